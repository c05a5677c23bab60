#include "core/session/what_if.h"

#include "core/linkage/gram_index.h"
#include "core/session/series_sum.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace jingwei {

namespace {

using Parts = std::vector<std::vector<std::uint32_t>>;

std::vector<std::uint32_t> valuesOf(const LinkMaterial& material, std::uint32_t incident,
                                    const GroundChoice& choice)
{
    std::vector<std::uint32_t> values;
    for (const auto& item : material.items(incident)) {
        const auto& value = material.value(item.value);
        if (value.kind == choice.kind && (choice.value.empty() || value.text == choice.value))
            values.push_back(item.value);
    }
    return values;
}

/// What incidents fall into, the largest first; those alone are parts too.
Parts partsOf(const LinkedCase& linked, const PairScorer& scorer, const std::vector<std::uint32_t>& incidents)
{
    Parts parts;
    std::set<std::uint32_t> alone(incidents.begin(), incidents.end());
    for (auto& series : formWithin(scorer, incidents, linked.verdicts, formingOf(linked))) {
        for (const auto incident : series.incidents)
            alone.erase(incident);
        parts.push_back(std::move(series.incidents));
    }
    for (const auto incident : alone)
        parts.push_back({incident});
    std::ranges::stable_sort(parts, std::ranges::greater{}, [](const auto& part) { return part.size(); });
    return parts;
}

/// The series of an incident; as many as there are series: it is in none.
std::size_t seriesWith(const LinkedCase& linked, std::uint32_t incident)
{
    const auto found = std::ranges::find_if(linked.series, [incident](const SeriesProposal& series) {
        return std::ranges::binary_search(series.incidents, incident);
    });
    return static_cast<std::size_t>(found - linked.series.begin());
}

/// Incidents of the series of an incident; itself alone where it is in none.
std::vector<std::uint32_t> incidentsWith(const LinkedCase& linked, std::uint32_t incident)
{
    const auto series = seriesWith(linked, incident);
    return series < linked.series.size() ? linked.series[series].incidents : std::vector{incident};
}

} // namespace

GroundChoice choiceOf(const LinkGround& ground)
{
    return {ground.kind, isSharedValue(ground.kind) ? ground.value : std::string{}};
}

