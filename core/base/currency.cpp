#include "core/base/currency.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <string>

namespace jingwei {

namespace {

struct CurrencyEntry {
    std::uint16_t number;
    std::string_view code;
    std::size_t decimals;
    std::string_view chinese;
};

constexpr std::array<CurrencyEntry, 19> currencies{{
    {156, "CNY", 2, "人民币"},
    {840, "USD", 2, "美元"},
    {344, "HKD", 2, "港币"},
    {978, "EUR", 2, "欧元"},
    {826, "GBP", 2, "英镑"},
    {392, "JPY", 0, "日元"},
    {446, "MOP", 2, "澳门元"},
    {901, "TWD", 2, "新台币"},
    {702, "SGD", 2, "新加坡元"},
    {36, "AUD", 2, "澳大利亚元"},
    {124, "CAD", 2, "加拿大元"},
    {756, "CHF", 2, "瑞士法郎"},
    {410, "KRW", 0, "韩元"},
    {10001, "USDT", 6, "泰达币"},
    {10002, "USDC", 6, "USD Coin"},
    {10003, "TRX", 6, "波场币"},
    {10004, "BTC", 8, "比特币"},
    {10005, "ETH", 9,
     "以太币"}, // of 18 decimals nine fit 64 bits beyond nine coins; more are rounded, with a warning
    {10006, "BNB", 9, "币安币"},
}};

const CurrencyEntry* find(std::uint16_t number)
{
    const auto* const entry = std::ranges::find(currencies, number, &CurrencyEntry::number);
    return entry == currencies.end() ? nullptr : entry;
}

/// "036" for the Australian dollar; empty for numbers that ISO does not know.
std::string isoDigits(std::uint16_t number)
{
    if (number > 999)
        return {};
    auto digits = std::to_string(number);
    return digits.insert(0, 3 - digits.size(), '0');
}

} // namespace

std::string_view Currency::code() const noexcept
{
    const auto* entry = find(m_number);
    return entry != nullptr ? entry->code : "XXX";
}

std::size_t Currency::decimals() const noexcept
{
    const auto* entry = find(m_number);
    return entry != nullptr ? entry->decimals : 2;
}

Result<Currency> parseCurrency(std::string_view text)
{
    auto upper = normaliseText(text);
    std::ranges::transform(upper, upper.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
    });
    // CNYO, CNY0: seen in bank returns, the letter says "original currency"
    if (upper == "RMB" || upper == "CNYO" || upper == "CNY0" || upper == "人民币元" || upper == "元")
        return cny;
    if (upper == "港元")
        return Currency{344};
    if (upper.empty()) // tokens have no ISO number, which an empty text must not be taken for
        return failure(ErrorCode::CurrencyUnknown, std::string{text});
    for (const auto& entry : currencies) {
        if (upper == entry.code || upper == entry.chinese || upper == isoDigits(entry.number))
            return Currency{entry.number};
    }
    return failure(ErrorCode::CurrencyUnknown, std::string{text});
}

} // namespace jingwei
