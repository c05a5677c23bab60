// The parts of the diagram page and their menus.
#include "core/diagram/document_acts.h"
#include "ui/diagram/diagram_view.h"
#include "ui/text/error_text.h"
#include "ui/theme/buttons.h"
#include "ui/theme/icon.h"
#include "ui/theme/messages.h"
#include "ui/theme/tokens.h"
#include "ui/workspaces/diagram_acts.h"
#include "ui/workspaces/diagram_desk.h"
#include "ui/workspaces/diagram_filter_bar.h"
#include "ui/workspaces/diagram_page.h"
#include "ui/workspaces/diagram_twin.h"
#include "ui/workspaces/layout_menu.h"
#include "ui/workspaces/page_head.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace jingwei::ui {

namespace {

constexpr int findWidth = 150;
constexpr auto allKey = QLatin1String{"all"};
constexpr auto eachKey = QLatin1String{"each"};

} // namespace

void DiagramPage::makeHead()
{
    m_head = new PageHead{iconName(), this};
    m_name = makeButton(QStringLiteral("diagramName"), {}, {}, Look::Plain, m_head);
    m_names = new QMenu{m_name};
    m_names->setObjectName(QStringLiteral("diagramNames"));
    m_name->setMenu(m_names);
    m_head->addAtLeft(m_name);
    const auto choice = [this](const QString& name) {
        auto* made = new SegmentedSwitch{m_head};
        made->setObjectName(name);
        m_head->addAtLeft(made);
        return made;
    };
    m_depths = choice(QStringLiteral("diagramDepth"));
    m_layout = makeButton(QStringLiteral("diagramLayout"), {}, {}, Look::Plain, m_head);
    m_layouts = new LayoutMenu{m_layout};
    m_layout->setMenu(m_layouts);
    m_head->addAtLeft(m_layout);
    m_each = choice(QStringLiteral("diagramEach"));
    auto* tools = new QWidget{m_head}; // close together, for heads are narrow on small screens
    auto* row = new QHBoxLayout{tools};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    using enum DiagramAct;
    for (const auto act : {Expand, Fold, Hide, Path, Pin, Group, Note}) {
        auto* made = makeTool(m_acts->action(act)->objectName() + QStringLiteral("Tool"), {}, {}, tools);
        made->setDefaultAction(m_acts->action(act));
        row->addWidget(made);
    }
    m_head->addAtLeft(tools);
    m_find = new QLineEdit{m_head};
    m_find->setObjectName(QStringLiteral("diagramFind"));
    m_find->setClearButtonEnabled(true);
    m_find->setMinimumWidth(scaled(findWidth) / 2);
    m_find->setMaximumWidth(scaled(findWidth));
    m_head->addAtRight(m_find);
    const auto tool = [this](const QString& name, const QString& iconName) {
        auto* made = makeTool(name, iconName, {}, m_head);
        m_head->addAtRight(made);
        return made;
    };
    m_twinButton = tool(QStringLiteral("diagramTwinButton"), QStringLiteral("table"));
    m_twinButton->setCheckable(true);
    m_twinButton->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_T);
    m_fit = tool(QStringLiteral("diagramFit"), QStringLiteral("fit"));
    m_export = tool(QStringLiteral("diagramExport"), QStringLiteral("export"));
}

void DiagramPage::makeBody()
{
    m_stack = new QStackedWidget{this};
    m_empty = new EmptyState{m_stack};
    m_empty->setObjectName(QStringLiteral("diagramEmpty"));
    m_split = new QSplitter{Qt::Vertical, m_stack};
    m_split->setObjectName(QStringLiteral("diagramSplit"));
    m_split->setHandleWidth(1);
    m_split->setChildrenCollapsible(false);
    m_view = new DiagramView{m_split};
    m_view->setObjectName(QStringLiteral("diagramView"));
    m_view->setOverlays(DiagramOverlay::Legend | DiagramOverlay::MiniMap | DiagramOverlay::ZoomButtons
                        | DiagramOverlay::ToolButtons | DiagramOverlay::ShapeButtons);
    m_twin = new DiagramTwin{bridge().pool(), m_split};
    m_twin->setVisible(false);
    auto* canvas = new QWidget{m_split};
    auto* column = new QVBoxLayout{canvas};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_view, 1);
    m_filter = new DiagramFilterBar{canvas};
    column->addWidget(m_filter);
    m_split->addWidget(canvas);
    m_split->addWidget(m_twin);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 2);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_split);
}

