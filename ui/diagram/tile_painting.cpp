// Nodes of a free diagram: a shape by family with the icon of the kind, rings for what is selected, badges,
// labels.

#include "ui/diagram/diagram_colours.h"
#include "ui/diagram/paint_context.h"
#include "ui/theme/icon.h"

#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <cmath>

namespace jingwei::ui {

namespace {

constexpr double paleOpacity = 0.25;
constexpr double chosenTint = 0.22; ///< of the ground in a colour that people chose
constexpr double stackStep = 3.0;   ///< from one outline of a stack to the next

QPainterPath polygonAround(QPointF centre, std::initializer_list<QPointF> corners, double size)
{
    QPolygonF polygon;
    for (const auto& corner : corners)
        polygon << centre + corner * size;
    QPainterPath path;
    path.addPolygon(polygon);
    path.closeSubpath();
    return path;
}

void paintRing(PaintContext& context, std::uint32_t node, QPointF centre)
{
    auto& painter = context.painter;
    const double scale = context.scale;
    switch (context.marks[node]) {
    case NodeMark::None: return;
    case NodeMark::Selected:
        painter.setPen(QPen{context.tokens.focus, 2.0 * context.factor});
        painter.setBrush(context.tokens.accentBg);
        painter.drawEllipse(centre, 27.0 * scale, 27.0 * scale);
        break;
    case NodeMark::Neighbour:
    case NodeMark::Hit: {
        const bool hit = context.marks[node] == NodeMark::Hit;
        painter.setPen(
            QPen{hit ? context.tokens.warn : context.tokens.focus, (hit ? 2.0 : 1.5) * context.factor});
        painter.setBrush(Qt::NoBrush);
        const QRectF ring{centre.x() - 20.5 * scale, centre.y() - 20.5 * scale, 41.0 * scale, 41.0 * scale};
        painter.drawRoundedRect(ring, 7.0 * scale, 7.0 * scale);
        break;
    }
    }
    painter.setBrush(Qt::NoBrush);
}

/// The ground in the colour that people gave to a node.
void paintChosenColour(PaintContext& context, const DiagramNode& facts, QPointF centre, double size)
{
    if (facts.colour.empty())
        return;
    QColor colour = markColours(context.tokens, facts.colour, "grey").line;
    context.painter.setPen(QPen{colour, 2.0 * context.factor});
    colour.setAlphaF(static_cast<float>(chosenTint));
    context.painter.setBrush(colour);
    context.painter.drawPath(tileShape(facts.family, centre, size + 10.0 * context.scale));
}

/// Outlines of two more behind a folded node, or of one other round a merged one.
void paintOthersBehind(PaintContext& context, const DiagramNode& facts, QPointF centre, double size)
{
    if (facts.folded.empty())
        return;
    const auto& colours = context.tokens.family(facts.family);
    context.painter.setPen(QPen{colours.fill, 1.2 * context.factor});
    context.painter.setBrush(context.tokens.bg2);
    if (facts.merged) {
        context.painter.drawPath(tileShape(facts.family, centre, size + 6.0 * context.scale));
        return;
    }
    for (const double behind : {2.0, 1.0}) {
        const double away = behind * stackStep * context.scale;
        context.painter.drawPath(tileShape(facts.family, centre + QPointF{away, -away}, size));
    }
}

void paintTile(PaintContext& context, std::uint32_t node)
{
    const auto& facts = context.scene.diagram().nodes[node];
    const auto& colours = context.tokens.family(facts.family);
    const auto centre = context.toScreen(context.scene.nodes()[node].box.center());
    const auto detail = context.tileDetail();
    const bool large = facts.family == NodeFamily::Incident && context.marks[node] == NodeMark::Selected;
    const double size = (large ? 38.0 : diagram_measure::tile) * context.scale;
    const double icon = (large ? 22.0 : 19.0) * context.scale;

    if (detail >= TileDetail::Tile)
        paintRing(context, node, centre);
    paintChosenColour(context, facts, centre, size);
    paintOthersBehind(context, facts, centre, size);
    const auto shape = tileShape(facts.family, centre, size);
    if (facts.queried) {
        context.painter.setPen(QPen{colours.outline, 1.2 * context.factor});
        context.painter.setBrush(colours.fill);
    } else {
        QPen dashed{colours.fill, 2.0 * context.factor};
        dashed.setDashPattern({1.6, 1.2});
        dashed.setCapStyle(Qt::FlatCap);
        context.painter.setPen(dashed);
        context.painter.setBrush(context.tokens.bg2);
    }
    context.painter.drawPath(shape);
    context.painter.setBrush(Qt::NoBrush);
    if (detail < TileDetail::Tile) {
        if (context.marks[node] == NodeMark::Selected) {
            context.painter.setPen(QPen{context.tokens.focus, 2.0 * context.factor});
            context.painter.drawEllipse(centre, 0.75 * size, 0.75 * size);
        }
        return;
    }
    const QRectF place{centre.x() - icon / 2, centre.y() - icon / 2, icon, icon};
    drawIcon(context, toQString(facts.icon), place, facts.queried ? colours.icon : colours.text,
             tileIconStroke);
}

void paintTileBadges(PaintContext& context, std::uint32_t node)
{
    const auto& badges = context.scene.nodes()[node].badges;
    if (badges.empty())
        return;
    const auto detail = context.tileDetail();
    const auto centre = context.toScreen(context.scene.nodes()[node].box.center());
    const double half = diagram_measure::tile / 2 * context.scale;
    const QPointF corner = centre + QPointF{half - 1.0 * context.factor, -half + 1.0 * context.factor};
    if (detail == TileDetail::Shape) {
        paintBadge(context, badges.front(), corner, 8.0 * context.factor);
        return;
    }
    const double diameter = 17.0 * std::clamp(context.zoom(), 0.7, 1.5) * context.factor;
    const std::size_t most =
        detail == TileDetail::Full ? badges.size() : std::min<std::size_t>(badges.size(), 2);
    auto at = corner;
    for (std::size_t index = 0; index < most; ++index) {
        paintBadge(context, badges[index], at, diameter);
        context.space.block({at.x() - diameter / 2, at.y() - diameter / 2, diameter, diameter});
        at += index == 0 ? QPointF{0.0, 2 * half} : QPointF{-0.9 * diameter, 0.0};
    }
}

/// How many stand here together: a pill at the lower right, or at the lower left the sign of a merger.
void paintTogether(PaintContext& context, std::uint32_t node)
{
    const auto& facts = context.scene.diagram().nodes[node];
    if (facts.folded.empty() || context.tileDetail() < TileDetail::Tile)
        return;
    const auto tile = context.toScreen(context.scene.nodes()[node].box);
    const double growth = std::clamp(context.zoom(), 0.75, 1.5) * context.factor;
    if (facts.merged) {
        const double diameter = 16.0 * growth;
        const QPointF corner{tile.left() + 1.0 * growth, tile.bottom() - 1.0 * growth};
        context.painter.setPen(QPen{context.tokens.ink2, 1.3 * context.factor});
        context.painter.setBrush(context.tokens.bg2);
        context.painter.drawEllipse(corner, diameter / 2, diameter / 2);
        const double icon = 0.7 * diameter;
        drawIcon(context, QStringLiteral("merge"), {corner.x() - icon / 2, corner.y() - icon / 2, icon, icon},
                 context.tokens.ink2, 2.0);
        context.space.block({corner.x() - diameter / 2, corner.y() - diameter / 2, diameter, diameter});
    } else {
        paintPill(context, QPointF{tile.right() + 4.0 * growth, tile.bottom() - 2.0 * growth},
                  facts.folded.size(), growth);
    }
    context.painter.setBrush(Qt::NoBrush);
}

void paintMeterUnder(PaintContext& context, std::uint32_t node)
{
    const auto& facts = context.scene.diagram().nodes[node];
    if (!facts.queried || !facts.received || !facts.held || *facts.received <= 0)
        return;
    const auto tile = context.toScreen(context.scene.nodes()[node].box);
    const double share =
        std::clamp(static_cast<double>(*facts.held) / static_cast<double>(*facts.received), 0.0, 1.0);
    const QRectF bar{tile.left(), tile.bottom() + 4.0 * context.factor, tile.width(), 3.0 * context.factor};
    context.painter.setPen(Qt::NoPen);
    context.painter.setBrush(context.tokens.line2);
    context.painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2);
    context.painter.setBrush(context.tokens.accent);
    context.painter.drawRoundedRect(QRectF{bar.topLeft(), QSizeF{share * bar.width(), bar.height()}},
                                    bar.height() / 2, bar.height() / 2);
    context.painter.setBrush(Qt::NoBrush);
}

} // namespace

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

