#include "ui/workspaces/layers_view.h"

#include "ui/diagram/diagram_view.h"
#include "ui/diagram/diagram_words.h"
#include "ui/jobs/job.h"
#include "ui/tables/data_table.h"
#include "ui/text/error_text.h"
#include "ui/text/trace_text.h"
#include "ui/text/words.h"
#include "ui/theme/buttons.h"
#include "ui/theme/chip.h"
#include "ui/theme/messages.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/tokens.h"
#include "ui/workspaces/assumption_list.h"
#include "ui/workspaces/diagram_selection.h"
#include "ui/workspaces/export_diagram.h"
#include "ui/workspaces/moment_strip.h"
#include "ui/workspaces/page_head.h"
#include "ui/workspaces/sum_line.h"
#include "ui/workspaces/table_selection.h"
#include "ui/workspaces/traced_columns.h"
#include "ui/workspaces/trunk_words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace jingwei::ui {

namespace {

constexpr int paneHeight = 380;        ///< of diagram and table at first; the splitter keeps their shares
constexpr std::size_t mostOfLevel = 6; ///< ends that stand for themselves, as many as one sees at once
constexpr QLatin1String relationsKey{"relations"};
constexpr QLatin1String transfersKey{"transfers"};

} // namespace

LayersView::LayersView(SessionBridge& bridge, QWidget* parent)
    : MoneyView{bridge, parent}
    , m_fold{.most = mostOfLevel}
{
    setObjectName(QStringLiteral("layersView"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget{this};
    m_empty = makeEmpty();
    m_content = makeContent();
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_content);
    column->addWidget(m_stack);
    retranslate();
}

QWidget* LayersView::makeEmpty()
{
    auto* empty = new Panel{Ground::Bg2, m_stack};
    auto* column = new QVBoxLayout{empty};
    column->setSpacing(0);
    column->addStretch(2);
    m_emptyState = new EmptyState{empty};
    m_emptyState->setObjectName(QStringLiteral("moneyEmpty"));
    m_emptyState->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    column->addWidget(m_emptyState);
    m_alert = makeButton(QStringLiteral("moneyAlert"), {}, QStringLiteral("calls"), Look::Plain, empty);
    column->addWidget(m_alert, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_emptyState, &EmptyState::activated, this,
            [this] { emit openRequested(QStringLiteral("incidents")); });
    connect(m_alert, &QPushButton::clicked, this, &LayersView::alertRequested);
    return empty;
}

QWidget* LayersView::makeContent()
{
    auto* content = new Panel{Ground::Bg2, m_stack};
    auto* column = new QVBoxLayout{content};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_sumLine = new SumLine{content};
    m_assumptions = new AssumptionList{content};
    column->addWidget(m_sumLine);
    column->addWidget(m_assumptions);

    m_split = new QSplitter{Qt::Vertical, content};
    m_split->setObjectName(QStringLiteral("layersSplit"));
    m_split->setHandleWidth(1);
    m_split->setChildrenCollapsible(false);
    m_diagram = new DiagramView{m_split};
    m_diagram->setObjectName(QStringLiteral("layersDiagram"));
    m_diagram->setOverlays(DiagramOverlay::ZoomButtons);
    m_split->addWidget(m_diagram);
    auto* below = new QWidget{m_split};
    auto* belowColumn = new QVBoxLayout{below};
    belowColumn->setContentsMargins(0, 0, 0, 0);
    belowColumn->setSpacing(0);
    m_table = new DataTable{QStringLiteral("levels"), bridge().pool(), below};
    m_totals = new TableTotals{*m_table, below};
    belowColumn->addWidget(m_table, 1);
    belowColumn->addWidget(m_totals);
    m_split->addWidget(below);
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 1);
    m_split->setSizes({scaled(paneHeight), scaled(paneHeight)});
    column->addWidget(m_split, 1);
    makeStrip(content);
    column->addWidget(m_strip);

    connect(m_sumLine, &SumLine::partChosen, this, &LayersView::selectPart);
    connect(m_table, &DataTable::rowsSelected, this, &LayersView::takeTableSelection);
    connect(m_table, &DataTable::linkActivated, this, &LayersView::showReceived);
    connect(m_table, &DataTable::rowActivated, this,
            [this](RowIndex row) { m_diagram->centreOn(m_shown->account(row).entity); });
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& place) { emit menuRequested(m_table->viewport()->mapToGlobal(place)); });
    connect(m_diagram, &DiagramView::contextMenuRequested, this, &LayersView::menuRequested);
    connect(m_diagram, &DiagramView::opened, this, &LayersView::openEnd);
    connect(m_diagram, &DiagramView::selectionMade, this, &LayersView::takeDiagramSelection);
    connect(m_diagram, &DiagramView::spaceTapped, this, [this] { m_strip->playOrPause(); });
    connect(m_diagram, &DiagramView::linkSelected, this, &LayersView::takeLink);
    connect(m_diagram, &DiagramView::linkOpened, this, [this](quint32 link) {
        const auto& shown = m_diagramShown->links[link];
        emit transfersRequested(m_diagramShown->nodes[shown.from].entity,
                                m_diagramShown->nodes[shown.to].entity);
    });
    return content;
}

