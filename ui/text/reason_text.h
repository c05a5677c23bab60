#pragma once

#include "core/model/review.h"

#include <QString>

#include <span>
#include <string_view>

namespace jingwei::ui {

/// A preset reason: the word under which a vote keeps it, and the key that gives it.
struct KeyedReason {
    const char* word;
    char key; ///< 'A' …
};
/// Five for each matter, under the keys A, S, D, F, G.
[[nodiscard]] std::span<const KeyedReason> presetReasons(ReviewMatter matter);
/// "Shared account" for `shared-card` …; a word this version does not know is given back as it is.
[[nodiscard]] QString reasonText(std::string_view word);
/// All reasons of a vote: the preset ones, then its own words.
[[nodiscard]] QString reasonsText(const ReviewRecord& vote);

} // namespace jingwei::ui
