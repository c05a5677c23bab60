#include "ui/workspaces/log_note.h"

#include "ui/session_bridge.h"
#include "ui/support/format.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace jingwei::ui {

Result<void> noteInLog(SessionBridge& bridge, const char* act, const QJsonObject& detail,
                       const QString& reason)
{
    if (!bridge.hasCase())
        return {};
    return bridge.session().note(act, QJsonDocument{detail}.toJson(QJsonDocument::Compact).toStdString(),
                                 toUtf8(reason));
}

} // namespace jingwei::ui
