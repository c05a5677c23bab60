#include "core/trace/fund_trace.h"

#include "core/base/contract.h"
#include "core/trace/trace_answer.h"
#include "core/trace/tracer.h"
#include "core/trace/watched_money.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

// Terms. A transfer is *stolen* where the caller says so (or `proposeStolen` did); what it brings is
// *tainted* with one incident, all other money is *clean*. Under fifo and lifo an account's money is a queue
// of *lots*, the oldest first, its opening balance being the oldest of all, and a payment takes lots from one
// end; under the other methods it is a pool. The *parts* of a payment enter the payee's money in the order in
// which they left. An account is
// *reached* once tainted money came to it, and *followed* where it is queried and no exit. Exits, accounts
// without a statement and the victims' own accounts *keep* what came.
//
// Steps. Transfers are taken in edge order, which is the order in which money moved. As long as an account
// is not reached all its money is clean, so nothing is kept of it; when it is reached, its balance at that
// moment is worked out once from its own in- and out-lists. From then on each of its transfers moves lots.
// So memory is four bytes an account and lots only where stolen money came, and a transfer between
// accounts that are not reached costs two look-ups.
//
// Rules that cli.md leaves open, and how they are settled here:
// (1) The stolen mark outranks the way the money came. A stolen transfer enters the payee wholly tainted
// with its own incident, at level 1. If its payer is itself followed and holds tainted money, that money
// stays: what was stolen from somebody was his own, so it is taken from his clean lots, oldest first, and
// what they lack is an inflow that is missing. Thus each marked transfer adds its whole amount to the
// stolen sum, and nothing is lost or counted twice.
// (2) A transfer marked for several incidents moves once, for the incident with the lowest index.
// (3) A victim's account keeps what comes to it, whosever incident it was and however it came.
// (4) At the level limit an account keeps its tainted money and pays out of clean money without more being
// said; should money of a lower level reach it later, it is followed from then on.
// (5) The shortfalls of one account are one assumption. Only those count that lie before the last moment
// at which tainted money lay there, because later ones change nothing.
// (6) An overdrawn opening balance counts as nothing, and so does one of another currency; both are named.
//
// (7) Of stolen money of several incidents in one pool, each leaves in proportion to what of it is there, to
// the fen by largest remainder. Poison counts more than there is: there received is not forwarded + held.
//
// Left out: the choice between orders of one second (the facts have settled it); transfers before the
// first row of a statement as parts of its opening balance (both count, as cli.md has it); reversals and
// failed payments, which are no transfers.

