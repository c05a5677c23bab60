#include "core/trace/taint_pool.h"

#include "core/base/contract.h"
#include "core/base/share_out.h"

#include <algorithm>
#include <utility>

namespace jingwei {

Result<void> TaintPool::put(Minor amount, LotOwner owner)
{
    require(amount >= 0);
    const auto balance = addChecked(m_balance, amount);
    if (!balance)
        return tl::unexpected{balance.error()};
    m_balance = *balance;
    if (owner == cleanMoney || amount == 0)
        return {};
    m_tainted += amount; // at most the balance, which fits
    const auto place = std::ranges::lower_bound(m_held, owner, {}, &Lot::owner);
    if (place != m_held.end() && place->owner == owner)
        place->amount += amount;
    else
        m_held.insert(place, {amount, owner});
    return {};
}

/// How much of a payment is stolen, of which the account has `balance` when it is made.
Minor TaintPool::leaving(Minor amount, Minor balance) const noexcept
{
    switch (m_method) {
    case TraceMethod::ProRata: return balance == 0 ? 0 : proportion(m_tainted, amount, balance);
    case TraceMethod::LowestBalance: return std::max<Minor>(0, m_tainted - (balance - amount));
    case TraceMethod::TaintFirst: return std::min(amount, m_tainted);
    case TraceMethod::Poison: return m_tainted > 0 ? amount : 0;
    case TraceMethod::Fifo:
    case TraceMethod::Lifo: break; // theirs is the queue of lots
    }
    return 0;
}

/// Appends `sum` split over the incidents in proportion to what of each is there.
void TaintPool::split(Minor sum, std::vector<Lot>& parts) const
{
    if (m_held.size() == 1) {
        parts.push_back({sum, m_held.front().owner});
        return;
    }
    std::vector<Minor> weights(m_held.size());
    std::ranges::transform(m_held, weights.begin(), &Lot::amount);
    const auto shares = shareOut(sum, weights);
    for (std::size_t i = 0; i < shares.size(); ++i)
        if (shares[i] > 0)
            parts.push_back({shares[i], m_held[i].owner});
}

Minor TaintPool::take(Minor amount, std::vector<Lot>& parts)
{
    require(amount >= 0);
    const auto missing = std::max<Minor>(0, amount - m_balance);
    const auto balance = m_balance + missing;
    const auto first = parts.size();
    const auto stolen = leaving(amount, balance);
    if (stolen > 0)
        split(stolen, parts);
    if (stolen < amount)
        parts.push_back({amount - stolen, cleanMoney});
    m_balance = balance - amount;
    if (m_method == TraceMethod::Poison)
        shrink(std::min(m_tainted, m_balance));
    else
        remove(std::span{parts}.subspan(first));
    return missing;
}

/// Takes away the stolen parts of a payment, incident by incident.
void TaintPool::remove(std::span<const Lot> parts)
{
    for (const auto& part : parts) {
        if (part.owner == cleanMoney)
            continue;
        std::ranges::lower_bound(m_held, part.owner, {}, &Lot::owner)->amount -= part.amount;
        m_tainted -= part.amount;
    }
    std::erase_if(m_held, [](const Lot& lot) { return lot.amount == 0; });
}

/// Leaves no more stolen money than `most`, which the balance no longer has room for (poison).
void TaintPool::shrink(Minor most)
{
    if (most == m_tainted)
        return;
    std::vector<Lot> left;
    if (most > 0)
        split(most, left);
    m_held = std::move(left);
    m_tainted = most;
}

Minor TaintPool::takeClean(Minor amount)
{
    require(amount >= 0);
    const auto taken = std::min(amount, m_balance - m_tainted);
    m_balance -= taken;
    return amount - taken;
}

} // namespace jingwei
