#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/workers.h"
#include "core/diagram/diagram.h"

#include <vector>

namespace jingwei {

/// All nodes of a connected part round one circle, in an order in which few links cross; parts side by side.
/// Shows who is linked with many and which parts of the round hang together; tells nothing beyond some
/// hundred nodes, where the circle is too wide to read.
///
/// Shape:  one point per node, in node order; time see `circleOrder`. Pinned nodes keep their place.
/// Errors: `Cancelled`. The same diagram gives the same points with any number of workers.
[[nodiscard]] Result<std::vector<Point>> circleLayout(const Diagram& diagram, Workers& workers,
                                                      Progress& progress);

} // namespace jingwei
