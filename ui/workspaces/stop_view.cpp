#include "ui/workspaces/stop_view.h"

#include "ui/tables/data_table.h"
#include "ui/text/error_text.h"
#include "ui/text/trace_text.h"
#include "ui/theme/buttons.h"
#include "ui/theme/messages.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/tokens.h"
#include "ui/workspaces/diagram_selection.h"
#include "ui/workspaces/page_head.h"
#include "ui/workspaces/refund_dialog.h"
#include "ui/workspaces/table_selection.h"
#include "ui/workspaces/traced_columns.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace jingwei::ui {

namespace {

constexpr std::chrono::minutes clockTick{1};

} // namespace

StopView::StopView(SessionBridge& bridge, QWidget* parent) : MoneyView{bridge, parent}
{
    setObjectName(QStringLiteral("stopView"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget{this};
    m_emptyState = new EmptyState{m_stack};
    m_emptyState->setObjectName(QStringLiteral("stopEmpty"));
    m_stack->addWidget(m_emptyState);

    m_content = new Panel{Ground::Bg2, m_stack};
    auto* content = new QVBoxLayout{m_content};
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(0);
    auto* bar = new Panel{Ground::Bg1, m_content, Qt::BottomEdge};
    auto* row = new QHBoxLayout{bar};
    row->setContentsMargins(scaled(measure::padding), scaled(measure::gap2), scaled(measure::padding),
                            scaled(measure::gap2));
    row->setSpacing(scaled(measure::gap2));
    m_title = new TextLabel{type::title, Ink::Ink, bar};
    m_about = new TextLabel{type::small, Ink::Ink2, bar};
    m_about->setObjectName(QStringLiteral("stopAbout"));
    m_about->setWordWrap(true);
    m_refund = makeButton(QStringLiteral("stopRefund"), {}, QStringLiteral("refund"), Look::Plain, bar);
    m_sheets = makeButton(QStringLiteral("stopSheets"), {}, QStringLiteral("print"), Look::Main, bar);
    row->addWidget(m_title);
    row->addWidget(m_about, 1);
    row->addWidget(m_refund);
    row->addWidget(m_sheets);
    content->addWidget(bar);
    m_table = new DataTable{QStringLiteral("stops"), bridge.pool(), m_content};
    m_totals = new TableTotals{*m_table, m_content};
    content->addWidget(m_table, 1);
    content->addWidget(m_totals);
    m_stack->addWidget(m_content);
    column->addWidget(m_stack);

    m_clock = new QTimer{this};
    m_clock->setInterval(clockTick);
    connect(m_clock, &QTimer::timeout, this, [this] {
        if (isVisible() && m_shown && !this->bridge().following().until)
            showList();
    });
    m_clock->start();
    connect(m_emptyState, &EmptyState::activated, this,
            [this] { emit openRequested(QStringLiteral("incidents")); });
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& place) { emit menuRequested(m_table->viewport()->mapToGlobal(place)); });
    connect(m_table, &DataTable::rowsSelected, this, &StopView::takeSelection);
    connect(m_table, &DataTable::linkActivated, this, &StopView::showReceived);
    connect(m_table, &DataTable::rowActivated, this,
            [this] { emit openRequested(QStringLiteral("diagram")); });
    connect(m_refund, &QPushButton::clicked, this, &StopView::openRefund);
    connect(m_sheets, &QPushButton::clicked, this, &StopView::sheetsRequested);
    retranslate();
}

void StopView::retranslate()
{
    m_title->setText(tr("Stop list"));
    m_refund->setText(tr("Refund plan…"));
    m_refund->setToolTip(tr("Share a frozen sum of the selected account out among the victims"));
    m_sheets->setText(tr("Make request sheets"));
    m_sheets->setToolTip(tr("A workbook and a PDF with one sheet for each bank (P)"));
    m_table->setAccessibleName(tr("Accounts to stop, the most urgent first"));
}

void StopView::takeFocus()
{
    if (m_stack->currentWidget() == m_content)
        m_table->setFocus(Qt::OtherFocusReason);
    else
        m_emptyState->button()->setFocus(Qt::OtherFocusReason);
}

