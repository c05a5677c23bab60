#pragma once

#include "core/base/currency.h"
#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace jingwei {

/// A sum in whole smallest units of its currency (fen for CNY). Never a floating-point number.
using Minor = std::int64_t;

/// Reads a decimal amount as whole minor units: ("-1,234.5", 2) is -123450.
///
/// Takes blanks and tabs around, full-width digits and signs, a leading currency mark (¥ ￥ $), an optional
/// sign or accounting brackets, digits with `,` allowed between them, at most `minorDigits` decimals that are
/// not zero, and an exponent (5.689852347E7) as long as the result is a whole number of minor units. Errors:
/// `AmountMalformed`, `AmountOutOfRange`; `detail` is the text as given.
[[nodiscard]] Result<Minor> parseAmount(std::string_view text, std::size_t minorDigits);

/// Writes minor units as a plain decimal with exactly `minorDigits` decimals: (-123450, 2) is "-1234.50".
[[nodiscard]] std::string formatAmount(Minor amount, std::size_t minorDigits);

/// a + b, or nothing if it does not fit.
[[nodiscard]] Result<Minor> addChecked(Minor a, Minor b);

} // namespace jingwei
