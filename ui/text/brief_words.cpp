// Words of the brief's tables and figures.
#include "ui/support/format.h"
#include "ui/text/words.h"

#include <QCoreApplication>

namespace jingwei::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace

QString figureMeaningText(FigureMeaning meaning)
{
    switch (meaning) {
    case FigureMeaning::Loss: return Words::tr("loss in the register", "figure");
    case FigureMeaning::Stolen: return Words::tr("stolen, in all", "figure");
    case FigureMeaning::StolenOfIncident: return Words::tr("stolen", "figure, of one incident");
    case FigureMeaning::StolenTransfers: return Words::tr("stolen transfers", "figure, number of");
    case FigureMeaning::LevelOneAccounts: return Words::tr("level-1 accounts", "figure, number of");
    case FigureMeaning::Held: return Words::tr("still there, in all", "figure");
    case FigureMeaning::HeldAccounts:
        return Words::tr("accounts on which money still is", "figure, number of");
    case FigureMeaning::Exited: return Words::tr("gone from the banks, in all", "figure");
    case FigureMeaning::Exits: return Words::tr("places where money left the banks", "figure, number of");
    case FigureMeaning::NotQueried: return Words::tr("not queried, in all", "figure");
    case FigureMeaning::NotQueriedAccounts: return Words::tr("accounts not queried", "figure, number of");
    case FigureMeaning::UnsureAccounts:
        return Words::tr("accounts whose sum depends on the order of rows", "figure, number of");
    case FigureMeaning::AccountReceived: return Words::tr("received", "figure, stolen money of one account");
    case FigureMeaning::AccountForwarded:
        return Words::tr("forwarded", "figure, stolen money of one account");
    case FigureMeaning::AccountHeld: return Words::tr("still there", "figure, stolen money of one account");
    case FigureMeaning::OtherAccounts: return Words::tr("accounts not listed", "figure, number of");
    case FigureMeaning::OtherHeld: return Words::tr("on accounts not listed", "figure");
    case FigureMeaning::FlowAmount: return Words::tr("stolen transfer", "figure, its sum");
    case FigureMeaning::OtherTransfers: return Words::tr("transfers not listed", "figure, number of");
    case FigureMeaning::OtherAmount: return Words::tr("transfers not listed, together", "figure");
    case FigureMeaning::DiagramTransfers:
        return Words::tr("transfers drawn in the diagram", "figure, number of");
    case FigureMeaning::NotDrawn:
        return Words::tr("accounts and exits not drawn in the diagram", "figure, number of");
    case FigureMeaning::DailyTransfers:
        return Words::tr("transfers in the chart by day", "figure, number of");
    case FigureMeaning::Assumed: return Words::tr("inflow assumed", "figure");
    case FigureMeaning::RowsRead: return Words::tr("rows read", "figure, of one source");
    case FigureMeaning::ReachedOfIncident:
        return Words::tr("stolen money that reached the frozen account", "figure, of one incident");
    case FigureMeaning::PayOfIncident: return Words::tr("to be returned", "figure, for one incident");
    case FigureMeaning::VictimsLoss: return Words::tr("losses counted, together", "figure");
    case FigureMeaning::BankHeld: return Words::tr("still there, at one bank", "figure, stolen money");
    case FigureMeaning::Paid: return Words::tr("to be returned in all", "figure");
    }
    return {};
}

namespace {

/// Heads of columns that hold money.
QString moneyColumnText(BriefColumn column, const QString& unit)
{
    if (column == BriefColumn::Received)
        return Words::tr("Received (%1)", "column, stolen money; unit").arg(unit);
    if (column == BriefColumn::Forwarded)
        return Words::tr("Forwarded (%1)", "column, stolen money; unit").arg(unit);
    if (column == BriefColumn::Held)
        return Words::tr("Still there (%1)", "column, stolen money; unit").arg(unit);
    if (column == BriefColumn::Low)
        return Words::tr("At least (%1)", "column, bounds of stolen money; unit").arg(unit);
    if (column == BriefColumn::High)
        return Words::tr("At most (%1)", "column, bounds of stolen money; unit").arg(unit);
    if (column == BriefColumn::Stolen)
        return Words::tr("Stolen (%1)", "column, from one victim; unit").arg(unit);
    if (column == BriefColumn::Loss)
        return Words::tr("Loss counted (%1)", "column, of one victim; unit").arg(unit);
    if (column == BriefColumn::PayBefore)
        return Words::tr("Returned before (%1)", "column, by the earlier plan; unit").arg(unit);
    if (column == BriefColumn::Pay)
        return Words::tr("To return (%1)", "column, to one victim; unit").arg(unit);
    if (column == BriefColumn::Difference)
        return Words::tr("Difference (%1)", "column, between two plans; unit").arg(unit);
    return Words::tr("Sum (%1)", "column; unit").arg(unit);
}

} // namespace

