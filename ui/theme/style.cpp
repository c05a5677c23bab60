#include "ui/theme/style.h"

#include "ui/theme/icon.h"
#include "ui/theme/style_painting.h"
#include "ui/theme/tokens.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QPainter>
#include <QRadioButton>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>

#include <algorithm>

namespace jingwei::ui {

namespace {

constexpr int scrollBarWidth = 10;
constexpr int leastHandle = 28;
constexpr int indicator = 16;

template <class Option>
const Option* as(const QStyleOption* option)
{
    return qstyleoption_cast<const Option*>(option);
}

/// Tools have no edge unless they say otherwise.
Look toolLook(const QWidget* widget)
{
    return widget ? lookOf(*widget) : Look::Plain;
}

/// A tool with icon and text is painted like a button.
QStyleOptionButton pushOptionOf(const QStyleOptionToolButton& tool)
{
    QStyleOptionButton button;
    static_cast<QStyleOption&>(button).operator=(tool);
    button.type = QStyleOption::SO_Button;
    button.version = QStyleOptionButton::Version;
    button.text = tool.text;
    button.icon = tool.icon;
    button.iconSize = tool.iconSize;
    return button;
}

} // namespace

JingweiStyle::JingweiStyle() : QProxyStyle{QStyleFactory::create(QStringLiteral("Fusion"))}
{
    setObjectName(QStringLiteral("jingwei"));
}

void JingweiStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const
{
    const auto& colours = tokens();
    switch (static_cast<int>(element)) {
    case PE_PanelButtonCommand:
    case PE_PanelButtonBevel:
    case PE_PanelButtonTool: paintButtonGround(*painter, *option, toolLook(widget)); return;
    case PE_FrameFocusRect: return; // FocusRing draws it
    case PE_PanelLineEdit: {
        const auto* frame = as<QStyleOptionFrame>(option);
        if (frame && frame->lineWidth > 0)
            paintField(*painter, *option);
        return;
    }
    case PE_FrameLineEdit: return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: paintCheckBox(*painter, *option); return;
    case PE_IndicatorRadioButton: paintRadio(*painter, *option); return;
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, colours.bg2);
        paintBox(*painter, QRectF{option->rect}, colours.bg2, colours.line2, 0);
        return;
    case PE_FrameMenu: paintBox(*painter, QRectF{option->rect}, {}, colours.line2, 0); return;
    case PE_Frame:
        if (!widget || !qobject_cast<const QAbstractItemView*>(widget)) {
            paintBox(*painter, QRectF{option->rect}, {}, colours.line, 0);
            return;
        }
        paintBox(*painter, QRectF{option->rect}, {}, colours.edge, scaled(measure::radius));
        return;
    case PE_PanelScrollAreaCorner: painter->fillRect(option->rect, colours.bg2); return;
    case PE_FrameStatusBarItem:
    case PE_FrameTabBarBase: return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight:
    case PE_IndicatorSpinDown:
    case PE_IndicatorSpinUp: {
        const bool sideways = element == PE_IndicatorArrowLeft || element == PE_IndicatorArrowRight;
        const bool up = element == PE_IndicatorArrowUp || element == PE_IndicatorSpinUp;
        const double size = std::min(scaled(14), std::min(option->rect.width(), option->rect.height()));
        const QRectF box{option->rect.center().x() + 0.5 - size / 2.0,
                         option->rect.center().y() + 0.5 - size / 2.0, size, size};
        const auto name =
            sideways ? (element == PE_IndicatorArrowLeft ? QStringLiteral("left") : QStringLiteral("right"))
                     : QStringLiteral("down");
        painter->save();
        if (up) {
            painter->translate(box.center());
            painter->rotate(180);
            painter->translate(-box.center());
        }
        paintIconLines(*painter, name, box,
                       option->state.testFlag(State_Enabled) ? colours.ink2 : colours.ink3);
        painter->restore();
        return;
    }
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void JingweiStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const
{
    switch (static_cast<int>(element)) {
    case CE_PushButtonBevel: paintButtonGround(*painter, *option, toolLook(widget)); return;
    case CE_PushButtonLabel: {
        const auto* button = as<QStyleOptionButton>(option);
        if (!button)
            break;
        const auto look = toolLook(widget);
        paintButtonLabel(*painter, *button, buttonInk(*option, look), look == Look::Link ? 0 : scaled(4));
        return;
    }
    case CE_ToolButtonLabel: {
        const auto* button = as<QStyleOptionToolButton>(option);
        if (!button)
            break;
        const auto ink = buttonInk(*option, toolLook(widget));
        if (button->toolButtonStyle == Qt::ToolButtonTextBesideIcon) {
            paintButtonLabel(*painter, pushOptionOf(*button), ink, scaled(4));
            return;
        }
        auto inked = *button;
        inked.palette.setColor(QPalette::ButtonText, ink);
        inked.state.setFlag(State_Sunken, false); // nothing shifts when pressed
        QProxyStyle::drawControl(element, &inked, painter, widget);
        return;
    }
    case CE_MenuItem:
        if (const auto* item = as<QStyleOptionMenuItem>(option)) {
            paintMenuItem(*painter, *item);
            return;
        }
        break;
    case CE_MenuEmptyArea: painter->fillRect(option->rect, tokens().bg2); return;
    case CE_ProgressBar:
        if (const auto* bar = as<QStyleOptionProgressBar>(option)) {
            paintProgress(*painter, *bar);
            return;
        }
        break;
    case CE_Splitter: {
        const bool upright = option->state.testFlag(State_Horizontal);
        const auto& area = option->rect;
        const auto line = upright ? QRect{area.center().x(), area.top(), 1, area.height()}
                                  : QRect{area.left(), area.center().y(), area.width(), 1};
        painter->fillRect(line, tokens().line);
        return;
    }
    case CE_TabBarTabShape: return;
    case CE_TabBarTabLabel:
        if (const auto* tab = as<QStyleOptionTab>(option)) {
            paintTab(*painter, *tab);
            return;
        }
        break;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void JingweiStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                      QPainter* painter, const QWidget* widget) const
{
    if (control == CC_ComboBox) {
        if (const auto* combo = as<QStyleOptionComboBox>(option)) {
            paintComboBox(*painter, *combo);
            return;
        }
    }
    if (control == CC_ScrollBar) {
        if (const auto* bar = as<QStyleOptionSlider>(option)) {
            const auto handle = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
            painter->fillRect(option->rect, tokens().bg2);
            paintScrollBar(*painter, *bar, QRectF{handle});
            return;
        }
    }
    if (control == CC_ToolButton) {
        if (const auto* tool = as<QStyleOptionToolButton>(option)) {
            paintButtonGround(*painter, *option, toolLook(widget));
            auto label = *tool;
            if (tool->features.testFlag(QStyleOptionToolButton::HasMenu)
                && tool->toolButtonStyle != Qt::ToolButtonIconOnly) {
                const int size = scaled(14);
                const QRect arrow{tool->rect.right() - size - scaled(4), tool->rect.center().y() - size / 2,
                                  size, size};
                paintIconLines(*painter, QStringLiteral("down"), QRectF{arrow}, tokens().ink2);
                label.rect.setRight(arrow.left());
            }
            drawControl(CE_ToolButtonLabel, &label, painter, widget);
            return;
        }
    }
    if (control == CC_SpinBox) {
        if (const auto* spin = as<QStyleOptionSpinBox>(option)) {
            paintField(*painter, *option);
            for (const auto part : {SC_SpinBoxUp, SC_SpinBoxDown}) {
                if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
                    continue;
                QStyleOption arrow = *option;
                arrow.rect = subControlRect(control, option, part, widget);
                drawPrimitive(part == SC_SpinBoxUp ? PE_IndicatorSpinUp : PE_IndicatorSpinDown, &arrow,
                              painter, widget);
            }
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect JingweiStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                                   SubControl subControl, const QWidget* widget) const
{
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField)
        return option->rect.adjusted(scaled(6), 1, -scaled(22), -1);
    if (control != CC_ScrollBar)
        return QProxyStyle::subControlRect(control, option, subControl, widget);
    const auto* bar = as<QStyleOptionSlider>(option);
    if (!bar)
        return {};
    const bool upright = bar->orientation == Qt::Vertical;
    const int length = upright ? bar->rect.height() : bar->rect.width();
    const int range = bar->maximum - bar->minimum;
    int handle = length;
    if (range > 0) {
        const double share =
            static_cast<double>(bar->pageStep) / (static_cast<double>(range) + bar->pageStep);
        handle = std::min(length, std::max(scaled(leastHandle), static_cast<int>(length * share)));
    }
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                              length - handle, bar->upsideDown);
    const auto part = [&](int from, int extent) {
        return upright ? QRect{bar->rect.left(), bar->rect.top() + from, bar->rect.width(), extent}
                       : QRect{bar->rect.left() + from, bar->rect.top(), extent, bar->rect.height()};
    };
    switch (static_cast<int>(subControl)) {
    case SC_ScrollBarSlider: return part(start, handle);
    case SC_ScrollBarGroove: return bar->rect;
    case SC_ScrollBarSubPage: return part(0, start);
    case SC_ScrollBarAddPage: return part(start + handle, length - start - handle);
    default: return {};
    }
}

QRect JingweiStyle::subElementRect(SubElement element, const QStyleOption* option,
                                   const QWidget* widget) const
{
    if (element == SE_LineEditContents)
        return option->rect.adjusted(scaled(6), 1, -scaled(6), -1);
    return QProxyStyle::subElementRect(element, option, widget);
}

QSize JingweiStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                     const QWidget* widget) const
{
    switch (static_cast<int>(type)) {
    case CT_PushButton: {
        const bool link = widget && lookOf(*widget) == Look::Link;
        if (link) {
            // beside an icon Qt leaves less than is painted, and a text that lacks half a pixel is cut short
            const auto* push = as<QStyleOptionButton>(option);
            const int besideIcon = push && !push->icon.isNull() ? scaled(4) : 0;
            return {contents.width() + scaled(2) + besideIcon, std::max(contents.height(), scaled(20))};
        }
        return {contents.width() + scaled(26),
                std::max(scaled(measure::button), contents.height() + scaled(6))};
    }
    case CT_ToolButton: {
        const auto* tool = as<QStyleOptionToolButton>(option);
        const bool bare = tool && tool->toolButtonStyle == Qt::ToolButtonIconOnly;
        if (bare)
            return {scaled(measure::tool), scaled(measure::tool)};
        int width = contents.width() + scaled(14);
        if (tool && tool->features.testFlag(QStyleOptionToolButton::HasMenu))
            width += scaled(16);
        return {width, std::max(scaled(measure::headButton), contents.height() + scaled(4))};
    }
    case CT_LineEdit:
        return {contents.width() + scaled(14),
                std::max(scaled(measure::field), contents.height() + scaled(8))};
    case CT_ComboBox:
        return {contents.width() + scaled(34),
                std::max(scaled(measure::combo), contents.height() + scaled(6))};
    case CT_SpinBox:
        return {contents.width() + scaled(28), std::max(scaled(measure::field), contents.height())};
    case CT_MenuItem:
        if (const auto* item = as<QStyleOptionMenuItem>(option))
            return menuItemSize(*item);
        break;
    case CT_TabBarTab: return {contents.width() + scaled(8), std::max(scaled(30), contents.height())};
    default: break;
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

int JingweiStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (static_cast<int>(metric)) {
    case PM_ScrollBarExtent: return scaled(scrollBarWidth);
    case PM_ScrollBarSliderMin: return scaled(leastHandle);
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap: return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return scaled(indicator);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return scaled(6);
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize: return scaled(measure::icon);
    case PM_SplitterWidth: return scaled(measure::splitterGrab);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return scaled(measure::gap2);
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin: return scaled(measure::padding);
    case PM_MenuPanelWidth: return 1;
    case PM_MenuVMargin: return scaled(4);
    case PM_MenuHMargin: return 0;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_DefaultFrameWidth: return 1;
    case PM_ToolTipLabelFrameWidth: return scaled(5);
    case PM_MenuButtonIndicator: return scaled(14);
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int JingweiStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                            QStyleHintReturn* returned) const
{
    switch (static_cast<int>(hint)) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup: return 0;
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    case SH_ToolTip_WakeUpDelay: return 450;
    case SH_ScrollBar_LeftClickAbsolutePosition: return 0;
    case SH_ItemView_ActivateItemOnSingleClick: return 0;
    case SH_UnderlineShortcut: return 0;
    default: return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

void JingweiStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    const bool hovers = qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget)
                        || qobject_cast<QScrollBar*>(widget) || qobject_cast<QTabBar*>(widget);
    if (hovers)
        widget->setAttribute(Qt::WA_Hover);
}

} // namespace jingwei::ui
