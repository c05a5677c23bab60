#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/brief/brief.h"

#include <filesystem>

namespace jingwei::ui {

/// Writes a brief as a PDF: A4, fonts embedded, text that can be searched, pictures as lines, always in light
/// colours.
///
/// The file appears under its name only when it is whole; one that is there already is replaced then. Any
/// thread of a program with a QGuiApplication. Errors: `Cancelled`, `FileUnwritable`, `DiskFull`,
/// `RenderFailed`.
[[nodiscard]] Result<void> writeBriefPdf(const Brief& brief, const std::filesystem::path& out,
                                         Progress& progress);

} // namespace jingwei::ui
