#include "core/trace/balance_curve.h"

#include "core/base/contract.h"
#include "core/trace/trace_answer.h"
#include "core/trace/tracer.h"
#include "core/trace/watched_money.h"

#include <algorithm>
#include <iterator>

// Terms. The *model* is the account's money as the trace counts it: from its opening balance, transfer by
// transfer, never below 0. The *shown* balance is the statement's where it writes one. Between two written
// balances the shown one moves by what the model moves by, so that a gap in the rows shows as a step at the
// next written balance and not as an error that runs on.
//
// Left out: orders other than the stated one (`boundHeld` answers for those).

namespace jingwei {

namespace {

/// Transfers of the account up to the moment, in the order in which money moved.
std::vector<EdgeIndex> transfersOf(const FlowGraph& graph, VertexIndex vertex, const TraceOptions& options)
{
    const auto in = graph.inEdges(vertex);
    const auto out = graph.outEdges(vertex);
    std::vector<EdgeIndex> edges;
    std::ranges::merge(in, out, std::back_inserter(edges));
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end()); // from the account to itself
    if (options.until)
        std::erase_if(edges,
                      [end = graph.edgesUntil(*options.until)](EdgeIndex e) { return e.value() >= end; });
    return edges;
}

Result<Minor> movedTo(Minor model, Minor moved)
{
    return addChecked(model, moved).map([](Minor sum) { return std::max<Minor>(0, sum); });
}

} // namespace

Result<BalanceCurve> balanceCurve(const FlowGraph& graph, VertexIndex vertex,
                                  std::span<const StolenTransfer> marks, std::size_t incidentCount,
                                  std::span<const VertexIndex> victimAccounts, const TraceOptions& options,
                                  const BalanceLookup& balances, Progress& progress)
{
    require(vertex.value() < graph.vertexCount());
    const auto watched = watchMoney(graph, vertex, marks, incidentCount, victimAccounts, options, progress);
    if (!watched)
        return tl::unexpected{watched.error()};
    BalanceCurve curve;
    curve.vertex = vertex;
    curve.currency = followedCurrency(graph, marks, options);
    const auto& account = graph.account(vertex);
    curve.opening = openingIn(account, curve.currency);

    auto edges = transfersOf(graph, vertex, options);
    const auto before = edges.size();
    std::erase_if(edges, [&](EdgeIndex e) { return !isTraced(graph, e, curve.currency, options); });
    curve.otherTransfers = before - edges.size();
    const auto stated = account.queried ? balances(edges) : std::vector<StatedBalances>(edges.size());
    if (!stated)
        return tl::unexpected{stated.error()};

    const bool followed = account.queried && exitOf(account) == ExitKind::None
                          && std::ranges::find(victimAccounts, vertex) == victimAccounts.end();
    auto model = std::max<Minor>(0, curve.opening.value_or(0));
    auto shown = model;
    Minor tainted = 0;
    auto money = watched->begin();
    for (std::size_t i = 0; i < edges.size(); ++i) {
        const auto edge = edges[i];
        const bool incoming = graph.payee(edge) == vertex;
        BalancePoint point{.edge = edge, .moved = incoming ? graph.amount(edge) : -graph.amount(edge)};
        auto next = movedTo(model, point.moved);
        if (!next)
            return tl::unexpected{next.error()};
        money =
            std::find_if(money, watched->end(), [&](const WatchedMoney& then) { return then.edge >= edge; });
        if (money != watched->end() && money->edge == edge) {
            tainted = money->tainted;
            next = followed ? money->balance : *next;
        }
        const auto moved = addChecked(shown, *next - model); // both at least 0: their difference fits
        if (!moved)
            return tl::unexpected{moved.error()};
        const auto& written = incoming ? (*stated)[i].payee : (*stated)[i].payer;
        model = *next;
        shown = written.value_or(std::max<Minor>(0, *moved));
        point.tainted = tainted;
        point.stated = written.has_value();
        if (account.queried) {
            point.balance = shown;
            curve.worked += point.stated ? 0 : 1;
        }
        curve.points.push_back(point);
    }
    return curve;
}

} // namespace jingwei