void DiagramPage::connectParts()
{
    connect(m_desk, &DiagramDesk::drawn, this, &DiagramPage::showDiagram);
    connect(m_desk, &DiagramDesk::nothingToDraw, this, &DiagramPage::showEmpty);
    connect(m_desk, &DiagramDesk::busyChanged, this, &DiagramPage::showBusy);
    connect(m_filter, &DiagramFilterBar::chosen, this, &DiagramPage::choose);
    connect(m_filter, &DiagramFilterBar::typed, this, [this] { m_view->setFocus(Qt::OtherFocusReason); });
    connect(m_filter, &DiagramFilterBar::showHiddenRequested, m_acts->action(DiagramAct::ShowHidden),
            &QAction::trigger);
    connect(m_desk, &DiagramDesk::failed, this,
            [this](const Error& error) { m_message->show(MessageKind::Danger, describe(error)); });
    const auto tell = [this](const QString& sentence) { m_message->show(MessageKind::Info, sentence); };
    connect(m_acts, &DiagramActs::told, this, tell);
    connect(m_desk, &DiagramDesk::told, this, tell);
    connect(m_message, &MessageLine::activated, this, [this] {
        m_fitNext = true;
        m_desk->showAll();
    });
    connect(m_names, &QMenu::aboutToShow, this, &DiagramPage::fillNames);
    connect(m_layouts, &LayoutMenu::chosen, this, &DiagramPage::layOut);
    connect(m_depths, &SegmentedSwitch::chosen, this,
            [this](const QString& key) { m_desk->setDepth(key.toUInt()); });
    connect(m_each, &SegmentedSwitch::chosen, this, [this](const QString& key) { showEach(key == eachKey); });
    connect(m_find, &QLineEdit::textChanged, this, &DiagramPage::findTyped);
    connect(m_find, &QLineEdit::returnPressed, this, [this] { m_view->setFocus(Qt::OtherFocusReason); });
    connect(m_twinButton, &QToolButton::toggled, this, &DiagramPage::showTwin);
    connect(m_fit, &QToolButton::clicked, m_view, &DiagramView::fit);
    connect(m_export, &QToolButton::clicked, this, &DiagramPage::exportShown);
    connect(m_empty, &EmptyState::activated, this, [this] {
        const bool wholeCase = m_desk->source() == DiagramSource::WholeCase;
        emit openRequested(wholeCase ? QStringLiteral("evidence") : QStringLiteral("incidents"));
    });
    connect(m_view, &DiagramView::selectionMade, this, &DiagramPage::takeEntities);
    connect(m_view, &DiagramView::linkSelected, this, [this](quint32 link) { takeLinks({link}); });
    connect(m_view, &DiagramView::opened, m_acts, &DiagramActs::open);
    connect(m_view, &DiagramView::linkOpened, this, &DiagramPage::openFacts);
    connect(m_view, &DiagramView::nodesMoved, this, &DiagramPage::move);
    connect(m_view, &DiagramView::noteOpened, m_acts, &DiagramActs::openNote);
    connect(m_view, &DiagramView::noteMoved, m_acts, &DiagramActs::moveNote);
    connect(m_view, &DiagramView::noteResized, m_acts, &DiagramActs::resizeNote);
    connect(m_view, &DiagramView::shapeDrawn, m_acts, &DiagramActs::addShape);
    connect(m_view, &DiagramView::noteSelected, m_acts, &DiagramActs::update);
    connect(m_view, &DiagramView::noteLeft, m_acts, &DiagramActs::update);
    connect(m_view, &DiagramView::contextMenuRequested, m_acts, &DiagramActs::popUp);
    connect(m_twin, &DiagramTwin::entitiesSelected, this, &DiagramPage::takeEntities);
    connect(m_twin, &DiagramTwin::linksSelected, this, &DiagramPage::takeLinks);
    connect(m_twin, &DiagramTwin::entityOpened, this,
            [this](const EntityRef& entity) { m_view->centreOn(entity); });
    connect(m_twin, &DiagramTwin::factsRequested, this, &DiagramPage::openFacts);
}

void DiagramPage::makeKeys()
{
    using ::operator|; // of modifiers and keys, which the one of DiagramOverlays hides
    const auto key = [this](const QKeySequence& keys, auto act) {
        auto* made = new QShortcut{keys, this};
        made->setContext(Qt::WidgetWithChildrenShortcut);
        connect(made, &QShortcut::activated, this, act);
    };
    key(Qt::CTRL | Qt::Key_F, [this] {
        m_find->setFocus(Qt::ShortcutFocusReason);
        m_find->selectAll();
    });
    key(Qt::CTRL | Qt::SHIFT | Qt::Key_F, [this] { m_filter->takeFocus(); });
    key(Qt::CTRL | Qt::Key_G, [this] { goToHit(1); });
    key(Qt::CTRL | Qt::SHIFT | Qt::Key_G, [this] { goToHit(-1); });
    key(Qt::CTRL | Qt::Key_L, [this] { m_layout->showMenu(); });
    key(Qt::Key_D, [this] { m_name->showMenu(); });
    key(Qt::Key_T, [this] { showEach(!m_desk->settings().eachTransfer); });
    key(Qt::CTRL | Qt::Key_E, [this] { exportShown(); });
}

