#pragma once

#include "ui/theme/buttons.h"
#include "ui/theme/surfaces.h"
#include "ui/workspaces/diagram_columns.h"

class QStackedWidget;
class QThreadPool;

namespace jingwei::ui {

class DataTable;
struct Selection;

/// The diagram as two tables, for those who read rather than look: nodes, and links.
class DiagramTwin : public Panel {
    Q_OBJECT

public:
    explicit DiagramTwin(QThreadPool& pool, QWidget* parent = nullptr);

    void show(const std::shared_ptr<const DiagramTable>& table);
    void showSelection(const Selection& selection);
    void retranslate();
    void takeFocus();

signals:
    void entitiesSelected(const std::vector<jingwei::EntityRef>& entities);
    void linksSelected(const std::vector<std::uint32_t>& links);
    void entityOpened(const jingwei::EntityRef& entity);
    void factsRequested(quint32 link);

private:
    void takeNodes();

    std::shared_ptr<const DiagramTable> m_shown;
    SegmentedSwitch* m_switch;
    TextLabel* m_count;
    QStackedWidget* m_stack;
    DataTable* m_nodes;
    DataTable* m_links;
};

} // namespace jingwei::ui
