#include "ui/brief/picture_pieces.h"

#include "core/identifiers/mask.h"
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

constexpr double margin = points(4.0);    ///< between a picture and its frame
constexpr double largest = points(0.62);  ///< of one diagram unit: more would only make the tiles coarse
constexpr double readable = points(0.36); ///< of one diagram unit: below it a wide diagram is turned
constexpr double chartHeight = points(150.0);

void paintFrame(QPainter& painter, double width, double height)
{
    painter.setPen(QPen{lightTokens().line, points(0.5)});
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF{0.0, 0.0, width, height});
}

/// The diagram as it is printed: columns of a trace nearer to each other, so that letters come out larger;
/// names of merchants, who may be people, masked with the rest.
Diagram forPaper(Diagram diagram, Masking masking)
{
    constexpr double nearer = 0.92;
    for (auto& node : diagram.nodes) {
        if (diagram.unit == DiagramUnit::Levels)
            node.position.x *= nearer;
        if (masking == Masking::Masked && node.entity.kind == EntityKind::Merchant)
            node.name = maskName(node.name);
    }
    return diagram;
}

/// Heads of the columns without their sums, which the tables have.
std::vector<ColumnHead> headsFor(const Diagram& diagram)
{
    auto heads = traceHeads(diagram, MoneyUnit::TenThousand);
    for (auto& head : heads)
        head.sums.clear();
    return heads;
}

} // namespace

Piece diagramPiece(const Diagram& diagram, Masking masking, double width, double mostHeight)
{
    DiagramLook look;
    look.masking = masking;
    look.unit = MoneyUnit::TenThousand;
    look.heads = headsFor(diagram);
    const auto head = look.heads.empty() ? 0.0 : diagram_measure::headHeight;
    const auto scene = std::make_shared<const DiagramScene>(
        std::make_shared<const Diagram>(forPaper(diagram, masking)), look);
    const auto bounds = scene->bounds();
    const QSizeF size{std::max(1.0, bounds.width()), std::max(1.0, bounds.height() + head)};
    const auto fitInto = [&size](double across, double down) {
        return std::min(
            {largest, (across - 2.0 * margin) / size.width(), (down - 2.0 * margin) / size.height()});
    };
    const auto upright = fitInto(width, mostHeight);
    const auto turned = fitInto(mostHeight, width);
    const bool turn = upright < readable && turned > upright;
    const auto fit = turn ? turned : upright;

    Piece piece;
    piece.spaceBefore = points(6.0);
    piece.height = (turn ? size.width() : size.height()) * fit + 2.0 * margin;
    piece.keep = Keep::WithNext;
    piece.draw = [scene, bounds, head, size, fit, turn, width, height = piece.height](QPainter& painter) {
        const DiagramPainter diagramPainter{*scene, lightTokens()};
        painter.save();
        painter.translate(width / 2.0, height / 2.0);
        if (turn)
            painter.rotate(-90.0);
        painter.scale(fit, fit);
        painter.translate(-size.width() / 2.0, -size.height() / 2.0);
        if (head > 0.0)
            diagramPainter.paintHeads(painter, bounds, 1.0);
        painter.translate(0.0, head);
        diagramPainter.paint(painter, PaintState{}, bounds, 1.0, Purpose::Export);
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
