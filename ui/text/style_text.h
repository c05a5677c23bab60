#pragma once

#include "core/base/error.h"
#include "core/diagram/style_rules.h"

#include <QString>

#include <cstddef>
#include <string_view>

namespace jingwei::ui {

/// "red" …: a colour that a rule gives, by its token.
[[nodiscard]] QString styleColourText(std::string_view colour);

/// What the condition of that place in `StyleCondition` asks: "Name contains", "Received at least" …
[[nodiscard]] QString styleTestText(std::size_t test);

/// A condition as words: "level 1", "received at least 50,000.00".
[[nodiscard]] QString conditionText(const StyleCondition& condition);

/// The name of a rule, or what it asks where it has none: "level 1, not queried"; "every node".
[[nodiscard]] QString ruleText(const StyleRule& rule);

/// Why a style file was not read or written, where in it, and what to do.
[[nodiscard]] QString styleFaultText(const Error& error);

} // namespace jingwei::ui
