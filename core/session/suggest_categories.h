#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

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
};

/// Suggests categories by the narratives (core/linkage/category_model.h). Errors: those of `CaseStore::open`;
/// `Cancelled`.
[[nodiscard]] Result<CategorySuggestions> suggestCaseCategories(const std::filesystem::path& caseFile,
                                                                Progress& progress);

} // namespace jingwei
