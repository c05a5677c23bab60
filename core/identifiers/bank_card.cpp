#include "core/identifiers/bank_card.h"

#include "core/base/contract.h"

#include <algorithm>

namespace jingwei {

namespace {

bool isDigit(char c) noexcept
{
    return c >= '0' && c <= '9';
}

/// Luhn's sum, every second digit from `doubledFromRight` (0 or 1) places off the right end counted twice.
unsigned luhnSum(std::string_view digits, std::size_t doubledFromRight) noexcept
{
    unsigned sum = 0;
    for (std::size_t fromRight = 0; fromRight < digits.size(); ++fromRight) {
        const auto digit = static_cast<unsigned>(digits[digits.size() - 1 - fromRight] - '0');
        const bool twice = fromRight % 2 == doubledFromRight;
        sum += twice ? digit * 2 - (digit > 4 ? 9 : 0) : digit;
    }
    return sum;
}

} // namespace

bool luhnHolds(std::string_view digits) noexcept
{
    return digits.size() >= 2 && std::ranges::all_of(digits, isDigit) && luhnSum(digits, 1) % 10 == 0;
}

std::string withLuhn(std::string_view digits)
{
    require(std::ranges::all_of(digits, isDigit));
    auto whole = std::string{digits};
    whole.push_back(static_cast<char>('0' + (10 - luhnSum(digits, 0) % 10) % 10));
    return whole;
}

bool looksLikeBankCard(std::string_view value) noexcept
{
    return value.size() >= 13 && value.size() <= 19 && std::ranges::all_of(value, isDigit)
           && std::string_view{"34569"}.find(value.front()) != std::string_view::npos;
}

bool isUnionPayRange(std::string_view value) noexcept
{
    return value.starts_with("62") || value.starts_with("60") || value.starts_with('9');
}

bool carriesLuhnDigit(std::string_view value) noexcept
{
    const bool unionPay = value.starts_with("62") && value.size() >= 16 && value.size() <= 19;
    const bool international = value.size() == 16 && (value[0] == '4' || value[0] == '5');
    return (unionPay || international)
           && std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace jingwei
