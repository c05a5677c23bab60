#include "core/layout/arrangement.h"

#include <algorithm>
#include <cmath>
#include <limits>

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

double distanceApart(const Footprint& a, const Footprint& b)
{
    const double width = a.halfWidth + b.halfWidth;
    const double height = std::max(a.below + b.above, b.below + a.above);
    return std::sqrt(width * width + height * height);
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
