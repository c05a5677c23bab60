#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/reader/workbook.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

struct zip;

namespace jingwei {

/// The parts of a package: a zip archive that is read only.
///
/// Nothing that the archive says of itself is trusted: limits are kept while a part is unpacked.
class ZipParts {
public:
    /// What takes a part's bytes, block by block; false ends the reading.
    using Taker = std::function<Result<bool>(std::span<const std::byte>)>;

    /// Errors: `FileUnreadable`; `FileDamaged`, with `detail` "zip"; `FileHostile` "entries".
    [[nodiscard]] static Result<ZipParts> open(const std::filesystem::path& file,
                                               const WorkbookLimits& limits);

    /// The part of that name: `xl/workbook.xml`, without a slash in front, in any case; nothing if there is
    /// none.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const;

    /// Unpacks a part and hands it over. Large parts are unpacked in a second thread while `taker` works in
    /// this one. Advances `progress` by packed bytes.
    ///
    /// Errors: `FileDamaged` (also a wrong checksum, which shows at the end only), `FileHostile` "size" or
    /// "expansion", `FileEncrypted`, `FileUnreadable`, `FormatUnsupported` "zip" for a way of packing that is
    /// not known, `Cancelled`; `detail` else is the part's name. And those of the taker.
    [[nodiscard]] Result<void> stream(std::size_t part, const Taker& taker, Progress& progress) const;

private:
    struct Discard {
        void operator()(zip* archive) const noexcept;
    };

    ZipParts(std::unique_ptr<zip, Discard> archive, const WorkbookLimits& limits);

    std::unique_ptr<zip, Discard> m_archive;
    WorkbookLimits m_limits;
    std::map<std::string, std::size_t, std::less<>> m_names; ///< in lower case
};

} // namespace jingwei
