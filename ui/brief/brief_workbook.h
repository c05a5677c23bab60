#pragma once

#include "core/base/result.h"
#include "core/brief/brief.h"
#include "core/exchange/workbook.h"

#include <filesystem>
#include <vector>

namespace jingwei::ui {

/// A brief as sheets: each part with its sentences and tables is one, figures are numbers that carry their
/// mark, and names are masked like the brief's. Pictures are left out; the PDF has them.
[[nodiscard]] std::vector<Sheet> briefSheets(const Brief& brief);

/// Writes a brief as an .xlsx file. Errors: those of `writeWorkbook`.
[[nodiscard]] Result<void> writeBriefWorkbook(const Brief& brief, const std::filesystem::path& out);

} // namespace jingwei::ui
