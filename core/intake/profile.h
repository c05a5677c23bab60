#pragma once

#include "core/base/currency.h"
#include "core/base/result.h"
#include "core/base/time.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace jingwei {

/// What the rows of a table are.
enum class TableKind : std::uint8_t {
    Movements,  ///< a statement: rows of one's own account
    Ledger,     ///< transfers with both sides named
    Accounts,   ///< account information
    Incidents,  ///< a register
    Calls,      ///< call records of one's own phone
    CallLedger, ///< calls with both sides named
};

/// Canonical fields of all tables; the word of each is its key in a profile.
enum class Field : std::uint8_t {
    Card,
    Account,
    OwnName,
    OwnId,
    OwnBank,
    Time,
    Amount,
    Balance,
    Direction,
    PeerAccount,
    PeerName,
    PeerBank,
    Summary,
    Type,
    Currency,
    Success,
    Cash,
    MerchantName,
    MerchantCode,
    Serial,
    Payer,
    PayerName,
    PayerBank,
    Payee,
    PayeeName,
    PayeeBank,
    PayeeBalance,
    Holder,
    HolderId,
    Opened,
    Bank,
    Phone,
    Number,
    Occurred,
    Reported,
    Unit,
    VictimPhone,
    Victim,
    VictimId,
    VictimAccounts,
    SuspectAccounts,
    SuspectPhones,
    Place,
    Narrative,
    Category,
    Loss,
    SeriesLead,
    Own,
    Peer,
    Seconds,
    CallType,
    Lac,
    Ci,
    Imei,
    Imsi,
    Caller,
    Callee,
};
inline constexpr std::size_t fieldCount = static_cast<std::size_t>(Field::Callee) + 1;

[[nodiscard]] std::string_view fieldWord(Field field) noexcept;
[[nodiscard]] std::optional<Field> fieldFromWord(std::string_view word) noexcept;

/// How a kind of file is recognised and read: data, not code. See resources/profiles and core/README.md.
struct Profile {
    std::string name;
    TableKind table = TableKind::Movements;
    std::optional<ZoneOffset> zone = chinaZone;       ///< nothing: the files do not say, times are marked
    Currency currency = cny;                          ///< where no column says
    std::map<Field, std::vector<std::string>> fields; ///< header names of each field, best first
    std::vector<std::vector<Field>> required;         ///< at least one of each group must be there
    std::set<std::string> known;                      ///< header names that belong to it but are not read
    std::set<std::string> outWords, inWords, failureWords;
    bool identifiersAreText = false; ///< ids such as "cimb-bank-berhad": taken as written
    std::string sha256;              ///< of the profile's own text; its version
};

/// Words by which rows are told apart, the same for all profiles (resources/profiles/words.json).
struct IntakeWords {
    std::vector<std::string> totals, reversals, cash, platforms, crypto, bankInternal;
    std::set<std::string> cashFlags;
};

/// A header name as it is compared: NFKC, without blanks.
[[nodiscard]] std::string headerKey(std::string_view written);

/// Errors: `ProfileMalformed`; `detail` says what is wrong, `place` where it came from.
[[nodiscard]] Result<Profile> parseProfile(std::string_view json, const std::string& place);

/// The profiles that come with the program, by name.
[[nodiscard]] const std::vector<Profile>& builtInProfiles();
[[nodiscard]] const IntakeWords& intakeWords();

/// A built-in profile by name, or one read from a file.
/// Errors: `ProfileMissing`, `ProfileMalformed`, `FileUnreadable`.
[[nodiscard]] Result<Profile> findProfile(const std::string& nameOrFile);

} // namespace jingwei
