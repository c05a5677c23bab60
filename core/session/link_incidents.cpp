#include "core/session/link_incidents.h"

#include "core/linkage/incident_groups.h"
#include "core/linkage/series_numbers.h"
#include "core/session/link_subjects.h"
#include "core/session/same_groups.h"
#include "core/store/case_store.h"
#include "core/store/reviews.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace jingwei {

SeriesOptions formingOf(const LinkedCase& linked)
{
    SeriesOptions options;
    options.threshold = linked.threshold;
    options.slack = linked.model->slack;
    return options;
}

namespace {

std::vector<KnownPair> knownPairs(const LinkMaterial& material, const std::vector<PairVerdict>& verdicts)
{
    auto known = knownBySeries(material);
    for (const auto& [pair, verdict] : verdicts)
        if (verdict != Verdict::Undecided)
            known.push_back({pair.a, pair.b, verdict == Verdict::Same});
    return known;
}

/// Whether incidents have things in common, and not only places, times and ways of doing it.
bool shareValues(const LinkMaterial& material)
{
    constexpr std::uint32_t oneIn = 10; // incidents
    std::set<std::uint32_t> sharing;
    for (std::uint32_t value = 0; value < material.valueCount(); ++value)
        if (const auto incidents = material.incidentsOf(value);
            incidents.size() > 1 && !material.value(value).hub)
            sharing.insert(incidents.begin(), incidents.end());
    return sharing.size() >= std::max(material.size() / oneIn, 2U);
}

/// Estimated from the case, or learned. Decisions are made on pairs that look alike, so they say little of
/// what incidents have in common by chance: where values are shared, what is known goes into the estimate, of
/// which all pairs are a part. Where none are, only known series tell anything.
Result<LinkModel> findModel(const LinkMaterial& material, const std::vector<PairVerdict>& verdicts,
                            const LinkOptions& options, Progress& progress)
{
    if (!options.learn)
        return estimateLinks(material, presetLinkModel(), {}, progress);
    const auto known = knownPairs(material, verdicts);
    const auto same = static_cast<std::size_t>(std::ranges::count(known, true, &KnownPair::same));
    if (same < fewestKnown)
        return failure(ErrorCode::LinksUnknown, std::to_string(same));
    if (shareValues(material))
        return estimateLinks(material, presetLinkModel(), known, progress);
    return estimateLinks(material, presetLinkModel(), {}, progress).and_then([&](const LinkModel& model) {
        return learnLinks(material, known, model, progress);
    });
}

void number(LinkedCase& linked, const std::map<std::string, std::uint32_t>& seriesOf)
{
    std::vector<std::vector<std::string>> members;
    for (const auto& series : linked.series) {
        members.emplace_back();
        for (const auto incident : series.incidents)
            members.back().push_back(linked.material->subject(incident).number);
    }
    linked.numbers = numberSeries(members, seriesOf);
}

/// Two reports of one event are of one series, whatever was said of that before.
void bindEvents(LinkedCase& linked)
{
    for (const auto pair : linked.oneEvent) {
        std::erase_if(linked.verdicts, [&](const PairVerdict& verdict) { return verdict.pair == pair; });
        linked.verdicts.push_back({pair, Verdict::Same});
    }
}

Result<void> form(LinkedCase& linked, const std::map<std::string, std::uint32_t>& seriesOf,
                  Progress& progress)
{
    auto series = formSeries(*linked.scorer, *linked.scored, linked.verdicts, formingOf(linked), progress);
    if (!series)
        return tl::unexpected{series.error()};
    linked.series = *std::move(series);
    linked.reach = std::make_shared<const std::vector<std::uint32_t>>(
        reachOf(*linked.scorer, *linked.scored, linked.threshold));
    number(linked, seriesOf);
    return {};
}

/// Of the parts of a model those that are not learned: what is everybody's. Other parts that are set would
/// stand over what is learned.
std::string listsOf(const std::string& parts)
{
    auto lists = presetLinkModel();
    if (const auto set = parts.empty() ? Result<LinkModel>{lists} : withParts(lists, parts)) {
        lists.hubs = set->hubs;
        lists.ties = set->ties;
    }
    return partsOf(lists, presetLinkModel());
}

/// What people have said of the series of a case.
struct SaidOfSeries {
    std::vector<ReviewRecord> lines;
    std::map<std::string, std::uint32_t> seriesOf;
    std::string model;
};

Result<SaidOfSeries> loadSaid(const std::filesystem::path& file)
{
    auto store = CaseStore::open(file, StoreAccess::ReadOnly);
    if (!store)
        return tl::unexpected{store.error()};
    auto lines = loadReview(**store);
    auto seriesOf = loadSeriesMembers(**store);
    auto model = (*store)->meta(CaseStore::linkModelKey);
    if (!lines || !seriesOf || !model)
        return tl::unexpected{!lines ? lines.error() : !seriesOf ? seriesOf.error() : model.error()};
    return SaidOfSeries{*std::move(lines), *std::move(seriesOf), *std::move(model)};
}

} // namespace

