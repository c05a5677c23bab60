#include "ui/charts/sankey_painting.h"

#include "core/layout/sankey_layout.h"
#include "ui/diagram/diagram_words.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <limits>
#include <map>

namespace jingwei::ui {

namespace {

constexpr int quietAlpha = 70;
constexpr int strongAlpha = 170;
constexpr double thinnest = 0.8; ///< of a band that would not be seen otherwise

/// From one bar to the next, level where it begins and ends.
QPainterPath bandPath(const SankeyBand& band, double left, double right)
{
    const auto thickness = std::max(thinnest, band.thickness);
    const auto middle = (left + right) / 2.0;
    QPainterPath path;
    path.moveTo(left, band.fromTop);
    path.cubicTo(middle, band.fromTop, middle, band.toTop, right, band.toTop);
    path.lineTo(right, band.toTop + thickness);
    path.cubicTo(middle, band.toTop + thickness, middle, band.fromTop + thickness, left,
                 band.fromTop + thickness);
    path.closeSubpath();
    return path;
}

QColor faint(QColor colour, int alpha)
{
    colour.setAlpha(alpha);
    return colour;
}

void paintBands(QPainter& painter, const Diagram& diagram, const SankeyShapes& shapes, const SankeyLook& look)
{
    for (std::uint32_t link = 0; link < shapes.bands.size(); ++link) {
        const auto& facts = diagram.links[link];
        const auto isEnd = [&](std::uint32_t node) {
            return std::ranges::find(look.selectedEnds, node) != look.selectedEnds.end();
        };
        const bool selected = std::ranges::find(look.selected, link) != look.selected.end();
        auto colour = faint(look.tokens.link, quietAlpha);
        if (isEnd(facts.to))
            colour = faint(look.tokens.up, strongAlpha);
        else if (isEnd(facts.from))
            colour = faint(look.tokens.down, strongAlpha);
        if (selected || look.marked == link)
            colour = faint(look.tokens.accent, selected ? strongAlpha : (quietAlpha + strongAlpha) / 2);
        painter.fillPath(shapes.bands[link], colour);
    }
}

void paintBars(QPainter& painter, const Diagram& diagram, const SankeyPlan& plan, const SankeyShapes& shapes,
               const SankeyLook& look)
{
    for (std::uint32_t node = 0; node < shapes.bars.size(); ++node) {
        const auto box = shapes.bars[node];
        const auto& colour = look.tokens.family(diagram.nodes[node].family).text; // seen on any ground
        painter.fillRect(box, colour);
        const auto stays = box.adjusted(0, plan.bars[node].leaving, 0, 0);
        if (stays.height() > 0.5) { // hatched, so that what is still there is seen without colour too
            painter.fillRect(stays, look.tokens.bg2);
            painter.fillRect(stays, QBrush{colour, Qt::BDiagPattern});
        }
        painter.setPen(QPen{colour, 1.0});
        painter.drawRect(box);
    }
}

void paintNames(QPainter& painter, const Diagram& diagram, const SankeyPlan& plan, const SankeyShapes& shapes,
                const QRectF& area, const SankeyLook& look)
{
    const QFontMetricsF names{look.nameFont};
    const QFontMetricsF sums{look.sumFont};
    const auto height = names.height() + sums.height();
    const auto column = plan.columns < 2 ? area.width() : area.width() / (plan.columns - 1);
    std::vector<std::uint32_t> order(shapes.bars.size());
    for (std::uint32_t node = 0; node < order.size(); ++node)
        order[node] = node;
    std::ranges::stable_sort(order, {}, [&](std::uint32_t node) { return -shapes.bars[node].height(); });
    std::map<std::uint32_t, std::vector<double>> taken; // middles of names, by column
    for (const auto node : order) {
        const auto& box = shapes.bars[node];
        const auto middle = std::clamp(box.center().y(), area.top() + height / 2, area.bottom() - height / 2);
        auto& places = taken[plan.bars[node].column];
        if (std::ranges::any_of(places, [&](double place) { return std::abs(place - middle) < height; }))
            continue;
        places.push_back(middle);
        const bool last = plan.bars[node].column + 1 == plan.columns && plan.columns > 1;
        const auto width = column * 0.6;
        const QRectF room{last ? box.left() - width - 6 : box.right() + 6, middle - height / 2, width,
                          height};
        const Qt::Alignment side = last ? Qt::AlignRight : Qt::AlignLeft;
        painter.setFont(look.nameFont);
        painter.setPen(look.tokens.ink);
        painter.drawText(
            room, static_cast<int>(side | Qt::AlignTop),
            names.elidedText(nodeName(diagram.nodes[node], look.masking), Qt::ElideRight, width));
        Minor in = 0;
        Minor out = 0;
        auto currency = cny;
        for (const auto& link : diagram.links) {
            in += link.to == node ? link.amount : 0;
            out += link.from == node ? link.amount : 0;
            currency = link.currency;
        }
        painter.setFont(look.sumFont);
        painter.setPen(look.tokens.ink2);
        painter.drawText(room, static_cast<int>(side | Qt::AlignBottom),
                         moneyOnLink(std::max(in, out), currency, look.unit));
    }
}

} // namespace

SankeyShapes paintSankey(QPainter& painter, const QRectF& area, const Diagram& diagram,
                         const SankeyLook& look)
{
    SankeyShapes shapes;
    if (diagram.nodes.empty())
        return shapes;
    const auto barWidth = QFontMetricsF{look.nameFont}.height() * 0.8;
    const auto plan = sankeyLayout(diagram, {.width = area.width(),
                                             .height = area.height(),
                                             .barWidth = barWidth,
                                             .gap = QFontMetricsF{look.nameFont}.height()});
    painter.save();
    painter.translate(area.topLeft());
    for (const auto& bar : plan.bars)
        shapes.bars.emplace_back(bar.left, bar.top, barWidth, std::max(1.0, bar.height));
    for (std::size_t link = 0; link < plan.bands.size(); ++link)
        shapes.bands.push_back(bandPath(plan.bands[link], shapes.bars[diagram.links[link].from].right(),
                                        shapes.bars[diagram.links[link].to].left()));
    paintBands(painter, diagram, shapes, look);
    paintBars(painter, diagram, plan, shapes, look);
    paintNames(painter, diagram, plan, shapes, QRectF{QPointF{}, area.size()}, look);
    painter.restore();
    for (auto& bar : shapes.bars)
        bar.translate(area.topLeft());
    for (auto& band : shapes.bands)
        band.translate(area.topLeft());
    return shapes;
}

} // namespace jingwei::ui
