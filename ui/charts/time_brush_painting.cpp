#include "ui/charts/time_brush_painting.h"

#include "ui/support/format.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace jingwei::ui {

namespace {

constexpr double barShare = 0.7;   ///< of a bin
constexpr double widestBar = 18.0; ///< at 100 %
constexpr double leastBar = 2.0;   ///< height of one that holds any fact at all
constexpr double headRoom = 5.0;   ///< above the tallest bar
constexpr double markWidth = 8.0;
constexpr double handleWidth = 6.0;
constexpr double handleHeight = 18.0;

struct Plot {
    QRectF bars;
    TimeStretch view;

    [[nodiscard]] double x(Instant at) const
    {
        const auto share =
            static_cast<double>((at - view.from).count()) / static_cast<double>(view.length().count());
        return bars.left() + share * bars.width();
    }
};

Plot plotFor(const QRectF& area, const TimeStretch& view, const QFont& font)
{
    const auto below = std::ceil(QFontMetricsF{font}.height() * 1.25);
    return {area.adjusted(0, scaled(headRoom), 0, -below), view};
}

QString tickText(Instant at, TickUnit unit, std::optional<Instant> before, ZoneOffset zone)
{
    const auto full = timeText(at, zone);
    const auto last = before ? timeText(*before, zone) : QString{};
    if (unit == TickUnit::Years)
        return full.left(4);
    if (unit == TickUnit::Months)
        return full.left(7);
    if (unit == TickUnit::Days)
        return full.left(4) == last.left(4) ? full.mid(5, 5) : full.left(10);
    const auto clock = full.mid(11, unit == TickUnit::Seconds ? 8 : 5);
    if (full.left(10) == last.left(10))
        return clock;
    const auto date = full.left(4) == last.left(4) ? full.mid(5, 5) : full.left(10);
    return full.mid(11) == QLatin1String{"00:00:00"} ? date : date + QLatin1Char{' '} + clock;
}

QRectF spanOf(const Plot& plot, const TimeStretch& stretch)
{
    const auto left = std::clamp(plot.x(stretch.from), plot.bars.left(), plot.bars.right());
    const auto right = std::clamp(plot.x(stretch.to), plot.bars.left(), plot.bars.right());
    return {left, plot.bars.top(), right - left, plot.bars.height()};
}

void paintBars(QPainter& painter, const Plot& plot, const TimeBins& bins, const QColor& colour)
{
    const auto most = bins.counts.empty() ? 0 : *std::ranges::max_element(bins.counts);
    const auto room = plot.bars.height() - scaled(headRoom);
    const auto column = plot.x(bins.from + bins.width) - plot.x(bins.from);
    const auto width = std::clamp(column * barShare, 1.0, static_cast<double>(scaled(widestBar)));
    for (std::size_t bin = 0; bin < bins.counts.size(); ++bin) {
        if (bins.counts[bin] == 0)
            continue;
        const auto share = static_cast<double>(bins.counts[bin]) / static_cast<double>(most);
        const auto height = std::max(static_cast<double>(scaled(leastBar)), share * room);
        const auto [from, to] = bins.stretch(bin);
        const auto middle = (plot.x(from) + plot.x(to)) / 2.0;
        painter.fillRect(QRectF{middle - width / 2.0, plot.bars.bottom() - height, width, height}, colour);
    }
}

/// A bar that the range cuts is coloured as far as the range goes.
void paintAllBars(QPainter& painter, const Plot& plot, const TimeBins& bins, const TimeBrushLook& look)
{
    const auto paintIn = [&](const QRectF& clip, const QColor& colour) {
        painter.save();
        painter.setClipRect(clip, Qt::IntersectClip);
        paintBars(painter, plot, bins, colour);
        painter.restore();
    };
    paintIn(plot.bars, look.tokens.link);
    paintIn(spanOf(plot, look.chosen), look.tokens.accent);
    if (look.marked)
        paintIn(spanOf(plot, bins.stretch(*look.marked)), look.tokens.ink);
}

void paintHandle(QPainter& painter, double x, const QRectF& span, const TimeBrushLook& look)
{
    const double half = scaled(handleWidth) / 2.0;
    const double height = std::min<double>(scaled(handleHeight), span.height());
    painter.setPen(QPen{look.tokens.bg2, 1.0});
    painter.setBrush(look.isAll ? look.tokens.edge : look.tokens.accent);
    painter.drawRoundedRect(QRectF{x - half, span.center().y() - height / 2.0, 2 * half, height}, half, half);
    painter.setBrush(Qt::NoBrush);
}

void paintHandles(QPainter& painter, const Plot& plot, const TimeBrushLook& look)
{
    const auto span = spanOf(plot, look.chosen);
    const auto& colour = look.isAll ? look.tokens.line2 : look.tokens.accent;
    for (const auto at : {look.chosen.from, look.chosen.to}) {
        if (at < plot.view.from || at > plot.view.to)
            continue;
        const auto x = std::clamp(plot.x(at), plot.bars.left(), plot.bars.right());
        if (!look.isAll)
            painter.fillRect(QRectF{std::floor(x), span.top(), 1.0, span.height()}, colour);
        paintHandle(painter, x, span, look);
    }
    if (!look.isAll)
        painter.fillRect(QRectF{span.left(), span.top(), span.width(), 1.0}, colour);
}

/// A line down to the axis under a small arrow.
void paintMarks(QPainter& painter, const Plot& plot, const TimeBrushLook& look)
{
    const auto& colours = look.tokens.family(NodeFamily::Incident);
    const double half = scaled(markWidth) / 2.0;
    QColor line = colours.fill;
    line.setAlphaF(0.45F);
    for (const double x : look.marks) {
        painter.fillRect(QRectF{std::floor(x), plot.bars.top(), 1.0, plot.bars.height()}, line);
        const std::array<QPointF, 3> arrow{QPointF{x - half, plot.bars.top() - half},
                                           QPointF{x + half, plot.bars.top() - half},
                                           QPointF{x, plot.bars.top() + half}};
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.fill);
        painter.drawPolygon(arrow.data(), static_cast<int>(arrow.size()));
    }
    painter.setBrush(Qt::NoBrush);
}

} // namespace

