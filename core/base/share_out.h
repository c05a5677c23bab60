#pragma once

#include "core/base/money.h"

#include <span>
#include <vector>

namespace jingwei {

/// value · numerator / denominator, rounded half up.
///
/// Shape: all of them >= 0, numerator <= denominator, denominator > 0; exact whatever their size.
[[nodiscard]] Minor proportion(Minor value, Minor numerator, Minor denominator) noexcept;

/// The same, rounded up.
///
/// Shape: value and numerator >= 0, denominator > 0; the answer must fit `Minor`. Exact whatever their size.
[[nodiscard]] Minor proportionUp(Minor value, Minor numerator, Minor denominator) noexcept;

/// Shares a sum out in proportion to weights, to the smallest unit: floors first, the units that are left go
/// to the largest remainders, of equal ones to the first.
///
/// Shape: `sum` and weights >= 0; the answer has one share for each weight. Shares add up to `sum`, unless
/// all
///        weights are 0: then all shares are. Where `sum` is at most the sum of the weights, no share exceeds
///        its weight. The weights' sum must fit `Minor`.
[[nodiscard]] std::vector<Minor> shareOut(Minor sum, std::span<const Minor> weights);

} // namespace jingwei
