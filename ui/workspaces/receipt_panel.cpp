#include "ui/workspaces/receipt_panel.h"

#include "ui/jobs/job.h"
#include "ui/support/file_dialog.h"
#include "ui/support/file_output.h"
#include "ui/support/format.h"
#include "ui/support/settings.h"
#include "ui/tables/data_table.h"
#include "ui/text/error_text.h"
#include "ui/theme/buttons.h"
#include "ui/theme/tokens.h"
#include "ui/workspaces/ask_dialog.h"
#include "ui/workspaces/fact_list.h"
#include "ui/workspaces/log_note.h"
#include "ui/workspaces/page_head.h"
#include "ui/workspaces/receipt_facts.h"

#include <QHBoxLayout>
#include <QJsonObject>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace jingwei::ui {

namespace {

constexpr int factsWidth = 380;
constexpr std::size_t mostListed = 1000; ///< rejects and warnings of a source that are read for the screen
constexpr qsizetype hashShown = 12;
constexpr QLatin1String warningScheme{"warning:"};

/// Receipts with their lists, from a connection of its own; what the case does not know stays as it is.
std::vector<SourceReceipt> withLists(const std::filesystem::path& file, const std::string& by,
                                     std::vector<SourceReceipt> receipts, Progress& progress)
{
    const auto session = CaseSession::open(file, by);
    if (!session)
        return receipts;
    progress.begin(receipts.size());
    for (auto& receipt : receipts) {
        if (progress.cancelled())
            break;
        progress.advance();
        const bool hasLists = receipt.rejectsInAll > 0 || receipt.warningsInAll > 0;
        if (!receipt.id || !hasLists)
            continue;
        if (auto read = (*session)->receipt(*receipt.id, mostListed))
            receipt = *std::move(read);
    }
    return receipts;
}

/// Names the file in which the first row of each group lies.
void nameFiles(std::vector<WarningGroup>& groups, const std::vector<SourceReceipt>& receipts)
{
    for (auto& group : groups) {
        const auto source =
            std::ranges::find(receipts, std::optional{group.rows.front().source()}, &SourceReceipt::id);
        if (source != receipts.end())
            group.file = source->file;
    }
}

} // namespace

