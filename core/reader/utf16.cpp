#include "core/reader/utf16.h"

#include <utility>

namespace jingwei {

namespace {

constexpr bool isHighSurrogate(char16_t unit) noexcept
{
    return unit >= 0xD800 && unit <= 0xDBFF;
}
constexpr bool isLowSurrogate(char16_t unit) noexcept
{
    return unit >= 0xDC00 && unit <= 0xDFFF;
}

constexpr char16_t replacement = 0xFFFD;

/// Writes a character of the basic plane and returns the place behind it.
char* putBasic(char* out, char16_t unit) noexcept
{
    if (unit < 0x80) {
        *out++ = static_cast<char>(unit);
        return out;
    }
    if (unit < 0x800) {
        *out++ = static_cast<char>(0xC0 | (unit >> 6));
    } else {
        *out++ = static_cast<char>(0xE0 | (unit >> 12));
        *out++ = static_cast<char>(0x80 | ((unit >> 6) & 0x3F));
    }
    *out++ = static_cast<char>(0x80 | (unit & 0x3F));
    return out;
}

char* putPair(char* out, char16_t high, char16_t low) noexcept
{
    const auto point = 0x10000U + ((static_cast<std::uint32_t>(high) - 0xD800U) << 10)
                       + (static_cast<std::uint32_t>(low) - 0xDC00U);
    *out++ = static_cast<char>(0xF0 | (point >> 18));
    *out++ = static_cast<char>(0x80 | ((point >> 12) & 0x3F));
    *out++ = static_cast<char>(0x80 | ((point >> 6) & 0x3F));
    *out++ = static_cast<char>(0x80 | (point & 0x3F));
    return out;
}

} // namespace

char* Utf16ToUtf8::put(char* out, char16_t unit) noexcept
{
    if (m_highSurrogate != 0) {
        const auto high = std::exchange(m_highSurrogate, u'\0');
        if (isLowSurrogate(unit))
            return putPair(out, high, unit);
        out = putBasic(out, replacement);
    }
    if (isHighSurrogate(unit)) {
        m_highSurrogate = unit;
        return out;
    }
    return putBasic(out, isLowSurrogate(unit) ? replacement : unit);
}

void Utf16ToUtf8::append(std::span<const std::byte> block, std::string& text)
{
    const auto unit = [this](std::byte first, std::byte second) {
        const auto a = std::to_integer<unsigned>(first);
        const auto b = std::to_integer<unsigned>(second);
        return static_cast<char16_t>(m_order == Encoding::Utf16Le ? a | (b << 8) : b | (a << 8));
    };
    constexpr std::size_t longestPerUnit = 3;
    const auto before = text.size();
    text.resize(before + longestPerUnit * (block.size() / 2 + 2));
    char* out = text.data() + before;

    std::size_t at = 0;
    if (m_half && !block.empty()) {
        out = put(out, unit(*m_half, block[0]));
        m_half.reset();
        at = 1;
    }
    for (; at + 1 < block.size(); at += 2)
        out = put(out, unit(block[at], block[at + 1]));
    if (at < block.size())
        m_half = block[at];
    text.resize(static_cast<std::size_t>(out - text.data()));
}

void Utf16ToUtf8::finish(std::string& text)
{
    if (std::exchange(m_highSurrogate, u'\0') != 0)
        text += "\xEF\xBF\xBD";
    if (m_half)
        text += "\xEF\xBF\xBD";
    m_half.reset();
}

std::uint64_t utf16Bytes(std::string_view text) noexcept
{
    std::uint64_t bytes = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        bytes += (byte & 0xC0U) == 0x80U ? 0U : byte >= 0xF0U ? 4U : 2U;
    }
    return bytes;
}

} // namespace jingwei
