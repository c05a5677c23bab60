#include "ui/theme/chip.h"

#include "ui/theme/icon.h"
#include "ui/theme/style_painting.h"
#include "ui/theme/tokens.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace jingwei::ui {

namespace {

constexpr int sidePadding = 8;
constexpr int textSidePadding = 6;
constexpr int crossSize = 12;

} // namespace

Chip::Chip(const QString& text, Size size, Removal removal, QWidget* parent)
    : QAbstractButton{parent}
    , m_size{size}
    , m_removal{removal}
{
    setText(text);
    setAccessibleName(text);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Chip::setIconName(const QString& name)
{
    m_icon = name;
    updateGeometry();
    update();
}

void Chip::setTone(Ground ground, Ink ink)
{
    m_ground = ground;
    m_ink = ink;
    update();
}

QSize Chip::sizeHint() const
{
    const int padding = scaled(m_size == Size::Bar ? sidePadding : textSidePadding);
    int width = QFontMetrics{fontOf(type::small)}.horizontalAdvance(text()) + 2 * padding + 1;
    if (!m_icon.isEmpty())
        width += scaled(14) + scaled(measure::gap1);
    if (m_removal == Removal::Removable)
        width += scaled(crossSize) + scaled(measure::gap1);
    return {width, scaled(m_size == Size::Bar ? measure::chip : measure::chipSmall)};
}

QRect Chip::crossRect() const
{
    const int size = scaled(crossSize);
    return {width() - size - scaled(5), (height() - size) / 2, size, size};
}

void Chip::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    const auto& colours = tokens();
    const bool on = isChecked() || isDown();
    auto ground = on ? colours.sel : groundColour(m_ground);
    if (!on && underMouse() && isEnabled() && m_ground == Ground::Bg2)
        ground = colours.bg3;
    const auto edge = m_ink == Ink::Ink ? (isEnabled() ? colours.edge : colours.line) : inkColour(m_ink);
    paintBox(painter, QRectF{rect()}, ground, edge, scaled(measure::chipRadius));
    const auto ink = !isEnabled() ? colours.ink3 : (on ? colours.accent : inkColour(m_ink));
    int x = scaled(m_size == Size::Bar ? sidePadding : textSidePadding);
    if (!m_icon.isEmpty()) {
        const int size = scaled(14);
        painter.drawPixmap(x, (height() - size) / 2, iconPixmap(m_icon, size, ink, devicePixelRatioF()));
        x += size + scaled(measure::gap1);
    }
    painter.setFont(fontOf(type::small));
    painter.setPen(ink);
    const int right = m_removal == Removal::Removable ? crossRect().left() - scaled(2) : width() - 1;
    const QRect box{x, 0, right - x, height()};
    painter.drawText(box, Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, box.width()));
    if (m_removal == Removal::Removable) {
        const auto cross = crossRect();
        painter.drawPixmap(cross.topLeft(),
                           iconPixmap(QStringLiteral("x"), cross.width(),
                                      m_crossPressed ? colours.ink : colours.ink2, devicePixelRatioF()));
    }
}

void Chip::mousePressEvent(QMouseEvent* event)
{
    m_crossPressed = m_removal == Removal::Removable && event->button() == Qt::LeftButton
                     && crossRect().adjusted(-4, -4, 5, 4).contains(event->position().toPoint());
    if (!m_crossPressed)
        QAbstractButton::mousePressEvent(event);
    update();
}

void Chip::mouseReleaseEvent(QMouseEvent* event)
{
    if (!std::exchange(m_crossPressed, false)) {
        QAbstractButton::mouseReleaseEvent(event);
        return;
    }
    update();
    if (crossRect().adjusted(-4, -4, 5, 4).contains(event->position().toPoint()))
        emit removeRequested();
}

void Chip::keyPressEvent(QKeyEvent* event)
{
    const bool removes = event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace;
    if (removes && m_removal == Removal::Removable) {
        emit removeRequested();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void Chip::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void Chip::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace jingwei::ui
