// Steps: (1) the scale at which few pairs still overlap; (2) rounds in which every node moves by what its
// neighbours ask of it, all at once, so that the order of nodes does not count; (3) whoever overlaps then
// goes, one after the other, to the nearest free place. Footprints are boxes about their own middles here.

#include "core/layout/parting.h"

#include "core/layout/box_cells.h"
#include "core/layout/free_places.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

namespace jingwei {

namespace {

constexpr double spare = 0.5; ///< kept free beyond the footprints
constexpr std::size_t grain = 2048;
constexpr std::uint32_t crowd = 64; ///< more neighbours than that are not looked at in a round

std::vector<Box> boxesOf(std::span<const Point> points, std::span<const Footprint> footprints, double margin)
{
    std::vector<Box> boxes;
    boxes.reserve(points.size());
    for (std::size_t node = 0; node < points.size(); ++node) {
        const auto& room = footprints[node];
        boxes.push_back({points[node].x, points[node].y + (room.below - room.above) / 2.0,
                         room.halfWidth + margin, (room.above + room.below) / 2.0 + margin});
    }
    return boxes;
}

void putBack(std::span<const Box> boxes, std::span<const Footprint> footprints,
             std::span<const std::uint8_t> fixed, std::span<Point> points)
{
    for (std::size_t node = 0; node < points.size(); ++node) {
        if (fixed[node] == 0)
            points[node] = {boxes[node].x,
                            boxes[node].y - (footprints[node].below - footprints[node].above) / 2.0};
    }
}

/// By how much a picture must be drawn larger for two boxes to part.
double scaleToPart(const Box& a, const Box& b)
{
    const double x = std::abs(a.x - b.x);
    const double y = std::abs(a.y - b.y);
    constexpr double least = 1e-6;
    return std::min((a.halfWidth + b.halfWidth) / std::max(x, least),
                    (a.halfHeight + b.halfHeight) / std::max(y, least));
}

/// Draws the picture larger until few pairs overlap, but not so large that names become specks.
void drawLarger(std::span<Box> boxes, SortedBoxes& sorted)
{
    constexpr double pairsLeft = 0.2; // per node
    constexpr double mostScale = 2.0;
    sorted.sort(boxes);
    std::vector<double> scales;
    for (std::uint32_t node = 0; node < boxes.size(); ++node) {
        sorted.forOverlapping(node, boxes[node], crowd, [&](std::uint32_t other, const Box& box) {
            if (node < other)
                scales.push_back(scaleToPart(boxes[node], box));
        });
    }
    const auto left = static_cast<std::size_t>(pairsLeft * static_cast<double>(boxes.size()));
    if (scales.size() <= left)
        return;
    const auto chosen = scales.begin() + static_cast<std::ptrdiff_t>(left);
    std::ranges::nth_element(scales, chosen, std::greater{});
    const double scale = std::min(*chosen, mostScale);
    for (auto& box : boxes) {
        box.x *= scale;
        box.y *= scale;
    }
}

/// What the neighbours of a box ask of it in one round: the farthest of each direction.
class Asked {
public:
    /// `share`: how much of the way this box goes. `first` parts boxes in one place.
    void by(const Box& own, const Box& other, bool first, double share)
    {
        const double wayX = own.halfWidth + other.halfWidth - std::abs(own.x - other.x);
        const double wayY = own.halfHeight + other.halfHeight - std::abs(own.y - other.y);
        if (wayX < wayY)
            ask(m_left, m_right, own.x < other.x || (own.x == other.x && first), wayX * share);
        else
            ask(m_up, m_down, own.y < other.y || (own.y == other.y && first), wayY * share);
        m_any = true;
    }
    [[nodiscard]] bool any() const noexcept { return m_any; }
    [[nodiscard]] double right() const noexcept { return m_right - m_left; }
    [[nodiscard]] double down() const noexcept { return m_down - m_up; }

private:
    static void ask(double& back, double& forth, bool backwards, double way)
    {
        auto& side = backwards ? back : forth;
        side = std::max(side, way);
    }

    double m_left = 0.0;
    double m_right = 0.0;
    double m_up = 0.0;
    double m_down = 0.0;
    bool m_any = false;
};

/// One round; how many nodes had to move.
std::size_t giveWay(std::vector<Box>& boxes, std::vector<Box>& next, SortedBoxes& sorted,
                    std::span<const std::uint8_t> fixed, Workers& workers)
{
    sorted.sort(boxes);
    std::vector<std::size_t> movedOf((boxes.size() + grain - 1) / grain, 0);
    workers.shareRange(boxes.size(), grain, [&](std::size_t first, std::size_t last) {
        for (auto node = static_cast<std::uint32_t>(first); node < last; ++node) {
            next[node] = boxes[node];
            if (fixed[node] != 0)
                continue;
            Asked asked;
            sorted.forOverlapping(node, boxes[node], crowd, [&](std::uint32_t other, const Box& box) {
                asked.by(boxes[node], box, node < other, fixed[other] != 0 ? 1.0 : 0.5);
            });
            next[node].x += asked.right();
            next[node].y += asked.down();
            movedOf[first / grain] += static_cast<std::size_t>(asked.any());
        }
    });
    boxes.swap(next);
    std::size_t moved = 0;
    for (const auto some : movedOf)
        moved += some;
    return moved;
}

/// Fixed nodes and those that overlap nothing stand; the others follow one by one.
void moveToFreePlaces(std::vector<Box>& boxes, SortedBoxes& sorted, std::span<const std::uint8_t> fixed,
                      Progress& progress)
{
    sorted.sort(boxes);
    FreePlaces places{boxes};
    std::vector<std::uint32_t> waiting;
    for (std::uint32_t node = 0; node < boxes.size(); ++node) {
        if (fixed[node] != 0 || !sorted.overlapsAny(node, boxes[node]))
            places.stand(node, boxes[node]);
        else
            waiting.push_back(node);
    }
    for (const auto node : waiting) {
        if (progress.cancelled())
            return;
        boxes[node] = places.nearestFree(boxes[node]);
        places.stand(node, boxes[node]);
    }
}

} // namespace

void removeOverlaps(std::span<Point> points, std::span<const Footprint> footprints,
                    std::span<const std::uint8_t> fixed, Workers& workers, Progress& progress)
{
    constexpr int rounds = 6; // where they do not part by then, they stand in each other's way
    if (!anyOverlap(points, footprints, fixed))
        return;
    auto boxes = boxesOf(points, footprints, spare / 2.0);
    auto next = boxes;
    const RolledGrid grid{boxes};
    SortedBoxes sorted{grid};
    if (std::ranges::none_of(fixed, [](std::uint8_t one) { return one != 0; }))
        drawLarger(boxes, sorted);
    auto moved = boxes.size();
    for (int round = 0; moved > 0 && round < rounds && !progress.cancelled(); ++round)
        moved = giveWay(boxes, next, sorted, fixed, workers);
    if (moved > 0)
        moveToFreePlaces(boxes, sorted, fixed, progress);
    putBack(boxes, footprints, fixed, points);
}

bool anyOverlap(std::span<const Point> points, std::span<const Footprint> footprints,
                std::span<const std::uint8_t> fixed)
{
    const auto boxes = boxesOf(points, footprints, 0.0);
    const RolledGrid grid{boxes};
    SortedBoxes sorted{grid};
    sorted.sort(boxes);
    bool any = false;
    for (std::uint32_t node = 0; node < boxes.size() && !any; ++node) {
        if (fixed[node] == 0)
            any = sorted.overlapsAny(node, boxes[node]);
    }
    return any;
}

} // namespace jingwei
