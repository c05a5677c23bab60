#include "core/identifiers/account_number.h"

#include "core/base/text.h"
#include "core/identifiers/bank_card.h"

#include <algorithm>
#include <array>

namespace jingwei {

namespace {

constexpr std::array<std::string_view, 20> wordsForNothing{
    "无",     "null", "none", "nil",  "n/a",  "na", "#n/a", "nan", "undefined", "(null)",
    "无数据", "暂无", "空",   "未知", "不详", "—",  "——",   "\\n", "无记录",    "unknown"};

constexpr std::array<std::string_view, 4> currencyPrefixes{"CNYO", "CNY", "RMB", "人民币"};

bool isDigit(char c) noexcept
{
    return c >= '0' && c <= '9';
}
bool isLetter(char c) noexcept
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool isX(char c) noexcept
{
    return c == 'x' || c == 'X';
}
char lower(char c) noexcept
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

bool allDigits(std::string_view text) noexcept
{
    return !text.empty() && std::ranges::all_of(text, isDigit);
}
bool allZeros(std::string_view text) noexcept
{
    return text.find_first_not_of('0') == std::string_view::npos;
}

std::size_t digitsAtFront(std::string_view text) noexcept
{
    return static_cast<std::size_t>(std::ranges::find_if_not(text, isDigit) - text.begin());
}

/// Spreadsheets keep 15 digits and write zeros for the rest. One number in a thousand of 18 digits ends in
/// three zeros by right, one in ten thousand of 19; of 17 digits only cards (6…) are taken for cut, of 16, of
/// which one in ten ends in zero by right, only those whose check digit fails.
bool isTruncated(std::string_view digits) noexcept
{
    if (digits.size() < 16 || digits.size() > 19 || !allZeros(digits.substr(15)))
        return false;
    if (digits.size() >= 18)
        return true;
    return digits.front() == '6' && (digits.size() == 17 || !luhnHolds(digits));
}

/// 6.22202E+18, or a number with a tail of decimal zeros.
bool isFloat(std::string_view text) noexcept
{
    auto rest = text.substr(digitsAtFront(text));
    if (rest.size() == text.size() || rest.empty())
        return false;
    const bool hasPoint = rest.front() == '.';
    if (hasPoint) {
        rest.remove_prefix(1);
        const auto decimals = rest.substr(0, digitsAtFront(rest));
        rest.remove_prefix(decimals.size());
        if (rest.empty())
            return allZeros(decimals);
    }
    if (lower(rest.front()) != 'e')
        return false;
    rest.remove_prefix(1);
    const bool hasSign = rest.starts_with('+');
    rest.remove_prefix(hasSign ? 1 : 0);
    // 6E18 is a float; an account such as 12E345 is not
    const bool oneDigitBefore = digitsAtFront(text) == 1;
    return allDigits(rest) && rest.size() <= 3 && (hasPoint || hasSign || oneDigitBefore);
}

std::string_view withoutPrefix(std::string_view text) noexcept
{
    constexpr std::size_t fewestDigits = 8;
    for (const auto prefix : currencyPrefixes) {
        if (!text.starts_with(prefix))
            continue;
        auto rest = text.substr(prefix.size());
        if (rest.find_first_of("-_:") == 0)
            rest.remove_prefix(1);
        if (digitsAtFront(rest) >= fewestDigits)
            return rest;
    }
    const auto front = digitsAtFront(text);
    if (front >= 1 && front <= 3 && front < text.size() && text[front] == '-'
        && digitsAtFront(text.substr(front + 1)) >= fewestDigits)
        return text.substr(front + 1);
    return text;
}

/// Digits with a run of `*`, or of two or more `x`, in them; nothing else.
bool isMasked(std::string_view text) noexcept
{
    const bool onlyThose = std::ranges::all_of(text, [](char c) { return isDigit(c) || c == '*' || isX(c); });
    const auto firstX = static_cast<std::size_t>(std::ranges::find_if(text, isX) - text.begin());
    const bool xRun = firstX + 1 < text.size() && isX(text[firstX + 1]);
    return onlyThose && std::ranges::any_of(text, isDigit)
           && (text.find('*') != std::string_view::npos || xRun);
}

/// Groups of digits with dashes between them that only ease reading: 6299-0000-0000-0000.
bool isGrouped(std::string_view text) noexcept
{
    const auto dashes = std::ranges::count(text, '-');
    const auto digits = std::ranges::count_if(text, isDigit);
    return dashes >= 2 && digits >= 12 && digits + dashes == static_cast<std::ptrdiff_t>(text.size())
           && digitsAtFront(text) >= 3 && digitsAtFront(text) <= 6 && isDigit(text.back());
}

/// Where the suffix of a sub-account begins; npos without one.
std::size_t subAccountAt(std::string_view text) noexcept
{
    const auto front = digitsAtFront(text);
    if (front + 1 >= text.size() || front < 5 || (text[front] != '_' && (text[front] != '-' || front < 8)))
        return std::string_view::npos;
    const auto suffix = text.substr(front + 1);
    const bool plain =
        std::ranges::all_of(suffix, [](char c) { return isDigit(c) || isLetter(c) || c == '-' || c == '_'; });
    return plain && suffix.size() <= 12 ? front : std::string_view::npos;
}

std::string withoutBlanksAndQuotes(std::string_view text)
{
    auto compact = std::string{text};
    std::erase_if(compact,
                  [](char c) { return c == ' ' || (c >= '\t' && c <= '\r') || c == '\'' || c == '"'; });
    return compact;
}

bool isNothing(std::string_view normalised)
{
    if (allZeros(normalised))
        return true;
    const auto saysSomething = [](char c) {
        return isDigit(c) || isLetter(c) || static_cast<unsigned char>(c) >= 0x80;
    };
    if (std::ranges::none_of(normalised, saysSomething))
        return true;
    return std::ranges::any_of(wordsForNothing, [normalised](std::string_view word) {
        return std::ranges::equal(normalised, word, [](char a, char b) { return lower(a) == b; });
    });
}

NormalisedNumber normaliseUnusual(std::string_view trimmed)
{
    auto text = normaliseText(trimmed);
    if (isNothing(text))
        return {};
    const auto compact = withoutBlanksAndQuotes(text);
    auto number = withoutPrefix(compact);
    if (isFloat(number))
        return {std::move(text), {}, true, false};
    if (isMasked(number)) {
        auto value = std::string{number};
        std::ranges::replace_if(value, isX, '*');
        return {std::move(value), {}, false, true};
    }
    if (isGrouped(number)) {
        auto value = std::string{number};
        std::erase(value, '-');
        const bool damaged = isTruncated(value);
        return {std::move(value), {}, damaged, false};
    }
    std::string subAccount;
    if (const auto at = subAccountAt(number); at != std::string_view::npos) {
        subAccount = number.substr(at + 1);
        number = number.substr(0, at);
    }
    if (!allDigits(number))
        return {std::move(text), {}, false, false};
    return {std::string{number}, std::move(subAccount), isTruncated(number), false};
}

} // namespace

NormalisedNumber normaliseAccount(std::string_view written)
{
    const auto trimmed = trimText(written);
    if (!allDigits(trimmed))
        return normaliseUnusual(trimmed);
    if (allZeros(trimmed))
        return {};
    return {std::string{trimmed}, {}, isTruncated(trimmed), false};
}

bool isPlaceholder(std::string_view text)
{
    const auto trimmed = trimText(text);
    return allDigits(trimmed) ? allZeros(trimmed) : isNothing(normaliseText(trimmed));
}

} // namespace jingwei
