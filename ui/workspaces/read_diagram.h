#pragma once

#include "core/diagram/read_diagram.h"
#include "ui/session_bridge.h"

#include <QString>

#include <functional>

class QWidget;

namespace jingwei::ui {

/// Asks for a file of another program (.anx .graphml .gexf .csv), reads it in the background and gives its
/// content to `done`, with what the file was; its bytes are then kept in the case. Where it cannot be read, a
/// dialog says what is wrong in which line and offers to choose another; `done` is not called then, nor when
/// `owner` is gone before.
void chooseAndReadDiagram(QWidget& owner, SessionBridge& bridge,
                          std::function<void(const ReadDiagram&)> done);

/// The same with a file already chosen.
void readDiagramFrom(QWidget& owner, SessionBridge& bridge, const QString& file,
                     std::function<void(const ReadDiagram&)> done);

/// Why a file of another program gave no diagram, where in it, and what to do.
[[nodiscard]] QString diagramFileFault(const Error& error);

} // namespace jingwei::ui
