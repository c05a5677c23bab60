#include "core/linkage/pair_candidates.h"

#include "core/base/workers.h"
#include "core/linkage/gram_index.h"

#include <algorithm>

namespace jingwei {

namespace {

constexpr std::size_t mostAlike = 60; ///< narratives met for each

/// Finds the mates of incidents one after the other; keeps its tables between them.
class MateFinder {
public:
    MateFinder(const PairScorer& scorer, const GramIndex& grams, const CandidateOptions& options)
        : m_scorer{scorer}
        , m_grams{grams}
        , m_options{options}
        , m_seen(scorer.material().size(), 0)
        , m_shared(scorer.material().size(), 0)
    {
    }

    /// Mates by shared values with a higher number, and by narrative with any; in order.
    std::vector<std::uint32_t> matesOf(std::uint32_t incident)
    {
        m_mates.clear();
        addByValues(incident);
        addByNarrative(incident);
        for (const auto mate : m_mates)
            m_seen[mate] = 0;
        std::ranges::sort(m_mates);
        return m_mates;
    }

private:
    void add(std::uint32_t mate)
    {
        if (m_seen[mate] != 0)
            return;
        m_seen[mate] = 1;
        m_mates.push_back(mate);
    }

    void addByValues(std::uint32_t incident)
    {
        const auto& material = m_scorer.material();
        for (const auto& item : material.items(incident)) {
            if (m_scorer.valueWeight(item.value) < leastOfValue)
                continue;
            const auto incidents = material.incidentsOf(item.value);
            if (incidents.size() <= m_options.mostMates) {
                for (const auto mate : incidents)
                    if (mate > incident)
                        add(mate);
                continue;
            }
            // those next to it in time of numbering stand for all
            const auto at =
                static_cast<std::size_t>(std::ranges::lower_bound(incidents, incident) - incidents.begin());
            const std::size_t half = m_options.mostMates / 2;
            const std::size_t first = at < half ? 0 : at - half;
            for (std::size_t mate = first; mate < std::min(incidents.size(), at + half); ++mate)
                if (incidents[mate] > incident)
                    add(incidents[mate]);
        }
    }

    void addByNarrative(std::uint32_t incident)
    {
        m_alike.clear();
        for (const auto gram : m_grams.rarest(m_scorer.material().narratives().of(incident), m_rare)) {
            for (const auto mate : m_grams.incidentsOf(gram)) {
                if (mate == incident)
                    continue;
                if (m_shared[mate]++ == 0)
                    m_alike.push_back(mate);
            }
        }
        std::erase_if(m_alike, [&](std::uint32_t mate) {
            const bool few = m_shared[mate] < fewestGrams;
            if (few)
                m_shared[mate] = 0;
            return few;
        });
        if (m_alike.size() > mostAlike) {
            std::ranges::nth_element(
                m_alike, m_alike.begin() + mostAlike, [&](std::uint32_t a, std::uint32_t b) {
                    return m_shared[a] != m_shared[b] ? m_shared[a] > m_shared[b] : a < b;
                });
            for (std::size_t left = mostAlike; left < m_alike.size(); ++left)
                m_shared[m_alike[left]] = 0;
            m_alike.resize(mostAlike);
        }
        for (const auto mate : m_alike) {
            m_shared[mate] = 0;
            add(mate); // whoever is among the nearest of either is a pair
        }
    }

    const PairScorer& m_scorer;
    const GramIndex& m_grams;
    const CandidateOptions& m_options;
    std::vector<std::uint8_t> m_seen;
    std::vector<std::uint32_t> m_shared;
    std::vector<std::uint32_t> m_mates, m_alike, m_rare;
};

bool takesAll(const PairScorer& scorer, const CandidateOptions& options)
{
    return scorer.material().size() <= options.allPairsUpTo && scorer.mostWithoutSharing() >= options.least;
}

std::vector<IncidentPair> allPairs(std::uint32_t incidents)
{
    std::vector<IncidentPair> pairs;
    pairs.reserve(static_cast<std::size_t>(incidents) * (incidents - 1) / 2);
    for (std::uint32_t a = 0; a < incidents; ++a)
        for (std::uint32_t b = a + 1; b < incidents; ++b)
            pairs.push_back({a, b});
    return pairs;
}

} // namespace

Result<std::vector<IncidentPair>> candidatePairs(const PairScorer& scorer, const CandidateOptions& options,
                                                 Progress& progress)
{
    const auto incidents = scorer.material().size();
    if (incidents < 2)
        return std::vector<IncidentPair>{};
    if (takesAll(scorer, options))
        return allPairs(incidents);
    const GramIndex grams{scorer.material()};
    constexpr std::uint32_t portion = 512;
    const std::size_t portions = (incidents + portion - 1) / portion;
    std::vector<std::vector<IncidentPair>> found(portions);
    Workers workers;
    workers.share(portions, [&](std::size_t index) {
        if (progress.cancelled())
            return;
        MateFinder finder{scorer, grams, options};
        const auto first = static_cast<std::uint32_t>(index) * portion;
        for (auto incident = first; incident < std::min(incidents, first + portion); ++incident)
            for (const auto mate : finder.matesOf(incident))
                found[index].push_back({std::min(incident, mate), std::max(incident, mate)});
        progress.advance(portion);
    });
    if (progress.cancelled())
        return failure(ErrorCode::Cancelled);
    std::vector<IncidentPair> pairs;
    for (const auto& some : found)
        pairs.insert(pairs.end(), some.begin(), some.end());
    std::ranges::sort(pairs);
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

Result<std::vector<ScoredPair>> scorePairs(const PairScorer& scorer, const std::vector<IncidentPair>& pairs,
                                           Progress& progress)
{
    std::vector<ScoredPair> scored(pairs.size());
    Workers workers;
    workers.shareRange(pairs.size(), 4096, [&](std::size_t first, std::size_t last) {
        if (progress.cancelled())
            return;
        for (auto index = first; index < last; ++index)
            scored[index] = {pairs[index], scorer.score(pairs[index].a, pairs[index].b)};
        progress.advance(last - first);
    });
    if (progress.cancelled())
        return failure(ErrorCode::Cancelled);
    return scored;
}

} // namespace jingwei
