#include "core/reader/cell_format.h"
#include "core/reader/markup_file.h"
#include "core/reader/row_builder.h"
#include "core/reader/workbook_kinds.h"
#include "core/reader/xlsx_parts.h"
#include "core/reader/xml_scanner.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <utility>

// The text is read once to learn the names of the sheets and once more for each of them. It is handed on as
// UTF-8 whatever it was, so that encodings that expat does not know do no harm.

namespace jingwei {

namespace {

std::size_t toNumber(std::optional<std::string_view> text, std::size_t otherwise) noexcept
{
    std::size_t number = otherwise;
    if (text)
        std::from_chars(text->data(), text->data() + text->size(), number);
    return number;
}

/// Formats may be given by the names that Excel's dialog has.
NumberFormat readFormat(std::string_view code) noexcept
{
    using Kind = NumberFormat::Kind;
    if (code == "General Date")
        return {Kind::DateTime};
    if (code == "Short Date" || code == "Medium Date" || code == "Long Date")
        return {Kind::Date};
    if (code == "Short Time" || code == "Medium Time" || code == "Long Time")
        return {Kind::Time};
    constexpr std::string_view others[]{"General Number", "Currency", "Euro Currency", "Fixed",
                                        "Standard",       "Percent",  "Scientific",    "Yes/No",
                                        "True/False",     "On/Off"};
    return std::ranges::find(others, code) != std::end(others) ? NumberFormat{} : readFormatCode(code);
}

Result<void> parse(const std::filesystem::path& file, const EncodingVerdict& verdict,
                   const WorkbookLimits& limits, XmlHandler& handler, Progress& progress)
{
    XmlScanner scanner{"xml", handler, {.depth = limits.depth}};
    auto read = readAsUtf8(
        file, verdict,
        [&](std::string_view text) -> Result<bool> {
            if (auto fed = scanner.feed(std::as_bytes(std::span{text})); !fed)
                return tl::unexpected{fed.error()};
            return !scanner.stopped();
        },
        progress);
    return read ? scanner.finish() : read;
}

class NamesHandler final : public XmlHandler {
public:
    explicit NamesHandler(std::size_t mostSheets) noexcept : m_mostSheets{mostSheets} {}

    bool open(std::string_view name, std::span<const XmlAttribute> attributes) override
    {
        if (name != "Worksheet")
            return true;
        if (names.size() == m_mostSheets)
            return m_ending.fail({ErrorCode::FileHostile, "entries"});
        names.emplace_back(attribute(attributes, "Name").value_or(std::string_view{}));
        return true;
    }
    bool close(std::string_view /*name*/) override { return true; }
    bool text(std::string_view /*text*/) override { return true; }

    [[nodiscard]] Result<void> result() const { return m_ending.result(); }

    std::vector<std::string> names;

private:
    std::size_t m_mostSheets;
    Ending m_ending;
};

class SheetHandler final : public XmlHandler {
public:
    SheetHandler(std::size_t sheet, const WorkbookLimits& limits, SheetSink& sink, Progress& progress)
        : m_sheetsBefore{sheet}
        , m_limits{limits}
        , m_rows{"Worksheet", sink, limits, progress}
    {
    }

    bool open(std::string_view name, std::span<const XmlAttribute> attributes) override
    {
        if (m_skipped != 0) {
            ++m_skipped;
            return true;
        }
        switch (m_place) {
        case Place::Book: openInBook(name, attributes); return true;
        case Place::Sheet: return openInSheet(name, attributes);
        case Place::Table: return openInTable(name, attributes);
        case Place::Row: return name == "Cell" ? openCell(attributes) : skip();
        case Place::Cell: return name == "Data" ? openData(attributes) : skip();
        case Place::Data: ++m_dataDepth; return true; // text in different looks
        }
        return true;
    }

    bool close(std::string_view name) override
    {
        if (m_skipped != 0) {
            --m_skipped;
            return true;
        }
        switch (m_place) {
        case Place::Book: return true;
        case Place::Sheet: m_place = Place::Book; return name != "Worksheet" || m_sheetsBefore != npos;
        case Place::Table: m_place = Place::Sheet; return true;
        case Place::Row: m_place = Place::Table; return check(m_rows.end()) && !m_rows.stopped();
        case Place::Cell: m_place = Place::Row; return true;
        case Place::Data: return closeData();
        }
        return true;
    }

    bool text(std::string_view text) override
    {
        if (m_skipped != 0 || m_place != Place::Data)
            return true;
        if (m_value.size() + text.size() > m_limits.rowBytes)
            return m_ending.fail({ErrorCode::FileHostile, "size"});
        m_value += text;
        return true;
    }

    [[nodiscard]] Result<void> result() const { return m_ending.result(); }

private:
    enum class Place : std::uint8_t { Book, Sheet, Table, Row, Cell, Data };
    static constexpr std::size_t npos = static_cast<std::size_t>(-1);

    bool skip() noexcept
    {
        ++m_skipped;
        return true;
    }
    bool check(const Result<void>& result) { return m_ending.check(result); }

    [[nodiscard]] NumberFormat formatOf(std::optional<std::string_view> style, NumberFormat otherwise) const
    {
        const auto found = style ? m_formats.find(*style) : m_formats.end();
        return found == m_formats.end() ? otherwise : found->second;
    }

    void openInBook(std::string_view name, std::span<const XmlAttribute> attributes)
    {
        if (name == "Style" && m_formats.size() < m_limits.entries) {
            m_style = attribute(attributes, "ID").value_or(std::string_view{});
        } else if (name == "NumberFormat") {
            m_formats[m_style] = readFormat(attribute(attributes, "Format").value_or(std::string_view{}));
        } else if (name == "Date1904") {
            m_dates = DateSystem::From1904;
        } else if (name == "Worksheet") {
            if (m_sheetsBefore-- == 0) // npos from then on
                m_place = Place::Sheet;
            else
                ++m_skipped;
        }
    }

