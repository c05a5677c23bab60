// Nodes of a trace: cards with a strip for the icon, two lines of text and a meter of what stayed.

#include "ui/diagram/diagram_colours.h"
#include "ui/diagram/paint_context.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace jingwei::ui {

namespace {

constexpr double paleOpacity = 0.25;
constexpr double stripTint = 0.18;
constexpr double unqueriedTint = 0.10;
constexpr double plainTint = 0.30;

struct Card {
    std::uint32_t index;
    const DiagramNode& facts;
    const DiagramScene::Node& ready;
    const FamilyColours& colours;
    QRectF box; ///< on the screen
    bool selected;
};

/// Rounded; where money leaves the banks, with cut corners.
QPainterPath cardShape(const QRectF& box, double radius, bool chamfered)
{
    QPainterPath path;
    if (!chamfered) {
        path.addRoundedRect(box, radius, radius);
        return path;
    }
    const double cut = 1.25 * radius;
    path.addPolygon(QPolygonF{{box.left() + cut, box.top()},
                              {box.right() - cut, box.top()},
                              {box.right(), box.top() + cut},
                              {box.right(), box.bottom() - cut},
                              {box.right() - cut, box.bottom()},
                              {box.left() + cut, box.bottom()},
                              {box.left(), box.bottom() - cut},
                              {box.left(), box.top() + cut}});
    path.closeSubpath();
    return path;
}

void paintSpeck(PaintContext& context, const Card& card)
{
    context.painter.fillRect(card.box, card.selected ? context.tokens.focus : card.colours.fill);
}

/// Edges of two more cards behind a card.
void paintStack(PaintContext& context, const Card& card, double radius)
{
    const double away = 3.0 * std::min(context.scale, 1.6 * context.factor);
    context.painter.setPen(QPen{card.colours.fill, context.factor});
    context.painter.setBrush(context.tokens.bg2);
    for (const int behind : {2, 1})
        context.painter.drawPath(
            cardShape(card.box.translated(behind * away, behind * away), radius, card.ready.exit));
}

/// A frame in the colour that people gave to a node.
void paintChosenColour(PaintContext& context, const Card& card, double radius)
{
    const double away = 2.5 * context.factor;
    context.painter.setPen(
        QPen{markColours(context.tokens, card.facts.colour, "grey").line, 3.0 * context.factor});
    context.painter.setBrush(Qt::NoBrush);
    context.painter.drawPath(
        cardShape(card.box.adjusted(-away, -away, away, away), radius + away, card.ready.exit));
}

void paintBody(PaintContext& context, const Card& card, double radius, double strip)
{
    auto& painter = context.painter;
    const auto shape = cardShape(card.box, radius, card.ready.exit);
    if (!card.facts.colour.empty())
        paintChosenColour(context, card, radius);
    if (!card.facts.folded.empty() && !card.facts.merged) // a stack: the ends that stand here together
        paintStack(context, card, radius);
    const QColor paper = card.selected ? context.tokens.sel : context.tokens.bg2;
    const bool plain = context.cardDetail() == CardDetail::Plain;
    const QColor ground =
        plain ? mixed(paper, card.colours.fill, card.facts.queried ? plainTint : unqueriedTint) : paper;
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawPath(shape);
    if (strip > 0.0) {
        QPainterPath left;
        left.addRect(QRectF{card.box.left(), card.box.top(), strip, card.box.height()});
        const double tint = card.facts.queried ? stripTint : unqueriedTint;
        painter.setBrush(mixed(ground, card.colours.fill, tint));
        painter.drawPath(shape.intersected(left));
    }
    const double width = (card.selected ? 2.0 : 1.5) * context.factor;
    QPen pen{card.selected ? context.tokens.focus : card.colours.fill, width};
    if (!card.facts.queried)
        pen.setDashPattern({4.0 * context.factor / width, 3.0 * context.factor / width});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(shape);
    if (card.selected || context.marks[card.index] == NodeMark::Hit) {
        const double away = 4.0 * context.factor;
        painter.setPen(
            QPen{card.selected ? context.tokens.focus : context.tokens.warn, 2.0 * context.factor});
        painter.drawPath(
            cardShape(card.box.adjusted(-away, -away, away, away), radius + away, card.ready.exit));
    }
}

void paintText(PaintContext& context, const QString& text, const QFont& font, const QColor& colour,
               QPointF baseline, double width)
{
    const QFontMetricsF metrics{font};
    const auto shown = metrics.elidedText(text, Qt::ElideRight, width);
    if (shown.isEmpty())
        return;
    context.painter.setFont(font);
    context.painter.setPen(colour);
    context.painter.drawText(baseline, shown);
    // What the characters cover: the ascent of fonts with Chinese is mostly air.
    const double size = font.pixelSize();
    context.labels.push_back(
        {{baseline.x(), baseline.y() - 0.88 * size, metrics.horizontalAdvance(shown), size}, shown});
}

bool hasMeter(const DiagramNode& node)
{
    return node.queried && node.received && node.held && *node.received > 0;
}

/// What stayed of what was received: a thin bar at the foot.
void paintMeter(PaintContext& context, const Card& card, const QRectF& bar)
{
    const double share = std::clamp(
        static_cast<double>(*card.facts.held) / static_cast<double>(*card.facts.received), 0.0, 1.0);
    const double radius = bar.height() / 2;
    context.painter.setPen(Qt::NoPen);
    context.painter.setBrush(context.tokens.line);
    context.painter.drawRoundedRect(bar, radius, radius);
    if (share > 0.0) {
        const double width = std::max(share * bar.width(), 1.0 * context.factor);
        context.painter.setBrush(context.tokens.accent);
        context.painter.drawRoundedRect(QRectF{bar.topLeft(), QSizeF{width, bar.height()}}, radius, radius);
    }
    context.painter.setBrush(Qt::NoBrush);
}

void paintContent(PaintContext& context, const Card& card, double strip, CardDetail detail)
{
    const double unit = std::max(context.zoom(), 0.85) * context.factor;
    const auto nameFont = diagramFont(context, std::clamp(13.0 * context.zoom(), 11.5, 26.0), QFont::Bold);
    const auto tailFont = diagramFont(context, std::clamp(11.0 * context.zoom(), 11.0, 22.0));
    const QFontMetricsF name{nameFont};
    const QFontMetricsF tail{tailFont};
    const double left = card.box.left() + strip + 6.0 * unit;
    const double width = card.box.right() - left - 6.0 * unit;
    const auto second = context.scene.tailOf(card.index);
    const bool twoLines = detail == CardDetail::Full && !second.isEmpty();
    const bool meter = detail == CardDetail::Full && hasMeter(card.facts);
    // CJK fonts carry much air above and below, so the lines are set by their ascents.
    const double lines = 0.92 * name.ascent() + (twoLines ? 1.22 * tail.ascent() : 0.0);
    const double foot = meter ? 4.5 * unit : 0.0;
    const double top = card.box.center().y() - foot / 2 - lines / 2 - 0.04 * name.ascent();
    const double nameLine = top + 0.9 * name.ascent();
    paintText(context, context.scene.nameOf(card.index), nameFont, context.tokens.ink, {left, nameLine},
              width);
    if (twoLines)
        paintText(context, second, tailFont, context.tokens.ink2, {left, nameLine + 1.26 * tail.ascent()},
                  width);
    if (meter)
        paintMeter(context, card, {left, card.box.bottom() - 6.0 * unit, width, 3.0 * unit});
}

void paintCard(PaintContext& context, std::uint32_t node)
{
    using namespace diagram_measure;
    const auto& facts = context.scene.diagram().nodes[node];
    const auto& ready = context.scene.nodes()[node];
    const bool selected = context.marks[node] == NodeMark::Selected;
    const Card card{node,    facts, ready, context.tokens.family(facts.family), context.toScreen(ready.box),
                    selected};
    const auto detail = context.cardDetail();
    if (detail == CardDetail::Speck) {
        paintSpeck(context, card);
        return;
    }
    const double strip = context.zoom() >= 0.6 ? stripWidth * context.scale : 0.0;
    paintBody(context, card, 5.0 * std::min(context.scale, 1.6 * context.factor), strip);
    if (strip > 0.0) {
        const double size = 18.0 * context.scale;
        const QRectF place{card.box.left() + (strip - size) / 2, card.box.center().y() - size / 2, size,
                           size};
        const bool unknown = !facts.queried;
        drawIcon(context, unknown ? QStringLiteral("unqueried") : toQString(facts.icon), place,
                 card.colours.text, 1.6);
    }
    if (detail >= CardDetail::NameOnly)
        paintContent(context, card, strip, detail);
}

/// On the lower left corner: that several stand here as one.
void paintMergedCard(PaintContext& context, std::uint32_t node)
{
    if (!context.scene.diagram().nodes[node].merged)
        return;
    const auto box = context.toScreen(context.scene.nodes()[node].box);
    const double growth = std::clamp(context.zoom(), 0.6, 1.6) * context.factor;
    paintMergedMark(context, {box.left() + 1.0 * growth, box.bottom() - 1.0 * growth}, growth);
}

/// Badges stand on the corner; that a card was not queried its outline and icon say already.
void paintCardBadges(PaintContext& context, std::uint32_t node)
{
    constexpr std::size_t most = 2;
    const auto box = context.toScreen(context.scene.nodes()[node].box);
    const double diameter = 19.0 * std::clamp(context.zoom(), 0.6, 1.6) * context.factor;
    QPointF centre{box.right() - 0.22 * diameter, box.top() + 0.12 * diameter};
    std::size_t drawn = 0;
    for (const auto badge : context.scene.nodes()[node].badges) {
        if (badge == Badge::NotQueried || drawn == most)
            continue;
        paintBadge(context, badge, centre, diameter);
        context.space.block({centre.x() - diameter / 2, centre.y() - diameter / 2, diameter, diameter});
        centre.rx() -= 0.85 * diameter;
        ++drawn;
    }
}

} // namespace

