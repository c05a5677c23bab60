#pragma once

#include "core/diagram/style_rules.h"

#include <QWidget>

#include <cstddef>
#include <optional>

class QComboBox;
class QLineEdit;
class QToolButton;

namespace jingwei::ui {

/// One condition of a colour rule as a line of fields: what is asked, of what, and a button that takes it
/// away.
class StyleConditionRow : public QWidget {
    Q_OBJECT

public:
    explicit StyleConditionRow(const StyleCondition& condition, QWidget* parent = nullptr);

    /// Nothing: what is typed is no number, sum or text.
    [[nodiscard]] std::optional<StyleCondition> condition() const;
    /// What is missing, as a sentence; empty: nothing is.
    [[nodiscard]] QString fault() const;

signals:
    void edited();
    void removed();

private:
    void makeFields();
    void fill(const StyleCondition& condition);
    void fitFields();
    void fillChoices();
    [[nodiscard]] std::size_t test() const;
    [[nodiscard]] std::optional<StyleCondition> sumCondition() const;
    [[nodiscard]] std::optional<StyleCondition> numberCondition() const;

    QComboBox* m_test;
    QComboBox* m_choice; ///< of a family or kind
    QLineEdit* m_text;
    QComboBox* m_currency;
    QToolButton* m_remove;
};

} // namespace jingwei::ui
