#include "core/linkage/series_numbers.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace jingwei {

std::vector<std::uint32_t> numberSeries(const std::vector<std::vector<std::string>>& series,
                                        const std::map<std::string, std::uint32_t>& before)
{
    struct Claim {
        std::size_t shared;
        std::size_t series;
        std::uint32_t number;
    };
    std::vector<Claim> claims;
    std::uint32_t last = 0;
    for (const auto& [incident, number] : before)
        last = std::max(last, number);
    for (std::size_t index = 0; index < series.size(); ++index) {
        std::map<std::uint32_t, std::size_t> shared;
        for (const auto& incident : series[index])
            if (const auto found = before.find(incident); found != before.end())
                ++shared[found->second];
        for (const auto& [number, count] : shared)
            claims.push_back({count, index, number});
    }
    std::ranges::sort(claims, [](const Claim& a, const Claim& b) {
        return std::tuple{b.shared, a.series, a.number} < std::tuple{a.shared, b.series, b.number};
    });
    std::vector<std::uint32_t> numbers(series.size(), 0);
    std::set<std::uint32_t> taken;
    for (const auto& [shared, index, number] : claims)
        if (numbers[index] == 0 && taken.insert(number).second)
            numbers[index] = number;
    for (auto& number : numbers)
        if (number == 0)
            number = ++last;
    return numbers;
}

} // namespace jingwei
