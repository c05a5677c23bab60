// Tables of nodes and links: columns are known by their headers, in capitals or not, in Chinese or English.
#include "core/base/text.h"
#include "core/exchange/diagram_csv.h"
#include "core/exchange/diagram_files.h"
#include "core/reader/delimited_reader.h"
#include "core/reader/markup_file.h"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

namespace jingwei::exchange {

namespace {

using Row = std::map<std::string, std::string>; ///< values by the names of columns
using RowTaker = std::function<Result<void>(Row row, std::uint64_t line)>;

std::string lowered(std::string_view text)
{
    std::string word{text};
    std::ranges::transform(word, word.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return word;
}

/// The name by which a column is known here.
std::string columnName(std::string_view header)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 10> names{{{"from", "source"},
                                                                                   {"付款账号", "source"},
                                                                                   {"起点", "source"},
                                                                                   {"to", "target"},
                                                                                   {"收款账号", "target"},
                                                                                   {"终点", "target"},
                                                                                   {"名称", "label"},
                                                                                   {"金额", "amount"},
                                                                                   {"交易金额", "amount"},
                                                                                   {"交易时间", "time"}}};
    const auto word = lowered(trimText(header));
    const auto* const known = std::ranges::find(names, word, [](const auto& entry) { return entry.first; });
    return known == names.end() ? word : std::string{known->second};
}

/// Hands over the rows below the header.
class TableSink final : public RecordSink {
public:
    TableSink(std::span<const std::string_view> needed, const RowTaker& take) : m_needed{needed}, m_take{take}
    {
    }

    bool record(const RawRecord& record) override
    {
        if (record.blank)
            return true;
        const auto line = static_cast<std::uint64_t>(record.row);
        auto taken = m_columns.empty() ? readHeader(record, line) : readRow(record, line);
        if (!taken)
            m_error = taken.error();
        return taken.has_value();
    }

    [[nodiscard]] const std::optional<Error>& error() const noexcept { return m_error; }
    [[nodiscard]] bool empty() const noexcept { return m_columns.empty(); }

private:
    Result<void> readHeader(const RawRecord& record, std::uint64_t line)
    {
        for (const auto& field : record.fields)
            m_columns.push_back(columnName(field.raw));
        for (const auto name : m_needed)
            if (std::ranges::find(m_columns, name) == m_columns.end())
                return tl::unexpected{damagedAt(line, "no column", name)};
        return {};
    }

    Result<void> readRow(const RawRecord& record, std::uint64_t line)
    {
        if (record.fields.size() > m_columns.size())
            return tl::unexpected{damagedAt(line, "columns", std::to_string(record.fields.size()))};
        Row row;
        for (std::size_t i = 0; i < record.fields.size(); ++i)
            if (!record.fields[i].raw.empty())
                row.emplace(m_columns[i], withoutGuard(record.fields[i].raw));
        return m_take(std::move(row), line);
    }

    std::span<const std::string_view> m_needed;
    const RowTaker& m_take;
    std::vector<std::string> m_columns;
    std::optional<Error> m_error;
};

Result<void> readTable(const std::filesystem::path& file, std::span<const std::string_view> needed,
                       const RowTaker& take, Progress& progress)
{
    const auto encoding = markupEncoding(file, progress);
    if (!encoding)
        return tl::unexpected{encoding.error()};
    constexpr ReaderLimits limits{.quotedBytes = std::size_t{8} << 20, .quotedLineBreaks = 1'000'000};
    TableSink sink{needed, take};
    std::optional<DelimitedReader> reader;
    auto read = readAsUtf8(
        file, *encoding,
        [&](std::string_view text) -> Result<bool> {
            const auto bytes = std::as_bytes(std::span{text});
            if (!reader)
                reader.emplace(sniffDialect(bytes, EncodingVerdict{}), limits);
            if (auto fed = reader->feed(bytes, sink); !fed)
                return tl::unexpected{fed.error()};
            return !sink.error();
        },
        progress);
    if (read && reader && !sink.error())
        read = reader->finish(sink);
    if (sink.error())
        return tl::unexpected{*sink.error()};
    if (!read)
        return read;
    return sink.empty() ? Result<void>{failure(ErrorCode::FileEmpty)} : Result<void>{};
}

std::string taken(Row& row, const std::string& name)
{
    auto value = row.extract(name);
    return value.empty() ? std::string{} : std::move(value.mapped());
}

} // namespace

Result<void> readCsv(const std::filesystem::path& links, DiagramBuilder& builder, Progress& progress)
{
    std::error_code unseen;
    if (const auto nodes = nodesBeside(links); std::filesystem::exists(nodes, unseen)) {
        constexpr std::array<std::string_view, 1> needed{"id"};
        const RowTaker addNode = [&](Row row, std::uint64_t line) {
            ReadNode node{.id = taken(row, "id"), .label = taken(row, "label"), .line = line};
            if (node.id.empty())
                return Result<void>{tl::unexpected{damagedAt(line, "no value", "id")}};
            node.values = std::move(row);
            return builder.add(std::move(node));
        };
        if (auto read = readTable(nodes, needed, addNode, progress); !read) {
            auto error = read.error();
            error.place = nodes.string();
            return tl::unexpected{std::move(error)};
        }
    } else {
        builder.makeMissingNodes();
    }
    constexpr std::array<std::string_view, 2> needed{"source", "target"};
    const RowTaker addEdge = [&](Row row, std::uint64_t line) {
        ReadEdge edge{.source = taken(row, "source"), .target = taken(row, "target"), .line = line};
        edge.values = std::move(row);
        builder.add(std::move(edge));
        return Result<void>{};
    };
    return readTable(links, needed, addEdge, progress);
}

} // namespace jingwei::exchange
