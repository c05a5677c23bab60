// Half links are put into order by two stable counting passes, by other end and then by own end, so that
// parallel links lie side by side.

#include "core/layout/layout_graph.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace jingwei {

namespace {

/// Where each node's half links begin, and one more.
std::vector<std::uint32_t> countedFirsts(std::uint32_t nodeCount, std::span<const WeightedLink> links)
{
    std::vector<std::uint32_t> firsts(nodeCount + 1U, 0);
    for (const auto& link : links) {
        if (link.from != link.to) {
            ++firsts[link.from + 1];
            ++firsts[link.to + 1];
        }
    }
    std::partial_sum(firsts.begin(), firsts.end(), firsts.begin());
    return firsts;
}

struct Half {
    std::uint32_t own;
    std::uint32_t other;
    float length;
    float strength;
};

/// Half links ordered by `own`, then by `other`.
std::vector<Half> sortedHalves(const std::vector<std::uint32_t>& firsts, std::span<const WeightedLink> links)
{
    std::vector<Half> byOther(firsts.back());
    auto next = firsts;
    for (const auto& link : links) {
        if (link.from == link.to)
            continue;
        byOther[next[link.from]++] = {link.to, link.from, link.length, link.strength};
        byOther[next[link.to]++] = {link.from, link.to, link.length, link.strength};
    }
    std::vector<Half> sorted(byOther.size());
    next = firsts;
    for (const auto& half : byOther)
        sorted[next[half.own]++] = half;
    return sorted;
}

} // namespace

LayoutGraph layoutGraphOf(std::vector<float> masses, std::span<const WeightedLink> links)
{
    LayoutGraph graph;
    graph.masses = std::move(masses);
    const auto nodeCount = graph.nodeCount();
    const auto halves = sortedHalves(countedFirsts(nodeCount, links), links);
    graph.firsts.assign(nodeCount + 1U, 0);
    graph.others.reserve(halves.size());
    graph.lengths.reserve(halves.size());
    graph.strengths.reserve(halves.size());
    std::size_t at = 0;
    for (std::uint32_t node = 0; node < nodeCount; ++node) {
        for (; at < halves.size() && halves[at].own == node; ++at) {
            const auto& half = halves[at];
            if (graph.others.size() > graph.firsts[node] && graph.others.back() == half.other) {
                graph.lengths.back() = std::min(graph.lengths.back(), half.length);
                graph.strengths.back() += half.strength;
                continue;
            }
            graph.others.push_back(half.other);
            graph.lengths.push_back(half.length);
            graph.strengths.push_back(half.strength);
        }
        graph.firsts[node + 1] = static_cast<std::uint32_t>(graph.others.size());
    }
    return graph;
}

LayoutGraph layoutGraphOf(std::uint32_t nodeCount, std::span<const LinkEnds> links)
{
    std::vector<WeightedLink> weighted;
    weighted.reserve(links.size());
    for (const auto& [from, to] : links)
        weighted.push_back({from, to, 1.0F, 1.0F});
    auto graph = layoutGraphOf(std::vector<float>(nodeCount, 1.0F), weighted);
    std::ranges::fill(graph.strengths, 1.0F);
    return graph;
}

std::vector<std::vector<std::uint32_t>> connectedParts(const LayoutGraph& graph)
{
    std::vector<std::vector<std::uint32_t>> parts;
    std::vector<std::uint8_t> seen(graph.nodeCount(), 0);
    for (std::uint32_t root = 0; root < graph.nodeCount(); ++root) {
        if (seen[root] != 0)
            continue;
        seen[root] = 1;
        std::vector<std::uint32_t> part{root};
        for (std::size_t next = 0; next < part.size(); ++next) {
            for (const auto other : graph.othersOf(part[next])) {
                if (seen[other] == 0) {
                    seen[other] = 1;
                    part.push_back(other);
                }
            }
        }
        std::ranges::sort(part);
        parts.push_back(std::move(part));
    }
    return parts;
}

LayoutGraph partOf(const LayoutGraph& graph, std::span<const std::uint32_t> nodes,
                   std::vector<std::uint32_t>& numberOf)
{
    constexpr auto outside = std::numeric_limits<std::uint32_t>::max();
    numberOf.resize(graph.nodeCount(), outside);
    for (std::uint32_t number = 0; number < nodes.size(); ++number)
        numberOf[nodes[number]] = number;
    std::vector<float> masses;
    std::vector<WeightedLink> links;
    masses.reserve(nodes.size());
    for (const auto node : nodes) {
        masses.push_back(graph.masses[node]);
        for (auto half = graph.firsts[node]; half < graph.firsts[node + 1]; ++half) {
            const auto other = graph.others[half];
            if (numberOf[other] != outside && node < other)
                links.push_back(
                    {numberOf[node], numberOf[other], graph.lengths[half], graph.strengths[half]});
        }
    }
    for (const auto node : nodes)
        numberOf[node] = outside;
    return layoutGraphOf(std::move(masses), links);
}

} // namespace jingwei
