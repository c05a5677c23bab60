#pragma once

#include "core/linkage/pair_candidates.h"
#include "core/model/review.h"

#include <optional>
#include <vector>

namespace jingwei {

struct PairVerdict {
    IncidentPair pair;
    Verdict verdict = Verdict::Undecided;

    friend bool operator==(const PairVerdict&, const PairVerdict&) = default;
};

/// Incidents proposed as one series.
struct SeriesProposal {
    std::vector<std::uint32_t> incidents; ///< in order, at least two
    IncidentPair weakest;                 ///< the link that holds its two most loosely held parts together
    double weakestScore = 0.0;

    friend bool operator==(const SeriesProposal&, const SeriesProposal&) = default;
};

/// Parts incidents into series. Verdicts come first: what is the same stays together, what is different apart
/// (of two verdicts that cannot both hold, the same wins); incidents held the same are linked to others as
/// the best linked of them is. Then, always the two nearest groups, as long as the mean score between them
/// reaches the threshold (average linkage); of n pairs
/// less `slack`·(1 − 1/√n), for chance makes one pair alike much sooner than many; a score counts at most
/// `mostOfScore` times the threshold, so that one strong pair does not carry many weak ones, and at least its
/// negative.
///
/// `scored`: candidate pairs. Series in the order of their first incidents. Errors: `Cancelled`.
///
/// Shape:  groups that no pair at the threshold joins never meet; within one of up to `allScoresUpTo`
///         incidents every pair is scored, in a larger one pairs that are no candidates count `elsewhere`.
struct SeriesOptions {
    double threshold = 6.0;
    double slack = 0.0; ///< bits by which the mean of very many pairs may be lower than that of one
    double mostOfScore = 2.0;
    double elsewhere = -3.0;
    std::size_t allScoresUpTo = 700;
};
[[nodiscard]] Result<std::vector<SeriesProposal>>
formSeries(const PairScorer& scorer, const std::vector<ScoredPair>& scored,
           const std::vector<PairVerdict>& verdicts, const SeriesOptions& options, Progress& progress);

/// The same of some incidents alone, as if there were no others; every pair is scored.
[[nodiscard]] std::vector<SeriesProposal> formWithin(const PairScorer& scorer,
                                                     const std::vector<std::uint32_t>& incidents,
                                                     const std::vector<PairVerdict>& verdicts,
                                                     const SeriesOptions& options);

/// Which incidents may come together at all: each goes by the lowest number that pairs at the threshold lead
/// it to.
[[nodiscard]] std::vector<std::uint32_t> reachOf(const PairScorer& scorer,
                                                 const std::vector<ScoredPair>& scored, double threshold);

} // namespace jingwei
