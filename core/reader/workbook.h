#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/reader/content.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

namespace jingwei {

/// No spreadsheet program writes more rows into a sheet; a page that is called a workbook may have more.
inline constexpr std::int64_t spreadsheetRows = 1'048'576;

/// Beyond these a workbook is hostile. `FileHostile` names the limit by the word behind it.
struct WorkbookLimits {
    std::size_t columns = 2048;                               ///< with text in them: columns
    std::int64_t rows = 5'000'000;                            ///< of one sheet: rows
    std::uint64_t partBytes = std::uint64_t{8} << 30;         ///< of one part, unpacked: size
    std::uint64_t ratio = 500;                                ///< unpacked to packed: expansion …
    std::uint64_t ratioFrom = std::uint64_t{64} << 20;        ///< … from so many bytes unpacked on
    std::uint64_t sharedStringBytes = std::uint64_t{1} << 30; ///< at most 4 GiB: size
    std::uint64_t rowBytes = std::uint64_t{8} << 20;          ///< the text of one row: size
    std::uint64_t sheetTextBytes = std::uint64_t{8} << 30;    ///< the text of all rows of a sheet: expansion
    std::size_t entries = 20'000;                             ///< parts of a package, or sheets: entries
    std::size_t depth = 500;                                  ///< elements within elements: nesting
};

/// What a workbook hands its rows to.
class SheetSink {
public:
    virtual ~SheetSink() = default;
    /// Takes the next row; false ends the reading. `row` is the number that a spreadsheet shows, from 1, and
    /// grows; rows without any text are left out. `cells` are UTF-8, from column A to the last one with text.
    virtual bool row(std::int64_t row, std::span<const std::string> cells) = 0;
};

/// An open workbook. Of merged cells only the first has text; formulas give the value last computed;
/// numbers, dates, TRUE, FALSE and errors are text as `cell_format.h` says.
class Workbook {
public:
    virtual ~Workbook() = default;

    /// Names of the sheets in the order of the book, hidden ones too, charts left out. A page has one without
    /// a name.
    [[nodiscard]] virtual std::span<const std::string> sheets() const noexcept = 0;

    /// Reads one sheet, an index of `sheets()`; may be called again and in any order.
    ///
    /// Advances `progress` by the bytes of the file that were used up, packed ones where it is packed: over
    /// all sheets about as many as the file has. It begins no stage.
    /// Errors: `FileDamaged`, with `detail` the part that is broken and, where known, the row:
    /// "xl/worksheets/sheet1.xml:12"; `FileHostile` with the limit's word; `FileEncrypted`, `FileUnreadable`,
    /// `FormatUnsupported`, `Cancelled`. `place` is the caller's to fill in. What comes before the error has
    /// been handed over, whatever its worth (a wrong checksum shows at the end): the caller takes it back.
    [[nodiscard]] virtual Result<void> read(std::size_t sheet, SheetSink& sink, Progress& progress) = 0;
};

/// Opens a workbook of the kind that `sniffContent` found: .xlsx (`Zip`), .xls (`Ole`), a page (`Html`), XML
/// of Excel 2003 (`SpreadsheetXml`).
///
/// Shape:  rows are read as a stream; a workbook keeps the shared strings only.
/// Errors: those of `read`; `FileEncrypted` for a workbook behind a password; `FormatUnsupported` for what
/// is none, with `detail` "zip" (.docx), "ole" (.doc), "xlsb" or the word of any other kind.
[[nodiscard]] Result<std::unique_ptr<Workbook>>
openWorkbook(const std::filesystem::path& file, ContentKind kind, const WorkbookLimits& limits = {});

} // namespace jingwei
