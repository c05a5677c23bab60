#include "ui/workspaces/evidence_page.h"

#include "ui/intake/intake_flow.h"
#include "ui/intake/intake_view.h"
#include "ui/support/format.h"
#include "ui/theme/buttons.h"
#include "ui/theme/page_stack.h"
#include "ui/workspaces/check_view.h"
#include "ui/workspaces/joins_view.h"
#include "ui/workspaces/log_view.h"
#include "ui/workspaces/missing_view.h"
#include "ui/workspaces/page_head.h"
#include "ui/workspaces/receipt_facts.h"
#include "ui/workspaces/sources_view.h"

#include <QAction>
#include <QVBoxLayout>

#include <initializer_list>
#include <utility>

namespace jingwei::ui {

EvidencePage::EvidencePage(SessionBridge& bridge, IntakeFlow& intake, QWidget* parent)
    : Workspace{bridge, parent}
{
    setObjectName(QStringLiteral("evidencePage"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new PageHead{iconName(), this};
    m_tabs = new SegmentedSwitch{m_head};
    m_tabs->setObjectName(QStringLiteral("evidenceTabs"));
    m_head->addAtLeft(m_tabs);
    m_addFiles = makeButton(QStringLiteral("evidenceAddFiles"), {}, QStringLiteral("plus"), Look::Main);
    m_addFolder = makeButton(QStringLiteral("evidenceAddFolder"), {}, QStringLiteral("folder"));
    m_check = makeButton(QStringLiteral("evidenceCheck"), {}, QStringLiteral("check"));
    for (auto* button : {m_check, m_addFolder, m_addFiles})
        m_head->addAtRight(button);
    column->addWidget(m_head);

    m_stack = new PageStack{this};
    m_intake = new IntakeView{bridge, intake, m_stack};
    m_sources = new SourcesView{bridge, m_stack};
    m_missing = new MissingView{bridge, m_stack};
    m_joins = new JoinsView{bridge, m_stack};
    m_log = new LogView{bridge, m_stack};
    m_checkView = new CheckView{bridge, m_stack};
    for (QWidget* view :
         std::initializer_list<QWidget*>{m_intake, m_sources, m_missing, m_joins, m_log, m_checkView})
        m_stack->addWidget(view);
    column->addWidget(m_stack, 1);

    connect(m_tabs, &SegmentedSwitch::chosen, this, &EvidencePage::showTab);
    connect(m_addFiles, &QPushButton::clicked, this, &EvidencePage::addFilesRequested);
    connect(m_addFolder, &QPushButton::clicked, this, &EvidencePage::addFolderRequested);
    connect(m_check, &QPushButton::clicked, this, &EvidencePage::runCheck);
    connect(m_sources, &SourcesView::addFilesRequested, this, &EvidencePage::addFilesRequested);
    connect(m_sources, &SourcesView::rowsRequested, this, &EvidencePage::showRowsOfReceipt);
    connect(m_missing, &MissingView::rowsRequested, this, &EvidencePage::rowsRequested);
    connect(m_joins, &JoinsView::rowsRequested, this, &EvidencePage::rowsRequested);
    connect(m_checkView, &CheckView::reportChanged, this, &EvidencePage::statusChanged);
    connectIntake(intake);
    retranslate();
    showTab(QStringLiteral("sources"));
}

void EvidencePage::connectIntake(IntakeFlow& intake)
{
    connect(m_intake, &IntakeView::addFilesRequested, this, &EvidencePage::addFilesRequested);
    connect(m_intake, &IntakeView::rowsRequested, this, &EvidencePage::showRowsOfReceipt);
    connect(m_intake, &IntakeView::sourcesRequested, this, [this] { showTab(QStringLiteral("sources")); });
    connect(m_sources, &SourcesView::readAgainRequested, &intake, &IntakeFlow::lookAgain);
    const auto toImport = [this] { showTab(QStringLiteral("import")); };
    connect(&intake, &IntakeFlow::begun, this, toImport);
    connect(&intake, &IntakeFlow::lookedAgain, this, toImport);
    auto* paste = new QAction{this};
    paste->setShortcut(QKeySequence::Paste);
    paste->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(paste);
    connect(paste, &QAction::triggered, m_intake, &IntakeView::paste);
}

/// Rows of a receipt belong to nothing that is selected elsewhere; beside its facts they would seem to.
void EvidencePage::showRowsOfReceipt(const std::vector<RowId>& rows, const QString& about)
{
    bridge().select({});
    emit rowsRequested(rows, about);
}

QString EvidencePage::title() const
{
    return tr("Evidence");
}

QString EvidencePage::question() const
{
    return tr("Can I prove it?");
}

void EvidencePage::retranslate()
{
    m_head->setTitle(title());
    m_tabs->setChoices(
        {{QStringLiteral("import"), tr("Import"), QStringLiteral("import"),
          tr("Files on their way into the case")},
         {QStringLiteral("sources"), tr("Sources"), QStringLiteral("sheet"),
          tr("Files taken in, and their receipts")},
         {QStringLiteral("missing"), tr("Not queried"), QStringLiteral("unqueried"),
          tr("Accounts of the same name as queried ones, themselves never queried")},
         {QStringLiteral("joins"), tr("By hand"), QStringLiteral("merge"),
          tr("Rows that were joined or taken apart by hand")},
         {QStringLiteral("log"), tr("Log"), QStringLiteral("clock"), tr("Who did what, when and why")},
         {QStringLiteral("check"), tr("Check"), QStringLiteral("check"),
          tr("Work out again what the case claims")}});
    m_addFiles->setText(tr("Add files"));
    m_addFiles->setToolTip(tr("Take in files of banks, operators and the register"));
    m_addFolder->setText(tr("Add folder"));
    m_addFolder->setToolTip(tr("Take in a whole folder with everything below it"));
    m_check->setText(tr("Check the case"));
    m_intake->retranslate();
    m_sources->retranslate();
    m_missing->retranslate();
    m_joins->retranslate();
    m_log->retranslate();
    m_checkView->retranslate();
    updateActs();
}

void EvidencePage::updateActs()
{
    const bool open = bridge().hasCase();
    m_check->setEnabled(open);
    m_check->setToolTip(open ? tr("Work out again the file, the log, the originals and every fact")
                             : tr("There is no case to check yet"));
    m_head->setAside(tr("%n source(s)", nullptr, static_cast<int>(bridge().snapshot()->sources.size())));
}

void EvidencePage::showTab(const QString& tab)
{
    const std::pair<const char*, QWidget*> views[]{{"import", m_intake},
                                                   {"missing", m_missing},
                                                   {"joins", m_joins},
                                                   {"log", m_log},
                                                   {"check", m_checkView}};
    QWidget* shown = m_sources;
    for (const auto& [key, view] : views)
        if (tab == QLatin1String{key})
            shown = view;
    m_tabs->setCurrent(tab);
    m_stack->setCurrentWidget(shown);
    setFocusProxy(m_stack->currentWidget());
    refreshTab();
}

void EvidencePage::runCheck()
{
    showTab(QStringLiteral("check"));
    m_checkView->run();
}

void EvidencePage::refreshTab()
{
    if (m_stack->currentWidget() == m_log)
        m_log->refresh();
    else if (m_stack->currentWidget() == m_sources)
        m_sources->refresh();
    else if (m_stack->currentWidget() == m_missing)
        m_missing->refresh();
    else if (m_stack->currentWidget() == m_joins)
        m_joins->refresh();
    else if (m_stack->currentWidget() == m_intake)
        m_intake->refresh();
}

void EvidencePage::refresh()
{
    updateActs();
    m_checkView->refresh();
    refreshTab();
    emit statusChanged();
}

QString EvidencePage::statusText() const
{
    if (const auto* report = m_checkView->report(); report != nullptr && report->differences.empty())
        return tr("Check: %1 figures agree").arg(countText(report->figures));
    const auto totals = m_sources->totals();
    return totals.sources == 0 ? QString{} : tr("Rows: %1", "an equation").arg(receiptEquation(totals));
}

} // namespace jingwei::ui
