// A line is stepped along its longer side; at each step it covers a stretch of the other side, whose first
// and last pixel it covers in part. Dashes begin and end across the line, so there each pixel asks how much
// of it lies on one.

#include "ui/diagram/pixel_strokes.h"

#include "ui/diagram/line_clip.h"
#include "ui/diagram/pixel_blend.h"
#include "ui/diagram/render_pool.h"

#include <algorithm>
#include <atomic>
#include <cmath>

namespace jingwei::ui {

namespace {

/// How much of the pixel at `place` lies between two bounds.
double covered(int place, double from, double to)
{
    return std::clamp(std::min(to, place + 1.0) - std::max(from, static_cast<double>(place)), 0.0, 1.0);
}

/// Some rows of a picture.
struct Rows {
    uchar* bits;
    qsizetype stride;
    int width;
    int first;
    int end;

    Rows(QImage& image, int firstRow, int endRow)
        : bits{image.bits()}
        , stride{image.bytesPerLine()}
        , width{image.width()}
        , first{firstRow}
        , end{endRow}
    {
    }
    [[nodiscard]] QRgb* row(int y) const { return reinterpret_cast<QRgb*>(bits + stride * y); }
    [[nodiscard]] QRect rect() const { return {0, first, width, end - first}; }
};

/// Where on its dashes one goes along a piece, a step of its longer side at a time.
class Dashes {
public:
    /// `reach`: how far aside of its middle a step covers pixels.
    Dashes(const PixelPiece& piece, const PixelPen& pen, bool flat, double reach)
        : m_dash{pen.dash}
        , m_period{std::max(pen.dash + pen.gap, 1e-3)}
        , m_start{piece.line.p1()}
        , m_way{(piece.line.p2() - piece.line.p1()) / std::max(piece.line.length(), 1e-9)}
        , m_before{piece.before}
        , m_step{1.0 / (flat ? m_way.x() : m_way.y())}
        , m_aside{flat ? m_way.y() : m_way.x()}
        , m_reach{reach * std::abs(m_aside) + 0.5}
    {
    }

    [[nodiscard]] bool none() const noexcept { return m_dash <= 0.0; }

    /// Begins at a point on the piece.
    void begin(QPointF middle) noexcept
    {
        m_into = m_before + QPointF::dotProduct(middle - m_start, m_way);
        m_into -= m_period * std::floor(m_into / m_period);
    }
    void next() noexcept
    {
        m_into += m_step;
        if (m_into < 0.0 || m_into >= m_period)
            m_into -= m_period * std::floor(m_into / m_period);
    }
    [[nodiscard]] bool allOff() const noexcept
    {
        return m_into - m_reach >= m_dash && m_into + m_reach <= m_period;
    }
    [[nodiscard]] bool allOn() const noexcept { return m_into >= m_reach && m_into + m_reach <= m_dash; }
    /// How much of the pixel so far aside of the middle lies on a dash.
    [[nodiscard]] double at(double aside) const noexcept
    {
        const double along = m_into + aside * m_aside;
        const double into = along - m_period * std::floor(along / m_period);
        const double within = std::min(into, m_dash - into);
        return std::clamp(std::max(within, into - m_period) + 0.5, 0.0, 1.0);
    }

private:
    double m_dash;
    double m_period;
    QPointF m_start;
    QPointF m_way;
    double m_before;
    double m_step; ///< along the piece, for a step of its longer side
    double m_aside;
    double m_reach;
    double m_into = 0.0;
};

/// How much of a step a piece covers at its ends.
double endCover(int step, double from, bool smoothFrom, double to, bool smoothTo)
{
    if (!smoothFrom && step + 0.5 < from)
        return 0.0;
    if (!smoothTo && step + 0.5 >= to)
        return 0.0;
    return covered(step, smoothFrom ? from : step, smoothTo ? to : step + 1.0);
}

QRectF boxOf(const std::array<QPointF, 3>& corners)
{
    const auto& [a, b, c] = corners;
    const auto [left, right] = std::minmax({a.x(), b.x(), c.x()});
    const auto [top, bottom] = std::minmax({a.y(), b.y(), c.y()});
    return {QPointF{left, top}, QPointF{right, bottom}};
}

/// How far a point lies within the edge from `a` to `b`, which goes round clockwise on the screen.
struct Edge {
    Edge(QPointF a, QPointF b)
        : start{a}
        , inward{QPointF{a.y() - b.y(), b.x() - a.x()}
                 / std::max(std::hypot(b.x() - a.x(), b.y() - a.y()), 1e-9)}
    {
    }

