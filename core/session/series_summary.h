#pragma once

#include "core/model/series_summary.h"
#include "core/session/link_incidents.h"

#include <cstdint>
#include <vector>

namespace jingwei {

/// What some incidents are as a series: how many, of what kind, from when to when, how much was lost, and
/// what they share. `snapshot` is that which was linked.
///
/// Shape: `incidents` as numbers of the linked material, each once.
[[nodiscard]] SeriesSummary summaryOfSeries(const CaseSnapshot& snapshot, const LinkedCase& linked,
                                            const std::vector<std::uint32_t>& incidents);

} // namespace jingwei
