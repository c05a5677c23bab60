#include "core/diagram/diagram_json.h"

#include <nlohmann/json.hpp>

namespace jingwei {

std::string diagramAsJson(const Diagram& diagram)
{
    using Json = nlohmann::ordered_json;
    auto nodes = Json::array();
    for (const auto& node : diagram.nodes) {
        nodes.push_back({{"entity", toText(node.entity)}, {"x", node.position.x}, {"y", node.position.y}});
        for (const auto& entity : node.folded)
            nodes.back()["folded"].push_back(toText(entity));
    }
    auto links = Json::array();
    for (const auto& link : diagram.links) {
        const bool carriesMoney = link.kind == LinkKind::Transfer;
        links.push_back(
            {{"from", toText(diagram.nodes[link.from].entity)},
             {"to", toText(diagram.nodes[link.to].entity)},
             {"count", link.count},
             {"amount", carriesMoney ? Json(formatAmount(link.amount, link.currency.decimals())) : Json{}}});
    }
    const Json document{{"nodes", std::move(nodes)}, {"links", std::move(links)}};
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace jingwei
