#pragma once

#include "core/reader/encoding.h"

#include <cstddef>
#include <span>

namespace jingwei {

/// How a delimited text file is written.
struct Dialect {
    Encoding encoding = Encoding::Utf8;
    std::size_t bomBytes = 0; ///< skipped at the start of the file
    char delimiter = ',';     ///< ASCII
    char quote = '"';         ///< ASCII

    friend bool operator==(const Dialect&, const Dialect&) = default;
};

/// Finds the delimiter among `,` TAB `;` `|` `^` `~` by how steady the number of fields is over the first
/// records.
///
/// Title lines above the table, a sum below it, quoted delimiters and a TAB put behind each value to keep
/// Excel from changing it do not mislead it. A file of a single column gives `,`. Shape: `head` is the
/// beginning of the file, BOM included, cut anywhere; 256 KiB are plenty.
[[nodiscard]] Dialect sniffDialect(std::span<const std::byte> head, const EncodingVerdict& verdict);

} // namespace jingwei
