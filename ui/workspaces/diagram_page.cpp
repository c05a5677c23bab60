#include "ui/workspaces/diagram_page.h"

#include "ui/diagram/diagram_view.h"
#include "ui/diagram/diagram_words.h"
#include "ui/jobs/job.h"
#include "ui/text/error_text.h"
#include "ui/theme/buttons.h"
#include "ui/theme/messages.h"
#include "ui/theme/tokens.h"
#include "ui/workspaces/diagram_selection.h"
#include "ui/workspaces/diagram_twin.h"
#include "ui/workspaces/export_diagram.h"
#include "ui/workspaces/page_head.h"

#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace jingwei::ui {

namespace {

constexpr int findWidth = 200;
constexpr auto traceKey = QLatin1String{"trace"};
constexpr auto aroundKey = QLatin1String{"around"};
constexpr auto caseKey = QLatin1String{"case"};
constexpr auto flowKey = QLatin1String{"flow"};
constexpr auto forceKey = QLatin1String{"force"};

QString keyOf(DiagramSource source)
{
    switch (source) {
    case DiagramSource::Trace: return traceKey;
    case DiagramSource::Surroundings: return aroundKey;
    case DiagramSource::WholeCase: return caseKey;
    }
    return {};
}

DiagramSource sourceOf(const QString& key)
{
    return key == traceKey    ? DiagramSource::Trace
           : key == aroundKey ? DiagramSource::Surroundings
                              : DiagramSource::WholeCase;
}

} // namespace

DiagramPage::DiagramPage(SessionBridge& bridge, QWidget* parent) : Workspace{bridge, parent}
{
    setObjectName(QStringLiteral("diagramPage"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    makeHead();
    column->addWidget(m_head);
    m_message = new MessageLine{this};
    m_message->setObjectName(QStringLiteral("diagramMessage"));
    column->addWidget(m_message);
    makeBody();
    column->addWidget(m_stack, 1);
    setFocusProxy(m_view);
    connectParts();
    retranslate();
    m_sources->setCurrent(keyOf(m_source));
    m_depths->setCurrent(QStringLiteral("1"));
    m_layouts->setCurrent(flowKey);
    updateActs();
}

void DiagramPage::makeHead()
{
    m_head = new PageHead{iconName(), this};
    const auto choice = [this](const QString& name) {
        auto* made = new SegmentedSwitch{m_head};
        made->setObjectName(name);
        m_head->addAtLeft(made);
        return made;
    };
    m_sources = choice(QStringLiteral("diagramSource"));
    m_depths = choice(QStringLiteral("diagramDepth"));
    m_layouts = choice(QStringLiteral("diagramLayout"));
    m_find = new QLineEdit{m_head};
    m_find->setObjectName(QStringLiteral("diagramFind"));
    m_find->setClearButtonEnabled(true);
    m_find->setFixedWidth(scaled(findWidth));
    m_head->addAtRight(m_find);
    const auto tool = [this](const QString& name, const QString& iconName) {
        auto* made = makeTool(name, iconName, {}, m_head);
        m_head->addAtRight(made);
        return made;
    };
    m_unpin = tool(QStringLiteral("diagramUnpin"), QStringLiteral("pin"));
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
    m_view->setOverlays(DiagramOverlay::Legend | DiagramOverlay::MiniMap | DiagramOverlay::ZoomButtons);
    m_twin = new DiagramTwin{bridge().pool(), m_split};
    m_twin->setVisible(false);
    m_split->addWidget(m_view);
    m_split->addWidget(m_twin);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 2);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_split);
    m_placesMoved = new QTimer{this};
    m_placesMoved->setSingleShot(true);
    m_placesMoved->setInterval(0);
}

