#pragma once

#include "core/base/progress.h"
#include "core/trace/fund_trace.h"

#include <functional>
#include <span>
#include <vector>

namespace jingwei {

/// Balances that statements give after a transfer, at each of its ends; nothing: no row says one.
struct StatedBalances {
    std::optional<Minor> payer;
    std::optional<Minor> payee;
};
/// Looks balances up, one answer a transfer. Errors: those of the store.
using BalanceLookup =
    std::function<Result<std::vector<StatedBalances>>(std::span<const EdgeIndex> transfers)>;

struct OrderBounds {
    /// By vertex: every end that some order lets stolen money come to. None: the times of all transfers put
    /// them in order, and what `traceForward` says is exact.
    std::vector<HeldBounds> ends;
    std::vector<OpenOrder> open; ///< in the order of time
};

/// How far bounds are looked for; beyond, they are safe but not exact.
struct BoundsLimits {
    std::size_t searched = 200'000; ///< states on the way through one group of rows: all orders of eight, and
                                    ///< more
    std::size_t kept = 50'000;      ///< states of accounts that hang together
    std::size_t moved = 3'000'000;  ///< states in all
};

/// Bounds what every end holds over the orders in which the transfers may have been made: those of one second
/// in any order, one of which the day alone is known anywhere in its day; but an order that the running
/// balances of a statement gainsay is none. Rows are taken in the stated order everywhere else.
///
/// Balances count that the statements of ends give through which money is followed. The rules of money are
/// those of `traceForward`.
///
/// Shape:  `marks` as given there, one an edge, in edge order; `traced` the accounts it gave.
/// Units:  as there.
/// Errors: `Cancelled`, `AmountOutOfRange`, those of `balances`.
/// Source: domain.md 3.1 ("the range of results under both orders"); features.md D5.
[[nodiscard]] Result<OrderBounds> boundHeld(const FlowGraph& graph, std::span<const StolenTransfer> marks,
                                            std::span<const VertexIndex> victimAccounts,
                                            std::span<const TracedAccount> traced,
                                            const TraceOptions& options, const BalanceLookup& balances,
                                            Progress& progress, const BoundsLimits& limits = {});

/// Writes bounds into a trace: those of its accounts, which contain what they hold in the stated order; the
/// ends that only another order leads to; and the rows that decide.
void writeBounds(FundTrace& trace, OrderBounds bounds);

} // namespace jingwei
