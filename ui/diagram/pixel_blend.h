#pragma once

#include <QRgb>

namespace jingwei::ui {

/// All four parts of a premultiplied colour, times `strength` of 255.
[[nodiscard]] constexpr QRgb times(QRgb colour, unsigned strength) noexcept
{
    constexpr unsigned two = 0x00ff00ffU; // two parts at once, each with room for its product
    constexpr unsigned half = 0x00800080U;
    unsigned low = (colour & two) * strength;
    low = ((low + ((low >> 8U) & two) + half) >> 8U) & two;
    unsigned high = ((colour >> 8U) & two) * strength;
    high = (high + ((high >> 8U) & two) + half) & ~two;
    return low | high;
}

/// A premultiplied colour laid over another.
[[nodiscard]] constexpr QRgb laidOver(QRgb under, QRgb over) noexcept
{
    return over + times(under, 255U - (over >> 24U));
}

} // namespace jingwei::ui
