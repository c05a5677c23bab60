#pragma once

#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

namespace jingwei {

/// A box by its middle.
struct Box {
    double x;
    double y;
    double halfWidth;
    double halfHeight;
};

/// Whether two boxes share more than an edge.
[[nodiscard]] inline bool overlap(const Box& a, const Box& b) noexcept
{
    return std::abs(a.x - b.x) < a.halfWidth + b.halfWidth
           && std::abs(a.y - b.y) < a.halfHeight + b.halfHeight;
}

/// Squares of a grid, each as large as the largest box, so that boxes that overlap lie in the same or in
/// neighbouring squares. The plane is rolled up: squares far from each other share a *cell*, which costs a
/// comparison and needs no room for empty land between far boxes.
class RolledGrid {
public:
    /// For `boxes` and as many cells as there are boxes, or somewhat more.
    explicit RolledGrid(std::span<const Box> boxes);

    [[nodiscard]] std::int64_t column(double x) const noexcept { return floored(x * m_perWidth); }
    [[nodiscard]] std::int64_t row(double y) const noexcept { return floored(y * m_perHeight); }
    [[nodiscard]] std::uint32_t cell(std::int64_t column, std::int64_t row) const noexcept
    {
        const auto across = static_cast<std::uint32_t>(column) & (m_columns - 1U);
        const auto down = static_cast<std::uint32_t>(row) & (m_rows - 1U);
        return down * m_columns + across;
    }
    [[nodiscard]] std::uint32_t cellOf(const Box& box) const noexcept
    {
        return cell(column(box.x), row(box.y));
    }
    [[nodiscard]] std::uint32_t cellCount() const noexcept { return m_columns * m_rows; }
    [[nodiscard]] double width() const noexcept { return 1.0 / m_perWidth; }
    [[nodiscard]] double height() const noexcept { return 1.0 / m_perHeight; }

    /// Calls `look(cell)` for the nine cells that hold all boxes which may overlap `box`.
    template <class Look>
    void forCellsNear(const Box& box, Look look) const
    {
        const auto middleColumn = column(box.x);
        const auto middleRow = row(box.y);
        for (std::int64_t down = -1; down <= 1; ++down) {
            for (std::int64_t right = -1; right <= 1; ++right)
                look(cell(middleColumn + right, middleRow + down));
        }
    }

private:
    static std::int64_t floored(double value) noexcept
    {
        const auto whole = static_cast<std::int64_t>(value);
        return whole - static_cast<std::int64_t>(static_cast<double>(whole) > value);
    }

    double m_perWidth = 1.0;
    double m_perHeight = 1.0;
    std::uint32_t m_columns = 4; ///< powers of two, four at least: nine neighbours are nine cells
    std::uint32_t m_rows = 4;
};

/// Boxes in the order of their cells, for many questions about boxes that stand still.
class SortedBoxes {
public:
    explicit SortedBoxes(const RolledGrid& grid) : m_grid{grid} {}

    /// Sorts anew. Time O(n).
    void sort(std::span<const Box> boxes);

    /// Calls `look(other, box of it)` for boxes but `own` that overlap `box`, always in the same order: for
    /// all, or for the first `most`, so that a crowd in one place does not cost its square.
    template <class Look>
    void forOverlapping(std::uint32_t own, const Box& box, std::uint32_t most, Look look) const
    {
        m_grid.forCellsNear(box, [&](std::uint32_t cell) {
            for (auto at = m_firsts[cell]; at < m_firsts[cell + 1] && most > 0; ++at) {
                if (m_order[at] != own && overlap(m_boxes[at], box)) {
                    look(m_order[at], m_boxes[at]);
                    --most;
                }
            }
        });
    }
    [[nodiscard]] bool overlapsAny(std::uint32_t own, const Box& box) const
    {
        bool any = false;
        forOverlapping(own, box, 1, [&](std::uint32_t, const Box&) { any = true; });
        return any;
    }

private:
    const RolledGrid& m_grid;
    std::vector<std::uint32_t> m_cellOf;
    std::vector<std::uint32_t> m_firsts; ///< by cell, and one more
    std::vector<std::uint32_t> m_order;
    std::vector<Box> m_boxes; ///< in `m_order`
};

} // namespace jingwei
