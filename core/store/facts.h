#pragma once

#include "core/base/progress.h"
#include "core/base/text_map.h"
#include "core/model/edit.h"
#include "core/model/facts.h"
#include "core/model/source.h"
#include "core/store/evidence.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace jingwei {

/// A movement row as the derivation of facts needs it: numbers only; 0 is "none" for identifiers and texts.
struct MovementRecord {
    std::int64_t at = 0; ///< seconds since 1970 UTC
    Minor amount = 0;
    Minor balance = 0;
    Minor peerBalance = 0;
    std::int64_t serialNumber = 0;
    std::uint32_t serialText = 0; ///< 1 + index into `MovementTable::serials`; 0: number or none
    std::uint32_t source = 0;
    std::uint32_t sourceRow = 0; ///< row in that source
    std::uint32_t flags = 0;     ///< MovementFlag
    std::uint32_t own = 0;
    std::uint32_t peer = 0;
    std::uint32_t ownName = 0;
    std::uint32_t ownId = 0;
    std::uint32_t ownBank = 0;
    std::uint32_t peerName = 0;
    std::uint32_t peerBank = 0;
    std::uint16_t currency = 0;
    std::uint8_t state = 0; ///< as stored: 0 accepted, 1 duplicate
    bool hasSerial : 1 = false;
    bool hasBalance : 1 = false;
    bool hasPeerBalance : 1 = false;

    [[nodiscard]] std::int64_t id() const noexcept { return RowId{SourceId{source}, sourceRow}.value(); }
};
static_assert(sizeof(MovementRecord)
              <= 88); // five million of them are in memory with all that is made of them

struct MovementTable {
    std::vector<MovementRecord> rows; ///< of sources in force, by id
    TextMap<char> serials;            ///< serials that are no plain numbers
    /// By source: its place by file name, sheet and hash, the same in every order of import.
    std::vector<std::uint32_t> sourceRanks;
    std::vector<std::string> sourceFiles; ///< by source: the file's name

    /// Where a row stands among all, whatever the order of import.
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> placeOf(const MovementRecord& row) const noexcept
    {
        return {sourceRanks[row.source], row.sourceRow};
    }
};

struct AccountRecord {
    RowId row{0};
    std::uint32_t card = 0, account = 0, holder = 0, holderId = 0, bank = 0, phone = 0;
};
struct TieRecord {
    std::uint32_t card = 0, account = 0;
    bool alias = false;
};
struct CallRecord {
    std::int64_t id = 0;
    std::int64_t at = 0;
    std::int64_t seconds = -1; ///< -1: not given
    std::uint32_t flags = 0;   ///< 1 outgoing, 2 two-sided
    std::uint32_t own = 0, peer = 0, imei = 0, imsi = 0, cell = 0;
    std::uint8_t state = 0;
};

struct ReferenceRecord {
    std::int64_t row = 0;
    ReferenceKind kind = ReferenceKind::Number;
    std::string value;
};
struct BoundCardRecord {
    std::int64_t row = 0;
    std::uint32_t account = 0, card = 0, bank = 0;
};
struct ParticularRecord {
    RowId row{0};
    ParticularKind kind = ParticularKind::Person;
    std::uint32_t subject = 0, phone = 0, name = 0, idNumber = 0, bank = 0;
    bool noResult = false;
};

[[nodiscard]] Result<MovementTable> loadMovements(CaseStore& store, Progress& progress);
[[nodiscard]] Result<std::vector<AccountRecord>> loadAccountRows(CaseStore& store);
[[nodiscard]] Result<std::vector<TieRecord>> loadTies(CaseStore& store);
/// Of sources in force, by row.
[[nodiscard]] Result<std::vector<ReferenceRecord>> loadReferences(CaseStore& store);
[[nodiscard]] Result<std::vector<BoundCardRecord>> loadBoundCards(CaseStore& store);
[[nodiscard]] Result<std::vector<ParticularRecord>> loadParticulars(CaseStore& store);
[[nodiscard]] Result<std::int64_t> countMentions(CaseStore& store);
/// What analysts said of pairs of rows.
[[nodiscard]] Result<std::vector<JoinEdit>> loadJoinEdits(CaseStore& store);
/// What officers said of transfers, by incident and row.
[[nodiscard]] Result<std::vector<StolenEdit>> loadStolenEdits(CaseStore& store);
/// What officers said of incidents' categories, by incident.
[[nodiscard]] Result<std::vector<CategoryEdit>> loadCategoryEdits(CaseStore& store);
[[nodiscard]] Result<std::vector<CallRecord>> loadCallRows(CaseStore& store);
/// Incidents from all register rows in force: rows with one number are one incident, the first to say
/// something (by file name, then row) is believed.
[[nodiscard]] Result<std::vector<IncidentFact>> loadIncidents(CaseStore& store);

