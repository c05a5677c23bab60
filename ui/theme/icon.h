#pragma once

#include "core/diagram/diagram.h"

#include <QColor>
#include <QIcon>
#include <QImage>
#include <QPixmap>
#include <QString>

class QPainter;
class QRectF;

namespace jingwei::ui {

/// Stroke of the drawings on their 24 px grid; at 16 px it comes out as one pixel.
inline constexpr double iconStroke = 1.5;
/// Stroke of icons that stand light on a coloured tile.
inline constexpr double tileIconStroke = 1.7;

/// What an icon on a button is coloured with; each follows the theme by itself.
enum class IconColour : std::uint8_t { Ink, Quiet, Accent, OnAccent, Danger, Warn, Ok };

/// The drawing `name` of resources/icons as an icon for actions, buttons and items. Drawn anew for each size,
/// device ratio and theme, so it never needs replacing; disabled it is at 50 %, switched on it is in accent.
/// An unknown name gives an icon without a picture.
[[nodiscard]] QIcon icon(const QString& name, IconColour colour = IconColour::Ink);
/// The same in the text colour of a family of entities, for tables and lists.
[[nodiscard]] QIcon icon(const QString& name, NodeFamily family);

/// Whether resources/icons has that drawing.
[[nodiscard]] bool hasIcon(const QString& name);

/// The drawing in one colour, `size` logical pixels square at `devicePixelRatio`. Cached; any thread.
[[nodiscard]] QImage iconImage(const QString& name, double size, const QColor& colour,
                               double devicePixelRatio = 1.0, double strokeWidth = iconStroke);
/// The same as a pixmap. GUI thread only.
[[nodiscard]] QPixmap iconPixmap(const QString& name, double size, const QColor& colour,
                                 double devicePixelRatio = 1.0, double strokeWidth = iconStroke);

/// Draws it as lines, not as a picture: for PDF and SVG.
void paintIconLines(QPainter& painter, const QString& name, const QRectF& box, const QColor& colour,
                    double strokeWidth = iconStroke);

/// The kind's own drawing: what a node, row or chip of that kind carries. "" for `Outside`.
[[nodiscard]] QString entityIconName(EntityKind kind);
/// The family an entity kind belongs to when nothing else is known of it.
[[nodiscard]] NodeFamily entityFamily(EntityKind kind);

} // namespace jingwei::ui
