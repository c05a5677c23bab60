#pragma once

#include "core/intake/narrative_parts.h"

#include <array>
#include <cstddef>
#include <initializer_list>
#include <string>

/// For the readers of numbers in narratives.
namespace jingwei::narrative {

/// Digits at one place as they are written, in groups with one blank or hyphen between, at most seven.
class Groups {
public:
    Groups(const NarrativeText& text, std::size_t place);

    [[nodiscard]] std::size_t count() const noexcept { return m_count; }
    /// Digits in a group; 0 beyond the last.
    [[nodiscard]] std::size_t size(std::size_t index) const noexcept
    {
        return index < m_count ? m_ends[index] - m_begins[index] : 0;
    }
    /// Where the first `count` groups end; there must be that many.
    [[nodiscard]] std::size_t end(std::size_t count) const noexcept { return m_ends[count - 1]; }
    /// How many digits are in the first `count` groups.
    [[nodiscard]] std::size_t total(std::size_t count) const noexcept;
    /// The digits of the first `count` groups.
    [[nodiscard]] std::string digits(std::size_t count) const;
    /// How many groups `sizes` are, if the first groups have these; else 0.
    [[nodiscard]] std::size_t match(std::initializer_list<std::size_t> sizes) const noexcept;

private:
    static constexpr std::size_t mostGroups = 7;

    const NarrativeText& m_text;
    std::array<std::size_t, mostGroups> m_begins{};
    std::array<std::size_t, mostGroups> m_ends{};
    std::size_t m_count = 0;
};

/// Whether a number may end at `place`: no digit or letter goes on, other than a word that introduces.
[[nodiscard]] bool mayEndAt(const NarrativeText& text, std::size_t place);

/// A mention from `begin` to `end`.
[[nodiscard]] Mention mentionOf(MentionKind kind, std::string value, std::size_t begin, std::size_t end,
                                std::optional<bool> checkDigit = std::nullopt);

/// A mobile number with what may stand before it: +86, 0086, 86, 0.
[[nodiscard]] std::optional<Mention> readMobile(const NarrativeText& text, const Groups& groups,
                                                std::size_t place);
/// A number behind `+` or 00: overseas, or a landline behind 86.
[[nodiscard]] std::optional<Mention> readInternational(const NarrativeText& text, const Groups& groups,
                                                       std::size_t place);
/// Any other telephone number.
[[nodiscard]] std::optional<Mention> readPhone(const NarrativeText& text, const Groups& groups,
                                               std::size_t place, Introduction introduction);

} // namespace jingwei::narrative
