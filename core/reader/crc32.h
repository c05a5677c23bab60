#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace jingwei {

/// The check sum of gzip, zip and rar, over bytes that come in blocks of any size.
/// Source: ISO/IEC 8802-3, as RFC 1952 section 8 gives it.
class Crc32 {
public:
    void update(std::span<const std::byte> block) noexcept
    {
        for (const auto byte : block)
            m_state = table[(m_state ^ std::to_integer<std::uint32_t>(byte)) & 0xFFU] ^ (m_state >> 8U);
    }
    [[nodiscard]] std::uint32_t value() const noexcept { return ~m_state; }

private:
    static constexpr auto table = [] {
        std::array<std::uint32_t, 256> entries{};
        for (std::uint32_t i = 0; i < entries.size(); ++i) {
            entries[i] = i;
            for (int bit = 0; bit < 8; ++bit)
                entries[i] = (entries[i] & 1U) != 0 ? 0xEDB88320U ^ (entries[i] >> 1U) : entries[i] >> 1U;
        }
        return entries;
    }();

    std::uint32_t m_state = 0xFFFFFFFFU;
};

} // namespace jingwei
