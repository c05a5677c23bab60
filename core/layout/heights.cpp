// Terms: the *wish* of a vertex is the mean height of its neighbours, heavier links counting more. In one
// column the heights with the least weighted square distance from the wishes, in order and with the distances
// kept, are found exactly by pooling adjacent violators; columns take turns until they agree. Source: M. J.
// Best, N. Chakravarti, Mathematical Programming 47, 1990, 425-439 (isotonic regression by pooling).

#include "core/layout/layering.h"

#include <algorithm>
#include <limits>

namespace jingwei::layered {

namespace {

/// Distance a bend keeps from a node, and from another bend, in rows.
constexpr double bendToNode = 0.62;
constexpr double bendToBend = 0.3;
/// A bend asks more firmly than a node, so that long links run straight.
constexpr double bendFirmness = 4.0;

double distanceBetween(const LayeredGraph& graph, std::uint32_t upper, std::uint32_t lower, double rowHeight)
{
    if (graph.isBend(upper) && graph.isBend(lower))
        return bendToBend * rowHeight;
    return graph.isBend(upper) || graph.isBend(lower) ? bendToNode * rowHeight : rowHeight;
}

/// Whose heights a column goes by.
enum class Side : std::uint8_t { Left, Right, Both };

struct Wish {
    double height;
    double weight;
};

Wish wishOf(const LayeredGraph& graph, std::uint32_t vertex, const std::vector<double>& heights, Side side)
{
    double sum = 0.0;
    double weights = 0.0;
    const auto add = [&](const std::vector<Neighbour>& neighbours) {
        for (const auto& neighbour : neighbours) {
            const bool longLink = graph.isBend(vertex) && graph.isBend(neighbour.vertex);
            const double weight = neighbour.weight * (longLink ? bendFirmness : 1.0);
            sum += weight * heights[neighbour.vertex];
            weights += weight;
        }
    };
    if (side != Side::Right)
        add(graph.left[vertex]);
    if (side != Side::Left)
        add(graph.right[vertex]);
    constexpr double inertia = 0.05; // vertices without a neighbour on that side give way to all others
    return weights == 0.0 ? Wish{heights[vertex], inertia} : Wish{sum / weights, weights};
}

/// A run of vertices pushed together: they share the mean of their wishes.
struct Pool {
    double sum;
    double weight;
    std::size_t count;
    [[nodiscard]] double mean() const noexcept { return sum / weight; }
};

void settleColumn(const LayeredGraph& graph, const std::vector<std::uint32_t>& layer,
                  std::vector<double>& heights, double rowHeight, Side side)
{
    std::vector<double> offsets(layer.size(), 0.0);
    for (std::size_t place = 1; place < layer.size(); ++place)
        offsets[place] =
            offsets[place - 1] + distanceBetween(graph, layer[place - 1], layer[place], rowHeight);

    std::vector<Pool> pools;
    for (std::size_t place = 0; place < layer.size(); ++place) {
        const auto wish = wishOf(graph, layer[place], heights, side);
        pools.push_back({(wish.height - offsets[place]) * wish.weight, wish.weight, 1});
        while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
            const auto last = pools.back();
            pools.pop_back();
            pools.back() = {pools.back().sum + last.sum, pools.back().weight + last.weight,
                            pools.back().count + last.count};
        }
    }
    std::size_t place = 0;
    for (const auto& pool : pools) {
        for (std::size_t member = 0; member < pool.count; ++member, ++place)
            heights[layer[place]] = pool.mean() + offsets[place];
    }
}

/// Each column spread evenly around the same middle.
std::vector<double> evenHeights(const LayeredGraph& graph, double rowHeight)
{
    std::vector<double> heights(graph.layerOf.size(), 0.0);
    for (const auto& layer : graph.layers) {
        double height = 0.0;
        for (std::size_t place = 1; place < layer.size(); ++place) {
            height += distanceBetween(graph, layer[place - 1], layer[place], rowHeight);
            heights[layer[place]] = height;
        }
        for (const auto vertex : layer)
            heights[vertex] -= height / 2.0;
    }
    return heights;
}

} // namespace

std::vector<double> assignHeights(const LayeredGraph& graph, double rowHeight)
{
    constexpr int rounds = 10;

    auto heights = evenHeights(graph, rowHeight);
    const auto columnCount = graph.layers.size();
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t column = 1; column < columnCount; ++column)
            settleColumn(graph, graph.layers[column], heights, rowHeight, Side::Left);
        for (std::size_t column = columnCount; column > 1; --column)
            settleColumn(graph, graph.layers[column - 2], heights, rowHeight, Side::Right);
    }
    for (int round = 0; round < rounds; ++round) {
        for (const auto& layer : graph.layers)
            settleColumn(graph, layer, heights, rowHeight, Side::Both);
    }
    double top = std::numeric_limits<double>::infinity();
    for (const double height : heights)
        top = std::min(top, height);
    for (double& height : heights)
        height -= top;
    return heights;
}

} // namespace jingwei::layered
