#pragma once

#include "core/layout/box_cells.h"

#include <cstdint>
#include <span>
#include <vector>

namespace jingwei {

/// Boxes that have their places, and the nearest free place for one more.
class FreePlaces {
public:
    /// For `boxes`, of which none stands yet. They are read again when asked for, not held.
    explicit FreePlaces(std::span<const Box> boxes);

    [[nodiscard]] bool isFree(const Box& box) const;

    /// Makes `number`, a box of the constructor's, stand where `box` is. Call once for each.
    void stand(std::uint32_t number, const Box& box);

    /// A free place near that of `box`: among the points of a lattice about it the nearest, or one not much
    /// farther where many have asked near there before. There always is one.
    [[nodiscard]] Box nearestFree(const Box& box);

private:
    struct Asked {
        std::int64_t column = 0;
        std::int64_t row = 0;
        double way = 0.0; ///< how far the last who asked from there had to go
    };
    struct Step {
        std::int32_t squared;
        std::int16_t right;
        std::int16_t down;
    };

    static std::vector<Step> stepsByLength();

    RolledGrid m_grid;
    std::vector<std::uint32_t> m_last;   ///< by cell: the last box put there
    std::vector<std::uint32_t> m_before; ///< by box: the one put into its cell before
    std::vector<Box> m_boxes;
    std::vector<Asked> m_asked; ///< by cell
    std::vector<Step> m_steps;
};

} // namespace jingwei
