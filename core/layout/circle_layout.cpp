#include "core/layout/circle_layout.h"

#include "core/layout/arrangement.h"
#include "core/layout/circle_order.h"
#include "core/layout/diagram_graph.h"
#include "core/layout/turns.h"

#include <algorithm>

namespace jingwei {

namespace {

constexpr double gap = 8.0; ///< between footprints

/// Each node gets the arc that its footprint and that of the next need. The circle is widened so that the
/// chord of the longest arc is as long as the arc was to be; then all chords are.
void setRound(std::span<const std::uint32_t> order, std::span<const Footprint> footprints,
              std::span<Point> points)
{
    constexpr double fullTurn = 6.283185307179586;
    if (order.size() == 1) {
        points[order.front()] = {};
        return;
    }
    double round = 0.0;
    double longest = 0.0;
    std::vector<double> starts;
    for (std::size_t place = 0; place < order.size(); ++place) {
        const auto next = order[(place + 1) % order.size()];
        const double arc = distanceApart(footprints[order[place]], footprints[next]) + gap;
        starts.push_back(round);
        round += arc;
        longest = std::max(longest, arc);
    }
    const double half = std::min(longest / round, 0.5) / 2.0; // of the longest arc's turn
    const double radius = longest / (2.0 * atTurn(half).y);
    const double least = round / fullTurn;
    for (std::size_t place = 0; place < order.size(); ++place) {
        const auto at = atTurn(starts[place] / round - 0.25);
        points[order[place]] = {at.x * std::max(radius, least), at.y * std::max(radius, least)};
    }
}

} // namespace

Result<std::vector<Point>> circleLayout(const Diagram& diagram, Workers& workers, Progress& progress)
{
    const auto graph = graphOf(diagram);
    const auto footprints = footprintsOf(diagram);
    const auto parts = connectedParts(graph);
    std::vector<Point> points(diagram.nodes.size());
    std::vector<std::uint32_t> numberOf;
    progress.begin(diagram.nodes.size());
    for (const auto& part : parts) {
        if (progress.cancelled())
            return failure(ErrorCode::Cancelled);
        auto order = circleOrder(partOf(graph, part, numberOf), progress);
        for (auto& node : order)
            node = part[node];
        setRound(order, footprints, points);
        progress.advance(part.size());
    }
    packParts(points, footprints, std::vector<std::uint8_t>(points.size(), 0), parts);
    return settled(diagram, std::move(points), workers, progress);
}

} // namespace jingwei
