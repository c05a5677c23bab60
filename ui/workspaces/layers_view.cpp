#include "ui/workspaces/layers_view.h"

#include "ui/diagram/diagram_view.h"
#include "ui/jobs/job.h"
#include "ui/tables/data_table.h"
#include "ui/text/error_text.h"
#include "ui/theme/buttons.h"
#include "ui/theme/chip.h"
#include "ui/theme/messages.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/tokens.h"
#include "ui/workspaces/assumption_list.h"
#include "ui/workspaces/moment_strip.h"
#include "ui/workspaces/sum_line.h"
#include "ui/workspaces/traced_columns.h"

#include <QHBoxLayout>
#include <QKeyEvent>
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
            const TraceOptions options{
                .method = then->trace.method, .until = moment, .currency = then->trace.currency};
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

} // namespace jingwei::ui
