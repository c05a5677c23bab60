#include "core/diagram/diagram_queries.h"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

namespace jingwei {

namespace {

constexpr std::uint32_t nobody = 0xffffffffU;

/// Neighbours of each node, as compressed rows; ascending, some more than once.
class Neighbours {
public:
    explicit Neighbours(const Diagram& diagram) : m_starts(diagram.nodes.size() + 1, 0)
    {
        for (const auto& link : diagram.links) {
            ++m_starts[link.from + 1];
            ++m_starts[link.to + 1];
        }
        for (std::size_t node = 0; node + 1 < m_starts.size(); ++node)
            m_starts[node + 1] += m_starts[node];
        m_list.resize(m_starts.back());
        auto next = m_starts;
        for (const auto& link : diagram.links) {
            m_list[next[link.from]++] = link.to;
            m_list[next[link.to]++] = link.from;
        }
        for (std::size_t node = 0; node + 1 < m_starts.size(); ++node)
            std::sort(m_list.begin() + m_starts[node], m_list.begin() + m_starts[node + 1]);
    }

    [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t node) const noexcept
    {
        return std::span{m_list}.subspan(m_starts[node], m_starts[node + 1] - m_starts[node]);
    }

private:
    std::vector<std::uint32_t> m_starts;
    std::vector<std::uint32_t> m_list;
};

/// The only neighbour of a node, itself aside; nobody: it has none or several.
std::uint32_t onlyNeighbour(const Neighbours& neighbours, std::uint32_t node)
{
    auto only = nobody;
    for (const auto other : neighbours.of(node)) {
        if (other == node || other == only)
            continue;
        if (only != nobody)
            return nobody;
        only = other;
    }
    return only;
}

bool mayBeFolded(const DiagramNode& node)
{
    const bool stands = node.family == NodeFamily::Incident || node.family == NodeFamily::Victim
                        || node.family == NodeFamily::Suspect;
    return !stands && !node.pinned && node.group.empty() && node.folded.empty();
}

std::vector<Minor> sumsOf(const Diagram& diagram)
{
    std::vector<Minor> sums(diagram.nodes.size(), 0);
    for (const auto& link : diagram.links)
        for (const auto end : {link.from, link.to})
            sums[end] = addChecked(sums[end], link.amount).value_or(sums[end]);
    return sums;
}

/// The nodes from the first to the last along one axis, with even distances.
void spread(std::vector<std::pair<std::uint32_t, Point>>& places, double Point::*axis)
{
    if (places.size() < 3)
        return;
    std::ranges::stable_sort(places, {}, [axis](const auto& place) { return place.second.*axis; });
    const auto first = places.front().second.*axis;
    const auto step = (places.back().second.*axis - first) / static_cast<double>(places.size() - 1);
    for (std::size_t place = 1; place + 1 < places.size(); ++place)
        places[place].second.*axis = first + step * static_cast<double>(place);
}

} // namespace

std::vector<std::uint32_t> connectedWith(const Diagram& diagram, std::span<const std::uint32_t> nodes)
{
    const Neighbours neighbours{diagram};
    std::vector<std::uint8_t> seen(diagram.nodes.size(), 0);
    std::vector<std::uint32_t> reached;
    const auto reach = [&](std::uint32_t node) {
        if (std::exchange(seen[node], std::uint8_t{1}) == 0)
            reached.push_back(node);
    };
    std::ranges::for_each(nodes, reach);
    for (std::size_t next = 0; next < reached.size(); ++next)
        std::ranges::for_each(neighbours.of(reached[next]), reach);
    std::ranges::sort(reached);
    return reached;
}

std::vector<std::uint32_t> shortestWay(const Diagram& diagram, std::uint32_t from, std::uint32_t to)
{
    const Neighbours neighbours{diagram};
    // Searched from the end, so that going on from the start by the least neighbour gives the first way.
    constexpr auto far = nobody;
    std::vector<std::uint32_t> distance(diagram.nodes.size(), far);
    std::vector<std::uint32_t> reached{to};
    distance[to] = 0;
    for (std::size_t next = 0; next < reached.size() && distance[from] == far; ++next) {
        const auto node = reached[next];
        for (const auto other : neighbours.of(node)) {
            if (distance[other] != far)
                continue;
            distance[other] = distance[node] + 1;
            reached.push_back(other);
        }
    }
    if (distance[from] == far)
        return {};
    std::vector<std::uint32_t> way{from};
    while (way.back() != to) {
        const auto left = distance[way.back()] - 1;
        const auto near = neighbours.of(way.back());
        way.push_back(*std::ranges::find_if(near, [&](auto node) { return distance[node] == left; }));
    }
    return way;
}

std::vector<std::vector<std::uint32_t>> alikeLeaves(const Diagram& diagram, std::size_t least)
{
    const Neighbours neighbours{diagram};
    const auto sums = sumsOf(diagram);
    std::map<std::tuple<std::uint32_t, NodeFamily, std::string>, std::vector<std::uint32_t>> alike;
    for (std::uint32_t node = 0; node < diagram.nodes.size(); ++node) {
        const auto& described = diagram.nodes[node];
        if (!mayBeFolded(described))
            continue;
        if (const auto hub = onlyNeighbour(neighbours, node); hub != nobody)
            alike[{hub, described.family, described.icon}].push_back(node);
    }
    std::vector<std::vector<std::uint32_t>> sets;
    for (auto& [key, nodes] : alike) {
        if (nodes.size() < std::max<std::size_t>(least, 2))
            continue;
        std::ranges::stable_sort(nodes, std::greater{}, [&](auto node) { return sums[node]; });
        sets.push_back(std::move(nodes));
    }
    std::ranges::sort(sets, {}, [](const auto& set) { return set.front(); });
    return sets;
}

std::vector<std::pair<EntityRef, Point>>
alignedPlaces(const Diagram& diagram, std::span<const std::uint32_t> nodes, Alignment alignment)
{
    std::vector<std::pair<std::uint32_t, Point>> places;
    for (const auto node : nodes)
        places.emplace_back(node, diagram.nodes[node].position);
    const bool sideways = alignment == Alignment::Left || alignment == Alignment::Centre
                          || alignment == Alignment::Right || alignment == Alignment::SpreadOut;
    const auto axis = sideways ? &Point::x : &Point::y;
    if (places.empty())
        return {};
    if (alignment == Alignment::SpreadOut || alignment == Alignment::SpreadDown) {
        spread(places, axis);
    } else {
        const auto along = [axis](const auto& place) { return place.second.*axis; };
        const auto [least, most] = std::ranges::minmax(places, {}, along);
        const bool low = alignment == Alignment::Left || alignment == Alignment::Top;
        const bool high = alignment == Alignment::Right || alignment == Alignment::Bottom;
        const auto line = low ? along(least) : high ? along(most) : (along(least) + along(most)) / 2.0;
        for (auto& place : places)
            place.second.*axis = line;
    }
    std::vector<std::pair<EntityRef, Point>> moved;
    for (const auto& [node, place] : places)
        if (place != diagram.nodes[node].position)
            moved.emplace_back(diagram.nodes[node].entity, place);
    return moved;
}

Diagram partOf(const Diagram& diagram, std::span<const std::uint32_t> nodes)
{
    constexpr double beside = 60.0; // about a node's own size
    constexpr auto nowhere = std::numeric_limits<std::uint32_t>::max();
    Diagram part{.nodes = {}, .links = {}, .unit = diagram.unit};
    std::vector<std::uint32_t> places(diagram.nodes.size(), nowhere);
    constexpr auto infinity = std::numeric_limits<double>::infinity();
    Point low{infinity, infinity};
    Point high{-infinity, -infinity};
    for (const auto node : nodes) {
        places[node] = static_cast<std::uint32_t>(part.nodes.size());
        part.nodes.push_back(diagram.nodes[node]);
        const auto& at = diagram.nodes[node].position;
        low = {std::min(low.x, at.x - beside), std::min(low.y, at.y - beside)};
        high = {std::max(high.x, at.x + beside), std::max(high.y, at.y + beside)};
    }
    for (auto link : diagram.links) {
        link.from = places[link.from];
        link.to = places[link.to];
        if (link.from != nowhere && link.to != nowhere)
            part.links.push_back(std::move(link));
    }
    for (const auto& note : diagram.notes) {
        const bool away = note.position.x > high.x || note.position.x + note.size.x < low.x
                          || note.position.y > high.y || note.position.y + note.size.y < low.y;
        if (!away)
            part.notes.push_back(note);
    }
    for (const auto& path : diagram.paths)
        if (std::ranges::all_of(path.ends, [&](const EntityRef& end) { return part.find(end).has_value(); }))
            part.paths.push_back(path);
    return part;
}

} // namespace jingwei
