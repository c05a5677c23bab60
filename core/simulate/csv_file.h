#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace jingwei::simulation {

enum class TextEncoding : std::uint8_t { Utf8WithMark, Gb18030 };

/// Whether each filled cell ends in a tab, as returns have it to keep spreadsheets from rounding numbers.
enum class TabGuard : std::uint8_t { None, Trailing };

/// Writes a table of text with CRLF, in the encoding that real returns come in.
class CsvFile {
public:
    CsvFile(std::filesystem::path path, TextEncoding encoding, TabGuard guard);

    void cell(std::string_view text);
    void endRow();
    /// Errors: `FileUnwritable`.
    [[nodiscard]] Result<void> close();

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return m_path; }
    [[nodiscard]] std::uint64_t rows() const noexcept { return m_rows; }

private:
    void flush();

    std::filesystem::path m_path;
    TextEncoding m_encoding;
    TabGuard m_guard;
    std::ofstream m_stream;
    std::string m_buffer; ///< UTF-8, whole rows when flushed
    std::uint64_t m_rows = 0;
    bool m_rowBegun = false;
};

} // namespace jingwei::simulation
