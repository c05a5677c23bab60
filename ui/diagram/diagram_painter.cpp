#include "ui/diagram/diagram_painter.h"

#include "ui/diagram/line_clip.h"
#include "ui/diagram/paint_context.h"
#include "ui/theme/icon.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPaintDevice>

#include <algorithm>
#include <cmath>
#include <functional>

namespace jingwei::ui {

namespace {

/// Room around a node in which something of it may be drawn, in logical pixels.
constexpr double nodeMargin = 90.0;
/// Grounds of columns are there to be felt, not seen.
constexpr double bandStrength = 0.6;

/// By rank.
std::vector<std::uint32_t> visibleNodes(const PaintContext& context)
{
    const double margin = nodeMargin * context.factor / context.scale;
    const auto area = context.visible.adjusted(-margin, -margin, margin, margin);
    constexpr double half = diagram_measure::tile / 2;
    const auto ofMiddles = area.adjusted(-half, -half, half, half); // all tiles are of one size
    const bool trace = context.scene.isTrace();
    std::vector<std::uint32_t> nodes;
    for (const auto node : context.scene.byRank()) {
        const bool seen = trace ? area.intersects(context.scene.nodes()[node].box)
                                : ofMiddles.contains(context.scene.middles()[node]);
        if (seen && context.hiddenNodes[node] == 0)
            nodes.push_back(node);
    }
    return nodes;
}

/// Links whose ends span a box that may be seen. Routes of a trace leave that box by less than a card's
/// height a side except where they pass many columns, so there it is widened.
std::vector<std::uint32_t> visibleLinks(const PaintContext& context)
{
    const auto& ends = context.scene.ends();
    const double margin = context.scene.isTrace() ? 220.0 : 70.0;
    const auto area = context.visible.adjusted(-margin, -margin, margin, margin);
    std::vector<std::uint32_t> links;
    for (std::uint32_t link = 0; link < ends.size(); ++link) {
        if (context.hiddenNodes[ends[link].from] != 0 || context.hiddenNodes[ends[link].to] != 0)
            continue;
        const auto from = context.scene.middles()[ends[link].from];
        const auto to = context.scene.middles()[ends[link].to];
        const bool beside =
            std::max(from.x(), to.x()) < area.left() || std::min(from.x(), to.x()) > area.right()
            || std::max(from.y(), to.y()) < area.top() || std::min(from.y(), to.y()) > area.bottom();
        const bool straight = !context.scene.isTrace() && context.scene.links()[link].spread == 0.0;
        if (!beside && (!straight || clipLine({from, to}, area)))
            links.push_back(link);
    }
    return links;
}

void markAll(std::vector<std::uint8_t>& flags, std::size_t size, const std::vector<std::uint32_t>& which)
{
    flags.assign(size, 0);
    for (const auto index : which)
        flags[index] = 1;
}

void markNodes(PaintContext& context, const PaintState& state)
{
    const auto& scene = context.scene;
    context.marks.assign(scene.nodes().size(), NodeMark::None);
    const auto raise = [&](std::uint32_t node, NodeMark mark) {
        context.marks[node] = std::max(context.marks[node], mark);
    };
    for (const auto node : state.selected) {
        raise(node, NodeMark::Selected);
        for (const auto link : scene.linksOut(node))
            raise(scene.diagram().links[link].to, NodeMark::Neighbour);
        for (const auto link : scene.linksIn(node))
            raise(scene.diagram().links[link].from, NodeMark::Neighbour);
    }
    for (const auto node : state.hits)
        raise(node, NodeMark::Hit);
}

/// With the emphasis on the selection, everything else turns pale.
void fadeOthers(PaintContext& context, const PaintState& state)
{
    if (state.emphasis != Emphasis::Selection || state.selected.empty())
        return;
    context.paleNodes.assign(context.scene.nodes().size(), 1);
    for (std::size_t node = 0; node < context.marks.size(); ++node) {
        if (context.marks[node] != NodeMark::None)
            context.paleNodes[node] = 0;
    }
    for (std::size_t link = 0; link < context.streams.size(); ++link) {
        if (context.streams[link] == Stream::None)
            continue;
        context.paleNodes[context.scene.diagram().links[link].from] = 0;
        context.paleNodes[context.scene.diagram().links[link].to] = 0;
    }
}

/// Selected before the hits before the neighbours before the rest, each by rank as they are given; so the
/// last drawn lies on top.
void sortByImportance(const PaintContext& context, std::vector<std::uint32_t>& nodes)
{
    if (std::ranges::all_of(nodes, [&](std::uint32_t node) { return context.marks[node] == NodeMark::None; }))
        return;
    std::ranges::stable_sort(nodes, std::ranges::greater{},
                             [&](std::uint32_t node) { return context.marks[node]; });
}

} // namespace

bool PaintContext::onPixels() const
{
    const auto way = painter.deviceTransform();
    return purpose != Purpose::Export && painter.device()->devType() == QInternal::Image
           && painter.device()->depth() == 32 && way.type() <= QTransform::TxScale && !painter.hasClipping();
}

TileDetail PaintContext::tileDetail() const noexcept
{
    const double size = diagram_measure::tile * zoom();
    if (size < 3.0)
        return TileDetail::Speck;
    if (size < 8.0)
        return TileDetail::Dot;
    if (size < 18.0)
        return TileDetail::Shape;
    return size <= 36.0 ? TileDetail::Tile : TileDetail::Full;
}

CardDetail PaintContext::cardDetail() const noexcept
{
    if (zoom() < 0.18)
        return CardDetail::Speck;
    if (zoom() < 0.45)
        return CardDetail::Plain;
    return zoom() < 0.85 ? CardDetail::NameOnly : CardDetail::Full;
}

QFont diagramFont(const PaintContext& context, double pixels, QFont::Weight weight)
{
    auto font = fontOf({pixels, pixels, weight >= QFont::Bold}, context.factor);
    if (context.purpose == Purpose::Export)
        font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QColor mixed(const QColor& ground, const QColor& colour, double opacity)
{
    const auto mix = [opacity](int under, int over) {
        return static_cast<int>(std::lround(under + opacity * (over - under)));
    };
    return QColor{mix(ground.red(), colour.red()), mix(ground.green(), colour.green()),
                  mix(ground.blue(), colour.blue())};
}

void drawIcon(PaintContext& context, const QString& name, const QRectF& box, const QColor& colour,
              double stroke)
{
    if (name.isEmpty())
        return;
    if (context.purpose == Purpose::Export) {
        paintIconLines(context.painter, name, box, colour, stroke);
        return;
    }
    const double ratio = context.painter.device()->devicePixelRatioF();
    const double size = std::round(box.width() * ratio) / ratio;
    const auto snap = [ratio](double value) { return std::round(value * ratio) / ratio; };
    const QPointF corner{snap(box.center().x() - size / 2), snap(box.center().y() - size / 2)};
    context.painter.drawImage(corner, iconImage(name, size, colour, ratio, stroke));
}

std::vector<DrawnLabel> DiagramPainter::paint(QPainter& painter, const PaintState& state,
                                              const QRectF& visible, double scale, Purpose purpose,
                                              Progress* progress, const BeginPart& begin) const
{
    PaintContext context{painter, m_scene, m_tokens, visible, scale, m_textFactor, purpose};
    context.progress = progress;
    markAll(context.hiddenNodes, m_scene.nodes().size(), state.hidden);
    markAll(context.selectedLinks, m_scene.links().size(), state.selectedLinks);
    markNodes(context, state);
    if (!state.selected.empty())
        context.streams = m_scene.streamsOf(state.selected);
    fadeOthers(context, state);

    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing
                           | QPainter::SmoothPixmapTransform);
    const auto links = visibleLinks(context);
    auto nodes = visibleNodes(context);
    sortByImportance(context, nodes);
    if (m_scene.isTrace() || !m_scene.diagram().notes.empty()) { // words of shapes keep clear of nodes
        for (const auto node : nodes)
            context.space.block(context.toScreen(m_scene.nodes()[node].box));
    }
    const auto part = [&begin](DiagramPart next) {
        if (begin)
            begin(next);
    };
    part(DiagramPart::Groups);
    paintHulls(context);
    part(DiagramPart::Shapes);
    paintNotes(context, true, state);
    part(DiagramPart::Links);
    paintLinks(context, links);
    part(DiagramPart::Paths);
    paintPaths(context);
    part(DiagramPart::Notes);
    paintNotes(context, false, state);
    part(DiagramPart::Nodes);
    if (m_scene.isTrace())
        paintCards(context, nodes);
    else
        paintTiles(context, nodes);
    part(DiagramPart::Labels);
    paintHullNames(context);
    if (!m_scene.isTrace())
        paintTileLabels(context, nodes);
    paintLinkLabels(context, links);
    painter.restore();
    return std::move(context.labels);
}

void DiagramPainter::paintGround(QPainter& painter, const QRectF& visible, double scale) const
{
    using namespace diagram_measure;
    const QRectF screen{QPointF{}, visible.size() * scale};
    painter.fillRect(screen, m_tokens.canvas);
    for (const auto& column : m_scene.columns()) {
        const double halfWidth = (cardWidth / 2 + bandMargin) * scale;
        const double middle = (column.x - visible.left()) * scale;
        painter.fillRect(QRectF{middle - halfWidth, 0.0, 2 * halfWidth, screen.height()},
                         mixed(m_tokens.canvas, m_tokens.bg3, bandStrength));
    }
}

double DiagramPainter::headHeight() const
{
    return m_scene.isTrace() && !m_scene.look().heads.empty() ? diagram_measure::headHeight * m_textFactor
                                                              : 0.0;
}

void DiagramPainter::paintHeads(QPainter& painter, const QRectF& visible, double scale) const
{
    using namespace diagram_measure;
    const double height = headHeight();
    if (height == 0.0)
        return;
    painter.save();
    const double width = visible.width() * scale;
    painter.fillRect(QRectF{0.0, 0.0, width, height}, m_tokens.bg1);
    painter.fillRect(QRectF{0.0, height - 1.0, width, 1.0}, m_tokens.line);
    const auto titleFont = fontOf(type::bodyBold, m_textFactor);
    const auto sumsFont = fontOf(type::small, m_textFactor);
    const QFontMetricsF titleMetrics{titleFont};
    const QFontMetricsF sumsMetrics{sumsFont};
    const double baseline = (height + titleMetrics.ascent() - titleMetrics.descent()) / 2;
    const double gap = 8.0 * m_textFactor;
    const double columnGap = 16.0 * m_textFactor;
    const auto& columns = m_scene.columns();
    for (std::size_t index = 0; index < columns.size(); ++index) {
        if (columns[index].number >= m_scene.look().heads.size())
            continue;
        const auto& head = m_scene.look().heads[columns[index].number];
        const double left = (columns[index].x - cardWidth / 2 - visible.left()) * scale;
        const double next = index + 1 < columns.size()
                                ? (columns[index + 1].x - cardWidth / 2 - visible.left()) * scale - columnGap
                                : std::max(width, left + cardWidth * scale);
        const auto title = titleMetrics.elidedText(head.title, Qt::ElideRight, next - left);
        painter.setFont(titleFont);
        painter.setPen(m_tokens.ink);
        painter.drawText(QPointF{left, baseline}, title);
        const double sumsLeft = left + titleMetrics.horizontalAdvance(title) + gap;
        if (next - sumsLeft < 24.0 * m_textFactor)
            continue;
        painter.setFont(sumsFont);
        painter.setPen(m_tokens.ink2);
        const auto fits = [&](const QString& said) {
            return sumsMetrics.horizontalAdvance(said) <= next - sumsLeft;
        };
        if (fits(head.sums))
            painter.drawText(QPointF{sumsLeft, baseline}, head.sums);
        else if (fits(head.count))
            painter.drawText(QPointF{sumsLeft, baseline}, head.count);
    }
    painter.restore();
}

void DiagramPainter::paintMoving(QPainter& painter, const std::vector<std::uint32_t>& nodes, QPointF move,
                                 const QRectF& visible, double scale) const
{
    PaintContext context{painter, m_scene, m_tokens, visible, scale, m_textFactor, Purpose::Screen};
    markAll(context.hiddenNodes, m_scene.nodes().size(), {});
    markAll(context.selectedLinks, m_scene.links().size(), {});
    std::vector<std::uint8_t> moving;
    markAll(moving, m_scene.nodes().size(), nodes);
    context.marks.assign(m_scene.nodes().size(), NodeMark::None);

    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const auto moveOf = [&](std::uint32_t node) { return moving[node] != 0 ? move : QPointF{}; };
    for (const auto& hull : m_scene.hulls()) {
        if (std::ranges::any_of(hull.nodes, [&](std::uint32_t node) { return moving[node] != 0; }))
            paintHull(context, hull, m_scene.hullCorners(hull, moveOf));
    }
    const auto& facts = m_scene.diagram().links;
    for (const auto node : nodes) {
        context.marks[node] = NodeMark::Selected;
        for (const auto link : m_scene.linksOut(node))
            paintLink(context, link, move, moving[facts[link].to] != 0 ? move : QPointF{});
        for (const auto link : m_scene.linksIn(node)) {
            if (moving[facts[link].from] == 0)
                paintLink(context, link, {}, move);
        }
    }
    painter.translate(move * scale);
    if (m_scene.isTrace()) {
        paintCards(context, nodes);
    } else {
        paintTiles(context, nodes);
        paintTileLabels(context, nodes);
    }
    painter.restore();
}

void DiagramPainter::paintMovingNote(QPainter& painter, std::int64_t note, QPointF move,
                                     const QRectF& visible, double scale) const
{
    const auto& notes = m_scene.diagram().notes;
    const auto moved = std::ranges::find(notes, note, &DiagramNote::id);
    if (moved == notes.end())
        return;
    PaintContext context{painter, m_scene, m_tokens, visible, scale, m_textFactor, Purpose::Screen};
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(move * scale);
    paintNote(context, static_cast<std::uint32_t>(moved - notes.begin()), true);
    painter.restore();
}

} // namespace jingwei::ui
