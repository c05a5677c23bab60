#pragma once

#include "ui/workspaces/money_view.h"

class QPushButton;
class QSplitter;
class QStackedWidget;

namespace jingwei::ui {

class AssumptionList;
class DataTable;
class DiagramView;
class EmptyState;
class SumLine;
class TableTotals;

/// The money of the followed incidents by levels: the sum line, the layered diagram, and the level table.
class LayersView : public MoneyView {
    Q_OBJECT

public:
    explicit LayersView(SessionBridge& bridge, QWidget* parent = nullptr);

    void refresh(const MoneyLook& look) override;
    void showSelection() override;
    void retranslate() override;
    void takeFocus() override;

    /// "stolen = held + not queried + gone" in words while a trace is shown; empty otherwise.
    [[nodiscard]] QString equation() const;
    /// Writes the diagram as a picture or document, by the file's ending.
    void exportDiagram();

signals:
    void alertRequested();

private:
    QWidget* makeContent();
    QWidget* makeEmpty();
    void showEmpty();
    void showTrace();
    void showSumLine();
    void showAssumptions();
    void takeTableSelection();
    void takeDiagramSelection(const std::vector<EntityRef>& entities);
    void takeLink(quint32 link);
    void selectPart(SumPart part);
    void showReceived(RowIndex row);

    MoneyLook m_look;
    std::shared_ptr<const LevelTable> m_shown;
    std::shared_ptr<const Diagram> m_diagramShown;
    QStackedWidget* m_stack;
    QWidget* m_empty;
    EmptyState* m_emptyState;
    QPushButton* m_alert;
    QWidget* m_content;
    SumLine* m_sumLine;
    AssumptionList* m_assumptions;
    QSplitter* m_split;
    DiagramView* m_diagram;
    DataTable* m_table;
    TableTotals* m_totals;
};

} // namespace jingwei::ui
