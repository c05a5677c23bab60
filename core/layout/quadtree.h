#pragma once

#include "core/diagram/diagram.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace jingwei {

/// Points in a square cut in four again and again: far groups of points act as one at their middle.
/// Source: J. Barnes, P. Hut, Nature 324, 1986, 446-449.
class Quadtree {
public:
    /// Sorts the points in. Time O(n log n); points nearer than a millionth of the square share a leaf.
    explicit Quadtree(std::span<const Point> points);

    /// Sum over all other points q of (p - q) / |p - q|²; a group counts as one point where its width is less
    /// than `openness` times its distance. Points in the same place do not act on each other.
    [[nodiscard]] Point repulsion(Point at, double openness) const;

private:
    struct Cell {
        Point middle; ///< mean of the points within
        double count; ///< how many they are
        double width;
        std::array<std::int32_t, 4> children; ///< -1: none
    };

    void insert(Point point);
    [[nodiscard]] std::int32_t addCell(double width);

    std::vector<Cell> m_cells;
    Point m_origin;
};

} // namespace jingwei
