#include "ui/workspaces/diagram_work.h"

namespace jingwei::ui {

namespace {

Result<DiagramAnswer> chooseNodes(const DiagramWish& wish, Progress& progress)
{
    if (wish.source == DiagramSource::Trace) {
        if (!wish.trace)
            return failure(ErrorCode::NothingToDraw);
        return DiagramAnswer{.diagram = *wish.trace, .nodesLeftOut = 0};
    }
    const bool needsCentre = wish.source == DiagramSource::Surroundings;
    if (needsCentre && !wish.around)
        return failure(ErrorCode::NothingToDraw);
    return diagramOfCase(
        *wish.snapshot,
        {.around = needsCentre ? wish.around : std::nullopt, .depth = wish.depth, .most = wish.most},
        progress);
}

} // namespace

Result<DiagramAnswer> drawDiagram(const DiagramWish& wish, Progress& progress)
{
    auto answer = chooseNodes(wish, progress);
    if (!answer)
        return answer;
    auto& diagram = answer->diagram;
    const bool flow = wish.layout == LayoutKind::Flow;
    if (!flow)
        diagram.unit = DiagramUnit::Free; // columns mean nothing once nodes lie where they like
    const bool placedAlready =
        wish.kept.applyTo(diagram) == 0 && flow == (wish.source == DiagramSource::Trace);
    if (placedAlready)
        return answer;
    const auto points = flow ? flowLayout(diagram, {}, progress) : forceLayout(diagram, {}, progress);
    if (!points)
        return tl::unexpected(points.error());
    for (std::size_t node = 0; node < points->size(); ++node)
        diagram.nodes[node].position = (*points)[node];
    return answer;
}

} // namespace jingwei::ui
