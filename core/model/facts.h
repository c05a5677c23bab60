#pragma once

#include "core/base/currency.h"
#include "core/base/money.h"
#include "core/base/time.h"
#include "core/model/entity.h"
#include "core/model/ids.h"
#include "core/model/incident_trait.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace jingwei {

/// Why money that reached an end is gone from where a bank could hold it (cli.md, Exits).
enum class ExitKind : std::uint8_t { None, Cash, Merchant, PaymentPlatform, Crypto, BankInternal, Victim };

/// "cash", "merchant" …: the words of `trace --json`; empty for None.
[[nodiscard]] std::string_view exitWord(ExitKind exit) noexcept;

/// One end of money: an account, or a pseudo-end such as cash drawn from an account.
struct AccountFact {
    IdentifierId id;
    EntityRef entity;
    std::string holder;   ///< empty: unknown
    std::string holderId; ///< identity number of the holder; empty: unknown
    std::string bank;     ///< empty: unknown
    ExitKind exit = ExitKind::None;
    bool queried = false; ///< at least one accepted statement row of its own
    std::optional<Instant> queriedFrom;
    std::optional<Instant> queriedTo;
    std::optional<Minor> openingBalance; ///< before its first successful row; nothing: no row gives a balance
    std::uint32_t transfers = 0;         ///< transfers it takes part in
    bool noResult = false;               ///< a query came back and said that there is nothing
    Currency openingCurrency = cny;      ///< of `openingBalance`

    friend bool operator==(const AccountFact&, const AccountFact&) = default;
};

/// What an account held in one currency before its first successful row; nothing: its statement does not say.
[[nodiscard]] constexpr std::optional<Minor> openingIn(const AccountFact& account, Currency currency) noexcept
{
    return account.openingCurrency == currency ? account.openingBalance : std::nullopt;
}

/// By which rule rows of two statements are one payment (cli.md part 2, Transfers and Exits).
enum class JoinRule : std::uint8_t {
    None,            ///< one row only
    SameMinute,      ///< payer, payee and amount the same, at most 60 s apart
    SameSerial,      ///< the platform's own number is the same
    WordOfMouth,     ///< a report joined to the statement's row, within 24 h
    PlatformNumber,  ///< through a platform: its number stands in the bank's row
    PlatformPayment, ///< through a platform: card, amount and time agree
    ByHand,          ///< an analyst joined them
};

/// "same-minute", "same-serial" …: the words of `show --json`; empty for None.
[[nodiscard]] std::string_view joinRuleWord(JoinRule rule) noexcept;

/// One payment, however many statements show it.
struct TransferFact {
    TransferId id;
    IdentifierId payer;
    IdentifierId payee;
    Instant at;
    Minor amount;
    Currency currency = cny;
    bool dateOnly = false;
    std::optional<RowId> otherRow;  ///< the row of the other side, where its statement is in the case
    JoinRule rule = JoinRule::None; ///< why the two rows are one transfer

    friend bool operator==(const TransferFact&, const TransferFact&) = default;
};

/// One report of a crime, from every register row with its number.
struct IncidentFact {
    std::string number;
    std::optional<Instant> occurredAt;
    std::optional<Instant> reportedAt;
    bool occurredDateOnly = false;
    bool reportedDateOnly = false;
    std::string victim;
    std::string victimId;
    std::string victimPhone;
    std::string category;
    std::string unit;
    std::string place;
    std::string narrative;
    std::optional<Minor> loss; ///< fen
    std::vector<IdentifierId> victimAccounts;
    std::vector<IdentifierId> suspectAccounts;
    std::vector<std::string> suspectPhones;
    std::vector<RowId> rows;
    std::optional<GeoPoint> where{};
    std::string series{}; ///< number of the incident that leads its series, as the register has it
    std::vector<IncidentTrait> traits{};

    friend bool operator==(const IncidentFact&, const IncidentFact&) = default;
};

/// One call or short message, however many returns show it.
struct CallFact {
    RowId id;
    std::string from; ///< caller or sender
    std::string to;
    Instant at;
    std::optional<std::int64_t> seconds; ///< length; nothing: not given (a message)
    std::string imei;                    ///< of the queried phone, first 14 digits
    std::string imsi;                    ///< of the queried phone
    std::string cell;                    ///< LAC/CI of the queried phone as read
    std::optional<RowId> otherRow;

    friend bool operator==(const CallFact&, const CallFact&) = default;
};

struct PersonFact {
    std::string name;
    std::string idNumber; ///< empty: unknown; then the name alone names the person

    friend auto operator<=>(const PersonFact&, const PersonFact&) = default;
    friend bool operator==(const PersonFact&, const PersonFact&) = default;
};

/// A stop or freeze of an account as a source reports it.
struct MeasureFact {
    IdentifierId account;
    std::string kind;      ///< as written: 紧急止付, 冻结, 续冻, 轮候冻结 …
    std::string authority; ///< who ordered it; empty: not said
    std::string outcome;   ///< as written; empty: not said
    std::optional<Instant> from, until;
    std::optional<Minor> amount;
    RowId row;
    std::vector<std::string> numbers{}; ///< of the measure, of the request; a release also names what it ends
    bool releases = false;              ///< 解除止付, 解冻 …: it ends earlier ones and begins none
    std::optional<RowId> endedBy = std::nullopt;   ///< the release that ended it
    std::optional<Instant> endedAt = std::nullopt; ///< … if that says when

    friend bool operator==(const MeasureFact&, const MeasureFact&) = default;
};

/// An account that was asked about, and what came back.
struct QueryFact {
    std::string subject; ///< the account as `kind:value`, else an identity number
    std::string bank;
    std::string outcome; ///< as written
    bool noResult = false;
    std::optional<Instant> sent, answered;
    RowId row;

    friend bool operator==(const QueryFact&, const QueryFact&) = default;
};

/// An account named as somebody's own that no statement of is in the case (同名账户缺失): seen as a
/// counterparty under the name of a holder whose other accounts were queried.
struct MissingAccount {
    IdentifierId account;
    std::string holder;
    std::uint32_t transfers = 0;

    friend bool operator==(const MissingAccount&, const MissingAccount&) = default;
};

/// Something named in a narrative: a lead (线索), no fact.
struct MentionFact {
    std::string incident;
    std::uint8_t kind = 0;  ///< MentionKind (intake/narrative.h)
    std::string value;      ///< normalised
    std::int64_t begin = 0; ///< characters from the start of the narrative
    std::int64_t length = 0;
    std::optional<bool> checkDigit; ///< holds, does not, or the kind has none
    bool damaged = false;
    RowId row;

    friend bool operator==(const MentionFact&, const MentionFact&) = default;
};

/// Counts of `import --json` and `show --json`.
struct FactCounts {
    std::int64_t incidents = 0;
    std::int64_t persons = 0;
    std::int64_t accounts = 0;
    std::int64_t phones = 0;
    std::int64_t transfers = 0;
    std::int64_t calls = 0;
    std::int64_t measures = 0; ///< stops and freezes
    std::int64_t queries = 0;  ///< query tasks, those without result too
    std::int64_t logins = 0;
    std::int64_t stations = 0; ///< cells of a station table
    std::int64_t mentions = 0; ///< found in narratives: leads, not facts

    friend bool operator==(const FactCounts&, const FactCounts&) = default;
};

} // namespace jingwei
