#include "ui/workspaces/daily_points.h"

#include <algorithm>
#include <map>

namespace jingwei::ui {

namespace {

constexpr std::size_t cancelEvery = 1U << 14U;

template <class Visit>
void visitTransfers(const FlowGraph& graph, std::optional<VertexIndex> account, const Visit& visit)
{
    if (!account) {
        for (std::uint32_t edge = 0; edge < graph.edgeCount(); ++edge)
            visit(EdgeIndex{edge}, true);
        return;
    }
    for (const auto edge : graph.inEdges(*account))
        visit(edge, true);
    for (const auto edge : graph.outEdges(*account))
        visit(edge, false);
}

Currency currencyOfMost(const std::map<Currency, std::int64_t>& counts)
{
    if (counts.empty() || counts.contains(cny))
        return cny;
    return std::max_element(counts.begin(), counts.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
}

} // namespace

Result<DailySums> dailySums(const FlowGraph& graph, std::optional<VertexIndex> account, ZoneOffset zone,
                            Progress& progress)
{
    std::map<Currency, std::int64_t> counts;
    visitTransfers(graph, account, [&](EdgeIndex edge, bool) { ++counts[graph.currency(edge)]; });
    DailySums sums{.days = {}, .currency = currencyOfMost(counts)};
    std::vector<FlowPoint> points;
    points.reserve(static_cast<std::size_t>(counts[sums.currency]));
    progress.begin(0);
    visitTransfers(graph, account, [&](EdgeIndex edge, bool incoming) {
        if (graph.currency(edge) == sums.currency)
            points.push_back({graph.at(edge), graph.amount(edge), incoming});
        else
            ++sums.otherCurrencies;
        if (points.size() % cancelEvery == 0)
            progress.advance(cancelEvery);
    });
    if (progress.cancelled())
        return failure(ErrorCode::Cancelled);
    auto days = dailyFlow(points, zone);
    if (!days)
        return tl::unexpected(days.error());
    sums.days = *std::move(days);
    return sums;
}

} // namespace jingwei::ui
