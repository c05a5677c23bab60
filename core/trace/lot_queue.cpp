#include "core/trace/lot_queue.h"

#include "core/base/contract.h"

#include <algorithm>

namespace jingwei {

Result<void> LotQueue::put(Minor amount, LotOwner owner)
{
    require(amount >= 0);
    const auto balance = addChecked(m_balance, amount);
    if (!balance)
        return tl::unexpected{balance.error()};
    m_balance = *balance;
    if (amount == 0)
        return {};
    if (owner != cleanMoney)
        m_tainted += amount; // fits, because the balance does
    if (m_oldest < m_lots.size() && m_lots.back().owner == owner) {
        m_lots.back().amount += amount;
        m_clean = owner == cleanMoney ? std::min(m_clean, m_lots.size() - 1) : m_clean;
    } else {
        m_lots.push_back({amount, owner});
    }
    return {};
}

/// Takes at most `amount` out of a lot; gives how much that was.
Minor LotQueue::takeFrom(Lot& lot, Minor amount) noexcept
{
    const auto part = std::min(amount, lot.amount);
    lot.amount -= part;
    m_balance -= part;
    if (lot.owner != cleanMoney)
        m_tainted -= part;
    return part;
}

Minor LotQueue::take(Minor amount, std::vector<Lot>& parts)
{
    require(amount >= 0);
    while (amount > 0 && m_oldest < m_lots.size()) {
        auto& lot = m_lots[m_oldest];
        const auto part = takeFrom(lot, amount);
        amount -= part;
        if (part > 0)
            parts.push_back({part, lot.owner});
        if (lot.amount == 0)
            ++m_oldest;
    }
    dropTaken();
    return amount;
}

Minor LotQueue::takeNewest(Minor amount, std::vector<Lot>& parts)
{
    require(amount >= 0);
    while (amount > 0 && m_oldest < m_lots.size()) {
        auto& lot = m_lots.back();
        const auto part = takeFrom(lot, amount);
        amount -= part;
        if (part > 0)
            parts.push_back({part, lot.owner});
        if (lot.amount == 0)
            m_lots.pop_back();
    }
    m_clean = std::min(m_clean, m_lots.size());
    return amount;
}

Minor LotQueue::takeClean(Minor amount)
{
    require(amount >= 0);
    for (m_clean = std::max(m_clean, m_oldest); amount > 0 && m_clean < m_lots.size(); ++m_clean) {
        auto& lot = m_lots[m_clean];
        if (lot.owner != cleanMoney)
            continue;
        amount -= takeFrom(lot, amount);
        if (lot.amount > 0)
            break;
    }
    return amount;
}

Minor LotQueue::takeNewestClean(Minor amount)
{
    require(amount >= 0);
    for (auto i = m_lots.size(); amount > 0 && i > m_oldest; --i)
        if (auto& lot = m_lots[i - 1]; lot.owner == cleanMoney)
            amount -= takeFrom(lot, amount);
    return amount;
}

/// Gives memory back once more lots are gone than are left; amortised over the takes it costs one move a lot.
void LotQueue::dropTaken()
{
    if (m_oldest * 2 <= m_lots.size())
        return;
    m_lots.erase(m_lots.begin(), m_lots.begin() + static_cast<std::ptrdiff_t>(m_oldest));
    m_clean -= std::min(m_clean, m_oldest);
    m_oldest = 0;
}

} // namespace jingwei
