#include "ui/diagram/legend_painting.h"

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
    return linkLookName(std::get<LinkLook>(key));
}

namespace {

constexpr double lineHeight = 26.0;
constexpr double sampleRoom = 28.0;
constexpr double gap = 20.0;

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
    for (auto& entry : legendOf(scene, all, {})) {
        auto text = legendText(entry.key);
        if (std::holds_alternative<NodeKindKey>(entry.key))
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
        paintLegendSample(context, line.entry.key, line.icon, {place.x(), place.y(), 18.0, lineHeight});
        context.painter.setFont(fontOf(type::small, 1.0));
        context.painter.setPen(context.tokens.ink);
        context.painter.drawText(QRectF{place.x() + sampleRoom, place.y(), line.width, lineHeight},
                                 Qt::AlignVCenter | Qt::AlignLeft, line.text);
        next = place + QPointF{line.width, 0.0};
    }
}

void paintLegendSample(PaintContext& context, const LegendKey& key, const QString& icon, const QRectF& place)
{
    auto& painter = context.painter;
    const auto& now = context.tokens;
    const double unit = context.factor;
    const auto centre = place.center();
    if (const auto* kind = std::get_if<NodeKindKey>(&key)) {
        const auto& colours = now.family(kind->family);
        painter.setPen(QPen{colours.outline, 1.0});
        painter.setBrush(colours.fill);
        painter.drawPath(tileShape(kind->family, centre, 16.0 * unit));
        const double size = 11.0 * unit;
        drawIcon(context, icon, {centre.x() - size / 2, centre.y() - size / 2, size, size}, colours.icon,
                 1.9);
        return;
    }
    if (const auto* badge = std::get_if<Badge>(&key)) {
        paintBadge(context, *badge, centre, 16.0 * unit);
        return;
    }
    const auto look = std::get<LinkLook>(key);
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
    const QPointF tip{place.right() + 2.0 * unit, centre.y()};
    painter.drawLine(QPointF{place.left() - 2.0 * unit, centre.y()},
                     arrow ? tip - QPointF{5.0 * unit, 0.0} : tip);
    if (arrow) {
        const std::array<QPointF, 3> head{tip, tip + QPointF{-6.0, -3.4} * unit,
                                          tip + QPointF{-6.0, 3.4} * unit};
        painter.setPen(Qt::NoPen);
        painter.setBrush(pen.color());
        painter.drawPolygon(head.data(), 3);
    }
}

} // namespace jingwei::ui
