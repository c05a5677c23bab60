#include "core/linkage/series_clusters.h"

#include "core/linkage/incident_groups.h"

#include <queue>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <set>
#include <span>
#include <unordered_map>
#include <utility>

namespace jingwei {

namespace {

/// What is between two clusters.
struct Between {
    double sum = 0.0;      ///< of scores as they count
    std::size_t pairs = 0; ///< that are known
    bool apart = false;    ///< a verdict keeps them so
};

struct Cluster {
    std::vector<std::uint32_t> incidents;
    std::unordered_map<std::uint32_t, Between> between; ///< by the other cluster
    bool gone = false;
};

/// Average linkage of clusters by a heap of merges; those out of date are passed over.
class Linkage {
public:
    Linkage(std::vector<Cluster> clusters, const SeriesOptions& options)
        : m_clusters{std::move(clusters)}
        , m_options{options}
    {
        for (std::uint32_t cluster = 0; cluster < m_clusters.size(); ++cluster)
            for (const auto& [other, between] : m_clusters[cluster].between)
                if (cluster < other)
                    offer(cluster, other);
    }

    std::vector<std::vector<std::uint32_t>> run()
    {
        while (!m_merges.empty()) {
            const auto best = m_merges.top();
            m_merges.pop();
            if (best.stampA == m_stamps[best.a] && best.stampB == m_stamps[best.b])
                merge(best.a, best.b);
        }
        std::vector<std::vector<std::uint32_t>> parts;
        for (auto& cluster : m_clusters)
            if (!cluster.gone)
                parts.push_back(std::move(cluster.incidents));
        return parts;
    }

private:
    struct Merge {
        double mean;
        std::uint32_t a, b;
        std::uint32_t stampA, stampB;

        /// The best on top; of equal ones the lowest numbers.
        bool operator<(const Merge& other) const noexcept
        {
            return mean != other.mean ? mean < other.mean : std::pair{a, b} > std::pair{other.a, other.b};
        }
    };

    void offer(std::uint32_t a, std::uint32_t b)
    {
        const auto [lower, higher] = std::minmax(a, b);
        const auto& between = m_clusters[lower].between.at(higher);
        if (between.apart)
            return;
        const auto all = static_cast<double>(m_clusters[lower].incidents.size())
                         * static_cast<double>(m_clusters[higher].incidents.size());
        const double mean =
            (between.sum + (all - static_cast<double>(between.pairs)) * m_options.elsewhere) / all;
        // the mean of many pairs is surer than that of one
        if (mean >= m_options.threshold - m_options.slack * (1.0 - 1.0 / std::sqrt(all)))
            m_merges.push({mean, lower, higher, m_stamps[lower], m_stamps[higher]});
    }

    void merge(std::uint32_t a, std::uint32_t b)
    {
        auto& into = m_clusters[a];
        auto& from = m_clusters[b];
        into.incidents.insert(into.incidents.end(), from.incidents.begin(), from.incidents.end());
        from.gone = true;
        ++m_stamps[a];
        ++m_stamps[b];
        into.between.erase(b);
        from.between.erase(a);
        for (const auto& [other, between] : from.between) {
            auto& sum = into.between[other];
            sum.sum += between.sum;
            sum.pairs += between.pairs;
            sum.apart = sum.apart || between.apart;
            m_clusters[other].between.erase(b);
        }
        for (const auto& [other, between] : into.between) {
            m_clusters[other].between[a] = between;
            offer(a, other);
        }
    }