void LayersView::makeStrip(QWidget* content)
{
    m_strip = new MomentStrip{content};
    m_hidden = new Chip{{}, Chip::Size::Bar, Chip::Removal::Fixed, m_strip};
    m_hidden->setObjectName(QStringLiteral("layersHidden"));
    m_hidden->setIconName(QStringLiteral("eyeoff"));
    m_hidden->setTone(Ground::WarnBg, Ink::Warn);
    m_hidden->hide();
    m_folded = new Chip{{}, Chip::Size::Bar, Chip::Removal::Fixed, m_strip};
    m_folded->setObjectName(QStringLiteral("layersFolded"));
    m_folded->hide();
    m_links = new SegmentedSwitch{m_strip};
    m_links->setObjectName(QStringLiteral("layersLinks"));
    m_strip->addAtRight(m_folded);
    m_strip->addAtRight(m_hidden);
    m_strip->addAtRight(m_links);
    connect(m_strip, &MomentStrip::momentChosen, this, &LayersView::draw);
    connect(m_strip, &MomentStrip::paused, this, &LayersView::boundMoment);
    connect(m_folded, &Chip::clicked, this, &LayersView::toggleFold);
    connect(m_links, &SegmentedSwitch::chosen, this, &LayersView::draw);
    connect(m_hidden, &Chip::clicked, this, &LayersView::wholeRequested);
}

void LayersView::retranslate()
{
    m_links->setChoices(
        {{relationsKey, tr("Relations"), QStringLiteral("link"),
          tr("One link for all transfers between two accounts")},
         {transfersKey, tr("Each transfer"), QStringLiteral("split"), tr("A link for each transfer")}});
    if (m_links->current().isEmpty())
        m_links->setCurrent(relationsKey);
    m_strip->retranslate();
    m_alert->setText(tr("Report by word of mouth"));
    m_diagram->setAccessibleName(tr("Money by levels"));
    m_table->setAccessibleName(tr("Accounts by level"));
    m_assumptions->retranslate();
}

void LayersView::takeFocus()
{
    if (m_stack->currentWidget() == m_content)
        m_table->setFocus(Qt::OtherFocusReason);
    else
        m_emptyState->button()->setFocus(Qt::OtherFocusReason);
}

/// Space plays wherever it means nothing else: fields and buttons take it before it comes here.
void LayersView::keyPressEvent(QKeyEvent* event)
{
    const bool plays = event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier
                       && m_stack->currentWidget() == m_content;
    if (!plays) {
        MoneyView::keyPressEvent(event);
        return;
    }
    if (!event->isAutoRepeat())
        m_strip->playOrPause();
}

void LayersView::refresh(const MoneyLook& look)
{
    m_look = look;
    if (bridge().trace() && bridge().traceDiagram()) {
        if (m_whole != bridge().trace())
            takeTrace();
        m_strip->setUnit(look.unit);
        draw();
        return;
    }
    delete m_job; // what it would bring is of another trace
    const bool computing = !bridge().followed().empty() && !bridge().traceError();
    if (computing && m_shown) { // the old content stays, greyed, until the new one is there
        m_table->loading();
        m_diagram->setBusyText(tr("Following the money…"));
        return;
    }
    m_shown.reset();
    showEmpty();
}

