#pragma once

#include "core/base/id.h"
#include "core/base/time.h"
#include "core/graph/transfer_columns.h"
#include "core/model/facts.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace jingwei {

using VertexIndex = Id<struct VertexTag, std::uint32_t>; ///< valid for one snapshot only
using EdgeIndex = Id<struct EdgeTag, std::uint32_t>;     ///< valid for one snapshot only; rises with time

/// An immutable snapshot of who paid whom: vertices are ends of money, edges are transfers.
///
/// Edges are numbered in the order in which money moved (time, then the statements' own order, which the
/// derivation of facts has settled). Adjacency is compressed sparse rows over edge numbers, so out- and
/// in-lists are chronological. 36 bytes a transfer and 13 more where two statements show it, no allocation
/// per vertex or edge. Boost.Graph's compressed rows are not used for this snapshot, because here out- and
/// in-lists share one numbering of edges and nothing is stored twice, where Boost would renumber the edges by
/// payer.
class FlowGraph {
public:
    /// Takes a snapshot; vertices are numbered as `accounts` come, edges as `transfers` come.
    ///
    /// Shape: `accounts` with ids that differ; `transfers` in the order in which money moved, with ids that
    /// differ, each payer and payee among `accounts`. Time O(accounts · log accounts + transfers · log
    /// transfers).
    static std::shared_ptr<const FlowGraph> build(std::vector<AccountFact> accounts,
                                                  std::span<const TransferFact> transfers);

    [[nodiscard]] std::size_t vertexCount() const noexcept { return m_accounts.size(); }
    [[nodiscard]] std::size_t edgeCount() const noexcept { return m_transfers.size(); }

    [[nodiscard]] const AccountFact& account(VertexIndex v) const noexcept { return m_accounts[v.value()]; }
    /// The vertex of an account, the edge of a transfer; nothing: not in the snapshot. Each takes logarithmic
    /// time.
    [[nodiscard]] std::optional<VertexIndex> find(IdentifierId id) const;
    [[nodiscard]] std::optional<VertexIndex> find(const EntityRef& entity) const;
    [[nodiscard]] std::optional<EdgeIndex> find(TransferId id) const;
    /// The transfer of which a row is evidence, from either side. Time O(transfers that two rows show).
    [[nodiscard]] std::optional<EdgeIndex> findByRow(RowId row) const;

    [[nodiscard]] VertexIndex payer(EdgeIndex e) const noexcept
    {
        return VertexIndex{m_transfers.payers()[e.value()]};
    }
    [[nodiscard]] VertexIndex payee(EdgeIndex e) const noexcept
    {
        return VertexIndex{m_transfers.payees()[e.value()]};
    }
    [[nodiscard]] Minor amount(EdgeIndex e) const noexcept { return m_transfers.amount(e.value()); }
    [[nodiscard]] Instant at(EdgeIndex e) const noexcept
    {
        return Instant{std::chrono::seconds{m_transfers.seconds(e.value())}};
    }
    [[nodiscard]] TransferId id(EdgeIndex e) const noexcept { return m_transfers.id(e.value()); }
    /// The row of the other side, where two statements show the transfer; `id` is the first side's row.
    [[nodiscard]] std::optional<RowId> otherRow(EdgeIndex e) const noexcept
    {
        return m_transfers.otherRow(e.value());
    }
    /// Why the two rows are one transfer. None: there is one row, or the other is a copy of it that tells
    /// more.
    [[nodiscard]] JoinRule rule(EdgeIndex e) const noexcept { return m_transfers.rule(e.value()); }
    [[nodiscard]] Currency currency(EdgeIndex e) const noexcept { return m_transfers.currency(e.value()); }
    /// Whether the evidence gives no more than the day; `at` is then the day's first second.
    [[nodiscard]] bool dateOnly(EdgeIndex e) const noexcept { return m_transfers.dateOnly(e.value()); }
    /// How exactly a moment at which `v` paid or was paid is known: the day alone where no transfer of it
    /// then gives more. Logarithmic time, and in the number of those transfers.
    [[nodiscard]] TimePrecision precisionAt(VertexIndex v, Instant at) const noexcept;

    /// How many edges lie up to and including a moment: those with smaller numbers. Logarithmic time.
    [[nodiscard]] std::uint32_t edgesUntil(Instant at) const noexcept;

    /// Memory that all transfers take, without the accounts.
    [[nodiscard]] std::size_t bytesOfTransfers() const noexcept;

    /// Transfers paid by / to `v`, oldest first.
    [[nodiscard]] std::span<const EdgeIndex> outEdges(VertexIndex v) const noexcept;
    [[nodiscard]] std::span<const EdgeIndex> inEdges(VertexIndex v) const noexcept;

private:
    friend class FlowGraphBuilder;

    FlowGraph() = default;
    void indexAccounts();

    std::vector<AccountFact> m_accounts;
    std::vector<VertexIndex> m_byIdentifier; ///< vertices sorted by the account's id
    std::vector<VertexIndex> m_byEntity;     ///< vertices sorted by the account's entity
    TransferColumns m_transfers;
    std::vector<std::uint32_t> m_outStart; ///< vertexCount + 1
    std::vector<std::uint32_t> m_inStart;  ///< vertexCount + 1
    std::vector<EdgeIndex> m_out;
    std::vector<EdgeIndex> m_in;
    std::vector<EdgeIndex> m_byId; ///< edges sorted by id
};

class VertexTable;

/// Takes transfers one by one as they are read, so that no second copy of them is ever in memory.
class FlowGraphBuilder {
public:
    /// Shape: `accounts` with ids that differ, in the order in which vertices are to be numbered. `transfers`
    /// is how many are expected: room for them, no limit.
    FlowGraphBuilder(std::span<const IdentifierId> accounts, std::size_t transfers);
    ~FlowGraphBuilder();
    FlowGraphBuilder(FlowGraphBuilder&&) noexcept;
    FlowGraphBuilder& operator=(FlowGraphBuilder&&) noexcept;
    FlowGraphBuilder(const FlowGraphBuilder&) = delete;
    FlowGraphBuilder& operator=(const FlowGraphBuilder&) = delete;

    /// Shape: the next transfer in the order in which money moved; payer and payee among the accounts.
    void add(const TransferFact& transfer);
    /// Shape: the accounts of the constructor, all and in their order. Transfers have ids that differ. Time
    /// O(accounts · log accounts + transfers · log transfers).
    [[nodiscard]] std::shared_ptr<const FlowGraph> finish(std::vector<AccountFact> accounts) &&;

private:
    std::unique_ptr<VertexTable> m_vertices;
    TransferColumns m_transfers;
};

} // namespace jingwei
