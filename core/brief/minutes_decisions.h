#pragma once

#include "core/brief/minutes.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace jingwei {

/// The parts of one cell.
using BriefCell = std::vector<BriefArgument>;

/// "3": a number of things.
[[nodiscard]] BriefArgument countWord(std::size_t count);
/// Adds a part, with a semicolon before it but for the first.
void append(BriefCell& cell, BriefArgument part);

/// A decision as the minutes list it: once, under its number.
struct ListedDecision {
    std::size_t number = 0; ///< from 1, through all matters
    ReviewMatter matter = ReviewMatter::Series;
    std::size_t series = 0; ///< index of the series that has both incidents; as many as there are: none
    const PairDecision* decision = nullptr; ///< never null in a list
    std::vector<const ReviewRecord*> votes; ///< that count, by time; those that a later one replaced too
    int needed = 1;

    /// Votes for the opposite of what binds; of a dispute all that take a side. Empty: nobody held otherwise.
    [[nodiscard]] std::vector<const ReviewRecord*> dissent() const;
};

/// Every decision: on series in the order of these, on pairs of no series after them, then other matters as
/// they come. `input` must outlive the list.
[[nodiscard]] std::vector<ListedDecision> listDecisions(const MinutesInput& input);

/// Index of the series that has both incidents; as many as there are series: none.
[[nodiscard]] std::size_t seriesOfBoth(const MinutesInput& input, const NumberPair& pair);

/// The two that a vote is about.
[[nodiscard]] BriefCell pairCell(const MinutesInput& input, ReviewMatter matter, const NumberPair& pair);
/// The preset reasons of a vote, then its own words.
[[nodiscard]] BriefCell reasonsCell(const MinutesInput& input, const ReviewRecord& vote);

/// Decisions of one matter, a row each; further votes on the pair stand below in rows without its number.
[[nodiscard]] TableBlock decisionTable(const MinutesInput& input, std::span<const ListedDecision> list);
/// Disputes, and votes that others outvoted, a row each vote; no rows: everybody agrees.
[[nodiscard]] TableBlock dissentTable(const MinutesInput& input, std::span<const ListedDecision> list);

} // namespace jingwei