std::vector<KnownPair> knownPairsOf(const LinkedCase& linked)
{
    return knownPairs(*linked.material, linked.verdicts);
}

std::vector<PairVerdict> bindingVerdicts(const ReviewState& state, const LinkMaterial& material)
{
    std::vector<PairVerdict> verdicts;
    for (const auto& decision : state.decisions) {
        const auto a = material.find(decision.pair.first);
        const auto b = material.find(decision.pair.second);
        if (a && b && decision.verdict != Verdict::Undecided)
            verdicts.push_back({{*a, *b}, decision.verdict});
    }
    return verdicts;
}

std::map<std::string, std::uint32_t> seriesMembers(const LinkedCase& linked)
{
    std::map<std::string, std::uint32_t> members;
    for (std::size_t index = 0; index < linked.series.size(); ++index)
        for (const auto incident : linked.series[index].incidents)
            members[linked.material->subject(incident).number] = linked.numbers[index];
    return members;
}

Result<LinkedCase> linkIncidents(std::vector<LinkSubject> subjects, const ReviewState& review,
                                 const std::map<std::string, std::uint32_t>& seriesOf,
                                 const LinkOptions& options, Progress& progress)
{
    auto material = LinkMaterial::build(std::move(subjects), progress);
    if (!material)
        return tl::unexpected{material.error()};
    const auto set = options.model.value_or(std::string{});
    const auto start = withParts(presetLinkModel(), set.empty() ? "{}" : set);
    if (!start)
        return tl::unexpected{start.error()};
    material->markHubs(start->hubs, start->ties); // before anything is estimated from what is shared
    if (options.learn)
        material->countNeighbours();
    LinkedCase linked;
    linked.review = review;
    linked.verdicts = bindingVerdicts(review, *material);
    const auto found = findModel(*material, linked.verdicts, options, progress);
    if (!found)
        return tl::unexpected{found.error()};
    linked.found = std::make_shared<const LinkModel>(*found);
    auto model = set.empty() ? found : withParts(*found, set);
    if (!model)
        return tl::unexpected{model.error()};
    for (const auto& [first, second] : options.oneEvent)
        if (const auto a = material->find(first), b = material->find(second); a && b)
            linked.oneEvent.push_back({*a, *b});
    bindEvents(linked); // learning is over: what is one and the same teaches nothing of series
    linked.threshold = options.threshold.value_or(model->threshold);
    model->threshold = linked.threshold;
    linked.material = std::make_shared<const LinkMaterial>(*std::move(material));
    linked.model = std::make_shared<const LinkModel>(*std::move(model));
    linked.scorer = std::make_shared<const PairScorer>(*linked.material, *linked.model);
    const double least = std::min(options.pairsFrom.value_or(linked.threshold), linked.threshold);
    const auto candidates = candidatePairs(*linked.scorer, {.least = least}, progress);
    if (!candidates)
        return tl::unexpected{candidates.error()};
    auto scored = scorePairs(*linked.scorer, *candidates, progress);
    if (!scored)
        return tl::unexpected{scored.error()};
    linked.scored = std::make_shared<const std::vector<ScoredPair>>(*std::move(scored));
    if (auto formed = form(linked, seriesOf, progress); !formed)
        return tl::unexpected{formed.error()};
    for (const auto& pair : *linked.scored)
        if (pair.score >= least)
            linked.pairs.push_back(pair);
    std::ranges::sort(linked.pairs, [](const ScoredPair& a, const ScoredPair& b) {
        return a.score != b.score ? a.score > b.score : a.pair < b.pair;
    });
    return linked;
}

