#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace jingwei {

/// Finds the bytes a record scanner must look at: delimiter, quote, CR and LF, 64 bytes in one step.
class SpecialBytes {
public:
    static constexpr std::size_t width = 64;

    SpecialBytes(char delimiter, char quote) noexcept : m_delimiter{delimiter}, m_quote{quote} {}

    /// One bit per byte of `text`, lowest first, set where it is special. At most `width` bytes are looked
    /// at.
    [[nodiscard]] std::uint64_t mask(std::string_view text) const noexcept
    {
#ifdef __SSE2__
        if (text.size() >= width)
            return wideMask(text.data());
#endif
        std::uint64_t bits = 0;
        const auto count = text.size() < width ? text.size() : width;
        for (std::size_t i = 0; i < count; ++i) {
            const char c = text[i];
            const bool isSpecial = c == m_delimiter || c == m_quote || c == '\n' || c == '\r';
            bits |= static_cast<std::uint64_t>(isSpecial) << i;
        }
        return bits;
    }

private:
#ifdef __SSE2__
    [[nodiscard]] std::uint64_t wideMask(const char* bytes) const noexcept
    {
        const auto delimiter = _mm_set1_epi8(m_delimiter);
        const auto quote = _mm_set1_epi8(m_quote);
        const auto lineFeed = _mm_set1_epi8('\n');
        const auto carriageReturn = _mm_set1_epi8('\r');
        const auto part = [&](std::size_t index) {
            const auto chunk = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + 16 * index));
            const auto separators =
                _mm_or_si128(_mm_cmpeq_epi8(chunk, delimiter), _mm_cmpeq_epi8(chunk, quote));
            const auto breaks =
                _mm_or_si128(_mm_cmpeq_epi8(chunk, lineFeed), _mm_cmpeq_epi8(chunk, carriageReturn));
            const auto bits = static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(separators, breaks)));
            return static_cast<std::uint64_t>(bits) << (16 * index);
        };
        return part(0) | part(1) | part(2) | part(3);
    }
#endif

    char m_delimiter;
    char m_quote;
};

} // namespace jingwei
