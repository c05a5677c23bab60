// Names beside the tiles of a free diagram: below, else right, left, above; dropped rather than overlapped.

#include "ui/diagram/paint_context.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace jingwei::ui {

namespace {

bool isPersonOrCase(NodeFamily family)
{
    switch (family) {
    case NodeFamily::Incident:
    case NodeFamily::Victim:
    case NodeFamily::Suspect:
    case NodeFamily::Person: return true;
    case NodeFamily::Account:
    case NodeFamily::Phone:
    case NodeFamily::Network:
    case NodeFamily::Organisation:
    case NodeFamily::Crypto:
    case NodeFamily::Exit: return false;
    }
    return false;
}

/// One piece of a label: a text of one size and colour.
struct Run {
    MeasuredText text;
    const QFont* font;
    QColor colour;
};
using Line = std::vector<Run>;

double widthOf(const Line& line)
{
    double width = 0.0;
    for (const auto& run : line)
        width += run.text.width;
    return width;
}

/// The fonts of all labels of a picture.
struct LabelFonts {
    explicit LabelFonts(const PaintContext& context)
        : growth{std::clamp(std::sqrt(context.zoom()), 1.0, 1.4)}
        , name{diagramFont(context, nameSize(context) * growth)}
        , bold{diagramFont(context, nameSize(context) * growth, QFont::Bold)}
        , tail{diagramFont(context, 11.0 * growth)}
        , nameAscent{QFontMetricsF{name}.ascent()}
        , boldAscent{QFontMetricsF{bold}.ascent()}
    {
    }

    double growth;
    QFont name;
    QFont bold;
    QFont tail;
    double nameAscent;
    double boldAscent;

private:
    static double nameSize(const PaintContext& context)
    {
        return context.tileDetail() >= TileDetail::Tile ? 12.0 : 11.0;
    }
};

struct Label {
    std::vector<Line> lines;
    QSizeF size;
    double lineHeight;
    double ascent;
};

Label makeLabel(const PaintContext& context, const LabelFonts& fonts, std::uint32_t node)
{
    constexpr double longest = 220.0;
    const auto& facts = context.scene.diagram().nodes[node];
    const auto name = context.scene.nameOf(node);
    const auto tail = context.scene.tailOf(node);
    const auto detail = context.tileDetail();
    const bool bold = facts.family == NodeFamily::Incident || facts.family == NodeFamily::Suspect
                      || context.marks[node] == NodeMark::Selected;
    const auto& nameFont = bold ? fonts.bold : fonts.name;
    const auto& ink = context.tokens.ink;
    const auto& ink2 = context.tokens.ink2;
    const auto shortened = [&](const QString& text, const QFont& font) {
        return measuredText(text, font, longest * context.factor);
    };

    Label label;
    label.lines.push_back({{shortened(name, nameFont), &nameFont, ink}});
    const bool tailBelow = detail == TileDetail::Full || isPersonOrCase(facts.family)
                           || facts.family == NodeFamily::Exit || facts.family == NodeFamily::Phone
                           || facts.family == NodeFamily::Network;
    QString number;
    if (detail == TileDetail::Full && facts.entity.kind == EntityKind::Account) {
        number = valueText(facts.entity.kind, facts.entity.value, context.scene.look().masking);
        if (number != name)
            label.lines.push_back({{shortened(number, fonts.tail), &fonts.tail, ink2}});
    }
    const bool tailSaysMore = !tail.isEmpty() && !number.endsWith(tail);
    if (detail >= TileDetail::Tile && tailSaysMore) {
        if (tailBelow)
            label.lines.push_back({{shortened(tail, fonts.tail), &fonts.tail, ink2}});
        else
            label.lines.front().push_back(
                {shortened(QLatin1Char(' ') + tail, fonts.tail), &fonts.tail, ink2});
    }
    label.ascent = 0.95 * (bold ? fonts.boldAscent : fonts.nameAscent);
    label.lineHeight = std::round(1.28 * nameFont.pixelSize());
    double width = 0.0;
    for (const auto& line : label.lines)
        width = std::max(width, widthOf(line));
    label.size = {std::ceil(width), label.lineHeight * static_cast<double>(label.lines.size()) + 1.0};
    return label;
}

enum class Side : std::uint8_t { Below, Right, Left, Above };

QRectF labelBox(const QRectF& tile, QSizeF size, Side side, double air)
{
    switch (side) {
    case Side::Below: return {{tile.center().x() - size.width() / 2, tile.bottom() + air}, size};
    case Side::Right: return {{tile.right() + 1.5 * air, tile.center().y() - size.height() / 2}, size};
    case Side::Left:
        return {{tile.left() - 1.5 * air - size.width(), tile.center().y() - size.height() / 2}, size};
    case Side::Above: return {{tile.center().x() - size.width() / 2, tile.top() - air - size.height()}, size};
    }
    return {};
}

void drawLabel(PaintContext& context, std::uint32_t node, const Label& label, const QRectF& box, Side side)
{
    double baseline = box.top() + label.ascent;
    QStringList texts;
    for (const auto& line : label.lines) {
        const double free = box.width() - widthOf(line);
        double x = box.left() + (side == Side::Right ? 0.0 : side == Side::Left ? free : free / 2);
        for (const auto& run : line) {
            drawHaloText(context, {x, baseline}, run.text.text, *run.font, run.colour, 3.5 * context.factor);
            x += run.text.width;
            texts.push_back(run.text.text.trimmed());
        }
        baseline += label.lineHeight;
    }
    context.labels.push_back({box, texts.join(QLatin1Char(' ')), LabelOf::Node, node});
}

} // namespace

void paintTileLabels(PaintContext& context, const std::vector<std::uint32_t>& nodes)
{
    constexpr std::size_t mostOnDots = 20;
    constexpr std::size_t mostTried = 1500; // a screen holds fewer; the rest would only be found not to fit
    const auto detail = context.tileDetail();
    if (detail == TileDetail::Speck)
        return;
    const LabelFonts fonts{context};
    std::size_t tried = 0;
    std::size_t drawn = 0;
    for (const auto node : nodes) {
        if (++tried > mostTried || (detail == TileDetail::Dot && drawn == mostOnDots))
            return;
        if (context.progress != nullptr && context.progress->cancelled())
            return;
        if (context.pale(node))
            continue;
        auto tile = tileOnScreen(context, node);
        if (detail == TileDetail::Full)
            tile.adjust(0.0, 0.0, 0.0, 5.0 * context.factor);
        const auto label = makeLabel(context, fonts, node);
        for (const auto side : {Side::Below, Side::Right, Side::Left, Side::Above}) {
            const auto box = labelBox(tile, label.size, side, 2.0 * context.factor);
            if (!context.space.take(box))
                continue;
            drawLabel(context, node, label, box, side);
            ++drawn;
            break;
        }
    }
}

} // namespace jingwei::ui
