#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/reader/workbook.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace jingwei {

/// Puts cells together to rows and hands them to a sink, within the limits: what all workbook readers share.
///
/// Call `begin`, `cell` as often as there are cells, `end`. No allocation per cell once the buffers have
/// grown.
class RowBuilder {
public:
    /// `part` is the name of the sheet within the file, for errors.
    RowBuilder(std::string part, SheetSink& sink, const WorkbookLimits& limits, Progress& progress)
        : m_part{std::move(part)}
        , m_sink{sink}
        , m_limits{limits}
        , m_progress{progress}
    {
    }

    /// Begins row `row`, counted from 1. Errors: `FileDamaged` unless it lies behind the one before,
    /// `FileHostile` "rows", `Cancelled`.
    [[nodiscard]] Result<void> begin(std::int64_t row);

    /// The empty text of the cell in column `column`, counted from 0, to be filled before the next call. A
    /// cell asked for twice keeps what came last.
    [[nodiscard]] std::string& cell(std::size_t column);

    /// Hands the row over if it has text. Errors: `FileHostile` "columns", "size" or "expansion".
    [[nodiscard]] Result<void> end();

    /// `FileDamaged` with the part and the row begun last.
    [[nodiscard]] Error damaged() const;

    /// The row begun last; 0 before the first.
    [[nodiscard]] std::int64_t row() const noexcept { return m_row; }
    /// Whether the sink has ended the reading.
    [[nodiscard]] bool stopped() const noexcept { return m_stopped; }

private:
    std::string m_part;
    SheetSink& m_sink;
    const WorkbookLimits& m_limits;
    Progress& m_progress;
    std::vector<std::string> m_cells;
    std::size_t m_width = 0; ///< columns of the row begun that were asked for
    std::string m_beyond;    ///< stands for all columns beyond the limit
    bool m_tooWide = false;
    std::int64_t m_row = 0;
    std::uint64_t m_textBytes = 0;
    bool m_stopped = false;
};

} // namespace jingwei
