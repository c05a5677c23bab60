#pragma once

#include "core/brief/brief.h"
#include "core/linkage/review_state.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace jingwei {

/// A series as the review left it.
struct MinutesSeries {
    std::uint32_t number = 0;
    std::vector<std::string> incidents; ///< numbers, in order
    SeriesSummary summary{};
};

/// What was held in another matter than series.
struct MinutesMatter {
    ReviewMatter matter = ReviewMatter::Person;
    ReviewState review;
};

/// What the minutes of a review are made from.
struct MinutesInput {
    std::vector<IncidentFact> incidents; ///< of the case, by number
    ReviewState review;                  ///< of series
    std::vector<MinutesMatter> others{}; ///< in the order in which they are told
    std::vector<ReviewRecord> lines;     ///< of the review: they say who took what back
    std::vector<MinutesSeries> series;
    std::map<std::string, std::string> names{}; ///< of people, by the refs that votes name them with
    std::vector<EntityRef> people;              ///< what running text must not show while it is masked
    std::string classification;
    std::string preparedBy;
    Instant preparedAt{};
    ZoneOffset zone = chinaZone;
    bool masked = true;
    std::string logHead;
};

/// Minutes of a review (研判会会议记录): who met, what came of it, and who held otherwise; behind it what was
/// up, every decision once in a register by series, then those of other matters, and what was taken back.
///
/// Series are listed as far as somebody spoke of a pair of their incidents. Scores and grounds are those of
/// the moment of each vote.
[[nodiscard]] Brief minutesOf(const MinutesInput& input);

} // namespace jingwei
