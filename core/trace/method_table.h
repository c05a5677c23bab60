#pragma once

#include "core/trace/fund_trace.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace jingwei {

/// What one end holds under each method, side by side.
struct MethodRow {
    VertexIndex vertex;
    std::uint32_t level; ///< the least under any method
    TraceState state;
    ExitKind exit;
    /// By place in `allTraceMethods`; nothing: no stolen money comes there under that method.
    std::array<std::optional<Minor>, allTraceMethods.size()> held{};
    Minor least = 0; ///< over the methods that keep the sum, an end that is not reached holding nothing
    Minor most = 0;

    friend bool operator==(const MethodRow&, const MethodRow&) = default;
};

/// Where the stolen money is under one method.
struct MethodSums {
    Minor stolen = 0;
    Minor held = 0;
    Minor exited = 0;
    Minor notQueried = 0;
    bool keepsSum = true; ///< stolen = held + exited + notQueried; poison counts more than there is

    friend bool operator==(const MethodSums&, const MethodSums&) = default;
};

struct MethodTable {
    std::vector<MethodRow> rows; ///< accounts by level, then exits; in each what the methods differ on first
    std::array<MethodSums, allTraceMethods.size()> sums{}; ///< by place in `allTraceMethods`
    std::size_t differing = 0; ///< rows on which methods that keep the sum do not agree
};

/// Whether a method neither loses nor multiplies money: all but poison.
[[nodiscard]] constexpr bool keepsSum(TraceMethod method) noexcept
{
    return method != TraceMethod::Poison;
}

/// Puts traces of the same stolen transfers side by side.
///
/// Shape:  `traces` one a method, in the order of `allTraceMethods`. Time O(accounts · log accounts).
/// Units:  minor units of the currency followed.
/// Source: features.md D4.
[[nodiscard]] MethodTable methodTable(const FlowGraph& graph, std::span<const FundTrace> traces);

} // namespace jingwei
