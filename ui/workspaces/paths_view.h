#pragma once

#include "core/trace/money_paths.h"
#include "ui/workspaces/money_view.h"

#include <QPointer>

class QPushButton;
class QStackedWidget;

namespace jingwei::ui {

class DataTable;
class EmptyState;
class Job;
class MessageLine;
class SegmentedSwitch;
class TextLabel;
struct PathTable;

/// 路径: how money could have come from one account to another, each way with its rows.
class PathsView : public MoneyView {
    Q_OBJECT

public:
    explicit PathsView(SessionBridge& bridge, QWidget* parent = nullptr);

    void refresh(const MoneyLook& look) override;
    void showSelection() override {}
    void retranslate() override;
    void takeFocus() override;

    /// Looks for the ways from one end to another, from the next refresh on.
    void showBetween(const EntityRef& from, const EntityRef& to);

private:
    QWidget* makeContent();
    void compute();
    [[nodiscard]] PathOptions wished() const;
    void showEmpty();
    void showEnds();
    void showTable(MoneyPaths found);
    void showRows(RowIndex row);
    void takeSelection();

    MoneyLook m_look;
    std::optional<EntityRef> m_from;
    std::optional<EntityRef> m_to;
    PathOptions m_options;
    std::shared_ptr<const PathTable> m_shown; ///< answers what is asked; null: not found out yet
    QPointer<Job> m_job;
    QStackedWidget* m_stack;
    EmptyState* m_emptyState;
    QWidget* m_content;
    TextLabel* m_fromText;
    TextLabel* m_toText;
    QPushButton* m_turn;
    SegmentedSwitch* m_order;
    TextLabel* m_about;
    DataTable* m_table;
};

} // namespace jingwei::ui
