#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/brief/brief.h"

#include <functional>
#include <string>

namespace jingwei::app {

/// Where sheets shall go; empty: not wanted.
struct SheetFiles {
    std::string xlsx;
    std::string pdf;
};

/// Writes sheets as workbook and as PDF, says so, and tells `written` of each file, for the log.
/// Errors: those of writing and of `written`.
[[nodiscard]] Result<void> writeSheets(const Brief& sheets, const SheetFiles& files, Progress& progress,
                                       const std::function<Result<void>(const std::string& file)>& written);

} // namespace jingwei::app
