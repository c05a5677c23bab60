#pragma once

#include "core/trace/method_table.h"
#include "ui/workspaces/money_columns.h"

namespace jingwei::ui {

/// What the columns of the comparison of methods read.
struct MethodsShown {
    std::shared_ptr<const CaseSnapshot> snapshot;
    MethodTable table;
    Currency currency = cny;
    MoneyLook look;

    [[nodiscard]] const AccountFact& account(RowIndex row) const
    {
        return snapshot->graph->account(table.rows[row].vertex);
    }
};
[[nodiscard]] std::vector<TableColumn> methodColumns(const std::shared_ptr<const MethodsShown>& shown);
/// Texts of the pinned total row, by column key.
[[nodiscard]] std::vector<std::pair<QString, QString>> methodTotalTexts(const MethodsShown& shown);
/// "486,000.00 = held 186,100.00 + not queried 156,400.00 + gone 143,500.00", or why the sum is not kept.
[[nodiscard]] QString conservationText(const MethodsShown& shown, std::size_t method);

} // namespace jingwei::ui
