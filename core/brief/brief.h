#pragma once

#include "core/diagram/diagram.h"
#include "core/model/facts.h"
#include "core/model/source.h"
#include "core/statistics/daily_flow.h"
#include "core/trace/fund_trace.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace jingwei {

/// What a figure of the brief means; ui/text has the words.
enum class FigureMeaning : std::uint8_t {
    Stolen, StolenTransfers, LevelOneAccounts, Held, Exited, NotQueried, NotQueriedAccounts,
    AccountReceived, AccountForwarded, AccountHeld, TableTotalHeld, FlowAmount, FlowTraced, Loss, DayIn, DayOut, RowsRead,
};

/// A figure that is printed: it has a number of its own and names the facts it was made from.
struct Figure {
    std::uint32_t id;          ///< F1, F2 … in the order of the pages
    FigureMeaning meaning;
    std::string value;         ///< canonical: "486000.00", "3"
    std::string about;         ///< entity or incident, `kind:value`; empty: the whole trace
    std::vector<RowId> facts;  ///< transfers and rows, in order

    friend bool operator==(const Figure&, const Figure&) = default;
};

/// Sentences of the brief. `args` of a block fill the places %1, %2 … of the phrase; see ui/text/brief_text.
enum class BriefPhrase : std::uint8_t {
    Title,              ///< %1 incident
    HeadingFacts, HeadingMoney, HeadingAccounts, HeadingFlows, HeadingDaily, HeadingSources, HeadingFigures,
    HeadingMethod, HeadingNext,
    FactsReported,      ///< %1 time reported, %2 victim, %3 unit
    FactsOccurred,      ///< %1 time of offence
    FactsLoss,          ///< %1 loss in the register
    FactsNarrative,     ///< %1 text of the register
    MoneySummary,       ///< %1 first time, %2 victim, %3 transfers, %4 level-1 accounts, %5 stolen
    MoneyWhere,         ///< %1 until, %2 held, %3 exited, %4 not queried
    MoneyNothing,       ///< %1 why nothing counts as stolen
    DiagramCaption, DailyCaption, TableCaption,
    NextQuery,          ///< %1 number of accounts, %2 sum: statements to ask for
    NextStop,           ///< %1 number of accounts, %2 sum: where money still is
    SourcesIntro,
    FiguresIntro,
    MethodFifo, MethodOrder, MethodLimits, MethodMasking,
    Assumption,         ///< one of the trace's assumptions
    LeadsNotConclusions,
    Signatures,
};

struct FigureMark { std::uint32_t figure; };     ///< place of a figure in text or in a cell
struct MaskedText { EntityKind kind; std::string value; }; ///< a name or number of a person; masked unless revealed
struct PlainText { std::string text; };
struct TimeText { Instant at; };
using BriefArgument = std::variant<PlainText, MaskedText, FigureMark, TimeText>;

struct HeadingBlock { BriefPhrase phrase; std::uint32_t level; std::vector<BriefArgument> args; };
struct ParagraphBlock { BriefPhrase phrase; std::vector<BriefArgument> args; };

/// Columns of the brief's tables; ui/text has the words, ui/brief the alignment.
enum class BriefColumn : std::uint8_t {
    Level, Account, Holder, Bank, Received, Forwarded, Held, State, Time, From, To, Amount, Traced,
    SourceNumber, SourceFile, SourceDocument, SourceRows, SourceHash, FigureNumber, FigureValue, FigureMeaning, FigureRows,
};
struct TableBlock {
    std::vector<BriefColumn> columns;
    std::vector<std::vector<std::vector<BriefArgument>>> rows; ///< row, column, parts of the cell
    bool totalLast = false;                                    ///< the last row is a total
};
struct DiagramBlock { Diagram diagram; };
struct DailyBlock { std::vector<FlowBucket> days; };
struct AssumptionBlock { TraceAssumption assumption; MaskedText account; };
using BriefBlock = std::variant<HeadingBlock, ParagraphBlock, TableBlock, DiagramBlock, DailyBlock, AssumptionBlock>;

/// The document behind the PDF: no pixels, no sentences, every figure with its facts.
struct Brief {
    std::vector<std::string> incidents;
    std::string classification; ///< 密级 as the user wrote it
    std::string preparedBy;
    Instant preparedAt{};
    ZoneOffset zone = chinaZone;
    bool masked = true;
    std::string logHead;        ///< hash of the case's last log entry
    std::vector<BriefBlock> blocks;
    std::vector<Figure> figures;
};

/// What a money-trail brief is made from; everything was computed before, nothing is computed for print alone.
struct MoneyBriefInput {
    std::vector<IncidentFact> incidents;
    const FlowGraph* graph = nullptr;
    const FundTrace* trace = nullptr;
    std::vector<StolenTransfer> stolen;
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

/// The brief of one or several incidents: facts, money trail with diagram and tables, next steps, sources with their
/// SHA-256, the list of figures with their rows, method and assumptions.
[[nodiscard]] Brief moneyBrief(const MoneyBriefInput& input);

} // namespace jingwei
