#include "core/brief/trace_evidence.h"

#include <algorithm>
#include <utility>

namespace jingwei {

namespace {

constexpr std::uint32_t stolenLevel = 1; ///< of the stolen transfers themselves, and of no other flow

std::span<const EdgeIndex>
transfersOf(const std::unordered_map<VertexIndex, std::vector<EdgeIndex>>& byAccount, VertexIndex account)
{
    const auto found = byAccount.find(account);
    return found == byAccount.end() ? std::span<const EdgeIndex>{}
                                    : std::span<const EdgeIndex>{found->second};
}

} // namespace

TimeText timeOf(const FlowGraph& graph, EdgeIndex transfer)
{
    return {graph.at(transfer), graph.dateOnly(transfer) ? TimePrecision::Day : TimePrecision::Second};
}

TimeText timeOf(const FlowGraph& graph, VertexIndex account, Instant at)
{
    return {at, graph.precisionAt(account, at)};
}

std::vector<RowId> inOrder(std::vector<RowId> rows)
{
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

TraceEvidence::TraceEvidence(const FlowGraph& graph, const FundTrace& trace) : m_graph{graph}, m_trace{trace}
{
    for (const auto& flow : trace.flows) {
        m_in[graph.payee(flow.edge)].push_back(flow.edge);
        m_out[graph.payer(flow.edge)].push_back(flow.edge);
        if (flow.level == stolenLevel)
            m_stolen.push_back(flow.edge);
    }
}

void TraceEvidence::addRows(EdgeIndex transfer, std::vector<RowId>& rows) const
{
    rows.push_back(m_graph.id(transfer));
    if (const auto other = m_graph.otherRow(transfer))
        rows.push_back(*other);
}

std::vector<RowId> TraceEvidence::rowsOf(std::span<const EdgeIndex> transfers) const
{
    std::vector<RowId> rows;
    for (const auto transfer : transfers)
        addRows(transfer, rows);
    return inOrder(std::move(rows));
}

std::vector<RowId> TraceEvidence::rowsInto(VertexIndex account) const
{
    return rowsOf(transfersOf(m_in, account));
}

std::vector<RowId> TraceEvidence::rowsOf(VertexIndex account) const
{
    std::vector<RowId> rows;
    for (const auto transfer : transfersOf(m_in, account))
        addRows(transfer, rows);
    for (const auto transfer : transfersOf(m_out, account))
        addRows(transfer, rows);
    return inOrder(std::move(rows));
}

std::vector<RowId> TraceEvidence::rowsOut(VertexIndex account) const
{
    return rowsOf(m_graph.outEdges(account));
}

std::vector<RowId> TraceEvidence::rowsOfAllFlows() const
{
    std::vector<RowId> rows;
    for (const auto& flow : m_trace.flows)
        addRows(flow.edge, rows);
    return inOrder(std::move(rows));
}

std::vector<RowId> TraceEvidence::rowsOf(const Diagram& diagram) const
{
    std::vector<RowId> rows;
    for (const auto& link : diagram.links) {
        for (const auto fact : link.facts) {
            const auto transfer = link.kind == LinkKind::Transfer ? m_graph.find(fact) : std::nullopt;
            if (transfer)
                addRows(*transfer, rows);
            else
                rows.push_back(fact);
        }
    }
    return inOrder(std::move(rows));
}

} // namespace jingwei
