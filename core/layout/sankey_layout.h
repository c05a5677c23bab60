#pragma once

#include "core/diagram/diagram.h"

#include <cstdint>
#include <vector>

namespace jingwei {

/// The room of a Sankey diagram, in any unit of length.
struct SankeyRoom {
    double width = 800.0;
    double height = 400.0;
    double barWidth = 14.0;
    double gap = 12.0; ///< between the bars of a column; less where the column has many
};

/// An end of money: as high as what came in or went out, whichever is more.
struct SankeyBar {
    std::uint32_t column = 0; ///< from the left, without empty ones
    double left = 0.0;
    double top = 0.0;
    double height = 0.0;
    double leaving = 0.0; ///< height of what goes on, from the top; the rest stays

    friend bool operator==(const SankeyBar&, const SankeyBar&) = default;
};

/// A link: a band of one thickness from the right edge of a bar to the left edge of another.
struct SankeyBand {
    double fromTop = 0.0;
    double toTop = 0.0;
    double thickness = 0.0;

    friend bool operator==(const SankeyBand&, const SankeyBand&) = default;
};

struct SankeyPlan {
    std::vector<SankeyBar> bars;   ///< by node
    std::vector<SankeyBand> bands; ///< by link
    std::uint32_t columns = 0;
};

/// Lays a diagram of a trace out as a Sankey diagram: columns are levels, every thickness is in one
/// proportion to its money, and bars and bands keep the order in which the layered diagram has its nodes.
///
/// Shape:  nodes with their places from `flowLayout`. Time O((nodes + links) · log).
/// Units:  those of `room`; x to the right, y down, from 0.
/// Source: M. Schmidt, "The Sankey Diagram in Energy and Material Flow Management", J. Industrial Ecology
///         12(1), 2008, 82-94 (bands in proportion, none gained or lost at a bar).
[[nodiscard]] SankeyPlan sankeyLayout(const Diagram& diagram, const SankeyRoom& room);

} // namespace jingwei
