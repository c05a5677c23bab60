#include "core/session/money_views.h"

#include "core/session/traced_case.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace jingwei {

Result<BalanceCurve> balanceOf(const CaseSnapshot& snapshot, const IncidentTrace& trace, VertexIndex vertex,
                               const TraceOptions& options, Progress& progress)
{
    return balanceCurve(*snapshot.graph, vertex, trace.stolen, trace.incidents.size(),
                        victimVertices(*snapshot.graph, snapshot.incidents), options, balancesOf(snapshot),
                        progress);
}

Result<IncidentTrace> traceAsOf(const CaseSnapshot& snapshot, const IncidentTrace& whole,
                                const TraceOptions& options, Progress& progress)
{
    const auto& graph = *snapshot.graph;
    IncidentTrace then;
    then.incidents = whole.incidents;
    then.lossDiffers = whole.lossDiffers;
    const auto made = [&](EdgeIndex e) { return !options.until || graph.at(e) <= *options.until; };
    std::ranges::copy_if(whole.candidates, std::back_inserter(then.candidates),
                         [&](const StolenCandidate& candidate) { return made(candidate.transfer.edge); });
    std::ranges::copy_if(whole.stolen, std::back_inserter(then.stolen),
                         [&](const StolenTransfer& stolen) { return made(stolen.edge); });
    auto trace = traceForward(graph, then.stolen, then.incidents.size(),
                              victimVertices(graph, snapshot.incidents), options, progress);
    if (!trace)
        return tl::unexpected{trace.error()};
    then.trace = *std::move(trace);
    then.nothingOf = nothingFollowed(snapshot, then.incidents, then.stolen, options);
    if (auto told = tellLeftOut(snapshot, then.candidates, options, then.trace); !told)
        return tl::unexpected{told.error()};
    return then;
}

Result<IncidentTrace> withBounds(const CaseSnapshot& snapshot, IncidentTrace then,
                                 const TraceOptions& options, Progress& progress)
{
    auto told = tellHowSure(snapshot, then.stolen, victimVertices(*snapshot.graph, snapshot.incidents),
                            options, then.trace, progress);
    if (!told)
        return tl::unexpected{told.error()};
    return then;
}

Diagram diagramAsOf(const Diagram& whole, const FlowGraph& graph, const FundTrace& then)
{
    std::unordered_map<EntityRef, const TracedAccount*> accounts;
    for (const auto& account : then.accounts)
        accounts.emplace(graph.account(account.vertex).entity, &account);
    std::unordered_map<std::int64_t, const TracedFlow*> flows;
    for (const auto& flow : then.flows)
        flows.emplace(graph.id(flow.edge).value(), &flow);

    auto diagram = whole;
    for (auto& node : diagram.nodes) {
        if (!node.received)
            continue; // a victim whose money never came back
        node.received = 0;
        node.held = 0;
        const auto add = [&](const EntityRef& entity) {
            const auto known = accounts.find(entity);
            if (known == accounts.end())
                return;
            *node.received += known->second->received; // at most that of the whole diagram
            *node.held += known->second->held;
        };
        if (node.folded.empty())
            add(node.entity);
        std::ranges::for_each(node.folded, add);
    }
    for (auto& link : diagram.links) {
        link.amount = 0;
        std::erase_if(link.facts, [&](RowId fact) { return !flows.contains(fact.value()); });
        link.count = std::ssize(link.facts);
        link.last = link.first;
        for (const auto fact : link.facts) {
            const auto& flow = *flows.at(fact.value());
            link.amount += flow.traced; // at most that of the whole diagram
            link.last = std::max(link.last, graph.at(flow.edge));
        }
    }
    std::erase_if(diagram.links, [](const DiagramLink& link) { return link.facts.empty(); });
    return diagram;
}

Result<MethodTable> compareMethods(const CaseSnapshot& snapshot, const IncidentTrace& trace,
                                   const TraceOptions& options, Progress& progress)
{
    const auto victims = victimVertices(*snapshot.graph, snapshot.incidents);
    std::vector<FundTrace> traces;
    for (const auto method : allTraceMethods) {
        auto asked = options;
        asked.method = method;
        auto traced =
            traceForward(*snapshot.graph, trace.stolen, trace.incidents.size(), victims, asked, progress);
        if (!traced)
            return tl::unexpected{traced.error()};
        traces.push_back(*std::move(traced));
    }
    return methodTable(*snapshot.graph, traces);
}

} // namespace jingwei
