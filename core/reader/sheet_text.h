#pragma once

#include "core/base/result.h"
#include "core/reader/dialect.h"
#include "core/reader/workbook.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace jingwei {

/// Writes a sheet as delimited text that a `DelimitedReader` with `SheetText::dialect` reads back: the same
/// cells, and record N is row N of the sheet.
///
/// Rows that the sheet leaves out become empty lines; empty cells at the end of a row are left off. A cell
/// with a TAB in it, or a quote at its beginning, is quoted. Changed are only: line breaks within a cell,
/// each of which becomes a blank; and in a cell of more than `mostQuotedBytes` TABs, which become blanks,
/// and a quote at its beginning, which gets a blank before it (longer quotes are not read as such).
///
/// Shape:  pieces of about 64 KiB; no allocation per row.
/// Errors: whatever the taker says; `row` then ends the reading and `finish` gives the error.
class SheetText final : public SheetSink {
public:
    using Taker = std::function<Result<void>(std::span<const std::byte>)>;

    static constexpr Dialect dialect{
        .encoding = Encoding::Utf8, .bomBytes = 0, .delimiter = '\t', .quote = '"'};
    static constexpr std::size_t mostQuotedBytes = std::size_t{60} << 10; ///< quotes count twice

    explicit SheetText(Taker taker);

    bool row(std::int64_t row, std::span<const std::string> cells) override;
    /// Hands over what is left. Call once, when the sheet has been read.
    [[nodiscard]] Result<void> finish();

private:
    void append(std::string_view cell);
    void handOver();

    Taker m_taker;
    std::string m_text;
    std::int64_t m_row = 0; ///< the last one written
    Result<void> m_result;
};

} // namespace jingwei
