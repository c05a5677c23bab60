#include "ui/workspaces/diagram_selection.h"

#include <algorithm>

namespace jingwei::ui {

std::vector<EntityRef> selectedEntities(const Selection& selection)
{
    auto entities = selection.entities;
    for (const auto& number : selection.incidents)
        entities.push_back({EntityKind::Incident, number});
    return entities;
}

std::vector<std::uint32_t> selectedLinks(const Diagram& diagram, const Selection& selection)
{
    if (selection.transfers.empty())
        return {};
    auto transfers = selection.transfers;
    std::sort(transfers.begin(), transfers.end());
    std::vector<std::uint32_t> links;
    for (std::uint32_t link = 0; link < diagram.links.size(); ++link) {
        const auto& facts = diagram.links[link].facts;
        const bool all = !facts.empty() && std::all_of(facts.begin(), facts.end(), [&](RowId fact) {
            return std::binary_search(transfers.begin(), transfers.end(), fact);
        });
        if (all)
            links.push_back(link);
    }
    return links;
}

} // namespace jingwei::ui
