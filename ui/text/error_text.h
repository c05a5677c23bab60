#pragma once

#include "core/base/error.h"

#include <QString>

#include <string_view>

namespace jingwei::ui {

/// An error in three parts, for places that lay them out: a line, a box, a row of a table.
struct ErrorText {
    QString what;  ///< what happened, one sentence
    QString where; ///< file or row as the core named it; empty where `what` says it or nothing is known
    QString next;  ///< what to do now, one sentence; empty where there is nothing to do

    friend bool operator==(const ErrorText&, const ErrorText&) = default;
};

[[nodiscard]] ErrorText explain(const Error& error);

/// The three parts as running text.
[[nodiscard]] QString describe(const Error& error);

/// Why nothing is followed, by the reason of `ErrorCode::NothingStolen`: those of `traceIncidents`, and for
/// everything that an account received or paid since a moment "nothing-received", "nothing-paid".
[[nodiscard]] QString nothingStolenText(std::string_view reason);
/// What to do about it.
[[nodiscard]] QString nothingStolenAdvice(std::string_view reason);

} // namespace jingwei::ui
