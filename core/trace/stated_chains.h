#pragma once

#include "core/trace/bounds_problem.h"
#include "core/trace/order_bounds.h"
#include "core/trace/order_search.h"

#include <vector>

namespace jingwei {

/// What the statements of ends say of the order of moves (places in `problem`): the balances after each of
/// them, and those of the transfers just before and just after. Ends that money is not followed through say
/// nothing, and of a single move there is nothing to say.
///
/// Shape:  one answer for each of `ends` (places in `problem`), in their order. Errors: those of `balances`.
[[nodiscard]] Result<std::vector<SearchedEnd>>
statedChains(const FlowGraph& graph, const BoundsProblem& problem, const MoveGroup& moves,
             const std::vector<std::uint32_t>& ends, const BalanceLookup& balances);

} // namespace jingwei
