#include "core/session/diagram_changes.h"

#include "core/diagram/diagram_queries.h"
#include "core/diagram/document_acts.h"
#include "core/layout/grouped_layout.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace jingwei {

namespace {

/// Draws columns apart where the picture is higher than wide: links become easier to follow, and the whole is
/// seen as large as before.
void widen(std::vector<Point>& points)
{
    constexpr double aspect = 1.5;
    constexpr double most = 3.0;
    if (points.empty())
        return;
    const auto [left, right] = std::ranges::minmax(points, {}, &Point::x);
    const auto [top, bottom] = std::ranges::minmax(points, {}, &Point::y);
    const double width = right.x - left.x;
    if (width <= 0.0)
        return;
    const double factor = std::clamp(aspect * (bottom.y - top.y) / width, 1.0, most);
    for (auto& point : points)
        point.x *= factor;
}

/// A change of both, where they touch different things.
DiagramChange both(DiagramChange one, DiagramChange other)
{
    if (other.settings)
        one.settings = std::move(other.settings);
    one.entities.insert(one.entities.end(), std::make_move_iterator(other.entities.begin()),
                        std::make_move_iterator(other.entities.end()));
    std::ranges::sort(one.entities, {}, [](const ItemChange<ShownEntity>& change) {
        return change.before ? change.before->entity : change.after->entity;
    });
    return one;
}

} // namespace

Result<std::vector<Point>> placesOf(const Diagram& diagram, LayoutWish wish, Progress& progress)
{
    if (wish.kind == LayoutKind::Grouped)
        wish.groups = groupsByBank(diagram);
    auto points = layOut(diagram, wish, progress);
    const bool anyPinned = std::ranges::any_of(diagram.nodes, &DiagramNode::pinned);
    if (points && wish.kind == LayoutKind::Flow && wish.only.empty() && !anyPinned)
        widen(*points);
    return points;
}

Result<DiagramChange> layoutChange(const DiagramDocument& document, const Diagram& shown,
                                   const LayoutOrder& order, Progress& progress)
{
    auto diagram = shown;
    if (!order.pinnedStay)
        for (auto& node : diagram.nodes)
            node.pinned = false;
    auto settings = document.settings;
    if (order.wish.only.empty())
        settings.columns = order.wish.kind == LayoutKind::Flow && !settings.followed.empty();
    diagram.unit = settings.columns ? DiagramUnit::Levels : DiagramUnit::Free;
    const auto points = placesOf(diagram, order.wish, progress);
    if (!points)
        return tl::unexpected{points.error()};
    std::vector<std::pair<EntityRef, Point>> places;
    for (std::size_t node = 0; node < points->size(); ++node)
        places.emplace_back(diagram.nodes[node].entity, (*points)[node]);
    return both(moving(document, places), choosing(document, settings));
}

Result<DiagramChange> bringChange(const CaseNetwork& network, const DiagramDocument& document,
                                  const std::vector<EntityRef>& things, Progress& progress)
{
    std::vector<ShownEntity> shown;
    for (const auto& thing : things)
        if (document.find(thing) == nullptr)
            shown.push_back({.entity = thing, .position = {}});
    auto with = document;
    if (auto added = apply(with, showingEntities(document, shown)); !added)
        return tl::unexpected{added.error()};
    with.settings.least = 0; // what comes has its place, whatever the filter shows of it
    with.settings.since.reset();
    with.settings.until.reset();
    const auto drawn = drawDocument(network, with, progress);
    if (!drawn)
        return tl::unexpected{drawn.error()};
    const auto* const diagram = &drawn->diagram;
    std::vector<std::uint8_t> placed;
    for (const auto& node : diagram->nodes)
        placed.push_back(document.find(node.entity) != nullptr ? 1 : 0);
    const auto points = placeNew(*diagram, placed, {}, progress);
    if (!points)
        return tl::unexpected{points.error()};
    shown.clear();
    for (std::size_t node = 0; node < points->size(); ++node)
        if (placed[node] == 0)
            shown.push_back({.entity = diagram->nodes[node].entity, .position = (*points)[node]});
    // What comes has no place in the columns of levels.
    auto settings = document.settings;
    settings.columns = settings.columns && shown.empty();
    return both(showingEntities(document, std::move(shown)), choosing(document, settings));
}

DiagramChange foldAlike(const DiagramDocument& document, const Diagram& shown, std::size_t least)
{
    DiagramChange change;
    for (const auto& set : alikeLeaves(shown, least)) {
        std::vector<EntityRef> entities;
        for (const auto node : set)
            entities.push_back(shown.nodes[node].entity);
        change = both(std::move(change), standingTogether(document, entities, Standing::Folded));
    }
    return change;
}

} // namespace jingwei