void LayersView::showEmpty()
{
    m_stack->setCurrentWidget(m_empty);
    m_alert->setVisible(bridge().followed().empty());
    const auto chooseOther = tr("Choose another incident");
    if (bridge().traceError()) {
        m_emptyState->show(QStringLiteral("warn"), describe(*bridge().traceError()), chooseOther);
    } else if (!bridge().followed().empty()) {
        m_emptyState->show(QStringLiteral("money"), tr("Following the money…"), chooseOther);
    } else if (bridge().snapshot()->incidents.empty()) {
        m_emptyState->show(
            QStringLiteral("money"),
            tr("There is no stolen transfer yet. Take in the register and the bank statements, or write down "
               "the accounts and the sum of a report by word of mouth."),
            tr("Go to the register"));
    } else {
        m_emptyState->show(QStringLiteral("money"),
                           tr("Choose an incident in the register to see where its money went."),
                           tr("Choose in the register"));
    }
}

void LayersView::takeTrace()
{
    m_whole = bridge().trace();
    m_base.reset();
    m_fold = {.most = mostOfLevel};
    const auto snapshot = bridge().snapshot();
    m_strip->setMoments(flowMoments(*snapshot->graph, m_whole->trace), m_whole->trace.currency,
                        snapshot->zone);
}

/// Shows at once what is drawn already; what is not is drawn by a job, and the old picture stays until then.
void LayersView::draw()
{
    if (!m_whole || m_whole != bridge().trace())
        return;
    delete m_job;
    delete m_boundsJob;
    const TraceDrawing wished{trunk(), m_links->current() == transfersKey, m_fold};
    if (wished != m_baseDrawing)
        m_base.reset();
    m_baseDrawing = wished;
    const bool whole = wished == TraceDrawing{.fold = m_fold};
    if (!m_base && whole && foldsNothing(*bridge().traceDiagram(), m_fold))
        m_base = std::make_shared<const DrawnTrace>(DrawnTrace{*bridge().traceDiagram()});
    const auto moment = m_strip->moment();
    m_strip->setBusy(!m_base || moment);
    if (m_base && !moment) {
        showDrawing({m_base, m_whole, {m_base, &m_base->diagram}});
        return;
    }
    m_job = new Job{this};
    m_job->start(
        bridge().pool(),
        [wish = MoneyWish{bridge().snapshot(), m_whole, wished, moment, m_base}](Progress& progress) {
            return drawMoney(wish, progress);
        },
        [this](const Result<MoneyDrawing>& drawing) {
            m_job->deleteLater();
            m_job = nullptr; // nothing is on its way any more
            m_strip->setBusy(false);
            if (drawing)
                showDrawing(*drawing);
            else if (drawing.error().code != ErrorCode::Cancelled)
                emit bridge().failed(drawing.error());
        });
}

void LayersView::showDrawing(const MoneyDrawing& drawing)
{
    m_base = drawing.base;
    m_stack->setCurrentWidget(m_content);
    showTable(drawing.trace, whyUnbounded());
    showSumLine();
    showAssumptions();
    showDiagram(drawing);
    showSelection();
    boundMoment();
    emit contentShown();
}

/// Nothing where the trace shown has its bounds.
QString LayersView::whyUnbounded() const
{
    if (!m_strip->moment())
        return {};
    return m_strip->playing() ? tr("on pause", "bounds are worked out then") : tr("working…", "on bounds");
}

void LayersView::showTable(std::shared_ptr<const IncidentTrace> trace, const QString& unbounded)
{
    auto table = std::make_shared<LevelTable>();
    table->snapshot = bridge().snapshot();
    table->trace = std::move(trace);
    table->at = m_strip->moment().value_or(bridge().freeze()->list.at);
    table->rows = levelRows(table->trace->trace);
    for (const auto& assumption : table->trace->trace.assumptions)
        if (assumption.vertex && assumption.kind == TraceAssumption::Kind::StatementEnds)
            table->endsEarly.insert(*assumption.vertex);
    table->currency = table->trace->trace.currency;
    table->look = m_look;
    table->unbounded = unbounded;
    m_shown = table;
    m_table->show(static_cast<RowIndex>(table->rows.size()), levelColumns(table));
    m_totals->setTexts(levelTotalTexts(*table));
}

