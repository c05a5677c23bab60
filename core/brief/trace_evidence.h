#pragma once

#include "core/brief/brief.h"

#include <span>
#include <unordered_map>
#include <vector>

namespace jingwei {

/// Which evidence rows stand behind what a trace says. Rows come ascending, each once.
class TraceEvidence {
public:
    /// `graph` and `trace` must outlive it.
    TraceEvidence(const FlowGraph& graph, const FundTrace& trace);

    /// The stolen transfers that the trace followed, in the order in which money moved.
    [[nodiscard]] std::span<const EdgeIndex> stolen() const noexcept { return m_stolen; }
    /// Rows of the flows that brought stolen money to the account.
    [[nodiscard]] std::vector<RowId> rowsInto(VertexIndex account) const;
    /// Rows of the flows that brought it there and took it on.
    [[nodiscard]] std::vector<RowId> rowsOf(VertexIndex account) const;
    /// Rows of all payments out of the account, whatever they carried.
    [[nodiscard]] std::vector<RowId> rowsOut(VertexIndex account) const;
    [[nodiscard]] std::vector<RowId> rowsOf(std::span<const EdgeIndex> transfers) const;
    [[nodiscard]] std::vector<RowId> rowsOfAllFlows() const;
    /// Rows of the transfers behind the links of a diagram.
    [[nodiscard]] std::vector<RowId> rowsOf(const Diagram& diagram) const;

private:
    void addRows(EdgeIndex transfer, std::vector<RowId>& rows) const;

    const FlowGraph& m_graph;
    const FundTrace& m_trace;
    std::vector<EdgeIndex> m_stolen;
    std::unordered_map<VertexIndex, std::vector<EdgeIndex>> m_in;
    std::unordered_map<VertexIndex, std::vector<EdgeIndex>> m_out;
};

/// When a transfer was made, and when an account's money moved, as exactly as the evidence has it.
[[nodiscard]] TimeText timeOf(const FlowGraph& graph, EdgeIndex transfer);
[[nodiscard]] TimeText timeOf(const FlowGraph& graph, VertexIndex account, Instant at);

/// The rows ascending, each once.
[[nodiscard]] std::vector<RowId> inOrder(std::vector<RowId> rows);

} // namespace jingwei
