#include "ui/workspaces/diagram_twin.h"

#include "ui/session_bridge.h"
#include "ui/tables/data_table.h"
#include "ui/theme/tokens.h"
#include "ui/workspaces/diagram_selection.h"
#include "ui/workspaces/table_selection.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace jingwei::ui {

DiagramTwin::DiagramTwin(QThreadPool& pool, QWidget* parent) : Panel{Ground::Bg2, parent, Qt::TopEdge}
{
    setObjectName(QStringLiteral("diagramTwin"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 1, 0, 0);
    column->setSpacing(0);
    auto* bar = new Panel{Ground::Bg1, this, Qt::BottomEdge};
    bar->setFixedHeight(scaled(measure::filterBar));
    auto* row = new QHBoxLayout{bar};
    row->setContentsMargins(scaled(measure::padding), 0, scaled(measure::padding), 0);
    m_switch = new SegmentedSwitch{bar};
    m_switch->setObjectName(QStringLiteral("diagramTwinSwitch"));
    row->addWidget(m_switch);
    row->addStretch(1);
    m_count = new TextLabel{type::small, Ink::Ink2, bar};
    row->addWidget(m_count);
    column->addWidget(bar);
    m_stack = new QStackedWidget{this};
    m_nodes = new DataTable{QStringLiteral("diagramNodes"), pool, m_stack};
    m_links = new DataTable{QStringLiteral("diagramLinks"), pool, m_stack};
    m_stack->addWidget(m_nodes);
    m_stack->addWidget(m_links);
    column->addWidget(m_stack, 1);

    connect(m_switch, &SegmentedSwitch::chosen, this, [this](const QString& key) {
        m_stack->setCurrentWidget(key == QStringLiteral("links") ? m_links : m_nodes);
        takeFocus();
    });
    connect(m_nodes, &DataTable::rowsSelected, this, &DiagramTwin::takeNodes);
    connect(m_nodes, &DataTable::rowActivated, this,
            [this](RowIndex node) { emit entityOpened(m_shown->node(node).entity); });
    connect(m_links, &DataTable::rowsSelected, this, [this] { emit linksSelected(m_links->selectedRows()); });
    connect(m_links, &DataTable::rowActivated, this, &DiagramTwin::factsRequested);
    connect(m_links, &DataTable::linkActivated, this, [this](quint32 link) { emit factsRequested(link); });
    retranslate();
    m_switch->setCurrent(QStringLiteral("nodes"));
}

void DiagramTwin::retranslate()
{
    m_switch->setChoices(
        {{QStringLiteral("nodes"), tr("Nodes"), {}, tr("Everything the diagram shows, a row each")},
         {QStringLiteral("links"), tr("Links"), {}, tr("Every link of the diagram, a row each")}});
    m_nodes->setAccessibleName(tr("Nodes of the diagram"));
    m_links->setAccessibleName(tr("Links of the diagram"));
    m_nodes->setEmptyText(QStringLiteral("diagram"), tr("The diagram is empty."));
    m_links->setEmptyText(QStringLiteral("link"), tr("The diagram has no links."));
}

void DiagramTwin::takeFocus()
{
    m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void DiagramTwin::show(const std::shared_ptr<const DiagramTable>& table)
{
    m_shown = table;
    const auto nodes = static_cast<RowIndex>(table->diagram->nodes.size());
    const auto links = static_cast<RowIndex>(table->diagram->links.size());
    m_nodes->show(nodes, nodeColumns(table));
    m_links->show(links, linkColumns(table));
    m_count->setText(tr("%1 nodes, %2 links").arg(countText(nodes), countText(links)));
}

void DiagramTwin::showSelection(const Selection& selection)
{
    if (!m_shown)
        return;
    std::vector<RowIndex> nodes;
    for (const auto& entity : selectedEntities(selection))
        if (const auto node = m_shown->diagram->find(entity))
            nodes.push_back(*node);
    selectIfOther(*m_nodes, std::move(nodes));
    selectIfOther(*m_links, selectedLinks(*m_shown->diagram, selection));
}

void DiagramTwin::takeNodes()
{
    std::vector<EntityRef> entities;
    for (const auto node : m_nodes->selectedRows())
        entities.push_back(m_shown->node(node).entity);
    emit entitiesSelected(entities);
}

} // namespace jingwei::ui
