#pragma once

#include "core/trace/fund_trace.h"

#include <span>
#include <vector>

namespace jingwei {

/// The money of the watched end after one of its transfers.
struct WatchedMoney {
    EdgeIndex edge;
    Minor balance; ///< as the method counts it; of an end that is not followed, the stolen money alone
    Minor tainted;

    friend bool operator==(const WatchedMoney&, const WatchedMoney&) = default;
};

/// Follows stolen money as `traceForward` does and writes down what one end holds after each of its
/// transfers, in the order of money, from when stolen money first comes there.
///
/// Shape:  as `traceForward`, and time too. Errors: the same.
[[nodiscard]] Result<std::vector<WatchedMoney>> watchMoney(const FlowGraph& graph, VertexIndex watched,
                                                           std::span<const StolenTransfer> stolen,
                                                           std::size_t incidentCount,
                                                           std::span<const VertexIndex> victimAccounts,
                                                           const TraceOptions& options, Progress& progress);

} // namespace jingwei
