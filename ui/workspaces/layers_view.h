#pragma once

#include "ui/diagram/diagram_scene.h"
#include "ui/workspaces/money_drawing.h"
#include "ui/workspaces/money_view.h"

#include <QPointer>

#include <unordered_map>

class QPushButton;
class QSplitter;
class QStackedWidget;

namespace jingwei::ui {

class AssumptionList;
class Chip;
class DataTable;
class DiagramView;
class EmptyState;
class Job;
class MomentStrip;
class SegmentedSwitch;
class SumLine;
class TableTotals;

/// The money of the followed incidents by levels: the sum line, the layered diagram, the level table, and all
/// three at any moment.
class LayersView : public MoneyView {
    Q_OBJECT

public:
    explicit LayersView(SessionBridge& bridge, QWidget* parent = nullptr);

    void refresh(const MoneyLook& look) override;
    void showSelection() override;
    void retranslate() override;
    void takeFocus() override;
    [[nodiscard]] bool canExport() const override { return m_shown != nullptr; }
    void exportPicture() override;

    /// Brings an end of money into the middle of the diagram.
    void centreOn(const EntityRef& entity);

    /// "stolen = held + not queried + gone" in words while a trace is shown; empty otherwise.
    [[nodiscard]] QString equation() const;

signals:
    void alertRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeContent();
    QWidget* makeEmpty();
    void makeStrip(QWidget* content);
    void showEmpty();
    void takeTrace();
    void draw();
    void showDrawing(const MoneyDrawing& drawing);
    void showDiagram(const MoneyDrawing& drawing);
    void showSumLine();
    void showAssumptions();
    void takeTableSelection();
    void takeDiagramSelection(const std::vector<EntityRef>& entities);
    void takeLink(quint32 link);
    void openEnd(const EntityRef& entity);
    void toggleFold();
    void boundMoment();
    void showTable(std::shared_ptr<const IncidentTrace> trace, const QString& unbounded);
    [[nodiscard]] QString whyUnbounded() const;
    [[nodiscard]] std::unordered_map<EntityRef, std::vector<Badge>>
    measureBadges(const Diagram& diagram) const;
    void selectPart(SumPart part);
    void showReceived(RowIndex row);

    MoneyLook m_look;
    std::shared_ptr<const IncidentTrace> m_whole; ///< at the last moment
    TraceDrawing m_baseDrawing;
    std::shared_ptr<const DrawnTrace> m_base; ///< m_whole as m_baseDrawing has it; null: not drawn yet
    QPointer<Job> m_job;                      ///< draws; the latest, an older one is destroyed
    QPointer<Job> m_boundsJob;                ///< likewise, bounds of the moment shown
    static constexpr std::size_t mostOfLevel =
        6; ///< ends that stand for themselves, as many as one sees at once
    LevelFold m_fold;
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
    MomentStrip* m_strip;
    SegmentedSwitch* m_links; ///< between ends, or each transfer
    Chip* m_hidden;
    Chip* m_folded;
};

} // namespace jingwei::ui
