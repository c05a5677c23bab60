#include "core/intake/narrative_parts.h"

#include <chrono>

namespace jingwei::narrative {

namespace {

int numberAt(const NarrativeText& text, std::size_t begin, std::size_t end)
{
    int value = 0;
    for (auto place = begin; place < end; ++place)
        value = value * 10 + static_cast<int>(text.at(place) - U'0');
    return value;
}

bool isYear(int year) noexcept
{
    return year >= 1900 && year < 2100;
}

/// Whether yyyymmdd, with hours and minutes behind it if they are there, stand at `place`.
bool isCompactDate(const NarrativeText& text, std::size_t place, std::size_t size)
{
    const std::chrono::year_month_day day{
        std::chrono::year{numberAt(text, place, place + 4)},
        std::chrono::month{static_cast<unsigned>(numberAt(text, place + 4, place + 6))},
        std::chrono::day{static_cast<unsigned>(numberAt(text, place + 6, place + 8))}};
    const bool hasTime = size >= 12;
    return isYear(static_cast<int>(day.year())) && day.ok()
           && (!hasTime
               || (numberAt(text, place + 8, place + 10) < 24
                   && numberAt(text, place + 10, place + 12) < 60));
}

/// The end of -03-01 or 年 behind a year.
std::size_t dateTail(const NarrativeText& text, std::size_t place)
{
    if (text.at(place) == U'年')
        return place + 1;
    auto end = place;
    for (int part = 0; part < 2; ++part) {
        const auto digits = text.digitsEnd(end + 1);
        const auto size = digits - end - 1;
        if (!text.isOneOf(end, U"-/.") || size < 1 || size > 2
            || numberAt(text, end + 1, digits) > (part == 0 ? 12 : 31))
            return part == 0 ? place : end;
        end = digits;
    }
    return end;
}

std::size_t timeTail(const NarrativeText& text, std::size_t place)
{
    while (text.isOneOf(place, U":：") && text.digitsEnd(place + 1) == place + 3)
        place += 3;
    return place;
}

} // namespace

std::size_t dateOrTimeEnd(const NarrativeText& text, std::size_t place)
{
    const auto end = text.digitsEnd(place);
    const auto size = end - place;
    if (size <= 2) {
        const auto time = timeTail(text, end);
        return time == end ? place : time;
    }
    if (size == 4 && isYear(numberAt(text, place, end))) {
        const auto date = dateTail(text, end);
        return date == end ? place : date;
    }
    const bool isDateOrStamp =
        size == 8 || size == 12 || (size >= 14 && size <= 19 && size != 15 && size != 18);
    return isDateOrStamp && isCompactDate(text, place, size) ? end : place;
}

} // namespace jingwei::narrative
