#pragma once

#include "core/base/currency.h"
#include "core/base/money.h"
#include "core/base/result.h"
#include "core/base/work_queue.h"
#include "core/model/ids.h"
#include "core/model/incident_trait.h"
#include "core/model/source.h"
#include "core/store/interner.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace jingwei {

/// Where an evidence row lies in its kept original.
struct RowPlace {
    RowId row{0};
    std::uint64_t offset = 0; ///< bytes from the start of the original
    std::uint32_t length = 0; ///< bytes
};

/// What a movement row says of itself, as read by its profile.
enum class MovementFlag : std::uint32_t {
    Out = 1U << 0U,      ///< money leaves the own account; else it comes in
    Failed = 1U << 1U,   ///< moves nothing
    Reversal = 1U << 2U, ///< says that it takes an earlier row back
    DateOnly = 1U << 3U,
    TwoSided = 1U << 4U,    ///< a ledger row: own pays peer, and the row stands in both accounts
    WordOfMouth = 1U << 5U, ///< a report, no statement: queries no account
    Cash = 1U << 6U,
    Merchant = 1U << 7U,
    Platform = 1U << 8U,
    Crypto = 1U << 9U,
    BankInternal = 1U << 10U,
    PeerUnreadable = 1U << 11U, ///< the other side was written but is damaged or masked
    OwnUnreadable = 1U << 12U,  ///< so was the own side, and no other column names it
    SerialKey = 1U << 13U, ///< a platform's row: its serial alone tells copies, whatever time and balance
    PeerKey = 1U << 14U,   ///< a platform's row: copies agree in serial, time, amount and other side (Tenpay)
    PayerAsked = 1U << 15U, ///< a platform's two-sided row: the return is the payer's …
    PayeeAsked = 1U << 16U, ///< … or the payee's; others in it were not asked about
};
[[nodiscard]] constexpr bool has(std::uint32_t flags, MovementFlag flag) noexcept
{
    return (flags & static_cast<std::uint32_t>(flag)) != 0;
}

/// A serial number: mostly digits, then kept as a number; else a text of the case.
using Serial = std::variant<std::monostate, std::int64_t, std::string>;

struct MovementRow {
    RowPlace place;
    std::uint32_t flags = 0;
    std::optional<IdentifierId> own;  ///< payer of a two-sided row
    std::optional<IdentifierId> peer; ///< payee of a two-sided row
    Instant at{};
    Minor amount = 0; ///< as written, so negative for many reversals
    std::optional<Minor> balance;
    std::optional<Minor> peerBalance; ///< two-sided rows: the payee's
    Currency currency = cny;
    Serial serial;
    std::optional<TextId> ownName, ownId, peerName, ownBank, peerBank, summary;
    std::optional<TextId> netAddress, macAddress; ///< the payment came from there
};

struct AccountRow {
    RowPlace place;
    std::optional<IdentifierId> card, account;
    std::optional<TextId> holder, holderId, bank;
    std::optional<IdentifierId> phone;
    std::optional<Instant> opened;
    std::optional<Minor> balance;
    Currency currency = cny;
};

/// Numbers by which rows find each other: a bank's and a platform's own of one payment, a freeze and its end.
enum class ReferenceKind : std::uint8_t {
    Number, ///< 网联/银联单号, 大单号, 商户订单号, 充值流水号 …, or a long number in a bank's remark
    Card, ///< the bank card behind a platform's row
    Measure, ///< 措施序号, 业务申请编号: by which a measure and its release are told; joins no payments
};
struct ReferenceRow {
    RowId row{0};
    ReferenceKind kind = ReferenceKind::Number;
    std::string value;
};

/// A bank card that a platform says is bound to one of its accounts.
struct BoundCardRow {
    RowId row{0};
    IdentifierId account{0};
    IdentifierId card{0};
    std::optional<TextId> bank{};
};

/// What a row of particulars tells.
enum class ParticularKind : std::uint8_t {
    Person,  ///< who somebody is, how to reach them
    Measure, ///< a stop, a freeze, its extension or end
    Query,   ///< an account or person that was asked about, and what came back
    Login,   ///< an account used from an address
    Station, ///< where a cell stands
    Lead,    ///< a phone or account handed down as a lead
    Victim,  ///< a victim of the prevention register
};

/// A row that tells something of one subject and moves nothing.
struct ParticularRow {
    RowPlace place;
    ParticularKind kind = ParticularKind::Person;
    std::optional<IdentifierId> subject; ///< account, wallet or phone
    std::optional<IdentifierId> phone;
    std::optional<TextId> name, idNumber;
    std::optional<TextId> bank;    ///< of the account; operator of the phone
    std::optional<TextId> party;   ///< authority, police unit
    std::optional<TextId> outcome; ///< result, state, type of measure
    std::optional<TextId> detail;  ///< address of a person or network, cell, incident
    std::optional<Instant> from, until;
    std::optional<Minor> amount;
    Currency currency = cny;
    bool noResult = false; ///< a query that came back empty
};

