// Terms: a *column* is a layer of Sugiyama's method, a *bend* the dummy vertex of a link that passes a
// column. Steps here: (1) links that close a cycle are found by depth-first search and left out; (2) the
// others give each node without a level its longest distance; (3) links over several columns are cut into
// steps of one column. Left out on purpose: balancing of columns (a level is a fact of the trace, not a
// matter of looks).

#include "core/layout/layering.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace jingwei::layered {

namespace {

/// Links that may be walked from left to right: no loops on one node, no link that closes a cycle.
std::vector<std::uint8_t> forwardLinks(const Diagram& diagram,
                                       const std::vector<std::vector<std::uint32_t>>& out)
{
    enum class Seen : std::uint8_t { No, Open, Done };
    struct Step {
        std::uint32_t node;
        std::size_t next;
    };

    std::vector<std::uint8_t> forward(diagram.links.size(), 1);
    std::vector<Seen> seen(diagram.nodes.size(), Seen::No);
    std::vector<Step> path;
    for (std::uint32_t root = 0; root < diagram.nodes.size(); ++root) {
        if (seen[root] != Seen::No)
            continue;
        seen[root] = Seen::Open;
        path.push_back({root, 0});
        while (!path.empty()) {
            auto& step = path.back();
            if (step.next == out[step.node].size()) {
                seen[step.node] = Seen::Done;
                path.pop_back();
                continue;
            }
            const auto link = out[step.node][step.next++];
            const auto target = diagram.links[link].to;
            if (seen[target] == Seen::Open)
                forward[link] = 0;
            if (seen[target] != Seen::No)
                continue;
            seen[target] = Seen::Open;
            path.push_back({target, 0});
        }
    }
    return forward;
}

/// Longest distances in topological order; a given level is taken as it is.
std::vector<std::uint32_t> longestDistances(const Diagram& diagram)
{
    const auto nodeCount = diagram.nodes.size();
    std::vector<std::vector<std::uint32_t>> out(nodeCount);
    for (std::uint32_t link = 0; link < diagram.links.size(); ++link)
        out[diagram.links[link].from].push_back(link);

    const auto forward = forwardLinks(diagram, out);
    std::vector<std::uint32_t> missing(nodeCount, 0);
    for (std::size_t link = 0; link < diagram.links.size(); ++link)
        missing[diagram.links[link].to] += forward[link];

    std::vector<std::uint32_t> column(nodeCount, 0);
    std::vector<std::uint32_t> ready;
    for (std::uint32_t node = 0; node < nodeCount; ++node) {
        column[node] = diagram.nodes[node].level.value_or(0);
        if (missing[node] == 0)
            ready.push_back(node);
    }
    for (std::size_t next = 0; next < ready.size(); ++next) {
        for (const auto link : out[ready[next]]) {
            if (forward[link] == 0)
                continue;
            const auto target = diagram.links[link].to;
            if (!diagram.nodes[target].level)
                column[target] = std::max(column[target], column[ready[next]] + 1);
            if (--missing[target] == 0)
                ready.push_back(target);
        }
    }
    return column;
}

/// Walks each connected part once, so that what hangs together starts out together.
void orderByParts(LayeredGraph& graph)
{
    std::vector<std::uint8_t> seen(graph.layerOf.size(), 0);
    std::vector<std::uint32_t> waiting;
    for (std::uint32_t root = 0; root < graph.layerOf.size(); ++root) {
        if (seen[root] != 0)
            continue;
        seen[root] = 1;
        waiting.assign(1, root);
        for (std::size_t next = 0; next < waiting.size(); ++next) {
            const auto vertex = waiting[next];
            graph.layers[graph.layerOf[vertex]].push_back(vertex);
            for (const auto* side : {&graph.right[vertex], &graph.left[vertex]}) {
                for (const auto& neighbour : *side) {
                    if (seen[neighbour.vertex] == 0) {
                        seen[neighbour.vertex] = 1;
                        waiting.push_back(neighbour.vertex);
                    }
                }
            }
        }
    }
}

} // namespace

std::vector<std::uint32_t> columnsOf(const Diagram& diagram)
{
    auto columns = longestDistances(diagram);
    if (diagram.unit != DiagramUnit::Levels)
        return columns;

    std::optional<std::uint32_t> greatest;
    for (std::size_t node = 0; node < columns.size(); ++node) {
        if (!leavesTheBanks(diagram.nodes[node]))
            greatest = std::max(greatest.value_or(0), columns[node]);
    }
    for (std::size_t node = 0; node < columns.size(); ++node) {
        if (leavesTheBanks(diagram.nodes[node]))
            columns[node] = greatest ? *greatest + 1 : 0;
    }
    return columns;
}

LayeredGraph layeredGraph(const Diagram& diagram, std::span<const std::uint32_t> columns)
{
    constexpr std::size_t mostBends = 200'000; // beyond, long links no longer hold a place of their own

    LayeredGraph graph;
    graph.nodeCount = static_cast<std::uint32_t>(diagram.nodes.size());
    graph.layerOf.assign(columns.begin(), columns.end());
    graph.left.resize(graph.nodeCount);
    graph.right.resize(graph.nodeCount);
    const auto greatest = columns.empty() ? 0U : *std::ranges::max_element(columns);
    graph.layers.resize(columns.empty() ? 0 : greatest + 1U);

    Minor heaviest = 1;
    for (const auto& link : diagram.links)
        heaviest = std::max(heaviest, link.amount);

    for (const auto& link : diagram.links) {
        const bool turned = columns[link.from] > columns[link.to];
        auto vertex = turned ? link.to : link.from;
        const auto target = turned ? link.from : link.to;
        const auto span = columns[target] - columns[vertex];
        if (span == 0 || (span > 1 && graph.layerOf.size() - graph.nodeCount + span > mostBends))
            continue;
        const auto share =
            static_cast<double>(std::max<Minor>(link.amount, 0)) / static_cast<double>(heaviest);
        const double weight = 1.0 + 9.0 * share;
        for (auto column = columns[vertex] + 1; column <= columns[target]; ++column) {
            auto next = target;
            if (column != columns[target]) {
                next = static_cast<std::uint32_t>(graph.layerOf.size());
                graph.layerOf.push_back(column);
                graph.left.emplace_back();
                graph.right.emplace_back();
            }
            graph.right[vertex].push_back({next, weight});
            graph.left[next].push_back({vertex, weight});
            vertex = next;
        }
    }
    orderByParts(graph);
    return graph;
}

} // namespace jingwei::layered
