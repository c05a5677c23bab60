#include "ui/main_window/top_bar.h"

#include "ui/jobs/jobs_button.h"
#include "ui/main_window/logo_mark.h"
#include "ui/main_window/search_box.h"
#include "ui/main_window/shortcuts.h"
#include "ui/session_bridge.h"
#include "ui/support/settings.h"
#include "ui/text/words.h"
#include "ui/theme/buttons.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"

#include <QAction>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>

#include <algorithm>

namespace jingwei::ui {

namespace {

constexpr int mostUndoWidth = 200;
constexpr int mostCaseWidth = 260;

QToolButton* toolOf(const QString& name, QAction* action, Qt::ToolButtonStyle style, QWidget* parent)
{
    auto* tool = new QToolButton{parent};
    tool->setObjectName(name);
    tool->setDefaultAction(action);
    tool->setToolButtonStyle(style);
    tool->setFocusPolicy(Qt::TabFocus);
    return tool;
}

QString cut(const QWidget& widget, const QString& text, int width)
{
    return widget.fontMetrics().elidedText(text, Qt::ElideRight, scaled(width));
}

} // namespace

TopBar::TopBar(SessionBridge& bridge, ActionOf actionOf, QWidget* parent)
    : Panel{Ground::Bg1, parent, Qt::BottomEdge}
    , m_bridge{bridge}
    , m_actionOf{std::move(actionOf)}
{
    setObjectName(QStringLiteral("topBar"));
    setFixedHeight(scaled(measure::topBar));
    m_left = new QWidget{this};
    auto* left = new QHBoxLayout{m_left};
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(scaled(measure::gap2));
    auto* logo = new LogoMark{m_left};
    auto* logoBox = new QWidget{m_left};
    logoBox->setFixedWidth(scaled(measure::navigationWidth));
    auto* centred = new QHBoxLayout{logoBox};
    centred->setContentsMargins(0, 0, 0, 0);
    centred->addWidget(logo, 0, Qt::AlignCenter);
    m_case = new QToolButton{m_left};
    m_case->setObjectName(QStringLiteral("case"));
    m_case->setFont(fontOf(type::bodyBold));
    m_case->setIcon(icon(QStringLiteral("cases")));
    m_case->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_case->setPopupMode(QToolButton::InstantPopup);
    m_case->setFocusPolicy(Qt::TabFocus);
    m_caseMenu = new QMenu{m_case};
    m_caseMenu->setObjectName(QStringLiteral("caseMenu"));
    m_case->setMenu(m_caseMenu);
    left->addWidget(logoBox);
    left->addWidget(m_case);
    left->addStretch(1);

    m_search = new SearchBox{bridge, this};
    m_undo = toolOf(QStringLiteral("undo"), m_actionOf(Command::Undo), Qt::ToolButtonTextBesideIcon, this);
    m_redo = toolOf(QStringLiteral("redo"), m_actionOf(Command::Redo), Qt::ToolButtonIconOnly, this);
    m_mask = toolOf(QStringLiteral("mask"), m_actionOf(Command::Mask), Qt::ToolButtonTextBesideIcon, this);
    m_jobs = new JobsButton{bridge.jobs(), this};
    m_theme = makeTool(QStringLiteral("theme"), QStringLiteral("sun"), {}, this);

    auto* right = new QHBoxLayout;
    right->setSpacing(scaled(measure::gap1));
    right->addStretch(1);
    for (auto* widget : {static_cast<QWidget*>(m_undo), static_cast<QWidget*>(m_redo)})
        right->addWidget(widget);
    right->addWidget(makeDivider(this));
    right->addWidget(m_mask);
    right->addWidget(makeDivider(this));
    right->addWidget(m_jobs);
    right->addWidget(m_theme);
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, scaled(measure::gap2), 1);
    row->addWidget(m_left, 1);
    row->addWidget(m_search, 0);
    row->addLayout(right, 1);

    connect(m_caseMenu, &QMenu::aboutToShow, this, &TopBar::fillCaseMenu);
    connect(m_theme, &QAbstractButton::clicked, this, &TopBar::themeRequested);
    connect(m_search, &SearchBox::openRequested, this, &TopBar::openRequested);
    connect(&bridge, &SessionBridge::changed, this, &TopBar::refresh);
    refresh();
}

