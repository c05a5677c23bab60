#include "ui/workspaces/transfer_rows.h"

#include <algorithm>
#include <limits>

namespace jingwei::ui {

namespace {

/// The least amount of `currency` that `units` whole units make; the largest number where that does not fit.
Minor leastAmount(std::int64_t units, Currency currency) noexcept
{
    Minor least = units;
    for (std::size_t decimal = 0; decimal < currency.decimals(); ++decimal) {
        if (least > std::numeric_limits<Minor>::max() / 10)
            return std::numeric_limits<Minor>::max();
        least *= 10;
    }
    return least;
}

bool isBetween(const FlowGraph& graph, EdgeIndex edge, VertexIndex one, VertexIndex other) noexcept
{
    const auto payer = graph.payer(edge);
    const auto payee = graph.payee(edge);
    return (payer == one && payee == other) || (payer == other && payee == one);
}

AccountSums& sumsOf(std::vector<AccountSums>& rows, VertexIndex vertex, Currency currency)
{
    for (auto& row : rows)
        if (row.currency == currency)
            return row;
    rows.push_back({.vertex = vertex, .currency = currency});
    return rows.back();
}

void add(std::optional<Minor>& sum, Minor amount)
{
    if (!sum)
        return;
    const auto next = addChecked(*sum, amount);
    sum = next ? std::optional<Minor>{*next} : std::nullopt;
}

} // namespace

TracedAmounts::TracedAmounts(std::span<const TracedFlow> flows)
{
    m_byEdge.reserve(flows.size());
    for (const auto& flow : flows)
        m_byEdge.emplace_back(flow.edge.value(), flow.traced);
    std::sort(m_byEdge.begin(), m_byEdge.end());
}

std::optional<Minor> TracedAmounts::of(EdgeIndex edge) const noexcept
{
    const auto found =
        std::lower_bound(m_byEdge.begin(), m_byEdge.end(), edge.value(),
                         [](const auto& entry, std::uint32_t value) { return entry.first < value; });
    if (found == m_byEdge.end() || found->first != edge.value())
        return std::nullopt;
    return found->second;
}

bool passes(const FlowGraph& graph, const TracedAmounts& traced, const TransferFilter& filter,
            EdgeIndex edge) noexcept
{
    if (filter.account && graph.payer(edge) != *filter.account && graph.payee(edge) != *filter.account)
        return false;
    if (filter.account && filter.counterparty
        && !isBetween(graph, edge, *filter.account, *filter.counterparty))
        return false;
    if (filter.from && graph.at(edge) < *filter.from)
        return false;
    if (filter.until && graph.at(edge) > *filter.until)
        return false;
    if (filter.minimumUnits && graph.amount(edge) < leastAmount(*filter.minimumUnits, graph.currency(edge)))
        return false;
    return !filter.tracedOnly || traced.of(edge).has_value();
}

std::vector<AccountSums> accountSums(const FlowGraph& graph, VertexIndex vertex)
{
    std::vector<AccountSums> rows;
    for (const auto edge : graph.inEdges(vertex)) {
        auto& sums = sumsOf(rows, vertex, graph.currency(edge));
        add(sums.in, graph.amount(edge));
        ++sums.inCount;
    }
    for (const auto edge : graph.outEdges(vertex)) {
        auto& sums = sumsOf(rows, vertex, graph.currency(edge));
        add(sums.out, graph.amount(edge));
        ++sums.outCount;
    }
    if (rows.empty())
        rows.push_back({.vertex = vertex});
    return rows;
}

Result<std::vector<AccountSums>> accountSums(const FlowGraph& graph, Progress& progress)
{
    std::vector<AccountSums> rows;
    rows.reserve(graph.vertexCount());
    progress.begin(graph.vertexCount());
    for (std::uint32_t v = 0; v < graph.vertexCount(); ++v) {
        if (v % 1024 == 0 && progress.cancelled())
            return failure(ErrorCode::Cancelled);
        const auto sums = accountSums(graph, VertexIndex{v});
        rows.insert(rows.end(), sums.begin(), sums.end());
        progress.advance();
    }
    return rows;
}

} // namespace jingwei::ui
