#include "ui/main_window/main_window.h"

#include "ui/intake/alert_dialog.h"
#include "ui/intake/intake_flow.h"
#include "ui/jobs/job_list.h"
#include "ui/main_window/case_desk.h"
#include "ui/main_window/case_dialogs.h"
#include "ui/main_window/drop_tint.h"
#include "ui/main_window/inspector.h"
#include "ui/main_window/keys_page.h"
#include "ui/main_window/language.h"
#include "ui/main_window/navigation_rail.h"
#include "ui/main_window/search_box.h"
#include "ui/main_window/settings_menu.h"
#include "ui/main_window/start_page.h"
#include "ui/main_window/status_line.h"
#include "ui/main_window/top_bar.h"
#include "ui/review/series_page.h"
#include "ui/support/format.h"
#include "ui/support/settings.h"
#include "ui/text/error_text.h"
#include "ui/text/words.h"
#include "ui/theme/messages.h"
#include "ui/theme/page_stack.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/workspaces/brief_page.h"
#include "ui/workspaces/diagram_page.h"
#include "ui/workspaces/evidence_page.h"
#include "ui/workspaces/expansion_panel.h"
#include "ui/workspaces/incidents_page.h"
#include "ui/workspaces/money_page.h"
#include "ui/workspaces/page_head.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QScreen>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace jingwei::ui {

namespace {

ThemeChoice themeChoice(const QString& word)
{
    if (word == QLatin1String{"dark"})
        return ThemeChoice::Dark;
    return word == QLatin1String{"light"} ? ThemeChoice::Light : ThemeChoice::System;
}

} // namespace

void applyChosenTheme(QApplication& application)
{
    const Settings settings;
    applyTheme(application, themeChoice(settings.theme()), std::min(settings.scale(), largestScale()));
}

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow{parent}
    , m_bridge{new SessionBridge{this}}
    , m_desk{new CaseDesk{*m_bridge, this}}
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    makeActions();
    makeParts();
    addWorkspaces();
    connectParts();
    resize(QSize{scaled(1600), scaled(1000)}.boundedTo(screen()->availableSize()));
    const Settings settings;
    restoreGeometry(settings.geometry());
    m_splitter->restoreState(settings.splitter());
    m_inspector->setVisible(settings.inspectorShown());
    refreshWindow();
    m_start->setFocus(Qt::OtherFocusReason);
}

MainWindow::~MainWindow() = default;

