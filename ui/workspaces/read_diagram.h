#pragma once

#include "core/diagram/diagram.h"
#include "ui/session_bridge.h"

#include <QString>

#include <functional>

class QWidget;

namespace jingwei::ui {

/// Asks for a file of another program (.anx .graphml .gexf .csv), reads it in the background and gives its
/// diagram to `done`. Where it cannot be read, a dialog says what is wrong in which line and offers to choose
/// another; `done` is not called then, nor when `owner` is gone before.
void chooseAndReadDiagram(QWidget& owner, SessionBridge& bridge, std::function<void(Diagram)> done);

/// The same with a file already chosen.
void readDiagramFrom(QWidget& owner, SessionBridge& bridge, const QString& file,
                     std::function<void(Diagram)> done);

/// Why a file of another program gave no diagram, where in it, and what to do.
[[nodiscard]] QString diagramFileFault(const Error& error);

} // namespace jingwei::ui
