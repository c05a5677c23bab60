#include "ui/text/brief_phrases.h"

#include <QCoreApplication>

namespace jingwei::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(BriefPhrases)
};

/// Heads above registers of decisions.
QString decisionHeading(BriefPhrase phrase)
{
    if (phrase == BriefPhrase::HeadingDecisions)
        return Words::tr("V. Decisions on series");
    if (phrase == BriefPhrase::HeadingSpokenOf)
        return Words::tr("Incidents that were spoken of");
    if (phrase == BriefPhrase::HeadingOfSeries)
        return Words::tr("Series %1", "heading: decisions on its incidents");
    if (phrase == BriefPhrase::HeadingOfNoSeries)
        return Words::tr("Incidents that are not of one series", "heading: decisions on them");
    if (phrase == BriefPhrase::HeadingOfPersons)
        return Words::tr("Same persons", "heading: decisions");
    if (phrase == BriefPhrase::HeadingOfAccounts)
        return Words::tr("Same accounts", "heading: decisions");
    return Words::tr("Events reported twice", "heading: decisions");
}

QString minutesPhrase(BriefPhrase phrase)
{
    if (phrase == BriefPhrase::TitleMinutes)
        return Words::tr("Minutes of the review");
    if (phrase == BriefPhrase::MinutesLeads)
        return Words::tr(
            "What is written here gives leads, not conclusions: reviewers held that incidents may belong "
            "together. Nothing was merged in the register, and scores are no proof.");
    if (phrase == BriefPhrase::HeadingSessions)
        return Words::tr("I. Sessions");
    if (phrase == BriefPhrase::MinutesSessionsNone)
        return Words::tr("No session was opened: reviewers decided by themselves.");
    if (phrase == BriefPhrase::HeadingResult)
        return Words::tr("II. Result");
    if (phrase == BriefPhrase::MinutesNothing)
        return Words::tr("Nobody has decided anything yet.");
    if (phrase == BriefPhrase::MinutesSummary)
        return Words::tr(
            "%1 pair(s) of incidents were up: %2 held one series, %3 held different, %4 in dispute, %5 "
            "waiting for another reviewer, %6 undecided.");
    if (phrase == BriefPhrase::MinutesNeeded)
        return Words::tr("A decision binds when %1 reviewer(s) agree.");
    if (phrase == BriefPhrase::MinutesSeriesNone)
        return Words::tr("No series came of it.");
    if (phrase == BriefPhrase::MinutesSeriesOthers)
        return Words::tr("%1 more series are only proposed and were not spoken of; they are not listed.");
    if (phrase == BriefPhrase::SeriesCaption)
        return Words::tr("Table %1. Series that were spoken of (leads)");
    if (phrase == BriefPhrase::HeadingDissent)
        return Words::tr("III. Disputes and dissent");
    if (phrase == BriefPhrase::MinutesDissentNone)
        return Words::tr("Nobody held otherwise, and nothing is in dispute.");
    if (phrase == BriefPhrase::MinutesDissent)
        return Words::tr("%1 decision(s) are in dispute; of %2 that bind, somebody held otherwise.");
    if (phrase == BriefPhrase::HeadingAgenda)
        return Words::tr("IV. What was up");
    if (phrase == BriefPhrase::HeadingOthers)
        return Words::tr("VI. Decisions on persons, accounts and reports");
    if (phrase == BriefPhrase::MinutesOthersNone)
        return Words::tr("Nobody has decided anything on the same persons, accounts or reports.");
    if (phrase == BriefPhrase::HeadingTakenBack)
        return Words::tr("VII. Taken back");
    if (phrase == BriefPhrase::MinutesTakenBackNone)
        return Words::tr("Nothing was taken back.");
    return decisionHeading(phrase);
}

} // namespace

