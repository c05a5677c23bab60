#include "ui/diagram/legend_painting.h"

#include "ui/diagram/diagram_colours.h"
#include "ui/support/masking.h"
#include "ui/text/style_text.h"
#include "ui/text/words.h"
#include "ui/theme/tokens.h"

#include <QFontMetricsF>

#include <array>
#include <numeric>

namespace jingwei::ui {

namespace {

QString kindName(const NodeKindKey& key)
{
    if (key.family == NodeFamily::Phone && key.kind == EntityKind::Device)
        return DiagramLegend::tr("Device", "legend");
    if (key.family == NodeFamily::Phone && key.kind == EntityKind::Sim)
        return DiagramLegend::tr("SIM card", "legend");
    return familyText(key.family);
}

QString linkLookName(LinkLook look)
{
    switch (look) {
    case LinkLook::UpStream: return DiagramLegend::tr("Up-stream", "legend");
    case LinkLook::DownStream: return DiagramLegend::tr("Down-stream", "legend");
    case LinkLook::Transfer: return DiagramLegend::tr("Transfers", "legend");
    case LinkLook::NotQueried: return DiagramLegend::tr("To an account not queried", "legend");
    case LinkLook::Call: return DiagramLegend::tr("Calls", "legend");
    case LinkLook::Use: return DiagramLegend::tr("Use, ownership", "legend");
    }
    return {};
}

} // namespace

QString legendText(const LegendKey& key)
{
    if (const auto* kind = std::get_if<NodeKindKey>(&key))
        return kindName(*kind);
    if (const auto* badge = std::get_if<Badge>(&key))
        return badgeText(*badge);
    if (const auto* look = std::get_if<LinkLook>(&key))
        return linkLookName(*look);
    if (const auto* together = std::get_if<Together>(&key))
        return *together == Together::Merged ? DiagramLegend::tr("Several as one", "legend: merged nodes")
                                             : DiagramLegend::tr("Stack of many", "legend: folded nodes");
    return {};
}

QString legendText(const LegendEntry& entry, Masking masking)
{
    if (std::holds_alternative<MoreRows>(entry.key))
        return DiagramLegend::tr("and %n more", "legend: rows for which there is no room",
                                 static_cast<int>(entry.count));
    const auto* const meaning = std::get_if<MeaningKey>(&entry.key);
    if (meaning == nullptr)
        return legendText(entry.key);
    const auto name = entry.rule ? proseText(toUtf8(ruleText(*entry.rule)), {}, masking)
                                 : proseText(entry.name, {}, masking);
    if (!name.isEmpty())
        return name;
    return meaning->meaning == Meaning::Path ? DiagramLegend::tr("Marked way", "legend") : QString{};
}

namespace {

constexpr double lineHeight = 26.0;
constexpr double sampleRoom = 28.0;
constexpr double gap = 20.0;
constexpr double longestName = 260.0;
constexpr std::size_t mostOnPaper = 60;

/// What stands in a legend on paper, and how wide it is.
struct PaperLine {
    LegendEntry entry;
    QString icon;
    QString text;
    double width;
};

std::vector<PaperLine> paperLines(const DiagramScene& scene)
{
    std::vector<std::uint32_t> all(scene.nodes().size());
    std::iota(all.begin(), all.end(), 0U);
    const QFontMetricsF metrics{fontOf(type::small, 1.0)};
    std::vector<PaperLine> lines;
    for (auto& entry : shortened(legendOf(scene, all, {}), mostOnPaper)) {
        auto text = metrics.elidedText(legendText(entry, scene.look().masking), Qt::ElideRight, longestName);
        const auto* const meaning = std::get_if<MeaningKey>(&entry.key);
        if (std::holds_alternative<NodeKindKey>(entry.key) || std::holds_alternative<Together>(entry.key)
            || (meaning != nullptr && meaning->meaning != Meaning::Path))
            text += QLatin1Char{' '} + countText(entry.count);
        const auto icon =
            entry.nodes.empty() ? QString{} : toQString(scene.diagram().nodes[entry.nodes.front()].icon);
        const double width = sampleRoom + metrics.horizontalAdvance(text) + gap;
        lines.push_back({std::move(entry), icon, std::move(text), width});
    }
    return lines;
}

/// Where the next of `width` goes: beside the last, or where there is no room under it.
QPointF placeFor(QPointF next, double width, double room)
{
    return next.x() > 0.0 && next.x() + width > room ? QPointF{0.0, next.y() + lineHeight} : next;
}

} // namespace

double legendHeight(const DiagramScene& scene, double width)
{
    QPointF next;
    const auto lines = paperLines(scene);
    for (const auto& line : lines)
        next = placeFor(next, line.width, width) + QPointF{line.width, 0.0};
    return lines.empty() ? 0.0 : next.y() + lineHeight;
}

void paintLegend(PaintContext& context, double width)
{
    QPointF next;
    for (const auto& line : paperLines(context.scene)) {
        const auto place = placeFor(next, line.width, width);
        paintLegendSample(context, line.entry, line.icon, {place.x(), place.y(), 18.0, lineHeight});
        context.painter.setFont(fontOf(type::small, 1.0));
        context.painter.setPen(context.tokens.ink);
        context.painter.drawText(QRectF{place.x() + sampleRoom, place.y(), line.width, lineHeight},
                                 Qt::AlignVCenter | Qt::AlignLeft, line.text);
        next = place + QPointF{line.width, 0.0};
    }
}

namespace {

void paintKind(PaintContext& context, const NodeKindKey& kind, const QString& icon, QPointF centre)
{
    const auto& colours = context.tokens.family(kind.family);
    const double unit = context.factor;
    context.painter.setPen(QPen{colours.outline, 1.0});
    context.painter.setBrush(colours.fill);
    context.painter.drawPath(tileShape(kind.family, centre, 16.0 * unit));
    const double size = 11.0 * unit;
    drawIcon(context, icon, {centre.x() - size / 2, centre.y() - size / 2, size, size}, colours.icon, 1.9);
}

void paintLook(PaintContext& context, LinkLook look, const QRectF& place)
{
    auto& painter = context.painter;
    const auto& now = context.tokens;
    const double unit = context.factor;
    QPen pen{look == LinkLook::UpStream     ? now.up
             : look == LinkLook::DownStream ? now.down
                                            : now.link,
             look == LinkLook::UpStream || look == LinkLook::DownStream ? 2.0 * unit : 1.4 * unit};
    pen.setCapStyle(Qt::FlatCap);
    if (look == LinkLook::NotQueried)
        pen.setDashPattern({3.0, 2.0});
    if (look == LinkLook::Call)
        pen.setDashPattern({1.2, 2.2});
    painter.setPen(pen);
    const bool arrow = look != LinkLook::Call && look != LinkLook::Use;
    const QPointF tip{place.right() + 2.0 * unit, place.center().y()};
    painter.drawLine(QPointF{place.left() - 2.0 * unit, place.center().y()},
                     arrow ? tip - QPointF{5.0 * unit, 0.0} : tip);
    if (!arrow)
        return;
    const std::array<QPointF, 3> head{tip, tip + QPointF{-6.0, -3.4} * unit, tip + QPointF{-6.0, 3.4} * unit};
    painter.setPen(Qt::NoPen);
    painter.setBrush(pen.color());
    painter.drawPolygon(head.data(), 3);
}

/// Three edges behind one another, or the sign of merged nodes.
void paintTogether(PaintContext& context, Together together, QPointF centre)
{
    const double unit = context.factor;
    context.painter.setPen(QPen{context.tokens.ink2, 1.1 * unit});
    context.painter.setBrush(context.tokens.bg2);
    if (together == Together::Merged) {
        paintMergedMark(context, centre, unit);
        return;
    }
    for (const double behind : {2.0, 1.0, 0.0}) {
        const auto at = centre + QPointF{behind - 1.0, 1.0 - behind} * (2.5 * unit);
        context.painter.drawRoundedRect(
            QRectF{at.x() - 5.0 * unit, at.y() - 5.0 * unit, 10.0 * unit, 10.0 * unit}, 2.0 * unit,
            2.0 * unit);
    }
}

void paintMeaning(PaintContext& context, Meaning meaning, const std::string& colour, const QRectF& place)
{
    const double unit = context.factor;
    const auto centre = place.center();
    const auto line = markColours(context.tokens, colour, meaning == Meaning::Path ? "purple" : "grey").line;
    QColor ground = line;
    ground.setAlphaF(0.22F);
    if (meaning == Meaning::Path) {
        const QPointF half{place.width() / 2 + 2.0 * unit, 0.0};
        context.painter.setPen(QPen{ground, 9.0 * unit, Qt::SolidLine, Qt::FlatCap});
        context.painter.drawLine(centre - half, centre + half);
        context.painter.setPen(QPen{line, 2.2 * unit, Qt::SolidLine, Qt::FlatCap});
        context.painter.drawLine(centre - half, centre + half);
        return;
    }
    if (meaning == Meaning::Rule) {
        context.painter.setPen(QPen{line, 3.0 * unit});
        context.painter.setBrush(Qt::NoBrush);
        const double size = 13.0 * unit;
        context.painter.drawRoundedRect(QRectF{centre.x() - size / 2, centre.y() - size / 2, size, size},
                                        3.0 * unit, 3.0 * unit);
        return;
    }
    context.painter.setPen(QPen{line, 1.6 * unit});
    context.painter.setBrush(ground);
    context.painter.drawEllipse(centre, 9.0 * unit, 7.0 * unit);
}

} // namespace

void paintLegendSample(PaintContext& context, const LegendEntry& entry, const QString& icon,
                       const QRectF& place)
{
    if (const auto* kind = std::get_if<NodeKindKey>(&entry.key))
        paintKind(context, *kind, icon, place.center());
    else if (const auto* badge = std::get_if<Badge>(&entry.key))
        paintBadge(context, *badge, place.center(), 16.0 * context.factor);
    else if (const auto* together = std::get_if<Together>(&entry.key))
        paintTogether(context, *together, place.center());
    else if (const auto* look = std::get_if<LinkLook>(&entry.key))
        paintLook(context, *look, place);
    else if (const auto* meaning = std::get_if<MeaningKey>(&entry.key))
        paintMeaning(context, meaning->meaning, entry.colour, place);
    context.painter.setBrush(Qt::NoBrush);
}

} // namespace jingwei::ui
