#pragma once

#include <algorithm>
#include <cstdint>
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
/// came first: those of the best rows, by `better`, a strict weak order that knows nothing of the order of
/// import.
///
/// `group`: rows of one key, by source in the order of import. `sourceOf(row)` names a row's source.
template <class SourceOf, class Better>
std::vector<KeptCopy> settleCopies(std::span<const std::uint32_t> group, bool mayRepeat, SourceOf sourceOf,
                                   Better better)
{
    using Rows = std::vector<std::uint32_t>;
    Rows lenders;
    Rows kept;
    for (std::size_t first = 0; first < group.size();) {
        auto last = first + 1;
        while (last < group.size() && sourceOf(group[last]) == sourceOf(group[first]))
            ++last;
        Rows rows{group.begin() + static_cast<std::ptrdiff_t>(first),
                  group.begin() + static_cast<std::ptrdiff_t>(last)};
        std::ranges::stable_sort(rows, better);
        if (!mayRepeat)
            rows.resize(1);
        if (rows.size() > kept.size()) {
            // of this source stay those that no row kept so far is like
            Rows more;
            auto settled = kept;
            std::ranges::sort(settled, better);
            std::ranges::set_difference(rows, settled, std::back_inserter(more), better);
            more.resize(rows.size() - kept.size());
            kept.insert(kept.end(), more.begin(), more.end());
        }
        const bool richer = std::ranges::lexicographical_compare(rows, lenders, better);
        if (rows.size() > lenders.size() || (rows.size() == lenders.size() && richer))
            lenders = std::move(rows);
        first = last;
    }
    std::ranges::stable_sort(kept, better);
    std::vector<KeptCopy> copies;
    for (std::size_t i = 0; i < kept.size(); ++i)
        copies.push_back({kept[i], lenders[i]});
    return copies;
}

} // namespace jingwei
