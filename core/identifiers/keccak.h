#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace jingwei {

/// Keccak-256 with the original padding, as Ethereum uses it; not SHA3-256.
/// Source: G. Bertoni, J. Daemen, M. Peeters, G. Van Assche, "The Keccak reference", version 3.0, 2011.
[[nodiscard]] std::array<std::uint8_t, 32> keccak256(std::string_view data) noexcept;

} // namespace jingwei
