#include "ui/diagram/line_clip.h"
#include "ui/diagram/paint_context.h"
#include "ui/diagram/pixel_haze.h"
#include "ui/diagram/stamp.h"

#include <QFontMetricsF>
#include <QImage>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace jingwei::ui {

namespace {

constexpr double paleOpacity = 0.25;
constexpr double wideOpacity = 0.6;    ///< of links from 4 px on
constexpr double streamOpacity = 0.88; ///< the same where they belong to the selection

using Points = std::vector<QPointF>;

QColor colourOf(const PaintContext& context, std::uint32_t link, double width)
{
    const auto stream = context.streamOf(link);
    QColor colour = context.tokens.link;
    if (stream == Stream::Up)
        colour = context.tokens.up;
    if (stream == Stream::Down)
        colour = context.tokens.down;
    if (context.selectedLinks[link] != 0)
        colour = context.tokens.focus;
    if (context.linkColour.isValid())
        return context.linkColour;
    if (width >= 4.0)
        colour.setAlphaF(static_cast<float>(stream == Stream::None ? wideOpacity : streamOpacity));
    return colour;
}

bool isPale(const PaintContext& context, std::uint32_t link)
{
    const auto& facts = context.scene.diagram().links[link];
    return context.pale(facts.from) || context.pale(facts.to)
           || (!context.paleNodes.empty() && context.streamOf(link) == Stream::None);
}

/// How a link is drawn; lengths in logical pixels.
struct LinkPen {
    QColor colour;
    double width;
    double dash = 0.0; ///< 0: all of it is drawn
    double gap = 0.0;

