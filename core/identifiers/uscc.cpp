#include "core/identifiers/uscc.h"

#include "core/base/contract.h"

#include <algorithm>
#include <array>

namespace jingwei {

namespace {

constexpr std::string_view places = "0123456789ABCDEFGHJKLMNPQRTUWXY";
constexpr std::array<std::size_t, 17> weights{1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
constexpr std::array<int, 8> organisationWeights{3, 7, 9, 10, 5, 8, 4, 2};

bool isDigit(char c) noexcept
{
    return c >= '0' && c <= '9';
}
bool isPlace(char c) noexcept
{
    return places.find(c) != std::string_view::npos;
}

char checkPlace(std::string_view first17) noexcept
{
    std::size_t sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        sum += weights[i] * places.find(first17[i]);
    return places[(31 - sum % 31) % 31];
}

char organisationCheckPlace(std::string_view first8) noexcept
{
    int sum = 0;
    for (std::size_t i = 0; i < organisationWeights.size(); ++i) {
        const int value = isDigit(first8[i]) ? first8[i] - '0' : first8[i] - 'A' + 10;
        sum += organisationWeights[i] * value;
    }
    const int check = 11 - sum % 11;
    return check == 10 ? 'X' : static_cast<char>('0' + check % 11);
}

} // namespace

bool looksLikeUscc(std::string_view value) noexcept
{
    return value.size() == 18 && std::ranges::all_of(value, isPlace)
           && std::ranges::all_of(value.substr(2, 6), isDigit);
}

bool usccCheckHolds(std::string_view value) noexcept
{
    return looksLikeUscc(value) && checkPlace(value.substr(0, 17)) == value[17];
}

bool organisationCodeHolds(std::string_view uscc) noexcept
{
    return looksLikeUscc(uscc) && organisationCheckPlace(uscc.substr(8, 8)) == uscc[16];
}

std::string usccFor(std::string_view office, std::string_view region, std::string_view organisation8)
{
    auto value = std::string{office}.append(region).append(organisation8);
    require(value.size() == 16 && std::ranges::all_of(value, isPlace));
    value.push_back(organisationCheckPlace(organisation8));
    value.push_back(checkPlace(value));
    return value;
}

} // namespace jingwei
