// Steps: columns (layering.cpp), order in each column (crossings.cpp), heights (heights.cpp); then the whole
// is moved to where pinned nodes stand and the others make room for them.

#include "core/layout/layering.h"
#include "core/layout/layout.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace jingwei {

namespace {

/// How far the computed picture must move for its pinned nodes to be, on average, where they are pinned.
Point shiftToPinned(const Diagram& diagram, const std::vector<Point>& points)
{
    Point sum;
    double count = 0.0;
    for (std::size_t node = 0; node < points.size(); ++node) {
        if (!diagram.nodes[node].pinned)
            continue;
        sum.x += diagram.nodes[node].position.x - points[node].x;
        sum.y += diagram.nodes[node].position.y - points[node].y;
        count += 1.0;
    }
    return count == 0.0 ? Point{} : Point{sum.x / count, sum.y / count};
}

/// Puts pinned nodes to their places and moves the others of each column down past them, keeping their order.
void makeRoomForPinned(const Diagram& diagram, const layered::LayeredGraph& graph,
                       const FlowLayoutOptions& options, std::vector<Point>& points)
{
    std::vector<Point> pinned;
    for (std::size_t node = 0; node < points.size(); ++node) {
        if (diagram.nodes[node].pinned) {
            points[node] = diagram.nodes[node].position;
            pinned.push_back(points[node]);
        }
    }
    std::ranges::sort(pinned, {}, &Point::y);
    for (const auto& layer : graph.layers) {
        double least = -std::numeric_limits<double>::infinity();
        for (const auto vertex : layer) {
            if (graph.isBend(vertex) || diagram.nodes[vertex].pinned)
                continue;
            auto& point = points[vertex];
            point.y = std::max(point.y, least);
            for (const auto& place : pinned) {
                const bool sameColumn = std::abs(place.x - point.x) < 0.8 * options.columnWidth;
                if (sameColumn && std::abs(place.y - point.y) < options.rowHeight)
                    point.y = place.y + options.rowHeight;
            }
            least = point.y + options.rowHeight;
        }
    }
}

} // namespace

Result<std::vector<Point>> flowLayout(const Diagram& diagram, const FlowLayoutOptions& options,
                                      Progress& progress)
{
    const auto columns = layered::columnsOf(diagram);
    auto graph = layered::layeredGraph(diagram, columns);
    layered::reduceCrossings(graph, options.sweeps, progress);
    if (progress.cancelled())
        return failure(ErrorCode::Cancelled);

    const auto heights = layered::assignHeights(graph, options.rowHeight);
    std::vector<Point> points(diagram.nodes.size());
    for (std::size_t node = 0; node < points.size(); ++node)
        points[node] = {columns[node] * options.columnWidth, heights[node]};

    const bool anyPinned = std::ranges::any_of(diagram.nodes, &DiagramNode::pinned);
    if (anyPinned) {
        const auto shift = shiftToPinned(diagram, points);
        for (auto& point : points)
            point = {point.x + shift.x, point.y + shift.y};
        makeRoomForPinned(diagram, graph, options, points);
    }
    if (progress.cancelled())
        return failure(ErrorCode::Cancelled);
    return points;
}

} // namespace jingwei
