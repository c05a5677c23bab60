#pragma once

#include "core/trace/money_table.h"

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace jingwei {

/// What an account's statement tells of the order of some of its rows: the balances it runs through.
struct StatedChain {
    std::optional<Minor> before;                ///< balance before the first of them
    std::optional<Minor> after;                 ///< and after the last
    std::vector<std::optional<Minor>> balances; ///< after each move, by place among the moves searched
};

/// One end of money in a search.
struct SearchedEnd {
    bool followed; ///< money goes on from here
    StatedChain chain;
};

/// What a search over orders gives.
struct OrdersFound {
    std::vector<std::vector<std::uint32_t>> states; ///< numbers by end; each once, in no order
    std::vector<std::pair<Minor, Minor>> tainted;   ///< by move: the least and the most that is stolen
};

/// Every state that the moves can lead to, looking at no more than `most` on the way: taken in any order that
/// their times permit and that the balances of each end do not gainsay. Balances that no order agrees with
/// decide nothing. Orders that have led to the same state are followed on as one.
///
/// Shape:  `moves` in the stated order, their payer and payee places in `ends` or `outside`; `start` by end.
/// Errors: `AmountOutOfRange`. No answer: `most` is not enough.
[[nodiscard]] Result<std::optional<OrdersFound>>
searchOrders(MoneyTable& table, std::span<const BoundMove> moves, std::span<const SearchedEnd> ends,
             const std::vector<std::uint32_t>& start, std::size_t most);

} // namespace jingwei
