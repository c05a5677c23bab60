#pragma once

#include "core/session/case_session.h"
#include "ui/charts/picture_export.h"
#include "ui/diagram/diagram_export.h"
#include "ui/session_bridge.h"

#include <QString>

#include <memory>

class QWidget;

namespace jingwei::ui {

/// "Money of 250317-042": title of a trace's picture.
[[nodiscard]] QString diagramTitle(const IncidentTrace& trace);

/// Asks for a file and writes the diagram there in the background. What goes wrong is said through the
/// bridge.
void chooseAndExportDiagram(QWidget& owner, SessionBridge& bridge, std::shared_ptr<const Diagram> diagram,
                            const ExportOptions& options);

/// Writes the diagram in the background and notes in the log that it left the case.
void exportDiagramTo(QObject& owner, SessionBridge& bridge, std::shared_ptr<const Diagram> diagram,
                     const ExportOptions& options, const QString& file);

/// The same for something painted: asks, writes, notes.
void chooseAndExportPicture(QWidget& owner, SessionBridge& bridge, const Picture& picture, Masking masking);

} // namespace jingwei::ui
