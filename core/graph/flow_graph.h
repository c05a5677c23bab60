#pragma once

#include "core/base/id.h"
#include "core/model/facts.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace jingwei {

using VertexIndex = Id<struct VertexTag, std::uint32_t>; ///< valid for one snapshot only
using EdgeIndex = Id<struct EdgeTag, std::uint32_t>;     ///< valid for one snapshot only; rises with time

/// An immutable snapshot of who paid whom: vertices are ends of money, edges are transfers.
///
/// Edges are numbered in the order in which money moved (time, then the statements' own order, which the derivation
/// of facts has settled). Adjacency is compressed sparse rows over edge numbers, so out- and in-lists are
/// chronological and nothing is stored twice. About 42 bytes a transfer, no allocation per vertex or edge.
class FlowGraph {
public:
    /// `transfers` in the order in which money moved; each payer and payee must be among `accounts`.
    static std::shared_ptr<const FlowGraph> build(std::vector<AccountFact> accounts,
                                                  std::span<const TransferFact> transfers);

    [[nodiscard]] std::size_t vertexCount() const noexcept { return m_accounts.size(); }
    [[nodiscard]] std::size_t edgeCount() const noexcept { return m_amount.size(); }

    [[nodiscard]] const AccountFact& account(VertexIndex v) const noexcept { return m_accounts[v.value()]; }
    [[nodiscard]] std::optional<VertexIndex> find(IdentifierId id) const;
    [[nodiscard]] std::optional<VertexIndex> find(const EntityRef& entity) const;
    /// Log time in the number of transfers.. linear memory none: ids are looked up through a sorted index.
    [[nodiscard]] std::optional<EdgeIndex> find(TransferId id) const;

    [[nodiscard]] VertexIndex payer(EdgeIndex e) const noexcept { return VertexIndex{m_payer[e.value()]}; }
    [[nodiscard]] VertexIndex payee(EdgeIndex e) const noexcept { return VertexIndex{m_payee[e.value()]}; }
    [[nodiscard]] Minor amount(EdgeIndex e) const noexcept { return m_amount[e.value()]; }
    [[nodiscard]] Instant at(EdgeIndex e) const noexcept { return Instant{std::chrono::seconds{m_at[e.value()]}}; }
    [[nodiscard]] TransferId id(EdgeIndex e) const noexcept { return TransferId{m_id[e.value()]}; }
    [[nodiscard]] Currency currency(EdgeIndex e) const noexcept { return Currency{m_currency[e.value()]}; }

    /// Transfers paid by / to `v`, oldest first.
    [[nodiscard]] std::span<const EdgeIndex> outEdges(VertexIndex v) const noexcept;
    [[nodiscard]] std::span<const EdgeIndex> inEdges(VertexIndex v) const noexcept;

private:
    FlowGraph() = default;

    std::vector<AccountFact> m_accounts;
    std::unordered_map<IdentifierId, VertexIndex> m_byIdentifier;
    std::unordered_map<EntityRef, VertexIndex> m_byEntity;
    std::vector<std::uint32_t> m_payer;
    std::vector<std::uint32_t> m_payee;
    std::vector<std::int64_t> m_at; ///< seconds since 1970 UTC
    std::vector<Minor> m_amount;
    std::vector<std::int64_t> m_id;
    std::vector<std::uint16_t> m_currency;
    std::vector<std::uint32_t> m_outStart; ///< vertexCount + 1
    std::vector<std::uint32_t> m_inStart;  ///< vertexCount + 1
    std::vector<EdgeIndex> m_out;
    std::vector<EdgeIndex> m_in;
    std::vector<EdgeIndex> m_byId; ///< edges sorted by id
};

} // namespace jingwei
