#include "core/trace/stated_chains.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <span>

namespace jingwei {

namespace {

std::optional<Minor> balanceAt(const FlowGraph& graph, const StatedBalances& stated, EdgeIndex edge,
                               VertexIndex vertex)
{
    if (graph.payer(edge) == vertex)
        return stated.payer;
    return graph.payee(edge) == vertex ? stated.payee : std::nullopt;
}

Minor effectOf(const FlowGraph& graph, EdgeIndex edge, VertexIndex vertex)
{
    return (graph.payee(edge) == vertex ? graph.amount(edge) : 0)
           - (graph.payer(edge) == vertex ? graph.amount(edge) : 0);
}

/// The transfers of an end just before and just after some of its transfers.
std::array<std::optional<EdgeIndex>, 2> neighbours(const FlowGraph& graph, VertexIndex vertex,
                                                   std::span<const EdgeIndex> edges)
{
    std::optional<EdgeIndex> first;
    std::optional<EdgeIndex> last;
    for (const auto edge : edges)
        if (graph.payer(edge) == vertex || graph.payee(edge) == vertex) {
            first = first ? std::min(*first, edge) : edge;
            last = last ? std::max(*last, edge) : edge;
        }
    std::array<std::optional<EdgeIndex>, 2> around;
    if (!first)
        return around;
    for (const auto list : {graph.inEdges(vertex), graph.outEdges(vertex)}) {
        const auto before = std::ranges::lower_bound(list, *first);
        if (before != list.begin())
            around[0] = around[0] ? std::max(*around[0], *std::prev(before)) : *std::prev(before);
        const auto after = std::ranges::upper_bound(list, *last);
        if (after != list.end())
            around[1] = around[1] ? std::min(*around[1], *after) : *after;
    }
    return around;
}

} // namespace

Result<std::vector<SearchedEnd>> statedChains(const FlowGraph& graph, const BoundsProblem& problem,
                                              const MoveGroup& moves, const std::vector<std::uint32_t>& ends,
                                              const BalanceLookup& balances)
{
    std::vector<SearchedEnd> searched;
    for (const auto end : ends)
        searched.push_back({problem.ends[end].followed, {}});
    for (auto& end : searched)
        end.chain.balances.resize(moves.size());
    if (moves.size() == 1)
        return searched;
    std::vector<EdgeIndex> edges;
    for (const auto place : moves)
        edges.push_back(problem.moves[place].edge);
    const std::vector<EdgeIndex> own{edges};
    for (const auto end : ends)
        for (const auto edge : neighbours(graph, problem.ends[end].vertex, own))
            edges.push_back(edge.value_or(edges.front()));
    const auto stated = balances(edges);
    if (!stated)
        return tl::unexpected{stated.error()};
    for (std::size_t e = 0; e < ends.size(); ++e) {
        if (!searched[e].followed)
            continue;
        auto& chain = searched[e].chain;
        const auto vertex = problem.ends[ends[e]].vertex;
        for (std::size_t i = 0; i < moves.size(); ++i)
            chain.balances[i] = balanceAt(graph, (*stated)[i], edges[i], vertex);
        const auto around = neighbours(graph, vertex, own);
        const auto at = moves.size() + 2 * e;
        if (around[0])
            chain.before = balanceAt(graph, (*stated)[at], *around[0], vertex);
        if (around[1])
            if (const auto balance = balanceAt(graph, (*stated)[at + 1], *around[1], vertex))
                chain.after = *balance - effectOf(graph, *around[1], vertex);
    }
    return searched;
}

} // namespace jingwei
