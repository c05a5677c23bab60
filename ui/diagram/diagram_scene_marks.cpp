// What people put on the paper, made ready: the corners of the groups' hulls, the links of the marked ways,
// the boxes of the notes, the rules behind the colours.

#include "ui/diagram/diagram_scene.h"

#include <algorithm>
#include <map>
#include <utility>

namespace jingwei::ui {

namespace {

/// Source: A. M. Andrew, Information Processing Letters 9(5), 1979, 216-219. Clockwise on the screen.
std::vector<QPointF> convexHull(std::vector<QPointF> points)
{
    std::ranges::sort(points,
                      [](QPointF a, QPointF b) { return a.x() != b.x() ? a.x() < b.x() : a.y() < b.y(); });
    points.erase(std::unique(points.begin(), points.end()), points.end());
    if (points.size() < 3)
        return points;
    const auto turnsRight = [](QPointF a, QPointF b, QPointF c) {
        return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x()) > 0.0;
    };
    std::vector<QPointF> hull;
    const auto wrap = [&](auto from, auto to) {
        const auto start = hull.size();
        for (auto point = from; point != to; ++point) {
            while (hull.size() >= start + 2 && !turnsRight(hull[hull.size() - 2], hull.back(), *point))
                hull.pop_back();
            hull.push_back(*point);
        }
        hull.pop_back();
    };
    wrap(points.begin(), points.end());
    wrap(points.rbegin(), points.rend());
    return hull;
}

} // namespace

QRectF noteBox(const DiagramNote& note)
{
    constexpr QSizeF usual{164.0, 64.0};
    return {note.position.x, note.position.y, note.size.x > 0.0 ? note.size.x : usual.width(),
            note.size.y > 0.0 ? note.size.y : usual.height()};
}

std::vector<QPointF> DiagramScene::hullCorners(const Hull& hull,
                                               const std::function<QPointF(std::uint32_t)>& moveOf) const
{
    std::vector<QPointF> points;
    for (const auto node : hull.nodes) {
        const auto box = m_nodes[node].box.translated(moveOf(node));
        if (isTrace()) {
            for (const auto& corner : {box.topLeft(), box.topRight(), box.bottomLeft(), box.bottomRight()})
                points.push_back(corner);
        } else {
            points.push_back(box.center());
        }
    }
    return convexHull(std::move(points));
}

void DiagramScene::prepareHulls()
{
    std::map<std::string_view, std::size_t> places;
    for (std::uint32_t node = 0; node < m_diagram->nodes.size(); ++node) {
        const std::string_view name = m_diagram->nodes[node].group;
        if (name.empty())
            continue;
        const auto [place, isNew] = places.try_emplace(name, m_hulls.size());
        if (isNew)
            m_hulls.push_back({std::string{name}, {}, {}});
        m_hulls[place->second].nodes.push_back(node);
    }
    for (auto& hull : m_hulls) {
        hull.corners = hullCorners(hull, [](std::uint32_t) { return QPointF{}; });
        const double air = hullReach() + 20.0; // its name stands above it
        for (const auto& corner : hull.corners)
            m_bounds = m_bounds.united({corner.x() - air, corner.y() - air, 2 * air, 2 * air});
    }
    for (const auto& note : m_diagram->notes)
        m_bounds = m_bounds.united(noteBox(note).adjusted(-8.0, -8.0, 8.0, 8.0));
}

/// Which rule gave a node its colour can be asked of the rules alone, once the colours they gave are away.
void DiagramScene::prepareRules()
{
    if (m_look.rules.empty())
        return;
    auto plain = *m_diagram;
    for (auto& node : plain.nodes) {
        if (!std::ranges::binary_search(m_look.colouredByHand, node.entity))
            node.colour.clear();
    }
    const auto rules = rulesThatHold(plain, m_look.rules);
    for (std::size_t node = 0; node < m_nodes.size(); ++node)
        m_nodes[node].rule = rules[node];
}

void DiagramScene::preparePaths()
{
    for (const auto& marked : m_diagram->paths) {
        Path path{marked.id, marked.colour, marked.name, {}, {}};
        std::optional<std::uint32_t> before;
        for (const auto& end : marked.ends) {
            const auto node = find(end);
            if (node && before && *node != *before)
                addStep(path, *before, *node);
            if (node)
                before = node;
        }
        if (!path.links.empty() || !path.gaps.empty())
            m_paths.push_back(std::move(path));
    }
}

void DiagramScene::addStep(Path& path, std::uint32_t from, std::uint32_t to) const
{
    const auto known = path.links.size();
    for (const auto link : linksOut(from)) {
        if (m_diagram->links[link].to == to)
            path.links.push_back(link);
    }
    for (const auto link : linksIn(from)) {
        if (m_diagram->links[link].from == to)
            path.links.push_back(link);
    }
    if (path.links.size() == known)
        path.gaps.emplace_back(from, to);
}

} // namespace jingwei::ui
