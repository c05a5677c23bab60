#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace jingwei {

/// A narrative as characters that can be looked at by place. Full-width digits and letters, and the marks
/// that stand in numbers and addresses (. - * + / @ and the blank), are seen as plain ones.
class NarrativeText {
public:
    explicit NarrativeText(std::string_view utf8);

    [[nodiscard]] std::size_t size() const noexcept { return m_plain.size(); }
    /// 0 beyond either end, so that places may be reckoned freely.
    [[nodiscard]] char32_t at(std::size_t place) const noexcept
    {
        return place < m_plain.size() ? m_plain[place] : U'\0';
    }
    [[nodiscard]] bool isDigit(std::size_t place) const noexcept
    {
        return at(place) >= U'0' && at(place) <= U'9';
    }
    [[nodiscard]] bool isLetter(std::size_t place) const noexcept; ///< A to Z, a to z
    [[nodiscard]] bool isWord(std::size_t place) const noexcept { return isDigit(place) || isLetter(place); }
    [[nodiscard]] bool isOneOf(std::size_t place, std::u32string_view characters) const noexcept
    {
        return place < m_plain.size() && characters.find(m_plain[place]) != std::u32string_view::npos;
    }

    /// Whether `word`, in lower case, stands at `place`, whatever its case there.
    [[nodiscard]] bool startsWith(std::size_t place, std::u32string_view word) const noexcept;
    /// Whether `word` ends right before `place`.
    [[nodiscard]] bool endsWith(std::size_t place, std::u32string_view word) const noexcept;

    /// Where the digits that begin at `place` end. Time O(digits).
    [[nodiscard]] std::size_t digitsEnd(std::size_t place) const noexcept;
    /// Where the digits and Latin letters that begin at `place` end.
    [[nodiscard]] std::size_t wordEnd(std::size_t place) const noexcept;

    /// The characters below 0x80 from `begin` to `end`.
    [[nodiscard]] std::string plain(std::size_t begin, std::size_t end) const;
    /// The digits from `begin` to `end`.
    [[nodiscard]] std::string digits(std::size_t begin, std::size_t end) const;
    /// The text from `begin` to `end` as written, in UTF-8.
    [[nodiscard]] std::string written(std::size_t begin, std::size_t end) const;

private:
    std::u32string m_written;
    std::u32string m_plain;
};

} // namespace jingwei
