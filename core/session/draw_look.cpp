#include "core/session/draw_look.h"

#include "core/session/diagram_changes.h"
#include "core/session/money_views.h"

#include <limits>
#include <utility>

namespace jingwei {

namespace {

Result<void> place(Diagram& diagram, const LayoutWish& wish, Progress& progress)
{
    const auto points = placesOf(diagram, wish, progress);
    if (!points)
        return tl::unexpected{points.error()};
    for (std::size_t node = 0; node < points->size(); ++node)
        diagram.nodes[node].position = (*points)[node];
    return {};
}

Result<DrawnLook> drawTraceLook(const CaseSnapshot& snapshot, const LookWish& wish, Progress& progress)
{
    if (!wish.trace)
        return failure(ErrorCode::NothingToDraw);
    TraceDrawing drawing{.eachTransfer = wish.eachTransfer};
    if (wish.trace->trace.accounts.size() > wish.limits.traceEnds)
        drawing.fold.most = wish.limits.endsOfALevel;
    auto drawn = drawTrace(snapshot, *wish.trace, drawing, progress);
    if (!drawn)
        return tl::unexpected{drawn.error()};
    DrawnLook answer{.diagram = std::move(drawn->diagram), .folded = drawn->folded};
    const auto layout = wish.layout.value_or(LayoutKind::Flow);
    if (layout != LayoutKind::Flow)
        answer.diagram.unit = DiagramUnit::Free; // columns mean nothing once nodes lie where they like
    return place(answer.diagram, {.kind = layout, .seed = wish.seed}, progress).map([&] {
        return std::move(answer);
    });
}

Result<DrawnLook> drawCaseLook(const CaseSnapshot& snapshot, const LookWish& wish, Progress& progress)
{
    const bool needsCentre = wish.kind == LookKind::Surroundings;
    if (needsCentre && !wish.around)
        return failure(ErrorCode::NothingToDraw);
    auto chosen = diagramOfCase(
        snapshot,
        {.around = needsCentre ? wish.around : std::nullopt, .depth = wish.depth, .most = wish.limits.nodes},
        progress);
    if (!chosen)
        return tl::unexpected{chosen.error()};
    DrawnLook answer{.diagram = std::move(chosen->diagram), .nodesLeftOut = chosen->nodesLeftOut};
    // It comes laid out by force, with the seed that everybody begins with.
    const LayoutWish usual;
    const LayoutWish asked{.kind = wish.layout.value_or(usual.kind), .seed = wish.seed};
    if (asked.kind == usual.kind && asked.seed == usual.seed)
        return answer;
    return place(answer.diagram, asked, progress).map([&] { return std::move(answer); });
}

} // namespace

LookWish lookForData(LookWish wish)
{
    constexpr auto all = std::numeric_limits<std::size_t>::max();
    wish.limits = {.nodes = all, .traceEnds = all, .endsOfALevel = all};
    wish.eachTransfer = true;
    return wish;
}

Result<DrawnLook> drawLook(const CaseSnapshot& snapshot, const LookWish& wish, Progress& progress)
{
    return wish.kind == LookKind::Trace ? drawTraceLook(snapshot, wish, progress)
                                        : drawCaseLook(snapshot, wish, progress);
}

} // namespace jingwei
