#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace jingwei {

/// A file whose bytes lie in a case.
struct KeptFile {
    std::string sha256; ///< hex
    std::int64_t bytes = 0;
};

/// Keeps the bytes of a file in a case, once however often they come, where the originals of its sources lie:
/// `check` proves them like those. Opens the case for itself, so any thread may call it.
/// Errors: `FileMissing`, `FileUnreadable`; `StoreBusy` and others of the store, after which nothing is kept.
[[nodiscard]] Result<KeptFile> keepFile(const std::filesystem::path& caseFile,
                                        const std::filesystem::path& file);

/// The bytes of a file that a case keeps. Errors: `FileMissing` where it keeps none of that hash; those of
/// the store.
[[nodiscard]] Result<std::string> keptFile(const std::filesystem::path& caseFile, const std::string& sha256);

} // namespace jingwei