void DiagramPage::connectParts()
{
    connect(m_sources, &SegmentedSwitch::chosen, this,
            [this](const QString& key) { showSource(sourceOf(key)); });
    connect(m_depths, &SegmentedSwitch::chosen, this, [this](const QString& key) {
        m_depth = key.toUInt();
        draw();
    });
    connect(m_layouts, &SegmentedSwitch::chosen, this, [this](const QString& key) {
        m_layout = key == flowKey ? LayoutKind::Flow : LayoutKind::Force;
        draw();
    });
    connect(m_find, &QLineEdit::textChanged, this, &DiagramPage::findTyped);
    connect(m_find, &QLineEdit::returnPressed, this, [this] { m_view->setFocus(Qt::OtherFocusReason); });
    connect(m_unpin, &QToolButton::clicked, this, &DiagramPage::forgetPlaces);
    connect(m_twinButton, &QToolButton::toggled, this, &DiagramPage::showTwin);
    connect(m_fit, &QToolButton::clicked, m_view, &DiagramView::fit);
    connect(m_export, &QToolButton::clicked, this, &DiagramPage::exportShown);
    connect(m_empty, &EmptyState::activated, this, [this] {
        const bool wholeCase = m_source == DiagramSource::WholeCase;
        emit openRequested(wholeCase ? QStringLiteral("evidence") : QStringLiteral("incidents"));
    });
    connect(m_view, &DiagramView::selectionMade, this, &DiagramPage::takeEntities);
    connect(m_view, &DiagramView::linkSelected, this, [this](quint32 link) { takeLinks({link}); });
    connect(m_view, &DiagramView::opened, this, &DiagramPage::showAround);
    connect(m_view, &DiagramView::linkOpened, this, &DiagramPage::openFacts);
    connect(m_view, &DiagramView::nodeMoved, this, &DiagramPage::keepPlace);
    connect(m_placesMoved, &QTimer::timeout, this, &DiagramPage::showDiagram);
    connect(m_twin, &DiagramTwin::entitiesSelected, this, &DiagramPage::takeEntities);
    connect(m_twin, &DiagramTwin::linksSelected, this, &DiagramPage::takeLinks);
    connect(m_twin, &DiagramTwin::entityOpened, this,
            [this](const EntityRef& entity) { m_view->centreOn(entity); });
    connect(m_twin, &DiagramTwin::factsRequested, this, &DiagramPage::openFacts);
}

QString DiagramPage::title() const
{
    return tr("Diagram");
}

QString DiagramPage::question() const
{
    return tr("How does it hang together?");
}

void DiagramPage::retranslate()
{
    m_head->setTitle(title());
    m_sources->setChoices(
        {{traceKey, tr("Money trail"), QStringLiteral("money"), tr("The trace of the followed incidents")},
         {aroundKey, tr("Surroundings"), QStringLiteral("expand"),
          tr("What hangs together with the selected account or phone")},
         {caseKey, tr("Whole case"), QStringLiteral("diagram"), tr("Everything, the busiest first")}});
    m_depths->setChoices({{QStringLiteral("1"), tr("1 step"), {}, tr("Direct links only")},
                          {QStringLiteral("2"), tr("2 steps"), {}, tr("And what is linked to those")},
                          {QStringLiteral("3"), tr("3 steps"), {}, tr("And one step further")}});
    m_layouts->setChoices({{flowKey, tr("Flow"), QStringLiteral("flow"),
                            tr("Up-stream left, down-stream right. Not where money runs in circles")},
                           {forceKey, tr("Force"), QStringLiteral("force"),
                            tr("Who is near whom. Not where the order of steps counts")}});
    m_find->setPlaceholderText(tr("Find in the diagram"));
    m_find->setAccessibleName(tr("Find in the diagram"));
    const auto name = [](QToolButton* button, const QString& what) {
        button->setToolTip(what);
        button->setAccessibleName(what);
    };
    name(m_unpin, tr("Let the nodes that were moved go back"));
    name(m_twinButton, tr("Show the diagram as tables too (Ctrl+Shift+T)"));
    name(m_fit, tr("Bring everything into view (F)"));
    name(m_export, tr("Export as picture, drawing, document or data"));
    m_twin->retranslate();
}

void DiagramPage::refresh()
{
    chooseSourceByItself();
    const auto centre = selectedCentre();
    const bool elsewhere = centre && (!m_shown || !m_shown->find(*centre));
    if (m_source == DiagramSource::Surroundings && (!m_around || elsewhere))
        m_around = centre ? centre : m_around;
    applyLook();
    draw();
}

/// Until the user chooses, what there is: the trace, else what is selected, else everything.
void DiagramPage::chooseSourceByItself()
{
    if (m_sourceChosen)
        return;
    if (!bridge().followed().empty())
        m_source = DiagramSource::Trace;
    else
        m_source = selectedCentre() ? DiagramSource::Surroundings : DiagramSource::WholeCase;
    m_sources->setCurrent(keyOf(m_source));
}

