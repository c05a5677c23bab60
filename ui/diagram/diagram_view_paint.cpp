// What the widget shows: ground, the moved picture, and over it what must not wait for a new one.

#include "ui/diagram/diagram_view.h"
#include "ui/diagram/diagram_words.h"
#include "ui/theme/tokens.h"

#include <QPaintEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <utility>

namespace jingwei::ui {

namespace {

/// Up to so many nodes and links a picture is drawn at once; it takes a few milliseconds.
constexpr std::size_t mostDrawnAtOnce = 700;
/// The picture reaches so far beyond the window, as a share of it, that a short pan needs no new one.
constexpr double pictureMargin = 0.22;
/// So far where something of it is out of the picture already, for that must not wait long.
constexpr double hurriedMargin = 0.12;
/// A new one is drawn when less than this share of the window is left of it.
constexpr double drawnAhead = 0.15;
/// Room of the picture of all, in pixels.
constexpr double wholeWidth = 1400.0;
constexpr double wholeHeight = 900.0;

} // namespace

RenderRequest DiagramView::request(double margin, Purpose purpose) const
{
    const auto visible = visibleArea();
    // The margin is a whole number of device pixels, so that the picture falls on them.
    const double grain = m_scale * devicePixelRatioF();
    const auto whole = [grain](double length) { return std::ceil(length * grain) / grain; };
    const double side = whole(margin * visible.width());
    const double above = whole(margin * visible.height());
    auto state = m_state;
    state.hidden = m_moving;
    state.hiddenNote = m_movingNote;
    return {m_scene,
            currentTheme(),
            uiScale(),
            devicePixelRatioF(),
            m_scale,
            std::move(state),
            visible.adjusted(-side, -above, side, above),
            purpose};
}

bool DiagramView::isSharp() const
{
    if (m_scene->nodes().empty())
        return !m_preparing;
    auto wanted = request(0.0);
    const auto visible = std::exchange(wanted.area, m_picture.request.area);
    return !m_preparing && wanted == m_picture.request && m_picture.request.area.contains(visible);
}

PictureShown DiagramView::pictureShown() const
{
    return {m_picture.request.scale / uiScale(), m_picture.request.area};
}

bool DiagramView::isSmall() const
{
    return m_scene->nodes().size() + m_scene->links().size() <= mostDrawnAtOnce;
}

/// A picture of what is seen, as soon as can be, roughly while the view moves; once it rests or the picture
/// is only moved, with a margin, and a new one well before its edge comes in sight.
void DiagramView::ensurePicture()
{
    const auto visible = visibleArea();
    auto wanted = request(pictureMargin);
    const auto& have = m_picture.request;
    auto comparable = wanted;
    comparable.area = have.area;
    comparable.purpose = have.purpose;
    const bool same = comparable == have;
    comparable.scale = have.scale;
    const bool moves = comparable == have && m_legendTimer->isActive();
    const bool good = moves || have.purpose == Purpose::Screen;
    const bool covered = same && have.area.contains(visible);
    const double ahead = drawnAhead * visible.width();
    const double above = drawnAhead * visible.height();
    if (covered && good && (isSmall() || have.area.contains(visible.adjusted(-ahead, -above, ahead, above))))
        return;
    if (isSmall()) {
        m_picture = renderPicture(wanted);
        return;
    }
    const bool scaled = std::exchange(m_pictureWishedFor, m_scale) != m_scale;
    m_zooming = (m_zooming || scaled) && m_legendTimer->isActive();
    if (covered && m_zooming) // a margin takes its time, and the next step would have none of it
        return;
    m_renderer->wish(
        covered ? wanted : request(same ? hurriedMargin : 0.0, moves ? Purpose::Motion : Purpose::Screen));
}

void DiagramView::takePicture(const RenderedPicture& picture)
{
    m_picture = picture;
    const auto& state = picture.request.state;
    if (state.selected.empty() && state.hidden.empty() && picture.request.area.contains(m_scene->bounds())
        && picture.request.scene == m_scene)
        m_wholePicture = picture;
    update();
}

/// All of a large diagram, coarsely, while nothing else is drawn.
void DiagramView::ensureWholePicture()
{
    const auto bounds = m_scene->bounds();
    if (isSmall() || bounds.isEmpty() || m_renderer->busy() || m_groundRenderer->busy()
        || (m_wholePicture.request.scene == m_scene && m_wholePicture.request.theme == currentTheme()))
        return;
    RenderRequest wanted{m_scene, currentTheme(), uiScale(), 1.0, 1.0, {}, bounds};
    wanted.scale = std::min(wholeWidth / bounds.width(), wholeHeight / bounds.height());
    m_groundRenderer->wish(wanted);
}

/// Where the picture does not reach.
void DiagramView::drawWholePicture(QPainter& painter, const QRectF& covered) const
{
    if (m_wholePicture.image.isNull() || m_wholePicture.request.scene != m_scene || covered.contains(rect()))
        return;
    painter.save();
    painter.setClipRegion(QRegion{rect()}.subtracted(covered.toAlignedRect().adjusted(1, 1, -1, -1)));
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(toWidget(m_wholePicture.request.area), m_wholePicture.image);
    painter.restore();
}

void DiagramView::drawPicture(QPainter& painter) const
{
    const auto& area = m_picture.request.area;
    const bool same = m_picture.request.scale == m_scale;
    drawWholePicture(painter, m_picture.image.isNull() ? QRectF{} : toWidget(area));
    if (m_picture.image.isNull())
        return;
    // On its way to another size the picture may be rough; it is shown for a moment only.
    painter.setRenderHint(QPainter::SmoothPixmapTransform, !same && isSmall());
    if (same)
        painter.drawImage(toWidget(area.topLeft()), m_picture.image);
    else
        painter.drawImage(toWidget(area), m_picture.image);
}

/// Rings of what was selected since the picture was drawn: a big diagram takes longer to draw than a click
/// may wait.
void DiagramView::drawNews(QPainter& painter) const
{
    const auto& shown = m_picture.request;
    if (shown.scene == m_scene && shown.state.selected == m_state.selected)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen{tokens().focus, 2.0 * uiScale()});
    constexpr std::size_t most = 500;
    for (std::size_t index = 0; index < std::min(m_state.selected.size(), most); ++index) {
        const auto box = toWidget(m_scene->nodes()[m_state.selected[index]].box).adjusted(-4, -4, 4, 4);
        painter.drawRoundedRect(box, 6.0, 6.0);
    }
}

