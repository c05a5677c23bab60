// refund: how a frozen sum goes back to the victims.
#include "app/commands.h"
#include "app/console.h"
#include "app/earlier_plan.h"
#include "app/json_output.h"
#include "app/sheets.h"
#include "app/text_table.h"
#include "core/base/hash.h"
#include "core/session/refund_views.h"
#include "ui/support/format.h"
#include "ui/text/brief_phrases.h"
#include "ui/text/error_text.h"
#include "ui/text/trace_text.h"
#include "ui/text/words.h"

#include <QCoreApplication>

#include <array>

namespace jingwei::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct RefundCommand {
    std::string caseFile, account, amount;
    std::string basis = "reached";
    std::string method = "fifo";
    std::string currency;
    std::string notice, compareTo;
    std::string xlsx, pdf, classification, reason, by;
    bool reveal = false;
    bool json = false;
};

/// Why the options do not make one question; empty: they do.
QString contradiction(const RefundCommand& command)
{
    if (!command.xlsx.empty() && !toPath(command.xlsx).has_filename())
        return Words::tr("Name a file for --xlsx.");
    if (command.reveal && command.reason.empty())
        return Words::tr("Showing names and numbers in full (--reveal) needs a --reason, for the log.");
    return {};
}

/// A plan with everything that stands beside it.
struct RefundAnswer {
    AccountRefund refund;
    FundTrace way;
    std::optional<RefundNotice> notice;
    std::optional<EarlierPlan> earlier;
    std::vector<RefundChange> changes;
};

class AnswerText {
public:
    AnswerText(const CaseSnapshot& snapshot, const RefundAnswer& answer)
        : m_graph{*snapshot.graph}
        , m_zone{snapshot.zone}
        , m_answer{answer}
        , m_refund{answer.refund}
        , m_plan{answer.refund.plan}
    {
    }

    [[nodiscard]] Json json() const;
    void print() const;

private:
    [[nodiscard]] std::string amount(Minor minor) const
    {
        return formatAmount(minor, m_refund.currency.decimals());
    }
    [[nodiscard]] QString money(Minor minor) const { return ui::moneyText(minor, m_refund.currency); }
    [[nodiscard]] const IncidentFact& incidentOf(const RefundClaim& claim) const
    {
        return m_refund.trail.incidents[claim.incident];
    }
    [[nodiscard]] const EntityRef& entity() const { return m_graph.account(m_refund.account).entity; }
    [[nodiscard]] Json victimsJson() const;
    [[nodiscard]] Json changesJson() const;
    [[nodiscard]] Json noticeJson() const;
    [[nodiscard]] QStringList ruleTexts() const;
    [[nodiscard]] QStringList assumptionTexts() const;
    void printVictims() const;
    void printChanges() const;

    const FlowGraph& m_graph;
    ZoneOffset m_zone;
    const RefundAnswer& m_answer;
    const AccountRefund& m_refund;
    const RefundPlan& m_plan;
};

Json AnswerText::victimsJson() const
{
    auto victims = Json::array();
    for (const auto& claim : m_plan.victims)
        victims.push_back({{"incident", incidentOf(claim).number},
                           {"victim", textOrNull(incidentOf(claim).victim)},
                           {"loss", amount(claim.loss)},
                           {"stolen", amount(claim.stolen)},
                           {"reached", amount(claim.reached)},
                           {"pay", amount(claim.pay)}});
    return victims;
}

Json AnswerText::changesJson() const
{
    if (!m_answer.earlier)
        return {};
    const auto sum = [this](const std::optional<Minor>& pay) { return pay ? Json(amount(*pay)) : Json{}; };
    auto changes = Json::array();
    for (const auto& change : m_answer.changes)
        changes.push_back({{"incident", change.incident},
                           {"victim", textOrNull(change.victim)},
                           {"before", sum(change.before)},
                           {"now", sum(change.now)},
                           {"difference", amount(change.difference)}});
    return changes;
}

