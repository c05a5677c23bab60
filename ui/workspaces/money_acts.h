#pragma once

#include "ui/session_bridge.h"

#include <QObject>

#include <utility>
#include <vector>

class QAction;
class QMenu;
class QPoint;
class QWidget;

namespace jingwei::ui {

/// What can be done with the ends of money that are selected, on every view of the money page: by key, and in
/// the menu under the right button.
class MoneyActs : public QObject {
    Q_OBJECT

public:
    /// The keys are heard wherever `page` has the focus.
    MoneyActs(SessionBridge& bridge, QWidget& page);

    void retranslate();
    /// Which acts are possible with what is selected now.
    void update();
    /// The menu at a place of the screen; nothing selected: none.
    void popUp(const QPoint& globalPosition);
    [[nodiscard]] QAction* paths() const { return m_paths; }

signals:
    void rowsRequested(const std::vector<jingwei::RowId>& rows, const QString& about);
    void showRequested(const jingwei::EntityRef& end); ///< in the layered diagram
    void balanceRequested();
    void pathsRequested(const jingwei::EntityRef& from, const jingwei::EntityRef& to);

private:
    QAction* add(const QString& name, const QKeySequence& key, const QString& iconName,
                 void (MoneyActs::*act)());
    [[nodiscard]] std::vector<VertexIndex> selected() const;
    void showRows();
    void showInDiagram();
    void showBalance();
    void selectDownstream();
    void findPaths();
    void copyNumbers();
    void addJoins();

    SessionBridge& m_bridge;
    QWidget& m_page;
    QMenu* m_menu;
    std::vector<QAction*> m_joins; ///< what can be said of the selected transfers' rows; of the last menu
    QAction* m_rows;
    QAction* m_show;
    QAction* m_balance;
    QAction* m_downstream;
    QAction* m_paths;
    QAction* m_copy;
};

/// The ends that money of these ends went on to within a trace, these among them, each transfer after the one
/// before it; in the order of the trace's accounts.
[[nodiscard]] std::vector<VertexIndex> downstreamOf(const FlowGraph& graph, const FundTrace& trace,
                                                    std::vector<VertexIndex> ends);
/// Two ends in the order in which money of a trace came to them; without one as given.
[[nodiscard]] std::pair<EntityRef, EntityRef>
upstreamFirst(const FlowGraph& graph, const IncidentTrace* trace, VertexIndex one, VertexIndex other);

} // namespace jingwei::ui
