#include "core/layout/diagram_graph.h"

#include "core/layout/parting.h"

#include <algorithm>
#include <limits>

namespace jingwei {

LayoutGraph graphOf(const Diagram& diagram)
{
    std::vector<LinkEnds> ends;
    ends.reserve(diagram.links.size());
    for (const auto& link : diagram.links)
        ends.emplace_back(link.from, link.to);
    return layoutGraphOf(static_cast<std::uint32_t>(diagram.nodes.size()), ends);
}

std::vector<Footprint> footprintsOf(const Diagram& diagram)
{
    std::vector<Footprint> footprints;
    footprints.reserve(diagram.nodes.size());
    for (const auto& node : diagram.nodes)
        footprints.push_back(footprintOf(node));
    return footprints;
}

std::vector<std::uint8_t> pinnedOf(const Diagram& diagram)
{
    std::vector<std::uint8_t> pinned;
    pinned.reserve(diagram.nodes.size());
    for (const auto& node : diagram.nodes)
        pinned.push_back(node.pinned ? 1 : 0);
    return pinned;
}

Diagram cutOut(const Diagram& diagram, std::span<const std::uint32_t> nodes)
{
    constexpr auto outside = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> numberOf(diagram.nodes.size(), outside);
    Diagram part;
    part.unit = diagram.unit;
    part.nodes.reserve(nodes.size());
    for (const auto node : nodes) {
        numberOf[node] = static_cast<std::uint32_t>(part.nodes.size());
        part.nodes.push_back(diagram.nodes[node]);
    }
    for (const auto& link : diagram.links) {
        if (numberOf[link.from] == outside || numberOf[link.to] == outside)
            continue;
        auto& kept = part.links.emplace_back();
        kept.from = numberOf[link.from];
        kept.to = numberOf[link.to];
        kept.kind = link.kind;
        kept.count = link.count;
        kept.amount = link.amount;
        kept.currency = link.currency;
        kept.first = link.first;
        kept.last = link.last;
    }
    return part;
}

Point middleOf(std::span<const Point> points, std::span<const Footprint> footprints)
{
    if (points.empty())
        return {};
    constexpr auto infinity = std::numeric_limits<double>::infinity();
    double left = infinity;
    double right = -infinity;
    double top = infinity;
    double bottom = -infinity;
    for (std::size_t node = 0; node < points.size(); ++node) {
        left = std::min(left, points[node].x - footprints[node].halfWidth);
        right = std::max(right, points[node].x + footprints[node].halfWidth);
        top = std::min(top, points[node].y - footprints[node].above);
        bottom = std::max(bottom, points[node].y + footprints[node].below);
    }
    return {(left + right) / 2.0, (top + bottom) / 2.0};
}

Result<std::vector<Point>> settled(const Diagram& diagram, std::vector<Point> points, Workers& workers,
                                   Progress& progress)
{
    const auto pinned = pinnedOf(diagram);
    Point shift;
    double count = 0.0;
    for (std::size_t node = 0; node < points.size(); ++node) {
        if (pinned[node] == 0)
            continue;
        shift.x += diagram.nodes[node].position.x - points[node].x;
        shift.y += diagram.nodes[node].position.y - points[node].y;
        count += 1.0;
    }
    for (std::size_t node = 0; node < points.size() && count > 0.0; ++node) {
        points[node] = pinned[node] != 0
                           ? diagram.nodes[node].position
                           : Point{points[node].x + shift.x / count, points[node].y + shift.y / count};
    }
    removeOverlaps(points, footprintsOf(diagram), pinned, workers, progress);
    if (progress.cancelled())
        return failure(ErrorCode::Cancelled);
    return points;
}

} // namespace jingwei
