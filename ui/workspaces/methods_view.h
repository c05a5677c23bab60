#pragma once

#include "ui/workspaces/method_columns.h"
#include "ui/workspaces/money_view.h"

#include <QPointer>

class QStackedWidget;

namespace jingwei::ui {

class DataTable;
class EmptyState;
class Job;
class TableTotals;
class TextLabel;

/// 方法对照: what every account holds under each method of tracing, side by side, and where they differ.
class MethodsView : public MoneyView {
    Q_OBJECT

public:
    explicit MethodsView(SessionBridge& bridge, QWidget* parent = nullptr);

    void refresh(const MoneyLook& look) override;
    void showSelection() override;
    void retranslate() override;
    void takeFocus() override;

private:
    void showEmpty();
    void compute();
    void showTable(MethodTable table);
    void takeSelection();

    MoneyLook m_look;
    std::shared_ptr<const IncidentTrace> m_compared; ///< what m_shown was worked out from
    std::shared_ptr<const MethodsShown> m_shown;
    QStackedWidget* m_stack;
    EmptyState* m_emptyState;
    QWidget* m_content;
    TextLabel* m_about;
    TextLabel* m_sums;
    DataTable* m_table;
    TableTotals* m_totals;
    QPointer<Job> m_job;
};

} // namespace jingwei::ui
