#pragma once

#include <QFont>
#include <QRectF>
#include <QSizeF>
#include <QString>

namespace jingwei::ui::brief_style {

// Everything on paper is measured in layout units, ten to the point, so that lines break alike in the file
// and on the screen.

[[nodiscard]] constexpr double points(double count)
{
    return count * 10.0;
}
[[nodiscard]] constexpr double millimetres(double count)
{
    return count * 720.0 / 25.4;
}
inline constexpr int unitsPerInch = 720;

// A4 after GB/T 9704: 37 mm above, 28 mm at the binding edge, 156 × 225 mm of type.
inline constexpr double paperWidth = millimetres(210.0), paperHeight = millimetres(297.0);
inline constexpr double typeLeft = millimetres(28.0), typeTop = millimetres(37.0);
inline constexpr double typeWidth = millimetres(156.0), typeHeight = millimetres(225.0);
inline constexpr double headerBaseline = millimetres(30.0), footerLine = millimetres(266.0);

enum class Face : std::uint8_t {
    Title,   ///< 小标宋 where installed
    Body,    ///< 仿宋 where installed
    Heading, ///< sans bold
    Section, ///< serif bold
    Table,
    TableBold,
    Mono,
};

/// A font of the brief: the official one where it is installed, else Noto. `size` in points.
[[nodiscard]] QFont font(Face face, double size);
/// The family that stands for a face on this computer.
[[nodiscard]] QString family(Face face);
/// The official family that a face should have, where another stands for it; else empty.
[[nodiscard]] QString missingFamily(Face face);

inline constexpr double titleSize = 20.0, headingSize = 14.0, sectionSize = 12.5, bodySize = 12.0,
                        tableSize = 9.0, smallSize = 8.5;
inline constexpr double bodyLine = points(20.0), tableLine = points(13.0), smallLine = points(13.0);

} // namespace jingwei::ui::brief_style
