#include "core/reader/cell_format.h"

#include <algorithm>
#include <array>

// A format code is read letter by letter: quoted and escaped text is skipped, and whether digits or letters
// of dates come first tells numbers from dates. `m` is a month unless an hour stands before it or seconds
// behind it.

namespace jingwei {

namespace {

using Kind = NumberFormat::Kind;

constexpr char lower(char c) noexcept
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool startsWithIgnoringCase(std::string_view text, std::string_view beginning) noexcept
{
    return text.size() >= beginning.size()
           && std::ranges::equal(text.substr(0, beginning.size()), beginning, {}, lower);
}

/// What was seen of one section of a format code.
class Section {
public:
    /// Takes what `code` begins with and returns how much that was.
    std::size_t take(std::string_view code) noexcept
    {
        const char c = lower(code.front());
        switch (c) {
        case '"': m_onlyZeros = false; return std::min(code.find('"', 1), code.size() - 1) + 1;
        case '\\': m_onlyZeros = false; return 2;
        case '_':
        case '*': return 2;
        case '[': return takeBrackets(code);
        case '0':
        case '#':
        case '?': takePlaceholder(c); return 1;
        case '@': m_number = true; break;
        case 'g':
        case 'a':
        case 'e': return takeLetter(code, c);
        case 'y':
        case 'b':
        case 'd': m_date = true; break;
        case 'h':
        case 's': takeTime(c); break;
        case 'm': return takeMonthOrMinute(code);
        default: break;
        }
        m_onlyZeros = false;
        return 1;
    }

    /// Whether it shows anything of the number.
    [[nodiscard]] bool shows() const noexcept
    {
        return m_number || m_date || m_time || m_elapsed || m_undecided;
    }

    [[nodiscard]] NumberFormat format() const noexcept
    {
        if (m_number)
            return m_onlyZeros && m_zeros > 1 ? NumberFormat{Kind::Padded, m_zeros} : NumberFormat{};
        if (m_elapsed)
            return {Kind::Elapsed};
        const bool hasDate = m_date || m_undecided;
        if (hasDate && m_time)
            return {Kind::DateTime};
        return {hasDate ? Kind::Date : m_time ? Kind::Time : Kind::Plain};
    }

private:
    std::size_t takeBrackets(std::string_view code) noexcept
    {
        const auto end = std::min(code.find(']'), code.size() - 1);
        const auto inside = code.substr(1, end - 1);
        const auto isAll = [&](char letter) {
            return !inside.empty() && std::ranges::all_of(inside, [&](char c) { return lower(c) == letter; });
        };
        if (end != 0 && (isAll('h') || isAll('m') || isAll('s')))
            m_elapsed = !m_number;
        return end + 1;
    }

    void takePlaceholder(char c) noexcept
    {
        constexpr std::uint8_t mostZeros = 64;
        if (m_date || m_time || m_elapsed || m_undecided)
            return; // decimals of seconds
        m_number = true;
        m_onlyZeros = m_onlyZeros && c == '0' && m_zeros < mostZeros;
        m_zeros = static_cast<std::uint8_t>(m_zeros + (m_onlyZeros ? 1U : 0U));
    }

    /// Era, weekday, year of an era, or one of the words that have nothing to do with dates.
    std::size_t takeLetter(std::string_view code, char c) noexcept
    {
        m_onlyZeros = false;
        for (const std::string_view word : {"general", "g/"}) {
            if (startsWithIgnoringCase(code, word)) {
                m_number = true;
                return word.size();
            }
        }
        for (const std::string_view word : {"am/pm", "a/p"}) {
            if (startsWithIgnoringCase(code, word))
                return word.size();
        }
        if (c != 'a' || startsWithIgnoringCase(code, "aaa"))
            m_date = true; // the exponent of a number comes behind its digits, and they decide
        return 1;
    }

    void takeTime(char c) noexcept
    {
        m_time = true;
        if (c == 's')
            m_undecided = false; // those were minutes
        m_afterHour = c == 'h';
    }

    std::size_t takeMonthOrMinute(std::string_view code) noexcept
    {
        m_onlyZeros = false;
        const auto end = std::ranges::find_if(code, [](char c) { return lower(c) != 'm'; });
        const auto count = static_cast<std::size_t>(end - code.begin());
        if (m_afterHour && count < 3)
            m_time = true;
        else if (count < 3)
            m_undecided = true;
        else
            m_date = true;
        m_afterHour = false;
        return count;
    }

    bool m_number = false;
    bool m_date = false;
    bool m_time = false;
    bool m_elapsed = false;
    bool m_undecided = false; ///< an `m` that is a month unless seconds follow
    bool m_afterHour = false;
    bool m_onlyZeros = true;
    std::uint8_t m_zeros = 0;
};

} // namespace

NumberFormat builtInFormat(unsigned id) noexcept
{
    struct Range {
        unsigned first;
        unsigned last;
        Kind kind;
    };
    constexpr std::array ranges{
        Range{14, 17, Kind::Date}, Range{18, 21, Kind::Time},    Range{22, 22, Kind::DateTime},
        Range{27, 31, Kind::Date}, Range{32, 35, Kind::Time},    Range{36, 36, Kind::Date},
        Range{45, 45, Kind::Time}, Range{46, 46, Kind::Elapsed}, Range{47, 47, Kind::Time},
        Range{50, 54, Kind::Date}, Range{55, 56, Kind::Time},    Range{57, 58, Kind::Date},
    };
    const auto* const range = std::ranges::find_if(
        ranges, [&](const Range& candidate) { return id >= candidate.first && id <= candidate.last; });
    return range == ranges.end() ? NumberFormat{} : NumberFormat{range->kind};
}

NumberFormat readFormatCode(std::string_view code) noexcept
{
    Section section;
    while (!code.empty()) {
        if (code.front() == ';') {
            if (section.shows())
                break;
            section = Section{};
            code.remove_prefix(1);
        } else {
            code.remove_prefix(std::min(section.take(code), code.size()));
        }
    }
    return section.format();
}

} // namespace jingwei
