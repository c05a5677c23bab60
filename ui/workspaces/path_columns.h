#pragma once

#include "core/trace/money_paths.h"
#include "ui/workspaces/money_columns.h"

namespace jingwei::ui {

/// What the columns of the ways of money between two ends read.
struct PathTable {
    std::shared_ptr<const CaseSnapshot> snapshot;
    MoneyPaths found;
    std::vector<VertexIndex> named{}; ///< the ends that were asked about
    PathOrder order = PathOrder::Shortest;
    Currency currency = cny;
    MoneyLook look;

    [[nodiscard]] const MoneyPath& path(RowIndex row) const { return found.paths[row]; }
};
[[nodiscard]] std::vector<TableColumn> pathColumns(const std::shared_ptr<const PathTable>& table);

/// The transfers of a path, in the order in which they were made: of a shortest one all that its hops hold.
[[nodiscard]] std::vector<EdgeIndex> transfersOf(const PathTable& table, RowIndex row);
/// The rows that prove a path, of both sides where both are known.
[[nodiscard]] std::vector<RowId> rowsOf(const PathTable& table, RowIndex row);
/// What the answer may lack, in sentences; never empty, because nothing is left out in silence.
[[nodiscard]] QString pathLimitsText(const PathTable& table, const PathOptions& options);

} // namespace jingwei::ui
