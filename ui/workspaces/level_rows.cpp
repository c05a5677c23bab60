#include "ui/workspaces/level_rows.h"

#include <algorithm>

namespace jingwei::ui {

TraceCheck checkTrace(const FundTrace& trace)
{
    TraceCheck check;
    const auto parts = addChecked(trace.held, trace.notQueried).and_then([&](Minor sum) {
        return addChecked(sum, trace.exited);
    });
    check.difference = parts ? trace.stolen - *parts : trace.stolen;
    Minor heldOfAll[4] = {};
    for (const auto& account : trace.accounts) {
        auto& sum = heldOfAll[static_cast<std::size_t>(partOf(account))];
        sum = addChecked(sum, account.held).value_or(sum);
        const auto spent = addChecked(account.forwarded, account.held);
        const bool fits = spent && *spent == account.received && account.held >= 0 && account.forwarded >= 0;
        if (!fits && !check.culprit)
            check.culprit = account.vertex;
    }
    const bool accountsMakeTheParts =
        heldOfAll[static_cast<std::size_t>(SumPart::Held)] == trace.held
        && heldOfAll[static_cast<std::size_t>(SumPart::NotQueried)] == trace.notQueried
        && heldOfAll[static_cast<std::size_t>(SumPart::Gone)] == trace.exited;
    check.holds = parts.has_value() && check.difference == 0 && !check.culprit && accountsMakeTheParts;
    return check;
}

SumPart partOf(const TracedAccount& account) noexcept
{
    if (account.exit != ExitKind::None)
        return SumPart::Gone;
    return account.state == TraceState::NotQueried ? SumPart::NotQueried : SumPart::Held;
}

std::vector<VertexIndex> accountsOf(const FundTrace& trace, SumPart part)
{
    std::vector<VertexIndex> vertices;
    for (const auto& account : trace.accounts) {
        const bool belongs =
            part == SumPart::Stolen ? account.level == 1 : partOf(account) == part && account.held != 0;
        if (belongs)
            vertices.push_back(account.vertex);
    }
    return vertices;
}

std::vector<std::uint32_t> levelRows(const FundTrace& trace)
{
    std::vector<std::uint32_t> rows(trace.accounts.size());
    for (std::uint32_t row = 0; row < rows.size(); ++row)
        rows[row] = row;
    std::stable_partition(rows.begin(), rows.end(),
                          [&](std::uint32_t row) { return trace.accounts[row].exit == ExitKind::None; });
    return rows;
}

LevelTotals levelTotals(const FundTrace& trace)
{
    LevelTotals totals;
    for (const auto& account : trace.accounts) {
        if (account.exit != ExitKind::None) {
            ++totals.exits;
            continue;
        }
        ++totals.accounts;
        if (account.state == TraceState::NotQueried)
            ++totals.notQueriedAccounts;
    }
    return totals;
}

} // namespace jingwei::ui
