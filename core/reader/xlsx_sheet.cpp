#include "core/reader/row_builder.h"
#include "core/reader/xlsx_parts.h"

#include <algorithm>
#include <charconv>
#include <utility>

// A worksheet is rows of cells of values, each at its place; whatever stands at another place is skipped with
// all that it holds. Where a row or a cell does not say its number, it follows the one before.

namespace jingwei {

namespace {

enum class Place : std::uint8_t { Outside, Rows, Row, Cell, Value, Inline, InlineRun, InlineText };
enum class Type : std::uint8_t { Number, Shared, Text, Inline, Boolean, Failure, Date };

Type typeOf(std::string_view word) noexcept
{
    constexpr std::pair<std::string_view, Type> types[]{
        {"s", Type::Shared},  {"str", Type::Text},  {"inlineStr", Type::Inline},
        {"b", Type::Boolean}, {"e", Type::Failure}, {"d", Type::Date},
    };
    const auto* const found = std::ranges::find(types, word, &std::pair<std::string_view, Type>::first);
    return found == std::end(types) ? Type::Number : found->second;
}

/// A number of at most 18 digits without sign; nothing for anything else.
std::optional<std::int64_t> wholeNumber(std::string_view text) noexcept
{
    constexpr std::size_t mostDigits = 18;
    if (text.empty() || text.size() > mostDigits)
        return std::nullopt;
    std::int64_t number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        number = number * 10 + (c - '0');
    }
    return number;
}

/// The column of `AB12`, counted from 0; nothing if there is none or it has more than seven letters.
std::optional<std::size_t> columnOf(std::string_view reference) noexcept
{
    constexpr std::size_t mostLetters = 7;
    std::size_t column = 0;
    std::size_t letters = 0;
    for (const char c : reference) {
        const bool isSmall = c >= 'a' && c <= 'z';
        if (!isSmall && (c < 'A' || c > 'Z'))
            break;
        if (++letters > mostLetters)
            return std::nullopt;
        column = column * 26 + static_cast<std::size_t>(c - (isSmall ? 'a' : 'A')) + 1;
    }
    return letters == 0 ? std::nullopt : std::optional{column - 1};
}

class SheetHandler final : public XmlHandler {
public:
    SheetHandler(std::string_view part, const CellContext& context, const WorkbookLimits& limits,
                 SheetSink& sink, Progress& progress)
        : m_context{context}
        , m_rowBytes{limits.rowBytes}
        , m_rows{std::string{part}, sink, limits, progress}
    {
    }

    bool open(std::string_view name, std::span<const XmlAttribute> attributes) override
    {
        if (m_skipped != 0) {
            ++m_skipped;
            return true;
        }
        switch (m_place) {
        case Place::Outside: m_place = name == "sheetData" ? Place::Rows : Place::Outside; return true;
        case Place::Rows: return name == "row" ? openRow(attributes) : skip();
        case Place::Row: return name == "c" ? openCell(attributes) : skip();
        case Place::Cell:
            if (name == "v")
                return enter(Place::Value);
            return name == "is" ? enter(Place::Inline) : skip();
        case Place::Inline:
            if (name == "t")
                return enter(Place::InlineText);
            return name == "r" ? enter(Place::InlineRun) : skip();
        case Place::InlineRun: return name == "t" ? enter(Place::InlineText) : skip();
        case Place::Value:
        case Place::InlineText: return skip();
        }
        return true;
    }

    bool close(std::string_view /*name*/) override
    {
        if (m_skipped != 0) {
            --m_skipped;
            return true;
        }
        switch (std::exchange(m_place, placeAround())) {
        case Place::Row: return closeRow();
        case Place::Cell: return closeCell();
        case Place::InlineRun: m_isInRun = false; return true;
        case Place::Outside:
        case Place::Rows:
        case Place::Value:
        case Place::Inline:
        case Place::InlineText: return true;
        }
        return true;
    }

