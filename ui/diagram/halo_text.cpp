// Texts that stand on the canvas, with a halo that keeps lines off them.
//
// On the screen a text with its halo is a stamp: it is shaped and drawn a single time, and a narrow halo is
// its coverage, set eight times around its place. Glyphs stand on whole pixels, so one stamp serves wherever
// the text goes. Exports take outlines and text, as a page has no pixels.

#include "ui/diagram/pixel_blend.h"
#include "ui/diagram/stamp.h"

#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <vector>

namespace jingwei::ui {

namespace {

/// All that the stamp of a text depends on. Fonts of the diagram differ in no more than size and weight.
struct HaloedText {
    QString text;
    int fontPixels;
    int weight;
    QRgb colour;
    QRgb ground;
    double halo; ///< logical pixels
    bool wide;   ///< it is a rounded ground, for outlines would run together
    double ratio;

    friend bool operator==(const HaloedText&, const HaloedText&) = default;
};

std::size_t qHash(const HaloedText& key, std::size_t seed = 0)
{
    return qHashMulti(seed, key.text, key.fontPixels, key.weight, key.colour, key.ground, key.halo,
                      key.ratio);
}

/// Lays the ground's colour under the text wherever the text would be if it stood a little aside.
void layNarrowHalo(QImage& image, QRgb ground, double reach)
{
    const int straight = static_cast<int>(std::lround(reach));
    const int slanted = static_cast<int>(std::lround(0.7 * reach));
    const std::array<QPoint, 8> ways{QPoint{straight, 0}, {-straight, 0},      {0, straight},
                                     {0, -straight},      {slanted, slanted},  {-slanted, slanted},
                                     {slanted, -slanted}, {-slanted, -slanted}};
    const QImage text = image.copy();
    const int width = image.width();
    std::vector<unsigned> clear(static_cast<std::size_t>(width));
    for (int y = 0; y < image.height(); ++y) {
        std::ranges::fill(clear, 255U);
        for (const auto& way : ways) {
            const int from = y - way.y();
            if (from < 0 || from >= text.height())
                continue;
            const auto* source = reinterpret_cast<const QRgb*>(text.constScanLine(from));
            for (int x = std::max(0, way.x()); x < width + std::min(0, way.x()); ++x) {
                const auto covered = static_cast<unsigned>(qAlpha(source[x - way.x()]));
                auto& left = clear[static_cast<std::size_t>(x)];
                left = covered == 0 ? left : left * (255U - covered) / 255U;
            }
        }
        auto* row = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < width; ++x)
            row[x] = laidOver(times(ground, 255U - clear[static_cast<std::size_t>(x)]), row[x]);
    }
}

/// Outlines of Chinese characters are dear to stroke, so a narrow halo is the text itself, set around its
/// place.
Stamp makeStamp(const HaloedText& key, const QFont& font)
{
    const QFontMetricsF metrics{font};
    const double width = metrics.horizontalAdvance(key.text);
    const double air = key.halo + 0.5 * key.fontPixels; // room for glyphs that lean out of their advance
    const auto pixels = [&](double length) { return static_cast<int>(std::ceil(length * key.ratio)); };
    const QPoint origin{pixels(air), pixels(metrics.ascent() + key.halo + 1.0)};
    QImage image{pixels(width + 2 * air), pixels(metrics.height() + 2 * key.halo + 2.0),
                 QImage::Format_ARGB32_Premultiplied};
    image.setDevicePixelRatio(key.ratio);
    image.fill(Qt::transparent);
    const auto baseline = QPointF{origin} / key.ratio;
    QPainter painter{&image};
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    if (key.wide) {
        const double size = key.fontPixels;
        const double rim = 0.4 * key.halo;
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor::fromRgb(key.ground));
        painter.drawRoundedRect(QRectF{baseline.x() - rim, baseline.y() - 0.85 * size - 0.3 * rim,
                                       width + 2 * rim, size + 0.6 * rim},
                                key.halo, key.halo);
    }
    painter.setFont(font);
    painter.setPen(QColor::fromRgb(key.colour));
    painter.drawText(baseline, key.text);
    painter.end();
    image.setDevicePixelRatio(1.0);
    if (!key.wide)
        layNarrowHalo(image, key.ground, key.halo / 2.0 * key.ratio);
    return {image, origin};
}

/// What is measured of a text.
struct MeasuredKey {
    QString text;
    int fontPixels;
    int weight;
    int hinting;
    double longest;

    friend bool operator==(const MeasuredKey&, const MeasuredKey&) = default;
};

std::size_t qHash(const MeasuredKey& key, std::size_t seed = 0)
{
    return qHashMulti(seed, key.text, key.fontPixels, key.weight, key.longest);
}

} // namespace

MeasuredText measuredText(const QString& text, const QFont& font, double longest)
{
    constexpr int most = 20'000; // texts
    static QMutex mutex;
    static QCache<MeasuredKey, MeasuredText> known{most};
    const MeasuredKey key{text, font.pixelSize(), font.weight(), font.hintingPreference(), longest};
    {
        const QMutexLocker lock{&mutex};
        if (const auto* measured = known.object(key))
            return *measured;
    }
    const QFontMetricsF metrics{font};
    MeasuredText measured{metrics.elidedText(text, Qt::ElideRight, longest), 0.0};
    measured.width = metrics.horizontalAdvance(measured.text);
    const QMutexLocker lock{&mutex};
    known.insert(key, new MeasuredText{measured});
    return measured;
}

void drawHaloText(PaintContext& context, QPointF baseline, const QString& text, const QFont& font,
                  const QColor& colour, double halo)
{
    constexpr double narrow = 5.0;
    constexpr qsizetype mostBytes = 8 * 1024 * 1024; // some 1,300 names at 100 %
    static Stamps<HaloedText> stamps{mostBytes};
    if (text.isEmpty())
        return;
    if (context.purpose != Purpose::Export) {
        const HaloedText key{text,
                             font.pixelSize(),
                             font.weight(),
                             colour.rgb(),
                             context.tokens.canvas.rgb(),
                             halo,
                             halo > narrow * context.factor,
                             pixelRatio(context)};
        layStamp(context, stamps.get(key, [&] { return makeStamp(key, font); }), baseline);
        return;
    }
    QPainterPath outline;
    outline.addText(baseline, font, text);
    context.painter.strokePath(outline,
                               QPen{context.tokens.canvas, halo, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    context.painter.setFont(font);
    context.painter.setPen(colour);
    context.painter.drawText(baseline, text);
}

} // namespace jingwei::ui
