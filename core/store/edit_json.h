#pragma once

#include "core/base/result.h"
#include "core/model/edit.h"
#include "core/model/log.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>

namespace jingwei {

/// An edit as the log keeps it: {"kind": "tag", "entity": "account:…", …}.
[[nodiscard]] nlohmann::json toJson(const Edit& edit);
/// Errors: `CaseDamaged` where the log holds what no version writes.
[[nodiscard]] Result<Edit> editFromJson(const nlohmann::json& json);
/// The edit that a log entry keeps under this name, `edit` or `inverse`; nothing: none that this version
/// knows.
[[nodiscard]] std::optional<Edit> editIn(const LogEntry& entry, const char* key);

} // namespace jingwei
