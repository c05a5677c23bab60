#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace jingwei {

/// What a file's first bytes say it is, whatever its name says.
enum class ContentKind : std::uint8_t {
    Text,
    Empty,
    Zip, ///< also .xlsx, .docx
    Ole, ///< old Office: .xls, .doc
    Pdf,
    Jpeg,
    Png,
    Gif,
    Executable,
    Sqlite,
    Gzip,
    SevenZip,
    Rar,
    Html,           ///< often under the name .xls
    SpreadsheetXml, ///< "XML Spreadsheet 2003", also under the name .xls
    Binary          ///< none of these and no text
};

/// Tells by magic bytes, then by how many control characters there are. UTF-16, with or without BOM, is
/// `Text`.
///
/// Shape: `head` is the beginning of the file; 4 KiB are enough, more does no harm. Empty means the file is
/// empty.
[[nodiscard]] ContentKind sniffContent(std::span<const std::byte> head);

/// "text", "empty", "zip", "ole", "pdf", "jpeg", "png", "gif", "executable", "sqlite", "gzip", "7z", "rar",
/// "html", "spreadsheet-xml", "binary".
[[nodiscard]] std::string_view contentWord(ContentKind kind) noexcept;

} // namespace jingwei
