#pragma once

#include "core/simulate/city.h"

#include <cstdint>
#include <vector>

namespace jingwei::simulation {

/// Rings and lone offenders of a mixed city. About seven in ten incidents belong to rings of three to 25, a
/// few of 40; rings are bound in turn by each of `mixes` that binds, and by cards and phones. `levels` as for
/// `recruitGangs`.
[[nodiscard]] Offenders recruitMixedGangs(City& city, std::uint32_t incidents, std::uint32_t levels,
                                          Instant begin, const std::vector<Mix>& mixes);

} // namespace jingwei::simulation
