#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace jingwei {

/// Numbers for series, so that each keeps the one it had: whoever has most incidents of an earlier series
/// goes by its number (ties: the series that comes first), what has none of an earlier one gets the next free
/// number. `series`: numbers of incidents; `before`: series by incident. In the order of `series`.
[[nodiscard]] std::vector<std::uint32_t> numberSeries(const std::vector<std::vector<std::string>>& series,
                                                      const std::map<std::string, std::uint32_t>& before);

} // namespace jingwei
