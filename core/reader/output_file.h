#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>

namespace jingwei {

/// A new file of mode 0600 while it is being written; without `keep` it is removed again.
///
/// Errors of all its functions: `DiskFull`, `FileUnwritable`.
class OutputFile {
public:
    explicit OutputFile(std::filesystem::path path);
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;
    ~OutputFile();

    /// Fails where something of that name exists. Call first, and once.
    [[nodiscard]] Result<void> create();
    /// What is skipped reads as zeros.
    [[nodiscard]] Result<void> write(std::span<const std::byte> block, std::uint64_t offset) const;
    /// Lets the file stay, with this length.
    [[nodiscard]] Result<void> keep(std::uint64_t bytes);

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return m_path; }

private:
    std::filesystem::path m_path;
    int m_descriptor = -1;
    bool m_kept = false;
};

} // namespace jingwei
