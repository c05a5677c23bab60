// Sums on links: placed where nothing else stands, near the middle of the link; those of the selection first,
// then the greatest; left out where there is no room. The small links of deep levels are many and all as thin
// as a link can be: their sums keep more air between them, so that each is seen to be of its link. At full
// detail, where all sums stand, the first and last time are written beside those that have room for it.

#include "ui/diagram/paint_context.h"

#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace jingwei::ui {

namespace {

constexpr double longestLabel = 1e6; ///< sums are never cut
constexpr std::array<double, 9> placesAlong{0.5, 0.44, 0.56, 0.37, 0.63, 0.3, 0.7, 0.24, 0.76};

/// A point at a share of a line's length.
class Way {
public:
    explicit Way(std::vector<QPointF> points) : m_points{std::move(points)}
    {
        m_lengths.push_back(0.0);
        for (std::size_t at = 1; at < m_points.size(); ++at) {
            const auto step = m_points[at] - m_points[at - 1];
            m_lengths.push_back(m_lengths.back() + std::hypot(step.x(), step.y()));
        }
    }

    [[nodiscard]] double length() const { return m_lengths.back(); }

    [[nodiscard]] QPointF at(double share) const
    {
        const double wanted = share * length();
        const auto next = std::ranges::lower_bound(m_lengths, wanted);
        const auto index = static_cast<std::size_t>(next - m_lengths.begin());
        if (index == 0 || index >= m_points.size())
            return index == 0 ? m_points.front() : m_points.back();
        const double step = m_lengths[index] - m_lengths[index - 1];
        const double part = step <= 0.0 ? 0.0 : (wanted - m_lengths[index - 1]) / step;
        return m_points[index - 1] + (m_points[index] - m_points[index - 1]) * part;
    }

private:
    std::vector<QPointF> m_points;
    std::vector<double> m_lengths;
};

QColor textColour(const PaintContext& context, std::uint32_t link, const QColor& otherwise)
{
    switch (context.streamOf(link)) {
    case Stream::None: return otherwise;
    case Stream::Up: return context.tokens.upText;
    case Stream::Down: return context.tokens.downText;
    }
    return otherwise;
}

Way wayOf(const PaintContext& context, std::uint32_t link)
{
    const auto route = context.scene.route(link);
    const auto& facts = context.scene.diagram().links[link];
    const bool straight =
        !context.scene.isTrace() && context.scene.links()[link].spread == 0.0 && facts.from != facts.to;
    auto points = straight ? std::vector<QPointF>{route.front(), route.back()} : flattened(route);
    for (auto& point : points)
        point = context.toScreen(point);
    return Way{std::move(points)};
}

QRectF boxAround(QPointF middle, QSizeF size)
{
    return {middle.x() - size.width() / 2, middle.y() - size.height() / 2, size.width(), size.height()};
}

/// A free place for a box along the way, taken at once.
std::optional<QRectF> takePlace(PaintContext& context, const Way& way, QSizeF size, double air)
{
    const QRectF screen{QPointF{}, context.visible.size() * context.scale};
    for (const double share : placesAlong) {
        const auto box = boxAround(way.at(share), size);
        if (screen.intersects(box) && context.space.take(box.adjusted(-air, -air, air, air)))
            return box;
    }
    return std::nullopt;
}

/// A small card on the link, as in a trace.
void paintSumBox(PaintContext& context, std::uint32_t link, const QRectF& box, const QString& text,
                 const QFont& font)
{
    const auto stream = context.streamOf(link);
    const auto& tokens = context.tokens;
    const QColor edge = stream == Stream::None ? tokens.line2
                        : stream == Stream::Up ? tokens.up
                                               : tokens.down;
    context.painter.setPen(QPen{edge, (stream == Stream::None ? 1.0 : 1.2) * context.factor});
    context.painter.setBrush(tokens.canvas);
    context.painter.drawRoundedRect(box, 3.0 * context.factor, 3.0 * context.factor);
    context.painter.setFont(font);
    context.painter.setPen(
        textColour(context, link, context.scene.links()[link].queried ? tokens.ink : tokens.ink2));
    context.painter.drawText(box, Qt::AlignCenter, text);
}

/// Room that a sum on a link of a trace keeps free around it.
double airAround(const PaintContext& context, std::uint32_t link)
{
    constexpr double close = 2.0;
    constexpr double wide = 6.0;
    constexpr double thin = 2.0; ///< width of links of which there are many
    const bool stands = context.selectedLinks[link] != 0 || context.streamOf(link) != Stream::None
                        || context.scene.links()[link].width > thin;
    return (stands ? close : wide) * context.factor;
}

/// Gives where the sum stands, if it does.
std::optional<QRectF> labelTraceLink(PaintContext& context, std::uint32_t link, const QFont& font,
                                     const QFontMetricsF& metrics)
{
    const auto text = context.scene.labelOf(link);
    const QSizeF size{std::ceil(measuredText(text, font, longestLabel).width) + 13.0 * context.factor,
                      std::ceil(metrics.ascent() + metrics.descent()) + 1.0 * context.factor};
    const auto box = takePlace(context, wayOf(context, link), size, airAround(context, link));
    if (!box)
        return box;
    paintSumBox(context, link,
                QRectF{std::round(box->x()) + 0.5, std::round(box->y()) + 0.5, size.width(), size.height()},
                text, font);
    context.labels.push_back({*box, text, LabelOf::Link, link});
    return box;
}

std::optional<QRectF> labelFreeLink(PaintContext& context, std::uint32_t link, const QFont& font,
                                    const QFontMetricsF& metrics)
{
    constexpr double halo = 7.0;
    const auto way = wayOf(context, link);
    const double room = way.length() - 40.0 * context.scale;
    if (room <= 0.0)
        return std::nullopt;
    const auto text = context.scene.labelOf(link);
    const QSizeF size{measuredText(text, font, longestLabel).width, metrics.ascent() + metrics.descent()};
    if (size.width() > room)
        return std::nullopt;
    const auto box = takePlace(context, way, size, 2.0 * context.factor);
    if (!box)
        return box;
    drawHaloText(context, {box->left(), box->top() + metrics.ascent()}, text, font,
                 textColour(context, link, context.tokens.ink2), halo * context.factor);
    context.labels.push_back({*box, text, LabelOf::Link, link});
    return box;
}

/// A sum that has been written.
struct PlacedSum {
    std::uint32_t link;
    QRectF box;
};

/// First and last time of a link in one line, or where that is too long in two.
std::vector<QStringList> timeForms(const DiagramLink& link)
{
    const auto first = linkFirstText(link);
    const auto last = linkLastText(link);
    if (first.isEmpty())
        return {};
    if (first == last)
        return {{first}};
    return {{linkTimes(link)}, {first + QStringLiteral(" –"), last}};
}

/// Under the sum or over it, where there is room; whether there was.
bool writeTimes(PaintContext& context, const PlacedSum& sum, const QStringList& lines, const QFont& font)
{
    constexpr double halo = 3.5;
    const QFontMetricsF metrics{font};
    const double step = metrics.ascent() + metrics.descent();
    double width = 0.0;
    for (const auto& line : lines)
        width = std::max(width, measuredText(line, font, longestLabel).width);
    const QSizeF size{std::ceil(width), std::ceil(step * static_cast<double>(lines.size()))};
    const double away = airAround(context, sum.link) + 1.0;
    const double left = std::round(sum.box.center().x() - size.width() / 2);
    const QRectF screen{QPointF{}, context.visible.size() * context.scale};
    for (const double top : {sum.box.bottom() + away, sum.box.top() - away - size.height()}) {
        const QRectF box{{left, std::round(top)}, size};
        if (!screen.contains(box) || !context.space.take(box))
            continue;
        for (qsizetype line = 0; line < lines.size(); ++line) {
            const double indent = (size.width() - measuredText(lines[line], font, longestLabel).width) / 2;
            drawHaloText(
                context, {left + indent, box.top() + static_cast<double>(line) * step + metrics.ascent()},
                lines[line], font, textColour(context, sum.link, context.tokens.ink2), halo * context.factor);
        }
        context.labels.push_back({box, lines.join(QLatin1Char(' ')), LabelOf::Link, sum.link});
        return true;
    }
    return false;
}

/// Once all sums stand, so that no time takes the place of a sum.
void paintTimes(PaintContext& context, const std::vector<PlacedSum>& sums, double pixels)
{
    const bool shown = context.scene.isTrace() ? context.cardDetail() == CardDetail::Full
                                               : context.tileDetail() == TileDetail::Full;
    if (!shown)
        return;
    const auto font = diagramFont(context, std::max(10.0, 0.88 * pixels));
    for (const auto& sum : sums) {
        for (const auto& form : timeForms(context.scene.diagram().links[sum.link])) {
            if (writeTimes(context, sum, form, font))
                break;
        }
    }
}

/// Whether links carry their sums at this size.
bool labelsShown(const PaintContext& context)
{
    return context.scene.isTrace() ? context.cardDetail() >= CardDetail::NameOnly
                                   : context.tileDetail() >= TileDetail::Tile;
}

} // namespace

