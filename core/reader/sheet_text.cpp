#include "core/reader/sheet_text.h"

#include <algorithm>
#include <utility>

namespace jingwei {

namespace {

constexpr std::size_t pieceBytes = std::size_t{64} << 10;

constexpr bool isSpecial(char c) noexcept
{
    return c == '\t' || c == '\n' || c == '\r';
}

/// Appends `cell` with each line break as a blank, CRLF being one, and TABs as `tab`.
void appendOnOneLine(std::string& text, std::string_view cell, char tab)
{
    for (std::size_t i = 0; i < cell.size(); ++i) {
        const char c = cell[i];
        if (c == '\t')
            text += tab;
        else if (c != '\n' && c != '\r')
            text += c;
        else if (c == '\r' || i == 0 || cell[i - 1] != '\r')
            text += ' ';
    }
}

/// Doubles the quotes of what stands in `text` from `begin` on and puts quotes around it.
void quote(std::string& text, std::size_t begin)
{
    const auto inside = text.substr(begin);
    text.resize(begin);
    text += '"';
    for (const char c : inside)
        text.append(c == '"' ? 2 : 1, c);
    text += '"';
}

} // namespace

SheetText::SheetText(Taker taker) : m_taker{std::move(taker)}
{
    m_text.reserve(pieceBytes + pieceBytes / 4);
}

bool SheetText::row(std::int64_t row, std::span<const std::string> cells)
{
    for (; m_row + 1 < row && m_result; ++m_row) {
        m_text += '\n';
        if (m_text.size() >= pieceBytes)
            handOver();
    }
    m_row = row;
    bool first = true;
    for (const auto& cell : cells) {
        if (!std::exchange(first, false))
            m_text += '\t';
        append(cell);
    }
    m_text += '\n';
    if (m_text.size() >= pieceBytes)
        handOver();
    return m_result.has_value();
}

void SheetText::append(std::string_view cell)
{
    const bool isPlain = std::ranges::none_of(cell, isSpecial) && !cell.starts_with('"');
    if (isPlain) {
        m_text += cell;
        return;
    }
    const auto quotedBytes = cell.size() + static_cast<std::size_t>(std::ranges::count(cell, '"'));
    const bool isTooLong = quotedBytes > mostQuotedBytes;
    const auto begin = m_text.size();
    if (isTooLong && cell.starts_with('"'))
        m_text += ' ';
    appendOnOneLine(m_text, cell, isTooLong ? ' ' : '\t');
    const auto written = std::string_view{m_text}.substr(begin);
    if (!isTooLong && (written.starts_with('"') || written.find('\t') != std::string_view::npos))
        quote(m_text, begin);
}

void SheetText::handOver()
{
    if (m_result && !m_text.empty())
        m_result = m_taker(std::as_bytes(std::span{m_text}));
    m_text.clear();
}

Result<void> SheetText::finish()
{
    handOver();
    return m_result;
}

} // namespace jingwei
