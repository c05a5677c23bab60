// A place is looked for along the points of a lattice, by distance; where the whole lattice is taken, along
// the outer points of one twice as wide. Free places only grow fewer, so who asks from a square where others
// have asked begins about where those ended: without this the n-th of many in one place would try all n
// before it.

#include "core/layout/free_places.h"

#include <algorithm>
#include <limits>

namespace jingwei {

namespace {

constexpr auto nobody = std::numeric_limits<std::uint32_t>::max();
constexpr int latticeRadius = 20; ///< in steps

} // namespace

FreePlaces::FreePlaces(std::span<const Box> boxes)
    : m_grid{boxes}
    , m_last(m_grid.cellCount(), nobody)
    , m_before(boxes.size(), nobody)
    , m_boxes(boxes.begin(), boxes.end())
    , m_asked(m_grid.cellCount())
{
}

bool FreePlaces::isFree(const Box& box) const
{
    bool free = true;
    m_grid.forCellsNear(box, [&](std::uint32_t cell) {
        for (auto other = m_last[cell]; free && other != nobody; other = m_before[other])
            free = !overlap(m_boxes[other], box);
    });
    return free;
}

void FreePlaces::stand(std::uint32_t number, const Box& box)
{
    const auto cell = m_grid.cellOf(box);
    m_boxes[number] = box;
    m_before[number] = m_last[cell];
    m_last[cell] = number;
}

std::vector<FreePlaces::Step> FreePlaces::stepsByLength()
{
    std::vector<Step> steps;
    for (int down = -latticeRadius; down <= latticeRadius; ++down) {
        for (int right = -latticeRadius; right <= latticeRadius; ++right) {
            const int squared = down * down + right * right;
            if (squared <= latticeRadius * latticeRadius)
                steps.push_back({squared, static_cast<std::int16_t>(right), static_cast<std::int16_t>(down)});
        }
    }
    std::ranges::stable_sort(steps, {}, &Step::squared);
    return steps;
}

Box FreePlaces::nearestFree(const Box& box)
{
    if (m_steps.empty())
        m_steps = stepsByLength();
    const auto column = m_grid.column(box.x);
    const auto row = m_grid.row(box.y);
    auto& asked = m_asked[m_grid.cell(column, row)];
    const bool askedBefore = asked.column == column && asked.row == row;
    const double acrossSquare = m_grid.width() + m_grid.height();
    double least = askedBefore ? std::max(0.0, asked.way - acrossSquare) : 0.0;
    for (double step = std::min(box.halfWidth, box.halfHeight) / 3.0;; step *= 2.0) {
        const double leastSteps = std::min<double>(least / step, latticeRadius);
        const auto squared = static_cast<std::int32_t>(leastSteps * leastSteps);
        for (auto at = std::ranges::lower_bound(m_steps, squared, {}, &Step::squared); at != m_steps.end();
             ++at) {
            const Box tried{box.x + at->right * step, box.y + at->down * step, box.halfWidth, box.halfHeight};
            if (isFree(tried)) {
                asked = {column, row, step * std::sqrt(static_cast<double>(at->squared))};
                return tried;
            }
        }
        least = std::max(least, step * latticeRadius);
    }
}

} // namespace jingwei
