// What stands on the corners of a node: round badges, and how many it stands for.

#include "ui/diagram/stamp.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace jingwei::ui {

namespace {

struct BadgeLook {
    const Tokens* tokens;
    Badge badge;
    double diameter;
    double factor;
    double ratio;

    friend bool operator==(const BadgeLook&, const BadgeLook&) = default;
};

std::size_t qHash(const BadgeLook& look, std::size_t seed = 0)
{
    return qHashMulti(seed, look.tokens, static_cast<int>(look.badge), look.diameter, look.factor,
                      look.ratio);
}

void paintBadgeLines(PaintContext& context, Badge badge, QPointF centre, double diameter)
{
    QColor colour = context.tokens.accent;
    switch (badge) {
    case Badge::Danger:
    case Badge::Watch: colour = context.tokens.danger; break;
    case Badge::NotQueried: colour = context.tokens.warn; break;
    case Badge::StopClock:
    case Badge::Frozen: break;
    case Badge::Tag: colour = context.tokens.ink2; break;
    }
    const double radius = diameter / 2;
    if (diameter < 11.0 * context.factor) {
        context.painter.setPen(QPen{context.tokens.canvas, 1.0 * context.factor});
        context.painter.setBrush(colour);
        context.painter.drawEllipse(centre, radius, radius);
        context.painter.setBrush(Qt::NoBrush);
        return;
    }
    context.painter.setPen(QPen{colour, 1.4 * context.factor});
    context.painter.setBrush(context.tokens.bg2);
    context.painter.drawEllipse(centre, radius - 0.7, radius - 0.7);
    context.painter.setBrush(Qt::NoBrush);
    const double icon = diameter * 11.5 / 17.0;
    drawIcon(context, badgeIconName(badge), {centre.x() - icon / 2, centre.y() - icon / 2, icon, icon},
             colour, 2.0);
}

} // namespace

void paintBadge(PaintContext& context, Badge badge, QPointF centre, double diameter)
{
    constexpr qsizetype mostBytes = 1024 * 1024;
    static Stamps<BadgeLook> stamps{mostBytes};
    if (context.purpose == Purpose::Export) {
        paintBadgeLines(context, badge, centre, diameter);
        return;
    }
    const BadgeLook look{&context.tokens, badge, diameter, context.factor, pixelRatio(context)};
    const auto make = [&] {
        return makeStamp(
            context, diameter / 2 + 2.0 * context.factor,
            [&](PaintContext& own, QPointF middle) { paintBadgeLines(own, badge, middle, diameter); });
    };
    layStamp(context, stamps.get(look, make), centre);
}

void paintPill(PaintContext& context, QPointF centre, std::size_t count, double growth)
{
    const auto text = QStringLiteral("×%1").arg(countText(static_cast<std::int64_t>(count)));
    auto font = diagramFont(context, 11.0, QFont::Bold);
    font.setPixelSize(std::max(8, static_cast<int>(std::lround(11.0 * growth))));
    const QFontMetricsF metrics{font};
    const double width = metrics.horizontalAdvance(text) + 9.0 * growth;
    const double height = 1.45 * font.pixelSize();
    const QRectF pill{centre.x() - width / 2, centre.y() - height / 2, width, height};
    context.painter.setPen(QPen{context.tokens.canvas, 1.2 * context.factor});
    context.painter.setBrush(context.tokens.ink);
    context.painter.drawRoundedRect(pill, height / 2, height / 2);
    context.painter.setBrush(Qt::NoBrush);
    context.painter.setFont(font);
    context.painter.setPen(context.tokens.canvas);
    const double baseline = pill.center().y() + 0.36 * font.pixelSize();
    context.painter.drawText(QPointF{pill.left() + 4.5 * growth, baseline}, text);
    context.space.block(pill);
}

} // namespace jingwei::ui
