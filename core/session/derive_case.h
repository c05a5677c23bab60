#pragma once

#include "core/base/progress.h"
#include "core/intake/derivation.h"
#include "core/linkage/review_state.h"

#include <span>
#include <vector>

namespace jingwei {

/// Numbers that reviewers hold to be of one account, without the kind before them.
[[nodiscard]] std::vector<NumberPair> numbersOfOneAccount(std::span<const ReviewRecord> review);
/// Those of a case as it stands. Errors: `CaseDamaged`, those of the store.
[[nodiscard]] Result<std::vector<NumberPair>> numbersOfOneAccount(CaseStore& store);

/// Derives the facts of a case from its rows and from what reviewers hold of its accounts; see `deriveFacts`.
[[nodiscard]] Result<FactCounts> deriveCase(CaseStore& store, Interner& interner, Progress& progress);

} // namespace jingwei
