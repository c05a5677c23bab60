#include "core/reader/cell_format.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <span>
#include <system_error>

// Numbers are written from their 15 significant digits and the place of the point.

namespace jingwei {

namespace {

using Kind = NumberFormat::Kind;

constexpr bool isDigit(char c) noexcept
{
    return c >= '0' && c <= '9';
}

/// Digits and the place of the point: 0.d1d2d3… times ten to the power of `point`.
struct Decimal {
    std::array<char, 15> digits{};
    int count = 0; ///< without zeros at the end; 0 for zero itself
    int point = 0;
    bool negative = false;
};

Decimal toDecimal(double number) noexcept
{
    constexpr int behindPoint = 14;
    std::array<char, 32> buffer{};
    const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                                       std::chars_format::scientific, behindPoint);
    std::string_view text{buffer.data(), static_cast<std::size_t>(written.ptr - buffer.data())};
    Decimal decimal;
    decimal.negative = text.starts_with('-');
    text.remove_prefix(decimal.negative ? 1 : 0);
    decimal.digits[0] = text[0];
    std::ranges::copy(text.substr(2, behindPoint), decimal.digits.begin() + 1);
    text.remove_prefix(2 + behindPoint + 1); // the point and the `e`
    int exponent = 0;
    std::from_chars(text.data() + (text.front() == '+' ? 1 : 0), text.data() + text.size(), exponent);
    decimal.point = exponent + 1;
    decimal.count = static_cast<int>(decimal.digits.size());
    while (decimal.count > 0 && decimal.digits[static_cast<std::size_t>(decimal.count - 1)] == '0')
        --decimal.count;
    return decimal;
}

/// Digits `from` to `to` of the number, zeros where it has none.
void appendDigits(std::string& text, const Decimal& decimal, int from, int to)
{
    for (int i = from; i < to; ++i)
        text += i >= 0 && i < decimal.count ? decimal.digits[static_cast<std::size_t>(i)] : '0';
}

void appendPlain(std::string& text, double number)
{
    constexpr int mostBeforePoint = 15; // zeros behind the digits that are kept would look like digits
    constexpr int mostZerosBehindPoint = 14;
    const auto decimal = toDecimal(number);
    if (decimal.count == 0) {
        text += '0';
        return;
    }
    if (decimal.negative)
        text += '-';
    const bool isShort = decimal.point <= mostBeforePoint && decimal.point >= -mostZerosBehindPoint;
    const int point = isShort ? decimal.point : 1;
    if (point <= 0)
        text += '0';
    appendDigits(text, decimal, 0, point);
    if (decimal.count > point) {
        text += '.';
        appendDigits(text, decimal, std::min(point, 0), 0);
        appendDigits(text, decimal, std::max(point, 0), decimal.count);
    }
    if (!isShort) {
        const int exponent = decimal.point - 1;
        text += exponent < 0 ? "E-" : "E+";
        text += std::to_string(std::abs(exponent));
    }
}

/// Fills the digits just appended, from `begin` on, up with zeros; nothing else than digits may stand there.
void pad(std::string& text, std::size_t begin, std::uint8_t digits)
{
    if (begin < text.size() && text[begin] == '-')
        ++begin;
    const std::string_view number = std::string_view{text}.substr(begin);
    if (number.size() < digits && std::ranges::all_of(number, isDigit))
        text.insert(begin, digits - number.size(), '0');
}

void appendPadded(std::string& text, long long number, std::size_t digits)
{
    std::array<char, 24> buffer{};
    const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
    const auto size = static_cast<std::size_t>(written.ptr - buffer.data());
    text.append(size < digits ? digits - size : 0, '0').append(buffer.data(), size);
}

void appendClock(std::string& text, long long seconds)
{
    appendPadded(text, seconds / 3600, 2);
    text += ':';
    appendPadded(text, seconds / 60 % 60, 2);
    text += ':';
    appendPadded(text, seconds % 60, 2);
}

void appendDay(std::string& text, long long serial, DateSystem dates)
{
    using std::chrono::days;
    using std::chrono::sys_days;
    using std::chrono::year;
    constexpr long long leapDay1900 = 60;
    if (dates == DateSystem::From1900 && (serial == 0 || serial == leapDay1900)) {
        text += serial == 0 ? "1900-01-00" : "1900-02-29"; // as spreadsheets show them; neither ever was
        return;
    }
    const auto first1900 =
        serial < leapDay1900 ? sys_days{year{1899} / 12 / 31} : sys_days{year{1899} / 12 / 30};
    const auto first = dates == DateSystem::From1900 ? first1900 : sys_days{year{1904} / 1 / 1};
    const std::chrono::year_month_day date{first + days{serial}};
    appendPadded(text, int{date.year()}, 4);
    text += '-';
    appendPadded(text, unsigned{date.month()}, 2);
    text += '-';
    appendPadded(text, unsigned{date.day()}, 2);
}

/// False, with nothing appended, if the number is no date.
bool appendDate(std::string& text, double number, Kind kind, DateSystem dates)
{
    constexpr long long secondsPerDay = 86400;
    const double lastDay = dates == DateSystem::From1900 ? 2958465.0 : 2957003.0; // 9999-12-31
    if (!(number >= 0.0 && number < lastDay + 1.0))
        return false;
    const auto seconds = std::llround(number * static_cast<double>(secondsPerDay));
    const auto day = seconds / secondsPerDay;
    const auto time = seconds % secondsPerDay;
    if (static_cast<double>(day) > lastDay)
        return false; // rounded up into the year 10000
    if (kind == Kind::Elapsed || (kind == Kind::Time && day == 0)) {
        appendClock(text, seconds);
        return true;
    }
    appendDay(text, day, dates);
    if (kind != Kind::Date || time != 0) {
        text += ' ';
        appendClock(text, time);
    }
    return true;
}

/// The parts of a number in decimal writing without exponent.
struct Written {
    bool negative;
    std::string_view whole;    ///< without zeros in front
    std::string_view decimals; ///< without zeros at the end
};

/// Nothing if it has an exponent, more digits than a spreadsheet keeps, or is no number.
std::optional<Written> readPlain(std::string_view number) noexcept
{
    constexpr std::size_t mostDigits = 15;
    const bool negative = number.starts_with('-');
    number.remove_prefix(negative ? 1 : 0);
    const auto point = std::min(number.find('.'), number.size());
    Written written{negative, number.substr(0, point), number.substr(std::min(point + 1, number.size()))};
    if (written.whole.empty() || written.whole.size() + written.decimals.size() > mostDigits
        || !std::ranges::all_of(written.whole, isDigit) || !std::ranges::all_of(written.decimals, isDigit))
        return std::nullopt;
    written.whole.remove_prefix(std::min(written.whole.find_first_not_of('0'), written.whole.size()));
    written.decimals = written.decimals.substr(0, written.decimals.find_last_not_of('0') + 1);
    return written;
}

std::string_view trimmed(std::string_view text) noexcept
{
    constexpr std::string_view blanks = " \t\r\n";
    const auto begin = std::min(text.find_first_not_of(blanks), text.size());
    return text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

std::optional<double> readNumber(std::string_view written) noexcept
{
    double number = 0.0;
    if (written.starts_with('+'))
        written.remove_prefix(1);
    const auto* const end = written.data() + written.size();
    const auto [rest, problem] = std::from_chars(written.data(), end, number);
    return problem == std::errc{} && rest == end && std::isfinite(number) ? std::optional{number}
                                                                          : std::nullopt;
}

/// Whether `text` is like `pattern`, in which `0` stands for any digit.
bool isLike(std::string_view text, std::string_view pattern) noexcept
{
    return std::ranges::equal(text, pattern,
                              [](char c, char wanted) { return wanted == '0' ? isDigit(c) : c == wanted; });
}

} // namespace

void appendNumber(std::string& text, double number, NumberFormat format, DateSystem dates)
{
    if (!std::isfinite(number)) {
        text += "#NUM!";
        return;
    }
    const auto begin = text.size();
    switch (format.kind) {
    case Kind::Date:
    case Kind::DateTime:
    case Kind::Time:
    case Kind::Elapsed:
        if (appendDate(text, number, format.kind, dates))
            return;
        break;
    case Kind::Plain:
    case Kind::Padded: break;
    }
    appendPlain(text, number);
    if (format.kind == Kind::Padded)
        pad(text, begin, format.digits);
}

void appendNumber(std::string& text, std::string_view number, NumberFormat format, DateSystem dates)
{
    if (format.kind == Kind::Plain && number.size() > 15 && number.front() != '0'
        && std::ranges::all_of(number, isDigit)) {
        text += number; // a card number that a program wrote digit by digit: as it stands
        return;
    }
    const auto plain = format.kind == Kind::Plain ? readPlain(number) : std::nullopt;
    if (plain) { // nearly all: no need for a detour by way of binary
        const bool isZero = plain->whole.empty() && plain->decimals.empty();
        if (plain->negative && !isZero)
            text += '-';
        text += plain->whole.empty() ? std::string_view{"0"} : plain->whole;
        if (!plain->decimals.empty())
            text.append(1, '.').append(plain->decimals);
        return;
    }
    if (const auto value = readNumber(trimmed(number)))
        appendNumber(text, *value, format, dates);
    else
        text += number;
}

void appendIsoDate(std::string& text, std::string_view written, NumberFormat format)
{
    constexpr std::size_t dateLength = 10;
    constexpr std::size_t clockLength = 8;
    const auto date = written.substr(0, dateLength);
    auto rest = written.substr(date.size());
    if (rest.starts_with('T'))
        rest.remove_prefix(1);
    const auto clock = rest.empty() ? std::string_view{"00:00:00"} : rest.substr(0, clockLength);
    const auto fraction = rest.substr(std::min(clockLength, rest.size()));
    const bool isFraction =
        fraction.empty() || (fraction.starts_with('.') && std::ranges::all_of(fraction.substr(1), isDigit));
    if (!isLike(date, "0000-00-00") || !isLike(clock, "00:00:00") || !isFraction) {
        text += written;
        return;
    }
    if (format.kind == Kind::Time && (date == "1899-12-31" || date == "1899-12-30")) {
        text += clock; // a time of day, with the day from which spreadsheets count
        return;
    }
    text += date;
    if (clock != "00:00:00" || format.kind == Kind::DateTime || format.kind == Kind::Time)
        text.append(1, ' ').append(clock);
}

std::string_view booleanWord(bool value) noexcept
{
    return value ? "TRUE" : "FALSE";
}

std::string_view errorWord(std::uint8_t code) noexcept
{
    switch (code) {
    case 0x00: return "#NULL!";
    case 0x07: return "#DIV/0!";
    case 0x0F: return "#VALUE!";
    case 0x17: return "#REF!";
    case 0x1D: return "#NAME?";
    case 0x24: return "#NUM!";
    case 0x2A: return "#N/A";
    default: return "#ERROR";
    }
}

} // namespace jingwei
