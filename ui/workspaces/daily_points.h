#pragma once

#include "core/base/progress.h"
#include "core/graph/flow_graph.h"
#include "core/statistics/daily_flow.h"

#include <optional>
#include <vector>

namespace jingwei::ui {

/// Sums by day of one account or of a whole case, in one currency, and what had to be left out for that.
struct DailySums {
    std::vector<DailyFlow> days;
    Currency currency = cny;
    std::int64_t otherCurrencies = 0; ///< transfers in another currency, which are not in `days`
};

/// In yuan where any transfer is, else in the currency of most transfers. Without an account every movement
/// counts once, as incoming. Errors: `Cancelled`, `AmountOutOfRange`.
[[nodiscard]] Result<DailySums> dailySums(const FlowGraph& graph, std::optional<VertexIndex> account,
                                          ZoneOffset zone, Progress& progress);

} // namespace jingwei::ui
