#include "core/base/text.h"
#include "core/base/text_cursor.h"
#include "core/base/time.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

namespace jingwei {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using text_reading::Cursor;

struct DurationUnit {
    char letter;
    seconds length;
};

/// `text` as a run of numbers each with one of `units`, in their order and each at most once; nothing for no
/// number.
std::optional<seconds> readUnits(Cursor& cursor, std::span<const DurationUnit> units) noexcept
{
    seconds total{0};
    bool any = false;
    while (cursor.digitsAhead() > 0) {
        const auto count = cursor.eatNumber(1, 9);
        if (!count || cursor.atEnd())
            return std::nullopt;
        const auto unit = std::ranges::find(units, cursor.rest().front(), &DurationUnit::letter);
        if (unit == units.end())
            return std::nullopt;
        cursor.eatAny(cursor.rest().substr(0, 1));
        units = units.subspan(static_cast<std::size_t>(unit - units.begin()) + 1);
        total += *count * unit->length;
        any = true;
    }
    return any ? std::optional{total} : std::nullopt;
}

std::optional<seconds> readDuration(std::string_view text) noexcept
{
    static constexpr std::array<DurationUnit, 2> dateUnits{{{'W', days{7}}, {'D', days{1}}}};
    static constexpr std::array<DurationUnit, 3> clockUnits{
        {{'H', hours{1}}, {'M', minutes{1}}, {'S', seconds{1}}}};
    static constexpr std::array<DurationUnit, 4> shortUnits{
        {{'d', days{1}}, {'h', hours{1}}, {'m', minutes{1}}, {'s', seconds{1}}}};

    Cursor cursor{text};
    if (!cursor.eat("P")) {
        const auto total = readUnits(cursor, shortUnits);
        return cursor.atEnd() ? total : std::nullopt;
    }
    const auto dayPart = readUnits(cursor, dateUnits);
    if (cursor.atEnd())
        return dayPart;
    const auto clockPart = cursor.eat("T") ? readUnits(cursor, clockUnits) : std::nullopt;
    if (!clockPart || !cursor.atEnd())
        return std::nullopt;
    return dayPart.value_or(seconds{0}) + *clockPart;
}

} // namespace

Result<std::chrono::seconds> parseDuration(std::string_view text)
{
    const auto parsed = readDuration(trimText(text));
    if (!parsed)
        return failure(ErrorCode::TimeMalformed, std::string{text});
    return *parsed;
}

} // namespace jingwei
