#include "core/base/sort_in_parts.h"
#include "core/intake/derivation.h"
#include "core/intake/derivation_parts.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>
#include <unordered_map>
#include <utility>

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
/// `window` and is not `apart`. Calls `paired(i, j)` for each pair.
template <class Apart, class Paired>
void pairInTime(const std::vector<std::int64_t>& left, const std::vector<std::int64_t>& right,
                std::int64_t window, Apart isApart, Paired paired)
{
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < left.size() && j < right.size()) {
        const auto apart = right[j] - left[i];
        if (std::abs(apart) <= window && isApart(i, j)) {
            // an analyst said no: the one whose next of the other list is near goes on waiting
            const bool nextIsNear = j + 1 < right.size() && std::abs(right[j + 1] - left[i]) <= window;
            nextIsNear ? ++j : ++i;
        } else if (std::abs(apart) <= window)
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
    Group(const MovementTable& table, std::span<const Movement> movements, const RowPairs& split)
        : m_table{table}
        , m_movements{movements}
        , m_split{split}
    {
    }

    void join(std::vector<JoinedTransfer>& transfers)
    {
        for (std::uint32_t i = 0; i < m_movements.size(); ++i)
            m_bySide[static_cast<std::size_t>(sideOf(rowOf(i)))].push_back(i);
        m_taken.assign(m_movements.size(), 0);
        m_other.assign(m_movements.size(), -1);
        m_rule.assign(m_movements.size(), JoinRule::None);
        constexpr std::pair<Side, Side> sides[]{
            {Side::Both, Side::Payer}, {Side::Both, Side::Payee}, {Side::Payer, Side::Payee}};
        // a platform's table of both sides gives way to the payer's own, whose time counts
        attachBySerial(Side::Payer, Side::Both);
        for (const auto& [stronger, weaker] : sides)
            attachBySerial(stronger, weaker);
        const auto window = static_cast<std::int64_t>(sameTransferWithin.count());
        for (const auto& [stronger, weaker] : sides)
            attach(stronger, weaker, window, JoinRule::SameMinute);
        for (const auto side : {Side::Both, Side::Payer, Side::Payee})
            attach(side, Side::Told, std::chrono::seconds{sameReportWithin}.count(), JoinRule::WordOfMouth);
        for (std::uint32_t i = 0; i < m_movements.size(); ++i) {
            if (m_taken[i] != 0)
                continue;
            const auto& movement = m_movements[i];
            transfers.push_back({movement.payer, movement.payee, movement.row, m_other[i], -1, m_rule[i]});
        }
    }

private:
    [[nodiscard]] const MovementRecord& rowOf(std::uint32_t i) const
    {
        return m_table.rows[m_movements[i].row];
    }

    [[nodiscard]] std::vector<std::uint32_t> left(Side side) const
    {
        std::vector<std::uint32_t> rows;
        for (const auto i : m_bySide[static_cast<std::size_t>(side)])
            if (m_taken[i] == 0)
                rows.push_back(i);
        return rows;
    }

    [[nodiscard]] bool isSplit(std::uint32_t a, std::uint32_t b) const
    {
        return holds(m_split, rowOf(a).id(), rowOf(b).id());
    }

    void attach(std::uint32_t strong, std::uint32_t weak, JoinRule rule)
    {
        m_taken[weak] = 1;
        if (m_other[strong] >= 0)
            return;
        m_other[strong] = static_cast<std::int32_t>(m_movements[weak].row);
        m_rule[strong] = rule;
    }

    /// Lets rows of `weaker` become evidence for transfers that rest on rows of `stronger`.
    void attach(Side stronger, Side weaker, std::int64_t window, JoinRule rule)
    {
        const auto strong = left(stronger);
        const auto weak = left(weaker);
        if (strong.empty() || weak.empty())
            return;
        pairInTime(
            times(strong), times(weak), window,
            [&](std::size_t i, std::size_t j) { return isSplit(strong[i], weak[j]); },
            [&](std::size_t i, std::size_t j) { attach(strong[i], weak[j], rule); });
    }

    /// The same between a platform's own rows of one serial, whatever their times.
    void attachBySerial(Side stronger, Side weaker)
    {
        for (const auto strong : left(stronger)) {
            const auto& row = rowOf(strong);
            if (!isOfPlatform(row) || !row.hasSerial)
                continue;
            for (const auto weak : left(weaker)) {
                const auto& other = rowOf(weak);
                if (!isOfPlatform(other) || other.serialText != row.serialText
                    || other.serialNumber != row.serialNumber || !other.hasSerial || isSplit(strong, weak))
                    continue;
                attach(strong, weak, JoinRule::SameSerial);
                break;
            }
        }
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
    std::vector<std::int32_t> m_other;
    std::vector<JoinRule> m_rule; ///< by which `m_other` was joined
    const RowPairs& m_split;
};

std::uint64_t hashOf(const Movement& movement, const MovementRecord& row)
{
    auto hash = (static_cast<std::uint64_t>(movement.payer) << 32U) | movement.payee;
    for (const auto word :
         {static_cast<std::uint64_t>(row.amount), static_cast<std::uint64_t>(row.currency)}) {
        hash = (hash ^ word) * 0x9E3779B97F4A7C15U;
        hash ^= hash >> 29U;
    }
    return hash;
}

} // namespace

