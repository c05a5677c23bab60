#include "core/trace/path_search.h"

#include <algorithm>
#include <limits>
#include <string_view>
#include <unordered_map>
#include <utility>

// Steps. (1) For each end in `to`, distances are laid backward from it, level by level, until every beginning
// has one. (2) From each beginning, ends with falling distance are walked forward, so that every step is part
// of a shortest path and none is taken in vain. (3) What all pairs gave is sorted, and cut to the limit.
//
// Left out: distances from the beginnings. The walk goes only where it arrives, so they would save nothing.

namespace jingwei {

namespace {

constexpr std::uint32_t notReached = std::numeric_limits<std::uint32_t>::max();

std::pair<std::string_view, std::string_view> written(const FlowGraph& graph, VertexIndex v)
{
    const auto& entity = graph.account(v).entity;
    return {entityKindWord(entity.kind), entity.value};
}

class ShortestSearch {
public:
    ShortestSearch(const FlowGraph& graph, std::span<const VertexIndex> from, const PathOptions& options,
                   Progress& progress)
        : m_graph{graph}
        , m_ground{graph, options}
        , m_from{from}
        , m_options{options}
        , m_progress{progress}
        , m_distance(graph.vertexCount(), notReached)
    {
    }

    Result<void> search(VertexIndex target);
    MoneyPaths answer();

private:
    [[nodiscard]] bool allReached(VertexIndex target) const;
    std::vector<VertexIndex> levelBefore(const std::vector<VertexIndex>& level, std::uint32_t distance,
                                         VertexIndex target);
    Result<void> layDistances(VertexIndex target);
    Result<std::uint32_t> hopOf(VertexIndex v, VertexIndex next, std::vector<EdgeIndex> transfers);
    Result<const std::vector<std::uint32_t>*> nextHops(VertexIndex v, VertexIndex target);
    Result<void> walk(VertexIndex v, VertexIndex target);
    void keepPath();
    void cutToLimit();

