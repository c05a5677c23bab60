#pragma once

#include "core/diagram/diagram.h"
#include "core/model/facts.h"
#include "core/model/review.h"
#include "core/model/series_summary.h"
#include "core/model/source.h"
#include "core/statistics/daily_flow.h"
#include "core/trace/fund_trace.h"
#include "core/trace/measure_clock.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace jingwei {

/// What a figure of the brief means; ui/text has the words.
enum class FigureMeaning : std::uint8_t {
    Loss,               ///< loss of an incident in the register
    Stolen,             ///< all stolen money
    StolenOfIncident,   ///< of one incident
    StolenTransfers,    ///< number of stolen transfers
    LevelOneAccounts,   ///< number of accounts that received them
    Held,               ///< money on accounts with a statement
    HeldAccounts,       ///< number of those accounts
    Exited,             ///< money that left the banks
    Exits,              ///< number of places where it left
    NotQueried,         ///< money on accounts without a statement
    NotQueriedAccounts, ///< number of those accounts
    UnsureAccounts,     ///< number of accounts that can hold less or more than the sum given
    AccountReceived,
    AccountForwarded,
    AccountHeld,
    OtherAccounts,     ///< number of accounts that a table leaves out
    OtherHeld,         ///< money on them
    FlowAmount,        ///< one stolen transfer
    OtherTransfers,    ///< number of stolen transfers that the table leaves out
    OtherAmount,       ///< their sum
    DiagramTransfers,  ///< number of transfers drawn in the diagram
    NotDrawn,          ///< number of accounts and exits that the diagram leaves out
    DailyTransfers,    ///< number of transfers behind the chart by day
    Assumed,           ///< money taken to have come in because an account paid more than was known
    RowsRead,          ///< rows read from a source
    ReachedOfIncident, ///< of one incident's stolen money, what came to the frozen account
    PayOfIncident,     ///< what a refund plan pays for one incident
    VictimsLoss,       ///< of all victims of a refund plan together, on its basis
    BankHeld,          ///< stolen money at one bank
    Paid,              ///< what a refund plan pays in all
};

/// A figure that is printed: it has a number of its own and names the facts it was made from.
struct Figure {
    std::uint32_t id; ///< F1, F2 … in the order of the pages
    FigureMeaning meaning;
    std::string value;                ///< canonical: "486000.00", "3"
    std::optional<Currency> currency; ///< of a sum; nothing: a number of things
    std::string about;                ///< entity or incident, `kind:value`; empty: the whole trace
    std::vector<RowId> facts;         ///< evidence rows, ascending; of a joined transfer both
    std::vector<std::uint32_t>
        parts; ///< figures it is the sum of, ascending; empty: it rests on its rows alone

    friend bool operator==(const Figure&, const Figure&) = default;
};

