#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/workers.h"
#include "core/diagram/diagram.h"

#include <vector>

namespace jingwei {

/// From left to right by the moment of each node's first transfer or call, in lanes near those of the nodes
/// that it is linked to. Shows who came when, and in what order money or calls reached whom; the axis is
/// stretched where much happens at once and shortened where nothing does, so distances are no durations.
///
/// Shape:  one point per node, in node order; who comes later never stands farther left. Nodes without a
///         dated link stand apart at the left. Pinned nodes keep their place. Time O(n √n + m).
/// Units:  diagram units; lanes `laneGap` apart, beyond footprints.
/// Errors: `Cancelled`. The same diagram gives the same points with any number of workers.
struct TimelineLayoutOptions {
    double gap = 14.0; ///< between footprints of one lane
    double laneGap = 20.0;
};
[[nodiscard]] Result<std::vector<Point>> timelineLayout(const Diagram& diagram,
                                                        const TimelineLayoutOptions& options,
                                                        Workers& workers, Progress& progress);

} // namespace jingwei
