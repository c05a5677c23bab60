#pragma once

#include "core/base/money.h"
#include "core/base/time.h"
#include "core/simulate/random.h"
#include "core/simulate/simulate.h"
#include "core/simulate/words.h"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace jingwei::simulation {

using AccountIndex = std::uint32_t;

struct Resident {
    std::string name;
    std::string idNumber;
    std::string phone;
    std::string address;
    std::string district;
};

enum class AccountRole : std::uint8_t { Victim, Mule, Person, Company, Merchant, Platform, Crypto };

/// Whether the bank was asked for the account's statement.
enum class Statement : std::uint8_t { Obtained, Missing };

struct BankAccount {
    AccountRole role;
    Statement statement;
    std::size_t bank;
    std::string card;   ///< empty: the account has none
    std::string number; ///< account number
    Resident holder;    ///< of organisations only the name
    std::string merchantCode;
    std::string device; ///< MAC address that its payments come from; empty: not known
    std::string ip;
    Minor opening = 0;

    [[nodiscard]] bool queried() const noexcept { return statement == Statement::Obtained; }
    /// The number by which the account goes: its card if it has one.
    [[nodiscard]] const std::string& name() const noexcept { return card.empty() ? number : card; }
};

/// A telephone in the hands of a gang.
struct GangPhone {
    std::string number;
    std::string imsi;
    std::size_t device; ///< index into the gang's devices
    Instant from;
    Instant to;
};

/// A card that several gangs of one ring send money to.
struct SharedCard {
    AccountIndex account;
    std::size_t level; ///< from 2
    unsigned percent;  ///< of the incidents that surely reach it
};

/// Where victims meet a gang.
struct Contacts {
    std::vector<std::string> qqs;
    std::vector<std::string> weChats;
    std::vector<std::string> domains;
};

/// When a gang steals, and how much at once.
struct Habit {
    std::int64_t firstSecond = 0; ///< of the day, from 8 o'clock in China
    std::int64_t lastSecond = 0;
    std::int64_t leastYuan = 0;
    std::int64_t mostYuan = 0;
};

/// People who share cards, phones and devices; a lone offender is a gang of one incident.
struct Gang {
    std::vector<std::vector<AccountIndex>> levels; ///< first, second, third … cards
    AccountIndex merchant;
    AccountIndex exchange;
    std::vector<std::string> devices; ///< IMEI
    std::vector<GangPhone> phones;
    std::string app;
    bool appIsTold = false; ///< by every victim; else by about half of them
    std::size_t kind;       ///< index into fraudKinds
    std::vector<std::uint32_t> incidents;
    Instant from;
    Instant to;
    std::uint32_t lac;
    std::optional<std::uint32_t> ring; ///< index into the rings; lone offenders have none
    Habit habit;
    std::optional<SharedCard> sharedCard; ///< also in `levels`
    Contacts contacts;                    ///< of mixed cities
};

/// What the two halves of a ring that changes its phones and first cards still share.
enum class Tie : std::uint8_t { Device, Card, App };

/// Gangs of one and the same people. Without mixes a ring is one gang.
struct Ring {
    std::vector<std::uint32_t> gangs;
    std::optional<Mix> binding; ///< nothing: one gang's cards, phones, devices, app
    std::optional<Tie> tie;     ///< of `Mix::SimChanges`
};

struct Offenders {
    std::vector<Gang> gangs;
    std::vector<Ring> rings;
};

/// What the register of a mixed city says of an incident; what is empty is not told.
struct Telling {
    std::string narrative;
    std::string domain;
    std::string qq;
    std::string weChat;
    std::string app;
    std::string lure;
    std::string payment;
    std::string longitude;
    std::string latitude;
};

struct Report {
    std::string number;
    Resident victim;
    std::vector<AccountIndex> victimAccounts;
    std::vector<AccountIndex> suspectAccounts;
    std::vector<std::size_t> phones; ///< of the gang
    std::uint32_t gang;
    Instant occurred;
    Instant reported;
    Minor stolen = 0;
    std::vector<std::uint32_t> movements; ///< stolen ones, in order
    std::vector<std::size_t> hubs;        ///< indices into the hubs of the noise
    Telling telling;                      ///< of mixed cities
};

/// Makes people and numbers, none of them twice.
class City {
public:
    explicit City(std::uint64_t seed);

    [[nodiscard]] Random& random() noexcept { return m_random; }
    [[nodiscard]] Resident resident();
    [[nodiscard]] std::string phone();
    [[nodiscard]] std::string imsi();
    [[nodiscard]] std::string imei();
    [[nodiscard]] std::string firm(std::string_view ending);

    AccountIndex openPersonal(AccountRole role, Statement statement, const Resident& holder);
    AccountIndex openFirm(AccountRole role, std::string_view name, std::string_view merchantCode);

    [[nodiscard]] std::string merchantCode();
    [[nodiscard]] std::string qq();
    [[nodiscard]] std::string weChat();
    [[nodiscard]] std::string domain();

    std::vector<BankAccount> accounts;

private:
    [[nodiscard]] std::string cardNumber(std::size_t bank);
    [[nodiscard]] std::string accountNumber(std::size_t bank);
    [[nodiscard]] std::uint64_t scattered(std::uint64_t count, std::uint64_t range) const noexcept;

    Random m_random;
    std::uint64_t m_offset;
    std::uint64_t m_cards = 0;
    std::uint64_t m_numbers = 0;
    std::uint64_t m_phones = 0;
    std::uint64_t m_devices = 0;
    std::uint64_t m_sims = 0;
    std::uint64_t m_codes = 0;
    std::uint64_t m_contacts = 0;
    std::unordered_set<std::string> m_idNumbers;
};

} // namespace jingwei::simulation
