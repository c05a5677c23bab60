#pragma once

#include "core/linkage/review_state.h"
#include "ui/theme/surfaces.h"

#include <string>
#include <vector>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace jingwei::ui {

class FieldError;

/// What is said of a pair: reasons, one's own words, and the verdict, in the words of the matter. A verdict
/// needs a reason.
class DecisionBar : public Panel {
    Q_OBJECT

public:
    explicit DecisionBar(ReviewMatter matter, QWidget* parent = nullptr);

    /// Words of the preset reasons that are on.
    [[nodiscard]] std::vector<std::string> reasons() const;
    [[nodiscard]] std::string ownWords() const;
    /// Has its keys heard inside `on`: reasons, verdicts, one's own words, and space, which skips.
    void addKeys(QWidget& on);
    void toggleReason(std::size_t index);
    void focusText();
    /// The next pair: nothing is chosen.
    void clear();
    /// Gives the verdict, or says that it lacks a reason.
    void decide(Verdict verdict);
    /// Why nothing can be decided now: the tool tips say it. Empty: it can.
    void setHeld(const QString& why);
    [[nodiscard]] bool isHeld() const noexcept { return !m_possible; }
    /// What has been said of this pair already; null: nothing. Where reviewers disagree, a verdict may settle
    /// it. Where `needed` must agree, the vote of the first is told only to those who have voted: not to `me`
    /// before.
    void showVotes(const PairDecision* decision, int needed, const std::string& me);
    [[nodiscard]] bool settles() const;
    void retranslate();

signals:
    void decided(jingwei::Verdict verdict);
    void skipRequested();
    void undoRequested();
    void leaveRequested(); ///< back from the text to the pairs

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeReasons();
    QWidget* makeVerdicts();
    void sayVotes(const QString& votes);

    ReviewMatter m_matter;
    std::vector<QPushButton*> m_reasons;
    TextLabel* m_caption;
    QLineEdit* m_text;
    FieldError* m_missing;
    QPushButton* m_same;
    QPushButton* m_different;
    QPushButton* m_undecided;
    QCheckBox* m_settles;
    TextLabel* m_votes;
    QPushButton* m_undo;
    QPushButton* m_skip;
    bool m_possible = true;
};

} // namespace jingwei::ui
