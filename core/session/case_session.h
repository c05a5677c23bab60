#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/brief/brief.h"
#include "core/diagram/diagram.h"
#include "core/diagram/document.h"
#include "core/graph/flow_graph.h"
#include "core/intake/given.h"
#include "core/model/edit.h"
#include "core/model/facts.h"
#include "core/model/log.h"
#include "core/model/source.h"
#include "core/trace/freeze_list.h"
#include "core/trace/fund_trace.h"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace jingwei {

class CaseStore;

/// What a case holds at one moment, immutable and shared between threads. `revision` rises with each change.
struct CaseSnapshot {
    std::uint64_t revision = 0;
    std::shared_ptr<const FlowGraph> graph; ///< never null
    std::vector<IncidentFact> incidents;    ///< by number
    std::vector<CallFact> calls;            ///< by time
    std::vector<SourceReceipt> sources;     ///< by number; without the lists of rejects and warnings
    std::vector<MeasureFact> measures;      ///< stops and freezes, by account, then row
    std::vector<QueryFact> queries;         ///< who was asked and what came back, by row
    std::vector<MissingAccount> missing;    ///< 同名账户缺失, most transfers first
    std::vector<JoinEdit> joins;            ///< what analysts said of pairs of rows, by row
    std::vector<SourceReceipt> refused;     ///< files handed over and not taken in, as the log tells it
    std::vector<ReviewRecord> review;       ///< lines of the review, by time
    std::map<std::string, std::uint32_t> seriesOf; ///< number of the series each incident was last in
    std::string linkModel;          ///< parts of a `LinkModel` that somebody set; empty: all estimated
    std::vector<StolenEdit> stolen; ///< what officers said was stolen and what not, by incident, row
    FactCounts counts;
    ZoneOffset zone = chinaZone;
    std::filesystem::path file; ///< the case it was read from
};

/// An evidence row as the file has it, and where it stands.
struct EvidenceView {
    RowId row;
    std::string file;
    std::string sheet;
    std::string document;
    std::vector<std::string> header; ///< column names as written
    std::vector<std::string> cells;  ///< as written, decoded to UTF-8
    std::string status;              ///< accepted duplicate rejected withdrawn
    std::string reason;              ///< for rejected rows: the word of the reason
};

/// Everything shown about one entity beside its transfers.
struct EntityView {
    EntityRef entity;
    std::optional<AccountFact> account;
    std::vector<std::string> tags;
    std::string note;
    std::string holderBySources;        ///< what the sources say, where the analyst said otherwise
    std::vector<EntityRef> otherNames;  ///< account numbers of a card, and the like
    std::vector<RowId> rows;            ///< rows of account information, registers, call records that name it
    std::vector<std::string> incidents; ///< incidents that name it
};

/// A first report taken by word of mouth: its own source, without a file.
struct Alert {
    std::string number;
    std::string victim;
    std::string fromAccount;
    std::string toAccount;
    Minor amount = 0; ///< fen
    Instant at{};
    std::string bank; ///< of the receiving account; empty: unknown
    std::string note;
    std::string channel; ///< 口述 or 笔录
    std::string officer;
};

struct ImportRequest {
    std::vector<std::filesystem::path> paths{};
    std::optional<std::string> profile{}; ///< name or path of a profile to use for every file
    std::string document{};               ///< 调证文书号; empty: missing
    std::string by{};
    std::string issuer{};            ///< unit that issued the document; empty: missing
    std::string validUntil{};        ///< the document's last day as written; empty: missing
    std::string password{};          ///< for archives; empty: none
    std::vector<TableGiven> given{}; ///< what a person said of single tables among the paths
};
struct ImportReceipt {
    std::vector<SourceReceipt> sources; ///< one per file or sheet, in the order taken
    FactCounts facts;
    [[nodiscard]] bool someRefused() const noexcept;
};
/// Told by the import as it goes, from its own thread.
struct ImportStage {
    std::string file;
    std::size_t index = 0;
    std::size_t count = 0;
};

enum class CheckKind : std::uint8_t {
    Sqlite,
    Schema,
    LogChain,
    OriginalHash,
    Conservation,
    FactsDiffer,
    RowCounts
};
struct CheckFinding {
    CheckKind kind;
    std::string id;
    std::string stated;
    std::string recomputed;
};
struct CheckReport {
    std::int64_t figures = 0; ///< things compared
    std::vector<CheckFinding> differences;
};

