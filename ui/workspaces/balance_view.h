#pragma once

#include "core/session/money_views.h"
#include "ui/charts/balance_painting.h"
#include "ui/workspaces/money_view.h"

#include <QPointer>

namespace jingwei::ui {

class BalanceChart;
class Job;
class MessageLine;
class SegmentedSwitch;
class TextLabel;

/// 余额: what the selected account held over time, what of it was stolen, and each transfer that moved it.
class BalanceView : public MoneyView {
    Q_OBJECT

public:
    explicit BalanceView(SessionBridge& bridge, QWidget* parent = nullptr);

    void refresh(const MoneyLook& look) override;
    void showSelection() override;
    void retranslate() override;
    void takeFocus() override;

private:
    void compute();
    void showCurve();
    void showHow();
    void showStep();
    void chooseStep(std::size_t step);
    [[nodiscard]] std::optional<EntityRef> selectedAccount() const;
    [[nodiscard]] std::size_t firstShown() const;

    MoneyLook m_look;
    std::optional<EntityRef> m_account; ///< the one selected last
    BalanceCurve m_curve;
    std::size_t m_first = 0; ///< point of the curve that the chart begins with
    TextLabel* m_title;
    TextLabel* m_how;
    SegmentedSwitch* m_range;
    MessageLine* m_message;
    BalanceChart* m_chart;
    QPointer<Job> m_job;
};

} // namespace jingwei::ui
