#include "app/text_table.h"

#include "core/base/contract.h"

#include <algorithm>
#include <cstddef>

namespace jingwei::app {

namespace {

constexpr int longestRule = 60; // a very long text gets no rule of its length

/// Blocks of characters that terminals draw two cells wide (Unicode Standard Annex #11, W and F).
bool isWide(char32_t c)
{
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0x303E) || (c >= 0x3041 && c <= 0xA4CF)
           || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F)
           || (c >= 0xFF00 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1FAFF)
           || (c >= 0x20000 && c <= 0x3FFFD);
}

QString padded(const QString& text, int width, Align align)
{
    const auto blanks = QString(std::max(0, width - terminalWidth(text)), QLatin1Char(' '));
    return align == Align::Left ? text + blanks : blanks + text;
}

QString line(const std::vector<TextColumn>& columns, const std::vector<int>& widths, const QStringList& cells)
{
    QStringList parts;
    for (std::size_t i = 0; i < columns.size(); ++i)
        parts << padded(cells[static_cast<qsizetype>(i)], widths[i], columns[i].align);
    auto text = parts.join(QStringLiteral("  "));
    while (text.endsWith(QLatin1Char(' ')))
        text.chop(1);
    return text;
}

} // namespace

int terminalWidth(const QString& text)
{
    int width = 0;
    for (const char32_t c : text.toUcs4())
        width += isWide(c) ? 2 : 1;
    return width;
}

QString textTable(const std::vector<TextColumn>& columns, const std::vector<QStringList>& rows)
{
    QStringList heads;
    std::vector<int> widths;
    for (const auto& column : columns) {
        heads << column.head;
        widths.push_back(terminalWidth(column.head));
    }
    for (const auto& row : rows) {
        require(row.size() == heads.size());
        for (std::size_t i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths[i], terminalWidth(row[static_cast<qsizetype>(i)]));
    }

    QStringList rules;
    for (const int width : widths)
        rules << QString(std::min(width, longestRule), QLatin1Char('-'));
    QStringList lines{line(columns, widths, heads), line(columns, widths, rules)};
    for (const auto& row : rows)
        lines << line(columns, widths, row);
    return lines.join(QLatin1Char('\n'));
}

} // namespace jingwei::app
