#include "core/trace/money_table.h"

#include <algorithm>
#include <utility>

namespace jingwei {

namespace {

constexpr LotOwner stolenMoney = 0;
constexpr std::uint32_t noLevel = 0xFFFFFFFF;

std::size_t hashOf(const std::vector<Lot>& contents, std::uint32_t level)
{
    constexpr std::uint64_t prime = 0x100000001B3U; // after Fowler, Noll and Vo
    std::uint64_t hash = 0xCBF29CE484222325U ^ level;
    for (const auto& lot : contents)
        hash = ((hash ^ static_cast<std::uint64_t>(lot.amount)) * prime ^ lot.owner) * prime;
    return hash;
}

Minor taintedIn(const std::vector<Lot>& lots)
{
    Minor sum = 0;
    for (const auto& lot : lots)
        sum += lot.owner != cleanMoney ? lot.amount : 0;
    return sum;
}

} // namespace

Result<Minor> makeMove(const BoundMove& move, EndMoney* payer, EndMoney* payee, bool takesClean,
                       const TraceOptions& options, std::vector<Lot>& parts)
{
    parts.clear();
    const bool limited = options.maxLevel && payer != nullptr && payer->level >= *options.maxLevel;
    const bool clean = move.stolen || limited;
    if (move.stolen)
        parts.push_back({move.amount, stolenMoney});
    else if (payer == nullptr || limited)
        parts.push_back({move.amount, cleanMoney});
    if (payer != nullptr)
        clean ? payer->money.takeClean(move.amount) : payer->money.take(move.amount, parts);
    const auto tainted = taintedIn(parts);
    if (payee == nullptr)
        return tainted;
    for (const auto& part : parts)
        if (part.owner != cleanMoney || takesClean)
            if (auto put = payee->money.put(part.amount, part.owner); !put)
                return tl::unexpected{put.error()};
    if (tainted > 0)
        payee->level = std::min(payee->level, move.stolen || payer == nullptr ? 1U : payer->level + 1);
    return tainted;
}

std::uint32_t MoneyTable::add(const EndMoney& end)
{
    auto contents = end.money.contents();
    const auto level = m_options.maxLevel ? end.level : noLevel;
    const auto hash = hashOf(contents, level);
    const auto [from, to] = m_byHash.equal_range(hash);
    for (auto entry = from; entry != to; ++entry)
        if (m_entries[entry->second].level == level && m_entries[entry->second].contents == contents)
            return entry->second;
    const auto number = static_cast<std::uint32_t>(m_entries.size());
    m_entries.push_back({std::move(contents), level, end.money.balance(), end.money.tainted()});
    m_byHash.emplace(hash, number);
    return number;
}

EndMoney MoneyTable::moneyOf(std::uint32_t number) const
{
    const auto& entry = m_entries[number];
    EndMoney end{AccountMoney{m_options.method}, entry.level};
    for (const auto& lot : entry.contents)
        (void)end.money.put(lot.amount, lot.owner); // it fitted before
    return end;
}

Result<MoneyTable::Moved> MoneyTable::apply(const BoundMove& move, std::uint32_t payer, std::uint32_t payee,
                                            bool payerFollowed, bool payeeFollowed)
{
    std::optional<EndMoney> from;
    std::optional<EndMoney> to;
    if (payerFollowed)
        from = moneyOf(payer);
    if (move.payee != BoundMove::outside)
        to = moneyOf(payee);
    const auto tainted =
        makeMove(move, from ? &*from : nullptr, to ? &*to : nullptr, payeeFollowed, m_options, m_parts);
    if (!tainted)
        return tl::unexpected{tainted.error()};
    return Moved{from ? add(*from) : payer, to ? add(*to) : payee, *tainted};
}

} // namespace jingwei
