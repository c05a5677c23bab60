#pragma once

#include "core/session/draw_look.h"
#include "ui/charts/picture_export.h"
#include "ui/diagram/diagram_export.h"
#include "ui/session_bridge.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

class QWidget;

namespace jingwei::ui {

/// "Money of 250317-042": title of a trace's picture.
[[nodiscard]] QString diagramTitle(const IncidentTrace& trace);

/// What a diagram can be written as, for the list of kinds in a file dialog: pictures, then data.
[[nodiscard]] QStringList diagramFileKinds();

/// Asks for a file and writes the diagram there in the background, in any of those kinds. What goes wrong is
/// said through the bridge. `look` is that of `exportDiagramTo`.
void chooseAndExportDiagram(QWidget& owner, SessionBridge& bridge, std::shared_ptr<const Diagram> diagram,
                            const ExportOptions& options, const std::optional<LookWish>& look = {});

/// Asks where to put a poster of several pages and writes it there.
void chooseAndExportPoster(QWidget& owner, SessionBridge& bridge, std::shared_ptr<const Diagram> diagram,
                           ExportOptions options);

/// Writes the diagram in the background as the ending of the file says, and notes in the log what left the
/// case: the file, its SHA-256 and whether names were masked. Whatever is written are the bytes that the
/// command line writes of the same diagram. In data for other programs is each transfer and call, and of
/// `options` only the masking counts; where `diagram` is a look at the case, they hold all of that
/// (`lookForData`).
void exportDiagramTo(QObject& owner, SessionBridge& bridge, std::shared_ptr<const Diagram> diagram,
                     const ExportOptions& options, const QString& file,
                     const std::optional<LookWish>& look = {});

/// The same for something painted: asks, writes, notes.
void chooseAndExportPicture(QWidget& owner, SessionBridge& bridge, const Picture& picture, Masking masking);

} // namespace jingwei::ui
