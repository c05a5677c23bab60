#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/reader/biff_records.h"
#include "core/reader/cell_format.h"
#include "core/reader/shared_strings.h"
#include "core/reader/workbook.h"

#include <cstdint>
#include <vector>

// For the .xls workbook alone.

namespace jingwei {

/// What the cells of an old workbook refer to.
struct BiffBook {
    BiffTextStyle textStyle;
    DateSystem dates = DateSystem::From1900;
    std::vector<NumberFormat> formats; ///< by the number that cells name
    SharedStrings strings;
};

/// Reads the sheet that begins at `offset` of the stream. Errors: those of `Workbook::read`.
[[nodiscard]] Result<void> readXlsSheet(BiffRecords& records, std::uint64_t offset, const BiffBook& book,
                                        const WorkbookLimits& limits, SheetSink& sink, Progress& progress);

} // namespace jingwei
