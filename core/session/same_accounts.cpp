#include "core/session/same_accounts.h"

#include "core/base/text.h"
#include "core/identifiers/bank_card.h"
#include "core/intake/derivation.h"
#include "core/intake/derivation_parts.h"
#include "core/store/case_store.h"
#include "core/store/facts.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <tuple>
#include <utility>

// Terms. A sight is one statement row as one of the two accounts in it has it: its own, or the one that the
// statement of the other side names. A movement seen of two numbers is two sights of one other side, amount
// and direction, at most a minute apart, from different statements.
//
// Steps. (1) Name accounts as the sources tie them, and gather what the rows say of each. (2) Look at pairs
// that saw a movement together, and at pairs of one holder and bank. (3) Weigh: weights are set by hand, for
// no source says how often an account has two numbers.
//
// Left out: ledgers of both sides, which name every account alike; rows without another side and a serial.

namespace jingwei {

namespace {

// log2 of how much likelier something is in one account than in two
constexpr double sameHolderId = 6.0, sameHolderName = 4.0, otherHolder = -12.0;
constexpr double sameBank = 2.0, otherBank = -4.0;
constexpr double cardAndAccount = 1.0, twoCards = -2.0;
constexpr double firstMovement = 6.0, eachFurther = 3.0, mostMovements = 18.0;
constexpr double nothingTogether = -8.0; ///< both statements tell of one time, and share nothing
constexpr double balanceGoesOn = 6.0;
constexpr double ownTransfers = -15.0;

constexpr std::size_t lookedAhead = 8;   ///< sights compared with the next so many
constexpr std::size_t mostOfHolder = 40; ///< accounts of one holder and bank; more are no person's

/// What the rows say of a number, under the name that the sources' ties give it.
struct Account {
    std::uint32_t holder = 0, holderId = 0, bank = 0;
    std::int64_t first = 0, last = 0;   ///< of its own statement; `rows` 0: none
    std::optional<Minor> opens, closes; ///< balances before and after it
    std::uint32_t rows = 0;
    RowId row{0}; ///< one that names it
};

struct Sight {
    std::uint32_t other = 0; ///< account on the other side; 0: the serial tells the movement
    std::int64_t serial = 0;
    std::uint32_t serialText = 0;
    Minor amount = 0;
    std::uint16_t currency = 0;
    bool out = false;
    std::int64_t at = 0;
    std::uint32_t account = 0;
    std::uint32_t statement = 0; ///< whose statement the row is in
    RowId row{0};
    bool confirmed = false; ///< the statements of both sides have it under these numbers

    [[nodiscard]] auto key() const noexcept
    {
        return std::tie(other, serial, serialText, amount, currency, out);
    }
};

using Pair = std::pair<std::uint32_t, std::uint32_t>; ///< the lower first

/// What two numbers have to do with each other.
struct Together {
    std::uint32_t movements = 0;
    bool paidEachOther = false;
    std::vector<RowId> rowsOfFirst, rowsOfSecond; ///< of the first movements
};

class AccountComparison {
public:
    AccountComparison(const MovementTable& table, const std::vector<AccountRecord>& records,
                      const AccountNames& names, const Interner& interner)
        : m_table{table}
        , m_names{names}
        , m_interner{interner}
        , m_accounts(interner.identifierCount() + 1)
    {
        for (const auto& record : records)
            vote(record);
        for (const auto& row : table.rows)
            vote(row);
        settleVotes();
    }

    Result<std::vector<SameProposal>> compare(Progress& progress)
    {
        gather();
        for (const auto step : {&AccountComparison::seeTogether, &AccountComparison::pairHolders}) {
            if (progress.cancelled())
                return failure(ErrorCode::Cancelled);
            (this->*step)();
        }
        std::vector<SameProposal> proposals;
        for (const auto& [pair, together] : m_together)
            if (auto proposal = weighed(pair, together); proposal.score >= sameAccountFrom)
                proposals.push_back(std::move(proposal));
        return proposals;
    }

private:
    [[nodiscard]] bool isAccount(std::uint32_t id) const
    {
        return id != 0 && m_interner.kindOf(IdentifierId{id}) == EntityKind::Account;
    }

