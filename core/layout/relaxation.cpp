// Terms: a force's *stiffness* is how fast it changes with the node's place; a node goes the way of its force
// divided by its stiffness, which is Newton's step with the other nodes held. The *scale* is the picture's
// length of one link: found anew each round as the one that fits the distances to pivots best, so that
// pivots speak of shape alone.
// Left out on purpose: a step length for the whole picture. Stiffness gives each node its own.

#include "core/layout/relaxation.h"

#include "core/layout/repulsion.h"
#include "core/layout/wide.h"

#include <algorithm>
#include <cmath>

namespace jingwei {

namespace {

constexpr float repulsionStrength = 0.002F;
constexpr float openness = 1.0F;
constexpr std::size_t nodesPerPiece = 512;

struct Force {
    float x = 0.0F;
    float y = 0.0F;
    float stiffness = 0.0F;
};

/// Where pivots stand in this round.
struct PivotPlaces {
    std::vector<float> x;
    std::vector<float> y;
    float scale = 1.0F;
};

/// 1 / √square, by Newton's method from a first guess in the number's bits; 0.0005 % off at most.
/// Source: C. Lomont, "Fast Inverse Square Root", Purdue University, 2003.
inline void takeInverseRoot(Wide& square)
{
    const Wide half = 0.5F * square;
    WideBits bits;
    std::memcpy(&bits, &square, sizeof(bits));
    bits = 0x5F375A86U - (bits >> 1U);
    std::memcpy(&square, &bits, sizeof(square));
    square = square * (1.5F - half * square * square);
    square = square * (1.5F - half * square * square);
}

/// Sums over eight lanes in a fixed order.
inline float sumOf(const Wide& lanes)
{
    return ((lanes[0] + lanes[4]) + (lanes[2] + lanes[6])) + ((lanes[1] + lanes[5]) + (lanes[3] + lanes[7]));
}

/// What the pivots do to nodes [first, last): per node, weight · (1 - wished / actual distance).
JINGWEI_WIDE void addPivotForces(const PivotDistances* pivots, const PivotPlaces* at, const Places* places,
                                 std::size_t first, std::size_t last, Force* forces)
{
    using Distances = std::uint16_t __attribute__((vector_size(16)));
    const auto count = pivots->count();
    for (auto node = first; node < last; ++node) {
        const auto* const row = pivots->distances.data() + node * count;
        Wide sumX{};
        Wide sumY{};
        Wide sumWeight{};
        for (std::size_t pivot = 0; pivot < count; pivot += wideCount) {
            Distances whole;
            Wide wayX;
            Wide wayY;
            Wide mass;
            Wide nearest;
            std::memcpy(&whole, row + pivot, sizeof(whole));
            std::memcpy(&wayX, at->x.data() + pivot, sizeof(Wide));
            std::memcpy(&wayY, at->y.data() + pivot, sizeof(Wide));
            std::memcpy(&mass, pivots->masses.data() + pivot, sizeof(Wide));
            std::memcpy(&nearest, pivots->nearest.data() + pivot, sizeof(Wide));
            const Wide distance = __builtin_convertvector(whole, Wide);
            wayX -= places->x[node];
            wayY -= places->y[node];
            const Wide inverse = 1.0F / (distance * distance);
            Wide weight = mass * (inverse < nearest ? inverse : nearest);
            weight = distance > 0.0F ? weight : Wide{};
            Wide inverseLength = wayX * wayX + wayY * wayY + 1e-12F;
            takeInverseRoot(inverseLength);
            const Wide share = weight * (1.0F - at->scale * distance * inverseLength);
            sumX += share * wayX;
            sumY += share * wayY;
            sumWeight += weight;
        }
        forces[node - first] = {sumOf(sumX), sumOf(sumY), sumOf(sumWeight)};
    }
}

/// The scale that fits best, from some hundred nodes.
float fittingScale(const PivotDistances& pivots, const PivotPlaces& at, const Places& places)
{
    constexpr std::size_t samples = 300;
    double sum = 0.0;
    double squares = 0.0;
    const auto stride = std::max<std::size_t>(1, places.size() / samples);
    for (std::size_t node = 0; node < places.size(); node += stride) {
        for (std::size_t pivot = 0; pivot < pivots.count(); ++pivot) {
            const auto distance = pivots.distances[node * pivots.count() + pivot];
            if (distance == 0)
                continue;
            const double x = at.x[pivot] - places.x[node];
            const double y = at.y[pivot] - places.y[node];
            const double ratio = std::sqrt(x * x + y * y) / distance;
            sum += pivots.masses[pivot] * ratio;
            squares += pivots.masses[pivot] * ratio * ratio;
        }
    }
    return sum > 0.0 ? static_cast<float>(squares / sum) : 1.0F;
}

void findPivots(const PivotDistances& pivots, const Places& places, PivotPlaces& at)
{
    for (std::size_t pivot = 0; pivot < pivots.count(); ++pivot) {
        at.x[pivot] = places.x[pivots.nodes[pivot]];
        at.y[pivot] = places.y[pivots.nodes[pivot]];
    }
    at.scale = fittingScale(pivots, at, places);
}

/// Adds what links do to a node. A link pulls with its strength, less when it is shorter than 1.
void addLinks(const LayoutGraph& graph, const Places& places, std::uint32_t node, Force& force)
{
    for (auto half = graph.firsts[node]; half < graph.firsts[node + 1]; ++half) {
        const auto other = graph.others[half];
        const float x = places.x[other] - places.x[node];
        const float y = places.y[other] - places.y[node];
        const float pull = graph.strengths[half] / (1.0F + std::sqrt(x * x + y * y));
        force = {force.x + pull * x, force.y + pull * y, force.stiffness + pull};
    }
}

/// One round's steps for nodes [first, last), none longer than `longest`.
struct Round {
    const LayoutGraph& graph;
    const PivotDistances& pivots;
    const PivotPlaces& at;
    const Pushes& pushes;
    const Relaxation& options;
    float longest;

