#pragma once

#include "ui/charts/time_bins.h"
#include "ui/theme/tokens.h"

#include <QFont>
#include <QRectF>
#include <QString>

#include <cstddef>
#include <optional>
#include <vector>

class QPainter;

namespace jingwei::ui {

/// A mark of the axis of time and its words.
struct TimeAxisLabel {
    QRectF box;
    QString text;      ///< empty: no room for it
    double mark = 0.0; ///< x

    friend bool operator==(const TimeAxisLabel&, const TimeAxisLabel&) = default;
};

/// Marks and words along the lower edge of `area`, as fine as there is room for: no word overlaps another or
/// leaves the area. The first, and each where the day or year changes, says the date.
[[nodiscard]] std::vector<TimeAxisLabel> timeAxisLabels(const QRectF& area, const TimeStretch& view,
                                                        ZoneOffset zone, const QFont& font);

/// How a brush over time is drawn.
struct TimeBrushLook {
    const Tokens& tokens;
    QFont axisFont;
    TimeStretch view;                    ///< what `area` spans
    TimeStretch chosen;                  ///< may reach beyond the view
    bool isAll = true;                   ///< nothing is left out: the frame around the chosen is quiet
    std::optional<std::size_t> marked{}; ///< bin under the mouse
    ZoneOffset zone = chinaZone;
    std::vector<double> marks{}; ///< x of what is marked over the bars
};

/// Bars of the facts in each bin, those chosen in colour on their ground with a handle at either end, and
/// the axis below them.
void paintTimeBrush(QPainter& painter, const QRectF& area, const TimeBins& bins, const TimeBrushLook& look);

} // namespace jingwei::ui
