#pragma once

#include "core/base/result.h"

#include <compare>
#include <cstdint>
#include <string_view>

namespace jingwei {

/// A currency by its ISO 4217 number; numbers from 10000 are ours, for tokens that ISO does not list.
class Currency {
public:
    constexpr explicit Currency(std::uint16_t number) noexcept : m_number{number} {}

    [[nodiscard]] constexpr std::uint16_t number() const noexcept { return m_number; }
    /// "CNY", "USD", "USDT" …; "XXX" for a number that is not in the table.
    [[nodiscard]] std::string_view code() const noexcept;
    /// Decimals of the smallest unit: CNY 2, JPY 0, USDT 6.
    [[nodiscard]] std::size_t decimals() const noexcept;

    friend constexpr auto operator<=>(Currency, Currency) = default;

private:
    std::uint16_t m_number;
};

inline constexpr Currency cny{156};
inline constexpr Currency usd{840};

/// Reads what sources write for a currency: `CNY`, `RMB`, `156`, `人民币`, `CNYO`, `USD`, `840`, `美元` …
/// Errors: `CurrencyUnknown`; `detail` is the text as given.
[[nodiscard]] Result<Currency> parseCurrency(std::string_view text);

} // namespace jingwei
