#pragma once

#include "core/base/currency.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/model/incident_trait.h"

#include <cstdint>
#include <filesystem>
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
    Persons,    ///< who holders are, how to reach them
    Measures,   ///< stops and freezes
    Queries,    ///< query tasks and what came back
    Logins,     ///< accounts used from addresses
    Stations,   ///< where cells stand
    Leads,      ///< phones and accounts handed down as leads
    Victims,    ///< the prevention register
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
    Date,         ///< the day, where the time of day has its own column
    AmountOut,    ///< split columns: money that leaves
    AmountIn,     ///< split columns: money that comes in
    SerialPart,   ///< what tells rows of one serial apart: 大单号, log index
    OwnParty,     ///< own side as one text: 2088…(姓名)
    PeerParty,    ///< other side as one text: 姓名(银行)(卡号)
    PeerIdNumber, ///< identity number of the other side
    Remark,
    Feedback, ///< 查询反馈结果原因
    OwnCard,  ///< the bank card behind a platform's row, own side
    PeerCard, ///< … and the other side's
    Reference,
    BoundCards,
    LoginName, ///< other names of a platform's account: mobile, e-mail
    SubAccount,
    State,
    Until,
    Authority,
    Measure,
    Address,
    NetAddress, ///< IP
    MacAddress,
    Longitude,
    Latitude,
    Chain,
    Contract,
    CardBank, ///< of the bank card behind a platform's account
};
inline constexpr std::size_t fieldCount = static_cast<std::size_t>(Field::CardBank) + 1;

[[nodiscard]] std::string_view fieldWord(Field field) noexcept;
[[nodiscard]] std::optional<Field> fieldFromWord(std::string_view word) noexcept;

/// How the sign of an amount is to be read.
enum class AmountSign : std::uint8_t {
    Reversal,      ///< negative: takes an earlier row back (domain.md 1a(7))
    LikeDirection, ///< negative where the direction is out; a sign against it is a reversal
    Direction,     ///< the sign is the direction: negative leaves
    OutPositive,   ///< the sign is the direction, from the bank's view of a card: positive leaves
};

/// How a file lays its table out.
enum class ProfileLayout : std::uint8_t {
    Table,    ///< a header row, then rows
    KeyValue, ///< lines `name: value`, one subject
};

/// Rows of which a platform alone numbers the payments are told apart otherwise than a bank's.
enum class CopyKey : std::uint8_t {
    Statement,  ///< account, serial, time, amount, direction, balance
    Serial,     ///< account, serial, amount, direction: tables of one platform tell one payment in several
    SerialPeer, ///< account, serial and its part, time, amount, direction, other side (Tenpay's eight)
};

/// How a kind of file is recognised and read: data, not code. See resources/profiles and core/README.md.
struct Profile {
    std::string name;
    TableKind table = TableKind::Movements;
    std::optional<ZoneOffset> zone = chinaZone; ///< nothing: the files do not say, times are marked
    Currency currency = cny;                    ///< where no column says
    std::map<Field, std::vector<std::string>>
        fields;                               ///< header names of each field, best first; `x#2`: the second x
    std::vector<std::vector<Field>> required; ///< at least one of each group must be there
    std::set<std::string> known;              ///< header names that belong to it but are not read
    std::map<std::string, TraitKind> traits;  ///< header names of columns that tell traits of an incident
    std::set<std::string> outWords, inWords, failureWords;
    struct DirectionWords {
        std::set<std::string> out, in;
    };
    std::map<std::string, DirectionWords> columnWords; ///< direction words of a column of that very name
    std::set<std::string> signedBy; ///< header names that say: amounts carry the sign of their direction
    std::map<std::string, ZoneOffset> columnZones; ///< zone of a time column of that very name
    std::set<std::string> successWords;            ///< if any: what is none of them, and not empty, failed
    std::vector<std::string> notes;                ///< beginnings of lines inside the table that are no rows
    std::vector<std::string> header;               ///< a user's mapping: the very header it was made for
    std::size_t least = 0; ///< fields that must be there, where not `recognitionFields`
    AmountSign sign = AmountSign::Reversal;
    CopyKey copies = CopyKey::Statement;
    ProfileLayout layout = ProfileLayout::Table;
    std::string absentBefore, absentAfter; ///< a file of one line: `账号…不存在`
    bool subjectFromFolder = false;        ///< the account stands in the name of the file's folder
    int direction = 0;                     ///< of every row, where the table itself says it: −1 out, +1 in
    bool ownCalls = false;                 ///< call records of calls made: the file names no direction
    bool identifiersAreText = false;       ///< ids such as "cimb-bank-berhad": taken as written
    bool identifiersAreWallets = false;
    std::string sha256;  ///< of the profile's own text; its version
    std::string text;    ///< the profile as JSON, for export
    bool ofUser = false; ///< made by a mapping, not part of the program
};

/// Words by which rows are told apart, the same for all profiles (resources/profiles/words.json).
struct IntakeWords {
    std::vector<std::string> noResult;                    ///< in 查询反馈结果原因: nothing was found
    std::vector<std::string> ownNumbers, ownNames, units; ///< names before a colon above a table
    std::vector<std::string> totals, reversals, cash, platforms, crypto, bankInternal;
    std::set<std::string> cashFlags;
};

/// A header name as it is compared: NFKC, without blanks.
[[nodiscard]] std::string headerKey(std::string_view written);

/// Errors: `ProfileMalformed`; `detail` says what is wrong, `place` where it came from.
[[nodiscard]] Result<Profile> parseProfile(std::string_view json, const std::string& place);

/// The profiles that come with the program, by name.
[[nodiscard]] const std::vector<Profile>& builtInProfiles();
/// The user's own, by name; a file that is no profile is passed over.
[[nodiscard]] std::vector<Profile> profilesIn(const std::filesystem::path& folder);
/// Where the user's profiles lie: `JINGWEI_PROFILES`, else below the user's data folder. Empty: nowhere.
[[nodiscard]] std::filesystem::path userProfileFolder();
/// Keeps a user's profile as `<name>.json`. Errors: `FileUnwritable`, `ProfileMalformed`.
Result<void> saveProfile(const Profile& profile, const std::filesystem::path& folder);
/// Deletes a user's profile, whatever its file is called. Sources that were read with it stay as they are.
/// Errors: `ProfileMissing`, `FileUnwritable`.
Result<void> removeProfile(const std::string& name, const std::filesystem::path& folder);
[[nodiscard]] const IntakeWords& intakeWords();

/// The profile in a file, whatever the file is called. Errors: `FileUnreadable`, `ProfileMalformed`.
[[nodiscard]] Result<Profile> profileFromFile(const std::filesystem::path& file);

/// A built-in profile by name, or one read from a file.
/// Errors: `ProfileMissing`, `ProfileMalformed`, `FileUnreadable`.
[[nodiscard]] Result<Profile> findProfile(const std::string& nameOrFile);

} // namespace jingwei
