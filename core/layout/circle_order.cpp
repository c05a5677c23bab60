// Terms: to *sift* a node is to move it once round the circle past all others, noting how the number of
// crossings changes with each it passes, and to leave it where there were fewest. When neighbours u and v
// change places, only links of u cross links of v otherwise than before: the link to x from u and the one to
// y from v cross while u stands before v just if x comes before y, seen from v onward, and afterwards just if
// y comes before x.

#include "core/layout/circle_order.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace jingwei {

namespace {

/// A walk into the depth from the node with most neighbours, those with few first, so that leaves stand by
/// their hub.
std::vector<std::uint32_t> walk(const LayoutGraph& graph)
{
    std::vector<std::uint32_t> order;
    std::vector<std::uint8_t> seen(graph.nodeCount(), 0);
    std::vector<std::uint32_t> roots(graph.nodeCount());
    for (std::uint32_t node = 0; node < graph.nodeCount(); ++node)
        roots[node] = node;
    std::ranges::stable_sort(roots, std::greater{}, [&](std::uint32_t node) { return graph.degree(node); });
    for (const auto root : roots) {
        std::vector<std::uint32_t> waiting{root};
        while (!waiting.empty()) {
            const auto node = waiting.back();
            waiting.pop_back();
            if (std::exchange(seen[node], std::uint8_t{1}) != 0)
                continue;
            order.push_back(node);
            const auto first = static_cast<std::ptrdiff_t>(waiting.size());
            for (const auto other : graph.othersOf(node)) {
                if (seen[other] == 0)
                    waiting.push_back(other);
            }
            std::stable_sort(waiting.begin() + first, waiting.end(), [&](std::uint32_t a, std::uint32_t b) {
                return graph.degree(a) > graph.degree(b);
            });
        }
    }
    return order;
}

class Sifting {
public:
    Sifting(const LayoutGraph& graph, std::vector<std::uint32_t> order)
        : m_graph{graph}
        , m_order{std::move(order)}
        , m_places(graph.others.size())
    {
    }

    void sift(std::uint32_t node)
    {
        const auto at = std::ranges::find(m_order, node);
        std::rotate(m_order.begin(), at, m_order.end()); // `node` first
        sortPlaces();
        std::int64_t change = 0;
        std::int64_t best = 0;
        std::size_t bestAfter = 0;
        for (std::size_t after = 1; after < m_order.size(); ++after) {
            change += changeByPassing(node, m_order[after], static_cast<std::uint32_t>(after));
            if (change < best) {
                best = change;
                bestAfter = after;
            }
        }
        std::rotate(m_order.begin(), m_order.begin() + 1,
                    m_order.begin() + static_cast<std::ptrdiff_t>(bestAfter) + 1);
        m_improved = m_improved || best < 0;
    }

    [[nodiscard]] bool takeImproved() noexcept { return std::exchange(m_improved, false); }
    [[nodiscard]] const std::vector<std::uint32_t>& order() const noexcept { return m_order; }

private:
    /// For each node the places of its neighbours, ascending.
    void sortPlaces()
    {
        auto next = m_graph.firsts;
        for (std::uint32_t place = 0; place < m_order.size(); ++place) {
            for (const auto other : m_graph.othersOf(m_order[place]))
                m_places[next[other]++] = place;
        }
    }

    [[nodiscard]] std::span<const std::uint32_t> placesOf(std::uint32_t node) const
    {
        return {m_places.data() + m_graph.firsts[node], m_places.data() + m_graph.firsts[node + 1]};
    }

    /// Places of neighbours, once round the circle from `from`, with neither of the two that change places.
    void collect(std::uint32_t node, std::uint32_t from, std::vector<std::uint32_t>& places) const
    {
        places.clear();
        const auto count = static_cast<std::uint32_t>(m_order.size());
        const auto all = placesOf(node);
        const auto start = std::ranges::upper_bound(all, from) - all.begin();
        for (std::size_t step = 0; step < all.size(); ++step) {
            const auto place = all[(static_cast<std::size_t>(start) + step) % all.size()];
            if (place != from && place != 0) // the sifted node's own place is 0
                places.push_back(place > from ? place - from : place + count - from);
        }
    }

    [[nodiscard]] std::int64_t changeByPassing(std::uint32_t node, std::uint32_t passed, std::uint32_t place)
    {
        collect(node, place, m_own);
        collect(passed, place, m_others);
        std::int64_t ownFirst = 0;
        std::int64_t otherFirst = 0;
        std::size_t below = 0;
        std::size_t upTo = 0;
        for (const auto own : m_own) {
            while (below < m_others.size() && m_others[below] < own)
                ++below;
            upTo = std::max(upTo, below);
            while (upTo < m_others.size() && m_others[upTo] <= own)
                ++upTo;
            otherFirst += static_cast<std::int64_t>(below);
            ownFirst += static_cast<std::int64_t>(m_others.size() - upTo);
        }
        return otherFirst - ownFirst;
    }

    const LayoutGraph& m_graph;
    std::vector<std::uint32_t> m_order;
    std::vector<std::uint32_t> m_places;
    std::vector<std::uint32_t> m_own;
    std::vector<std::uint32_t> m_others;
    bool m_improved = false;
};

} // namespace

std::vector<std::uint32_t> circleOrder(const LayoutGraph& graph, Progress& progress)
{
    constexpr std::uint64_t affordable = 150'000'000; // steps of about 5 ns
    constexpr std::uint64_t mostRounds = 6;
    auto order = walk(graph);
    const std::uint64_t round =
        std::uint64_t{graph.nodeCount()} * (graph.nodeCount() + 2 * graph.others.size()) + 1;
    const auto rounds = std::min(mostRounds, affordable / round);
    if (rounds == 0 || graph.others.empty())
        return order;
    const auto nodes = order;
    Sifting sifting{graph, std::move(order)};
    for (std::uint64_t turn = 0; turn < rounds; ++turn) {
        for (const auto node : nodes) {
            if (progress.cancelled())
                return sifting.order();
            sifting.sift(node);
        }
        if (!sifting.takeImproved())
            break;
    }
    return sifting.order();
}

std::uint64_t circleCrossings(const LayoutGraph& graph, std::span<const std::uint32_t> order)
{
    std::vector<std::uint32_t> placeOf(order.size());
    for (std::uint32_t place = 0; place < order.size(); ++place)
        placeOf[order[place]] = place;
    std::vector<LinkEnds> links;
    for (std::uint32_t node = 0; node < graph.nodeCount(); ++node) {
        for (const auto other : graph.othersOf(node)) {
            if (placeOf[node] < placeOf[other])
                links.emplace_back(placeOf[node], placeOf[other]);
        }
    }
    std::uint64_t crossings = 0;
    for (const auto& [from, to] : links) {
        for (const auto& [otherFrom, otherTo] : links)
            crossings += static_cast<std::uint64_t>(from < otherFrom && otherFrom < to && to < otherTo);
    }
    return crossings;
}

} // namespace jingwei
