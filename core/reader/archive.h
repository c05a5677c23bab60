#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingwei {

/// Beyond these an archive is hostile.
struct ArchiveLimits {
    std::uint64_t memberBytes = std::uint64_t{8} << 30;
    std::uint64_t totalBytes = std::uint64_t{32} << 30;
    std::uint64_t ratio = 200; ///< unpacked bytes per byte of the archive
    std::uint64_t ratioCountsFrom = std::uint64_t{256}
                                    << 20; ///< unpacked bytes; small texts pack well by right
    std::size_t entries = 20'000;          ///< folders and what is left out are counted too
};

/// One file in an archive.
struct ArchiveMember {
    std::string name;             ///< in UTF-8, `/` between folders, as in the archive
    std::filesystem::path path{}; ///< where its bytes lie now; empty where it could not be unpacked
    std::optional<Error> problem{};

    friend bool operator==(const ArchiveMember&, const ArchiveMember&) = default;
};

/// Unpacks zip, 7z, rar (4 and 5), tar, tar.gz and a lone .gz into `folder`, which must exist and be private.
///
/// The files get numbers for names and the mode 0600. Names that are not marked as UTF-8 and are not valid
/// UTF-8 are read as GB18030. Folders are left out, and so are `__MACOSX`, `.DS_Store`, `Thumbs.db` and
/// `desktop.ini`. A lone .gz is one member, called as the archive without `.gz`; `shownName` is the archive's
/// name where its file on disk has another, as that of a nested archive has. Zip's two encryptions are read
/// with `password` (as UTF-8 and as GB18030), those of 7z and rar are not.
///
/// Shape:  members in the order of their names, bytewise. Time O(bytes), memory O(names) and the dictionary.
/// Progress counts bytes of the archive.
/// Errors of a member, with the others unpacked: `FileHostile` "path-outside" (an absolute path, `..`, a
/// link, a device), `FileEncrypted` (detail empty without a password, else "wrong", or "unsupported" for an
/// encryption that is not read), `FileDamaged`, `FormatUnsupported` ("compression", or "volume" for a part of
/// a rar in several files). A member without a name and with `FileDamaged` stands for the archive itself: it
/// could not be read to its end, or its check sum fails, and members may be missing.
/// Errors of the archive, nothing being left in `folder`: `FileHostile` (a limit: "size", "expansion",
/// "entries"), `FileDamaged`, `FileEncrypted` (the names too), `FileEmpty`, `FileMissing`, `FileUnreadable`,
/// `FileUnwritable`, `DiskFull`, `Cancelled` (within 200 ms). `place` is the caller's to fill in.
[[nodiscard]] Result<std::vector<ArchiveMember>>
unpackArchive(const std::filesystem::path& archive, const std::filesystem::path& folder,
              const std::string& password, const ArchiveLimits& limits, Progress& progress,
              std::string_view shownName = {});

} // namespace jingwei
