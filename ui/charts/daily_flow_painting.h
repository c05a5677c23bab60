#pragma once

#include "core/base/currency.h"
#include "core/statistics/daily_flow.h"
#include "ui/support/format.h"
#include "ui/theme/tokens.h"

#include <QFont>
#include <QRectF>

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

class QPainter;

namespace jingwei::ui {

/// How a chart by day is drawn. One code for the screen, for pictures and for the brief.
struct DailyFlowLook {
    const Tokens& tokens;
    QFont axisFont;
    MoneyUnit unit = MoneyUnit::Yuan;
    double line = 1.0;                   ///< width of a hairline in the painter's units
    std::optional<std::size_t> marked{}; ///< the bucket under the mouse or the keyboard
    std::optional<std::size_t> selected{};
    std::optional<Currency> currency = cny; ///< nothing: the bars count calls
};

/// Bars day by day: money in above the line in the colour of up-stream, money out below it in that of
/// down-stream.
///
/// Draws whatever there is into `area`: axis with sums, days below, each sum at its bar where there is room.
/// Gives the columns of the buckets from top to bottom of the plot, for the mouse. Nothing is drawn without
/// days.
std::vector<QRectF> paintDailyFlow(QPainter& painter, const QRectF& area, std::span<const FlowBucket> days,
                                   const DailyFlowLook& look);

/// Steps of an axis from 0 to at least `most`: 1, 2 or 5 times a power of ten, at most `steps` of them.
[[nodiscard]] Minor axisStep(Minor most, int steps);

} // namespace jingwei::ui