void MainWindow::makeActions()
{
    const std::pair<Command, void (MainWindow::*)()> acts[]{
        {Command::NewCase, &MainWindow::newCase},      {Command::OpenCase, &MainWindow::chooseCase},
        {Command::AddFiles, &MainWindow::chooseFiles}, {Command::AddFolder, &MainWindow::chooseFolder},
        {Command::TakeAlert, &MainWindow::takeAlert},  {Command::Help, &MainWindow::showKeys},
        {Command::NextPane, &MainWindow::nextPane}};
    for (const auto& line : shortcutTable()) {
        if (!line.command)
            continue;
        auto* action = makeAction(*line.command, this);
        m_actions.emplace(*line.command, action);
        addAction(action);
    }
    for (const auto& [command, act] : acts)
        connect(m_actions.at(command), &QAction::triggered, this, act);
    connect(m_actions.at(Command::CloseCase), &QAction::triggered, m_desk, &CaseDesk::close);
    connect(m_actions.at(Command::OpenSample), &QAction::triggered, m_desk, &CaseDesk::openSample);
    connect(m_actions.at(Command::Undo), &QAction::triggered, this, &MainWindow::undo);
    connect(m_actions.at(Command::Redo), &QAction::triggered, this, &MainWindow::redo);
    connect(m_actions.at(Command::Quit), &QAction::triggered, this, &QWidget::close);
    auto* mask = m_actions.at(Command::Mask);
    mask->setCheckable(true);
    connect(mask, &QAction::triggered, m_bridge, &SessionBridge::setMasked);
    connect(m_actions.at(Command::ToggleInspector), &QAction::triggered, this, [this] {
        m_inspector->setVisible(!m_inspector->isVisible());
        if (const auto* shown = workspace(m_current); shown == nullptr || !shown->hasOwnSide())
            Settings{}.setInspectorShown(m_inspector->isVisible());
    });
    connect(m_actions.at(Command::FullScreen), &QAction::triggered, this,
            [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
}

void MainWindow::makeParts()
{
    m_topBar = new TopBar{*m_bridge, [this](Command command) { return m_actions.at(command); }};
    m_rail = new NavigationRail;
    m_message = new MessageLine;
    m_message->setObjectName(QStringLiteral("windowMessage"));
    m_stack = new PageStack;
    m_start = new StartPage{[this](Command command) { return m_actions.at(command); }};
    m_stack->addWidget(m_start);
    m_inspector = new Inspector{*m_bridge};
    m_inspector->setMinimumWidth(scaled(measure::inspectorMin));
    m_inspector->setMaximumWidth(scaled(measure::inspectorMax));
    m_status = new StatusLine{*m_bridge};

    auto* centre = new QWidget;
    auto* centreLayout = new QVBoxLayout{centre};
    centreLayout->setContentsMargins(0, 0, 0, 0);
    centreLayout->setSpacing(0);
    centreLayout->addWidget(m_message);
    centreLayout->addWidget(m_stack, 1);
    m_splitter = new QSplitter{Qt::Horizontal};
    m_splitter->setObjectName(QStringLiteral("windowSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(centre);
    m_splitter->addWidget(m_inspector);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({1208, 320});

    auto* root = new QWidget;
    auto* rootLayout = new QVBoxLayout{root};
    rootLayout->setContentsMargins(0, 0, 0, 0);
    rootLayout->setSpacing(0);
    rootLayout->addWidget(m_topBar);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addWidget(m_splitter, 1);
    rootLayout->addLayout(middle, 1);
    rootLayout->addWidget(m_status);
    setCentralWidget(root);
    m_dropTint = new DropTint{root};
    m_dropTint->hide();
}

void MainWindow::addWorkspaces()
{
    auto* incidents = new IncidentsPage{*m_bridge};
    auto* money = new MoneyPage{*m_bridge};
    auto* diagram = new DiagramPage{*m_bridge};
    auto* series = new SeriesPage{*m_bridge};
    auto* brief = new BriefPage{*m_bridge};
    auto* evidence = new EvidencePage{*m_bridge, m_desk->intake()};
    addWorkspace(QStringLiteral("incidents"), incidents);
    addWorkspace(QStringLiteral("money"), money);
    addWorkspace(QStringLiteral("diagram"), diagram);
    m_inspector->addPart(new ExpansionPanel{*m_bridge, diagram->desk(), *diagram});
    addWorkspace(QStringLiteral("series"), series);
    addWorkspace(QStringLiteral("brief"), brief);
    addWorkspace(QStringLiteral("evidence"), evidence);
    connect(incidents, &IncidentsPage::alertRequested, this, &MainWindow::takeAlert);
    connect(incidents, &IncidentsPage::addFilesRequested, this, &MainWindow::chooseFiles);
    connect(money, &MoneyPage::alertRequested, this, &MainWindow::takeAlert);
    connect(series, &SeriesPage::addFilesRequested, this, &MainWindow::chooseFiles);
    connect(series, &SeriesPage::waitingChanged, this,
            [this, series] { m_rail->setWaiting(QStringLiteral("series"), series->waiting()); });
    connect(evidence, &EvidencePage::addFilesRequested, this, &MainWindow::chooseFiles);
    connect(evidence, &EvidencePage::addFolderRequested, this, &MainWindow::chooseFolder);
}

void MainWindow::addWorkspace(const QString& key, Workspace* workspace)
{
    m_workspaces.emplace_back(key, workspace);
    m_stack->addWidget(workspace);
    m_rail->addWorkspace(key, workspace->iconName());
    m_rail->setWorkspaceText(key, workspace->title(), workspace->question());
    auto* go = new QAction{this};
    go->setShortcut(QKeySequence{QStringLiteral("Alt+%1").arg(m_workspaces.size())});
    connect(go, &QAction::triggered, this, [this, key] { showWorkspace(key); });
    addAction(go);
    connect(workspace, &Workspace::openRequested, this, &MainWindow::showWorkspace);
    connect(workspace, &Workspace::rowsRequested, this,
            [this](const std::vector<RowId>& rows, const QString& about) {
                m_inspector->show();
                m_inspector->showRows(rows, about);
            });
    connect(workspace, &Workspace::statusChanged, this, [this, workspace] {
        if (m_stack->currentWidget() == workspace)
            m_status->setCheck(workspace->statusText());
    });
}

void MainWindow::connectParts()
{
    connect(m_bridge, &SessionBridge::changed, this, &MainWindow::onChanged);
    connect(m_bridge, &SessionBridge::failed, this, &MainWindow::say);
    connect(m_bridge, &SessionBridge::editAbandoned, this, [this] { m_toTell.clear(); });
    connect(m_desk, &CaseDesk::failed, this, &MainWindow::say);
    connect(m_desk, &CaseDesk::opened, this, &MainWindow::onCaseOpened);
    auto& intake = m_desk->intake();
    connect(&intake, &IntakeFlow::begun, this, [this] {
        if (!m_desk->intake().unattended())
            showWorkspace(QStringLiteral("evidence"));
    });
    connect(&intake, &IntakeFlow::finished, this, &MainWindow::onImported);
    connect(&intake, &IntakeFlow::cancelled, this, [this] { say(Error{ErrorCode::Cancelled, {}}); });
    connect(m_rail, &NavigationRail::workspaceChosen, this, &MainWindow::showWorkspace);
    connect(m_rail->settingsItem(), &QToolButton::clicked, this, &MainWindow::showSettings);
    connect(m_rail->helpItem(), &QToolButton::clicked, this, &MainWindow::showKeys);
    connect(m_topBar, &TopBar::openRequested, this, &MainWindow::showWorkspace);
    connect(m_topBar, &TopBar::recentChosen, m_desk, &CaseDesk::open);
    connect(m_topBar, &TopBar::propertiesRequested, this, &MainWindow::showProperties);
    connect(m_topBar, &TopBar::themeRequested, this, [this] {
        setTheme(tokens().theme == Theme::Dark ? QStringLiteral("light") : QStringLiteral("dark"));
    });
    connect(m_inspector, &Inspector::openRequested, this, &MainWindow::showWorkspace);
    connect(m_start, &StartPage::folderRequested, this, &MainWindow::chooseCaseFolder);
    connect(m_start, &StartPage::languageChosen, this, &MainWindow::setLanguage);
    connect(m_actions.at(Command::Search), &QAction::triggered, this, [this] {
        m_topBar->search().setFocus(Qt::ShortcutFocusReason);
        m_topBar->search().selectAll();
    });
    connect(m_message, &MessageLine::closed, m_message, &MessageLine::clear);
}

Workspace* MainWindow::workspace(const QString& key) const
{
    for (const auto& [name, workspace] : m_workspaces)
        if (name == key)
            return workspace;
    return nullptr;
}

void MainWindow::showWorkspace(const QString& key)
{
    auto* wanted = workspace(key);
    if (wanted == nullptr)
        return;
    if (key != m_current) {
        m_message->clear(); // it was about what one leaves
        m_inspector->setVisible(Settings{}.inspectorShown() && !wanted->hasOwnSide());
    }
    m_current = key;
    refreshWindow();
    if (m_bridge->hasCase()) {
        Settings{}.setWorkspace(m_bridge->session().file(), key);
        wanted->setFocus(Qt::OtherFocusReason);
    }
}

/// Without a case the start page stands in the place of every workspace.
void MainWindow::refreshWindow()
{
    const bool hasCase = m_bridge->hasCase();
    if (m_current.isEmpty())
        m_current = m_workspaces.front().first;
    auto* shown = hasCase ? static_cast<QWidget*>(workspace(m_current)) : m_start;
    m_stack->setCurrentWidget(shown);
    m_rail->setCurrent(m_current);
    m_rail->setQuiet(!hasCase);
    m_status->setCheck(hasCase ? workspace(m_current)->statusText() : QString{});
    m_start->setFolder(pathText(Settings{}.caseFolder()));
    m_start->setLanguage(currentLanguage(*qApp));
    for (const auto command : {Command::CloseCase, Command::Undo, Command::Redo, Command::Mask})
        m_actions.at(command)->setEnabled(hasCase);
    m_actions.at(Command::Mask)->setChecked(m_bridge->masked());
    m_topBar->refresh();
    const auto name = hasCase ? pathText(m_bridge->session().file().stem()) : QString{};
    setWindowTitle(name.isEmpty() ? tr("Jingwei") : tr("%1 – Jingwei", "title of the window").arg(name));
}

void MainWindow::onChanged(const Change& change)
{
    if (std::holds_alternative<EditApplied>(change) && !m_toTell.isEmpty())
        m_message->show(MessageKind::Info, std::exchange(m_toTell, {}), {}, MessageLine::Closing::Closable);
    if (std::holds_alternative<CaseOpened>(change) || std::holds_alternative<CaseClosed>(change)
        || std::holds_alternative<EditApplied>(change) || std::holds_alternative<FactsChanged>(change)
        || std::holds_alternative<MaskChanged>(change))
        refreshWindow();
    if (std::holds_alternative<TraceChanged>(change) && m_bridge->hasCase())
        Settings{}.setFollowed(m_bridge->session().file(), m_bridge->followed());
}

/// Goes where the analyst was in this case.
void MainWindow::onCaseOpened()
{
    m_message->clear();
    const auto& file = m_bridge->session().file();
    const Settings settings;
    const auto followed = settings.followed(file);
    if (!followed.empty() && m_bridge->followed().empty())
        m_bridge->followIncidents(followed);
    const auto key = settings.workspace(file);
    showWorkspace(workspace(key) != nullptr ? key : m_workspaces.front().first);
}

void MainWindow::onImported(const ImportReceipt& receipt)
{
    const bool troubles =
        receipt.someRefused() || std::ranges::any_of(receipt.sources, [](const SourceReceipt& source) {
            return source.status == SourceStatus::Imported && source.rows.rejected > 0;
        });
    if (!m_desk->intake().unattended())
        showWorkspace(QStringLiteral("evidence"));
    m_message->show(troubles ? MessageKind::Warn : MessageKind::Ok, importSentence(receipt), {},
                    MessageLine::Closing::Closable);
}

void MainWindow::say(const Error& error)
{
    m_message->show(error.code == ErrorCode::Cancelled ? MessageKind::Info : MessageKind::Danger,
                    describe(error), {}, MessageLine::Closing::Closable);
}

void MainWindow::undo()
{
    if (const auto next = m_bridge->hasCase() ? m_bridge->session().nextUndo() : std::nullopt)
        doAndTell(&SessionBridge::undo, tr("Taken back: %1"), *next);
}

void MainWindow::redo()
{
    if (const auto next = m_bridge->hasCase() ? m_bridge->session().nextRedo() : std::nullopt)
        doAndTell(&SessionBridge::redo, tr("Done again: %1"), *next);
}

/// Says what was taken back or done again, once it is: it may be of something that is not in sight.
void MainWindow::doAndTell(void (SessionBridge::*act)(), const QString& sentence, const Edit& edit)
{
    if (m_bridge->workingOut()) // the act that comes next is not known yet
        return;
    m_message->clear();
    m_toTell = sentence.arg(editText(edit, maskingOf(*m_bridge)));
    (m_bridge->*act)();
}

// ---- cases and files ----

void MainWindow::newCase()
{
    if (const auto file = askForNewCase(this); !file.isEmpty())
        m_desk->create(toPath(file));
}

void MainWindow::chooseCase()
{
    if (const auto file = askForCase(this); !file.isEmpty())
        m_desk->open(toPath(file));
}

void MainWindow::chooseFiles()
{
    if (const auto files = askForEvidence(this); !files.isEmpty())
        take(files);
}

void MainWindow::chooseFolder()
{
    if (const auto folder = askForEvidenceFolder(this); !folder.isEmpty())
        take({folder});
}

void MainWindow::take(const QStringList& paths)
{
    std::vector<std::filesystem::path> files;
    for (const auto& path : paths)
        files.push_back(toPath(path));
    m_desk->take(std::move(files));
}

void MainWindow::takeAlert()
{
    if (!m_bridge->hasCase() && !m_desk->createDated())
        return;
    AlertDialog dialog{*m_bridge, this};
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_bridge->followIncidents({toUtf8(dialog.savedNumber())});
    showWorkspace(QStringLiteral("money"));
}

void MainWindow::chooseCaseFolder()
{
    if (askForCaseFolder(this))
        refreshWindow();
}

void MainWindow::showProperties()
{
    if (m_bridge->hasCase())
        showCaseProperties(*m_bridge, this);
}

// ---- settings ----

void MainWindow::showSettings()
{
    SettingsMenu menu{this};
    connect(&menu, &SettingsMenu::languageChosen, this, &MainWindow::setLanguage, Qt::QueuedConnection);
    connect(&menu, &SettingsMenu::themeChosen, this, &MainWindow::setTheme, Qt::QueuedConnection);
    connect(&menu, &SettingsMenu::scaleChosen, this, &MainWindow::setScale, Qt::QueuedConnection);
    connect(&menu, &SettingsMenu::caseFolderRequested, this, &MainWindow::chooseCaseFolder,
            Qt::QueuedConnection);
    const auto* item = m_rail->settingsItem();
    menu.exec(item->mapToGlobal(QPoint{item->width(), 0}));
}

void MainWindow::setLanguage(const QString& language)
{
    Settings{}.setLanguage(language);
    applyLanguage(*qApp, language);
}

void MainWindow::setTheme(const QString& theme)
{
    Settings{}.setTheme(theme);
    applyChosenTheme(*qApp);
}

void MainWindow::setScale(double scale)
{
    Settings{}.setScale(scale);
    emit rebuildRequested();
}

void MainWindow::showKeys()
{
    KeysPage{this}.exec();
}

/// F6: navigation, workspace, inspector, round and round.
void MainWindow::nextPane()
{
    QWidget* const panes[]{m_stack->currentWidget(), m_inspector, m_rail};
    const auto* const focused = QApplication::focusWidget();
    std::size_t at = std::size(panes) - 1;
    for (std::size_t i = 0; i < std::size(panes); ++i)
        if (focused != nullptr && (panes[i] == focused || panes[i]->isAncestorOf(focused)))
            at = i;
    for (std::size_t step = 1; step <= std::size(panes); ++step) {
        auto* pane = panes[(at + step) % std::size(panes)];
        for (auto* child : pane->findChildren<QWidget*>()) {
            if (child->isVisible() && child->isEnabled() && (child->focusPolicy() & Qt::TabFocus) != 0) {
                child->setFocus(Qt::TabFocusReason);
                return;
            }
        }
    }
}

void MainWindow::remember()
{
    Settings settings;
    settings.setGeometry(saveGeometry());
    settings.setSplitter(m_splitter->saveState());
    settings.setLastCase(m_bridge->hasCase() ? m_bridge->session().file() : std::filesystem::path{});
}

// ---- events ----

void MainWindow::retranslate()
{
    for (const auto& [command, action] : m_actions)
        retranslateAction(*action);
    for (const auto& [key, workspace] : m_workspaces)
        m_rail->setWorkspaceText(key, workspace->title(), workspace->question());
    refreshWindow();
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    remember();
    m_bridge->jobs().cancelAll(); // an import under way leaves the case as it was
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!event->mimeData()->hasUrls())
        return;
    event->acceptProposedAction();
    m_dropTint->setGeometry(centralWidget()->rect());
    m_dropTint->raise();
    m_dropTint->show();
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent* event)
{
    m_dropTint->hide();
    QMainWindow::dragLeaveEvent(event);
}

void MainWindow::dropEvent(QDropEvent* event)
{
    m_dropTint->hide();
    QStringList paths;
    for (const auto& url : event->mimeData()->urls())
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    event->acceptProposedAction();
    take(paths);
}

} // namespace jingwei::ui