void StopView::refresh(const MoneyLook& look)
{
    m_look = look;
    if (bridge().freeze())
        showList();
    else if (m_shown && !bridge().followed().empty() && !bridge().traceError())
        m_table->loading(); // the old list stays, greyed, until the new one is there
    else
        showEmpty();
}

void StopView::showEmpty()
{
    m_shown.reset();
    m_stack->setCurrentWidget(m_emptyState);
    if (bridge().traceError())
        m_emptyState->show(QStringLiteral("warn"), describe(*bridge().traceError()),
                           tr("Choose another incident"));
    else if (!bridge().followed().empty())
        m_emptyState->show(QStringLiteral("stop"), tr("Following the money…"), tr("Choose another incident"));
    else
        m_emptyState->show(QStringLiteral("stop"),
                           tr("Choose an incident in the register to see where its money is now."),
                           tr("Choose in the register"));
}

std::shared_ptr<const FreezeAnswer> StopView::listNow() const
{
    auto freeze = bridge().freeze();
    if (!freeze || bridge().following().until)
        return freeze;
    const auto snapshot = bridge().snapshot();
    auto now = std::make_shared<FreezeAnswer>(*freeze); // measures run out while the list stands
    now->list = freezeList(*snapshot->graph, freeze->traced.trace, snapshot->measures,
                           std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()),
                           snapshot->zone);
    return now;
}

void StopView::sayWritten(const StopRequestWritten& written)
{
    m_about->setText(
        tr("Request sheets for %n bank(s) lie in %1 and %2.", nullptr, static_cast<int>(written.banks))
            .arg(QDir::toNativeSeparators(written.workbook), QFileInfo{written.document}.fileName()));
}

void StopView::showList()
{
    const auto snapshot = bridge().snapshot();
    auto table = std::make_shared<StopTable>();
    table->snapshot = snapshot;
    table->freeze = listNow();
    table->currency = table->freeze->traced.trace.currency;
    table->look = m_look;
    m_shown = table;
    m_stack->setCurrentWidget(m_content);
    const auto& list = table->freeze->list;
    const auto open = std::ranges::count(list.rows, FreezeUrgency::Open, &FreezeRow::urgency);
    m_about->setText(
        tr("At %1: nothing holds back %2 of %3 accounts, %4 are not queried. By %5; leads, not conclusions.",
           "moment, number, number, number, method")
            .arg(timeText(list.at, snapshot->zone), countText(open), countText(std::ssize(list.rows)),
                 countText(std::ssize(list.toQuery)), traceMethodText(table->freeze->traced.trace.method)));
    m_sheets->setEnabled(!list.rows.empty());
    m_table->show(static_cast<RowIndex>(list.rows.size()), stopColumns(table));
    m_totals->setTexts(stopTotalTexts(*table));
    showSelection();
}

void StopView::showSelection()
{
    if (!m_shown)
        return;
    const auto entities = selectedEntities(bridge().selection());
    std::vector<RowIndex> rows;
    for (RowIndex row = 0; row < m_shown->freeze->list.rows.size() && !entities.empty(); ++row)
        if (std::ranges::find(entities, m_shown->account(row).entity) != entities.end())
            rows.push_back(row);
    m_refund->setEnabled(rows.size() == 1);
    selectIfOther(*m_table, std::move(rows));
}

void StopView::openRefund()
{
    const auto rows = m_table->selectedRows();
    if (!m_shown || rows.size() != 1)
        return;
    RefundDialog{bridge(), m_shown->account(rows.front()).entity, this}.exec();
}

void StopView::takeSelection()
{
    Selection selection;
    for (const auto row : m_table->selectedRows())
        selection.entities.push_back(m_shown->account(row).entity);
    bridge().select(std::move(selection));
}

void StopView::showReceived(RowIndex row)
{
    emit rowsRequested(
        rowsBringing(*m_shown->snapshot, m_shown->freeze->traced.trace, m_shown->traced(row).vertex),
        tr("Stolen money received by %1").arg(accountText(m_shown->account(row), m_look.masking)));
}

} // namespace jingwei::ui