ReceiptPanel::ReceiptPanel(SessionBridge& bridge, QWidget* parent, ReceiptScope scope)
    : Panel{Ground::Bg2, parent, Qt::TopEdge}
    , m_bridge{bridge}
    , m_scope{scope}
    , m_snapshot{bridge.snapshot()}
    , m_rejects{std::make_shared<RejectTable>()}
{
    const auto named = [scope](const char* part) {
        return (scope == ReceiptScope::Batch ? QStringLiteral("batch") : QStringLiteral("receipt"))
               + QLatin1String{part};
    };
    setObjectName(named("Panel"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 1, 0, 0);
    column->setSpacing(0);
    m_head = new SectionHead{{}, this};
    m_head->setIconName(QStringLiteral("evidence"));
    m_readAgain = makeButton(named("ReadAgain"), {}, QStringLiteral("columns"));
    m_head->addAtRight(m_readAgain);
    m_withdraw = makeButton(named("Withdraw"), {}, QStringLiteral("undo"), Look::Danger);
    m_head->addAtRight(m_withdraw);
    padHead(*m_head);
    column->addWidget(m_head);
    m_why = new MessageLine{this};
    m_why->setObjectName(named("Why"));
    column->addWidget(m_why);

    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    m_facts = new FactList;
    m_facts->setObjectName(named("Facts"));
    auto* scroll = makeScrolling(named("Scroll"), m_facts, this);
    scroll->setFixedWidth(scaled(factsWidth));
    row->addWidget(scroll);

    auto* side = new Panel{Ground::Bg2, this, Qt::LeftEdge};
    auto* rejects = new QVBoxLayout{side};
    rejects->setContentsMargins(1, 0, 0, 0);
    rejects->setSpacing(0);
    m_rejectsHead = new SectionHead{{}, side};
    m_rejectsHead->setIconName(QStringLiteral("x"));
    m_export = makeLink(named("Export"), {}, side);
    m_rejectsHead->addAtRight(m_export);
    padHead(*m_rejectsHead);
    rejects->addWidget(m_rejectsHead);
    m_table = new DataTable{scope == ReceiptScope::Batch ? QStringLiteral("batchRejects")
                                                         : QStringLiteral("rejects"),
                            bridge.pool(), side};
    rejects->addWidget(m_table, 1);
    row->addWidget(side, 1);
    column->addLayout(row, 1);

    connect(m_facts, &FactList::linkActivated, this, &ReceiptPanel::openWarnings);
    connect(m_export, &QPushButton::clicked, this, &ReceiptPanel::askExport);
    connect(m_readAgain, &QPushButton::clicked, this, [this] {
        if (const auto* source = single(); source != nullptr && source->id)
            emit readAgainRequested(*source->id);
    });
    connect(m_withdraw, &QPushButton::clicked, this, [this] {
        if (const auto* source = single(); source != nullptr && source->id)
            emit withdrawRequested(*source->id);
    });
    const auto openReject = [this](RowIndex reject) {
        emit rowsRequested({m_rejects->rows[reject].reject.row}, tr("Rejected row"));
    };
    connect(m_table, &DataTable::rowActivated, this, openReject);
    connect(m_table, &DataTable::linkActivated, this, openReject);
    retranslate();
}

void ReceiptPanel::retranslate()
{
    m_readAgain->setText(tr("Change the columns and read again…"));
    m_withdraw->setText(tr("Withdraw this source…"));
    m_export->setText(tr("Export as CSV"));
    m_table->setAccessibleName(tr("Rejected rows"));
    fill();
}

void ReceiptPanel::show(std::shared_ptr<const CaseSnapshot> snapshot, std::vector<RowIndex> sources)
{
    m_snapshot = std::move(snapshot);
    m_chosen = std::move(sources);
    m_receipts.clear();
    if (ofAll()) {
        for (const auto& source : m_snapshot->sources)
            if (source.status == SourceStatus::Imported)
                m_receipts.push_back(source);
    } else {
        for (const auto row : m_chosen)
            m_receipts.push_back(m_snapshot->sources[row]);
    }
    fill();
    readLists();
}

void ReceiptPanel::readLists()
{
    delete m_job;
    if (!m_bridge.hasCase())
        return;
    m_job = new Job{this};
    m_job->start(
        m_bridge.pool(),
        [file = m_bridge.session().file(), by = m_bridge.session().by(),
         receipts = m_receipts](Progress& progress) { return withLists(file, by, receipts, progress); },
        [this](std::vector<SourceReceipt> receipts) {
            m_job->deleteLater();
            m_receipts = std::move(receipts);
            fill();
        });
}

const SourceReceipt* ReceiptPanel::single() const
{
    return m_chosen.size() == 1 && m_receipts.size() == 1 ? &m_receipts.front() : nullptr;
}

void ReceiptPanel::fill()
{
    const auto* one = single();
    const auto totals = one != nullptr ? receiptTotals(*one) : receiptTotals(m_receipts);
    std::vector<Warning> warnings;
    for (const auto& receipt : m_receipts)
        warnings.insert(warnings.end(), receipt.warnings.begin(), receipt.warnings.end());
    m_warnings = groupWarnings(warnings);
    if (m_receipts.size() > 1)
        nameFiles(m_warnings, m_receipts);
    const bool unread =
        one != nullptr && one->status != SourceStatus::Imported && one->status != SourceStatus::Withdrawn;
    auto sections = unread ? std::vector<FactSection>{} : receiptSections(totals, m_warnings);
    if (ofAll())
        sections.push_back(factsSection(m_snapshot->counts));
    m_facts->show(std::move(sections));
    showHead();
    showRejects();
}

void ReceiptPanel::showHead()
{
    const auto* one = single();
    if (one != nullptr && one->status == SourceStatus::AlreadyImported)
        m_why->show(MessageKind::Info,
                    one->id ? tr("The same file is in the case already, as source %1.").arg(one->id->value())
                            : tr("The same file is in the case already."));
    else if (one != nullptr && one->message)
        m_why->show(MessageKind::Warn, describe(*one->message));
    else
        m_why->clear();
    showActs();
    if (one == nullptr && ofAll() && m_scope == ReceiptScope::Batch) {
        m_head->setTitle(tr("Receipt of this batch"));
        m_head->setAside(batchText());
        return;
    }
    if (one == nullptr) {
        m_head->setTitle(ofAll() ? tr("Receipt of the whole case") : tr("Receipt of the selected sources"));
        m_head->setAside(tr("%n source(s)", nullptr, static_cast<int>(m_receipts.size())));
        return;
    }
    m_head->setTitle(tr("Receipt: %1", "name of a file").arg(toQString(one->file)));
    QStringList about;
    if (one->bytes > 0)
        about << bytesText(one->bytes);
    if (!one->encoding.empty())
        about << toQString(one->encoding);
    if (!one->sha256.empty())
        about << tr("SHA-256 %1…", "first digits of a hash").arg(toQString(one->sha256).left(hashShown));
    m_head->setAside(about.join(QStringLiteral(" · ")));
    m_head->setToolTip(toQString(one->sha256));
}

void ReceiptPanel::showActs()
{
    const auto* one = single();
    const bool taken = one != nullptr && one->id && one->status == SourceStatus::Imported;
    m_withdraw->setVisible(taken && m_scope == ReceiptScope::Case);
    m_readAgain->setVisible(taken && !one->sha256.empty() && one->profile != "alert");
}

/// "20 imported · 1 already there · 2 not taken in"
QString ReceiptPanel::batchText() const
{
    int imported = 0;
    int known = 0;
    int refused = 0;
    for (const auto& source : m_snapshot->sources) {
        imported += source.status == SourceStatus::Imported ? 1 : 0;
        known += source.status == SourceStatus::AlreadyImported ? 1 : 0;
        refused +=
            source.status == SourceStatus::Unrecognised || source.status == SourceStatus::Failed ? 1 : 0;
    }
    QStringList parts{tr("%n imported", nullptr, imported)};
    if (known > 0)
        parts << tr("%n already there", nullptr, known);
    if (refused > 0)
        parts << tr("%n not taken in", nullptr, refused);
    return parts.join(QStringLiteral(" · "));
}

void ReceiptPanel::showRejects()
{
    auto table = std::make_shared<RejectTable>();
    table->rows = rejectRows(m_receipts);
    table->masking = maskingOf(m_bridge);
    m_rejects = table;
    std::int64_t inAll = 0;
    for (const auto& receipt : m_receipts)
        inAll += receipt.rows.rejected;
    const auto listed = static_cast<std::int64_t>(table->rows.size());
    const auto* one = single();
    m_table->setEmptyText(QStringLiteral("check"), one != nullptr && one->status != SourceStatus::Imported
                                                           && one->status != SourceStatus::Withdrawn
                                                       ? tr("No row of it was taken in.")
                                                       : tr("No row was rejected."));
    m_rejectsHead->setTitle(tr("Rejected: %n row(s)", nullptr, static_cast<int>(inAll)));
    m_rejectsHead->setAside(listed < inAll ? tr("the first %1 are listed").arg(countText(listed))
                                           : QString{});
    m_export->setVisible(listed > 0 || (m_scope == ReceiptScope::Batch && !m_receipts.empty()));
    m_table->show(static_cast<RowIndex>(table->rows.size()),
                  rejectColumns(table, one != nullptr ? RejectFiles::OneFile : RejectFiles::Named));
}

void ReceiptPanel::openWarnings(const QString& link)
{
    const auto group = QStringView{link}.mid(warningScheme.size()).toUInt();
    if (link.startsWith(warningScheme) && group < m_warnings.size())
        emit rowsRequested(m_warnings[group].rows, tr("Rows with a remark"));
}

/// Whether an export shows numbers and names of people: rejects are given as they were written.
bool ReceiptPanel::reveals() const
{
    return m_rejects->masking == Masking::Shown && !m_rejects->rows.empty();
}

void ReceiptPanel::askExport()
{
    if (!reveals()) {
        chooseExportFile({});
        return;
    }
    const auto rows = static_cast<int>(m_rejects->rows.size());
    auto* dialog = new AskDialog{{.name = QStringLiteral("exportRejects"),
                                  .title = tr("Export in full"),
                                  .about = tr("%n rejected row(s)", nullptr, rows),
                                  .what = tr("They leave the case as they were written, with the numbers and "
                                             "names of people in full. Mask the window first to hide them."),
                                  .keep = tr("Do not export"),
                                  .go = tr("Export in full and log it"),
                                  .iconName = QStringLiteral("eye"),
                                  .reason = tr("Reason for showing names and numbers in full")},
                                 this};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { chooseExportFile(toQString(dialog->reason())); });
    dialog->open();
}

