// Traces as both front ends ask for them: what is followed, and how sure the answer is.
#include "core/session/case_session.h"
#include "core/session/traced_case.h"
#include "core/store/case_store.h"
#include "core/store/facts.h"
#include "core/trace/backward_trace.h"
#include "core/trace/order_bounds.h"

#include <algorithm>
#include <utility>

namespace jingwei {

Result<std::vector<IncidentFact>> incidentsNamed(const CaseSnapshot& snapshot,
                                                 std::span<const std::string> numbers)
{
    std::vector<IncidentFact> incidents;
    for (const auto& number : numbers) {
        const auto found = std::ranges::find(snapshot.incidents, number, &IncidentFact::number);
        if (found == snapshot.incidents.end())
            return failure(ErrorCode::IncidentUnknown, number);
        if (std::ranges::find(incidents, number, &IncidentFact::number) == incidents.end())
            incidents.push_back(*found);
    }
    return incidents;
}

namespace {

/// Why no transfer counts as stolen, as a word for ui/text.
std::string whyNothingStolen(const FlowGraph& graph, std::span<const IncidentFact> incidents)
{
    bool anyVictim = false;
    bool anySuspect = false;
    bool anyTransfer = false;
    for (const auto& incident : incidents) {
        anyVictim = anyVictim || !incident.victimAccounts.empty();
        anySuspect = anySuspect || !incident.suspectAccounts.empty();
        for (const auto victim : incident.victimAccounts) {
            const auto vertex = graph.find(victim);
            if (!vertex)
                continue;
            for (const auto edge : graph.outEdges(*vertex))
                anyTransfer =
                    anyTransfer
                    || std::ranges::find(incident.suspectAccounts, graph.account(graph.payee(edge)).id)
                           != incident.suspectAccounts.end();
        }
    }
    if (!anyVictim)
        return "no-victim-account";
    if (!anySuspect)
        return "no-suspect-account";
    return anyTransfer ? "no-transfer-in-time" : "no-transfer-between";
}

class CaseBalances {
public:
    explicit CaseBalances(const CaseSnapshot& snapshot) : m_snapshot{snapshot} {}

