#pragma once

#include "core/linkage/review_state.h"
#include "core/linkage/series_clusters.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace jingwei {

/// A pair that a review should decide.
struct ReviewItem {
    IncidentPair pair;
    double score = 0.0;
    bool doubtful = false;            ///< within `doubt` of the threshold
    bool disputed = false;            ///< reviewers disagree
    bool waiting = false;             ///< another reviewer must agree
    std::vector<std::string> fresh{}; ///< grounds since it was held different: why it is asked again

    friend bool operator==(const ReviewItem&, const ReviewItem&) = default;
};

enum class QueueOrder : std::uint8_t { Strongest, MostDoubtful };

/// What is to be decided: of each proposed series the links of its tree of strongest links, so that as many
/// decisions as it has incidents, less one, settle it, and pairs near the threshold that would join two of
/// them. Left out is what verdicts settle already: pairs that bind, pairs of incidents that are the same
/// through others, and pairs held different unless there are grounds that nobody knew then.
///
/// `grounds`: what speaks for a pair now, as a vote writes it down. `oneEvent`: reports of one event, which
/// need no decision.
inline constexpr double doubt = 1.5; // bits
[[nodiscard]] std::vector<ReviewItem>
reviewQueue(const PairScorer& scorer, const std::vector<ScoredPair>& scored,
            const std::vector<SeriesProposal>& series, const ReviewState& review, double threshold,
            QueueOrder order,
            const std::function<std::vector<std::string>(std::uint32_t, std::uint32_t)>& grounds,
            std::span<const IncidentPair> oneEvent = {});

} // namespace jingwei
