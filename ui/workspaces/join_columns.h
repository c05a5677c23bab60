#pragma once

#include "ui/workspaces/money_columns.h"

namespace jingwei::ui {

/// Why the rows of each transfer are one payment.
[[nodiscard]] TableColumn joinRuleColumn(const std::shared_ptr<const TransferTable>& table);

/// What the columns of the joins decided by hand read: a row is one word on a pair.
struct JoinTable {
    std::shared_ptr<const CaseSnapshot> snapshot;
    MoneyLook look;

    [[nodiscard]] const JoinEdit& said(RowIndex row) const { return snapshot->joins[row]; }
    /// The transfer that the pair's first row shows, else its second; nothing: neither is in the facts.
    [[nodiscard]] std::optional<EdgeIndex> transfer(RowIndex row) const;
};
/// The column `back` is a link: back to the rules.
[[nodiscard]] std::vector<TableColumn> joinColumns(const std::shared_ptr<const JoinTable>& table);

} // namespace jingwei::ui
