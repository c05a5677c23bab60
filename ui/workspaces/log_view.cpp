#include "ui/workspaces/log_view.h"

#include "ui/jobs/job.h"
#include "ui/support/format.h"
#include "ui/tables/data_table.h"
#include "ui/text/error_text.h"
#include "ui/theme/messages.h"
#include "ui/workspaces/page_head.h"

#include <QVBoxLayout>

#include <algorithm>

namespace jingwei::ui {

LogView::LogView(SessionBridge& bridge, QWidget* parent) : QWidget{parent}, m_bridge{bridge}
{
    setObjectName(QStringLiteral("logView"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_message = new MessageLine{this};
    m_message->setObjectName(QStringLiteral("logMessage"));
    m_table = new DataTable{QStringLiteral("log"), bridge.pool(), this};
    column->addWidget(m_message);
    column->addWidget(m_table, 1);
    retranslate();
}

void LogView::retranslate()
{
    m_table->setAccessibleName(tr("Log of the case"));
    m_table->setEmptyText(QStringLiteral("clock"),
                          tr("Nothing has been done yet. Every import, edit and export is written "
                             "here, with name, time and reason."));
}

void LogView::refresh()
{
    delete m_job;
    if (!m_bridge.hasCase()) {
        show(LogState{});
        return;
    }
    m_table->loading();
    m_job = new Job{this};
    m_job->start(
        m_bridge.pool(),
        [file = m_bridge.session().file(), by = m_bridge.session().by()](Progress&) -> Result<LogState> {
            const auto session = CaseSession::open(file, by);
            if (!session)
                return tl::unexpected(session.error());
            return (*session)->log();
        },
        [this](Result<LogState> log) {
            m_job->deleteLater();
            m_table->loaded();
            if (log)
                show(*log);
            else
                m_message->show(MessageKind::Danger, describe(log.error()));
        });
}

void LogView::show(const LogState& log)
{
    auto table = std::make_shared<LogTable>();
    table->entries = log.entries;
    std::reverse(table->entries.begin(), table->entries.end());
    table->brokenAt = log.brokenAt;
    table->zone = m_bridge.snapshot()->zone;
    table->masking = maskingOf(m_bridge);
    if (!log.intact)
        m_message->show(MessageKind::Danger, tr("The chain of the log breaks at entry %1: it or one before "
                                                "it was changed outside this program. "
                                                "Compare with a copy of the case from before.")
                                                 .arg(countText(log.brokenAt)));
    else if (log.entries.empty())
        m_message->clear();
    else
        m_message->show(MessageKind::Ok, tr("The chain of the log is intact, %n entry(ies).", nullptr,
                                            static_cast<int>(log.entries.size())));
    m_table->show(static_cast<RowIndex>(table->entries.size()), logColumns(table));
}

} // namespace jingwei::ui
