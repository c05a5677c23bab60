#include "ui/charts/daily_flow_painting.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace jingwei::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DailyFlowChart)
};

constexpr double barShare = 0.6;  ///< of a column, at most
constexpr double widestBar = 4.0; ///< in heights of the axis font
constexpr int axisSteps = 4;

struct Plot {
    QRectF area;     ///< of the bars
    double zero;     ///< y of the line
    double perMinor; ///< height of one fen
    double column;   ///< width of one bucket
    Minor above;     ///< greatest sum above the line, on the axis
    Minor below;
};

QString amountText(Minor amount, const DailyFlowLook& look)
{
    return look.currency ? moneyOnLink(amount, *look.currency, look.unit) : countText(amount);
}

/// The first multiple of `step` that is not below `most`; `step` itself for nothing.
Minor axisEnd(Minor most, Minor step)
{
    const auto steps = (most + (step - 1)) / step;
    return std::max<Minor>(1, steps) * step;
}

Plot plotFor(const QRectF& area, std::span<const FlowBucket> days, Minor step, const DailyFlowLook& look)
{
    Minor in = 0;
    Minor out = 0;
    for (const auto& day : days) {
        in = std::max(in, day.in);
        out = std::max(out, day.out);
    }
    const QFontMetricsF metrics{look.axisFont};
    const auto room = step / 3; // beyond the longest bar, for its sum
    const auto above = axisEnd(in + room, step);
    const auto below = out == 0 ? 0 : axisEnd(out + room, step);
    const auto widest = std::max(metrics.horizontalAdvance(amountText(above, look)),
                                 metrics.horizontalAdvance(amountText(-below, look)));
    const auto labelHeight = metrics.height();
    Plot plot{area.adjusted(widest + labelHeight * 0.6, labelHeight * 1.2, 0.0, -labelHeight * 1.4),
              0,
              0,
              0,
              above,
              below};
    plot.perMinor = plot.area.height() / (static_cast<double>(above) + static_cast<double>(below));
    plot.zero = plot.area.top() + static_cast<double>(above) * plot.perMinor;
    plot.column = plot.area.width() / static_cast<double>(days.size());
    return plot;
}

void paintAxis(QPainter& painter, const Plot& plot, Minor step, const QRectF& area, const DailyFlowLook& look)
{
    const QFontMetricsF metrics{look.axisFont};
    for (auto amount = -plot.below; amount <= plot.above; amount += step) {
        const auto y = plot.zero - static_cast<double>(amount) * plot.perMinor;
        painter.setPen(QPen{amount == 0 ? look.tokens.line2 : look.tokens.line, look.line});
        painter.drawLine(QPointF{plot.area.left(), y}, QPointF{plot.area.right(), y});
        painter.setPen(look.tokens.ink2);
        const QRectF box{area.left(), y - metrics.height() / 2.0,
                         plot.area.left() - area.left() - metrics.height() * 0.4, metrics.height()};
        painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, amountText(std::abs(amount), look));
    }
}

/// "03-17", with the year where it begins or changes.
QString dayLabel(std::span<const FlowBucket> days, std::size_t index, std::optional<std::size_t> before)
{
    const auto full = dayText(days[index].first);
    const bool sameYear = before && dayText(days[*before].first).left(4) == full.left(4);
    return sameYear ? full.mid(5) : full;
}

void paintDays(QPainter& painter, const Plot& plot, std::span<const FlowBucket> days,
               const DailyFlowLook& look)
{
    const QFontMetricsF metrics{look.axisFont};
    painter.setPen(look.tokens.ink2);
    double free = -std::numeric_limits<double>::infinity();
    std::optional<std::size_t> before;
    for (std::size_t i = 0; i < days.size(); ++i) {
        const auto text = dayLabel(days, i, before);
        const auto width = metrics.horizontalAdvance(text);
        const auto middle = plot.area.left() + (static_cast<double>(i) + 0.5) * plot.column;
        const auto left = std::clamp(middle - width / 2.0, plot.area.left(),
                                     std::max(plot.area.left(), plot.area.right() - width));
        if (left < free)
            continue;
        painter.drawText(
            QRectF{left, plot.area.bottom() + metrics.height() * 0.3, width + 1.0, metrics.height()},
            Qt::AlignLeft | Qt::AlignTop, text);
        free = left + width + metrics.height();
        before = i;
    }
}

