#pragma once

#include "core/model/review.h"
#include "ui/theme/surfaces.h"

#include <string>
#include <vector>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace jingwei::ui {

class FieldError;

/// What is said of a pair: reasons, one's own words, and the verdict. A verdict needs a reason.
class DecisionBar : public Panel {
    Q_OBJECT

public:
    explicit DecisionBar(QWidget* parent = nullptr);

    /// Words of the preset reasons that are on.
    [[nodiscard]] std::vector<std::string> reasons() const;
    [[nodiscard]] std::string ownWords() const;
    void toggleReason(std::size_t index);
    void focusText();
    /// The next pair: nothing is chosen.
    void clear();
    /// Gives the verdict, or says that it lacks a reason.
    void decide(Verdict verdict);
    /// Off while one looks back; the tool tips then say why.
    void setDeciding(bool possible);
    /// Reviewers disagree: the verdict may settle it.
    void setDisputed(bool disputed);
    [[nodiscard]] bool settles() const;
    /// What others have said of this pair already; empty: nothing.
    void setVotes(const QString& votes);
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
