#include "core/intake/derivation_parts.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace jingwei {

namespace {

constexpr std::uint32_t keyFlags = static_cast<std::uint32_t>(MovementFlag::Out)
                                   | static_cast<std::uint32_t>(MovementFlag::TwoSided)
                                   | static_cast<std::uint32_t>(MovementFlag::WordOfMouth);

/// What makes two rows the same statement row handed over again.
auto keyOf(const MovementRecord& row)
{
    const bool twoSided = has(row.flags, MovementFlag::TwoSided);
    return std::make_tuple(row.own, twoSided ? row.peer : 0U, row.at, row.amount, row.currency, row.flags & keyFlags,
                           row.hasSerial, row.serialNumber, row.serialText, row.hasBalance,
                           row.hasBalance ? row.balance : 0);
}

/// A row without serial and balance may be one of several equal payments.
bool mayRepeat(const MovementRecord& row)
{
    return !row.hasSerial && !row.hasBalance;
}

/// Rows of one key, in order of id, so source by source: within a source all stay, across sources the greater number
/// of them counts, the first source keeping its own.
void markSurplus(const MovementTable& table, std::span<const std::uint32_t> group, std::vector<std::uint8_t>& states)
{
    std::size_t kept = 0;
    std::size_t inSource = 0;
    std::int64_t source = -1;
    for (const auto index : group) {
        const auto here = RowId{table.rows[index].id}.source().value();
        if (here != source) {
            source = here;
            inSource = 0;
        }
        ++inSource;
        if (inSource > kept)
            kept = inSource;
        else
            states[index] = 1;
    }
}

std::uint64_t hashOf(const MovementRecord& row)
{
    std::uint64_t hash = 0;
    const auto mix = [&hash](std::uint64_t word) {
        hash = (hash ^ word) * 0x9E3779B97F4A7C15U;
        hash ^= hash >> 29U;
    };
    mix(row.own);
    mix(static_cast<std::uint64_t>(row.at));
    mix(static_cast<std::uint64_t>(row.amount));
    mix(static_cast<std::uint64_t>(row.serialNumber) + row.serialText);
    mix(static_cast<std::uint64_t>(row.balance));
    return hash;
}

} // namespace

std::vector<std::uint8_t> findDuplicates(const MovementTable& table)
{
    const auto& rows = table.rows;
    std::vector<std::uint8_t> states(rows.size(), 0);
    std::vector<std::pair<std::uint64_t, std::uint32_t>> byHash(rows.size());
    for (std::uint32_t i = 0; i < rows.size(); ++i)
        byHash[i] = {hashOf(rows[i]), i};
    std::ranges::sort(byHash);
    std::vector<std::uint32_t> group;
    for (std::size_t first = 0; first < byHash.size();) {
        auto last = first + 1;
        while (last < byHash.size() && byHash[last].first == byHash[first].first)
            ++last;
        if (last - first > 1) {
            group.clear();
            for (auto i = first; i < last; ++i)
                group.push_back(byHash[i].second);
            // different keys may share a hash: by key, then by id
            std::ranges::stable_sort(group, [&](auto a, auto b) { return keyOf(rows[a]) < keyOf(rows[b]); });
            for (std::size_t from = 0; from < group.size();) {
                auto to = from + 1;
                while (to < group.size() && keyOf(rows[group[to]]) == keyOf(rows[group[from]]))
                    ++to;
                if (mayRepeat(rows[group[from]]))
                    markSurplus(table, std::span{group}.subspan(from, to - from), states);
                else
                    for (auto i = from + 1; i < to; ++i)
                        states[group[i]] = 1;
                from = to;
            }
        }
        first = last;
    }
    return states;
}

} // namespace jingwei
