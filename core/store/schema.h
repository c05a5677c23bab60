#pragma once

#include <span>
#include <string_view>

namespace jingwei {

/// "JWCS", SQLite's application_id of a case file.
inline constexpr int caseApplicationId = 0x4A574353;
/// Schema written by this version; SQLite's user_version of a case file.
inline constexpr int caseSchemaVersion = 8;

/// The statements that bring a case from schema `index` to `index` + 1. A step is never changed once
/// released.
[[nodiscard]] std::span<const std::string_view> schemaSteps() noexcept;

} // namespace jingwei
