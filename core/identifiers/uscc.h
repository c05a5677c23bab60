#pragma once

#include <string>
#include <string_view>

namespace jingwei {

/// Whether the text has the 18 places of a unified social credit code (GB 32100-2015), whatever its check
/// digit.
[[nodiscard]] bool looksLikeUscc(std::string_view value) noexcept;

/// Whether the 18th place fulfils GB 32100-2015.
[[nodiscard]] bool usccCheckHolds(std::string_view value) noexcept;

/// Whether places 9 to 17 are an organisation code that fulfils GB 11714-1997.
[[nodiscard]] bool organisationCodeHolds(std::string_view uscc) noexcept;

/// A code from `office` (two places: registering office and kind, such as "91"), a six-digit `region` and the
/// first eight places of the organisation code; both check places are computed.
[[nodiscard]] std::string usccFor(std::string_view office, std::string_view region,
                                  std::string_view organisation8);

} // namespace jingwei
