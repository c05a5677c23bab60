// A link between two blocks is as long as they are wide together, and a block counts as many nodes as would
// fill it, so that large ones make room about them; what overlaps all the same is parted.

#include "core/layout/blocks.h"

#include "core/layout/multilevel.h"
#include "core/layout/parting.h"

#include <algorithm>
#include <cmath>

namespace jingwei {

namespace {

double sizeOf(const Footprint& room)
{
    return std::sqrt(2.0 * room.halfWidth * (room.above + room.below));
}

LayoutGraph weighted(LayoutGraph graph, std::span<const Footprint> rooms, double meanSize)
{
    for (std::uint32_t block = 0; block < graph.nodeCount(); ++block) {
        const auto size = static_cast<float>(sizeOf(rooms[block]) / meanSize);
        graph.masses[block] = std::max(size * size, 0.05F);
        for (auto half = graph.firsts[block]; half < graph.firsts[block + 1]; ++half) {
            const auto other = static_cast<float>(sizeOf(rooms[graph.others[half]]) / meanSize);
            graph.lengths[half] = (size + other) / 2.0F;
            graph.strengths[half] = std::sqrt(graph.strengths[half]);
        }
    }
    return graph;
}

} // namespace

Result<std::vector<Point>> placeBlocks(const LayoutGraph& graph, std::span<const Footprint> rooms,
                                       std::uint64_t seed, Workers& workers, Progress& progress)
{
    constexpr double looseness = 0.9; // parting draws larger what is too near, as far as it must
    std::vector<Point> points(rooms.size());
    const auto parts = connectedParts(graph);
    std::vector<std::uint32_t> numberOf;
    for (const auto& part : parts) {
        if (progress.cancelled())
            return failure(ErrorCode::Cancelled);
        if (part.size() == 1)
            continue;
        std::vector<Footprint> own;
        double sizes = 0.0;
        for (const auto block : part) {
            own.push_back(rooms[block]);
            sizes += sizeOf(rooms[block]);
        }
        const double meanSize = sizes / static_cast<double>(part.size());
        const auto ownGraph = weighted(partOf(graph, part, numberOf), own, meanSize);
        Places places{part.size()};
        const MultilevelOptions options{.spacing = looseness * meanSize, .seed = seed + part.front()};
        if (const auto placed = placeConnected(ownGraph, options, workers, progress, places); !placed)
            return tl::unexpected(placed.error());
        std::vector<Point> ownPoints;
        for (std::size_t block = 0; block < part.size(); ++block)
            ownPoints.push_back({places.x[block], places.y[block]});
        removeOverlaps(ownPoints, own, std::vector<std::uint8_t>(part.size(), 0), workers, progress);
        for (std::size_t block = 0; block < part.size(); ++block)
            points[part[block]] = ownPoints[block];
    }
    packParts(points, rooms, std::vector<std::uint8_t>(points.size(), 0), parts);
    if (progress.cancelled())
        return failure(ErrorCode::Cancelled);
    return points;
}

} // namespace jingwei
