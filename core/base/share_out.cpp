#include "core/base/share_out.h"

#include "core/base/contract.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace jingwei {

namespace {

__extension__ using Wide = unsigned __int128; ///< two sums multiplied need more than 64 bits

} // namespace

Minor proportion(Minor value, Minor numerator, Minor denominator) noexcept
{
    require(value >= 0 && numerator >= 0 && denominator > 0 && numerator <= denominator);
    const auto product = static_cast<Wide>(value) * static_cast<Wide>(numerator);
    const auto whole = static_cast<Wide>(denominator);
    return static_cast<Minor>((2 * product + whole) / (2 * whole)); // 127 bits at most
}

Minor proportionUp(Minor value, Minor numerator, Minor denominator) noexcept
{
    require(value >= 0 && numerator >= 0 && denominator > 0);
    const auto whole = static_cast<Wide>(denominator);
    const auto product = static_cast<Wide>(value) * static_cast<Wide>(numerator);
    const auto answer = (product + whole - 1) / whole;
    require(answer <= static_cast<Wide>(std::numeric_limits<Minor>::max()));
    return static_cast<Minor>(answer);
}

std::vector<Minor> shareOut(Minor sum, std::span<const Minor> weights)
{
    const auto total = std::accumulate(weights.begin(), weights.end(), Minor{0});
    std::vector<Minor> shares(weights.size(), 0);
    if (total == 0)
        return shares;
    std::vector<std::pair<Wide, std::size_t>> remainders;
    auto left = sum;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const auto product = static_cast<Wide>(sum) * static_cast<Wide>(weights[i]);
        shares[i] = static_cast<Minor>(product / static_cast<Wide>(total));
        left -= shares[i];
        remainders.emplace_back(product % static_cast<Wide>(total), i);
    }
    const auto larger = [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    };
    std::ranges::sort(remainders, larger);
    for (std::size_t i = 0; left > 0; ++i, --left) // fewer than there are remainders above 0
        ++shares[remainders[i].second];
    return shares;
}

} // namespace jingwei
