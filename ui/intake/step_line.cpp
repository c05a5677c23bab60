#include "ui/intake/step_line.h"

#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"

#include <QEvent>
#include <QPainter>

namespace jingwei::ui {

namespace {

constexpr int disc = 18;
constexpr int arrow = 12;

} // namespace

StepLine::StepLine(QWidget* parent) : QWidget{parent}
{
    setObjectName(QStringLiteral("steps"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void StepLine::show(const QStringList& steps, std::size_t current)
{
    m_steps = steps;
    m_current = current;
    const auto at = static_cast<qsizetype>(current);
    const auto name = at < steps.size() ? tr("Step %1 of %2: %3").arg(at + 1).arg(steps.size()).arg(steps[at])
                                        : steps.join(QStringLiteral(", "));
    setAccessibleName(name);
    setToolTip(name);
    updateGeometry();
    update();
}

int StepLine::widthOf(std::size_t step) const
{
    const QFontMetrics metrics{fontOf(step == m_current ? type::smallBold : type::small)};
    return scaled(disc) + scaled(measure::gap1)
           + metrics.horizontalAdvance(m_steps[static_cast<qsizetype>(step)]);
}

QSize StepLine::sizeHint() const
{
    int width = 0;
    for (std::size_t step = 0; step < static_cast<std::size_t>(m_steps.size()); ++step)
        width += widthOf(step) + (step > 0 ? scaled(arrow) + 2 * scaled(measure::gap1) : 0);
    return {width + 2, scaled(disc + 4)};
}

/// Where room is short, only the discs and the name of the present step stay.
QSize StepLine::minimumSizeHint() const
{
    const auto steps = static_cast<int>(m_steps.size());
    const int name =
        m_current < static_cast<std::size_t>(m_steps.size()) ? widthOf(m_current) - scaled(disc) : 0;
    return {steps * scaled(disc) + std::max(0, steps - 1) * (scaled(arrow) + 2 * scaled(measure::gap1)) + name
                + 2,
            scaled(disc + 4)};
}

void StepLine::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& colours = tokens();
    const bool whole = width() >= sizeHint().width();
    const int size = scaled(disc);
    int x = 1;
    for (std::size_t step = 0; step < static_cast<std::size_t>(m_steps.size()); ++step) {
        if (step > 0) {
            x += scaled(measure::gap1);
            painter.drawPixmap(
                QPointF(x, (height() - scaled(arrow)) / 2.0),
                iconPixmap(QStringLiteral("right"), scaled(arrow), colours.ink3, devicePixelRatioF()));
            x += scaled(arrow) + scaled(measure::gap1);
        }
        const bool done = step < m_current;
        const bool now = step == m_current;
        const QRectF box{double(x), (height() - size) / 2.0, double(size), double(size)};
        painter.setPen(QPen{done ? colours.ok : now ? colours.accent : colours.edge, 1.0});
        painter.setBrush(done ? colours.okBg : now ? colours.accent : colours.bg2);
        painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5));
        if (done) {
            const double tick = size * 0.66;
            painter.drawPixmap(box.center() - QPointF{tick / 2, tick / 2},
                               iconPixmap(QStringLiteral("check"), tick, colours.ok, devicePixelRatioF()));
        } else {
            painter.setFont(fontOf(now ? type::smallBold : type::small));
            painter.setPen(now ? colours.accentText : colours.ink2);
            painter.drawText(box, Qt::AlignCenter, QString::number(step + 1));
        }
        x += size;
        if (!whole && !now)
            continue;
        x += scaled(measure::gap1);
        painter.setFont(fontOf(now ? type::smallBold : type::small));
        painter.setPen(now ? colours.accent : done ? colours.ink : colours.ink2);
        const int room = std::min(
            painter.fontMetrics().horizontalAdvance(m_steps[static_cast<qsizetype>(step)]) + 1, width() - x);
        painter.drawText(
            QRect{x, 0, room, height()}, Qt::AlignVCenter | Qt::TextSingleLine,
            painter.fontMetrics().elidedText(m_steps[static_cast<qsizetype>(step)], Qt::ElideRight, room));
        x += room;
    }
}

void StepLine::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace jingwei::ui
