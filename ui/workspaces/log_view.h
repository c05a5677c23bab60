#pragma once

#include "core/session/case_session.h"
#include "ui/session_bridge.h"
#include "ui/workspaces/log_columns.h"

#include <QPointer>
#include <QWidget>

namespace jingwei::ui {

class DataTable;
class Job;
class MessageLine;

/// Who did what, when and why; and whether the chain of the log is intact.
class LogView : public QWidget {
    Q_OBJECT

public:
    explicit LogView(SessionBridge& bridge, QWidget* parent = nullptr);

    void refresh();
    void retranslate();
    /// Shows a log, newest entry first.
    void show(const LogState& log);

private:
    SessionBridge& m_bridge;
    MessageLine* m_message;
    DataTable* m_table;
    QPointer<Job> m_job;
};

} // namespace jingwei::ui
