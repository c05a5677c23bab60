#include "core/base/sort_in_parts.h"
#include "core/intake/derivation.h"
#include "core/intake/derivation_parts.h"

#include <algorithm>
#include <numeric>
#include <string_view>

namespace jingwei {

namespace {

bool allDigits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// Digits as numbers of any length: without leading zeros, the shorter is the smaller.
bool digitsLess(std::string_view a, std::string_view b)
{
    a.remove_prefix(std::min(a.find_first_not_of('0'), a.size()));
    b.remove_prefix(std::min(b.find_first_not_of('0'), b.size()));
    return a.size() != b.size() ? a.size() < b.size() : a < b;
}

/// Serials of digits come first, as numbers; then others as text.
bool serialTextLess(std::string_view a, std::string_view b)
{
    const bool aDigits = allDigits(a);
    const bool bDigits = allDigits(b);
    if (aDigits != bDigits)
        return aDigits;
    return aDigits ? digitsLess(a, b) : a < b;
}

} // namespace

RowOrder::RowOrder(const MovementTable& table) : m_table{table}, m_textRank(table.serials.size())
{
    std::vector<std::uint32_t> sorted(table.serials.size());
    std::iota(sorted.begin(), sorted.end(), 0U);
    std::ranges::stable_sort(
        sorted, [&](auto a, auto b) { return serialTextLess(table.serials.text(a), table.serials.text(b)); });
    // serials that are equal as numbers (007 and 7) share a rank
    std::uint32_t rank = 0;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        if (i > 0 && serialTextLess(table.serials.text(sorted[i - 1]), table.serials.text(sorted[i])))
            ++rank;
        m_textRank[sorted[i]] = rank;
    }
}

bool RowOrder::serialLess(std::uint32_t a, std::uint32_t b) const
{
    const auto& left = m_table.rows[a];
    const auto& right = m_table.rows[b];
    if (left.hasSerial != right.hasSerial)
        return !left.hasSerial;
    if (left.serialText == 0 && right.serialText == 0)
        return left.serialNumber < right.serialNumber;
    if (left.serialText != 0 && right.serialText != 0)
        return m_textRank[left.serialText - 1] < m_textRank[right.serialText - 1];
    const auto numberText = std::to_string(left.serialText == 0 ? left.serialNumber : right.serialNumber);
    return left.serialText == 0 ? serialTextLess(numberText, m_table.serials.text(right.serialText - 1))
                                : serialTextLess(m_table.serials.text(left.serialText - 1), numberText);
}

bool RowOrder::less(std::uint32_t a, std::uint32_t b) const
{
    if (serialLess(a, b))
        return true;
    if (serialLess(b, a))
        return false;
    return m_table.placeOf(m_table.rows[a]) < m_table.placeOf(m_table.rows[b]);
}

Minor effectOf(const MovementRecord& row, bool payeeSide)
{
    const bool out = has(row.flags, MovementFlag::Out) && !payeeSide;
    return out ? -row.amount : row.amount;
}

std::optional<Minor> balanceOf(const MovementRecord& row, bool payeeSide)
{
    if (payeeSide)
        return row.hasPeerBalance ? std::optional{row.peerBalance} : std::nullopt;
    return row.hasBalance ? std::optional{row.balance} : std::nullopt;
}

namespace {

/// Looks for an order of rows of one moment in which each running balance follows from the one before. Depth
/// first, taking the stated order first, so that the answer is the permitted order nearest to it.
class TieSettler {
public:
    TieSettler(const MovementTable& table, std::span<StatementEntry> tied, std::optional<Minor> before)
        : m_table{table}
        , m_tied{tied}
        , m_before{before}
        , m_used(tied.size(), 0)
    {
    }

    void settle()
    {
        if (!place(m_before))
            return;
        std::vector<StatementEntry> settled;
        for (const auto index : m_chosen)
            settled.push_back(m_tied[index]);
        std::ranges::copy(settled, m_tied.begin());
    }

private:
    bool place(std::optional<Minor> balance)
    {
        if (m_chosen.size() == m_tied.size())
            return true;
        for (std::size_t i = 0; i < m_tied.size(); ++i) {
            if (m_used[i] != 0)
                continue;
            if (++m_steps > tieSearchSteps)
                return false;
            const auto& row = m_table.rows[m_tied[i].row];
            const bool failed = has(row.flags, MovementFlag::Failed);
            const auto after = balanceOf(row, m_tied[i].payeeSide);
            const auto effect = failed ? 0 : effectOf(row, m_tied[i].payeeSide);
            if (!failed && (!after || (balance && *balance + effect != *after)))
                continue;
            m_used[i] = 1;
            m_chosen.push_back(i);
            if (place(failed ? balance : after))
                return true;
            m_chosen.pop_back();
            m_used[i] = 0;
        }
        return false;
    }

    const MovementTable& m_table;
    std::span<StatementEntry> m_tied;
    std::optional<Minor> m_before;
    std::vector<char> m_used;
    std::vector<std::size_t> m_chosen;
    std::size_t m_steps = 0;
};

/// Settles the ties of one account's entries, front to back.
void settleTies(const MovementTable& table, std::span<StatementEntry> entries)
{
    std::optional<Minor> before;
    for (std::size_t first = 0; first < entries.size();) {
        auto last = first + 1;
        while (last < entries.size() && table.rows[entries[last].row].at == table.rows[entries[first].row].at)
            ++last;
        if (last - first > 1 && last - first <= 512)
            TieSettler{table, entries.subspan(first, last - first), before}.settle();
        for (auto i = first; i < last; ++i) {
            const auto& row = table.rows[entries[i].row];
            if (!has(row.flags, MovementFlag::Failed))
                before = balanceOf(row, entries[i].payeeSide);
        }
        first = last;
    }
}

} // namespace

