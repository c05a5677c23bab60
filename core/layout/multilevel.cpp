// Steps: (1) links count more the larger the hub they lead to, so that a node stands by its hub; (2) groups
// are taken together, level by level, until few are left; their centres are the pivots; (3) the coarsest
// graph is placed by its distances; (4) level by level, groups are opened and relaxed. Fixed nodes: the whole
// is placed without regard to them, turned to where they stand, and relaxed once more with them held.

#include "core/layout/multilevel.h"

#include "core/layout/coarsening.h"
#include "core/layout/pivots.h"
#include "core/layout/random_numbers.h"
#include "core/layout/relaxation.h"
#include "core/layout/stress.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace jingwei {

namespace {

constexpr std::uint32_t coarsestCount = 400;
constexpr std::uint32_t fewestPivots = 60;

/// Strengths by the root of the larger degree, 1 on average. The more neighbours a link brings near, the
/// more it counts.
LayoutGraph withHubStrengths(LayoutGraph graph)
{
    double sum = 0.0;
    for (std::uint32_t node = 0; node < graph.nodeCount(); ++node) {
        for (auto half = graph.firsts[node]; half < graph.firsts[node + 1]; ++half) {
            const auto degree = std::max(graph.degree(node), graph.degree(graph.others[half]));
            graph.strengths[half] *= std::sqrt(static_cast<float>(degree));
            sum += graph.strengths[half];
        }
    }
    const auto mean =
        static_cast<float>(sum / std::max<double>(1.0, static_cast<double>(graph.others.size())));
    for (auto& strength : graph.strengths)
        strength /= mean;
    return graph;
}

/// A graph, what it becomes, and so on; `finest` is not among them.
std::vector<Coarsening> levelsOf(const LayoutGraph& finest)
{
    std::vector<Coarsening> levels;
    const auto* graph = &finest;
    while (graph->nodeCount() > coarsestCount) {
        levels.push_back(coarsened(*graph));
        graph = &levels.back().graph;
    }
    return levels;
}

/// Centres of the coarsest groups and, where they are few, of finer ones too, as nodes of the finest graph.
std::vector<std::uint32_t> choosePivots(std::uint32_t nodeCount, const std::vector<Coarsening>& levels)
{
    std::vector<std::uint32_t> pivots;
    std::vector<std::uint8_t> chosen(nodeCount, 0);
    for (auto level = levels.size() + 1; level-- > 0 && pivots.size() < std::min(fewestPivots, nodeCount);) {
        const auto groups =
            level == 0 ? nodeCount : static_cast<std::uint32_t>(levels[level - 1].centres.size());
        const auto stride = std::max(1U, groups <= coarsestCount ? 1U : groups / fewestPivots);
        for (std::uint32_t group = 0; group < groups; group += stride) {
            auto node = group;
            for (auto finer = level; finer-- > 0;)
                node = levels[finer].centres[node];
            if (chosen[node] == 0) {
                chosen[node] = 1;
                pivots.push_back(node);
            }
        }
    }
    return pivots;
}

/// Opens groups: members stand around their centre's place, towards the groups they are linked to.
Places opened(const LayoutGraph& finer, const Coarsening& level, const Places& coarse, RandomNumbers& random)
{
    constexpr float disorder = 0.5F;
    Places places{finer.nodeCount()};
    for (std::uint32_t node = 0; node < finer.nodeCount(); ++node) {
        const auto group = level.groupOf[node];
        const float offset = level.offsets[node];
        float x = 0.0F;
        float y = 0.0F;
        float outward = 0.0F;
        for (const auto other : finer.othersOf(node)) {
            const auto otherGroup = level.groupOf[other];
            if (otherGroup == group)
                continue;
            x += coarse.x[otherGroup] - coarse.x[group];
            y += coarse.y[otherGroup] - coarse.y[group];
            outward += 1.0F;
        }
        const float way = outward > 0.0F ? offset / (2.0F * offset + 1.0F) / outward : 0.0F;
        const float spread = disorder * std::sqrt(std::max(offset, 0.05F));
        places.x[node] = coarse.x[group] + way * x + spread * random.centred();
        places.y[node] = coarse.y[group] + way * y + spread * random.centred();
    }
    return places;
}

struct Middle {
    float x = 0.0F;
    float y = 0.0F;
};

Middle middleOfFixed(const Places& places, std::span<const std::uint8_t> fixed)
{
    Middle middle;
    float count = 0.0F;
    for (std::size_t node = 0; node < fixed.size(); ++node) {
        if (fixed[node] == 0)
            continue;
        middle = {middle.x + places.x[node], middle.y + places.y[node]};
        count += 1.0F;
    }
    return {middle.x / count, middle.y / count};
}

/// How well a turn fits, and what the turned picture must be multiplied with, as a complex number.
struct Turn {
    double real = 0.0;
    double imaginary = 0.0;
    [[nodiscard]] double fit() const { return std::sqrt(real * real + imaginary * imaginary); }
};

Turn bestTurn(const Places& free, Middle from, const Places& wished, Middle to,
              std::span<const std::uint8_t> fixed, float mirror)
{
    Turn turn;
    for (std::size_t node = 0; node < fixed.size(); ++node) {
        if (fixed[node] == 0)
            continue;
        const double x = free.x[node] - from.x;
        const double y = static_cast<double>(mirror) * (free.y[node] - from.y);
        const double toX = wished.x[node] - to.x;
        const double toY = wished.y[node] - to.y;
        turn.real += x * toX + y * toY;
        turn.imaginary += x * toY - y * toX;
    }
    return turn;
}

/// Turns, mirrors and shifts the free picture so that its fixed nodes are near where they stand, and puts
/// them there.
void alignToFixed(const Places& free, std::span<const std::uint8_t> fixed, Places& places)
{
    const auto from = middleOfFixed(free, fixed);
    const auto to = middleOfFixed(places, fixed);
    const auto straight = bestTurn(free, from, places, to, fixed, 1.0F);
    const auto mirrored = bestTurn(free, from, places, to, fixed, -1.0F);
    const float mirror = mirrored.fit() > straight.fit() ? -1.0F : 1.0F;
    const auto& turn = mirror < 0.0F ? mirrored : straight;
    const double length = turn.fit();
    const auto cosine = static_cast<float>(length > 1e-12 ? turn.real / length : 1.0);
    const auto sine = static_cast<float>(length > 1e-12 ? turn.imaginary / length : 0.0);
    for (std::size_t node = 0; node < fixed.size(); ++node) {
        if (fixed[node] != 0)
            continue;
        const float x = free.x[node] - from.x;
        const float y = mirror * (free.y[node] - from.y);
        places.x[node] = to.x + cosine * x - sine * y;
        places.y[node] = to.y + sine * x + cosine * y;
    }
}

/// What to multiply with so that a round picture of this width has room for all nodes, and linked nodes are
/// as far from each other as wished, on average.
float scaleFor(const LayoutGraph& graph, const Places& places, float spacing)
{
    constexpr double pi = 3.14159265358979;
    const auto count = static_cast<double>(places.size());
    double x = 0.0;
    double y = 0.0;
    double squares = 0.0;
    double lengths = 0.0;
    for (std::uint32_t node = 0; node < places.size(); ++node) {
        x += places.x[node];
        y += places.y[node];
        squares += static_cast<double>(places.x[node]) * places.x[node]
                   + static_cast<double>(places.y[node]) * places.y[node];
        for (const auto other : graph.othersOf(node)) {
            const double wayX = places.x[other] - places.x[node];
            const double wayY = places.y[other] - places.y[node];
            lengths += std::sqrt(wayX * wayX + wayY * wayY);
        }
    }
    const double area = 2.0 * pi * (squares - (x * x + y * y) / count) / count; // of a disc of this spread
    const double meanLength = lengths / std::max<double>(1.0, static_cast<double>(graph.others.size()));
    const double byArea = std::sqrt(count / std::max(area, 1e-12));
    const double byLength = 1.0 / std::max(meanLength, 1e-6);
    return spacing * static_cast<float>(std::max(byArea, byLength));
}

Places scaled(Places places, float scale)
{
    for (auto& x : places.x)
        x *= scale;
    for (auto& y : places.y)
        y *= scale;
    return places;
}

} // namespace

