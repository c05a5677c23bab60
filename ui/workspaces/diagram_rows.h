#pragma once

#include "core/diagram/diagram.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace jingwei::ui {

/// One node in the table twin of a diagram: what its links say of it.
struct NodeRow {
    std::uint32_t node; ///< index into Diagram::nodes
    std::uint32_t links = 0;
    std::int64_t facts = 0;           ///< transfers and calls behind its links
    std::optional<Currency> currency; ///< nothing: no money, or several currencies
    std::optional<Minor> in;          ///< sums of its links in that currency
    std::optional<Minor> out;
};

/// One row per node, in the diagram's order.
[[nodiscard]] std::vector<NodeRow> nodeRows(const Diagram& diagram);

/// What the diagram workspace draws.
enum class DiagramSource : std::uint8_t { Trace, Surroundings, WholeCase };

} // namespace jingwei::ui
