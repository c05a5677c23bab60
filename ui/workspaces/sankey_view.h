#pragma once

#include "ui/workspaces/money_drawing.h"
#include "ui/workspaces/money_view.h"

#include <QPointer>

class QStackedWidget;

namespace jingwei::ui {

class Chip;
class EmptyState;
class Job;
class SankeyChart;
class TextLabel;

/// 桑基: the money of the followed incidents as bands by level, as wide as what they carry.
class SankeyView : public MoneyView {
    Q_OBJECT

public:
    explicit SankeyView(SessionBridge& bridge, QWidget* parent = nullptr);

    void refresh(const MoneyLook& look) override;
    void showSelection() override;
    void retranslate() override;
    void takeFocus() override;
    [[nodiscard]] bool canExport() const override { return m_drawn != nullptr; }
    void exportPicture() override;

private:
    void showEmpty();
    void show(std::shared_ptr<const DrawnTrace> drawn);
    void chooseLink(std::uint32_t link);
    void chooseEnd(std::uint32_t node);
    void openEnd(std::uint32_t node);
    void toggleFold();

    MoneyLook m_look;
    std::shared_ptr<const IncidentTrace> m_trace; ///< what m_drawn shows
    TraceDrawing m_drawing;                       ///< likewise
    LevelFold m_fold;
    std::shared_ptr<const DrawnTrace> m_drawn;
    QStackedWidget* m_stack;
    EmptyState* m_emptyState;
    QWidget* m_content;
    TextLabel* m_about;
    Chip* m_hidden;
    Chip* m_folded;
    SankeyChart* m_chart;
    QPointer<Job> m_job;
};

} // namespace jingwei::ui
