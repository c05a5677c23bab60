#pragma once

#include <QRectF>

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace jingwei::ui {

/// The screen while labels are being set: knows what is taken already.
class LabelSpace {
public:
    /// Takes the place, whatever stands there.
    void block(const QRectF& box);
    /// Takes it if nothing stands there; whether it was free.
    [[nodiscard]] bool take(const QRectF& box);
    [[nodiscard]] bool isFree(const QRectF& box) const;

private:
    std::vector<QRectF> m_boxes;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> m_squares;
};

} // namespace jingwei::ui
