#pragma once

#include <QColor>
#include <QImage>
#include <QLineF>
#include <QPointF>

#include <array>
#include <cstdint>
#include <span>
#include <utility>
#include <variant>
#include <vector>

namespace jingwei::ui {

/// How a line is drawn; lengths in pixels.
struct PixelPen {
    double width = 1.0;
    QColor colour;
    double dash = 0.0; ///< drawn, from the start of the line on; 0: all of it is
    double gap = 0.0;  ///< left out after each dash
};

/// One straight piece of a line.
struct PixelPiece {
    QLineF line;
    double before = 0.0;     ///< pixels of the line before it
    bool smoothStart = true; ///< it covers its first pixel in part; else the piece before it has the rest
    bool smoothEnd = true;
};

/// Smooth lines with flat ends and triangles, drawn one over the other into the pixels of a picture: what a
/// painter with antialiasing does, in a twentieth of the time.
class PixelStrokes {
public:
    /// Along points, in pixels, that bend little from one to the next.
    void addLine(std::span<const QPointF> points, const PixelPen& pen);
    void addTriangle(const std::array<QPointF, 3>& corners, const QColor& colour);

    /// Draws all into a 32-bit premultiplied picture, in their order; what lies outside is cut off.
    void drawOn(QImage& image) const;

private:
    struct Stroke {
        std::variant<PixelPiece, std::array<QPointF, 3>> shape;
        std::uint32_t pen;
    };

    /// The rows that it may touch.
    [[nodiscard]] std::pair<double, double> rowsOf(const Stroke& stroke) const;

    std::vector<PixelPen> m_pens;
    std::vector<Stroke> m_strokes;
};

} // namespace jingwei::ui