namespace jingwei {

namespace {

using namespace std::string_view_literals;

constexpr std::array methodWords{
    std::pair{TraceMethod::Fifo, "fifo"sv},
    std::pair{TraceMethod::Lifo, "lifo"sv},
    std::pair{TraceMethod::ProRata, "pro-rata"sv},
    std::pair{TraceMethod::LowestBalance, "lowest-balance"sv},
    std::pair{TraceMethod::TaintFirst, "taint-first"sv},
    std::pair{TraceMethod::Poison, "poison"sv},
};

TracedAccount accountOf(const FlowGraph& graph, const ReachedEnd& end, std::size_t incidentCount,
                        TraceMethod method)
{
    std::vector<Minor> byIncident(incidentCount, 0);
    end.money.addHeld(byIncident);
    const auto state = graph.account(end.vertex).queried ? TraceState::Queried : TraceState::NotQueried;
    const auto held = end.money.tainted();
    require(end.received == end.forwarded + held || method == TraceMethod::Poison);
    return {end.vertex,     end.level,   end.received, end.forwarded, held,    std::move(byIncident),
            end.receivedOf, end.firstAt, end.lastAt,   state,         end.exit};
}

std::vector<TracedAccount> accountsOf(const FlowGraph& graph, const Tracer& tracer, std::size_t incidentCount,
                                      TraceMethod method)
{
    std::vector<TracedAccount> accounts;
    accounts.reserve(tracer.reached().size());
    for (const auto& end : tracer.reached())
        accounts.push_back(accountOf(graph, end, incidentCount, method));
    return accounts;
}

/// Accounts whose statement ends before stolen money comes in: only the payer's row tells of it.
std::set<VertexIndex> endedBeforeArrival(const FlowGraph& graph, const Tracer& tracer)
{
    std::set<VertexIndex> vertices;
    for (const auto& flow : tracer.flows()) {
        const auto payee = graph.payee(flow.edge);
        const auto& statementEnd = graph.account(payee).queriedTo;
        if (statementEnd && *statementEnd < graph.at(flow.edge) && !graph.otherRow(flow.edge))
            vertices.insert(payee);
    }
    return vertices;
}

/// Stolen money that came to accounts before their statement begins: only the payer's row tells of it.
std::map<VertexIndex, Minor> cameBeforeStatement(const FlowGraph& graph, const Tracer& tracer)
{
    std::map<VertexIndex, Minor> sums;
    for (const auto& flow : tracer.flows()) {
        const auto payee = graph.payee(flow.edge);
        const auto& statementBegin = graph.account(payee).queriedFrom;
        const auto latest = graph.dateOnly(flow.edge) ? std::chrono::hours{24} : std::chrono::hours{0};
        if (statementBegin && *statementBegin > graph.at(flow.edge) + latest && !graph.otherRow(flow.edge))
            sums[payee] += flow.traced; // at most what was received; under poison at most what was paid
    }
    return sums;
}

/// What the answer rests on of each account.
std::vector<TraceAssumption> assumptionsOf(const FlowGraph& graph, const Tracer& tracer,
                                           const TraceOptions& options, Currency currency)
{
    using Kind = TraceAssumption::Kind;
    std::vector<TraceAssumption> assumptions;
    const auto early = endedBeforeArrival(graph, tracer);
    const auto cameBefore = cameBeforeStatement(graph, tracer);
    for (const auto& end : tracer.reached()) {
        if (!end.followed || tracer.atLimit(end))
            continue;
        const auto& account = graph.account(end.vertex);
        if (const auto opening = openingAssumed(account, end.vertex, currency))
            assumptions.push_back(*opening);
        if (end.missingThen > 0)
            assumptions.push_back({Kind::InflowMissing, end.vertex, end.missingThen, currency});
        if (const auto came = cameBefore.find(end.vertex); came != cameBefore.end())
            assumptions.push_back({Kind::StatementBegins, end.vertex, came->second, currency});
        const bool endsBefore = options.until && account.queriedTo && *account.queriedTo < *options.until;
        if ((endsBefore || early.contains(end.vertex)) && end.money.tainted() > 0)
            assumptions.push_back({Kind::StatementEnds, end.vertex, end.money.tainted(), currency});
    }
    return assumptions;
}

FundTrace answerOf(const FlowGraph& graph, const Tracer& tracer, const TraceOptions& options,
                   Currency currency)
{
    FundTrace trace;
    trace.method = options.method;
    trace.currency = currency;
    trace.stolen = tracer.stolen();
    trace.stolenByIncident = tracer.stolenByIncident();
    trace.accounts = accountsOf(graph, tracer, trace.stolenByIncident.size(), options.method);
    trace.flows = tracer.flows();
    trace.assumptions = assumptionsOf(graph, tracer, options, currency);
    arrangeAnswer(graph, trace);
    if (tracer.levelLimitTold())
        trace.assumptions.push_back(
            {TraceAssumption::Kind::LevelLimit, std::nullopt, static_cast<Minor>(*options.maxLevel)});
    if (tracer.amountLimitTold())
        trace.assumptions.push_back(
            {TraceAssumption::Kind::AmountLimit, std::nullopt, *options.minAmount, currency});
    sumUp(trace);
    return trace;
}

} // namespace

std::string_view traceMethodWord(TraceMethod method) noexcept
{
    return std::ranges::find(methodWords, method, &decltype(methodWords)::value_type::first)->second;
}

std::optional<TraceMethod> traceMethodFromWord(std::string_view word) noexcept
{
    const auto* const found =
        std::ranges::find(methodWords, word, &decltype(methodWords)::value_type::second);
    return found == methodWords.end() ? std::nullopt : std::optional{found->first};
}

namespace {

/// Takes every transfer from the first stolen one on; `seen` is told of each.
template <class Seen>
Result<void> moveAll(const FlowGraph& graph, std::span<const StolenTransfer> marks,
                     const TraceOptions& options, Tracer& tracer, Progress& progress, const Seen& seen)
{
    constexpr std::uint32_t chunk = 4096;
    const auto end =
        options.until ? graph.edgesUntil(*options.until) : static_cast<std::uint32_t>(graph.edgeCount());
    const auto begin = marks.empty() ? end : std::min(end, marks.front().edge.value());
    progress.begin(end - begin);
    auto mark = marks.begin();
    for (auto e = begin; e < end; ++e) {
        if ((e - begin) % chunk == 0) {
            if (progress.cancelled())
                return failure(ErrorCode::Cancelled);
            progress.advance(std::min(chunk, end - e));
        }
        std::optional<LotOwner> incident;
        if (mark != marks.end() && mark->edge == EdgeIndex{e})
            incident = (mark++)->incident;
        if (auto moved = tracer.move(EdgeIndex{e}, incident); !moved)
            return moved;
        seen(EdgeIndex{e});
    }
    return {};
}

} // namespace

Result<FundTrace> traceForward(const FlowGraph& graph, std::span<const StolenTransfer> stolen,
                               std::size_t incidentCount, std::span<const VertexIndex> victimAccounts,
                               const TraceOptions& options, Progress& progress)
{
    const auto marks = marksByEdge(graph, stolen, incidentCount);
    const auto currency = followedCurrency(graph, marks, options);
    Tracer tracer{graph, victimAccounts, options, currency, incidentCount};
    if (auto moved = moveAll(graph, marks, options, tracer, progress, [](EdgeIndex) {}); !moved)
        return tl::unexpected{moved.error()};
    auto trace = answerOf(graph, tracer, options, currency);
    if (auto told = tellOtherCurrencies(graph, marks, options, trace); !told)
        return tl::unexpected{told.error()};
    return trace;
}

Result<std::vector<WatchedMoney>> watchMoney(const FlowGraph& graph, VertexIndex watched,
                                             std::span<const StolenTransfer> stolen,
                                             std::size_t incidentCount,
                                             std::span<const VertexIndex> victimAccounts,
                                             const TraceOptions& options, Progress& progress)
{
    require(watched.value() < graph.vertexCount());
    const auto marks = marksByEdge(graph, stolen, incidentCount);
    Tracer tracer{graph, victimAccounts, options, followedCurrency(graph, marks, options), incidentCount};
    std::vector<WatchedMoney> money;
    const auto moved = moveAll(graph, marks, options, tracer, progress, [&](EdgeIndex e) {
        if (graph.payer(e) != watched && graph.payee(e) != watched)
            return;
        if (const auto* const there = tracer.moneyOf(watched))
            money.push_back({e, there->balance(), there->tainted()});
    });
    if (!moved)
        return tl::unexpected{moved.error()};
    return money;
}

} // namespace jingwei
