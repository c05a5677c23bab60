#include "core/linkage/review_queue.h"

#include "core/linkage/incident_groups.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>

namespace jingwei {

namespace {

/// Pairs near the threshold that are asked at most, the strongest.
constexpr std::size_t mostBetween = 200;

class QueueBuilder {
public:
    QueueBuilder(const PairScorer& scorer, const std::vector<SeriesProposal>& series,
                 const ReviewState& review, double threshold,
                 const std::function<std::vector<std::string>(std::uint32_t, std::uint32_t)>& grounds)
        : m_scorer{scorer}
        , m_threshold{threshold}
        , m_grounds{grounds}
        , m_same{scorer.material().size()}
        , m_seriesOf(scorer.material().size(), 0)
    {
        for (const auto& decision : review.decisions) {
            const auto a = scorer.material().find(decision.pair.first);
            const auto b = scorer.material().find(decision.pair.second);
            if (!a || !b)
                continue;
            m_decisions.emplace(IncidentPair{*a, *b}, &decision);
            if (decision.verdict == Verdict::Same)
                m_same.join(*a, *b);
        }
        for (std::uint32_t index = 0; index < series.size(); ++index)
            for (const auto incident : series[index].incidents)
                m_seriesOf[incident] = index + 1;
    }

    void join(std::span<const IncidentPair> oneEvent)
    {
        for (const auto& pair : oneEvent)
            m_same.join(pair.a, pair.b);
    }

    void addWithin(const std::vector<ScoredPair>& scored)
    {
        std::vector<const ScoredPair*> own;
        for (const auto& pair : scored)
            if (m_seriesOf[pair.pair.a] != 0 && m_seriesOf[pair.pair.a] == m_seriesOf[pair.pair.b])
                own.push_back(&pair);
        std::ranges::stable_sort(own, std::ranges::greater{}, &ScoredPair::score);
        auto tree = m_same;
        for (const auto* pair : own)
            if (tree.join(pair->pair.a, pair->pair.b))
                add(*pair);
    }

    void addBetween(const std::vector<ScoredPair>& scored)
    {
        std::map<std::pair<std::uint32_t, std::uint32_t>, const ScoredPair*> best; // one for two series
        for (const auto& pair : scored) {
            const auto first = groupOf(pair.pair.a);
            const auto second = groupOf(pair.pair.b);
            if (pair.score < m_threshold - doubt || first == second)
                continue;
            auto& known = best[std::minmax(first, second)];
            if (known == nullptr || pair.score > known->score)
                known = &pair;
        }
        std::vector<const ScoredPair*> chosen;
        for (const auto& [groups, pair] : best)
            chosen.push_back(pair);
        std::ranges::stable_sort(chosen, std::ranges::greater{}, &ScoredPair::score);
        chosen.resize(std::min(chosen.size(), mostBetween));
        for (const auto* pair : chosen)
            add(*pair);
    }

    /// What was decided and must be looked at again, wherever its incidents are now.
    void addOpen()
    {
        for (const auto& [pair, decision] : m_decisions)
            if (decision->disputed || decision->waiting || decision->verdict == Verdict::Different)
                add({pair, m_scorer.score(pair.a, pair.b)});
    }

    std::vector<ReviewItem> take(QueueOrder order)
    {
        std::ranges::stable_sort(m_items, [&](const ReviewItem& a, const ReviewItem& b) {
            if (order == QueueOrder::MostDoubtful) {
                const double first = std::abs(a.score - m_threshold);
                const double second = std::abs(b.score - m_threshold);
                return first != second ? first < second : a.pair < b.pair;
            }
            return a.score != b.score ? a.score > b.score : a.pair < b.pair;
        });
        return std::move(m_items);
    }

private:
    /// A series, or an incident by itself.
    [[nodiscard]] std::uint32_t groupOf(std::uint32_t incident) const
    {
        const auto series = m_seriesOf[incident];
        return series != 0 ? series : static_cast<std::uint32_t>(m_seriesOf.size()) + 1 + incident;
    }

    void add(const ScoredPair& scored)
    {
        const auto& [pair, score] = scored;
        if (!m_taken.insert(pair).second)
            return;
        ReviewItem item{pair, score, std::abs(score - m_threshold) < doubt};
        const auto known = m_decisions.find(pair);
        if (known == m_decisions.end()) {
            if (m_same.of(pair.a) != m_same.of(pair.b))
                m_items.push_back(std::move(item));
            return;
        }
        const auto& decision = *known->second;
        item.disputed = decision.disputed;
        item.waiting = decision.waiting;
        if (decision.verdict == Verdict::Same)
            return;
        if (decision.verdict == Verdict::Different) {
            item.fresh = newGrounds(decision.votes.back(), m_grounds(pair.a, pair.b));
            if (item.fresh.empty())
                return;
        } else if (!decision.disputed && !decision.waiting) {
            return; // left undecided by somebody: it stays so until asked for
        }
        m_items.push_back(std::move(item));
    }

    const PairScorer& m_scorer;
    double m_threshold;
    const std::function<std::vector<std::string>(std::uint32_t, std::uint32_t)>& m_grounds;
    IncidentGroups m_same;
    std::vector<std::uint32_t> m_seriesOf; ///< 1 + index; 0: in none
    std::map<IncidentPair, const PairDecision*> m_decisions;
    std::set<IncidentPair> m_taken;
    std::vector<ReviewItem> m_items;
};

} // namespace

std::vector<ReviewItem>
reviewQueue(const PairScorer& scorer, const std::vector<ScoredPair>& scored,
            const std::vector<SeriesProposal>& series, const ReviewState& review, double threshold,
            QueueOrder order,
            const std::function<std::vector<std::string>(std::uint32_t, std::uint32_t)>& grounds,
            std::span<const IncidentPair> oneEvent)
{
    QueueBuilder builder{scorer, series, review, threshold, grounds};
    builder.join(oneEvent);
    builder.addOpen();
    builder.addWithin(scored);
    builder.addBetween(scored);
    return builder.take(order);
}

} // namespace jingwei
