#include "ui/text/trace_text.h"

#include "ui/text/brief_phrases.h"
#include "ui/text/error_text.h"
#include "ui/text/words.h"

#include <QCoreApplication>

namespace jingwei::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace

QString traceMethodText(TraceMethod method)
{
    switch (method) {
    case TraceMethod::Fifo: return Words::tr("first in, first out");
    case TraceMethod::Lifo: return Words::tr("last in, first out");
    case TraceMethod::ProRata: return Words::tr("pro rata", "method of tracing");
    case TraceMethod::LowestBalance: return Words::tr("lowest intermediate balance");
    case TraceMethod::TaintFirst: return Words::tr("stolen money first");
    case TraceMethod::Poison: return Words::tr("poison (screening only)");
    }
    return {};
}

QString traceMethodRule(TraceMethod method)
{
    switch (method) {
    case TraceMethod::Fifo: return Words::tr("what came first leaves first, the opening balance before all");
    case TraceMethod::Lifo: return Words::tr("what came last leaves first");
    case TraceMethod::ProRata: return Words::tr("of each payment the share that is stolen of the balance");
    case TraceMethod::LowestBalance: return Words::tr("own money leaves first, stolen money last");
    case TraceMethod::TaintFirst: return Words::tr("stolen money leaves before all other");
    case TraceMethod::Poison: return Words::tr("everything is marked that stolen money touched");
    }
    return {};
}

QString traceStateText(TraceState state)
{
    switch (state) {
    case TraceState::Queried: return Words::tr("queried", "its statement is in the case");
    case TraceState::NotQueried: return Words::tr("not queried", "its statement is not in the case");
    }
    return {};
}

QString timeText(const FlowGraph& graph, EdgeIndex transfer, ZoneOffset zone)
{
    return timeText(graph.at(transfer), zone,
                    graph.dateOnly(transfer) ? TimePrecision::Day : TimePrecision::Second);
}

QString timeText(const FlowGraph& graph, VertexIndex account, Instant at, ZoneOffset zone)
{
    return timeText(at, zone, graph.precisionAt(account, at));
}

QString statementText(const FlowGraph& graph, VertexIndex vertex, ZoneOffset zone)
{
    const auto& account = graph.account(vertex);
    if (!account.queried)
        return account.noResult ? Words::tr("asked for, without a statement")
                                : traceStateText(TraceState::NotQueried);
    if (!account.queriedFrom || !account.queriedTo)
        return traceStateText(TraceState::Queried);
    return Words::tr("%1, %2 – %3", "queried, time of the first and the last row of the statement")
        .arg(traceStateText(TraceState::Queried), timeText(graph, vertex, *account.queriedFrom, zone),
             timeText(graph, vertex, *account.queriedTo, zone));
}

QString noStatementText(const QString& account)
{
    return Words::tr("No statement of %1 is in the case: known of it is only what other statements show.")
        .arg(account);
}

QString nothingFollowedText(const std::string& incident, const std::string& reason)
{
    return briefPhrase(BriefPhrase::MoneyNothingOfIncident)
        .arg(toQString(incident), nothingStolenText(reason));
}

QString lossDiffersText(const std::string& incident, Minor loss, Minor stolen, MoneyUnit unit)
{
    return Words::tr("Incident %1: the register states a loss of %2 %4, the transfers counted as stolen come "
                     "to %3 %4.",
                     "incident, sum, sum, unit of money")
        .arg(toQString(incident), moneyText(loss, cny, unit), moneyText(stolen, cny, unit),
             moneyUnitWord(unit));
}

QString exitText(ExitKind exit)
{
    switch (exit) {
    case ExitKind::None: return {};
    case ExitKind::Cash: return Words::tr("cash", "where money left the banks");
    case ExitKind::Merchant: return Words::tr("merchant", "where money left the banks");
    case ExitKind::PaymentPlatform: return Words::tr("payment platform", "where money left the banks");
    case ExitKind::Crypto: return Words::tr("crypto", "where money left the banks");
    case ExitKind::BankInternal: return Words::tr("bank fees", "where money left the banks");
    case ExitKind::Victim: return Words::tr("back to the victim", "where money left the banks");
    }
    return {};
}