std::vector<JoinedTransfer> joinSides(const MovementTable& table, std::span<const Movement> movements,
                                      const RowOrder& order, std::span<const ForcedJoin> forced,
                                      const RowPairs& split, const Progress& progress)
{
    const auto& rows = table.rows;
    const auto payment = [&](const Movement& movement) {
        const auto& row = rows[movement.row];
        return std::make_tuple(movement.payer, movement.payee, row.currency, row.amount);
    };
    constexpr auto unreadable = static_cast<std::uint32_t>(MovementFlag::OwnUnreadable)
                                | static_cast<std::uint32_t>(MovementFlag::PeerUnreadable);
    // the rows lie all over memory: what decides nearly always is gathered first, so that sorting walks in
    // one place
    struct Key {
        std::uint64_t payment;
        std::uint32_t index; ///< of the movement
    };
    std::vector<Key> keys;
    std::vector<JoinedTransfer> transfers;
    keys.reserve(movements.size());
    transfers.reserve(movements.size());
    std::unordered_map<std::uint32_t, const ForcedJoin*> joins; // by either row
    for (const auto& join : forced) {
        joins.emplace(join.row, &join);
        joins.emplace(join.other, &join);
    }
    std::unordered_map<std::uint32_t, std::uint32_t> payees; // of the other side's rows, by row
    for (const auto& movement : movements)
        if (const auto join = joins.find(movement.row);
            join != joins.end() && join->second->other == movement.row)
            payees.emplace(movement.row, movement.payee);
    for (const auto& movement : movements) {
        if (const auto found = joins.find(movement.row); found != joins.end()) {
            const auto& join = *found->second;
            const auto payee = payees.find(join.other);
            if (movement.row == join.row && payee != payees.end())
                transfers.push_back({movement.payer, payee->second, join.row,
                                     static_cast<std::int32_t>(join.other), -1, join.rule});
            else if (movement.row == join.row)
                transfers.push_back({movement.payer, movement.payee, movement.row, -1});
            continue;
        }
        if ((rows[movement.row].flags & unreadable) == 0)
            keys.push_back({hashOf(movement, rows[movement.row]),
                            static_cast<std::uint32_t>(&movement - movements.data())});
        else // a number that cannot be read may be anybody's
            transfers.push_back({movement.payer, movement.payee, movement.row, -1});
    }
    const auto less = [&](const Key& a, const Key& b) {
        if (a.payment != b.payment)
            return a.payment < b.payment;
        const auto left = payment(movements[a.index]);
        const auto right = payment(movements[b.index]);
        if (left != right) // two payments of one hash
            return left < right;
        const auto row = movements[a.index].row;
        const auto other = movements[b.index].row;
        return rows[row].at != rows[other].at ? rows[row].at < rows[other].at : order.less(row, other);
    };
    sortInParts(std::span{keys}, less, progress);
    if (progress.cancelled())
        return transfers;
    std::vector<Movement> group;
    for (std::size_t first = 0; first < keys.size();) {
        const auto& one = movements[keys[first].index];
        auto last = first + 1;
        while (last < keys.size() && keys[last].payment == keys[first].payment
               && payment(movements[keys[last].index]) == payment(one))
            ++last;
        if (last - first == 1) {
            transfers.push_back({one.payer, one.payee, one.row, -1});
        } else {
            group.clear();
            for (auto i = first; i < last; ++i)
                group.push_back(movements[keys[i].index]);
            Group{table, group, split}.join(transfers);
        }
        first = last;
    }
    return transfers;
}

} // namespace jingwei
