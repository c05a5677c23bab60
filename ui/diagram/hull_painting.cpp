// Groups: a tinted ground round their nodes with the name and the count of nodes at its edge.

#include "ui/diagram/diagram_colours.h"
#include "ui/diagram/paint_context.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace jingwei::ui {

namespace {

constexpr double hullTint = 0.07;
constexpr double hullEdge = 0.35;
constexpr double paleShare = 0.25; ///< of both while only the selection is emphasised

double degreesOf(QPointF way)
{
    return std::atan2(-way.y(), way.x()) * 180.0 / std::numbers::pi; // as QPainterPath counts them
}

/// Round the corners, so far away, in the coordinates of the corners.
QPainterPath roundedHull(const std::vector<QPointF>& corners, double reach)
{
    QPainterPath path;
    if (corners.size() == 1) {
        path.addEllipse(corners.front(), reach, reach);
        return path;
    }
    const auto normal = [](QPointF from, QPointF to) {
        const auto way = to - from;
        const double length = std::max(std::hypot(way.x(), way.y()), 1e-9);
        return QPointF{way.y() / length, -way.x() / length}; // outwards, for they run clockwise
    };
    const auto count = corners.size();
    for (std::size_t index = 0; index < count; ++index) {
        const auto corner = corners[index];
        const auto before = normal(corners[(index + count - 1) % count], corner);
        const auto after = normal(corner, corners[(index + 1) % count]);
        const double start = degreesOf(before);
        double turn = degreesOf(after) - start;
        if (turn > 1e-6)
            turn -= 360.0;
        const QRectF circle{corner.x() - reach, corner.y() - reach, 2 * reach, 2 * reach};
        if (index == 0)
            path.arcMoveTo(circle, start);
        path.arcTo(circle, start, turn);
    }
    path.closeSubpath();
    return path;
}

QRectF roomOf(const std::vector<QPointF>& corners, double reach)
{
    QRectF room;
    for (const auto& corner : corners)
        room |= QRectF{corner.x() - reach, corner.y() - reach, 2 * reach, 2 * reach};
    return room;
}

/// Paler where none of its nodes belongs to the emphasised selection.
double strengthOf(const PaintContext& context, const DiagramScene::Hull& hull)
{
    const bool pale = std::ranges::all_of(hull.nodes, [&](std::uint32_t node) { return context.pale(node); });
    return pale && !hull.nodes.empty() ? paleShare : 1.0;
}

bool anyHidden(const PaintContext& context, const DiagramScene::Hull& hull)
{
    return std::ranges::any_of(hull.nodes,
                               [&](std::uint32_t node) { return context.hiddenNodes[node] != 0; });
}

MarkColours coloursOf(const PaintContext& context, const DiagramScene::Hull& hull)
{
    return markColours(context.tokens, colourOfGroup(hull.name), "grey");
}

/// Where the name may stand, best first: over the hull, within its upper edge, under it.
std::vector<QPointF> namePlaces(const PaintContext& context, const DiagramScene::Hull& hull, QSizeF size)
{
    const auto room = context.toScreen(roomOf(hull.corners, context.scene.hullReach()));
    const auto top = std::ranges::min_element(hull.corners, {}, [](QPointF corner) { return corner.y(); });
    const double topX = context.toScreen(*top).x() - size.width() / 2;
    const double middleX = room.center().x() - size.width() / 2;
    const double over = room.top() - size.height() - 1.0 * context.factor;
    const double within = room.top() + 5.0 * context.factor;
    const double under = room.bottom() + 1.0 * context.factor;
    return {{topX, over},
            {middleX, over},
            {topX - size.width(), over},
            {topX + size.width(), over},
            {topX, within},
            {middleX, within},
            {middleX, under},
            {topX, over - size.height()}};
}

} // namespace

void paintHull(PaintContext& context, const DiagramScene::Hull& hull, const std::vector<QPointF>& corners)
{
    if (corners.empty())
        return;
    std::vector<QPointF> onScreen;
    for (const auto& corner : corners)
        onScreen.push_back(context.toScreen(corner));
    const auto colours = coloursOf(context, hull);
    const double strength = strengthOf(context, hull);
    QColor ground = colours.line;
    QColor edge = colours.line;
    ground.setAlphaF(static_cast<float>(hullTint * strength));
    edge.setAlphaF(static_cast<float>(hullEdge * strength));
    context.painter.setPen(QPen{edge, context.factor});
    context.painter.setBrush(ground);
    context.painter.drawPath(roundedHull(onScreen, context.scene.hullReach() * context.scale));
    context.painter.setBrush(Qt::NoBrush);
}

void paintHulls(PaintContext& context)
{
    for (const auto& hull : context.scene.hulls()) {
        if (!anyHidden(context, hull) && context.sees(roomOf(hull.corners, context.scene.hullReach())))
            paintHull(context, hull, hull.corners);
    }
}

void paintHullNames(PaintContext& context)
{
    const double growth = std::clamp(std::sqrt(context.zoom()), 0.9, 1.4);
    const auto font = diagramFont(context, 12.5 * growth, QFont::Bold);
    const QFontMetricsF metrics{font};
    const auto& hulls = context.scene.hulls();
    for (std::uint32_t index = 0; index < hulls.size(); ++index) {
        const auto& hull = hulls[index];
        const double away = 40.0 * context.factor / context.scale; // its name may reach in from outside
        if (anyHidden(context, hull) || strengthOf(context, hull) < 1.0
            || !context.sees(roomOf(hull.corners, context.scene.hullReach() + away)))
            continue;
        const auto name = proseText(hull.name, {}, context.scene.look().masking);
        const auto text = QCoreApplication::translate("Diagram", "%1 · %2", "name of a group, count")
                              .arg(name, countText(static_cast<std::int64_t>(hull.nodes.size())));
        const QSizeF size{std::ceil(metrics.horizontalAdvance(text)), std::ceil(1.3 * font.pixelSize())};
        for (const auto& place : namePlaces(context, hull, size)) {
            const QRectF box{place, size};
            if (!context.space.take(box))
                continue;
            drawHaloText(context, {box.left(), box.top() + 0.92 * metrics.ascent()}, text, font,
                         coloursOf(context, hull).text, 3.5 * context.factor);
            context.labels.push_back({box, text, LabelOf::Hull, index});
            break;
        }
    }
}

} // namespace jingwei::ui