QString briefPhrase(BriefPhrase phrase)
{
    switch (phrase) {
    case BriefPhrase::Title: return Words::tr("Money trail of incident %1");
    case BriefPhrase::TitleSeveral: return Words::tr("Money trail of incident %1 and others");
    case BriefPhrase::LeadsNotConclusions:
        return Words::tr(
            "This brief gives leads, not conclusions. Every figure carries a number (F1, F2 …) under which "
            "Appendix 2 names the rows of the sources that it was made from.");
    case BriefPhrase::HeadingFacts: return Words::tr("I. Basic facts");
    case BriefPhrase::HeadingIncident: return Words::tr("Incident %1");
    case BriefPhrase::HeadingMoney: return Words::tr("II. Money trail");
    case BriefPhrase::HeadingTrail: return Words::tr("Where the money went");
    case BriefPhrase::HeadingTransfers: return Words::tr("Stolen transfers");
    case BriefPhrase::HeadingAccounts: return Words::tr("Accounts by level");
    case BriefPhrase::HeadingExits: return Words::tr("Where money left the banks");
    case BriefPhrase::HeadingDaily: return Words::tr("Day by day");
    case BriefPhrase::HeadingNext: return Words::tr("III. Next steps");
    case BriefPhrase::HeadingStop: return Words::tr("Stop payment and freeze");
    case BriefPhrase::HeadingQuery: return Words::tr("Statements to ask for");
    case BriefPhrase::HeadingFollow: return Words::tr("Follow what left the banks");
    case BriefPhrase::HeadingSources: return Words::tr("Appendix 1. Sources");
    case BriefPhrase::HeadingFigures: return Words::tr("Appendix 2. Figures and their rows");
    case BriefPhrase::HeadingMethod: return Words::tr("Appendix 3. Method, assumptions and limits");
    case BriefPhrase::FactsNarrative:
        return Words::tr("The register says: %1", "text of the incident register");
    case BriefPhrase::MoneySummary:
        return Words::tr(
            "From %1 on, the victim of incident %2, %3, paid in %4 transfer(s) to %5 level-1 account(s) "
            "together %6 yuan.",
            "time, incident, name of the victim, number, number, sum");
    case BriefPhrase::MoneyTotal:
        return Words::tr("In all incidents together, %1 transfer(s) of %2 yuan count as stolen.");
    case BriefPhrase::MoneyWhere:
        return Words::tr(
            "Followed by “%6” as far as the statements reach (last movement %1), %2 yuan are "
            "still there on accounts with a statement, %3 yuan are gone from the banks, and %4 yuan are on "
            "accounts that were not queried. The three together are the %5 yuan stolen.");
    case BriefPhrase::MoneyNothingOfIncident:
        return Words::tr("Of incident %1 nothing was followed. %2",
                         "incident, a whole sentence that says why");
    case BriefPhrase::MoneyNothing:
        return Words::tr("%1 So no money could be followed.", "a whole sentence that says why");
    case BriefPhrase::TransfersOthers:
        return Words::tr("%1 more transfer(s), together %2 yuan, are not listed here.");
    case BriefPhrase::AccountsOthers:
        return Words::tr("%1 more account(s), with together %2 yuan, are not listed here.");
    case BriefPhrase::AccountsNotQueried:
        return Words::tr(
            "%1 account(s) of the trail were not queried: %2 yuan reached them, and where that money went is "
            "not known.");
    case BriefPhrase::HeadingSure: return Words::tr("How sure these sums are");
    case BriefPhrase::SureAll:
        return Words::tr(
            "Rows of one moment, and rows that give only a day, are taken in the order that the statements "
            "state. Every other order that the evidence permits leaves the same sums on the accounts.");
    case BriefPhrase::SureBetween:
        return Words::tr(
            "Rows of one moment, and rows that give only a day, are taken in the order that the statements "
            "state. Other orders that the evidence permits leave more or less on %1 account(s): at least "
            "and at most what the next table says.");
    case BriefPhrase::SureOutside:
        return Words::tr(
            "Where too many rows share a moment to try every order, the limits given are wider than what "
            "any order leaves, never narrower.");
    case BriefPhrase::DiagramCaption:
        return Words::tr(
            "Picture %1. Money trail, sums in 10,000 yuan; dashed: not queried. %2 transfers are drawn.");
    case BriefPhrase::DiagramOthers:
        return Words::tr(
            "%1 account(s) and exit(s) that less money reached are not drawn; the tables name them.");
    case BriefPhrase::DailyCaption:
        return Words::tr(
            "Picture %1. Stolen money day by day, in yuan: above the line what victims paid, below it "
            "what was passed on. %2 transfers.");
    case BriefPhrase::TransfersCaption: return Words::tr("Table %1. Stolen transfers, by time");
    case BriefPhrase::AccountsCaption: return Words::tr("Table %1. Stolen money on accounts, by level");
    case BriefPhrase::ExitsCaption: return Words::tr("Table %1. Stolen money that left the banks");
    case BriefPhrase::SureCaption:
        return Words::tr("Table %1. Stolen money that an account holds at least and at most");
    case BriefPhrase::StopCaption: return Words::tr("Table %1. Accounts to stop, most money first");
    case BriefPhrase::QueryCaption: return Words::tr("Table %1. Statements to ask for, most money first");
    case BriefPhrase::NextStop:
        return Words::tr(
            "On %1 account(s), %2 yuan of stolen money are still there. Ask their banks for an emergency "
            "stop and prepare the freeze before it runs out. The times given are those of the last movement "
            "known; ask for the balance of the moment first.");
    case BriefPhrase::NextStopNothing:
        return Words::tr("No stolen money is left on the accounts whose statements are in the case.");
    case BriefPhrase::NextQuery:
        return Words::tr(
            "The statements of %1 account(s), to which %2 yuan went, are not in the case. Ask for them from "
            "the time given on, and for who opened the accounts.");
    case BriefPhrase::NextQueryNothing:
        return Words::tr("Every account that stolen money reached has its statement in the case.");
    case BriefPhrase::NextFollow:
        return Words::tr(
            "At %1 place(s), %2 yuan left the banks. Ask payment platforms, merchants and exchanges for who "
            "received the money, and secure the pictures of the machines where cash was drawn.");
    case BriefPhrase::NextNothingStolen:
        return Words::tr(
            "Complete the accounts and times of the incident, ask for the statements of the victim's "
            "accounts and of every account that the report names, then make this brief again.");
    case BriefPhrase::SourcesIntro:
        return Words::tr(
            "The figures rest on these files. Their originals are kept in the case as they were taken in; "
            "the SHA-256 value shows whether a file at hand is the same.");
    case BriefPhrase::FiguresIntro:
        return Words::tr(
            "Rows stand behind the number of their source and are counted as a spreadsheet counts them. A "
            "figure that is the sum of others names those instead.");
    case BriefPhrase::TitleStop: return Words::tr("Request to stop payment at once");
    case BriefPhrase::HeadingStopBank: return Words::tr("To %1", "bank that a request goes to");
    case BriefPhrase::HeadingStopUnknownBank: return Words::tr("To a bank that no source names");
    case BriefPhrase::HeadingStopQuery: return Words::tr("To be queried next");
    case BriefPhrase::StopNobody:
        return Words::tr("At that moment no account is known on which stolen money could be stopped.");
    case BriefPhrase::StopAsk:
        return Words::tr("Please stop payment from these accounts at once and say from when on. Stolen money "
                         "lies there by the method named; least and most bound it where the order of "
                         "payments is not certain.");
    case BriefPhrase::StopTerm:
        return Words::tr("A stop holds for 48 hours from the moment it begins and may be asked for twice for "
                         "one account; before it runs out the account is to be frozen.");
    case BriefPhrase::StopQueryAsk:
        return Words::tr("Stolen money came to these accounts, and their statements are not in the case: "
                         "whether it is still there is not known.");
    case BriefPhrase::TitleRefund: return Words::tr("Plan for the return of money frozen on %1");
    case BriefPhrase::HeadingRefund: return Words::tr("I. Refund plan");
    case BriefPhrase::HeadingRefundTransfers: return Words::tr("II. Transfers that the claims rest on");
    case BriefPhrase::HeadingApplications:
        return Words::tr("III. Annex: applications for the return of frozen money");
    case BriefPhrase::HeadingApplication:
        return Words::tr("Application for the return of frozen money, incident %1");
    case BriefPhrase::HeadingChanges: return Words::tr("IV. Differences from the earlier plan");
    case BriefPhrase::RefundNobody:
        return Words::tr(
            "As far as money was followed, no victim's money reached this account by the method named. "
            "Nothing is returned; everything stays frozen.");
    case BriefPhrase::RefundDirect:
        return Words::tr(
            "Rule (Provisions on the return of frozen money in telecom-fraud cases, 2016, Article 8): where "
            "the frozen account has a single record of money sent or paid in, which leads straight to the "
            "victim, the money is returned to him directly.");
    case BriefPhrase::RefundTimestamp:
        return Words::tr(
            "Rule (Provisions on the return of frozen money in telecom-fraud cases, 2016, Article 8): where "
            "the frozen account has several records which by their times lead straight to the victims, the "
            "money is returned to them directly.");
    case BriefPhrase::RefundProRata:
        return Words::tr(
            "Rule (Provisions on the return of frozen money in telecom-fraud cases, 2016, Article 8): where "
            "the frozen account has several records which by their times do not lead straight to the "
            "victims, the money is returned in the proportion of what each was defrauded of. The plan is "
            "announced for 30 days; victims and others concerned may object, and the police review it. What "
            "is left stays frozen; a victim found later may start a new plan.");
    case BriefPhrase::RefundFormula:
        return Words::tr(
            "Each victim gets the smaller of his loss and his share of the frozen sum in proportion to the "
            "losses, in whole fen: first rounded down, then the fen that are left go to the largest "
            "remainders, of equal ones to the smaller incident number.");
    case BriefPhrase::RefundOnReached:
        return Words::tr(
            "Counted as a victim's loss is what of his stolen money reached this account. Whether that or "
            "the whole loss counts is a decision of law, to be confirmed by the officer in charge.");
    case BriefPhrase::RefundOnLoss:
        return Words::tr(
            "Counted as a victim's loss is all of his stolen money. Whether that or only what reached this "
            "account counts is a decision of law, to be confirmed by the officer in charge.");
    case BriefPhrase::RefundNotice:
        return Words::tr(
            "Announced on %1. The 30 days of the notice end on %2, the day of the notice not counted; until "
            "then victims and others concerned may object.",
            "day, day");
    case BriefPhrase::RefundNoticeNeeded:
        return Words::tr("The notice of 30 days is still to be given. Until it is over, nothing is returned "
                         "by this plan.");
    case BriefPhrase::RefundCaption: return Words::tr("Table %1. What each victim gets");
    case BriefPhrase::ChangesIntro:
        return Words::tr("Compared with the earlier plan in %1. “—”: not in that plan.", "name of a file");
    case BriefPhrase::ChangesCaption: return Words::tr("Table %1. Earlier plan and this one");
    case BriefPhrase::MethodFifo:
        return Words::tr(
            "Method: first in, first out. What came to an account first leaves it first; the opening balance "
            "came before everything else. A stolen transfer arrives wholly stolen, all other money is "
            "clean.");
    case BriefPhrase::MethodLifo:
        return Words::tr(
            "Method: last in, first out. What came to an account last leaves it first. A stolen transfer "
            "arrives wholly stolen, all other money is clean.");
    case BriefPhrase::MethodProRata:
        return Words::tr(
            "Method: in proportion. With each payment as large a share of stolen money leaves as there is in "
            "the balance. A stolen transfer arrives wholly stolen, all other money is clean.");
    case BriefPhrase::MethodLowestBalance:
        return Words::tr(
            "Method: lowest intermediate balance. The holder's own money leaves first, stolen money only "
            "where the balance falls below it. A stolen transfer arrives wholly stolen, all other money is "
            "clean.");
    case BriefPhrase::MethodTaintFirst:
        return Words::tr(
            "Method: stolen money first. As long as there is stolen money on an account, payments are made "
            "of it. A stolen transfer arrives wholly stolen, all other money is clean.");
    case BriefPhrase::MethodPoison:
        return Words::tr(
            "Method: poison. Every payment of an account that holds stolen money counts as stolen. This "
            "counts more than there is; it serves to find accounts, not to return money.");
    case BriefPhrase::MethodOrder:
        return Words::tr(
            "Order: by time, then serial number, then source and row; running balances settle ties where "
            "they can. A payment that two statements show is one transfer.");
    case BriefPhrase::MethodExits:
        return Words::tr(
            "Only accounts with a statement in the case are followed. Cash, merchants, payment platforms, "
            "exchanges and bank fees keep what reaches them, and so do accounts that were not queried.");
    case BriefPhrase::MethodLimits:
        return Words::tr(
            "Limits: what the sources do not show is not known. No data does not mean no money. Further "
            "statements may change every figure here.");
    case BriefPhrase::MethodMasking:
        return Words::tr(
            "Names and numbers of people are masked in this copy, in pictures and appendices too.");
    case BriefPhrase::MethodRevealed:
        return Words::tr(
            "Names and numbers of people are shown in full in this copy. That they are is written to the "
            "case's log, with the reason.");
    case BriefPhrase::MethodLog:
        return Words::tr("Last entry of the case's log when this was made, SHA-256: %1");
    case BriefPhrase::Signatures:
        return Words::tr("Prepared by (signature):\nChecked by (signature):\nDate:");
    case BriefPhrase::TitleMinutes:
    case BriefPhrase::MinutesLeads:
    case BriefPhrase::HeadingResult:
    case BriefPhrase::MinutesNothing:
    case BriefPhrase::MinutesSummary:
    case BriefPhrase::MinutesNeeded:
    case BriefPhrase::MinutesSeriesNone:
    case BriefPhrase::MinutesSeriesOthers:
    case BriefPhrase::SeriesCaption:
    case BriefPhrase::HeadingSessions:
    case BriefPhrase::MinutesSessionsNone:
    case BriefPhrase::HeadingDissent:
    case BriefPhrase::MinutesDissentNone:
    case BriefPhrase::MinutesDissent:
    case BriefPhrase::HeadingAgenda:
    case BriefPhrase::HeadingDecisions:
    case BriefPhrase::HeadingSpokenOf:
    case BriefPhrase::HeadingOfSeries:
    case BriefPhrase::HeadingOfNoSeries:
    case BriefPhrase::HeadingOthers:
    case BriefPhrase::MinutesOthersNone:
    case BriefPhrase::HeadingOfPersons:
    case BriefPhrase::HeadingOfAccounts:
    case BriefPhrase::HeadingOfReports:
    case BriefPhrase::HeadingTakenBack:
    case BriefPhrase::MinutesTakenBackNone: return minutesPhrase(phrase);
    }
    return {};
}

QString sectionNumber(std::uint32_t section)
{
    constexpr std::uint32_t ten = 10;
    const auto numerals =
        Words::tr("1 2 3 4 5 6 7 8 9 10", "one to ten, as sections are numbered").split(QLatin1Char{' '});
    auto numeral = QString::number(section);
    const bool written = numerals.size() == ten && numerals.back() != QString::number(ten);
    if (written && section < ten * ten) { // "十四": ten and four
        const auto tens = section / ten;
        const auto ones = section % ten;
        numeral = tens > 1 ? numerals[tens - 1] : QString{};
        if (tens > 0)
            numeral += numerals.back();
        if (ones > 0)
            numeral += numerals[ones - 1];
    }
    return Words::tr("(%1)", "number of a section").arg(numeral);
}

} // namespace jingwei::ui
