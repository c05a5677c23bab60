#include "ui/theme/style_painting.h"

#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace jingwei::ui {

namespace {

bool enabled(const QStyleOption& option)
{
    return option.state.testFlag(QStyle::State_Enabled);
}
bool hovered(const QStyleOption& option)
{
    return enabled(option) && option.state.testFlag(QStyle::State_MouseOver);
}
bool pressed(const QStyleOption& option)
{
    return option.state.testFlag(QStyle::State_Sunken) || option.state.testFlag(QStyle::State_On);
}

QColor mixed(const QColor& a, const QColor& b, double share)
{
    const auto mix = [share](int x, int y) { return static_cast<int>(x + (y - x) * share); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

void paintMark(QPainter& painter, const QString& name, const QRectF& box, const QColor& colour, double stroke)
{
    paintIconLines(painter, name, box, colour, stroke);
}

} // namespace

void paintBox(QPainter& painter, const QRectF& box, const QColor& ground, const QColor& edge, int radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(ground.isValid() ? QBrush{ground} : QBrush{Qt::NoBrush});
    if (edge.isValid())
        painter.setPen(QPen{edge, 1.0});
    else
        painter.setPen(Qt::NoPen);
    const double half = edge.isValid() ? 0.5 : 0.0;
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius);
    painter.restore();
}

QColor buttonInk(const QStyleOption& option, Look look)
{
    const auto& colours = tokens();
    if (!enabled(option))
        return colours.ink3;
    switch (look) {
    case Look::Main: return colours.accentText;
    case Look::Danger: return colours.danger;
    case Look::Link: return colours.accent;
    case Look::Dashed: return pressed(option) ? colours.accent : colours.ink2;
    case Look::Plain:
    case Look::Flat: break;
    }
    return option.state.testFlag(QStyle::State_On) ? colours.accent : colours.ink;
}

void paintButtonGround(QPainter& painter, const QStyleOption& option, Look look)
{
    const auto& colours = tokens();
    const QRectF box{option.rect};
    const int radius = scaled(measure::radius);
    const bool down = pressed(option);
    const auto edge = enabled(option) ? colours.edge : colours.line;
    switch (look) {
    case Look::Main: {
        if (!enabled(option)) {
            paintBox(painter, box, colours.bg3, colours.line, radius);
            return;
        }
        const double darker = down ? 0.18 : (hovered(option) ? 0.09 : 0.0);
        paintBox(painter, box, mixed(colours.accent, colours.ink, darker), {}, radius);
        return;
    }
    case Look::Danger:
        paintBox(painter, box, down || hovered(option) ? colours.dangerBg : colours.bg2,
                 enabled(option) ? colours.danger : colours.line, radius);
        return;
    case Look::Link: return;
    case Look::Flat:
        if (down)
            paintBox(painter, box, colours.sel, {}, radius);
        else if (hovered(option))
            paintBox(painter, box, colours.bg3, {}, radius);
        return;
    case Look::Dashed: {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(hovered(option) ? colours.bg3 : colours.bg2);
        painter.setPen(QPen{edge, 1.0, Qt::CustomDashLine});
        auto pen = painter.pen();
        pen.setDashPattern({3.0, 2.0});
        painter.setPen(pen);
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        painter.restore();
        return;
    }
    case Look::Plain: break;
    }
    paintBox(painter, box, down ? colours.sel : (hovered(option) ? colours.bg3 : colours.bg2), edge, radius);
}

void paintButtonLabel(QPainter& painter, const QStyleOptionButton& option, const QColor& ink,
                      int leastPadding)
{
    painter.save();
    painter.setPen(ink);
    const int flags = Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextShowMnemonic | Qt::TextHideMnemonic;
    const int textWidth = option.fontMetrics.size(flags, option.text).width();
    const bool menu = option.features.testFlag(QStyleOptionButton::HasMenu);
    const int arrow = menu ? scaled(18) : 0;
    const int picture = option.icon.isNull() ? 0 : option.iconSize.width();
    const int gap = picture > 0 && textWidth > 0 ? scaled(6) : 0;
    const int wanted = picture + gap + textWidth + arrow;
    int x = option.rect.left() + std::max(leastPadding, (option.rect.width() - wanted) / 2);
    if (picture > 0) {
        const QRect box{x, option.rect.center().y() - option.iconSize.height() / 2 + 1, picture,
                        option.iconSize.height()};
        option.icon.paint(&painter, box, Qt::AlignCenter, enabled(option) ? QIcon::Normal : QIcon::Disabled,
                          option.state.testFlag(QStyle::State_On) ? QIcon::On : QIcon::Off);
        x += picture + gap;
    }
    const int room = option.rect.right() + 1 - x - arrow;
    painter.drawText(QRect{x, option.rect.top(), room, option.rect.height()}, flags,
                     option.fontMetrics.elidedText(option.text, Qt::ElideRight, room, Qt::TextShowMnemonic));
    if (menu) {
        const double size = scaled(14);
        paintMark(painter, QStringLiteral("down"),
                  QRectF{option.rect.right() - size - scaled(6), option.rect.center().y() - size / 2.0 + 0.5,
                         size, size},
                  ink, iconStroke);
    }
    painter.restore();
}

void paintField(QPainter& painter, const QStyleOption& option)
{
    const auto& colours = tokens();
    const bool readOnly = option.state.testFlag(QStyle::State_ReadOnly);
    paintBox(painter, QRectF{option.rect}, readOnly || !enabled(option) ? colours.bg1 : colours.bg2,
             enabled(option) ? colours.edge : colours.line, scaled(measure::radius));
}

void paintCheckBox(QPainter& painter, const QStyleOption& option)
{
    const auto& colours = tokens();
    const QRectF box = QRectF{option.rect};
    const bool on = option.state.testFlag(QStyle::State_On);
    const bool partly = option.state.testFlag(QStyle::State_NoChange);
    const int radius = scaled(measure::chipRadius);
    if (!on && !partly) {
        paintBox(painter, box, hovered(option) ? colours.bg3 : colours.bg2,
                 enabled(option) ? colours.edge : colours.line, radius);
        return;
    }
    paintBox(painter, box, enabled(option) ? colours.accent : colours.ink3, {}, radius);
    paintMark(painter, on ? QStringLiteral("check") : QStringLiteral("minus"), box.adjusted(1, 1, -1, -1),
              colours.accentText, 2.6);
}

void paintRadio(QPainter& painter, const QStyleOption& option)
{
    const auto& colours = tokens();
    const QRectF box = QRectF{option.rect}.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool on = option.state.testFlag(QStyle::State_On);
    painter.setPen(
        QPen{on && enabled(option) ? colours.accent : (enabled(option) ? colours.edge : colours.line), 1.0});
    painter.setBrush(colours.bg2);
    painter.drawEllipse(box);
    if (on) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(enabled(option) ? colours.accent : colours.ink3);
        const double inset = box.width() * 0.27;
        painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset));
    }
    painter.restore();
}

