#include "core/session/what_if.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

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

/// Incidents of the series of an incident; itself alone where it is in none.
std::vector<std::uint32_t> seriesWith(const LinkedCase& linked, std::uint32_t incident)
{
    for (const auto& series : linked.series)
        if (std::ranges::binary_search(series.incidents, incident))
            return series.incidents;
    return {incident};
}

} // namespace

std::vector<std::uint32_t> unitedSeries(const LinkedCase& linked, IncidentPair pair)
{
    auto all = seriesWith(linked, pair.a);
    const auto other = seriesWith(linked, pair.b);
    all.insert(all.end(), other.begin(), other.end());
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

WithoutGrounds withoutGrounds(const LinkedCase& linked, IncidentPair pair,
                              const std::vector<GroundChoice>& grounds)
{
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

std::vector<SharedGround> sharedGrounds(const LinkedCase& linked, const std::vector<std::uint32_t>& incidents)
{
    std::map<std::uint32_t, std::uint32_t> counts;
    for (const auto incident : incidents)
        for (const auto& item : linked.material->items(incident))
            ++counts[item.value];
    std::vector<SharedGround> shared;
    for (const auto& [value, count] : counts) {
        if (count < 2 || linked.scorer->valueWeight(value) <= 0.0)
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

std::vector<Bridge> bridgesOf(const LinkedCase& linked, const std::vector<std::uint32_t>& series)
{
    constexpr std::size_t mostGrounds = 40;
    constexpr std::size_t mostIncidents = 60; // of larger series single incidents are not tried
    std::vector<Bridge> bridges;
    const auto shared = sharedGrounds(linked, series);
    for (std::size_t index = 0; index < std::min(shared.size(), mostGrounds); ++index) {
        const GroundChoice choice{shared[index].kind, shared[index].value};
        std::vector<std::uint32_t> values;
        for (const auto incident : series)
            for (const auto value : valuesOf(*linked.material, incident, choice))
                values.push_back(value);
        auto parts = partsOf(linked, linked.scorer->without(values, {}), series);
        if (parts.size() > 1)
            bridges.push_back({choice, std::nullopt, std::move(parts)});
    }
    if (series.size() > 2 && series.size() <= mostIncidents) {
        for (const auto incident : series) {
            auto others = series;
            std::erase(others, incident);
            auto parts = partsOf(linked, *linked.scorer, others);
            if (parts.size() > 1)
                bridges.push_back({std::nullopt, incident, std::move(parts)});
        }
    }
    std::ranges::stable_sort(bridges, [](const Bridge& a, const Bridge& b) {
        if (a.ground.has_value() != b.ground.has_value())
            return a.ground.has_value();
        return a.parts.front().size() < b.parts.front().size();
    });
    return bridges;
}

} // namespace jingwei