void DiagramView::drawHover(QPainter& painter) const
{
    if (m_gesture != Gesture::None || (!m_hoveredNode && !m_hoveredLink))
        return;
    const auto& now = tokens();
    const double unit = uiScale();
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF anchor{m_lastAt, QSizeF{}};
    if (m_hoveredNode) {
        anchor = toWidget(m_scene->nodes()[*m_hoveredNode].box);
        painter.setPen(QPen{now.focus, 1.2 * unit});
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(anchor.adjusted(-3, -3, 3, 3), 5.0 * unit, 5.0 * unit);
    } else {
        const auto route = m_scene->route(*m_hoveredLink);
        QPainterPath path{toWidget(route.front())};
        for (std::size_t piece = 0; piece + 3 < route.size(); piece += 3)
            path.cubicTo(toWidget(route[piece + 1]), toWidget(route[piece + 2]), toWidget(route[piece + 3]));
        QColor glow = now.focus;
        glow.setAlphaF(0.35F);
        painter.strokePath(path, QPen{glow, m_scene->links()[*m_hoveredLink].width * m_scale + 2.0 * unit});
    }

    const auto lines =
        m_hoveredNode ? hoverLines(*m_scene, *m_hoveredNode) : linkHoverLines(*m_scene, *m_hoveredLink);
    const auto boldFont = fontOf(type::smallBold);
    const auto font = fontOf(type::small);
    const double lineHeight = type::small.line * unit;
    double width = 0.0;
    for (int line = 0; line < lines.size(); ++line)
        width = std::max(width, QFontMetricsF{line == 0 ? boldFont : font}.horizontalAdvance(lines[line]));
    const double pad = 8.0 * unit;
    QRectF box{anchor.right() + 10.0 * unit, anchor.bottom() + 6.0 * unit, std::ceil(width) + 2 * pad,
               lineHeight * static_cast<double>(lines.size()) + pad};
    if (box.right() > this->width() - 4.0)
        box.moveRight(std::max(anchor.left() - 10.0 * unit, box.width() + 4.0));
    if (box.bottom() > height() - 4.0)
        box.moveBottom(std::max(anchor.top() - 6.0 * unit, box.height() + 4.0));
    painter.setPen(now.line2);
    painter.setBrush(now.bg2);
    painter.drawRoundedRect(box.translated(0.5, 0.5), measure::popupRadius, measure::popupRadius);
    QRectF text{box.left() + pad, box.top() + pad / 2, width + 2.0, lineHeight};
    for (int line = 0; line < lines.size(); ++line) {
        painter.setFont(line == 0 ? boldFont : font);
        painter.setPen(line == 0 ? now.ink : now.ink2);
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, lines[line]);
        text.translate(0.0, lineHeight);
    }
}

