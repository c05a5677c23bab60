#pragma once

#include "core/simulate/city.h"

#include <cstdint>
#include <vector>

namespace jingwei::simulation {

enum class Purpose : std::uint8_t {
    Transfer,
    Salary,
    Shopping,
    Platform,
    Utility,
    Fee,
    Interest,
    Cash,
    Purchase, ///< at the merchant of a gang
    Exchange, ///< for crypto currency
};

/// Ends of money that are no account.
enum class NoAccount : std::uint8_t { None, Cash, BankInternal, MerchantCode };

enum class Outcome : std::uint8_t {
    Done,
    Failed,   ///< moved nothing
    Reversed, ///< done, and taken back later
    Reversal, ///< takes an earlier one back
};

/// One payment as it happened. Where an end is no account, `noAccount` says what it is and the index is
/// unused.
struct Movement {
    Instant at;      ///< on the payer's side
    Instant payeeAt; ///< on the payee's side
    AccountIndex payer = 0;
    AccountIndex payee = 0;
    bool payerIsAccount = true;
    bool payeeIsAccount = true;
    NoAccount noAccount = NoAccount::None;
    Minor amount = 0;
    Purpose purpose = Purpose::Transfer;
    Outcome outcome = Outcome::Done;
    std::uint32_t merchantCode = 0; ///< index into Ledger::codes, for NoAccount::MerchantCode
    std::string payerSerial{};      ///< empty: no statement shows it
    std::string payeeSerial{};
    const std::string* ip = nullptr; ///< where not the payer's own; of the noise, which outlives it

    /// Whether money changed places for good.
    [[nodiscard]] bool counts() const noexcept { return outcome == Outcome::Done; }
};

/// All payments of the city. Keeps every moment of a queried account to one payment, so that order is never
/// in doubt.
class Ledger {
public:
    explicit Ledger(City& city) : m_city{city} {}

    /// Pays, at `at` or the next free second; returns the movement's index.
    std::uint32_t pay(AccountIndex payer, AccountIndex payee, Instant at, Minor amount, Purpose purpose);
    std::uint32_t withdraw(AccountIndex payer, Instant at, Minor amount);
    std::uint32_t charge(AccountIndex payer, Instant at, Minor amount);
    std::uint32_t creditInterest(AccountIndex payee, Instant at, Minor amount);
    std::uint32_t payByCode(AccountIndex payer, std::uint32_t code, Instant at, Minor amount);
    /// A payment that moved nothing; only the payer's statement shows it.
    void fail(AccountIndex payer, AccountIndex payee, Instant at, Minor amount);
    /// A payment to an account without statement, and its reversal some minutes later.
    void payAndReverse(AccountIndex payer, AccountIndex payee, Instant at, Minor amount);

    /// Gives every queried account an opening balance that its payments never exhaust.
    void openAccounts();

    std::vector<Movement> movements;
    std::vector<std::string> codes; ///< merchant codes that stand without an account

private:
    struct Span {
        std::int64_t from;
        std::int64_t to;
    };

    [[nodiscard]] bool isFree(AccountIndex account, std::int64_t from, std::int64_t to) const;
    void occupy(AccountIndex account, std::int64_t from, std::int64_t to);
    [[nodiscard]] Instant nextFree(AccountIndex account, Instant at);
    std::uint32_t addOneSided(Movement movement, AccountIndex account);

    City& m_city;
    std::vector<std::vector<Span>> m_busy; ///< by account, sorted
};

/// One line of one statement.
struct StatementRow {
    AccountIndex account;
    std::uint32_t movement;
    bool outgoing;
    Instant at;
    Minor balance; ///< after it
};

/// The lines of every queried account, by account and time, with running balances. Needs opening balances.
[[nodiscard]] std::vector<StatementRow> statementsOf(const City& city, const Ledger& ledger);

} // namespace jingwei::simulation
