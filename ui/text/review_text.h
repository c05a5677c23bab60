#pragma once

#include "core/base/error.h"
#include "core/brief/brief.h"
#include "core/linkage/link_model.h"

#include <QString>

namespace jingwei::ui {

/// "one series", "two persons", "undecided" …: a verdict in the words of its matter.
[[nodiscard]] QString verdictText(ReviewMatter matter, Verdict verdict);
/// The same of one vote: where it settles a dispute, that it does.
[[nodiscard]] QString voteText(const VerdictText& vote);
/// What a review holds of two things: a verdict that binds and, where several must agree, how many do; or why
/// none binds.
[[nodiscard]] QString heldText(const HeldText& held);
/// "estimated from the case" …: where the weights of a linkage come from.
[[nodiscard]] QString weightsText(const LinkModel& model);
/// Why a file of parameters of linking was not taken, and what to do.
[[nodiscard]] QString parametersFaultText(const Error& error);

} // namespace jingwei::ui