Json AnswerText::noticeJson() const
{
    const auto day = [this](Instant at) { return Json(formatDay(at, m_zone)); };
    const auto& notice = m_answer.notice;
    return {{"needed", m_plan.mode == RefundMode::ProRata},
            {"from", notice ? day(notice->from) : Json{}},
            {"until", notice ? day(notice->until) : Json{}}};
}

/// The rule beside the figures: Article 8, the formula, and what counts as loss.
QStringList AnswerText::ruleTexts() const
{
    QStringList texts{ui::briefPhrase(refundRule(m_plan.mode))};
    if (!m_plan.mode)
        return texts;
    texts << ui::briefPhrase(BriefPhrase::RefundFormula)
          << ui::briefPhrase(m_plan.basis == RefundBasis::Reached ? BriefPhrase::RefundOnReached
                                                                  : BriefPhrase::RefundOnLoss);
    return texts;
}

QStringList AnswerText::assumptionTexts() const
{
    QStringList texts;
    for (const auto& assumption : m_answer.way.assumptions) {
        const auto account =
            assumption.vertex ? ui::toQString(m_graph.account(*assumption.vertex).entity.value) : QString{};
        texts << ui::assumptionText(assumption, account, ui::MoneyUnit::Yuan);
    }
    const auto& trail = m_refund.trail;
    for (const auto& nothing : trail.nothingOf)
        texts << ui::nothingFollowedText(trail.incidents[nothing.incident].number, nothing.reason);
    if (!m_graph.account(m_refund.account).queried)
        texts << ui::noStatementText(ui::toQString(entity().value));
    return texts;
}

Json AnswerText::json() const
{
    const auto list = [](const QStringList& texts) {
        auto array = Json::array();
        for (const auto& text : texts)
            array.push_back(ui::toUtf8(text));
        return array;
    };
    const auto& earlier = m_answer.earlier;
    return {{"account", entity().value},
            {"entity", toText(entity())},
            {"amount", amount(m_plan.amount)},
            {"currency", std::string{m_refund.currency.code()}},
            {"mode", m_plan.mode ? Json(std::string{refundModeWord(*m_plan.mode)}) : Json{}},
            {"method", std::string{traceMethodWord(m_refund.trail.trace.method)}},
            {"basis", std::string{refundBasisWord(m_plan.basis)}},
            {"victims", victimsJson()},
            {"loss", amount(m_plan.loss)},
            {"paid", amount(m_plan.paid)},
            {"left", amount(m_plan.left)},
            {"rule", list(ruleTexts())},
            {"notice", noticeJson()},
            {"compared_to", earlier ? Json(earlier->file) : Json{}},
            {"changes", changesJson()},
            {"assumptions", list(assumptionTexts())}};
}

void AnswerText::printVictims() const
{
    if (m_plan.victims.empty())
        return; // the rule says that there are none
    std::vector<QStringList> rows;
    for (const auto& claim : m_plan.victims)
        rows.push_back({ui::toQString(incidentOf(claim).number), ui::toQString(incidentOf(claim).victim),
                        money(claim.stolen), money(claim.reached), money(claim.loss), money(claim.pay)});
    app::print(textTable({{Words::tr("Incident")},
                          {Words::tr("Victim")},
                          {Words::tr("Stolen"), Align::Right},
                          {Words::tr("Reached"), Align::Right},
                          {Words::tr("Loss counted"), Align::Right},
                          {Words::tr("To return"), Align::Right}},
                         rows));
}

void AnswerText::printChanges() const
{
    if (!m_answer.earlier)
        return;
    const auto sum = [this](const std::optional<Minor>& pay) {
        return pay ? money(*pay) : ui::unknownText();
    };
    std::vector<QStringList> rows;
    for (const auto& change : m_answer.changes)
        rows.push_back({ui::toQString(change.incident), ui::toQString(change.victim), sum(change.before),
                        sum(change.now), money(change.difference)});
    app::print(Words::tr("Compared with %1:").arg(ui::toQString(m_answer.earlier->file)));
    app::print(textTable({{Words::tr("Incident")},
                          {Words::tr("Victim")},
                          {Words::tr("Before"), Align::Right},
                          {Words::tr("Now"), Align::Right},
                          {Words::tr("Difference"), Align::Right}},
                         rows));
}