/// What an act does to a diagram, as an edit. `act`: its word in the log; `count`: things it is done to.
[[nodiscard]] DiagramEdit diagramEdit(std::int64_t diagram, const std::string& name, const std::string& act,
                                      std::int64_t count, const DiagramChange& change);

/// An open case: the file, the current snapshot, edits with undo, and the log. The only class with identity.
///
/// One thread owns it. Imports run through `importFiles`, a free function with its own connection, on any
/// thread; afterwards the owner calls `reload`.
class CaseSession {
public:
    /// Errors: `CaseExists`, `FileUnwritable`, `DiskFull`.
    static Result<std::unique_ptr<CaseSession>> create(const std::filesystem::path& file,
                                                       const std::string& by);
    /// Opens without reading the facts; call `loadSnapshot` (any thread) and `adopt`, or `reload` for both at
    /// once. Errors: `CaseMissing`, `CaseNotACase`, `CaseTooNew`, `CaseDamaged`.
    static Result<std::unique_ptr<CaseSession>> open(const std::filesystem::path& file,
                                                     const std::string& by);
    ~CaseSession();

    [[nodiscard]] const std::filesystem::path& file() const noexcept;
    [[nodiscard]] const std::string& by() const noexcept;
    [[nodiscard]] std::shared_ptr<const CaseSnapshot>
    snapshot() const noexcept; ///< never null; empty before a load
    void adopt(std::shared_ptr<const CaseSnapshot> snapshot);
    Result<void> reload(Progress& progress);
    /// Whether somebody else has changed the case since this was asked last: another window, the command
    /// line. Facts are then to be read anew.
    [[nodiscard]] bool changedElsewhere();

    /// Applies an edit, logs it, and gives the edit that takes it back. Where it `derivesAnew`, that
    /// takes seconds in a large case, and the facts are to be read anew. Errors: `StoreBusy` while an
    /// import holds the case; `SourceUnknown`, `SourceWithdrawn`.
    Result<Edit> apply(const Edit& edit);
    /// The same, told how far it is and when to stop: then nothing is changed. Errors: `Cancelled` too.
    Result<Edit> apply(const Edit& edit, Progress& progress);

    /// The act that undo would take back, and the one that redo would do again; nothing: nothing to do. They
    /// survive a restart: they are read from the log.
    [[nodiscard]] std::optional<Edit> nextUndo() const;
    [[nodiscard]] std::optional<Edit> nextRedo() const;
    /// Both give the edit that was applied. Errors: `NothingToUndo`, `StoreBusy`; with progress `Cancelled`.
    Result<Edit> undo();
    Result<Edit> undo(Progress& progress);
    Result<Edit> redo();
    Result<Edit> redo(Progress& progress);

    /// Takes a source out of the facts. Errors: `SourceUnknown`, `SourceWithdrawn`, `ReasonMissing`,
    /// `StoreBusy`.
    Result<void> withdraw(SourceId source, const std::string& reason, Progress& progress);
    Result<SourceId> addAlert(const Alert& alert, Progress& progress);

    /// Keeps which series each incident is in, so that series keep their numbers.
    Result<void> keepSeries(const std::map<std::string, std::uint32_t>& seriesOf);

    /// The diagrams that people made of the case, by number.
    [[nodiscard]] Result<std::vector<DiagramName>> diagrams() const;
    /// Errors: `DiagramUnknown`, `CaseDamaged`.
    [[nodiscard]] Result<DiagramDocument> diagram(std::int64_t id) const;
    /// The edit that makes a new diagram. Errors: those of the store.
    [[nodiscard]] Result<DiagramEdit> newDiagram(const DiagramDocument& document) const;

    [[nodiscard]] Result<EntityView> entity(const EntityRef& entity) const;
    /// Finds what the user typed: `kind:value`, or a value of one kind only; an account by card or account
    /// number. Errors: `EntityUnknown`, `EntityAmbiguous`.
    [[nodiscard]] Result<EntityRef> resolve(const std::string& text) const;
    [[nodiscard]] Result<EvidenceView> evidence(RowId row) const;
    /// Receipts with their rejects and warnings.
    [[nodiscard]] Result<SourceReceipt> receipt(SourceId source, std::size_t most) const;
    [[nodiscard]] Result<LogState> log() const;
    [[nodiscard]] std::string logHead() const;
    /// Writes that something left the case or was shown in full. `detail` is a JSON object.
    Result<void> note(const std::string& act, const std::string& detail, const std::string& reason);
    [[nodiscard]] Result<std::vector<std::string>> tagsInUse() const;

private:
    CaseSession(std::filesystem::path file, std::string by, std::unique_ptr<CaseStore> store);

