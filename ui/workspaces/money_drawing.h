#pragma once

#include "core/session/money_views.h"

#include <memory>
#include <optional>
#include <vector>

namespace jingwei::ui {

/// A moment at which stolen money moved.
struct FlowMoment {
    Instant at{};
    std::int64_t transfers = 0;
    Minor moved = 0; ///< of that stolen

    friend bool operator==(const FlowMoment&, const FlowMoment&) = default;
};
/// Every moment at which stolen money moved, once, in order.
[[nodiscard]] std::vector<FlowMoment> flowMoments(const FlowGraph& graph, const FundTrace& trace);

/// What of a trace is to be shown, complete, so that a worker can do it alone.
struct MoneyWish {
    std::shared_ptr<const CaseSnapshot> snapshot;
    std::shared_ptr<const IncidentTrace> trace;
    TraceDrawing drawing;
    std::optional<Instant> moment;          ///< nothing: all that the trace says
    std::shared_ptr<const DrawnTrace> base; ///< the whole as `drawing` has it; null: to be drawn
};
struct MoneyDrawing {
    std::shared_ptr<const DrawnTrace> base;
    std::shared_ptr<const IncidentTrace> trace; ///< at the moment
    std::shared_ptr<const Diagram> diagram;     ///< likewise, every end where it is in `base`
};

/// Draws the whole once and then moment after moment into the same places.
/// Errors: `Cancelled`, `AmountOutOfRange`.
[[nodiscard]] Result<MoneyDrawing> drawMoney(const MoneyWish& wish, Progress& progress);

} // namespace jingwei::ui
