#include "core/reader/markup_file.h"
#include "core/reader/row_builder.h"
#include "core/reader/workbook_kinds.h"

#include <algorithm>
#include <charconv>
#include <libxml/HTMLparser.h>
#include <optional>
#include <utility>

// Tables become rows in the order in which they end. A table within a cell of another one ends the row of
// that cell; what the outer row has behind it becomes a row of its own, each cell in its column. A cell that
// spans columns or rows keeps them free of others. Text outside of cells is no part of any table.

namespace jingwei {

namespace {

/// Rows from the tags and texts of a page.
class TableReading {
public:
    TableReading(const WorkbookLimits& limits, SheetSink& sink, Progress& progress)
        : m_limits{limits}
        , m_rows{"table", sink, limits, progress}
    {
    }

    /// False where reading should end: see `result`.
    [[nodiscard]] bool goesOn() const noexcept { return m_result && !m_rows.stopped(); }
    [[nodiscard]] const Result<void>& result() const noexcept { return m_result; }

    void open(std::string_view name, std::size_t columns, std::size_t rows)
    {
        if (++m_depth > m_limits.depth)
            m_result = failure(ErrorCode::FileHostile, "nesting");
        else if (name == "table")
            openTable();
        else if (isHidden(name))
            ++m_hidden;
        else if (m_tables.empty())
            return;
        else if (name == "tr")
            openRow();
        else if (name == "td" || name == "th")
            openCell(columns, rows);
        else if (name == "br" || name == "p" || name == "div" || name == "li")
            m_blankIsDue = true;
    }

    void close(std::string_view name)
    {
        m_depth -= m_depth > 0 ? 1U : 0U;
        if (isHidden(name))
            m_hidden -= m_hidden > 0 ? 1U : 0U;
        else if (m_tables.empty())
            return;
        else if (name == "table")
            closeTable();
        else if (name == "tr")
            closeRow();
        else if (name == "td" || name == "th")
            closeCell();
    }

    /// Whole characters.
    void text(std::string_view text)
    {
        constexpr std::string_view noBreakSpace = "\xC2\xA0";
        if (m_hidden != 0 || m_tables.empty() || !m_tables.back().isInCell)
            return;
        for (std::size_t at = 0; at < text.size(); ++at) {
            const char c = text[at];
            const bool isNoBreakSpace = text.substr(at, noBreakSpace.size()) == noBreakSpace;
            if (isNoBreakSpace || c == ' ' || (c >= '\t' && c <= '\r')) {
                m_blankIsDue = true;
                at += isNoBreakSpace ? 1U : 0U;
                continue;
            }
            if (std::exchange(m_blankIsDue, false) && !m_text.empty())
                m_text += ' ';
            m_text += c;
        }
        if (m_text.size() > m_limits.rowBytes)
            m_result = failure(ErrorCode::FileHostile, "size");
    }

    void finish()
    {
        while (goesOn() && !m_tables.empty())
            closeTable();
    }

private:
    struct Table {
        std::size_t row = 0;    ///< rows begun
        std::size_t column = 0; ///< behind the cell begun last
        std::size_t cellColumn = 0;
        bool isInRow = false;
        bool isInCell = false;
        std::vector<std::size_t> coveredTo; ///< for each column the first row that no cell above reaches into
    };

    static bool isHidden(std::string_view name) noexcept { return name == "script" || name == "style"; }

    void openTable()
    {
        if (!m_tables.empty()) {
            putText();
            endSheetRow();
        }
        m_tables.emplace_back();
    }

    void closeTable()
    {
        closeRow();
        m_tables.pop_back();
        m_blankIsDue = false;
    }

    void openRow()
    {
        closeRow();
        auto& table = m_tables.back();
        table.isInRow = true;
        table.column = 0;
        ++table.row;
        beginSheetRow();
    }

    void closeRow()
    {
        closeCell();
        m_tables.back().isInRow = false;
        endSheetRow();
    }

    void openCell(std::size_t columns, std::size_t rows)
    {
        closeCell();
        if (!m_tables.back().isInRow)
            openRow();
        auto& table = m_tables.back();
        auto& covered = table.coveredTo;
        while (table.column < covered.size() && covered[table.column] >= table.row)
            ++table.column;
        table.cellColumn = table.column;
        table.column += columns;
        table.isInCell = true;
        if (rows > 1) {
            const auto end = std::min(table.column, m_limits.columns);
            covered.resize(std::max(covered.size(), end), 0);
            for (auto column = table.cellColumn; column < end; ++column)
                covered[column] = table.row + rows - 1;
        }
    }

    void closeCell()
    {
        putText();
        m_tables.back().isInCell = false;
    }

    /// Puts the text of the cell so far into its place.
    void putText()
    {
        m_blankIsDue = false;
        if (m_text.empty() || !m_result)
            return;
        if (!m_isInSheetRow)
            beginSheetRow();
        if (m_result)
            m_rows.cell(m_tables.back().cellColumn).assign(m_text);
        m_text.clear();
    }

    void beginSheetRow()
    {
        if (m_result)
            m_result = m_rows.begin(++m_row);
        m_isInSheetRow = true;
    }
    void endSheetRow()
    {
        if (std::exchange(m_isInSheetRow, false) && m_result)
            m_result = m_rows.end();
    }

