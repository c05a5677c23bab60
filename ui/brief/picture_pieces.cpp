#include "ui/brief/picture_pieces.h"

#include "ui/brief/brief_style.h"
#include "ui/charts/daily_flow_painting.h"
#include "ui/diagram/diagram_painter.h"
#include "ui/diagram/diagram_words.h"
#include "ui/theme/tokens.h"

#include <QPainter>

#include <algorithm>
#include <memory>

namespace jingwei::ui {

using namespace brief_style;

namespace {

constexpr double margin = points(4.0);   ///< between a picture and its frame
constexpr double largest = points(0.62); ///< of one diagram unit: more would only make the tiles coarse
constexpr double chartHeight = points(150.0);

void paintFrame(QPainter& painter, double width, double height)
{
    painter.setPen(QPen{lightTokens().line, points(0.5)});
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF{0.0, 0.0, width, height});
}

} // namespace

Piece diagramPiece(const Diagram& diagram, Masking masking, double width, double mostHeight)
{
    DiagramLook look;
    look.masking = masking;
    look.unit = MoneyUnit::TenThousand;
    look.heads = traceHeads(diagram, look.unit);
    const auto scene = std::make_shared<const DiagramScene>(std::make_shared<const Diagram>(diagram), look);
    const auto bounds = scene->bounds();
    const auto fit = std::min(
        {largest, (width - 2.0 * margin) / std::max(1.0, bounds.width()),
         (mostHeight - 2.0 * margin) / std::max(1.0, bounds.height() + diagram_measure::headHeight)});
    const auto heads = look.heads.empty() ? 0.0 : diagram_measure::headHeight * fit;
    Piece piece;
    piece.spaceBefore = points(6.0);
    piece.height = bounds.height() * fit + heads + 2.0 * margin;
    piece.keep = Keep::WithNext;
    piece.draw = [scene, bounds, fit, heads, width, height = piece.height](QPainter& painter) {
        const DiagramPainter diagramPainter{*scene, lightTokens()};
        const QRectF visible{bounds.left(), bounds.top(), bounds.width(), bounds.height()};
        painter.save();
        painter.translate((width - bounds.width() * fit) / 2.0, margin);
        painter.scale(fit, fit);
        diagramPainter.paintHeads(painter, visible, 1.0);
        painter.translate(0.0, heads / fit);
        diagramPainter.paint(painter, PaintState{}, visible, 1.0, Purpose::Export);
        painter.restore();
        paintFrame(painter, width, height);
    };
    return piece;
}

Piece dailyPiece(const std::vector<FlowBucket>& days, double width)
{
    Piece piece;
    piece.spaceBefore = points(6.0);
    piece.height = chartHeight;
    piece.keep = Keep::WithNext;
    piece.draw = [days, width](QPainter& painter) {
        const QRectF area{margin, margin, width - 2.0 * margin, chartHeight - 2.0 * margin};
        DailyFlowLook look{lightTokens(), font(Face::Table, smallSize - 0.5)};
        look.line = points(0.4);
        paintDailyFlow(painter, area, days, look);
        paintFrame(painter, width, chartHeight);
    };
    return piece;
}

} // namespace jingwei::ui
