#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/reader/archive.h"
#include "core/reader/crc32.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <vector>

struct archive; // libarchive's

namespace jingwei {

struct ArchiveReaderFree {
    void operator()(::archive* reader) const noexcept;
};
/// libarchive's reader of one archive.
using ArchiveReader = std::unique_ptr<::archive, ArchiveReaderFree>;

/// A reader without formats and filters. Throws std::bad_alloc.
[[nodiscard]] ArchiveReader makeArchiveReader();

/// How much an archive may still unpack.
class UnpackBudget {
public:
    UnpackBudget(const ArchiveLimits& limits, std::uint64_t packedBytes) noexcept
        : m_limits{limits}
        , m_packedBytes{packedBytes}
    {
    }

    /// Notes `bytes` more. Errors: `FileHostile` "size" or "expansion".
    [[nodiscard]] Result<void> spend(std::uint64_t bytes);

private:
    ArchiveLimits m_limits;
    std::uint64_t m_packedBytes;
    std::uint64_t m_unpackedBytes = 0;
};

/// The file an archive lies in. Given to libarchive it reads block by block, ends early where the job is
/// cancelled, and tells the job how far it is.
class PackedFile {
public:
    /// Errors: `FileMissing`, `FileUnreadable`, `FileEmpty`.
    [[nodiscard]] static Result<std::unique_ptr<PackedFile>> open(const std::filesystem::path& path,
                                                                  Progress& progress);
    PackedFile(int descriptor, std::uint64_t bytes, Progress& progress);
    PackedFile(const PackedFile&) = delete;
    PackedFile& operator=(const PackedFile&) = delete;
    ~PackedFile();

    /// Makes `reader` read this file from its beginning. The answer is libarchive's.
    [[nodiscard]] int giveTo(::archive* reader);

    [[nodiscard]] std::uint64_t bytes() const noexcept { return m_bytes; }
    /// Why libarchive got less than the file holds: `Cancelled` or `FileUnreadable`.
    [[nodiscard]] const std::optional<Error>& failed() const noexcept { return m_failed; }
    /// The bytes that lie from `offset` on, as many as `block` takes; fewer at the end.
    [[nodiscard]] std::span<const std::byte> readAt(std::uint64_t offset, std::span<std::byte> block) const;

private:
    static std::ptrdiff_t readBlock(::archive* reader, void* self, const void** block);
    static std::int64_t seek(::archive* reader, void* self, std::int64_t offset, int whence);

    int m_descriptor;
    std::uint64_t m_bytes;
    std::uint64_t m_told = 0; ///< to the progress
    Progress& m_progress;
    std::vector<std::byte> m_block;
    std::optional<Error> m_failed;
};

/// What a gzip file holds, as a stream whose check sum is looked at: libarchive itself does not.
class GzipStream {
public:
    GzipStream(PackedFile& file, const ArchiveLimits& limits);

    /// Makes `reader` read what is packed. The answer is libarchive's.
    [[nodiscard]] int giveTo(::archive* reader);

    /// Reads what is left and says whether length and check sum at the end of the file fit all that was read.
    ///
    /// Of several gzip members one behind the other only the last could be checked; then nothing is.
    [[nodiscard]] bool finish();
    /// The limit that was exceeded.
    [[nodiscard]] const std::optional<Error>& failed() const noexcept { return m_failed; }

private:
    static std::ptrdiff_t readBlock(::archive* reader, void* self, const void** block);
    [[nodiscard]] std::span<const std::byte> next();
    [[nodiscard]] bool trailerFits() const;
    [[nodiscard]] bool hasSecondMember() const;

    PackedFile& m_file;
    UnpackBudget m_budget;
    ArchiveReader m_reader;
    Crc32 m_crc;
    std::uint32_t m_length = 0; ///< modulo 2^32, as gzip keeps it
    bool m_atEnd = false;
    bool m_broken = false;
    std::optional<Error> m_failed;
};

} // namespace jingwei
