#pragma once

#include "core/trace/order_bounds.h"

#include <optional>
#include <span>
#include <vector>

namespace jingwei {

/// What an account holds after one of its transfers.
struct BalancePoint {
    EdgeIndex edge{0};
    Minor moved = 0;                ///< above 0: came in; below: went out
    std::optional<Minor> balance{}; ///< nothing: the account has no statement
    Minor tainted = 0;              ///< stolen money in it
    bool stated = false;            ///< `balance` is what the statement writes; else it is worked out

    friend bool operator==(const BalancePoint&, const BalancePoint&) = default;
};

/// The money of one account over time, and what of it is stolen.
struct BalanceCurve {
    VertexIndex vertex{0};
    Currency currency = cny;
    std::optional<Minor> opening{};   ///< before the first point; nothing: no statement gives it
    std::vector<BalancePoint> points; ///< in the order in which money moved
    std::size_t worked = 0;           ///< points whose balance is worked out
    std::size_t otherTransfers = 0;   ///< of the account, in other currencies: in no point
};

/// The balance of an account after each of its transfers, and the stolen money in it as the method has it.
///
/// A balance that a statement writes stands as it is. Any other is worked out from the one before it, by the
/// rules of `traceForward`: what is paid above what is known to be there came in just before. Statements of
/// accounts that stolen money never comes to are worked out in the same way, with nothing tainted.
///
/// Shape:  `marks` as `traceForward` takes them. Time that of `traceForward`.
/// Units:  minor units of the currency followed, yuan where there is none.
/// Errors: those of `traceForward` and of `balances`.
[[nodiscard]] Result<BalanceCurve>
balanceCurve(const FlowGraph& graph, VertexIndex vertex, std::span<const StolenTransfer> marks,
             std::size_t incidentCount, std::span<const VertexIndex> victimAccounts,
             const TraceOptions& options, const BalanceLookup& balances, Progress& progress);

} // namespace jingwei
