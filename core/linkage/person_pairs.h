#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/linkage/person_record.h"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace jingwei {

/// Two records, the first before the second.
using PersonPair = std::pair<std::uint32_t, std::uint32_t>;

/// The pairs of records that are worth comparing: those that share a number, a name, a day of birth or an
/// address, or two lesser marks (the beginning of a name, a year of birth, a place …) that few share.
///
/// Shape: sorted, each once. Time and memory O(records): whatever many share brings only neighbours together.
/// Errors: `Cancelled`.
[[nodiscard]] Result<std::vector<PersonPair>> pairsWorthComparing(std::span<const ComparedPerson> persons,
                                                                  Progress& progress);

} // namespace jingwei