/// Sentences of the brief. `args` of a block fill the places %1, %2 … of the phrase; see ui/text/brief_text.
enum class BriefPhrase : std::uint8_t {
    Title,        ///< %1 incident
    TitleSeveral, ///< %1 the first of several incidents
    LeadsNotConclusions,
    HeadingFacts,
    HeadingIncident, ///< %1 incident
    HeadingMoney,
    HeadingTrail,
    HeadingTransfers,
    HeadingAccounts,
    HeadingExits,
    HeadingDaily,
    HeadingNext,
    HeadingStop,
    HeadingQuery,
    HeadingFollow,
    HeadingSources,
    HeadingFigures,
    HeadingMethod,
    FactsNarrative, ///< %1 text of the register
    MoneySummary,   ///< %1 first time, %2 incident, %3 victim, %4 transfers, %5 level-1 accounts, %6 stolen
    MoneyTotal,     ///< %1 transfers, %2 stolen: all incidents together
    MoneyWhere,     ///< %1 last movement, %2 held, %3 exited, %4 not queried, %5 stolen, %6 method
    MoneyNothingOfIncident, ///< %1 incident, %2 why nothing of this one of several is followed
    MoneyNothing,           ///< %1 why nothing counts as stolen
    TransfersOthers,        ///< %1 transfers left out, %2 their sum
    AccountsOthers,         ///< %1 accounts left out, %2 held by them
    AccountsNotQueried,     ///< %1 number of accounts in the table without a statement, %2 their sum
    HeadingSure,            ///< how sure the sums are, as the order of some rows is not known
    SureAll,                ///< every order gives what the table of accounts says
    SureBetween,            ///< %1 accounts that can hold less or more
    SureOutside,            ///< some bounds lie outside what any order gives
    DiagramCaption,         ///< %1 number of the picture, %2 transfers drawn
    DiagramOthers,          ///< %1 ends of money that the picture leaves out
    DailyCaption,           ///< %1 number of the picture, %2 transfers summed
    TransfersCaption,
    AccountsCaption,
    SureCaption,
    ExitsCaption,
    StopCaption,
    QueryCaption,      ///< %1 number of the table
    NextStop,          ///< %1 number of accounts, %2 sum: where money still is
    NextStopNothing,   ///< no money left on an account with a statement
    NextQuery,         ///< %1 number of accounts, %2 sum: statements to ask for
    NextQueryNothing,  ///< every account that was reached has its statement in the case
    NextFollow,        ///< %1 number of exits, %2 sum: what to ask where money left the banks
    NextNothingStolen, ///< what to ask for when nothing counts as stolen
    SourcesIntro,
    FiguresIntro,
    TitleStop,
    HeadingStopBank, ///< %1 bank; each begins a page
    HeadingStopUnknownBank,
    HeadingStopQuery,
    StopNobody,   ///< nothing that could be stopped
    StopAsk,      ///< what the bank is asked for
    StopTerm,     ///< how long a stop holds
    StopQueryAsk, ///< why these statements are needed next
    TitleRefund,  ///< %1 frozen account
    HeadingRefund,
    HeadingRefundTransfers,
    HeadingApplications,
    HeadingApplication, ///< %1 incident; each begins a page
    HeadingChanges,
    RefundNobody, ///< no victim's money reached the account
    RefundDirect, ///< what Article 8 says of the mode …
    RefundTimestamp,
    RefundProRata,
    RefundFormula,
    RefundOnReached, ///< what counts as loss …
    RefundOnLoss,
    RefundNotice,       ///< %1 day of the notice, %2 its last day
    RefundNoticeNeeded, ///< in proportion, and no notice yet
    RefundCaption,      ///< %1 number of the table
    ChangesIntro,       ///< %1 name of the earlier plan's file
    ChangesCaption,     ///< %1 number of the table
    MethodFifo,
    MethodLifo,
    MethodProRata,
    MethodLowestBalance,
    MethodTaintFirst,
    MethodPoison,
    MethodOrder,
    MethodExits,
    MethodLimits,
    MethodMasking,
    MethodRevealed,
    MethodLog, ///< %1 hash of the log's last entry
    Signatures,
    TitleMinutes,
    MinutesLeads, ///< what the findings are, and are not
    HeadingResult,
    MinutesNothing,      ///< nobody has decided anything
    MinutesSummary,      ///< %1 pairs, %2 one series, %3 different, %4 in dispute, %5 waiting, %6 undecided
    MinutesNeeded,       ///< %1 reviewers that must agree
    MinutesSeriesNone,   ///< no series that a decision touches
    MinutesSeriesOthers, ///< %1 series that are proposed and were not spoken of
    SeriesCaption,       ///< %1 number of the table
    HeadingSessions,
    MinutesSessionsNone,
    HeadingDissent,     ///< disputes, and who was outvoted
    MinutesDissentNone, ///< all who voted agree
    MinutesDissent,     ///< %1 decisions in dispute, %2 that bind although somebody held otherwise
    HeadingAgenda,      ///< what was up
    HeadingDecisions,   ///< on series
    HeadingSpokenOf,    ///< incidents of the decisions
    HeadingOfSeries,    ///< %1 number of the series: decisions on its pairs
    HeadingOfNoSeries,  ///< decisions on pairs whose incidents are not of one series
    HeadingOthers,      ///< decisions on other matters than series
    MinutesOthersNone,
    HeadingOfPersons,
    HeadingOfAccounts,
    HeadingOfReports,
    HeadingTakenBack,
    MinutesTakenBackNone,
};

