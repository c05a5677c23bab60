// Chooses the layout by its kind. Where only some nodes are to be laid out, these are cut out and come back
// as one block.

#include "core/layout/circle_layout.h"
#include "core/layout/diagram_graph.h"
#include "core/layout/free_places.h"
#include "core/layout/grouped_layout.h"
#include "core/layout/hierarchy_layout.h"
#include "core/layout/layout.h"
#include "core/layout/parting.h"
#include "core/layout/peacock_layout.h"
#include "core/layout/timeline_layout.h"

#include <algorithm>

namespace jingwei {

namespace {

/// The flow layout with rows high enough for the highest label, and pinned nodes kept clear of.
Result<std::vector<Point>> layOutFlow(const Diagram& diagram, Workers& workers, Progress& progress)
{
    constexpr double rowGap = 4.0;
    const auto footprints = footprintsOf(diagram);
    FlowLayoutOptions options;
    for (const auto& room : footprints)
        options.rowHeight = std::max(options.rowHeight, room.above + room.below + rowGap);
    auto points = flowLayout(diagram, options, progress);
    if (!points)
        return points;
    removeOverlaps(*points, footprints, pinnedOf(diagram), workers, progress);
    if (progress.cancelled())
        return failure(ErrorCode::Cancelled);
    return points;
}

Result<std::vector<Point>> layOutAll(const Diagram& diagram, const LayoutWish& wish, Progress& progress)
{
    if (wish.kind == LayoutKind::Force)
        return forceLayout(diagram, {.seed = wish.seed, .threads = wish.threads}, progress);
    if (wish.kind == LayoutKind::Grouped)
        return groupedLayout(diagram, wish.groups, {.seed = wish.seed, .threads = wish.threads}, progress);
    Workers workers{wish.threads};
    switch (wish.kind) {
    case LayoutKind::Circle: return circleLayout(diagram, workers, progress);
    case LayoutKind::Peacock: return peacockLayout(diagram, wish.seed, workers, progress);
    case LayoutKind::Hierarchy: return hierarchyLayout(diagram, {}, workers, progress);
    case LayoutKind::Timeline: return timelineLayout(diagram, {}, workers, progress);
    case LayoutKind::Flow:
    case LayoutKind::Force:
    case LayoutKind::Grouped: break;
    }
    return layOutFlow(diagram, workers, progress);
}

/// What a set of nodes fills, as one box.
Box boxAround(std::span<const Point> points, std::span<const Footprint> footprints)
{
    const auto middle = middleOf(points, footprints);
    Box box{middle.x, middle.y, 0.0, 0.0};
    for (std::size_t node = 0; node < points.size(); ++node) {
        box.halfWidth = std::max(box.halfWidth, points[node].x + footprints[node].halfWidth - middle.x);
        box.halfHeight = std::max(box.halfHeight, points[node].y + footprints[node].below - middle.y);
    }
    return box;
}

/// The nearest place where a block overlaps nothing that stands: one of a coarse lattice, then drawn back
/// towards where it was to be, as far as it is free.
Box freeBlock(const Box& block, std::vector<Box> standing)
{
    constexpr int halvings = 12;
    standing.push_back(block); // so that squares of the grid are wide enough for it
    FreePlaces places{standing};
    for (std::uint32_t other = 0; other + 1 < standing.size(); ++other)
        places.stand(other, standing[other]);
    auto best = places.nearestFree(block);
    double stepX = block.x - best.x;
    double stepY = block.y - best.y;
    for (int halving = 0; halving < halvings; ++halving, stepX /= 2.0, stepY /= 2.0) {
        for (const auto& tried : {Box{best.x + stepX, best.y, best.halfWidth, best.halfHeight},
                                  Box{best.x, best.y + stepY, best.halfWidth, best.halfHeight}}) {
            const bool beyond = (tried.x - block.x) * (best.x - block.x) < 0.0
                                || (tried.y - block.y) * (best.y - block.y) < 0.0;
            if (!beyond && places.isFree(tried))
                best = tried;
        }
    }
    return best;
}

std::vector<Point> positionsOf(const Diagram& diagram)
{
    std::vector<Point> points;
    points.reserve(diagram.nodes.size());
    for (const auto& node : diagram.nodes)
        points.push_back(node.position);
    return points;
}

/// The shift that brings a block laid out anywhere to where its nodes were, and clear of all others.
Point shiftHome(const Diagram& diagram, const Diagram& part, std::span<const Point> own,
                std::span<const std::uint8_t> chosen)
{
    constexpr double clearance = 10.0;
    const auto rooms = footprintsOf(part);
    auto block = boxAround(own, rooms);
    const Point from{block.x, block.y};
    const auto home = middleOf(positionsOf(part), rooms);
    block = {home.x, home.y, block.halfWidth + clearance, block.halfHeight + clearance};
    std::vector<Box> standing;
    for (std::size_t node = 0; node < diagram.nodes.size(); ++node) {
        if (chosen[node] == 0) {
            const auto room = footprintOf(diagram.nodes[node]);
            standing.push_back(boxAround(std::span{&diagram.nodes[node].position, 1}, std::span{&room, 1}));
        }
    }
    const auto free = freeBlock(block, std::move(standing));
    return {free.x - from.x, free.y - from.y};
}

Result<std::vector<Point>> layOutSome(const Diagram& diagram, const LayoutWish& wish, Progress& progress)
{
    const auto part = cutOut(diagram, wish.only);
    auto partWish = wish;
    partWish.only.clear();
    partWish.groups.clear();
    std::vector<std::uint8_t> chosen(diagram.nodes.size(), 0);
    for (const auto node : wish.only) {
        chosen[node] = 1;
        if (!wish.groups.empty())
            partWish.groups.push_back(wish.groups[node]);
    }
    const auto own = layOutAll(part, partWish, progress);
    if (!own)
        return own;
    auto points = positionsOf(diagram);
    const bool held = std::ranges::any_of(part.nodes, &DiagramNode::pinned);
    const auto shift = held ? Point{} : shiftHome(diagram, part, *own, chosen);
    for (std::size_t number = 0; number < wish.only.size(); ++number)
        points[wish.only[number]] = {(*own)[number].x + shift.x, (*own)[number].y + shift.y};
    if (!held)
        return points;
    // Pinned nodes hold the block where it is, so each node has to make way for itself.
    auto stays = pinnedOf(diagram);
    for (std::size_t node = 0; node < stays.size(); ++node)
        stays[node] = chosen[node] == 0 ? 1 : stays[node];
    Workers workers{wish.threads};
    removeOverlaps(points, footprintsOf(diagram), stays, workers, progress);
    if (progress.cancelled())
        return failure(ErrorCode::Cancelled);
    return points;
}

} // namespace

Result<std::vector<Point>> layOut(const Diagram& diagram, const LayoutWish& wish, Progress& progress)
{
    return wish.only.empty() ? layOutAll(diagram, wish, progress) : layOutSome(diagram, wish, progress);
}

} // namespace jingwei
