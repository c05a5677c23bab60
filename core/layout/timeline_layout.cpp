// Nodes are taken in the order of their moments. Each has a wished x on an even axis, on which long silences
// are cut short, and goes to the free lane nearest to where its neighbours stand; where no lane is free
// there, it and all later ones move right until one is.

#include "core/layout/timeline_layout.h"

#include "core/layout/arrangement.h"
#include "core/layout/diagram_graph.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace jingwei {

namespace {

constexpr double apart = 90.0; ///< between nodes without a moment and the others

/// The moment of each node's first dated link. A link without facts, or of mere use, has no moment.
std::vector<std::optional<Instant>> momentsOf(const Diagram& diagram)
{
    std::vector<std::optional<Instant>> moments(diagram.nodes.size());
    for (const auto& link : diagram.links) {
        if (link.first == Instant{})
            continue;
        for (const auto node : {link.from, link.to}) {
            if (!moments[node] || link.first < *moments[node])
                moments[node] = link.first;
        }
    }
    return moments;
}

/// Lanes of the height of the highest footprint; how far each is taken.
class Lanes {
public:
    Lanes(std::size_t count, double gap)
        : m_taken(count, -std::numeric_limits<double>::infinity())
        , m_gap{gap}
    {
    }

    /// The free lane nearest to `wished` for a footprint that begins at `left`; where none is free, the one
    /// that is least taken.
    [[nodiscard]] std::size_t nearestFree(double wished, double left) const
    {
        const auto least = std::ranges::min_element(m_taken) - m_taken.begin();
        auto best = static_cast<std::size_t>(least);
        for (std::size_t lane = 0; lane < m_taken.size(); ++lane) {
            const bool nearer =
                std::abs(static_cast<double>(lane) - wished) < std::abs(static_cast<double>(best) - wished);
            if (m_taken[lane] + m_gap <= left && nearer)
                best = lane;
        }
        return best;
    }
    /// The least left edge at which some lane is free.
    [[nodiscard]] double leastFree() const { return *std::ranges::min_element(m_taken) + m_gap; }
    void take(std::size_t lane, double right) { m_taken[lane] = right; }

private:
    std::vector<double> m_taken;
    double m_gap;
};

struct Axis {
    std::vector<std::uint32_t> dated;   ///< by moment
    std::vector<std::uint32_t> undated; ///< in node order
    std::vector<double> wished;         ///< by `dated`: x
};

/// The whole twice as wide as the nodes need in this many lanes, no silence wider than three of them.
Axis axisOf(const Diagram& diagram, std::size_t lanes, double nodeWidth)
{
    const auto moments = momentsOf(diagram);
    Axis axis;
    for (std::uint32_t node = 0; node < diagram.nodes.size(); ++node)
        (moments[node] ? axis.dated : axis.undated).push_back(node);
    std::ranges::stable_sort(axis.dated, {}, [&](std::uint32_t node) { return *moments[node]; });
    if (axis.dated.empty())
        return axis;
    const auto span = (*moments[axis.dated.back()] - *moments[axis.dated.front()]).count();
    const double width =
        2.0 * nodeWidth * static_cast<double>(axis.dated.size()) / static_cast<double>(lanes);
    const double perSecond = span > 0 ? width / static_cast<double>(span) : 0.0;
    double x = 0.0;
    for (std::size_t at = 0; at < axis.dated.size(); ++at) {
        if (at > 0) {
            const auto silence = (*moments[axis.dated[at]] - *moments[axis.dated[at - 1]]).count();
            x += std::min(perSecond * static_cast<double>(silence), 3.0 * nodeWidth);
        }
        axis.wished.push_back(x);
    }
    return axis;
}

/// The mean lane of the neighbours that stand already; nothing: none does.
std::optional<double> laneOfNeighbours(const LayoutGraph& graph, std::uint32_t node,
                                       std::span<const std::optional<std::size_t>> laneOf)
{
    double sum = 0.0;
    double count = 0.0;
    for (const auto other : graph.othersOf(node)) {
        if (laneOf[other]) {
            sum += static_cast<double>(*laneOf[other]);
            count += 1.0;
        }
    }
    return count > 0.0 ? std::optional{sum / count} : std::nullopt;
}

} // namespace

Result<std::vector<Point>> timelineLayout(const Diagram& diagram, const TimelineLayoutOptions& options,
                                          Workers& workers, Progress& progress)
{
    const auto footprints = footprintsOf(diagram);
    std::vector<Point> points(diagram.nodes.size());
    Footprint highest{0.0, 0.0, 0.0};
    double widths = 0.0;
    for (const auto& room : footprints) {
        highest = {std::max(highest.halfWidth, room.halfWidth), std::max(highest.above, room.above),
                   std::max(highest.below, room.below)};
        widths += 2.0 * room.halfWidth + options.gap;
    }
    const double laneHeight = highest.above + highest.below + options.laneGap;
    std::size_t laneCount = 5;
    while (laneCount * laneCount < points.size())
        ++laneCount;
    const auto axis =
        axisOf(diagram, laneCount, widths / std::max<double>(1.0, static_cast<double>(points.size())));
    const auto graph = graphOf(diagram);
    std::vector<std::optional<std::size_t>> laneOf(points.size());
    Lanes lanes{laneCount, options.gap};
    double moved = 0.0;
    progress.begin(points.size());
    for (std::size_t at = 0; at < axis.dated.size(); ++at) {
        if (progress.cancelled())
            return failure(ErrorCode::Cancelled);
        const auto node = axis.dated[at];
        const double halfWidth = footprints[node].halfWidth;
        double x = axis.wished[at] + moved;
        if (const double least = lanes.leastFree() + halfWidth; least > x) {
            moved += least - x;
            x = least;
        }
        const double wished =
            laneOfNeighbours(graph, node, laneOf).value_or(static_cast<double>(laneCount - 1) / 2.0);
        laneOf[node] = lanes.nearestFree(wished, x - halfWidth);
        lanes.take(*laneOf[node], x + halfWidth);
        points[node] = {x, laneHeight * static_cast<double>(*laneOf[node])};
        progress.advance();
    }
    for (std::size_t at = 0; at < axis.undated.size(); ++at) {
        const auto column = static_cast<double>(at / laneCount);
        points[axis.undated[at]] = {-apart - highest.halfWidth * 2.0
                                        - column * (2.0 * highest.halfWidth + options.gap),
                                    laneHeight * static_cast<double>(at % laneCount)};
    }
    return settled(diagram, std::move(points), workers, progress);
}

} // namespace jingwei