    bool openInSheet(std::string_view name, std::span<const XmlAttribute> attributes)
    {
        if (name != "Table")
            return skip();
        m_place = Place::Table;
        m_tableFormat = formatOf(attribute(attributes, "StyleID"), {});
        return true;
    }

    bool openInTable(std::string_view name, std::span<const XmlAttribute> attributes)
    {
        if (name == "Column")
            takeColumn(attributes);
        if (name != "Row")
            return skip();
        m_place = Place::Row;
        m_nextColumn = 0;
        m_rowStyle = attribute(attributes, "StyleID").value_or(std::string_view{});
        const auto next = static_cast<std::size_t>(m_rows.row()) + 1;
        const auto row = std::min(toNumber(attribute(attributes, "Index"), next),
                                  static_cast<std::size_t>(m_limits.rows) + 1);
        return check(m_rows.begin(static_cast<std::int64_t>(row)));
    }

    void takeColumn(std::span<const XmlAttribute> attributes)
    {
        const auto first = toNumber(attribute(attributes, "Index"), m_columnFormats.size() + 1);
        const auto span = toNumber(attribute(attributes, "Span"), 0);
        const auto last = std::min(first, m_limits.columns) + std::min(span, m_limits.columns);
        const auto format = formatOf(attribute(attributes, "StyleID"), m_tableFormat);
        if (first == 0 || last <= m_columnFormats.size())
            return;
        m_columnFormats.resize(std::min(first - 1, m_limits.columns), m_tableFormat);
        m_columnFormats.resize(std::min(last, m_limits.columns), format);
    }

    bool openCell(std::span<const XmlAttribute> attributes)
    {
        m_place = Place::Cell;
        const auto index = toNumber(attribute(attributes, "Index"), m_nextColumn + 1);
        m_column = index == 0 ? m_nextColumn : std::min(index - 1, m_limits.columns);
        const auto merged = toNumber(attribute(attributes, "MergeAcross"), 0);
        m_nextColumn = m_column + 1 + std::min(merged, m_limits.columns);
        const auto ofColumn = m_column < m_columnFormats.size() ? m_columnFormats[m_column] : m_tableFormat;
        m_format = formatOf(attribute(attributes, "StyleID"), formatOf(m_rowStyle, ofColumn));
        return true;
    }

    bool openData(std::span<const XmlAttribute> attributes)
    {
        m_place = Place::Data;
        m_dataDepth = 0;
        m_value.clear();
        m_type = attribute(attributes, "Type").value_or("String");
        return true;
    }

    bool closeData()
    {
        if (m_dataDepth > 0) {
            --m_dataDepth;
            return true;
        }
        m_place = Place::Cell;
        if (m_value.empty())
            return true;
        auto& cell = m_rows.cell(m_column);
        if (m_type == "Number")
            appendNumber(cell, m_value, m_format, m_dates);
        else if (m_type == "DateTime")
            appendIsoDate(cell, m_value, m_format);
        else if (m_type == "Boolean")
            cell += booleanWord(m_value == "1");
        else
            cell += m_value;
        return true;
    }

    std::size_t m_sheetsBefore; ///< of those still to be passed over
    const WorkbookLimits& m_limits;
    RowBuilder m_rows;
    Place m_place = Place::Book;
    std::size_t m_skipped = 0; ///< depth within what is skipped
    DateSystem m_dates = DateSystem::From1900;
    std::map<std::string, NumberFormat, std::less<>> m_formats; ///< by style
    std::string m_style;
    NumberFormat m_tableFormat;
    std::vector<NumberFormat> m_columnFormats;
    std::string m_rowStyle;
    std::size_t m_nextColumn = 0;
    std::size_t m_column = 0;
    NumberFormat m_format;
    std::string m_type;
    std::string m_value;
    std::size_t m_dataDepth = 0;
    Ending m_ending;
};

class SpreadsheetXmlWorkbook final : public Workbook {
public:
    SpreadsheetXmlWorkbook(std::filesystem::path file, const WorkbookLimits& limits,
                           const EncodingVerdict& verdict, std::vector<std::string> names)
        : m_file{std::move(file)}
        , m_limits{limits}
        , m_verdict{verdict}
        , m_names{std::move(names)}
    {
    }

    [[nodiscard]] std::span<const std::string> sheets() const noexcept override { return m_names; }

    Result<void> read(std::size_t sheet, SheetSink& sink, Progress& progress) override
    {
        SheetHandler handler{sheet, m_limits, sink, progress};
        auto read = parse(m_file, m_verdict, m_limits, handler, progress);
        return read ? handler.result() : read;
    }

private:
    std::filesystem::path m_file;
    WorkbookLimits m_limits;
    EncodingVerdict m_verdict;
    std::vector<std::string> m_names;
};

} // namespace

OpenedWorkbook openSpreadsheetXml(const std::filesystem::path& file, const WorkbookLimits& limits)
{
    Progress unwatched;
    const auto verdict = markupEncoding(file, unwatched);
    if (!verdict)
        return tl::unexpected{verdict.error()};
    NamesHandler names{limits.entries};
    auto read = parse(file, *verdict, limits, names, unwatched);
    if (read)
        read = names.result();
    if (!read)
        return tl::unexpected{read.error()};
    return std::make_unique<SpreadsheetXmlWorkbook>(file, limits, *verdict, std::move(names.names));
}

} // namespace jingwei
