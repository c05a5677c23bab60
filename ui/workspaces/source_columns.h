#pragma once

#include "core/session/case_session.h"
#include "ui/support/masking.h"
#include "ui/tables/snapshot_table_model.h"
#include "ui/workspaces/source_rows.h"

#include <memory>
#include <span>
#include <vector>

namespace jingwei::ui {

/// "Imported", "With remarks" …
[[nodiscard]] QString sourceStateText(SourceState state);
/// Of a column that shows one of these words behind an icon, at 100 %: none is cut, in whatever language.
[[nodiscard]] int stateWidth(const QStringList& words);
/// The words of all states.
[[nodiscard]] QStringList sourceStateTexts();

/// Sources of a snapshot; rows are indices into `CaseSnapshot::sources`.
[[nodiscard]] std::vector<TableColumn> sourceColumns(const std::shared_ptr<const CaseSnapshot>& snapshot);

/// What the columns of rejected rows read.
struct RejectTable {
    std::vector<RejectRow> rows;
    Masking masking = Masking::Shown;
};
enum class RejectFiles : std::uint8_t { Named, OneFile };
[[nodiscard]] std::vector<TableColumn> rejectColumns(const std::shared_ptr<const RejectTable>& table,
                                                     RejectFiles files);

/// The rejects as a CSV file with heads, UTF-8 with a byte order mark so that spreadsheets read it.
[[nodiscard]] QByteArray rejectsAsCsv(const RejectTable& table);

/// Receipts, a line each, and below them the rejects: the same kind of file.
[[nodiscard]] QByteArray receiptAsCsv(std::span<const SourceReceipt> receipts, const RejectTable& rejects,
                                      ZoneOffset zone);

} // namespace jingwei::ui
