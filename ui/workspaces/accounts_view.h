#pragma once

#include "ui/workspaces/money_view.h"

#include <QPointer>

class QLineEdit;

namespace jingwei::ui {

class DataTable;
class Job;
class SegmentedSwitch;
class TextLabel;

/// All ends of money with what came in and went out, and whether their statements were obtained.
class AccountsView : public MoneyView {
    Q_OBJECT

public:
    explicit AccountsView(SessionBridge& bridge, QWidget* parent = nullptr);

    void refresh(const MoneyLook& look) override;
    void showSelection() override;
    void retranslate() override;
    void takeFocus() override;

private:
    void showTable(std::shared_ptr<AccountTable> table);
    void applyFilter();
    void countHidden();
    void takeSelection();

    QLineEdit* m_find;
    SegmentedSwitch* m_queried;
    TextLabel* m_count;
    DataTable* m_table;
    QPointer<Job> m_job;
    std::shared_ptr<const AccountTable> m_shown;
};

} // namespace jingwei::ui