    Result<std::vector<StatedBalances>> operator()(std::span<const EdgeIndex> transfers)
    {
        if (m_snapshot.file.empty()) // made in memory: no statement says anything
            return std::vector<StatedBalances>(transfers.size());
        if (!m_store) {
            auto store = CaseStore::open(m_snapshot.file, StoreAccess::ReadOnly);
            if (!store)
                return tl::unexpected{store.error()};
            m_store = *std::move(store);
        }
        const auto& graph = *m_snapshot.graph;
        std::vector<RowId> rows; // of each transfer its own row, then the other side's
        for (const auto edge : transfers) {
            rows.push_back(graph.id(edge));
            rows.push_back(graph.otherRow(edge).value_or(rows.back()));
        }
        const auto balances = loadRowBalances(*m_store, rows);
        if (!balances)
            return tl::unexpected{balances.error()};
        std::vector<StatedBalances> stated;
        for (std::size_t i = 0; i < rows.size(); i += 2) {
            const auto& own = (*balances)[i];
            const auto& other = (*balances)[i + 1];
            stated.push_back({own.payer ? own.payer : other.payer, own.payee ? own.payee : other.payee});
        }
        return stated;
    }

private:
    const CaseSnapshot& m_snapshot;
    std::shared_ptr<CaseStore> m_store;
};

} // namespace

std::vector<VertexIndex> victimVertices(const FlowGraph& graph, std::span<const IncidentFact> incidents)
{
    std::vector<VertexIndex> vertices;
    for (const auto& incident : incidents)
        for (const auto id : incident.victimAccounts)
            if (const auto vertex = graph.find(id))
                vertices.push_back(*vertex);
    return vertices;
}

BalanceLookup balancesOf(const CaseSnapshot& snapshot)
{
    return CaseBalances{snapshot};
}

namespace {

/// Follows the money and bounds what every end holds. `marks`: in edge order, one an edge.
Result<FundTrace> traceBounded(const CaseSnapshot& snapshot, std::span<const StolenTransfer> marks,
                               std::size_t incidentCount, std::span<const VertexIndex> victims,
                               const TraceOptions& options, Progress& progress)
{
    auto trace = traceForward(*snapshot.graph, marks, incidentCount, victims, options, progress);
    if (!trace)
        return trace;
    auto bounds =
        boundHeld(*snapshot.graph, marks, victims, trace->accounts, options, balancesOf(snapshot), progress);
    if (!bounds)
        return tl::unexpected{bounds.error()};
    writeBounds(*trace, *std::move(bounds));
    return trace;
}

} // namespace

std::vector<StolenCandidate> stolenCandidates(const CaseSnapshot& snapshot,
                                              std::span<const IncidentFact> incidents)
{
    const auto& graph = *snapshot.graph;
    std::vector<StolenCandidate> candidates;
    for (const auto& transfer : proposeStolen(graph, incidents, snapshot.zone))
        candidates.push_back({transfer});
    for (const auto& said : snapshot.stolen) {
        const auto incident = std::ranges::find(incidents, said.incident, &IncidentFact::number);
        const auto edge = graph.findByRow(RowId{said.row});
        if (incident == incidents.end() || !edge || !said.stolen)
            continue; // of another incident, or its evidence is no longer in force
        const StolenTransfer transfer{*edge, static_cast<std::uint32_t>(incident - incidents.begin())};
        const auto known = std::ranges::find(candidates, transfer, &StolenCandidate::transfer);
        if (known != candidates.end())
            known->status = *said.stolen ? StolenStatus::Confirmed : StolenStatus::Struck;
        else if (*said.stolen)
            candidates.push_back({transfer, StolenStatus::Added});
    }
    std::ranges::sort(candidates, {}, [](const StolenCandidate& candidate) {
        return std::pair{candidate.transfer.edge, candidate.transfer.incident};
    });
    return candidates;
}

namespace {

/// The incidents with what was stolen in them until the moment followed; no trace yet.
Result<IncidentTrace> stolenOf(const CaseSnapshot& snapshot, std::span<const std::string> numbers,
                               const TraceOptions& options)
{
    auto incidents = incidentsNamed(snapshot, numbers);
    if (!incidents)
        return tl::unexpected{incidents.error()};
    IncidentTrace answer;
    answer.incidents = *std::move(incidents);
    answer.candidates = stolenCandidates(snapshot, answer.incidents);
    if (options.until)
        std::erase_if(answer.candidates, [&](const StolenCandidate& candidate) {
            return snapshot.graph->at(candidate.transfer.edge) > *options.until;
        });
    for (const auto& candidate : answer.candidates)
        if (candidate.status != StolenStatus::Struck)
            answer.stolen.push_back(candidate.transfer);
    if (answer.stolen.empty())
        return failure(ErrorCode::NothingStolen, whyNothingStolen(*snapshot.graph, answer.incidents),
                       numbers.empty() ? std::string{} : numbers.front());
    return answer;
}

} // namespace

Result<IncidentTrace> traceIncidents(const CaseSnapshot& snapshot, std::span<const std::string> numbers,
                                     const TraceOptions& options, Progress& progress)
{
    auto answer = stolenOf(snapshot, numbers, options);
    if (!answer)
        return answer;
    auto trace = traceBounded(snapshot, answer->stolen, answer->incidents.size(),
                              victimVertices(*snapshot.graph, snapshot.incidents), options, progress);
    if (!trace)
        return tl::unexpected{trace.error()};
    answer->trace = *std::move(trace);
    return answer;
}

Result<IncidentTrace> traceIncidentsBackward(const CaseSnapshot& snapshot,
                                             std::span<const std::string> numbers,
                                             const TraceOptions& options, Progress& progress)
{
    auto answer = stolenOf(snapshot, numbers, options);
    if (!answer)
        return answer;
    auto trace = traceBackward(*snapshot.graph, answer->stolen, answer->incidents.size(), options, progress);
    if (!trace)
        return tl::unexpected{trace.error()};
    answer->trace = *std::move(trace);
    return answer;
}

Instant lastMoment(const CaseSnapshot& snapshot)
{
    const auto& graph = *snapshot.graph;
    auto last = graph.edgeCount() == 0
                    ? Instant{}
                    : graph.at(EdgeIndex{static_cast<std::uint32_t>(graph.edgeCount() - 1)});
    for (std::uint32_t v = 0; v < graph.vertexCount(); ++v)
        last = std::max(last, graph.account(VertexIndex{v}).queriedTo.value_or(last));
    return last;
}

Result<FreezeAnswer> freezeIncidents(const CaseSnapshot& snapshot, std::span<const std::string> numbers,
                                     const TraceOptions& options, std::optional<Instant> at,
                                     Progress& progress)
{
    auto traced = traceIncidents(snapshot, numbers, options, progress);
    if (!traced)
        return tl::unexpected{traced.error()};
    if (!at)
        at = options.until.value_or(lastMoment(snapshot));
    auto list = freezeList(*snapshot.graph, traced->trace, snapshot.measures, *at, snapshot.zone);
    return FreezeAnswer{*std::move(traced), std::move(list)};
}

namespace {

/// Transfers that an officer names, as one incident.
std::vector<StolenTransfer> asOneIncident(std::span<const EdgeIndex> edges)
{
    std::vector<StolenTransfer> marks;
    for (const auto edge : edges)
        marks.push_back({edge, 0});
    std::ranges::sort(marks, {}, &StolenTransfer::edge);
    return marks;
}

} // namespace

Result<FundTrace> traceTransfers(const CaseSnapshot& snapshot, std::span<const EdgeIndex> stolen,
                                 const TraceOptions& options, Progress& progress)
{
    const auto& graph = *snapshot.graph;
    const auto marks = asOneIncident(stolen);
    std::vector<VertexIndex> victims;
    for (const auto vertex : victimVertices(graph, snapshot.incidents))
        if (std::ranges::any_of(stolen, [&](EdgeIndex edge) { return graph.payer(edge) == vertex; }))
            victims.push_back(vertex);
    return traceBounded(snapshot, marks, 1, victims, options, progress);
}

Result<FundTrace> traceTransfersBackward(const CaseSnapshot& snapshot, std::span<const EdgeIndex> asked,
                                         const TraceOptions& options, Progress& progress)
{
    return traceBackward(*snapshot.graph, asOneIncident(asked), 1, options, progress);
}

} // namespace jingwei
