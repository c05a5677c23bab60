#include "core/statistics/daily_flow.h"

#include <algorithm>
#include <limits>

// Terms. A day is a calendar day of the zone asked for: the days since 1970 of the moment plus the zone's
// offset. Steps. Find the first and the last day, lay out every day between them, add each point to its day.
// Left out: summer time. A zone is an offset, because sources give no more.

namespace jingwei {

namespace {

std::chrono::sys_days dayOf(Instant at, ZoneOffset zone)
{
    return std::chrono::floor<std::chrono::days>(at + zone);
}

Minor addSaturated(Minor a, Minor b)
{
    const auto sum = addChecked(a, b);
    if (sum)
        return *sum;
    return b > 0 ? std::numeric_limits<Minor>::max() : std::numeric_limits<Minor>::min();
}

} // namespace

Result<std::vector<DailyFlow>> dailyFlow(std::span<const FlowPoint> points, ZoneOffset zone)
{
    std::vector<DailyFlow> days;
    if (points.empty())
        return days;
    const auto [first, last] = std::ranges::minmax(points, {}, &FlowPoint::at);
    const auto firstDay = dayOf(first.at, zone);
    const auto lastDay = dayOf(last.at, zone);
    days.reserve(static_cast<std::size_t>((lastDay - firstDay).count()) + 1);
    for (auto day = firstDay; day <= lastDay; day += std::chrono::days{1})
        days.push_back({day});

    for (const auto& point : points) {
        auto& day = days[static_cast<std::size_t>((dayOf(point.at, zone) - firstDay).count())];
        auto& sum = point.incoming ? day.in : day.out;
        const auto more = addChecked(sum, point.amount);
        if (!more)
            return tl::unexpected{more.error()};
        sum = *more;
        ++day.count;
    }
    return days;
}

std::vector<FlowBucket> decimate(std::span<const DailyFlow> days, std::size_t most)
{
    std::vector<FlowBucket> buckets;
    if (days.empty() || most == 0)
        return buckets;
    const auto width = days.size() / most + (days.size() % most != 0 ? 1 : 0);
    buckets.reserve(days.size() / width + 1);
    for (std::size_t start = 0; start < days.size(); start += width) {
        const auto part = days.subspan(start, std::min(width, days.size() - start));
        FlowBucket bucket{part.front().day, part.back().day};
        for (const auto& day : part) {
            bucket.in = addSaturated(bucket.in, day.in);
            bucket.out = addSaturated(bucket.out, day.out);
            bucket.count += day.count;
        }
        buckets.push_back(bucket);
    }
    return buckets;
}

} // namespace jingwei