    [[nodiscard]] double depth(double x, double y) const noexcept
    {
        return (x - start.x()) * inward.x() + (y - start.y()) * inward.y();
    }

    QPointF start;
    QPointF inward;
};

/// Goes along the longer side of a piece.
void drawPiece(const Rows& rows, const PixelPiece& piece, const PixelPen& pen)
{
    const double air = pen.width + 2.0;
    const auto part = clipLine(piece.line, QRectF{rows.rect()}.adjusted(-air, -air, air, air));
    if (!part || part->length() < 1e-6)
        return;
    const bool flat = std::abs(part->dx()) >= std::abs(part->dy());
    const auto along = [flat](QPointF point) { return flat ? point.x() : point.y(); };
    const auto aside = [flat](QPointF point) { return flat ? point.y() : point.x(); };
    auto from = part->p1();
    auto to = part->p2();
    bool smoothFrom = piece.smoothStart;
    bool smoothTo = piece.smoothEnd;
    if (along(to) < along(from)) {
        std::swap(from, to);
        std::swap(smoothFrom, smoothTo);
    }
    const double slope = (aside(to) - aside(from)) / (along(to) - along(from));
    const double half = pen.width / 2.0 * std::sqrt(1.0 + slope * slope);
    const int first = std::max(flat ? 0 : rows.first, static_cast<int>(std::floor(along(from))));
    const int last = std::min((flat ? rows.width : rows.end) - 1, static_cast<int>(std::floor(along(to))));
    const int least = flat ? rows.first : 0;
    const int most = (flat ? rows.end : rows.width) - 1;
    const QRgb over = qPremultiply(pen.colour.rgba());
    double middle = aside(from) + slope * (first + 0.5 - along(from));
    Dashes dashes{piece, pen, flat, half + 1.0};
    if (!dashes.none())
        dashes.begin(flat ? QPointF{first + 0.5, middle} : QPointF{middle, first + 0.5});
    for (int step = first; step <= last; ++step, middle += slope, dashes.next()) {
        if (!dashes.none() && dashes.allOff())
            continue;
        const bool whole = dashes.none() || dashes.allOn();
        const bool inner = step > first && step < last;
        const double end =
            inner ? 255.0 : 255.0 * endCover(step, along(from), smoothFrom, along(to), smoothTo);
        const int lowest = std::max(least, static_cast<int>(std::floor(middle - half)));
        const int highest = std::min(most, static_cast<int>(std::floor(middle + half)));
        for (int place = lowest; place <= highest; ++place) {
            double strength = end * covered(place, middle - half, middle + half);
            if (!whole)
                strength *= dashes.at(place + 0.5 - middle);
            auto& pixel = rows.row(flat ? place : step)[flat ? step : place];
            pixel = laidOver(pixel, times(over, static_cast<unsigned>(strength)));
        }
    }
}

void fillTriangle(const Rows& rows, std::array<QPointF, 3> corners, const QColor& colour)
{
    auto [a, b, c] = corners;
    if ((b.x() - a.x()) * (c.y() - a.y()) < (b.y() - a.y()) * (c.x() - a.x()))
        std::swap(b, c);
    const std::array<Edge, 3> edges{Edge{a, b}, Edge{b, c}, Edge{c, a}};
    const auto pixels = boxOf(corners).toAlignedRect().intersected(rows.rect());
    const QRgb over = qPremultiply(colour.rgba());
    for (int y = pixels.top(); y <= pixels.bottom(); ++y) {
        auto* const row = rows.row(y);
        for (int x = pixels.left(); x <= pixels.right(); ++x) {
            double depth = 1.0;
            for (const auto& edge : edges)
                depth = std::min(depth, edge.depth(x + 0.5, y + 0.5) + 0.5);
            if (depth > 0.0)
                row[x] = laidOver(row[x], times(over, static_cast<unsigned>(255.0 * depth)));
        }
    }
}

} // namespace

void PixelStrokes::addLine(std::span<const QPointF> points, const PixelPen& pen)
{
    const auto index = static_cast<std::uint32_t>(m_pens.size());
    double before = 0.0;
    m_pens.push_back(pen);
    for (std::size_t next = 1; next < points.size(); ++next) {
        const QLineF line{points[next - 1], points[next]};
        m_strokes.push_back({PixelPiece{line, before, next == 1, next + 1 == points.size()}, index});
        before += line.length();
    }
}

void PixelStrokes::addTriangle(const std::array<QPointF, 3>& corners, const QColor& colour)
{
    m_strokes.push_back({corners, static_cast<std::uint32_t>(m_pens.size())});
    m_pens.push_back({0.0, colour});
}

std::pair<double, double> PixelStrokes::rowsOf(const Stroke& stroke) const
{
    if (const auto* piece = std::get_if<PixelPiece>(&stroke.shape)) {
        const double air = 0.75 * m_pens[stroke.pen].width + 2.0;
        const auto [top, bottom] = std::minmax(piece->line.y1(), piece->line.y2());
        return {top - air, bottom + air};
    }
    const auto box = boxOf(std::get<std::array<QPointF, 3>>(stroke.shape));
    return {box.top(), box.bottom()};
}

void PixelStrokes::drawOn(QImage& image) const
{
    constexpr int bandRows = 48; // of 2,000 pixels: what a processor has at hand
    constexpr std::size_t sharedFrom = 100;
    const int bands = (image.height() + bandRows - 1) / bandRows;
    std::vector<std::vector<std::uint32_t>> strokesOf(static_cast<std::size_t>(bands));
    for (std::uint32_t index = 0; index < m_strokes.size(); ++index) {
        const auto [top, bottom] = rowsOf(m_strokes[index]);
        if (bottom < 0.0 || top >= image.height())
            continue;
        const int first = static_cast<int>(std::max(top, 0.0)) / bandRows;
        const int last = static_cast<int>(std::min(bottom, image.height() - 1.0)) / bandRows;
        for (int band = first; band <= last; ++band)
            strokesOf[static_cast<std::size_t>(band)].push_back(index);
    }
    const Rows all{image, 0, image.height()};
    const auto drawBand = [&](int band) {
        Rows rows = all;
        rows.first = band * bandRows;
        rows.end = std::min(rows.first + bandRows, image.height());
        for (const auto index : strokesOf[static_cast<std::size_t>(band)]) {
            const auto& [shape, pen] = m_strokes[index];
            if (const auto* piece = std::get_if<PixelPiece>(&shape))
                drawPiece(rows, *piece, m_pens[pen]);
            else
                fillTriangle(rows, std::get<std::array<QPointF, 3>>(shape), m_pens[pen].colour);
        }
    };
    std::atomic<int> next = 0;
    const auto drawBands = [&drawBand, &next, bands] {
        for (int band = next++; band < bands; band = next++)
            drawBand(band);
    };
    if (m_strokes.size() < sharedFrom) {
        drawBands();
        return;
    }
    auto other = inRenderPool(drawBands);
    drawBands();
    other.waitForFinished();
}

} // namespace jingwei::ui
