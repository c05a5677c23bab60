#include "core/layout/quadtree.h"

#include <algorithm>

namespace jingwei {

namespace {

constexpr int deepest = 20;

} // namespace

Quadtree::Quadtree(std::span<const Point> points)
{
    if (points.empty())
        return;
    Point least = points.front();
    Point greatest = least;
    for (const auto& point : points) {
        least = {std::min(least.x, point.x), std::min(least.y, point.y)};
        greatest = {std::max(greatest.x, point.x), std::max(greatest.y, point.y)};
    }
    m_origin = least;
    m_cells.reserve(2 * points.size());
    (void)addCell(std::max({greatest.x - least.x, greatest.y - least.y, 1e-9}));
    for (const auto& point : points)
        insert(point);
    for (auto& cell : m_cells)
        cell.middle = {cell.middle.x / cell.count, cell.middle.y / cell.count};
}

std::int32_t Quadtree::addCell(double width)
{
    m_cells.push_back({{}, 0.0, width, {-1, -1, -1, -1}});
    return static_cast<std::int32_t>(m_cells.size() - 1);
}

// A cell is cut as soon as a second point enters it; the first one's place is known from the sums, so it is
// handed on.
void Quadtree::insert(Point point)
{
    Point corner = m_origin;
    std::size_t at = 0;
    for (int depth = 0;; ++depth) {
        const auto before = m_cells[at];
        auto& cell = m_cells[at];
        cell.middle = {cell.middle.x + point.x, cell.middle.y + point.y};
        cell.count += 1.0;
        if (before.count == 0.0 || depth == deepest)
            return;

        const double half = before.width / 2.0;
        const auto quarterOf = [&](Point place) {
            return (place.x >= corner.x + half ? 1U : 0U) + (place.y >= corner.y + half ? 2U : 0U);
        };
        if (before.count == 1.0) {
            const auto child = addCell(half);
            m_cells[static_cast<std::size_t>(child)].middle = before.middle;
            m_cells[static_cast<std::size_t>(child)].count = 1.0;
            m_cells[at].children[quarterOf(before.middle)] = child;
        }
        const auto quarter = quarterOf(point);
        if (m_cells[at].children[quarter] < 0) {
            const auto child = addCell(half);
            m_cells[at].children[quarter] = child;
        }
        corner = {corner.x + ((quarter & 1U) != 0 ? half : 0.0),
                  corner.y + ((quarter & 2U) != 0 ? half : 0.0)};
        at = static_cast<std::size_t>(m_cells[at].children[quarter]);
    }
}

Point Quadtree::repulsion(Point at, double openness) const
{
    Point sum;
    if (m_cells.empty())
        return sum;
    std::array<std::int32_t, 4 * deepest + 4> waiting{};
    std::size_t waitingCount = 0;
    waiting[waitingCount++] = 0;
    while (waitingCount > 0) {
        const auto& cell = m_cells[static_cast<std::size_t>(waiting[--waitingCount])];
        const Point away{at.x - cell.middle.x, at.y - cell.middle.y};
        const double square = away.x * away.x + away.y * away.y;
        const bool leaf = std::ranges::all_of(cell.children, [](std::int32_t child) { return child < 0; });
        if (leaf || cell.width * cell.width < openness * openness * square) {
            if (square > 1e-12) {
                const double pull = cell.count / square;
                sum = {sum.x + away.x * pull, sum.y + away.y * pull};
            }
            continue;
        }
        for (const auto child : cell.children) {
            if (child >= 0)
                waiting[waitingCount++] = child;
        }
    }
    return sum;
}

} // namespace jingwei