    const WorkbookLimits& m_limits;
    RowBuilder m_rows;
    std::int64_t m_row = 0;
    bool m_isInSheetRow = false;
    std::vector<Table> m_tables; ///< the innermost last
    std::string m_text;          ///< of the cell
    bool m_blankIsDue = false;
    std::size_t m_hidden = 0;
    std::size_t m_depth = 0;
    Result<void> m_result;
};

std::string_view asText(const xmlChar* text) noexcept
{
    return text == nullptr ? std::string_view{} : std::string_view{reinterpret_cast<const char*>(text)};
}

/// As browsers read a span: from 1, and no more than they take.
std::size_t readSpan(std::string_view written, std::size_t most) noexcept
{
    std::size_t span = 1;
    std::from_chars(written.data(), written.data() + written.size(), span);
    return std::clamp<std::size_t>(span, 1, most);
}

/// libxml2's parser of pages, which mends what is wrong with them.
class HtmlParser {
public:
    explicit HtmlParser(TableReading& reading) : m_reading{reading}
    {
        xmlInitParser();
        htmlSAXHandler handler{};
        handler.startElement = &HtmlParser::open;
        handler.endElement = &HtmlParser::close;
        handler.characters = &HtmlParser::text;
        handler.ignorableWhitespace = &HtmlParser::text;
        handler.cdataBlock = &HtmlParser::text;
        m_context.reset(
            htmlCreatePushParserCtxt(&handler, this, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8));
        if (m_context)
            htmlCtxtUseOptions(m_context.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
                                                    | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    }

    /// False where reading should end.
    Result<bool> feed(std::string_view text)
    {
        constexpr std::size_t pieceBytes = std::size_t{32} << 10;
        constexpr std::ptrdiff_t mostPending = std::ptrdiff_t{8} << 20;
        if (!m_context)
            return failure(ErrorCode::FileUnreadable);
        while (!text.empty() && m_reading.goesOn()) {
            const auto piece = text.substr(0, pieceBytes);
            htmlParseChunk(m_context.get(), piece.data(), static_cast<int>(piece.size()), 0);
            text.remove_prefix(piece.size());
            const auto* const input = m_context->input;
            if (input != nullptr && input->end - input->cur > mostPending) // a tag or comment without end
                return failure(ErrorCode::FileHostile, "size");
        }
        return m_reading.goesOn();
    }

    void finish()
    {
        if (m_context && m_reading.goesOn())
            htmlParseChunk(m_context.get(), nullptr, 0, 1);
        if (m_reading.goesOn())
            m_reading.finish();
    }

private:
    struct Free {
        void operator()(htmlParserCtxtPtr context) const noexcept
        {
            xmlFreeDoc(context->myDoc);
            htmlFreeParserCtxt(context);
        }
    };

    void stopIfDone()
    {
        if (!m_reading.goesOn())
            xmlStopParser(m_context.get());
    }

    static void open(void* self, const xmlChar* name, const xmlChar** attributes)
    {
        auto& parser = *static_cast<HtmlParser*>(self);
        constexpr std::size_t mostColumns = 1000;
        constexpr std::size_t mostRows = 65534;
        std::size_t columns = 1;
        std::size_t rows = 1;
        for (; attributes != nullptr && *attributes != nullptr; attributes += 2) {
            if (asText(attributes[0]) == "colspan")
                columns = readSpan(asText(attributes[1]), mostColumns);
            else if (asText(attributes[0]) == "rowspan")
                rows = readSpan(asText(attributes[1]), mostRows);
        }
        if (parser.m_reading.goesOn())
            parser.m_reading.open(asText(name), columns, rows);
        parser.stopIfDone();
    }
    static void close(void* self, const xmlChar* name)
    {
        auto& parser = *static_cast<HtmlParser*>(self);
        if (parser.m_reading.goesOn())
            parser.m_reading.close(asText(name));
        parser.stopIfDone();
    }
    static void text(void* self, const xmlChar* text, int length)
    {
        auto& parser = *static_cast<HtmlParser*>(self);
        if (parser.m_reading.goesOn())
            parser.m_reading.text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
        parser.stopIfDone();
    }

    TableReading& m_reading;
    std::unique_ptr<htmlParserCtxt, Free> m_context;
};

class HtmlWorkbook final : public Workbook {
public:
    HtmlWorkbook(std::filesystem::path file, const WorkbookLimits& limits)
        : m_file{std::move(file)}
        , m_limits{limits}
    {
    }

    [[nodiscard]] std::span<const std::string> sheets() const noexcept override { return m_names; }

    Result<void> read(std::size_t /*sheet*/, SheetSink& sink, Progress& progress) override
    {
        if (!m_verdict) {
            const auto verdict = markupEncoding(m_file, progress);
            if (!verdict)
                return tl::unexpected{verdict.error()};
            m_verdict = *verdict;
        }
        TableReading reading{m_limits, sink, progress};
        HtmlParser parser{reading};
        auto read = readAsUtf8(
            m_file, *m_verdict, [&](std::string_view text) { return parser.feed(text); }, progress);
        if (!read)
            return read;
        parser.finish();
        return reading.result();
    }

private:
    std::filesystem::path m_file;
    WorkbookLimits m_limits;
    std::vector<std::string> m_names{std::string{}};
    std::optional<EncodingVerdict> m_verdict;
};

} // namespace

OpenedWorkbook openHtml(const std::filesystem::path& file, const WorkbookLimits& limits)
{
    std::error_code problem;
    if (!std::filesystem::is_regular_file(file, problem))
        return failure(ErrorCode::FileUnreadable);
    return std::make_unique<HtmlWorkbook>(file, limits);
}

} // namespace jingwei
