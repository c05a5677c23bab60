#include "ui/workspaces/diagram_work.h"

#include <algorithm>
#include <utility>

namespace jingwei::ui {

namespace {

Result<DrawnDiagram> drawCaseLook(const DiagramWish& wish, Progress& progress)
{
    return drawLook(*wish.snapshot, wish.look, progress).map([](DrawnLook drawn) {
        return DrawnDiagram{
            .diagram = std::move(drawn.diagram), .nodesLeftOut = drawn.nodesLeftOut, .folded = drawn.folded};
    });
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

Result<DrawnDiagram> drawnOf(const DiagramWish& wish, Progress& progress)
{
    if (wish.document)
        return drawDocument(*wish.network, *wish.document, progress).map([](DrawnDocument drawn) {
            return DrawnDiagram{.diagram = std::move(drawn.diagram),
                                .moments = std::move(drawn.moments),
                                .filteredOut = drawn.filteredOut};
        });
    auto drawn = drawCaseLook(wish, progress);
    if (drawn)
        drawn->moments = momentsOf(*wish.snapshot, drawn->diagram);
    return drawn;
}

} // namespace

Result<DrawnDiagram> drawDiagram(const DiagramWish& wish, Progress& progress)
{
    auto drawn = drawnOf(wish, progress);
    if (drawn)
        drawn->rows = nodeRows(drawn->diagram);
    return drawn;
}

} // namespace jingwei::ui
