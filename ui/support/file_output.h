#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <filesystem>

namespace jingwei::ui {

/// Writes a file so that it appears under its name only when it is whole; one that is there is replaced then.
/// Errors: `FileUnwritable` (no such folder, no right), `DiskFull`; `place` is the path, `detail` the
/// system's word.
[[nodiscard]] Result<void> writeWhole(const QByteArray& bytes, const std::filesystem::path& out);

} // namespace jingwei::ui
