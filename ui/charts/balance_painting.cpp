#include "ui/charts/balance_painting.h"

#include "ui/charts/daily_flow_painting.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <map>

namespace jingwei::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(BalanceChart)
};

constexpr int axisSteps = 4;
constexpr double sampleLength = 1.6; ///< of a line beside its words, in heights of their font
constexpr double barsShare = 0.26;   ///< of the height, for the bars of the transfers

/// Where moments and sums lie.
struct Plot {
    QRectF lines;
    QRectF bars;
    Instant first;
    double perSecond = 0.0;
    double perMinor = 0.0;    ///< of the lines
    double barPerMinor = 0.0; ///< of the bars
    Minor top = 0;            ///< of the axis
    Minor step = 0;

    [[nodiscard]] double x(Instant at) const
    {
        return lines.left() + static_cast<double>((at - first).count()) * perSecond;
    }
    [[nodiscard]] double y(Minor amount) const
    {
        return lines.bottom() - static_cast<double>(amount) * perMinor;
    }
};

Minor greatest(const BalanceSteps& balance, const auto& of)
{
    Minor most = 0;
    for (const auto& step : balance.steps)
        most = std::max(most, of(step));
    return most;
}

Plot plotFor(const QRectF& area, const BalanceSteps& balance, const BalanceLook& look)
{
    const QFontMetricsF metrics{look.axisFont};
    Plot plot;
    const auto most = std::max({balance.before.value_or(0), balance.taintedBefore, Minor{1},
                                greatest(balance, [](const BalanceStep& step) {
                                    return std::max(step.balance.value_or(0), step.tainted);
                                })});
    plot.step = axisStep(most, axisSteps);
    plot.top = (most / plot.step + (most % plot.step == 0 ? 0 : 1)) * plot.step;
    const auto left =
        metrics.horizontalAdvance(moneyOnLink(plot.top, look.currency, look.unit)) + metrics.height() * 0.6;
    const auto room =
        area.adjusted(left, metrics.height() * 1.4, -metrics.height() * 0.5, -metrics.height() * 1.5);
    const auto barsHeight = room.height() * barsShare;
    plot.lines = room.adjusted(0, 0, 0, -barsHeight - metrics.height());
    plot.bars = QRectF{room.left(), room.bottom() - barsHeight, room.width(), barsHeight};
    plot.first = balance.steps.front().at;
    const auto seconds = (balance.steps.back().at - plot.first).count();
    const auto margin = std::max<std::int64_t>(1, seconds / 20); // the first step shall be seen to rise
    plot.first -= std::chrono::seconds{margin};
    plot.perSecond = room.width() / static_cast<double>(seconds + 2 * margin);
    plot.perMinor = plot.lines.height() / static_cast<double>(plot.top);
    const auto widest = greatest(balance, [](const BalanceStep& step) { return std::abs(step.moved); });
    plot.barPerMinor = plot.bars.height() / 2.0 / static_cast<double>(std::max<Minor>(1, widest));
    return plot;
}

void paintAxis(QPainter& painter, const Plot& plot, const QRectF& area, const BalanceLook& look)
{
    const QFontMetricsF metrics{look.axisFont};
    for (Minor amount = 0; amount <= plot.top; amount += plot.step) {
        const auto y = plot.y(amount);
        painter.setPen(QPen{amount == 0 ? look.tokens.line2 : look.tokens.line, 1.0});
        painter.drawLine(QPointF{plot.lines.left(), y}, QPointF{plot.lines.right(), y});
        painter.setPen(look.tokens.ink2);
        painter.drawText(QRectF{area.left(), y - metrics.height() / 2.0,
                                plot.lines.left() - area.left() - metrics.height() * 0.4, metrics.height()},
                         Qt::AlignRight | Qt::AlignVCenter, moneyOnLink(amount, look.currency, look.unit));
    }
    painter.setPen(QPen{look.tokens.line2, 1.0});
    painter.drawLine(QPointF{plot.bars.left(), plot.bars.center().y()},
                     QPointF{plot.bars.right(), plot.bars.center().y()});
}

/// "03-17 21:03" along the lower edge, as many as there is room for.
void paintTimes(QPainter& painter, const Plot& plot, const BalanceLook& look)
{
    const QFontMetricsF metrics{look.axisFont};
    const auto width = metrics.horizontalAdvance(QStringLiteral("00-00 00:00"));
    const auto count = std::max(1, static_cast<int>(plot.lines.width() / (width * 1.6)));
    painter.setPen(look.tokens.ink2);
    for (int place = 0; place < count; ++place) {
        const auto x = plot.lines.left() + (place + 0.5) * plot.lines.width() / count;
        const auto at =
            plot.first
            + std::chrono::seconds{std::llround((x - plot.lines.left()) / std::max(1e-12, plot.perSecond))};
        painter.drawText(
            QRectF{x - width, plot.bars.bottom() + metrics.height() * 0.3, 2 * width, metrics.height()},
            Qt::AlignHCenter | Qt::AlignTop, timeText(at, look.zone).mid(5, 11));
    }
}

/// A line in steps, several of one pixel drawn as their span.
QPainterPath linePath(const Plot& plot, std::optional<Minor> before, const BalanceSteps& balance,
                      const auto& of)
{
    QPainterPath path;
    auto last = plot.y(before.value_or(0));
    path.moveTo(plot.lines.left(), last);
    for (std::size_t i = 0; i < balance.steps.size();) {
        const auto x = plot.x(balance.steps[i].at);
        path.lineTo(x, last);
        double low = last;
        double high = last;
        for (; i < balance.steps.size() && plot.x(balance.steps[i].at) < x + 0.5; ++i) {
            last = plot.y(of(balance.steps[i]));
            low = std::max(low, last);
            high = std::min(high, last);
        }
        path.lineTo(x, low);
        path.lineTo(x, high);
        path.lineTo(x, last);
    }
    path.lineTo(plot.lines.right(), last);
    return path;
}

