#pragma once

#include "ui/diagram/diagram_legend.h"
#include "ui/diagram/paint_context.h"

#include <QRectF>
#include <QString>

namespace jingwei::ui {

/// "Account", "Money can be stopped now", "Calls" …
[[nodiscard]] QString legendText(const LegendKey& key);
/// The same of an entry, which knows what people named.
[[nodiscard]] QString legendText(const LegendEntry& entry, Masking masking);
/// The sign of a line of the legend in the middle of `place`: tile, badge, link, band or hull. `icon` is that
/// of the tile.
void paintLegendSample(PaintContext& context, const LegendEntry& entry, const QString& icon,
                       const QRectF& place);

/// Height that a legend of a whole diagram takes in lines as wide as `width`, at 100 %.
[[nodiscard]] double legendHeight(const DiagramScene& scene, double width);
/// Draws it at the painter's origin: everything the diagram shows, with counts, line after line.
void paintLegend(PaintContext& context, double width);

} // namespace jingwei::ui
