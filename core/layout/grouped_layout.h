#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/workers.h"
#include "core/diagram/diagram.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace jingwei {

/// Every group a cluster of its own, placed by force inside; clusters and nodes of no group by the links
/// between them. Shows what runs between groups (series, rings, banks, holders); where links cross groups
/// everywhere it pulls apart what belongs together.
///
/// Shape:  `groups` holds a name per node, empty: of none; itself empty: `DiagramNode::group`. One point per
///         node, in node order. About the footprints of each group `hullRoom` is kept free on all sides and
///         `headingRoom` above that, so that hulls do not overlap. Pinned nodes keep their place, wherever
///         their group stands. Time as `forceLayout`.
/// Units:  diagram units.
/// Errors: `Cancelled`. The same diagram and seed give the same points with any number of workers.
struct GroupedLayoutOptions {
    double hullRoom = 48.0;
    double headingRoom = 28.0;
    std::uint64_t seed = 1;
    std::uint32_t threads = 0; ///< 0: as many as the machine has
};
[[nodiscard]] Result<std::vector<Point>> groupedLayout(const Diagram& diagram,
                                                       std::span<const std::string> groups,
                                                       const GroupedLayoutOptions& options,
                                                       Progress& progress);

/// What to group by where nobody said: the group that a node is in already, else an account's bank, else the
/// family. One name per node, none empty.
[[nodiscard]] std::vector<std::string> groupsByBank(const Diagram& diagram);

} // namespace jingwei
