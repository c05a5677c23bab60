#pragma once

#include <string>
#include <string_view>

namespace jingwei {

/// A card or account number out of a cell.
struct NormalisedNumber {
    std::string value;      ///< empty: the cell holds no number
    std::string subAccount; ///< what stood behind `_` or `-`: "01" of 6299…-01; empty: none
    bool damaged = false;   ///< digits were lost in a spreadsheet; then `value` is the text as written
    bool masked = false;    ///< digits are hidden (`6299****1234`); hidden ones are `*` in `value`

    friend bool operator==(const NormalisedNumber&, const NormalisedNumber&) = default;
};

/// Reads what banks and platforms write for a card or account.
///
/// Takes full-width characters, blanks, tabs, quotes, groups of four, prefixes (CNY, CNYO, RMB, 人民币,
/// `45-`, `156-`) before eight or more digits, and suffixes of sub-accounts. Placeholders (`-`, 无, null, 0,
/// N/A …) give an empty value. Other text (names, addresses of wallets, e-mail) stays as it is, trimmed.
///
/// Damaged are scientific notation, a decimal tail (`.0`), and numbers that end in zeros from the 16th digit
/// on: all of 18 and 19 digits, cards (6…) of 17, and cards of 16 whose check digit fails, since one in ten
/// of these ends in 0 by right.
[[nodiscard]] NormalisedNumber normaliseAccount(std::string_view written);

/// Whether a cell says that there is nothing: `-`, 无, null, N/A, zeros only, punctuation only, empty.
[[nodiscard]] bool isPlaceholder(std::string_view text);

} // namespace jingwei
