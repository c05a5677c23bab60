#pragma once

#include <string>
#include <string_view>

namespace jingwei {

/// Whether `digits` are digits only, at least two, and fulfil Luhn's check (ISO/IEC 7812-1).
[[nodiscard]] bool luhnHolds(std::string_view digits) noexcept;

/// The digits with their Luhn digit behind them: "7992739871" gives "79927398713". `digits` must be digits
/// only.
[[nodiscard]] std::string withLuhn(std::string_view digits);

/// 13 to 19 digits that begin like a payment card (3 to 6, 9). The Luhn digit is not looked at.
[[nodiscard]] bool looksLikeBankCard(std::string_view value) noexcept;

/// Digits of the shape that carries a Luhn digit: 16 to 19 of UnionPay (62), or 16 of the international
/// ranges. Account numbers of banks, often 17 digits, have no such digit.
[[nodiscard]] bool carriesLuhnDigit(std::string_view value) noexcept;

/// Issued under UnionPay's own range (62) or one of its older ones (60, 9).
[[nodiscard]] bool isUnionPayRange(std::string_view value) noexcept;

} // namespace jingwei
