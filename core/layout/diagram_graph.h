#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/workers.h"
#include "core/diagram/diagram.h"
#include "core/layout/arrangement.h"
#include "core/layout/layout_graph.h"

#include <cstdint>
#include <span>
#include <vector>

namespace jingwei {

/// Who is linked with whom, once for each pair.
[[nodiscard]] LayoutGraph graphOf(const Diagram& diagram);

[[nodiscard]] std::vector<Footprint> footprintsOf(const Diagram& diagram);

/// By node: 1 where it is pinned.
[[nodiscard]] std::vector<std::uint8_t> pinnedOf(const Diagram& diagram);

/// These nodes, numbered as they are listed, and the links between them. Links come without their facts,
/// which no layout reads.
[[nodiscard]] Diagram cutOut(const Diagram& diagram, std::span<const std::uint32_t> nodes);

/// The middle between the outermost edges of a picture's footprints; the origin where there is no node.
[[nodiscard]] Point middleOf(std::span<const Point> points, std::span<const Footprint> footprints);

/// The last step of a layout that was made without regard to pinned nodes: moves the whole to where these
/// stand on average, puts them there exactly, and parts what overlaps.
///
/// Errors: `Cancelled`.
[[nodiscard]] Result<std::vector<Point>> settled(const Diagram& diagram, std::vector<Point> points,
                                                 Workers& workers, Progress& progress);

} // namespace jingwei
