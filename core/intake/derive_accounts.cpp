// What the derivation finds out about each end of money: exits, statements, names, what nobody has asked
// about.
#include "core/intake/derivation_run.h"

#include <set>
#include <span>

namespace jingwei {

/// Marks accounts that rows call a merchant, a platform or an exchange, and ends that are exits by kind.
void Derivation::noteExits()
{
    const auto raise = [&](std::uint32_t id, ExitKind exit) {
        auto& result = account(id);
        if (result.exit == ExitKind::None || exit < result.exit)
            result.exit = exit;
    };
    for (const auto& movement : m_movements) {
        const auto& row = m_table.rows[movement.row];
        const bool out = has(row.flags, MovementFlag::Out);
        const auto peer = out ? movement.payee : movement.payer;
        account(out ? movement.payer : movement.payee);
        account(peer);
        switch (m_interner.kindOf(IdentifierId{peer})) {
        case EntityKind::Cash: raise(peer, ExitKind::Cash); continue;
        case EntityKind::BankInternal: raise(peer, ExitKind::BankInternal); continue;
        case EntityKind::Merchant: raise(peer, ExitKind::Merchant); continue;
        case EntityKind::Platform: raise(peer, ExitKind::PaymentPlatform); continue;
        case EntityKind::Crypto: raise(peer, ExitKind::Crypto); continue;
        case EntityKind::Unnamed:
        case EntityKind::Outside: continue;
        case EntityKind::Account:
        case EntityKind::Incident:
        case EntityKind::Person:
        case EntityKind::Phone:
        case EntityKind::Device:
        case EntityKind::Sim:
        case EntityKind::Wallet: break;
        }
        if (out && has(row.flags, MovementFlag::Merchant))
            raise(peer, ExitKind::Merchant);
        if (has(row.flags, MovementFlag::Platform))
            raise(peer, ExitKind::PaymentPlatform);
        if (has(row.flags, MovementFlag::Crypto))
            raise(peer, ExitKind::Crypto);
    }
}

/// Whether a row stands in this account's own statement. A platform's table of both sides is the return of
/// one of its users, whom a column or the file's name gives; the others in it were not asked about.
bool Derivation::isOwnStatement(const StatementEntry& entry) const
{
    const auto& row = m_table.rows[entry.row];
    if (!has(row.flags, MovementFlag::TwoSided) || !isOfPlatform(row))
        return true;
    return has(row.flags, entry.payeeSide ? MovementFlag::PayeeAsked : MovementFlag::PayerAsked)
           || m_table.sourceFiles[row.source].find(m_interner.valueOf(IdentifierId{entry.account}))
                  != std::string::npos;
}

/// Queried accounts: their span, and the balance before the first row that says one.
void Derivation::noteStatements()
{
    const auto& rows = m_table.rows;
    for (std::size_t first = 0; first < m_entries.size();) {
        auto& result = account(m_entries[first].account);
        bool opened = false;
        auto last = first;
        for (; last < m_entries.size() && m_entries[last].account == m_entries[first].account; ++last) {
            if (!isOwnStatement(m_entries[last]))
                continue;
            const auto& row = rows[m_entries[last].row];
            if (!result.queried)
                result.first = row.at;
            result.queried = true;
            result.exit = ExitKind::None; // its own statement is here: the money is followed through
            result.last = row.at;
            if (opened || has(row.flags, MovementFlag::Failed))
                continue;
            opened = true;
            if (const auto balance = balanceOf(row, m_entries[last].payeeSide)) {
                result.opens = true;
                result.opening = *balance - effectOf(row, m_entries[last].payeeSide);
                result.openingCurrency = row.currency;
            }
        }
        first = last;
    }
}

/// Who holds an account and at which bank: account information first, then the account's own rows, then what
/// others' rows call it.
void Derivation::voteNames()
{
    NameVotes holder[3];
    NameVotes bank[3];
    NameVotes holderId[2];
    for (const auto& row : m_accountRows) {
        const auto id = row.card != 0 ? row.card : row.account;
        account(id);
        holder[0].vote(id, row.holder);
        holderId[0].vote(id, row.holderId);
        bank[0].vote(id, row.bank);
    }
    for (std::size_t i = 0; i < m_table.rows.size(); ++i) {
        const auto& row = m_table.rows[i];
        if (m_duplicates.states[i] != 0)
            continue;
        holder[1].vote(row.own, row.ownName);
        holderId[1].vote(row.own, row.ownId);
        bank[1].vote(row.own, row.ownBank);
        holder[2].vote(row.peer, row.peerName);
        bank[2].vote(row.peer, row.peerBank);
    }
    for (const auto& row : m_boundCards)
        bank[2].vote(row.card, row.bank);
    for (const auto& row : m_particulars) {
        holder[2].vote(row.subject, row.name);
        bank[2].vote(row.subject, row.bank);
    }
    const auto best = [&](std::span<const NameVotes> votes, std::uint32_t id) {
        for (const auto& vote : votes)
            if (const auto text = vote.winner(id, m_interner); text != 0)
                return text;
        return 0U;
    };
    for (std::uint32_t id = 1; id < m_accounts.size(); ++id) {
        auto& result = m_accounts[id];
        if (result.id.value() == 0)
            continue;
        result.holder = best(holder, id);
        result.holderId = best(holderId, id);
        result.bank = best(bank, id);
    }
}

/// Accounts that only particulars name: bound cards, measures, queries.
void Derivation::noteParticulars()
{
    for (const auto& bound : m_boundCards) {
        account(bound.account);
        account(bound.card);
    }
    for (const auto& row : m_particulars) {
        ++m_sources[row.row.source().value()].accepted;
        if (row.subject == 0)
            continue;
        auto& result = account(row.subject);
        if (row.kind == ParticularKind::Query && row.noResult && !result.queried)
            result.noResult = true;
    }
}

/// 同名账户缺失: accounts under the name of a queried account's holder that nobody has asked about.
void Derivation::noteMissing()
{
    std::set<std::uint32_t> holders;
    for (const auto& result : m_accounts)
        if (result.queried && result.holder != 0 && result.exit == ExitKind::None)
            holders.insert(result.holder);
    for (auto& result : m_accounts)
        result.missing = result.id.value() != 0 && !result.queried && !result.noResult && result.holder != 0
                         && result.exit == ExitKind::None && result.transfers > 0
                         && m_interner.kindOf(result.id) == EntityKind::Account
                         && holders.contains(result.holder);
}

} // namespace jingwei
