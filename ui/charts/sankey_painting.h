#pragma once

#include "core/diagram/diagram.h"
#include "ui/support/format.h"
#include "ui/theme/tokens.h"

#include <QFont>
#include <QPainterPath>
#include <QRectF>

#include <optional>
#include <vector>

class QPainter;

namespace jingwei::ui {

/// How a Sankey diagram is drawn, on the screen and in pictures.
struct SankeyLook {
    const Tokens& tokens;
    QFont nameFont;
    QFont sumFont;
    MoneyUnit unit = MoneyUnit::Yuan;
    Masking masking = Masking::Shown;
    std::optional<std::uint32_t> marked{};     ///< the link under the mouse or the keyboard
    std::vector<std::uint32_t> selected{};     ///< links
    std::vector<std::uint32_t> selectedEnds{}; ///< nodes
};

/// What is written beside a bar.
struct SankeyName {
    QRectF room;
    QString name;
    QString sum;
};

/// Where its parts lie, for the mouse, and for what is drawn over it.
struct SankeyShapes {
    std::vector<QPainterPath> bands; ///< by link
    std::vector<QRectF> bars;        ///< by node
    std::vector<SankeyName> names{}; ///< those that there was room for
};

/// Draws a diagram of a trace as bands by level, into `area`: each bar in the colour of its family, what
/// stays there hatched, its name and what came in beside it where there is room. Nothing without nodes.
SankeyShapes paintSankey(QPainter& painter, const QRectF& area, const Diagram& diagram,
                         const SankeyLook& look);

/// Draws once more, over what is drawn already, only the bands that are marked, selected, or go to or from a
/// selected end, and the names that these would cover.
void paintSankeyMarks(QPainter& painter, const Diagram& diagram, const SankeyShapes& shapes,
                      const SankeyLook& look);

} // namespace jingwei::ui
