#include "ui/workspaces/transfers_view.h"

#include "ui/tables/data_table.h"
#include "ui/workspaces/page_head.h"
#include "ui/workspaces/table_selection.h"
#include "ui/workspaces/transfer_filter_bar.h"

#include <QVBoxLayout>

namespace jingwei::ui {

TransfersView::TransfersView(SessionBridge& bridge, QWidget* parent) : MoneyView{bridge, parent}
{
    setObjectName(QStringLiteral("transfersView"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_bar = new TransferFilterBar{this};
    m_table = new DataTable{QStringLiteral("transfers"), bridge.pool(), this};
    column->addWidget(m_bar);
    column->addWidget(m_table, 1);

    connect(m_bar, &TransferFilterBar::changed, this, &TransfersView::applyFilter);
    connect(m_table, &DataTable::rowsSelected, this, &TransfersView::takeSelection);
    connect(m_table, &DataTable::rowActivated, this, &TransfersView::showRows);
    connect(m_table, &DataTable::linkActivated, this, &TransfersView::showRows);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& place) { emit menuRequested(m_table->viewport()->mapToGlobal(place)); });
    connect(&m_table->rows(), &QAbstractItemModel::layoutChanged, this, &TransfersView::countHidden);
    connect(&m_table->rows(), &QAbstractItemModel::modelReset, this, &TransfersView::countHidden);
    connect(&m_table->rows(), &SnapshotTableModel::arrangingChanged, this, &TransfersView::countHidden);
    connect(m_table, &DataTable::emptyActivated, this, [this] { m_bar->clear(); });
    retranslate();
}

void TransfersView::retranslate()
{
    m_bar->retranslate();
    m_table->setAccessibleName(tr("All transfers"));
    countHidden();
}

void TransfersView::takeFocus()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

void TransfersView::refresh(const MoneyLook& look)
{
    auto table = std::make_shared<TransferTable>();
    table->snapshot = bridge().snapshot();
    table->look = look;
    if (const auto trace = bridge().trace())
        table->traced = TracedAmounts{trace->trace.flows};
    if (m_shown && m_shown->snapshot->graph != table->snapshot->graph)
        carryFilterOver(m_shown->graph(), table->graph());
    m_shown = table;
    m_bar->setZone(table->snapshot->zone);
    m_bar->setTraceShown(!table->traced.empty());
    m_table->show(static_cast<RowIndex>(table->graph().edgeCount()), transferColumns(table),
                  filterFunction());
    showSelection();
}

/// Vertices are of one snapshot; the account is found again by what it is.
void TransfersView::carryFilterOver(const FlowGraph& before, const FlowGraph& now)
{
    auto filter = m_bar->filter();
    const auto again = [&](std::optional<VertexIndex> vertex) {
        return vertex ? now.find(before.account(*vertex).entity) : std::nullopt;
    };
    filter.account = again(filter.account);
    filter.counterparty = again(filter.counterparty);
    if (filter != m_bar->filter())
        m_bar->setFilter(filter);
}

std::function<bool(RowIndex)> TransfersView::filterFunction() const
{
    const auto& filter = m_bar->filter();
    if (filter.letsAllThrough())
        return {};
    return [table = m_shown, filter](RowIndex row) {
        return passes(table->graph(), table->traced, filter, EdgeIndex{row});
    };
}

void TransfersView::applyFilter()
{
    if (m_shown)
        m_table->setFilter(filterFunction());
    countHidden();
}

void TransfersView::countHidden()
{
    const auto& rows = m_table->rows();
    if (rows.arranging())
        return; // the old rows are still shown; a count that is not known is not said
    const auto hidden = static_cast<qint64>(rows.rowsInAll()) - rows.rowCount();
    m_bar->setHidden(hidden);
    if (hidden > 0)
        m_table->setEmptyText(QStringLiteral("filter"), tr("No transfer is left under these conditions."),
                              tr("Show everything"));
    else
        m_table->setEmptyText(
            QStringLiteral("money"),
            tr("There is no transfer yet. Take in bank statements or payment-platform returns."));
}

void TransfersView::takeSelection()
{
    Selection selection;
    for (const auto row : m_table->selectedRows())
        selection.transfers.push_back(m_shown->graph().id(EdgeIndex{row}));
    bridge().select(std::move(selection));
}

void TransfersView::showSelection()
{
    if (!m_shown)
        return;
    const auto& selection = bridge().selection();
    const auto& graph = m_shown->graph();
    std::vector<RowIndex> rows;
    for (const auto transfer : selection.transfers)
        if (const auto edge = graph.find(transfer))
            rows.push_back(edge->value());
    selectIfOther(*m_table, std::move(rows));

    std::optional<VertexIndex> account;
    for (const auto& entity : selection.entities)
        if (!account)
            account = graph.find(entity);
    if (account)
        m_bar->setSelectedAccount(account, accountText(graph.account(*account), m_shown->look.masking));
    else
        m_bar->setSelectedAccount(std::nullopt, {});
}

void TransfersView::showRows(RowIndex row)
{
    const EdgeIndex edge{row};
    std::vector<RowId> rows{m_shown->graph().id(edge)};
    if (const auto other = m_shown->graph().otherRow(edge))
        rows.push_back(*other);
    emit rowsRequested(
        rows,
        tr("Transfer of %1").arg(moneyText(m_shown->graph().amount(edge), m_shown->graph().currency(edge))));
}

void TransfersView::startFilter(const TransferFilter& filter)
{
    if (m_shown && m_shown->snapshot->graph != bridge().snapshot()->graph)
        m_shown.reset(); // the filter is of the present snapshot
    m_bar->setFilter(filter);
}

void TransfersView::showBetween(const EntityRef& one, const EntityRef& other)
{
    const auto& graph = *bridge().snapshot()->graph;
    TransferFilter filter;
    filter.account = graph.find(one);
    filter.counterparty = graph.find(other);
    if (!filter.account || !filter.counterparty)
        return;
    const auto masking = maskingOf(bridge());
    const auto name = [&](VertexIndex vertex) { return accountText(graph.account(vertex), masking); };
    startFilter(filter);
    m_bar->setAccountName(
        tr("%1 and %2", "two accounts").arg(name(*filter.account), name(*filter.counterparty)));
}

void TransfersView::showTime(Instant from, Instant until, const std::optional<EntityRef>& account)
{
    const auto& graph = *bridge().snapshot()->graph;
    TransferFilter filter;
    filter.from = from;
    filter.until = until;
    filter.account = account ? graph.find(*account) : std::nullopt;
    startFilter(filter);
    if (filter.account)
        m_bar->setAccountName(accountText(graph.account(*filter.account), maskingOf(bridge())));
}

} // namespace jingwei::ui
