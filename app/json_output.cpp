#include "app/json_output.h"

#include "core/intake/narrative.h"
#include "ui/support/format.h"
#include "ui/text/error_text.h"

#include <algorithm>
#include <map>

namespace jingwei::app {

namespace {

Json namesJson(const FlowGraph& graph, std::span<const IdentifierId> ids)
{
    auto names = Json::array();
    for (const auto id : ids) {
        if (const auto vertex = graph.find(id))
            names.push_back(graph.account(*vertex).entity.value);
    }
    return names;
}

Json amountsJson(const std::map<Currency, FlowSums>& amounts)
{
    auto object = Json::object();
    for (const auto& [currency, sums] : amounts)
        object[std::string{currency.code()}] = {{"in", amountText(sums.in, currency)},
                                                {"out", amountText(sums.out, currency)}};
    return object;
}

template <class Noted>
Json noticeJson(const Noted& noted, std::string_view reason)
{
    return {{"row", noted.row.row()},
            {"column", noted.column},
            {"value", noted.value},
            {"reason", std::string{reason}}};
}

std::string_view checkWord(CheckKind kind)
{
    switch (kind) {
    case CheckKind::Sqlite: return "sqlite";
    case CheckKind::Schema: return "schema";
    case CheckKind::LogChain: return "log-chain";
    case CheckKind::OriginalHash: return "original-hash";
    case CheckKind::Conservation: return "conservation";
    case CheckKind::FactsDiffer: return "facts-differ";
    case CheckKind::RowCounts: return "row-counts";
    }
    return "";
}

} // namespace

std::string amountText(Minor amount, Currency currency)
{
    return formatAmount(amount, currency.decimals());
}

Json wordOrNull(std::string_view word)
{
    return word.empty() ? Json{} : Json(std::string{word});
}

Json accountNumber(const EntityRef& entity)
{
    return entity.kind == EntityKind::Account ? Json(entity.value) : Json{};
}

Json textOrNull(const std::string& text)
{
    return text.empty() ? Json{} : Json(text);
}

Json timeOrNull(std::optional<Instant> at, ZoneOffset zone)
{
    return at ? Json(formatIso(*at, zone)) : Json{};
}

Json yuanOrNull(std::optional<Minor> amount)
{
    return amount ? Json(amountText(*amount, cny)) : Json{};
}

Json rowJson(RowId row)
{
    return {{"source", row.source().value()}, {"row", row.row()}};
}

Json factsJson(const FactCounts& facts)
{
    return {{"incidents", facts.incidents}, {"persons", facts.persons},     {"accounts", facts.accounts},
            {"phones", facts.phones},       {"transfers", facts.transfers}, {"calls", facts.calls},
            {"measures", facts.measures},   {"queries", facts.queries},     {"logins", facts.logins},
            {"stations", facts.stations},   {"mentions", facts.mentions}};
}

Json sourceJson(const SourceReceipt& receipt, ZoneOffset zone)
{
    auto rejects = Json::array();
    for (const auto& reject : receipt.rejects)
        rejects.push_back(noticeJson(reject, rejectWord(reject.reason)));
    auto warnings = Json::array();
    for (const auto& warning : receipt.warnings) {
        auto json = noticeJson(warning, warningWord(warning.reason));
        json["before"] = warning.before ? rowJson(*warning.before) : Json{};
        warnings.push_back(std::move(json));
    }
    return {
        {"source", receipt.id ? Json(receipt.id->value()) : Json{}},
        {"file", receipt.file},
        {"sheet", textOrNull(receipt.sheet)},
        {"sha256", textOrNull(receipt.sha256)},
        {"encoding", textOrNull(receipt.encoding)},
        {"encoding_doubtful", receipt.encodingDoubtful},
        {"document", textOrNull(receipt.document)},
        {"issuer", textOrNull(receipt.issuer)},
        {"valid_until", textOrNull(receipt.validUntil)},
        {"profile", textOrNull(receipt.profile)},
        {"profile_fields", receipt.fieldsFound},
        {"header_row", receipt.headerRow},
        {"header_share", receipt.headerShare},
        {"set_aside", receipt.setAside},
        {"status", std::string{sourceStatusWord(receipt.status)}},
        {"message", receipt.message ? Json(ui::toUtf8(ui::describe(*receipt.message))) : Json{}},
        {"rows",
         {{"read", receipt.rows.read},
          {"accepted", receipt.rows.accepted},
          {"duplicate", receipt.rows.duplicate},
          {"rejected", receipt.rows.rejected}}},
        {"amounts", amountsJson(receipt.amounts)},
        {"rejects", std::move(rejects)},
        {"rejects_in_all", receipt.rejectsInAll},
        {"warnings", std::move(warnings)},
        {"warnings_in_all", receipt.warningsInAll},
        {"first_at", timeOrNull(receipt.first, zone)},
        {"last_at", timeOrNull(receipt.last, zone)},
    };
}

Json importJson(const std::string& caseFile, const ImportReceipt& receipt, ZoneOffset zone)
{
    auto sources = Json::array();
    for (const auto& source : receipt.sources)
        sources.push_back(sourceJson(source, zone));
    return {{"case", caseFile}, {"sources", std::move(sources)}, {"facts", factsJson(receipt.facts)}};
}

Json incidentJson(const IncidentFact& incident, const FlowGraph& graph, ZoneOffset zone)
{
    return {
        {"incident", incident.number},
        {"occurred_at", timeOrNull(incident.occurredAt, zone)},
        {"reported_at", timeOrNull(incident.reportedAt, zone)},
        {"victim", textOrNull(incident.victim)},
        {"category", textOrNull(incident.category)},
        {"unit", textOrNull(incident.unit)},
        {"place", textOrNull(incident.place)},
        {"loss", yuanOrNull(incident.loss)},
        {"victim_accounts", namesJson(graph, incident.victimAccounts)},
        {"suspect_accounts", namesJson(graph, incident.suspectAccounts)},
        {"suspect_phones", incident.suspectPhones},
        {"narrative", textOrNull(incident.narrative)},
    };
}

Json accountJson(const AccountFact& account, ZoneOffset zone)
{
    return {
        {"entity", toText(account.entity)},
        {"account", accountNumber(account.entity)},
        {"holder", textOrNull(account.holder)},
        {"holder_id", textOrNull(account.holderId)},
        {"bank", textOrNull(account.bank)},
        {"exit", wordOrNull(exitWord(account.exit))},
        {"state", account.queried ? "queried" : "not-queried"},
        {"queried_from", timeOrNull(account.queriedFrom, zone)},
        {"queried_to", timeOrNull(account.queriedTo, zone)},
        {"opening_balance", account.openingBalance
                                ? Json(amountText(*account.openingBalance, account.openingCurrency))
                                : Json{}},
        {"opening_currency",
         account.openingBalance ? Json(std::string{account.openingCurrency.code()}) : Json{}},
        {"transfers", account.transfers},
    };
}

Json transferJson(const FlowGraph& graph, EdgeIndex edge, ZoneOffset zone)
{
    const auto id = graph.id(edge);
    auto rows = Json::array({rowJson(id)});
    if (const auto other = graph.otherRow(edge))
        rows.push_back(rowJson(*other));
    return {
        {"transfer", id.value()},
        {"from", toText(graph.account(graph.payer(edge)).entity)},
        {"to", toText(graph.account(graph.payee(edge)).entity)},
        {"at", formatIso(graph.at(edge), zone)},
        {"date_only", graph.dateOnly(edge)},
        {"amount", amountText(graph.amount(edge), graph.currency(edge))},
        {"currency", std::string{graph.currency(edge).code()}},
        {"rule", wordOrNull(joinRuleWord(graph.rule(edge)))},
        {"rows", std::move(rows)},
    };
}

Json caseJson(const std::string& caseFile, const CaseSnapshot& snapshot)
{
    auto incidents = Json::array();
    for (const auto& incident : snapshot.incidents)
        incidents.push_back(incidentJson(incident, *snapshot.graph, snapshot.zone));
    auto sources = Json::array();
    for (const auto& source : snapshot.sources)
        sources.push_back(sourceJson(source, snapshot.zone));
    std::vector<const AccountFact*> sorted;
    for (std::uint32_t v = 0; v < snapshot.graph->vertexCount(); ++v)
        sorted.push_back(&snapshot.graph->account(VertexIndex{v}));
    std::ranges::sort(sorted, {}, [](const AccountFact* account) { return account->entity; });
    auto accounts = Json::array();
    for (const auto* const account : sorted)
        accounts.push_back(accountJson(*account, snapshot.zone));
    return {{"case", caseFile},
            {"facts", factsJson(snapshot.counts)},
            {"incidents", std::move(incidents)},
            {"accounts", std::move(accounts)},
            {"sources", std::move(sources)}};
}

void addParticulars(Json& document, const CaseParticulars& particulars, const CaseSnapshot& snapshot)
{
    std::map<IdentifierId, std::string> entities; // accounts by their number in the graph
    for (std::uint32_t v = 0; v < snapshot.graph->vertexCount(); ++v) {
        const auto& account = snapshot.graph->account(VertexIndex{v});
        entities.emplace(account.id, toText(account.entity));
    }
    document["measures"] = Json::array();
    for (const auto& measure : particulars.measures)
        document["measures"].push_back({{"entity", entities[measure.account]},
                                        {"measure", textOrNull(measure.kind)},
                                        {"authority", textOrNull(measure.authority)},
                                        {"outcome", textOrNull(measure.outcome)},
                                        {"from", timeOrNull(measure.from, snapshot.zone)},
                                        {"until", timeOrNull(measure.until, snapshot.zone)},
                                        {"amount", yuanOrNull(measure.amount)},
                                        {"release", measure.releases},
                                        {"ended_at", timeOrNull(measure.endedAt, snapshot.zone)},
                                        {"ended_by", measure.endedBy ? rowJson(*measure.endedBy) : Json{}},
                                        {"row", rowJson(measure.row)}});
    document["queries"] = Json::array();
    for (const auto& query : particulars.queries)
        document["queries"].push_back({{"subject", query.subject},
                                       {"bank", textOrNull(query.bank)},
                                       {"outcome", textOrNull(query.outcome)},
                                       {"no_result", query.noResult},
                                       {"sent_at", timeOrNull(query.sent, snapshot.zone)},
                                       {"answered_at", timeOrNull(query.answered, snapshot.zone)},
                                       {"row", rowJson(query.row)}});
    document["missing_accounts"] = Json::array();
    for (const auto& missing : particulars.missing)
        document["missing_accounts"].push_back({{"entity", entities[missing.account]},
                                                {"holder", textOrNull(missing.holder)},
                                                {"transfers", missing.transfers}});
    document["mentions"] = Json::array();
    for (const auto& mention : particulars.mentions)
        document["mentions"].push_back(
            {{"incident", mention.incident},
             {"kind", std::string{mentionWord(static_cast<MentionKind>(mention.kind))}},
             {"value", mention.value},
             {"begin", mention.begin},
             {"length", mention.length},
             {"check_digit", mention.checkDigit ? Json(*mention.checkDigit) : Json{}},
             {"damaged", mention.damaged},
             {"row", rowJson(mention.row)}});
}

Json checkJson(const CheckReport& report)
{
    auto differences = Json::array();
    for (const auto& finding : report.differences) {
        differences.push_back({{"id", finding.id},
                               {"page", nullptr},
                               {"stated", finding.stated},
                               {"recomputed", finding.recomputed},
                               {"kind", std::string{checkWord(finding.kind)}}});
    }
    return {{"ok", report.differences.empty()},
            {"figures", report.figures},
            {"differences", std::move(differences)}};
}

Json logJson(const LogState& log, ZoneOffset zone)
{
    auto entries = Json::array();
    for (const auto& entry : log.entries) {
        auto detail = Json::parse(entry.detail, nullptr, false);
        entries.push_back({{"seq", entry.seq},
                           {"at", formatIso(entry.at, zone)},
                           {"by", entry.by},
                           {"act", entry.act},
                           {"detail", detail.is_discarded() ? Json(entry.detail) : std::move(detail)},
                           {"reason", textOrNull(entry.reason)},
                           {"hash", entry.hash}});
    }
    return {{"entries", std::move(entries)},
            {"chain", log.intact ? "intact" : "broken"},
            {"broken_at", log.intact ? Json{} : Json(log.brokenAt)}};
}

} // namespace jingwei::app
