#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/diagram/diagram.h"

#include <cstdint>
#include <string>
#include <vector>

namespace jingwei {

enum class LayoutKind : std::uint8_t { Flow, Force, Grouped, Circle, Peacock, Hierarchy, Timeline };

/// What is to be laid out, and how.
struct LayoutWish {
    LayoutKind kind = LayoutKind::Force;
    std::uint64_t seed = 1;
    std::uint32_t threads = 0;         ///< 0: as many as the machine has
    std::vector<std::uint32_t> only{}; ///< nodes to lay out, each once; empty: all
    std::vector<std::string> groups{}; ///< by node, for `Grouped`: the name of its group, empty: none;
                                       ///< itself empty: `DiagramNode::group` of each
};

/// Any of the layouts. In none of them do two footprints overlap (parting.h), but where two pinned nodes
/// do.
///
/// Shape:  one point per node, in node order. Pinned nodes keep their place. With `only` all others do, too:
///         the chosen ones are laid out among themselves, as if there were nothing else, about the middle of
///         the box they filled; where others stand in that box, the whole goes to the nearest free place.
/// Errors: `Cancelled`. The same diagram and wish give the same points with any number of threads.
[[nodiscard]] Result<std::vector<Point>> layOut(const Diagram& diagram, const LayoutWish& wish,
                                                Progress& progress);

/// Finds places for nodes that came to a picture that stands: near the nodes they are linked to, or, where
/// they are linked to nothing that stands, together below the picture.
///
/// Shape:  `placed` is 1 or 0 by node; one point per node, in node order. Placed and pinned nodes do not
///         move. New nodes overlap nothing. Of `wish` counts what says how: seed and threads; nodes without
///         a link to what stands are laid out by `kind`.
/// Errors: `Cancelled`. The same input gives the same points with any number of threads.
[[nodiscard]] Result<std::vector<Point>> placeNew(const Diagram& diagram,
                                                  const std::vector<std::uint8_t>& placed,
                                                  const LayoutWish& wish, Progress& progress);

/// Layers by level, up-stream left: x from the level (nodes without one: their longest distance from a source
/// along the links), y so that few links cross (barycentre sweeps) and neither nodes nor labels touch. Shows
/// where money goes; where links have no common direction, as calls, its columns mean nothing.
///
/// Shape:  one point per node, in node order. Pinned nodes keep their place. Time O(sweeps · (n + m) log n).
/// Units:  diagram units; columns `columnWidth` apart, rows `rowHeight` apart.
/// Errors: `Cancelled`.
/// Source: K. Sugiyama, S. Tagawa, M. Toda, IEEE Trans. SMC 11(2), 1981, 109-125 (layering and barycentres).
struct FlowLayoutOptions {
    double columnWidth = 250.0;
    double rowHeight = 76.0;
    std::uint32_t sweeps = 24;
};
[[nodiscard]] Result<std::vector<Point>> flowLayout(const Diagram& diagram, const FlowLayoutOptions& options,
                                                    Progress& progress);

/// Who is near whom: linked nodes and those of one hub stand together, far distances tell how many links lie
/// between; components are packed side by side. Shows what belongs together where nothing is known yet; tells
/// neither direction nor time. No two footprints overlap (parting.h).
///
/// Shape:  one point per node, in node order. Pinned nodes keep their place. Time O(n log n + m) times the
///         rounds, memory O(n); see `placeConnected`.
/// Errors: `Cancelled`. The same diagram and seed give the same points on every machine, with any number of
///         threads.
struct ForceLayoutOptions {
    double spacing = 110.0;        ///< wished distance of neighbours
    std::uint32_t iterations = 50; ///< rounds at each level of coarseness
    std::uint64_t seed = 1;
    std::uint32_t threads = 0; ///< 0: as many as the machine has
};
[[nodiscard]] Result<std::vector<Point>> forceLayout(const Diagram& diagram,
                                                     const ForceLayoutOptions& options, Progress& progress);

} // namespace jingwei
