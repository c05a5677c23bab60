#pragma once

#include "ui/review/pair_list.h"
#include "ui/review/review_desk.h"
#include "ui/support/masking.h"
#include "ui/theme/surfaces.h"

#include <optional>

class QPushButton;
class QSlider;
class QToolButton;

namespace jingwei::ui {

class EmptyState;
class MessageLine;
class SectionHead;
class SegmentedSwitch;

/// What is to be decided and what is decided, the newest first; above the latter the look back.
class QueuePane : public Panel {
    Q_OBJECT

public:
    explicit QueuePane(ReviewDesk& desk, QWidget* parent = nullptr);

    /// Everything anew; nothing is current afterwards.
    void refresh(Masking masking, ZoneOffset zone);
    void retranslate();
    [[nodiscard]] PairList& queue() noexcept { return *m_queue; }
    [[nodiscard]] PairList& decided() noexcept { return *m_decided; }

signals:
    void queuedChosen(std::size_t item);
    void decidedChosen(std::size_t vote);
    void takeBackRequested(std::size_t vote);
    void disputeRequested(); ///< the first of the conflicts is to be shown

private:
    QWidget* makeQueue();
    QWidget* makeDecided();
    QWidget* makeLookBack();
    void showQueue(Masking masking);
    void showDecided(ZoneOffset zone);
    void showDisputes();
    void showLookBack();
    void lookBack(int votes);
    [[nodiscard]] PairLine queuedLine(std::size_t index, Masking masking) const;
    [[nodiscard]] PairLine decidedLine(std::size_t index, ZoneOffset zone) const;

    ReviewDesk& m_desk;
    double m_most = 1.0; ///< the highest score in the queue: the length of a whole bar
    SectionHead* m_queueHead;
    SegmentedSwitch* m_order;
    PairList* m_queue;
    EmptyState* m_nothing;
    MessageLine* m_disputes;
    SectionHead* m_decidedHead;
    QPushButton* m_takeBack;
    QPushButton* m_replay;
    QWidget* m_lookBack;
    QToolButton* m_before;
    QSlider* m_step;
    QToolButton* m_after;
    TextLabel* m_stepText;
    QPushButton* m_now;
    PairList* m_decided;
};

} // namespace jingwei::ui
