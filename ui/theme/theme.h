#pragma once

#include "ui/theme/tokens.h"

#include <QPalette>

class QApplication;

namespace jingwei::ui {

/// What the settings say; `System` follows what the desktop was when the program started.
enum class ThemeChoice : std::uint8_t { Light, Dark, System };

/// Dresses the whole program: colours, fonts, style, focus ring; also again while it runs, for another theme
/// or scale. Widgets that draw themselves read `tokens()` in each paint and are repainted.
void applyTheme(QApplication& application, ThemeChoice choice, double scale = 1.0);

/// The palette of a theme: what plain Qt widgets are coloured with.
[[nodiscard]] QPalette paletteOf(const Tokens& tokens);

} // namespace jingwei::ui