Result<void> placeConnected(const LayoutGraph& given, const MultilevelOptions& options, Workers& workers,
                            Progress& progress, Places& places)
{
    constexpr float pivotShare = 0.2F;
    const auto graph = withHubStrengths(given);
    const auto levels = levelsOf(graph);
    const auto pivots = choosePivots(graph.nodeCount(), levels);
    std::vector<PivotDistances> distances;
    distances.push_back(pivotDistances(graph, pivots, workers, progress));
    if (progress.cancelled())
        return failure(ErrorCode::Cancelled);
    for (const auto& level : levels)
        distances.push_back(coarserDistances(distances.back(), level.centres, level.groupOf));

    Relaxation relaxation{options.rounds, pivotStrengthFor(graph, distances.front(), pivotShare), {}};
    RandomNumbers random{options.seed};
    const auto& coarsest = levels.empty() ? graph : levels.back().graph;
    Places free{coarsest.nodeCount()};
    for (std::size_t node = 0; node < free.size(); ++node) {
        free.x[node] = random.centred();
        free.y[node] = random.centred();
    }
    fitDistances(coarsest, random.next(), free);
    for (auto level = levels.size() + 1; level-- > 0;) {
        const auto& own = level == 0 ? graph : levels[level - 1].graph;
        if (level < levels.size())
            free = opened(own, levels[level], free, random);
        if (!relax(own, distances[level], relaxation, workers, progress, free))
            return failure(ErrorCode::Cancelled);
    }
    const float scale = scaleFor(graph, free, static_cast<float>(options.spacing));
    const bool anyFixed = std::ranges::any_of(options.fixed, [](std::uint8_t one) { return one != 0; });
    if (anyFixed) {
        auto wished = scaled(places, 1.0F / scale);
        alignToFixed(free, options.fixed, wished);
        relaxation.fixed = options.fixed;
        if (!relax(graph, distances.front(), relaxation, workers, progress, wished))
            return failure(ErrorCode::Cancelled);
        free = std::move(wished);
    }
    auto answer = scaled(free, scale);
    for (std::size_t node = 0; node < options.fixed.size(); ++node) {
        if (options.fixed[node] != 0) {
            answer.x[node] = places.x[node];
            answer.y[node] = places.y[node];
        }
    }
    places = std::move(answer);
    return {};
}

} // namespace jingwei
