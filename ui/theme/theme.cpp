#include "ui/theme/theme.h"

#include "ui/theme/focus_ring.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QToolTip>
#include <QWidget>

#include <algorithm>

namespace jingwei::ui {

namespace {

constexpr auto systemDarkProperty = "jingwei.systemDark";
constexpr int darkBelow = 128;

/// Whether the desktop is dark; read once, before the program has put its own palette over it.
bool systemIsDark(QApplication& application)
{
    const auto known = application.property(systemDarkProperty);
    if (known.isValid())
        return known.toBool();
    const bool dark = QApplication::palette().color(QPalette::Window).lightness() < darkBelow;
    application.setProperty(systemDarkProperty, dark);
    return dark;
}

Theme themeFor(QApplication& application, ThemeChoice choice)
{
    const bool dark = systemIsDark(application);
    switch (choice) {
    case ThemeChoice::Light: return Theme::Light;
    case ThemeChoice::Dark: return Theme::Dark;
    case ThemeChoice::System: break;
    }
    return dark ? Theme::Dark : Theme::Light;
}

} // namespace

QPalette paletteOf(const Tokens& colours)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor& colour) {
        palette.setColor(role, colour);
    };
    set(QPalette::Window, colours.bg1);
    set(QPalette::WindowText, colours.ink);
    set(QPalette::Base, colours.bg2);
    set(QPalette::AlternateBase, colours.bg2);
    set(QPalette::Text, colours.ink);
    set(QPalette::PlaceholderText, colours.ink3);
    set(QPalette::Button, colours.bg2);
    set(QPalette::ButtonText, colours.ink);
    set(QPalette::BrightText, colours.accentText);
    set(QPalette::Highlight, colours.sel);
    set(QPalette::HighlightedText, colours.ink);
    set(QPalette::Link, colours.accent);
    set(QPalette::LinkVisited, colours.accent);
    set(QPalette::ToolTipBase, colours.bg2);
    set(QPalette::ToolTipText, colours.ink);
    set(QPalette::Light, colours.bg2);
    set(QPalette::Midlight, colours.bg3);
    set(QPalette::Mid, colours.line);
    set(QPalette::Dark, colours.line2);
    set(QPalette::Shadow, colours.line2);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, colours.ink3);
    return palette;
}

void applyTheme(QApplication& application, ThemeChoice choice, double scale)
{
    setThemeProperty(themeFor(application, choice));
    setUiScaleProperty(std::clamp(scale, 1.0, 3.0));
    QApplication::setFont(fontOf(type::body));
    QApplication::setPalette(paletteOf(tokens()));
    QToolTip::setPalette(paletteOf(tokens()));
    QToolTip::setFont(fontOf(type::small));
    QApplication::setStyle(new JingweiStyle); // each widget is told of a new style and measures itself anew
    FocusRing::install(application);
    for (auto* widget : QApplication::allWidgets())
        widget->update();
}

} // namespace jingwei::ui
