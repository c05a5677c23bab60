#pragma once

#include "ui/intake/mapping_draft.h"
#include "ui/support/masking.h"
#include "ui/tables/snapshot_table_model.h"

#include <memory>
#include <vector>

namespace jingwei::ui {

/// Rows of a file below its header as they stand there; the row of the table is the place behind the header.
struct RawRows {
    MappingDraft draft;
    std::vector<TrialRow> read; ///< what is known of them, in the order of the file
    Masking masking = Masking::Shown;

    [[nodiscard]] std::size_t numberOf(RowIndex row) const { return draft.headerRow() + 1 + row; }
    [[nodiscard]] RowIndex count() const;
    [[nodiscard]] const TrialRow* readOf(RowIndex row) const;
};
/// First the number of the row, then a column of each of the file's.
[[nodiscard]] std::vector<TableColumn> rawColumns(const std::shared_ptr<const RawRows>& rows);

struct ReadRows {
    std::vector<TrialRow> rows;
    Masking masking = Masking::Shown;
};
/// Rows as they would be stored. Payments: time, direction, sum, other side, and whether the balance follows;
/// of any other kind of table what each row tells, a column for each field.
[[nodiscard]] std::vector<TableColumn> readColumns(const std::shared_ptr<const ReadRows>& rows);

} // namespace jingwei::ui
