#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

/// For the readers of base alone.
namespace jingwei::text_reading {

inline bool isDigit(char c) noexcept
{
    return c >= '0' && c <= '9';
}
inline bool isLetter(char c) noexcept
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Digits as a number; the caller knows that they are few.
inline std::int64_t number(std::string_view digits) noexcept
{
    std::int64_t value = 0;
    for (const char c : digits)
        value = value * 10 + (c - '0');
    return value;
}

/// Reads a text from its front. Every `eat` leaves the text as it was where it fails.
class Cursor {
public:
    explicit Cursor(std::string_view text) noexcept : m_rest{text} {}

    [[nodiscard]] std::string_view rest() const noexcept { return m_rest; }
    [[nodiscard]] bool atEnd() const noexcept { return m_rest.empty(); }
    [[nodiscard]] std::size_t digitsAhead() const noexcept
    {
        std::size_t count = 0;
        while (count < m_rest.size() && isDigit(m_rest[count]))
            ++count;
        return count;
    }

    bool eat(std::string_view what) noexcept
    {
        if (!m_rest.starts_with(what))
            return false;
        m_rest.remove_prefix(what.size());
        return true;
    }
    bool eatAny(std::string_view characters) noexcept
    {
        if (m_rest.empty() || characters.find(m_rest.front()) == std::string_view::npos)
            return false;
        m_rest.remove_prefix(1);
        return true;
    }
    void eatBlanks() noexcept
    {
        while (eatAny(" \t"))
            ;
    }
    /// A number of exactly the digits that stand here, if they are between `least` and `most`.
    std::optional<int> eatNumber(std::size_t least, std::size_t most) noexcept
    {
        const auto count = digitsAhead();
        return count >= least && count <= most ? std::optional{eatDigits(count)} : std::nullopt;
    }
    /// The first `count` digits; they must stand here.
    int eatDigits(std::size_t count) noexcept
    {
        const auto value = static_cast<int>(number(m_rest.substr(0, count)));
        m_rest.remove_prefix(count);
        return value;
    }
    std::string_view eatLetters() noexcept
    {
        std::size_t count = 0;
        while (count < m_rest.size() && isLetter(m_rest[count]))
            ++count;
        const auto letters = m_rest.substr(0, count);
        m_rest.remove_prefix(count);
        return letters;
    }

private:
    std::string_view m_rest;
};

} // namespace jingwei::text_reading
