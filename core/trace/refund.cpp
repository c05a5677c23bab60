#include "core/trace/refund.h"

#include "core/base/contract.h"
#include "core/base/share_out.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

// Terms. F is the frozen sum, L_i the loss of incident i on the chosen basis, a *victim* an incident whose
// stolen money came to the account. A *credit* is a transfer to the account in the currency of the trace.
//
// The mode. Article 8 returns directly where there is a single credit that leads straight to the victim, or
// several that do so by their times; else in proportion. Here a credit leads straight to the victim if it is
// one of the stolen transfers itself: it came from the victim's own account, not through another's.
// (1) direct: one credit in all, and it is such a one.
// (2) timestamp: all credits that brought stolen money are such ones, and nobody goes short: there is one
// victim, or F covers all losses. Where F does not, money of victims has left the account, and whose money
// the rest is cannot be read off the times alone.
// (3) pro-rata: everything else.
// The figures are the same formula in all three; in (1) and (2) it gives each victim his own.
//
// Left out: what victims have got back already; the officer subtracts it from what is frozen or stolen.

namespace jingwei {

namespace {

using namespace std::string_view_literals;

constexpr std::array basisWords{
    std::pair{RefundBasis::Reached, "reached"sv},
    std::pair{RefundBasis::Loss, "loss"sv},
};

/// The victims of a plan, with what was stolen from them and what of it came to the account.
std::vector<RefundClaim> claimsOn(const FundTrace& trace, const TracedAccount& account, RefundBasis basis)
{
    std::vector<RefundClaim> claims;
    for (const auto& share : account.receivedOf) {
        const auto stolen = trace.stolenByIncident[share.incident];
        // money that left and came back reached the account twice, but was stolen once
        const auto reached = std::min(share.amount, stolen);
        claims.push_back({share.incident, stolen, reached, basis == RefundBasis::Reached ? reached : stolen});
    }
    return claims;
}

bool isCredit(const FlowGraph& graph, EdgeIndex e, Currency currency)
{
    return graph.amount(e) > 0 && graph.payer(e) != graph.payee(e) && graph.currency(e) == currency;
}

RefundMode modeOf(const FlowGraph& graph, const FundTrace& trace, std::span<const StolenTransfer> stolen,
                  VertexIndex account, const RefundPlan& plan)
{
    std::vector<EdgeIndex> marked;
    for (const auto& mark : stolen)
        marked.push_back(mark.edge);
    std::ranges::sort(marked);
    const bool straight = std::ranges::all_of(trace.flows, [&](const TracedFlow& flow) {
        return graph.payee(flow.edge) != account || std::ranges::binary_search(marked, flow.edge);
    });
    if (!straight)
        return RefundMode::ProRata;
    const auto credits = std::ranges::count_if(
        graph.inEdges(account), [&](EdgeIndex e) { return isCredit(graph, e, trace.currency); });
    if (credits == 1)
        return RefundMode::Direct;
    const bool nobodyGoesShort = plan.victims.size() == 1 || plan.amount >= plan.loss;
    return nobodyGoesShort ? RefundMode::Timestamp : RefundMode::ProRata;
}

} // namespace

std::string_view refundBasisWord(RefundBasis basis) noexcept
{
    return std::ranges::find(basisWords, basis, &decltype(basisWords)::value_type::first)->second;
}

std::optional<RefundBasis> refundBasisFromWord(std::string_view word) noexcept
{
    const auto found = std::ranges::find(basisWords, word, &decltype(basisWords)::value_type::second);
    return found == basisWords.end() ? std::nullopt : std::optional{found->first};
}

std::string_view refundModeWord(RefundMode mode) noexcept
{
    switch (mode) {
    case RefundMode::Direct: return "direct";
    case RefundMode::Timestamp: return "timestamp";
    case RefundMode::ProRata: return "pro-rata";
    }
    return {};
}

Result<std::vector<Minor>> refundShares(Minor frozen, std::span<const Minor> losses)
{
    require(frozen >= 0);
    Minor all = 0;
    for (const auto loss : losses) {
        require(loss >= 0);
        const auto more = addChecked(all, loss);
        if (!more)
            return tl::unexpected{more.error()};
        all = *more;
    }
    return shareOut(std::min(frozen, all), losses);
}

Result<RefundPlan> planRefund(const FlowGraph& graph, const FundTrace& trace,
                              std::span<const StolenTransfer> stolen, VertexIndex account, Minor amount,
                              RefundBasis basis)
{
    RefundPlan plan{.basis = basis, .mode = std::nullopt, .amount = amount, .left = amount, .victims = {}};
    const auto traced = std::ranges::find(trace.accounts, account, &TracedAccount::vertex);
    if (traced == trace.accounts.end())
        return plan;
    plan.victims = claimsOn(trace, *traced, basis);
    std::vector<Minor> losses;
    for (const auto& claim : plan.victims)
        losses.push_back(claim.loss);
    const auto shares = refundShares(amount, losses);
    if (!shares)
        return tl::unexpected{shares.error()};
    for (std::size_t i = 0; i < plan.victims.size(); ++i) {
        plan.victims[i].pay = (*shares)[i];
        plan.loss += losses[i]; // fits: the shares were made from it
        plan.paid += (*shares)[i];
    }
    plan.left = amount - plan.paid;
    plan.mode = modeOf(graph, trace, stolen, account, plan);
    return plan;
}

FundTrace traceOnTheWay(const FlowGraph& graph, const FundTrace& trace, VertexIndex account)
{
    std::set<VertexIndex> ends{account};
    FundTrace part;
    part.method = trace.method;
    part.currency = trace.currency;
    auto lastFirst = trace.flows;
    std::ranges::reverse(lastFirst);
    for (const auto& flow : lastFirst) {
        if (!ends.contains(graph.payee(flow.edge)))
            continue;
        part.flows.push_back(flow);
        if (flow.level > 1) // what a victim paid was his own
            ends.insert(graph.payer(flow.edge));
    }
    std::ranges::reverse(part.flows);
    for (const auto& traced : trace.accounts)
        if (ends.contains(traced.vertex))
            part.accounts.push_back(traced);
    for (const auto& assumption : trace.assumptions)
        if (!assumption.vertex || ends.contains(*assumption.vertex))
            part.assumptions.push_back(assumption);
    return part;
}

std::vector<RefundChange> refundChanges(std::span<const RefundPay> before, std::span<const RefundPay> now)
{
    std::map<std::string, RefundChange> byIncident;
    for (const auto& pay : before)
        byIncident[pay.incident] = {pay.incident, pay.victim, pay.pay, std::nullopt, -pay.pay};
    for (const auto& pay : now) {
        auto& change = byIncident[pay.incident];
        change = {pay.incident, pay.victim, change.before, pay.pay, pay.pay - change.before.value_or(0)};
    }
    std::vector<RefundChange> changes;
    changes.reserve(byIncident.size());
    for (auto& [incident, change] : byIncident)
        changes.push_back(std::move(change));
    return changes;
}

} // namespace jingwei
