#include "core/identifiers/cell.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace jingwei {

namespace {

std::string upper(std::string_view text)
{
    std::string result{text};
    std::ranges::transform(result, result.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
    });
    return result;
}

/// One part, hexadecimal.
std::string partOf(std::string_view written)
{
    const auto text = trimText(written);
    std::uint64_t number = 0;
    const auto* const last = text.data() + text.size();
    const auto [end, status] = std::from_chars(text.data(), last, number, 10);
    if (text.empty() || status != std::errc{} || end != last) {
        auto hex = upper(text.starts_with("0x") || text.starts_with("0X") ? text.substr(2) : text);
        hex.erase(0, std::min(hex.find_first_not_of('0'), hex.size()));
        return hex;
    }
    std::array<char, 17> digits{};
    const auto [stop, written16] = std::to_chars(digits.data(), digits.data() + digits.size(), number, 16);
    static_cast<void>(written16); // 64 bits always fit
    return upper({digits.data(), static_cast<std::size_t>(stop - digits.data())});
}

} // namespace

std::string cellOf(std::string_view lac, std::string_view ci)
{
    if (lac.empty() != ci.empty()) {
        const auto joint = lac.empty() ? ci : lac;
        const auto between = joint.find_first_of("|-,:/");
        if (between == std::string_view::npos)
            return partOf(joint);
        return partOf(joint.substr(0, between)) + '-' + partOf(joint.substr(between + 1));
    }
    return lac.empty() ? std::string{} : partOf(lac) + '-' + partOf(ci);
}

} // namespace jingwei
