// Terms: a *part* is a connected component; `spacing` is the distance at which two linked nodes are at rest.
// Steps for each part: (1) a start from the distances to a few far-apart pivots; (2) rounds in which every
// node follows its force by a step that grows while the forces fall and shrinks when they rise; (3)
// footprints are parted. Then the parts are packed. Only + - * / and sqrt are used, so that machines agree.
// Left out on purpose: link weights (who is near whom is asked, not how much was sent) and coarsening (the
// start from pivots untangles up to some 10,000 nodes). Sources: U. Brandes, C. Pich, Graph Drawing 2006,
// LNCS 4372, 42-53 (pivots); Y. Hu, Mathematica Journal 10(1), 2006, 37-71 (the step's length).

#include "core/layout/arrangement.h"
#include "core/layout/layout.h"
#include "core/layout/quadtree.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace jingwei {

namespace {

using Links = std::vector<std::vector<std::uint32_t>>; ///< by node: linked nodes, both ways, each once

/// splitmix64: the same numbers on every machine.
class Random {
public:
    explicit Random(std::uint64_t seed) noexcept : m_state{seed} {}

    /// In [-0.5, 0.5).
    double centred() noexcept
    {
        m_state += 0x9E3779B97F4A7C15U;
        auto bits = m_state;
        bits = (bits ^ (bits >> 30U)) * 0xBF58476D1CE4E5B9U;
        bits = (bits ^ (bits >> 27U)) * 0x94D049BB133111EBU;
        bits ^= bits >> 31U;
        return static_cast<double>(bits >> 11U) / 9007199254740992.0 - 0.5;
    }

private:
    std::uint64_t m_state;
};

Links linksOf(const Diagram& diagram)
{
    Links links(diagram.nodes.size());
    for (const auto& link : diagram.links) {
        if (link.from == link.to)
            continue;
        links[link.from].push_back(link.to);
        links[link.to].push_back(link.from);
    }
    for (auto& others : links) {
        std::ranges::sort(others);
        others.erase(std::unique(others.begin(), others.end()), others.end());
    }
    return links;
}

std::vector<std::vector<std::uint32_t>> partsOf(const Links& links)
{
    std::vector<std::vector<std::uint32_t>> parts;
    std::vector<std::uint8_t> seen(links.size(), 0);
    for (std::uint32_t root = 0; root < links.size(); ++root) {
        if (seen[root] != 0)
            continue;
        seen[root] = 1;
        std::vector<std::uint32_t> part{root};
        for (std::size_t next = 0; next < part.size(); ++next) {
            for (const auto other : links[part[next]]) {
                if (seen[other] == 0) {
                    seen[other] = 1;
                    part.push_back(other);
                }
            }
        }
        parts.push_back(std::move(part));
    }
    return parts;
}

/// One part with its nodes renumbered from 0.
struct Part {
    Links links;
    std::vector<Point> points;
    std::vector<std::uint8_t> fixed;
};

std::vector<double> distancesFrom(const Links& links, std::uint32_t root)
{
    std::vector<double> distances(links.size(), -1.0);
    std::vector<std::uint32_t> waiting{root};
    distances[root] = 0.0;
    for (std::size_t next = 0; next < waiting.size(); ++next) {
        for (const auto other : links[waiting[next]]) {
            if (distances[other] < 0.0) {
                distances[other] = distances[waiting[next]] + 1.0;
                waiting.push_back(other);
            }
        }
    }
    return distances;
}

using Columns = std::vector<std::vector<double>>;

/// Doubly centred squared distances to pivots that lie far from each other.
Columns pivotColumns(const Links& links)
{
    constexpr std::size_t mostPivots = 40;
    const auto count = links.size();
    Columns columns;
    std::vector<double> nearest(count, std::numeric_limits<double>::infinity());
    std::uint32_t pivot = 0;
    for (std::size_t chosen = 0; chosen < std::min(mostPivots, count); ++chosen) {
        auto column = distancesFrom(links, pivot);
        for (std::size_t node = 0; node < count; ++node)
            nearest[node] = std::min(nearest[node], column[node]);
        for (auto& distance : column)
            distance *= distance;
        columns.push_back(std::move(column));
        pivot = static_cast<std::uint32_t>(std::ranges::max_element(nearest) - nearest.begin());
    }
    std::vector<double> rowMeans(count, 0.0);
    for (auto& column : columns) {
        const double mean = std::accumulate(column.begin(), column.end(), 0.0) / static_cast<double>(count);
        for (std::size_t node = 0; node < count; ++node) {
            column[node] -= mean;
            rowMeans[node] += column[node] / static_cast<double>(columns.size());
        }
    }
    for (auto& column : columns) {
        for (std::size_t node = 0; node < count; ++node)
            column[node] = -0.5 * (column[node] - rowMeans[node]);
    }
    return columns;
}

double dot(const std::vector<double>& a, const std::vector<double>& b)
{
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

/// Makes `axis` of length 1 and, if given, at right angles to `other`. False where nothing is left of it.
bool straighten(std::vector<double>& axis, const std::vector<double>* other)
{
    if (other != nullptr) {
        const double share = dot(axis, *other);
        for (std::size_t index = 0; index < axis.size(); ++index)
            axis[index] -= share * (*other)[index];
    }
    const double length = std::sqrt(dot(axis, axis));
    if (length < 1e-9)
        return false;
    for (auto& value : axis)
        value /= length;
    return true;
}

/// Coordinates along the two main directions of the columns, found by power iteration on their products.
std::array<std::vector<double>, 2> mainDirections(const Columns& columns, std::size_t count, Random& random)
{
    constexpr int rounds = 60;
    const auto pivots = columns.size();
    Columns products(pivots, std::vector<double>(pivots));
    for (std::size_t a = 0; a < pivots; ++a) {
        for (std::size_t b = 0; b <= a; ++b)
            products[a][b] = products[b][a] = dot(columns[a], columns[b]);
    }
    std::array<std::vector<double>, 2> axes;
    std::array<std::vector<double>, 2> coordinates;
    for (std::size_t which = 0; which < 2; ++which) {
        const auto* const first = which == 0 ? nullptr : &axes[0];
        auto& axis = axes[which];
        axis.resize(pivots);
        for (auto& value : axis)
            value = random.centred();
        bool found = straighten(axis, first);
        for (int round = 0; round < rounds && found; ++round) {
            std::vector<double> next(pivots);
            for (std::size_t a = 0; a < pivots; ++a)
                next[a] = dot(products[a], axis);
            axis = std::move(next);
            found = straighten(axis, first);
        }
        coordinates[which].assign(count, 0.0);
        if (!found) {
            axis.assign(pivots, 0.0);
            continue;
        }
        for (std::size_t pivot = 0; pivot < pivots; ++pivot) {
            for (std::size_t node = 0; node < count; ++node)
                coordinates[which][node] += axis[pivot] * columns[pivot][node];
        }
    }
    return coordinates;
}

/// The greatest width is made as wide as a path of that length would be; a little disorder parts equal
/// places.
void startFromPivots(Part& part, double spacing, Random& random)
{
    const auto count = part.links.size();
    const auto coordinates = mainDirections(pivotColumns(part.links), count, random);
    const auto [least, greatest] = std::ranges::minmax_element(coordinates[0]);
    const double width = std::max(*greatest - *least, 1e-9);
    const auto distances = distancesFrom(part.links, 0);
    const double farthest = *std::ranges::max_element(distances);
    const double scale = spacing * std::max({1.0, farthest, std::sqrt(static_cast<double>(count))}) / width;
    Point middle;
    double fixedCount = 0.0;
    for (std::size_t node = 0; node < count; ++node) {
        if (part.fixed[node] != 0) {
            middle = {middle.x + part.points[node].x, middle.y + part.points[node].y};
            fixedCount += 1.0;
        }
    }
    if (fixedCount > 0.0)
        middle = {middle.x / fixedCount, middle.y / fixedCount};
    for (std::size_t node = 0; node < count; ++node) {
        const double x = random.centred();
        const double y = random.centred();
        if (part.fixed[node] == 0)
            part.points[node] = {middle.x + scale * coordinates[0][node] + 0.6 * spacing * x,
                                 middle.y + scale * coordinates[1][node] + 0.6 * spacing * y};
    }
}

/// One round: every node that may goes `step` along its force. The sum of squared forces.
double moveAll(Part& part, double spacing, double step)
{
    constexpr double openness = 0.9;
    constexpr double repulsionStrength = 0.25;

    const Quadtree tree{part.points};
    std::vector<Point> forces(part.points.size());
    for (std::size_t node = 0; node < part.points.size(); ++node) {
        const auto at = part.points[node];
        auto force = tree.repulsion(at, openness);
        const double repulsion = repulsionStrength * spacing * spacing;
        force = {force.x * repulsion, force.y * repulsion};
        for (const auto other : part.links[node]) {
            const Point way{part.points[other].x - at.x, part.points[other].y - at.y};
            const double distance = std::sqrt(way.x * way.x + way.y * way.y);
            force = {force.x + way.x * distance / spacing, force.y + way.y * distance / spacing};
        }
        forces[node] = force;
    }
    double energy = 0.0;
    for (std::size_t node = 0; node < part.points.size(); ++node) {
        const auto force = forces[node];
        const double square = force.x * force.x + force.y * force.y;
        energy += square;
        if (part.fixed[node] != 0 || square == 0.0)
            continue;
        const double length = std::sqrt(square);
        const double way = std::min(step, length) / length;
        part.points[node] = {part.points[node].x + force.x * way, part.points[node].y + force.y * way};
    }
    return energy;
}

/// Rounds until the nodes hardly move. False if told to stop.
bool relax(Part& part, const ForceLayoutOptions& options, Progress& progress)
{
    constexpr double shrink = 0.92;
    constexpr int risesBeforeGrowth = 5;

    double step = options.spacing;
    double energy = std::numeric_limits<double>::infinity();
    int falls = 0;
    for (std::uint32_t round = 0; round < options.iterations; ++round) {
        if (progress.cancelled())
            return false;
        const double before = energy;
        energy = moveAll(part, options.spacing, step);
        falls = energy < before ? falls + 1 : 0;
        if (falls >= risesBeforeGrowth) {
            falls = 0;
            step = std::min(step / shrink, 2.0 * options.spacing);
        } else if (energy >= before) {
            step *= shrink;
        }
        if (round > options.iterations / 2)
            step *= 0.97; // the second half cools, so that it comes to rest
        progress.advance(part.points.size());
        if (step < 0.004 * options.spacing)
            break;
    }
    return true;
}

Part takePart(const Diagram& diagram, const Links& links, const std::vector<std::uint32_t>& nodes,
              std::vector<std::uint32_t>& numberOf)
{
    Part part;
    for (std::uint32_t number = 0; number < nodes.size(); ++number)
        numberOf[nodes[number]] = number;
    for (const auto node : nodes) {
        part.points.push_back(diagram.nodes[node].position);
        part.fixed.push_back(diagram.nodes[node].pinned ? 1 : 0);
        auto& own = part.links.emplace_back();
        for (const auto other : links[node])
            own.push_back(numberOf[other]);
    }
    return part;
}

} // namespace

Result<std::vector<Point>> forceLayout(const Diagram& diagram, const ForceLayoutOptions& options,
                                       Progress& progress)
{
    const auto links = linksOf(diagram);
    const auto parts = partsOf(links);
    std::vector<Point> points(diagram.nodes.size());
    std::vector<Footprint> footprints;
    std::vector<std::uint8_t> fixed;
    for (const auto& node : diagram.nodes) {
        footprints.push_back(footprintOf(node));
        fixed.push_back(node.pinned ? 1 : 0);
    }

    progress.begin(diagram.nodes.size() * options.iterations);
    std::vector<std::uint32_t> numberOf(diagram.nodes.size());
    for (const auto& nodes : parts) {
        auto part = takePart(diagram, links, nodes, numberOf);
        Random random{options.seed + nodes.front()};
        std::vector<Footprint> rooms;
        for (const auto node : nodes)
            rooms.push_back(footprints[node]);
        if (nodes.size() > 1)
            startFromPivots(part, options.spacing, random);
        if (nodes.size() > 1 && !relax(part, options, progress))
            return failure(ErrorCode::Cancelled);
        removeOverlaps(part.points, rooms, part.fixed, progress);
        for (std::size_t number = 0; number < nodes.size(); ++number)
            points[nodes[number]] = part.points[number];
    }
    packParts(points, footprints, fixed, parts);
    removeOverlaps(points, footprints, fixed, progress); // pinned nodes of different parts may have met
    if (progress.cancelled())
        return failure(ErrorCode::Cancelled);
    return points;
}

} // namespace jingwei
