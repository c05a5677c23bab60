#pragma once

#include "core/brief/brief.h"
#include "core/linkage/review_state.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace jingwei {

/// A series as the review left it.
struct MinutesSeries {
    std::uint32_t number = 0;
    std::vector<std::string> incidents; ///< numbers, in order
    SeriesSummary summary{};
};

/// What the minutes of a review are made from.
struct MinutesInput {
    std::vector<IncidentFact> incidents; ///< of the case, by number
    ReviewState review;
    std::vector<ReviewRecord> lines; ///< of the review: they say who took what back
    std::vector<MinutesSeries> series;
    std::vector<EntityRef> people; ///< what running text must not show while it is masked
    std::string classification;
    std::string preparedBy;
    Instant preparedAt{};
    ZoneOffset zone = chinaZone;
    bool masked = true;
    std::string logHead;
};

/// Minutes of a review (研判会会议记录): who met, and what came of it, on the first page; behind it what was
/// up by series, every pair once with all that was said of it, and what was taken back.
///
/// Series are listed as far as somebody spoke of a pair of their incidents. Scores and grounds are those of
/// the moment of each vote.
[[nodiscard]] Brief minutesOf(const MinutesInput& input);

} // namespace jingwei
