#include "core/trace/backward_trace.h"

#include "core/base/contract.h"
#include "core/base/share_out.h"
#include "core/trace/payment_makeup.h"
#include "core/trace/trace_answer.h"
#include "core/trace/tracer.h"

#include <queue>

#include <algorithm>
#include <unordered_map>
#include <utility>

// Terms. A *stretch* is a run of fen of one transfer, by their places in the order in which they left, with
// the incident it is asked for. A transfer's *makeup* is the list of the payer's inflows that it was made of.
// Money *begins* at an end that is not followed (no statement, or an exit), in an opening balance, or in an
// inflow that no row shows.
//
// Steps. Transfers that have stretches wait in a heap and are taken from the newest to the oldest. An inflow
// is always older than the payment it went into, so that all stretches of a transfer are there when it is
// taken, and money that goes round a circle of accounts is met once at each pass. Of each transfer taken the
// stretches are laid upon its makeup, and what they cover of an inflow becomes stretches of that one. Fifo:
// a payment's fen lie in its inflows in the same order. Lifo: the fen of an inflow lie on the stack with its
// last on top, so a part of it leaves in the reverse order; each hop turns parts around. Pro-rata: fen have
// no places; what is asked of a payment falls on its inflows in proportion to what each gave to it, in whole
// fen by largest remainder, of equal ones the first in the makeup's order, incident by incident, the lowest
// index first, each over what the earlier ones left.
//
// The makeup of an account is worked out once, up to its newest payment that matters, which is the first to
// be taken.
//
// Rules that are settled here:
// (1) Each fen counts once. Where the money of one transfer asked about came by way of another one, it is
// that one's already: it is followed back from there, for that one's incident. The answer says how much.
// (2) At the level limit an account's money is taken to begin there; an account that a shorter way leads to
// later is followed from then on. This mirrors `traceForward`.
// (3) A victim's account is followed like any other: the question is where its money came from.
//
// Left out: bounds over orders of one second (the facts have settled the order).

namespace jingwei {

namespace {

struct Stretch {
    Minor from;
    Minor amount;
    std::uint32_t incident;
};

/// An end of money on the way, and what of its makeup is known.
struct OriginEnd {
    TracedAccount account;
    bool followed;
    std::optional<PaymentMakeup> makeup{};
    Minor opening = 0; ///< of what begins here: was in the opening balance
    Minor missing = 0; ///< and came with inflows that no row shows
};

Result<void> addTo(Minor& sum, Minor amount)
{
    return addChecked(sum, amount).map([&sum](Minor more) { sum = more; });
}

/// Joins neighbouring stretches of one incident; in the order of their places.
void joinStretches(std::vector<Stretch>& stretches)
{
    std::ranges::sort(stretches, {}, &Stretch::from);
    std::size_t kept = 0;
    for (std::size_t i = 1; i < stretches.size(); ++i) {
        auto& last = stretches[kept];
        if (last.incident == stretches[i].incident && last.from + last.amount == stretches[i].from)
            last.amount += stretches[i].amount;
        else
            stretches[++kept] = stretches[i];
    }
    if (!stretches.empty())
        stretches.resize(kept + 1);
}

/// Sums of stretches by incident, where fen have no places.
void sumStretches(std::vector<Stretch>& stretches)
{
    std::ranges::sort(stretches, {}, &Stretch::incident);
    std::size_t kept = 0;
    for (std::size_t i = 1; i < stretches.size(); ++i) {
        if (stretches[kept].incident == stretches[i].incident)
            stretches[kept].amount += stretches[i].amount;
        else
            stretches[++kept] = stretches[i];
    }
    if (!stretches.empty())
        stretches.resize(kept + 1);
}

class BackwardTracer {
public:
    BackwardTracer(const FlowGraph& graph, std::vector<StolenTransfer> asked, std::size_t incidentCount,
                   const TraceOptions& options, Progress& progress)
        : m_graph{graph}
        , m_options{options}
        , m_progress{progress}
        , m_currency{followedCurrency(graph, asked, options)}
        , m_asked{std::move(asked)}
    {
        m_trace.direction = TraceDirection::Backward;
        m_trace.method = options.method;
        m_trace.currency = m_currency;
        m_trace.stolenByIncident.assign(incidentCount, 0);
    }

