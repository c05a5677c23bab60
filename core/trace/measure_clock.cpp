#include "core/trace/measure_clock.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace jingwei {

namespace {

using namespace std::string_view_literals;

bool hasAny(std::string_view text, std::span<const std::string_view> words)
{
    return std::ranges::any_of(
        words, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

bool failed(const MeasureFact& measure)
{
    constexpr std::array words{"失败"sv, "未成功"sv, "不成功"sv, "未执行"sv, "拒绝"sv};
    return hasAny(measure.outcome, words);
}

bool isMidnight(Instant at, ZoneOffset zone)
{
    return (at + zone) == std::chrono::floor<std::chrono::days>(at + zone);
}

/// The same day and time some months on; the last day where that month has no such day.
Instant monthsOn(Instant at, std::chrono::months months, ZoneOffset zone)
{
    const auto local = at + zone;
    const auto day = std::chrono::floor<std::chrono::days>(local);
    auto date = std::chrono::year_month_day{day} + months;
    if (!date.ok())
        date = date.year() / date.month() / std::chrono::last;
    return std::chrono::sys_days{date} + (local - day) - zone;
}

/// A freeze holds more than a stop, and a queued freeze nothing yet.
int strength(MeasureKind kind)
{
    switch (kind) {
    case MeasureKind::Freeze: return 2;
    case MeasureKind::Stop: return 1;
    case MeasureKind::QueuedFreeze: break;
    }
    return 0;
}

} // namespace

std::string_view measureWord(MeasureKind kind) noexcept
{
    switch (kind) {
    case MeasureKind::Stop: return "stop";
    case MeasureKind::Freeze: return "freeze";
    case MeasureKind::QueuedFreeze: return "queued-freeze";
    }
    return "";
}

MeasureKind kindOf(const MeasureFact& measure) noexcept
{
    const std::string_view name{measure.kind};
    if (name.find("轮候") != std::string_view::npos)
        return MeasureKind::QueuedFreeze;
    if (name.find("止付") != std::string_view::npos)
        return MeasureKind::Stop;
    const bool brief = measure.from && measure.until && *measure.until - *measure.from <= stopTerm;
    return name.empty() && brief ? MeasureKind::Stop : MeasureKind::Freeze;
}

std::optional<Instant> deadlineOf(const MeasureFact& measure, ZoneOffset zone)
{
    using namespace std::chrono_literals;
    if (measure.until)
        return isMidnight(*measure.until, zone) ? *measure.until + 24h - 1s : *measure.until;
    if (!measure.from)
        return std::nullopt;
    if (kindOf(measure) == MeasureKind::Stop)
        return *measure.from + stopTerm;
    return monthsOn(*measure.from, freezeTerm, zone);
}

std::optional<MeasureInForce> measureInForce(std::span<const MeasureFact> ofAccount, Instant at,
                                             ZoneOffset zone)
{
    std::optional<MeasureInForce> best;
    const auto rank = [](const MeasureInForce& measure) {
        return std::tuple{strength(measure.kind), measure.deadline.value_or(Instant::max()), measure.row};
    };
    for (const auto& measure : ofAccount) {
        const bool ended = measure.endedBy && (!measure.endedAt || *measure.endedAt <= at);
        if (measure.releases || failed(measure) || ended || (measure.from && *measure.from > at))
            continue;
        const auto deadline = deadlineOf(measure, zone);
        if (deadline && *deadline < at)
            continue;
        const MeasureInForce candidate{kindOf(measure), measure.from, deadline, measure.until.has_value(),
                                       measure.row};
        if (!best || rank(candidate) > rank(*best))
            best = candidate;
    }
    return best;
}

int stopsBegun(std::span<const MeasureFact> ofAccount, Instant at) noexcept
{
    return static_cast<int>(std::ranges::count_if(ofAccount, [&](const MeasureFact& measure) {
        return !measure.releases && !failed(measure) && kindOf(measure) == MeasureKind::Stop
               && (!measure.from || *measure.from <= at);
    }));
}

std::span<const MeasureFact> measuresOf(std::span<const MeasureFact> measures, IdentifierId account)
{
    const auto found = std::ranges::equal_range(measures, account, {}, &MeasureFact::account);
    return {found.begin(), found.end()};
}

} // namespace jingwei
