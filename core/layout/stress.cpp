// Steps: (1) distances of all pairs; (2) rounds in which each pair in turn is moved towards its distance, by
// a share that falls from round to round. Pairs come as in a tournament: nodes in random order sit in a ring
// around one of them, each round of meetings turns the ring by one, so that pairs that follow each other have
// no node in common.

#include "core/layout/stress.h"

#include "core/layout/random_numbers.h"

#include <queue>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>

namespace jingwei {

namespace {

constexpr int rounds = 30;

/// Distances from one node along links, by lengths.
void fillDistances(const LayoutGraph& graph, std::uint32_t root, float* distances)
{
    using Waiting = std::pair<float, std::uint32_t>;
    std::fill_n(distances, graph.nodeCount(), std::numeric_limits<float>::infinity());
    std::priority_queue<Waiting, std::vector<Waiting>, std::greater<>> waiting;
    distances[root] = 0.0F;
    waiting.push({0.0F, root});
    while (!waiting.empty()) {
        const auto [distance, node] = waiting.top();
        waiting.pop();
        if (distance > distances[node])
            continue;
        for (auto half = graph.firsts[node]; half < graph.firsts[node + 1]; ++half) {
            const float next = distance + graph.lengths[half];
            if (next < distances[graph.others[half]]) {
                distances[graph.others[half]] = next;
                waiting.push({next, graph.others[half]});
            }
        }
    }
}

/// What to multiply with, one round after the other, to come from `first` to `last`: a root by bisection.
float fallPerRound(float first, float last)
{
    float low = 0.0F;
    float high = 1.0F;
    for (int step = 0; step < 30; ++step) {
        const float middle = 0.5F * (low + high);
        float reached = first;
        for (int round = 1; round < rounds; ++round)
            reached *= middle;
        (reached > last ? high : low) = middle;
    }
    return high;
}

void movePair(Places& places, std::uint32_t a, std::uint32_t b, float distance, float step)
{
    const float x = places.x[a] - places.x[b];
    const float y = places.y[a] - places.y[b];
    const float actual = std::sqrt(x * x + y * y);
    if (actual < 1e-9F)
        return;
    const float share = std::min(1.0F, step / (distance * distance));
    const float way = 0.5F * share * (actual - distance) / actual;
    places.x[a] -= way * x;
    places.y[a] -= way * y;
    places.x[b] += way * x;
    places.y[b] += way * y;
}

/// All pairs once, in the order of a tournament.
void moveAllPairs(const std::vector<std::uint32_t>& order, const std::vector<float>& distances, float step,
                  Places& places)
{
    const auto count = static_cast<std::uint32_t>(order.size());
    const std::uint32_t seats = count + count % 2; // the last stays empty where the count is odd
    const std::uint32_t ring = seats - 1;
    for (std::uint32_t turn = 0; turn < ring; ++turn) {
        for (std::uint32_t table = 0; table < seats / 2; ++table) {
            const auto first = table == 0 ? ring : (turn + table) % ring;
            const auto second = (turn + ring - table) % ring;
            if (first >= count || second >= count)
                continue;
            const auto a = order[first];
            const auto b = order[second];
            movePair(places, a, b, distances[static_cast<std::size_t>(a) * count + b], step);
        }
    }
}

} // namespace

void fitDistances(const LayoutGraph& graph, std::uint64_t seed, Places& places)
{
    constexpr float lastStep = 0.1F;
    const auto count = graph.nodeCount();
    if (count < 2)
        return;
    std::vector<float> distances(static_cast<std::size_t>(count) * count);
    for (std::uint32_t node = 0; node < count; ++node)
        fillDistances(graph, node, distances.data() + static_cast<std::size_t>(node) * count);
    const float farthest = *std::ranges::max_element(distances);

    RandomNumbers random{seed};
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    float step = farthest * farthest;
    const float fall = fallPerRound(step, lastStep);
    for (int round = 0; round < rounds; ++round, step *= fall) {
        for (auto at = count; at > 1; --at)
            std::swap(order[at - 1], order[random.below(at)]);
        moveAllPairs(order, distances, step, places);
    }
}

} // namespace jingwei
