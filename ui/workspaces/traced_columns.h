#pragma once

#include "ui/workspaces/money_columns.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace jingwei::ui {

/// What the columns read that every table of traced accounts has.
struct TracedCells {
    std::function<const TracedAccount&(RowIndex)> traced; ///< owns what it reads, as all columns do
    std::shared_ptr<const CaseSnapshot> snapshot;
    std::shared_ptr<const IncidentTrace> trace;
    Currency currency = cny;
    MoneyLook look;
    QString unbounded{}; ///< why there are no bounds, in a word or two; empty: there are

    [[nodiscard]] const AccountFact& account(RowIndex row) const
    {
        return snapshot->graph->account(traced(row).vertex);
    }
};
[[nodiscard]] TableColumn accountColumn(const TracedCells& cells);
[[nodiscard]] TableColumn holderColumn(const TracedCells& cells);
[[nodiscard]] TableColumn bankColumn(const TracedCells& cells);
/// Least and most of what is held; the rows that decide it in the tool tip.
[[nodiscard]] TableColumn boundsColumn(const TracedCells& cells);
/// When stolen money last came in or went on.
[[nodiscard]] TableColumn lastColumn(const TracedCells& cells);

/// Icon of an end of money.
[[nodiscard]] QVariant entityDecoration(const AccountFact& account);
/// Grey ink where `quiet` says so.
[[nodiscard]] std::function<QVariant(RowIndex, int)> quietWhen(std::function<bool(RowIndex)> quiet);
/// The transfers that brought stolen money to an end.
[[nodiscard]] std::vector<RowId> rowsBringing(const CaseSnapshot& snapshot, const FundTrace& trace,
                                              VertexIndex vertex);
/// How far least and most lie apart.
[[nodiscard]] std::int64_t widthOfBounds(const TracedAccount& traced);
/// Icon of a measure, and its colour when it is about to run out.
[[nodiscard]] QVariant measureLook(const std::optional<MeasureInForce>& measure, Instant at, int role);
/// "certain", a range, or why there is neither; of an account with a statement.
[[nodiscard]] QString boundsText(const TracedAccount& traced, Currency currency, MoneyUnit unit);
/// What of the trace's open orders its accounts' transfers have a part in, in words; empty: nothing.
[[nodiscard]] QString openOrdersOf(const CaseSnapshot& snapshot, const FundTrace& trace, VertexIndex vertex);

} // namespace jingwei::ui
