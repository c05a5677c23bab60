#include "ui/diagram/mini_map.h"

#include "ui/theme/tokens.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace jingwei::ui {

namespace {

constexpr double margin = 6.0;

} // namespace

MiniMap::MiniMap(QWidget* parent) : QWidget{parent}
{
    setCursor(Qt::ArrowCursor);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Overview of the diagram"));
    setToolTip(tr("Overview: drag the frame to move the view"));
}

QSize MiniMap::sizeHint() const
{
    return {scaled(198), scaled(130)};
}

void MiniMap::setScene(std::shared_ptr<const DiagramScene> scene)
{
    m_scene = std::move(scene);
    m_image = {};
    update();
}

void MiniMap::setFrame(const QRectF& visible)
{
    m_frame = visible;
    update();
}

double MiniMap::mapScale() const
{
    if (!m_scene || m_scene->bounds().isEmpty())
        return 1.0;
    const auto bounds = m_scene->bounds();
    return std::min((width() - 2 * margin) / bounds.width(), (height() - 2 * margin) / bounds.height());
}

QPointF MiniMap::toMap(QPointF point) const
{
    const auto middle = m_scene ? m_scene->bounds().center() : QPointF{};
    return (point - middle) * mapScale() + QPointF{width() / 2.0, height() / 2.0};
}

QPointF MiniMap::toDiagram(QPointF position) const
{
    const auto middle = m_scene ? m_scene->bounds().center() : QPointF{};
    return (position - QPointF{width() / 2.0, height() / 2.0}) / mapScale() + middle;
}

void MiniMap::drawScene()
{
    constexpr std::size_t mostLinks = 6000;
    constexpr std::size_t mostRound = 5000;
    const auto& now = tokens();
    const double ratio = devicePixelRatioF();
    m_image = QImage{size() * ratio, QImage::Format_ARGB32_Premultiplied};
    m_image.setDevicePixelRatio(ratio);
    m_image.fill(Qt::transparent);
    m_drawnDark = now.theme == Theme::Dark;
    if (!m_scene)
        return;
    QPainter painter{&m_image};
    painter.setRenderHint(QPainter::Antialiasing);
    QColor faint = now.link;
    faint.setAlphaF(0.6F);
    painter.setPen(QPen{faint, 0.7});
    if (m_scene->links().size() <= mostLinks) {
        for (const auto& link : m_scene->diagram().links)
            painter.drawLine(toMap(m_scene->nodes()[link.from].box.center()),
                             toMap(m_scene->nodes()[link.to].box.center()));
    }
    if (m_scene->nodes().size() > mostRound) {
        painter.end();
        drawSpecks();
        return;
    }
    painter.setPen(Qt::NoPen);
    const double radius = m_scene->nodes().size() > 2000 ? 0.8 : 1.8;
    for (std::size_t node = 0; node < m_scene->nodes().size(); ++node) {
        painter.setBrush(now.family(m_scene->diagram().nodes[node].family).fill);
        painter.drawEllipse(toMap(m_scene->nodes()[node].box.center()), radius, radius);
    }
}

/// Very many nodes: a pixel each.
void MiniMap::drawSpecks()
{
    const auto& now = tokens();
    const double ratio = m_image.devicePixelRatio();
    const int side = std::max(1, static_cast<int>(std::lround(ratio)));
    const double scale = mapScale() * ratio;
    const auto origin = toMap(QPointF{}) * ratio;
    auto* const bits = m_image.bits();
    const auto stride = m_image.bytesPerLine();
    for (std::size_t node = 0; node < m_scene->nodes().size(); ++node) {
        const auto place = origin + m_scene->middles()[node] * scale;
        const QRgb colour = now.family(m_scene->dots()[node].family).fill.rgba();
        const QRect speck{static_cast<int>(place.x()), static_cast<int>(place.y()), side, side};
        const auto seen = speck.intersected(m_image.rect());
        for (int y = seen.top(); y <= seen.bottom(); ++y)
            std::fill_n(reinterpret_cast<QRgb*>(bits + stride * y) + seen.left(), seen.width(), colour);
    }
}

void MiniMap::paintEvent(QPaintEvent*)
{
    const auto& now = tokens();
    if (m_image.isNull() || m_drawnDark != (now.theme == Theme::Dark)
        || m_image.deviceIndependentSize().toSize() != size())
        drawScene();
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF paper = QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(now.line2);
    painter.setBrush(now.canvas);
    painter.drawRoundedRect(paper, measure::radius, measure::radius);
    painter.drawImage(QPointF{}, m_image);
    const QRectF frame = QRectF{toMap(m_frame.topLeft()), toMap(m_frame.bottomRight())}.intersected(
        paper.adjusted(1.5, 1.5, -1.5, -1.5));
    QColor tint = now.focus;
    tint.setAlphaF(0.06F);
    painter.setPen(QPen{now.focus, 1.2});
    painter.setBrush(tint);
    painter.drawRect(frame);
}

void MiniMap::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_scene)
        return;
    const auto point = toDiagram(event->position());
    m_grip = m_frame.contains(point) ? point - m_frame.center() : QPointF{};
    emit centreRequested(point - m_grip);
}

void MiniMap::mouseMoveEvent(QMouseEvent* event)
{
    if ((event->buttons() & Qt::LeftButton) != 0 && m_scene)
        emit centreRequested(toDiagram(event->position()) - m_grip);
}

void MiniMap::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Overview of the diagram"));
        setToolTip(tr("Overview: drag the frame to move the view"));
    }
    QWidget::changeEvent(event);
}

} // namespace jingwei::ui
