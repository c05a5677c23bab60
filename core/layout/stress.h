#pragma once

#include "core/layout/layout_graph.h"

#include <cstdint>

namespace jingwei {

/// Moves nodes until the straight distance of each pair fits its distance along links, near pairs counting
/// more: weights are 1 / distance².
///
/// Shape:  `graph` is connected; `places` has one place per node and is changed. Time and memory O(n²): for
///         some hundred nodes.
/// Units:  those of the links' lengths.
/// Source: J. X. Zheng, S. Pawar, D. F. M. Goodman, IEEE Trans. Visualization and Computer Graphics 25(9),
///         2019, 2738-2748.
void fitDistances(const LayoutGraph& graph, std::uint64_t seed, Places& places);

} // namespace jingwei
