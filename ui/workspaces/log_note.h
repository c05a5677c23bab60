#pragma once

#include "core/base/result.h"

class QJsonObject;
class QString;

namespace jingwei::ui {

class SessionBridge;

/// Notes in the case's log that something left it or was shown in full; without a case there is nothing to
/// note. Errors: those of `CaseSession::note`.
[[nodiscard]] Result<void> noteInLog(SessionBridge& bridge, const char* act, const QJsonObject& detail,
                                     const QString& reason);

} // namespace jingwei::ui
