// One order for all transfers.
//
// Time first. Transfers of one moment are a group; within it each account's statement has its own order
// (serial, row, running balances; statement_order.cpp), and a transfer stands in up to two statements. A
// transfer may go next when it is the next one in each of the statements it stands in; of those that may, the
// first by serial, source and row goes. Where two statements contradict each other nothing may go: then the
// first by serial, source and row goes all the same. Left out: the order of rows of different moments, which
// time decides even against a statement's serials.
#include "core/base/sort_in_parts.h"
#include "core/intake/derivation_parts.h"

#include <queue>

#include <algorithm>

namespace jingwei {

namespace {

/// Where each row stands in the statements of its two accounts; twice 1 + the entry, so that a bank's row of
/// a payment through a platform finds a place right before or behind the platform's; 0: not there.
struct Places {
    std::vector<std::uint32_t> own;
    std::vector<std::uint32_t> peer; ///< of two-sided rows, and of rows linked to a platform's
};

class GroupSequencer {
public:
    GroupSequencer(const MovementTable& table, std::span<const JoinedTransfer> transfers,
                   const Places& places, const RowOrder& order)
        : m_table{table}
        , m_transfers{transfers}
        , m_places{places}
        , m_order{order}
    {
    }

    /// Reorders a group that is sorted by serial, source and row.
    void sequence(std::span<std::uint32_t> group)
    {
        m_lists.clear();
        for (std::uint32_t i = 0; i < group.size(); ++i) {
            const auto& transfer = m_transfers[group[i]];
            m_lists[transfer.payer].push_back(i);
            if (transfer.payee != transfer.payer)
                m_lists[transfer.payee].push_back(i);
        }
        if (m_lists.size() == group.size() * 2)
            return; // no account twice: nothing to respect
        std::vector<std::vector<std::uint32_t>> after(group.size());
        std::vector<std::uint32_t> waitingFor(group.size(), 0);
        for (auto& [account, list] : m_lists) {
            orderList(account, list, group);
            for (std::size_t i = 1; i < list.size(); ++i) {
                after[list[i - 1]].push_back(list[i]);
                ++waitingFor[list[i]];
            }
        }
        release(group, after, waitingFor);
    }

private:
    /// The row by which a transfer stands in an account's statement: its own there, else the one it rests on.
    [[nodiscard]] std::uint32_t rowIn(std::uint32_t account, const JoinedTransfer& transfer) const
    {
        const auto other = static_cast<std::uint32_t>(transfer.other);
        return transfer.other >= 0 && m_table.rows[other].own == account ? other : transfer.row;
    }

    [[nodiscard]] std::uint32_t placeIn(std::uint32_t account, std::uint32_t row) const
    {
        return m_table.rows[row].own == account ? m_places.own[row] : m_places.peer[row];
    }

    /// Keeps the transfers that stand in this account's own statement, in the order which that statement has
    /// settled. Others have no order of their own here.
    void orderList(std::uint32_t account, std::vector<std::uint32_t>& list,
                   std::span<const std::uint32_t> group) const
    {
        const auto place = [&](std::uint32_t i) {
            return placeIn(account, rowIn(account, m_transfers[group[i]]));
        };
        std::erase_if(list, [&](auto i) { return place(i) == 0; });
        std::ranges::sort(list, [&](auto a, auto b) { return place(a) < place(b); });
    }

    static void release(std::span<std::uint32_t> group, const std::vector<std::vector<std::uint32_t>>& after,
                        std::vector<std::uint32_t>& waitingFor)
    {
        std::vector<std::uint32_t> sequence;
        sequence.reserve(group.size());
        std::vector<char> gone(group.size(), 0);
        std::priority_queue<std::uint32_t, std::vector<std::uint32_t>, std::greater<>> ready;
        for (std::uint32_t i = 0; i < group.size(); ++i)
            if (waitingFor[i] == 0)
                ready.push(i);
        std::uint32_t firstLeft = 0;
        while (sequence.size() < group.size()) {
            if (ready.empty()) { // statements contradict each other
                while (gone[firstLeft] != 0)
                    ++firstLeft;
                ready.push(firstLeft);
            }
            const auto next = ready.top();
            ready.pop();
            if (gone[next] != 0)
                continue;
            gone[next] = 1;
            sequence.push_back(group[next]);
            for (const auto follower : after[next])
                if (waitingFor[follower] > 0 && --waitingFor[follower] == 0)
                    ready.push(follower);
        }
        std::ranges::copy(sequence, group.begin());
    }

    const MovementTable& m_table;
    std::span<const JoinedTransfer> m_transfers;
    const Places& m_places;
    const RowOrder& m_order;
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> m_lists;
};

/// By time, then serial, source and row.
std::vector<std::uint32_t> byTime(const MovementTable& table, std::span<const JoinedTransfer> transfers,
                                  const RowOrder& order, const Progress& progress)
{
    // the rows lie all over memory: their times are gathered first
    std::vector<std::pair<std::int64_t, std::uint32_t>> times(transfers.size());
    for (std::uint32_t i = 0; i < transfers.size(); ++i)
        times[i] = {table.rows[transfers[i].row].at, i};
    const auto less = [&](const auto& a, const auto& b) {
        return a.first != b.first ? a.first < b.first
                                  : order.less(transfers[a.second].row, transfers[b.second].row);
    };
    sortInParts(std::span{times}, less, progress);
    std::vector<std::uint32_t> sequence(transfers.size());
    std::ranges::transform(times, sequence.begin(), [](const auto& each) { return each.second; });
    return sequence;
}

} // namespace

std::vector<std::uint32_t> sequenceTransfers(const MovementTable& table,
                                             std::span<const JoinedTransfer> transfers,
                                             std::span<const StatementEntry> entries,
                                             std::span<const PlatformLink> links, const RowOrder& order,
                                             const Progress& progress)
{
    const auto& rows = table.rows;
    auto sequence = byTime(table, transfers, order, progress);
    if (progress.cancelled())
        return sequence;
    Places places{std::vector<std::uint32_t>(rows.size(), 0), std::vector<std::uint32_t>(rows.size(), 0)};
    for (std::uint32_t i = 0; i < entries.size(); ++i)
        (entries[i].payeeSide ? places.peer : places.own)[entries[i].row] = 2 * (i + 1);
    for (const auto& link : links)
        if (!link.sameEnds && places.own[link.platform] != 0)
            places.peer[link.bank] = has(rows[link.bank].flags, MovementFlag::Out)
                                         ? places.own[link.platform] - 1  // it pays for what the user pays
                                         : places.own[link.platform] + 1; // it passes on what the user got
    GroupSequencer sequencer{table, transfers, places, order};
    const auto at = [&](std::size_t i) { return rows[transfers[sequence[i]].row].at; };
    for (std::size_t first = 0; first < sequence.size();) {
        const auto moment = at(first);
        auto last = first + 1;
        while (last < sequence.size() && at(last) == moment)
            ++last;
        if (last - first > 1)
            sequencer.sequence(std::span{sequence}.subspan(first, last - first));
        first = last;
    }
    return sequence;
}

} // namespace jingwei
