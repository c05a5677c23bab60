#pragma once

#include "core/base/result.h"
#include "core/model/edit.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace jingwei {

class CaseStore;

/// The lines of a case's review, by time. Errors: `CaseDamaged`, those of the store.
[[nodiscard]] Result<std::vector<ReviewRecord>> loadReview(CaseStore& store);

/// Adds or takes back lines, and gives the edit that does the opposite. A line that is there already is not
/// added again; one that was taken back counts again, by a line that says so.
Result<ReviewEdit> applyReviewEdit(CaseStore& store, const ReviewEdit& edit);

/// Numbers of series by incident, as they were kept last.
[[nodiscard]] Result<std::map<std::string, std::uint32_t>> loadSeriesMembers(CaseStore& store);
Result<void> keepSeriesMembers(CaseStore& store, const std::map<std::string, std::uint32_t>& seriesOf);

[[nodiscard]] nlohmann::json toJson(const ReviewRecord& record);
/// Throws nlohmann's exceptions.
[[nodiscard]] ReviewRecord reviewRecordFromJson(const nlohmann::json& json);

/// The record with its id, made of everything else in it.
[[nodiscard]] ReviewRecord withId(ReviewRecord record);

} // namespace jingwei