void paintMergedMark(PaintContext& context, QPointF centre, double growth)
{
    const double diameter = 16.0 * growth;
    context.painter.setPen(QPen{context.tokens.ink2, 1.3 * context.factor});
    context.painter.setBrush(context.tokens.bg2);
    context.painter.drawEllipse(centre, diameter / 2, diameter / 2);
    const double icon = 0.7 * diameter;
    drawIcon(context, QStringLiteral("merge"), {centre.x() - icon / 2, centre.y() - icon / 2, icon, icon},
             context.tokens.ink2, 2.0);
    context.painter.setBrush(Qt::NoBrush);
    context.space.block({centre.x() - diameter / 2, centre.y() - diameter / 2, diameter, diameter});
}

void paintCards(PaintContext& context, const std::vector<std::uint32_t>& nodes)
{
    const bool badges = context.cardDetail() >= CardDetail::Plain;
    for (auto node = nodes.rbegin(); node != nodes.rend(); ++node) {
        if (!context.goOn())
            return;
        context.painter.setOpacity(context.pale(*node) ? paleOpacity : 1.0);
        paintCard(context, *node);
        if (badges) {
            paintMergedCard(context, *node);
            paintCardBadges(context, *node);
        }
        const double ring = context.marks[*node] == NodeMark::Selected ? 6.0 * context.factor : 1.0;
        context.space.block(
            context.toScreen(context.scene.nodes()[*node].box).adjusted(-ring, -ring, ring, ring));
    }
    context.painter.setOpacity(1.0);
}

} // namespace jingwei::ui
