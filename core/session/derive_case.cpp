#include "core/session/derive_case.h"

#include "core/session/same_groups.h"
#include "core/store/reviews.h"

namespace jingwei {

std::vector<NumberPair> numbersOfOneAccount(std::span<const ReviewRecord> review)
{
    constexpr auto everything = static_cast<std::size_t>(-1);
    std::vector<NumberPair> numbers;
    for (const auto& [a, b] : SameGroups{reviewState(review, everything, ReviewMatter::Account)}.decided()) {
        const auto first = parseEntityRef(a);
        const auto second = parseEntityRef(b);
        if (first && second)
            numbers.emplace_back(first->value, second->value);
    }
    return numbers;
}

Result<std::vector<NumberPair>> numbersOfOneAccount(CaseStore& store)
{
    const auto review = loadReview(store);
    if (!review)
        return tl::unexpected{review.error()};
    return numbersOfOneAccount(*review);
}

Result<FactCounts> deriveCase(CaseStore& store, Interner& interner, Progress& progress)
{
    const auto numbers = numbersOfOneAccount(store);
    if (!numbers)
        return tl::unexpected{numbers.error()};
    return deriveFacts(store, interner, *numbers, progress);
}

} // namespace jingwei
