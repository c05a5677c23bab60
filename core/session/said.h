#pragma once

#include "core/base/result.h"
#include "core/graph/flow_graph.h"
#include "core/model/edit.h"

#include <optional>
#include <string>
#include <vector>

namespace jingwei {

class CaseStore;

/// All names of an entity, its own first: an account may have been spoken of by its number before a source
/// tied that to a card.
[[nodiscard]] std::vector<EntityRef> namesOf(CaseStore& store, const FlowGraph& graph,
                                             const EntityRef& entity);

/// What an analyst has said of an entity.
struct Said {
    std::vector<std::string> tags;
    std::string note;
    std::optional<std::string> holder;
};
/// What was said under any of `names`: all tags, and the note and holder of the first that has one.
/// Errors: `StoreFailed`.
[[nodiscard]] Result<Said> saidOf(CaseStore& store, const std::vector<EntityRef>& names);

} // namespace jingwei
