#pragma once

#include "ui/main_window/entity_facts.h"

#include <span>

namespace jingwei::ui {

/// What was done to an account: stops and freezes, latest first, then the queries for it. A query for the
/// identity number of its holder is one for it too; an answer that there is nothing is an answer.
///
/// `otherNames` are the account's other numbers; `now` tells which measures have run out.
[[nodiscard]] std::vector<EntityFigure> accountActs(const CaseSnapshot& snapshot, const EntityRef& account,
                                                    std::span<const EntityRef> otherNames, Instant now,
                                                    Masking masking);

} // namespace jingwei::ui