    std::vector<Cluster> m_clusters;
    const SeriesOptions& m_options;
    std::priority_queue<Merge> m_merges;
    std::unordered_map<std::uint32_t, std::uint32_t> m_stamps;
};

/// Forms series step by step.
class Former {
public:
    Former(const PairScorer& scorer, std::span<const ScoredPair> scored,
           const std::vector<PairVerdict>& verdicts, const SeriesOptions& options)
        : m_scorer{scorer}
        , m_scored{scored}
        , m_options{options}
        , m_atoms{scorer.material().size()}
        , m_reach{scorer.material().size()}
    {
        for (const auto& [pair, verdict] : verdicts)
            if (verdict == Verdict::Same) {
                m_atoms.join(pair.a, pair.b);
                m_reach.join(pair.a, pair.b);
                m_same.insert(pair);
            }
        for (const auto& [pair, verdict] : verdicts)
            if (verdict == Verdict::Different && m_atoms.of(pair.a) != m_atoms.of(pair.b))
                m_apart.insert(pair);
        for (const auto& [pair, score] : scored)
            if (score >= options.threshold && !m_apart.contains(pair))
                m_reach.join(pair.a, pair.b);
    }

    /// Series of some incidents.
    std::vector<SeriesProposal> within(const std::vector<std::uint32_t>& incidents)
    {
        std::vector<SeriesProposal> series;
        part(incidents, {}, series);
        std::ranges::sort(series, {}, [](const SeriesProposal& one) { return one.incidents.front(); });
        return series;
    }

    Result<std::vector<SeriesProposal>> run(Progress& progress)
    {
        std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> members;
        for (std::uint32_t incident = 0; incident < m_scorer.material().size(); ++incident)
            members[m_reach.of(incident)].push_back(incident);
        std::unordered_map<std::uint32_t, std::vector<const ScoredPair*>> pairs;
        for (const auto& pair : m_scored)
            if (m_reach.of(pair.pair.a) == m_reach.of(pair.pair.b))
                pairs[m_reach.of(pair.pair.a)].push_back(&pair);
        std::vector<SeriesProposal> series;
        for (const auto& [first, incidents] : members) {
            if (progress.cancelled())
                return failure(ErrorCode::Cancelled);
            if (incidents.size() > 1)
                part(incidents, pairs[first], series);
        }
        std::ranges::sort(series, {}, [](const SeriesProposal& one) { return one.incidents.front(); });
        return series;
    }

private:
    [[nodiscard]] double counted(double score) const
    {
        const double most = m_options.mostOfScore * m_options.threshold;
        return std::clamp(score, -most, most);
    }

    void part(const std::vector<std::uint32_t>& incidents, const std::vector<const ScoredPair*>& pairs,
              std::vector<SeriesProposal>& series)
    {
        std::vector<ScoredPair> all;
        if (pairs.empty() || incidents.size() <= m_options.allScoresUpTo) {
            for (std::size_t a = 0; a < incidents.size(); ++a)
                for (std::size_t b = a + 1; b < incidents.size(); ++b)
                    all.push_back({{incidents[a], incidents[b]}, m_scorer.score(incidents[a], incidents[b])});
        } else {
            for (const auto* pair : pairs)
                all.push_back(*pair);
        }
        for (auto& members : Linkage{clustersOf(incidents, all), m_options}.run()) {
            if (members.size() < 2)
                continue;
            std::ranges::sort(members);
            series.push_back(describe(std::move(members), all));
        }
    }

    std::vector<Cluster> clustersOf(const std::vector<std::uint32_t>& incidents,
                                    const std::vector<ScoredPair>& all)
    {
        std::unordered_map<std::uint32_t, std::uint32_t> numbers; // of the atom's first incident
        std::vector<Cluster> clusters;
        for (const auto incident : incidents) {
            const auto [place, fresh] =
                numbers.try_emplace(m_atoms.of(incident), static_cast<std::uint32_t>(clusters.size()));
            if (fresh)
                clusters.emplace_back();
            clusters[place->second].incidents.push_back(incident);
        }
        const auto numberOf = [&](std::uint32_t incident) { return numbers.at(m_atoms.of(incident)); };
        const auto between = [&](std::uint32_t a, std::uint32_t b) {
            return std::array<Between*, 2>{&clusters[a].between[b], &clusters[b].between[a]};
        };
        for (const auto& [pair, score] : all) {
            const auto a = numberOf(pair.a);
            const auto b = numberOf(pair.b);
            if (a == b)
                continue;
            for (auto* side : between(a, b)) {
                side->sum = side->pairs == 0 ? counted(score) : std::max(side->sum, counted(score));
                ++side->pairs;
            }
        }
        // what verdicts put together is linked as its best link is: the others say no less for it
        for (auto& cluster : clusters)
            for (auto& [other, side] : cluster.between)
                side.sum *= static_cast<double>(side.pairs);
        for (const auto& pair : m_apart)
            if (numbers.contains(m_atoms.of(pair.a)) && numbers.contains(m_atoms.of(pair.b)))
                for (auto* side : between(numberOf(pair.a), numberOf(pair.b)))
                    side->apart = true;
        return clusters;
    }

