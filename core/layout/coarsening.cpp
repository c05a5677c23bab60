#include "core/layout/coarsening.h"

#include <algorithm>
#include <limits>

namespace jingwei {

namespace {

constexpr auto none = std::numeric_limits<std::uint32_t>::max();

/// Nodes by falling degree, those of one degree in order.
std::vector<std::uint32_t> byFallingDegree(const LayoutGraph& graph)
{
    const auto count = graph.nodeCount();
    std::uint32_t greatest = 0;
    for (std::uint32_t node = 0; node < count; ++node)
        greatest = std::max(greatest, graph.degree(node));
    std::vector<std::uint32_t> starts(greatest + 2U, 0);
    for (std::uint32_t node = 0; node < count; ++node)
        ++starts[greatest - graph.degree(node) + 1];
    for (std::size_t at = 1; at < starts.size(); ++at)
        starts[at] += starts[at - 1];
    std::vector<std::uint32_t> order(count);
    for (std::uint32_t node = 0; node < count; ++node)
        order[starts[greatest - graph.degree(node)]++] = node;
    return order;
}

/// Makes `node` the centre of a group of all neighbours that are in none, or puts it into the group that it
/// is most strongly linked to where they all are.
void group(const LayoutGraph& graph, std::uint32_t node, Coarsening& answer)
{
    std::uint32_t strongest = none;
    bool anyFree = false;
    for (auto half = graph.firsts[node]; half < graph.firsts[node + 1]; ++half) {
        if (answer.groupOf[graph.others[half]] == none)
            anyFree = true;
        else if (strongest == none || graph.strengths[half] > graph.strengths[strongest])
            strongest = half;
    }
    if (!anyFree && strongest != none) {
        const auto other = graph.others[strongest];
        answer.groupOf[node] = answer.groupOf[other];
        answer.offsets[node] = answer.offsets[other] + graph.lengths[strongest];
        return;
    }
    const auto number = static_cast<std::uint32_t>(answer.centres.size());
    answer.centres.push_back(node);
    answer.groupOf[node] = number;
    for (auto half = graph.firsts[node]; half < graph.firsts[node + 1]; ++half) {
        const auto other = graph.others[half];
        if (answer.groupOf[other] == none) {
            answer.groupOf[other] = number;
            answer.offsets[other] = graph.lengths[half];
        }
    }
}

} // namespace

Coarsening coarsened(const LayoutGraph& graph)
{
    const auto count = graph.nodeCount();
    Coarsening answer;
    answer.groupOf.assign(count, none);
    answer.offsets.assign(count, 0.0F);
    for (const auto node : byFallingDegree(graph)) {
        if (answer.groupOf[node] == none)
            group(graph, node, answer);
    }
    std::vector<float> masses(answer.centres.size(), 0.0F);
    std::vector<WeightedLink> links;
    for (std::uint32_t node = 0; node < count; ++node) {
        masses[answer.groupOf[node]] += graph.masses[node];
        for (auto half = graph.firsts[node]; half < graph.firsts[node + 1]; ++half) {
            const auto other = graph.others[half];
            if (node < other && answer.groupOf[node] != answer.groupOf[other])
                links.push_back({answer.groupOf[node], answer.groupOf[other],
                                 answer.offsets[node] + graph.lengths[half] + answer.offsets[other],
                                 graph.strengths[half]});
        }
    }
    answer.graph = layoutGraphOf(std::move(masses), links);
    return answer;
}

} // namespace jingwei
