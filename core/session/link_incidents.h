#pragma once

#include "core/linkage/estimate_links.h"
#include "core/linkage/pair_scorer.h"
#include "core/linkage/review_state.h"
#include "core/linkage/series_clusters.h"
#include "core/session/case_session.h"

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace jingwei {

struct LinkOptions {
    std::optional<double> threshold{}; ///< nothing: that of the parameters
    /// Parts of a `LinkModel` as JSON that stand over what is estimated or learned; nothing: what is set in
    /// the case.
    std::optional<std::string> model{};
    std::optional<double> pairsFrom{};  ///< pairs are given from this score on; nothing: from the threshold
    bool learn = false;                 ///< from the register's series and the decisions
    std::vector<NumberPair> oneEvent{}; ///< reports that are held to be of one event; of a snapshot its own
};

/// Incidents of a case linked: everything a review, a print or a diagram of series asks. A value whose large
/// parts are shared; any thread may read it.
struct LinkedCase {
    std::shared_ptr<const LinkMaterial> material;
    std::shared_ptr<const LinkModel> model;
    std::shared_ptr<const LinkModel> found; ///< estimated or learned: what `model` was before parts were set
    std::shared_ptr<const PairScorer> scorer;                ///< of these two
    std::shared_ptr<const std::vector<ScoredPair>> scored;   ///< every candidate pair, in order
    std::shared_ptr<const std::vector<std::uint32_t>> reach; ///< `reachOf` at the threshold
    double threshold = 0.0;
    std::vector<ScoredPair> pairs; ///< from `pairsFrom` on, the highest first, then by number
    ReviewState review;
    std::vector<PairVerdict> verdicts;  ///< those that bind; of one event the two are of one series too
    std::vector<IncidentPair> oneEvent; ///< reports that reviewers hold to be of one event (重复报案)
    std::vector<SeriesProposal> series;
    std::vector<std::uint32_t> numbers; ///< of each series
};

/// Links the incidents of a snapshot, with votes, numbers and parameters as they are in its case now: the
/// window writes them without reading the facts anew. Errors: `Cancelled`, `LinksUnknown` (asked to learn),
/// `ProfileMalformed` (the parts of the model), those of the store.
[[nodiscard]] Result<LinkedCase> linkIncidents(const CaseSnapshot& snapshot, const LinkOptions& options,
                                               Progress& progress);
/// The same of subjects that are at hand.
[[nodiscard]] Result<LinkedCase> linkIncidents(std::vector<LinkSubject> subjects, const ReviewState& review,
                                               const std::map<std::string, std::uint32_t>& seriesOf,
                                               const LinkOptions& options, Progress& progress);

/// The same case after other votes: scores stay, series are formed anew where the votes touch them.
[[nodiscard]] LinkedCase relink(const LinkedCase& before, const ReviewState& review,
                                const std::map<std::string, std::uint32_t>& seriesOf);
/// The same case at another threshold; pairs below the old one are known only if they were candidates then.
/// Errors: `Cancelled`.
[[nodiscard]] Result<LinkedCase> atThreshold(const LinkedCase& before, double threshold, Progress& progress);

/// The incidents of a series of the case, by its number. Errors: `SeriesUnknown`, those of linking.
[[nodiscard]] Result<std::vector<std::string>>
incidentsOfSeries(const CaseSnapshot& snapshot, const std::string& number, Progress& progress);

/// What is known of pairs of a linked case, by the register and by verdicts that bind: what `learn` learns
/// from.
[[nodiscard]] std::vector<KnownPair> knownPairsOf(const LinkedCase& linked);

/// How the series of a linked case are formed.
[[nodiscard]] SeriesOptions formingOf(const LinkedCase& linked);

/// Which series each incident is in, by number, for keeping.
[[nodiscard]] std::map<std::string, std::uint32_t> seriesMembers(const LinkedCase& linked);
/// The verdicts that bind, of incidents that the material has.
[[nodiscard]] std::vector<PairVerdict> bindingVerdicts(const ReviewState& state,
                                                       const LinkMaterial& material);

} // namespace jingwei