/// Bounds of a moment take longer than the money itself, so they are worked out where one stays.
void LayersView::boundMoment()
{
    delete m_boundsJob;
    const auto moment = m_strip->moment();
    if (!m_shown || m_job || !moment || m_strip->playing())
        return;
    m_boundsJob = new Job{this};
    m_boundsJob->start(
        bridge().pool(),
        [snapshot = bridge().snapshot(), then = m_shown->trace, moment](Progress& progress) {
            const TraceOptions options{.method = then->trace.method, .until = moment};
            return withBounds(*snapshot, *then, options, progress);
        },
        [this](Result<IncidentTrace> bounded) {
            m_boundsJob->deleteLater();
            if (bounded) {
                showTable(std::make_shared<const IncidentTrace>(*std::move(bounded)), {});
                showAssumptions();
                showSelection();
            } else if (bounded.error().code != ErrorCode::Cancelled) {
                emit bridge().failed(bounded.error());
            }
        });
}

void LayersView::showDiagram(const MoneyDrawing& drawing)
{
    m_diagram->setBusyText({});
    m_diagram->setLook({.masking = m_look.masking,
                        .unit = m_look.unit,
                        .heads = traceHeads(*drawing.diagram, m_look.unit),
                        .badges = measureBadges(*drawing.diagram)});
    if (m_diagramShown != drawing.diagram) {
        m_diagramShown = drawing.diagram;
        m_diagram->setDiagram(m_diagramShown);
    }
    m_hidden->setText(hiddenLinksText(*drawing.base));
    m_hidden->setToolTip(hiddenLinksToolTip(*drawing.base, trunk()));
    m_hidden->setVisible(drawing.base->linksLeftOut > 0);
    m_folded->setText(foldText(*drawing.base));
    m_folded->setToolTip(foldToolTip(*drawing.base));
    m_folded->setVisible(drawing.base->folded > 0 || m_fold.most == 0);
}

/// Stops and freezes in force at the moment shown; a stack has none, for they are those of single accounts.
std::unordered_map<EntityRef, std::vector<Badge>> LayersView::measureBadges(const Diagram& diagram) const
{
    std::unordered_map<EntityRef, std::vector<Badge>> badges;
    const auto& snapshot = *m_shown->snapshot;
    for (const auto& node : diagram.nodes) {
        const auto vertex = snapshot.graph->find(node.entity);
        if (!vertex || !node.folded.empty())
            continue;
        const auto measure = measureInForce(
            measuresOf(snapshot.measures, snapshot.graph->account(*vertex).id), m_shown->at, snapshot.zone);
        if (measure)
            badges[node.entity] = {measure->kind == MeasureKind::Stop ? Badge::StopClock : Badge::Frozen};
    }
    return badges;
}

void LayersView::showSumLine()
{
    const auto& trace = *m_shown->trace;
    const auto& incidents = trace.incidents;
    SumLineContent content;
    const auto number = [](const IncidentFact& incident) { return toQString(incident.number); };
    if (incidents.size() == 1) {
        const auto& incident = incidents.front();
        content.title = QStringList{number(incident), personName(incident.victim, m_look.masking),
                                    toQString(incident.category)}
                            .join(QLatin1Char{' '})
                            .trimmed();
    } else {
        content.title = tr("%n incident(s) together", nullptr, static_cast<int>(incidents.size()));
    }
    if (!trace.stolen.empty()) {
        const auto first = std::ranges::min_element(trace.stolen, {}, &StolenTransfer::edge);
        content.subtitle =
            tr("first transfer %1", "time of the first stolen transfer")
                .arg(timeText(*m_shown->snapshot->graph, first->edge, m_shown->snapshot->zone));
    }
    content.stolen = trace.trace.stolen;
    content.held = trace.trace.held;
    content.notQueried = trace.trace.notQueried;
    content.gone = trace.trace.exited;
    content.stolenTransfers = std::ssize(trace.stolen);
    content.currency = m_shown->currency;
    content.unit = m_look.unit;
    const auto check = checkTrace(trace.trace);
    content.holds = check.holds;
    if (check.culprit)
        content.whereBroken = accountText(m_shown->snapshot->graph->account(*check.culprit), m_look.masking);
    m_sumLine->show(content);
}

