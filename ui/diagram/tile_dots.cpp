// Nodes that are only dots. Where there are very many, specks are written pixel by pixel and dots are copies
// of a few drawn ones, set on whole pixels; those that stand out are drawn one by one.

#include "ui/diagram/diagram_colours.h"
#include "ui/diagram/stamp.h"

#include <QImage>

#include <algorithm>
#include <array>
#include <cmath>

namespace jingwei::ui {

namespace {

constexpr std::size_t manyDots = 1000;

bool keepsShape(const PaintContext& context, NodeFamily family)
{
    return context.tileDetail() == TileDetail::Dot
           && (family == NodeFamily::Incident || family == NodeFamily::Suspect);
}

void paintDotShape(PaintContext& context, NodeFamily family, QPointF centre, double diameter)
{
    context.painter.setPen(Qt::NoPen);
    context.painter.setBrush(context.tokens.family(family).fill);
    if (keepsShape(context, family))
        context.painter.drawPath(tileShape(family, centre, diameter * 1.2));
    else
        context.painter.drawEllipse(centre, diameter / 2, diameter / 2);
}

bool isPlain(const PaintContext& context, std::uint32_t node)
{
    const auto& dot = context.scene.dots()[node];
    return context.marks[node] != NodeMark::Selected && !context.pale(node) && !dot.coloured
           && (!dot.danger || context.tileDetail() == TileDetail::Speck);
}

/// Squares of whole pixels.
class SpeckWriter {
public:
    SpeckWriter(const PaintContext& context, QImage& image)
        : m_image{image}
        , m_way{context.painter.deviceTransform()}
        , m_side{std::max(1, static_cast<int>(std::lround(2.0 * context.factor * m_way.m11())))}
    {
    }

    void write(QPointF centre, QRgb colour)
    {
        const auto corner = m_way.map(centre) - QPointF{m_side / 2.0, m_side / 2.0};
        const int left = std::max(0, static_cast<int>(std::lround(corner.x())));
        const int top = std::max(0, static_cast<int>(std::lround(corner.y())));
        const int right = std::min(m_image.width(), static_cast<int>(std::lround(corner.x())) + m_side);
        const int bottom = std::min(m_image.height(), static_cast<int>(std::lround(corner.y())) + m_side);
        for (int row = top; row < bottom; ++row) {
            auto* pixels = reinterpret_cast<QRgb*>(m_image.scanLine(row));
            for (int column = left; column < right; ++column)
                pixels[column] = colour;
        }
    }

private:
    QImage& m_image;
    QTransform m_way;
    int m_side;
};

/// A dot of each family, drawn once.
class DotStamps {
public:
    DotStamps(PaintContext& context, double diameter)
    {
        for (std::size_t index = 0; index < m_stamps.size(); ++index) {
            const auto family = static_cast<NodeFamily>(index);
            const auto draw = [&](PaintContext& own, QPointF middle) {
                paintDotShape(own, family, middle, diameter);
            };
            m_stamps[index] = makeStamp(context, 0.7 * diameter + 1.0, draw);
        }
    }

    [[nodiscard]] const Stamp& of(NodeFamily family) const
    {
        return m_stamps[static_cast<std::size_t>(family)];
    }

private:
    std::array<Stamp, 10> m_stamps;
};

} // namespace

void paintDot(PaintContext& context, std::uint32_t node, double diameter)
{
    const auto& facts = context.scene.diagram().nodes[node];
    const auto centre = context.toScreen(context.scene.nodes()[node].box.center());
    const bool selected = context.marks[node] == NodeMark::Selected;
    context.painter.setPen(Qt::NoPen);
    if (selected) {
        context.painter.setBrush(context.tokens.focus);
        const double ring = diameter / 2 + 2.0 * context.factor;
        context.painter.drawEllipse(centre, ring, ring);
    }
    if (!facts.colour.empty() && !selected) {
        context.painter.setBrush(markColours(context.tokens, facts.colour, "grey").line);
        const double ring = diameter / 2 + 1.5 * context.factor;
        context.painter.drawEllipse(centre, ring, ring);
    }
    paintDotShape(context, facts.family, centre, diameter);
    const auto& badges = context.scene.nodes()[node].badges;
    if (context.tileDetail() == TileDetail::Dot && !badges.empty() && badges.front() == Badge::Danger) {
        context.painter.setBrush(context.tokens.danger);
        context.painter.drawEllipse(centre + QPointF{diameter, -diameter} * 0.4, 1.8 * context.factor,
                                    1.8 * context.factor);
    }
    context.painter.setBrush(Qt::NoBrush);
}

double dotDiameter(const PaintContext& context)
{
    return context.tileDetail() == TileDetail::Speck
               ? 2.0 * context.factor
               : std::max(0.7 * diagram_measure::tile * context.scale, 3.0);
}

bool paintManyDots(PaintContext& context, const std::vector<std::uint32_t>& nodes)
{
    if (nodes.size() < manyDots || !context.onPixels())
        return false;
    const double diameter = dotDiameter(context);
    const bool specks = context.tileDetail() == TileDetail::Speck;
    SpeckWriter writer{context, *static_cast<QImage*>(context.painter.device())};
    const DotStamps stamps{context, diameter};
    for (auto node = nodes.rbegin(); node != nodes.rend(); ++node) {
        const auto centre = context.toScreen(context.scene.middles()[*node]);
        const auto family = context.scene.dots()[*node].family;
        if (!isPlain(context, *node)) {
            context.painter.setOpacity(context.pale(*node) ? 0.25 : 1.0);
            paintDot(context, *node, diameter);
            context.painter.setOpacity(1.0);
        } else if (specks) {
            writer.write(centre, context.tokens.family(family).fill.rgba());
        } else {
            layStamp(context, stamps.of(family), centre);
        }
    }
    return true;
}

} // namespace jingwei::ui
