// Steps: (1) leaves go to their hubs, in rings about the origin; (2) hubs are placed as blocks as wide as
// their rings; (3) each fan is turned so that its opening looks to the hub's neighbours among the hubs.

#include "core/layout/peacock_layout.h"

#include "core/layout/arrangement.h"
#include "core/layout/blocks.h"
#include "core/layout/diagram_graph.h"
#include "core/layout/turns.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace jingwei {

namespace {

constexpr double gap = 6.0; ///< between footprints

/// Hubs and what links them; each with its leaves.
struct Hubs {
    std::vector<std::uint32_t> nodes;               ///< by hub
    std::vector<std::vector<std::uint32_t>> leaves; ///< by hub
    LayoutGraph graph;                              ///< between hubs
};

Hubs hubsOf(const LayoutGraph& graph)
{
    Hubs hubs;
    std::vector<std::uint32_t> hubOf(graph.nodeCount(), 0);
    const auto isLeaf = [&](std::uint32_t node) {
        if (graph.degree(node) != 1)
            return false;
        const auto other = graph.othersOf(node).front();
        return graph.degree(other) > 1 || other < node;
    };
    for (std::uint32_t node = 0; node < graph.nodeCount(); ++node) {
        if (isLeaf(node))
            continue;
        hubOf[node] = static_cast<std::uint32_t>(hubs.nodes.size());
        hubs.nodes.push_back(node);
    }
    hubs.leaves.resize(hubs.nodes.size());
    std::vector<LinkEnds> links;
    for (std::uint32_t node = 0; node < graph.nodeCount(); ++node) {
        if (isLeaf(node)) {
            hubs.leaves[hubOf[graph.othersOf(node).front()]].push_back(node);
            continue;
        }
        for (const auto other : graph.othersOf(node)) {
            if (node < other && !isLeaf(other))
                links.emplace_back(hubOf[node], hubOf[other]);
        }
    }
    hubs.graph = layoutGraphOf(static_cast<std::uint32_t>(hubs.nodes.size()), links);
    return hubs;
}

/// Where the leaves of one hub stand from it, the opening to the right.
struct Fan {
    std::vector<double> radii; ///< by leaf
    std::vector<double> turns;
    double radius = 0.0; ///< of the last ring
    double apart = 0.0;  ///< of positions
};

/// The greatest number of places round a ring whose chords are long enough; one at least.
std::size_t placesRound(double radius, double apart, double share)
{
    auto count = static_cast<std::size_t>(std::max(1.0, share * 6.283185307179586 * radius / apart));
    while (count > 1
           && 2.0 * radius * atTurn(std::min(0.5, share / static_cast<double>(count)) / 2.0).y < apart)
        --count;
    return count;
}

Fan fanOf(std::uint32_t hub, const std::vector<std::uint32_t>& leaves, std::span<const Footprint> footprints,
          double share)
{
    Fan fan;
    for (const auto leaf : leaves) {
        fan.apart = std::max({fan.apart, distanceApart(footprints[hub], footprints[leaf]) + gap,
                              distanceApart(footprints[leaf], footprints[leaf]) + gap});
    }
    for (std::size_t first = 0; first < leaves.size();) {
        fan.radius += fan.apart;
        const auto count = std::min(placesRound(fan.radius, fan.apart, share), leaves.size() - first);
        for (std::size_t place = 0; place < count; ++place) {
            const double part = (static_cast<double>(place) + 0.5) / static_cast<double>(count);
            fan.radii.push_back(fan.radius);
            fan.turns.push_back((1.0 - share) / 2.0 + share * part);
        }
        first += count;
    }
    return fan;
}

/// The direction from a hub to the middle of its neighbours, of length 1.
Point towardsNeighbours(const LayoutGraph& graph, std::uint32_t hub, std::span<const Point> places)
{
    Point sum;
    for (const auto other : graph.othersOf(hub)) {
        sum.x += places[other].x - places[hub].x;
        sum.y += places[other].y - places[hub].y;
    }
    const double length = std::sqrt(sum.x * sum.x + sum.y * sum.y);
    return length > 1e-9 ? Point{sum.x / length, sum.y / length} : Point{1.0, 0.0};
}

} // namespace

Result<std::vector<Point>> peacockLayout(const Diagram& diagram, std::uint64_t seed, Workers& workers,
                                         Progress& progress)
{
    constexpr double openShare = 0.75; // of a ring, where the hub has other hubs to look at
    const auto hubs = hubsOf(graphOf(diagram));
    const auto footprints = footprintsOf(diagram);
    std::vector<Fan> fans;
    std::vector<Footprint> rooms;
    for (std::uint32_t hub = 0; hub < hubs.nodes.size(); ++hub) {
        const bool alone = hubs.graph.degree(hub) == 0;
        fans.push_back(fanOf(hubs.nodes[hub], hubs.leaves[hub], footprints, alone ? 1.0 : openShare));
        auto room = footprints[hubs.nodes[hub]];
        for (const auto leaf : hubs.leaves[hub]) {
            room.halfWidth = std::max(room.halfWidth, fans.back().radius + footprints[leaf].halfWidth);
            room.above = std::max(room.above, fans.back().radius + footprints[leaf].above);
            room.below = std::max(room.below, fans.back().radius + footprints[leaf].below);
        }
        rooms.push_back(room);
    }
    progress.begin(hubs.nodes.size() * 55);
    const auto places = placeBlocks(hubs.graph, rooms, seed, workers, progress);
    if (!places)
        return tl::unexpected(places.error());

    std::vector<Point> points(diagram.nodes.size());
    for (std::uint32_t hub = 0; hub < hubs.nodes.size(); ++hub) {
        const auto& middle = (*places)[hub];
        const auto towards = towardsNeighbours(hubs.graph, hub, *places);
        points[hubs.nodes[hub]] = middle;
        for (std::size_t leaf = 0; leaf < hubs.leaves[hub].size(); ++leaf) {
            const auto at = atTurn(fans[hub].turns[leaf]);
            const double radius = fans[hub].radii[leaf];
            points[hubs.leaves[hub][leaf]] = {middle.x + radius * (at.x * towards.x - at.y * towards.y),
                                              middle.y + radius * (at.x * towards.y + at.y * towards.x)};
        }
    }
    return settled(diagram, std::move(points), workers, progress);
}

} // namespace jingwei
