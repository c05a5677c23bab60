#include "core/identifiers/phone.h"

#include "core/base/text.h"
#include "core/identifiers/account_number.h"

#include <algorithm>
#include <array>

namespace jingwei {

namespace {

struct RangeGroup {
    PhoneKind kind;
    RangeOwner owner;
    std::string_view prefixes; ///< 3 to 5 digits each
};

// Ranges of 11-digit numbers; a later group overrides an earlier one where prefixes overlap.
constexpr std::array<RangeGroup, 8> elevenDigitGroups{{
    {PhoneKind::Mobile, RangeOwner::ChinaMobile,
     "134 135 136 137 138 139 147 150 151 152 157 158 159 172 178 182 183 184 187 188 195 197 198"},
    {PhoneKind::Mobile, RangeOwner::ChinaUnicom, "130 131 132 145 155 156 166 175 176 185 186 196"},
    {PhoneKind::Mobile, RangeOwner::ChinaTelecom,
     "133 1349 149 153 173 17400 17401 17402 17403 17404 17405 177 180 181 189 190 191 193 199"},
    {PhoneKind::Mobile, RangeOwner::ChinaBroadnet, "192"},
    {PhoneKind::VirtualOperator, RangeOwner::ChinaMobile, "165 1703 1705 1706"},
    {PhoneKind::VirtualOperator, RangeOwner::ChinaUnicom, "167 1704 1707 1708 1709 171"},
    {PhoneKind::VirtualOperator, RangeOwner::ChinaTelecom, "162 1700 1701 1702"},
    {PhoneKind::Satellite, RangeOwner::ChinaTelecom, "1749 17406 17407 17408 17409 17410 17411 17412"},
}};

// Ranges of 13-digit numbers, cards for machines.
constexpr std::array<RangeGroup, 3> thirteenDigitGroups{{
    {PhoneKind::Iot, RangeOwner::ChinaMobile, "1440 1441 148 1064"},
    {PhoneKind::Iot, RangeOwner::ChinaUnicom, "146"},
    {PhoneKind::Iot, RangeOwner::ChinaTelecom, "1410"},
}};

// What may be dialled before a number to call over the internet.
constexpr std::array<std::string_view, 6> internetCallPrefixes{"17951", "17950", "17911",
                                                               "17909", "12593", "10193"};

constexpr bool isDigit(char c) noexcept
{
    return c >= '0' && c <= '9';
}
bool allDigits(std::string_view text) noexcept
{
    return !text.empty() && std::ranges::all_of(text, isDigit);
}

constexpr std::size_t number(std::string_view digits) noexcept
{
    std::size_t value = 0;
    for (const char c : digits)
        value = value * 10 + static_cast<std::size_t>(c - '0');
    return value;
}

/// By the first five digits less 10000: the group's number plus one, 0 for none.
template <std::size_t count>
constexpr auto tableOf(const std::array<RangeGroup, count>& groups)
{
    std::array<std::uint8_t, 10'000> table{};
    for (std::size_t group = 0; group < count; ++group) {
        auto rest = groups[group].prefixes;
        while (!rest.empty()) {
            const auto prefix = rest.substr(0, std::min(rest.find(' '), rest.size()));
            rest.remove_prefix(std::min(prefix.size() + 1, rest.size()));
            std::size_t width = 1;
            for (auto digits = prefix.size(); digits < 5; ++digits)
                width *= 10;
            const auto first = number(prefix) * width - 10'000;
            for (auto entry = first; entry < first + width; ++entry)
                table[entry] = static_cast<std::uint8_t>(group + 1);
        }
    }
    return table;
}

constexpr auto elevenDigitTable = tableOf(elevenDigitGroups);
constexpr auto thirteenDigitTable = tableOf(thirteenDigitGroups);

const RangeGroup* groupOf(std::string_view value) noexcept
{
    const bool eleven = value.size() == 11;
    if ((!eleven && value.size() != 13) || value.front() != '1' || !allDigits(value))
        return nullptr;
    const auto entry = number(value.substr(0, 5)) - 10'000;
    const auto group = eleven ? elevenDigitTable[entry] : thirteenDigitTable[entry];
    if (group == 0)
        return nullptr;
    return eleven ? &elevenDigitGroups[group - 1U] : &thirteenDigitGroups[group - 1U];
}

std::size_t areaCodeLength(std::string_view value) noexcept
{
    const bool three = value.starts_with("010") || value.starts_with("02");
    return three ? 3 : 4;
}

bool isLandline(std::string_view value) noexcept
{
    if (value.size() < 7 || !allDigits(value))
        return false;
    if (value.front() != '0')
        return value.size() <= 8 && value.front() >= '2' && value.front() <= '8';
    const auto local = value.size() - std::min(areaCodeLength(value), value.size());
    return value[1] != '0' && (local == 7 || local == 8);
}

bool isElevenDigitMobile(std::string_view value) noexcept
{
    return value.size() == 11 && value[0] == '1' && value[1] >= '3' && allDigits(value);
}

bool eatPrefix(std::string_view& text, std::string_view prefix) noexcept
{
    if (!text.starts_with(prefix))
        return false;
    text.remove_prefix(prefix.size());
    return true;
}

/// A number behind +86 or 0086: landlines get their 0 back.
std::string afterCountryCode(std::string_view national)
{
    if (!national.starts_with('0') && !isElevenDigitMobile(national) && !isServiceNumber(national)
        && isLandline(std::string{"0"}.append(national)))
        return std::string{"0"}.append(national);
    return std::string{national};
}

/// A number without what may be dialled before it inside China: 86, 0, a prefix for internet calls, an area
/// code before a service number.
std::string_view withoutDialledPrefix(std::string_view digits) noexcept
{
    for (const auto prefix : internetCallPrefixes)
        if (digits.starts_with(prefix) && digits.size() >= prefix.size() + 10)
            digits.remove_prefix(prefix.size());
    for (const std::string_view prefix : {"86", "086", "0"}) {
        auto rest = digits;
        if (eatPrefix(rest, prefix)
            && (isElevenDigitMobile(rest) || (prefix == "86" && groupOf(rest) != nullptr)))
            return rest;
    }
    if (digits.size() > 4 && digits.size() <= 10 && digits.front() == '0' && digits[1] != '0') {
        const auto rest = digits.substr(areaCodeLength(digits));
        if (rest.size() >= 5 && isServiceNumber(rest) && !isLandline(digits))
            return rest;
    }
    return digits;
}

std::string nationalOrOverseas(std::string_view dialled)
{
    if (!eatPrefix(dialled, "+") && !eatPrefix(dialled, "00"))
        return std::string{withoutDialledPrefix(dialled)};
    while (eatPrefix(dialled, "00"))
        ;
    if (eatPrefix(dialled, "86"))
        return afterCountryCode(withoutDialledPrefix(dialled));
    return std::string{"00"}.append(dialled);
}

/// 1.39E+10: a spreadsheet has eaten the digits.
bool isScientific(std::string_view text) noexcept
{
    const auto exponent = text.find_first_of("eE");
    return exponent != std::string_view::npos && text.find('.') < exponent
           && std::ranges::all_of(
               text, [](char c) { return isDigit(c) || c == '.' || c == '+' || c == 'E' || c == 'e'; });
}

NormalisedPhone normaliseUnusual(std::string_view trimmed)
{
    const auto text = normaliseText(trimmed);
    if (isPlaceholder(text))
        return {};
    if (isScientific(text))
        return {text, PhoneKind::Unknown, true, false};
    auto compact = text.ends_with(".0") ? text.substr(0, text.size() - 2) : text;
    std::erase_if(
        compact, [](char c) { return std::string_view{" \t\r\n-().'\""}.find(c) != std::string_view::npos; });
    const auto digits = std::string_view{compact}.substr(compact.starts_with('+') ? 1 : 0);
    if (allDigits(digits)) {
        auto value = nationalOrOverseas(compact);
        const auto kind = phoneKind(value);
        return {std::move(value), kind, false, false};
    }
    const auto hides = [](char c) { return c == '*' || c == 'x' || c == 'X'; };
    const bool masked = std::ranges::count_if(digits, hides) >= 2
                        && std::ranges::all_of(digits, [hides](char c) { return isDigit(c) || hides(c); });
    if (!masked)
        return {text, PhoneKind::Unknown, false, false};
    std::ranges::replace_if(compact, hides, '*');
    std::string_view value = compact;
    if (!eatPrefix(value, "+86"))
        eatPrefix(value, "0086");
    return {std::string{value}, PhoneKind::Unknown, false, true};
}

} // namespace

NormalisedPhone normalisePhone(std::string_view written)
{
    const auto trimmed = trimText(written);
    if (trimmed.size() != 11 || trimmed.front() != '1' || !allDigits(trimmed))
        return normaliseUnusual(trimmed);
    return {std::string{trimmed}, phoneKind(trimmed), false, false};
}

PhoneKind phoneKind(std::string_view value) noexcept
{
    if (const auto* const group = groupOf(value))
        return group->kind;
    if (!allDigits(value))
        return PhoneKind::Unknown;
    if (isServiceNumber(value))
        return PhoneKind::Service;
    if (value.starts_with("00"))
        return value.size() >= 8 && value.size() <= 18 ? PhoneKind::Overseas : PhoneKind::Unknown;
    if (isLandline(value))
        return PhoneKind::Landline;
    return value.size() >= 3 && value.size() <= 6 ? PhoneKind::Short : PhoneKind::Unknown;
}

RangeOwner rangeOwner(std::string_view value) noexcept
{
    const auto* const group = groupOf(value);
    return group != nullptr ? group->owner : RangeOwner::Unknown;
}

bool isServiceNumber(std::string_view value) noexcept
{
    if (!allDigits(value))
        return false;
    const auto size = value.size();
    if (size == 3)
        return value.starts_with("11") || value.starts_with("12");
    if (size == 5 || size == 6)
        return value.starts_with("95") || value.starts_with("96") || value.starts_with("10")
               || value.starts_with("11") || value.starts_with("12") || value.starts_with("179");
    if (size == 10 && (value.starts_with("400") || value.starts_with("800")))
        return true;
    if (size == 8 && (value.starts_with("1010") || value.starts_with("95")))
        return true;
    return size >= 8 && size <= 20 && value.starts_with("106") && groupOf(value) == nullptr;
}

} // namespace jingwei
