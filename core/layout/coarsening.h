#pragma once

#include "core/layout/layout_graph.h"

#include <vector>

namespace jingwei {

/// A graph and the smaller one that stands for it.
struct Coarsening {
    LayoutGraph graph;                  ///< one node for each group
    std::vector<std::uint32_t> groupOf; ///< by node of the finer graph
    std::vector<std::uint32_t> centres; ///< by group: its middle in the finer graph
    std::vector<float> offsets;         ///< by node of the finer graph: distance from its centre along links
};

/// Takes nodes together in groups of a centre, neighbours of it and some of theirs. Nodes of many links are
/// centres first, so that a hub and its leaves become one.
///
/// Shape:  `graph` is connected and has at least two nodes; the coarser graph has at most half as many and is
///         connected. Its links are as long as the way between centres. Time O(n + m).
[[nodiscard]] Coarsening coarsened(const LayoutGraph& graph);

} // namespace jingwei
