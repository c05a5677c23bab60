#pragma once

#include "core/base/time.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace jingwei::ui {

/// A stretch of time; `to` is no longer in it.
struct TimeStretch {
    Instant from{};
    Instant to{};

    [[nodiscard]] std::chrono::seconds length() const { return to - from; }

    friend bool operator==(const TimeStretch&, const TimeStretch&) = default;
};

/// Width of bins of which about `most` fill a span: whole seconds, minutes, hours, days or weeks that divide
/// the next greater unit where they can.
[[nodiscard]] std::chrono::seconds binWidthFor(std::chrono::seconds span, std::size_t most);

/// Begin of the bin that a moment lies in. Bins begin with the hour, the day or (from a week on) Monday of
/// the zone, wherever the first fact stands.
[[nodiscard]] Instant binStart(Instant at, std::chrono::seconds width, ZoneOffset zone);

/// Moments counted in bins of one width, the first of which may begin before the stretch that was asked for.
struct TimeBins {
    Instant from{};
    std::chrono::seconds width{1};
    std::vector<std::size_t> counts;

    [[nodiscard]] TimeStretch stretch(std::size_t bin) const;
};

/// Shape:  `moments` ascending. Time O(bins · log moments).
[[nodiscard]] TimeBins countInBins(std::span<const Instant> moments, const TimeStretch& stretch,
                                   std::chrono::seconds width, ZoneOffset zone);

/// How many of ascending moments lie in a stretch.
[[nodiscard]] std::size_t countIn(std::span<const Instant> moments, const TimeStretch& stretch);

/// What the marks of an axis are apart.
enum class TickUnit : std::uint8_t { Seconds, Minutes, Days, Months, Years };

/// Marks of an axis of time.
struct TimeTicks {
    TickUnit unit = TickUnit::Seconds;
    bool eachDay = false;    ///< one day apart: a label may stand for the day, not for its midnight
    std::vector<Instant> at; ///< in the stretch
};

/// Marks at least `least` apart, at round times of the zone: months and years by the calendar.
[[nodiscard]] TimeTicks ticksFor(const TimeStretch& stretch, std::chrono::seconds least, ZoneOffset zone);

} // namespace jingwei::ui
