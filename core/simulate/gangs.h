#pragma once

#include "core/simulate/city.h"

#include <cstdint>
#include <vector>

namespace jingwei::simulation {

/// Rings and lone offenders with their accounts and phones, and which incidents are whose.
///
/// About seven in ten incidents belong to rings of three to eight; incidents of one ring lie within four
/// weeks. `levels`: how many cards the money goes through, one after the other; at least 2.
[[nodiscard]] std::vector<Gang> recruitGangs(City& city, std::uint32_t incidents, std::uint32_t levels,
                                             Instant begin);

/// The device in the hands of `phone` and which of the gang's phones are in use at `at`.
[[nodiscard]] std::vector<std::size_t> phonesInUse(const Gang& gang, Instant at);

} // namespace jingwei::simulation
