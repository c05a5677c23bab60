#pragma once

#include "core/session/link_incidents.h"
#include "ui/session_bridge.h"
#include "ui/support/masking.h"

#include <QString>

#include <functional>
#include <memory>
#include <string>
#include <vector>

class QWidget;

namespace jingwei::ui {

/// Minutes as they are to leave the case.
struct MinutesExport {
    std::shared_ptr<const LinkedCase> linked;
    std::vector<ReviewRecord> lines; ///< that it was formed with
    std::string classification;
    Masking masking = Masking::Masked;
    std::string reason; ///< why names are shown in full; empty when masked
};

/// Asks where to write minutes of this title, in the folder last used; empty: nowhere.
[[nodiscard]] QString askForMinutesFile(QWidget* window, const QString& title);

/// Writes the minutes in the background, as PDF or workbook by the file's ending, and notes it in the log.
/// `onDone` is called in the window's thread, unless `owner` is gone by then.
void exportMinutes(QObject& owner, SessionBridge& bridge, MinutesExport minutes, const QString& file,
                   std::function<void(Result<void>)> onDone);

} // namespace jingwei::ui
