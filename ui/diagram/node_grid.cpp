#include "ui/diagram/node_grid.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace jingwei::ui {

namespace {

constexpr double side = 200.0;

template <class Visit>
void overSquares(const QRectF& area, Visit visit)
{
    const auto square = [](double value) { return static_cast<std::int32_t>(std::floor(value / side)); };
    for (auto row = square(area.top()); row <= square(area.bottom()); ++row) {
        for (auto column = square(area.left()); column <= square(area.right()); ++column)
            visit((static_cast<std::uint64_t>(static_cast<std::uint32_t>(column)) << 32U)
                  | static_cast<std::uint32_t>(row));
    }
}

double lengthOf(QPointF way)
{
    return std::hypot(way.x(), way.y());
}

double distanceToStep(QPointF point, QPointF from, QPointF to)
{
    const auto way = to - from;
    const double square = QPointF::dotProduct(way, way);
    const double share =
        square == 0.0 ? 0.0 : std::clamp(QPointF::dotProduct(point - from, way) / square, 0.0, 1.0);
    return lengthOf(point - (from + way * share));
}

} // namespace

NodeGrid::NodeGrid(const DiagramScene& scene)
{
    m_boxes.reserve(scene.nodes().size());
    for (std::uint32_t node = 0; node < scene.nodes().size(); ++node) {
        m_boxes.push_back(scene.nodes()[node].box);
        overSquares(m_boxes.back(), [&](std::uint64_t square) { m_squares[square].push_back(node); });
    }
}

std::optional<std::uint32_t> NodeGrid::at(QPointF point, double reach) const
{
    std::optional<std::uint32_t> nearest;
    double least = std::numeric_limits<double>::infinity();
    overSquares({point.x() - reach, point.y() - reach, 2 * reach, 2 * reach}, [&](std::uint64_t square) {
        const auto known = m_squares.find(square);
        if (known == m_squares.end())
            return;
        for (const auto node : known->second) {
            const double distance = lengthOf(m_boxes[node].center() - point);
            if (distance < least && m_boxes[node].adjusted(-reach, -reach, reach, reach).contains(point)) {
                least = distance;
                nearest = node;
            }
        }
    });
    return nearest;
}

std::vector<std::uint32_t> NodeGrid::within(const QRectF& area) const
{
    std::vector<std::uint32_t> nodes;
    const auto squares = (area.width() / side + 1.0) * (area.height() / side + 1.0);
    if (squares
        > static_cast<double>(m_boxes.size())) { // a wide area over few nodes: looking at each is quicker
        for (std::uint32_t node = 0; node < m_boxes.size(); ++node) {
            if (area.contains(m_boxes[node].center()))
                nodes.push_back(node);
        }
        return nodes;
    }
    overSquares(area, [&](std::uint64_t square) {
        const auto known = m_squares.find(square);
        if (known == m_squares.end())
            return;
        for (const auto node : known->second) {
            if (area.contains(m_boxes[node].center()))
                nodes.push_back(node);
        }
    });
    std::ranges::sort(nodes);
    const auto twice = std::ranges::unique(nodes);
    nodes.erase(twice.begin(), twice.end());
    return nodes;
}

std::optional<std::uint32_t> linkAt(const DiagramScene& scene, QPointF point, double reach)
{
    // Routes of a trace may leave the box of their ends to pass between cards.
    const double margin = reach + (scene.isTrace() ? 220.0 : 70.0);
    std::optional<std::uint32_t> nearest;
    double least = reach;
    const auto& links = scene.diagram().links;
    for (std::uint32_t link = 0; link < links.size(); ++link) {
        const auto from = scene.nodes()[links[link].from].box.center();
        const auto to = scene.nodes()[links[link].to].box.center();
        if (point.x() < std::min(from.x(), to.x()) - margin || point.x() > std::max(from.x(), to.x()) + margin
            || point.y() < std::min(from.y(), to.y()) - margin
            || point.y() > std::max(from.y(), to.y()) + margin)
            continue;
        const auto way = flattened(scene.route(link));
        for (std::size_t step = 1; step < way.size(); ++step) {
            const double halfWidth = scene.links()[link].width / 2;
            const double distance =
                std::max(distanceToStep(point, way[step - 1], way[step]) - halfWidth, 0.0);
            if (distance < least) {
                least = distance;
                nearest = link;
            }
        }
    }
    return nearest;
}

} // namespace jingwei::ui
