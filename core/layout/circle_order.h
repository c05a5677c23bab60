#pragma once

#include "core/base/progress.h"
#include "core/layout/layout_graph.h"

#include <cstdint>
#include <span>
#include <vector>

namespace jingwei {

/// An order of a connected graph's nodes round a circle in which few links cross.
///
/// Shape:  n nodes, each once. Begins with a walk into the depth, which alone leaves a tree without
/// crossings;
///         then each node in turn is put where it crosses least, for as many rounds as about a second
///         allows (none beyond some 10,000 nodes). Time O(rounds · n · (n + m)), memory O(n + m).
/// Errors: stops early, with the best order so far, when `progress` asks to.
/// Source: M. Baur, U. Brandes, "Crossing Reduction in Circular Layouts", WG 2004, LNCS 3353, 332-343.
[[nodiscard]] std::vector<std::uint32_t> circleOrder(const LayoutGraph& graph, Progress& progress);

/// Pairs of links that cross when nodes stand round a circle in this order. Time O(m²): for tests and
/// benches.
[[nodiscard]] std::uint64_t circleCrossings(const LayoutGraph& graph, std::span<const std::uint32_t> order);

} // namespace jingwei
