#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace jingwei {

/// How many bytes below 0x80 `text` begins with; eight are looked at in one step.
[[nodiscard]] inline std::size_t asciiRun(std::string_view text) noexcept
{
    constexpr std::uint64_t highBits = 0x8080808080808080U;
    std::size_t run = 0;
    for (; run + sizeof(std::uint64_t) <= text.size(); run += sizeof(std::uint64_t)) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + run, sizeof word);
        if ((word & highBits) == 0)
            continue;
        if constexpr (std::endian::native == std::endian::little)
            return run + static_cast<std::size_t>(std::countr_zero(word & highBits)) / 8;
        break;
    }
    while (run < text.size() && static_cast<unsigned char>(text[run]) < 0x80)
        ++run;
    return run;
}

} // namespace jingwei
