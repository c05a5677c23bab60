#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace jingwei {

/// Nodes and undirected links as layouts see them: numbers in flat arrays, no loops, no parallel links.
///
/// A link is stored from both of its ends, each a *half link*. A node may stand for many: `masses` says for
/// how many; `strengths` how many links a link stands for; `lengths` how long it wishes to be.
struct LayoutGraph {
    std::vector<std::uint32_t> firsts; ///< by node, and one more: its half links begin here
    std::vector<std::uint32_t> others; ///< by half link: the node at the other end, ascending for each node
    std::vector<float> lengths;        ///< by half link, in links of the whole graph
    std::vector<float> strengths;      ///< by half link
    std::vector<float> masses;         ///< by node

    [[nodiscard]] std::uint32_t nodeCount() const noexcept
    {
        return static_cast<std::uint32_t>(masses.size());
    }
    [[nodiscard]] std::uint32_t degree(std::uint32_t node) const noexcept
    {
        return firsts[node + 1] - firsts[node];
    }
    [[nodiscard]] std::span<const std::uint32_t> othersOf(std::uint32_t node) const noexcept
    {
        return {others.data() + firsts[node], others.data() + firsts[node + 1]};
    }
};

/// One end and the other; each below the number of nodes.
using LinkEnds = std::pair<std::uint32_t, std::uint32_t>;

/// A link before it has its place in a graph.
struct WeightedLink {
    std::uint32_t from;
    std::uint32_t to;
    float length;
    float strength;
};

/// The graph of these links: loops are left out, of parallel links (either way round) one remains. All
/// lengths, strengths and masses are 1. Time O(n + m).
[[nodiscard]] LayoutGraph layoutGraphOf(std::uint32_t nodeCount, std::span<const LinkEnds> links);

/// The graph of these links and masses: loops are left out, parallel links become one as long as the shortest
/// and as strong as all. Time O(n + m).
[[nodiscard]] LayoutGraph layoutGraphOf(std::vector<float> masses, std::span<const WeightedLink> links);

/// The nodes of each connected part, in ascending order; parts by their first node. Time O(n + m).
[[nodiscard]] std::vector<std::vector<std::uint32_t>> connectedParts(const LayoutGraph& graph);

/// The graph of some nodes alone, numbered as they are listed. Nodes without a link to another are kept.
/// `numberOf` is room to work in, used again from part to part; it is made as long as it must be.
[[nodiscard]] LayoutGraph partOf(const LayoutGraph& graph, std::span<const std::uint32_t> nodes,
                                 std::vector<std::uint32_t>& numberOf);

/// Coordinates by node.
struct Places {
    std::vector<float> x;
    std::vector<float> y;

    explicit Places(std::size_t count = 0) : x(count, 0.0F), y(count, 0.0F) {}
    [[nodiscard]] std::size_t size() const noexcept { return x.size(); }
    friend bool operator==(const Places&, const Places&) = default;
};

} // namespace jingwei
