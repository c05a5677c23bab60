#include "ui/intake/intake_view.h"

#include "ui/intake/intake_columns.h"
#include "ui/intake/intake_flow.h"
#include "ui/intake/intake_head.h"
#include "ui/intake/intake_progress.h"
#include "ui/intake/mapping_pane.h"
#include "ui/intake/password_dialog.h"
#include "ui/intake/watched_folder.h"
#include "ui/jobs/job.h"
#include "ui/support/settings.h"
#include "ui/tables/data_table.h"
#include "ui/text/error_text.h"
#include "ui/theme/messages.h"
#include "ui/theme/page_stack.h"
#include "ui/workspaces/document_editor.h"
#include "ui/workspaces/receipt_panel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSplitter>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace jingwei::ui {

namespace {

constexpr int wholeHeight = 10'000; ///< shared out in proportion
constexpr int tableOverMapping = 2'800;
constexpr int tableOverReceipt = 5'000;

} // namespace

IntakeView::IntakeView(SessionBridge& bridge, IntakeFlow& flow, QWidget* parent)
    : QWidget{parent}
    , m_bridge{bridge}
    , m_flow{flow}
    , m_watched{new WatchedFolder{this}}
    , m_shown{std::make_shared<IntakeTable>()}
{
    setObjectName(QStringLiteral("intakeView"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new IntakeHead{flow, *m_watched, this};
    column->addWidget(m_head);
    m_progress = new IntakeProgress{flow, this};
    column->addWidget(m_progress);
    m_message = new MessageLine{this};
    m_message->setObjectName(QStringLiteral("intakeMessage"));
    column->addWidget(m_message);
    m_split = new QSplitter{Qt::Vertical, this};
    m_split->setHandleWidth(1);
    m_split->setChildrenCollapsible(false);
    m_table = new DataTable{QStringLiteral("intakeFiles"), bridge.pool(), m_split};
    m_document = new DocumentEditor{bridge, *m_table,
                                    [this](RowIndex row) { return &m_shown->receipts->sources[row]; }};
    m_bottom = new PageStack{m_split};
    m_receipt = new ReceiptPanel{bridge, m_bottom, ReceiptScope::Batch};
    m_mapping = new MappingPane{bridge, m_bottom};
    m_bottom->addWidget(m_receipt);
    m_bottom->addWidget(m_mapping);
    m_split->addWidget(m_table);
    m_split->addWidget(m_bottom);
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 1);
    connect(m_split, &QSplitter::splitterMoved, this, [this] { m_moved = true; });
    column->addWidget(m_split, 1);
    setFocusProxy(m_table);
    connectParts();
    retranslate();
}

IntakeView::~IntakeView() = default;

void IntakeView::connectParts()
{
    connect(m_head, &IntakeHead::sourcesRequested, this, &IntakeView::sourcesRequested);
    connect(m_table, &DataTable::rowsSelected, this, &IntakeView::takeSelection);
    connect(m_table, &DataTable::rowActivated, this, &IntakeView::activate);
    connect(m_table, &DataTable::emptyActivated, this, &IntakeView::addFilesRequested);
    connect(m_receipt, &ReceiptPanel::rowsRequested, this, &IntakeView::rowsRequested);
    connect(m_receipt, &ReceiptPanel::readAgainRequested, &m_flow, &IntakeFlow::lookAgain);
    connect(m_mapping, &MappingPane::accepted, this, &IntakeView::accept);
    connect(m_mapping, &MappingPane::skipped, this, &IntakeView::skip);
    connect(m_mapping, &MappingPane::left, this, &IntakeView::leave);
    connect(m_message, &MessageLine::activated, this, &IntakeView::onMessage);
    connect(&m_flow, &IntakeFlow::begun, this, [this] {
        m_stopped = false;
        m_later = false;
    });
    connect(&m_flow, &IntakeFlow::changed, this, &IntakeView::refresh);
    connect(&m_flow, &IntakeFlow::lookedAgain, this, [this] {
        m_later = false;
        m_mapping->showAgain(m_flow.again()->table, m_flow.again()->rows);
        refresh();
    });
    connect(&m_flow, &IntakeFlow::passwordWanted, this, &IntakeView::askPassword);
    connect(&m_flow, &IntakeFlow::cancelled, this, [this] {
        m_stopped = true;
        refresh();
    });
    connect(&m_flow, &IntakeFlow::failed, this, [this] {
        m_stopped = true;
        refresh();
    });
    connect(m_watched, &WatchedFolder::arrived, this, [this](const QStringList& files) {
        std::vector<std::filesystem::path> paths;
        for (const auto& file : files)
            paths.push_back(toPath(file));
        m_flow.take(std::move(paths), IntakeFlow::NewBatch::No);
    });
    connect(&m_bridge, &SessionBridge::changed, this, [this](const Change& change) {
        if (std::holds_alternative<CaseOpened>(change) || std::holds_alternative<CaseClosed>(change)) {
            m_watched->stop(); // it was for the case before
            m_open.reset();
        }
    });
}

void IntakeView::retranslate()
{
    m_table->setAccessibleName(tr("Files handed over"));
    m_table->setEmptyText(
        QStringLiteral("import"),
        tr("Drop the files and folders of banks, operators and the register anywhere on the "
           "window, paste text with Ctrl+V, or choose them."),
        tr("Choose files"));
    m_head->retranslate();
    m_progress->retranslate();
    m_receipt->retranslate();
    m_mapping->retranslate();
    refresh();
}

void IntakeView::refresh()
{
    showTable();
    showBottom();
    const auto unclear = static_cast<int>(m_flow.batch().count(IntakeState::Unclear));
    const auto waiting = static_cast<int>(m_flow.batch().count(IntakeState::Waiting));
    if (m_flow.job() != nullptr)
        m_message->clear();
    else if (unclear > 0 && m_later)
        m_message->show(MessageKind::Info,
                        tr("%n table(s) wait for what you say of their columns.", nullptr, unclear),
                        tr("Go on"));
    else if (m_stopped && waiting > 0 && unclear == 0)
        m_message->show(MessageKind::Info,
                        tr("Nothing of %n table(s) was taken in; the case is as before.", nullptr, waiting),
                        tr("Take them in now"));
    else
        m_message->clear();
}

void IntakeView::onMessage()
{
    if (m_flow.batch().nextUnclear()) {
        m_later = false;
        refresh();
        return;
    }
    m_stopped = false;
    m_flow.importNow();
}

void IntakeView::showTable()
{
    const auto selected = m_table->selectedRows();
    const bool same = m_shown->rows.size() == m_flow.batch().rows().size();
    m_document->close();
    m_shown = intakeTable(m_flow.batch(), *m_bridge.snapshot());
    m_table->show(static_cast<RowIndex>(m_shown->rows.size()), intakeColumns(m_shown));
    if (same && !selected.empty())
        m_table->selectRows(selected);
    if (auto* job = m_flow.job())
        connect(job, &Job::progressed, this, &IntakeView::showRunning, Qt::UniqueConnection);
}

/// The rows whose files are being read, or were, say so; nothing else changes, so only the cells are drawn
/// again.
void IntakeView::showRunning()
{
    const auto at = m_flow.importing();
    const auto running = at && at->index < at->count ? at->file : std::string{};
    auto read = m_flow.filesRead();
    if (running == m_shown->running && read == m_shown->read)
        return;
    m_shown->running = running;
    m_shown->read = std::move(read);
    m_table->viewport()->update();
}

// ---- below the table ----

void IntakeView::showBottom()
{
    if (m_flow.again()) {
        showBelow(m_mapping);
        return;
    }
    if (m_flow.batch().empty()) {
        m_bottom->setVisible(false);
        return;
    }
    const auto& rows = m_flow.batch().rows();
    const bool stillOpen = m_open && *m_open < rows.size() && rows[*m_open].state == IntakeState::Unclear;
    if (m_flow.stage() == IntakeStage::Asking && !m_later) {
        const auto next = stillOpen ? m_open : m_flow.batch().nextUnclear(m_open.value_or(0));
        if (next) {
            open(*next);
            return;
        }
    }
    if (!stillOpen) {
        m_open.reset();
        m_mapping->leave();
    }
    showReceipt();
}

/// What is shown below gets the room it needs, until the person has parted the two by hand.
void IntakeView::showBelow(QWidget* page)
{
    const bool other = m_bottom->currentWidget() != page || m_bottom->isHidden();
    m_bottom->setVisible(true);
    m_bottom->setCurrentWidget(page);
    if (m_moved || (!other && m_parted))
        return;
    m_parted = true;
    const int table = page == m_mapping ? tableOverMapping : tableOverReceipt;
    m_split->setSizes({table, wholeHeight - table});
}

void IntakeView::showReceipt()
{
    showBelow(m_receipt);
    m_receipt->show(m_shown->receipts, m_table->selectedRows());
}

void IntakeView::open(std::size_t row)
{
    if (m_open != row) {
        m_open = row;
        m_mapping->show(m_flow.batch().rows()[row].table);
    }
    showBelow(m_mapping);
    m_table->selectRows(std::vector{static_cast<RowIndex>(row)});
    QTimer::singleShot(0, m_table, [table = m_table] { // once it has its height
        if (table->currentIndex().isValid())
            table->scrollTo(table->currentIndex());
    });
}

void IntakeView::activate(RowIndex row)
{
    const auto& table = m_shown->rows[row].table;
    const auto state = m_shown->rows[row].state;
    const bool unread = state == IntakeState::Skipped
                        || (state == IntakeState::Done
                            && m_shown->receipts->sources[row].status == SourceStatus::Unrecognised);
    if (state == IntakeState::Unclear) {
        m_later = false;
        open(row);
    } else if (unread && (table.isUnknown() || table.isUnclear())) {
        m_later = false;
        m_open.reset();
        m_flow.reopen(row);
    } else {
        m_document->open(row);
    }
}

void IntakeView::takeSelection()
{
    if (m_flow.again())
        return;
    const auto rows = m_table->selectedRows();
    if (rows.size() == 1 && m_shown->rows[rows.front()].state == IntakeState::Unclear) {
        m_later = false;
        open(rows.front());
        return;
    }
    showReceipt();
}

void IntakeView::accept(const ColumnMapping& mapping, Remember remember, const std::string& ownAccount)
{
    if (m_flow.again())
        m_flow.readAgain(mapping, remember, ownAccount);
    else if (m_open)
        m_flow.settle(*m_open, mapping, remember, ownAccount);
}

void IntakeView::skip()
{
    if (m_flow.again())
        leave();
    else if (m_open)
        m_flow.skip(*m_open);
}

void IntakeView::leave()
{
    m_mapping->leave();
    m_open.reset();
    m_later = true;
    m_flow.leaveAgain();
    m_table->clearSelection();
    refresh();
    m_table->setFocus(Qt::OtherFocusReason);
}

void IntakeView::askPassword(const QStringList& archives, bool wrong)
{
    if (m_dialog)
        return;
    auto* dialog = new PasswordDialog{archives, wrong, this};
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this, dialog](int result) {
        m_dialog = nullptr; // it may be asked for again at once
        if (result == QDialog::Accepted)
            m_flow.openArchives(dialog->password());
    });
    dialog->open();
}

void IntakeView::paste()
{
    const auto* mime = QGuiApplication::clipboard()->mimeData();
    if (mime == nullptr)
        return;
    std::vector<std::filesystem::path> paths;
    for (const auto& url : mime->urls())
        if (url.isLocalFile())
            paths.push_back(toPath(url.toLocalFile()));
    if (!paths.empty())
        m_flow.take(std::move(paths));
    else
        m_flow.takeText(mime->text());
}

} // namespace jingwei::ui