    std::filesystem::path m_file;
    std::string m_by;
    std::unique_ptr<CaseStore> m_store;
    std::int64_t m_dataVersion = 0; ///< when `changedElsewhere` was asked last
    std::shared_ptr<const CaseSnapshot> m_snapshot;
};

/// Reads the facts of a case into memory; its own read-only connection, any thread.
/// Errors: those of `open`, `Cancelled`.
[[nodiscard]] Result<std::shared_ptr<const CaseSnapshot>> loadSnapshot(const std::filesystem::path& file,
                                                                       Progress& progress);

/// Takes files and folders in, in one transaction: all or, when cancelled, nothing. Creates no case file.
/// Files that cannot be taken are in the receipt with their reason; the good rest gets in.
/// Errors: `Cancelled`, `StoreBusy`, `DiskFull`, `StoreFailed`, `ProfileMissing`, `ProfileMalformed`,
/// `FileMissing`.
[[nodiscard]] Result<ImportReceipt> importFiles(const std::filesystem::path& caseFile,
                                                const ImportRequest& request, Progress& progress,
                                                const std::function<void(const ImportStage&)>& onStage);

/// Takes down a report by word of mouth, on any thread with its own connection; `CaseSession::addAlert` does
/// it and reloads. Errors: `IdentifierUnknown` where an account is no number, `StoreBusy`.
Result<SourceId> recordAlert(const std::filesystem::path& caseFile, const Alert& alert, const std::string& by,
                             Progress& progress);

/// Takes a source out of the facts, on any thread with its own connection; `CaseSession::withdraw` does it
/// and reloads.
Result<void> withdrawSource(const std::filesystem::path& caseFile, SourceId source, const std::string& by,
                            const std::string& reason, Progress& progress);

/// Recomputes what a case claims of itself. Errors: those of `open`, `Cancelled`.
[[nodiscard]] Result<CheckReport> checkCase(const std::filesystem::path& file, Progress& progress);

// ---- what both front ends draw and trace ----

/// What counts of a transfer that register and statements propose as stolen, or that an officer spoke of.
enum class StolenStatus : std::uint8_t {
    Proposed,  ///< nobody has said anything
    Confirmed, ///< proposed, and an officer says so too
    Added,     ///< an officer says so, over the proposal
    Struck,    ///< proposed, and an officer says it was not
};
struct StolenCandidate {
    StolenTransfer transfer;
    StolenStatus status = StolenStatus::Proposed;

    friend bool operator==(const StolenCandidate&, const StolenCandidate&) = default;
};

/// What is proposed as stolen in these incidents and what officers said, in the order in which money moved.
[[nodiscard]] std::vector<StolenCandidate> stolenCandidates(const CaseSnapshot& snapshot,
                                                            std::span<const IncidentFact> incidents);

/// An incident whose loss by the register is another sum than what counts as stolen in it; neither need be
/// wrong.
struct LossDiffers {
    std::uint32_t incident; ///< index into the trace's list of incidents
    Minor loss;             ///< fen, as the register states it
    Minor stolen;           ///< fen

    friend bool operator==(const LossDiffers&, const LossDiffers&) = default;
};

struct IncidentTrace {
    std::vector<IncidentFact> incidents;
    std::vector<StolenCandidate> candidates; ///< until the moment followed
    std::vector<StolenTransfer> stolen;      ///< those that count, in the currency followed
    std::vector<NothingFollowed> nothingOf;  ///< incidents without any of these, in order
    std::vector<LossDiffers> lossDiffers;    ///< at whatever moment they are followed until, in order
    FundTrace trace;
};

/// Of which incidents nothing is followed, and why. `stolen` is what counts of them, in the currency and
/// until the moment of `options`.
[[nodiscard]] std::vector<NothingFollowed> nothingFollowed(const CaseSnapshot& snapshot,
                                                           std::span<const IncidentFact> incidents,
                                                           std::span<const StolenTransfer> stolen,
                                                           const TraceOptions& options);

/// The currencies of what counts as stolen, that of the first transfer first.
[[nodiscard]] std::vector<Currency> currenciesStolen(const FlowGraph& graph,
                                                     std::span<const StolenCandidate> candidates);