Result<LinkedCase> atThreshold(const LinkedCase& before, double threshold, Progress& progress)
{
    auto linked = before;
    linked.threshold = threshold;
    if (auto formed = form(linked, seriesMembers(before), progress); !formed)
        return tl::unexpected{formed.error()};
    std::erase_if(linked.pairs, [&](const ScoredPair& pair) { return pair.score < threshold; });
    return linked;
}

LinkedCase relink(const LinkedCase& before, const ReviewState& review,
                  const std::map<std::string, std::uint32_t>& seriesOf)
{
    auto linked = before;
    linked.review = review;
    linked.verdicts = bindingVerdicts(review, *linked.material);
    bindEvents(linked);
    // what can come together: pairs at the threshold, and verdicts of now and of before
    IncidentGroups groups{linked.material->size()};
    for (std::uint32_t incident = 0; incident < linked.material->size(); ++incident)
        groups.join(incident, (*linked.reach)[incident]);
    std::vector<std::uint32_t> touched;
    for (const auto* verdicts : {&before.verdicts, &std::as_const(linked.verdicts)}) {
        for (const auto& verdict : *verdicts) {
            groups.join(verdict.pair.a, verdict.pair.b);
            const auto& others = verdicts == &before.verdicts ? linked.verdicts : before.verdicts;
            if (std::ranges::find(others, verdict) == others.end())
                touched.push_back(verdict.pair.a);
        }
    }
    std::set<std::uint32_t> anew;
    for (const auto incident : touched)
        anew.insert(groups.of(incident));
    std::vector<std::vector<std::uint32_t>> members(anew.size());
    for (std::uint32_t incident = 0; incident < linked.material->size(); ++incident)
        if (const auto place = anew.find(groups.of(incident)); place != anew.end())
            members[static_cast<std::size_t>(std::distance(anew.begin(), place))].push_back(incident);
    std::erase_if(linked.series, [&](const SeriesProposal& series) {
        return anew.contains(groups.of(series.incidents.front()));
    });
    for (const auto& incidents : members)
        for (auto& series : formWithin(*linked.scorer, incidents, linked.verdicts, formingOf(linked)))
            linked.series.push_back(std::move(series));
    std::ranges::sort(linked.series, {},
                      [](const SeriesProposal& series) { return series.incidents.front(); });
    number(linked, seriesOf);
    return linked;
}

Result<std::vector<std::string>> incidentsOfSeries(const CaseSnapshot& snapshot, const std::string& number,
                                                   Progress& progress)
{
    const auto linked = linkIncidents(snapshot, {}, progress);
    if (!linked)
        return tl::unexpected{linked.error()};
    std::vector<std::string> incidents;
    for (const auto& [incident, series] : seriesMembers(*linked))
        if (std::to_string(series) == number)
            incidents.push_back(incident);
    if (incidents.empty())
        return failure(ErrorCode::SeriesUnknown, number);
    return incidents;
}

Result<LinkedCase> linkIncidents(const CaseSnapshot& snapshot, const LinkOptions& options, Progress& progress)
{
    auto subjects = linkSubjects(snapshot, progress);
    if (!subjects)
        return tl::unexpected{subjects.error()};
    auto said = loadSaid(snapshot.file);
    if (!said)
        return tl::unexpected{said.error()};
    auto chosen = options;
    if (!chosen.model)
        chosen.model = options.learn ? listsOf(said->model) : std::move(said->model);
    constexpr auto everything = static_cast<std::size_t>(-1);
    chosen.oneEvent = SameGroups{reviewState(said->lines, everything, ReviewMatter::Report)}.decided();
    return linkIncidents(*std::move(subjects), reviewState(said->lines), said->seriesOf, chosen, progress);
}

} // namespace jingwei
