#include "ui/workspaces/paths_view.h"

#include "ui/jobs/job.h"
#include "ui/tables/data_table.h"
#include "ui/theme/buttons.h"
#include "ui/theme/messages.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/tokens.h"
#include "ui/workspaces/path_columns.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace jingwei::ui {

namespace {

constexpr QLatin1String shortestKey{"shortest"};
constexpr QLatin1String inTimeKey{"inTime"};

} // namespace

PathsView::PathsView(SessionBridge& bridge, QWidget* parent) : MoneyView{bridge, parent}
{
    setObjectName(QStringLiteral("pathsView"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget{this};
    m_emptyState = new EmptyState{m_stack};
    m_emptyState->setObjectName(QStringLiteral("pathsEmpty"));
    m_content = makeContent();
    m_stack->addWidget(m_emptyState);
    m_stack->addWidget(m_content);
    column->addWidget(m_stack);
    connect(m_turn, &QPushButton::clicked, this, [this] {
        std::swap(m_from, m_to);
        compute();
    });
    connect(m_order, &SegmentedSwitch::chosen, this, &PathsView::compute);
    connect(m_table, &DataTable::rowsSelected, this, &PathsView::takeSelection);
    connect(m_table, &DataTable::rowActivated, this, &PathsView::showRows);
    connect(m_table, &DataTable::linkActivated, this, &PathsView::showRows);
    connect(m_table, &DataTable::emptyActivated, m_turn, &QPushButton::click);
    connect(m_table, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& place) { emit menuRequested(m_table->viewport()->mapToGlobal(place)); });
    retranslate();
    m_order->setCurrent(shortestKey);
}

QWidget* PathsView::makeContent()
{
    auto* content = new Panel{Ground::Bg2, m_stack};
    auto* column = new QVBoxLayout{content};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* bar = new Panel{Ground::Bg1, content, Qt::BottomEdge};
    bar->setFixedHeight(scaled(measure::filterBar));
    auto* row = new QHBoxLayout{bar};
    row->setContentsMargins(scaled(measure::padding), 0, scaled(measure::padding), 0);
    row->setSpacing(scaled(measure::gap2));
    m_fromText = new TextLabel{type::bodyBold, Ink::Ink, bar};
    m_fromText->setObjectName(QStringLiteral("pathsFrom"));
    m_fromText->setElided();
    m_toText = new TextLabel{type::bodyBold, Ink::Ink, bar};
    m_toText->setObjectName(QStringLiteral("pathsTo"));
    m_toText->setElided();
    m_turn = makeButton(QStringLiteral("pathsTurn"), {}, QStringLiteral("refresh"), Look::Plain, bar);
    m_order = new SegmentedSwitch{bar};
    m_order->setObjectName(QStringLiteral("pathsOrder"));
    row->addWidget(m_fromText, 1);
    row->addWidget(m_toText, 1);
    row->addWidget(m_turn);
    row->addWidget(m_order);
    column->addWidget(bar);
    auto* note = new Panel{Ground::Bg1, content, Qt::BottomEdge};
    auto* line = new QHBoxLayout{note};
    line->setContentsMargins(scaled(measure::padding), scaled(measure::gap1), scaled(measure::padding),
                             scaled(measure::gap1));
    m_about = new TextLabel{type::small, Ink::Ink2, note};
    m_about->setObjectName(QStringLiteral("pathsAbout"));
    m_about->setWordWrap(true);
    line->addWidget(m_about);
    column->addWidget(note);
    m_table = new DataTable{QStringLiteral("paths"), bridge().pool(), content};
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    column->addWidget(m_table, 1);
    return content;
}

void PathsView::retranslate()
{
    m_order->setChoices(
        {{shortestKey, tr("Shortest"), {}, tr("Over the fewest transfers, whenever each of them was made")},
         {inTimeKey, tr("In time"), {}, tr("Each transfer after the one before it")}});
    m_turn->setText(tr("Turn round"));
    m_turn->setToolTip(tr("Look for the ways from the second account to the first"));
    m_table->setAccessibleName(tr("Ways of money between two accounts"));
    m_table->setEmptyText(QStringLiteral("path"), tr("No way of money leads from the first to the second."),
                          tr("Turn round"));
    showEmpty();
}

void PathsView::takeFocus()
{
    if (m_stack->currentWidget() == m_content)
        m_table->setFocus(Qt::OtherFocusReason);
    else
        setFocus(Qt::OtherFocusReason);
}

void PathsView::showEmpty()
{
    m_emptyState->show(QStringLiteral("path"),
                       tr("Select two accounts in a table or in the diagram (Ctrl and click), then choose "
                          "“Paths between them”: their ways of money come here, each with its rows."));
}

void PathsView::showBetween(const EntityRef& from, const EntityRef& to)
{
    m_from = from;
    m_to = to;
    m_shown.reset();
}

void PathsView::refresh(const MoneyLook& look)
{
    m_look = look;
    const bool answered = m_shown && m_shown->snapshot->graph == bridge().snapshot()->graph;
    if (answered && m_options == wished()) { // only written differently
        showTable(m_shown->found);
        return;
    }
    compute();
}

/// What is looked for goes by the trace beside it: its currency, and the moment up to which it is followed.
PathOptions PathsView::wished() const
{
    return {.order = m_order->current() == inTimeKey ? PathOrder::InTime : PathOrder::Shortest,
            .currency = bridge().trace() ? bridge().trace()->trace.currency : cny,
            .until = bridge().following().until};
}

void PathsView::showEnds()
{
    const auto& graph = *bridge().snapshot()->graph;
    const auto name = [&](const EntityRef& end) {
        const auto vertex = graph.find(end);
        return vertex ? tr("%1 %2", "an account and its holder")
                            .arg(accountText(graph.account(*vertex), m_look.masking),
                                 holderText(graph.account(*vertex), m_look.masking))
                      : QString{};
    };
    m_fromText->setText(tr("From %1", "an account").arg(name(*m_from)));
    m_toText->setText(tr("to %1", "an account").arg(name(*m_to)));
}

void PathsView::compute()
{
    delete m_job;
    m_shown.reset();
    const auto snapshot = bridge().snapshot();
    const auto from = m_from ? snapshot->graph->find(*m_from) : std::nullopt;
    const auto to = m_to ? snapshot->graph->find(*m_to) : std::nullopt;
    if (!from || !to) {
        m_stack->setCurrentWidget(m_emptyState);
        return;
    }
    showEnds();
    m_stack->setCurrentWidget(m_content);
    m_table->loading();
    m_about->setText(tr("Looking for the ways…"));
    m_options = wished();
    m_job = bridge().newJob(tr("Looking for ways of money"), this);
    m_job->start(
        bridge().pool(),
        [snapshot, from = *from, to = *to, options = m_options](Progress& progress) {
            return findPaths(*snapshot->graph, std::span{&from, 1}, std::span{&to, 1}, options, progress);
        },
        [this](Result<MoneyPaths> found) {
            m_job->deleteLater();
            m_table->loaded();
            if (found)
                showTable(*std::move(found));
            else if (found.error().code == ErrorCode::Cancelled)
                m_about->setText(tr("The search was stopped."));
            else
                emit bridge().failed(found.error());
        });
}

void PathsView::showTable(MoneyPaths found)
{
    auto table = std::make_shared<PathTable>();
    table->snapshot = bridge().snapshot();
    table->found = std::move(found);
    for (const auto& named : {*m_from, *m_to})
        if (const auto end = table->snapshot->graph->find(named))
            table->named.push_back(*end);
    table->order = m_options.order;
    table->currency = m_options.currency;
    table->look = m_look;
    m_shown = table;
    showEnds();
    m_about->setText(tr("%n way(s).", nullptr, static_cast<int>(table->found.paths.size())) + QLatin1Char{' '}
                     + pathLimitsText(*table, m_options));
    m_table->show(static_cast<RowIndex>(table->found.paths.size()), pathColumns(table));
}

void PathsView::takeSelection()
{
    const auto rows = m_table->selectedRows();
    if (!m_shown || rows.size() != 1)
        return;
    const auto& graph = *m_shown->snapshot->graph;
    Selection selection;
    for (const auto end : m_shown->path(rows.front()).ends)
        selection.entities.push_back(graph.account(end).entity);
    for (const auto edge : transfersOf(*m_shown, rows.front()))
        selection.transfers.push_back(graph.id(edge));
    bridge().select(std::move(selection));
}

void PathsView::showRows(RowIndex row)
{
    emit rowsRequested(rowsOf(*m_shown, row), tr("Way %1, of %n transfer(s)", nullptr,
                                                 static_cast<int>(transfersOf(*m_shown, row).size()))
                                                  .arg(countText(std::int64_t{row} + 1)));
}

} // namespace jingwei::ui
