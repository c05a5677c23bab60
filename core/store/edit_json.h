#pragma once

#include "core/base/result.h"
#include "core/model/edit.h"

#include <nlohmann/json_fwd.hpp>

namespace jingwei {

/// An edit as the log keeps it: {"kind": "tag", "entity": "account:…", …}.
[[nodiscard]] nlohmann::json toJson(const Edit& edit);
/// Errors: `CaseDamaged` where the log holds what no version writes.
[[nodiscard]] Result<Edit> editFromJson(const nlohmann::json& json);

} // namespace jingwei
