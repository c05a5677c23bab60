#include "core/brief/refund_brief.h"

#include "core/brief/appendices.h"
#include "core/brief/figure_list.h"
#include "core/brief/trace_evidence.h"
#include "core/identifiers/id_number.h"

#include <algorithm>
#include <utility>

// Left out: accounts, exits and assumptions that are not on the way to the account. They change nothing here,
// and a notice that is posted names nobody whom it does not concern.

namespace jingwei {

namespace {

using Cell = std::vector<BriefArgument>;

BriefWord wordOf(RefundMode mode)
{
    switch (mode) {
    case RefundMode::Direct: return BriefWord::ModeDirect;
    case RefundMode::Timestamp: return BriefWord::ModeTimestamp;
    case RefundMode::ProRata: return BriefWord::ModeProRata;
    }
    return BriefWord::ModeProRata;
}

/// Writes one sheet, part after part.
class RefundBriefWriter {
public:
    explicit RefundBriefWriter(const RefundBriefInput& input)
        : m_input{input}
        , m_plan{*input.plan}
        , m_graph{*input.trail.graph}
        , m_way{traceOnTheWay(m_graph, *input.trail.trace, input.account)}
        , m_evidence{m_graph, m_way}
        , m_frozen{m_graph.account(input.account)}
    {
    }

    Brief write();

private:
    void heading(BriefPhrase phrase, std::uint32_t level, std::vector<BriefArgument> args = {})
    {
        m_brief.blocks.emplace_back(HeadingBlock{phrase, level, std::move(args)});
    }
    void paragraph(BriefPhrase phrase, std::vector<BriefArgument> args = {})
    {
        m_brief.blocks.emplace_back(ParagraphBlock{phrase, std::move(args)});
    }
    void caption(BriefPhrase phrase) { paragraph(phrase, {PlainText{std::to_string(++m_tables)}}); }

    void setHead();
    void makeFigures();
    void writePlan();
    void writeFacts();
    void writeVictims();
    void writeTransfers();
    void writeApplications();
    void writeApplication(std::size_t victim);
    void writeChanges();
    void writeAppendix();

    [[nodiscard]] const IncidentFact& incidentOf(const RefundClaim& claim) const
    {
        return m_input.trail.incidents[claim.incident];
    }
    [[nodiscard]] std::vector<EdgeIndex> stolenOf(std::uint32_t incident) const;
    [[nodiscard]] Cell frozenAccount() const
    {
        return {MaskedText{m_frozen.entity.kind, m_frozen.entity.value}};
    }

    /// The figures of one victim.
    struct ClaimFigures {
        FigureMark stolen, loss, pay;
    };

