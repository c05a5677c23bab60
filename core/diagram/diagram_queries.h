#pragma once

#include "core/diagram/document.h"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace jingwei {

// What is asked of a drawn diagram. Nodes are indices into its list, answers ascending unless said otherwise;
// the direction of links makes no difference.

/// Everything that hangs together with these nodes, they among it. Time O(nodes + links).
[[nodiscard]] std::vector<std::uint32_t> connectedWith(const Diagram& diagram,
                                                       std::span<const std::uint32_t> nodes);

/// A way of the fewest links from one node to another, both among it, in its order; of several the one whose
/// nodes come first in the diagram. Empty: there is none. Time O(nodes + links).
[[nodiscard]] std::vector<std::uint32_t> shortestWay(const Diagram& diagram, std::uint32_t from,
                                                     std::uint32_t to);

/// Leaves that are alike: of one family and icon and linked to the same single node. Sets with fewer than
/// `least` are left out, and so are incidents, victims and suspects, pinned and grouped nodes and sets.
/// Shape: each set from its node with the largest sum down; sets by their first node. Time O((nodes + links)
/// · log).
[[nodiscard]] std::vector<std::vector<std::uint32_t>> alikeLeaves(const Diagram& diagram, std::size_t least);

/// These nodes (ascending) with the links between them, the notes that lie within or beside them, and the
/// marked ways that lead over no others: a diagram of its own.
[[nodiscard]] Diagram partOf(const Diagram& diagram, std::span<const std::uint32_t> nodes);

/// How nodes are set in line: their middles on one line, or their distances made even.
enum class Alignment : std::uint8_t {
    Left,   ///< all as far left as the one that is farthest left
    Centre, ///< on one vertical line, in the middle of them
    Right,  ///< all as far right as …
    Top,
    Middle, ///< on one horizontal line
    Bottom,
    SpreadOut,  ///< even distances from left to right; the outermost stay
    SpreadDown, ///< even distances from top to bottom; the outermost stay
};

/// Where these nodes go; those that stay are not in it.
[[nodiscard]] std::vector<std::pair<EntityRef, Point>>
alignedPlaces(const Diagram& diagram, std::span<const std::uint32_t> nodes, Alignment alignment);

} // namespace jingwei
