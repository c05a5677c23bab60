#pragma once

#include "core/model/review.h"

#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace jingwei {

/// Two incidents by their numbers, the lower first.
using NumberPair = std::pair<std::string, std::string>;
[[nodiscard]] NumberPair numberPair(std::string a, std::string b);

/// What is held of one pair now.
struct PairDecision {
    NumberPair pair;
    /// What binds: the verdict on which the votes agree, if there are enough of them, or the last one that
    /// settled a dispute; else undecided.
    Verdict verdict = Verdict::Undecided;
    bool disputed = false;           ///< votes differ and nobody has settled it
    bool waiting = false;            ///< votes agree, but there are too few
    std::vector<ReviewRecord> votes; ///< the last of each person, by time
};

/// The review as its lines have it.
struct ReviewState {
    std::vector<PairDecision> decisions; ///< by the time of their first vote
    std::vector<ReviewRecord> sessions;  ///< by time
    std::vector<ReviewRecord> votes;     ///< all that count, by time: those a later one of the same person
                                         ///< replaced too
    std::vector<ReviewRecord> withdrawn; ///< votes taken back, by time
    int needed = 1;                      ///< reviewers that must agree

    [[nodiscard]] const PairDecision* find(const NumberPair& pair) const;
};

/// What follows from lines in whatever order, for the votes of one matter. `upTo`: only the first so many of
/// them, for a look back; later lines are not there then.
[[nodiscard]] ReviewState reviewState(std::span<const ReviewRecord> records,
                                      std::size_t upTo = static_cast<std::size_t>(-1),
                                      ReviewMatter matter = ReviewMatter::Series);

/// Both together: each line once, by time, then id. Commutative and idempotent.
[[nodiscard]] std::vector<ReviewRecord> uniteReviews(std::span<const ReviewRecord> a,
                                                     std::span<const ReviewRecord> b);

/// Grounds of now that a vote did not know: what a pair once held different may be proposed again for.
[[nodiscard]] std::vector<std::string> newGrounds(const ReviewRecord& vote, std::span<const std::string> now);

} // namespace jingwei
