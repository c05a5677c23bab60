#pragma once

#include "core/base/progress.h"
#include "core/base/workers.h"
#include "core/layout/arrangement.h"

#include <cstdint>
#include <span>

namespace jingwei {

/// Moves nodes apart until no two footprints overlap; fixed ones stay, so two fixed ones may.
///
/// The picture keeps its shape as far as it can: where no node is fixed it is first drawn larger until few
/// overlap, then neighbours give way to each other along the shorter way for a few rounds, and what still
/// overlaps goes to the nearest free place.
///
/// Shape:  `fixed` is 1 or 0 by node. Time O(n) per round, memory O(n); nothing overlaps at the end, however
///         many nodes there are.
/// Units:  diagram units; a little more than the footprints is kept free.
/// Errors: stops early, with overlaps, when `progress` asks to. The same points with any number of workers.
/// Source: E. R. Gansner, Y. Hu, Journal of Graph Algorithms and Applications 14(1), 2010, 53-74, for drawing
///         larger first (there together with moving, along a proximity graph that is not built here).
void removeOverlaps(std::span<Point> points, std::span<const Footprint> footprints,
                    std::span<const std::uint8_t> fixed, Workers& workers, Progress& progress);

/// Whether any two footprints overlap of which one at least is not fixed. Time O(n) for points that do not
/// crowd.
[[nodiscard]] bool anyOverlap(std::span<const Point> points, std::span<const Footprint> footprints,
                              std::span<const std::uint8_t> fixed);

} // namespace jingwei
