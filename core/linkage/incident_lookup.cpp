#include "core/linkage/incident_lookup.h"

#include <algorithm>
#include <map>
#include <utility>

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
        if (m_scorer.newcomerWeight(value) >= leastOfValue)
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
        Match match{mate, 0.0};
        std::vector<std::pair<double, std::uint32_t>> weighed;
        for (const auto& item : material.items(mate)) {
            const auto mine = own.find(item.value);
            if (mine == own.end())
                continue;
            const double weight =
                m_scorer.newcomerWeight(item.value) * m_scorer.levelShare(std::max(item.level, mine->second));
            match.score += weight;
            if (weight > 0.0)
                weighed.emplace_back(-weight, item.value);
        }
        match.ofShared = match.score;
        for (std::size_t table = 0; table < m_scorer.model().tables.size(); ++table)
            if (const auto measured = m_scorer.measure(table, side, m_scorer.sideOf(mate)))
                match.score += m_scorer.model().tables[table].weightAt(*measured);
        if (match.score < least)
            continue;
        std::ranges::sort(weighed);
        for (const auto& [weight, value] : weighed)
            match.shared.push_back(value);
        matches.push_back(std::move(match));
    }
    std::ranges::stable_sort(matches, std::ranges::greater{}, &Match::score);
    return matches;
}

} // namespace jingwei
