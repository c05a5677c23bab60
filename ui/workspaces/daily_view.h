#pragma once

#include "ui/workspaces/daily_points.h"
#include "ui/workspaces/money_view.h"

#include <QPointer>

class QPushButton;

namespace jingwei::ui {

class DailyFlowChart;
class Job;
class MessageLine;
class SegmentedSwitch;
class TextLabel;

/// Money in and out day by day: of the selected account, or of the whole case.
class DailyView : public MoneyView {
    Q_OBJECT

public:
    explicit DailyView(SessionBridge& bridge, QWidget* parent = nullptr);

    void refresh(const MoneyLook& look) override;
    void showSelection() override;
    void retranslate() override;
    void takeFocus() override;

signals:
    /// The transfers of some days as a list; of one account, or of all.
    void daysRequested(jingwei::Instant from, jingwei::Instant until,
                       const std::optional<jingwei::EntityRef>& account);

private:
    void compute();
    void showSums(const DailySums& sums);
    void showChoice();
    [[nodiscard]] std::optional<EntityRef> selectedAccount() const;

    MoneyLook m_look;
    std::optional<EntityRef> m_account; ///< shown; nothing: the whole case
    SegmentedSwitch* m_of;
    TextLabel* m_choice;
    QPushButton* m_showTransfers;
    MessageLine* m_message;
    DailyFlowChart* m_chart;
    QPointer<Job> m_job;
};

} // namespace jingwei::ui
