#pragma once

#include "core/session/same_things.h"
#include "ui/review/ground_rows.h"
#include "ui/support/masking.h"

#include <QString>

#include <string_view>

namespace jingwei::ui {

/// Drawing of a ground of `sameGroundWords`.
[[nodiscard]] QString sameGroundIcon(std::string_view word);
/// One of two things with its name in front, where it is known.
[[nodiscard]] QString sameSideText(const SameSide& side, Masking masking);

/// The grounds of a proposal row by row, what is said on one side alone after the others, then the sum.
[[nodiscard]] GroundRows sameRows(const SameProposal& proposal, Masking masking);

} // namespace jingwei::ui
