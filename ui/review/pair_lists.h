#pragma once

#include "core/linkage/review_queue.h"
#include "ui/review/pair_list.h"
#include "ui/theme/surfaces.h"

#include <cstddef>
#include <functional>
#include <optional>

class QPushButton;

namespace jingwei::ui {

class EmptyState;
class LookBackBar;
class MessageLine;
class SectionHead;
class SegmentedSwitch;

/// Pairs that are to be decided, in an order that is chosen, above those that are, the newest first; between
/// them, on what reviewers disagree, and the look back over what was decided.
class PairLists : public Panel {
    Q_OBJECT

public:
    /// Parts are named after `name`: "reviewQueue", "reviewOrder", "reviewDecided", "reviewConflicts",
    /// "reviewTakeBack", "reviewReplay" and those of the look back.
    explicit PairLists(const QString& name, QWidget* parent = nullptr);

    [[nodiscard]] PairList& queue() noexcept { return *m_queue; }
    [[nodiscard]] PairList& decided() noexcept { return *m_decided; }

    /// Nothing is current afterwards, in either list.
    void showQueue(std::size_t count, std::function<PairLine(std::size_t)> line);
    /// Said in place of an empty queue.
    void showNothing(const QString& sentence, const QString& buttonText = {});
    void showOrder(QueueOrder order);
    /// `lookingBack`: after how many of `votesInAll` votes one looks; nothing: now. Nothing is taken back
    /// while one looks back.
    void showDecided(std::size_t count, std::function<PairLine(std::size_t)> line,
                     const std::optional<std::size_t>& lookingBack, std::size_t votesInAll);
    void showDisputes(int count);
    void retranslate();

signals:
    void queuedChosen(std::size_t item);
    void decidedChosen(std::size_t vote);
    void takeBackRequested(std::size_t vote);
    void disputeRequested(); ///< the first of the conflicts is to be shown
    void nothingActivated(); ///< the button of an empty queue
    void orderChosen(jingwei::QueueOrder order);
    void lookBackRequested(const std::optional<std::size_t>& votes); ///< nothing: back to now

private:
    QWidget* makeQueue(const QString& name);
    QWidget* makeDecided(const QString& name);

    SectionHead* m_queueHead;
    SegmentedSwitch* m_order;
    PairList* m_queue;
    EmptyState* m_nothing;
    MessageLine* m_disputes;
    SectionHead* m_decidedHead;
    QPushButton* m_replay;
    QPushButton* m_takeBack;
    LookBackBar* m_lookBack;
    PairList* m_decided;
    bool m_mayTakeBack = true;
    QueueOrder m_shownOrder = QueueOrder::Strongest;
    std::size_t m_votesInAll = 0;
};

} // namespace jingwei::ui
