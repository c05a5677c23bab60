#include "core/trace/account_money.h"

#include <algorithm>

namespace jingwei {

namespace {

std::variant<LotQueue, TaintPool> moneyUnder(TraceMethod method)
{
    if (method == TraceMethod::Fifo || method == TraceMethod::Lifo)
        return LotQueue{};
    return TaintPool{method};
}

} // namespace

AccountMoney::AccountMoney(TraceMethod method) : m_method{method}, m_money{moneyUnder(method)} {}

Result<void> AccountMoney::put(Minor amount, LotOwner owner)
{
    return std::visit([&](auto& money) { return money.put(amount, owner); }, m_money);
}

Minor AccountMoney::take(Minor amount, std::vector<Lot>& parts)
{
    auto* const lots = std::get_if<LotQueue>(&m_money);
    if (lots == nullptr)
        return std::get<TaintPool>(m_money).take(amount, parts);
    const auto missing = std::max<Minor>(0, amount - lots->balance());
    // it came just before, so it is the newest
    if (m_method == TraceMethod::Lifo && missing > 0)
        parts.push_back({missing, cleanMoney});
    m_method == TraceMethod::Lifo ? lots->takeNewest(amount - missing, parts)
                                  : lots->take(amount - missing, parts);
    if (m_method == TraceMethod::Fifo && missing > 0)
        parts.push_back({missing, cleanMoney});
    return missing;
}

Minor AccountMoney::takeClean(Minor amount)
{
    auto* const lots = std::get_if<LotQueue>(&m_money);
    if (lots == nullptr)
        return std::get<TaintPool>(m_money).takeClean(amount);
    return m_method == TraceMethod::Lifo ? lots->takeNewestClean(amount) : lots->takeClean(amount);
}

Minor AccountMoney::balance() const noexcept
{
    return std::visit([](const auto& money) { return money.balance(); }, m_money);
}

Minor AccountMoney::tainted() const noexcept
{
    return std::visit([](const auto& money) { return money.tainted(); }, m_money);
}

std::vector<Lot> AccountMoney::contents() const
{
    std::vector<Lot> contents;
    const auto add = [&](const Lot& lot) {
        if (lot.amount == 0)
            return;
        if (!contents.empty() && contents.back().owner == lot.owner)
            contents.back().amount += lot.amount;
        else
            contents.push_back(lot);
    };
    if (const auto* const lots = std::get_if<LotQueue>(&m_money)) {
        std::ranges::for_each(lots->lots(), add);
        return contents;
    }
    const auto& pool = std::get<TaintPool>(m_money);
    std::ranges::for_each(pool.held(), add);
    add({pool.balance() - pool.tainted(), cleanMoney});
    return contents;
}

void AccountMoney::addHeld(std::span<Minor> sums) const
{
    const auto add = [&](std::span<const Lot> lots) {
        for (const auto& lot : lots)
            if (lot.owner != cleanMoney)
                sums[lot.owner] += lot.amount;
    };
    if (const auto* const lots = std::get_if<LotQueue>(&m_money))
        add(lots->lots());
    else
        add(std::get<TaintPool>(m_money).held());
}

} // namespace jingwei