    Result<FundTrace> run()
    {
        const auto all = m_asked;
        std::erase_if(m_asked, [this](const StolenTransfer& mark) { return !counts(mark.edge); });
        for (const auto& mark : m_asked) {
            const auto amount = m_graph.amount(mark.edge);
            if (auto added = addTo(m_trace.stolen, amount); !added)
                return tl::unexpected{added.error()};
            m_trace.stolenByIncident[mark.incident] += amount; // at most the sum of all
            wait(mark.edge, {0, amount, mark.incident});
        }
        constexpr std::size_t chunk = 1024;
        for (std::size_t taken = 1; !m_waiting.empty(); ++taken) {
            if (taken % chunk == 0 && m_progress.cancelled())
                return failure(ErrorCode::Cancelled);
            const EdgeIndex e{m_waiting.top()};
            m_waiting.pop();
            if (auto moved = take(e); !moved)
                return tl::unexpected{moved.error()};
        }
        auto trace = answer();
        if (auto told = tellOtherCurrencies(m_graph, all, m_options, trace); !told)
            return tl::unexpected{told.error()};
        return trace;
    }

private:
    [[nodiscard]] bool counts(EdgeIndex e)
    {
        if (m_options.until && m_graph.at(e) > *m_options.until)
            return false;
        return isTraced(m_graph, e, m_currency, m_options);
    }

    [[nodiscard]] bool isAsked(EdgeIndex e) const
    {
        return std::ranges::binary_search(m_asked, e, {}, &StolenTransfer::edge);
    }

    void wait(EdgeIndex e, Stretch stretch)
    {
        const auto [entry, added] = m_stretches.try_emplace(e.value());
        if (added)
            m_waiting.push(e.value());
        entry->second.push_back(stretch);
    }

    OriginEnd& endOf(VertexIndex v, EdgeIndex e, std::uint32_t level)
    {
        const auto [entry, added] = m_place.try_emplace(v.value(), m_ends.size());
        if (!added)
            return m_ends[entry->second];
        const auto& fact = m_graph.account(v);
        const auto exit = exitOf(fact);
        const auto state = fact.queried ? TraceState::Queried : TraceState::NotQueried;
        auto& end = m_ends.emplace_back(OriginEnd{TracedAccount{.vertex = v,
                                                                .level = level,
                                                                .byIncident = {},
                                                                .firstAt = m_graph.at(e),
                                                                .lastAt = m_graph.at(e),
                                                                .state = state,
                                                                .exit = exit},
                                                  fact.queried && exit == ExitKind::None});
        end.account.byIncident.assign(m_trace.stolenByIncident.size(), 0);
        return end;
    }

    Result<void> take(EdgeIndex e)
    {
        auto stretches = std::move(m_stretches.extract(e.value()).mapped());
        m_options.method == TraceMethod::ProRata ? sumStretches(stretches) : joinStretches(stretches);
        Minor traced = 0;
        for (const auto& stretch : stretches)
            traced += stretch.amount; // at most the transfer's amount
        const auto level = isAsked(e) ? 1 : m_ends[m_place.at(m_graph.payee(e).value())].account.level + 1;
        m_trace.flows.push_back({e, traced, level});

        auto& end = endOf(m_graph.payer(e), e, level);
        auto& account = end.account;
        account.level = std::min(account.level, level);
        account.firstAt = m_graph.at(e);
        if (auto added = addTo(account.received, traced); !added)
            return added;
        for (const auto& stretch : stretches)
            addReceived(account, stretch);
        const bool limited = m_options.maxLevel && account.level >= *m_options.maxLevel;
        m_levelLimitTold = m_levelLimitTold || (limited && end.followed);
        if (!end.followed || limited) {
            for (const auto& stretch : stretches)
                begin(account, stretch.amount, stretch.incident);
            return {};
        }
        return goBack(end, e, stretches);
    }

    static void addReceived(TracedAccount& account, const Stretch& stretch)
    {
        auto& shares = account.receivedOf;
        auto share = std::ranges::lower_bound(shares, stretch.incident, {}, &IncidentShare::incident);
        if (share == shares.end() || share->incident != stretch.incident)
            share = shares.insert(share, {stretch.incident, 0});
        share->amount += stretch.amount; // at most what was received
    }

    static void begin(TracedAccount& account, Minor amount, std::uint32_t incident)
    {
        account.held += amount; // at most what was received
        account.byIncident[incident] += amount;
    }

    Result<void> goBack(OriginEnd& end, EdgeIndex e, const std::vector<Stretch>& stretches)
    {
        if (!end.makeup) {
            auto makeup =
                PaymentMakeup::until(m_graph, end.account.vertex, e, m_currency, m_options, m_progress);
            if (!makeup)
                return tl::unexpected{makeup.error()};
            end.makeup = *std::move(makeup);
        }
        const auto parts = end.makeup->partsOf(e);
        m_options.method == TraceMethod::ProRata ? goBackInProportion(end, parts, stretches)
                                                 : goBackInPlace(end, parts, stretches);
        return {};
    }