std::vector<StatementEntry> statementEntries(const MovementTable& table, std::span<const std::uint8_t> states,
                                             const RowOrder& order, const Progress& progress)
{
    const auto& rows = table.rows;
    // the rows lie all over memory: what decides nearly always is gathered first
    struct Place {
        std::int64_t at;
        StatementEntry entry;
    };
    std::vector<Place> places;
    places.reserve(rows.size());
    const auto entry = [](std::uint32_t account, std::uint32_t row, bool payeeSide) {
        return StatementEntry{account, row & 0x7FFF'FFFFU, payeeSide};
    };
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
        if (states[i] != 0 || has(rows[i].flags, MovementFlag::WordOfMouth))
            continue;
        if (rows[i].own != 0)
            places.push_back({rows[i].at, entry(rows[i].own, i, false)});
        if (has(rows[i].flags, MovementFlag::TwoSided) && rows[i].peer != 0 && rows[i].peer != rows[i].own)
            places.push_back({rows[i].at, entry(rows[i].peer, i, true)});
    }
    const auto less = [&](const Place& a, const Place& b) {
        if (a.entry.account != b.entry.account)
            return a.entry.account < b.entry.account;
        return a.at != b.at ? a.at < b.at : order.less(a.entry.row, b.entry.row);
    };
    sortInParts(std::span{places}, less, progress);
    std::vector<StatementEntry> entries(places.size());
    std::ranges::transform(places, entries.begin(), &Place::entry);
    if (progress.cancelled())
        return entries;
    for (std::size_t first = 0; first < entries.size();) {
        auto last = first + 1;
        while (last < entries.size() && entries[last].account == entries[first].account)
            ++last;
        settleTies(table, std::span{entries}.subspan(first, last - first));
        first = last;
    }
    return entries;
}

namespace {

/// Earlier rows of one account that a reversal may take back, newest last, by other side, direction and
/// amount.
using Reversible = std::unordered_map<std::uint64_t, std::vector<std::uint32_t>>;

std::uint64_t reversalKey(const MovementRecord& row, bool out)
{
    auto hash = static_cast<std::uint64_t>(row.peer) << 32U | row.currency;
    hash ^= static_cast<std::uint64_t>(row.amount < 0 ? -row.amount : row.amount) * 0x9E3779B97F4A7C15U;
    return out ? hash : ~hash;
}

void findFatesOfAccount(const MovementTable& table, std::span<const StatementEntry> entries,
                        std::vector<RowFate>& fates)
{
    const auto& rows = table.rows;
    const auto isReversal = [&](const StatementEntry& entry) {
        return has(rows[entry.row].flags, MovementFlag::Reversal);
    };
    if (std::ranges::none_of(entries, isReversal)) { // nearly all accounts
        for (const auto& entry : entries)
            if (!entry.payeeSide && has(rows[entry.row].flags, MovementFlag::Failed))
                fates[entry.row] = RowFate::Failed;
        return;
    }
    Reversible reversible;
    const auto takeBack = [&](const MovementRecord& row, bool out) -> bool {
        const auto found = reversible.find(reversalKey(row, out));
        if (found == reversible.end() || found->second.empty())
            return false;
        fates[found->second.back()] = RowFate::TakenBack;
        found->second.pop_back();
        return true;
    };
    for (const auto& entry : entries) {
        if (entry.payeeSide)
            continue;
        const auto& row = rows[entry.row];
        const bool out = has(row.flags, MovementFlag::Out);
        if (has(row.flags, MovementFlag::Failed))
            fates[entry.row] = RowFate::Failed;
        else if (!has(row.flags, MovementFlag::Reversal))
            reversible[reversalKey(row, out)].push_back(entry.row);
        else if (takeBack(row, out))
            fates[entry.row] = RowFate::Reversal;
        else if (row.amount > 0 && takeBack(row, !out))
            fates[entry.row] = RowFate::PaidBack;
        else
            fates[entry.row] = RowFate::UnmatchedReversal;
    }
}

} // namespace

std::vector<RowFate> findFates(const MovementTable& table, std::span<const std::uint8_t> states,
                               std::span<const StatementEntry> entries)
{
    const auto& rows = table.rows;
    std::vector<RowFate> fates(rows.size(), RowFate::Moves);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (states[i] != 0)
            fates[i] = RowFate::Duplicate;
        else if (has(rows[i].flags, MovementFlag::Failed))
            fates[i] = RowFate::Failed;
        else if (has(rows[i].flags, MovementFlag::Reversal))
            fates[i] = RowFate::UnmatchedReversal;
    }
    for (std::size_t first = 0; first < entries.size();) {
        auto last = first;
        bool any = false;
        for (; last < entries.size() && entries[last].account == entries[first].account; ++last)
            any = any || has(rows[entries[last].row].flags, MovementFlag::Reversal);
        if (any)
            findFatesOfAccount(table, entries.subspan(first, last - first), fates);
        first = last;
    }
    return fates;
}

} // namespace jingwei