void paintLines(QPainter& painter, const Plot& plot, const BalanceSteps& balance, const BalanceLook& look)
{
    if (balance.steps.back().balance) {
        const auto path = linePath(plot, balance.before, balance,
                                   [](const BalanceStep& step) { return step.balance.value_or(0); });
        auto area = path;
        area.lineTo(plot.lines.right(), plot.lines.bottom());
        area.lineTo(plot.lines.left(), plot.lines.bottom());
        painter.fillPath(area, look.tokens.accentBg);
        painter.strokePath(path, QPen{look.tokens.accent, 1.5});
    }
    QPen dashed{look.tokens.down, 1.5};
    dashed.setDashPattern({3.0, 2.0});
    painter.strokePath(
        linePath(plot, balance.taintedBefore, balance, [](const BalanceStep& step) { return step.tainted; }),
        dashed);
}

void paintBars(QPainter& painter, const Plot& plot, const BalanceSteps& balance, const BalanceLook& look)
{
    struct Sums {
        Minor in = 0;
        Minor out = 0;
    };
    std::map<int, Sums> columns; // the largest of each pixel
    for (const auto& step : balance.steps) {
        auto& sums = columns[static_cast<int>(plot.x(step.at))];
        sums.in = std::max(sums.in, step.moved);
        sums.out = std::max(sums.out, -step.moved);
    }
    const auto width = std::clamp(plot.bars.width() / (4.0 * static_cast<double>(columns.size())), 1.5, 8.0);
    const auto zero = plot.bars.center().y();
    for (const auto& [x, sums] : columns) {
        const auto in = static_cast<double>(sums.in) * plot.barPerMinor;
        const auto out = static_cast<double>(sums.out) * plot.barPerMinor;
        painter.fillRect(QRectF{x - width / 2.0, zero - in, width, in}, look.tokens.up);
        painter.fillRect(QRectF{x - width / 2.0, zero, width, out}, look.tokens.down);
    }
}

void paintWords(QPainter& painter, const Plot& plot, const QRectF& area, const BalanceLook& look,
                bool hasBalance)
{
    const QFontMetricsF metrics{look.axisFont};
    const QRectF above{plot.lines.left(), area.top(), plot.lines.width(), metrics.height()};
    const auto sample = metrics.height() * sampleLength;
    const auto explain = [&](QPen line, const QColor& ink, double left, const QString& words) {
        line.setWidthF(1.5);
        painter.setPen(line);
        painter.drawLine(QPointF{left, above.center().y()}, QPointF{left + sample, above.center().y()});
        painter.setPen(ink);
        const auto place = left + sample + metrics.height() * 0.4;
        painter.drawText(QRectF{place, above.top(), area.right() - place, above.height()},
                         Qt::AlignLeft | Qt::AlignVCenter, words);
        return place + metrics.horizontalAdvance(words) + metrics.height();
    };
    auto left = above.left();
    if (hasBalance)
        left = explain(look.tokens.accent, look.tokens.accent, left, Words::tr("balance", "a line"));
    QPen dashed{look.tokens.down};
    dashed.setDashPattern({3.0, 2.0});
    explain(dashed, look.tokens.downText, left, Words::tr("of that stolen", "a dashed line"));
    const QRectF between{plot.bars.left(), plot.bars.top() - metrics.height(), plot.bars.width(),
                         metrics.height()};
    painter.setPen(look.tokens.upText);
    painter.drawText(between, Qt::AlignLeft | Qt::AlignVCenter, Words::tr("in ▲", "money, above the line"));
    painter.setPen(look.tokens.downText);
    painter.drawText(between, Qt::AlignRight | Qt::AlignVCenter, Words::tr("out ▼", "money, below the line"));
}

void paintMark(QPainter& painter, const Plot& plot, QPointF place, const QColor& colour)
{
    painter.setPen(QPen{colour, 1.0});
    painter.drawLine(QPointF{place.x(), plot.lines.top()}, QPointF{place.x(), plot.bars.bottom()});
    painter.setBrush(colour);
    painter.drawEllipse(place, 3.5, 3.5);
    painter.setBrush(Qt::NoBrush);
}

} // namespace

std::vector<QPointF> paintBalance(QPainter& painter, const QRectF& area, const BalanceSteps& balance,
                                  const BalanceLook& look)
{
    std::vector<QPointF> places;
    if (balance.steps.empty())
        return places;
    const auto plot = plotFor(area, balance, look);
    painter.save();
    painter.setFont(look.axisFont);
    paintAxis(painter, plot, area, look);
    paintLines(painter, plot, balance, look);
    paintBars(painter, plot, balance, look);
    paintTimes(painter, plot, look);
    paintWords(painter, plot, area, look, balance.steps.back().balance.has_value());
    places.reserve(balance.steps.size());
    for (const auto& step : balance.steps)
        places.emplace_back(plot.x(step.at), plot.y(step.balance.value_or(step.tainted)));
    if (look.marked && *look.marked < places.size())
        paintMark(painter, plot, places[*look.marked], look.tokens.ink2);
    if (look.selected && *look.selected < places.size())
        paintMark(painter, plot, places[*look.selected], look.tokens.focus);
    painter.restore();
    return places;
}

} // namespace jingwei::ui
