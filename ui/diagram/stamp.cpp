#include "ui/diagram/stamp.h"

#include "ui/diagram/pixel_blend.h"

#include <cmath>

namespace jingwei::ui {

namespace {

void layPixels(QImage& ground, const QImage& stamp, QPoint corner, unsigned strength)
{
    const auto seen = QRect{corner, stamp.size()}.intersected(ground.rect());
    for (int y = seen.top(); y <= seen.bottom(); ++y) {
        const auto* from = reinterpret_cast<const QRgb*>(stamp.constScanLine(y - corner.y())) - corner.x();
        auto* const to = reinterpret_cast<QRgb*>(ground.scanLine(y));
        for (int x = seen.left(); x <= seen.right(); ++x) {
            if (from[x] != 0)
                to[x] = laidOver(to[x], strength == 255U ? from[x] : times(from[x], strength));
        }
    }
}

} // namespace

double pixelRatio(const PaintContext& context)
{
    return context.painter.deviceTransform().m11();
}

Stamp makeStamp(const PaintContext& context, double reach,
                const std::function<void(PaintContext&, QPointF)>& paint)
{
    const double ratio = pixelRatio(context);
    const int half = static_cast<int>(std::ceil(reach * ratio));
    QImage image{2 * half, 2 * half, QImage::Format_ARGB32_Premultiplied};
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    QPainter painter{&image};
    painter.setRenderHints(context.painter.renderHints());
    PaintContext own{painter,       context.scene,  context.tokens, {},
                     context.scale, context.factor, context.purpose};
    paint(own, QPointF{half + 0.0, half + 0.0} / ratio);
    painter.end();
    image.setDevicePixelRatio(1.0);
    return {image, {half, half}};
}

void layStamp(PaintContext& context, const Stamp& stamp, QPointF place)
{
    auto& painter = context.painter;
    const auto way = painter.deviceTransform();
    const auto corner = way.map(place).toPoint() - stamp.origin;
    if (context.onPixels()) {
        const auto strength = static_cast<unsigned>(std::lround(255.0 * painter.opacity()));
        layPixels(*static_cast<QImage*>(painter.device()), stamp.image, corner, strength);
        return;
    }
    auto image = stamp.image;
    image.setDevicePixelRatio(way.m11());
    painter.drawImage(way.inverted().map(QPointF{corner}), image);
}

} // namespace jingwei::ui
