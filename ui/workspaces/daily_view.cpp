#include "ui/workspaces/daily_view.h"

#include "ui/charts/daily_flow_chart.h"
#include "ui/jobs/job.h"
#include "ui/text/error_text.h"
#include "ui/theme/buttons.h"
#include "ui/theme/messages.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/tokens.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace jingwei::ui {

namespace {

const auto accountKey = QLatin1String{"account"};
const auto caseKey = QLatin1String{"case"};

} // namespace

DailyView::DailyView(SessionBridge& bridge, QWidget* parent) : MoneyView{bridge, parent}
{
    setObjectName(QStringLiteral("dailyView"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* bar = new Panel{Ground::Bg1, this, Qt::BottomEdge};
    bar->setFixedHeight(scaled(measure::filterBar));
    auto* row = new QHBoxLayout{bar};
    row->setContentsMargins(scaled(measure::padding), 0, scaled(measure::padding), 0);
    row->setSpacing(scaled(measure::gap2));
    m_of = new SegmentedSwitch{bar};
    m_of->setObjectName(QStringLiteral("dailyOf"));
    row->addWidget(m_of);
    row->addStretch(1);
    m_choice = new TextLabel{type::small, Ink::Ink2, bar};
    m_choice->setObjectName(QStringLiteral("dailyChoice"));
    row->addWidget(m_choice);
    m_showTransfers =
        makeButton(QStringLiteral("dailyTransfers"), {}, QStringLiteral("table"), Look::Plain, bar);
    row->addWidget(m_showTransfers);
    column->addWidget(bar);
    m_message = new MessageLine{this};
    column->addWidget(m_message);
    auto* ground = new Panel{Ground::Bg2, this};
    auto* around = new QVBoxLayout{ground};
    around->setContentsMargins(scaled(measure::padding), scaled(measure::padding), scaled(measure::padding),
                               scaled(measure::padding));
    m_chart = new DailyFlowChart{ground};
    m_chart->setObjectName(QStringLiteral("dailyChart"));
    around->addWidget(m_chart);
    column->addWidget(ground, 1);

    connect(m_of, &SegmentedSwitch::chosen, this, &DailyView::compute);
    m_chart->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_chart, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& place) { askForMenu(*m_chart, place, m_account); });
    connect(m_chart, &DailyFlowChart::daysChosen, this, &DailyView::showChoice);
    connect(m_showTransfers, &QPushButton::clicked, this, [this] {
        const auto days = m_chart->chosen();
        if (!days)
            return;
        const auto zone = this->bridge().snapshot()->zone;
        emit daysRequested(Instant{days->first} - zone,
                           Instant{days->last} + std::chrono::days{1} - std::chrono::seconds{1} - zone,
                           m_account);
    });
    retranslate();
    m_of->setCurrent(caseKey);
    showChoice();
}

void DailyView::retranslate()
{
    m_of->setChoices(
        {{caseKey, tr("Whole case"), {}, tr("Every transfer counts once")},
         {accountKey, tr("Selected account"), QStringLiteral("card"), tr("What came in and what went out")}});
    m_showTransfers->setText(tr("Show the transfers"));
    m_chart->setAccessibleName(tr("Money by day"));
}

void DailyView::takeFocus()
{
    m_chart->setFocus(Qt::OtherFocusReason);
}

std::optional<EntityRef> DailyView::selectedAccount() const
{
    for (const auto& entity : bridge().selection().entities)
        if (bridge().snapshot()->graph->find(entity))
            return entity;
    return std::nullopt;
}

void DailyView::refresh(const MoneyLook& look)
{
    m_look = look;
    m_chart->setUnit(look.unit);
    compute();
}

void DailyView::showSelection()
{
    const bool follows = m_of->current() == accountKey;
    if (follows && selectedAccount() && selectedAccount() != m_account)
        compute();
}

void DailyView::compute()
{
    delete m_job;
    const auto snapshot = bridge().snapshot();
    const bool ofAccount = m_of->current() == accountKey;
    m_account = ofAccount ? selectedAccount() : std::nullopt;
    m_chart->setEmptyText(ofAccount ? tr("Select an account in a table or in the diagram to see its days.")
                                    : tr("There is no transfer yet. Take in bank statements."));
    if (ofAccount && !m_account) {
        m_chart->setFlow({}, {});
        m_message->clear();
        showChoice();
        return;
    }
    const auto vertex = m_account ? snapshot->graph->find(*m_account) : std::nullopt;
    m_job = new Job{this};
    m_job->start(
        bridge().pool(),
        [graph = snapshot->graph, vertex, zone = snapshot->zone](Progress& progress) {
            return dailySums(*graph, vertex, zone, progress);
        },
        [this](Result<DailySums> sums) {
            m_job->deleteLater();
            if (sums)
                showSums(*sums);
            else if (sums.error().code != ErrorCode::Cancelled)
                m_message->show(MessageKind::Danger, describe(sums.error()));
        });
}

void DailyView::showSums(const DailySums& sums)
{
    const auto& graph = *bridge().snapshot()->graph;
    const auto vertex = m_account ? graph.find(*m_account) : std::nullopt;
    const auto currency =
        QString::fromLatin1(sums.currency.code().data(), static_cast<qsizetype>(sums.currency.code().size()));
    m_chart->setFlow(sums.days, vertex
                                    ? tr("%1: in and out by day, %2", "an account, and a currency")
                                          .arg(accountText(graph.account(*vertex), m_look.masking), currency)
                                    : tr("All transfers of the case by day, %1", "a currency").arg(currency));
    if (sums.otherCurrencies > 0)
        m_message->show(MessageKind::Warn, tr("%n transfer(s) in other currencies is/are not in this chart.",
                                              nullptr, static_cast<int>(sums.otherCurrencies)));
    else
        m_message->clear();
    showChoice();
}

void DailyView::showChoice()
{
    const auto days = m_chart->chosen();
    m_showTransfers->setEnabled(days.has_value());
    m_showTransfers->setToolTip(days ? QString{} : tr("Choose a day in the chart first"));
    if (!days) {
        m_choice->setText({});
        return;
    }
    m_choice->setText(tr("%1: %n transfer(s)", "a day or days", static_cast<int>(days->count))
                          .arg(dayRangeText(days->first, days->last)));
}

} // namespace jingwei::ui
