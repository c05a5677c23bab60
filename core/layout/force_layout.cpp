// A diagram's nodes and links as a graph of numbers; its connected parts are placed (multilevel.cpp), their
// footprints parted and the parts packed. Left out on purpose: amounts and counts (who is near whom is asked,
// not how much was sent).

#include "core/layout/arrangement.h"
#include "core/layout/diagram_graph.h"
#include "core/layout/layout.h"
#include "core/layout/multilevel.h"
#include "core/layout/parting.h"

#include <algorithm>

namespace jingwei {

namespace {

/// One connected part with what belongs to its nodes.
struct Part {
    Places places;
    std::vector<std::uint8_t> fixed;
    std::vector<Footprint> rooms;
};

Part partOf(const Diagram& diagram, const std::vector<std::uint32_t>& nodes)
{
    Part part{Places{nodes.size()}, {}, {}};
    for (std::size_t number = 0; number < nodes.size(); ++number) {
        const auto& node = diagram.nodes[nodes[number]];
        part.fixed.push_back(node.pinned ? 1 : 0);
        part.rooms.push_back(footprintOf(node));
        if (node.pinned) {
            part.places.x[number] = static_cast<float>(node.position.x);
            part.places.y[number] = static_cast<float>(node.position.y);
        }
    }
    return part;
}

/// Points of a part; pinned nodes exactly where they are, which `Places` are too coarse to say.
std::vector<Point> pointsOf(const Diagram& diagram, const std::vector<std::uint32_t>& nodes,
                            const Places& places)
{
    std::vector<Point> points;
    points.reserve(nodes.size());
    for (std::size_t number = 0; number < nodes.size(); ++number) {
        const auto& node = diagram.nodes[nodes[number]];
        points.push_back(node.pinned ? node.position : Point{places.x[number], places.y[number]});
    }
    return points;
}

} // namespace

Result<std::vector<Point>> forceLayout(const Diagram& diagram, const ForceLayoutOptions& options,
                                       Progress& progress)
{
    const auto graph = graphOf(diagram);
    const auto parts = connectedParts(graph);
    std::vector<Point> points(diagram.nodes.size());
    const auto footprints = footprintsOf(diagram);
    const auto fixed = pinnedOf(diagram);

    // Coarser levels are a tenth of the work or so.
    progress.begin(diagram.nodes.size() * options.iterations * 11 / 10);
    Workers workers{options.threads};
    std::vector<std::uint32_t> numberOf;
    for (const auto& nodes : parts) {
        if (progress.cancelled())
            return failure(ErrorCode::Cancelled);
        auto part = partOf(diagram, nodes);
        if (nodes.size() > 1) {
            const MultilevelOptions levels{options.spacing, options.iterations, options.seed + nodes.front(),
                                           part.fixed};
            const auto own = partOf(graph, nodes, numberOf);
            if (const auto placed = placeConnected(own, levels, workers, progress, part.places); !placed)
                return tl::unexpected(placed.error());
        }
        auto own = pointsOf(diagram, nodes, part.places);
        removeOverlaps(own, part.rooms, part.fixed, workers, progress);
        for (std::size_t number = 0; number < nodes.size(); ++number)
            points[nodes[number]] = own[number];
    }
    packParts(points, footprints, fixed, parts);
    removeOverlaps(points, footprints, fixed, workers,
                   progress); // pinned nodes of different parts may have met
    if (progress.cancelled())
        return failure(ErrorCode::Cancelled);
    return points;
}

} // namespace jingwei
