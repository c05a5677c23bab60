#include "core/identifiers/wallet.h"

#include "core/base/contract.h"
#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/identifiers/keccak.h"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

// Base58check is the number of a version byte, 20 bytes and the first 4 bytes of their double SHA-256. Bech32
// is groups of five bits and a checksum of six places over them and the prefix. Left out: addresses longer
// than one public-key or script hash, and test networks other than through `segwitAddressHolds`.

namespace jingwei {

namespace {

constexpr std::string_view base58Places = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
constexpr std::string_view bech32Places = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

constexpr std::uint8_t tronVersion = 0x41;
constexpr std::uint8_t bitcoinKeyVersion = 0x00;
constexpr std::uint8_t bitcoinScriptVersion = 0x05;

using Base58Bytes = std::array<std::uint8_t, 25>;

bool isDigit(char c) noexcept
{
    return c >= '0' && c <= '9';
}
bool isLower(char c) noexcept
{
    return c >= 'a' && c <= 'z';
}
bool isUpper(char c) noexcept
{
    return c >= 'A' && c <= 'Z';
}
bool isHex(char c) noexcept
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
char lower(char c) noexcept
{
    return isUpper(c) ? static_cast<char>(c + ('a' - 'A')) : c;
}
char upper(char c) noexcept
{
    return isLower(c) ? static_cast<char>(c - ('a' - 'A')) : c;
}

std::string lowered(std::string_view text)
{
    auto value = std::string{text};
    std::ranges::transform(value, value.begin(), lower);
    return value;
}

unsigned hexValue(char c) noexcept
{
    return static_cast<unsigned>(isDigit(c) ? c - '0' : lower(c) - 'a' + 10);
}

/// The 25 bytes of a base58 text; nothing if it has a foreign character or is too large a number.
std::optional<Base58Bytes> decodeBase58(std::string_view text)
{
    Base58Bytes bytes{};
    for (const char c : text) {
        auto carry = static_cast<unsigned>(base58Places.find(c));
        if (base58Places.find(c) == std::string_view::npos)
            return std::nullopt;
        for (auto byte = bytes.rbegin(); byte != bytes.rend(); ++byte) {
            carry += *byte * 58U;
            *byte = static_cast<std::uint8_t>(carry & 0xFFU);
            carry >>= 8U;
        }
        if (carry != 0)
            return std::nullopt;
    }
    return bytes;
}

std::string encodeBase58(Base58Bytes bytes)
{
    std::string text;
    const auto zeros =
        static_cast<std::size_t>(std::ranges::find_if(bytes, [](auto b) { return b != 0; }) - bytes.begin());
    while (std::ranges::any_of(bytes, [](auto b) { return b != 0; })) {
        unsigned remainder = 0;
        for (auto& byte : bytes) {
            remainder = remainder * 256 + byte;
            byte = static_cast<std::uint8_t>(remainder / 58);
            remainder %= 58;
        }
        text.push_back(base58Places[remainder]);
    }
    text.append(zeros, base58Places.front());
    std::ranges::reverse(text);
    return text;
}

std::array<std::uint8_t, 4> base58Check(const Base58Bytes& bytes)
{
    const auto first = sha256({reinterpret_cast<const char*>(bytes.data()), 21});
    const auto second = sha256({reinterpret_cast<const char*>(first.data()), first.size()});
    return {second[0], second[1], second[2], second[3]};
}

/// Whether a base58 text carries one of `versions` and its right check bytes.
bool base58CheckHolds(std::string_view text, std::initializer_list<std::uint8_t> versions)
{
    const auto bytes = decodeBase58(text);
    return bytes && std::ranges::find(versions, bytes->front()) != versions.end()
           && std::ranges::equal(base58Check(*bytes),
                                 std::array{(*bytes)[21], (*bytes)[22], (*bytes)[23], (*bytes)[24]});
}

std::uint32_t bech32Step(std::uint32_t checksum, std::uint32_t value) noexcept
{
    constexpr std::array<std::uint32_t, 5> generator{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd,
                                                     0x2a1462b3};
    const auto top = checksum >> 25U;
    checksum = (checksum & 0x1FFFFFFU) << 5U ^ value;
    for (std::size_t i = 0; i < generator.size(); ++i)
        checksum ^= (top >> i & 1U) != 0 ? generator[i] : 0;
    return checksum;
}

std::uint32_t bech32Checksum(std::string_view prefix, const std::vector<std::uint8_t>& values) noexcept
{
    std::uint32_t checksum = 1;
    for (const char c : prefix)
        checksum = bech32Step(checksum, static_cast<unsigned char>(c) >> 5U);
    checksum = bech32Step(checksum, 0);
    for (const char c : prefix)
        checksum = bech32Step(checksum, static_cast<unsigned char>(c) & 31U);
    for (const auto value : values)
        checksum = bech32Step(checksum, value);
    return checksum;
}

/// Whether groups of five bits make whole bytes, with at most four bits of padding, all zero; how many.
std::optional<std::size_t> wholeBytes(std::span<const std::uint8_t> groups) noexcept
{
    const auto bits = groups.size() * 5;
    const auto padding = bits % 8;
    const bool clean = padding < 5 && (groups.empty() || (groups.back() & ((1U << padding) - 1U)) == 0);
    return clean ? std::optional{bits / 8} : std::nullopt;
}

bool isMixedCase(std::string_view text) noexcept
{
    return std::ranges::any_of(text, isLower) && std::ranges::any_of(text, isUpper);
}

bool isEthereumForm(std::string_view text) noexcept
{
    return text.size() == 42 && text[0] == '0' && lower(text[1]) == 'x'
           && std::ranges::all_of(text.substr(2), isHex);
}

WalletAddress readEthereum(std::string_view text)
{
    auto value = lowered(text);
    const bool checked = isMixedCase(text.substr(2));
    const auto holds =
        checked ? std::optional{withEip55Case(value).substr(2) == text.substr(2)} : std::nullopt;
    return {WalletChain::Ethereum, std::move(value), holds};
}

bool isTronHex(std::string_view text) noexcept
{
    return text.size() == 42 && text.starts_with("41") && std::ranges::all_of(text, isHex)
           && !std::ranges::all_of(text, isDigit);
}

bool isBase58(std::string_view text) noexcept
{
    return std::ranges::all_of(text, [](char c) { return base58Places.find(c) != std::string_view::npos; });
}

} // namespace

std::string_view walletChainWord(WalletChain chain) noexcept
{
    switch (chain) {
    case WalletChain::Tron: return "tron";
    case WalletChain::Bitcoin: return "bitcoin";
    case WalletChain::Ethereum: return "ethereum";
    }
    return "";
}

std::optional<WalletAddress> readWallet(std::string_view text)
{
    const auto value = normaliseText(text);
    if (isEthereumForm(value))
        return readEthereum(value);
    if (isTronHex(value))
        return WalletAddress{WalletChain::Tron, base58CheckOf(tronVersion, value.substr(2)), std::nullopt};
    if (value.size() == 34 && value.front() == 'T' && isBase58(value))
        return WalletAddress{WalletChain::Tron, value, base58CheckHolds(value, {tronVersion})};
    if (lowered(value.substr(0, 4)) == "bc1q" || lowered(value.substr(0, 4)) == "bc1p") {
        const bool plausible = value.size() >= 42 && value.size() <= 62;
        return plausible ? std::optional{WalletAddress{WalletChain::Bitcoin, lowered(value),
                                                       segwitAddressHolds("bc", value)}}
                         : std::nullopt;
    }
    const bool oldBitcoin =
        value.size() >= 26 && value.size() <= 34 && (value.front() == '1' || value.front() == '3');
    if (oldBitcoin && isBase58(value) && !std::ranges::all_of(value, isDigit))
        return WalletAddress{WalletChain::Bitcoin, value,
                             base58CheckHolds(value, {bitcoinKeyVersion, bitcoinScriptVersion})};
    return std::nullopt;
}

std::string withEip55Case(std::string_view address)
{
    require(isEthereumForm(address));
    auto value = lowered(address);
    const auto digest = keccak256(std::string_view{value}.substr(2));
    for (std::size_t i = 0; i < 40; ++i) {
        const auto nibble = i % 2 == 0 ? digest[i / 2] >> 4U : digest[i / 2] & 15U;
        if (nibble >= 8)
            value[i + 2] = upper(value[i + 2]);
    }
    return value;
}

bool segwitAddressHolds(std::string_view prefix, std::string_view address)
{
    const auto value = lowered(address);
    const auto divider = value.rfind('1');
    if (isMixedCase(address) || value.size() > 90 || divider != prefix.size() || !value.starts_with(prefix)
        || value.size() < divider + 8)
        return false;
    std::vector<std::uint8_t> groups;
    for (const char c : std::string_view{value}.substr(divider + 1)) {
        const auto place = bech32Places.find(c);
        if (place == std::string_view::npos)
            return false;
        groups.push_back(static_cast<std::uint8_t>(place));
    }
    const auto version = groups.front();
    constexpr std::uint32_t bech32 = 1;
    constexpr std::uint32_t bech32m = 0x2bc830a3;
    const auto bytes = wholeBytes(std::span{groups}.subspan(1, groups.size() - 7));
    return bech32Checksum(prefix, groups) == (version == 0 ? bech32 : bech32m) && version <= 16 && bytes
           && *bytes >= 2 && *bytes <= 40 && (version != 0 || *bytes == 20 || *bytes == 32);
}

std::string base58CheckOf(std::uint8_t version, std::string_view payloadHex)
{
    require(payloadHex.size() == 40 && std::ranges::all_of(payloadHex, isHex));
    Base58Bytes bytes{version};
    for (std::size_t i = 0; i < 20; ++i)
        bytes[i + 1] =
            static_cast<std::uint8_t>(hexValue(payloadHex[i * 2]) << 4U | hexValue(payloadHex[i * 2 + 1]));
    std::ranges::copy(base58Check(bytes), bytes.begin() + 21);
    return encodeBase58(bytes);
}

} // namespace jingwei
