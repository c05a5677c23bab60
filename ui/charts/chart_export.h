#pragma once

#include "core/base/result.h"
#include "core/statistics/daily_flow.h"

#include <QString>

#include <filesystem>
#include <vector>

namespace jingwei::ui {

/// Writes the chart by day as a picture, by the file's ending: `.png` (at 192 dpi), `.svg`, `.pdf`. Always
/// light. The file appears under its name only when it is whole. Any thread of a program with a
/// QGuiApplication. Errors: `OutputKindUnknown` for other endings, `NothingToDraw` without days,
/// `FileUnwritable`, `DiskFull`,
///         `RenderFailed`.
[[nodiscard]] Result<void> exportDailyFlow(const std::vector<DailyFlow>& days, const QString& title,
                                           const std::filesystem::path& out);

} // namespace jingwei::ui
