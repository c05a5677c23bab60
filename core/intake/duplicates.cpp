#include "core/base/sort_in_parts.h"
#include "core/intake/copies.h"
#include "core/intake/derivation_parts.h"

#include <algorithm>
#include <functional>
#include <span>
#include <string_view>
#include <tuple>

namespace jingwei {

namespace {

constexpr std::uint32_t keyFlags = static_cast<std::uint32_t>(MovementFlag::Out)
                                   | static_cast<std::uint32_t>(MovementFlag::TwoSided)
                                   | static_cast<std::uint32_t>(MovementFlag::WordOfMouth);

/// Whether the serial alone tells a platform's payment, whatever time and balance a table of it gives.
bool isTold(const MovementRecord& row, MovementFlag byThis)
{
    return row.hasSerial && has(row.flags, byThis);
}

/// What makes two rows the same statement row handed over again. Platforms tell rows apart otherwise: Tenpay
/// by its eight fields, Alipay by the number of the payment, which several of its tables give (profile.h,
/// CopyKey).
auto keyOf(const MovementRecord& row)
{
    const bool bySerial = isTold(row, MovementFlag::SerialKey);
    const bool byPeer = isTold(row, MovementFlag::PeerKey);
    const bool withPeer = byPeer || has(row.flags, MovementFlag::TwoSided);
    const bool withBalance = row.hasBalance && !bySerial && !byPeer;
    return std::make_tuple(row.own, withPeer ? row.peer : 0U, bySerial ? 0 : row.at, row.amount, row.currency,
                           row.flags & keyFlags, row.hasSerial, row.serialNumber, row.serialText, withBalance,
                           withBalance ? row.balance : 0);
}

/// A row without serial and balance may be one of several equal payments.
bool mayRepeat(const MovementRecord& row)
{
    return !row.hasSerial && !row.hasBalance;
}

/// Whether row `a` tells more of the payment than `b`, which is of the same key; then by what they say.
class TellsMore {
public:
    TellsMore(const MovementTable& table, const Interner& interner) : m_rows{table.rows}, m_interner{interner}
    {
    }

    /// What is there before what is missing.
    [[nodiscard]] auto particulars(const MovementRecord& row) const
    {
        return std::make_tuple(row.peer == 0, has(row.flags, MovementFlag::PeerUnreadable),
                               has(row.flags, MovementFlag::DateOnly), row.peerName == 0, row.peerBank == 0,
                               !row.hasBalance, !row.hasPeerBalance, row.peerBalance, peer(row), row.flags,
                               row.at, row.balance);
    }

    bool operator()(std::uint32_t a, std::uint32_t b) const
    {
        return particulars(m_rows[a]) < particulars(m_rows[b]);
    }

private:
    [[nodiscard]] std::string_view peer(const MovementRecord& row) const
    {
        return row.peer == 0 ? std::string_view{} : m_interner.valueOf(IdentifierId{row.peer});
    }

    const std::vector<MovementRecord>& m_rows;
    const Interner& m_interner;
};

std::uint64_t hashOf(const MovementRecord& row)
{
    std::uint64_t hash = 0;
    const auto mix = [&hash](std::uint64_t word) {
        hash = (hash ^ word) * 0x9E3779B97F4A7C15U;
        hash ^= hash >> 29U;
    };
    mix(row.own);
    if (!isTold(row, MovementFlag::SerialKey))
        mix(static_cast<std::uint64_t>(row.at));
    mix(static_cast<std::uint64_t>(row.amount));
    mix(static_cast<std::uint64_t>(row.serialNumber) + row.serialText);
    if (!isTold(row, MovementFlag::SerialKey) && !isTold(row, MovementFlag::PeerKey))
        mix(static_cast<std::uint64_t>(row.balance));
    return hash;
}

} // namespace

Duplicates findDuplicates(MovementTable& table, const Interner& interner, const Progress& progress)
{
    auto& rows = table.rows;
    Duplicates found{std::vector<std::uint8_t>(rows.size(), 0), {}};
    std::vector<std::pair<std::uint64_t, std::uint32_t>> byHash(rows.size());
    for (std::uint32_t i = 0; i < rows.size(); ++i)
        byHash[i] = {hashOf(rows[i]), i};
    sortInParts(std::span{byHash}, std::less{}, progress);
    if (progress.cancelled())
        return found;
    const TellsMore better{table, interner};
    const auto sourceOf = [&](std::uint32_t row) { return SourceId{rows[row].source}; };
    const auto placeOf = [&](std::uint32_t row) { return table.placeOf(rows[row]); };
    std::vector<KeptCopy> copies;
    std::vector<std::uint32_t> group;
    for (std::size_t first = 0; first < byHash.size();) {
        auto last = first + 1;
        while (last < byHash.size() && byHash[last].first == byHash[first].first)
            ++last;
        group.clear();
        for (auto i = first; last - first > 1 && i < last; ++i)
            group.push_back(byHash[i].second);
        // different keys may share a hash: by key, then by id
        std::ranges::stable_sort(group, [&](auto a, auto b) { return keyOf(rows[a]) < keyOf(rows[b]); });
        for (std::size_t from = 0; from < group.size();) {
            auto to = from + 1;
            while (to < group.size() && keyOf(rows[group[to]]) == keyOf(rows[group[from]]))
                ++to;
            const auto same = std::span{group}.subspan(from, to - from);
            for (const auto row : same)
                found.states[row] = 1;
            for (const auto& copy :
                 settleCopies(same, mayRepeat(rows[same.front()]), sourceOf, better, placeOf)) {
                found.states[copy.kept] = 0;
                if (copy.kept != copy.lender)
                    copies.push_back(copy);
            }
            from = to;
        }
        first = last;
    }
    std::vector<MovementRecord> lent; // all before the first is overwritten
    for (const auto& copy : copies) {
        lent.push_back(rows[copy.lender]);
        found.lenders.emplace(copy.kept, lent.back().id());
    }
    for (std::size_t i = 0; i < copies.size(); ++i) {
        lent[i].source = rows[copies[i].kept].source;
        lent[i].sourceRow = rows[copies[i].kept].sourceRow;
        lent[i].state = rows[copies[i].kept].state;
        rows[copies[i].kept] = lent[i];
    }
    return found;
}

} // namespace jingwei
