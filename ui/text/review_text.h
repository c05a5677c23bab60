#pragma once

#include "core/base/error.h"
#include "core/linkage/link_model.h"
#include "core/model/review.h"
#include "ui/support/masking.h"

#include <QString>

#include <string_view>

namespace jingwei::ui {

/// "one series", "different", "undecided"; of a vote that settles a dispute that it does.
[[nodiscard]] QString verdictText(Verdict verdict, bool settles);
/// What a review holds of two incidents: a verdict that binds, or why none does.
[[nodiscard]] QString heldText(Verdict verdict, bool disputed, bool waiting);
/// "shared card" for `shared-card` …; a word this version does not know is given back as it is.
[[nodiscard]] QString presetReasonText(std::string_view word);
/// "account 6222 02** **** 5678" for `account:6222…`: what spoke for a pair, its value masked where it names
/// somebody.
[[nodiscard]] QString groundText(std::string_view ground, Masking masking);
/// "account", "device" … by the words of core; a word this version does not know is given back as it is.
[[nodiscard]] QString groundKindText(std::string_view kind);
/// "estimated from the case" …: where the weights of a linkage come from.
[[nodiscard]] QString weightsText(const LinkModel& model);
/// Why a file of parameters of linking was not taken, and what to do.
[[nodiscard]] QString parametersFaultText(const Error& error);

} // namespace jingwei::ui
