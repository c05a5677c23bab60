#pragma once

#include "core/layout/fold_levels.h"
#include "core/session/case_session.h"
#include "core/trace/balance_curve.h"
#include "core/trace/method_table.h"

namespace jingwei {

/// How much of a trace is drawn, and how finely.
struct TraceDrawing {
    std::uint32_t percent = 100; ///< of the stolen money that the links drawn explain (`mainTrunk`)
    bool eachTransfer = false;   ///< a link for each transfer, not for all between two ends
    LevelFold fold{};            ///< what of each level stands for itself

    friend bool operator==(const TraceDrawing&, const TraceDrawing&) = default;
};
struct DrawnTrace {
    Diagram diagram;
    std::size_t linksLeftOut = 0; ///< as finely as they would have been drawn
    std::size_t folded = 0;       ///< ends that do not stand for themselves
    bool minimal = true;          ///< none of the links can be missed; false: too many to try (`MainTrunk`)
};
/// A diagram of a trace: victims, levels, exits; laid out as a flow. Errors: `Cancelled`.
[[nodiscard]] Result<DrawnTrace> drawTrace(const CaseSnapshot& snapshot, const IncidentTrace& trace,
                                           const TraceDrawing& drawing, Progress& progress);

/// The balance of one account over time, and the stolen money of a trace in it.
/// Errors: `Cancelled`, `AmountOutOfRange`, those of the store.
[[nodiscard]] Result<BalanceCurve> balanceOf(const CaseSnapshot& snapshot, const IncidentTrace& trace,
                                             VertexIndex vertex, const TraceOptions& options,
                                             Progress& progress);

/// The money of the same incidents as it lay at `options.until`, which is not before the first stolen
/// transfer. Bounds are not asked for, because this is called moment after moment.
/// Errors: `Cancelled`, `AmountOutOfRange`.
[[nodiscard]] Result<IncidentTrace> traceAsOf(const CaseSnapshot& snapshot, const IncidentTrace& whole,
                                              const TraceOptions& options, Progress& progress);

/// A trace made by `traceAsOf` with the same options, with bounds of what every end held then and
/// whose statement said less.
/// Errors: `Cancelled`, `AmountOutOfRange`, those of the store.
[[nodiscard]] Result<IncidentTrace> withBounds(const CaseSnapshot& snapshot, IncidentTrace then,
                                               const TraceOptions& options, Progress& progress);

/// The same diagram at a moment: every end stays in its place, its sums are those of `then`, and links over
/// which nothing had gone by then are left out.
[[nodiscard]] Diagram diagramAsOf(const Diagram& whole, const FlowGraph& graph, const FundTrace& then);

/// The same stolen transfers under every method. `options.method` makes no difference.
/// Errors: `Cancelled`, `AmountOutOfRange`.
[[nodiscard]] Result<MethodTable> compareMethods(const CaseSnapshot& snapshot, const IncidentTrace& trace,
                                                 const TraceOptions& options, Progress& progress);

} // namespace jingwei