void DiagramView::drawGesture(QPainter& painter) const
{
    const auto& now = tokens();
    QColor tint = now.focus;
    tint.setAlphaF(0.08F);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{now.focus, 1.0, Qt::DashLine});
    painter.setBrush(tint);
    if (m_gesture == Gesture::Box)
        painter.drawRect(QRectF{m_pressedAt, m_lastAt}.normalized());
    if (m_gesture == Gesture::Lasso)
        painter.drawPolygon(m_lasso);
    painter.setBrush(Qt::NoBrush);
}

void DiagramView::drawNotice(QPainter& painter, const QString& text) const
{
    painter.setFont(fontOf(type::body));
    painter.setPen(tokens().ink3);
    const int margin = scaled(measure::gap5);
    painter.drawText(rect().adjusted(margin, margin, -margin, -margin), Qt::AlignCenter | Qt::TextWordWrap,
                     text);
}

void DiagramView::paintEvent(QPaintEvent*)
{
    const auto& now = tokens();
    const auto visible = visibleArea();
    const DiagramPainter diagram{*m_scene, now, uiScale()};
    QPainter painter{this};
    diagram.paintGround(painter, visible, m_scale);
    if (m_scene->nodes().empty()) {
        const auto empty = m_emptyText.isEmpty() ? tr("There is nothing in the diagram yet.") : m_emptyText;
        if (!m_preparing || !m_busyText.isEmpty())
            drawNotice(painter, m_busyText.isEmpty() ? empty : m_busyText);
    } else {
        ensurePicture();
        ensureWholePicture();
        painter.setOpacity(m_busyText.isEmpty() ? 1.0 : 0.6);
        drawPicture(painter);
        painter.setOpacity(1.0);
        drawNews(painter);
        if (!m_moving.empty())
            diagram.paintMoving(painter, m_moving, m_move, visible, m_scale);
        if (m_movingNote)
            diagram.paintMovingNote(painter, *m_movingNote, m_move, visible, m_scale);
        diagram.paintHeads(painter, visible, m_scale);
        drawGesture(painter);
        drawShapeGesture(painter);
        drawHandles(painter);
        drawHover(painter);
        if (!m_busyText.isEmpty())
            drawNotice(painter, m_busyText);
    }
    if (hasFocus() && m_keyboardFocus) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen{now.focus, 2.0, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin});
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

std::vector<DrawnLabel> DiagramView::drawnLabels() const
{
    auto labels = m_picture.labels;
    if (m_picture.image.isNull())
        return labels;
    const auto origin = toWidget(m_picture.request.area.topLeft());
    for (auto& label : labels)
        label.box.translate(origin);
    return labels;
}

} // namespace jingwei::ui