/// Single words that stand in tables.
enum class BriefWord : std::uint8_t {
    Total,
    Incident,
    Category,
    Victim,
    VictimId,
    VictimPhone,
    Occurred,
    Reported,
    Unit,
    Place,
    Loss,
    NotStated, ///< instead of a fact that the register does not give
    SuspectAccount,
    SuspectPhone,
    Moment,        ///< of a list
    FirstTransfer, ///< when the first stolen transfer was made
    LegalDocument,
    RequestingUnit,
    StopFrom,
    FrozenAccount,
    AccountHolder,
    AccountBank,
    FrozenSum,
    LossCounted, ///< the basis of a refund …
    BasisReached,
    BasisLoss,
    TracedBy,   ///< the method
    ReturnedBy, ///< the mode of a refund …
    ModeDirect,
    ModeTimestamp,
    ModeProRata,
    VictimsLoss,
    Returned,
    StaysFrozen,
    NoticeFrom,
    NoticeUntil,
    Sex,
    Male,
    Female,
    Address,
    RefundTo, ///< account that the money shall go to
    FilingUnit,
    FilingNumber,
    StolenSum,
    SumToReturn,
    Officers,
    FreezingUnit,
    Blank, ///< to be filled in by hand
    // of the minutes of a review
    Semicolon,   ///< between parts of a cell
    Dissent,     ///< before the names of those who held otherwise
    Replaced,    ///< behind a vote: its reviewer voted anew later
    OfSeries,    ///< before the number of a series
    NoSeries,    ///< pairs whose incidents are not of one series
    SamePersons, ///< pairs of other matters …
    SameAccounts,
    SameReports,
    SeriesFirm,  ///< held together by decisions alone
    SeriesMixed, ///< some of its incidents are only proposed
    SeriesLead,  ///< no decision holds any of it together
};

/// Place of a figure in text or in a cell: its value, with its number raised behind it.
struct FigureMark {
    std::uint32_t figure;

    friend bool operator==(const FigureMark&, const FigureMark&) = default;
};
/// A name or number of a person, masked unless the brief is revealed.
struct MaskedText {
    EntityKind kind;
    std::string value; ///< empty: unknown

    friend bool operator==(const MaskedText&, const MaskedText&) = default;
};
/// Running text that may name people: a narrative, the name of a file.
struct ProseText {
    std::string text;
    std::vector<EntityRef>
        known; ///< values that the case knows and that must be hidden where they stand in it

    friend bool operator==(const ProseText&, const ProseText&) = default;
};
/// A place of a person; masked from the district on.
struct AddressText {
    std::string text;

    friend bool operator==(const AddressText&, const AddressText&) = default;
};
/// Words that name no person: a unit, a bank, a hash. Empty: unknown.
struct PlainText {
    std::string text;

    friend bool operator==(const PlainText&, const PlainText&) = default;
};
struct TimeText {
    Instant at;
    TimePrecision precision = TimePrecision::Second;

    friend bool operator==(const TimeText&, const TimeText&) = default;
};
/// "Level 2"
struct LevelText {
    std::uint32_t level;

    friend bool operator==(const LevelText&, const LevelText&) = default;
};
/// "queried", "not queried", or how the money left.
struct StateText {
    TraceState state;
    ExitKind exit;

    friend bool operator==(const StateText&, const StateText&) = default;
};
/// Which money of an account leaves first.
struct MethodText {
    TraceMethod method;

