#pragma once

#include "ui/review/pair_list.h"
#include "ui/review/same_desk.h"
#include "ui/support/masking.h"

#include <QWidget>

#include <optional>
#include <vector>

class QStackedWidget;

namespace jingwei::ui {

class DecisionBar;
class DeskStack;
class EmptyState;
class GroundTable;
class NarrativePair;
class PairHead;
class PairLists;

/// 同一人, 同一账户, 重复报案: pairs of things that may be one, what speaks for and against it, and the
/// decision. One matter each; nothing is joined by itself.
class SamePane : public QWidget {
    Q_OBJECT

public:
    SamePane(SessionBridge& bridge, ReviewMatter matter, ProposeSame propose, QWidget* parent = nullptr);

    [[nodiscard]] SameDesk& desk() noexcept { return *m_desk; }
    /// Proposes anew where the facts have changed, and shows everything as it is now.
    void refresh();
    void retranslate();
    void focusQueue();

signals:
    void rowsRequested(const std::vector<jingwei::RowId>& rows, const QString& about);
    void failed(const jingwei::Error& error);
    void decided(); ///< a verdict was written: what was said of the one before is out of date
    void addFilesRequested();

private:
    QWidget* makeComparison();
    void connectParts();
    void showStage();
    void showReview();
    void showPair(std::optional<NumberPair> pair);
    void showProposal(const SameProposal& proposal);
    void showQueued(std::size_t item);
    void showVote(std::size_t vote);
    void showDispute();
    void holdBar();
    void decide(Verdict verdict);
    void skip();
    void takeBack(std::size_t vote);
    [[nodiscard]] NumberPair refsOf(std::size_t item) const;
    [[nodiscard]] PairLine queuedLine(std::size_t index, Masking masking) const;
    [[nodiscard]] PairLine decidedLine(std::size_t index, Masking masking) const;

    SessionBridge& m_bridge;
    SameDesk* m_desk;
    DeskStack* m_stack;
    PairLists* m_lists;
    QStackedWidget* m_compare;
    EmptyState* m_none;
    PairHead* m_head;
    GroundTable* m_grounds;
    NarrativePair* m_narratives;
    DecisionBar* m_bar;
    std::optional<NumberPair> m_pair; ///< that is shown, by refs
    std::size_t m_place = 0;          ///< its place in the queue, or where it was
};

} // namespace jingwei::ui