void ReceiptPanel::chooseExportFile(const QString& reason)
{
    const bool batch = m_scope == ReceiptScope::Batch;
    const auto file =
        askWhereToSave(this, batch ? tr("Export the receipt") : tr("Export the rejected rows"),
                       batch ? tr("receipt.csv") : tr("rejected rows.csv"), tr("Table (*.csv)"));
    if (file.isEmpty())
        return;
    if (const auto done = exportRejects(file, reason); !done)
        emit m_bridge.failed(done.error());
}

Result<void> ReceiptPanel::exportRejects(const QString& file, const QString& reason)
{
    if (reveals() && reason.isEmpty())
        return tl::unexpected(Error{ErrorCode::ReasonMissing, "export"});
    const bool batch = m_scope == ReceiptScope::Batch;
    const auto csv =
        batch ? receiptAsCsv(ofAll() ? m_snapshot->sources : m_receipts, *m_rejects, m_snapshot->zone)
              : rejectsAsCsv(*m_rejects);
    if (auto written = writeWhole(csv, toPath(file)); !written)
        return written;
    return noteInLog(m_bridge, "export",
                     {{QStringLiteral("what"), batch ? QStringLiteral("receipt") : QStringLiteral("rejects")},
                      {QStringLiteral("rows"), static_cast<qint64>(m_rejects->rows.size())},
                      {QStringLiteral("revealed"), reveals()},
                      {QStringLiteral("file"), file}},
                     reason);
}

QString ReceiptPanel::asText() const
{
    return m_facts->asText();
}

} // namespace jingwei::ui
