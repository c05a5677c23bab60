#include "core/identifiers/id_number.h"

#include "core/base/contract.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace jingwei {

namespace {

constexpr std::array<int, 17> weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
constexpr std::string_view checkPlaces = "10X98765432";

bool isDigit(char c) noexcept
{
    return c >= '0' && c <= '9';
}

int number(std::string_view digits) noexcept
{
    int value = 0;
    for (const char c : digits)
        value = value * 10 + (c - '0');
    return value;
}

std::string padded(int value, std::size_t width)
{
    auto digits = std::to_string(value);
    return digits.insert(0, width > digits.size() ? width - digits.size() : 0, '0');
}

/// The 18 places of an older number: the century after the region, the check place behind.
std::string fromFirstGeneration(std::string_view value15)
{
    auto value = std::string{value15}.insert(6, "19");
    value.push_back(idNumberCheckDigit(value));
    return value;
}

bool hasIdNumberForm(std::string_view value) noexcept
{
    if (value.size() != 15 && value.size() != 18)
        return false;
    const auto digits = value.substr(0, value.size() == 18 ? 17 : 15);
    return digits.front() != '0' && std::ranges::all_of(digits, isDigit)
           && (isDigit(value.back()) || value.back() == 'X');
}

} // namespace

char idNumberCheckDigit(std::string_view first17) noexcept
{
    if (first17.size() != weights.size() || !std::ranges::all_of(first17, isDigit))
        return '?';
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        sum += weights[i] * (first17[i] - '0');
    return checkPlaces[static_cast<std::size_t>(sum % 11)];
}

std::string normaliseIdNumber(std::string_view text)
{
    auto value = normaliseText(text);
    auto compact = value;
    std::erase_if(compact, [](char c) { return c == ' ' || c == '\t' || c == '\'' || c == '"'; });
    if (!compact.empty() && compact.back() == 'x')
        compact.back() = 'X';
    if (!readIdNumber(compact))
        return value;
    return compact.size() == 15 ? fromFirstGeneration(compact) : compact;
}

std::optional<IdNumberFacts> readIdNumber(std::string_view value)
{
    if (!hasIdNumberForm(value))
        return std::nullopt;
    const bool older = value.size() == 15;
    const auto birthDigits = value.substr(6, older ? 6 : 8);
    const int year = older ? 1900 + number(birthDigits.substr(0, 2)) : number(birthDigits.substr(0, 4));
    const auto monthAndDay = birthDigits.substr(birthDigits.size() - 4);
    const std::chrono::year_month_day birth{
        std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(number(monthAndDay.substr(0, 2)))},
        std::chrono::day{static_cast<unsigned>(number(monthAndDay.substr(2)))}};
    if (!birth.ok() || year < 1850 || year > 2099)
        return std::nullopt;
    const char sequenceEnd = older ? value[14] : value[16];
    return IdNumberFacts{std::string{value.substr(0, 6)}, birth,
                         (sequenceEnd - '0') % 2 == 1 ? Sex::Male : Sex::Female};
}

std::optional<bool> idNumberCheckHolds(std::string_view value)
{
    if (value.size() != 18 || !readIdNumber(value))
        return std::nullopt;
    return idNumberCheckDigit(value.substr(0, 17)) == value[17];
}

std::optional<int> ageOn(const IdNumberFacts& facts, std::chrono::year_month_day day)
{
    const int years = static_cast<int>(day.year()) - static_cast<int>(facts.birth.year());
    const bool birthdayToCome = day.month() < facts.birth.month()
                                || (day.month() == facts.birth.month() && day.day() < facts.birth.day());
    const int age = years - (birthdayToCome ? 1 : 0);
    return age >= 0 ? std::optional{age} : std::nullopt;
}

std::string idNumberFor(std::string_view region, std::chrono::year_month_day birth, std::uint32_t sequence)
{
    require(region.size() == 6 && birth.ok() && sequence < 1000);
    auto value = std::string{region};
    value.append(padded(static_cast<int>(birth.year()), 4));
    value.append(padded(static_cast<int>(static_cast<unsigned>(birth.month())), 2));
    value.append(padded(static_cast<int>(static_cast<unsigned>(birth.day())), 2));
    value.append(padded(static_cast<int>(sequence), 3));
    value.push_back(idNumberCheckDigit(value));
    return value;
}

} // namespace jingwei
