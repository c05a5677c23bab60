#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/diagram/diagram.h"
#include "ui/diagram/diagram_scene.h"

#include <QString>

#include <filesystem>

namespace jingwei::ui {

struct ExportOptions {
    DiagramLook look{}; ///< masking, unit, badges; heads of a trace are worked out where it has none
    QString title{};    ///< above the picture and as the document's title; empty: none
    double scale = 2.0; ///< pixels per diagram unit of a .png; fewer where it would be too large
    /// A .pdf in its natural size over pages of A4 that share a strip with their neighbours, to be glued;
    /// each says where it belongs. Smaller where that would be more than 64 pages.
    bool poster = false;
    bool ofFile = false; ///< it shows a file of another program: data get nothing of the case beside it
};

/// Writes the whole diagram, always in the light colours, as the ending of `out` says: .png, .svg (texts as
/// text, its parts in named groups), .pdf (vectors; A4 or, where that would be too small to read, A3; upright
/// or across by its shape), .json. The same diagram and options give the same bytes. The file appears under
/// its name only when it is whole. `progress` counts links and nodes. Needs a QGuiApplication, any thread.
/// Errors: `OutputKindUnknown` (detail: the ending), `NothingToDraw`, `Cancelled`, `FileUnwritable`,
/// `RenderFailed` (detail "image-too-large": a .png that fits in memory could not be read).
[[nodiscard]] Result<void> exportDiagram(const Diagram& diagram, const std::filesystem::path& out,
                                         const ExportOptions& options, Progress& progress);

} // namespace jingwei::ui