std::vector<std::uint32_t> unitedSeries(const LinkedCase& linked, IncidentPair pair)
{
    auto all = incidentsWith(linked, pair.a);
    const auto other = incidentsWith(linked, pair.b);
    all.insert(all.end(), other.begin(), other.end());
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

Result<WithoutGrounds> withoutGrounds(const LinkedCase& linked, IncidentPair pair,
                                      const std::vector<GroundChoice>& grounds, Progress& progress)
{
    if (progress.cancelled())
        return failure(ErrorCode::Cancelled);
    std::vector<std::uint32_t> values;
    std::vector<GroundKind> kinds;
    for (const auto& choice : grounds) {
        if (choice.value.empty()) {
            kinds.push_back(choice.kind);
            continue;
        }
        const auto own = valuesOf(*linked.material, pair.a, choice);
        values.insert(values.end(), own.begin(), own.end());
    }
    const auto scorer = linked.scorer->without(values, kinds);
    WithoutGrounds without;
    without.score = scorer.score(pair.a, pair.b);
    without.parts = partsOf(linked, scorer, unitedSeries(linked, pair));
    without.together = std::ranges::any_of(without.parts, [&](const std::vector<std::uint32_t>& part) {
        return std::ranges::find(part, pair.a) != part.end() && std::ranges::find(part, pair.b) != part.end();
    });
    return without;
}

std::vector<std::vector<GroundChoice>> whatIfQuestions(const LinkedCase& linked, IncidentPair pair)
{
    constexpr std::size_t singleGrounds = 4;
    std::vector<GroundChoice> strong;
    auto grounds = linked.scorer->explain(pair.a, pair.b);
    std::ranges::stable_sort(grounds, std::ranges::greater{}, &LinkGround::weight);
    for (const auto& ground : grounds)
        if (ground.weight > 0.0 && strong.size() < singleGrounds)
            strong.push_back(choiceOf(ground));
    std::vector<std::vector<GroundChoice>> questions;
    for (const auto& choice : strong)
        questions.push_back({choice});
    if (strong.size() > 2)
        questions.push_back({strong[0], strong[1]});
    questions.push_back({{GroundKind::Account, {}}, {GroundKind::LowerAccount, {}}});
    return questions;
}

Result<std::vector<WhatIf>> whatIfs(const LinkedCase& linked, IncidentPair pair, Progress& progress)
{
    auto questions = whatIfQuestions(linked, pair);
    progress.begin(questions.size());
    std::vector<WhatIf> answers;
    for (auto& question : questions) {
        auto then = withoutGrounds(linked, pair, question, progress);
        if (!then)
            return tl::unexpected{then.error()};
        answers.push_back({std::move(question), *std::move(then)});
        progress.advance();
    }
    return answers;
}

std::vector<SharedGround> sharedGrounds(const LinkedCase& linked, const std::vector<std::uint32_t>& incidents)
{
    std::map<std::uint32_t, std::uint32_t> counts;
    for (const auto incident : incidents)
        for (const auto& item : linked.material->items(incident))
            ++counts[item.value];
    std::vector<SharedGround> shared;
    for (const auto& [value, count] : counts) {
        if (count < 2 || linked.scorer->valueWeight(value) < leastOfValue)
            continue;
        const auto& what = linked.material->value(value);
        shared.push_back({what.kind, what.text, count,
                          static_cast<std::uint32_t>(linked.material->incidentsOf(value).size())});
    }
    std::ranges::sort(shared, [](const SharedGround& a, const SharedGround& b) {
        return a.incidents != b.incidents ? a.incidents > b.incidents
                                          : std::tie(a.kind, a.value) < std::tie(b.kind, b.value);
    });
    return shared;
}

namespace {

/// The grounds without which a series falls apart.
Result<std::vector<Bridge>> groundBridges(const LinkedCase& linked, const std::vector<std::uint32_t>& series,
                                          const std::vector<SharedGround>& shared, Progress& progress)
{
    std::vector<Bridge> bridges;
    for (const auto& ground : shared) {
        if (progress.cancelled())
            return failure(ErrorCode::Cancelled);
        const GroundChoice choice{ground.kind, ground.value};
        std::vector<std::uint32_t> values;
        for (const auto incident : series)
            for (const auto value : valuesOf(*linked.material, incident, choice))
                values.push_back(value);
        auto parts = partsOf(linked, linked.scorer->without(values, {}), series);
        if (parts.size() > 1)
            bridges.push_back({choice, std::nullopt, std::move(parts)});
        progress.advance();
    }
    return bridges;
}

/// The incidents without which a series falls apart.
Result<std::vector<Bridge>> incidentBridges(const LinkedCase& linked,
                                            const std::vector<std::uint32_t>& series, Progress& progress)
{
    std::vector<Bridge> bridges;
    for (const auto incident : series) {
        if (progress.cancelled())
            return failure(ErrorCode::Cancelled);
        auto others = series;
        std::erase(others, incident);
        auto parts = partsOf(linked, *linked.scorer, others);
        if (parts.size() > 1)
            bridges.push_back({std::nullopt, incident, std::move(parts)});
        progress.advance();
    }
    return bridges;
}

} // namespace

Result<std::vector<Bridge>> bridgesOf(const LinkedCase& linked, const std::vector<std::uint32_t>& series,
                                      Progress& progress)
{
    constexpr std::size_t mostGrounds = 40;
    constexpr std::size_t mostIncidents = 60; // of larger series single incidents are not tried
    auto shared = sharedGrounds(linked, series);
    shared.resize(std::min(shared.size(), mostGrounds));
    const bool tryIncidents = series.size() > 2 && series.size() <= mostIncidents;
    progress.begin(shared.size() + (tryIncidents ? series.size() : 0));
    auto bridges = groundBridges(linked, series, shared, progress);
    if (!bridges)
        return bridges;
    if (tryIncidents) {
        auto incidents = incidentBridges(linked, series, progress);
        if (!incidents)
            return incidents;
        std::ranges::move(*incidents, std::back_inserter(*bridges));
    }
    std::ranges::stable_sort(*bridges, [](const Bridge& a, const Bridge& b) {
        if (a.ground.has_value() != b.ground.has_value())
            return a.ground.has_value();
        return a.parts.front().size() < b.parts.front().size();
    });
    return bridges;
}

SeriesFigures figuresOf(const LinkedCase& linked, const std::vector<std::uint32_t>& incidents)
{
    const auto sum = sumOf(linked, incidents);
    return {sum.events, sum.loss};
}

SeriesOutlook outlookOf(const LinkedCase& linked, IncidentPair pair)
{
    SeriesOutlook outlook;
    const bool secondIsLarger = incidentsWith(linked, pair.b).size() > incidentsWith(linked, pair.a).size();
    const auto joined = secondIsLarger ? pair.b : pair.a;
    const auto own = incidentsWith(linked, joined);
    outlook.before = figuresOf(linked, own);
    if (const auto series = seriesWith(linked, joined); series < linked.series.size()) {
        outlook.before.weakest = linked.series[series].weakestScore;
        outlook.number = linked.numbers[series];
    }
    auto verdicts = linked.verdicts;
    std::erase_if(verdicts, [&](const PairVerdict& verdict) { return verdict.pair == pair; });
    verdicts.push_back({pair, Verdict::Same});
    const auto all = unitedSeries(linked, pair);
    for (const auto& series : formWithin(*linked.scorer, all, verdicts, formingOf(linked))) {
        if (!std::ranges::binary_search(series.incidents, pair.a))
            continue;
        outlook.members = series.incidents;
        outlook.after = figuresOf(linked, series.incidents);
        outlook.after.weakest = series.weakestScore;
    }
    std::ranges::set_difference(outlook.members, own, std::back_inserter(outlook.joining));
    outlook.shared = sharedGrounds(linked, outlook.members);
    return outlook;
}

} // namespace jingwei
