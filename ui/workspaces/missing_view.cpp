#include "ui/workspaces/missing_view.h"

#include "ui/tables/data_table.h"
#include "ui/theme/messages.h"
#include "ui/workspaces/page_head.h"

#include <QVBoxLayout>

#include <set>

namespace jingwei::ui {

MissingView::MissingView(SessionBridge& bridge, QWidget* parent) : QWidget{parent}, m_bridge{bridge}
{
    setObjectName(QStringLiteral("missingView"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_message = new MessageLine{this};
    m_message->setObjectName(QStringLiteral("missingMessage"));
    m_table = new DataTable{QStringLiteral("missing"), bridge.pool(), this};
    column->addWidget(m_message);
    column->addWidget(m_table, 1);
    setFocusProxy(m_table);
    connect(m_table, &DataTable::rowsSelected, this, &MissingView::takeSelection);
    connect(m_table, &DataTable::rowActivated, this, &MissingView::showRows);
    retranslate();
}

void MissingView::retranslate()
{
    m_table->setAccessibleName(tr("Accounts of the same name that were not queried"));
    m_table->setEmptyText(QStringLiteral("check"),
                          tr("Nothing is missing: no account under the name of a queried holder appears in "
                             "the statements without one of its own."));
}

void MissingView::refresh()
{
    auto table = std::make_shared<AccountTable>();
    table->snapshot = m_bridge.snapshot();
    table->look.masking = maskingOf(m_bridge);
    const auto& graph = *table->snapshot->graph;
    std::set<std::string> holders;
    for (const auto& missing : table->snapshot->missing) {
        const auto vertex = graph.find(missing.account);
        if (!vertex)
            continue;
        holders.insert(missing.holder);
        for (auto& sums : accountSums(graph, *vertex))
            table->rows.push_back(std::move(sums));
    }
    const auto accounts = static_cast<int>(table->snapshot->missing.size());
    if (accounts == 0)
        m_message->clear();
    else
        m_message->show(MessageKind::Warn,
                        tr("%n account(s) of the same name were not queried. Holders concerned: %1. Sums are "
                           "what the statements of others show.",
                           nullptr, accounts)
                            .arg(countText(static_cast<std::int64_t>(holders.size()))));
    m_shown = table;
    m_table->show(static_cast<RowIndex>(table->rows.size()), accountColumns(table));
}

void MissingView::takeSelection()
{
    Selection selection;
    for (const auto row : m_table->selectedRows())
        selection.entities.push_back(m_shown->account(row).entity);
    m_bridge.select(std::move(selection));
}

void MissingView::showRows(RowIndex row)
{
    const auto& graph = *m_shown->snapshot->graph;
    const auto vertex = m_shown->rows[row].vertex;
    std::set<RowId> rows; // a payment to itself is in both lists
    for (const auto edges : {graph.inEdges(vertex), graph.outEdges(vertex)})
        for (const auto edge : edges)
            rows.insert(graph.id(edge));
    emit rowsRequested({rows.begin(), rows.end()},
                       tr("Transfers of %1").arg(accountText(m_shown->account(row), m_shown->look.masking)));
}

} // namespace jingwei::ui
