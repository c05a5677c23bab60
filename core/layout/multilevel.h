#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/workers.h"
#include "core/layout/layout_graph.h"

#include <cstdint>
#include <span>

namespace jingwei {

struct MultilevelOptions {
    double spacing = 1.0; ///< wished distance of neighbours: nodes, on average, and linked nodes at least
    std::uint32_t rounds = 50; ///< at each level
    std::uint64_t seed = 1;
    std::span<const std::uint8_t> fixed{}; ///< by node: 1 stays where it is; empty: all move
};

/// Places the nodes of a connected graph: who is linked or shares a hub is near, far distances are in
/// proportion to those along links.
///
/// Shape:  `places` has one place per node; only those of fixed nodes are read. Time O(n log n + p · (n + m))
///         with p <= 400 pivots, memory O(n p).
/// Units:  those of `spacing` and of fixed nodes' places.
/// Errors: `Cancelled`. The same graph and seed give the same places with any number of workers.
/// Source: C. Walshaw, Journal of Graph Algorithms and Applications 7(3), 2003, 253-285 (levels); S. Hachul,
///         M. Jünger, Graph Drawing 2004, LNCS 3383, 285-295 (groups around centres).
[[nodiscard]] Result<void> placeConnected(const LayoutGraph& graph, const MultilevelOptions& options,
                                          Workers& workers, Progress& progress, Places& places);

} // namespace jingwei
