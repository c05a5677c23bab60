#pragma once

#include "core/reader/workbook.h"

// For `openWorkbook` alone.

namespace jingwei {

using OpenedWorkbook = Result<std::unique_ptr<Workbook>>;

/// A package of XML parts, both the transitional and the strict sort.
[[nodiscard]] OpenedWorkbook openXlsx(const std::filesystem::path& file, const WorkbookLimits& limits);
/// Excel 5.0 to 2003.
[[nodiscard]] OpenedWorkbook openXls(const std::filesystem::path& file, const WorkbookLimits& limits);
/// The tables of a page, one below the other, as one sheet.
[[nodiscard]] OpenedWorkbook openHtml(const std::filesystem::path& file, const WorkbookLimits& limits);
/// "XML Spreadsheet 2003".
[[nodiscard]] OpenedWorkbook openSpreadsheetXml(const std::filesystem::path& file,
                                                const WorkbookLimits& limits);

} // namespace jingwei
