#pragma once

#include <string>
#include <string_view>

namespace jingwei {

/// A mobile cell as one text that is the same however an operator writes it: `LAC-CI`, both hexadecimal in
/// upper case without leading zeros.
///
/// Takes LAC and CI apart, or joined in either of the two (`lac|ci`, `lac-ci`, `lac,ci`, `lac:ci`; the other
/// empty). A part of digits only is decimal (a LAC above 65535, or a CI that its network writes in
/// hexadecimal without a letter, cannot be told apart from one: digits alone are always read the same way, so
/// that equal cells stay equal). Anything else that is no hexadecimal number is kept as written, in upper
/// case. One part alone gives that part.
[[nodiscard]] std::string cellOf(std::string_view lac, std::string_view ci);

} // namespace jingwei
