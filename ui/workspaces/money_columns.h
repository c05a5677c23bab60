#pragma once

#include "core/session/case_session.h"
#include "ui/support/format.h"
#include "ui/support/masking.h"
#include "ui/tables/snapshot_table_model.h"
#include "ui/workspaces/level_rows.h"
#include "ui/workspaces/transfer_rows.h"

#include <memory>
#include <set>
#include <utility>
#include <vector>

namespace jingwei::ui {

/// How tables of money are written.
struct MoneyLook {
    MoneyUnit unit = MoneyUnit::Yuan;
    Masking masking = Masking::Shown;

    friend bool operator==(const MoneyLook&, const MoneyLook&) = default;
};

/// What the columns of the level table read.
struct LevelTable {
    std::shared_ptr<const CaseSnapshot> snapshot;
    std::shared_ptr<const IncidentTrace> trace;
    Instant at{};                    ///< the moment of the measures
    std::vector<std::uint32_t> rows; ///< levelRows(trace)
    std::set<VertexIndex> endsEarly; ///< whose statement ends while stolen money is there
    Currency currency = cny;
    MoneyLook look;
    QString unbounded{}; ///< as in TracedCells

    [[nodiscard]] const TracedAccount& traced(RowIndex row) const { return trace->trace.accounts[rows[row]]; }
    [[nodiscard]] const AccountFact& account(RowIndex row) const
    {
        return snapshot->graph->account(traced(row).vertex);
    }
};
[[nodiscard]] std::vector<TableColumn> levelColumns(const std::shared_ptr<const LevelTable>& table);
/// Texts of the pinned total row, by column key.
[[nodiscard]] std::vector<std::pair<QString, QString>> levelTotalTexts(const LevelTable& table);

/// What the columns of all transfers read: rows are edges of the graph, so that nothing is copied.
struct TransferTable {
    std::shared_ptr<const CaseSnapshot> snapshot;
    TracedAmounts traced;
    MoneyLook look;

    [[nodiscard]] const FlowGraph& graph() const { return *snapshot->graph; }
};
[[nodiscard]] std::vector<TableColumn> transferColumns(const std::shared_ptr<const TransferTable>& table);

/// What the columns of all accounts read.
struct AccountTable {
    std::shared_ptr<const CaseSnapshot> snapshot;
    std::vector<AccountSums> rows;
    MoneyLook look;

    [[nodiscard]] const AccountFact& account(RowIndex row) const
    {
        return snapshot->graph->account(rows[row].vertex);
    }
};
[[nodiscard]] std::vector<TableColumn> accountColumns(const std::shared_ptr<const AccountTable>& table);

/// An end of money as one cell: number in groups of four, or what kind of exit it is.
[[nodiscard]] QString accountText(const AccountFact& account, Masking masking);
/// Its holder; for exits what kind they are; "holder unknown" where no source says.
[[nodiscard]] QString holderText(const AccountFact& account, Masking masking);

} // namespace jingwei::ui
