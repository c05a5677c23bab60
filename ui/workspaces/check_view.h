#pragma once

#include "ui/session_bridge.h"

#include <QPointer>
#include <QWidget>

#include <memory>

namespace jingwei::ui {

class DataTable;
class Job;
class MessageLine;

/// Works out again what the case claims of itself, and shows what differs.
class CheckView : public QWidget {
    Q_OBJECT

public:
    explicit CheckView(SessionBridge& bridge, QWidget* parent = nullptr);

    /// Runs `checkCase` in the background; a second call while it runs does nothing.
    void run();
    void show(const CheckReport& report);
    void refresh();
    void retranslate();
    /// The last report of the case in its present state; null: not checked since it changed.
    [[nodiscard]] const CheckReport* report() const noexcept { return m_report.get(); }

signals:
    void reportChanged();

private:
    void showState();

    SessionBridge& m_bridge;
    std::shared_ptr<const CheckReport> m_report;
    std::uint64_t m_revision = 0; ///< of the snapshot that was checked
    MessageLine* m_message;
    DataTable* m_table;
    QPointer<Job> m_job;
};

} // namespace jingwei::ui