void paintComboBox(QPainter& painter, const QStyleOptionComboBox& option)
{
    const auto& colours = tokens();
    const QRectF box{option.rect};
    const bool down = option.state.testFlag(QStyle::State_Sunken) || option.state.testFlag(QStyle::State_On);
    if (option.frame) {
        const auto ground = option.editable || !hovered(option) ? colours.bg2 : colours.bg3;
        paintBox(painter, box, down && !option.editable ? colours.sel : ground,
                 enabled(option) ? colours.edge : colours.line, scaled(measure::radius));
    }
    const double size = scaled(14);
    const QRectF arrow{box.right() - size - scaled(5), box.center().y() - size / 2.0, size, size};
    paintMark(painter, QStringLiteral("down"), arrow, enabled(option) ? colours.ink2 : colours.ink3,
              iconStroke);
}

QSize menuItemSize(const QStyleOptionMenuItem& option)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {scaled(10), scaled(9)};
    const QFontMetrics metrics{option.font};
    const auto parts = option.text.split(QLatin1Char{'\t'});
    int width = metrics.horizontalAdvance(parts.front()) + scaled(34 + 16);
    if (parts.size() > 1)
        width += metrics.horizontalAdvance(parts.back()) + scaled(28);
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        width += scaled(18);
    return {width, std::max(scaled(measure::button), metrics.height() + scaled(8))};
}

