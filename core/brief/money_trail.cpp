#include "core/brief/drawn_diagram.h"
#include "core/brief/money_brief_writer.h"

#include <algorithm>
#include <iterator>
#include <utility>

// The sentences and pictures of the money trail, and what all its parts are made with.

namespace jingwei {

bool isQueried(const TracedAccount& account)
{
    return account.exit == ExitKind::None && account.state == TraceState::Queried;
}
bool isNotQueried(const TracedAccount& account)
{
    return account.exit == ExitKind::None && account.state == TraceState::NotQueried;
}
bool isExit(const TracedAccount& account)
{
    return account.exit != ExitKind::None;
}

TracedAccounts MoneyBriefWriter::accountsWhere(Choice choice) const
{
    TracedAccounts chosen;
    for (const auto& account : m_trace.accounts) {
        if (choice(account))
            chosen.push_back(&account);
    }
    return chosen;
}

std::vector<RowId> MoneyBriefWriter::rowsOf(const TracedAccounts& accounts) const
{
    std::vector<RowId> rows;
    for (const auto* const account : accounts) {
        const auto own = m_evidence->rowsOf(account->vertex);
        rows.insert(rows.end(), own.begin(), own.end());
    }
    return inOrder(std::move(rows));
}

FigureMark MoneyBriefWriter::sumOver(FigureMeaning meaning, Minor value, Choice choice)
{
    auto holding = accountsWhere(choice);
    std::erase_if(holding, [](const TracedAccount* account) { return account->held == 0; });
    auto rows = rowsOf(holding);
    if (rows.empty())
        rows = m_evidence->rowsOfAllFlows();
    return m_figures.sum(meaning, value, m_brief.currency, {}, std::move(rows));
}

FigureMark MoneyBriefWriter::countOver(FigureMeaning meaning, Choice choice)
{
    const auto accounts = accountsWhere(choice);
    auto rows = accounts.empty() ? m_evidence->rowsOfAllFlows() : rowsOf(accounts);
    return m_figures.count(meaning, accounts.size(), {}, std::move(rows));
}

FigureMark MoneyBriefWriter::accountFigure(FigureMeaning meaning, const TracedAccount& traced, Minor value,
                                           std::vector<RowId> rows)
{
    const auto key = std::pair{meaning, traced.vertex};
    if (const auto found = m_ofAccount.find(key); found != m_ofAccount.end())
        return found->second;
    const auto mark =
        m_figures.sum(meaning, value, m_brief.currency, toText(accountOf(traced).entity), std::move(rows));
    m_ofAccount.emplace(key, mark);
    return mark;
}

FigureMark MoneyBriefWriter::received(const TracedAccount& traced)
{
    return accountFigure(FigureMeaning::AccountReceived, traced, traced.received,
                         m_evidence->rowsInto(traced.vertex));
}

FigureMark MoneyBriefWriter::held(const TracedAccount& traced)
{
    return accountFigure(FigureMeaning::AccountHeld, traced, traced.held, m_evidence->rowsOf(traced.vertex));
}

std::uint32_t MoneyBriefWriter::incidentOf(EdgeIndex transfer) const
{
    const auto found = m_incidentOf.find(transfer);
    return found == m_incidentOf.end() ? 0 : found->second;
}

MoneyBriefWriter::Cell MoneyBriefWriter::accountCell(const TracedAccount& traced) const
{
    const auto& entity = accountOf(traced).entity;
    return {MaskedText{entity.kind, entity.value}};
}

MoneyBriefWriter::Cell MoneyBriefWriter::holderCell(const TracedAccount& traced) const
{
    return {MaskedText{EntityKind::Person, accountOf(traced).holder}};
}

MoneyBriefWriter::Cell MoneyBriefWriter::bankCell(const TracedAccount& traced) const
{
    return {PlainText{accountOf(traced).bank}};
}

void MoneyBriefWriter::heading(BriefPhrase phrase, std::uint32_t level, std::vector<BriefArgument> args)
{
    m_brief.blocks.emplace_back(HeadingBlock{phrase, level, std::move(args)});
}

void MoneyBriefWriter::paragraph(BriefPhrase phrase, std::vector<BriefArgument> args)
{
    m_brief.blocks.emplace_back(ParagraphBlock{phrase, std::move(args)});
}

void MoneyBriefWriter::caption(BriefPhrase phrase)
{
    paragraph(phrase, {PlainText{std::to_string(++m_tables)}});
}

void MoneyBriefWriter::writeMoney()
{
    heading(BriefPhrase::HeadingMoney, 1);
    if (nothingStolen()) {
        paragraph(BriefPhrase::MoneyNothing, {ReasonText{m_input.nothingStolen}});
        return;
    }
    heading(BriefPhrase::HeadingTrail, 2);
    writeSummaries();
    writeWhere();
    writeDiagram();
    writeTransfers();
    writeAccounts();
    writeHowSure();
    writeExits();
    writeDaily();
}

void MoneyBriefWriter::writeSummaries()
{
    for (std::uint32_t incident = 0; incident < m_input.incidents.size(); ++incident)
        writeSummaryOf(incident);
    if (m_input.incidents.size() == 1)
        return;
    const auto stolen = m_evidence->stolen();
    const auto count =
        m_figures.count(FigureMeaning::StolenTransfers, stolen.size(), {}, m_evidence->rowsOf(stolen));
    m_stolen = m_figures.sum(FigureMeaning::Stolen, m_trace.stolen, m_brief.currency, {},
                             m_evidence->rowsOf(stolen));
    paragraph(BriefPhrase::MoneyTotal, {count, *m_stolen});
}

void MoneyBriefWriter::writeSummaryOf(std::uint32_t incident)
{
    std::vector<EdgeIndex> transfers;
    std::ranges::copy_if(m_evidence->stolen(), std::back_inserter(transfers),
                         [&](EdgeIndex transfer) { return incidentOf(transfer) == incident; });
    const auto& fact = m_input.incidents[incident];
    if (transfers.empty()) {
        const auto why = std::ranges::find(m_input.nothingOf, incident, &NothingFollowed::incident);
        paragraph(BriefPhrase::MoneyNothingOfIncident,
                  {PlainText{fact.number},
                   ReasonText{why == m_input.nothingOf.end() ? std::string{} : why->reason}});
        return;
    }
    std::vector<VertexIndex> payees;
    Minor amount = 0;
    for (const auto transfer : transfers) {
        payees.push_back(m_input.graph->payee(transfer));
        amount += m_input.graph->amount(transfer); // at most what the trace has summed already
    }
    std::ranges::sort(payees);
    payees.erase(std::unique(payees.begin(), payees.end()), payees.end());

    const auto about = "incident:" + fact.number;
    const auto rows = m_evidence->rowsOf(transfers);
    const auto count = m_figures.count(FigureMeaning::StolenTransfers, transfers.size(), about, rows);
    const auto accounts = m_figures.count(FigureMeaning::LevelOneAccounts, payees.size(), about, rows);
    const bool alone = m_input.incidents.size() == 1;
    const auto sum = m_figures.sum(alone ? FigureMeaning::Stolen : FigureMeaning::StolenOfIncident, amount,
                                   m_brief.currency, alone ? std::string{} : about, rows);
    if (alone)
        m_stolen = sum;
    else
        m_ofIncident.emplace_back(incident, sum);
    paragraph(BriefPhrase::MoneySummary, {timeOf(*m_input.graph, transfers.front()), PlainText{fact.number},
                                          MaskedText{EntityKind::Person, fact.victim}, count, accounts, sum});
}

void MoneyBriefWriter::writeWhere()
{
    m_held = sumOver(FigureMeaning::Held, m_trace.held, isQueried);
    m_exited = sumOver(FigureMeaning::Exited, m_trace.exited, isExit);
    m_notQueried = sumOver(FigureMeaning::NotQueried, m_trace.notQueried, isNotQueried);
    paragraph(BriefPhrase::MoneyWhere, {timeOf(*m_input.graph, m_trace.flows.back().edge), *m_held, *m_exited,
                                        *m_notQueried, *m_stolen, MethodText{m_trace.method}});
}

void MoneyBriefWriter::writeDiagram()
{
    constexpr std::size_t mostInColumn = 12; // more makes the letters too small on A4
    auto drawn = drawnOnPaper(m_input.diagram, mostInColumn);
    auto rows = m_evidence->rowsOf(drawn.diagram);
    if (drawn.diagram.nodes.empty() || rows.empty())
        return;
    std::size_t transfers = 0;
    for (const auto& link : drawn.diagram.links)
        transfers += link.facts.size();
    m_brief.blocks.emplace_back(DiagramBlock{std::move(drawn.diagram)});
    const auto count = m_figures.count(FigureMeaning::DiagramTransfers, transfers, {}, std::move(rows));
    paragraph(BriefPhrase::DiagramCaption, {PlainText{std::to_string(++m_pictures)}, count});
    if (drawn.leftOut.empty())
        return;
    Diagram left; // only the links that the picture lacks, for their rows
    std::ranges::copy_if(m_input.diagram.links, std::back_inserter(left.links), [&](const DiagramLink& link) {
        return std::ranges::binary_search(drawn.leftOut, link.to)
               || std::ranges::binary_search(drawn.leftOut, link.from);
    });
    const auto others =
        m_figures.count(FigureMeaning::NotDrawn, drawn.leftOut.size(), {}, m_evidence->rowsOf(left));
    paragraph(BriefPhrase::DiagramOthers, {others});
}

void MoneyBriefWriter::writeDaily()
{
    if (m_input.daily.empty())
        return;
    heading(BriefPhrase::HeadingDaily, 2);
    m_brief.blocks.emplace_back(DailyBlock{m_input.daily});
    const auto count = m_figures.count(FigureMeaning::DailyTransfers, m_trace.flows.size(), {},
                                       m_evidence->rowsOfAllFlows());
    paragraph(BriefPhrase::DailyCaption, {PlainText{std::to_string(++m_pictures)}, count});
}

} // namespace jingwei
