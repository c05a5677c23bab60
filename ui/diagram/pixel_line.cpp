// A line is stepped along its longer side; at each step it covers a stretch of the other side, whose first
// and last pixel it covers in part.

#include "ui/diagram/pixel_line.h"

#include "ui/diagram/line_clip.h"

#include <algorithm>
#include <cmath>

namespace jingwei::ui {

namespace {

/// Lays a colour over a pixel, in 1/256 of its strength.
void blend(QRgb& pixel, QRgb premultiplied, unsigned strength)
{
    const auto scaled = [strength](unsigned value) { return value * strength >> 8U; };
    const unsigned alpha = scaled(static_cast<unsigned>(qAlpha(premultiplied)));
    const unsigned rest = 255U - alpha;
    const auto mix = [&](int over, int under) {
        return static_cast<int>(scaled(static_cast<unsigned>(over))
                                + (static_cast<unsigned>(under) * rest + 127U) / 255U);
    };
    pixel = qRgba(mix(qRed(premultiplied), qRed(pixel)), mix(qGreen(premultiplied), qGreen(pixel)),
                  mix(qBlue(premultiplied), qBlue(pixel)),
                  static_cast<int>(alpha + (static_cast<unsigned>(qAlpha(pixel)) * rest + 127U) / 255U));
}

/// How much of the pixel at `place` lies between two bounds.
double covered(int place, double from, double to)
{
    return std::clamp(std::min(to, place + 1.0) - std::max(from, static_cast<double>(place)), 0.0, 1.0);
}

} // namespace

void drawPixelLine(QImage& image, const QLineF& line, double width, const QColor& colour)
{
    const double air = width + 2.0;
    const auto part = clipLine(line, QRectF{image.rect()}.adjusted(-air, -air, air, air));
    if (!part || part->length() < 1e-6)
        return;
    const bool flat = std::abs(part->dx()) >= std::abs(part->dy());
    const auto along = [flat](QPointF point) { return flat ? point.x() : point.y(); };
    const auto aside = [flat](QPointF point) { return flat ? point.y() : point.x(); };
    auto from = part->p1();
    auto to = part->p2();
    if (along(to) < along(from))
        std::swap(from, to);
    const double slope = (aside(to) - aside(from)) / (along(to) - along(from));
    const double half = width / 2.0 * std::sqrt(1.0 + slope * slope);
    const int length = flat ? image.width() : image.height();
    const int breadth = flat ? image.height() : image.width();
    const int first = std::max(0, static_cast<int>(std::floor(along(from))));
    const int last = std::min(length - 1, static_cast<int>(std::floor(along(to))));
    const QRgb over = qPremultiply(colour.rgba());
    auto* const bits = image.bits();
    const auto stride = image.bytesPerLine();
    for (int step = first; step <= last; ++step) {
        const double middle = aside(from) + slope * (step + 0.5 - along(from));
        const double end = covered(step, along(from), along(to));
        const int lowest = std::max(0, static_cast<int>(std::floor(middle - half)));
        const int highest = std::min(breadth - 1, static_cast<int>(std::floor(middle + half)));
        for (int place = lowest; place <= highest; ++place) {
            const auto strength =
                static_cast<unsigned>(256.0 * end * covered(place, middle - half, middle + half));
            auto* const row = reinterpret_cast<QRgb*>(bits + stride * (flat ? place : step));
            blend(row[flat ? step : place], over, strength);
        }
    }
}

} // namespace jingwei::ui
