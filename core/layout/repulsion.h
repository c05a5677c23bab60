#pragma once

#include "core/base/workers.h"
#include "core/layout/layout_graph.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace jingwei {

/// What all other nodes do to each node.
struct Pushes {
    std::vector<float> x;         ///< sum over others of mass · (own - other) / distance²
    std::vector<float> y;         ///< likewise
    std::vector<float> stiffness; ///< sum over others of mass / distance²: how fast the push changes
};

/// Repulsion between all pairs of nodes, far groups acting as one at their middle.
///
/// Shape:  nodes are put in the order of a space-filling curve and cut into *leaves* of at most `leafSize`
///         neighbours; the nodes of a leaf share one walk of the tree. Time O(n log n), memory O(n).
///         Nodes in exactly one place do not push each other.
/// Errors: none. The same places give the same pushes to the last bit, whatever the number of threads.
/// Source: J. Barnes, P. Hut, Nature 324, 1986, 446-449; groups that share a walk: J. E. Barnes, Journal of
///         Computational Physics 87(1), 1990, 161-170.
class Repulsion {
public:
    static constexpr std::uint32_t leafSize = 16;

    /// Fills `pushes` for all nodes. A group counts as one where it is less than `openness` times its
    /// distance wide.
    void act(const Places& places, std::span<const float> masses, float openness, Workers& workers,
             Pushes& pushes);

private:
    struct Cell {
        float x; ///< the middle of the masses
        float y;
        float mass;
        float middleX; ///< of the box
        float middleY;
        float halfWidth;
        float halfHeight;
        std::uint32_t first; ///< nodes in sorted order
        std::uint32_t last;
        std::uint32_t next; ///< the cell to go on with when this one is not opened
    };
    struct Keyed {
        std::uint32_t key;
        std::uint32_t node;
    };

    void sortAlongCurve(const Places& places);
    void cut();
    void cutCell(std::uint32_t first, std::uint32_t last, int level);
    void closeCell(std::uint32_t cell);
    void pushLeaf(const Cell& leaf, float openness, std::vector<float>& sources, Pushes& pushes) const;
    void gather(const Cell& leaf, float openness, std::vector<float>& sources) const;

    std::vector<Keyed> m_order;
    std::vector<Keyed> m_spare;
    std::vector<float> m_x; ///< in sorted order, with room for a whole leaf at the end
    std::vector<float> m_y;
    std::vector<float> m_mass;
    std::vector<Cell> m_cells; ///< depth first
    std::vector<std::uint32_t> m_leaves;
};

} // namespace jingwei
