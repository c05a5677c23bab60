#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jingwei {

enum class WalletChain : std::uint8_t { Tron, Bitcoin, Ethereum };

/// "tron", "bitcoin", "ethereum": the word before the slash in `wallet:tron/T…`.
[[nodiscard]] std::string_view walletChainWord(WalletChain chain) noexcept;

/// An address by its form. The same text of the Ethereum form may live on several chains.
struct WalletAddress {
    WalletChain chain;
    std::string value;              ///< as compared: TRON and old Bitcoin base58, else lower case
    std::optional<bool> checkHolds; ///< nothing: the address carries no checksum (Ethereum in one case)

    friend bool operator==(const WalletAddress&, const WalletAddress&) = default;
};

/// Reads TRON (base58check `T…` or hexadecimal `41…`), Bitcoin (base58check `1…`, `3…`; bech32 and bech32m
/// `bc1…`) and Ethereum (`0x` and 40 hexadecimal places, EIP-55). Nothing if the form is none of these.
[[nodiscard]] std::optional<WalletAddress> readWallet(std::string_view text);

/// An Ethereum address with the upper and lower case of EIP-55; `address` must be `0x` and 40 hexadecimal
/// places.
[[nodiscard]] std::string withEip55Case(std::string_view address);

/// Whether the text is a segregated-witness address of `prefix` ("bc", "tb") with a right checksum: bech32
/// for version 0 (BIP-173), bech32m from version 1 on (BIP-350).
[[nodiscard]] bool segwitAddressHolds(std::string_view prefix, std::string_view address);

/// The base58check text of a 20-byte payload given as hexadecimal, behind the version byte (0x41 TRON, 0x00
/// Bitcoin).
[[nodiscard]] std::string base58CheckOf(std::uint8_t version, std::string_view payloadHex);

} // namespace jingwei
