#pragma once

#include "core/session/case_session.h"
#include "ui/intake/intake_batch.h"
#include "ui/tables/snapshot_table_model.h"

#include <memory>
#include <set>
#include <string>
#include <vector>

namespace jingwei::ui {

/// The rows of a batch as a table shows them; a row's number is its place in both arrays.
struct IntakeTable {
    std::vector<IntakeRow> rows;
    std::shared_ptr<const CaseSnapshot>
        receipts;                 ///< `sources`: a receipt each, of rows not taken in an empty one
    std::string running;          ///< the file being read; written on the GUI thread alone
    std::set<std::string> read{}; ///< those that were read before it, and go in with it

    [[nodiscard]] bool isRunning(RowIndex row) const
    {
        return rows[row].state == IntakeState::Waiting && !running.empty()
               && rows[row].table.handedOver() == running;
    }
    [[nodiscard]] bool isRead(RowIndex row) const
    {
        return rows[row].state == IntakeState::Waiting && read.contains(rows[row].table.handedOver());
    }
};
/// `zone` and counts are those of the case.
[[nodiscard]] std::shared_ptr<IntakeTable> intakeTable(const IntakeBatch& batch,
                                                       const CaseSnapshot& snapshot);

[[nodiscard]] std::vector<TableColumn> intakeColumns(const std::shared_ptr<const IntakeTable>& table);

/// "Imported", "To be confirmed" …
[[nodiscard]] QString intakeStateText(const IntakeRow& row);
/// Why a file was not taken in, in few words: "a picture, no table".
[[nodiscard]] QString refusalText(const Error& error);

} // namespace jingwei::ui
