#pragma once

#include "ui/review/pair_lists.h"
#include "ui/review/review_desk.h"
#include "ui/support/masking.h"

class QPushButton;
class QSlider;
class QToolButton;

namespace jingwei::ui {

class SegmentedSwitch;

/// Incidents of which two may be of one series, to be decided and decided; above the latter the look back.
class QueuePane : public PairLists {
    Q_OBJECT

public:
    explicit QueuePane(ReviewDesk& desk, QWidget* parent = nullptr);

    /// Everything anew; nothing is current afterwards.
    void refresh(Masking masking, ZoneOffset zone);
    void retranslate();

private:
    QWidget* makeLookBack();
    void showQueued(Masking masking);
    void showVotes(ZoneOffset zone);
    void showLookBack();
    void lookBack(int votes);
    [[nodiscard]] PairLine queuedLine(std::size_t index, Masking masking) const;
    [[nodiscard]] PairLine decidedLine(std::size_t index, ZoneOffset zone) const;

    ReviewDesk& m_desk;
    double m_most = 1.0; ///< the highest score in the queue: the length of a whole bar
    SegmentedSwitch* m_order;
    QPushButton* m_replay;
    QWidget* m_lookBack;
    QToolButton* m_before;
    QSlider* m_step;
    QToolButton* m_after;
    TextLabel* m_stepText;
    QPushButton* m_now;
};

} // namespace jingwei::ui
