#pragma once

#include "core/base/result.h"
#include "core/model/facts.h"

#include <filesystem>
#include <vector>

namespace jingwei {

/// What sources say beside transfers and calls, and what they leave open.
struct CaseParticulars {
    std::vector<MeasureFact> measures;   ///< by account, then row
    std::vector<QueryFact> queries;      ///< by row
    std::vector<MentionFact> mentions;   ///< by incident, row and place; leads, no facts
    std::vector<MissingAccount> missing; ///< 同名账户缺失, most transfers first
};

/// Reads them with a connection of its own; any thread. Errors: those of `CaseStore::open`.
[[nodiscard]] Result<CaseParticulars> readParticulars(const std::filesystem::path& caseFile);

} // namespace jingwei
