// Nodes of a free diagram: a shape by family with the icon of the kind, rings for what is selected, badges,
// labels.

#include "ui/diagram/diagram_colours.h"
#include "ui/diagram/paint_context.h"
#include "ui/diagram/stamp.h"
#include "ui/theme/icon.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <string>

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

/// How a tile looks, apart from its place: tiles that are equal in this share a stamp.
struct TileLook {
    const Tokens* tokens;
    NodeFamily family;
    std::string icon;
    std::string colour; ///< that people chose
    bool queried;
    bool stacked;
    bool merged;
    NodeMark mark;
    TileDetail detail;
    double scale;
    double factor;
    double ratio; ///< device pixels per logical pixel

    friend bool operator==(const TileLook&, const TileLook&) = default;
};

std::size_t qHash(const TileLook& look, std::size_t seed = 0)
{
    const auto text = [](const std::string& word) { return std::hash<std::string>{}(word); };
    return qHashMulti(seed, look.tokens, static_cast<int>(look.family), text(look.icon), text(look.colour),
                      look.queried, look.stacked, look.merged, static_cast<int>(look.mark), look.scale,
                      look.factor, look.ratio);
}

TileLook lookOf(const PaintContext& context, std::uint32_t node)
{
    const auto& facts = context.scene.diagram().nodes[node];
    return {&context.tokens,
            facts.family,
            facts.icon,
            facts.colour,
            facts.queried,
            !facts.folded.empty() && !facts.merged,
            !facts.folded.empty() && facts.merged,
            context.marks[node],
            context.tileDetail(),
            context.scale,
            context.factor,
            pixelRatio(context)};
}

void paintRing(PaintContext& context, NodeMark mark, QPointF centre)
{
    auto& painter = context.painter;
    const double scale = context.scale;
    switch (mark) {
    case NodeMark::None: return;
    case NodeMark::Selected:
        painter.setPen(QPen{context.tokens.focus, 2.0 * context.factor});
        painter.setBrush(context.tokens.accentBg);
        painter.drawEllipse(centre, 27.0 * scale, 27.0 * scale);
        break;
    case NodeMark::Neighbour:
    case NodeMark::Hit: {
        const bool hit = mark == NodeMark::Hit;
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
void paintChosenColour(PaintContext& context, const TileLook& look, QPointF centre, double size)
{
    if (look.colour.empty())
        return;
    QColor colour = markColours(context.tokens, look.colour, "grey").line;
    context.painter.setPen(QPen{colour, 2.0 * context.factor});
    colour.setAlphaF(static_cast<float>(chosenTint));
    context.painter.setBrush(colour);
    context.painter.drawPath(tileShape(look.family, centre, size + 10.0 * context.scale));
}

/// Outlines of two more behind a folded node, or of one other round a merged one.
void paintOthersBehind(PaintContext& context, const TileLook& look, QPointF centre, double size)
{
    if (!look.stacked && !look.merged)
        return;
    const auto& colours = context.tokens.family(look.family);
    context.painter.setPen(QPen{colours.fill, 1.2 * context.factor});
    context.painter.setBrush(context.tokens.bg2);
    if (look.merged) {
        context.painter.drawPath(tileShape(look.family, centre, size + 6.0 * context.scale));
        return;
    }
    for (const double behind : {2.0, 1.0}) {
        const double away = behind * stackStep * context.scale;
        context.painter.drawPath(tileShape(look.family, centre + QPointF{away, -away}, size));
    }
}

void paintLook(PaintContext& context, const TileLook& look, QPointF centre)
{
    const auto& colours = context.tokens.family(look.family);
    const bool large = look.family == NodeFamily::Incident && look.mark == NodeMark::Selected;
    const double size = (large ? 38.0 : diagram_measure::tile) * context.scale;
    const double icon = (large ? 22.0 : 19.0) * context.scale;

    if (look.detail >= TileDetail::Tile)
        paintRing(context, look.mark, centre);
    paintChosenColour(context, look, centre, size);
    paintOthersBehind(context, look, centre, size);
    const auto shape = tileShape(look.family, centre, size);
    if (look.queried) {
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
    if (look.detail < TileDetail::Tile) {
        if (look.mark == NodeMark::Selected) {
            context.painter.setPen(QPen{context.tokens.focus, 2.0 * context.factor});
            context.painter.drawEllipse(centre, 0.75 * size, 0.75 * size);
        }
        return;
    }
    const QRectF place{centre.x() - icon / 2, centre.y() - icon / 2, icon, icon};
    drawIcon(context, toQString(look.icon), place, look.queried ? colours.icon : colours.text,
             tileIconStroke);
}

Stamp stampOf(const PaintContext& context, const TileLook& look)
{
    // A tile reaches 27 units from its middle where it is selected, and strokes a little further.
    const double reach = 28.0 * context.scale + 4.0 * context.factor;
    return makeStamp(context, reach,
                     [&](PaintContext& own, QPointF centre) { paintLook(own, look, centre); });
}

void paintTile(PaintContext& context, std::uint32_t node)
{
    constexpr qsizetype mostBytes = 4 * 1024 * 1024;
    static Stamps<TileLook> stamps{mostBytes};
    const auto look = lookOf(context, node);
    const auto centre = context.toScreen(context.scene.nodes()[node].box.center());
    if (context.purpose == Purpose::Export)
        paintLook(context, look, centre);
    else
        layStamp(context, stamps.get(look, [&] { return stampOf(context, look); }), centre);
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
        paintMergedMark(context, {tile.left() + 1.0 * growth, tile.bottom() - 1.0 * growth}, growth);
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
