#pragma once

#include "core/base/progress.h"
#include "core/diagram/diagram.h"

#include <cstdint>
#include <span>
#include <vector>

namespace jingwei::layered {

struct Neighbour {
    std::uint32_t vertex;
    double weight; ///< 1 for the lightest link, 10 for the heaviest
};

/// A diagram cut into columns. Vertices below `nodeCount` are the diagram's nodes, those above are the bends
/// that a link over several columns makes in the columns between.
struct LayeredGraph {
    std::uint32_t nodeCount = 0;
    std::vector<std::uint32_t> layerOf;             ///< by vertex
    std::vector<std::vector<std::uint32_t>> layers; ///< vertices of each column, top to bottom
    std::vector<std::vector<Neighbour>> left;       ///< by vertex: neighbours one column to the left
    std::vector<std::vector<Neighbour>> right;      ///< by vertex: neighbours one column to the right

    [[nodiscard]] bool isBend(std::uint32_t vertex) const noexcept { return vertex >= nodeCount; }
};

/// The column of each node: its level, or its longest distance from a source along links that close no cycle.
/// In a trace, places where money leaves the banks stand one column right of everything else.
[[nodiscard]] std::vector<std::uint32_t> columnsOf(const Diagram& diagram);

/// Cuts links at the columns they pass and puts connected nodes near each other as a start.
[[nodiscard]] LayeredGraph layeredGraph(const Diagram& diagram, std::span<const std::uint32_t> columns);

/// Pairs of links that cross between neighbouring columns.
[[nodiscard]] std::uint64_t countCrossings(const LayeredGraph& graph);

/// Reorders the columns by barycentre sweeps and exchanges of neighbours; keeps the order with the fewest
/// crossings. Stops early, with the best order so far, when `progress` asks to; one step of progress per
/// sweep.
void reduceCrossings(LayeredGraph& graph, std::uint32_t sweeps, Progress& progress);

/// A height for each vertex: in its column's order, at least `rowHeight` between nodes, heavy links as level
/// as the others allow. The uppermost is at 0.
[[nodiscard]] std::vector<double> assignHeights(const LayeredGraph& graph, double rowHeight);

} // namespace jingwei::layered
