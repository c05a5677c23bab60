#include "ui/workspaces/check_view.h"

#include "ui/jobs/job.h"
#include "ui/support/format.h"
#include "ui/tables/data_table.h"
#include "ui/text/error_text.h"
#include "ui/text/words.h"
#include "ui/theme/icon.h"
#include "ui/theme/messages.h"
#include "ui/theme/tokens.h"

#include <QVBoxLayout>

namespace jingwei::ui {

namespace {

std::vector<TableColumn> findingColumns(const std::shared_ptr<const CheckReport>& report)
{
    const auto text = [report](std::string CheckFinding::*member) {
        return [report, member](RowIndex row) {
            const auto& value = report->differences[row].*member;
            return value.empty() ? unknownText() : toQString(value);
        };
    };
    std::vector<TableColumn> columns;
    columns.push_back(
        {.key = QStringLiteral("kind"),
         .title = CheckView::tr("Checked"),
         .width = 200,
         .text = [report](RowIndex row) { return checkKindText(report->differences[row].kind); },
         .look =
             [](RowIndex, int role) {
                 if (role == Qt::DecorationRole)
                     return QVariant{icon(QStringLiteral("warn"), IconColour::Danger)};
                 return role == Qt::ForegroundRole ? QVariant{tokens().danger} : QVariant{};
             }});
    columns.push_back(
        {.key = QStringLiteral("finding"),
         .title = CheckView::tr("Finding"),
         .width = 460,
         .text = [report](RowIndex row) { return checkFindingText(report->differences[row]); }});
    columns.push_back({.key = QStringLiteral("stated"),
                       .title = CheckView::tr("The case says"),
                       .width = 200,
                       .text = text(&CheckFinding::stated)});
    columns.push_back({.key = QStringLiteral("recomputed"),
                       .title = CheckView::tr("Worked out again"),
                       .width = 200,
                       .text = text(&CheckFinding::recomputed)});
    return columns;
}

} // namespace

CheckView::CheckView(SessionBridge& bridge, QWidget* parent) : QWidget{parent}, m_bridge{bridge}
{
    setObjectName(QStringLiteral("checkView"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_message = new MessageLine{this};
    m_message->setObjectName(QStringLiteral("checkMessage"));
    m_table = new DataTable{QStringLiteral("checkFindings"), bridge.pool(), this};
    column->addWidget(m_message);
    column->addWidget(m_table, 1);
    connect(m_table, &DataTable::emptyActivated, this, &CheckView::run);
    connect(m_message, &MessageLine::activated, this, &CheckView::run);
    retranslate();
}

void CheckView::retranslate()
{
    m_table->setAccessibleName(tr("Differences found by the check"));
    showState();
}

void CheckView::refresh()
{
    if (m_report && m_revision != m_bridge.snapshot()->revision) {
        m_report.reset(); // of the case as it was
        emit reportChanged();
    }
    showState();
}

void CheckView::run()
{
    if (!m_bridge.hasCase() || m_job != nullptr)
        return;
    m_table->loading();
    m_job = m_bridge.newJob(tr("Checking the case"), this);
    m_job->start(
        m_bridge.pool(),
        [file = m_bridge.session().file()](Progress& progress) { return checkCase(file, progress); },
        [this](Result<CheckReport> report) {
            m_job->deleteLater();
            m_job = nullptr;
            m_table->loaded();
            if (report)
                show(*report);
            else if (report.error().code != ErrorCode::Cancelled)
                m_message->show(MessageKind::Danger, describe(report.error()), tr("Check again"));
        });
}

void CheckView::show(const CheckReport& report)
{
    m_report = std::make_shared<CheckReport>(report);
    m_revision = m_bridge.snapshot()->revision;
    showState();
    emit reportChanged();
}

void CheckView::showState()
{
    const auto shown = m_report ? m_report : std::make_shared<const CheckReport>();
    m_table->show(static_cast<RowIndex>(shown->differences.size()), findingColumns(shown));
    if (!m_report) {
        m_message->clear();
        m_table->setEmptyText(
            QStringLiteral("evidence"),
            tr("Not checked since the case last changed. The check works out again the structure of the "
               "file, the chain of the log, the SHA-256 of each original, and every fact from its rows."),
            tr("Check now"));
        return;
    }
    const auto figures = countText(m_report->figures);
    if (m_report->differences.empty()) {
        m_message->show(MessageKind::Ok, tr("%1 figures worked out again, all agree.").arg(figures),
                        tr("Check again"));
        m_table->setEmptyText(QStringLiteral("check"), tr("Nothing differs."));
    } else {
        m_message->show(
            MessageKind::Danger,
            tr("%1 figures worked out again, %n differ(s). Do not hand in this case before it is clear why.",
               nullptr, static_cast<int>(m_report->differences.size()))
                .arg(figures),
            tr("Check again"));
    }
}

} // namespace jingwei::ui
