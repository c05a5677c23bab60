#pragma once

#include "core/diagram/document.h"
#include "core/session/draw_look.h"
#include "ui/diagram/diagram_export.h"
#include "ui/support/masking.h"

#include <QString>

#include <cstddef>

namespace jingwei::ui {

// How a diagram is told of where it leaves the window, by the window and by the command line alike.

/// "Money trail", "Around 6222 02** **** 5678", "Whole case".
[[nodiscard]] QString lookName(const LookWish& look, Masking masking);

/// A look as it is exported: what its title says.
[[nodiscard]] ExportOptions exportOptionsOf(const LookWish& look, Masking masking);

/// The same of a diagram of the case. Its title says, on paper too, what of the facts it leaves out, and
/// which file it was read from; `filteredOut` is that of the document drawn.
[[nodiscard]] ExportOptions exportOptionsOf(const DiagramDocument& document, std::size_t filteredOut,
                                            ZoneOffset zone, Masking masking);

/// How a diagram of the case is drawn: masking, and what the legend says of its colours.
[[nodiscard]] DiagramLook lookOf(const DiagramDocument& document, Masking masking);

/// "read from ring.anx (SHA-256 1f0c…), 2026-03-01 12:00:00"
[[nodiscard]] QString readText(const ReadDiagram& read, ZoneOffset zone, Masking masking);

} // namespace jingwei::ui
