#include "ui/workspaces/sources_view.h"

#include "ui/jobs/job.h"
#include "ui/support/format.h"
#include "ui/tables/data_table.h"
#include "ui/theme/messages.h"
#include "ui/workspaces/document_editor.h"
#include "ui/workspaces/receipt_panel.h"
#include "ui/workspaces/withdraw_dialog.h"

#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace jingwei::ui {

namespace {

/// The sources of the case, and behind them the files that were not taken in.
std::shared_ptr<const CaseSnapshot> withRefused(const CaseSnapshot& snapshot)
{
    auto shown = std::make_shared<CaseSnapshot>();
    shown->sources = snapshot.sources;
    shown->sources.insert(shown->sources.end(), snapshot.refused.begin(), snapshot.refused.end());
    shown->counts = snapshot.counts;
    shown->zone = snapshot.zone;
    return shown;
}

} // namespace

SourcesView::SourcesView(SessionBridge& bridge, QWidget* parent)
    : QWidget{parent}
    , m_bridge{bridge}
    , m_snapshot{bridge.snapshot()}
{
    setObjectName(QStringLiteral("sourcesView"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_message = new MessageLine{this};
    m_message->setObjectName(QStringLiteral("sourcesMessage"));
    column->addWidget(m_message);
    m_split = new QSplitter{Qt::Vertical, this};
    m_split->setHandleWidth(1);
    m_split->setChildrenCollapsible(false);
    m_table = new DataTable{QStringLiteral("sources"), bridge.pool(), m_split};
    m_receipt = new ReceiptPanel{bridge, m_split};
    m_split->addWidget(m_table);
    m_split->addWidget(m_receipt);
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 1);
    column->addWidget(m_split, 1);
    setFocusProxy(m_table);

    m_document =
        new DocumentEditor{bridge, *m_table, [this](RowIndex row) { return &m_snapshot->sources[row]; }};
    connect(m_table, &DataTable::rowsSelected, this, &SourcesView::takeSelection);
    connect(m_table, &DataTable::rowActivated, this, &SourcesView::editDocument);
    connect(m_table, &DataTable::emptyActivated, this, &SourcesView::addFilesRequested);
    connect(m_receipt, &ReceiptPanel::rowsRequested, this, &SourcesView::rowsRequested);
    connect(m_receipt, &ReceiptPanel::withdrawRequested, this, &SourcesView::askWithdraw);
    connect(m_receipt, &ReceiptPanel::readAgainRequested, this, &SourcesView::readAgainRequested);
    connect(m_message, &MessageLine::activated, this, &SourcesView::showMissingDocuments);
    retranslate();
}

void SourcesView::retranslate()
{
    m_table->setAccessibleName(tr("Sources of the case"));
    m_table->setEmptyText(
        QStringLiteral("import"),
        tr("There is no source yet. Drop the files of banks, operators and the register here, or choose "
           "them."),
        tr("Choose files"));
    m_receipt->retranslate();
}

std::optional<RowIndex> SourcesView::rowOf(SourceId source) const
{
    const auto& sources = m_snapshot->sources;
    const auto found = std::find_if(sources.begin(), sources.end(),
                                    [source](const SourceReceipt& known) { return known.id == source; });
    if (found == sources.end())
        return std::nullopt;
    return static_cast<RowIndex>(found - sources.begin());
}

void SourcesView::refresh()
{
    m_document->close();
    m_snapshot = withRefused(*m_bridge.snapshot());
    m_table->show(static_cast<RowIndex>(m_snapshot->sources.size()), sourceColumns(m_snapshot));
    m_receipt->setVisible(!m_snapshot->sources.empty());
    std::vector<RowIndex> rows;
    for (const auto source : m_selected)
        if (const auto row = rowOf(source))
            rows.push_back(*row);
    m_table->selectRows(rows);
    m_receipt->show(m_snapshot, rows);
    const auto missing =
        std::count_if(m_snapshot->sources.begin(), m_snapshot->sources.end(), documentMissing);
    if (missing > 0)
        m_message->show(MessageKind::Warn,
                        tr("%n source(s) lack(s) the number of the legal document by which it was obtained.",
                           nullptr, static_cast<int>(missing)),
                        tr("Write it now"));
    else
        m_message->clear();
}

void SourcesView::takeSelection()
{
    m_selected.clear();
    const auto rows = m_table->selectedRows();
    for (const auto row : rows)
        if (const auto& id = m_snapshot->sources[row].id)
            m_selected.push_back(*id);
    m_receipt->show(m_snapshot, rows);
}

void SourcesView::showMissingDocuments()
{
    for (RowIndex row = 0; row < m_snapshot->sources.size(); ++row) {
        if (!documentMissing(m_snapshot->sources[row]))
            continue;
        m_table->selectRows(std::vector{row});
        takeSelection();
        editDocument(row);
        return;
    }
}

void SourcesView::editDocument(RowIndex row)
{
    m_document->open(row);
}

// ---- withdrawing ----

void SourcesView::askWithdraw(SourceId source)
{
    const auto row = rowOf(source);
    if (!row)
        return;
    WithdrawDialog dialog{m_snapshot->sources[*row], this};
    if (dialog.exec() == QDialog::Accepted)
        withdraw(source, dialog.reason());
}

void SourcesView::withdraw(SourceId source, const std::string& reason)
{
    if (!m_bridge.hasCase() || m_job != nullptr)
        return;
    m_job = m_bridge.newJob(tr("Withdrawing a source"), this);
    m_job->start(
        m_bridge.pool(),
        [file = m_bridge.session().file(), by = m_bridge.session().by(), source,
         reason](Progress& progress) -> Result<std::shared_ptr<const CaseSnapshot>> {
            if (auto done = withdrawSource(file, source, by, reason, progress); !done)
                return tl::unexpected(done.error());
            return loadSnapshot(file, progress);
        },
        [this](Result<std::shared_ptr<const CaseSnapshot>> snapshot) {
            m_job->deleteLater();
            m_job = nullptr;
            if (snapshot)
                m_bridge.adopt(*std::move(snapshot));
            else if (snapshot.error().code != ErrorCode::Cancelled)
                emit m_bridge.failed(snapshot.error());
        });
}

} // namespace jingwei::ui
