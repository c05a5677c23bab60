#include "core/identifiers/device.h"

#include "core/base/contract.h"
#include "core/base/text.h"
#include "core/identifiers/bank_card.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cstdint>

namespace jingwei {

namespace {

bool isDigit(char c) noexcept
{
    return c >= '0' && c <= '9';
}
bool isHex(char c) noexcept
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
char upper(char c) noexcept
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
}

/// The text in upper case without the characters of `dividers`.
std::string compact(std::string_view text, std::string_view dividers)
{
    auto value = normaliseText(text);
    std::erase_if(value, [dividers](char c) { return dividers.find(c) != std::string_view::npos; });
    std::ranges::transform(value, value.begin(), upper);
    return value;
}

bool isOneCharacter(std::string_view text) noexcept
{
    return text.find_first_not_of(text.front()) == std::string_view::npos;
}

bool isSharedV4(std::uint32_t address) noexcept
{
    struct Network {
        std::uint32_t address;
        unsigned bits;
    };
    constexpr std::array<Network, 9> networks{{{0x00000000, 8},   // this network
                                               {0x0A000000, 8},   // 10/8
                                               {0x64400000, 10},  // 100.64/10, carrier NAT
                                               {0x7F000000, 8},   // loopback
                                               {0xA9FE0000, 16},  // link-local
                                               {0xAC100000, 12},  // 172.16/12
                                               {0xC0A80000, 16},  // 192.168/16
                                               {0xE0000000, 4},   // multicast
                                               {0xF0000000, 4}}}; // reserved, broadcast
    return std::ranges::any_of(networks, [address](const Network& network) {
        return address >> (32 - network.bits) == network.address >> (32 - network.bits);
    });
}

} // namespace

std::string imeiKey(std::string_view text)
{
    auto value = compact(text, " -/\t");
    const bool digits = std::ranges::all_of(value, isDigit);
    const bool meid = value.size() == 14 && std::ranges::all_of(value, isHex);
    if (value.size() < 14 || value.size() > 16 || (!digits && !meid))
        return {};
    value.resize(14);
    return isOneCharacter(value) ? std::string{} : value;
}

std::string imeiFor(std::string_view first14)
{
    require(first14.size() == 14);
    return withLuhn(first14);
}

std::optional<bool> imeiCheckHolds(std::string_view value) noexcept
{
    if (value.size() != 15 || !std::ranges::all_of(value, isDigit))
        return std::nullopt;
    const bool holds = luhnHolds(value);
    return holds || value.back() != '0' ? std::optional{holds} : std::nullopt;
}

std::string normaliseImsi(std::string_view text)
{
    auto value = compact(text, " -\t");
    const bool holds = value.size() == 15 && std::ranges::all_of(value, isDigit) && !isOneCharacter(value);
    return holds ? value : std::string{};
}

std::string normaliseIp(std::string_view text)
{
    const auto value = normaliseText(text);
    std::array<char, INET6_ADDRSTRLEN> written{};
    in_addr four{};
    if (inet_pton(AF_INET, value.c_str(), &four) == 1)
        return inet_ntop(AF_INET, &four, written.data(), written.size());
    in6_addr six{};
    if (inet_pton(AF_INET6, value.c_str(), &six) != 1)
        return {};
    const auto usual = std::string{inet_ntop(AF_INET6, &six, written.data(), written.size())};
    constexpr std::string_view mapped = "::ffff:";
    const bool isMapped = usual.starts_with(mapped) && usual.find('.') != std::string::npos;
    return isMapped ? usual.substr(mapped.size()) : usual;
}

bool isSharedIp(std::string_view value) noexcept
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    std::copy_n(value.begin(), std::min(value.size(), text.size() - 1), text.begin());
    in_addr four{};
    if (inet_pton(AF_INET, text.data(), &four) == 1)
        return isSharedV4(ntohl(four.s_addr));
    in6_addr six{};
    if (inet_pton(AF_INET6, text.data(), &six) != 1)
        return false;
    const auto first = six.s6_addr[0];
    const bool linkLocal = first == 0xFE && (six.s6_addr[1] & 0xC0U) == 0x80;
    const bool privateNetwork = (first & 0xFEU) == 0xFC;
    return first == 0xFF || linkLocal || privateNetwork || value == "::" || value == "::1";
}

std::string normaliseMac(std::string_view text)
{
    const auto places = compact(text, " :-.\t");
    if (places.size() != 12 || !std::ranges::all_of(places, isHex)
        || (isOneCharacter(places) && (places.front() == '0' || places.front() == 'F')))
        return {};
    std::string mac;
    for (std::size_t i = 0; i < places.size(); i += 2) {
        if (!mac.empty())
            mac.push_back(':');
        mac.append(places, i, 2);
    }
    return mac;
}

} // namespace jingwei
