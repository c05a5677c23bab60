#pragma once

#include "core/diagram/diagram.h"
#include "core/layout/layout.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>

namespace jingwei::samples {

inline DiagramNode accountNode(const std::string& number, const std::string& holder)
{
    DiagramNode node;
    node.entity = {EntityKind::Account, number};
    node.icon = "card";
    node.name = holder;
    node.tail = number.size() < 4 ? number : number.substr(number.size() - 4);
    return node;
}

inline void link(Diagram& diagram, std::uint32_t from, std::uint32_t to, Minor amount,
                 LinkKind kind = LinkKind::Transfer, std::int64_t count = 1)
{
    DiagramLink link;
    link.from = from;
    link.to = to;
    link.amount = amount;
    link.kind = kind;
    link.count = count;
    diagram.links.push_back(link);
}

/// Victim 0, level-1 account 1, level-2 accounts 2 (holds money) and 3 (not queried), exit 4. All names
/// invented.
inline Diagram smallTrace()
{
    Diagram diagram;
    diagram.unit = DiagramUnit::Levels;
    diagram.nodes = {accountNode("6299000011118846", "周岚"), accountNode("6299041277040417", "贺子俊"),
                     accountNode("6299660925052068", "吕婷"), accountNode("6299013071029904", ""),
                     accountNode("6299660925052068", "ATM")};
    for (std::uint32_t node = 0; node < 4; ++node)
        diagram.nodes[node].level = node == 3 ? 2 : node;
    diagram.nodes[0].family = NodeFamily::Victim;
    diagram.nodes[1].received = 486'000'00;
    diagram.nodes[1].held = 400'00;
    diagram.nodes[2].received = 300'000'00;
    diagram.nodes[2].held = 88'200'00;
    diagram.nodes[3].queried = false;
    diagram.nodes[3].received = 185'600'00;
    diagram.nodes[4].entity.kind = EntityKind::Cash;
    diagram.nodes[4].family = NodeFamily::Exit;
    diagram.nodes[4].icon = "cash";
    link(diagram, 0, 1, 486'000'00, LinkKind::Transfer, 3);
    link(diagram, 1, 2, 300'000'00);
    link(diagram, 1, 3, 185'600'00);
    link(diagram, 2, 4, 211'800'00);
    Progress progress;
    const auto points = flowLayout(diagram, {}, progress);
    for (std::size_t node = 0; node < diagram.nodes.size(); ++node)
        diagram.nodes[node].position = (*points)[node];
    return diagram;
}

/// A free diagram of `count` accounts in a square, each linked to some before it by a fixed rule.
inline Diagram manyAccounts(std::uint32_t count, double spacing = 120.0)
{
    Diagram diagram;
    const auto side = static_cast<std::uint32_t>(std::max(1.0, std::sqrt(static_cast<double>(count))));
    for (std::uint32_t node = 0; node < count; ++node) {
        auto one =
            accountNode(std::to_string(6'229'000'000'000'000U + node), "持卡人" + std::to_string(node));
        one.position = {spacing * (node % side), spacing * (node / side)};
        diagram.nodes.push_back(one);
        if (node > 0)
            link(diagram, (node * 7919U + 104'729U) % node, node, 1000 + node * 37);
        if (node % 2 == 1)
            link(diagram, node, (node * 104'729U + 7919U) % node, 500 + node);
    }
    return diagram;
}

/// Nine accounts in a square: two groups, a stack (4), a merged node (2), a coloured one (7), notes of each
/// shape and a marked way 0 → 3 → 8, whose last step is no link.
inline Diagram markedDiagram(double spacing = 150.0)
{
    auto diagram = manyAccounts(9, spacing);
    diagram.links.clear();
    for (const auto& [from, to] : {std::pair{0U, 3U}, {3U, 4U}, {4U, 5U}, {1U, 2U}, {6U, 7U}})
        link(diagram, from, to, 88'500'00 + from);
    for (const std::uint32_t node : {0U, 1U, 3U, 4U})
        diagram.nodes[node].group = "车队 A";
    diagram.nodes[8].group = "取现组";
    auto& stack = diagram.nodes[4];
    stack.folded = {stack.entity};
    for (int other = 0; other < 37; ++other)
        stack.folded.push_back({EntityKind::Account, "77" + std::to_string(other)});
    auto& merged = diagram.nodes[2];
    merged.folded = {merged.entity, {EntityKind::Account, "8801"}};
    merged.merged = true;
    diagram.nodes[7].colour = "orange";
    diagram.notes = {
        {1,
         NoteShape::Text,
         "5 次取现均在 22 时后，监控已调，同一人。",
         {0.5 * spacing, 2.6 * spacing},
         {164, 70}},
        {2, NoteShape::Rectangle, "第二批", {1.6 * spacing, -90.0}, {0.8 * spacing, 100.0}, "blue"},
        {3, NoteShape::Ellipse, "待查", {1.55 * spacing, 1.6 * spacing}, {0.8 * spacing, 0.8 * spacing}}};
    diagram.paths = {
        {1, "主线", {diagram.nodes[0].entity, diagram.nodes[3].entity, diagram.nodes[8].entity}, "red"}};
    return diagram;
}

inline std::shared_ptr<const Diagram> shared(Diagram diagram)
{
    return std::make_shared<const Diagram>(std::move(diagram));
}

} // namespace jingwei::samples
