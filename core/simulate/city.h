#pragma once

#include "core/base/money.h"
#include "core/base/time.h"
#include "core/simulate/random.h"
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

/// People who share cards, phones and devices; a lone offender is a gang of one incident.
struct Gang {
    std::vector<std::vector<AccountIndex>> levels; ///< first, second, third … cards
    AccountIndex merchant;
    AccountIndex exchange;
    std::vector<std::string> devices; ///< IMEI
    std::vector<GangPhone> phones;
    std::string app;
    std::size_t kind; ///< index into fraudKinds
    std::vector<std::uint32_t> incidents;
    Instant from;
    Instant to;
    std::uint32_t lac;

    [[nodiscard]] bool isRing() const noexcept { return incidents.size() > 1; }
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
    std::unordered_set<std::string> m_idNumbers;
};

} // namespace jingwei::simulation
