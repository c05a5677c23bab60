#include "core/layout/arrangement.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>

namespace jingwei {

namespace {

constexpr double partGap = 48.0;

struct Bounds {
    double left = std::numeric_limits<double>::infinity();
    double top = std::numeric_limits<double>::infinity();
    double right = -std::numeric_limits<double>::infinity();
    double bottom = -std::numeric_limits<double>::infinity();

    void include(Point point, const Footprint& room)
    {
        left = std::min(left, point.x - room.halfWidth);
        right = std::max(right, point.x + room.halfWidth);
        top = std::min(top, point.y - room.above);
        bottom = std::max(bottom, point.y + room.below);
    }
    [[nodiscard]] double width() const noexcept { return right - left; }
    [[nodiscard]] double height() const noexcept { return bottom - top; }
};

/// Width of a text of 12 units: Chinese characters are square, others a little over half as wide.
double textWidth(std::string_view text)
{
    double width = 0.0;
    for (const char character : text) {
        const auto byte = static_cast<unsigned char>(character);
        if (byte < 0x80)
            width += 6.8;
        else if ((byte & 0xC0) != 0x80)
            width += byte >= 0xE0 ? 12.0 : 7.0;
    }
    return width;
}

/// How far two rooms reach into each other; not positive: they do not.
struct Overlap {
    double x;
    double y;
};

Overlap overlapOf(Point a, const Footprint& roomA, Point b, const Footprint& roomB)
{
    const double x = roomA.halfWidth + roomB.halfWidth - std::abs(a.x - b.x);
    const double y =
        a.y <= b.y ? roomA.below + roomB.above - (b.y - a.y) : roomB.below + roomA.above - (a.y - b.y);
    return {x, y};
}

/// Pairs of nodes in the same or neighbouring squares of a grid as wide as the widest room.
class NearPairs {
public:
    NearPairs(std::span<const Point> points, double side)
    {
        for (std::uint32_t node = 0; node < points.size(); ++node)
            m_squares[keyOf(points[node], side)].push_back(node);
    }

