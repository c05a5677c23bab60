#pragma once

#include "core/base/currency.h"
#include "core/base/money.h"
#include "core/base/result.h"
#include "core/model/ids.h"
#include "core/model/source.h"
#include "core/store/interner.h"
#include "core/store/store_queue.h"

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
    std::int64_t original = 0;
    std::string file, sheet, profile, profileSha256, encoding;
    std::size_t bomBytes = 0;
    char delimiter = ',';
    std::int64_t headerRow = 0;
    std::vector<std::string> header;
    ZoneOffset zone = chinaZone;
    std::string document, by;
    Instant at{};
};

/// A card and an account number that a row says are one account.
struct TieRow {
    IdentifierId card{0};
    IdentifierId account{0};
    RowId row{0};
};

/// Writes evidence rows of all kinds, in batches on the queue's thread; inside a transaction. An error may
/// come with a later call than the one that caused it, at the latest from `finishSource`.
class EvidenceWriter {
public:
    static Result<std::unique_ptr<EvidenceWriter>> begin(CaseStore& store, StoreQueue& queue);
    ~EvidenceWriter();
    EvidenceWriter(const EvidenceWriter&) = delete;
    EvidenceWriter& operator=(const EvidenceWriter&) = delete;
    EvidenceWriter(EvidenceWriter&&) = delete;
    EvidenceWriter& operator=(EvidenceWriter&&) = delete;

    /// Before any row, at once.
    Result<SourceId> addSource(const SourceDraft& draft);
    using Row = std::variant<MovementRow, AccountRow, IncidentRow, CallRow, RejectRow, Warning, TieRow>;
    Result<void> add(Row row);
    /// After the last row, at once. Number of rejected rows and of all warnings (more than were added, where
    /// a limit held them back).
    Result<void> finishSource(SourceId source, std::int64_t rejected, std::int64_t warnings);

private:
    struct Statements;
    EvidenceWriter(std::shared_ptr<Statements> statements, StoreQueue& queue);
    Result<void> sendBatch();

    std::shared_ptr<Statements> m_statements; ///< shared with the batches under way
    StoreQueue& m_queue;
    std::vector<Row> m_batch;
};

/// Marks a source withdrawn; its rows stay. Errors: `SourceUnknown`, `SourceWithdrawn`.
Result<void> withdrawSource(CaseStore& store, SourceId source);

} // namespace jingwei
