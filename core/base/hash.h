#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace jingwei {

/// A SHA-256 digest; 32 bytes.
using Sha256 = std::array<std::uint8_t, 32>;

/// SHA-256 over data that arrives in pieces (OpenSSL).
class Sha256Stream {
public:
    Sha256Stream() noexcept;
    void update(std::span<const std::byte> data) noexcept;
    void update(std::string_view data) noexcept { update(std::as_bytes(std::span{data})); }
    /// The digest of everything given so far; the stream must not be used afterwards.
    [[nodiscard]] Sha256 finish() noexcept;

private:
    alignas(
        16) std::array<std::byte, 128> m_state; ///< holds OpenSSL's state; its size is checked in the source
};

[[nodiscard]] Sha256 sha256(std::string_view data) noexcept;

/// Lower-case hexadecimal, two characters a byte.
[[nodiscard]] std::string toHex(std::span<const std::uint8_t> bytes);

/// SHA-256 of a file in hex; empty where it cannot be read.
[[nodiscard]] std::string hashOfFile(const std::filesystem::path& file);

} // namespace jingwei