QString briefColumnText(BriefColumn column, MoneyUnit unit)
{
    switch (column) {
    case BriefColumn::FactName:
    case BriefColumn::FactValue: return {};
    case BriefColumn::Number: return Words::tr("Incident", "column");
    case BriefColumn::Level: return Words::tr("Level", "column");
    case BriefColumn::Account: return Words::tr("Account", "column");
    case BriefColumn::Holder: return Words::tr("Holder", "column");
    case BriefColumn::Victim: return Words::tr("Victim", "column");
    case BriefColumn::Bank: return Words::tr("Bank", "column");
    case BriefColumn::Received:
    case BriefColumn::Forwarded:
    case BriefColumn::Held:
    case BriefColumn::Low:
    case BriefColumn::High:
    case BriefColumn::Stolen:
    case BriefColumn::Loss:
    case BriefColumn::PayBefore:
    case BriefColumn::Pay:
    case BriefColumn::Difference:
    case BriefColumn::Amount: return moneyColumnText(column, moneyUnitWord(unit));
    case BriefColumn::State: return Words::tr("State", "column");
    case BriefColumn::Measure: return Words::tr("Measure", "column, what holds the money back");
    case BriefColumn::Time: return Words::tr("Time", "column");
    case BriefColumn::LastTime: return Words::tr("Last movement", "column");
    case BriefColumn::From: return Words::tr("From", "column, paying account");
    case BriefColumn::To: return Words::tr("To", "column, receiving account");
    case BriefColumn::Exit: return Words::tr("Exit", "column, how money left the banks");
    case BriefColumn::SourceNumber: return Words::tr("No.", "column, number of a source");
    case BriefColumn::SourceFile: return Words::tr("File", "column");
    case BriefColumn::SourceDocument: return Words::tr("Legal document", "column");
    case BriefColumn::SourceRows: return Words::tr("Rows", "column, number of");
    case BriefColumn::SourceHash: return Words::tr("SHA-256", "column");
    case BriefColumn::FigureNumber: return Words::tr("Figure", "column, number of a figure");
    case BriefColumn::FigureValue: return Words::tr("Value", "column");
    case BriefColumn::FigureMeaning: return Words::tr("Meaning", "column");
    case BriefColumn::FigureRows: return Words::tr("Source: rows", "column");
    case BriefColumn::Series: return Words::tr("Series", "column, its number");
    case BriefColumn::Incidents: return Words::tr("Incidents", "column, their numbers");
    case BriefColumn::RegisterLoss: return Words::tr("Loss (yuan)", "column, as the register says");
    case BriefColumn::SeriesState: return Words::tr("State", "column, of a series");
    case BriefColumn::SessionTitle: return Words::tr("Session", "column, its title");
    case BriefColumn::Present: return Words::tr("Present", "column, who was there");
    case BriefColumn::SeriesTold: return Words::tr("What it is", "column, a series in a sentence");
    case BriefColumn::UpFor: return Words::tr("What was up", "column");
    case BriefColumn::PairsUp: return Words::tr("Pairs", "column, number of");
    case BriefColumn::PairsDecided: return Words::tr("Decided", "column, number of pairs");
    case BriefColumn::PairsOpen: return Words::tr("Open", "column, number of pairs");
    case BriefColumn::OffenceDay: return Words::tr("Day", "column, of an offence");
    case BriefColumn::Category: return Words::tr("Category", "column");
    case BriefColumn::DecisionNumber: return Words::tr("No.", "column, number of a decision");
    case BriefColumn::Pair: return Words::tr("The two", "column, what a decision is about");
    case BriefColumn::Outcome: return Words::tr("Outcome", "column");
    case BriefColumn::Vote: return Words::tr("By, when", "column, votes");
    case BriefColumn::Reviewer: return Words::tr("By", "column, who held it");
    case BriefColumn::Verdict: return Words::tr("Verdict", "column");
    case BriefColumn::Reasons: return Words::tr("Reasons", "column");
    case BriefColumn::Score: return Words::tr("Score", "column, of two things when voted on");
    case BriefColumn::Grounds: return Words::tr("Strongest grounds", "column, of two things when voted on");
    case BriefColumn::TakenBackBy: return Words::tr("Taken back by", "column");
    case BriefColumn::TakenBackAt: return Words::tr("When", "column, taken back");
    }
    return {};
}

