#pragma once

#include "core/session/case_session.h"
#include "core/trace/order_bounds.h"

namespace jingwei {

/// Accounts of victims: of every incident of the case, so that a trace of one incident and a trace of all
/// agree.
[[nodiscard]] std::vector<VertexIndex> victimVertices(const FlowGraph& graph,
                                                      std::span<const IncidentFact> incidents);

/// Says what of these candidates, struck ones aside, is stolen in other currencies than the one followed.
/// Errors: `AmountOutOfRange`.
Result<void> tellLeftOut(const CaseSnapshot& snapshot, std::span<const StolenCandidate> candidates,
                         const TraceOptions& options, FundTrace& trace);

/// Looks balances up in the case file, with a connection of its own that is opened when it is first needed.
/// For one thread; `snapshot` outlives it.
[[nodiscard]] BalanceLookup balancesOf(const CaseSnapshot& snapshot);

/// Bounds what every end of `trace` holds, and says where a statement's balance is less than that. `marks`
/// and `options` are those that the trace was made with. Errors: `Cancelled`, `AmountOutOfRange`, those of
/// the store.
Result<void> tellHowSure(const CaseSnapshot& snapshot, std::span<const StolenTransfer> marks,
                         std::span<const VertexIndex> victims, const TraceOptions& options, FundTrace& trace,
                         Progress& progress);

} // namespace jingwei