std::optional<EntityRef> DiagramPage::selectedCentre()
{
    for (const auto& entity : bridge().selection().entities)
        if (entity.kind == EntityKind::Phone || bridge().snapshot()->graph->find(entity))
            return entity;
    return std::nullopt;
}

void DiagramPage::showSource(DiagramSource source)
{
    m_sourceChosen = true;
    m_source = source;
    m_sources->setCurrent(keyOf(source));
    if (source == DiagramSource::Surroundings)
        if (const auto centre = selectedCentre())
            m_around = centre;
    draw();
}

void DiagramPage::showAround(const EntityRef& entity)
{
    m_sourceChosen = true;
    m_source = DiagramSource::Surroundings;
    m_around = entity;
    m_sources->setCurrent(aroundKey);
    draw();
}

void DiagramPage::showTwin(bool shown)
{
    m_twinButton->setChecked(shown);
    m_twin->setVisible(shown);
    if (shown)
        m_twin->takeFocus();
}

// ---- drawing ----

QString DiagramPage::placesKey() const
{
    const auto layout = m_layout == LayoutKind::Flow ? flowKey : forceKey;
    const auto around =
        m_around && m_source == DiagramSource::Surroundings ? toQString(toText(*m_around)) : QString{};
    return QStringLiteral("%1 %2 %3").arg(keyOf(m_source), layout, around);
}

void DiagramPage::draw()
{
    delete m_job;
    m_depths->setVisible(m_source == DiagramSource::Surroundings);
    DiagramWish wish{.snapshot = bridge().snapshot(),
                     .trace = bridge().traceDiagram(),
                     .source = m_source,
                     .around = m_around,
                     .depth = m_depth,
                     .layout = m_layout,
                     .kept = m_places[placesKey()]};
    const bool nothing = (m_source == DiagramSource::Trace && !wish.trace)
                         || (m_source == DiagramSource::Surroundings && !m_around);
    if (nothing) {
        showEmpty();
        return;
    }
    m_view->setBusyText(tr("Laying out…"));
    m_job = bridge().newJob(tr("Laying out the diagram"), this);
    connect(m_job, &Job::progressed, this, [this](double fraction) {
        if (m_job != nullptr && m_job->running())
            m_view->setBusyText(tr("Laying out… %1").arg(percentText(fraction)));
    });
    m_job->start(
        bridge().pool(), [wish = std::move(wish)](Progress& progress) { return drawDiagram(wish, progress); },
        [this](Result<DiagramAnswer> answer) {
            m_job->deleteLater();
            m_job = nullptr;
            m_view->setBusyText({});
            if (answer)
                showAnswer(*std::move(answer));
            else if (answer.error().code == ErrorCode::NothingToDraw)
                showEmpty();
            else if (answer.error().code != ErrorCode::Cancelled)
                m_message->show(MessageKind::Danger, describe(answer.error()));
        });
}

void DiagramPage::showAnswer(DiagramAnswer answer)
{
    m_shown = std::make_shared<const Diagram>(std::move(answer.diagram));
    m_leftOut = answer.nodesLeftOut;
    if (m_leftOut > 0)
        m_message->show(
            MessageKind::Warn,
            tr("%n node(s) left out: those with the fewest transfers. Select one account and look at its "
               "surroundings to see all of them.",
               nullptr, static_cast<int>(m_leftOut)));
    else
        m_message->clear();
    m_stack->setCurrentWidget(m_split);
    showDiagram();
}

void DiagramPage::showDiagram()
{
    if (!m_shown)
        return;
    auto diagram = *m_shown;
    if (m_places[placesKey()].applyTo(diagram) > 0)
        m_shown = std::make_shared<const Diagram>(std::move(diagram));
    applyLook();
    m_view->setDiagram(m_shown);
    auto table = std::make_shared<DiagramTable>();
    table->diagram = m_shown;
    table->nodes = nodeRows(*m_shown);
    table->zone = bridge().snapshot()->zone;
    table->masking = maskingOf(bridge());
    m_twin->show(table);
    findTyped();
    showSelection();
    updateActs();
    emit statusChanged();
}