    const FlowGraph& m_graph;
    PathGround m_ground;
    std::span<const VertexIndex> m_from;
    const PathOptions& m_options;
    Progress& m_progress;
    MoneyPaths m_answer;
    std::vector<std::uint32_t> m_distance;                    ///< by vertex: hops to the target at hand
    std::vector<VertexIndex> m_reached;                       ///< those that have a distance
    std::unordered_map<std::uint64_t, std::uint32_t> m_hopOf; ///< by both ends
    std::unordered_map<VertexIndex, std::vector<std::uint32_t>> m_next; ///< towards the target at hand
    std::vector<std::uint32_t> m_walk;                                  ///< hops of the path at hand
    std::size_t m_ofPair = 0; ///< paths of the pair at hand; one above the limit, to know that there are more
};

bool ShortestSearch::allReached(VertexIndex target) const
{
    return std::ranges::all_of(
        m_from, [&](VertexIndex v) { return v == target || m_distance[v.value()] != notReached; });
}

/// Ends that pay one of `level` and have no distance yet; they get this one.
std::vector<VertexIndex> ShortestSearch::levelBefore(const std::vector<VertexIndex>& level,
                                                     std::uint32_t distance, VertexIndex target)
{
    std::vector<VertexIndex> before;
    for (const auto v : level) {
        if (v != target && !m_ground.leadsThrough(v))
            continue;
        for (const auto e : m_graph.inEdges(v)) {
            const auto payer = m_graph.payer(e);
            if (m_distance[payer.value()] != notReached || !m_ground.counts(e))
                continue;
            m_distance[payer.value()] = distance;
            before.push_back(payer);
        }
    }
    m_reached.insert(m_reached.end(), before.begin(), before.end());
    return before;
}

Result<void> ShortestSearch::layDistances(VertexIndex target)
{
    for (const auto v : m_reached)
        m_distance[v.value()] = notReached;
    m_reached = {target};
    m_distance[target.value()] = 0;
    std::vector<VertexIndex> level{target};
    for (std::uint32_t distance = 1; !level.empty() && !allReached(target); ++distance) {
        if (m_progress.cancelled())
            return failure(ErrorCode::Cancelled);
        if (distance > m_options.maxLength) {
            m_answer.longerPaths = true;
            break;
        }
        level = levelBefore(level, distance, target);
    }
    return {};
}

/// The hop between two ends, made when it is first walked.
Result<std::uint32_t> ShortestSearch::hopOf(VertexIndex v, VertexIndex next, std::vector<EdgeIndex> transfers)
{
    const auto key = static_cast<std::uint64_t>(v.value()) << 32U | next.value();
    const auto [entry, isNew] = m_hopOf.emplace(key, static_cast<std::uint32_t>(m_answer.hops.size()));
    if (!isNew)
        return entry->second;
    Minor sum = 0;
    for (const auto e : transfers) {
        const auto more = addChecked(sum, m_graph.amount(e));
        if (!more)
            return tl::unexpected{more.error()};
        sum = *more;
    }
    m_answer.hops.push_back({v, next, std::move(transfers), sum});
    return entry->second;
}

/// Hops from an end towards the target, by the next end as it is written.
Result<const std::vector<std::uint32_t>*> ShortestSearch::nextHops(VertexIndex v, VertexIndex target)
{
    if (const auto known = m_next.find(v); known != m_next.end())
        return &known->second;
    std::unordered_map<VertexIndex, std::vector<EdgeIndex>> byPayee;
    for (const auto e : m_graph.outEdges(v)) {
        const auto payee = m_graph.payee(e);
        if (m_distance[payee.value()] + 1 == m_distance[v.value()] && m_ground.counts(e)
            && (payee == target || m_ground.leadsThrough(payee)))
            byPayee[payee].push_back(e);
    }
    std::vector<VertexIndex> payees;
    payees.reserve(byPayee.size());
    for (const auto& [payee, transfers] : byPayee)
        payees.push_back(payee);
    std::ranges::sort(payees, {}, [this](VertexIndex payee) { return written(m_graph, payee); });
    std::vector<std::uint32_t> hops;
    for (const auto payee : payees) {
        const auto hop = hopOf(v, payee, std::move(byPayee[payee]));
        if (!hop)
            return tl::unexpected{hop.error()};
        hops.push_back(*hop);
    }
    return &m_next.emplace(v, std::move(hops)).first->second;
}

Result<void> ShortestSearch::walk(VertexIndex v, VertexIndex target)
{
    if (v == target) {
        keepPath();
        return {};
    }
    const auto hops = nextHops(v, target);
    if (!hops)
        return tl::unexpected{hops.error()};
    for (const auto hop : **hops) {
        if (m_ofPair > m_options.maxPaths)
            return {};
        m_walk.push_back(hop);
        auto walked = walk(m_answer.hops[hop].to, target);
        m_walk.pop_back();
        if (!walked)
            return walked;
    }
    return {};
}

void ShortestSearch::keepPath()
{
    MoneyPath path;
    path.ends.push_back(m_answer.hops[m_walk.front()].from);
    path.hops = m_walk;
    for (const auto hop : m_walk) {
        const auto& transfers = m_answer.hops[hop].transfers;
        const auto largest =
            std::ranges::max_element(transfers, {}, [this](EdgeIndex e) { return m_graph.amount(e); });
        path.ends.push_back(m_answer.hops[hop].to);
        path.transfers.push_back(*largest);
    }
    const auto smallest =
        std::ranges::min_element(path.transfers, {}, [this](EdgeIndex e) { return m_graph.amount(e); });
    path.amount = m_graph.amount(*smallest);
    m_answer.paths.push_back(std::move(path));
    ++m_ofPair;
}

Result<void> ShortestSearch::search(VertexIndex target)
{
    if (auto laid = layDistances(target); !laid)
        return laid;
    m_next.clear();
    for (const auto v : m_from) {
        if (v == target || m_distance[v.value()] == notReached)
            continue;
        if (m_progress.cancelled())
            return failure(ErrorCode::Cancelled);
        m_ofPair = 0;
        if (auto walked = walk(v, target); !walked)
            return walked;
    }
    cutToLimit();
    return {};
}

void ShortestSearch::cutToLimit()
{
    const auto endBefore = [this](VertexIndex a, VertexIndex b) {
        return a != b && written(m_graph, a) < written(m_graph, b);
    };
    std::ranges::sort(m_answer.paths, [&](const MoneyPath& a, const MoneyPath& b) {
        return a.ends.size() != b.ends.size()
                   ? a.ends.size() < b.ends.size()
                   : std::ranges::lexicographical_compare(a.ends, b.ends, endBefore);
    });
    if (m_answer.paths.size() <= m_options.maxPaths)
        return;
    m_answer.morePaths = true;
    m_answer.paths.erase(m_answer.paths.begin() + static_cast<std::ptrdiff_t>(m_options.maxPaths),
                         m_answer.paths.end());
}

/// The answer with the hops that its paths name, numbered in their order.
MoneyPaths ShortestSearch::answer()
{
    std::vector<std::uint32_t> placeOf(m_answer.hops.size(), notReached);
    std::vector<PathHop> hops;
    for (auto& path : m_answer.paths) {
        for (auto& hop : path.hops) {
            auto& place = placeOf[hop];
            if (place == notReached) {
                place = static_cast<std::uint32_t>(hops.size());
                hops.push_back(std::move(m_answer.hops[hop]));
            }
            hop = place;
        }
    }
    m_answer.hops = std::move(hops);
    return std::move(m_answer);
}

} // namespace

Result<MoneyPaths> findShortestPaths(const FlowGraph& graph, std::span<const VertexIndex> from,
                                     std::span<const VertexIndex> to, const PathOptions& options,
                                     Progress& progress)
{
    ShortestSearch search{graph, from, options, progress};
    progress.begin(to.size());
    for (const auto target : to) {
        if (auto searched = search.search(target); !searched)
            return tl::unexpected{searched.error()};
        progress.advance();
    }
    return search.answer();
}

} // namespace jingwei
