#include "ui/text/join_text.h"

#include "ui/support/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace jingwei::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::Joins)
};

} // namespace

QString joinRuleText(const FlowGraph& graph, EdgeIndex transfer)
{
    switch (graph.rule(transfer)) {
    case JoinRule::None: break;
    case JoinRule::SameMinute: return Words::tr("same minute");
    case JoinRule::SameSerial: return Words::tr("same serial number");
    case JoinRule::WordOfMouth: return Words::tr("report and statement agree");
    case JoinRule::PlatformNumber: return Words::tr("platform's number");
    case JoinRule::PlatformPayment: return Words::tr("platform's payment agrees");
    case JoinRule::ByHand: return Words::tr("joined by hand");
    }
    return graph.otherRow(transfer) ? Words::tr("copies of one row") : Words::tr("one row");
}

QString joinRuleSentence(const FlowGraph& graph, EdgeIndex transfer)
{
    switch (graph.rule(transfer)) {
    case JoinRule::None: break;
    case JoinRule::SameMinute:
        return Words::tr("Payer, payee and sum are the same, and the two rows lie at most a minute apart.");
    case JoinRule::SameSerial: return Words::tr("Both rows carry the same serial number.");
    case JoinRule::WordOfMouth:
        return Words::tr("The report names the payer, payee and sum of the statement's row, within a day.");
    case JoinRule::PlatformNumber:
        return Words::tr("The bank's row carries the number of the payment platform's row.");
    case JoinRule::PlatformPayment:
        return Words::tr("Card, sum and time of the bank's row agree with the payment platform's row.");
    case JoinRule::ByHand: return Words::tr("The two rows were joined by hand.");
    }
    return graph.otherRow(transfer)
               ? Words::tr("Both are copies of one row of a statement; the second tells more.")
               : Words::tr("Only one row shows this transfer.");
}

QString rowPlaceText(const CaseSnapshot& snapshot, RowId row, Masking masking)
{
    const auto source = std::ranges::find_if(
        snapshot.sources, [&row](const SourceReceipt& receipt) { return receipt.id == row.source(); });
    const auto number = countText(row.row());
    if (source == snapshot.sources.end())
        return Words::tr("source %1, row %2").arg(QString::number(row.source().value()), number);
    const auto file = proseText(source->file, {}, masking);
    if (source->sheet.empty())
        return Words::tr("%1, row %2", "file, row").arg(file, number);
    return Words::tr("%1, %2, row %3", "file, sheet, row")
        .arg(file, proseText(source->sheet, {}, masking), number);
}

} // namespace jingwei::ui
