#pragma once

#include "core/base/money.h"
#include "core/base/time.h"

#include <chrono>
#include <cstdint>
#include <span>
#include <vector>

namespace jingwei {

/// One movement of money as statistics see it.
struct FlowPoint {
    Instant at;
    Minor amount;
    bool incoming; ///< into the account looked at; for a whole case every movement is counted as incoming
};

/// Sums of one day in `zone`.
struct DailyFlow {
    std::chrono::sys_days day; ///< of the zone asked for
    Minor in = 0;
    Minor out = 0;
    std::int64_t count = 0;

    friend bool operator==(const DailyFlow&, const DailyFlow&) = default;
};

/// Sums by day, every day from the first to the last, empty ones with zeros.
///
/// Shape:  `points` in any order; the answer is empty for no points. Time O(n + days).
/// Errors: `AmountOutOfRange` where a day's sum does not fit.
[[nodiscard]] Result<std::vector<DailyFlow>> dailyFlow(std::span<const FlowPoint> points, ZoneOffset zone);

/// Sums of neighbouring days, for drawing.
struct FlowBucket {
    std::chrono::sys_days first;
    std::chrono::sys_days last;
    Minor in = 0;
    Minor out = 0;
    std::int64_t count = 0;

    friend bool operator==(const FlowBucket&, const FlowBucket&) = default;
};

/// At most `most` buckets of one width in whole days, the last one maybe narrower.
///
/// Shape:  `days` as `dailyFlow` gives them, one after the other; no days or `most` 0: no buckets.
///         Time O(days). A sum that does not fit stands at the greatest amount there is: no picture
///         could tell the two apart.
[[nodiscard]] std::vector<FlowBucket> decimate(std::span<const DailyFlow> days, std::size_t most);

} // namespace jingwei
