#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jingwei {

/// A text as texts are compared: NFKC, ASCII letters lower case, one blank between words, the first 64
/// characters. Code points.
[[nodiscard]] std::u32string comparableText(std::string_view text);

/// The longest run of characters that both have, the first in `a` of equals, without blanks around; empty
/// where it has fewer than two characters. UTF-8.
[[nodiscard]] std::string longestSharedRun(std::u32string_view a, std::u32string_view b);

/// Where each character of a text stands, for many comparisons with it.
struct CharacterPlaces {
    std::vector<std::uint64_t> places; ///< by character as TextAgreement numbers them; a bit for each place
    std::size_t size;                  ///< of the text
};

/// How well texts agree, rare ones counting more: built once from the texts of all rows that came in.
class TextAgreement {
public:
    explicit TextAgreement(std::span<const std::u32string> texts);

    [[nodiscard]] CharacterPlaces placesOf(std::u32string_view text) const;

    /// How much likelier text `in` (an index) is as a copy of `original`, maybe cut, maybe with parts left
    /// out, put in or moved, than as the text of any row. 1 where either is empty; never above the number of
    /// texts and a few, because nothing is known to be rarer than that.
    [[nodiscard]] double ratio(const CharacterPlaces& original, std::size_t in) const;

private:
    struct Letter {
        std::uint32_t number; ///< of the character, into m_alphabet
        float surprise;       ///< 1 / its probability, judged by the other texts
    };

    std::u32string m_alphabet;        ///< sorted; the end of a text is its first
    std::vector<Letter> m_letters;    ///< of all texts, each with its end
    std::vector<std::size_t> m_first; ///< where the letters of a text begin, and where the last text ends
    float m_most;
};

} // namespace jingwei
