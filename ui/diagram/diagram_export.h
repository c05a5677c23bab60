#pragma once

#include "core/base/result.h"
#include "core/diagram/diagram.h"
#include "ui/diagram/diagram_scene.h"

#include <QString>

#include <filesystem>

namespace jingwei::ui {

struct ExportOptions {
    DiagramLook look{}; ///< masking, unit, badges; heads of a trace are worked out where it has none
    QString title{};    ///< above the picture and as the document's title; empty: none
    double scale = 2.0; ///< pixels per diagram unit of a .png
};

/// Writes the whole diagram, always in the light colours, as the ending of `out` says: .png, .svg (texts as
/// text), .pdf (vectors; A4 or, where that would be too small to read, A3; upright or across by its shape),
/// .json. The file appears under its name only when it is whole. Needs a QGuiApplication, any thread. Errors:
/// `OutputKindUnknown` (detail: the ending), `NothingToDraw`, `FileUnwritable`, `RenderFailed`.
[[nodiscard]] Result<void> exportDiagram(const Diagram& diagram, const std::filesystem::path& out,
                                         const ExportOptions& options = {});

} // namespace jingwei::ui
