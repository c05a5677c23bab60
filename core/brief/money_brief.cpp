#include "core/brief/appendices.h"
#include "core/brief/money_brief_writer.h"

#include <algorithm>
#include <utility>

// Terms. A *figure* is a number that is printed; its *facts* are the evidence rows it was made from, its
// *parts* the figures it is the sum of.
//
// Steps. The blocks are written in the order of the pages, and a figure gets its number when it is first
// placed; placed again (a total in a sentence and below its table) it keeps it. Parts are set once the tables
// stand.
//
// Left out: sums that no table or sentence prints, and numbers that are no evidence (of pages, pictures,
// levels, limits): they have no rows to name.

namespace jingwei {

MoneyBriefWriter::MoneyBriefWriter(const MoneyBriefInput& input)
    : m_input{input}
    , m_trace{input.trace != nullptr ? *input.trace : m_nothing}
{
    if (input.graph != nullptr)
        m_evidence.emplace(*input.graph, m_trace);
    for (const auto& stolen : input.stolen) {
        const auto [entry, isNew] = m_incidentOf.emplace(stolen.edge, stolen.incident);
        if (!isNew)
            entry->second = std::min(entry->second, stolen.incident);
    }
}

Brief MoneyBriefWriter::write()
{
    for (const auto& incident : m_input.incidents)
        m_brief.incidents.push_back(incident.number);
    m_brief.classification = m_input.classification;
    m_brief.preparedBy = m_input.preparedBy;
    m_brief.preparedAt = m_input.preparedAt;
    m_brief.zone = m_input.zone;
    m_brief.masked = m_input.masked;
    m_brief.logHead = m_input.logHead;
    if (!nothingStolen())
        m_brief.currency = m_input.trace->currency;

    writeTitle();
    writeFacts();
    writeMoney();
    writeNext();
    paragraph(BriefPhrase::Signatures);
    setParts();
    writeAppendices(m_input, m_evidence ? &*m_evidence : nullptr, m_brief, m_figures);
    m_brief.figures = m_figures.all();
    return std::move(m_brief);
}

void MoneyBriefWriter::writeTitle()
{
    const auto phrase = m_input.incidents.size() > 1 ? BriefPhrase::TitleSeveral : BriefPhrase::Title;
    heading(phrase, 0,
            {PlainText{m_input.incidents.empty() ? std::string{} : m_input.incidents.front().number}});
    paragraph(BriefPhrase::LeadsNotConclusions);
}

void MoneyBriefWriter::writeFacts()
{
    heading(BriefPhrase::HeadingFacts, 1);
    for (const auto& incident : m_input.incidents) {
        if (m_input.incidents.size() > 1)
            heading(BriefPhrase::HeadingIncident, 2, {PlainText{incident.number}});
        writeFactsOf(incident);
    }
}

void MoneyBriefWriter::writeFactsOf(const IncidentFact& incident)
{
    TableBlock facts{{BriefColumn::FactName, BriefColumn::FactValue}, {}, false};
    const auto add = [&facts](BriefWord name, BriefArgument value) {
        facts.rows.push_back({Cell{name}, Cell{std::move(value)}});
    };
    const auto precision = [](bool dateOnly) {
        return dateOnly ? TimePrecision::Day : TimePrecision::Second;
    };

    add(BriefWord::Incident, PlainText{incident.number});
    if (!incident.category.empty())
        add(BriefWord::Category, PlainText{incident.category});
    add(BriefWord::Victim, MaskedText{EntityKind::Person, incident.victim});
    if (!incident.victimId.empty())
        add(BriefWord::VictimId, MaskedText{EntityKind::Person, incident.victimId});
    if (!incident.victimPhone.empty())
        add(BriefWord::VictimPhone, MaskedText{EntityKind::Phone, incident.victimPhone});
    if (incident.occurredAt)
        add(BriefWord::Occurred, TimeText{*incident.occurredAt, precision(incident.occurredDateOnly)});
    else
        add(BriefWord::Occurred, BriefWord::NotStated);
    if (incident.reportedAt)
        add(BriefWord::Reported, TimeText{*incident.reportedAt, precision(incident.reportedDateOnly)});
    else
        add(BriefWord::Reported, BriefWord::NotStated);
    if (!incident.unit.empty())
        add(BriefWord::Unit, PlainText{incident.unit});
    if (!incident.place.empty())
        add(BriefWord::Place, AddressText{incident.place});
    for (const auto account : incident.suspectAccounts) {
        const auto vertex = m_input.graph != nullptr ? m_input.graph->find(account) : std::nullopt;
        if (vertex)
            add(BriefWord::SuspectAccount, MaskedText{m_input.graph->account(*vertex).entity.kind,
                                                      m_input.graph->account(*vertex).entity.value});
    }
    for (const auto& phone : incident.suspectPhones)
        add(BriefWord::SuspectPhone, MaskedText{EntityKind::Phone, phone});
    if (incident.loss && !incident.rows.empty())
        add(BriefWord::Loss, m_figures.sum(FigureMeaning::Loss, *incident.loss, cny,
                                           "incident:" + incident.number, inOrder(incident.rows)));
    else
        add(BriefWord::Loss, BriefWord::NotStated);
    m_brief.blocks.emplace_back(std::move(facts));
    if (!incident.narrative.empty())
        paragraph(BriefPhrase::FactsNarrative, {ProseText{incident.narrative, knownPeople(m_input)}});
}

void MoneyBriefWriter::setParts()
{
    if (nothingStolen())
        return;
    std::vector<std::uint32_t> ofIncidents;
    for (const auto& [incident, mark] : m_ofIncident) {
        ofIncidents.push_back(mark.figure);
        if (!m_transfersLeftOut)
            m_figures.setParts(mark, m_partsOfIncident[incident]);
    }
    m_figures.setParts(*m_stolen, ofIncidents.empty() ? m_stolenParts : ofIncidents);
    m_figures.setParts(*m_held, m_heldParts);
    m_figures.setParts(*m_exited, m_exitedParts);
    m_figures.setParts(*m_notQueried, m_notQueriedParts);
}

Brief moneyBrief(const MoneyBriefInput& input)
{
    return MoneyBriefWriter{input}.write();
}

} // namespace jingwei