void DiagramPage::retranslate()
{
    m_depths->setChoices({{QStringLiteral("1"), tr("1 step"), {}, tr("Direct links only")},
                          {QStringLiteral("2"), tr("2 steps"), {}, tr("And what is linked to those")},
                          {QStringLiteral("3"), tr("3 steps"), {}, tr("And one step further")}});
    m_each->setChoices(
        {{allKey, tr("Relations"), QStringLiteral("merge"), tr("One link for all transfers between two (T)")},
         {eachKey, tr("Each transfer"), QStringLiteral("split"),
          tr("A link for every single transfer (T)")}});
    m_find->setPlaceholderText(tr("Find (Ctrl+F)"));
    m_find->setAccessibleName(tr("Find in the diagram"));
    const auto name = [](QWidget* button, const QString& what) {
        button->setToolTip(what);
        button->setAccessibleName(what);
    };
    name(m_name, tr("Which diagram is shown (D)"));
    name(m_layout, tr("How it is laid out (Ctrl+L)"));
    name(m_twinButton, tr("Show the diagram as tables too (Ctrl+Shift+T)"));
    name(m_fit, tr("Bring everything into view (F)"));
    name(m_export, tr("Export as picture, drawing, document or data (Ctrl+E)"));
    m_layouts->retranslate();
    m_acts->retranslate();
    m_filter->retranslate();
    markIncidents();
    m_twin->retranslate();
    showHead();
}

/// Name, layout and switches as they are now.
void DiagramPage::showHead()
{
    constexpr int nameWidth = 120;
    const auto name = m_desk->name();
    m_name->setText(m_name->fontMetrics().elidedText(name, Qt::ElideMiddle, scaled(nameWidth)));
    m_name->setIcon(icon(m_desk->saved() ? QStringLiteral("diagram") : QStringLiteral("eye")));
    m_depths->setVisible(!m_desk->saved() && m_desk->source() == DiagramSource::Surroundings);
    m_depths->setCurrent(QString::number(m_desk->depth()));
    m_each->setCurrent(m_desk->saved() && m_desk->settings().eachTransfer ? eachKey : allKey);
    const auto usual = m_desk->source() == DiagramSource::Trace ? LayoutKind::Flow : LayoutKind::Force;
    const bool named = !m_desk->saved();
    const auto layout = m_desk->layout().value_or(usual);
    m_layout->setText(named ? layoutText(layout) : tr("Layout"));
    m_layout->setIcon(icon(layoutIconName(layout)));
    if (named)
        m_layouts->setCurrent(layout);
}

// ---- the menu of names ----

void DiagramPage::fillNames()
{
    m_names->clear();
    addLooks();
    addKept();
    addActsOnKept();
}

void DiagramPage::addLooks()
{
    const auto add = [this](DiagramSource source, const QString& text, const QString& iconName) {
        auto* action = m_names->addAction(icon(iconName), text);
        action->setCheckable(true);
        action->setChecked(!m_desk->saved() && m_desk->source() == source);
        connect(action, &QAction::triggered, this, [this, source] { showSource(source); });
    };
    add(DiagramSource::Trace, tr("Money trail: the trace of the followed incidents"),
        QStringLiteral("money"));
    add(DiagramSource::Surroundings,
        tr("Surroundings: what hangs together with the selected account or phone"), QStringLiteral("expand"));
    add(DiagramSource::WholeCase, tr("Whole case: everything, the busiest first"), QStringLiteral("cases"));
}

void DiagramPage::addKept()
{
    const auto names = m_desk->names();
    if (!names.empty())
        m_names->addSection(tr("Diagrams of the case"));
    for (const auto& known : names) {
        auto* action = m_names->addAction(icon(QStringLiteral("diagram")), toQString(known.name));
        action->setCheckable(true);
        action->setChecked(m_desk->saved() == known.id);
        connect(action, &QAction::triggered, this, [this, id = known.id] {
            m_sourceChosen = true;
            m_desk->open(id);
        });
    }
    const auto* const kept = m_desk->kept();
    if (kept == nullptr || kept->views.empty())
        return;
    m_names->addSection(tr("Views of this diagram"));
    for (const auto& view : kept->views) {
        auto* action = m_names->addAction(icon(QStringLiteral("place")), toQString(view.name));
        connect(action, &QAction::triggered, this,
                [this, view] { m_view->centreAndZoom(view.middle, view.zoom); });
    }
}

void DiagramPage::addActsOnKept()
{
    m_names->addSeparator();
    const auto add = [this](const QString& text, const QString& iconName, bool possible, auto act) {
        auto* action = m_names->addAction(icon(iconName), text);
        action->setEnabled(possible);
        connect(action, &QAction::triggered, this, act);
    };
    add(tr("New diagram of what is selected…"), QStringLiteral("plus"), !bridge().selection().empty(),
        [this] { newOfSelection(); });
    add(tr("Keep a copy under another name…"), QStringLiteral("copy"), diagram() != nullptr,
        [this] { copyUnderName(); });
    add(tr("Colour by rules…"), QStringLiteral("pen"), diagram() != nullptr, [this] { chooseRules(); });
    add(tr("Read a diagram of another program…"), QStringLiteral("import"), true, [this] { readFile(); });
    add(tr("Print as a poster of A4 pages…"), QStringLiteral("print"), diagram() != nullptr,
        [this] { exportPoster(); });
    add(tr("Rename…"), QStringLiteral("pen"), m_desk->saved().has_value(), [this] { rename(); });
    add(tr("Remove this diagram"), QStringLiteral("trash"), m_desk->saved().has_value(),
        [this] { m_desk->remove(); });
}

} // namespace jingwei::ui