void paintMenuItem(QPainter& painter, const QStyleOptionMenuItem& option)
{
    const auto& colours = tokens();
    painter.save();
    painter.fillRect(option.rect, colours.bg2);
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect{option.rect.left(), option.rect.center().y(), option.rect.width(), 1},
                         colours.line);
        painter.restore();
        return;
    }
    const auto row = option.rect.adjusted(scaled(4), 0, -scaled(4), 0);
    if (option.state.testFlag(QStyle::State_Selected) && enabled(option))
        paintBox(painter, QRectF{row}, colours.sel, {}, scaled(measure::radius));
    const auto ink = enabled(option) ? colours.ink : colours.ink3;
    const int size = scaled(measure::icon);
    const QRect mark{row.left() + scaled(6), row.center().y() - size / 2, size, size};
    if (option.checked)
        paintMark(painter, QStringLiteral("check"), QRectF{mark}, colours.accent, 2.0);
    else if (!option.icon.isNull())
        option.icon.paint(&painter, mark, Qt::AlignCenter, enabled(option) ? QIcon::Normal : QIcon::Disabled);
    const QRect text = row.adjusted(scaled(28), 0, -scaled(10), 0);
    const auto parts = option.text.split(QLatin1Char{'\t'});
    painter.setFont(option.font);
    painter.setPen(ink);
    const int flags =
        Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine | Qt::TextShowMnemonic | Qt::TextHideMnemonic;
    painter.drawText(text, flags, parts.front());
    if (parts.size() > 1) {
        painter.setPen(colours.ink3);
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, parts.back());
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const double arrow = scaled(14);
        paintMark(painter, QStringLiteral("right"),
                  QRectF{text.right() - arrow + scaled(6), row.center().y() - arrow / 2.0, arrow, arrow},
                  colours.ink2, iconStroke);
    }
    painter.restore();
}

void paintProgress(QPainter& painter, const QStyleOptionProgressBar& option)
{
    const auto& colours = tokens();
    const double height = scaled(6);
    const QRectF box{double(option.rect.left()), option.rect.center().y() - height / 2.0 + 0.5,
                     double(option.rect.width()), height};
    paintBox(painter, box, colours.line, {}, scaled(3));
    if (option.maximum <= option.minimum)
        return;
    const double share = std::clamp(
        static_cast<double>(option.progress - option.minimum) / (option.maximum - option.minimum), 0.0, 1.0);
    if (share > 0.0)
        paintBox(painter, QRectF{box.left(), box.top(), std::max(height, box.width() * share), height},
                 colours.accent, {}, scaled(3));
}

void paintScrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRectF& handle)
{
    const auto& colours = tokens();
    if (option.maximum <= option.minimum)
        return;
    const bool active =
        option.state.testFlag(QStyle::State_MouseOver) || option.state.testFlag(QStyle::State_Sunken);
    const double inset = scaled(active ? 2 : 3);
    const bool upright = option.orientation == Qt::Vertical;
    const auto bar =
        upright ? handle.adjusted(inset, 1.0, -inset, -1.0) : handle.adjusted(1.0, inset, -1.0, -inset);
    auto colour = active ? colours.edge : colours.line2;
    paintBox(painter, bar, colour, {}, static_cast<int>(std::min(bar.width(), bar.height()) / 2.0));
}

void paintTab(QPainter& painter, const QStyleOptionTab& option)
{
    const auto& colours = tokens();
    painter.save();
    const bool on = option.state.testFlag(QStyle::State_Selected);
    if (hovered(option) && !on)
        painter.fillRect(option.rect, colours.bg3);
    if (on)
        painter.fillRect(
            QRect{option.rect.left(), option.rect.bottom() - scaled(2) + 1, option.rect.width(), scaled(2)},
            colours.accent);
    painter.setFont(fontOf(on ? type::bodyBold : type::body));
    painter.setPen(on ? colours.accent : (enabled(option) ? colours.ink2 : colours.ink3));
    painter.drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextHideMnemonic, option.text);
    painter.restore();
}

} // namespace jingwei::ui
