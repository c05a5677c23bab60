#pragma once

#include "core/base/contract.h"
#include "core/base/progress.h"
#include "core/reader/delimited_reader.h"
#include "core/reader/encoding.h"
#include "core/reader/sheet_text.h"
#include "core/reader/workbook.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <span>
#include <string>
#include <string_view>
#include <unistd.h>
#include <utility>
#include <vector>

// What holds for any bytes that are taken for a workbook; for its fuzzers.

namespace jingwei::fuzz {

inline constexpr WorkbookLimits limits{.columns = 64,
                                       .rows = 2000,
                                       .partBytes = std::uint64_t{4} << 20,
                                       .sharedStringBytes = std::uint64_t{1} << 20,
                                       .rowBytes = std::uint64_t{64} << 10,
                                       .sheetTextBytes = std::uint64_t{1} << 20,
                                       .entries = 64,
                                       .depth = 100};

/// A file of this process in memory, removed at its end.
class ScratchFile {
public:
    ScratchFile()
    {
        const std::filesystem::path memory{"/dev/shm"};
        std::error_code problem;
        const auto folder =
            std::filesystem::is_directory(memory, problem) ? memory : std::filesystem::temp_directory_path();
        auto name = (folder / "workbook_fuzz_XXXXXX").string();
        const int descriptor = mkstemp(name.data());
        require(descriptor >= 0);
        close(descriptor);
        m_path = name;
    }
    ~ScratchFile()
    {
        std::error_code problem;
        std::filesystem::remove(m_path, problem);
    }
    ScratchFile(const ScratchFile&) = delete;
    ScratchFile& operator=(const ScratchFile&) = delete;
    ScratchFile(ScratchFile&&) = delete;
    ScratchFile& operator=(ScratchFile&&) = delete;

    const std::filesystem::path& write(std::string_view bytes) const
    {
        std::ofstream file{m_path, std::ios::binary | std::ios::trunc};
        file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        require(file.good());
        return m_path;
    }

private:
    std::filesystem::path m_path;
};

using SheetRow = std::pair<std::int64_t, std::vector<std::string>>;

/// Keeps rows and checks each of them.
class CheckedRows final : public SheetSink {
public:
    explicit CheckedRows(std::size_t most) noexcept : m_most{most} {}

    bool row(std::int64_t row, std::span<const std::string> cells) override
    {
        require(rows.size() < m_most);
        require(row > (rows.empty() ? 0 : rows.back().first) && row <= limits.rows);
        require(!cells.empty() && cells.size() <= limits.columns && !cells.back().empty());
        for (const auto& cell : cells)
            require(decodesCleanly(cell, Encoding::Utf8));
        rows.emplace_back(row, std::vector<std::string>{cells.begin(), cells.end()});
        return rows.size() < m_most;
    }

    std::vector<SheetRow> rows;

private:
    std::size_t m_most;
};

class KeptRecords final : public RecordSink {
public:
    bool record(const RawRecord& record) override
    {
        std::vector<std::string> cells;
        for (const auto& field : record.fields)
            cells.emplace_back(field.raw);
        records.push_back(std::move(cells));
        return true;
    }

    std::vector<std::vector<std::string>> records;
};

/// The cell as `SheetText` changes it; nothing here is long.
inline std::string onOneLine(std::string_view cell)
{
    std::string line;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        const bool isSecond = cell[i] == '\n' && i > 0 && cell[i - 1] == '\r';
        if (!isSecond)
            line += cell[i] == '\r' || cell[i] == '\n' ? ' ' : cell[i];
    }
    return line;
}

/// Written as text and read back, the rows are the same.
inline void checkText(const std::vector<SheetRow>& rows)
{
    std::string text;
    SheetText sheet{[&](std::span<const std::byte> piece) -> Result<void> {
        text.append(reinterpret_cast<const char*>(piece.data()), piece.size());
        return {};
    }};
    for (const auto& [row, cells] : rows)
        require(sheet.row(row, cells));
    require(sheet.finish().has_value());

    DelimitedReader reader{SheetText::dialect};
    KeptRecords kept;
    require(reader.feed(std::as_bytes(std::span{text}), kept).has_value());
    require(reader.finish(kept).has_value());
    require(kept.records.size() == static_cast<std::size_t>(rows.empty() ? 0 : rows.back().first));
    for (const auto& [row, cells] : rows) {
        const auto& record = kept.records[static_cast<std::size_t>(row - 1)];
        require(record.size() == cells.size());
        for (std::size_t i = 0; i < cells.size(); ++i)
            require(cells[i].size() > SheetText::mostQuotedBytes / 2 || record[i] == onOneLine(cells[i]));
    }
}

/// Opens and reads all that there is: rows are sound, the same each time, and end where the sink says so.
inline void checkWorkbook(std::string_view bytes, ContentKind kind)
{
    static const ScratchFile file;
    auto workbook = openWorkbook(file.write(bytes), kind, limits);
    if (!workbook)
        return;
    for (std::size_t i = 0; i < (*workbook)->sheets().size(); ++i) {
        require(decodesCleanly((*workbook)->sheets()[i], Encoding::Utf8));
        Progress progress;
        CheckedRows all{static_cast<std::size_t>(limits.rows) + 1};
        const auto read = (*workbook)->read(i, all, progress);
        checkText(all.rows);
        CheckedRows again{static_cast<std::size_t>(limits.rows) + 1};
        const auto reread = (*workbook)->read(i, again, progress);
        require(reread.has_value() == read.has_value() && again.rows == all.rows);
        require(read || reread.error() == read.error());
        if (all.rows.empty())
            continue;
        CheckedRows first{1};
        require((*workbook)->read(i, first, progress).has_value());
        require(first.rows.front() == all.rows.front());
    }
}

} // namespace jingwei::fuzz