    friend bool operator==(const MethodText&, const MethodText&) = default;
};
/// A sum that rests on no rows of its own: it was given, or is told again.
struct SumText {
    Minor amount; ///< in the brief's currency

    friend bool operator==(const SumText&, const SumText&) = default;
};
/// The measure that holds an account's money back at a moment, and its term.
struct MeasureText {
    std::optional<MeasureInForce> measure;
    Instant at;

    friend bool operator==(const MeasureText&, const MeasureText&) = default;
};
/// Why nothing counts as stolen, as `ErrorCode::NothingStolen` has it.
struct ReasonText {
    std::string reason;

    friend bool operator==(const ReasonText&, const ReasonText&) = default;
};
/// What a reviewer holds of two things.
struct VerdictText {
    ReviewMatter matter = ReviewMatter::Series;
    Verdict verdict = Verdict::Undecided;
    bool settles = false; ///< it settled a dispute

    friend bool operator==(const VerdictText&, const VerdictText&) = default;
};
/// What a review holds of two things.
struct HeldText {
    ReviewMatter matter = ReviewMatter::Series;
    Verdict verdict = Verdict::Undecided;
    bool disputed = false;
    bool waiting = false; ///< for another reviewer
    bool settled = false; ///< a vote that settled a dispute binds, however many agree
    int agreeing = 0;     ///< reviewers that hold what binds, or what waits
    int needed = 1;       ///< reviewers that must agree

    friend bool operator==(const HeldText&, const HeldText&) = default;
};
/// A preset reason of a vote by its word, "shared-card"; one that is not known is shown as it is.
struct PresetReason {
    std::string word;

    friend bool operator==(const PresetReason&, const PresetReason&) = default;
};
/// What spoke for a pair, as `kind:value`; the value is masked where it names somebody.
struct GroundText {
    std::string ground;
    ReviewMatter matter = ReviewMatter::Series; ///< whose words its kind is one of

    friend bool operator==(const GroundText&, const GroundText&) = default;
};
/// How many grounds there are in all, behind those that are named.
struct GroundsInAll {
    std::size_t count = 0;

    friend bool operator==(const GroundsInAll&, const GroundsInAll&) = default;
};
/// One of two things as a vote names it: number of an incident, else `kind:value`. Masked where it names
/// somebody.
struct ThingText {
    std::string ref;

    friend bool operator==(const ThingText&, const ThingText&) = default;
};
using BriefArgument =
    std::variant<PlainText, MaskedText, ProseText, AddressText, FigureMark, TimeText, LevelText, StateText,
                 MethodText, SumText, MeasureText, ReasonText, BriefWord, VerdictText, HeldText, PresetReason,
                 GroundText, GroundsInAll, ThingText, SeriesSummary>; ///< a summary is told as one sentence

struct HeadingBlock {
    BriefPhrase phrase;
    std::uint32_t level; ///< 0 the title, 1 parts, 2 sections
    std::vector<BriefArgument> args;
};
struct ParagraphBlock {
    BriefPhrase phrase;
    std::vector<BriefArgument> args;
};

