#pragma once

#include "ui/session_bridge.h"

#include <functional>
#include <memory>

class QWidget;

namespace jingwei::ui {

/// What became of request sheets.
struct StopRequestWritten {
    QString workbook; ///< path
    QString document; ///< path of the PDF
    std::size_t banks = 0;
};

/// Asks where to, then writes the request sheets as workbook and PDF beside each other in the background and
/// notes both hashes in the log. `freeze`: the list as it stands. `onDone` is called in the window's thread,
/// unless `owner` is gone by then; not at all where the user thinks better of it.
void exportStopRequest(QWidget& owner, SessionBridge& bridge, std::shared_ptr<const FreezeAnswer> freeze,
                       std::function<void(Result<StopRequestWritten>)> onDone);

} // namespace jingwei::ui
