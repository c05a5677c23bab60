#pragma once

#include "core/layout/layout_graph.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <random>
#include <vector>

namespace jingwei::bench {

/// Link charts as cases have them: communities of 20 to 200 nodes, each a tree whose hubs grow the larger
/// they are, linked to one of the twelve before; then links within (9 of 10) and across until there are 1.5
/// per node. The same on every run.
inline std::vector<LinkEnds> linkChart(std::uint32_t nodeCount)
{
    std::mt19937_64 random{7};
    const auto between = [&](std::uint32_t least, std::uint32_t greatest) {
        return least + static_cast<std::uint32_t>(random() % (greatest - least + 1));
    };
    struct Community {
        std::uint32_t first;
        std::uint32_t size;
    };
    std::vector<Community> communities;
    std::vector<LinkEnds> links;
    for (std::uint32_t node = 0; node < nodeCount;) {
        const auto size = std::min(nodeCount - node, between(20, 200));
        std::vector<std::uint32_t> ends{node};
        for (auto member = node + 1; member < node + size; ++member) {
            const auto hub = ends[random() % ends.size()];
            links.emplace_back(hub, member);
            ends.insert(ends.end(), {hub, member, hub});
        }
        if (!communities.empty()) {
            const auto count = static_cast<std::uint32_t>(communities.size());
            const auto& earlier = communities[between(count > 12 ? count - 12 : 0, count - 1)];
            links.emplace_back(earlier.first + between(0, earlier.size - 1), node);
        }
        communities.push_back({node, size});
        node += size;
    }
    while (links.size() < nodeCount + nodeCount / 2) {
        const auto& own = communities[random() % communities.size()];
        const auto from = own.first + between(0, own.size - 1);
        const auto to = random() % 10 != 0 ? own.first + between(0, own.size - 1) : between(0, nodeCount - 1);
        if (from != to)
            links.emplace_back(from, to);
    }
    return links;
}

inline std::vector<std::uint32_t> linksAway(const LayoutGraph& graph, std::uint32_t root)
{
    std::vector<std::uint32_t> away(graph.nodeCount(), UINT32_MAX);
    std::vector<std::uint32_t> waiting{root};
    away[root] = 0;
    for (std::size_t next = 0; next < waiting.size(); ++next) {
        for (const auto other : graph.othersOf(waiting[next])) {
            if (away[other] == UINT32_MAX) {
                away[other] = away[waiting[next]] + 1;
                waiting.push_back(other);
            }
        }
    }
    return away;
}

/// Mean of (1 - scale · straight distance / links between)² over pairs of 100 drawn nodes with all others,
/// with the scale that makes it least; 0 is perfect.
inline double stressOf(const LayoutGraph& graph, const Places& places)
{
    std::mt19937_64 random{1};
    std::vector<double> ratios;
    for (int sample = 0; sample < 100; ++sample) {
        const auto root = static_cast<std::uint32_t>(random() % graph.nodeCount());
        const auto away = linksAway(graph, root);
        for (std::uint32_t node = 0; node < graph.nodeCount(); ++node) {
            if (away[node] == 0 || away[node] == UINT32_MAX)
                continue;
            ratios.push_back(std::hypot(places.x[node] - places.x[root], places.y[node] - places.y[root])
                             / static_cast<float>(away[node]));
        }
    }
    double sum = 0.0;
    double squares = 0.0;
    for (const double ratio : ratios) {
        sum += ratio;
        squares += ratio * ratio;
    }
    return 1.0 - sum * sum / (squares * static_cast<double>(ratios.size()));
}

/// Mean share that the nodes within two links have in common with as many nearest nodes of the picture, of
/// both together; 1 is perfect. Over at most 2,000 drawn nodes.
inline double neighbourhoodOf(const LayoutGraph& graph, const Places& places)
{
    std::mt19937_64 random{2};
    std::vector<std::pair<float, std::uint32_t>> nearest;
    std::vector<std::uint32_t> markOf(graph.nodeCount(), 0);
    double sum = 0.0;
    const std::uint32_t samples = std::min(graph.nodeCount(), 2000U);
    for (std::uint32_t sample = 1; sample <= samples; ++sample) {
        const auto own = static_cast<std::uint32_t>(random() % graph.nodeCount());
        std::size_t within = 0;
        markOf[own] = sample;
        const auto mark = [&](std::uint32_t node) {
            within += std::exchange(markOf[node], sample) != sample;
        };
        for (const auto other : graph.othersOf(own)) {
            mark(other);
            for (const auto further : graph.othersOf(other))
                mark(further);
        }
        nearest.clear();
        for (std::uint32_t node = 0; node < graph.nodeCount(); ++node) {
            const float x = places.x[node] - places.x[own];
            const float y = places.y[node] - places.y[own];
            if (node != own)
                nearest.emplace_back(x * x + y * y, node);
        }
        if (within == 0)
            continue;
        std::nth_element(nearest.begin(), nearest.begin() + static_cast<std::ptrdiff_t>(within) - 1,
                         nearest.end());
        const auto common = static_cast<std::size_t>(
            std::count_if(nearest.begin(), nearest.begin() + static_cast<std::ptrdiff_t>(within),
                          [&](const auto& near) { return markOf[near.second] == sample; }));
        sum += static_cast<double>(common) / static_cast<double>(2 * within - common);
    }
    return sum / samples;
}

} // namespace jingwei::bench
