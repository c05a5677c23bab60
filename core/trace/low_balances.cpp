#include "core/trace/low_balances.h"

#include "core/trace/tracer.h"

#include <algorithm>

namespace jingwei {

namespace {

/// The last transfer of an account that the trace looks at; nothing: there is none.
std::optional<EdgeIndex> lastTransfer(const FlowGraph& graph, const FundTrace& trace, VertexIndex vertex,
                                      const TraceOptions& options)
{
    std::optional<EdgeIndex> last;
    for (const auto edges : {graph.inEdges(vertex), graph.outEdges(vertex)}) {
        const auto found = std::find_if(edges.rbegin(), edges.rend(), [&](EdgeIndex e) {
            return isTraced(graph, e, trace.currency, {.method = options.method})
                   && (!options.until || graph.at(e) <= *options.until);
        });
        if (found != edges.rend() && (!last || *last < *found))
            last = *found;
    }
    return last;
}

} // namespace

Result<void> tellLowBalances(const FlowGraph& graph, const TraceOptions& options,
                             const BalanceLookup& balances, FundTrace& trace)
{
    std::vector<const TracedAccount*> accounts;
    std::vector<EdgeIndex> last;
    for (const auto& account : trace.accounts) {
        const bool atLimit = options.maxLevel && account.level >= *options.maxLevel;
        if (account.state != TraceState::Queried || account.exit != ExitKind::None || account.held == 0
            || atLimit)
            continue;
        if (const auto edge = lastTransfer(graph, trace, account.vertex, options)) {
            accounts.push_back(&account);
            last.push_back(*edge);
        }
    }
    const auto stated = balances(last);
    if (!stated)
        return tl::unexpected{stated.error()};
    std::vector<TraceAssumption> told;
    for (std::size_t i = 0; i < accounts.size(); ++i) {
        const auto vertex = accounts[i]->vertex;
        const auto& balance = graph.payee(last[i]) == vertex ? (*stated)[i].payee : (*stated)[i].payer;
        if (balance && *balance < accounts[i]->held)
            told.push_back({TraceAssumption::Kind::BalanceBelow, vertex, *balance, trace.currency});
    }
    std::ranges::sort(told, {}, [&graph](const TraceAssumption& assumption) {
        const auto& entity = graph.account(*assumption.vertex).entity;
        return std::pair{entityKindWord(entity.kind), std::string_view{entity.value}};
    });
    const auto place = std::ranges::find_if(trace.assumptions, [](const TraceAssumption& assumption) {
        return assumption.kind > TraceAssumption::Kind::BalanceBelow;
    });
    trace.assumptions.insert(place, told.begin(), told.end());
    return {};
}

} // namespace jingwei
