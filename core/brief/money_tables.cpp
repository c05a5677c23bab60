#include "core/brief/money_brief_writer.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

// The tables of the money trail and of the next steps. A table lists so many rows; what it leaves out is
// counted and summed below it, and that sum is a part of the total, so that parts always add up.

namespace jingwei {

namespace {

using Cell = std::vector<BriefArgument>;

constexpr std::size_t listedRows = 300;

bool holdsMoney(const TracedAccount& account)
{
    return isQueried(account) && account.held > 0;
}
bool isAccount(const TracedAccount& account)
{
    return !isExit(account);
}

/// Whether the rows permit orders in which another sum stays on it.
bool isUnsure(const TracedAccount& account)
{
    return isQueried(account) && account.bounds && account.bounds->low != account.bounds->high;
}

bool weighsMore(const TracedAccount* a, const TracedAccount* b)
{
    return std::pair{a->held, a->received} > std::pair{b->held, b->received};
}

/// The `listedRows` with most money, in the order of the trace.
TracedAccounts heaviest(TracedAccounts accounts)
{
    if (accounts.size() <= listedRows)
        return accounts;
    std::ranges::stable_sort(accounts, weighsMore);
    accounts.resize(listedRows);
    std::ranges::sort(accounts, std::ranges::less{}); // pointers into one vector: the order of the trace
    return accounts;
}

TracedAccounts heaviestFirst(TracedAccounts accounts)
{
    std::ranges::stable_sort(accounts, weighsMore);
    if (accounts.size() > listedRows)
        accounts.resize(listedRows);
    return accounts;
}

/// A last row: the word in the first column, the sum in the last.
std::vector<Cell> totalRow(std::size_t columns, FigureMark sum)
{
    std::vector<Cell> row(columns);
    row.front() = {BriefWord::Total};
    row.back() = {sum};
    return row;
}

} // namespace

void MoneyBriefWriter::writeTransfers()
{
    heading(BriefPhrase::HeadingTransfers, 2);
    const bool several = m_input.incidents.size() > 1;
    TableBlock table{{BriefColumn::Time, BriefColumn::From, BriefColumn::To, BriefColumn::Amount}, {}, true};
    if (several)
        table.columns.insert(table.columns.begin(), BriefColumn::Number);

    const auto stolen = m_evidence->stolen();
    const auto listed = stolen.first(std::min(listedRows, stolen.size()));
    for (const auto transfer : listed) {
        auto row = transferRow(transfer);
        if (several)
            row.insert(row.begin(), Cell{PlainText{m_input.incidents[incidentOf(transfer)].number}});
        table.rows.push_back(std::move(row));
    }
    table.rows.push_back(totalRow(table.columns.size(), *m_stolen));
    caption(BriefPhrase::TransfersCaption);
    m_brief.blocks.emplace_back(std::move(table));
    writeOtherTransfers(stolen.subspan(listed.size()));
}

std::vector<MoneyBriefWriter::Cell> MoneyBriefWriter::transferRow(EdgeIndex transfer)
{
    const auto& graph = *m_input.graph;
    const auto& payer = graph.account(graph.payer(transfer)).entity;
    const auto& payee = graph.account(graph.payee(transfer)).entity;
    const auto amount = m_figures.sum(FigureMeaning::FlowAmount, graph.amount(transfer), m_brief.currency,
                                      toText(payee), m_evidence->rowsOf(std::span{&transfer, 1}));
    m_stolenParts.push_back(amount.figure);
    m_partsOfIncident[incidentOf(transfer)].push_back(amount.figure);
    return {Cell{timeOf(graph, transfer)}, Cell{MaskedText{payer.kind, payer.value}},
            Cell{MaskedText{payee.kind, payee.value}}, Cell{amount}};
}

void MoneyBriefWriter::writeOtherTransfers(std::span<const EdgeIndex> others)
{
    m_transfersLeftOut = !others.empty();
    if (others.empty())
        return;
    Minor rest = 0;
    for (const auto transfer : others)
        rest += m_input.graph->amount(transfer); // at most what the trace has summed already
    const auto rows = m_evidence->rowsOf(others);
    const auto count = m_figures.count(FigureMeaning::OtherTransfers, others.size(), {}, rows);
    const auto sum = m_figures.sum(FigureMeaning::OtherAmount, rest, m_brief.currency, {}, rows);
    m_stolenParts.push_back(sum.figure);
    paragraph(BriefPhrase::TransfersOthers, {count, sum});
}

std::vector<MoneyBriefWriter::Cell> MoneyBriefWriter::accountRow(const TracedAccount& account)
{
    std::vector<Cell> row{Cell{LevelText{account.level}}, accountCell(account), holderCell(account),
                          bankCell(account), Cell{received(account)}};
    if (!isQueried(account)) {
        row.push_back({PlainText{}});
        row.push_back({StateText{account.state, account.exit}});
        return row;
    }
    row.push_back({accountFigure(FigureMeaning::AccountForwarded, account, account.forwarded,
                                 m_evidence->rowsOf(account.vertex))});
    row.push_back({held(account)});
    m_heldParts.push_back(held(account).figure);
    return row;
}

void MoneyBriefWriter::writeAccounts()
{
    const auto accounts = accountsWhere(isAccount);
    if (accounts.empty())
        return;
    heading(BriefPhrase::HeadingAccounts, 2);
    TableBlock table{{BriefColumn::Level, BriefColumn::Account, BriefColumn::Holder, BriefColumn::Bank,
                      BriefColumn::Received, BriefColumn::Forwarded, BriefColumn::Held},
                     {},
                     true};
    const auto listed = heaviest(accounts);
    for (const auto* const account : listed)
        table.rows.push_back(accountRow(*account));
    table.rows.push_back(totalRow(table.columns.size(), *m_held));
    caption(BriefPhrase::AccountsCaption);
    m_brief.blocks.emplace_back(std::move(table));
    writeOthers(accounts, listed, isQueried, &m_heldParts);
    if (m_trace.notQueried > 0) {
        m_notQueriedAccounts = countOver(FigureMeaning::NotQueriedAccounts, isNotQueried);
        paragraph(BriefPhrase::AccountsNotQueried, {*m_notQueriedAccounts, *m_notQueried});
    }
}

/// The sums of the tables are those in the order that the statements state; where rows of one moment permit
/// other orders, what an account holds is known only between two sums.
void MoneyBriefWriter::writeHowSure()
{
    const auto isBounded = [](const TracedAccount& account) { return account.bounds.has_value(); };
    if (accountsWhere(isBounded).empty())
        return; // nobody asked
    heading(BriefPhrase::HeadingSure, 2);
    const auto unsure = accountsWhere(isUnsure);
    if (unsure.empty()) {
        paragraph(BriefPhrase::SureAll);
        return;
    }
    paragraph(BriefPhrase::SureBetween, {countOver(FigureMeaning::UnsureAccounts, isUnsure)});
    if (!std::ranges::all_of(unsure, [](const TracedAccount* account) { return account->bounds->exact; }))
        paragraph(BriefPhrase::SureOutside);
    TableBlock table{{BriefColumn::Level, BriefColumn::Account, BriefColumn::Holder, BriefColumn::Low,
                      BriefColumn::High, BriefColumn::Held},
                     {}};
    const auto listed = heaviest(unsure);
    for (const auto* const account : listed)
        table.rows.push_back({Cell{LevelText{account->level}}, accountCell(*account), holderCell(*account),
                              Cell{SumText{account->bounds->low}}, Cell{SumText{account->bounds->high}},
                              Cell{held(*account)}});
    caption(BriefPhrase::SureCaption);
    m_brief.blocks.emplace_back(std::move(table));
    writeOthers(unsure, listed, isUnsure, nullptr);
}

void MoneyBriefWriter::writeOthers(const TracedAccounts& all, const TracedAccounts& listed, Choice summed,
                                   std::vector<std::uint32_t>* parts)
{
    if (listed.size() == all.size())
        return;
    auto sorted = listed;
    std::ranges::sort(sorted, std::ranges::less{});
    TracedAccounts others;
    std::ranges::set_difference(all, sorted, std::back_inserter(others), std::ranges::less{});
    Minor rest = 0;
    for (const auto* const account : others)
        rest += summed(*account) ? account->held : 0;
    const auto count = m_figures.count(FigureMeaning::OtherAccounts, others.size(), {}, rowsOf(others));
    const auto sum = m_figures.sum(FigureMeaning::OtherHeld, rest, m_brief.currency, {}, rowsOf(others));
    if (parts != nullptr)
        parts->push_back(sum.figure);
    paragraph(BriefPhrase::AccountsOthers, {count, sum});
}

void MoneyBriefWriter::writeExits()
{
    const auto exits = accountsWhere(isExit);
    if (exits.empty())
        return;
    heading(BriefPhrase::HeadingExits, 2);
    TableBlock table{{BriefColumn::Exit, BriefColumn::Account, BriefColumn::Holder, BriefColumn::LastTime,
                      BriefColumn::Received},
                     {},
                     true};
    const auto listed = heaviest(exits);
    for (const auto* const exit : listed) {
        table.rows.push_back({Cell{StateText{exit->state, exit->exit}}, accountCell(*exit), holderCell(*exit),
                              Cell{timeOf(*m_input.graph, exit->vertex, exit->lastAt)},
                              Cell{received(*exit)}});
        m_exitedParts.push_back(received(*exit).figure);
    }
    table.rows.push_back(totalRow(table.columns.size(), *m_exited));
    caption(BriefPhrase::ExitsCaption);
    m_brief.blocks.emplace_back(std::move(table));
    writeOthers(exits, listed, isExit, &m_exitedParts);
}

void MoneyBriefWriter::writeNext()
{
    heading(BriefPhrase::HeadingNext, 1);
    if (nothingStolen()) {
        paragraph(BriefPhrase::NextNothingStolen);
        return;
    }
    writeStop();
    writeQuery();
    if (m_trace.exited == 0)
        return;
    heading(BriefPhrase::HeadingFollow, 2);
    const auto exits = countOver(FigureMeaning::Exits, isExit);
    paragraph(BriefPhrase::NextFollow, {exits, *m_exited});
}

void MoneyBriefWriter::writeStop()
{
    heading(BriefPhrase::HeadingStop, 2);
    if (m_trace.held == 0) {
        paragraph(BriefPhrase::NextStopNothing);
        return;
    }
    const auto count = countOver(FigureMeaning::HeldAccounts, holdsMoney);
    paragraph(BriefPhrase::NextStop, {count, *m_held});
    TableBlock table{{BriefColumn::Account, BriefColumn::Holder, BriefColumn::Bank, BriefColumn::LastTime,
                      BriefColumn::Held},
                     {},
                     true};
    const auto accounts = accountsWhere(holdsMoney);
    const auto listed = heaviestFirst(accounts);
    for (const auto* const account : listed)
        table.rows.push_back({accountCell(*account), holderCell(*account), bankCell(*account),
                              Cell{timeOf(*m_input.graph, account->vertex, account->lastAt)},
                              Cell{held(*account)}});
    table.rows.push_back(totalRow(table.columns.size(), *m_held));
    caption(BriefPhrase::StopCaption);
    m_brief.blocks.emplace_back(std::move(table));
    writeOthers(accounts, listed, holdsMoney, nullptr);
}

void MoneyBriefWriter::writeQuery()
{
    heading(BriefPhrase::HeadingQuery, 2);
    if (m_trace.notQueried == 0) {
        paragraph(BriefPhrase::NextQueryNothing);
        return;
    }
    paragraph(BriefPhrase::NextQuery, {*m_notQueriedAccounts, *m_notQueried});
    TableBlock table{{BriefColumn::Account, BriefColumn::Holder, BriefColumn::Bank, BriefColumn::Time,
                      BriefColumn::Received},
                     {},
                     true};
    const auto accounts = accountsWhere(isNotQueried);
    const auto listed = heaviestFirst(accounts);
    for (const auto* const account : listed) {
        table.rows.push_back({accountCell(*account), holderCell(*account), bankCell(*account),
                              Cell{timeOf(*m_input.graph, account->vertex, account->firstAt)},
                              Cell{received(*account)}});
        m_notQueriedParts.push_back(received(*account).figure);
    }
    table.rows.push_back(totalRow(table.columns.size(), *m_notQueried));
    caption(BriefPhrase::QueryCaption);
    m_brief.blocks.emplace_back(std::move(table));
    writeOthers(accounts, listed, isNotQueried, &m_notQueriedParts);
}

} // namespace jingwei
