#pragma once

#include "core/trace/fund_trace.h"

#include <cstdint>
#include <span>

namespace jingwei {

/// Whether a method says where money came from: fifo, lifo and pro-rata do. The others are defined only by
/// what of a balance is stolen, which backward nobody knows yet.
[[nodiscard]] bool tracesBackward(TraceMethod method) noexcept;

/// Follows the money of transfers back to where it began; the rules stand in the source file.
///
/// The answer has the shape of `traceForward`'s. Levels count upstream: a transfer asked about and its payer
/// have level 1. `stolen` is the money asked about, each fen once, and the sum of all origins. There are no
/// bounds over orders.
///
/// Shape:  `asked` in any order; an edge given for several incidents counts for the lowest index. The method
///         must be one of those that trace backward. Memory: what the accounts on the way paid and received
///         until the money left them; time the same, times its logarithm; pro-rata see `PaymentMakeup`.
/// Units:  minor units of the currency followed, which the answer names; transfers in others are left out.
/// Errors: `Cancelled`; `AmountOutOfRange` where sums overflow. Nothing asked: an empty trace, no error.
/// Source: domain.md 3.1: FIFO is lossless and reversible (R. Anderson, "Tracing stolen bitcoin",
///         lightbluetouchpaper.org, 26 March 2018).
[[nodiscard]] Result<FundTrace> traceBackward(const FlowGraph& graph, std::span<const StolenTransfer> asked,
                                              std::size_t incidentCount, const TraceOptions& options,
                                              Progress& progress);

} // namespace jingwei
