#include "core/layout/spanning_forest.h"

#include "core/layout/diagram_graph.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace jingwei {

namespace {

constexpr auto nobody = std::numeric_limits<std::uint32_t>::max();

std::vector<std::uint32_t> rootsOf(const Diagram& diagram, const LayoutGraph& graph,
                                   const std::vector<std::uint32_t>& part,
                                   const std::vector<std::uint8_t>& isRoot)
{
    std::vector<std::uint32_t> roots;
    std::uint32_t leastLevel = nobody;
    for (const auto node : part) {
        if (isRoot[node] != 0)
            roots.push_back(node);
        leastLevel = std::min(leastLevel, diagram.nodes[node].level.value_or(nobody));
    }
    if (!roots.empty())
        return roots;
    if (leastLevel == nobody)
        return {*std::ranges::max_element(part, {}, [&](std::uint32_t node) { return graph.degree(node); })};
    for (const auto node : part) {
        if (diagram.nodes[node].level == leastLevel)
            roots.push_back(node);
    }
    return roots;
}

} // namespace

std::vector<std::vector<std::uint32_t>> SpanningForest::trees() const
{
    std::vector<std::vector<std::uint32_t>> trees;
    std::vector<std::uint32_t> treeOf(parents.size(), 0);
    for (const auto node : order) {
        if (parents[node] == node) {
            treeOf[node] = static_cast<std::uint32_t>(trees.size());
            trees.emplace_back();
        } else {
            treeOf[node] = treeOf[parents[node]];
        }
        trees[treeOf[node]].push_back(node);
    }
    return trees;
}

SpanningForest spanningForest(const Diagram& diagram, std::span<const std::uint32_t> roots)
{
    const auto graph = graphOf(diagram);
    std::vector<std::uint8_t> isRoot(graph.nodeCount(), 0);
    for (const auto root : roots)
        isRoot[root] = 1;
    SpanningForest forest;
    forest.parents.assign(graph.nodeCount(), nobody);
    forest.firsts.assign(graph.nodeCount() + 1U, 0);
    for (const auto& part : connectedParts(graph)) {
        auto next = forest.order.size();
        for (const auto root : rootsOf(diagram, graph, part, isRoot)) {
            forest.parents[root] = root;
            forest.order.push_back(root);
        }
        for (; next < forest.order.size(); ++next) {
            const auto node = forest.order[next];
            for (const auto other : graph.othersOf(node)) {
                if (forest.parents[other] != nobody)
                    continue;
                forest.parents[other] = node;
                forest.order.push_back(other);
                ++forest.firsts[node + 1];
            }
        }
    }
    std::partial_sum(forest.firsts.begin(), forest.firsts.end(), forest.firsts.begin());
    forest.children.resize(forest.firsts.back());
    auto place = forest.firsts;
    for (const auto node : forest.order) {
        if (forest.parents[node] != node)
            forest.children[place[forest.parents[node]]++] = node;
    }
    return forest;
}

} // namespace jingwei
