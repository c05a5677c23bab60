#include "core/brief/stop_request.h"

#include "core/brief/appendices.h"
#include "core/brief/figure_list.h"
#include "core/brief/trace_evidence.h"

#include <algorithm>
#include <map>
#include <utility>

// Left out: accounts that are frozen already are listed too, below the others: the bank sees that the sum is
// known and whose freeze it is. Exits are not: no bank can stop what has left it.

namespace jingwei {

namespace {

using Cell = std::vector<BriefArgument>;

/// The accounts of one bank, in the order of the list.
struct BankShare {
    std::string bank; ///< empty: no source names it
    std::vector<const FreezeRow*> rows;
    Minor held = 0;
};

std::vector<BankShare> byBank(const FlowGraph& graph, const FundTrace& trace, const FreezeList& list)
{
    std::map<std::string, BankShare> banks;
    for (const auto& row : list.rows) {
        const auto& traced = trace.accounts[row.account];
        const auto& bank = graph.account(traced.vertex).bank;
        auto& share = banks.try_emplace(bank, BankShare{bank, {}, 0}).first->second;
        share.rows.push_back(&row);
        share.held += traced.held;
    }
    std::vector<BankShare> shares;
    for (auto& [bank, share] : banks)
        shares.push_back(std::move(share));
    std::ranges::stable_sort(shares, {}, [](const BankShare& share) {
        return std::pair{share.bank.empty(), -share.held};
    });
    return shares;
}

class StopRequestWriter {
public:
    explicit StopRequestWriter(const StopRequestInput& input)
        : m_input{input}
        , m_graph{*input.trail.graph}
        , m_trace{*input.trail.trace}
        , m_evidence{m_graph, m_trace}
    {
    }

    Brief write()
    {
        setHead();
        writeFacts();
        for (const auto& share : byBank(m_graph, m_trace, *m_input.list))
            writeBank(share);
        writeToQuery();
        writeAppendices(m_input.trail, &m_evidence, m_brief, m_figures);
        m_brief.figures = m_figures.all();
        return std::move(m_brief);
    }

private:
    void heading(BriefPhrase phrase, std::uint32_t level, std::vector<BriefArgument> args = {})
    {
        m_brief.blocks.emplace_back(HeadingBlock{phrase, level, std::move(args)});
    }
    void paragraph(BriefPhrase phrase, std::vector<BriefArgument> args = {})
    {
        m_brief.blocks.emplace_back(ParagraphBlock{phrase, std::move(args)});
    }
    [[nodiscard]] const TracedAccount& traced(const FreezeRow& row) const
    {
        return m_trace.accounts[row.account];
    }

    void setHead();
    void writeFacts();
    void writeBank(const BankShare& share);
    void writeForm(const BankShare& share);
    void writeToQuery();
    [[nodiscard]] FigureMark heldOf(const TracedAccount& account);

