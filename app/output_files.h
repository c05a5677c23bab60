#pragma once

#include "app/console.h"
#include "core/base/result.h"

#include <QString>

#include <span>
#include <string>
#include <string_view>

namespace jingwei::app {

/// The file's ending in lower case, with its point.
[[nodiscard]] std::string endingOf(const std::string& file);

/// Why a file of this ending is not written; empty: it is one of `written`.
[[nodiscard]] QString wrongEnding(const std::string& file, std::span<const std::string_view> written);

/// Says that a file was written, or why not, and gives the status the program ends with.
[[nodiscard]] ExitStatus told(const Result<void>& written, const std::string& file);

} // namespace jingwei::app
