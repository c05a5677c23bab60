#include "ui/workspaces/money_drawing.h"

#include <utility>

namespace jingwei::ui {

std::vector<FlowMoment> flowMoments(const FlowGraph& graph, const FundTrace& trace)
{
    std::vector<FlowMoment> moments;
    for (const auto& flow : trace.flows) {
        const auto at = graph.at(flow.edge);
        if (moments.empty() || moments.back().at != at)
            moments.push_back({.at = at});
        auto& moment = moments.back();
        ++moment.transfers;
        moment.moved = addChecked(moment.moved, flow.traced).value_or(moment.moved);
    }
    return moments;
}

Result<MoneyDrawing> drawMoney(const MoneyWish& wish, Progress& progress)
{
    MoneyDrawing drawing{.base = wish.base, .trace = wish.trace, .diagram = nullptr};
    if (!drawing.base) {
        auto base = drawTrace(*wish.snapshot, *wish.trace, wish.drawing, progress);
        if (!base)
            return tl::unexpected{base.error()};
        drawing.base = std::make_shared<const DrawnTrace>(*std::move(base));
    }
    if (!wish.moment) {
        drawing.diagram = {drawing.base, &drawing.base->diagram};
        return drawing;
    }
    const TraceOptions options{
        .method = wish.trace->trace.method, .until = wish.moment, .currency = wish.trace->trace.currency};
    auto then = traceAsOf(*wish.snapshot, *wish.trace, options, progress);
    if (!then)
        return tl::unexpected{then.error()};
    drawing.diagram = std::make_shared<const Diagram>(
        diagramAsOf(drawing.base->diagram, *wish.snapshot->graph, then->trace));
    drawing.trace = std::make_shared<const IncidentTrace>(*std::move(then));
    return drawing;
}

} // namespace jingwei::ui
