#include "core/intake/derivation.h"
#include "core/intake/derivation_parts.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace jingwei {

namespace {

/// Which account's statement a movement is seen in.
enum class Side : std::uint8_t { Both, Payer, Payee, Told };

Side sideOf(const MovementRecord& row)
{
    if (has(row.flags, MovementFlag::WordOfMouth))
        return Side::Told;
    if (has(row.flags, MovementFlag::TwoSided))
        return Side::Both;
    return has(row.flags, MovementFlag::Out) ? Side::Payer : Side::Payee;
}

/// Pairs two lists that are sorted by time, one to one in the order of time, where a pair lies within
/// `window`. Calls `paired(i, j)` for each pair.
template <class Paired>
void pairInTime(const std::vector<std::int64_t>& left, const std::vector<std::int64_t>& right,
                std::int64_t window, Paired paired)
{
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < left.size() && j < right.size()) {
        const auto apart = right[j] - left[i];
        if (std::abs(apart) <= window)
            paired(i++, j++);
        else if (apart > 0)
            ++i;
        else
            ++j;
    }
}

/// Movements of one payer, payee, currency and amount; by side, each list in the order of time.
class Group {
public:
    Group(const MovementTable& table, std::span<const Movement> movements)
        : m_table{table}
        , m_movements{movements}
    {
    }

    void join(std::vector<JoinedTransfer>& transfers)
    {
        for (std::uint32_t i = 0; i < m_movements.size(); ++i)
            m_bySide[static_cast<std::size_t>(sideOf(rowOf(i)))].push_back(i);
        m_taken.assign(m_movements.size(), 0);
        m_other.assign(m_movements.size(), -1);
        const auto window = static_cast<std::int64_t>(sameTransferWithin.count());
        attach(Side::Both, Side::Payer, window);
        attach(Side::Both, Side::Payee, window);
        attach(Side::Payer, Side::Payee, window);
        for (const auto side : {Side::Both, Side::Payer, Side::Payee})
            attach(side, Side::Told, std::chrono::seconds{sameReportWithin}.count());
        for (std::uint32_t i = 0; i < m_movements.size(); ++i) {
            if (m_taken[i] != 0)
                continue;
            const auto& movement = m_movements[i];
            transfers.push_back({movement.payer, movement.payee, movement.row, m_other[i]});
        }
    }

private:
    [[nodiscard]] const MovementRecord& rowOf(std::uint32_t i) const
    {
        return m_table.rows[m_movements[i].row];
    }

    /// Lets rows of `weaker` become evidence for transfers that rest on rows of `stronger`.
    void attach(Side stronger, Side weaker, std::int64_t window)
    {
        std::vector<std::uint32_t> strong;
        std::vector<std::uint32_t> weak;
        for (const auto i : m_bySide[static_cast<std::size_t>(stronger)])
            if (m_taken[i] == 0)
                strong.push_back(i);
        for (const auto i : m_bySide[static_cast<std::size_t>(weaker)])
            if (m_taken[i] == 0)
                weak.push_back(i);
        if (strong.empty() || weak.empty())
            return;
        pairInTime(times(strong), times(weak), window, [&](std::size_t i, std::size_t j) {
            m_taken[weak[j]] = 1;
            if (m_other[strong[i]] < 0)
                m_other[strong[i]] = m_movements[weak[j]].row;
        });
    }

    [[nodiscard]] std::vector<std::int64_t> times(const std::vector<std::uint32_t>& list) const
    {
        std::vector<std::int64_t> all;
        all.reserve(list.size());
        for (const auto i : list)
            all.push_back(rowOf(i).at);
        return all;
    }

    const MovementTable& m_table;
    std::span<const Movement> m_movements;
    std::vector<std::uint32_t> m_bySide[4];
    std::vector<char> m_taken; ///< is evidence for another
    std::vector<std::int64_t> m_other;
};

} // namespace

std::vector<JoinedTransfer> joinSides(const MovementTable& table, std::span<const Movement> movements,
                                      const RowOrder& order)
{
    const auto& rows = table.rows;
    const auto payment = [&](const Movement& movement) {
        const auto& row = rows[movement.row];
        return std::make_tuple(movement.payer, movement.payee, row.currency, row.amount);
    };
    constexpr auto unreadable = static_cast<std::uint32_t>(MovementFlag::OwnUnreadable)
                                | static_cast<std::uint32_t>(MovementFlag::PeerUnreadable);
    std::vector<Movement> sorted;
    std::vector<JoinedTransfer> transfers;
    sorted.reserve(movements.size());
    transfers.reserve(movements.size());
    for (const auto& movement : movements) {
        if ((rows[movement.row].flags & unreadable) == 0)
            sorted.push_back(movement);
        else // a number that cannot be read may be anybody's
            transfers.push_back({movement.payer, movement.payee, movement.row, -1});
    }
    std::ranges::sort(sorted, [&](const Movement& a, const Movement& b) {
        const auto left = payment(a);
        const auto right = payment(b);
        if (left != right)
            return left < right;
        if (rows[a.row].at != rows[b.row].at)
            return rows[a.row].at < rows[b.row].at;
        return order.less(a.row, b.row);
    });
    for (std::size_t first = 0; first < sorted.size();) {
        auto last = first + 1;
        while (last < sorted.size() && payment(sorted[last]) == payment(sorted[first]))
            ++last;
        if (last - first == 1)
            transfers.push_back({sorted[first].payer, sorted[first].payee, sorted[first].row, -1});
        else
            Group{table, std::span{sorted}.subspan(first, last - first)}.join(transfers);
        first = last;
    }
    return transfers;
}

} // namespace jingwei
