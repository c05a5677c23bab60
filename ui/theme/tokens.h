#pragma once

#include "core/diagram/diagram.h"

#include <QColor>
#include <QFont>
#include <QStringList>

#include <array>
#include <cstddef>

namespace jingwei::ui {

enum class Theme : std::uint8_t { Light, Dark };

/// How one family of entities is coloured; its shape and icon say the same, so that colour is never alone.
struct FamilyColours {
    QColor fill;    ///< ground of tiles
    QColor icon;    ///< icon on that ground
    QColor text;    ///< small icons and words in that colour, on any ground of the theme
    QColor outline; ///< 1.2 px edge of a tile
};

/// Every colour of the window by name, once for light and once for dark. Code says `ink2`, never a number.
struct Tokens {
    Theme theme;

    // surfaces and lines
    QColor bg0;                              ///< behind everything, gaps between cards
    QColor bg1;                              ///< bars, heads, inspector, navigation
    QColor bg2;                              ///< tables, cards, fields, popups
    QColor bg3;                              ///< row lines, level chips, hover, columns of the flow
    QColor canvas;                           ///< diagram ground
    QColor line;                             ///< between panels and rows
    QColor line2;                            ///< main divisions, totals, popup edge
    QColor edge;                             ///< edge of buttons, fields, chips, checkboxes
    QColor sel;                              ///< selected row, pressed switch
    QColor focus;                            ///< focus ring, selection ring
    QColor accentBg, warnBg, dangerBg, okBg; ///< grounds of messages
    QColor hl;                               ///< shared phrases

    // text
    QColor ink;        ///< text, figures
    QColor ink2;       ///< second line, heads of columns, units
    QColor ink3;       ///< labels, placeholders, disabled
    QColor accent;     ///< links, main button
    QColor accentText; ///< text on the main button
    QColor danger;     ///< danger, broken rule; nothing else is red
    QColor warn;       ///< doubt, stale, not queried, disagreeing fact
    QColor ok;         ///< a check that holds
    QColor upText;     ///< up-stream
    QColor downText;   ///< down-stream

    // links of the diagram
    QColor up, down, link;

    // charts
    QColor secondMeasure, secondMeasureText; ///< second axis: line with marks, and its figures
    std::array<QColor, 7> series;            ///< several series, in this order, each with a mark of its own
    std::array<QColor, 8> heat;              ///< from none to the greatest
    std::array<QColor, 8> heatText;          ///< figures on those grounds

    std::array<FamilyColours, 10> families; ///< in the order of NodeFamily

    [[nodiscard]] const FamilyColours& family(NodeFamily family) const
    {
        return families[static_cast<std::size_t>(family)];
    }
};

/// The two palettes. Print and export always take the light one.
[[nodiscard]] const Tokens& lightTokens();
[[nodiscard]] const Tokens& darkTokens();
[[nodiscard]] const Tokens& tokensOf(Theme theme);

/// The theme now shown: the application's property `jingwei.theme` ("light" or "dark"), which only `setTheme`
/// writes. Light without an application. GUI thread; a worker is given a reference to its `Tokens`.
[[nodiscard]] Theme currentTheme();
/// Colours of the theme now shown: read them again in each paint, they change under a running window.
[[nodiscard]] const Tokens& tokens();
/// Writes the property; repainting and style sheet are the caller's (ui/theme/theme.h).
void setThemeProperty(Theme theme);

/// Scale factor of the settings, 1.0 … 3.0: the application's property `jingwei.scale`.
[[nodiscard]] double uiScale();
void setUiScaleProperty(double factor);
/// A measure of `measure` in device-independent pixels at the present scale, rounded.
[[nodiscard]] int scaled(double pixels);

/// One line of the table of type: pixel size, line height, weight, at 100 %.
struct TypeStyle {
    double size;
    double line;
    bool bold;
};

namespace type {
inline constexpr TypeStyle figure{20, 26, true};      ///< headline figures, score
inline constexpr TypeStyle sum{16, 20, true};         ///< the equation on Money
inline constexpr TypeStyle title{14, 20, true};       ///< workspace, inspector
inline constexpr TypeStyle body{13, 18, false};       ///< everything
inline constexpr TypeStyle bodyBold{13, 18, true};    ///< the one thing that counts
inline constexpr TypeStyle table{12.5, 20, false};    ///< cells
inline constexpr TypeStyle tableBold{12.5, 20, true}; ///< the ranking column
inline constexpr TypeStyle small{12, 18, false};      ///< heads, units, status bar, chips
inline constexpr TypeStyle smallBold{12, 18, true};   ///< names in the diagram
inline constexpr TypeStyle tiny{11, 16, false};       ///< axis, second line of a node; the smallest allowed
inline constexpr TypeStyle narrative{13, 23, false};  ///< text one reads
} // namespace type

/// The window's font in that size at the present scale, with figures of equal width.
[[nodiscard]] QFont fontOf(const TypeStyle& style);
/// The same at a factor of its own (export, worker threads).
[[nodiscard]] QFont fontOf(const TypeStyle& style, double factor);
/// Families to ask for, best first.
[[nodiscard]] const QStringList& uiFontFamilies();

/// Measures at 100 %, in logical pixels; pass them through `scaled`.
namespace measure {
inline constexpr int gap1 = 4, gap2 = 8, gap3 = 12, gap4 = 16, gap5 = 24;
inline constexpr int padding = 12; ///< of panels; first and last column of a table
inline constexpr int cellPadding = 6;
inline constexpr int topBar = 40, workspaceHead = 36, panelHead = 28, filterBar = 34, timeline = 74,
                     statusBar = 24;
inline constexpr int navigationWidth = 72, navigationItem = 56, navigationIcon = 20, navigationMark = 3;
inline constexpr int inspector = 320, inspectorMin = 300, inspectorMax = 400, splitterGrab = 5;
inline constexpr int row = 24, rowWide = 28, rowWidest = 32, tableHead = 26, partRow = 26, queueRow = 46;
inline constexpr int button = 28, headButton = 26, decisionButton = 34, field = 28, combo = 26, chip = 24,
                     chipSmall = 20, tool = 28, icon = 16;
inline constexpr int radius = 4, chipRadius = 3, tileRadius = 6, popupRadius = 6, dropRadius = 8;
inline constexpr int focusRing = 2, focusGap = 1;
inline constexpr int popupMotion = 120, layoutMotion = 200; ///< milliseconds
} // namespace measure

} // namespace jingwei::ui