/// Columns of the brief's tables; ui/text has the words, ui/brief the alignment.
enum class BriefColumn : std::uint8_t {
    FactName,
    FactValue, ///< a list of facts: such a table has no head
    Number,
    Level,
    Account,
    Holder,
    Bank,
    Received,
    Forwarded,
    Held,
    State,
    Time,
    LastTime,
    From,
    To,
    Amount,
    Exit,
    SourceNumber,
    SourceFile,
    SourceDocument,
    SourceRows,
    SourceHash,
    FigureNumber,
    FigureValue,
    FigureMeaning,
    FigureRows, ///< one figure; the cell is its mark
    Measure,
    Low,  ///< least that is still there
    High, ///< most
    Victim,
    Stolen,
    Loss, ///< of a victim, on the basis of a refund plan
    PayBefore,
    Pay,
    Difference,
    Series,
    Incidents,
    RegisterLoss, ///< of a series, as the register has it
    SeriesState,
    SeriesTold, ///< a series in a sentence
    SessionTitle,
    Present,
    UpFor,        ///< what pairs were up for: a series, or another matter
    PairsUp,      ///< number of …
    PairsDecided, ///< … those that something binds
    PairsOpen,    ///< … those on which nothing does
    OffenceDay,
    Category,
    DecisionNumber, ///< counts through the minutes; empty: the row goes on with the decision above
    Pair,
    Outcome,
    Vote, ///< whose, when, and what where that is not the outcome
    Reviewer,
    Verdict,
    Reasons,
    Score, ///< bits, when the vote was cast
    Grounds,
    TakenBackBy,
    TakenBackAt,
};
/// An argument in the column `FigureRows` of a figure's table stands for the rows, in `FigureValue` for the
/// value …
struct TableBlock {
    std::vector<BriefColumn> columns;
    std::vector<std::vector<std::vector<BriefArgument>>> rows; ///< row, column, parts of the cell
    bool totalLast = false;                                    ///< the last row is a total
};
struct DiagramBlock {
    Diagram diagram;
};
struct DailyBlock {
    std::vector<FlowBucket> days;
};
struct AssumptionBlock {
    TraceAssumption assumption;
    std::optional<EntityRef> account; ///< masked like every account
    std::optional<FigureMark> sum;    ///< the assumption's sum, where it comes from rows
};
using BriefBlock =
    std::variant<HeadingBlock, ParagraphBlock, TableBlock, DiagramBlock, DailyBlock, AssumptionBlock>;

/// The document behind the PDF: no pixels, no sentences, every figure with its facts.
struct Brief {
    std::vector<std::string> incidents;
    std::string classification; ///< 密级 as the user wrote it
    std::string preparedBy;
    Instant preparedAt{};
    ZoneOffset zone = chinaZone;
    bool masked = true;
    Currency currency = cny; ///< of the money that was followed
    std::string logHead;     ///< hash of the case's last log entry
    std::vector<BriefBlock> blocks;
    std::vector<Figure> figures; ///< figure n is figures[n - 1]
};

/// What a money-trail brief is made from; everything was computed before, nothing is computed for print
/// alone.
struct MoneyBriefInput {
    std::vector<IncidentFact> incidents;
    const FlowGraph* graph = nullptr;
    const FundTrace* trace = nullptr; ///< null or empty: nothing counts as stolen
    std::vector<StolenTransfer> stolen;
    std::vector<NothingFollowed> nothingOf{}; ///< of several incidents those that nothing is followed of
    std::string nothingStolen{};              ///< why, as `ErrorCode::NothingStolen` has it; empty: not said
    Diagram diagram;
    std::vector<FlowBucket> daily;
    std::vector<SourceReceipt> sources;
    std::string classification;
    std::string preparedBy;
    Instant preparedAt{};
    ZoneOffset zone = chinaZone;
    bool masked = true;
    std::string logHead;
};

/// The brief of one or several incidents: facts, money trail with diagram and tables, next steps, sources
/// with their SHA-256, the list of figures with their rows, method and assumptions.
///
/// Tables list at most 300 rows, the heaviest first within a level; what they leave out is counted and summed
/// below them. Every figure cites at least one evidence row.
[[nodiscard]] Brief moneyBrief(const MoneyBriefInput& input);

/// Neighbouring rows of one source.
struct RowRun {
    SourceId source;
    std::int64_t first; ///< row numbers as a spreadsheet shows them
    std::int64_t last;

    friend bool operator==(const RowRun&, const RowRun&) = default;
};
/// The rows of a figure, which come ascending, as runs.
[[nodiscard]] std::vector<RowRun> rowRuns(std::span<const RowId> rows);
/// As the last appendix prints them: "1: 42, 45–47; 2: 1190".
[[nodiscard]] std::string toText(std::span<const RowRun> runs);

} // namespace jingwei
