#include "core/session/said.h"

#include "core/store/case_store.h"
#include "core/store/facts.h"

#include <algorithm>

namespace jingwei {

std::vector<EntityRef> namesOf(CaseStore& store, const FlowGraph& graph, const EntityRef& entity)
{
    std::vector<EntityRef> names{entity};
    if (const auto vertex = graph.find(entity); vertex && entity.kind == EntityKind::Account)
        for (const auto& name :
             otherNames(store, graph.account(*vertex).id).value_or(std::vector<std::string>{}))
            names.push_back({EntityKind::Account, name});
    return names;
}

Result<Said> saidOf(CaseStore& store, const std::vector<EntityRef>& names)
{
    Said said;
    for (const auto& name : names) {
        const auto text = toText(name);
        const auto tags = store.tagsOf(text);
        auto note = store.noteOf(text);
        auto holder = store.holderOf(text);
        if (!tags || !note || !holder)
            return tl::unexpected{!tags ? tags.error() : !note ? note.error() : holder.error()};
        said.tags.insert(said.tags.end(), tags->begin(), tags->end());
        if (said.note.empty())
            said.note = *std::move(note);
        if (!said.holder)
            said.holder = *std::move(holder);
    }
    std::ranges::sort(said.tags);
    said.tags.erase(std::unique(said.tags.begin(), said.tags.end()), said.tags.end());
    return said;
}

} // namespace jingwei
