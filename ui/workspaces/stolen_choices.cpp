#include "ui/workspaces/stolen_choices.h"

#include "ui/support/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace jingwei::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::StolenChoices)
};

/// The row under which a word on this transfer is kept: the one that an earlier word named, else its own.
RowId rowSpokenOf(const CaseSnapshot& snapshot, const std::string& incident, EdgeIndex edge)
{
    const auto own = snapshot.graph->id(edge);
    const auto other = snapshot.graph->otherRow(edge);
    for (const auto& said : snapshot.stolen)
        if (said.incident == incident && other && RowId{said.row} == *other)
            return *other;
    return own;
}

StolenChoice choiceOf(const std::string& incident, std::optional<StolenStatus> status, RowId row)
{
    const auto number = toQString(incident);
    const auto act = [&](const QString& words, const char* iconName, std::optional<bool> stolen) {
        return StolenChoice::Act{words, QString::fromLatin1(iconName),
                                 StolenEdit{incident, row.value(), stolen}};
    };
    const auto confirm = act(Words::tr("Confirm"), "check", true);
    const auto strike = act(Words::tr("It was not stolen"), "x", false);
    const auto takeBack = act(Words::tr("Back to the proposal"), "undo", std::nullopt);
    if (!status)
        return {Words::tr("Not counted as stolen in %1.", "incident").arg(number),
                {act(Words::tr("Count it as stolen"), "plus", true)}};
    switch (*status) {
    case StolenStatus::Proposed:
        return {Words::tr("Proposed as stolen in %1: from the victim's account to a suspect account, between "
                          "offence and report.")
                    .arg(number),
                {confirm, strike}};
    case StolenStatus::Confirmed:
        return {Words::tr("Stolen in %1: proposed, and confirmed by an officer.").arg(number),
                {strike, takeBack}};
    case StolenStatus::Added:
        return {Words::tr("Stolen in %1: added by an officer.").arg(number), {takeBack}};
    case StolenStatus::Struck:
        return {Words::tr("Not counted as stolen in %1: proposed, but struck by an officer.").arg(number),
                {confirm, takeBack}};
    }
    return {};
}

} // namespace

std::vector<StolenChoice> stolenChoices(const CaseSnapshot& snapshot, std::span<const std::string> incidents,
                                        std::span<const TransferId> transfers)
{
    std::vector<StolenChoice> choices;
    const auto& graph = *snapshot.graph;
    const auto edge = transfers.size() == 1 ? graph.find(transfers.front()) : std::nullopt;
    if (!edge || graph.amount(*edge) <= 0 || graph.payer(*edge) == graph.payee(*edge))
        return choices;
    for (const auto& number : incidents) {
        const auto incident = std::ranges::find(snapshot.incidents, number, &IncidentFact::number);
        if (incident == snapshot.incidents.end())
            continue;
        std::optional<StolenStatus> status;
        for (const auto& candidate : stolenCandidates(snapshot, std::span{&*incident, 1}))
            if (candidate.transfer.edge == *edge)
                status = candidate.status;
        choices.push_back(choiceOf(number, status, rowSpokenOf(snapshot, number, *edge)));
    }
    return choices;
}

} // namespace jingwei::ui
