#pragma once

#include "core/base/progress.h"
#include "core/diagram/diagram.h"

#include <cstdint>
#include <span>
#include <vector>

namespace jingwei {

/// The room a node and its label take: extents from the node's position.
struct Footprint {
    double halfWidth;
    double above;
    double below;
};

/// Room for a tile of 32 units with its label, guessed from the lengths of its texts.
[[nodiscard]] Footprint footprintOf(const DiagramNode& node);

/// Moves nodes apart until no two footprints overlap; fixed ones stay, so two fixed ones may. `fixed` is 1 or
/// 0 by node. Stops early when `progress` asks to.
void removeOverlaps(std::span<Point> points, std::span<const Footprint> footprints,
                    std::span<const std::uint8_t> fixed, Progress& progress);

/// Sets parts side by side in a picture somewhat wider than high. `parts` holds the nodes of each; parts with
/// a fixed node stay and the others stand below them.
void packParts(std::span<Point> points, std::span<const Footprint> footprints,
               std::span<const std::uint8_t> fixed, const std::vector<std::vector<std::uint32_t>>& parts);

} // namespace jingwei
