#pragma once

#include "ui/workspaces/money_view.h"

namespace jingwei::ui {

class DataTable;
class TransferFilterBar;

/// All transfers of the case, a row each, under one filter. Rows are the graph's edges; nothing is copied.
class TransfersView : public MoneyView {
    Q_OBJECT

public:
    explicit TransfersView(SessionBridge& bridge, QWidget* parent = nullptr);

    void refresh(const MoneyLook& look) override;
    void showSelection() override;
    void retranslate() override;
    void takeFocus() override;

    /// Shows only what went between two ends of money, in both directions.
    void showBetween(const EntityRef& one, const EntityRef& other);
    /// Shows only what moved in this time, both ends inclusive; of one account, or of all.
    void showTime(Instant from, Instant until, const std::optional<EntityRef>& account);

private:
    void startFilter(const TransferFilter& filter);
    void applyFilter();
    void countHidden();
    void takeSelection();
    void showRows(RowIndex row);
    void carryFilterOver(const FlowGraph& before, const FlowGraph& now);
    [[nodiscard]] std::function<bool(RowIndex)> filterFunction() const;

    TransferFilterBar* m_bar;
    DataTable* m_table;
    std::shared_ptr<const TransferTable> m_shown;
};

} // namespace jingwei::ui
