#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <span>
#include <utility>
#include <vector>

namespace jingwei {

/// A row that stays, and the row of the same key whose particulars count for it.
struct KeptCopy {
    std::uint32_t kept = 0;
    std::uint32_t lender = 0; ///< `kept` itself where nobody knows more
};

/// Settles rows that say the same thing in several sources. How many stay: one, or, if equal rows may be
/// several events (`mayRepeat`), as many as the source with most of them has. Which stay: those of the first
/// source, then from later ones what exceeds them. Whose particulars count must not depend on which source
/// came first: those of the best rows, by `better`, a strict weak order of what rows say, then by place.
///
/// `group`: rows of one key, by source in the order of import. `sourceOf(row)` names a row's source,
/// `placeOf(row)` where it stands, whatever the order of import.
template <class SourceOf, class Better, class PlaceOf>
std::vector<KeptCopy> settleCopies(std::span<const std::uint32_t> group, bool mayRepeat, SourceOf sourceOf,
                                   Better better, PlaceOf placeOf)
{
    using Rows = std::vector<std::uint32_t>;
    const auto before = [&](std::uint32_t a, std::uint32_t b) {
        return better(a, b) || (!better(b, a) && placeOf(a) < placeOf(b));
    };
    const auto common = [&](const Rows& rows, const Rows& others) {
        Rows alike;
        std::ranges::set_intersection(rows, others, std::back_inserter(alike), better);
        return alike;
    };
    const auto rest = [&](const Rows& rows, const Rows& others) {
        Rows unlike;
        std::ranges::set_difference(rows, others, std::back_inserter(unlike), better);
        return unlike;
    };
    Rows lenders;
    Rows kept;
    for (std::size_t first = 0; first < group.size();) {
        auto last = first + 1;
        while (last < group.size() && sourceOf(group[last]) == sourceOf(group[first]))
            ++last;
        Rows rows{group.begin() + static_cast<std::ptrdiff_t>(first),
                  group.begin() + static_cast<std::ptrdiff_t>(last)};
        std::ranges::sort(rows, before);
        if (!mayRepeat)
            rows.resize(1);
        if (rows.size() > kept.size()) {
            auto more = rest(rows, kept); // of this source stay those that no row kept so far is like
            more.resize(rows.size() - kept.size());
            kept.insert(kept.end(), more.begin(), more.end());
            std::ranges::sort(kept, before);
        }
        const bool richer = std::ranges::lexicographical_compare(rows, lenders, before);
        if (rows.size() > lenders.size() || (rows.size() == lenders.size() && richer))
            lenders = std::move(rows);
        first = last;
    }
    std::vector<KeptCopy> copies; // a row is lent to by one that says the same, where there is one
    const auto pair = [&](const Rows& keptRows, const Rows& lentRows) {
        for (std::size_t i = 0; i < keptRows.size(); ++i)
            copies.push_back({keptRows[i], lentRows[i]});
    };
    pair(common(kept, lenders), common(lenders, kept));
    pair(rest(kept, lenders), rest(lenders, kept));
    return copies;
}

} // namespace jingwei
