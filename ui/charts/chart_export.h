#pragma once

#include "core/base/currency.h"
#include "core/base/result.h"
#include "core/statistics/daily_flow.h"

#include <QString>

#include <filesystem>
#include <optional>
#include <vector>

namespace jingwei::ui {

/// A chart by day and what stands over it.
struct DailyPicture {
    std::vector<DailyFlow> days;
    QString title;
    std::optional<Currency> currency = cny; ///< nothing: calls are counted
};

/// Writes the chart by day as a picture, by the file's ending: `.png` (at 192 dpi), `.svg`, `.pdf`. Always
/// light. The file appears under its name only when it is whole. Any thread of a program with a
/// QGuiApplication. Errors: `OutputKindUnknown` for other endings, `NothingToDraw` without days,
/// `FileUnwritable`, `DiskFull`,
///         `RenderFailed`.
[[nodiscard]] Result<void> exportDailyFlow(const DailyPicture& picture, const std::filesystem::path& out);

} // namespace jingwei::ui
