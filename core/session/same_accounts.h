#pragma once

#include "core/session/same_things.h"

#include <vector>

namespace jingwei {

/// From this score on two numbers are proposed as one account: a holder and a bank in common never reach it,
/// for people have several accounts at a bank.
inline constexpr double sameAccountFrom = 12.0; // bits

/// The part of `proposeSame` that is about accounts. What is compared is what the sources say, not what was
/// decided since, so that a pair held the same is proposed with the same grounds as before.
[[nodiscard]] Result<std::vector<SameProposal>> proposeSameAccounts(const CaseSnapshot& snapshot,
                                                                    Progress& progress);

} // namespace jingwei