    void name(std::uint32_t id, RowId row)
    {
        if (id != 0 && m_accounts[id].row == RowId{0})
            m_accounts[id].row = row;
    }

    void vote(const AccountRecord& record)
    {
        const auto id = m_names.accountOf(record.card != 0 ? record.card : record.account);
        m_holders[0].vote(id, record.holder);
        m_holderIds.vote(id, record.holderId);
        m_banks[0].vote(id, record.bank);
        name(id, record.row);
    }

    void vote(const MovementRecord& row)
    {
        const auto own = m_names.accountOf(row.own);
        const auto peer = m_names.accountOf(row.peer);
        m_holders[0].vote(own, row.ownName);
        m_holderIds.vote(own, row.ownId);
        m_banks[0].vote(own, row.ownBank);
        m_holders[1].vote(peer, row.peerName);
        m_banks[1].vote(peer, row.peerBank);
        name(own, RowId{row.id()});
        name(peer, RowId{row.id()});
    }

    /// An account's own rows are believed before those of others.
    void settleVotes()
    {
        const auto winner = [&](const NameVotes(&votes)[2], std::uint32_t id) {
            const auto own = votes[0].winner(id, m_interner);
            return own != 0 ? own : votes[1].winner(id, m_interner);
        };
        for (std::uint32_t id = 1; id < m_accounts.size(); ++id) {
            m_accounts[id].holder = winner(m_holders, id);
            m_accounts[id].holderId = m_holderIds.winner(id, m_interner);
            m_accounts[id].bank = winner(m_banks, id);
        }
    }

    /// Statements in their order, and every row as its two accounts have it.
    void gather()
    {
        const RowOrder order{m_table};
        std::vector<std::uint32_t> rows;
        for (std::uint32_t index = 0; index < m_table.rows.size(); ++index) {
            const auto& row = m_table.rows[index];
            const bool oneSided =
                !has(row.flags, MovementFlag::TwoSided) && !has(row.flags, MovementFlag::WordOfMouth);
            if (oneSided && isAccount(row.own))
                rows.push_back(index);
        }
        std::ranges::sort(rows, [&](std::uint32_t a, std::uint32_t b) {
            const auto at = m_table.rows[a].at;
            const auto other = m_table.rows[b].at;
            return at != other ? at < other : order.less(a, b);
        });
        for (const auto index : rows)
            addRow(m_table.rows[index]);
    }

    void addRow(const MovementRecord& row)
    {
        const auto own = m_names.accountOf(row.own);
        const auto peer = m_names.accountOf(row.peer);
        auto& account = m_accounts[own];
        const bool out = has(row.flags, MovementFlag::Out);
        if (account.rows++ == 0) {
            account.first = row.at;
            if (row.hasBalance)
                account.opens = row.balance - (out ? -row.amount : row.amount);
        }
        account.last = row.at;
        account.closes = row.hasBalance ? std::optional{row.balance} : std::nullopt;
        const RowId id{row.id()};
        if (peer != 0) {
            m_sights.push_back({peer, 0, 0, row.amount, row.currency, out, row.at, own, own, id});
            if (isAccount(peer))
                m_sights.push_back({own, 0, 0, row.amount, row.currency, !out, row.at, peer, own, id});
        } else if (row.hasSerial) {
            m_sights.push_back(
                {0, row.serialNumber, row.serialText, row.amount, row.currency, out, row.at, own, own, id});
        }
        if (isAccount(peer) && peer != own)
            m_paid.insert(std::minmax(own, peer));
    }