    bool text(std::string_view text) override
    {
        if (m_skipped != 0 || (m_place != Place::Value && m_place != Place::InlineText))
            return true;
        if (m_value.size() + text.size() > m_rowBytes)
            return m_ending.fail({ErrorCode::FileHostile, "size"});
        m_value += text;
        return true;
    }

    [[nodiscard]] Result<void> result() const { return m_ending.result(); }

private:
    [[nodiscard]] Place placeAround() const noexcept
    {
        switch (m_place) {
        case Place::Outside:
        case Place::Rows: return Place::Outside;
        case Place::Row: return Place::Rows;
        case Place::Cell: return Place::Row;
        case Place::Value:
        case Place::Inline: return Place::Cell;
        case Place::InlineRun: return Place::Inline;
        case Place::InlineText: return m_isInRun ? Place::InlineRun : Place::Inline;
        }
        return Place::Outside;
    }

    bool skip() noexcept
    {
        ++m_skipped;
        return true;
    }
    bool enter(Place place) noexcept
    {
        m_isInRun = m_isInRun || place == Place::InlineRun;
        m_place = place;
        return true;
    }
    bool damaged() { return m_ending.fail(m_rows.damaged()); }
    bool check(const Result<void>& result) { return m_ending.check(result); }

    bool openRow(std::span<const XmlAttribute> attributes)
    {
        m_place = Place::Row;
        m_nextColumn = 0;
        const auto written = attribute(attributes, "r");
        const auto number = written ? wholeNumber(*written) : m_rows.row() + 1;
        return number ? check(m_rows.begin(*number)) : damaged();
    }
    bool closeRow() { return check(m_rows.end()) && !m_rows.stopped(); }

    bool openCell(std::span<const XmlAttribute> attributes)
    {
        m_place = Place::Cell;
        m_value.clear();
        m_type = Type::Number;
        m_style = 0;
        for (const auto& [name, value] : attributes) {
            if (name == "r")
                m_nextColumn = columnOf(value).value_or(m_nextColumn);
            else if (name == "t")
                m_type = typeOf(value);
            else if (name == "s")
                m_style = static_cast<std::size_t>(wholeNumber(value).value_or(0));
        }
        m_column = m_nextColumn++;
        return true;
    }

    bool closeCell()
    {
        if (m_value.empty())
            return true;
        auto& cell = m_rows.cell(m_column);
        switch (m_type) {
        case Type::Shared: return putShared(cell);
        case Type::Number: appendNumber(cell, m_value, format(), m_context.dates); break;
        case Type::Boolean: cell += booleanWord(m_value == "1" || m_value == "true"); break;
        case Type::Date: appendIsoDate(cell, m_value, format()); break;
        case Type::Failure:
        case Type::Text:
        case Type::Inline: cell += m_value; break;
        }
        completeText(cell, 0);
        return true;
    }

    bool putShared(std::string& cell)
    {
        const auto index = wholeNumber(m_value);
        const auto shared = index ? m_context.strings.at(static_cast<std::uint64_t>(*index)) : std::nullopt;
        if (!shared)
            return damaged();
        cell.assign(*shared);
        return true;
    }

    [[nodiscard]] NumberFormat format() const noexcept
    {
        return m_style < m_context.styles.size() ? m_context.styles[m_style] : NumberFormat{};
    }

    const CellContext& m_context;
    std::uint64_t m_rowBytes;
    RowBuilder m_rows;
    Place m_place = Place::Outside;
    bool m_isInRun = false;
    std::size_t m_skipped = 0; ///< depth within what is skipped
    std::size_t m_nextColumn = 0;
    std::size_t m_column = 0;
    Type m_type = Type::Number;
    std::size_t m_style = 0;
    std::string m_value;
    Ending m_ending;
};

} // namespace

Result<void> readSheet(const ZipParts& parts, std::string_view part, const CellContext& context,
                       const WorkbookLimits& limits, SheetSink& sink, Progress& progress)
{
    SheetHandler handler{part, context, limits, sink, progress};
    auto read = readXmlPart(parts, part, handler, limits.depth, progress);
    return read ? handler.result() : read;
}

} // namespace jingwei
