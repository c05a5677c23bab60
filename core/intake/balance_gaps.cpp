#include "core/intake/derivation_parts.h"

#include <map>

namespace jingwei {

namespace {

/// The running balance of one currency of an account, and the row that it was last written in.
struct Running {
    Minor balance = 0;
    std::uint32_t row = 0;
};

} // namespace

std::vector<BalanceGap> findBalanceGaps(const MovementTable& table, std::span<const StatementEntry> entries)
{
    std::vector<BalanceGap> gaps;
    std::map<std::uint16_t, Running> running; // by currency
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (i == 0 || entries[i].account != entries[i - 1].account)
            running.clear();
        const auto& entry = entries[i];
        const auto& row = table.rows[entry.row];
        if (has(row.flags, MovementFlag::Failed))
            continue;
        const auto before = running.find(row.currency);
        const auto after = balanceOf(row, entry.payeeSide);
        if (before == running.end()) {
            if (after)
                running.emplace(row.currency, Running{*after, entry.row});
            continue;
        }
        // a row without a balance moves it all the same
        const auto expected = before->second.balance + effectOf(row, entry.payeeSide);
        if (after && *after != expected)
            gaps.push_back({entry.row, before->second.row, *after - expected});
        before->second = {after.value_or(expected), entry.row};
    }
    return gaps;
}

} // namespace jingwei