std::vector<TimeAxisLabel> timeAxisLabels(const QRectF& area, const TimeStretch& view, ZoneOffset zone,
                                          const QFont& font)
{
    std::vector<TimeAxisLabel> labels;
    if (view.length().count() <= 0 || area.width() < 1.0)
        return labels;
    const QFontMetricsF metrics{font};
    const auto plot = plotFor(area, view, font);
    const auto gap = metrics.height() * 0.8;
    const auto widest = metrics.horizontalAdvance(QStringLiteral("0000-00-00")) + gap;
    const auto least = widest / area.width() * static_cast<double>(view.length().count());
    const auto ticks = ticksFor(view, std::chrono::seconds{std::llround(std::ceil(least))}, zone);
    auto free = -std::numeric_limits<double>::infinity();
    std::optional<Instant> before;
    for (const auto at : ticks.at) {
        const auto text = tickText(at, ticks.unit, before, zone);
        const auto mark = plot.x(at);
        const auto width = std::ceil(metrics.horizontalAdvance(text)) + 1.0;
        const auto middle = ticks.eachDay ? (mark + plot.x(at + std::chrono::days{1})) / 2.0 : mark;
        const auto left = std::max(area.left(), middle - width / 2.0);
        const bool fits = left >= free && left + width <= area.right();
        if (fits) {
            labels.push_back(
                {QRectF{left, plot.bars.bottom() + metrics.height() * 0.15, width, metrics.height()}, text,
                 mark});
            free = left + width + gap / 2.0;
            before = at;
        } else {
            labels.push_back({{}, {}, mark});
        }
    }
    return labels;
}

void paintTimeBrush(QPainter& painter, const QRectF& area, const TimeBins& bins, const TimeBrushLook& look)
{
    const auto plot = plotFor(area, look.view, look.axisFont);
    painter.save();
    painter.setClipRect(area.adjusted(-scaled(handleWidth), 0, scaled(handleWidth), 0));
    painter.setFont(look.axisFont);
    if (!look.isAll)
        painter.fillRect(spanOf(plot, look.chosen), look.tokens.accentBg);
    const auto labels = timeAxisLabels(area, look.view, look.zone, look.axisFont);
    for (const auto& label : labels)
        painter.fillRect(QRectF{std::floor(label.mark), plot.bars.top(), 1.0, plot.bars.height()},
                         look.tokens.line);
    paintAllBars(painter, plot, bins, look);
    painter.fillRect(QRectF{area.left(), plot.bars.bottom(), area.width(), 1.0}, look.tokens.line2);
    painter.setPen(look.tokens.ink2);
    for (const auto& label : labels)
        painter.drawText(label.box, Qt::AlignLeft | Qt::AlignTop | Qt::TextDontClip, label.text);
    painter.setRenderHint(QPainter::Antialiasing);
    paintMarks(painter, plot, look);
    paintHandles(painter, plot, look);
    painter.restore();
}

} // namespace jingwei::ui
