#pragma once

#include "core/linkage/ground_kind.h"
#include "ui/support/masking.h"

#include <QString>

#include <string_view>

namespace jingwei::ui {

/// "Level-1 account", "App" …: what a ground for one series is.
[[nodiscard]] QString groundText(GroundKind kind);
/// A value of a ground as it may be shown: numbers in groups, masked where it names somebody.
[[nodiscard]] QString groundValueText(GroundKind kind, std::string_view value, Masking masking);
/// "Level-1 account 6222 02** **** 5678" for `account:6222…`: a ground as votes write it down. A kind that
/// this version does not know keeps its word, and what its value names is hidden.
[[nodiscard]] QString writtenGroundText(std::string_view ground, Masking masking);

} // namespace jingwei::ui
