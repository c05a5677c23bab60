#pragma once

#include "core/base/result.h"

#include <QFont>
#include <QSizeF>
#include <QString>

#include <filesystem>
#include <functional>
#include <vector>

class QPainter;

namespace jingwei::ui {

/// Something painted, ready for a file.
struct Picture {
    QSizeF size; ///< logical pixels, 96 to the inch
    QString title{};
    std::function<void(QPainter&)> paint; ///< in logical pixels from 0, its own ground too; any thread
    bool empty = false;                   ///< there is nothing to draw
    std::vector<QFont> fonts{};           ///< in use, so that texts of a document can be found
};

/// Writes a picture by the file's ending: `.png` (at 192 dpi), `.svg`, `.pdf`. The file appears under its
/// name only when it is whole. Any thread of a program with a QGuiApplication. Errors: `OutputKindUnknown`
/// for other endings, `NothingToDraw`, `FileUnwritable`, `DiskFull`, `RenderFailed`.
[[nodiscard]] Result<void> exportPicture(const Picture& picture, const std::filesystem::path& out);

} // namespace jingwei::ui
