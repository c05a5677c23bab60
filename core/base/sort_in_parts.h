#pragma once

#include "core/base/progress.h"

#include <algorithm>
#include <cstddef>
#include <future>
#include <iterator>
#include <span>

namespace jingwei {

/// Elements sorted between two looks at whether to stop: a few milliseconds.
inline constexpr std::size_t sortedAtOnce = std::size_t{1} << 16U;

namespace sorting {

/// Sorts by halves; stops where it is when `progress` says so.
template <class T, class Less>
void sortPart(std::span<T> items, Less less, const Progress& progress)
{
    if (progress.cancelled())
        return;
    if (items.size() <= sortedAtOnce) {
        std::ranges::sort(items, less);
        return;
    }
    const auto half = items.size() / 2;
    sortPart(items.first(half), less, progress);
    sortPart(items.subspan(half), less, progress);
    if (!progress.cancelled())
        std::inplace_merge(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(half), items.end(),
                           less);
}

} // namespace sorting

/// Sorts millions of items on two threads, looking every few milliseconds whether to stop; after a stop the
/// items are in some order or other. `less` must order them wholly: equal items may change places.
template <class T, class Less>
void sortInParts(std::span<T> items, Less less, const Progress& progress)
{
    if (items.size() <= sortedAtOnce) {
        std::ranges::sort(items, less);
        return;
    }
    const auto half = items.size() / 2;
    auto other =
        std::async(std::launch::async, [&] { sorting::sortPart(items.subspan(half), less, progress); });
    sorting::sortPart(items.first(half), less, progress);
    other.wait();
    if (!progress.cancelled())
        std::inplace_merge(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(half), items.end(),
                           less);
}

} // namespace jingwei