    /// Calls `meet(a, b)` for sights of one movement, as far as their keys tell.
    template <class Meet>
    void meetEach(const Meet& meet)
    {
        for (auto first = m_sights.begin(); first != m_sights.end(); ++first) {
            auto left = lookedAhead;
            for (auto next = first + 1; next != m_sights.end() && left > 0; ++next, --left) {
                if (next->key() != first->key() || next->at - first->at > sameTransferWithin.count())
                    break;
                if (next->statement != first->statement)
                    meet(*first, *next);
            }
        }
    }

    /// Each sight meets at most one of every other account. Two payments that both sides' statements have
    /// under two numbers are two.
    void seeTogether()
    {
        std::ranges::sort(m_sights, [](const Sight& a, const Sight& b) {
            return std::tuple{a.key(), a.at, a.row, a.account} < std::tuple{b.key(), b.at, b.row, b.account};
        });
        meetEach([](Sight& a, Sight& b) {
            if (a.account == b.account)
                a.confirmed = b.confirmed = true;
        });
        std::set<std::pair<const Sight*, std::uint32_t>> met;
        meetEach([&](const Sight& a, const Sight& b) {
            if (a.account == b.account || (a.confirmed && b.confirmed) || met.contains({&a, b.account})
                || met.contains({&b, a.account}))
                return;
            met.insert({&a, b.account});
            met.insert({&b, a.account});
            note(a, b);
        });
    }

    void note(const Sight& a, const Sight& b)
    {
        constexpr std::size_t mostRows = 5;
        auto& together = m_together[std::minmax(a.account, b.account)];
        ++together.movements;
        auto& rowsOfA = a.account < b.account ? together.rowsOfFirst : together.rowsOfSecond;
        auto& rowsOfB = a.account < b.account ? together.rowsOfSecond : together.rowsOfFirst;
        if (rowsOfA.size() < mostRows) {
            rowsOfA.push_back(a.row);
            rowsOfB.push_back(b.row);
        }
    }

    /// Accounts of one holder at one bank whose statements may be parts of one.
    void pairHolders()
    {
        std::map<std::pair<std::string, std::uint32_t>, std::vector<std::uint32_t>> accounts;
        for (std::uint32_t id = 1; id < m_accounts.size(); ++id) {
            const auto& account = m_accounts[id];
            if (account.rows == 0 || account.bank == 0 || (account.holder == 0 && account.holderId == 0))
                continue;
            const auto holder =
                account.holderId != 0 ? 'i' + text(account.holderId) : 'n' + text(account.holder);
            accounts[{holder, account.bank}].push_back(id);
        }
        for (const auto& [holder, own] : accounts)
            for (std::size_t first = 0; own.size() <= mostOfHolder && first < own.size(); ++first)
                for (auto second = first + 1; second < own.size(); ++second)
                    m_together[{own[first], own[second]}];
        for (auto& [pair, together] : m_together)
            together.paidEachOther = m_paid.contains(pair);
    }

    [[nodiscard]] std::string text(std::uint32_t id) const
    {
        return id == 0 ? std::string{} : std::string{m_interner.textOf(TextId{id})};
    }

    /// The balance with which the earlier statement ends and the later begins.
    [[nodiscard]] std::optional<std::pair<Minor, Minor>> goesOn(const Account& a, const Account& b) const
    {
        if (a.rows == 0 || b.rows == 0)
            return std::nullopt;
        const bool first = a.last <= b.first;
        if (!first && b.last > a.first)
            return std::nullopt;
        const auto& closes = first ? a.closes : b.closes;
        const auto& opens = first ? b.opens : a.opens;
        if (!closes || !opens || *closes != *opens || *closes == 0)
            return std::nullopt;
        return std::pair{first ? *closes : *opens, first ? *opens : *closes};
    }

