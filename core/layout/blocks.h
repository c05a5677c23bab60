#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/workers.h"
#include "core/layout/arrangement.h"
#include "core/layout/layout_graph.h"

#include <cstdint>
#include <span>
#include <vector>

namespace jingwei {

/// Places blocks of unlike size by force: linked blocks near each other, none over another. Parts without a
/// link between them are packed side by side.
///
/// Shape:  `graph` has a node per block, whose strengths tell how many links run between two; `rooms` what
///         each takes. One point per block. Time as `placeConnected`.
/// Errors: `Cancelled`. The same points with any number of workers.
[[nodiscard]] Result<std::vector<Point>> placeBlocks(const LayoutGraph& graph,
                                                     std::span<const Footprint> rooms, std::uint64_t seed,
                                                     Workers& workers, Progress& progress);

} // namespace jingwei
