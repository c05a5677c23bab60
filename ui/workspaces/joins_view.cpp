#include "ui/workspaces/joins_view.h"

#include "ui/tables/data_table.h"
#include "ui/workspaces/page_head.h"

#include <QVBoxLayout>

namespace jingwei::ui {

JoinsView::JoinsView(SessionBridge& bridge, QWidget* parent) : QWidget{parent}, m_bridge{bridge}
{
    setObjectName(QStringLiteral("joinsView"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    m_table = new DataTable{QStringLiteral("joins"), bridge.pool(), this};
    column->addWidget(m_table);
    setFocusProxy(m_table);
    connect(m_table, &DataTable::rowsSelected, this, &JoinsView::takeSelection);
    connect(m_table, &DataTable::rowActivated, this, &JoinsView::showRows);
    connect(m_table, &DataTable::linkActivated, this, &JoinsView::giveBack);
    retranslate();
}

void JoinsView::retranslate()
{
    m_table->setAccessibleName(tr("Rows joined or taken apart by hand"));
    m_table->setEmptyText(QStringLiteral("merge"),
                          tr("No rows were joined or taken apart by hand. Select a transfer in Money: the "
                             "inspector says why its rows are one payment, and takes them apart."));
}

void JoinsView::refresh()
{
    auto table = std::make_shared<JoinTable>();
    table->snapshot = m_bridge.snapshot();
    table->look.masking = maskingOf(m_bridge);
    m_shown = table;
    m_table->show(static_cast<RowIndex>(table->snapshot->joins.size()), joinColumns(table));
}

void JoinsView::takeSelection()
{
    const auto& graph = *m_shown->snapshot->graph;
    Selection selection;
    for (const auto row : m_table->selectedRows()) {
        const auto& said = m_shown->said(row);
        for (const auto evidence : {RowId{said.row}, RowId{said.otherRow}}) {
            const auto edge = graph.findByRow(evidence);
            if (!edge)
                continue;
            const auto transfer = graph.id(*edge);
            if (selection.transfers.empty() || selection.transfers.back() != transfer)
                selection.transfers.push_back(transfer);
        }
    }
    m_bridge.select(std::move(selection));
}

void JoinsView::showRows(RowIndex row)
{
    const auto& said = m_shown->said(row);
    emit rowsRequested({RowId{said.row}, RowId{said.otherRow}},
                       said.joined == std::optional{true} ? tr("Joined by hand") : tr("Taken apart by hand"));
}

void JoinsView::giveBack(RowIndex row)
{
    const auto& said = m_shown->said(row);
    m_bridge.apply(JoinEdit{said.row, said.otherRow, std::nullopt});
}

} // namespace jingwei::ui
