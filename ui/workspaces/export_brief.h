#pragma once

#include "core/base/result.h"
#include "core/brief/brief.h"
#include "ui/session_bridge.h"
#include "ui/support/masking.h"

#include <QString>

#include <functional>
#include <memory>

class QWidget;

namespace jingwei::ui {

/// A brief as it is to leave the case.
struct BriefExport {
    std::shared_ptr<const Brief> brief;
    Masking masking = Masking::Masked;
    QString reason; ///< why it is shown in full; empty when masked
};

/// Asks where to write a brief of this title, in the folder last used; empty: nowhere.
[[nodiscard]] QString askForBriefFile(QWidget* window, const QString& title);

/// Writes the brief as PDF in the background and notes its hash in the log. `onDone` is called in the
/// window's thread, unless `owner` is gone by then.
void exportBrief(QObject& owner, SessionBridge& bridge, BriefExport brief, const QString& file,
                 std::function<void(Result<void>)> onDone);

/// Notes in the log that the identifiers of the brief on the screen are shown in full, and why.
void noteBriefReveal(SessionBridge& bridge, const QString& reason);

} // namespace jingwei::ui