void TopBar::refresh()
{
    const bool open = m_bridge.hasCase();
    const auto name =
        open ? QFileInfo{pathText(m_bridge.session().file())}.completeBaseName() : tr("Jingwei");
    m_case->setText(cut(*m_case, name, mostCaseWidth));
    m_case->setAccessibleName(tr("Case: %1").arg(name));
    m_case->setToolTip(open ? pathText(m_bridge.session().file()) : tr("No case is open"));
    auto* mask = m_actionOf(Command::Mask);
    mask->setChecked(m_bridge.masked());
    mask->setText(m_bridge.masked() ? tr("Mask on") : tr("Mask off"));
    mask->setIcon(icon(m_bridge.masked() ? QStringLiteral("eyeoff") : QStringLiteral("eye")));
    mask->setToolTip(commandToolTip(Command::Mask));
    m_theme->setToolTip(tokens().theme == Theme::Light ? tr("Dark colours") : tr("Light colours"));
    m_theme->setAccessibleName(m_theme->toolTip());
    refreshUndo();
}

void TopBar::refreshUndo()
{
    const auto masking = m_bridge.masked() ? Masking::Masked : Masking::Shown;
    auto* undo = m_actionOf(Command::Undo);
    auto* redo = m_actionOf(Command::Redo);
    const auto nextUndo = m_bridge.hasCase() ? m_bridge.session().nextUndo() : std::nullopt;
    const auto nextRedo = m_bridge.hasCase() ? m_bridge.session().nextRedo() : std::nullopt;
    const auto whole = nextUndo ? undoText(*nextUndo, masking) : commandText(Command::Undo);
    undo->setEnabled(nextUndo.has_value());
    undo->setText(cut(*m_undo, whole, mostUndoWidth));
    undo->setToolTip(nextUndo ? tr("%1 (%2)", "act, its keys").arg(whole, commandKeys(Command::Undo))
                              : tr("Nothing to undo"));
    redo->setEnabled(nextRedo.has_value());
    redo->setText(nextRedo ? redoText(*nextRedo, masking) : commandText(Command::Redo));
    redo->setToolTip(nextRedo ? tr("%1 (%2)", "act, its keys").arg(redo->text(), commandKeys(Command::Redo))
                              : tr("Nothing to redo"));
    m_undo->setAccessibleName(whole);
    m_redo->setAccessibleName(redo->text());
}

void TopBar::fillCaseMenu()
{
    m_caseMenu->clear();
    for (const auto command : {Command::NewCase, Command::OpenCase})
        m_caseMenu->addAction(m_actionOf(command));
    auto* recent = m_caseMenu->addMenu(icon(QStringLiteral("clock")), tr("Recent"));
    recent->setObjectName(QStringLiteral("recentMenu"));
    for (const auto& file : Settings{}.recent()) {
        const auto shown = QFileInfo{pathText(file)};
        auto* action = recent->addAction(
            tr("%1\t%2", "recent case: name, folder").arg(shown.completeBaseName(), shown.absolutePath()));
        connect(action, &QAction::triggered, this, [this, file] { emit recentChosen(file); });
    }
    recent->setEnabled(!recent->isEmpty());
    m_caseMenu->addSeparator();
    for (const auto command : {Command::AddFiles, Command::AddFolder, Command::TakeAlert})
        m_caseMenu->addAction(m_actionOf(command));
    m_caseMenu->addSeparator();
    auto* properties = m_caseMenu->addAction(icon(QStringLiteral("info")), tr("Properties…"));
    properties->setEnabled(m_bridge.hasCase());
    connect(properties, &QAction::triggered, this, &TopBar::propertiesRequested);
    m_caseMenu->addAction(m_actionOf(Command::CloseCase));
    m_caseMenu->addSeparator();
    m_caseMenu->addAction(m_actionOf(Command::OpenSample));
    m_caseMenu->addAction(m_actionOf(Command::Quit));
}

void TopBar::changeEvent(QEvent* event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

/// In a narrow window words give way before controls do.
void TopBar::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    const bool narrow = width() < scaled(1180);
    const auto style = narrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon;
    m_undo->setToolButtonStyle(style);
    m_mask->setToolButtonStyle(style);
    m_search->setFixedWidth(std::clamp(width() * 28 / 100, scaled(220), scaled(440)));
}

} // namespace jingwei::ui
