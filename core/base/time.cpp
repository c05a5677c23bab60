#include "core/base/time.h"

#include "core/base/text.h"
#include "core/base/text_cursor.h"

#include <algorithm>
#include <array>
#include <optional>

namespace jingwei {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_days;
using text_reading::Cursor;
using text_reading::isLetter;
using text_reading::number;

constexpr std::array<std::string_view, 12> monthNames{"january",   "february", "march",    "april",
                                                      "may",       "june",     "july",     "august",
                                                      "september", "october",  "november", "december"};

char lower(char c) noexcept
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

struct Clock {
    seconds sinceMidnight;
    TimePrecision precision;
};

std::optional<sys_days> dateOf(int year, int month, int day) noexcept
{
    if (year < 1900)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{year},
                                           std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    return date.ok() ? std::optional{sys_days{date}} : std::nullopt;
}

/// 24:00:00 is the end of the day, as ISO 8601 has it.
std::optional<seconds> clockOf(int hour, int minute, int second) noexcept
{
    const bool endOfDay = hour == 24 && minute == 0 && second == 0;
    if ((hour > 23 && !endOfDay) || minute > 59 || second > 59)
        return std::nullopt;
    return hours{hour} + minutes{minute} + seconds{second};
}

void eatFraction(Cursor& cursor) noexcept
{
    auto ahead = cursor;
    if (ahead.eatAny(".,") && ahead.digitsAhead() > 0) {
        while (ahead.eatAny("0123456789"))
            ;
        cursor = ahead;
    }
}

/// `HHmmss`, its first zero lost or not, or `HHmm`.
std::optional<Clock> eatCompactClock(Cursor& cursor) noexcept
{
    const auto count = cursor.digitsAhead();
    if (count < 4 || count > 6)
        return std::nullopt;
    const int hour = cursor.eatDigits(count == 5 ? 1 : 2);
    const int minute = cursor.eatDigits(2);
    const int second = count > 4 ? cursor.eatDigits(2) : 0;
    const auto since = clockOf(hour, minute, second);
    if (!since)
        return std::nullopt;
    return Clock{*since, count > 4 ? TimePrecision::Second : TimePrecision::Minute};
}

/// 12-hour clocks name their half; 12 AM is midnight.
std::optional<int> hourOfHalf(Cursor& cursor, int hour) noexcept
{
    auto ahead = cursor;
    ahead.eatBlanks();
    const auto letters = ahead.eatLetters();
    if (letters.size() != 2 || lower(letters[1]) != 'm'
        || (lower(letters[0]) != 'a' && lower(letters[0]) != 'p'))
        return hour;
    if (hour < 1 || hour > 12)
        return std::nullopt;
    cursor = ahead;
    return hour % 12 + (lower(letters[0]) == 'p' ? 12 : 0);
}

/// `H时`, `H时m分`, `H时m分s秒` after its hour and the word for it.
std::optional<Clock> eatWordedClock(Cursor& cursor, int hour) noexcept
{
    const auto minute = cursor.digitsAhead() == 0 ? std::optional{0} : cursor.eatNumber(1, 2);
    if (!minute)
        return std::nullopt;
    const bool hasSecond = cursor.eat("分") && cursor.digitsAhead() > 0;
    const auto second = hasSecond ? cursor.eatNumber(1, 2) : std::optional{0};
    if (!second || (hasSecond && !cursor.eat("秒")))
        return std::nullopt;
    const auto since = clockOf(hour, *minute, *second);
    return since ? std::optional{Clock{*since, hasSecond ? TimePrecision::Second : TimePrecision::Minute}}
                 : std::nullopt;
}

/// `H:mm`, `HH:mm:ss.ffffff`, `HH.mm.ss`, with AM or PM after it, or a clock in words.
/// Points need all three parts: 0.5 is no five past midnight.
std::optional<Clock> eatDividedClock(Cursor& cursor) noexcept
{
    const auto hour = cursor.eatNumber(1, 2);
    if (!hour)
        return std::nullopt;
    if (cursor.eat("时") || cursor.eat("点"))
        return eatWordedClock(cursor, *hour);
    const auto divider = cursor.rest().substr(0, 1);
    if (!cursor.eatAny(":."))
        return std::nullopt;
    const auto minute = cursor.eatNumber(1, 2);
    const bool hasSecond = cursor.eat(divider);
    const auto second = hasSecond ? cursor.eatNumber(1, 2) : std::optional{0};
    if (!minute || !second || (divider == "." && !hasSecond))
        return std::nullopt;
    if (hasSecond)
        eatFraction(cursor);
    const auto hourOfDay = hourOfHalf(cursor, *hour);
    const auto since = hourOfDay ? clockOf(*hourOfDay, *minute, *second) : std::nullopt;
    return since ? std::optional{Clock{*since, hasSecond ? TimePrecision::Second : TimePrecision::Minute}}
                 : std::nullopt;
}

std::optional<Clock> eatClock(Cursor& cursor) noexcept
{
    if (cursor.digitsAhead() <= 2)
        return eatDividedClock(cursor);
    const auto clock = eatCompactClock(cursor);
    if (clock && clock->precision == TimePrecision::Second)
        eatFraction(cursor);
    return clock;
}

/// `+08:00`, `+0800`, `+8` after its sign was seen.
std::optional<minutes> eatOffsetSize(Cursor& cursor) noexcept
{
    const auto count = cursor.digitsAhead();
    if (count == 0 || count > 4 || count == 3)
        return std::nullopt;
    const int hour = cursor.eatDigits(count > 2 ? 2 : count);
    int minute = 0;
    if (count == 4) {
        minute = cursor.eatDigits(2);
    } else if (cursor.eat(":")) {
        const auto read = cursor.eatNumber(2, 2);
        if (!read)
            return std::nullopt;
        minute = *read;
    }
    return hour <= 14 && minute <= 59 ? std::optional{hours{hour} + minutes{minute}} : std::nullopt;
}

struct Zone {
    ZoneOffset offset;
    bool given;
};

/// What follows the clock up to the end of the text: nothing, `Z`, an offset, `UTC+8`, `+0800 CST`.
std::optional<Zone> readZone(Cursor cursor, ZoneOffset otherwise) noexcept
{
    cursor.eatBlanks();
    if (cursor.atEnd())
        return Zone{otherwise, false};
    const bool utc = cursor.eat("Z") || cursor.eat("z") || cursor.eat("UTC") || cursor.eat("GMT");
    if (utc && cursor.atEnd())
        return Zone{ZoneOffset{0}, true};
    const bool west = cursor.eat("-");
    if (!west && !cursor.eat("+"))
        return std::nullopt;
    const auto size = eatOffsetSize(cursor);
    cursor.eatBlanks();
    cursor.eatLetters(); // "+0800 CST": the name says nothing more
    if (!size || !cursor.atEnd())
        return std::nullopt;
    return Zone{west ? -*size : *size, true};
}

/// The rest of the text after its date: nothing, or a clock and perhaps a zone.
std::optional<ParsedTime> withClock(sys_days date, Cursor cursor, ZoneOffset zone) noexcept
{
    if (cursor.atEnd())
        return ParsedTime{Instant{date} - zone, TimePrecision::Day, false};
    const auto clock = eatClock(cursor);
    const auto offset = clock ? readZone(cursor, zone) : std::nullopt;
    if (!offset)
        return std::nullopt;
    return ParsedTime{Instant{date} + clock->sinceMidnight - offset->offset, clock->precision, offset->given};
}

std::optional<sys_days> eatCompactDate(Cursor& cursor) noexcept
{
    const int year = cursor.eatDigits(4);
    const int month = cursor.eatDigits(2);
    return dateOf(year, month, cursor.eatDigits(2));
}

/// From here on (May 2033) ten digits would as well be a date and clock of this century that lost some of
/// theirs.
constexpr std::int64_t latestEpoch = 2'000'000'000;

/// A text of digits only: epoch seconds or milliseconds, or date and clock without anything between.
std::optional<ParsedTime> readDigits(Cursor cursor, ZoneOffset zone) noexcept
{
    const auto count = cursor.rest().size();
    if (count == 10 || count == 13) {
        const auto epoch = number(cursor.rest()) / (count == 13 ? 1000 : 1);
        if (epoch >= latestEpoch)
            return std::nullopt;
        return ParsedTime{Instant{seconds{epoch}}, TimePrecision::Second, true};
    }
    if (count != 8 && count != 12 && count != 14 && count != 17)
        return std::nullopt;
    const auto date = eatCompactDate(cursor);
    if (!date)
        return std::nullopt;
    // 17 digits end in milliseconds
    return withClock(*date, Cursor{cursor.rest().substr(0, std::min<std::size_t>(6, count - 8))}, zone);
}

/// `yyyyMMdd HHmmss` and what else may stand behind eight digits.
std::optional<ParsedTime> readCompactDateFirst(Cursor cursor, ZoneOffset zone) noexcept
{
    const auto count = cursor.digitsAhead();
    const auto date = eatCompactDate(cursor);
    if (!date)
        return std::nullopt;
    if (count == 8 && !cursor.eat("T"))
        cursor.eatBlanks();
    return withClock(*date, cursor, zone);
}

/// `yyyy-M-d`, `yyyy/M/d`, `yyyy.M.d`, `yyyy年M月d日`, and a clock after it.
std::optional<ParsedTime> readDividedDateFirst(Cursor cursor, ZoneOffset zone) noexcept
{
    const int year = cursor.eatDigits(4);
    const auto divider = cursor.rest();
    const bool inWords = cursor.eat("年");
    if (!inWords && !cursor.eatAny("-/."))
        return std::nullopt;
    const auto month = cursor.eatNumber(1, 2);
    if (!month || !cursor.eat(inWords ? "月" : divider.substr(0, 1)))
        return std::nullopt;
    const auto day = cursor.eatNumber(1, 2);
    const auto date = day ? dateOf(year, *month, *day) : std::nullopt;
    if (!date || (inWords && !cursor.eat("日") && !cursor.eat("号")))
        return std::nullopt;
    if (!cursor.atEnd() && !inWords && !cursor.eatAny("T- \t"))
        return std::nullopt;
    cursor.eatBlanks();
    return withClock(*date, cursor, zone);
}

/// `MMM d, yyyy` and a clock after it.
std::optional<ParsedTime> readMonthNameFirst(Cursor cursor, ZoneOffset zone) noexcept
{
    const auto letters = cursor.eatLetters();
    const auto* const name = std::ranges::find_if(monthNames, [letters](std::string_view month) {
        return letters.size() >= 3 && letters.size() <= month.size()
               && std::ranges::equal(letters, month.substr(0, letters.size()),
                                     [](char given, char known) { return lower(given) == known; });
    });
    if (name == monthNames.end())
        return std::nullopt;
    cursor.eat(".");
    cursor.eatBlanks();
    const auto day = cursor.eatNumber(1, 2);
    cursor.eat(",");
    cursor.eatBlanks();
    const auto year = cursor.eatNumber(4, 4);
    const auto month = static_cast<int>(name - monthNames.begin()) + 1;
    const auto date = day && year ? dateOf(*year, month, *day) : std::nullopt;
    if (!date)
        return std::nullopt;
    cursor.eat(",");
    cursor.eatBlanks();
    return withClock(*date, cursor, zone);
}

/// `MM/dd/yy`, `M/d/yyyy` (months first, as spreadsheets of an American setting write it) and a clock after
/// it.
std::optional<ParsedTime> readMonthNumberFirst(Cursor cursor, ZoneOffset zone) noexcept
{
    const auto month = cursor.eatNumber(1, 2);
    if (!month || !cursor.eat("/"))
        return std::nullopt;
    const auto day = cursor.eatNumber(1, 2);
    if (!day || !cursor.eat("/"))
        return std::nullopt;
    const auto places = cursor.digitsAhead();
    if (places != 2 && places != 4)
        return std::nullopt;
    const int year = cursor.eatDigits(places) + (places == 2 ? 2000 : 0);
    const auto date = dateOf(year, *month, *day);
    if (!date || (!cursor.atEnd() && !cursor.eatAny(" \t")))
        return std::nullopt;
    cursor.eatBlanks();
    return withClock(*date, cursor, zone);
}

std::optional<ParsedTime> readTime(std::string_view text, ZoneOffset zone) noexcept
{
    const Cursor cursor{text};
    const auto digits = cursor.digitsAhead();
    if (digits == 4)
        return readDividedDateFirst(cursor, zone);
    if (digits == text.size() && digits > 0)
        return readDigits(cursor, zone);
    if (digits == 8 || digits == 14)
        return readCompactDateFirst(cursor, zone);
    if (digits == 1 || digits == 2)
        return readMonthNumberFirst(cursor, zone);
    return digits == 0 && !text.empty() ? readMonthNameFirst(cursor, zone) : std::nullopt;
}

std::optional<seconds> readTimeOfDay(std::string_view text) noexcept
{
    Cursor cursor{text};
    const auto digits = cursor.digitsAhead();
    if (digits > 0 && digits == text.size()) {
        if (digits > 6)
            return std::nullopt;
        const auto value = static_cast<int>(number(text));
        return clockOf(value / 10'000, value / 100 % 100, value % 100);
    }
    const auto clock = eatDividedClock(cursor);
    return clock && cursor.atEnd() ? std::optional{clock->sinceMidnight} : std::nullopt;
}

} // namespace

Result<ParsedTime> parseTime(std::string_view text, ZoneOffset zone)
{
    const auto trimmed = trimText(text);
    const auto parsed = isAscii(trimmed) ? readTime(trimmed, zone) : readTime(normaliseText(trimmed), zone);
    if (!parsed)
        return failure(ErrorCode::TimeMalformed, std::string{text});
    return *parsed;
}

Result<std::chrono::seconds> parseTimeOfDay(std::string_view text)
{
    const auto trimmed = trimText(text);
    const auto parsed = isAscii(trimmed) ? readTimeOfDay(trimmed) : readTimeOfDay(normaliseText(trimmed));
    if (!parsed)
        return failure(ErrorCode::TimeMalformed, std::string{text});
    return *parsed;
}

} // namespace jingwei
