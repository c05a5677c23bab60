#pragma once

#include "core/layout/diagram_graph.h"
#include "core/layout/layout.h"
#include "core/layout/parting.h"
#include "core/layout/random_numbers.h"

#include <bit>
#include <string>

namespace jingwei::samples {

inline DiagramNode nodeNamed(std::string name, NodeFamily family = NodeFamily::Account)
{
    DiagramNode node;
    node.entity = {EntityKind::Account, name};
    node.family = family;
    node.name = std::move(name);
    node.tail = "0417";
    return node;
}

inline void linkUp(Diagram& diagram, std::uint32_t from, std::uint32_t to, std::int64_t second = 0)
{
    DiagramLink link;
    link.from = from;
    link.to = to;
    link.count = 1;
    link.first = Instant{std::chrono::seconds{second}};
    link.last = link.first;
    diagram.links.push_back(link);
}

/// `count` nodes in groups of some twenty, linked at random, mostly within; some loops, parallel links and
/// nodes without a link; names short and long; most links dated.
inline Diagram randomDiagram(std::uint32_t count, std::uint64_t seed)
{
    RandomNumbers random{seed};
    Diagram diagram;
    for (std::uint32_t node = 0; node < count; ++node) {
        diagram.nodes.push_back(nodeNamed(std::string(3 + random.below(14), 'n'),
                                          random.below(4) == 0 ? NodeFamily::Person : NodeFamily::Account));
        diagram.nodes.back().group = random.below(5) == 0 ? "" : "group " + std::to_string(node / 20);
        diagram.nodes.back().position = {1000.0 * random.centred(), 1000.0 * random.centred()};
    }
    for (std::uint32_t link = 0; count > 0 && link < count + count / 4; ++link) {
        const auto from = random.below(count);
        const auto near = from / 20 * 20 + random.below(20);
        const auto to = random.below(6) == 0 || near >= count ? random.below(count) : near;
        linkUp(diagram, from, to, random.below(8) == 0 ? 0 : 1'700'000'000 + random.below(900'000));
    }
    return diagram;
}

/// One node with this many, each linked to it alone.
inline Diagram star(std::uint32_t leaves)
{
    Diagram diagram;
    diagram.nodes.push_back(nodeNamed("hub"));
    for (std::uint32_t leaf = 1; leaf <= leaves; ++leaf) {
        diagram.nodes.push_back(nodeNamed("leaf " + std::to_string(leaf)));
        linkUp(diagram, 0, leaf, 1'700'000'000 + leaf % 30);
    }
    return diagram;
}

/// Every node with its two children.
inline Diagram binaryTree(std::uint32_t count)
{
    Diagram diagram;
    for (std::uint32_t node = 0; node < count; ++node) {
        diagram.nodes.push_back(nodeNamed("n" + std::to_string(node)));
        if (node > 0)
            linkUp(diagram, (node - 1) / 2, node, 1'700'000'000 + 60 * node);
    }
    return diagram;
}

/// Pairs that are linked to nothing else.
inline Diagram pairs(std::uint32_t count)
{
    Diagram diagram;
    for (std::uint32_t node = 0; node < 2 * count; ++node) {
        diagram.nodes.push_back(nodeNamed("p" + std::to_string(node)));
        if (node % 2 == 1)
            linkUp(diagram, node - 1, node, 1'700'000'000);
    }
    return diagram;
}

inline bool overlapsAnywhere(const Diagram& diagram, const std::vector<Point>& points)
{
    return anyOverlap(points, footprintsOf(diagram), pinnedOf(diagram));
}

/// FNV-1a over the bits of all coordinates.
inline std::uint64_t hashOf(const std::vector<Point>& points)
{
    std::uint64_t hash = 14695981039346656037U;
    const auto take = [&](double value) {
        const auto bits = std::bit_cast<std::uint64_t>(value);
        for (unsigned byte = 0; byte < 8; ++byte)
            hash = (hash ^ ((bits >> (8U * byte)) & 0xffU)) * 1099511628211U;
    };
    for (const auto& point : points) {
        take(point.x);
        take(point.y);
    }
    return hash;
}

} // namespace jingwei::samples
