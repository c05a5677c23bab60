#include "ui/charts/moment_slider.h"

#include "ui/theme/tokens.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace jingwei::ui {

namespace {

constexpr double handleWidth = 6.0;
constexpr double widestBar = 6.0;
constexpr double leastBar = 3.0; ///< height of one that moved next to nothing

} // namespace

MomentSlider::MomentSlider(QWidget* parent) : QSlider{Qt::Horizontal, parent}
{
    setRange(0, 0);
    setPageStep(10);
    setFocusPolicy(Qt::StrongFocus);
}

void MomentSlider::setWeights(std::vector<double> weights)
{
    m_weights = std::move(weights);
    m_heaviest = m_weights.empty() ? 0.0 : *std::ranges::max_element(m_weights);
    setMaximum(std::max(0, static_cast<int>(m_weights.size()) - 1));
    update();
}

QRectF MomentSlider::track() const
{
    const double side = scaled(handleWidth);
    return QRectF{rect()}.adjusted(side, scaled(4), -side, -scaled(4));
}

QPointF MomentSlider::stepCentre(int step) const
{
    const auto room = track();
    const double share = maximum() == 0 ? 1.0 : static_cast<double>(step) / maximum();
    return {room.left() + share * room.width(), room.center().y()};
}

int MomentSlider::stepAt(double x) const
{
    const auto room = track();
    const double share = std::clamp((x - room.left()) / std::max(1.0, room.width()), 0.0, 1.0);
    return static_cast<int>(std::lround(share * maximum()));
}

QSize MomentSlider::sizeHint() const
{
    return {scaled(320), scaled(32)};
}

QSize MomentSlider::minimumSizeHint() const
{
    return {scaled(80), scaled(28)};
}

void MomentSlider::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    const auto& colours = tokens();
    const auto room = track();
    painter.setPen(QPen{colours.line2, 1.0});
    painter.drawLine(room.bottomLeft(), room.bottomRight());
    const double step = room.width() / std::max(1, maximum());
    const double width = std::clamp(step * 0.6, 1.0, static_cast<double>(scaled(widestBar)));
    for (int index = 0; index < static_cast<int>(m_weights.size()); ++index) {
        const double share =
            m_heaviest == 0.0 ? 0.0 : std::sqrt(m_weights[static_cast<std::size_t>(index)] / m_heaviest);
        const double height = std::max<double>(scaled(leastBar), share * room.height());
        const auto centre = stepCentre(index);
        painter.fillRect(QRectF{centre.x() - width / 2.0, room.bottom() - height, width, height},
                         index <= value() ? colours.up : colours.edge);
    }
    const auto place = stepCentre(value());
    const double half = scaled(handleWidth) / 2.0;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{colours.bg2, 1.0});
    painter.setBrush(isEnabled() ? colours.accent : colours.ink3);
    painter.drawRoundedRect(QRectF{place.x() - half, 1.0, 2 * half, height() - 2.0}, half, half);
    if (hasFocus()) {
        painter.setPen(QPen{colours.focus, static_cast<double>(measure::focusRing)});
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF{rect()}.adjusted(1, 1, -1, -1));
    }
}

void MomentSlider::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        setValue(stepAt(event->position().x()));
}

void MomentSlider::mouseMoveEvent(QMouseEvent* event)
{
    if ((event->buttons() & Qt::LeftButton) != 0)
        setValue(stepAt(event->position().x()));
}

} // namespace jingwei::ui
