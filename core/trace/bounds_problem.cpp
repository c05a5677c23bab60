#include "core/trace/bounds_problem.h"

#include "core/trace/trace_answer.h"
#include "core/trace/tracer.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <utility>

namespace jingwei {

namespace {

using namespace std::chrono_literals;
constexpr std::chrono::seconds restOfDay = 24h - 1s;

Instant latest(const FlowGraph& graph, EdgeIndex e)
{
    return graph.dateOnly(e) ? graph.at(e) + restOfDay : graph.at(e);
}

class Gathering {
public:
    Gathering(const FlowGraph& graph, std::span<const StolenTransfer> marks,
              std::span<const VertexIndex> victims, const TraceOptions& options)
        : m_graph{graph}
        , m_marks{marks}
        , m_victims{victims.begin(), victims.end()}
        , m_options{options}
        , m_currency{followedCurrency(graph, marks, options)}
    {
        std::ranges::sort(m_victims);
    }

    BoundsProblem gather(std::span<const VertexIndex> ends)
    {
        BoundsProblem problem;
        problem.currency = m_currency;
        for (const auto vertex : ends)
            problem.ends.push_back({vertex, follows(vertex)});
        const auto edges = edgesOf(problem);
        const auto placeOf = [&](VertexIndex v) {
            const auto found = std::ranges::lower_bound(ends, v);
            return found != ends.end() && *found == v ? static_cast<std::uint32_t>(found - ends.begin())
                                                      : BoundMove::outside;
        };
        problem.moves.reserve(edges.size());
        auto mark = m_marks.begin();
        for (const auto e : edges) {
            while (mark != m_marks.end() && mark->edge < e)
                ++mark;
            BoundMove move{e,
                           placeOf(m_graph.payer(e)),
                           placeOf(m_graph.payee(e)),
                           m_graph.amount(e),
                           m_graph.at(e),
                           latest(m_graph, e),
                           mark != m_marks.end() && mark->edge == e};
            // money that stays where it is does not go on
            if (move.payer != BoundMove::outside && !problem.ends[move.payer].followed)
                move.payer = BoundMove::outside;
            problem.moves.push_back(move);
        }
        return problem;
    }

private:
    [[nodiscard]] bool counts(EdgeIndex e) const
    {
        return isTraced(m_graph, e, m_currency, m_options)
               && (!m_options.until || m_graph.at(e) <= *m_options.until);
    }

    [[nodiscard]] bool follows(VertexIndex v) const
    {
        const auto& account = m_graph.account(v);
        return account.queried && exitOf(account) == ExitKind::None
               && !std::ranges::binary_search(m_victims, v);
    }

    /// What comes to or leaves the followed ends, and the stolen transfers; ascending, each once.
    [[nodiscard]] std::vector<EdgeIndex> edgesOf(const BoundsProblem& problem) const
    {
        std::vector<EdgeIndex> edges;
        for (const auto& end : problem.ends) {
            if (!end.followed)
                continue;
            for (const auto list : {m_graph.inEdges(end.vertex), m_graph.outEdges(end.vertex)})
                std::ranges::copy_if(list, std::back_inserter(edges), [&](EdgeIndex e) { return counts(e); });
        }
        for (const auto& mark : m_marks)
            if (counts(mark.edge))
                edges.push_back(mark.edge);
        std::ranges::sort(edges);
        edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
        return edges;
    }

    const FlowGraph& m_graph;
    std::span<const StolenTransfer> m_marks;
    std::vector<VertexIndex> m_victims;
    const TraceOptions& m_options;
    Currency m_currency;
};

/// Puts together what belongs together.
class Union {
public:
    explicit Union(std::size_t count) : m_parent(count) { std::iota(m_parent.begin(), m_parent.end(), 0U); }
    std::uint32_t find(std::uint32_t i)
    {
        while (m_parent[i] != i)
            i = m_parent[i] = m_parent[m_parent[i]];
        return i;
    }
    void join(std::uint32_t a, std::uint32_t b)
    {
        m_parent[std::max(find(a), find(b))] = std::min(find(a), find(b));
    }

private:
    std::vector<std::uint32_t> m_parent;
};

/// Parts the moves of one stretch of time by the ends they share.
void partStretch(const BoundsProblem& problem, std::uint32_t from, std::uint32_t to,
                 std::vector<MoveGroup>& groups)
{
    if (to - from == 1) {
        groups.push_back({from});
        return;
    }
    Union parts{to - from};
    std::unordered_map<std::uint32_t, std::uint32_t> lastAt; // by end
    for (auto i = from; i < to; ++i)
        for (const auto end : {problem.moves[i].payer, problem.moves[i].payee}) {
            if (end == BoundMove::outside || !problem.ends[end].followed)
                continue;
            const auto [entry, added] = lastAt.emplace(end, i - from);
            if (!added)
                parts.join(entry->second, i - from);
        }
    std::unordered_map<std::uint32_t, std::size_t> groupOf;
    for (auto i = from; i < to; ++i) {
        const auto [entry, added] = groupOf.emplace(parts.find(i - from), groups.size());
        if (added)
            groups.emplace_back();
        groups[entry->second].push_back(i);
    }
}

} // namespace

BoundsProblem gatherProblem(const FlowGraph& graph, std::span<const StolenTransfer> marks,
                            std::span<const VertexIndex> victimAccounts, std::span<const VertexIndex> ends,
                            const TraceOptions& options)
{
    return Gathering{graph, marks, victimAccounts, options}.gather(ends);
}

std::vector<MoveGroup> groupMoves(const BoundsProblem& problem)
{
    std::vector<MoveGroup> groups;
    const auto count = static_cast<std::uint32_t>(problem.moves.size());
    for (std::uint32_t from = 0; from < count;) {
        auto last = problem.moves[from].last;
        auto to = from + 1;
        for (; to < count && problem.moves[to].first <= last; ++to)
            last = std::max(last, problem.moves[to].last);
        partStretch(problem, from, to, groups);
        from = to;
    }
    return groups;
}

bool isOrdered(const BoundsProblem& problem, const MoveGroup& group)
{
    auto last = problem.moves[group.front()].last;
    for (std::size_t i = 1; i < group.size(); ++i) {
        if (problem.moves[group[i]].first <= last)
            return false;
        last = std::max(last, problem.moves[group[i]].last);
    }
    return true;
}

} // namespace jingwei
