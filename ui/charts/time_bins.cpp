#include "ui/charts/time_bins.h"

#include <algorithm>
#include <array>

namespace jingwei::ui {

namespace {

using std::chrono::days;
using std::chrono::seconds;

constexpr seconds minute{60};
constexpr seconds hour{3'600};
constexpr seconds day{days{1}};
constexpr seconds week{days{7}};

constexpr std::array widths{seconds{1}, seconds{2}, seconds{5}, seconds{10}, seconds{15}, seconds{30},
                            minute,     2 * minute, 5 * minute, 10 * minute, 15 * minute, 30 * minute,
                            hour,       2 * hour,   3 * hour,   6 * hour,    12 * hour,   day,
                            2 * day,    week,       2 * week};

/// Monday, so that weeks begin with it.
constexpr Instant anchor{days{4}};

seconds roundedUp(seconds span, seconds unit)
{
    return (span + unit - seconds{1}) / unit * unit;
}

std::chrono::sys_days localDay(Instant at, ZoneOffset zone)
{
    return std::chrono::floor<days>(at + zone);
}

/// Marks every `step` months, counted from January of the year 0.
void addMonths(TimeTicks& ticks, const TimeStretch& stretch, int step, ZoneOffset zone)
{
    const std::chrono::year_month_day first{localDay(stretch.from, zone)};
    auto month = static_cast<int>(first.year()) * 12 + static_cast<int>(unsigned{first.month()}) - 1;
    month = month / step * step;
    for (;; month += step) {
        const std::chrono::year_month_day begin{std::chrono::year{month / 12},
                                                std::chrono::month{static_cast<unsigned>(month % 12) + 1},
                                                std::chrono::day{1}};
        const Instant at = std::chrono::sys_days{begin} - zone;
        if (at >= stretch.to)
            return;
        if (at >= stretch.from)
            ticks.at.push_back(at);
    }
}

TimeTicks calendarTicks(const TimeStretch& stretch, seconds least, ZoneOffset zone)
{
    constexpr std::array months{1, 2, 3, 6, 12};
    const auto wanted = static_cast<int>((least + 28 * day - seconds{1}) / (28 * day));
    const auto* const found = std::ranges::lower_bound(months, wanted);
    const int years = wanted <= 24 ? 2 : wanted <= 60 ? 5 : (wanted + 119) / 120 * 10;
    const int step = found != months.end() ? *found : years * 12;
    TimeTicks ticks{step < 12 ? TickUnit::Months : TickUnit::Years, false, {}};
    addMonths(ticks, stretch, step, zone);
    return ticks;
}

} // namespace

seconds binWidthFor(seconds span, std::size_t most)
{
    const auto parts = static_cast<std::int64_t>(std::max<std::size_t>(1, most));
    const seconds least{(span.count() + parts - 1) / parts};
    const auto* const found = std::ranges::lower_bound(widths, least);
    return found != widths.end() ? *found : roundedUp(least, 4 * week);
}

Instant binStart(Instant at, seconds width, ZoneOffset zone)
{
    const auto since = at + zone - anchor;
    const auto rest = (since % width + width) % width;
    return at - rest;
}

TimeStretch TimeBins::stretch(std::size_t bin) const
{
    const auto begin = from + static_cast<std::int64_t>(bin) * width;
    return {begin, begin + width};
}

TimeBins countInBins(std::span<const Instant> moments, const TimeStretch& stretch, seconds width,
                     ZoneOffset zone)
{
    TimeBins bins{binStart(stretch.from, width, zone), width, {}};
    auto passed = std::ranges::lower_bound(moments, bins.from);
    for (auto begin = bins.from; begin < stretch.to; begin += width) {
        const auto end = std::lower_bound(passed, moments.end(), begin + width);
        bins.counts.push_back(static_cast<std::size_t>(end - passed));
        passed = end;
    }
    return bins;
}

std::size_t countIn(std::span<const Instant> moments, const TimeStretch& stretch)
{
    const auto begin = std::ranges::lower_bound(moments, stretch.from);
    return static_cast<std::size_t>(std::lower_bound(begin, moments.end(), stretch.to) - begin);
}

TimeTicks ticksFor(const TimeStretch& stretch, seconds least, ZoneOffset zone)
{
    const auto* const found = std::ranges::lower_bound(widths, std::max(seconds{1}, least));
    if (found == widths.end())
        return calendarTicks(stretch, least, zone);
    const auto step = *found;
    TimeTicks ticks{step < minute ? TickUnit::Seconds
                    : step < day  ? TickUnit::Minutes
                                  : TickUnit::Days,
                    step == day,
                    {}};
    auto at = binStart(stretch.from, step, zone);
    for (at += at < stretch.from ? step : seconds{0}; at < stretch.to; at += step)
        ticks.at.push_back(at);
    return ticks;
}

} // namespace jingwei::ui
