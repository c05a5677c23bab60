#include "app/trace_json.h"

#include "core/trace/measure_clock.h"
#include "ui/support/format.h"
#include "ui/text/trace_text.h"

#include <span>

namespace jingwei::app {

namespace {

Json tracedAccountJson(const FlowGraph& graph, const TracedAccount& traced, const TraceAnswer& answer,
                       std::span<const MeasureFact> measures, Instant at, ZoneOffset zone)
{
    const auto& account = graph.account(traced.vertex);
    const auto& bounds = traced.bounds;
    const auto measure = measureInForce(measuresOf(measures, account.id), at, zone);
    const bool stopped = measure && measure->kind == MeasureKind::Stop;
    auto shares = Json::object();
    for (std::size_t i = 0; i < answer.incidents.size() && i < traced.byIncident.size(); ++i)
        shares[answer.incidents[i]] = amountText(traced.byIncident[i], answer.trace.currency);
    return {
        {"entity", toText(account.entity)},
        {"account", accountNumber(account.entity)},
        {"level", traced.level},
        {"holder", textOrNull(account.holder)},
        {"bank", textOrNull(account.bank)},
        {"received", amountText(traced.received, answer.trace.currency)},
        {"forwarded", amountText(traced.forwarded, answer.trace.currency)},
        {"held", amountText(traced.held, answer.trace.currency)},
        {"held_low", bounds ? Json(amountText(bounds->low, answer.trace.currency)) : Json{}},
        {"held_high", bounds ? Json(amountText(bounds->high, answer.trace.currency)) : Json{}},
        {"exact", bounds ? Json(bounds->exact) : Json{}},
        {"by_incident", std::move(shares)},
        {"first_at", formatIso(traced.firstAt, zone)},
        {"last_at", formatIso(traced.lastAt, zone)},
        {"state", traced.state == TraceState::Queried ? "queried" : "not-queried"},
        {"queried_from", timeOrNull(account.queriedFrom, zone)},
        {"queried_to", timeOrNull(account.queriedTo, zone)},
        {"exit", wordOrNull(exitWord(traced.exit))},
        {"measure", measure ? Json(std::string{measureWord(measure->kind)}) : Json{}},
        {"stop_deadline", stopped ? timeOrNull(measure->deadline, zone) : Json{}},
        {"measure_until", measure ? timeOrNull(measure->deadline, zone) : Json{}},
    };
}

} // namespace

QStringList assumptionTexts(const TraceAnswer& answer, const AssumptionWords& words)
{
    QStringList texts;
    for (const auto& assumption : answer.trace.assumptions)
        texts << words(assumption);
    for (const auto& of : answer.nothingOf)
        texts << ui::nothingFollowedText(answer.incidents[of.incident], of.reason);
    return texts;
}

QStringList lossTexts(const TraceAnswer& answer)
{
    QStringList texts;
    for (const auto& [incident, loss, stolen] : answer.lossDiffers)
        texts << ui::lossDiffersText(answer.incidents[incident], loss, stolen, ui::MoneyUnit::Yuan);
    return texts;
}

Json traceJson(const CaseSnapshot& snapshot, const TraceAnswer& answer, const AssumptionWords& words)
{
    const auto& graph = *snapshot.graph;
    const auto& trace = answer.trace;
    const auto at = answer.until.value_or(lastMoment(snapshot));
    auto accounts = Json::array();
    for (const auto& traced : trace.accounts)
        accounts.push_back(tracedAccountJson(graph, traced, answer, snapshot.measures, at, snapshot.zone));
    auto flows = Json::array();
    for (const auto& flow : trace.flows) {
        flows.push_back({{"transfer", graph.id(flow.edge).value()},
                         {"from", toText(graph.account(graph.payer(flow.edge)).entity)},
                         {"to", toText(graph.account(graph.payee(flow.edge)).entity)},
                         {"at", formatIso(graph.at(flow.edge), snapshot.zone)},
                         {"date_only", graph.dateOnly(flow.edge)},
                         {"amount", amountText(graph.amount(flow.edge), answer.trace.currency)},
                         {"traced", amountText(flow.traced, answer.trace.currency)},
                         {"level", flow.level}});
    }
    auto open = Json::array();
    for (const auto& order : trace.open) {
        auto transfers = Json::array();
        for (const auto edge : order.transfers)
            transfers.push_back(graph.id(edge).value());
        open.push_back({{"at", formatIso(graph.at(order.transfers.front()), snapshot.zone)},
                        {"transfers", std::move(transfers)},
                        {"all_orders_tried", order.searched}});
    }
    auto possible = Json::array();
    for (const auto& end : trace.possible)
        possible.push_back({{"entity", toText(graph.account(end.vertex).entity)},
                            {"held_high", amountText(end.high, answer.trace.currency)},
                            {"exact", end.exact}});
    auto assumptions = Json::array();
    for (const auto& text : assumptionTexts(answer, words))
        assumptions.push_back(ui::toUtf8(text));
    auto nothing = Json::array();
    for (const auto& of : answer.nothingOf)
        nothing.push_back({{"incident", answer.incidents[of.incident]}, {"reason", of.reason}});
    auto differing = Json::array();
    for (const auto& [incident, loss, stolen] : answer.lossDiffers)
        differing.push_back({{"incident", answer.incidents[incident]},
                             {"loss", amountText(loss, cny)},
                             {"stolen", amountText(stolen, cny)}});
    return {
        {"direction", trace.direction == TraceDirection::Forward ? "forward" : "backward"},
        {"method", std::string{traceMethodWord(trace.method)}},
        {"incidents", answer.incidents},
        {"until", timeOrNull(answer.until, snapshot.zone)},
        {"currency", std::string{trace.currency.code()}},
        {"stolen", amountText(trace.stolen, answer.trace.currency)},
        {"accounts", std::move(accounts)},
        {"flows", std::move(flows)},
        {"held", amountText(trace.held, answer.trace.currency)},
        {"exited", amountText(trace.exited, answer.trace.currency)},
        {"not_queried", amountText(trace.notQueried, answer.trace.currency)},
        {"assumptions", std::move(assumptions)},
        {"nothing_followed", std::move(nothing)},
        {"loss_differs", std::move(differing)},
        {"open_orders", std::move(open)},
        {"possible", std::move(possible)},
    };
}

Json freezeJson(const CaseSnapshot& snapshot, const TraceAnswer& answer, const FreezeList& list,
                const AssumptionWords& words)
{
    const auto& graph = *snapshot.graph;
    auto document = traceJson(snapshot, answer, words);
    const auto traced = document["accounts"];
    auto accounts = Json::array();
    for (const auto& row : list.rows) {
        auto account = traced[row.account];
        account["stops"] = row.stops;
        account["seconds_since_theft"] = row.sinceTheft.count();
        accounts.push_back(std::move(account));
    }
    const auto named = [&](std::span<const std::size_t> places) {
        auto entities = Json::array();
        for (const auto place : places)
            entities.push_back({{"entity", toText(graph.account(answer.trace.accounts[place].vertex).entity)},
                                {"exit", traced[place]["exit"]},
                                {"held", traced[place]["held"]}});
        return entities;
    };
    document["at"] = formatIso(list.at, snapshot.zone);
    document["accounts"] = std::move(accounts);
    document["to_query"] = named(list.toQuery);
    document["exits"] = named(list.exits);
    return document;
}

} // namespace jingwei::app