QString assumptionPhrase(TraceAssumption::Kind kind)
{
    switch (kind) {
    case TraceAssumption::Kind::OpeningUnknown:
        return Words::tr("The statement of %1 gives no balance; its opening balance is taken as 0.");
    case TraceAssumption::Kind::OpeningOverdrawn:
        return Words::tr("By the statement of %1, %2 %3 were there before its first row: the account was "
                         "overdrawn; its opening balance is taken as 0.",
                         "account, sum below 0, unit of money");
    case TraceAssumption::Kind::OpeningElsewhere:
        return Words::tr("The opening balance that the statement of %1 gives is in another currency; in %3 "
                         "it is taken as 0.",
                         "account, -, currency followed");
    case TraceAssumption::Kind::InflowMissing:
        return Words::tr(
            "%1 paid %2 %3 more than was known to be there; clean money of that sum is taken to have "
            "come in just before.",
            "account, sum, unit of money");
    case TraceAssumption::Kind::StatementBegins:
        return Words::tr(
            "The statement of %1 begins only after %2 %3 of stolen money had come in: its opening balance "
            "may hold that money already, counted here as other money, and what was paid in between is not "
            "known. Ask for the earlier statement.",
            "account, sum, unit of money");
    case TraceAssumption::Kind::StatementEnds:
        return Words::tr(
            "The statement of %1 ends too soon to tell whether the %2 %3 of stolen money counted as held "
            "there are still there. Ask for the later statement.",
            "account, sum, unit of money");
    case TraceAssumption::Kind::BalanceBelow:
        return Words::tr(
            "The last balance that the statement of %1 gives is %2 %3, less than the stolen money said to be "
            "held there: rows are missing or contradict each other, and no more than that balance can be "
            "there.",
            "account, sum, unit of money");
    case TraceAssumption::Kind::LevelLimit:
        return Words::tr(
            "Money was followed down to level %2 only; what reached accounts of that level is shown as "
            "held there.");
    case TraceAssumption::Kind::AmountLimit:
        return Words::tr("Transfers below %2 %3 were left out.", "sum, unit of money");
    case TraceAssumption::Kind::OtherCurrency:
        return Words::tr("%2 %3 were stolen too and are in none of these sums: one currency is followed at a "
                         "time.",
                         "sum, currency");
    case TraceAssumption::Kind::OpeningOrigin:
        return Words::tr("%2 %3 lay on %1 before its first transfer; where that came from is not known.",
                         "account, sum, unit of money");
    case TraceAssumption::Kind::UnknownOrigin:
        return Words::tr(
            "%1 paid more than was known to be there; %2 %3 of the money asked about is taken to "
            "have come in just before, from where is not known.",
            "account, sum, unit of money");
    case TraceAssumption::Kind::LevelLimitUp:
        return Words::tr("Money was followed up to level %2 only; what accounts of that level paid is shown "
                         "as beginning there.");
    case TraceAssumption::Kind::PaidAgain:
        return Words::tr("%2 %3 was paid by more than one of the transfers asked about; it counts once.",
                         "sum, unit of money");
    }
    return {};
}

QString assumptionSum(const TraceAssumption& assumption, MoneyUnit unit)
{
    if (assumption.currency == cny)
        return moneyText(assumption.amount, cny, unit);
    auto text = moneyText(assumption.amount, assumption.currency); // with its code, which is the unit here
    return text.chopped(assumptionUnit(assumption, unit).size() + 1);
}

QString assumptionUnit(const TraceAssumption& assumption, MoneyUnit unit)
{
    return assumption.currency == cny ? moneyUnitWord(unit) : toQString(assumption.currency.code());
}

QString assumptionText(const TraceAssumption& assumption, const QString& account, MoneyUnit unit)
{
    const bool isLevel = assumption.kind == TraceAssumption::Kind::LevelLimit
                         || assumption.kind == TraceAssumption::Kind::LevelLimitUp;
    const auto amount = isLevel ? QString::number(assumption.amount) : assumptionSum(assumption, unit);
    auto text = assumptionPhrase(assumption.kind);
    return text.replace(QLatin1String{"%1"}, account)
        .replace(QLatin1String{"%2"}, amount)
        .replace(QLatin1String{"%3"}, assumptionUnit(assumption, unit));
}

QString measureText(const std::optional<MeasureInForce>& measure, Instant at, ZoneOffset zone)
{
    if (!measure)
        return {};
    const auto word = [&] {
        switch (measure->kind) {
        case MeasureKind::Stop: return Words::tr("payment stop", "measure in force");
        case MeasureKind::Freeze: return Words::tr("freeze", "measure in force");
        case MeasureKind::QueuedFreeze: return Words::tr("queued freeze", "measure in force");
        }
        return QString{};
    }();
    if (!measure->deadline)
        return word;
    constexpr std::chrono::hours longTime{72};
    const auto left = *measure->deadline - at;
    const auto rest = left > longTime
                          ? Words::tr("%n days left", nullptr,
                                      static_cast<int>(std::chrono::floor<std::chrono::days>(left).count()))
                          : Words::tr("%n hours left", nullptr,
                                      static_cast<int>(std::chrono::floor<std::chrono::hours>(left).count()));
    return Words::tr("%1 until %2, %3", "measure, moment, time left")
        .arg(word, timeText(*measure->deadline, zone), rest);
}

QString openOrderText(const OpenOrder& open, const FlowGraph& graph, ZoneOffset zone)
{
    constexpr std::size_t mostNamed = 8;
    QStringList rows;
    for (const auto edge : open.transfers)
        if (static_cast<std::size_t>(rows.size()) < mostNamed)
            rows << rowName(graph.id(edge));
    if (open.transfers.size() > mostNamed)
        rows << QStringLiteral("…");
    const auto count = static_cast<int>(open.transfers.size());
    const auto at = toQString(formatPlain(graph.at(open.transfers.front()), zone));
    return (open.searched
                ? Words::tr("%1: the order of %n rows is open (%2); the bounds are over all orders.", nullptr,
                            count)
                : Words::tr("%1: the order of %n rows is open (%2), too many to try them all; the bounds "
                            "are safe, not exact.",
                            nullptr, count))
        .arg(at, rows.join(Words::tr(", ", "between the items of a list")));
}

} // namespace jingwei::ui
