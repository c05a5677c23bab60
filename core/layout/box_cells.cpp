#include "core/layout/box_cells.h"

#include <algorithm>
#include <numeric>

namespace jingwei {

RolledGrid::RolledGrid(std::span<const Box> boxes)
{
    double halfWidth = 0.5;
    double halfHeight = 0.5;
    for (const auto& box : boxes) {
        halfWidth = std::max(halfWidth, box.halfWidth);
        halfHeight = std::max(halfHeight, box.halfHeight);
    }
    m_perWidth = 0.5 / halfWidth;
    m_perHeight = 0.5 / halfHeight;
    while (static_cast<std::size_t>(m_columns) * m_rows < boxes.size())
        (m_columns <= m_rows ? m_columns : m_rows) *= 2U;
}

void SortedBoxes::sort(std::span<const Box> boxes)
{
    m_cellOf.resize(boxes.size());
    m_order.resize(boxes.size());
    m_boxes.resize(boxes.size());
    m_firsts.assign(m_grid.cellCount() + 1U, 0);
    for (std::size_t box = 0; box < boxes.size(); ++box) {
        m_cellOf[box] = m_grid.cellOf(boxes[box]);
        ++m_firsts[m_cellOf[box]];
    }
    // Sums up to and with each cell, counted down again while the boxes are put in from the end.
    std::partial_sum(m_firsts.begin(), m_firsts.end(), m_firsts.begin());
    for (auto box = static_cast<std::uint32_t>(boxes.size()); box-- > 0;) {
        const auto at = --m_firsts[m_cellOf[box]];
        m_order[at] = box;
        m_boxes[at] = boxes[box];
    }
}

} // namespace jingwei
