#include "app/trace_print.h"

#include "app/console.h"
#include "app/text_table.h"
#include "ui/support/format.h"
#include "ui/text/trace_text.h"

#include <QCoreApplication>

namespace jingwei::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

void printTrace(const CaseSnapshot& snapshot, const TraceAnswer& answer, const AssumptionWords& words)
{
    const auto& graph = *snapshot.graph;
    const auto money = [&answer](Minor amount) { return ui::moneyText(amount, answer.trace.currency); };
    std::vector<QStringList> rows;
    for (const auto& traced : answer.trace.accounts) {
        const auto& account = graph.account(traced.vertex);
        rows.push_back({QString::number(traced.level), ui::toQString(toText(account.entity)),
                        ui::toQString(account.holder), money(traced.received), money(traced.forwarded),
                        money(traced.held),
                        traced.exit == ExitKind::None ? ui::statementText(graph, traced.vertex, snapshot.zone)
                                                      : ui::exitText(traced.exit)});
    }
    const auto& trace = answer.trace;
    const bool forward = trace.direction == TraceDirection::Forward;
    print(textTable({{Words::tr("Level"), Align::Right},
                     {Words::tr("Account")},
                     {Words::tr("Holder")},
                     {forward ? Words::tr("Received") : Words::tr("Paid"), Align::Right},
                     {forward ? Words::tr("Forwarded") : Words::tr("Came from others"), Align::Right},
                     {forward ? Words::tr("Held") : Words::tr("Began here"), Align::Right},
                     {Words::tr("State")}},
                    rows));
    printSums(snapshot, answer, words);
}

void printSums(const CaseSnapshot& snapshot, const TraceAnswer& answer, const AssumptionWords& words)
{
    const auto& graph = *snapshot.graph;
    const auto& trace = answer.trace;
    const bool forward = trace.direction == TraceDirection::Forward;
    const auto money = [&trace](Minor amount) { return ui::moneyText(amount, trace.currency); };
    // poison counts money more than once
    print((!forward ? Words::tr("Asked about %1 = own or unknown money %2 + from outside the banks %3 + from "
                                "accounts not queried %4 (%5)")
           : trace.method == TraceMethod::Poison
               ? Words::tr("Stolen %1; touched by it are: held %2, exited %3, not queried %4 (%5)")
               : Words::tr("Stolen %1 = held %2 + exited %3 + not queried %4 (%5)"))
              .arg(money(trace.stolen), money(trace.held), money(trace.exited), money(trace.notQueried),
                   ui::traceMethodText(trace.method)));
    for (const auto& text : assumptionTexts(answer, words) + lossTexts(answer))
        print(QStringLiteral("  %1").arg(text));
    for (const auto& open : trace.open)
        print(QStringLiteral("  %1").arg(ui::openOrderText(open, graph, snapshot.zone)));
}

} // namespace jingwei::app