    [[nodiscard]] SameProposal weighed(const Pair& pair, const Together& together) const
    {
        const auto& a = m_accounts[pair.first];
        const auto& b = m_accounts[pair.second];
        SameProposal proposal{ReviewMatter::Account,
                              sideOf(pair.first, together.rowsOfFirst),
                              sideOf(pair.second, together.rowsOfSecond),
                              0.0,
                              {}};
        const auto add = [&](const char* word, std::string left, std::string right, double weight) {
            proposal.grounds.push_back({word, std::move(left), std::move(right), weight > 0.0, weight});
            proposal.score += weight;
        };
        if (a.holderId != 0 && b.holderId != 0)
            add("holder-id", text(a.holderId), text(b.holderId),
                a.holderId == b.holderId ? sameHolderId : otherHolder);
        else if (a.holder != 0 && b.holder != 0)
            add("holder", text(a.holder), text(b.holder),
                normaliseText(text(a.holder)) == normaliseText(text(b.holder)) ? sameHolderName
                                                                               : otherHolder);
        if (a.bank != 0 && b.bank != 0)
            add("bank", text(a.bank), text(b.bank),
                isOneBank(text(a.bank), text(b.bank)) ? sameBank : otherBank);
        addForm(pair, add);
        addMovements(a, b, together, add);
        if (const auto balance = goesOn(a, b))
            add("balance", formatAmount(balance->first, cny.decimals()),
                formatAmount(balance->second, cny.decimals()), balanceGoesOn);
        if (together.paidEachOther)
            add("own-transfers", value(pair.first), value(pair.second), ownTransfers);
        return proposal;
    }

    template <class Add>
    void addForm(const Pair& pair, const Add& add) const
    {
        const bool first = looksLikeBankCard(value(pair.first));
        const bool second = looksLikeBankCard(value(pair.second));
        if (first != second || first)
            add("form", value(pair.first), value(pair.second), first != second ? cardAndAccount : twoCards);
    }

    /// Statements of one time that have nothing in common are of two accounts.
    template <class Add>
    void addMovements(const Account& a, const Account& b, const Together& together, const Add& add) const
    {
        const auto count = std::to_string(together.movements);
        if (together.movements > 0)
            add("movements", count, count,
                std::min(firstMovement + eachFurther * (together.movements - 1), mostMovements));
        else if (a.rows > 0 && b.rows > 0 && a.first < b.last && b.first < a.last)
            add("movements", std::to_string(a.rows), std::to_string(b.rows), nothingTogether);
    }

    /// One spelling may be the head office's, the other a branch's.
    static bool isOneBank(const std::string& a, const std::string& b)
    {
        const auto left = normaliseText(a);
        const auto right = normaliseText(b);
        return left.find(right) != std::string::npos || right.find(left) != std::string::npos;
    }

    [[nodiscard]] std::string value(std::uint32_t id) const
    {
        return std::string{m_interner.valueOf(IdentifierId{id})};
    }

    [[nodiscard]] SameSide sideOf(std::uint32_t id, const std::vector<RowId>& rows) const
    {
        const auto& account = m_accounts[id];
        return {toText({EntityKind::Account, value(id)}), text(account.holder),
                rows.empty() ? std::vector{account.row} : rows};
    }

    const MovementTable& m_table;
    const AccountNames& m_names;
    const Interner& m_interner;
    std::vector<Account> m_accounts; ///< by identifier id
    NameVotes m_holders[2], m_banks[2], m_holderIds;
    std::vector<Sight> m_sights;
    std::set<Pair> m_paid; ///< accounts between which money went
    std::map<Pair, Together> m_together;
};

} // namespace

Result<std::vector<SameProposal>> proposeSameAccounts(const CaseSnapshot& snapshot, Progress& progress)
{
    auto store = CaseStore::open(snapshot.file, StoreAccess::ReadOnly);
    if (!store)
        return tl::unexpected{store.error()};
    const auto table = loadMovements(**store, progress);
    if (!table)
        return tl::unexpected{table.error()};
    const auto records = loadAccountRows(**store);
    const auto ties = loadTies(**store);
    const auto interner = Interner::load(**store);
    if (!records || !ties || !interner)
        return tl::unexpected{!records ? records.error() : !ties ? ties.error() : interner.error()};
    const AccountNames names{*ties, **interner};
    return AccountComparison{*table, *records, names, **interner}.compare(progress);
}

} // namespace jingwei