    [[nodiscard]] const std::vector<std::uint32_t>* at(Point point, double side, int right, int down) const
    {
        const auto square = m_squares.find(keyOf({point.x + right * side, point.y + down * side}, side));
        return square == m_squares.end() ? nullptr : &square->second;
    }

private:
    static std::uint64_t keyOf(Point point, double side)
    {
        const auto column = static_cast<std::int64_t>(std::floor(point.x / side));
        const auto row = static_cast<std::int64_t>(std::floor(point.y / side));
        return (static_cast<std::uint64_t>(column) << 32U) ^ (static_cast<std::uint64_t>(row) & 0xffffffffU);
    }

    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> m_squares;
};

/// Parts two nodes along the way that is shorter. Equal places part by their order, so that the same always
/// moves.
void part(Point& a, Point& b, Overlap overlap, double shareOfA)
{
    constexpr double spare = 0.5;
    if (overlap.x < overlap.y) {
        const double way = (a.x <= b.x ? 1.0 : -1.0) * (overlap.x + spare);
        a.x -= way * shareOfA;
        b.x += way * (1.0 - shareOfA);
    } else {
        const double way = (a.y <= b.y ? 1.0 : -1.0) * (overlap.y + spare);
        a.y -= way * shareOfA;
        b.y += way * (1.0 - shareOfA);
    }
}

bool partNeighbours(std::uint32_t node, const NearPairs& near, double side, std::span<Point> points,
                    std::span<const Footprint> footprints, std::span<const std::uint8_t> fixed)
{
    bool moved = false;
    const auto start = points[node];
    for (int down = -1; down <= 1; ++down) {
        for (int right = -1; right <= 1; ++right) {
            const auto* const others = near.at(start, side, right, down);
            if (others == nullptr)
                continue;
            for (const auto other : *others) {
                if (other <= node || (fixed[node] != 0 && fixed[other] != 0))
                    continue;
                const auto overlap =
                    overlapOf(points[node], footprints[node], points[other], footprints[other]);
                if (overlap.x <= 0.0 || overlap.y <= 0.0)
                    continue;
                const double share = fixed[node] != 0 ? 0.0 : fixed[other] != 0 ? 1.0 : 0.5;
                part(points[node], points[other], overlap, share);
                moved = true;
            }
        }
    }
    return moved;
}

void moveBy(std::span<Point> points, const std::vector<std::uint32_t>& part, double x, double y)
{
    for (const auto node : part)
        points[node] = {points[node].x + x, points[node].y + y};
}

} // namespace

Footprint footprintOf(const DiagramNode& node)
{
    const bool twoLines = node.family == NodeFamily::Incident || node.family == NodeFamily::Suspect
                          || node.family == NodeFamily::Victim || node.family == NodeFamily::Person
                          || node.family == NodeFamily::Exit || node.family == NodeFamily::Crypto;
    const double name = textWidth(node.name);
    const double tail = textWidth(node.tail);
    const double label = twoLines ? std::max(name, tail) : name + tail + 4.0;
    return {std::clamp(label / 2.0 + 5.0, 24.0, 90.0), 26.0, twoLines ? 58.0 : 44.0};
}

void removeOverlaps(std::span<Point> points, std::span<const Footprint> footprints,
                    std::span<const std::uint8_t> fixed, Progress& progress)
{
    constexpr int rounds = 400;
    constexpr int roundsBeforeStretch = 12;
    constexpr double stretch = 1.06;

    double side = 1.0;
    for (const auto& room : footprints)
        side = std::max({side, 2.0 * room.halfWidth, room.above + room.below});
    const bool anyFixed = std::ranges::any_of(fixed, [](std::uint8_t one) { return one != 0; });
    for (int round = 0; round < rounds && !progress.cancelled(); ++round) {
        // Where pushing alone goes in circles, the whole picture gives way.
        if (round % roundsBeforeStretch == roundsBeforeStretch - 1 && !anyFixed) {
            for (auto& point : points)
                point = {point.x * stretch, point.y * stretch};
        }
        const NearPairs near{points, side};
        bool moved = false;
        for (std::uint32_t node = 0; node < points.size(); ++node)
            moved = partNeighbours(node, near, side, points, footprints, fixed) || moved;
        if (!moved)
            return;
    }
}

void packParts(std::span<Point> points, std::span<const Footprint> footprints,
               std::span<const std::uint8_t> fixed, const std::vector<std::vector<std::uint32_t>>& parts)
{
    constexpr double aspect = 1.6;

    struct Part {
        Bounds bounds;
        std::size_t index;
    };
    std::vector<Part> movable;
    Bounds standing;
    double area = 0.0;
    double widest = 0.0;
    for (std::size_t index = 0; index < parts.size(); ++index) {
        Bounds bounds;
        bool stays = false;
        for (const auto node : parts[index]) {
            bounds.include(points[node], footprints[node]);
            stays = stays || fixed[node] != 0;
        }
        if (stays) {
            standing.include({bounds.left, bounds.top}, {0.0, 0.0, 0.0});
            standing.include({bounds.right, bounds.bottom}, {0.0, 0.0, 0.0});
            continue;
        }
        movable.push_back({bounds, index});
        area += (bounds.width() + partGap) * (bounds.height() + partGap);
        widest = std::max(widest, bounds.width());
    }
    std::ranges::stable_sort(
        movable, [](const Part& a, const Part& b) { return a.bounds.height() > b.bounds.height(); });

    const bool below = standing.left <= standing.right;
    const double left = below ? standing.left : 0.0;
    const double rowWidth = std::max({widest, std::sqrt(area * aspect), below ? standing.width() : 0.0});
    double x = left;
    double y = below ? standing.bottom + partGap : 0.0;
    double rowHeight = 0.0;
    for (const auto& part : movable) {
        if (x > left && x + part.bounds.width() > left + rowWidth) {
            x = left;
            y += rowHeight + partGap;
            rowHeight = 0.0;
        }
        moveBy(points, parts[part.index], x - part.bounds.left, y - part.bounds.top);
        x += part.bounds.width() + partGap;
        rowHeight = std::max(rowHeight, part.bounds.height());
    }
}

} // namespace jingwei
