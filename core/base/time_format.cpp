#include "core/base/time.h"

#include <array>

namespace jingwei {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

void appendPadded(std::string& text, std::int64_t value, std::size_t width)
{
    std::array<char, 20> digits{};
    std::size_t count = 0;
    do {
        digits[count++] = static_cast<char>('0' + value % 10);
        value /= 10;
    } while (value > 0);
    text.append(width > count ? width - count : 0, '0');
    while (count > 0)
        text.push_back(digits[--count]);
}

void appendDay(std::string& text, sys_days day)
{
    const std::chrono::year_month_day date{day};
    const auto year = static_cast<int>(date.year());
    if (year < 0)
        text.push_back('-');
    appendPadded(text, year < 0 ? -year : year, 4);
    text.push_back('-');
    appendPadded(text, static_cast<unsigned>(date.month()), 2);
    text.push_back('-');
    appendPadded(text, static_cast<unsigned>(date.day()), 2);
}

std::string dayAndClock(Instant at, ZoneOffset zone, char between)
{
    const auto local = at + zone;
    const auto day = std::chrono::floor<days>(local);
    const auto clock = (local - day).count();
    std::string text;
    text.reserve(25);
    appendDay(text, day);
    text.push_back(between);
    appendPadded(text, clock / 3600, 2);
    text.push_back(':');
    appendPadded(text, clock / 60 % 60, 2);
    text.push_back(':');
    appendPadded(text, clock % 60, 2);
    return text;
}

} // namespace

std::string formatIso(Instant at, ZoneOffset zone)
{
    auto text = dayAndClock(at, zone, 'T');
    const auto offset = zone.count();
    text.push_back(offset < 0 ? '-' : '+');
    appendPadded(text, (offset < 0 ? -offset : offset) / 60, 2);
    text.push_back(':');
    appendPadded(text, (offset < 0 ? -offset : offset) % 60, 2);
    return text;
}

std::string formatPlain(Instant at, ZoneOffset zone)
{
    return dayAndClock(at, zone, ' ');
}

std::string formatDay(Instant at, ZoneOffset zone)
{
    std::string text;
    appendDay(text, std::chrono::floor<days>(at + zone));
    return text;
}

} // namespace jingwei
