#include "core/trace/money_paths.h"

#include "core/base/contract.h"
#include "core/trace/path_search.h"

#include <algorithm>
#include <utility>

// Terms. A *path* is a way of money from one end to another over transfers, each paid by the payee of the one
// before; it comes through no end twice. A *hop* is everything that one end paid another.
//
// Rules that cli.md leaves open, and how they are settled here:
// (1) A path follows the money: from payer to payee, never against it.
// (2) Shortest paths are told apart by their ends, not by single transfers: forty payments between the same
// two accounts are one hop, not forty paths. A path shows the largest of each hop, so that its amount is the
// most that single payments can have carried along it, and the hop names all of them. (3) Paths in time are
// told apart by their transfers, because the order of single payments is what they are about. (4) No path
// leads through an end at which money is mixed with that of strangers or is gone: cash, merchants, payment
// platforms, exchanges, the bank itself, what has no name, and the outside of a ledger. Otherwise everybody
// who ever paid by the same platform would be three steps from everybody else. A path may begin or end there.
// (5) All transfers of a path are in one currency, else no amount and no share would mean anything.
// (6) A transfer that is dated by its day alone lies at the beginning of that day, where the snapshot has it.
//
// Left out: transfers that move nothing, and from an end to itself.

namespace jingwei {

namespace {

std::vector<VertexIndex> eachOnce(std::span<const VertexIndex> ends)
{
    std::vector<VertexIndex> sorted{ends.begin(), ends.end()};
    std::ranges::sort(sorted);
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    return sorted;
}

std::uint32_t edgesBefore(const FlowGraph& graph, const std::optional<Instant>& since)
{
    return since && *since > Instant::min() ? graph.edgesUntil(*since - std::chrono::seconds{1}) : 0;
}

} // namespace

PathGround::PathGround(const FlowGraph& graph, const PathOptions& options)
    : m_graph{graph}
    , m_options{options}
    , m_begin{edgesBefore(graph, options.since)}
    , m_end{options.until ? graph.edgesUntil(*options.until) : static_cast<std::uint32_t>(graph.edgeCount())}
{
}

bool PathGround::counts(EdgeIndex e) const noexcept
{
    const auto amount = m_graph.amount(e);
    return e.value() >= m_begin && e.value() < m_end && amount > 0
           && amount >= m_options.minAmount.value_or(amount) && m_graph.currency(e) == m_options.currency
           && m_graph.payer(e) != m_graph.payee(e);
}

bool PathGround::leadsThrough(VertexIndex v) const noexcept
{
    const auto& account = m_graph.account(v);
    const auto kind = account.entity.kind;
    return account.exit == ExitKind::None && !isMoneyExit(kind) && kind != EntityKind::Unnamed
           && kind != EntityKind::Outside;
}

Result<MoneyPaths> findPaths(const FlowGraph& graph, std::span<const VertexIndex> from,
                             std::span<const VertexIndex> to, const PathOptions& options, Progress& progress)
{
    constexpr Minor wholeShare = 1'000'000;
    require(options.maxLength >= 1 && options.maxLength <= longestPath);
    require(options.minShareMillionths >= 0 && options.minShareMillionths <= wholeShare);
    const auto begins = eachOnce(from);
    const auto ends = eachOnce(to);
    for (const auto v : begins)
        require(v.value() < graph.vertexCount());
    for (const auto v : ends)
        require(v.value() < graph.vertexCount());
    return options.order == PathOrder::Shortest ? findShortestPaths(graph, begins, ends, options, progress)
                                                : findPathsInTime(graph, begins, ends, options, progress);
}

} // namespace jingwei
