#include "ui/review/series_graph_view.h"

#include "ui/diagram/paint_context.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace jingwei::ui {

namespace {

constexpr int viewHeight = 188;
constexpr int leastWidth = 160;
constexpr int margin = 22;
constexpr int labelRoom = 14; ///< below the lowest tile
constexpr int widestLabel = 84;
constexpr double iconShare = 0.6;
constexpr double wayApart = 1.3; ///< of middles, in tiles
constexpr int partingRounds = 60;
constexpr double stretch = 1.7; ///< how much more one axis may be drawn out than the other

/// Box of all places; never empty, so that one may divide by it.
QRectF boundsOf(const SeriesGraph& graph)
{
    double left = 0.0, right = 0.0, top = 0.0, bottom = 0.0;
    for (std::size_t node = 0; node < graph.nodes.size(); ++node) {
        const auto& place = graph.nodes[node].place;
        left = node == 0 ? place.x : std::min(left, place.x);
        right = node == 0 ? place.x : std::max(right, place.x);
        top = node == 0 ? place.y : std::min(top, place.y);
        bottom = node == 0 ? place.y : std::max(bottom, place.y);
    }
    return {left, top, std::max(right - left, 1.0), std::max(bottom - top, 1.0)};
}

} // namespace

SeriesGraphView::SeriesGraphView(QWidget* parent) : QWidget{parent}
{
    setObjectName(QStringLiteral("seriesGraph"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
}

void SeriesGraphView::showGraph(SeriesGraph graph, std::vector<GraphTile> tiles)
{
    m_graph = std::move(graph);
    m_tiles = std::move(tiles);
    m_lifted.reset();
    arrange();
    unsetCursor();
    update();
}

void SeriesGraphView::clear()
{
    showGraph({}, {});
}

QSize SeriesGraphView::sizeHint() const
{
    return {scaled(leastWidth), scaled(viewHeight)};
}

QSize SeriesGraphView::minimumSizeHint() const
{
    return sizeHint();
}

/// Many nodes are drawn smaller.
double SeriesGraphView::tileSize() const
{
    const auto nodes = m_graph.nodes.size();
    return scaled(nodes <= 16 ? 22 : nodes <= 30 ? 18 : 14);
}

/// Fits the places into the widget. Tiles do not shrink with the distances, so that some have to be parted.
void SeriesGraphView::arrange()
{
    const auto bounds = boundsOf(m_graph);
    const QRectF room = QRectF{rect()}.adjusted(scaled(margin), scaled(margin), -scaled(margin),
                                                -scaled(margin) - scaled(labelRoom));
    const double largest = uiScale();
    const double across = std::min(room.width() / bounds.width(), largest);
    const double down = std::min(room.height() / bounds.height(), largest);
    const double most = std::min(across, down) * stretch;
    m_places.clear();
    for (const auto& node : m_graph.nodes)
        m_places.push_back(room.center()
                           + QPointF{(node.place.x - bounds.center().x()) * std::min(across, most),
                                     (node.place.y - bounds.center().y()) * std::min(down, most)});
    part(room);
}

/// Pushes tiles that lie on each other apart, round by round, within the room that there is.
void SeriesGraphView::part(const QRectF& room)
{
    const double apart = tileSize() * wayApart;
    for (int round = 0; round < partingRounds; ++round) {
        for (std::size_t one = 0; one < m_places.size(); ++one) {
            for (std::size_t two = one + 1; two < m_places.size(); ++two) {
                const auto between = m_places[two] - m_places[one];
                const double distance = std::hypot(between.x(), between.y());
                if (distance >= apart)
                    continue;
                const auto way = distance > 0.0 ? between / distance : QPointF{1.0, 0.0};
                m_places[one] -= way * ((apart - distance) / 2.0);
                m_places[two] += way * ((apart - distance) / 2.0);
            }
        }
        for (auto& place : m_places)
            place = {std::clamp(place.x(), room.left(), std::max(room.left(), room.right())),
                     std::clamp(place.y(), room.top(), std::max(room.top(), room.bottom()))};
    }
}

void SeriesGraphView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

std::optional<std::size_t> SeriesGraphView::nodeAt(QPointF position) const
{
    const double reach = tileSize() / 2.0 + 1.0;
    for (std::size_t node = m_graph.nodes.size(); node-- > 0;) {
        const auto way = placeOf(node) - position;
        if (std::max(std::abs(way.x()), std::abs(way.y())) <= reach)
            return node;
    }
    return std::nullopt;
}

void SeriesGraphView::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter{this};
    painter.fillRect(rect(), tokens().canvas);
    painter.fillRect(QRect{0, height() - 1, width(), 1}, tokens().line);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLinks(painter);
    paintTiles(painter);
    paintLabels(painter);
}

void SeriesGraphView::paintLinks(QPainter& painter) const
{
    const auto& colours = tokens();
    const double width = scaled(10) / 10.0;
    for (const auto& link : m_graph.links) {
        const bool lifted = m_lifted == link.from || m_lifted == link.to;
        QPen pen{lifted       ? colours.focus
                 : link.joins ? colours.accent
                              : colours.link,
                 link.joins || lifted ? 2.0 * width : width};
        if (link.joins)
            pen.setDashPattern({3.0, 2.5});
        painter.setPen(pen);
        painter.drawLine(placeOf(link.from), placeOf(link.to));
    }
}

void SeriesGraphView::paintTiles(QPainter& painter) const
{
    const auto& colours = tokens();
    const double size = tileSize();
    for (std::size_t node = 0; node < m_graph.nodes.size(); ++node) {
        const auto place = placeOf(node);
        const auto& tile = m_tiles[node];
        if (m_graph.nodes[node].ofPair || m_lifted == node) {
            painter.setPen(QPen{colours.focus, scaled(20) / 10.0});
            painter.setBrush(colours.accentBg);
            painter.drawEllipse(place, size * 0.82, size * 0.82);
        }
        const auto& family = colours.family(tile.family);
        painter.setPen(QPen{family.outline, scaled(12) / 10.0});
        painter.setBrush(family.fill);
        painter.drawPath(tileShape(tile.family, place, size));
        const double icon = size * iconShare;
        painter.drawPixmap(place - QPointF{icon / 2.0, icon / 2.0},
                           iconPixmap(tile.icon, icon, family.icon, devicePixelRatioF(), tileIconStroke));
    }
}

/// Those of the strongest grounds first; what would lie on a tile or on another label is left out.
void SeriesGraphView::paintLabels(QPainter& painter) const
{
    const auto& colours = tokens();
    const double size = tileSize();
    std::vector<QRectF> taken;
    for (std::size_t node = 0; node < m_graph.nodes.size(); ++node) {
        const auto place = placeOf(node);
        taken.emplace_back(place.x() - size / 2.0, place.y() - size / 2.0, size, size);
    }
    const auto font = fontOf(type::tiny);
    const QFontMetricsF metrics{font};
    for (std::size_t node = 0; node < m_graph.nodes.size(); ++node) {
        if (m_tiles[node].label.isEmpty())
            continue;
        const auto text = metrics.elidedText(m_tiles[node].label, Qt::ElideRight, scaled(widestLabel));
        const double width = metrics.horizontalAdvance(text);
        const auto place = placeOf(node);
        const QRectF box{place.x() - width / 2.0, place.y() + size / 2.0 + 1.0, width, metrics.height()};
        if (!QRectF{rect()}.contains(box)
            || std::ranges::any_of(taken, [&box](const QRectF& other) { return other.intersects(box); }))
            continue;
        taken.push_back(box);
        QPainterPath letters;
        letters.addText(box.left(), box.top() + metrics.ascent(), font, text);
        painter.strokePath(letters, QPen{colours.canvas, static_cast<double>(scaled(3)), Qt::SolidLine,
                                         Qt::RoundCap, Qt::RoundJoin});
        painter.fillPath(letters, colours.ink);
    }
}

void SeriesGraphView::lift(std::optional<std::size_t> node)
{
    if (node == std::exchange(m_lifted, node))
        return;
    setAccessibleDescription(node ? m_tiles[*node].name : QString{});
    update();
}

void SeriesGraphView::choose(std::size_t node)
{
    if (!m_tiles[node].incident.isEmpty())
        emit incidentChosen(m_tiles[node].incident);
}

bool SeriesGraphView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const auto node = nodeAt(help->pos()))
            QToolTip::showText(help->globalPos(), m_tiles[*node].name, this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void SeriesGraphView::mouseMoveEvent(QMouseEvent* event)
{
    const auto node = nodeAt(event->position());
    lift(node);
    if (node && !m_tiles[*node].incident.isEmpty())
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
}

void SeriesGraphView::mousePressEvent(QMouseEvent* event)
{
    const auto node = nodeAt(event->position());
    if (node && event->button() == Qt::LeftButton)
        choose(*node);
}

void SeriesGraphView::leaveEvent(QEvent* event)
{
    lift(std::nullopt);
    QWidget::leaveEvent(event);
}

void SeriesGraphView::keyPressEvent(QKeyEvent* event)
{
    const auto count = m_graph.nodes.size();
    const bool on = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down;
    const bool back = event->key() == Qt::Key_Left || event->key() == Qt::Key_Up;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (count > 0 && (on || back))
        lift(!m_lifted ? 0 : (*m_lifted + (on ? 1 : count - 1)) % count);
    else if (m_lifted && enter)
        choose(*m_lifted);
    else
        QWidget::keyPressEvent(event);
}

void SeriesGraphView::focusOutEvent(QFocusEvent* event)
{
    lift(std::nullopt);
    QWidget::focusOutEvent(event);
}

} // namespace jingwei::ui