/// Which incidents state another loss than what counts as stolen in them. A register states losses in yuan,
/// so only stolen yuan are compared; incidents that state none, or of which no yuan count, are left out.
/// Errors: `AmountOutOfRange`.
[[nodiscard]] Result<std::vector<LossDiffers>> lossesThatDiffer(const FlowGraph& graph,
                                                                std::span<const IncidentFact> incidents,
                                                                std::span<const StolenCandidate> candidates);

/// The incidents with these numbers, each once. Errors: `IncidentUnknown`.
[[nodiscard]] Result<std::vector<IncidentFact>> incidentsNamed(const CaseSnapshot& snapshot,
                                                               std::span<const std::string> numbers);

/// Proposes the stolen transfers of the incidents, follows them, and bounds what every end holds.
/// Errors: `IncidentUnknown`; `NothingStolen` where none is found, with the reason as `detail`:
/// "no-victim-account", "no-suspect-account", "no-statement" (of any of these accounts),
/// "no-statement-in-time" (that covers any of the time from the offence to the report),
/// "no-transfer-between", "no-transfer-in-time", "no-transfer-in-currency" (the one asked for),
/// "later-than-asked" (all after the moment followed), "struck" (by an officer); `Cancelled`.
[[nodiscard]] Result<IncidentTrace> traceIncidents(const CaseSnapshot& snapshot,
                                                   std::span<const std::string> numbers,
                                                   const TraceOptions& options, Progress& progress);

/// Follows the stolen transfers of the incidents back to where the victims' money came from. The method must
/// trace backward. Errors: those of `traceIncidents`.
[[nodiscard]] Result<IncidentTrace> traceIncidentsBackward(const CaseSnapshot& snapshot,
                                                           std::span<const std::string> numbers,
                                                           const TraceOptions& options, Progress& progress);

/// The last moment of which a case tells anything.
[[nodiscard]] Instant lastMoment(const CaseSnapshot& snapshot);

struct FreezeAnswer {
    IncidentTrace traced; ///< until the moment of the list
    FreezeList list;
};

/// Where the incidents' money is, ranked for stop-payment, with the measures in force `at` a moment. Without
/// one: that until which the money is followed, else the last that the case tells of, so that the same case
/// gives the same answer. Errors: those of `traceIncidents`.
[[nodiscard]] Result<FreezeAnswer> freezeIncidents(const CaseSnapshot& snapshot,
                                                   std::span<const std::string> numbers,
                                                   const TraceOptions& options, std::optional<Instant> at,
                                                   Progress& progress);

/// Follows transfers that an officer names, as one incident without a number; money that comes back to those
/// victims who paid them stays there. Errors: `Cancelled`, `AmountOutOfRange`, those of the store.
[[nodiscard]] Result<FundTrace> traceTransfers(const CaseSnapshot& snapshot,
                                               std::span<const EdgeIndex> stolen, const TraceOptions& options,
                                               Progress& progress);

/// Follows transfers that an officer names back to where their money came from. The method must trace
/// backward. Errors: `Cancelled`, `AmountOutOfRange`.
[[nodiscard]] Result<FundTrace> traceTransfersBackward(const CaseSnapshot& snapshot,
                                                       std::span<const EdgeIndex> asked,
                                                       const TraceOptions& options, Progress& progress);

/// A diagram of a trace: victims, levels, exits; laid out as a flow.
[[nodiscard]] Result<Diagram> diagramOfTrace(const CaseSnapshot& snapshot, const IncidentTrace& trace,
                                             Progress& progress);

struct DiagramChoice {
    std::optional<EntityRef> around; ///< with `depth` links around it
    std::uint32_t depth = 1;
    std::size_t most = 2000; ///< nodes; the heaviest links first. The answer says how many were left out
};
struct DiagramAnswer {
    Diagram diagram;
    std::size_t nodesLeftOut = 0;
};
/// A diagram of what the case holds: everything, or the surroundings of one entity. Laid out by force.
[[nodiscard]] Result<DiagramAnswer> diagramOfCase(const CaseSnapshot& snapshot, const DiagramChoice& choice,
                                                  Progress& progress);

/// The money brief of incidents, with everything it prints. Works without stolen transfers too, and says why.
[[nodiscard]] Result<Brief> briefOfIncidents(const CaseSnapshot& snapshot,
                                             std::span<const std::string> numbers, const std::string& by,
                                             const std::string& classification, bool masked,
                                             const std::string& logHead, Progress& progress);

} // namespace jingwei