QRectF tileOnScreen(const PaintContext& context, std::uint32_t node)
{
    auto box = context.toScreen(context.scene.nodes()[node].box);
    const double ring = context.tileDetail() < TileDetail::Tile     ? 0.0
                        : context.marks[node] == NodeMark::Selected ? 11.0 * context.scale
                        : context.marks[node] != NodeMark::None     ? 4.5 * context.scale
                        : context.scene.diagram().nodes[node].family == NodeFamily::Incident
                            ? 2.0 * context.scale
                            : 0.0;
    const auto& facts = context.scene.diagram().nodes[node];
    const double chosen =
        facts.colour.empty() || context.tileDetail() < TileDetail::Shape ? 0.0 : 6.0 * context.scale;
    const double around = std::max(ring, chosen);
    const double stack = facts.folded.empty() || facts.merged ? 0.0 : 2 * stackStep * context.scale;
    const double rim = facts.merged ? 3.0 * context.scale : 0.0;
    return box.adjusted(-std::max(around, rim), -std::max({around, stack, rim}),
                        std::max({around, stack, rim}), std::max({around, 0.5 * stack, rim}));
}

QPainterPath tileShape(NodeFamily family, QPointF centre, double size)
{
    const QRectF square{centre.x() - size / 2, centre.y() - size / 2, size, size};
    QPainterPath path;
    switch (family) {
    case NodeFamily::Incident:
        return polygonAround(
            centre,
            {{0.0, -0.58}, {0.502, -0.29}, {0.502, 0.29}, {0.0, 0.58}, {-0.502, 0.29}, {-0.502, -0.29}},
            size);
    case NodeFamily::Victim:
    case NodeFamily::Suspect:
    case NodeFamily::Person: path.addEllipse(square); return path;
    case NodeFamily::Account:
    case NodeFamily::Organisation: path.addRoundedRect(square, size / 8, size / 8); return path;
    case NodeFamily::Phone:
    case NodeFamily::Network: path.addRoundedRect(square, size / 3.2, size / 3.2); return path;
    case NodeFamily::Crypto:
    case NodeFamily::Exit:
        return polygonAround(centre,
                             {{-0.25, -0.5},
                              {0.25, -0.5},
                              {0.5, -0.25},
                              {0.5, 0.25},
                              {0.25, 0.5},
                              {-0.25, 0.5},
                              {-0.5, 0.25},
                              {-0.5, -0.25}},
                             size);
    }
    return path;
}

void paintBadge(PaintContext& context, Badge badge, QPointF centre, double diameter)
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

void paintTiles(PaintContext& context, const std::vector<std::uint32_t>& nodes)
{
    const auto detail = context.tileDetail();
    if (detail <= TileDetail::Dot && paintManyDots(context, nodes))
        return;
    if (detail == TileDetail::Speck)
        context.painter.setRenderHint(QPainter::Antialiasing, nodes.size() < 4000);
    const double dot = dotDiameter(context);
    for (auto node = nodes.rbegin(); node != nodes.rend(); ++node) {
        if (!context.goOn())
            return;
        context.painter.setOpacity(context.pale(*node) ? paleOpacity : 1.0);
        if (detail <= TileDetail::Dot) {
            paintDot(context, *node, dot);
            continue;
        }
        paintTile(context, *node);
        context.space.block(tileOnScreen(context, *node));
        paintTileBadges(context, *node);
        paintTogether(context, *node);
        if (detail == TileDetail::Full)
            paintMeterUnder(context, *node);
    }
    context.painter.setOpacity(1.0);
    context.painter.setRenderHint(QPainter::Antialiasing);
}

} // namespace jingwei::ui
