#pragma once

#include "ui/workspaces/money_columns.h"

namespace jingwei::ui {

/// What the columns of the stop list read.
struct StopTable {
    std::shared_ptr<const CaseSnapshot> snapshot;
    std::shared_ptr<const FreezeAnswer> freeze;
    Currency currency = cny;
    MoneyLook look;

    [[nodiscard]] const FreezeRow& freezeRow(RowIndex row) const { return freeze->list.rows[row]; }
    [[nodiscard]] const TracedAccount& traced(RowIndex row) const
    {
        return freeze->traced.trace.accounts[freezeRow(row).account];
    }
    [[nodiscard]] const AccountFact& account(RowIndex row) const
    {
        return snapshot->graph->account(traced(row).vertex);
    }
};
[[nodiscard]] std::vector<TableColumn> stopColumns(const std::shared_ptr<const StopTable>& table);
/// Texts of the pinned total row, by column key.
[[nodiscard]] std::vector<std::pair<QString, QString>> stopTotalTexts(const StopTable& table);

/// "2 h 5 min", "3 days": a time that has passed or is left, in its two largest units at most.
[[nodiscard]] QString spanText(std::chrono::seconds span);

} // namespace jingwei::ui