void AnswerText::print() const
{
    printVictims();
    app::print(Words::tr("Frozen %1 = to return %2 + stays frozen %3 (%4)")
                   .arg(money(m_plan.amount), money(m_plan.paid), money(m_plan.left),
                        ui::traceMethodText(m_refund.trail.trace.method)));
    printChanges();
    for (const auto& text : ruleTexts())
        app::print(text);
    if (m_answer.notice)
        app::print(ui::briefPhrase(BriefPhrase::RefundNotice)
                       .arg(ui::dayText(m_answer.notice->from, m_zone),
                            ui::dayText(m_answer.notice->until, m_zone)));
    else if (m_plan.mode == RefundMode::ProRata)
        app::print(ui::briefPhrase(BriefPhrase::RefundNoticeNeeded));
    for (const auto& text : assumptionTexts())
        app::print(QStringLiteral("  %1").arg(text));
    app::print(Words::tr("A lead, not a conclusion: the officer in charge confirms basis, mode and sums."));
}

/// Says in the log which sheet left the case.
Result<void> logSheet(CaseSession& session, const RefundCommand& command, const RefundAnswer& answer,
                      const std::string& file)
{
    const auto& plan = answer.refund.plan;
    const auto decimals = answer.refund.currency.decimals();
    const Json detail{{"account", session.snapshot()->graph->account(answer.refund.account).entity.value},
                      {"amount", formatAmount(plan.amount, decimals)},
                      {"paid", formatAmount(plan.paid, decimals)},
                      {"file", toPath(file).filename().string()},
                      {"sha256", hashOfFile(toPath(file))},
                      {"revealed", command.reveal}};
    return session.note("refund", detail.dump(-1, ' ', false, Json::error_handler_t::replace),
                        command.reason);
}

/// Writes the sheets that were asked for, and logs each.
Result<void> writeRefund(CaseSession& session, const RefundCommand& command, const RefundAnswer& answer,
                         Progress& progress)
{
    if (command.xlsx.empty() && command.pdf.empty())
        return {};
    RefundSheetOptions options;
    options.look.by = session.by();
    options.look.classification = command.classification;
    options.look.masked = !command.reveal;
    options.look.logHead = session.logHead();
    options.notice = answer.notice;
    options.changes = answer.changes;
    if (answer.earlier)
        options.earlier = toPath(answer.earlier->file).filename().string();
    const auto sheet = sheetOfRefund(*session.snapshot(), answer.refund, options);
    return writeSheets(sheet, {command.xlsx, command.pdf}, progress,
                       [&](const std::string& file) { return logSheet(session, command, answer, file); });
}

Result<RefundAnswer> answerOf(const CaseSession& session, const RefundCommand& command, Progress& progress)
{
    const auto& snapshot = *session.snapshot();
    const auto entity = session.resolve(command.account);
    if (!entity)
        return tl::unexpected{entity.error()};
    RefundRequest request{*entity, command.amount,
                          refundBasisFromWord(command.basis).value_or(RefundBasis::Reached),
                          traceMethodFromWord(command.method).value_or(TraceMethod::Fifo)};
    if (!command.currency.empty()) {
        const auto currency = parseCurrency(command.currency);
        if (!currency)
            return tl::unexpected{currency.error()};
        request.currency = *currency;
    }
    auto refund = refundOfAccount(snapshot, request, progress);
    if (!refund)
        return tl::unexpected{refund.error()};
    RefundAnswer answer{.refund = *std::move(refund), .way = {}, .notice = {}, .earlier = {}, .changes = {}};
    answer.way = traceOnTheWay(*snapshot.graph, answer.refund.trail.trace, answer.refund.account);
    if (!command.notice.empty()) {
        const auto day = parseTime(command.notice, snapshot.zone);
        if (!day)
            return tl::unexpected{day.error()};
        answer.notice = refundNoticeFrom(day->at, snapshot.zone);
    }
    return answer;
}

