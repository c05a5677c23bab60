#pragma once

#include "core/reader/archive_stream.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace jingwei {

/// What libarchive 3.6 does not tell of a file or folder in a rar archive, or does not look at.
struct RarMember {
    std::uint64_t bytes = 0;          ///< unpacked, as its header says
    std::optional<std::uint32_t> crc; ///< of all unpacked bytes
    bool encrypted = false;
};

struct RarMembers {
    std::vector<RarMember> members;
    bool isVolume = false; ///< one of several files of an archive; members may begin or go on in another
};

/// Walks the headers of a rar archive (4 or 5); members are in the order of libarchive's entries.
///
/// Stops without an error where headers are damaged or encrypted; any other file gives none. At most `most`
/// members. Source: UnRAR's technote.txt (version 4) and "RAR 5.0 archive format", rarlab.com.
[[nodiscard]] RarMembers readRarMembers(const PackedFile& file, std::size_t most);

} // namespace jingwei
