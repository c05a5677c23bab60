#include "core/trace/trace_answer.h"

#include "core/base/contract.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

namespace jingwei {

std::vector<StolenTransfer> marksByEdge(const FlowGraph& graph, std::span<const StolenTransfer> marks,
                                        std::size_t incidentCount)
{
    std::vector<StolenTransfer> sorted{marks.begin(), marks.end()};
    for (const auto& mark : sorted)
        require(mark.edge.value() < graph.edgeCount() && mark.incident < incidentCount);
    std::ranges::sort(sorted, {}, [](const StolenTransfer& mark) {
        return std::pair{mark.edge, mark.incident};
    });
    const auto sameEdge = [](const StolenTransfer& a, const StolenTransfer& b) { return a.edge == b.edge; };
    sorted.erase(std::unique(sorted.begin(), sorted.end(), sameEdge), sorted.end());
    return sorted;
}

Currency followedCurrency(const FlowGraph& graph, std::span<const StolenTransfer> marks,
                          const TraceOptions& options)
{
    if (options.currency || marks.empty())
        return options.currency.value_or(cny);
    return graph.currency(std::ranges::min_element(marks, {}, &StolenTransfer::edge)->edge);
}

std::optional<TraceAssumption> openingAssumed(const AccountFact& account, VertexIndex vertex,
                                              Currency currency)
{
    using Kind = TraceAssumption::Kind;
    if (!account.openingBalance)
        return TraceAssumption{Kind::OpeningUnknown, vertex, 0, currency};
    const auto opening = openingIn(account, currency);
    if (!opening)
        return TraceAssumption{Kind::OpeningElsewhere, vertex, 0, currency};
    if (*opening < 0)
        return TraceAssumption{Kind::OpeningOverdrawn, vertex, *opening, currency};
    return std::nullopt;
}

Result<void> tellOtherCurrencies(const FlowGraph& graph, std::span<const StolenTransfer> marks,
                                 const TraceOptions& options, FundTrace& trace)
{
    std::map<Currency, Minor> sums;
    for (const auto& mark : marks) {
        const auto currency = graph.currency(mark.edge);
        if (currency == trace.currency || (options.until && graph.at(mark.edge) > *options.until))
            continue;
        auto& sum = sums[currency];
        const auto more = addChecked(sum, graph.amount(mark.edge));
        if (!more)
            return tl::unexpected{more.error()};
        sum = *more;
    }
    for (const auto& [currency, sum] : sums)
        trace.assumptions.push_back({TraceAssumption::Kind::OtherCurrency, std::nullopt, sum, currency});
    return {};
}

void arrangeAnswer(const FlowGraph& graph, FundTrace& trace)
{
    std::ranges::sort(trace.accounts, {}, [&graph](const TracedAccount& account) {
        const auto& entity = graph.account(account.vertex).entity;
        return std::tuple{account.level, -account.held, entityKindWord(entity.kind),
                          std::string_view{entity.value}};
    });
    std::ranges::sort(trace.assumptions, {}, [&graph](const TraceAssumption& assumption) {
        const auto& entity = graph.account(*assumption.vertex).entity;
        return std::tuple{assumption.kind, entityKindWord(entity.kind), std::string_view{entity.value}};
    });
}

void sumUp(FundTrace& trace)
{
    for (const auto& account : trace.accounts) {
        const bool queried = account.state == TraceState::Queried;
        auto& sum = account.exit != ExitKind::None ? trace.exited : queried ? trace.held : trace.notQueried;
        sum += account.held; // at most what was stolen, which fits; under poison at most what was paid
    }
    require(trace.stolen == trace.held + trace.exited + trace.notQueried
            || trace.method == TraceMethod::Poison);
}

} // namespace jingwei