/// Compares with the earlier plan, if one is named. Why that cannot be done; empty: it was, or none is named.
QString compare(const CaseSnapshot& snapshot, const RefundCommand& command, RefundAnswer& answer)
{
    if (command.compareTo.empty())
        return {};
    const auto name = ui::toQString(command.compareTo);
    auto earlier = readEarlierPlan(command.compareTo, answer.refund.currency);
    if (!earlier && earlier.error().code == ErrorCode::FileMissing)
        return ui::describe(earlier.error());
    if (!earlier)
        return Words::tr("“%1” is no refund plan in %2; give a file that “refund --json” printed.")
            .arg(name, ui::toQString(answer.refund.currency.code()));
    if (earlier->account != snapshot.graph->account(answer.refund.account).entity.value)
        return Words::tr("“%1” is a plan for another account (%2).")
            .arg(name, ui::toQString(earlier->account));
    answer.earlier = *std::move(earlier);
    answer.changes = refundChanges(answer.earlier->pays, paysOf(answer.refund));
    return {};
}

/// Whether an error lies in what was typed, and not in the case.
bool isUsage(ErrorCode code)
{
    return code == ErrorCode::AmountMalformed || code == ErrorCode::TimeMalformed
           || code == ErrorCode::CurrencyUnknown;
}

ExitStatus refund(const RefundCommand& command)
{
    if (const auto sentence = contradiction(command); !sentence.isEmpty())
        return refuse(sentence);
    Watch watch;
    const auto session = openCase(command.caseFile, command.by, watch.progress());
    if (!session)
        return fail(session.error());
    auto answer = answerOf(**session, command, watch.progress());
    if (!answer)
        return isUsage(answer.error().code) ? refuse(ui::describe(answer.error())) : fail(answer.error());
    const auto& snapshot = *(*session)->snapshot();
    if (const auto sentence = compare(snapshot, command, *answer); !sentence.isEmpty())
        return refuse(sentence);
    if (auto written = writeRefund(**session, command, *answer, watch.progress()); !written)
        return fail(written.error());
    const AnswerText text{snapshot, *answer};
    if (command.json)
        print(text.json());
    else
        text.print();
    return ExitStatus::Done;
}

} // namespace

void addRefund(CLI::App& program, Action& chosen)
{
    auto options = std::make_shared<RefundCommand>();
    auto& command =
        *program.add_subcommand("refund", helpText(Words::tr("share a frozen sum out among the victims")));
    addCase(command, options->caseFile);
    command.add_option("--account", options->account, helpText(Words::tr("the frozen account")))->required();
    command
        .add_option("--amount", options->amount,
                    helpText(Words::tr("the sum that is frozen there, in the currency followed")))
        ->required();
    command
        .add_option("--basis", options->basis,
                    helpText(Words::tr("a victim's loss: what reached the account, or all that was stolen "
                                       "(default reached)")))
        ->check(CLI::IsMember({"reached", "loss"}));
    command
        .add_option("--method", options->method,
                    helpText(Words::tr("which money leaves first (default fifo)")))
        ->check(CLI::IsMember({"fifo", "lifo", "pro-rata", "lowest-balance", "taint-first", "poison"}));
    command.add_option("--currency", options->currency,
                       helpText(Words::tr("currency that is followed (default that of the first stolen "
                                          "transfer)")));
    command.add_option("--notice", options->notice,
                       helpText(Words::tr("day on which the plan was announced, for 30 days")));
    command.add_option("--compare-to", options->compareTo,
                       helpText(Words::tr("an earlier plan, as --json printed it")));
    command.add_option("--xlsx", options->xlsx, helpText(Words::tr("write the sheets as a workbook")));
    command.add_option("--pdf", options->pdf, helpText(Words::tr("write the sheets as PDF")));
    command.add_option("--classification", options->classification,
                       helpText(Words::tr("printed on every page")));
    command.add_flag("--reveal", options->reveal,
                     helpText(Words::tr("show names and numbers of people in full; needs --reason")));
    command.add_option("--reason", options->reason, helpText(Words::tr("why, for the log")));
    addBy(command, options->by);
    addJson(command, options->json);
    onChosen(command, options, refund, chosen);
}

} // namespace jingwei::app
