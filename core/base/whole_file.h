#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>

namespace jingwei {

/// The bytes of a small file: a profile, parameters, a diagram. Errors: `FileMissing`, `FileUnreadable`, with
/// the file.
[[nodiscard]] Result<std::string> wholeFile(const std::filesystem::path& file);

} // namespace jingwei
