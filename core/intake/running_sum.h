#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace jingwei {

/// Columns of sums of which one is the balance after each row.
struct RunningSum {
    std::size_t balance = 0;
    std::size_t amount = 0;                ///< or of split columns that which leaves
    std::optional<std::size_t> amountIn{}; ///< of split columns that which comes in
    double share = 0.0;                    ///< of the balances that follow from the one before

    friend bool operator==(const RunningSum&, const RunningSum&) = default;
};

/// Finds among `columns` of sums the balance and what it runs by, rows in the order of the file or the other
/// way round: balance − balance before = ± amount, or = in − out. Rows that are no sums are passed over.
///
/// Shape:  time O(c³ · rows) for c columns, of which there are a few. Nothing where no share reaches `least`.
[[nodiscard]] std::optional<RunningSum> findRunningSum(std::span<const std::vector<std::string>> rows,
                                                       std::span<const std::size_t> columns, double least);

} // namespace jingwei
