#include "core/session/refund_views.h"

#include "core/session/sheet_input.h"

#include <utility>

namespace jingwei {

namespace {

/// The trace of every incident; an empty one where nothing was stolen.
Result<IncidentTrace> traceOfAll(const CaseSnapshot& snapshot, const TraceOptions& options,
                                 Progress& progress)
{
    std::vector<std::string> numbers;
    for (const auto& incident : snapshot.incidents)
        numbers.push_back(incident.number);
    auto trail = traceIncidents(snapshot, numbers, options, progress);
    if (trail || trail.error().code != ErrorCode::NothingStolen)
        return trail;
    IncidentTrace nothing;
    nothing.incidents = snapshot.incidents;
    nothing.nothingOf = nothingFollowed(snapshot, nothing.incidents, {}, options);
    nothing.trace.method = options.method;
    nothing.trace.currency = options.currency.value_or(cny);
    return nothing;
}

} // namespace

Result<AccountRefund> refundOfAccount(const CaseSnapshot& snapshot, const RefundRequest& request,
                                      Progress& progress)
{
    const auto& graph = *snapshot.graph;
    const auto account = graph.find(request.account);
    if (!account)
        return failure(ErrorCode::EntityUnknown, toText(request.account));
    TraceOptions options;
    options.method = request.method;
    options.currency = request.currency;
    auto trail = traceOfAll(snapshot, options, progress);
    if (!trail)
        return tl::unexpected{trail.error()};
    AccountRefund refund{.trail = *std::move(trail), .account = *account, .plan = {}};
    refund.currency = refund.trail.trace.currency;
    const auto amount = parseAmount(request.amount, refund.currency.decimals());
    if (!amount)
        return tl::unexpected{amount.error()};
    if (*amount < 0)
        return failure(ErrorCode::AmountMalformed, request.amount);
    auto plan = planRefund(graph, refund.trail.trace, refund.trail.stolen, *account, *amount, request.basis);
    if (!plan)
        return tl::unexpected{plan.error()};
    refund.plan = *std::move(plan);
    return refund;
}

std::vector<RefundPay> paysOf(const AccountRefund& refund)
{
    std::vector<RefundPay> pays;
    for (const auto& claim : refund.plan.victims) {
        const auto& incident = refund.trail.incidents[claim.incident];
        pays.push_back({incident.number, incident.victim, claim.pay});
    }
    return pays;
}

Brief sheetOfRefund(const CaseSnapshot& snapshot, const AccountRefund& refund,
                    const RefundSheetOptions& options)
{
    RefundBriefInput input;
    input.trail = sheetInput(snapshot, refund.trail, options.look);
    input.plan = &refund.plan;
    input.account = refund.account;
    input.notice = options.notice;
    input.earlier = options.earlier;
    input.changes = options.changes;
    return refundBrief(input);
}

} // namespace jingwei
