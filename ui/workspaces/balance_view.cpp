#include "ui/workspaces/balance_view.h"

#include "ui/charts/balance_chart.h"
#include "ui/jobs/job.h"
#include "ui/text/error_text.h"
#include "ui/text/trace_text.h"
#include "ui/theme/buttons.h"
#include "ui/theme/messages.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/tokens.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace jingwei::ui {

namespace {

constexpr QLatin1String sinceKey{"since"};
constexpr QLatin1String wholeKey{"whole"};

} // namespace

BalanceView::BalanceView(SessionBridge& bridge, QWidget* parent) : MoneyView{bridge, parent}
{
    setObjectName(QStringLiteral("balanceView"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* bar = new Panel{Ground::Bg1, this, Qt::BottomEdge};
    bar->setFixedHeight(scaled(measure::filterBar));
    auto* row = new QHBoxLayout{bar};
    row->setContentsMargins(scaled(measure::padding), 0, scaled(measure::padding), 0);
    row->setSpacing(scaled(measure::gap2));
    m_title = new TextLabel{type::bodyBold, Ink::Ink, bar};
    m_title->setObjectName(QStringLiteral("balanceTitle"));
    m_how = new TextLabel{type::small, Ink::Ink2, bar};
    m_how->setObjectName(QStringLiteral("balanceHow"));
    m_how->setElided();
    m_range = new SegmentedSwitch{bar};
    m_range->setObjectName(QStringLiteral("balanceRange"));
    row->addWidget(m_title);
    row->addWidget(m_how, 1);
    row->addWidget(m_range);
    column->addWidget(bar);
    m_message = new MessageLine{this};
    column->addWidget(m_message);
    auto* ground = new Panel{Ground::Bg2, this};
    auto* around = new QVBoxLayout{ground};
    around->setContentsMargins(scaled(measure::padding), scaled(measure::padding), scaled(measure::padding),
                               scaled(measure::padding));
    m_chart = new BalanceChart{ground};
    m_chart->setObjectName(QStringLiteral("balanceChart"));
    around->addWidget(m_chart);
    column->addWidget(ground, 1);

    connect(m_range, &SegmentedSwitch::chosen, this, &BalanceView::showCurve);
    m_chart->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_chart, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& place) { askForMenu(*m_chart, place, m_account); });
    connect(m_chart, &BalanceChart::stepChosen, this,
            [this](quint64 step) { chooseStep(static_cast<std::size_t>(step)); });
    retranslate();
    m_range->setCurrent(sinceKey);
}

void BalanceView::retranslate()
{
    m_range->setChoices(
        {{sinceKey, tr("Since the stolen money"), {}, tr("From when stolen money first came")},
         {wholeKey, tr("Whole statement"), {}, tr("Every transfer that is known")}});
    m_chart->setAccessibleName(tr("Balance over time"));
    m_chart->setEmptyText(tr("Select an account in a table or in the diagram to see its balance."));
}

void BalanceView::takeFocus()
{
    m_chart->setFocus(Qt::OtherFocusReason);
}

std::optional<EntityRef> BalanceView::selectedAccount() const
{
    for (const auto& entity : bridge().selection().entities)
        if (bridge().snapshot()->graph->find(entity))
            return entity;
    return std::nullopt;
}

void BalanceView::refresh(const MoneyLook& look)
{
    m_look = look;
    m_chart->setUnit(look.unit);
    compute();
}

void BalanceView::showSelection()
{
    if (const auto selected = selectedAccount(); selected && selected != m_account)
        compute();
    else
        showStep();
}

