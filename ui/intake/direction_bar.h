#pragma once

#include "ui/intake/mapping_draft.h"
#include "ui/intake/question_bar.h"

namespace jingwei::ui {

class SegmentedSwitch;

/// The one question about a statement: does money leave in this column, by this word? With what the balances
/// say.
class DirectionBar : public QuestionBar {
    Q_OBJECT

public:
    explicit DirectionBar(QWidget* parent = nullptr);

    /// Hidden where nothing is to be asked.
    void show(const DirectionQuestion& question, FirstMeans answer);
    using QWidget::show;
    /// `chosen` and `other`: what an import by this answer and by the other would give; null: not known yet.
    enum class Evidence : std::uint8_t { Coming, Here };
    void showEvidence(const Trial* chosen, const Trial* other, Evidence evidence);

signals:
    void answered(jingwei::ui::FirstMeans first);

private:
    FirstMeans m_answer = FirstMeans::Out;
    SegmentedSwitch* m_answers;
    IconLabel* m_evidenceIcon;
    TextLabel* m_evidence;
};

} // namespace jingwei::ui
