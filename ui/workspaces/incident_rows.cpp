#include "ui/workspaces/incident_rows.h"

#include <algorithm>

namespace jingwei::ui {

namespace {

/// Whether any transfer goes from an account of the victim to a suspect account, at whatever time.
bool anyTransferBetween(const FlowGraph& graph, const IncidentFact& incident)
{
    for (const auto payerId : incident.victimAccounts) {
        const auto payer = graph.find(payerId);
        if (!payer)
            continue;
        const auto edges = graph.outEdges(*payer);
        const bool found = std::any_of(edges.begin(), edges.end(), [&](EdgeIndex e) {
            const auto payee = graph.account(graph.payee(e)).id;
            return graph.amount(e) > 0 && graph.payee(e) != *payer
                   && std::find(incident.suspectAccounts.begin(), incident.suspectAccounts.end(), payee)
                          != incident.suspectAccounts.end();
        });
        if (found)
            return true;
    }
    return false;
}

IncidentMoney whyNothingStolen(const FlowGraph& graph, const IncidentFact& incident)
{
    if (incident.victimAccounts.empty())
        return IncidentMoney::NoVictimAccount;
    if (incident.suspectAccounts.empty())
        return IncidentMoney::NoSuspectAccount;
    return anyTransferBetween(graph, incident) ? IncidentMoney::NoTransferInTime
                                               : IncidentMoney::NoTransferBetween;
}

void countStolen(const CaseSnapshot& snapshot, const IncidentFact& incident, IncidentRow& row)
{
    const auto& graph = *snapshot.graph;
    std::vector<StolenTransfer> stolen;
    for (const auto& candidate : stolenCandidates(snapshot, std::span{&incident, 1}))
        if (candidate.status != StolenStatus::Struck)
            stolen.push_back(candidate.transfer);
    if (stolen.empty()) {
        row.money = whyNothingStolen(graph, incident);
        return;
    }
    row.money = IncidentMoney::Traceable;
    row.currency = graph.currency(stolen.front().edge);
    for (const auto& transfer : stolen) {
        if (graph.currency(transfer.edge) != row.currency)
            continue;
        ++row.stolenTransfers;
        row.stolen = addChecked(row.stolen, graph.amount(transfer.edge)).value_or(row.stolen);
    }
}

bool contains(const std::string& text, const QString& typed)
{
    return QString::fromStdString(text).contains(typed, Qt::CaseInsensitive);
}

QString withoutBlanks(const QString& text)
{
    QString plain = text;
    plain.remove(QLatin1Char{' '});
    return plain;
}

} // namespace

Result<std::vector<IncidentRow>> incidentRows(const CaseSnapshot& snapshot, Progress& progress)
{
    std::vector<IncidentRow> rows;
    rows.reserve(snapshot.incidents.size());
    progress.begin(snapshot.incidents.size());
    for (const auto& incident : snapshot.incidents) {
        if (progress.cancelled())
            return failure(ErrorCode::Cancelled);
        IncidentRow row{.incident = static_cast<std::uint32_t>(rows.size())};
        row.victimPinyin = pinyinOf(incident.victim);
        countStolen(snapshot, incident, row);
        rows.push_back(std::move(row));
        progress.advance();
    }
    return rows;
}

bool incidentMatches(const IncidentFact& incident, const Pinyin& victimPinyin, const QString& typed)
{
    const auto text = typed.trimmed();
    if (text.isEmpty())
        return true;
    const auto plain = withoutBlanks(text);
    const bool inWords = contains(incident.number, plain) || contains(incident.victim, text)
                         || contains(incident.category, text) || contains(incident.unit, text)
                         || contains(incident.place, text) || contains(incident.victimPhone, plain)
                         || contains(incident.victimId, plain);
    if (inWords)
        return true;
    const auto lower = plain.toLower().toStdString();
    if (victimPinyin.initials.starts_with(lower) || victimPinyin.full.starts_with(lower))
        return true;
    return std::any_of(incident.suspectPhones.begin(), incident.suspectPhones.end(),
                       [&](const std::string& phone) { return contains(phone, plain); })
           || contains(incident.narrative, text);
}

} // namespace jingwei::ui
