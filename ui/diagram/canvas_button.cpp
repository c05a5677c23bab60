#include "ui/diagram/canvas_button.h"

#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"

#include <QFocusEvent>
#include <QPainter>

namespace jingwei::ui {

CanvasControl::CanvasControl(QWidget* parent) : QAbstractButton{parent}
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::ArrowCursor);
}

void CanvasControl::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void CanvasControl::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void CanvasControl::focusInEvent(QFocusEvent* event)
{
    m_byKeyboard = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
                   || event->reason() == Qt::ShortcutFocusReason;
    QAbstractButton::focusInEvent(event);
}

CanvasButton::CanvasButton(const QString& iconName, QWidget* parent)
    : CanvasControl{parent}
    , m_iconName{iconName}
{
}

void CanvasButton::setName(const QString& name)
{
    setToolTip(name);
    setAccessibleName(name);
}

QSize CanvasButton::sizeHint() const
{
    return {scaled(measure::tool), scaled(measure::tool)};
}

void CanvasButton::paintEvent(QPaintEvent*)
{
    const auto& now = tokens();
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{showsFocus() ? now.focus : now.line2, showsFocus() ? 2.0 : 1.0});
    painter.setBrush(isDown() || isChecked() ? now.sel : underMouse() ? now.bg3 : now.bg2);
    painter.drawRoundedRect(QRectF{rect()}.adjusted(1.0, 1.0, -1.0, -1.0), measure::radius, measure::radius);
    const double size = scaled(measure::icon);
    QColor ink = isChecked() ? now.accent : now.ink;
    if (!isEnabled())
        ink.setAlphaF(0.5F);
    painter.drawImage(QPointF{(width() - size) / 2.0, (height() - size) / 2.0},
                      iconImage(m_iconName, size, ink, devicePixelRatioF()));
}

} // namespace jingwei::ui
