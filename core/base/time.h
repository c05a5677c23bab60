#pragma once

#include "core/base/result.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace jingwei {

/// A moment in UTC, to the second: what banks and operators give.
using Instant = std::chrono::sys_seconds;

/// Offset of a source's zone from UTC, in minutes; China is +480.
using ZoneOffset = std::chrono::minutes;
inline constexpr ZoneOffset chinaZone{480};

enum class TimePrecision : std::uint8_t { Second, Minute, Day };

struct ParsedTime {
    Instant at;
    TimePrecision precision;
    bool zoneGiven = false; ///< the text itself carried an offset

    friend bool operator==(const ParsedTime&, const ParsedTime&) = default;
};

/// Reads the time forms of bank, platform and operator returns (domain.md 1a(8)): `yyyyMMddHHmmss`, `yyyyMMdd
/// HHmmss`, `yyyyMMdd`, `yyyyMMdd HHmm`, `yyyy-MM-dd HH:mm:ss`, `yyyy-MM-dd-HH.mm.ss.ffffff`, `yyyy/M/d
/// H:mm`, `MM/dd/yy`, `MMM d, yyyy`, ISO 8601 with offset, `yyyy年M月d日 H时m分s秒`, epoch seconds and
/// milliseconds (10 and 13 digits). `zone` is used where the text has no offset. Dates that do not exist (30
/// February) are refused. Errors: `TimeMalformed`; `detail` is the text as given.
[[nodiscard]] Result<ParsedTime> parseTime(std::string_view text, ZoneOffset zone);

/// Reads a time of day in its own column: `HHmmss` with leading zeros lost, `HH:mm:ss`, `HH:mm`.
[[nodiscard]] Result<std::chrono::seconds> parseTimeOfDay(std::string_view text);

/// "2025-03-01T12:00:05+08:00"
[[nodiscard]] std::string formatIso(Instant at, ZoneOffset zone);
/// "2025-03-01 12:00:05"
[[nodiscard]] std::string formatPlain(Instant at, ZoneOffset zone);
/// "2025-03-01"
[[nodiscard]] std::string formatDay(Instant at, ZoneOffset zone);

/// ISO 8601 durations (`PT24H`, `P5D`) and the short forms `90s`, `30m`, `24h`, `5d`.
[[nodiscard]] Result<std::chrono::seconds> parseDuration(std::string_view text);

} // namespace jingwei
