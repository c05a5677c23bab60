#include "core/layout/pivots.h"

#include "core/layout/wide.h"

#include <algorithm>
#include <limits>

namespace jingwei {

namespace {

using Distance = std::uint16_t;
constexpr Distance unknown = std::numeric_limits<Distance>::max();
constexpr Distance farthest = unknown - 1;

void fillRow(const LayoutGraph& graph, std::uint32_t pivot, std::vector<Distance>& row)
{
    row.assign(graph.nodeCount(), unknown);
    std::vector<std::uint32_t> waiting;
    waiting.reserve(graph.nodeCount());
    waiting.push_back(pivot);
    row[pivot] = 0;
    for (std::size_t at = 0; at < waiting.size(); ++at) {
        const auto next = std::min<std::uint32_t>(row[waiting[at]] + 1U, farthest);
        for (const auto other : graph.othersOf(waiting[at])) {
            if (row[other] == unknown) {
                row[other] = static_cast<Distance>(next);
                waiting.push_back(other);
            }
        }
    }
}

/// How many nodes are nearest to each pivot, and how wide they lie around it.
void measureRegions(const std::vector<std::vector<Distance>>& rows, std::size_t nodeCount,
                    PivotDistances& answer)
{
    constexpr float widthOfDisc = 2.0F; // a disc's squared radius, as its mean squared distance
    std::vector<double> squares(rows.size(), 0.0);
    for (std::size_t node = 0; node < nodeCount; ++node) {
        std::size_t best = 0;
        for (std::size_t pivot = 1; pivot < rows.size(); ++pivot) {
            if (rows[pivot][node] < rows[best][node])
                best = pivot;
        }
        const double distance = rows[best][node];
        answer.masses[best] += 1.0F;
        squares[best] += distance * distance;
    }
    for (std::size_t pivot = 0; pivot < rows.size(); ++pivot) {
        const float mean = static_cast<float>(squares[pivot]) / std::max(1.0F, answer.masses[pivot]);
        answer.nearest[pivot] = 1.0F / std::max(1.0F, 4.0F * widthOfDisc * mean);
    }
}

} // namespace

PivotDistances pivotDistances(const LayoutGraph& graph, std::span<const std::uint32_t> pivots,
                              Workers& workers, Progress& progress)
{
    constexpr std::size_t nodesPerPiece = 256;
    const auto nodeCount = graph.nodeCount();
    std::vector<std::vector<Distance>> rows(pivots.size());
    workers.share(pivots.size(), [&](std::size_t pivot) {
        if (!progress.cancelled())
            fillRow(graph, pivots[pivot], rows[pivot]);
    });
    PivotDistances answer;
    if (progress.cancelled())
        return answer;
    const auto filled = (pivots.size() + wideCount - 1) / wideCount * wideCount;
    answer.nodes.assign(pivots.begin(), pivots.end());
    answer.nodes.resize(filled, 0);
    answer.masses.assign(filled, 0.0F);
    answer.nearest.assign(filled, 0.0F);
    measureRegions(rows, nodeCount, answer);
    answer.distances.assign(static_cast<std::size_t>(nodeCount) * filled, 1);
    workers.shareRange(nodeCount, nodesPerPiece, [&](std::size_t first, std::size_t last) {
        for (std::size_t pivot = 0; pivot < rows.size(); ++pivot) {
            for (auto node = first; node < last; ++node)
                answer.distances[node * filled + pivot] = rows[pivot][node];
        }
    });
    return answer;
}

PivotDistances coarserDistances(const PivotDistances& finer, std::span<const std::uint32_t> centres,
                                std::span<const std::uint32_t> groupOf)
{
    PivotDistances answer;
    answer.masses = finer.masses;
    answer.nearest = finer.nearest;
    for (const auto node : finer.nodes)
        answer.nodes.push_back(groupOf[node]);
    const auto width = finer.count();
    answer.distances.resize(centres.size() * width);
    for (std::size_t group = 0; group < centres.size(); ++group)
        std::copy_n(finer.distances.data() + centres[group] * width, width,
                    answer.distances.data() + group * width);
    return answer;
}

} // namespace jingwei
