// Traces as both front ends ask for them: what is followed, and how sure the answer is.
#include "core/session/case_session.h"
#include "core/session/traced_case.h"
#include "core/store/case_store.h"
#include "core/store/facts.h"
#include "core/trace/backward_trace.h"
#include "core/trace/low_balances.h"
#include "core/trace/order_bounds.h"
#include "core/trace/trace_answer.h"

#include <algorithm>
#include <array>
#include <string_view>
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

Result<void> tellHowSure(const CaseSnapshot& snapshot, std::span<const StolenTransfer> marks,
                         std::span<const VertexIndex> victims, const TraceOptions& options, FundTrace& trace,
                         Progress& progress)
{
    auto bounds =
        boundHeld(*snapshot.graph, marks, victims, trace.accounts, options, balancesOf(snapshot), progress);
    if (!bounds)
        return tl::unexpected{bounds.error()};
    writeBounds(trace, *std::move(bounds));
    return tellLowBalances(*snapshot.graph, options, balancesOf(snapshot), trace);
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
    if (auto told = tellHowSure(snapshot, marks, victims, options, *trace, progress); !told)
        return tl::unexpected{told.error()};
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

/// Why nothing of an incident counts as stolen, the least that is known first.
enum class Nothing : std::uint8_t {
    NoVictimAccount,
    NoSuspectAccount,
    NoStatement,
    NoStatementInTime,
    NoTransferBetween,
    NoTransferInTime,
    NoTransferInCurrency,
    LaterThanAsked,
    Struck
};
constexpr std::array<std::string_view, 9> nothingWords{
    "no-victim-account",       "no-suspect-account",  "no-statement",
    "no-statement-in-time",    "no-transfer-between", "no-transfer-in-time",
    "no-transfer-in-currency", "later-than-asked",    "struck"};

bool movesMoney(const FlowGraph& graph, EdgeIndex e)
{
    return graph.amount(e) > 0 && graph.payer(e) != graph.payee(e);
}

/// Whether money ever went from an account of the victim to one of a suspect.
bool anyTransferBetween(const FlowGraph& graph, const IncidentFact& incident)
{
    for (const auto victim : incident.victimAccounts) {
        const auto vertex = graph.find(victim);
        if (!vertex)
            continue;
        for (const auto edge : graph.outEdges(*vertex))
            if (movesMoney(graph, edge)
                && std::ranges::find(incident.suspectAccounts, graph.account(graph.payee(edge)).id)
                       != incident.suspectAccounts.end())
                return true;
    }
    return false;
}

/// Whether the accounts of an incident have no statement, or none that covers any of its time.
std::optional<Nothing> statementsLacking(const FlowGraph& graph, const IncidentFact& incident)
{
    constexpr std::chrono::hours day{24}; // a date without a time may be any of its day
    bool any = false;
    for (const auto* const accounts : {&incident.victimAccounts, &incident.suspectAccounts}) {
        for (const auto id : *accounts) {
            const auto vertex = graph.find(id);
            if (!vertex || !graph.account(*vertex).queried)
                continue;
            any = true;
            const auto& account = graph.account(*vertex);
            const bool endsBefore =
                incident.occurredAt && account.queriedTo && *account.queriedTo + day <= *incident.occurredAt;
            const bool beginsAfter = incident.reportedAt && account.queriedFrom
                                     && *account.queriedFrom >= *incident.reportedAt + day;
            if (!endsBefore && !beginsAfter)
                return std::nullopt;
        }
    }
    return any ? Nothing::NoStatementInTime : Nothing::NoStatement;
}

/// Why none of `candidates` counts, all that are of one incident.
Nothing whyNothing(const FlowGraph& graph, const IncidentFact& incident,
                   std::span<const StolenCandidate> candidates, const TraceOptions& options)
{
    const auto counts = [](const StolenCandidate& candidate) {
        return candidate.status != StolenStatus::Struck;
    };
    const auto isLater = [&](const StolenCandidate& candidate) {
        const auto edge = candidate.transfer.edge;
        return options.until && graph.at(edge) > *options.until
               && (!options.currency || graph.currency(edge) == *options.currency);
    };
    if (std::ranges::any_of(candidates, [&](const StolenCandidate& c) { return counts(c) && isLater(c); }))
        return Nothing::LaterThanAsked;
    if (std::ranges::any_of(candidates, counts))
        return Nothing::NoTransferInCurrency;
    if (!candidates.empty())
        return Nothing::Struck;
    if (incident.victimAccounts.empty())
        return Nothing::NoVictimAccount;
    if (incident.suspectAccounts.empty())
        return Nothing::NoSuspectAccount;
    if (anyTransferBetween(graph, incident))
        return Nothing::NoTransferInTime;
    return statementsLacking(graph, incident).value_or(Nothing::NoTransferBetween);
}

std::string wordOf(Nothing nothing)
{
    return std::string{nothingWords[static_cast<std::size_t>(nothing)]};
}

/// Of which incidents nothing counts as stolen, and why.
std::vector<std::pair<std::uint32_t, Nothing>> withoutStolen(const CaseSnapshot& snapshot,
                                                             std::span<const IncidentFact> incidents,
                                                             std::span<const StolenTransfer> stolen,
                                                             const TraceOptions& options)
{
    std::vector<std::pair<std::uint32_t, Nothing>> without;
    for (std::uint32_t i = 0; i < incidents.size(); ++i) {
        if (std::ranges::find(stolen, i, &StolenTransfer::incident) != stolen.end())
            continue;
        const auto candidates = stolenCandidates(snapshot, incidents.subspan(i, 1));
        without.emplace_back(i, whyNothing(*snapshot.graph, incidents[i], candidates, options));
    }
    return without;
}

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
    const auto& graph = *snapshot.graph;
    auto differing = lossesThatDiffer(graph, answer.incidents, answer.candidates);
    if (!differing)
        return tl::unexpected{differing.error()};
    if (options.until)
        std::erase_if(answer.candidates, [&](const StolenCandidate& candidate) {
            return graph.at(candidate.transfer.edge) > *options.until;
        });
    for (const auto& candidate : answer.candidates)
        if (candidate.status != StolenStatus::Struck)
            answer.stolen.push_back(candidate.transfer);
    const auto currency = followedCurrency(graph, answer.stolen, options);
    if (currency == cny)
        answer.lossDiffers = *std::move(differing);
    std::erase_if(answer.stolen,
                  [&](const StolenTransfer& mark) { return graph.currency(mark.edge) != currency; });
    const auto without = withoutStolen(snapshot, answer.incidents, answer.stolen, options);
    if (answer.stolen.empty()) {
        const auto most = std::ranges::max_element(without, {}, &std::pair<std::uint32_t, Nothing>::second);
        return failure(ErrorCode::NothingStolen,
                       wordOf(most == without.end() ? Nothing::NoVictimAccount : most->second),
                       numbers.empty() ? std::string{} : numbers.front());
    }
    for (const auto& [incident, nothing] : without)
        answer.nothingOf.push_back({incident, wordOf(nothing)});
    return answer;
}

} // namespace

