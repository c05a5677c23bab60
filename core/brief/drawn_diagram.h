#pragma once

#include "core/diagram/diagram.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace jingwei {

/// What of a trace's diagram is drawn on paper.
struct DrawnDiagram {
    Diagram diagram;
    std::vector<std::uint32_t> leftOut; ///< nodes of the whole diagram that are not drawn, ascending
};

/// The part of a diagram that can be read on a page: of each level, and of the exits, at most `mostInColumn`
/// nodes, those that most money reached and to which a link from a drawn node leads. Laid out anew if
/// something is left out; a diagram that is no trace, or small enough, stays as it is.
[[nodiscard]] DrawnDiagram drawnOnPaper(const Diagram& whole, std::size_t mostInColumn);

} // namespace jingwei
