#include "ui/diagram/node_grid.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace jingwei::ui {

namespace {

constexpr double usualSide = 200.0;
constexpr double squaresPerNode = 2.0; ///< at most, however far apart the nodes are

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
    QRectF all;
    m_boxes.reserve(scene.nodes().size());
    for (const auto& node : scene.nodes()) {
        m_boxes.push_back(node.box);
        all |= node.box;
    }
    m_origin = all.topLeft();
    const double most = squaresPerNode * static_cast<double>(m_boxes.size()) + 16.0;
    m_side = std::max(usualSide, std::sqrt(std::max(all.width(), 1.0) * std::max(all.height(), 1.0) / most));
    m_side = std::max(m_side, (all.width() + all.height()) / most);
    m_columns = static_cast<std::int32_t>(all.width() / m_side) + 1;
    m_rows = static_cast<std::int32_t>(all.height() / m_side) + 1;
    m_starts.assign(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows) + 1, 0);
    for (const auto& box : m_boxes)
        overSquares(box, [this](std::size_t square) { ++m_starts[square + 1]; });
    for (std::size_t square = 1; square < m_starts.size(); ++square)
        m_starts[square] += m_starts[square - 1];
    m_members.resize(m_starts.back());
    auto next = m_starts;
    for (std::uint32_t node = 0; node < m_boxes.size(); ++node)
        overSquares(m_boxes[node], [&](std::size_t square) { m_members[next[square]++] = node; });
}

template <class Visit>
void NodeGrid::overSquares(const QRectF& area, Visit visit) const
{
    const auto place = [this](double value, std::int32_t count) {
        return std::clamp(static_cast<std::int32_t>(std::clamp(std::floor(value / m_side), -1.0, 1e9)), 0,
                          count - 1);
    };
    const auto last = place(area.right() - m_origin.x(), m_columns);
    const auto bottom = place(area.bottom() - m_origin.y(), m_rows);
    for (auto row = place(area.top() - m_origin.y(), m_rows); row <= bottom; ++row) {
        for (auto column = place(area.left() - m_origin.x(), m_columns); column <= last; ++column)
            visit(static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns)
                  + static_cast<std::size_t>(column));
    }
}

std::optional<std::uint32_t> NodeGrid::at(QPointF point, double reach) const
{
    std::optional<std::uint32_t> nearest;
    double least = std::numeric_limits<double>::infinity();
    overSquares({point.x() - reach, point.y() - reach, 2 * reach, 2 * reach}, [&](std::size_t square) {
        for (auto member = m_starts[square]; member < m_starts[square + 1]; ++member) {
            const auto node = m_members[member];
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
    if (m_boxes.empty())
        return nodes;
    overSquares(area, [&](std::size_t square) {
        for (auto member = m_starts[square]; member < m_starts[square + 1]; ++member) {
            if (area.contains(m_boxes[m_members[member]].center()))
                nodes.push_back(m_members[member]);
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
        const auto from = scene.middles()[links[link].from];
        const auto to = scene.middles()[links[link].to];
        if (point.x() < std::min(from.x(), to.x()) - margin || point.x() > std::max(from.x(), to.x()) + margin
            || point.y() < std::min(from.y(), to.y()) - margin
            || point.y() > std::max(from.y(), to.y()) + margin)
            continue;
        const double halfWidth = scene.links()[link].width / 2;
        if (!scene.isTrace() && scene.links()[link].spread == 0.0 && links[link].from != links[link].to) {
            const double distance = std::max(distanceToStep(point, from, to) - halfWidth, 0.0);
            if (distance < least) {
                least = distance;
                nearest = link;
            }
            continue;
        }
        const auto way = flattened(scene.route(link));
        for (std::size_t step = 1; step < way.size(); ++step) {
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
