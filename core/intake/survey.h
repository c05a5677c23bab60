#pragma once

#include "core/base/hash.h"
#include "core/intake/importer.h"
#include "core/intake/recognition.h"
#include "core/reader/dialect.h"
#include "core/reader/encoding.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace jingwei {

/// Takes bytes in order; what it returns stops the reading, if anything.
using BlockSink = std::function<Result<void>(std::span<const std::byte>)>;

/// Reads a file block by block. Errors: `FileUnreadable`, `Cancelled`, those of `sink`.
Result<void> readBlocks(const IntakeFile& file, Progress& progress, const BlockSink& sink);

/// What a first pass over a file finds out.
struct Survey {
    Sha256 digest{};
    EncodingVerdict verdict;
    std::vector<std::byte> head; ///< the first 256 KiB
    std::int64_t bytes = 0;
};

/// Errors: as `readBlocks`.
[[nodiscard]] Result<Survey> surveyFile(const IntakeFile& file, Progress& progress);

/// The first `most` rows of a text, decoded, with blank ones in their places.
struct HeadRows {
    std::vector<std::vector<std::string>> rows;
    std::optional<Error> problem; ///< why there are no more: `TableTooWide`, as of `DelimitedReader`
};
[[nodiscard]] HeadRows headRows(std::span<const std::byte> head, const Dialect& dialect,
                                std::size_t most = static_cast<std::size_t>(headerSearchRows));

/// What `DelimitedReader` says of a row, said of the row's file: `detail` is the row, `place` the file.
[[nodiscard]] Error inFile(const Error& atRow, const std::string& file);

} // namespace jingwei
