#include "core/intake/narrative_groups.h"

#include <algorithm>
#include <utility>

namespace jingwei::narrative {

Groups::Groups(const NarrativeText& text, std::size_t place) : m_text{text}
{
    while (m_count < mostGroups) {
        const auto end = text.digitsEnd(place);
        if (end == place)
            return;
        m_begins[m_count] = place;
        m_ends[m_count++] = end;
        place = end + (text.isOneOf(end, U" -") ? 1 : 0);
        if (place == end)
            return;
    }
}

std::size_t Groups::total(std::size_t count) const noexcept
{
    std::size_t digits = 0;
    for (std::size_t i = 0; i < count; ++i)
        digits += size(i);
    return digits;
}

std::string Groups::digits(std::size_t count) const
{
    return m_text.digits(m_begins.front(), end(count));
}

std::size_t Groups::match(std::initializer_list<std::size_t> sizes) const noexcept
{
    std::size_t index = 0;
    for (const auto wanted : sizes) {
        if (size(index++) != wanted)
            return 0;
    }
    return index;
}

bool mayEndAt(const NarrativeText& text, std::size_t place)
{
    if (text.isDigit(place))
        return false;
    if (!text.isLetter(place))
        return true;
    constexpr std::array<std::u32string_view, 4> words{U"qq", U"wx", U"vx", U"app"};
    return std::ranges::any_of(words, [&](std::u32string_view word) { return text.startsWith(place, word); });
}

Mention mentionOf(MentionKind kind, std::string value, std::size_t begin, std::size_t end,
                  std::optional<bool> checkDigit)
{
    return {.kind = kind,
            .value = std::move(value),
            .begin = begin,
            .length = end - begin,
            .checkDigit = checkDigit};
}

} // namespace jingwei::narrative