    const RefundBriefInput& m_input;
    const RefundPlan& m_plan;
    const FlowGraph& m_graph;
    FundTrace m_way;
    TraceEvidence m_evidence;
    const AccountFact& m_frozen;
    Brief m_brief{};
    FigureList m_figures;
    std::vector<ClaimFigures> m_claims; ///< as the plan's victims
    std::optional<FigureMark> m_loss, m_paid;
    std::uint32_t m_tables = 0;
};

Brief RefundBriefWriter::write()
{
    setHead();
    makeFigures();
    writePlan();
    if (!m_plan.victims.empty()) {
        writeTransfers();
        writeApplications();
    }
    writeChanges();
    paragraph(BriefPhrase::Signatures);
    writeAppendix();
    m_brief.figures = m_figures.all();
    return std::move(m_brief);
}

void RefundBriefWriter::setHead()
{
    const auto& trail = m_input.trail;
    for (const auto& claim : m_plan.victims)
        m_brief.incidents.push_back(incidentOf(claim).number);
    m_brief.classification = trail.classification;
    m_brief.preparedBy = trail.preparedBy;
    m_brief.preparedAt = trail.preparedAt;
    m_brief.zone = trail.zone;
    m_brief.masked = trail.masked;
    m_brief.logHead = trail.logHead;
    if (trail.trace != nullptr)
        m_brief.currency = trail.trace->currency;
}

/// The stolen transfers of an incident; one that several incidents name counts for the first.
std::vector<EdgeIndex> RefundBriefWriter::stolenOf(std::uint32_t incident) const
{
    std::vector<EdgeIndex> edges;
    const auto& marks = m_input.trail.stolen; // by transfer, then incident
    for (std::size_t i = 0; i < marks.size(); ++i)
        if (marks[i].incident == incident && (i == 0 || marks[i - 1].edge != marks[i].edge))
            edges.push_back(marks[i].edge);
    return edges;
}

void RefundBriefWriter::makeFigures()
{
    const auto into = m_evidence.rowsInto(m_input.account);
    std::vector<RowId> all;
    std::vector<std::uint32_t> losses, pays;
    for (const auto& claim : m_plan.victims) {
        const auto about = "incident:" + incidentOf(claim).number;
        const auto rows = m_evidence.rowsOf(stolenOf(claim.incident));
        const auto stolen =
            m_figures.sum(FigureMeaning::StolenOfIncident, claim.stolen, m_brief.currency, about, rows);
        auto behind = rows;
        behind.insert(behind.end(), into.begin(), into.end());
        behind = inOrder(std::move(behind));
        const auto loss = m_plan.basis == RefundBasis::Loss
                              ? stolen
                              : m_figures.sum(FigureMeaning::ReachedOfIncident, claim.loss, m_brief.currency,
                                              about, behind);
        const auto pay =
            m_figures.sum(FigureMeaning::PayOfIncident, claim.pay, m_brief.currency, about, behind);
        m_claims.push_back({stolen, loss, pay});
        losses.push_back(loss.figure);
        pays.push_back(pay.figure);
        all.insert(all.end(), behind.begin(), behind.end());
    }
    if (m_claims.empty())
        return;
    all = inOrder(std::move(all));
    m_loss = m_figures.sum(FigureMeaning::VictimsLoss, m_plan.loss, m_brief.currency, {}, all);
    m_paid = m_figures.sum(FigureMeaning::Paid, m_plan.paid, m_brief.currency, {}, all);
    m_figures.setParts(*m_loss, losses);
    m_figures.setParts(*m_paid, pays);
}

void RefundBriefWriter::writePlan()
{
    heading(BriefPhrase::TitleRefund, 0, frozenAccount());
    paragraph(BriefPhrase::LeadsNotConclusions);
    heading(BriefPhrase::HeadingRefund, 1);
    writeFacts();
    paragraph(refundRule(m_plan.mode));
    for (const auto& nothing : m_input.trail.nothingOf)
        paragraph(BriefPhrase::MoneyNothingOfIncident,
                  {PlainText{m_input.trail.incidents[nothing.incident].number}, ReasonText{nothing.reason}});
    if (!m_plan.mode)
        return;
    paragraph(BriefPhrase::RefundFormula);
    paragraph(m_plan.basis == RefundBasis::Reached ? BriefPhrase::RefundOnReached
                                                   : BriefPhrase::RefundOnLoss);
    if (m_input.notice)
        paragraph(BriefPhrase::RefundNotice, {TimeText{m_input.notice->from, TimePrecision::Day},
                                              TimeText{m_input.notice->until, TimePrecision::Day}});
    else if (*m_plan.mode == RefundMode::ProRata)
        paragraph(BriefPhrase::RefundNoticeNeeded);
    writeVictims();
}

void RefundBriefWriter::writeFacts()
{
    TableBlock facts{{BriefColumn::FactName, BriefColumn::FactValue}, {}, false};
    const auto add = [&facts](BriefWord name, Cell value) {
        facts.rows.push_back({Cell{name}, std::move(value)});
    };
    add(BriefWord::FrozenAccount, frozenAccount());
    add(BriefWord::AccountHolder, {MaskedText{EntityKind::Person, m_frozen.holder}});
    add(BriefWord::AccountBank, {PlainText{m_frozen.bank}});
    add(BriefWord::FrozenSum, {SumText{m_plan.amount}});
    add(BriefWord::TracedBy, {MethodText{m_way.method}});
    if (m_plan.mode) {
        add(BriefWord::LossCounted,
            {m_plan.basis == RefundBasis::Reached ? BriefWord::BasisReached : BriefWord::BasisLoss});
        add(BriefWord::ReturnedBy, {wordOf(*m_plan.mode)});
        add(BriefWord::VictimsLoss, {*m_loss});
        add(BriefWord::Returned, {*m_paid});
    }
    add(BriefWord::StaysFrozen, {SumText{m_plan.left}});
    if (m_input.notice) {
        add(BriefWord::NoticeFrom, {TimeText{m_input.notice->from, TimePrecision::Day}});
        add(BriefWord::NoticeUntil, {TimeText{m_input.notice->until, TimePrecision::Day}});
    }
    m_brief.blocks.emplace_back(std::move(facts));
}

void RefundBriefWriter::writeVictims()
{
    TableBlock table{
        {BriefColumn::Number, BriefColumn::Victim, BriefColumn::Stolen, BriefColumn::Loss, BriefColumn::Pay},
        {},
        true};
    for (std::size_t i = 0; i < m_claims.size(); ++i) {
        const auto& incident = incidentOf(m_plan.victims[i]);
        table.rows.push_back({Cell{PlainText{incident.number}},
                              Cell{MaskedText{EntityKind::Person, incident.victim}}, Cell{m_claims[i].stolen},
                              Cell{m_claims[i].loss}, Cell{m_claims[i].pay}});
    }
    table.rows.push_back({Cell{BriefWord::Total}, Cell{}, Cell{}, Cell{*m_loss}, Cell{*m_paid}});
    caption(BriefPhrase::RefundCaption);
    m_brief.blocks.emplace_back(std::move(table));
}

void RefundBriefWriter::writeTransfers()
{
    heading(BriefPhrase::HeadingRefundTransfers, 1);
    TableBlock table{
        {BriefColumn::Number, BriefColumn::Time, BriefColumn::From, BriefColumn::To, BriefColumn::Amount},
        {},
        false};
    for (const auto& claim : m_plan.victims) {
        const auto& number = incidentOf(claim).number;
        for (const auto transfer : stolenOf(claim.incident)) {
            const auto& payer = m_graph.account(m_graph.payer(transfer)).entity;
            const auto& payee = m_graph.account(m_graph.payee(transfer)).entity;
            const auto amount =
                m_figures.sum(FigureMeaning::FlowAmount, m_graph.amount(transfer), m_brief.currency,
                              toText(payee), m_evidence.rowsOf(std::span{&transfer, 1}));
            table.rows.push_back({Cell{PlainText{number}}, Cell{timeOf(m_graph, transfer)},
                                  Cell{MaskedText{payer.kind, payer.value}},
                                  Cell{MaskedText{payee.kind, payee.value}}, Cell{amount}});
        }
    }
    caption(BriefPhrase::TransfersCaption);
    m_brief.blocks.emplace_back(std::move(table));
}

void RefundBriefWriter::writeApplications()
{
    heading(BriefPhrase::HeadingApplications, 1);
    for (std::size_t i = 0; i < m_plan.victims.size(); ++i)
        writeApplication(i);
}

/// 附件1 冻结资金返还申请表; what the case does not know is left to be filled in.
void RefundBriefWriter::writeApplication(std::size_t victim)
{
    const auto& incident = incidentOf(m_plan.victims[victim]);
    TableBlock form{{BriefColumn::FactName, BriefColumn::FactValue}, {}, false};
    const auto add = [&form](BriefWord name, const std::string& known, BriefArgument value) {
        form.rows.push_back({Cell{name}, Cell{known.empty() ? BriefWord::Blank : std::move(value)}});
    };
    const auto id = readIdNumber(incident.victimId);
    const auto sex = id && id->sex == Sex::Male ? BriefWord::Male : BriefWord::Female;
    heading(BriefPhrase::HeadingApplication, 2, {PlainText{incident.number}});
    add(BriefWord::Victim, incident.victim, MaskedText{EntityKind::Person, incident.victim});
    add(BriefWord::Sex, id ? incident.victimId : std::string{}, sex);
    add(BriefWord::VictimId, incident.victimId, MaskedText{EntityKind::Person, incident.victimId});
    add(BriefWord::Address, {}, BriefWord::Blank);
    add(BriefWord::VictimPhone, incident.victimPhone, MaskedText{EntityKind::Phone, incident.victimPhone});
    add(BriefWord::RefundTo, {}, BriefWord::Blank);
    add(BriefWord::FilingUnit, incident.unit, PlainText{incident.unit});
    add(BriefWord::FilingNumber, {},
        BriefWord::Blank); // the register has the alert's number, which is another
    add(BriefWord::Incident, incident.number, PlainText{incident.number});
    form.rows.push_back({Cell{BriefWord::StolenSum}, Cell{m_claims[victim].stolen}});
    form.rows.push_back({Cell{BriefWord::Officers}, Cell{BriefWord::Blank}});
    form.rows.push_back({Cell{BriefWord::FreezingUnit}, Cell{BriefWord::Blank}});
    form.rows.push_back({Cell{BriefWord::FrozenAccount}, frozenAccount()});
    form.rows.push_back({Cell{BriefWord::FrozenSum}, Cell{SumText{m_plan.amount}}});
    form.rows.push_back({Cell{BriefWord::SumToReturn}, Cell{m_claims[victim].pay}});
    m_brief.blocks.emplace_back(std::move(form));
    paragraph(BriefPhrase::Signatures);
}

void RefundBriefWriter::writeChanges()
{
    if (!m_input.earlier)
        return;
    heading(BriefPhrase::HeadingChanges, 1);
    paragraph(BriefPhrase::ChangesIntro, {ProseText{*m_input.earlier, knownPeople(m_input.trail)}});
    TableBlock table{{BriefColumn::Number, BriefColumn::Victim, BriefColumn::PayBefore, BriefColumn::Pay,
                      BriefColumn::Difference},
                     {},
                     false};
    const auto sum = [](const std::optional<Minor>& pay) {
        return Cell{pay ? BriefArgument{SumText{*pay}} : BriefArgument{PlainText{}}};
    };
    for (const auto& change : m_input.changes)
        table.rows.push_back({Cell{PlainText{change.incident}},
                              Cell{MaskedText{EntityKind::Person, change.victim}}, sum(change.before),
                              sum(change.now), Cell{SumText{change.difference}}});
    caption(BriefPhrase::ChangesCaption);
    m_brief.blocks.emplace_back(std::move(table));
}

void RefundBriefWriter::writeAppendix()
{
    auto trail = m_input.trail;
    trail.incidents.clear();
    for (const auto& claim : m_plan.victims)
        trail.incidents.push_back(incidentOf(claim));
    trail.trace = &m_way;
    writeAppendices(trail, m_plan.victims.empty() ? nullptr : &m_evidence, m_brief, m_figures);
}

} // namespace

BriefPhrase refundRule(const std::optional<RefundMode>& mode)
{
    if (!mode)
        return BriefPhrase::RefundNobody;
    switch (*mode) {
    case RefundMode::Direct: return BriefPhrase::RefundDirect;
    case RefundMode::Timestamp: return BriefPhrase::RefundTimestamp;
    case RefundMode::ProRata: return BriefPhrase::RefundProRata;
    }
    return BriefPhrase::RefundProRata;
}

RefundNotice refundNoticeFrom(Instant day, ZoneOffset zone)
{
    const auto from = std::chrono::floor<std::chrono::days>(day + zone) - zone;
    return {from, from + refundNotice};
}

Brief refundBrief(const RefundBriefInput& input)
{
    return RefundBriefWriter{input}.write();
}

} // namespace jingwei
