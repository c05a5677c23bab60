#include "core/intake/narrative_text.h"

#include <unicode/utf8.h>

#include <array>
#include <cstdint>

namespace jingwei {

namespace {

constexpr char32_t lower(char32_t c) noexcept
{
    return c >= U'A' && c <= U'Z' ? c - U'A' + U'a' : c;
}

char32_t plainOf(char32_t c) noexcept
{
    constexpr char32_t fullWidthOffset = 0xFEE0;
    const bool isDigit = c >= U'０' && c <= U'９';
    const bool isLetter = (c >= U'Ａ' && c <= U'Ｚ') || (c >= U'ａ' && c <= U'ｚ');
    const bool isMark = std::u32string_view{U"．－＊＋／＠＿"}.find(c) != std::u32string_view::npos;
    if (isDigit || isLetter || isMark)
        return c - fullWidthOffset;
    if (c == U'\u3000' || c == U'\u00A0' || c == U'\t')
        return U' ';
    return c == U'–' || c == U'‐' || c == U'‑' || c == U'−' ? U'-' : c; // dashes, hyphens, minus
}

/// The character at `place`, which moves behind it; a byte that begins none is U+FFFD.
// NOLINTNEXTLINE(readability-function-cognitive-complexity): ICU's macro
char32_t nextCharacter(std::string_view utf8, std::size_t& place) noexcept
{
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
    auto next = place;
    UChar32 character = 0;
    U8_NEXT(bytes, next, utf8.size(), character);
    place = character >= 0 ? next : place + 1;
    return character >= 0 ? static_cast<char32_t>(character) : U'\uFFFD';
}

} // namespace

NarrativeText::NarrativeText(std::string_view utf8)
{
    m_written.reserve(utf8.size() / 2);
    for (std::size_t place = 0; place < utf8.size();)
        m_written.push_back(nextCharacter(utf8, place));
    m_plain.reserve(m_written.size());
    for (const auto c : m_written)
        m_plain.push_back(plainOf(c));
}

bool NarrativeText::isLetter(std::size_t place) const noexcept
{
    const auto c = lower(at(place));
    return c >= U'a' && c <= U'z';
}

bool NarrativeText::startsWith(std::size_t place, std::u32string_view word) const noexcept
{
    if (place > size() || word.size() > size() - place)
        return false;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (lower(m_plain[place + i]) != word[i])
            return false;
    }
    return true;
}

bool NarrativeText::endsWith(std::size_t place, std::u32string_view word) const noexcept
{
    return word.size() <= place && startsWith(place - word.size(), word);
}

std::size_t NarrativeText::digitsEnd(std::size_t place) const noexcept
{
    while (isDigit(place))
        ++place;
    return place;
}

std::size_t NarrativeText::wordEnd(std::size_t place) const noexcept
{
    while (isWord(place))
        ++place;
    return place;
}

std::string NarrativeText::plain(std::size_t begin, std::size_t end) const
{
    std::string text;
    for (auto place = begin; place < end; ++place) {
        if (at(place) < 0x80)
            text.push_back(static_cast<char>(at(place)));
    }
    return text;
}

std::string NarrativeText::digits(std::size_t begin, std::size_t end) const
{
    std::string text;
    for (auto place = begin; place < end; ++place) {
        if (isDigit(place))
            text.push_back(static_cast<char>(at(place)));
    }
    return text;
}

std::string NarrativeText::written(std::size_t begin, std::size_t end) const
{
    std::string text;
    for (auto place = begin; place < end && place < m_written.size(); ++place) {
        std::array<std::uint8_t, U8_MAX_LENGTH> bytes{};
        std::size_t length = 0;
        U8_APPEND_UNSAFE(bytes.data(), length, static_cast<std::uint32_t>(m_written[place]));
        text.append(bytes.begin(), bytes.begin() + length);
    }
    return text;
}

} // namespace jingwei
