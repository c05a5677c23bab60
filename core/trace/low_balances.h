#pragma once

#include "core/trace/order_bounds.h"

namespace jingwei {

/// Says of which queried accounts the last balance that the statement gives, until the moment followed, is
/// less than the stolen money held there: then the rows contradict each other, or some are missing, and the
/// sum held is not there to be frozen. Accounts at the level limit are not looked at, because they keep money
/// on paper only.
///
/// Shape:  `trace` as `traceForward` gave it with these options.
/// Errors: those of `balances`.
Result<void> tellLowBalances(const FlowGraph& graph, const TraceOptions& options,
                             const BalanceLookup& balances, FundTrace& trace);

} // namespace jingwei
