#pragma once

#include "core/session/same_things.h"
#include "ui/review/ground_rows.h"
#include "ui/support/masking.h"

#include <QString>

#include <span>
#include <string_view>

namespace jingwei::ui {

/// "Name", "Phone" …: a ground of `sameGroundWords`; a word this version does not know is given as it is.
[[nodiscard]] QString sameGroundText(std::string_view word);
[[nodiscard]] QString sameGroundIcon(std::string_view word);
/// What one side says as it may be shown: numbers in groups, masked where the window is. `known`: people whom
/// running text may name. Empty gives nothing.
[[nodiscard]] QString sameValueText(std::string_view word, std::string_view value,
                                    std::span<const EntityRef> known, Masking masking);

/// One of two things as a vote names it: "A001", "6222 0200 1111"; masked where the window is.
[[nodiscard]] QString sameRefText(std::string_view ref, Masking masking);
/// The same with its name in front, where it is known.
[[nodiscard]] QString sameSideText(const SameSide& side, Masking masking);

/// "same person", "two persons", "undecided" …: a verdict in the words of its matter.
[[nodiscard]] QString sameVerdictText(ReviewMatter matter, Verdict verdict);

/// The grounds of a proposal row by row, what is said on one side alone after the others, then the sum.
[[nodiscard]] GroundRows sameRows(const SameProposal& proposal, Masking masking);

} // namespace jingwei::ui
