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

#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace jingwei::ui {

namespace {

constexpr int paneHeight = 380; ///< of diagram and table at first; the splitter keeps their shares
constexpr QLatin1String relationsKey{"relations"};
constexpr QLatin1String transfersKey{"transfers"};

} // namespace

LayersView::LayersView(SessionBridge& bridge, QWidget* parent) : MoneyView{bridge, parent}
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
    connect(m_diagram, &DiagramView::selectionMade, this, &LayersView::takeDiagramSelection);
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
    m_links = new SegmentedSwitch{m_strip};
    m_links->setObjectName(QStringLiteral("layersLinks"));
    m_strip->addAtRight(m_hidden);
    m_strip->addAtRight(m_links);
    connect(m_strip, &MomentStrip::momentChosen, this, &LayersView::draw);
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
    const TraceDrawing wished{trunk(), m_links->current() == transfersKey};
    if (wished != m_baseDrawing)
        m_base.reset();
    m_baseDrawing = wished;
    if (!m_base && wished == TraceDrawing{})
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
    auto table = std::make_shared<LevelTable>();
    table->snapshot = bridge().snapshot();
    table->trace = drawing.trace;
    table->at = m_strip->moment().value_or(bridge().freeze()->list.at);
    table->rows = levelRows(table->trace->trace);
    for (const auto& assumption : table->trace->trace.assumptions)
        if (assumption.vertex && assumption.kind == TraceAssumption::Kind::StatementEnds)
            table->endsEarly.insert(*assumption.vertex);
    table->currency = table->trace->trace.currency;
    table->look = m_look;
    m_shown = table;
    m_stack->setCurrentWidget(m_content);
    showSumLine();
    showAssumptions();
    showDiagram(drawing);
    m_table->show(static_cast<RowIndex>(table->rows.size()), levelColumns(table));
    m_totals->setTexts(levelTotalTexts(*table));
    showSelection();
}

void LayersView::showDiagram(const MoneyDrawing& drawing)
{
    m_diagram->setBusyText({});
    m_diagram->setLook({.masking = m_look.masking,
                        .unit = m_look.unit,
                        .heads = traceHeads(*drawing.diagram, m_look.unit),
                        .badges = {}});
    if (m_diagramShown != drawing.diagram) {
        m_diagramShown = drawing.diagram;
        m_diagram->setDiagram(m_diagramShown);
    }
    const auto hidden = drawing.base->linksLeftOut;
    m_hidden->setText(tr("%n link(s) hidden", nullptr, static_cast<int>(hidden)));
    m_hidden->setToolTip(tr("The links shown explain %1 of the stolen money. Click to show all.", "a share")
                             .arg(percentText(trunk() / 100.0)));
    m_hidden->setVisible(hidden > 0);
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
                .arg(timeText(m_shown->snapshot->graph->at(first->edge), m_shown->snapshot->zone));
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
    m_assumptions->show(sentences);
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
    bridge().select({.entities = entities, .transfers = {}, .incidents = {}});
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
