#include "core/diagram/diagram.h"

#include <algorithm>

namespace jingwei {

bool leavesTheBanks(const DiagramNode& node) noexcept
{
    return node.family == NodeFamily::Exit || node.family == NodeFamily::Crypto
           || isMoneyExit(node.entity.kind);
}

std::optional<std::uint32_t> Diagram::find(const EntityRef& entity) const
{
    const auto node = std::ranges::find_if(nodes, [&](const DiagramNode& known) {
        return known.entity == entity || std::ranges::find(known.folded, entity) != known.folded.end();
    });
    if (node == nodes.end())
        return std::nullopt;
    return static_cast<std::uint32_t>(node - nodes.begin());
}

} // namespace jingwei
