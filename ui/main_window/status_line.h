#pragma once

#include "ui/session_bridge.h"
#include "ui/theme/surfaces.h"

namespace jingwei::ui {

/// 24 px at the foot of the window: left the selection, its count and sum; right a check that holds, and the
/// zone.
class StatusLine : public Panel {
    Q_OBJECT

public:
    explicit StatusLine(SessionBridge& bridge, QWidget* parent = nullptr);

    /// The check of the workspace shown now; empty: nothing.
    void setCheck(const QString& text);
    [[nodiscard]] QString selectionText() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    SessionBridge& m_bridge;
    TextLabel* m_selection;
    TextLabel* m_sum;
    IconLabel* m_tick;
    TextLabel* m_check;
    TextLabel* m_zone;
};

/// "3 accounts selected", "2 accounts, 4 transfers selected"; with nothing selected "Ready".
[[nodiscard]] QString selectionSentence(const Selection& selection);
/// Sum of the selected transfers, by currency; empty without any.
[[nodiscard]] QString selectionSum(const FlowGraph& graph, const Selection& selection);

} // namespace jingwei::ui
