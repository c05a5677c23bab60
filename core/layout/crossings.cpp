// Terms: a *place* is a vertex's rank in its column, from the top. Steps: sweeps to the right and to the left
// put each vertex at the mean place of its neighbours on the side come from; then neighbours in a column
// change places as long as that saves crossings. The order with the fewest crossings seen is kept, and each
// vertex is at last taken past all others of its column (sifting). Source: C. Matuszewski, R. Schönfeld, P.
// Molitor, Graph Drawing 1999, LNCS 1731, 217-224.

#include "core/layout/layering.h"

#include <algorithm>
#include <optional>

namespace jingwei::layered {

namespace {

using Places = std::vector<std::uint32_t>;

Places placesOf(const LayeredGraph& graph)
{
    Places places(graph.layerOf.size());
    for (const auto& layer : graph.layers) {
        for (std::uint32_t place = 0; place < layer.size(); ++place)
            places[layer[place]] = place;
    }
    return places;
}

/// Counts, for numbers given one by one, how many before were greater. A Fenwick tree.
class InversionCounter {
public:
    explicit InversionCounter(std::size_t size) : m_counts(size + 1, 0) {}

    std::uint64_t add(std::uint32_t value)
    {
        std::uint64_t notGreater = 0;
        for (std::size_t at = value + 1U; at > 0; at -= at & (~at + 1))
            notGreater += m_counts[at];
        const auto greater = m_added - notGreater;
        for (std::size_t at = value + 1U; at < m_counts.size(); at += at & (~at + 1))
            ++m_counts[at];
        ++m_added;
        return greater;
    }

private:
    std::vector<std::uint64_t> m_counts;
    std::uint64_t m_added = 0;
};

std::uint64_t crossingsRightOf(const LayeredGraph& graph, std::size_t column, const Places& places)
{
    InversionCounter counter{graph.layers[column + 1].size()};
    std::uint64_t crossings = 0;
    std::vector<std::uint32_t> targets;
    for (const auto vertex : graph.layers[column]) {
        targets.clear();
        for (const auto& neighbour : graph.right[vertex])
            targets.push_back(places[neighbour.vertex]);
        std::ranges::sort(targets);
        for (const auto target : targets)
            crossings += counter.add(target);
    }
    return crossings;
}

std::uint64_t countCrossings(const LayeredGraph& graph, const Places& places)
{
    std::uint64_t crossings = 0;
    for (std::size_t column = 0; column + 1 < graph.layers.size(); ++column)
        crossings += crossingsRightOf(graph, column, places);
    return crossings;
}

std::optional<double> meanPlace(const std::vector<Neighbour>& neighbours, const Places& places)
{
    if (neighbours.empty())
        return std::nullopt;
    double sum = 0.0;
    for (const auto& neighbour : neighbours)
        sum += places[neighbour.vertex];
    return sum / static_cast<double>(neighbours.size());
}

/// Sorts the vertices that have neighbours on that side; the others stay where they are.
void sortByMeans(std::vector<std::uint32_t>& layer, const std::vector<std::vector<Neighbour>>& side,
                 Places& places)
{
    struct Placed {
        double mean;
        std::uint32_t vertex;
    };
    std::vector<Placed> movable;
    std::vector<std::uint32_t> slots;
    for (std::uint32_t slot = 0; slot < layer.size(); ++slot) {
        if (const auto mean = meanPlace(side[layer[slot]], places)) {
            movable.push_back({*mean, layer[slot]});
            slots.push_back(slot);
        }
    }
    std::ranges::stable_sort(movable, {}, &Placed::mean);
    for (std::size_t index = 0; index < slots.size(); ++index)
        layer[slots[index]] = movable[index].vertex;
    for (std::uint32_t place = 0; place < layer.size(); ++place)
        places[layer[place]] = place;
}

/// Crossings of the links of `upper` with those of `lower` while upper stands above.
std::uint64_t crossingsOf(const std::vector<Neighbour>& upper, const std::vector<Neighbour>& lower,
                          const Places& places)
{
    std::uint64_t crossings = 0;
    for (const auto& above : upper) {
        for (const auto& below : lower)
            crossings += places[above.vertex] > places[below.vertex] ? 1U : 0U;
    }
    return crossings;
}

/// Exchanges neighbours wherever that saves crossings. Whether anything changed.
bool exchangeNeighbours(LayeredGraph& graph, Places& places)
{
    bool changed = false;
    for (auto& layer : graph.layers) {
        for (std::size_t place = 0; place + 1 < layer.size(); ++place) {
            const auto upper = layer[place];
            const auto lower = layer[place + 1];
            const auto now = crossingsOf(graph.left[upper], graph.left[lower], places)
                             + crossingsOf(graph.right[upper], graph.right[lower], places);
            const auto then = crossingsOf(graph.left[lower], graph.left[upper], places)
                              + crossingsOf(graph.right[lower], graph.right[upper], places);
            if (then >= now)
                continue;
            std::swap(layer[place], layer[place + 1]);
            std::swap(places[upper], places[lower]);
            changed = true;
        }
    }
    return changed;
}

/// How many crossings more there are while `upper` stands above `lower` than the other way round.
std::int64_t crossingsMore(const LayeredGraph& graph, std::uint32_t upper, std::uint32_t lower,
                           const Places& places)
{
    std::int64_t more = 0;
    for (const auto* side : {&graph.left, &graph.right}) {
        for (const auto& above : (*side)[upper]) {
            for (const auto& below : (*side)[lower]) {
                const auto a = places[above.vertex];
                const auto b = places[below.vertex];
                more += (a > b ? 1 : 0) - (a < b ? 1 : 0);
            }
        }
    }
    return more;
}

/// Takes each vertex of a column past all others and leaves it where the crossings are fewest. Whether any
/// moved.
bool sift(const LayeredGraph& graph, std::vector<std::uint32_t>& layer, Places& places)
{
    bool changed = false;
    const auto before = layer;
    for (const auto vertex : before) {
        const std::size_t place = places[vertex];
        std::size_t best = place;
        std::int64_t fewest = 0;
        std::int64_t now = 0;
        for (auto at = place; at > 0; --at) {
            now += crossingsMore(graph, vertex, layer[at - 1], places);
            if (now < fewest) {
                fewest = now;
                best = at - 1;
            }
        }
        now = 0;
        for (auto at = place; at + 1 < layer.size(); ++at) {
            now += crossingsMore(graph, layer[at + 1], vertex, places);
            if (now < fewest) {
                fewest = now;
                best = at + 1;
            }
        }
        if (best == place)
            continue;
        const auto from = layer.begin() + static_cast<std::ptrdiff_t>(place);
        const auto to = layer.begin() + static_cast<std::ptrdiff_t>(best);
        if (best < place)
            std::rotate(to, from, from + 1);
        else
            std::rotate(from, from + 1, to + 1);
        for (auto at = std::min(place, best); at <= std::max(place, best); ++at)
            places[layer[at]] = static_cast<std::uint32_t>(at);
        changed = true;
    }
    return changed;
}

void sweepRight(LayeredGraph& graph, Places& places)
{
    for (std::size_t column = 1; column < graph.layers.size(); ++column)
        sortByMeans(graph.layers[column], graph.left, places);
}

void sweepLeft(LayeredGraph& graph, Places& places)
{
    for (std::size_t column = graph.layers.size(); column > 1; --column)
        sortByMeans(graph.layers[column - 2], graph.right, places);
}

} // namespace

std::uint64_t countCrossings(const LayeredGraph& graph)
{
    return countCrossings(graph, placesOf(graph));
}

void reduceCrossings(LayeredGraph& graph, std::uint32_t sweeps, Progress& progress)
{
    constexpr std::size_t mostExchanged = 3000; // vertices; beyond, exchanges cost more than they save
    constexpr int exchangeRounds = 6;
    constexpr int siftRounds = 4;

    auto places = placesOf(graph);
    auto fewest = countCrossings(graph, places);
    auto best = graph.layers;
    progress.begin(sweeps);
    for (std::uint32_t sweep = 0; sweep < sweeps && fewest > 0 && !progress.cancelled(); ++sweep) {
        if (sweep % 2 == 0)
            sweepRight(graph, places);
        else
            sweepLeft(graph, places);
        if (graph.layerOf.size() <= mostExchanged) {
            for (int round = 0; round < exchangeRounds && exchangeNeighbours(graph, places); ++round) {
            }
        }
        const auto crossings = countCrossings(graph, places);
        if (crossings < fewest) {
            fewest = crossings;
            best = graph.layers;
        }
        progress.advance();
    }
    graph.layers = std::move(best);
    if (graph.layerOf.size() > mostExchanged)
        return;
    places = placesOf(graph);
    bool changed = fewest > 0;
    for (int round = 0; round < siftRounds && changed && !progress.cancelled(); ++round) {
        changed = false;
        for (auto& layer : graph.layers)
            changed = sift(graph, layer, places) || changed;
    }
}

} // namespace jingwei::layered
