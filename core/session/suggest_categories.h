#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/edit.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace jingwei {

/// A category that an incident without one may have: a lead, which sets nothing.
struct IncidentCategory {
    std::string incident; ///< its number
    std::string category;
    double score = 0.0;             ///< probability, in (0, 1]
    std::vector<std::string> terms; ///< of its narrative, what spoke for it most first

    friend bool operator==(const IncidentCategory&, const IncidentCategory&) = default;
};

/// What the registers of a case suggest for the incidents that have no category.
struct CategorySuggestions {
    std::vector<IncidentCategory> incidents; ///< by number
    std::size_t learntFrom = 0;              ///< incidents with a category and a narrative
    std::size_t notTold = 0;                 ///< without a category, and with no word that tells one
    std::size_t leftSo = 0;                  ///< without a category, and an officer left it so
};

/// Suggests categories by the narratives (core/linkage/category_model.h), but for incidents that an officer
/// left without one. Errors: those of `CaseStore::open`; `Cancelled`.
[[nodiscard]] Result<CategorySuggestions> suggestCaseCategories(const std::filesystem::path& caseFile,
                                                                Progress& progress);

/// What officers said, by incident; an empty category: none fits, it is left without. Errors: those of
/// `CaseStore::open`.
[[nodiscard]] Result<std::vector<CategoryEdit>> saidCategories(const std::filesystem::path& caseFile);

} // namespace jingwei
