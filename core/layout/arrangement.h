#pragma once

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

/// How far the positions of two nodes must lie from each other, whatever the direction, for their footprints
/// not to overlap.
[[nodiscard]] double distanceApart(const Footprint& a, const Footprint& b);

/// Sets parts side by side in a picture somewhat wider than high. `parts` holds the nodes of each; parts with
/// a fixed node stay and the others stand below them.
void packParts(std::span<Point> points, std::span<const Footprint> footprints,
               std::span<const std::uint8_t> fixed, const std::vector<std::vector<std::uint32_t>>& parts);

} // namespace jingwei
