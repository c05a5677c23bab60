#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/graph/flow_graph.h"
#include "core/trace/fund_trace.h"

#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace jingwei::ui {

/// Stolen money carried by each transfer of a trace; looked up in logarithmic time.
class TracedAmounts {
public:
    TracedAmounts() = default;
    explicit TracedAmounts(std::span<const TracedFlow> flows);

    /// Nothing: the transfer carries no stolen money, or nothing is followed.
    [[nodiscard]] std::optional<Minor> of(EdgeIndex edge) const noexcept;
    [[nodiscard]] bool empty() const noexcept { return m_byEdge.empty(); }

private:
    std::vector<std::pair<std::uint32_t, Minor>> m_byEdge; ///< by edge
};

/// What of all transfers is shown. Parts that are not set let everything through.
struct TransferFilter {
    bool tracedOnly = false;
    std::optional<VertexIndex> account;       ///< paid by it or to it
    std::optional<VertexIndex> counterparty;  ///< and the other end is this one; only together with `account`
    std::optional<std::int64_t> minimumUnits; ///< whole units (yuan, dollars) of the transfer's own currency
    std::optional<Instant> from;              ///< inclusive
    std::optional<Instant> until;             ///< inclusive

    [[nodiscard]] bool letsAllThrough() const noexcept { return *this == TransferFilter{}; }
    friend bool operator==(const TransferFilter&, const TransferFilter&) = default;
};

/// Whether a filter shows a transfer.
[[nodiscard]] bool passes(const FlowGraph& graph, const TracedAmounts& traced, const TransferFilter& filter,
                          EdgeIndex edge) noexcept;

/// In and out of one account in one currency. A sum that does not fit 64 bits is nothing, never a wrong
/// number.
struct AccountSums {
    VertexIndex vertex;
    Currency currency = cny;
    std::optional<Minor> in = 0;
    std::optional<Minor> out = 0;
    std::uint32_t inCount = 0;
    std::uint32_t outCount = 0;

    friend bool operator==(const AccountSums&, const AccountSums&) = default;
};

/// Those of one account: a row per currency; one of zeros where it has no transfers.
[[nodiscard]] std::vector<AccountSums> accountSums(const FlowGraph& graph, VertexIndex vertex);
/// One row per account and currency, in the graph's order; an account without transfers has one row of zeros.
/// Errors: `Cancelled`.
[[nodiscard]] Result<std::vector<AccountSums>> accountSums(const FlowGraph& graph, Progress& progress);

} // namespace jingwei::ui
