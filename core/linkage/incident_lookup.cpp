#include "core/linkage/incident_lookup.h"

#include <algorithm>
#include <map>

namespace jingwei {

IncidentLookup::IncidentLookup(const PairScorer& scorer) : m_scorer{scorer}, m_grams{scorer.material()}
{
    m_values.reserve(scorer.material().valueCount());
    for (std::uint32_t value = 0; value < scorer.material().valueCount(); ++value)
        m_values.emplace(valueKey(scorer.material().value(value).kind, scorer.material().value(value).text),
                         value);
}

std::vector<IncidentLookup::Match> IncidentLookup::matches(const LinkSubject& subject, double least) const
{
    const auto& material = m_scorer.material();
    std::map<std::uint32_t, std::uint8_t> own; // its values with their levels, each once
    for (const auto& named : subject.named)
        if (const auto found = m_values.find(valueKey(named.kind, named.value)); found != m_values.end()) {
            const auto [place, fresh] = own.try_emplace(found->second, named.level);
            place->second = std::min(place->second, named.level);
        }
    std::map<std::uint32_t, std::uint32_t> mates; // and how many rare runs they share
    for (const auto& [value, level] : own)
        if (m_scorer.valueWeight(value) >= leastOfValue)
            for (const auto mate : material.incidentsOf(value))
                mates.try_emplace(mate, fewestGrams);
    const auto grams = material.narratives().gramsOf(subject.narrative);
    std::vector<std::uint32_t> rare;
    for (const auto gram : m_grams.rarest(grams, rare))
        for (const auto mate : m_grams.incidentsOf(gram))
            ++mates[mate];
    const PairScorer::Side side{subject, grams};
    std::vector<Match> matches;
    for (const auto& [mate, shared] : mates) {
        if (shared < fewestGrams)
            continue;
        double score = 0.0;
        for (const auto& item : material.items(mate))
            if (const auto mine = own.find(item.value); mine != own.end())
                score += m_scorer.valueWeight(item.value)
                         * m_scorer.levelShare(std::max(item.level, mine->second));
        for (std::size_t table = 0; table < m_scorer.model().tables.size(); ++table)
            if (const auto measured = m_scorer.measure(table, side, m_scorer.sideOf(mate)))
                score += m_scorer.model().tables[table].weightAt(*measured);
        if (score >= least)
            matches.push_back({mate, score});
    }
    std::ranges::stable_sort(matches, std::ranges::greater{}, &Match::score);
    return matches;
}

} // namespace jingwei