    const StopRequestInput& m_input;
    const FlowGraph& m_graph;
    const FundTrace& m_trace;
    TraceEvidence m_evidence;
    Brief m_brief{};
    FigureList m_figures;
};

void StopRequestWriter::setHead()
{
    const auto& trail = m_input.trail;
    for (const auto& incident : trail.incidents)
        m_brief.incidents.push_back(incident.number);
    m_brief.classification = trail.classification;
    m_brief.preparedBy = trail.preparedBy;
    m_brief.preparedAt = trail.preparedAt;
    m_brief.zone = trail.zone;
    m_brief.masked = trail.masked;
    m_brief.logHead = trail.logHead;
    m_brief.currency = m_trace.currency;
}

void StopRequestWriter::writeFacts()
{
    heading(BriefPhrase::TitleStop, 0);
    paragraph(BriefPhrase::LeadsNotConclusions);
    TableBlock facts{{BriefColumn::FactName, BriefColumn::FactValue}, {}, false};
    const auto add = [&facts](BriefWord name, Cell value) {
        facts.rows.push_back({Cell{name}, std::move(value)});
    };
    for (const auto& incident : m_input.trail.incidents) {
        add(BriefWord::Incident, {PlainText{incident.number}});
        add(BriefWord::Victim, {MaskedText{EntityKind::Person, incident.victim}});
    }
    add(BriefWord::Moment, {TimeText{m_input.list->at}});
    const auto stolen = m_figures.sum(FigureMeaning::Stolen, m_trace.stolen, m_brief.currency, {},
                                      m_evidence.rowsOf(m_evidence.stolen()));
    add(BriefWord::StolenSum, {stolen});
    if (!m_evidence.stolen().empty())
        add(BriefWord::FirstTransfer, {timeOf(m_graph, m_evidence.stolen().front())});
    add(BriefWord::TracedBy, {MethodText{m_trace.method}});
    m_brief.blocks.emplace_back(std::move(facts));
    for (const auto& nothing : m_input.trail.nothingOf)
        paragraph(BriefPhrase::MoneyNothingOfIncident,
                  {PlainText{m_input.trail.incidents[nothing.incident].number}, ReasonText{nothing.reason}});
    if (m_input.list->rows.empty())
        paragraph(BriefPhrase::StopNobody);
}

FigureMark StopRequestWriter::heldOf(const TracedAccount& account)
{
    const auto about = toText(m_graph.account(account.vertex).entity);
    if (const auto known = m_figures.find(FigureMeaning::AccountHeld, about))
        return *known;
    return m_figures.sum(FigureMeaning::AccountHeld, account.held, m_brief.currency, about,
                         m_evidence.rowsOf(account.vertex));
}

void StopRequestWriter::writeBank(const BankShare& share)
{
    if (share.bank.empty())
        heading(BriefPhrase::HeadingStopUnknownBank, 1);
    else
        heading(BriefPhrase::HeadingStopBank, 1, {PlainText{share.bank}});
    paragraph(BriefPhrase::StopAsk);
    TableBlock table{{BriefColumn::Account, BriefColumn::Holder, BriefColumn::Level, BriefColumn::LastTime,
                      BriefColumn::Measure, BriefColumn::Low, BriefColumn::High, BriefColumn::Held},
                     {},
                     true};
    std::vector<std::uint32_t> parts;
    std::vector<RowId> rows;
    for (const auto* row : share.rows) {
        const auto& account = traced(*row);
        const auto& fact = m_graph.account(account.vertex);
        const auto held = heldOf(account);
        const auto behind = m_evidence.rowsOf(account.vertex);
        rows.insert(rows.end(), behind.begin(), behind.end());
        parts.push_back(held.figure);
        // of an account without a statement only what came is known, not what is still there
        const auto bound = [&](Minor amount) {
            return account.state == TraceState::Queried ? Cell{SumText{amount}} : Cell{PlainText{}};
        };
        const auto bounds = account.bounds.value_or(HeldBounds{account.vertex, account.held, account.held});
        table.rows.push_back({Cell{MaskedText{fact.entity.kind, fact.entity.value}},
                              Cell{MaskedText{EntityKind::Person, fact.holder}},
                              Cell{LevelText{account.level}},
                              Cell{timeOf(m_graph, account.vertex, account.lastAt)},
                              Cell{MeasureText{row->measure, m_input.list->at}}, bound(bounds.low),
                              bound(bounds.high), Cell{held}});
    }
    const auto total = m_figures.sum(FigureMeaning::BankHeld, share.held, m_brief.currency, share.bank,
                                     inOrder(std::move(rows)));
    m_figures.setParts(total, parts);
    std::vector<Cell> last(table.columns.size());
    last.front() = {BriefWord::Total};
    last.back() = {total};
    table.rows.push_back(std::move(last));
    m_brief.blocks.emplace_back(std::move(table));
    writeForm(share);
}

/// What is filled in and signed.
void StopRequestWriter::writeForm(const BankShare& share)
{
    TableBlock form{{BriefColumn::FactName, BriefColumn::FactValue}, {}, false};
    const auto add = [&form](BriefWord name, BriefArgument value) {
        form.rows.push_back({Cell{name}, Cell{std::move(value)}});
    };
    if (share.bank.empty())
        add(BriefWord::AccountBank, BriefWord::Blank);
    add(BriefWord::LegalDocument, m_input.document.empty() ? BriefArgument{BriefWord::Blank}
                                                           : BriefArgument{PlainText{m_input.document}});
    add(BriefWord::RequestingUnit, BriefWord::Blank);
    add(BriefWord::Officers, BriefWord::Blank);
    add(BriefWord::StopFrom, BriefWord::Blank);
    m_brief.blocks.emplace_back(std::move(form));
    paragraph(BriefPhrase::StopTerm);
    paragraph(BriefPhrase::Signatures);
}

void StopRequestWriter::writeToQuery()
{
    if (m_input.list->toQuery.empty())
        return;
    heading(BriefPhrase::HeadingStopQuery, 1);
    paragraph(BriefPhrase::StopQueryAsk);
    TableBlock table{{BriefColumn::Account, BriefColumn::Holder, BriefColumn::Bank, BriefColumn::LastTime,
                      BriefColumn::Held},
                     {},
                     false};
    for (const auto place : m_input.list->toQuery) {
        const auto& account = m_trace.accounts[place];
        const auto& fact = m_graph.account(account.vertex);
        table.rows.push_back({Cell{MaskedText{fact.entity.kind, fact.entity.value}},
                              Cell{MaskedText{EntityKind::Person, fact.holder}}, Cell{PlainText{fact.bank}},
                              Cell{timeOf(m_graph, account.vertex, account.lastAt)}, Cell{heldOf(account)}});
    }
    m_brief.blocks.emplace_back(std::move(table));
}

} // namespace

Brief stopRequest(const StopRequestInput& input)
{
    return StopRequestWriter{input}.write();
}

std::size_t stopRequestSheets(const FlowGraph& graph, const FundTrace& trace, const FreezeList& list)
{
    return byBank(graph, trace, list).size();
}

} // namespace jingwei
