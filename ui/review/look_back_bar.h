#pragma once

#include "ui/theme/surfaces.h"

#include <cstddef>
#include <optional>

class QPushButton;
class QSlider;
class QToolButton;

namespace jingwei::ui {

class TextLabel;

/// Looks back over the decisions of a review, one after the other: hidden until it is shown at one.
class LookBackBar : public Panel {
    Q_OBJECT

public:
    /// Parts are named after `name`: "reviewLookBack", "reviewLookBackStep" …
    explicit LookBackBar(const QString& name, QWidget* parent = nullptr);

    /// The state after the first `at` of `last` votes; nothing: hidden.
    void showStep(const std::optional<std::size_t>& at, std::size_t last);
    /// Puts the keyboard where the arrow keys go on.
    void focusStep();
    void retranslate();

signals:
    void stepChosen(std::size_t votes);
    void nowRequested();

private:
    void showText();

    QToolButton* m_before;
    QSlider* m_step;
    QToolButton* m_after;
    TextLabel* m_text;
    QPushButton* m_now;
};

} // namespace jingwei::ui
