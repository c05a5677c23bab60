// Marked ways: their links once more, wider and in their colour, over a broad band; a dashed line where two
// ends that follow each other are not linked.

#include "ui/diagram/diagram_colours.h"
#include "ui/diagram/line_clip.h"
#include "ui/diagram/paint_context.h"

#include <array>
#include <utility>

namespace jingwei::ui {

namespace {

constexpr double bandOpacity = 0.22;
constexpr double bandWidth = 8.0; ///< how much wider than the link
constexpr double moreThanLink = 1.2;

bool isHidden(const PaintContext& context, std::uint32_t from, std::uint32_t to)
{
    return context.hiddenNodes[from] != 0 || context.hiddenNodes[to] != 0;
}

void drawStraight(PaintContext& context, std::uint32_t from, std::uint32_t to, const QPen& pen)
{
    const QLineF line{context.toScreen(context.scene.nodes()[from].box.center()),
                      context.toScreen(context.scene.nodes()[to].box.center())};
    const QRectF screen{QPointF{}, context.visible.size() * context.scale};
    context.painter.setPen(pen);
    if (const auto part = clipLine(line, screen.adjusted(-20.0, -20.0, 20.0, 20.0)))
        context.painter.drawLine(*part);
}

void paintPath(PaintContext& context, const DiagramScene::Path& path)
{
    const auto colour = markColours(context.tokens, path.colour, "purple").line;
    QColor band = colour;
    band.setAlphaF(static_cast<float>(bandOpacity));
    const bool dots = !context.scene.isTrace() && context.tileDetail() <= TileDetail::Dot;
    const auto& facts = context.scene.diagram().links;
    for (const auto& [lineColour, more] : {std::pair{band, bandWidth}, std::pair{colour, moreThanLink}}) {
        context.linkColour = lineColour;
        context.moreWidth = more;
        context.arrows = lineColour == colour;
        for (const auto link : path.links) {
            if (isHidden(context, facts[link].from, facts[link].to))
                continue;
            if (dots)
                drawStraight(context, facts[link].from, facts[link].to,
                             QPen{lineColour, (1.0 + more) * context.factor});
            else
                paintLink(context, link, {}, {});
        }
    }
    context.linkColour = QColor{};
    context.moreWidth = 0.0;
    QPen dashed{colour, 1.6 * context.factor, Qt::SolidLine, Qt::FlatCap};
    dashed.setDashPattern({5.0, 4.0});
    for (const auto& [from, to] : path.gaps) {
        if (!isHidden(context, from, to))
            drawStraight(context, from, to, dashed);
    }
}

} // namespace

void paintPaths(PaintContext& context)
{
    for (const auto& path : context.scene.paths())
        paintPath(context, path);
}

} // namespace jingwei::ui
