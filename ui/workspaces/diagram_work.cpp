#include "ui/workspaces/diagram_work.h"

#include "core/session/money_views.h"

#include <algorithm>

namespace jingwei::ui {

namespace {

constexpr std::size_t traceNodes = 150; ///< a trace with more ends is drawn with its light ones in stacks
constexpr std::size_t endsOfALevel = 8; ///< then so many of each level stand for themselves

Result<void> place(Diagram& diagram, const LayoutWish& wish, Progress& progress)
{
    const auto points = placesOf(diagram, wish, progress);
    if (!points)
        return tl::unexpected{points.error()};
    for (std::size_t node = 0; node < points->size(); ++node)
        diagram.nodes[node].position = (*points)[node];
    return {};
}

Result<DrawnDiagram> drawTraceLook(const DiagramWish& wish, Progress& progress)
{
    if (!wish.trace)
        return failure(ErrorCode::NothingToDraw);
    TraceDrawing drawing;
    if (wish.trace->trace.accounts.size() > traceNodes)
        drawing.fold.most = endsOfALevel;
    auto drawn = drawTrace(*wish.snapshot, *wish.trace, drawing, progress);
    if (!drawn)
        return tl::unexpected{drawn.error()};
    DrawnDiagram answer{.diagram = std::move(drawn->diagram), .folded = drawn->folded};
    const auto layout = wish.layout.value_or(LayoutKind::Flow);
    if (layout != LayoutKind::Flow)
        answer.diagram.unit = DiagramUnit::Free; // columns mean nothing once nodes lie where they like
    if (auto placed = place(answer.diagram, {.kind = layout}, progress); !placed)
        return tl::unexpected{placed.error()};
    return answer;
}

Result<DrawnDiagram> drawCaseLook(const DiagramWish& wish, Progress& progress)
{
    const bool needsCentre = wish.source == DiagramSource::Surroundings;
    if (needsCentre && !wish.around)
        return failure(ErrorCode::NothingToDraw);
    auto chosen = diagramOfCase(
        *wish.snapshot,
        {.around = needsCentre ? wish.around : std::nullopt, .depth = wish.depth, .most = wish.most},
        progress);
    if (!chosen)
        return tl::unexpected{chosen.error()};
    DrawnDiagram answer{.diagram = std::move(chosen->diagram), .nodesLeftOut = chosen->nodesLeftOut};
    if (wish.layout && *wish.layout != LayoutKind::Force)
        if (auto placed = place(answer.diagram, {.kind = *wish.layout}, progress); !placed)
            return tl::unexpected{placed.error()};
    return answer;
}

/// As the file draws it, or laid out where it gives no places or somebody asked for it.
Result<DrawnDiagram> drawFileLook(const DiagramWish& wish, Progress& progress)
{
    if (!wish.read || wish.read->nodes.empty())
        return failure(ErrorCode::NothingToDraw);
    DrawnDiagram answer{.diagram = *wish.read};
    const bool placeless = std::ranges::all_of(
        answer.diagram.nodes, [](const DiagramNode& node) { return node.position == Point{}; });
    if (wish.layout || placeless)
        if (auto placed = place(answer.diagram, {.kind = wish.layout.value_or(LayoutKind::Force)}, progress);
            !placed)
            return tl::unexpected{placed.error()};
    return answer;
}

/// When what the links show happened.
std::vector<Instant> momentsOf(const CaseSnapshot& snapshot, const Diagram& diagram)
{
    std::vector<Instant> moments;
    std::vector<RowId> calls;
    for (const auto& link : diagram.links) {
        if (link.kind == LinkKind::Call)
            calls.insert(calls.end(), link.facts.begin(), link.facts.end());
        if (link.kind == LinkKind::Transfer)
            for (const auto fact : link.facts)
                if (const auto edge = snapshot.graph->find(fact))
                    moments.push_back(snapshot.graph->at(*edge));
    }
    std::ranges::sort(calls);
    for (const auto& call : snapshot.calls)
        if (std::ranges::binary_search(calls, call.id))
            moments.push_back(call.at);
    return moments;
}

} // namespace

Result<DrawnDiagram> drawDiagram(const DiagramWish& wish, Progress& progress)
{
    if (wish.document)
        return drawDocument(*wish.network, *wish.document, progress).map([](DrawnDocument drawn) {
            return DrawnDiagram{.diagram = std::move(drawn.diagram),
                                .moments = std::move(drawn.moments),
                                .filteredOut = drawn.filteredOut};
        });
    auto drawn = wish.source == DiagramSource::Trace  ? drawTraceLook(wish, progress)
                 : wish.source == DiagramSource::File ? drawFileLook(wish, progress)
                                                      : drawCaseLook(wish, progress);
    if (drawn)
        drawn->moments = momentsOf(*wish.snapshot, drawn->diagram);
    return drawn;
}

} // namespace jingwei::ui
