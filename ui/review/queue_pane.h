#pragma once

#include "ui/review/pair_lists.h"
#include "ui/review/review_desk.h"
#include "ui/support/masking.h"

namespace jingwei::ui {

/// Incidents of which two may be of one series, to be decided and decided.
class QueuePane : public PairLists {
    Q_OBJECT

public:
    explicit QueuePane(ReviewDesk& desk, QWidget* parent = nullptr);

    /// Everything anew; nothing is current afterwards.
    void refresh(Masking masking, ZoneOffset zone);

private:
    void showQueued(Masking masking);
    void showVotes(ZoneOffset zone);
    [[nodiscard]] PairLine queuedLine(std::size_t index, Masking masking) const;
    [[nodiscard]] PairLine decidedLine(std::size_t index, ZoneOffset zone) const;
    [[nodiscard]] QString titleOf(const std::string& a, const std::string& b) const;

    ReviewDesk& m_desk;
    qsizetype m_common = 0; ///< characters with which the numbers of all incidents begin
    double m_most = 1.0;    ///< the highest score in the queue: the length of a whole bar
};

} // namespace jingwei::ui
