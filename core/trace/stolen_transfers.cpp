#include "core/trace/fund_trace.h"

#include <algorithm>
#include <utility>

// What counts as stolen, as cli.md part 2 has it: transfers that moved money from an account of the victim to
// one of the incident's suspect accounts, from the offence to the report. A bound given as a date stands for
// the whole day. A transfer of which the day alone is known may have been made at any time of it, so it is
// proposed if any of the day lies between.

namespace jingwei {

namespace {

constexpr std::chrono::seconds restOfDay = std::chrono::hours{24} - std::chrono::seconds{1};

std::vector<VertexIndex> verticesOf(const FlowGraph& graph, std::span<const IdentifierId> accounts)
{
    std::vector<VertexIndex> vertices;
    for (const auto account : accounts) {
        if (const auto v = graph.find(account))
            vertices.push_back(*v);
    }
    std::ranges::sort(vertices);
    vertices.erase(std::unique(vertices.begin(), vertices.end()), vertices.end());
    return vertices;
}

Instant startOfDay(Instant at, ZoneOffset zone)
{
    return std::chrono::floor<std::chrono::days>(at + zone) - zone;
}

/// Moments from the offence to the report, both inclusive.
std::pair<Instant, Instant> timeOf(const IncidentFact& incident, ZoneOffset zone)
{
    using namespace std::chrono_literals;
    auto from = incident.occurredAt.value_or(Instant::min());
    auto to = incident.reportedAt.value_or(Instant::max());
    if (incident.occurredAt && incident.occurredDateOnly)
        from = startOfDay(from, zone);
    if (incident.reportedAt && incident.reportedDateOnly)
        to = startOfDay(to, zone) + std::chrono::days{1} - 1s;
    return {from, to};
}

bool movesMoney(const FlowGraph& graph, EdgeIndex e)
{
    return graph.amount(e) > 0 && graph.payer(e) != graph.payee(e);
}

} // namespace

std::vector<StolenTransfer> proposeStolen(const FlowGraph& graph, std::span<const IncidentFact> incidents,
                                          ZoneOffset zone)
{
    std::vector<StolenTransfer> stolen;
    for (std::uint32_t i = 0; i < incidents.size(); ++i) {
        const auto [from, to] = timeOf(incidents[i], zone);
        const auto suspects = verticesOf(graph, incidents[i].suspectAccounts);
        for (const auto victim : verticesOf(graph, incidents[i].victimAccounts)) {
            const auto paid = graph.outEdges(victim);
            const auto at = [&graph](EdgeIndex e) { return graph.at(e); };
            const auto dayBefore = from == Instant::min() ? from : from - restOfDay;
            for (auto e = std::ranges::lower_bound(paid, dayBefore, {}, at);
                 e != paid.end() && graph.at(*e) <= to; ++e) {
                const auto last = graph.dateOnly(*e) ? graph.at(*e) + restOfDay : graph.at(*e);
                if (last >= from && movesMoney(graph, *e)
                    && std::ranges::binary_search(suspects, graph.payee(*e)))
                    stolen.push_back({*e, i});
            }
        }
    }
    std::ranges::sort(stolen, {}, [](const StolenTransfer& mark) {
        return std::pair{mark.edge, mark.incident};
    });
    return stolen;
}

} // namespace jingwei