/// An account as the derivation found it; texts by id.
struct AccountResult {
    IdentifierId id{0};
    std::int64_t first = 0, last = 0; ///< of its own rows, where queried
    Minor opening = 0;                ///< where `opens`
    std::uint32_t holder = 0, holderId = 0, bank = 0;
    std::uint32_t transfers = 0;
    ExitKind exit = ExitKind::None;
    std::uint16_t openingCurrency = cny.number();
    bool opens = false; ///< its first successful row says a balance
    bool queried = false;
    bool noResult = false;
    bool missing = false; ///< 同名账户缺失: under the name of a holder whose other accounts were queried
};
struct TransferResult {
    std::int64_t id = 0;
    std::uint32_t payer = 0, payee = 0;
    std::int64_t at = 0;
    Minor amount = 0;
    std::uint16_t currency = 0;
    bool dateOnly = false;
    std::int64_t other = 0; ///< row of the other side; 0: none
    JoinRule rule = JoinRule::None;
};
struct CallResult {
    std::int64_t id = 0;
    std::uint32_t caller = 0, callee = 0;
    std::int64_t at = 0, seconds = -1;
    std::uint32_t imei = 0, imsi = 0, cell = 0;
    std::int64_t other = 0;
};
struct SourceResult {
    std::int64_t accepted = 0, duplicate = 0;
    std::int64_t warnings = 0; ///< that only all rows together could tell, all of them
    std::optional<std::int64_t> first, last;
    std::map<std::uint16_t, FlowSums> sums;
};

/// Replaces the facts of a case; inside a transaction.
class FactsWriter {
public:
    /// Deletes the facts there are.
    static Result<std::unique_ptr<FactsWriter>> begin(CaseStore& store);
    ~FactsWriter();
    FactsWriter(const FactsWriter&) = delete;
    FactsWriter& operator=(const FactsWriter&) = delete;
    FactsWriter(FactsWriter&&) = delete;
    FactsWriter& operator=(FactsWriter&&) = delete;

    Result<void> addName(std::uint32_t identifier, std::uint32_t account);
    Result<void> add(const AccountResult& account);
    Result<void> add(const TransferResult& transfer); ///< in the order in which money moved
    Result<void> add(const CallResult& call);         ///< by time
    Result<void> setMovementState(std::int64_t row, std::uint8_t state);
    Result<void> setCallState(std::int64_t row, std::uint8_t state);
    /// A warning that only all rows together could tell.
    Result<void> add(const Warning& warning);
    Result<void> setSource(SourceId source, const SourceResult& result);
    Result<void> setCounts(const FactCounts& counts);

private:
    struct Statements;
    explicit FactsWriter(std::unique_ptr<Statements> statements);

    std::unique_ptr<Statements> m_statements;
    std::int64_t m_transferSeq = 0;
    std::int64_t m_callSeq = 0;
};

// ---- reading facts ----

[[nodiscard]] Result<FactCounts> loadCounts(CaseStore& store);
[[nodiscard]] Result<std::vector<AccountFact>> loadAccounts(CaseStore& store);
/// Ids of all accounts in the order of `loadAccounts`.
[[nodiscard]] Result<std::vector<IdentifierId>> loadAccountIds(CaseStore& store);
[[nodiscard]] Result<std::size_t> countTransfers(CaseStore& store);
/// Hands over each transfer in the order in which money moved. Errors: `Cancelled`.
[[nodiscard]] Result<void> readTransfers(CaseStore& store, Progress& progress,
                                         const std::function<void(const TransferFact&)>& take);
