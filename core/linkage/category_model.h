#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jingwei {

/// A narrative with the category that its incident has.
struct CategorisedNarrative {
    std::string_view text;
    std::string_view category; ///< as written; empty: none yet
};

/// A category that a narrative may have: a lead, which sets nothing.
struct CategorySuggestion {
    std::size_t narrative = 0; ///< index in the narratives given
    std::string
        category;       ///< the official name where it is one of the ten in whatever wording, else as written
    double score = 0.0; ///< probability against all categories known here, in (0, 1], to four decimals
    std::vector<std::string>
        terms; ///< what in the narrative spoke for it most, the strongest first; at most five

    friend bool operator==(const CategorySuggestion&, const CategorySuggestion&) = default;
};

/// Suggests a category for each narrative that has none, learning from those that have one.
///
/// Any set of categories is learnt as it is. Where the known ones are mostly of the official ten, or fewer
/// than two are known, those of the ten that have no example are told by the words of the ministry's table,
/// which count less the more examples a category has. A narrative in which nothing speaks for anything gets
/// no suggestion.
///
/// Shape:  suggestions in the order of the narratives; the same narratives give the same suggestions, on
/// every
///         machine but for the fourth decimal. Learns from at most 20,000 narratives, evenly chosen. Time and
///         memory O(characters · categories).
/// Errors: `Cancelled`.
[[nodiscard]] Result<std::vector<CategorySuggestion>>
suggestCategories(std::span<const CategorisedNarrative> narratives, Progress& progress);

} // namespace jingwei