QRectF barOf(const Plot& plot, std::size_t index, Minor amount, bool upwards, double widest)
{
    const auto width = std::min({plot.column * barShare, widest});
    const auto height = static_cast<double>(amount) * plot.perMinor;
    const auto middle = plot.area.left() + (static_cast<double>(index) + 0.5) * plot.column;
    return {middle - width / 2.0, upwards ? plot.zero - height : plot.zero, width, height};
}

void paintSum(QPainter& painter, const Plot& plot, const QRectF& bar, Minor amount, bool upwards,
              const DailyFlowLook& look)
{
    const QFontMetricsF metrics{look.axisFont};
    const auto text = amountText(amount, look);
    if (amount == 0 || metrics.horizontalAdvance(text) > plot.column * 0.95)
        return;
    const auto top = upwards ? bar.top() - metrics.height() : bar.bottom();
    painter.setPen(upwards ? look.tokens.upText : look.tokens.downText);
    painter.drawText(QRectF{bar.center().x() - plot.column / 2.0, top, plot.column, metrics.height()},
                     Qt::AlignCenter, text);
}

void paintWords(QPainter& painter, const Plot& plot, const DailyFlowLook& look)
{
    if (plot.below == 0)
        return;
    const QFontMetricsF metrics{look.axisFont};
    painter.setPen(look.tokens.upText);
    painter.drawText(QRectF{plot.area.left(), plot.area.top() - metrics.height() * 1.2, plot.area.width(),
                            metrics.height()},
                     Qt::AlignLeft | Qt::AlignVCenter,
                     look.currency ? Words::tr("in ▲", "money, above the line")
                                   : Words::tr("received ▲", "calls, above the line"));
    painter.setPen(look.tokens.downText);
    painter.drawText(QRectF{plot.area.left(), plot.area.top() - metrics.height() * 1.2, plot.area.width(),
                            metrics.height()},
                     Qt::AlignRight | Qt::AlignVCenter,
                     look.currency ? Words::tr("out ▼", "money, below the line")
                                   : Words::tr("made ▼", "calls, below the line"));
}

void paintColumnGround(QPainter& painter, const QRectF& column, std::size_t index, const DailyFlowLook& look)
{
    if (look.selected == index)
        painter.fillRect(column, look.tokens.sel);
    else if (look.marked == index)
        painter.fillRect(column, look.tokens.bg3);
}

} // namespace

Minor axisStep(Minor most, int steps)
{
    const auto wanted = std::max<Minor>(1, most / steps + (most % steps != 0 ? 1 : 0));
    Minor power = 100; // whole yuan at least
    while (power <= std::numeric_limits<Minor>::max() / 10 && power * 10 <= wanted)
        power *= 10;
    for (const Minor factor : {1, 2, 5}) {
        if (wanted <= factor * power)
            return factor * power;
    }
    return power <= std::numeric_limits<Minor>::max() / 10 ? power * 10 : power;
}

std::vector<QRectF> paintDailyFlow(QPainter& painter, const QRectF& area, std::span<const FlowBucket> days,
                                   const DailyFlowLook& look)
{
    std::vector<QRectF> columns;
    if (days.empty())
        return columns;
    Minor most = 0;
    for (const auto& day : days)
        most = std::max({most, day.in, day.out});
    const auto step = axisStep(most, axisSteps);
    const auto plot = plotFor(area, days, step, look);

    painter.save();
    painter.setFont(look.axisFont);
    for (std::size_t i = 0; i < days.size(); ++i) {
        columns.emplace_back(plot.area.left() + static_cast<double>(i) * plot.column, plot.area.top(),
                             plot.column, plot.area.height());
        paintColumnGround(painter, columns.back(), i, look);
    }
    paintAxis(painter, plot, step, area, look);
    const auto widest = QFontMetricsF{look.axisFont}.height() * widestBar;
    for (std::size_t i = 0; i < days.size(); ++i) {
        const auto in = barOf(plot, i, days[i].in, true, widest);
        const auto out = barOf(plot, i, days[i].out, false, widest);
        painter.fillRect(in, look.tokens.up);
        painter.fillRect(out, look.tokens.down);
        paintSum(painter, plot, in, days[i].in, true, look);
        paintSum(painter, plot, out, days[i].out, false, look);
    }
    paintDays(painter, plot, days, look);
    paintWords(painter, plot, look);
    painter.restore();
    return columns;
}

} // namespace jingwei::ui
