// Hairlines as counts. A line is stepped along its longer side, one pixel a step, its place on the other side
// in 1/65536 pixels. Each of two threads does the rows of its half, so that they never write to one place.

#include "ui/diagram/pixel_haze.h"

#include "ui/diagram/line_clip.h"
#include "ui/diagram/pixel_blend.h"
#include "ui/diagram/render_pool.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace jingwei::ui {

namespace {

constexpr int sharedFrom = 4000; ///< lines worth a second thread

void countUp(std::uint8_t& count, std::uint8_t many)
{
    count = static_cast<std::uint8_t>(std::min(count + many, 255));
}

} // namespace

PixelHaze::PixelHaze(QSize size)
    : m_size{size}
    , m_counts(static_cast<std::size_t>(size.width()) * static_cast<std::size_t>(size.height()), 0)
{
}

void PixelHaze::add(std::span<const QLineF> lines, std::uint8_t many)
{
    const int middle = m_size.height() / 2;
    if (lines.size() < sharedFrom) {
        addRows(lines, many, 0, middle); // in halves here too, so that the picture is the same
        addRows(lines, many, middle, m_size.height());
        return;
    }
    auto upper = inRenderPool([this, lines, many, middle] { addRows(lines, many, 0, middle); });
    addRows(lines, many, middle, m_size.height());
    upper.waitForFinished();
}

void PixelHaze::addRows(std::span<const QLineF> lines, std::uint8_t many, int firstRow, int endRow)
{
    constexpr double one = 65536.0;
    const int width = m_size.width();
    const QRectF box{0.0, firstRow + 0.0, width + 0.0, endRow - firstRow + 0.0};
    if (box.isEmpty())
        return;
    for (const auto& line : lines) {
        const auto part = clipLine(line, box);
        if (!part)
            continue;
        auto from = part->p1();
        auto to = part->p2();
        const bool flat = std::abs(to.x() - from.x()) >= std::abs(to.y() - from.y());
        if (flat ? to.x() < from.x() : to.y() < from.y())
            std::swap(from, to);
        if (flat) {
            const int first = std::clamp(static_cast<int>(from.x()), 0, width - 1);
            const int last = std::clamp(static_cast<int>(to.x()), 0, width - 1);
            const double slope = (to.y() - from.y()) / std::max(to.x() - from.x(), 1e-9);
            auto y = static_cast<std::int64_t>(from.y() * one);
            const auto step = static_cast<std::int64_t>(slope * one);
            for (int x = first; x <= last; ++x, y += step) {
                const auto row = std::clamp(static_cast<int>(y >> 16), firstRow, endRow - 1);
                countUp(m_counts[static_cast<std::size_t>(row) * static_cast<std::size_t>(width)
                                 + static_cast<std::size_t>(x)],
                        many);
            }
        } else {
            const int first = std::clamp(static_cast<int>(from.y()), firstRow, endRow - 1);
            const int last = std::clamp(static_cast<int>(to.y()), firstRow, endRow - 1);
            const double slope = (to.x() - from.x()) / std::max(to.y() - from.y(), 1e-9);
            auto x = static_cast<std::int64_t>(from.x() * one);
            const auto step = static_cast<std::int64_t>(slope * one);
            for (int y = first; y <= last; ++y, x += step) {
                const auto column = std::clamp(static_cast<int>(x >> 16), 0, width - 1);
                countUp(m_counts[static_cast<std::size_t>(y) * static_cast<std::size_t>(width)
                                 + static_cast<std::size_t>(column)],
                        many);
            }
        }
    }
}

PixelHaze::Shades PixelHaze::shadesOf(const QColor& colour, double opacity)
{
    Shades shades{};
    for (std::size_t count = 0; count < shades.size(); ++count) {
        const double cover = 1.0 - std::pow(1.0 - opacity, static_cast<double>(count));
        shades[count] = qPremultiply(
            qRgba(colour.red(), colour.green(), colour.blue(), static_cast<int>(std::lround(255.0 * cover))));
    }
    return shades;
}

QImage PixelHaze::picture(const QColor& colour, double opacity) const
{
    QImage image{m_size, QImage::Format_ARGB32_Premultiplied};
    image.fill(Qt::transparent);
    layOn(image, colour, opacity);
    return image;
}

void PixelHaze::layOn(QImage& ground, const QColor& colour, double opacity) const
{
    const auto shades = shadesOf(colour, opacity);
    const auto width = static_cast<std::size_t>(m_size.width());
    for (int row = 0; row < m_size.height(); ++row) {
        auto* pixels = reinterpret_cast<QRgb*>(ground.scanLine(row));
        const auto* counts = m_counts.data() + static_cast<std::size_t>(row) * width;
        for (std::size_t column = 0; column < width; ++column) {
            if (counts[column] != 0)
                pixels[column] = laidOver(pixels[column], shades[counts[column]]);
        }
    }
}

SeenNumbers::SeenNumbers(std::size_t most) : m_places(std::bit_ceil(std::max<std::size_t>(2 * most, 16)), 0)
{
}

bool SeenNumbers::insert(std::uint64_t number)
{
    const auto mask = m_places.size() - 1;
    auto place = static_cast<std::size_t>((number * 0x9e37'79b9'7f4a'7c15U) >> 20U) & mask;
    while (m_places[place] != 0) {
        if (m_places[place] == number)
            return false;
        place = (place + 1) & mask;
    }
    m_places[place] = number;
    return true;
}

} // namespace jingwei::ui
