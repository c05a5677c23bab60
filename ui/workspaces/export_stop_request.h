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

/// Asks where the request sheets of a list shall lie, in the folder last used; empty: nowhere.
[[nodiscard]] QString askForStopRequestFile(QWidget* window, Instant at, ZoneOffset zone);

/// Writes the request sheets as workbook (`file`) and PDF beside each other in the background and notes both
/// hashes in the log. `freeze`: the list as it stands. `onDone` is called in the window's thread, unless
/// `owner` is gone by then.
void writeStopRequest(QObject& owner, SessionBridge& bridge, std::shared_ptr<const FreezeAnswer> freeze,
                      const QString& file, std::function<void(Result<StopRequestWritten>)> onDone);

} // namespace jingwei::ui
