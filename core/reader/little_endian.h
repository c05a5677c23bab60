#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace jingwei {

/// The little-endian number in `bytes` at `at`; the caller has made sure that it lies within.
template <class Number>
[[nodiscard]] Number littleEndian(std::span<const std::byte> bytes, std::size_t at) noexcept
{
    std::uint64_t number = 0;
    for (std::size_t i = sizeof(Number); i-- > 0;)
        number = (number << 8U) | std::to_integer<std::uint64_t>(bytes[at + i]);
    return static_cast<Number>(number);
}

} // namespace jingwei