void LayersView::showAssumptions()
{
    QStringList sentences;
    for (const auto& assumption : m_shown->trace->trace.assumptions) {
        const auto account =
            assumption.vertex
                ? accountText(m_shown->snapshot->graph->account(*assumption.vertex), m_look.masking)
                : QString{};
        sentences << assumptionText(assumption, account, m_look.unit);
    }
    const auto& shown = *m_shown->trace;
    for (const auto& nothing : shown.nothingOf)
        sentences << nothingFollowedText(shown.incidents[nothing.incident].number, nothing.reason);
    QStringList remarks;
    for (const auto& [incident, loss, stolen] : shown.lossDiffers)
        remarks << lossDiffersText(shown.incidents[incident].number, loss, stolen, m_look.unit);
    m_assumptions->show(sentences, remarks);
}

QString LayersView::equation() const
{
    return m_shown ? m_sumLine->equation() : QString{};
}

void LayersView::showSelection()
{
    if (!m_shown)
        return;
    const auto entities = selectedEntities(bridge().selection());
    std::vector<RowIndex> rows;
    for (RowIndex row = 0; row < m_shown->rows.size() && !entities.empty(); ++row)
        if (std::find(entities.begin(), entities.end(), m_shown->account(row).entity) != entities.end())
            rows.push_back(row);
    selectIfOther(*m_table, std::move(rows));
    m_diagram->setSelection(entities);
    m_diagram->setSelectedLinks(selectedLinks(*m_diagramShown, bridge().selection()));
}

void LayersView::takeTableSelection()
{
    Selection selection;
    for (const auto row : m_table->selectedRows())
        selection.entities.push_back(m_shown->account(row).entity);
    bridge().select(std::move(selection));
}

void LayersView::takeDiagramSelection(const std::vector<EntityRef>& entities)
{
    Selection selection;
    for (const auto& entity : entities) {
        const auto node = m_diagramShown->find(entity);
        const auto& folded = m_diagramShown->nodes[*node].folded;
        if (folded.empty())
            selection.entities.push_back(entity);
        selection.entities.insert(selection.entities.end(), folded.begin(), folded.end());
    }
    bridge().select(std::move(selection));
}

/// One level deeper: a stack shows its ends one by one, an end the rows that brought stolen money to it.
void LayersView::openEnd(const EntityRef& entity)
{
    const auto node = m_diagramShown->find(entity);
    if (!node || !m_shown)
        return;
    if (!m_diagramShown->nodes[*node].folded.empty()) {
        m_fold.open.push_back(levelColumns(*m_diagramShown)[*node]);
        std::ranges::sort(m_fold.open);
        draw();
        return;
    }
    for (RowIndex row = 0; row < m_shown->rows.size(); ++row)
        if (m_shown->account(row).entity == entity)
            showReceived(row);
}

void LayersView::toggleFold()
{
    const bool folded = m_base && m_base->folded > 0;
    m_fold = {.most = folded ? 0 : mostOfLevel};
    draw();
}

void LayersView::centreOn(const EntityRef& entity)
{
    m_diagram->centreOn(entity);
}

void LayersView::takeLink(quint32 link)
{
    bridge().select({.entities = {}, .transfers = m_diagramShown->links[link].facts, .incidents = {}});
}

void LayersView::selectPart(SumPart part)
{
    Selection selection;
    for (const auto vertex : accountsOf(m_shown->trace->trace, part))
        selection.entities.push_back(m_shown->snapshot->graph->account(vertex).entity);
    bridge().select(std::move(selection));
}

/// The transfers that brought stolen money to an account.
void LayersView::showReceived(RowIndex row)
{
    emit rowsRequested(
        rowsBringing(*m_shown->snapshot, m_shown->trace->trace, m_shown->traced(row).vertex),
        tr("Stolen money received by %1").arg(accountText(m_shown->account(row), m_look.masking)));
}

void LayersView::exportPicture()
{
    if (!m_shown)
        return;
    const DiagramLook look{.masking = m_look.masking, .unit = m_look.unit, .heads = {}, .badges = {}};
    chooseAndExportDiagram(*this, bridge(), m_diagramShown,
                           {.look = look, .title = diagramTitle(*m_shown->trace)});
}

} // namespace jingwei::ui
