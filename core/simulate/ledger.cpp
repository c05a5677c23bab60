#include "core/simulate/ledger.h"

#include <algorithm>
#include <utility>

namespace jingwei::simulation {

namespace {

std::int64_t secondsOf(Instant at) noexcept
{
    return at.time_since_epoch().count();
}

/// What a movement does to the balance on one side.
Minor effectOf(const Movement& movement, bool outgoing) noexcept
{
    switch (movement.outcome) {
    case Outcome::Failed: return 0;
    case Outcome::Reversal: return movement.amount; // only the payer's side shows it
    case Outcome::Done:
    case Outcome::Reversed: break;
    }
    return outgoing ? -movement.amount : movement.amount;
}

} // namespace

bool Ledger::isFree(AccountIndex account, std::int64_t from, std::int64_t to) const
{
    if (account >= m_busy.size())
        return true;
    const auto& busy = m_busy[account];
    const auto after = std::ranges::lower_bound(busy, from, {}, &Span::to);
    return after == busy.end() || after->from > to;
}

void Ledger::occupy(AccountIndex account, std::int64_t from, std::int64_t to)
{
    if (!m_city.accounts[account].queried())
        return;
    if (account >= m_busy.size())
        m_busy.resize(m_city.accounts.size());
    auto& busy = m_busy[account];
    busy.insert(std::ranges::lower_bound(busy, from, {}, &Span::from), {from, to});
}

Instant Ledger::nextFree(AccountIndex account, Instant at)
{
    while (!isFree(account, secondsOf(at), secondsOf(at)))
        at += std::chrono::seconds{1};
    return at;
}

std::uint32_t Ledger::pay(AccountIndex payer, AccountIndex payee, Instant at, Minor amount, Purpose purpose)
{
    auto& random = m_city.random();
    const bool twoStatements = m_city.accounts[payer].queried() && m_city.accounts[payee].queried();
    const auto delay = !twoStatements ? 0 : random.between(0, random.chance(70) ? 3 : 30);
    while (!isFree(payer, secondsOf(at), secondsOf(at))
           || !isFree(payee, secondsOf(at), secondsOf(at) + delay))
        at += std::chrono::seconds{1};
    occupy(payer, secondsOf(at), secondsOf(at));
    occupy(payee, secondsOf(at), secondsOf(at) + delay);
    Movement movement{at, at + std::chrono::seconds{delay}, payer, payee};
    movement.amount = amount;
    movement.purpose = purpose;
    movements.push_back(std::move(movement));
    return static_cast<std::uint32_t>(movements.size() - 1);
}

std::uint32_t Ledger::addOneSided(Movement movement, AccountIndex account)
{
    movement.at = nextFree(account, movement.at);
    movement.payeeAt = movement.at;
    occupy(account, secondsOf(movement.at), secondsOf(movement.at));
    movements.push_back(std::move(movement));
    return static_cast<std::uint32_t>(movements.size() - 1);
}

std::uint32_t Ledger::withdraw(AccountIndex payer, Instant at, Minor amount)
{
    Movement movement{at, at, payer, 0, true, false, NoAccount::Cash, amount, Purpose::Cash};
    return addOneSided(std::move(movement), payer);
}

std::uint32_t Ledger::charge(AccountIndex payer, Instant at, Minor amount)
{
    Movement movement{at, at, payer, 0, true, false, NoAccount::BankInternal, amount, Purpose::Fee};
    return addOneSided(std::move(movement), payer);
}

std::uint32_t Ledger::creditInterest(AccountIndex payee, Instant at, Minor amount)
{
    Movement movement{at, at, 0, payee, false, true, NoAccount::BankInternal, amount, Purpose::Interest};
    return addOneSided(std::move(movement), payee);
}

std::uint32_t Ledger::payByCode(AccountIndex payer, std::uint32_t code, Instant at, Minor amount)
{
    Movement movement{at, at, payer, 0, true, false, NoAccount::MerchantCode, amount, Purpose::Shopping};
    movement.merchantCode = code;
    return addOneSided(std::move(movement), payer);
}

void Ledger::fail(AccountIndex payer, AccountIndex payee, Instant at, Minor amount)
{
    Movement movement{at, at, payer, payee};
    movement.amount = amount;
    movement.outcome = Outcome::Failed;
    addOneSided(std::move(movement), payer);
}

void Ledger::payAndReverse(AccountIndex payer, AccountIndex payee, Instant at, Minor amount)
{
    Movement movement{at, at, payer, payee};
    movement.amount = amount;
    movement.purpose = Purpose::Shopping;
    movement.outcome = Outcome::Reversed;
    const auto paid = movements[addOneSided(movement, payer)].at;
    movement.outcome = Outcome::Reversal;
    movement.at = paid + std::chrono::seconds{m_city.random().between(120, 1800)};
    addOneSided(std::move(movement), payer);
}

void Ledger::openAccounts()
{
    std::vector<Minor> lowest(m_city.accounts.size(), 0);
    for (auto& account : m_city.accounts)
        account.opening = 0;
    for (const auto& row : statementsOf(m_city, *this))
        lowest[row.account] = std::min(lowest[row.account], row.balance);
    for (AccountIndex i = 0; i < lowest.size(); ++i) {
        auto& account = m_city.accounts[i];
        if (account.queried())
            account.opening =
                m_city.random().between(100, account.role == AccountRole::Victim ? 400'000 : 20'000)
                - lowest[i];
    }
}

std::vector<StatementRow> statementsOf(const City& city, const Ledger& ledger)
{
    std::vector<StatementRow> rows;
    rows.reserve(ledger.movements.size() * 2);
    for (std::uint32_t i = 0; i < ledger.movements.size(); ++i) {
        const auto& movement = ledger.movements[i];
        if (movement.payerIsAccount && city.accounts[movement.payer].queried())
            rows.push_back({movement.payer, i, true, movement.at, 0});
        const bool payeeSees = movement.outcome == Outcome::Done;
        if (movement.payeeIsAccount && payeeSees && city.accounts[movement.payee].queried())
            rows.push_back({movement.payee, i, false, movement.payeeAt, 0});
    }
    std::ranges::sort(rows, {}, [](const StatementRow& row) {
        return std::tuple{row.account, row.at, row.movement};
    });
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool first = i == 0 || rows[i].account != rows[i - 1].account;
        const auto before = first ? city.accounts[rows[i].account].opening : rows[i - 1].balance;
        rows[i].balance = before + effectOf(ledger.movements[rows[i].movement], rows[i].outgoing);
    }
    return rows;
}

} // namespace jingwei::simulation
