// Steps: (1) what is linked to the standing picture, over however many new nodes, from there outwards: each
// node goes to the free place nearest to one of its neighbours that have theirs; (2) what is linked to
// nothing that stands is laid out apart and set below.

#include "core/layout/diagram_graph.h"
#include "core/layout/free_places.h"
#include "core/layout/layout.h"

#include <algorithm>
#include <limits>

namespace jingwei {

namespace {

constexpr double margin = 3.0; ///< kept free about new nodes
constexpr double below = 60.0; ///< between the picture and what has no link to it

Box boxAt(Point point, const Footprint& room)
{
    return {point.x, point.y + (room.below - room.above) / 2.0, room.halfWidth + margin,
            (room.above + room.below) / 2.0 + margin};
}

Point pointOf(const Box& box, const Footprint& room)
{
    return {box.x, box.y - (room.below - room.above) / 2.0};
}

/// Nodes that are linked to what stands, outwards from there.
std::vector<std::uint32_t> outwards(const LayoutGraph& graph, std::vector<std::uint8_t> seen)
{
    std::vector<std::uint32_t> order;
    const auto addOthers = [&](std::uint32_t node) {
        for (const auto other : graph.othersOf(node)) {
            if (seen[other] == 0) {
                seen[other] = 1;
                order.push_back(other);
            }
        }
    };
    const auto standing = seen;
    for (std::uint32_t node = 0; node < graph.nodeCount(); ++node) {
        if (standing[node] != 0)
            addOthers(node);
    }
    for (std::size_t next = 0; next < order.size(); ++next)
        addOthers(order[next]);
    return order;
}

/// Of the neighbours that stand, the place of the one nearest to the middle of all; one at least does. The
/// middle itself may be far from every one of them.
Point amongNeighbours(const LayoutGraph& graph, std::uint32_t node, std::span<const std::uint8_t> stands,
                      std::span<const Point> points)
{
    Point sum;
    double count = 0.0;
    for (const auto other : graph.othersOf(node)) {
        if (stands[other] != 0) {
            sum = {sum.x + points[other].x, sum.y + points[other].y};
            count += 1.0;
        }
    }
    Point nearest;
    double least = std::numeric_limits<double>::infinity();
    for (const auto other : graph.othersOf(node)) {
        const double x = points[other].x - sum.x / count;
        const double y = points[other].y - sum.y / count;
        if (stands[other] != 0 && x * x + y * y < least) {
            least = x * x + y * y;
            nearest = points[other];
        }
    }
    return nearest;
}

/// Lays the nodes that stand nowhere out by themselves and sets them below those that do, left edges in line.
Result<void> placeBelow(const Diagram& diagram, std::span<const std::uint8_t> stands, LayoutWish wish,
                        std::span<const Footprint> footprints, std::vector<Point>& points, Progress& progress)
{
    constexpr auto infinity = std::numeric_limits<double>::infinity();
    std::vector<std::uint32_t> apart;
    std::vector<std::string> groups;
    double left = infinity;
    double bottom = -infinity;
    for (std::uint32_t node = 0; node < points.size(); ++node) {
        if (stands[node] != 0) {
            left = std::min(left, points[node].x - footprints[node].halfWidth);
            bottom = std::max(bottom, points[node].y + footprints[node].below);
            continue;
        }
        apart.push_back(node);
        if (!wish.groups.empty())
            groups.push_back(wish.groups[node]);
    }
    if (apart.empty())
        return {};
    wish.only.clear();
    wish.groups = std::move(groups);
    const auto own = layOut(cutOut(diagram, apart), wish, progress);
    if (!own)
        return tl::unexpected(own.error());
    double ownLeft = infinity;
    double ownTop = infinity;
    for (std::size_t number = 0; number < apart.size(); ++number) {
        ownLeft = std::min(ownLeft, (*own)[number].x - footprints[apart[number]].halfWidth);
        ownTop = std::min(ownTop, (*own)[number].y - footprints[apart[number]].above);
    }
    const bool alone = apart.size() == points.size();
    const Point shift = alone ? Point{} : Point{left - ownLeft, bottom + below - ownTop};
    for (std::size_t number = 0; number < apart.size(); ++number)
        points[apart[number]] = {(*own)[number].x + shift.x, (*own)[number].y + shift.y};
    return {};
}

} // namespace

Result<std::vector<Point>> placeNew(const Diagram& diagram, const std::vector<std::uint8_t>& placed,
                                    const LayoutWish& wish, Progress& progress)
{
    const auto graph = graphOf(diagram);
    const auto footprints = footprintsOf(diagram);
    std::vector<Point> points;
    std::vector<Box> boxes;
    std::vector<std::uint8_t> stands;
    for (std::size_t node = 0; node < diagram.nodes.size(); ++node) {
        points.push_back(diagram.nodes[node].position);
        boxes.push_back(boxAt(points.back(), footprints[node]));
        stands.push_back(placed[node] != 0 || diagram.nodes[node].pinned ? 1 : 0);
    }
    FreePlaces places{boxes};
    for (std::uint32_t node = 0; node < stands.size(); ++node) {
        if (stands[node] != 0)
            places.stand(node, boxes[node]);
    }
    for (const auto node : outwards(graph, stands)) {
        if (progress.cancelled())
            return failure(ErrorCode::Cancelled);
        const auto wished = amongNeighbours(graph, node, stands, points);
        const auto box = places.nearestFree(boxAt(wished, footprints[node]));
        places.stand(node, box);
        points[node] = pointOf(box, footprints[node]);
        stands[node] = 1;
    }
    if (const auto rest = placeBelow(diagram, stands, wish, footprints, points, progress); !rest)
        return tl::unexpected(rest.error());
    if (progress.cancelled())
        return failure(ErrorCode::Cancelled);
    return points;
}

} // namespace jingwei
