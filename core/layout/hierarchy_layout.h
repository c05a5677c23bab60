#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/workers.h"
#include "core/diagram/diagram.h"

#include <cstdint>
#include <vector>

namespace jingwei {

/// Trees from the top down: each node stands under the one through which it is reached from its root by the
/// fewest links. Shows who stands above whom; links that close rings are drawn across it and mean nothing for
/// the places.
///
/// Shape:  `roots` are the tops, as node numbers. In connected parts without one, nodes of the least level
///         are tops, or, where there are no levels, the one with most neighbours. Children without children
///         of their own stand abreast or, where the picture would become much wider than high, in rows of
///         ever fewer. One point per node, in node order; pinned nodes keep their place. Time O(n log n + m).
/// Units:  diagram units; `gap` between footprints in a row, `rowGap` between rows.
/// Errors: `Cancelled`. The same diagram gives the same points with any number of workers.
/// Source: E. M. Reingold, J. S. Tilford, IEEE Trans. Software Engineering 7(2), 1981, 223-228 (subtrees as
///         near each other as their outlines allow).
struct HierarchyLayoutOptions {
    std::vector<std::uint32_t> roots{};
    double widest = 3.0; ///< times as wide as high, as far as rows of leaves can help it
    double gap = 14.0;
    double rowGap = 56.0;
};
[[nodiscard]] Result<std::vector<Point>> hierarchyLayout(const Diagram& diagram,
                                                         const HierarchyLayoutOptions& options,
                                                         Workers& workers, Progress& progress);

} // namespace jingwei
