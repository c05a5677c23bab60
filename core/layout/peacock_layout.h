#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/workers.h"
#include "core/diagram/diagram.h"

#include <cstdint>
#include <vector>

namespace jingwei {

/// Every hub with its *leaves*, the nodes linked to it alone, in rings about it, open towards the rest; hubs
/// and what links them are placed by force. Shows who collects from many and how collectors hang together;
/// of little use where hardly any node has leaves.
///
/// Shape:  one point per node, in node order. Of two nodes linked to each other alone the first is the hub.
///         Pinned nodes keep their place. Time as `placeConnected`.
/// Errors: `Cancelled`. The same diagram and seed give the same points with any number of workers.
[[nodiscard]] Result<std::vector<Point>> peacockLayout(const Diagram& diagram, std::uint64_t seed,
                                                       Workers& workers, Progress& progress);

} // namespace jingwei
