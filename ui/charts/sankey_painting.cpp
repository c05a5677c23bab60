#include "ui/charts/sankey_painting.h"

#include "core/layout/fold_levels.h"
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
constexpr double nameGap = 0.35; ///< between a bar and its name, in heights of the name's font
constexpr double barGap = 1.6;   ///< between bars of a column, likewise: most names find room beside theirs
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

/// From bar to bar, when as much is left behind the last one for its names.
double columnWidth(double whole, std::uint32_t columns)
{
    return whole / columns;
}

std::uint32_t columnCount(const Diagram& diagram)
{
    auto columns = levelColumns(diagram);
    std::ranges::sort(columns);
    return static_cast<std::uint32_t>(std::ranges::unique(columns).begin() - columns.begin());
}

/// What came to each node or what left it, whichever is more.
std::vector<Minor> carriedBy(const Diagram& diagram)
{
    std::vector<Minor> in(diagram.nodes.size(), 0);
    std::vector<Minor> out(diagram.nodes.size(), 0);
    for (const auto& link : diagram.links) {
        in[link.to] = addChecked(in[link.to], link.amount).value_or(in[link.to]);
        out[link.from] = addChecked(out[link.from], link.amount).value_or(out[link.from]);
    }
    for (std::size_t node = 0; node < in.size(); ++node)
        in[node] = std::max(in[node], out[node]);
    return in;
}

QColor faint(QColor colour, int alpha)
{
    colour.setAlpha(alpha);
    return colour;
}

/// Nothing: it is like most.
std::optional<QColor> markOf(std::uint32_t link, const DiagramLink& facts, const SankeyLook& look)
{
    const auto isEnd = [&](std::uint32_t node) {
        return std::ranges::find(look.selectedEnds, node) != look.selectedEnds.end();
    };
    if (std::ranges::find(look.selected, link) != look.selected.end())
        return faint(look.tokens.accent, strongAlpha);
    if (look.marked == link)
        return faint(look.tokens.accent, (quietAlpha + strongAlpha) / 2);
    if (isEnd(facts.to))
        return faint(look.tokens.up, strongAlpha);
    if (isEnd(facts.from))
        return faint(look.tokens.down, strongAlpha);
    return std::nullopt;
}

void paintBands(QPainter& painter, const Diagram& diagram, const SankeyShapes& shapes, const SankeyLook& look)
{
    const auto quiet = faint(look.tokens.link, quietAlpha);
    for (std::uint32_t link = 0; link < shapes.bands.size(); ++link)
        painter.fillPath(shapes.bands[link], markOf(link, diagram.links[link], look).value_or(quiet));
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

/// Those of the highest bars first: where two would run over each other, the later one is left out.
std::vector<SankeyName> placeNames(const Diagram& diagram, const SankeyPlan& plan, const SankeyShapes& shapes,
                                   const QRectF& area, const SankeyLook& look)
{
    const QFontMetricsF names{look.nameFont};
    const QFontMetricsF sums{look.sumFont};
    const auto height = names.height() + sums.height();
    const auto gap = names.height() * nameGap;
    const auto column = plan.columns < 2 ? area.width() : columnWidth(area.width(), plan.columns);
    std::vector<std::uint32_t> order(shapes.bars.size());
    for (std::uint32_t node = 0; node < order.size(); ++node)
        order[node] = node;
    std::ranges::stable_sort(order, {}, [&](std::uint32_t node) { return -shapes.bars[node].height(); });
    std::map<std::uint32_t, std::vector<double>> taken; // middles of names, by column
    const auto carried = carriedBy(diagram);
    const auto currency = diagram.links.empty() ? cny : diagram.links.front().currency;
    std::vector<SankeyName> placed;
    for (const auto node : order) {
        const auto& box = shapes.bars[node];
        const auto middle = std::clamp(box.center().y(), area.top() + height / 2, area.bottom() - height / 2);
        auto& places = taken[plan.bars[node].column];
        if (std::ranges::any_of(places, [&](double place) { return std::abs(place - middle) < height; }))
            continue;
        places.push_back(middle);
        const auto width = column - box.width() - 2 * gap;
        placed.push_back(
            {QRectF{box.right() + gap, middle - height / 2, width, height},
             names.elidedText(nodeName(diagram.nodes[node], look.masking), Qt::ElideRight, width),
             moneyOnLink(carried[node], currency, look.unit)});
    }
    return placed;
}

void paintName(QPainter& painter, const SankeyName& name, const QColor& sumInk, const SankeyLook& look)
{
    painter.setFont(look.nameFont);
    painter.setPen(look.tokens.ink);
    painter.drawText(name.room, Qt::AlignLeft | Qt::AlignTop, name.name);
    painter.setFont(look.sumFont);
    painter.setPen(sumInk);
    painter.drawText(name.room, Qt::AlignLeft | Qt::AlignBottom, name.sum);
}

} // namespace

SankeyShapes paintSankey(QPainter& painter, const QRectF& area, const Diagram& diagram,
                         const SankeyLook& look)
{
    SankeyShapes shapes;
    if (diagram.nodes.empty())
        return shapes;
    const auto barWidth = QFontMetricsF{look.nameFont}.height() * 0.8;
    const auto columns = columnCount(diagram);
    const auto left = columns < 2 ? 0.0 : columnWidth(area.width(), columns) - barWidth;
    const auto plan = sankeyLayout(diagram, {.width = area.width() - left,
                                             .height = area.height(),
                                             .barWidth = barWidth,
                                             .gap = QFontMetricsF{look.nameFont}.height() * barGap});
    painter.save();
    painter.translate(area.topLeft());
    for (const auto& bar : plan.bars)
        shapes.bars.emplace_back(bar.left, bar.top, barWidth, std::max(1.0, bar.height));
    for (std::size_t link = 0; link < plan.bands.size(); ++link)
        shapes.bands.push_back(bandPath(plan.bands[link], shapes.bars[diagram.links[link].from].right(),
                                        shapes.bars[diagram.links[link].to].left()));
    paintBands(painter, diagram, shapes, look);
    paintBars(painter, diagram, plan, shapes, look);
    shapes.names = placeNames(diagram, plan, shapes, QRectF{QPointF{}, area.size()}, look);
    for (const auto& name : shapes.names)
        paintName(painter, name, look.tokens.ink2, look);
    painter.restore();
    for (auto& name : shapes.names)
        name.room.translate(area.topLeft());
    for (auto& bar : shapes.bars)
        bar.translate(area.topLeft());
    for (auto& band : shapes.bands)
        band.translate(area.topLeft());
    return shapes;
}

void paintSankeyMarks(QPainter& painter, const Diagram& diagram, const SankeyShapes& shapes,
                      const SankeyLook& look)
{
    std::vector<std::uint8_t> covered(shapes.names.size(), 0);
    for (std::uint32_t link = 0; link < shapes.bands.size(); ++link) {
        const auto colour = markOf(link, diagram.links[link], look);
        if (!colour)
            continue;
        painter.fillPath(shapes.bands[link], *colour);
        for (std::size_t name = 0; name < covered.size(); ++name)
            if (covered[name] == 0 && shapes.bands[link].intersects(shapes.names[name].room))
                covered[name] = 1;
    }
    for (std::size_t name = 0; name < covered.size(); ++name)
        if (covered[name] != 0)
            paintName(painter, shapes.names[name], look.tokens.ink, look); // ink2 would be too faint there
}

} // namespace jingwei::ui
