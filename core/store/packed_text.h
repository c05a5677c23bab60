#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace jingwei {

/// Long text as a log entry keeps it: zstd, then base64.
[[nodiscard]] std::string packText(std::string_view text);
/// Errors: `CaseDamaged` where it is not what `packText` writes.
[[nodiscard]] Result<std::string> unpackText(std::string_view packed);

} // namespace jingwei