    [[nodiscard]] QPen forPainter() const
    {
        QPen pen{colour, width, Qt::SolidLine, Qt::FlatCap};
        if (dash > 0.0)
            pen.setDashPattern({dash / width, gap / width});
        return pen;
    }
};

LinkPen penOf(const PaintContext& context, std::uint32_t link, double width)
{
    LinkPen pen{colourOf(context, link, width), width};
    switch (context.scene.diagram().links[link].kind) {
    case LinkKind::Transfer:
        if (!context.scene.links()[link].queried) {
            pen.dash = 6.0 * context.factor;
            pen.gap = 5.0 * context.factor;
        }
        break;
    case LinkKind::Call:
        pen.dash = 1.5 * context.factor;
        pen.gap = 3.0 * context.factor;
        break;
    case LinkKind::Use: break;
    }
    return pen;
}

/// How far the edge of a tile lies from its middle in a direction, in diagram units, with some air.
double reachOf(const DiagramNode& node, const PaintContext& context, std::uint32_t index, QPointF direction)
{
    constexpr double air = 4.0;
    if (context.marks[index] == NodeMark::Selected)
        return 27.0 + 2.0;
    const double ring = context.marks[index] == NodeMark::None ? 0.0 : 4.0;
    switch (node.family) {
    case NodeFamily::Victim:
    case NodeFamily::Suspect:
    case NodeFamily::Person: return 16.0 + air + ring;
    case NodeFamily::Incident: return 18.0 + air + ring;
    case NodeFamily::Account:
    case NodeFamily::Phone:
    case NodeFamily::Network:
    case NodeFamily::Organisation:
    case NodeFamily::Crypto:
    case NodeFamily::Exit: break;
    }
    const double length = std::max(std::hypot(direction.x(), direction.y()), 1e-9);
    const double larger = std::max(std::abs(direction.x()), std::abs(direction.y())) / length;
    return std::min(16.0 / std::max(larger, 0.5), 20.0) + air + ring;
}

/// Cuts `length` off the end of a line. Nothing is left of one that is shorter.
void shorten(Points& points, double length)
{
    while (points.size() > 1) {
        const auto last = points.back() - points[points.size() - 2];
        const double step = std::hypot(last.x(), last.y());
        if (step > length) {
            points.back() -= last * (length / step);
            return;
        }
        length -= step;
        points.pop_back();
    }
    points.clear();
}

Points toScreen(const PaintContext& context, Points points)
{
    for (auto& point : points)
        point = context.toScreen(point);
    return points;
}

/// The way of a link between the edges of its tiles, on the screen.
Points freeWay(const PaintContext& context, std::uint32_t link, QPointF fromMove, QPointF toMove)
{
    const auto& facts = context.scene.diagram().links[link];
    const auto& nodes = context.scene.diagram().nodes;
    const auto route = context.scene.route(link, fromMove, toMove);
    const bool straight = context.scene.links()[link].spread == 0.0 && facts.from != facts.to;
    auto points = straight ? Points{route.front(), route.back()} : flattened(route);
    shorten(points, reachOf(nodes[facts.to], context, facts.to, route[route.size() - 2] - route.back()));
    std::ranges::reverse(points);
    shorten(points, reachOf(nodes[facts.from], context, facts.from, route[1] - route.front()));
    std::ranges::reverse(points);
    return toScreen(context, std::move(points));
}

void drawArrow(PaintContext& context, QPointF tip, QPointF way, double length, double halfWidth,
               QColor colour)
{
    const double size = std::hypot(way.x(), way.y());
    if (size < 1e-6)
        return;
    const auto forward = way / size;
    const QPointF aside{-forward.y(), forward.x()};
    const auto base = tip - forward * length;
    std::array<QPointF, 3> corners{tip, base + aside * halfWidth, base - aside * halfWidth};
    colour.setAlphaF(1.0F);
    if (context.strokes) {
        const auto toPixels = context.painter.deviceTransform();
        std::ranges::transform(corners, corners.begin(),
                               [&](QPointF corner) { return toPixels.map(corner); });
        colour.setAlphaF(static_cast<float>(context.painter.opacity()));
        context.strokes->addTriangle(corners, colour);
        return;
    }
    context.painter.setPen(Qt::NoPen);
    context.painter.setBrush(colour);
    context.painter.drawPolygon(corners.data(), static_cast<int>(corners.size()));
    context.painter.setBrush(Qt::NoBrush);
}

/// A painter makes strokes along the whole line, seen or not, and a link may be a hundred windows long.
void drawVisiblePart(PaintContext& context, const QLineF& line)
{
    constexpr double margin = 40.0;
    const QRectF screen{QPointF{}, context.visible.size() * context.scale};
    if (const auto part = clipLine(line, screen.adjusted(-margin, -margin, margin, margin)))
        context.painter.drawLine(*part);
}

void drawWay(PaintContext& context, Points points, const LinkPen& pen)
{
    auto& painter = context.painter;
    if (context.strokes) {
        const auto toPixels = painter.deviceTransform();
        const double ratio = toPixels.m11();
        for (auto& point : points)
            point = toPixels.map(point);
        QColor colour = pen.colour;
        colour.setAlphaF(colour.alphaF() * static_cast<float>(painter.opacity()));
        context.strokes->addLine(points, {pen.width * ratio, colour, pen.dash * ratio, pen.gap * ratio});
        return;
    }
    painter.setPen(pen.forPainter());
    if (points.size() == 2)
        drawVisiblePart(context, {points.front(), points.back()});
    else
        painter.drawPolyline(points.data(), static_cast<int>(points.size()));
}

void paintFreeLink(PaintContext& context, std::uint32_t link, QPointF fromMove, QPointF toMove)
{
    auto points = freeWay(context, link, fromMove, toMove);
    if (points.size() < 2)
        return;
    const auto& facts = context.scene.diagram().links[link];
    const double tile = diagram_measure::tile * context.zoom();
    const double growth = std::clamp(context.zoom(), 0.6, 1.6) * context.factor;
    const double width = context.scene.links()[link].width * growth + context.moreWidth * context.factor;
    const bool arrow = context.arrows && facts.kind == LinkKind::Transfer && tile >= 12.0;
    const auto tip = points.back();
    const auto way = tip - points[points.size() - 2];
    const double arrowLength = 6.5 * growth + 1.4 * width;
    if (arrow)
        shorten(points, 0.8 * arrowLength);
    drawWay(context, std::move(points), penOf(context, link, width));
    if (arrow)
        drawArrow(context, tip, way, arrowLength, 2.9 * growth + 0.75 * width, colourOf(context, link, 1.0));
}

double traceWidth(const PaintContext& context, std::uint32_t link)
{
    return std::max(context.scene.links()[link].width * context.scale, 1.0 * context.factor)
           + context.moreWidth * context.factor;
}

void paintTraceLink(PaintContext& context, std::uint32_t link, QPointF fromMove, QPointF toMove)
{
    auto route = context.scene.route(link, fromMove, toMove);
    for (auto& point : route)
        point = context.toScreen(point);
    const double width = traceWidth(context, link);
    const double growth = std::clamp(context.zoom(), 0.35, 2.5) * context.factor;
    const bool arrow = context.arrows && context.zoom() >= 0.3;
    const double arrowLength = 9.0 * growth;
    const auto tip = route.back();
    const auto beforeTip = route[route.size() - 2];
    const auto way = tip - beforeTip;
    const double size = std::max(std::hypot(way.x(), way.y()), 1e-6);
    if (arrow) {
        route.back() -= way * (0.9 * arrowLength / size);
        route[route.size() - 2] -= way * (0.9 * arrowLength / size);
    }
    QPainterPath path{route.front()};
    for (std::size_t piece = 0; piece + 3 < route.size(); piece += 3)
        path.cubicTo(route[piece + 1], route[piece + 2], route[piece + 3]);
    context.painter.setBrush(Qt::NoBrush);
    context.painter.strokePath(path, penOf(context, link, width).forPainter());
    if (arrow)
        drawArrow(context, tip, way, arrowLength, std::max(width / 2 + 2.8 * growth, 4.6 * growth),
                  colourOf(context, link, 1.0));
}

/// How strongly hairlines are drawn: between specks, or passing through, they only show where many are.
enum class Haze : std::uint8_t { Plain, Faint };

/// Links as lines cut to the screen.
struct Hairlines {
    std::array<std::vector<QLineF>, 3> ofStream;
    std::vector<QLineF> standingIn; ///< of no stream, each for `stoodInFor`
};
constexpr std::uint8_t stoodInFor = 3;

/// Where there are very many, those between the same few pixels are taken once, and while the view moves one
/// in three of the long ones: most of the time goes into stepping along them, and a haze they are anyway.
Hairlines hairlines(const PaintContext& context, const std::vector<std::uint32_t>& links, bool bundled)
{
    constexpr double bundle = 6.0;
    const bool sampled = bundled && context.purpose == Purpose::Motion;
    const double longFrom = 80.0 * context.factor;
    const QRectF screen{QPointF{}, context.visible.size() * context.scale};
    SeenNumbers drawn{bundled ? links.size() : 0};
    Hairlines lines;
    for (const auto link : links) {
        const auto ends = context.scene.ends()[link];
        const auto from = context.toScreen(context.scene.middles()[ends.from]);
        const auto to = context.toScreen(context.scene.middles()[ends.to]);
        const auto stream = context.streamOf(link);
        const bool standsIn =
            sampled && stream == Stream::None
            && std::max(std::abs(to.x() - from.x()), std::abs(to.y() - from.y())) >= longFrom;
        if (standsIn && (link * 0x9e37'79b9U >> 16U) % stoodInFor != 0) // not every third of a row
            continue;
        if (bundled && stream == Stream::None) {
            const auto place = [](double value) {
                return static_cast<std::uint64_t>(static_cast<std::int64_t>(value / bundle)) & 0xffffU;
            };
            const auto key =
                place(from.x()) << 48U | place(from.y()) << 32U | place(to.x()) << 16U | place(to.y());
            if (!drawn.insert(key + (key == 0 ? 1U : 0U)))
                continue;
        }
        if (const auto part = clipLine({from, to}, screen))
            (standsIn ? lines.standingIn : lines.ofStream[static_cast<std::size_t>(stream)]).push_back(*part);
    }
    return lines;
}

/// Faint lines: many are counted by pixel, where there are pixels; only there some stand in for others.
void drawHaze(PaintContext& context, std::vector<QLineF>& lines, std::vector<QLineF>& standingIn,
              QColor colour, double opacity)
{
    constexpr std::size_t manyLines = 1000;
    if (!context.strokes) {
        colour.setAlphaF(static_cast<float>(opacity));
        context.painter.setPen(QPen{colour, context.factor});
        context.painter.drawLines(lines.data(), static_cast<int>(lines.size()));
        return;
    }
    if (lines.size() + standingIn.size() < manyLines) {
        const auto drawEach = [&](const std::vector<QLineF>& some, double cover) {
            colour.setAlphaF(static_cast<float>(cover));
            for (const auto& line : some)
                drawWay(context, {line.p1(), line.p2()}, {colour, context.factor});
        };
        drawEach(lines, opacity);
        drawEach(standingIn, 1.0 - std::pow(1.0 - opacity, stoodInFor));
        return;
    }
    const QSizeF screen = context.visible.size() * context.scale;
    const double cell = context.factor; // a hairline is so wide
    for (auto* some : {&lines, &standingIn}) {
        for (auto& line : *some)
            line = {line.p1() / cell, line.p2() / cell};
    }
    const QSize size{static_cast<int>(std::ceil(screen.width() / cell)),
                     static_cast<int>(std::ceil(screen.height() / cell))};
    PixelHaze haze{size};
    haze.add(lines);
    haze.add(standingIn, stoodInFor);
    auto& ground = *static_cast<QImage*>(context.painter.device());
    if (cell * pixelRatio(context) == 1.0 && size == ground.size()) {
        haze.layOn(ground, colour, opacity);
        return;
    }
    context.painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    context.painter.drawImage(QRectF{QPointF{}, QSizeF{size} * cell}, haze.picture(colour, opacity));
    context.painter.setRenderHint(QPainter::SmoothPixmapTransform);
}

/// Links of nodes that are only dots: straight hairlines, many at once.
void paintHairlines(PaintContext& context, const std::vector<std::uint32_t>& links, Haze haze)
{
    constexpr std::size_t mostSingle = 20'000;
    constexpr double mostPassing = 2000.0;
    const bool bundled = links.size() > mostSingle;
    const bool faint = haze == Haze::Faint || bundled;
    auto lines = hairlines(context, links, bundled);
    auto& plain = lines.ofStream[static_cast<std::size_t>(Stream::None)];
    context.painter.setRenderHint(QPainter::Antialiasing, links.size() < 4000);
    const double rest = context.paleNodes.empty() ? 1.0 : paleOpacity;
    // Lines that only pass between readable nodes stay a haze, however many they are.
    const bool passing = context.tileDetail() > TileDetail::Dot;
    const double thinned =
        passing ? std::clamp(mostPassing / static_cast<double>(plain.size() + 1), 0.1, 1.0) : 1.0;
    drawHaze(context, plain, lines.standingIn, context.tokens.link, (faint ? 0.3 : 0.6) * rest * thinned);
    for (const auto& [stream, colour] :
         {std::pair{Stream::Up, context.tokens.up}, std::pair{Stream::Down, context.tokens.down}}) {
        for (const auto& line : lines.ofStream[static_cast<std::size_t>(stream)])
            drawWay(context, {line.p1(), line.p2()}, {colour, context.factor});
    }
    context.painter.setRenderHint(QPainter::Antialiasing);
}

/// Where very many links are in view, those that only pass through, with both ends outside, become a faint
/// haze at once; the others are left to be drawn one by one.
std::vector<std::uint32_t> drawnSingly(PaintContext& context, const std::vector<std::uint32_t>& links)
{
    constexpr std::size_t mostSingle = 600;
    if (context.scene.isTrace() || links.size() <= mostSingle)
        return links;
    std::vector<std::uint32_t> single;
    std::vector<std::uint32_t> passing;
    for (const auto link : links) {
        const auto& facts = context.scene.diagram().links[link];
        const bool ends = context.visible.intersects(context.scene.nodes()[facts.from].box)
                          || context.visible.intersects(context.scene.nodes()[facts.to].box);
        const bool raised = context.streamOf(link) != Stream::None || context.selectedLinks[link] != 0;
        (ends || raised ? single : passing).push_back(link);
    }
    paintHairlines(context, passing, Haze::Faint);
    return single;
}

void paintEachLink(PaintContext& context, const std::vector<std::uint32_t>& links)
{
    const auto single = drawnSingly(context, links);
    // Links of the selection lie over the others.
    for (const bool streams : {false, true}) {
        for (const auto link : single) {
            const bool raised = context.streamOf(link) != Stream::None || context.selectedLinks[link] != 0;
            if (raised != streams)
                continue;
            if (!context.goOn())
                return;
            context.painter.setOpacity(isPale(context, link) ? paleOpacity : 1.0);
            paintLink(context, link, {}, {});
        }
    }
    context.painter.setOpacity(1.0);
}

} // namespace

void paintLink(PaintContext& context, std::uint32_t link, QPointF fromMove, QPointF toMove)
{
    if (context.scene.isTrace())
        paintTraceLink(context, link, fromMove, toMove);
    else
        paintFreeLink(context, link, fromMove, toMove);
}

void paintLinks(PaintContext& context, const std::vector<std::uint32_t>& links)
{
    const bool hairlines = !context.scene.isTrace() && context.tileDetail() <= TileDetail::Dot;
    if (!context.scene.isTrace() && context.onPixels())
        context.strokes.emplace();
    if (hairlines)
        paintHairlines(context, links, context.tileDetail() == TileDetail::Speck ? Haze::Faint : Haze::Plain);
    else
        paintEachLink(context, links);
    if (context.strokes)
        context.strokes->drawOn(*static_cast<QImage*>(context.painter.device()));
    context.strokes.reset();
}

} // namespace jingwei::ui