/// Something named in a register's narrative (intake/narrative.h).
struct MentionRow {
    RowId row{0};
    std::uint8_t kind = 0; ///< MentionKind
    std::string value;
    std::size_t begin = 0, length = 0; ///< characters
    std::optional<bool> checkDigit;
    bool damaged = false;
};

enum class IncidentRole : std::uint8_t { VictimAccount, SuspectAccount, SuspectPhone };

struct IncidentRow {
    RowPlace place;
    std::string number;
    std::optional<Instant> occurred, reported;
    bool occurredDateOnly = false;
    bool reportedDateOnly = false;
    std::string victim, victimId;
    std::optional<IdentifierId> phone;
    std::string category, unit, locality, narrative;
    std::optional<Minor> loss;
    std::vector<std::pair<IncidentRole, IdentifierId>> identifiers;
    std::optional<GeoPoint> where;
    std::string series; ///< number of the incident that leads its series
    std::vector<IncidentTrait> traits{};
};

struct CallRow {
    RowPlace place;
    bool outgoing = true;  ///< own called peer
    bool twoSided = false; ///< a ledger row: seen from neither phone
    IdentifierId own{0};
    IdentifierId peer{0};
    Instant at{};
    std::optional<std::int64_t> seconds;
    std::optional<TextId> imei, imsi, cell;
};

struct RejectRow {
    RowPlace place;
    std::string column;
    std::string value;
    RejectReason reason;
};

/// A source as it enters the case.
struct SourceDraft {
    std::int64_t original = 0; ///< what was handed over
    std::string file, sheet, profile, profileSha256, encoding;
    std::size_t bomBytes = 0;
    char delimiter = ',';
    std::int64_t headerRow = 0;
    std::vector<std::string> header;
    ZoneOffset zone = chinaZone;
    std::string document, issuer, validUntil, by;
    std::string ownAccount{}; ///< of all rows, given by hand; empty: as the file says
    Instant at{};
    std::size_t fieldsFound = 0;
    double headerShare = 0.0;
    bool encodingDoubtful = false;
};

/// What is known of a source only after its last row.
struct SourceEnd {
    std::int64_t rejected = 0;
    std::int64_t warnings = 0; ///< all of them: more than were added, where a limit held them back
    std::int64_t setAside = 0; ///< titles, notes and totals
    /// The text that stands for a sheet and in which its rows lie; nothing: they lie in the original itself.
    std::optional<std::int64_t> rowsIn = std::nullopt;
};

/// A card and an account number that a row says are one account.
struct TieRow {
    IdentifierId card{0};
    IdentifierId account{0};
    RowId row{0};
    /// The first is no card, only the number that the account is to be named by: a main account before its
    /// sub-accounts, a user's number before login names.
    bool alias = false;
};

/// Writes evidence rows of all kinds, in batches on the queue's thread; inside a transaction. An error may
/// come with a later call than the one that caused it, at the latest from `finishSource`.
class EvidenceWriter {
public:
    static Result<std::unique_ptr<EvidenceWriter>> begin(CaseStore& store, WorkQueue& queue);
    ~EvidenceWriter();
    EvidenceWriter(const EvidenceWriter&) = delete;
    EvidenceWriter& operator=(const EvidenceWriter&) = delete;
    EvidenceWriter(EvidenceWriter&&) = delete;
    EvidenceWriter& operator=(EvidenceWriter&&) = delete;

    /// Before any row, at once.
    Result<SourceId> addSource(const SourceDraft& draft);
    using Row = std::variant<MovementRow, AccountRow, IncidentRow, CallRow, ParticularRow, RejectRow, Warning,
                             TieRow, BoundCardRow, ReferenceRow, MentionRow>;
    Result<void> add(Row row);
    /// After the last row, at once.
    Result<void> finishSource(SourceId source, const SourceEnd& end);

private:
    struct Statements;
    EvidenceWriter(std::shared_ptr<Statements> statements, WorkQueue& queue);
    Result<void> sendBatch();

    std::shared_ptr<Statements> m_statements; ///< shared with the batches under way
    WorkQueue& m_queue;
    std::vector<Row> m_batch;
};

/// Marks a source withdrawn; its rows stay. Errors: `SourceUnknown`, `SourceWithdrawn`.
Result<void> withdrawSource(CaseStore& store, SourceId source);

} // namespace jingwei
