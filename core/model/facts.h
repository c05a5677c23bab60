#pragma once

#include "core/base/currency.h"
#include "core/base/money.h"
#include "core/base/time.h"
#include "core/model/entity.h"
#include "core/model/ids.h"

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

    friend bool operator==(const AccountFact&, const AccountFact&) = default;
};

/// One payment, however many statements show it.
struct TransferFact {
    TransferId id;
    IdentifierId payer;
    IdentifierId payee;
    Instant at;
    Minor amount;
    Currency currency = cny;
    bool dateOnly = false;
    std::optional<RowId> otherRow; ///< the row of the other side, where its statement is in the case

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

/// Counts of `import --json` and `show --json`.
struct FactCounts {
    std::int64_t incidents = 0;
    std::int64_t persons = 0;
    std::int64_t accounts = 0;
    std::int64_t phones = 0;
    std::int64_t transfers = 0;
    std::int64_t calls = 0;

    friend bool operator==(const FactCounts&, const FactCounts&) = default;
};

} // namespace jingwei
