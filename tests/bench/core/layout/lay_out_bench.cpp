#include "core/layout/layout.h"
#include "tests/bench/core/layout/layout_quality.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>

// What each layout takes at 300, 2,000 and 20,000 nodes, and what it takes to bring 1,000 new nodes into an
// arranged picture of 2,000, with how far from their nearest neighbour these come to stand. Usage:
// bench.core.layout.lay_out [nodes …]. Budget: new nodes in 0.5 s, half of them within 250 units (two nodes).

namespace {

using namespace jingwei;
using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

Diagram chart(std::uint32_t nodeCount)
{
    Diagram diagram;
    for (std::uint32_t node = 0; node < nodeCount; ++node) {
        auto& made = diagram.nodes.emplace_back();
        made.name = "6222 0200";
        made.tail = "0417";
        made.group = "group " + std::to_string(node / 40);
    }
    for (const auto& [from, to] : bench::linkChart(nodeCount)) {
        auto& link = diagram.links.emplace_back();
        link.from = from;
        link.to = to;
        link.first = Instant{std::chrono::seconds{1'700'000'000 + 600 * std::int64_t{std::min(from, to)}}};
    }
    return diagram;
}

void timeLayouts(std::uint32_t nodeCount)
{
    constexpr std::array names{"flow", "force", "grouped", "circle", "peacock", "hierarchy", "timeline"};
    constexpr std::uint32_t mostForFlow = 5'000;
    const auto diagram = chart(nodeCount);
    for (std::size_t kind = 0; kind < names.size(); ++kind) {
        if (kind == 0 && nodeCount > mostForFlow)
            continue; // a flow of so many nodes has columns nobody can read
        Progress progress;
        const auto start = Clock::now();
        const auto points = layOut(diagram, {.kind = static_cast<LayoutKind>(kind), .threads = 2}, progress);
        const double wall = secondsSince(start);
        if (!points)
            continue;
        const auto [left, right] = std::ranges::minmax(*points, {}, &Point::x);
        const auto [top, bottom] = std::ranges::minmax(*points, {}, &Point::y);
        std::printf("%-10s %8u nodes  wall %.3f s  %.0f x %.0f units\n", names[kind], nodeCount, wall,
                    right.x - left.x, bottom.y - top.y);
        std::fflush(stdout);
    }
}

/// The last third of a chart's nodes come to the first two thirds.
void timeNew(std::uint32_t standing, std::uint32_t more)
{
    auto diagram = chart(standing + more);
    std::vector<std::uint8_t> placed(standing + more, 0);
    std::fill_n(placed.begin(), standing, std::uint8_t{1});
    auto old = diagram;
    old.nodes.resize(standing);
    std::erase_if(old.links, [&](const auto& link) { return link.from >= standing || link.to >= standing; });
    // Some of the new ones have a neighbour that stands; most hang on other new ones.
    for (auto node = standing; node < standing + more; node += 2) {
        auto& link = diagram.links.emplace_back();
        link.from = node % standing;
        link.to = node;
    }
    Progress progress;
    const auto arranged = forceLayout(old, {.threads = 2}, progress);
    for (std::uint32_t node = 0; node < standing; ++node)
        diagram.nodes[node].position = (*arranged)[node];

    const auto start = Clock::now();
    const auto points = placeNew(diagram, placed, {.threads = 2}, progress);
    const double wall = secondsSince(start);
    std::vector<double> nearest(standing + more, 1e9);
    for (const auto& link : diagram.links) {
        const auto& from = (*points)[link.from];
        const auto& to = (*points)[link.to];
        const double way = std::sqrt((from.x - to.x) * (from.x - to.x) + (from.y - to.y) * (from.y - to.y));
        nearest[link.from] = std::min(nearest[link.from], way);
        nearest[link.to] = std::min(nearest[link.to], way);
    }
    std::size_t moved = 0;
    for (std::uint32_t node = 0; node < standing; ++node)
        moved += static_cast<std::size_t>((*points)[node] != diagram.nodes[node].position);
    nearest.erase(nearest.begin(), nearest.begin() + standing);
    std::ranges::sort(nearest);
    std::printf("%u new to %u: wall %.3f s, %zu moved, to the nearest neighbour: median %.0f, nine of ten "
                "within %.0f units\n",
                more, standing, wall, moved, nearest[nearest.size() / 2], nearest[nearest.size() * 9 / 10]);
}

} // namespace

int main(int argc, char** argv)
{
    std::vector<std::uint32_t> sizes;
    for (int word = 1; word < argc; ++word)
        sizes.push_back(static_cast<std::uint32_t>(std::atoi(argv[word])));
    if (sizes.empty())
        sizes = {300, 2000, 20'000};
    for (const auto size : sizes)
        timeLayouts(size);
    timeNew(2000, 1000);
    return 0;
}
