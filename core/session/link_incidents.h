#pragma once

#include "core/linkage/estimate_links.h"
#include "core/linkage/pair_scorer.h"
#include "core/linkage/series_clusters.h"
#include "core/session/case_session.h"

#include <memory>
#include <optional>
#include <vector>

namespace jingwei {

struct LinkOptions {
    std::optional<double> threshold{}; ///< nothing: that of the parameters
    std::optional<double> pairsFrom{}; ///< pairs are given from this score on; nothing: from the threshold
    bool learn = false;                ///< from the register's series and the decisions
};

/// Incidents of a case linked: everything a review, a print or a diagram of series asks. Immutable but for
/// its threads' caches; any thread may read it.
struct LinkedCase {
    std::unique_ptr<const LinkMaterial> material;
    std::unique_ptr<const LinkModel> model;
    std::unique_ptr<const PairScorer> scorer; ///< of these two
    double threshold = 0.0;
    std::vector<ScoredPair> pairs; ///< from `pairsFrom` on, the highest first, then by number
    std::vector<PairVerdict> verdicts;
    std::vector<SeriesProposal> series;
};

/// Links the incidents of a snapshot. Errors: `Cancelled`, `LinksUnknown` (asked to learn), those of the
/// store.
[[nodiscard]] Result<LinkedCase> linkIncidents(const CaseSnapshot& snapshot, const LinkOptions& options,
                                               Progress& progress);
/// The same of subjects that are at hand.
[[nodiscard]] Result<LinkedCase> linkIncidents(std::vector<LinkSubject> subjects,
                                               const std::vector<PairVerdict>& verdicts,
                                               const LinkOptions& options, Progress& progress);

} // namespace jingwei