    /// Lays stretches upon parts, both in the order in which the fen left.
    void goBackInPlace(OriginEnd& end, std::span<const MoneyPart> parts, std::span<const Stretch> stretches)
    {
        auto part = parts.begin();
        Minor partFrom = 0; // its first place in the payment
        for (const auto& stretch : stretches) {
            const auto stretchEnd = stretch.from + stretch.amount;
            for (auto from = stretch.from; from < stretchEnd;) {
                for (; partFrom + part->amount <= from; ++part)
                    partFrom += part->amount;
                const auto to = std::min(stretchEnd, partFrom + part->amount);
                const auto into =
                    m_options.method == TraceMethod::Lifo ? partFrom + part->amount - to : from - partFrom;
                cameFrom(end, part->source, {part->from + into, to - from, stretch.incident});
                from = to;
            }
        }
    }

    void goBackInProportion(OriginEnd& end, std::span<const MoneyPart> parts,
                            std::span<const Stretch> stretches)
    {
        std::vector<Minor> left(parts.size());
        std::ranges::transform(parts, left.begin(), &MoneyPart::amount);
        for (const auto& stretch : stretches) {
            const auto shares = shareOut(stretch.amount, left);
            for (std::size_t i = 0; i < shares.size(); ++i) {
                if (shares[i] > 0)
                    cameFrom(end, parts[i].source, {0, shares[i], stretch.incident});
                left[i] -= shares[i];
            }
        }
    }

    /// Says where a part of what `end` paid came from.
    void cameFrom(OriginEnd& end, MoneySource source, Stretch stretch)
    {
        if (source == openingSource || source == missingSource) {
            begin(end.account, stretch.amount, stretch.incident);
            (source == openingSource ? end.opening : end.missing) += stretch.amount;
            return;
        }
        const EdgeIndex inflow{source};
        end.account.forwarded += stretch.amount;
        end.account.firstAt = std::min(end.account.firstAt, m_graph.at(inflow));
        if (!isAsked(inflow)) {
            wait(inflow, stretch);
            return;
        }
        m_paidAgain += stretch.amount;
        m_trace.stolen -= stretch.amount;
        m_trace.stolenByIncident[stretch.incident] -= stretch.amount;
    }

    FundTrace answer()
    {
        using Kind = TraceAssumption::Kind;
        std::ranges::reverse(m_trace.flows);
        auto& assumptions = m_trace.assumptions;
        for (auto& end : m_ends) {
            const auto& account = end.account;
            require(account.received == account.forwarded + account.held);
            const auto opening = openingAssumed(m_graph.account(account.vertex), account.vertex, m_currency);
            if (end.makeup && opening)
                assumptions.push_back(*opening);
            if (end.opening > 0)
                assumptions.push_back({Kind::OpeningOrigin, account.vertex, end.opening, m_currency});
            if (end.missing > 0)
                assumptions.push_back({Kind::UnknownOrigin, account.vertex, end.missing, m_currency});
            m_trace.accounts.push_back(std::move(end.account));
        }
        arrangeAnswer(m_graph, m_trace);
        if (m_levelLimitTold)
            assumptions.push_back(
                {Kind::LevelLimitUp, std::nullopt, static_cast<Minor>(*m_options.maxLevel)});
        if (m_options.minAmount && *m_options.minAmount > 1)
            assumptions.push_back({Kind::AmountLimit, std::nullopt, *m_options.minAmount, m_currency});
        if (m_paidAgain > 0)
            assumptions.push_back({Kind::PaidAgain, std::nullopt, m_paidAgain, m_currency});
        sumUp(m_trace);
        return std::move(m_trace);
    }

    const FlowGraph& m_graph;
    const TraceOptions& m_options;
    Progress& m_progress;
    Currency m_currency;
    std::vector<StolenTransfer> m_asked;                                 ///< in edge order
    std::unordered_map<std::uint32_t, std::vector<Stretch>> m_stretches; ///< by edge, of those that wait
    std::priority_queue<std::uint32_t> m_waiting;                        ///< edges, the newest on top
    std::unordered_map<std::uint32_t, std::size_t> m_place;              ///< by vertex, in m_ends
    std::vector<OriginEnd> m_ends;
    FundTrace m_trace;
    Minor m_paidAgain = 0;
    bool m_levelLimitTold = false;
};

} // namespace

bool tracesBackward(TraceMethod method) noexcept
{
    return method == TraceMethod::Fifo || method == TraceMethod::Lifo || method == TraceMethod::ProRata;
}

Result<FundTrace> traceBackward(const FlowGraph& graph, std::span<const StolenTransfer> asked,
                                std::size_t incidentCount, const TraceOptions& options, Progress& progress)
{
    require(tracesBackward(options.method));
    return BackwardTracer{graph, marksByEdge(graph, asked, incidentCount), incidentCount, options, progress}
        .run();
}

} // namespace jingwei