void DiagramPage::applyLook()
{
    DiagramLook look;
    look.masking = maskingOf(bridge());
    if (m_shown)
        look.heads = traceHeads(*m_shown, MoneyUnit::Yuan);
    m_view->setLook(look);
}

void DiagramPage::showEmpty()
{
    m_view->setBusyText({});
    m_message->clear();
    m_shown.reset();
    m_leftOut = 0;
    const bool wholeCase = m_source == DiagramSource::WholeCase;
    m_empty->show(QStringLiteral("diagram"), emptySentence(),
                  wholeCase ? tr("Go to the evidence") : tr("Go to the register"));
    m_stack->setCurrentWidget(m_empty);
    updateActs();
    emit statusChanged();
}

QString DiagramPage::emptySentence()
{
    switch (m_source) {
    case DiagramSource::Trace:
        if (bridge().traceError())
            return describe(*bridge().traceError());
        return bridge().followed().empty() ? tr("Follow the money of an incident to see its trail here.")
                                           : tr("Following the money…");
    case DiagramSource::Surroundings:
        return tr("Select an account or a phone anywhere to see what it hangs together with.");
    case DiagramSource::WholeCase:
        return tr("There is nothing to draw yet. Take in bank statements or call records.");
    }
    return {};
}

void DiagramPage::updateActs()
{
    const bool drawn = m_shown != nullptr;
    for (QWidget* part : {static_cast<QWidget*>(m_find), static_cast<QWidget*>(m_twinButton),
                          static_cast<QWidget*>(m_fit), static_cast<QWidget*>(m_export)})
        part->setEnabled(drawn);
    m_unpin->setEnabled(drawn && !m_places[placesKey()].empty());
}

QString DiagramPage::statusText() const
{
    return m_shown ? tr("%1 nodes, %2 links shown")
                         .arg(countText(std::ssize(m_shown->nodes)), countText(std::ssize(m_shown->links)))
                   : QString{};
}

// ---- what the user does ----

void DiagramPage::showSelection()
{
    if (!m_shown)
        return;
    m_view->setSelection(selectedEntities(bridge().selection()));
    m_view->setSelectedLinks(selectedLinks(*m_shown, bridge().selection()));
    m_twin->showSelection(bridge().selection());
}

void DiagramPage::takeEntities(const std::vector<EntityRef>& entities)
{
    bridge().select({.entities = entities, .transfers = {}, .incidents = {}});
}

void DiagramPage::takeLinks(const std::vector<std::uint32_t>& links)
{
    Selection selection;
    for (const auto link : links) {
        const auto& shown = m_shown->links[link];
        if (shown.kind == LinkKind::Transfer)
            selection.transfers.insert(selection.transfers.end(), shown.facts.begin(), shown.facts.end());
    }
    bridge().select(std::move(selection));
}

void DiagramPage::openFacts(quint32 link)
{
    const auto& shown = m_shown->links[link];
    const auto masking = maskingOf(bridge());
    emit rowsRequested(shown.facts, tr("From %1 to %2")
                                        .arg(nodeName(m_shown->nodes[shown.from], masking),
                                             nodeName(m_shown->nodes[shown.to], masking)));
}

void DiagramPage::keepPlace(const EntityRef& entity, Point place)
{
    m_places[placesKey()].keep(entity, place);
    m_placesMoved->start();
}

void DiagramPage::forgetPlaces()
{
    m_places[placesKey()].clear();
    draw();
}

void DiagramPage::findTyped()
{
    std::vector<EntityRef> hits;
    if (m_shown)
        for (const auto& node : m_shown->nodes)
            if (nodeMatches(node, m_find->text()))
                hits.push_back(node.entity);
    m_view->setHits(hits);
    if (!hits.empty() && m_find->hasFocus())
        m_view->centreOn(hits.front());
}

void DiagramPage::exportShown()
{
    if (!m_shown)
        return;
    DiagramLook look;
    look.masking = maskingOf(bridge());
    const bool ofTrace = m_source == DiagramSource::Trace && bridge().trace();
    chooseAndExportDiagram(*this, bridge(), m_shown,
                           {.look = look, .title = ofTrace ? diagramTitle(*bridge().trace()) : title()});
}

} // namespace jingwei::ui
