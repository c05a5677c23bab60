#pragma once

#include "core/base/progress.h"
#include "core/base/workers.h"
#include "core/layout/layout_graph.h"

#include <cstdint>
#include <span>
#include <vector>

namespace jingwei {

/// How far each node is from some *pivots*, each of which stands for the nodes nearest to it.
///
/// Rows and all that goes by pivot are filled up to a multiple of eight with pivots that count nothing.
struct PivotDistances {
    std::vector<std::uint32_t> nodes;     ///< by pivot: where it stands; 0 for those that count nothing
    std::vector<float> masses;            ///< by pivot: how many nodes it stands for
    std::vector<float> nearest;           ///< by pivot: greatest weight per node, as 1 / distance²
    std::vector<std::uint16_t> distances; ///< by node, then by pivot: in links

    [[nodiscard]] std::size_t count() const noexcept { return nodes.size(); }
};

/// Distances along links from every node to `pivots`, all lengths taken as 1. Empty rows if told to stop.
///
/// Shape:  `graph` is connected. Time O(p · (n + m)), memory O(p · n).
/// Source: M. Ortmann, M. Klimenta, U. Brandes, Journal of Graph Algorithms and Applications 21(5), 2017,
///         791-821 (pivots that stand for regions; here a region's share grows with the squared distance
///         until it counts in full).
[[nodiscard]] PivotDistances pivotDistances(const LayoutGraph& graph, std::span<const std::uint32_t> pivots,
                                            Workers& workers, Progress& progress);

/// The same pivots seen from a coarser graph: `centres` and `groupOf` as in `Coarsening`.
[[nodiscard]] PivotDistances coarserDistances(const PivotDistances& finer,
                                              std::span<const std::uint32_t> centres,
                                              std::span<const std::uint32_t> groupOf);

} // namespace jingwei
