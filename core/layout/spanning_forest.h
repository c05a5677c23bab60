#pragma once

#include "core/diagram/diagram.h"

#include <cstdint>
#include <span>
#include <vector>

namespace jingwei {

/// Every node under the one through which it was reached first.
struct SpanningForest {
    std::vector<std::uint32_t> parents; ///< by node; of a root itself
    std::vector<std::uint32_t> order;   ///< parents before children, row by row within each part
    std::vector<std::uint32_t> firsts;  ///< by node, and one more: its children begin here
    std::vector<std::uint32_t> children;

    [[nodiscard]] std::span<const std::uint32_t> childrenOf(std::uint32_t node) const noexcept
    {
        return {children.data() + firsts[node], children.data() + firsts[node + 1]};
    }

    /// The nodes of each tree, in the order of their roots.
    [[nodiscard]] std::vector<std::vector<std::uint32_t>> trees() const;
};

/// Nodes by the fewest links from `roots`, either way along links; where a part has none, from its nodes of
/// the least level, or else from the one with most neighbours (the first of several). Time O(n + m).
[[nodiscard]] SpanningForest spanningForest(const Diagram& diagram, std::span<const std::uint32_t> roots);

} // namespace jingwei
