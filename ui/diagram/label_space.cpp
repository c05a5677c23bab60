#include "ui/diagram/label_space.h"

#include <algorithm>
#include <cmath>

namespace jingwei::ui {

namespace {

constexpr double side = 64.0;

/// Calls `visit(key)` for each square that the box touches, until it answers false.
template <class Visit>
bool overSquares(const QRectF& box, Visit visit)
{
    const auto first = static_cast<std::int32_t>(std::floor(box.left() / side));
    const auto last = static_cast<std::int32_t>(std::floor(box.right() / side));
    const auto top = static_cast<std::int32_t>(std::floor(box.top() / side));
    const auto bottom = static_cast<std::int32_t>(std::floor(box.bottom() / side));
    for (auto row = top; row <= bottom; ++row) {
        for (auto column = first; column <= last; ++column) {
            const auto key = (static_cast<std::uint64_t>(static_cast<std::uint32_t>(column)) << 32U)
                             | static_cast<std::uint32_t>(row);
            if (!visit(key))
                return false;
        }
    }
    return true;
}

} // namespace

void LabelSpace::block(const QRectF& box)
{
    const auto index = static_cast<std::uint32_t>(m_boxes.size());
    m_boxes.push_back(box);
    overSquares(box, [&](std::uint64_t key) {
        m_squares[key].push_back(index);
        return true;
    });
}

bool LabelSpace::isFree(const QRectF& box) const
{
    return overSquares(box, [&](std::uint64_t key) {
        const auto square = m_squares.find(key);
        return square == m_squares.end() || std::ranges::none_of(square->second, [&](std::uint32_t index) {
                   return m_boxes[index].intersects(box);
               });
    });
}

bool LabelSpace::take(const QRectF& box)
{
    if (!isFree(box))
        return false;
    block(box);
    return true;
}

} // namespace jingwei::ui