std::vector<NothingFollowed> nothingFollowed(const CaseSnapshot& snapshot,
                                             std::span<const IncidentFact> incidents,
                                             std::span<const StolenTransfer> stolen,
                                             const TraceOptions& options)
{
    std::vector<NothingFollowed> nothing;
    for (const auto& [incident, why] : withoutStolen(snapshot, incidents, stolen, options))
        nothing.push_back({incident, wordOf(why)});
    return nothing;
}

std::vector<Currency> currenciesStolen(const FlowGraph& graph, std::span<const StolenCandidate> candidates)
{
    std::vector<Currency> currencies;
    for (const auto& candidate : candidates) {
        const auto currency = graph.currency(candidate.transfer.edge);
        if (candidate.status != StolenStatus::Struck
            && std::ranges::find(currencies, currency) == currencies.end())
            currencies.push_back(currency);
    }
    return currencies;
}

Result<std::vector<LossDiffers>> lossesThatDiffer(const FlowGraph& graph,
                                                  std::span<const IncidentFact> incidents,
                                                  std::span<const StolenCandidate> candidates)
{
    std::vector<std::optional<Minor>> stolen(incidents.size());
    for (const auto& candidate : candidates) {
        const auto [edge, incident] = candidate.transfer;
        if (candidate.status == StolenStatus::Struck || graph.currency(edge) != cny)
            continue;
        const auto sum = addChecked(stolen[incident].value_or(0), graph.amount(edge));
        if (!sum)
            return tl::unexpected{sum.error()};
        stolen[incident] = *sum;
    }
    std::vector<LossDiffers> differing;
    for (std::uint32_t i = 0; i < incidents.size(); ++i)
        if (incidents[i].loss && stolen[i] && *incidents[i].loss != *stolen[i])
            differing.push_back({i, *incidents[i].loss, *stolen[i]});
    return differing;
}

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
    if (auto told = tellLeftOut(snapshot, answer->candidates, options, answer->trace); !told)
        return tl::unexpected{told.error()};
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
    if (auto told = tellLeftOut(snapshot, answer->candidates, options, answer->trace); !told)
        return tl::unexpected{told.error()};
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

Result<void> tellLeftOut(const CaseSnapshot& snapshot, std::span<const StolenCandidate> candidates,
                         const TraceOptions& options, FundTrace& trace)
{
    std::vector<StolenTransfer> marks;
    for (const auto& candidate : candidates)
        if (candidate.status != StolenStatus::Struck)
            marks.push_back(candidate.transfer);
    return tellOtherCurrencies(*snapshot.graph, marks, options, trace);
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