[[nodiscard]] Result<std::vector<TransferFact>> loadTransfers(CaseStore& store, Progress& progress);
[[nodiscard]] Result<std::vector<CallFact>> loadCalls(CaseStore& store);
/// By account, then row; what a later release ended is marked so (core/store/measures.h).
[[nodiscard]] Result<std::vector<MeasureFact>> loadMeasures(CaseStore& store);
/// Query tasks and rows that say that nothing was found, by row.
[[nodiscard]] Result<std::vector<QueryFact>> loadQueries(CaseStore& store);
/// 同名账户缺失, most transfers first.
[[nodiscard]] Result<std::vector<MissingAccount>> loadMissingAccounts(CaseStore& store);
/// Of all narratives, or those of one incident; by incident, row and place.
[[nodiscard]] Result<std::vector<MentionFact>> loadMentions(CaseStore& store,
                                                            const std::string& incident = {});
/// Receipts of all sources, withdrawn ones too, without the lists.
[[nodiscard]] Result<std::vector<SourceReceipt>> loadReceipts(CaseStore& store);
/// The original that a source was handed over as (`readOriginal`). Errors: `SourceUnknown`.
[[nodiscard]] Result<std::int64_t> originalOf(CaseStore& store, SourceId source);
/// The first `most` rejects and warnings of a source.
Result<void> loadReceiptLists(CaseStore& store, SourceReceipt& receipt, std::size_t most);
/// The account an identifier is a name of (a card, an account number); nothing where it names none.
[[nodiscard]] Result<std::optional<std::pair<IdentifierId, std::string>>>
findAccount(CaseStore& store, const std::string& number);
/// Other numbers of an account.
[[nodiscard]] Result<std::vector<std::string>> otherNames(CaseStore& store, IdentifierId account);
/// Who the sources say holds an account, whatever an analyst said; empty: they do not say.
/// Which account each account number names, by number.
[[nodiscard]] Result<std::vector<std::pair<IdentifierId, IdentifierId>>> loadNames(CaseStore& store);
[[nodiscard]] Result<std::string> holderBySources(CaseStore& store, IdentifierId account);
/// Rows of account information that name an account; rows of registers and calls that name a phone.
[[nodiscard]] Result<std::vector<RowId>> rowsNaming(CaseStore& store, EntityKind kind,
                                                    const std::string& value, std::size_t most);

/// A statement row of one source as it was read, for showing.
struct MovementView {
    RowId row{0};
    Instant at{};
    std::uint32_t flags = 0; ///< MovementFlag
    Minor amount = 0;
    Currency currency = cny;
    bool hasBalance = false;
    std::string peer, peerName;
};
/// The first `most` of a source, by row; and how many of all have a balance.
[[nodiscard]] Result<std::vector<MovementView>> loadMovementViews(CaseStore& store, SourceId source,
                                                                  std::size_t most);
[[nodiscard]] Result<std::int64_t> countBalances(CaseStore& store, SourceId source);

/// Balances after a row of evidence, as it writes them: of who pays by it and of who is paid.
struct RowBalances {
    std::optional<Minor> payer;
    std::optional<Minor> payee;
};
/// One answer a row; rows that are not there give none.
[[nodiscard]] Result<std::vector<RowBalances>> loadRowBalances(CaseStore& store, std::span<const RowId> rows);

/// One side of payments of an account, for pairing with another's.
struct PaymentRow {
    RowId row{0};
    Instant at{};
    bool dateOnly = false;
    Minor amount = 0;
    Currency currency = cny;
    std::string serial, text; ///< text: summary and name of the other side
};
/// Accepted rows of the account that move money out of it, or into it, by time; of sources in force.
[[nodiscard]] Result<std::vector<PaymentRow>> loadPayments(CaseStore& store, IdentifierId account, bool out);

/// Evidence rows kept of each source, rejected ones too, by source number. A report by word of mouth is one
/// row.
[[nodiscard]] Result<std::map<std::int64_t, std::int64_t>> countRows(CaseStore& store);

/// Where an evidence row lies and what became of it.
struct RowLocation {
    std::int64_t original = 0;
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    std::string file, sheet, document, encoding, profile;
    char delimiter = ',';
    std::vector<std::string> header;
    std::string status; ///< accepted duplicate rejected withdrawn
    std::string reason;
};
/// Errors: `EntityUnknown` where the case has no such row.
[[nodiscard]] Result<RowLocation> locateRow(CaseStore& store, RowId row);

} // namespace jingwei
