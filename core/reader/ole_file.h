#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jingwei {

/// A stream within an OLE file: the sectors that hold it, in order.
struct OleStream {
    std::vector<std::uint32_t> sectors; ///< of the file, or small ones of the root's stream
    std::uint64_t bytes = 0;
    bool isSmall = false;
};

/// The file within a file that old Office documents are ("compound file"). Whatever it says is checked
/// against its size before it is believed.
///
/// Source: [MS-CFB] Compound File Binary File Format.
class OleFile {
public:
    /// Errors: `FileUnreadable`, `FileDamaged` with `detail` "ole".
    [[nodiscard]] static Result<OleFile> open(const std::filesystem::path& file);

    /// Whether the outermost folder has a stream or folder of that name (ASCII, in any case).
    [[nodiscard]] bool has(std::string_view name) const noexcept;
    /// A stream of the outermost folder; nothing if there is none. Errors: `FileDamaged`.
    [[nodiscard]] Result<std::optional<OleStream>> find(std::string_view name) const;

    /// Fills `bytes` from `offset` of the stream on and gives how many there were: fewer at its end only.
    /// Errors: `FileUnreadable`.
    [[nodiscard]] Result<std::size_t> read(const OleStream& stream, std::uint64_t offset,
                                           std::span<std::byte> bytes);

private:
    struct Entry {
        std::string name; ///< in lower case; what is not ASCII is a `?`
        bool isStream;
        std::uint32_t firstSector;
        std::uint64_t bytes;
    };

    explicit OleFile(std::ifstream file, std::uint64_t bytes) : m_file{std::move(file)}, m_fileBytes{bytes} {}

    [[nodiscard]] bool readAt(std::uint64_t offset, std::span<std::byte> bytes);
    [[nodiscard]] bool readStructure();
    [[nodiscard]] bool readTable(std::span<const std::byte> header);
    [[nodiscard]] bool appendTableSector(std::uint32_t sector);
    [[nodiscard]] bool readSmallTable(std::span<const std::byte> header);
    [[nodiscard]] bool readFolder(std::uint32_t firstSector);
    [[nodiscard]] std::optional<std::vector<std::uint32_t>> chain(std::uint32_t first) const;
    [[nodiscard]] std::optional<std::vector<std::uint32_t>> smallChain(std::uint32_t first) const;
    [[nodiscard]] std::optional<std::vector<std::uint32_t>>
    follow(std::uint32_t first, std::span<const std::uint32_t> table) const;
    [[nodiscard]] std::uint64_t sectorOffset(std::uint32_t sector) const noexcept;

    std::ifstream m_file;
    std::uint64_t m_fileBytes;
    std::size_t m_sectorBytes = 512;
    std::uint64_t m_smallBelow = 4096;         ///< streams of fewer bytes are made of small sectors
    std::vector<std::uint32_t> m_table;        ///< for each sector the one behind it
    std::vector<std::uint32_t> m_smallTable;   ///< the same for small ones
    std::vector<std::uint32_t> m_smallSectors; ///< the sectors that hold the small ones
    std::vector<Entry> m_entries;              ///< of the outermost folder
};

} // namespace jingwei