void BalanceView::compute()
{
    delete m_job;
    const auto snapshot = bridge().snapshot();
    if (const auto selected = selectedAccount())
        m_account = selected;
    const auto vertex = m_account ? snapshot->graph->find(*m_account) : std::nullopt;
    if (!vertex) {
        m_curve = {};
        showCurve();
        return;
    }
    const auto trace = bridge().trace() ? bridge().trace() : std::make_shared<const IncidentTrace>();
    const auto& following = bridge().following();
    m_job = new Job{this};
    m_job->start(
        bridge().pool(),
        [snapshot, trace, vertex = *vertex,
         options = TraceOptions{.method = following.method, .until = following.until}](Progress& progress) {
            return balanceOf(*snapshot, *trace, vertex, options, progress);
        },
        [this](Result<BalanceCurve> curve) {
            m_job->deleteLater();
            if (curve) {
                m_message->clear();
                m_curve = *std::move(curve);
                showCurve();
            } else if (curve.error().code != ErrorCode::Cancelled) {
                m_message->show(MessageKind::Danger, describe(curve.error()));
            }
        });
}

std::size_t BalanceView::firstShown() const
{
    if (m_range->current() == wholeKey)
        return 0;
    const auto reached =
        std::ranges::find_if(m_curve.points, [](const BalancePoint& point) { return point.tainted > 0; });
    return reached == m_curve.points.end() ? 0 : static_cast<std::size_t>(reached - m_curve.points.begin());
}

void BalanceView::showCurve()
{
    const auto& graph = *bridge().snapshot()->graph;
    m_first = firstShown();
    BalanceSteps shown;
    shown.before = m_first == 0 ? m_curve.opening : m_curve.points[m_first - 1].balance;
    for (auto point = m_first; point < m_curve.points.size(); ++point) {
        const auto& there = m_curve.points[point];
        shown.steps.push_back({graph.at(there.edge), there.moved, there.balance, there.tainted});
    }
    m_chart->setBalance(std::move(shown), m_curve.currency, bridge().snapshot()->zone);
    const auto vertex = m_account ? graph.find(*m_account) : std::nullopt;
    m_title->setText(vertex ? tr("%1 %2", "an account and its holder")
                                  .arg(accountText(graph.account(*vertex), m_look.masking),
                                       holderText(graph.account(*vertex), m_look.masking))
                            : tr("No account selected"));
    showHow();
    showStep();
}

/// Whether the balances are the bank's own or worked out: a worked-out one proves less.
void BalanceView::showHow()
{
    const auto points = m_curve.points.size();
    QStringList said;
    if (points == 0)
        said << QString{};
    else if (!m_curve.points.back().balance)
        said << tr("The account has no statement: only the stolen money in it is known.");
    else if (m_curve.worked == 0)
        said << tr("Every balance is as the statement writes it.");
    else if (m_curve.worked == points)
        said << tr("Worked out from the opening balance and the transfers; the statement writes no balance.");
    else
        said << tr("%1 of %2 balances are worked out; the statement writes the others.")
                    .arg(countText(static_cast<std::int64_t>(m_curve.worked)),
                         countText(static_cast<std::int64_t>(points)));
    if (m_curve.otherTransfers > 0)
        said << tr("%n transfer(s) in other currencies left out.", nullptr,
                   static_cast<int>(m_curve.otherTransfers));
    if (points > 0)
        said << tr("Stolen part by %1.", "a method").arg(traceMethodText(bridge().following().method));
    m_how->setText(said.join(QLatin1Char{' '}).trimmed());
}

/// Marks the step whose transfer is selected.
void BalanceView::showStep()
{
    const auto& transfers = bridge().selection().transfers;
    const auto& graph = *bridge().snapshot()->graph;
    std::optional<std::size_t> selected;
    for (auto point = m_first; transfers.size() == 1 && point < m_curve.points.size(); ++point)
        if (graph.id(m_curve.points[point].edge) == transfers.front())
            selected = point - m_first;
    m_chart->setSelected(selected);
}

void BalanceView::chooseStep(std::size_t step)
{
    const auto& graph = *bridge().snapshot()->graph;
    const auto edge = m_curve.points[m_first + step].edge;
    std::vector<RowId> rows{graph.id(edge)};
    if (const auto other = graph.otherRow(edge))
        rows.push_back(*other);
    bridge().select({.entities = {*m_account}, .transfers = {graph.id(edge)}, .incidents = {}});
    emit rowsRequested(rows,
                       tr("Transfer of %1", "moment").arg(timeText(graph, edge, bridge().snapshot()->zone)));
}

} // namespace jingwei::ui