QString briefWordText(BriefWord word)
{
    switch (word) {
    case BriefWord::Total: return Words::tr("Total", "last row of a table");
    case BriefWord::Incident: return Words::tr("Incident", "fact of an incident");
    case BriefWord::Category: return Words::tr("Category", "fact of an incident");
    case BriefWord::Victim: return Words::tr("Victim", "fact of an incident");
    case BriefWord::VictimId: return Words::tr("Identity number", "fact of an incident, of the victim");
    case BriefWord::VictimPhone: return Words::tr("Phone", "fact of an incident, of the victim");
    case BriefWord::Occurred: return Words::tr("Time of the offence", "fact of an incident");
    case BriefWord::Reported: return Words::tr("Reported", "fact of an incident, when");
    case BriefWord::Unit: return Words::tr("Police unit", "fact of an incident");
    case BriefWord::Place: return Words::tr("Place", "fact of an incident");
    case BriefWord::Loss: return Words::tr("Loss (yuan)", "fact of an incident, as the register says");
    case BriefWord::NotStated: return Words::tr("not stated", "fact that the register does not give");
    case BriefWord::SuspectAccount: return Words::tr("Account of a suspect", "fact of an incident");
    case BriefWord::SuspectPhone: return Words::tr("Phone of a suspect", "fact of an incident");
    case BriefWord::Moment: return Words::tr("State of", "fact of a list: the moment");
    case BriefWord::FirstTransfer: return Words::tr("First stolen transfer", "fact of a list");
    case BriefWord::LegalDocument: return Words::tr("Legal document No.", "field of a form");
    case BriefWord::RequestingUnit: return Words::tr("Requesting unit", "field of a form");
    case BriefWord::StopFrom: return Words::tr("Stopped from (by the bank)", "field of a form");
    case BriefWord::FrozenAccount: return Words::tr("Frozen account", "fact of a refund plan");
    case BriefWord::AccountHolder: return Words::tr("Holder of the account", "fact of a refund plan");
    case BriefWord::AccountBank: return Words::tr("Bank of the account", "fact of a refund plan");
    case BriefWord::FrozenSum: return Words::tr("Frozen sum (yuan)", "fact of a refund plan");
    case BriefWord::LossCounted: return Words::tr("Counted as loss", "fact of a refund plan: the basis");
    case BriefWord::BasisReached:
        return Words::tr("what of the stolen money reached the account", "basis of a refund plan");
    case BriefWord::BasisLoss: return Words::tr("all of the stolen money", "basis of a refund plan");
    case BriefWord::TracedBy: return Words::tr("Traced by", "fact of a refund plan: the method");
    case BriefWord::ReturnedBy: return Words::tr("Returned by", "fact of a refund plan: the mode");
    case BriefWord::ModeDirect: return Words::tr("a single credit, directly", "mode of a refund plan");
    case BriefWord::ModeTimestamp: return Words::tr("the times of the credits", "mode of a refund plan");
    case BriefWord::ModeProRata: return Words::tr("proportion to the losses", "mode of a refund plan");
    case BriefWord::VictimsLoss: return Words::tr("Losses together (yuan)", "fact of a refund plan");
    case BriefWord::Returned: return Words::tr("To be returned (yuan)", "fact of a refund plan");
    case BriefWord::StaysFrozen: return Words::tr("Stays frozen (yuan)", "fact of a refund plan");
    case BriefWord::NoticeFrom: return Words::tr("Announced on", "fact of a refund plan");
    case BriefWord::NoticeUntil: return Words::tr("Last day for objections", "fact of a refund plan");
    case BriefWord::Sex: return Words::tr("Sex", "field of a form");
    case BriefWord::Male: return Words::tr("male", "sex");
    case BriefWord::Female: return Words::tr("female", "sex");
    case BriefWord::Address: return Words::tr("Present address", "field of a form");
    case BriefWord::RefundTo: return Words::tr("Account for the refund", "field of a form");
    case BriefWord::FilingUnit: return Words::tr("Unit that filed the case", "field of a form");
    case BriefWord::FilingNumber: return Words::tr("Filing number", "field of a form");
    case BriefWord::StolenSum: return Words::tr("Sum defrauded (yuan)", "field of a form");
    case BriefWord::SumToReturn: return Words::tr("Sum to be returned (yuan)", "field of a form");
    case BriefWord::Officers: return Words::tr("Two officers in charge", "field of a form");
    case BriefWord::FreezingUnit: return Words::tr("Unit that froze the money", "field of a form");
    case BriefWord::Blank: return QStringLiteral("______________");
    case BriefWord::Semicolon: return Words::tr("; ", "between parts of a cell");
    case BriefWord::Dissent: return Words::tr("held otherwise by", "before names");
    case BriefWord::Replaced: return Words::tr(" (voted anew later)", "behind a verdict");
    case BriefWord::OfSeries: return Words::tr("series ", "before its number");
    case BriefWord::NoSeries: return Words::tr("incidents not of one series", "pairs that were up");
    case BriefWord::SamePersons: return Words::tr("same persons", "pairs that were up");
    case BriefWord::SameAccounts: return Words::tr("same accounts", "pairs that were up");
    case BriefWord::SameReports: return Words::tr("reports of one event", "pairs that were up");
    case BriefWord::SeriesFirm: return Words::tr("decided", "state of a series");
    case BriefWord::SeriesMixed: return Words::tr("decided in part, the rest a lead", "state of a series");
    case BriefWord::SeriesLead: return Words::tr("proposed, a lead", "state of a series");
    }
    return {};
}

} // namespace jingwei::ui
