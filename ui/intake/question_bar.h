#pragma once

#include "ui/theme/surfaces.h"

class QHBoxLayout;

namespace jingwei::ui {

/// A bar above the page that asks one thing about a file; hidden while nothing is to be asked. Derived
/// classes add what the answer is given with.
class QuestionBar : public Panel {
    Q_OBJECT

protected:
    QuestionBar(const QString& name, QWidget* parent);

    [[nodiscard]] QHBoxLayout& row() const noexcept { return *m_row; }
    [[nodiscard]] TextLabel& sentence() const noexcept { return *m_question; }

private:
    QHBoxLayout* m_row;
    TextLabel* m_question;
};

} // namespace jingwei::ui
