#include "core/session/link_incidents.h"

#include "core/session/link_subjects.h"

#include <algorithm>

namespace jingwei {

namespace {

Result<LinkModel> modelFor(const LinkMaterial& material, const std::vector<PairVerdict>& verdicts,
                           const LinkOptions& options, Progress& progress)
{
    auto estimated = estimateLinks(material, presetLinkModel(), progress);
    if (!estimated || !options.learn)
        return estimated;
    auto known = knownBySeries(material);
    for (const auto& [pair, verdict] : verdicts)
        if (verdict != Verdict::Undecided)
            known.push_back({pair.a, pair.b, verdict == Verdict::Same});
    return learnLinks(material, known, *estimated, progress);
}

} // namespace

Result<LinkedCase> linkIncidents(std::vector<LinkSubject> subjects, const std::vector<PairVerdict>& verdicts,
                                 const LinkOptions& options, Progress& progress)
{
    auto material = LinkMaterial::build(std::move(subjects), progress);
    if (!material)
        return tl::unexpected{material.error()};
    if (options.learn)
        material->countNeighbours();
    LinkedCase linked;
    linked.verdicts = verdicts;
    auto model = modelFor(*material, verdicts, options, progress);
    if (!model)
        return tl::unexpected{model.error()};
    linked.threshold = options.threshold.value_or(model->threshold);
    model->threshold = linked.threshold;
    linked.material = std::make_unique<const LinkMaterial>(*std::move(material));
    linked.model = std::make_unique<const LinkModel>(*std::move(model));
    linked.scorer = std::make_unique<const PairScorer>(*linked.material, *linked.model);
    const double least = std::min(options.pairsFrom.value_or(linked.threshold), linked.threshold);
    const auto candidates = candidatePairs(*linked.scorer, {.least = least}, progress);
    if (!candidates)
        return tl::unexpected{candidates.error()};
    auto scored = scorePairs(*linked.scorer, *candidates, progress);
    if (!scored)
        return tl::unexpected{scored.error()};
    SeriesOptions forming;
    forming.threshold = linked.threshold;
    auto series = formSeries(*linked.scorer, *scored, verdicts, forming, progress);
    if (!series)
        return tl::unexpected{series.error()};
    linked.series = *std::move(series);
    std::erase_if(*scored, [least](const ScoredPair& pair) { return pair.score < least; });
    std::ranges::sort(*scored, [](const ScoredPair& a, const ScoredPair& b) {
        return a.score != b.score ? a.score > b.score : a.pair < b.pair;
    });
    linked.pairs = *std::move(scored);
    return linked;
}

Result<LinkedCase> linkIncidents(const CaseSnapshot& snapshot, const LinkOptions& options, Progress& progress)
{
    auto subjects = linkSubjects(snapshot, progress);
    if (!subjects)
        return tl::unexpected{subjects.error()};
    return linkIncidents(*std::move(subjects), {}, options, progress);
}

} // namespace jingwei