    void step(const Places& places, std::size_t first, std::size_t last, Places& steps) const
    {
        constexpr float damping = 0.7F;
        std::vector<Force> wishes(last - first);
        addPivotForces(&pivots, &at, &places, first, last, wishes.data());
        for (auto node = first; node < last; ++node) {
            steps.x[node] = 0.0F;
            steps.y[node] = 0.0F;
            if (!options.fixed.empty() && options.fixed[node] != 0)
                continue;
            const auto& wish = wishes[node - first];
            const float firmness = options.pivotStrength * graph.masses[node];
            const float push = repulsionStrength * graph.masses[node];
            Force force{firmness * wish.x + push * pushes.x[node], firmness * wish.y + push * pushes.y[node],
                        firmness * wish.stiffness + push * pushes.stiffness[node]};
            addLinks(graph, places, static_cast<std::uint32_t>(node), force);
            const float way = damping / (force.stiffness + 1e-9F);
            const float x = way * force.x;
            const float y = way * force.y;
            const float length = std::sqrt(x * x + y * y);
            const float share = length > longest ? longest / length : 1.0F;
            steps.x[node] = share * x;
            steps.y[node] = share * y;
        }
    }
};

} // namespace

bool relax(const LayoutGraph& graph, const PivotDistances& pivots, const Relaxation& options,
           Workers& workers, Progress& progress, Places& places)
{
    constexpr float cooling = 0.97F;
    const auto count = places.size();
    Repulsion repulsion;
    Pushes pushes;
    Places steps{count};
    PivotPlaces at{std::vector<float>(pivots.count()), std::vector<float>(pivots.count())};
    float longest = 2.0F;
    for (std::uint32_t round = 0; round < options.rounds; ++round, longest *= cooling) {
        if (progress.cancelled())
            return false;
        findPivots(pivots, places, at);
        repulsion.act(places, graph.masses, openness, workers, pushes);
        const Round turn{graph, pivots, at, pushes, options, longest};
        workers.shareRange(count, nodesPerPiece, [&](std::size_t first, std::size_t last) {
            turn.step(places, first, last, steps);
        });
        for (std::size_t node = 0; node < count; ++node) {
            places.x[node] += steps.x[node];
            places.y[node] += steps.y[node];
        }
        progress.advance(count);
    }
    return true;
}

float pivotStrengthFor(const LayoutGraph& graph, const PivotDistances& pivots, float share)
{
    constexpr std::size_t samples = 500;
    double links = 0.0;
    for (const float strength : graph.strengths)
        links += strength;
    links /= std::max(1U, graph.nodeCount());
    double weights = 0.0;
    double counted = 0.0;
    const auto stride = std::max<std::size_t>(1, graph.nodeCount() / samples);
    for (std::size_t node = 0; node < graph.nodeCount(); node += stride, counted += 1.0) {
        for (std::size_t pivot = 0; pivot < pivots.count(); ++pivot) {
            const double distance = pivots.distances[node * pivots.count() + pivot];
            if (distance > 0.0)
                weights += pivots.masses[pivot]
                           * std::min<double>(pivots.nearest[pivot], 1.0 / (distance * distance));
        }
    }
    return weights > 0.0 ? static_cast<float>(share * links * counted / weights) : 0.0F;
}

} // namespace jingwei