void paintLinkLabels(PaintContext& context, const std::vector<std::uint32_t>& links)
{
    if (!labelsShown(context))
        return;
    std::vector<std::uint32_t> ordered;
    for (const auto link : links) {
        const auto& facts = context.scene.diagram().links[link];
        if (facts.kind != LinkKind::Use && !context.pale(facts.from) && !context.pale(facts.to))
            ordered.push_back(link);
    }
    std::ranges::stable_sort(ordered, [&](std::uint32_t a, std::uint32_t b) {
        const auto rank = [&](std::uint32_t link) {
            return context.selectedLinks[link] != 0 ? 2 : context.streamOf(link) != Stream::None ? 1 : 0;
        };
        if (rank(a) != rank(b))
            return rank(a) > rank(b);
        const double wider = context.scene.links()[a].width - context.scene.links()[b].width;
        if (wider != 0.0)
            return wider > 0.0;
        const auto& facts = context.scene.diagram().links; // no link is thinner than can be seen
        return facts[a].currency == facts[b].currency ? facts[a].amount > facts[b].amount
                                                      : facts[a].currency < facts[b].currency;
    });
    const double pixels = context.scene.isTrace() ? std::clamp(12.0 * context.zoom(), 11.0, 20.0)
                                                  : 11.0 * std::clamp(std::sqrt(context.zoom()), 1.0, 1.4);
    constexpr std::size_t mostTried = 2000; // a screen holds fewer
    if (ordered.size() > mostTried)
        ordered.resize(mostTried);
    const auto font = diagramFont(context, pixels);
    const QFontMetricsF metrics{font};
    std::vector<PlacedSum> sums;
    for (const auto link : ordered) {
        if (context.progress != nullptr && context.progress->cancelled())
            return;
        const auto box = context.scene.isTrace() ? labelTraceLink(context, link, font, metrics)
                                                 : labelFreeLink(context, link, font, metrics);
        if (box)
            sums.push_back({link, *box});
    }
    paintTimes(context, sums, pixels);
}

} // namespace jingwei::ui
