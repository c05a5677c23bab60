#pragma once

#include "core/base/progress.h"
#include "core/base/workers.h"
#include "core/layout/layout_graph.h"
#include "core/layout/pivots.h"

#include <cstdint>
#include <span>

namespace jingwei {

/// What pulls and pushes nodes, in no unit: only the picture's shape matters, its size follows.
struct Relaxation {
    std::uint32_t rounds = 50;
    float pivotStrength = 0.0F;            ///< how much fitting the distances to pivots counts
    std::span<const std::uint8_t> fixed{}; ///< by node: 1 stays; empty: all move
};

/// Moves nodes to where three forces hold each other: links pull (steadily, however long they are), all
/// nodes push, and far distances wish to be in proportion to those along links.
///
/// Shape:  `places` has one place per node and is changed. Time O(rounds · (n log n + m + n p)).
/// Errors: false when `progress` asks to stop. Counts one step of progress per round and node.
/// Source: forces: A. Noack, Journal of Graph Algorithms and Applications 11(2), 2007, 453-480 (LinLog);
///         E. R. Gansner, Y. Hu, S. North, IEEE Trans. Visualization and Computer Graphics 19(6), 2013,
///         927-940 (stress and repulsion together).
[[nodiscard]] bool relax(const LayoutGraph& graph, const PivotDistances& pivots, const Relaxation& options,
                         Workers& workers, Progress& progress, Places& places);

/// The `pivotStrength` with which fitting distances is `share` times as firm as the links together.
[[nodiscard]] float pivotStrengthFor(const LayoutGraph& graph, const PivotDistances& pivots, float share);

} // namespace jingwei
