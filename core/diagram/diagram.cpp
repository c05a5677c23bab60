#include "core/diagram/diagram.h"

#include <algorithm>

namespace jingwei {

std::optional<std::uint32_t> Diagram::find(const EntityRef& entity) const
{
    const auto node = std::ranges::find(nodes, entity, &DiagramNode::entity);
    if (node == nodes.end())
        return std::nullopt;
    return static_cast<std::uint32_t>(node - nodes.begin());
}

} // namespace jingwei