    /// The weakest link of the tree of strongest links.
    SeriesProposal describe(std::vector<std::uint32_t> members, const std::vector<ScoredPair>& all) const
    {
        SeriesProposal proposal{std::move(members), {}, 0.0};
        std::unordered_map<std::uint32_t, std::uint32_t> places;
        for (std::uint32_t place = 0; place < proposal.incidents.size(); ++place)
            places.emplace(proposal.incidents[place], place);
        std::vector<ScoredPair> own;
        for (const auto& pair : all)
            if (places.contains(pair.pair.a) && places.contains(pair.pair.b))
                own.push_back(pair);
        for (const auto& pair : m_same) // a verdict holds whatever the score
            if (places.contains(pair.a) && places.contains(pair.b))
                own.push_back({pair, m_scorer.score(pair.a, pair.b)});
        std::ranges::stable_sort(own, [&](const ScoredPair& x, const ScoredPair& y) {
            const bool first = m_same.contains(x.pair);
            const bool second = m_same.contains(y.pair);
            return first != second ? first : x.score != y.score ? x.score > y.score : x.pair < y.pair;
        });
        IncidentGroups tree{proposal.incidents.size()};
        for (const auto& [pair, score] : own) {
            const auto a = places.at(pair.a);
            const auto b = places.at(pair.b);
            if (!tree.join(a, b))
                continue;
            proposal.weakest = pair;
            proposal.weakestScore = score;
        }
        return proposal;
    }

    const PairScorer& m_scorer;
    std::span<const ScoredPair> m_scored;
    const SeriesOptions& m_options;
    IncidentGroups m_atoms; ///< what verdicts put together
    IncidentGroups m_reach; ///< what may come together
    std::set<IncidentPair> m_same, m_apart;
};

} // namespace

Result<std::vector<SeriesProposal>> formSeries(const PairScorer& scorer,
                                               const std::vector<ScoredPair>& scored,
                                               const std::vector<PairVerdict>& verdicts,
                                               const SeriesOptions& options, Progress& progress)
{
    return Former{scorer, scored, verdicts, options}.run(progress);
}

std::vector<SeriesProposal> formWithin(const PairScorer& scorer, const std::vector<std::uint32_t>& incidents,
                                       const std::vector<PairVerdict>& verdicts, const SeriesOptions& options)
{
    // of verdicts on others none holds: two incidents are not the same because both are the same as a third
    // that is not there
    const std::set<std::uint32_t> present(incidents.begin(), incidents.end());
    std::vector<PairVerdict> own;
    for (const auto& verdict : verdicts)
        if (present.contains(verdict.pair.a) && present.contains(verdict.pair.b))
            own.push_back(verdict);
    return Former{scorer, {}, own, options}.within(incidents);
}

std::vector<std::uint32_t> reachOf(const PairScorer& scorer, const std::vector<ScoredPair>& scored,
                                   double threshold)
{
    IncidentGroups groups{scorer.material().size()};
    for (const auto& [pair, score] : scored)
        if (score >= threshold)
            groups.join(pair.a, pair.b);
    std::vector<std::uint32_t> reach(scorer.material().size());
    for (std::uint32_t incident = 0; incident < reach.size(); ++incident)
        reach[incident] = groups.of(incident);
    return reach;
}

} // namespace jingwei
