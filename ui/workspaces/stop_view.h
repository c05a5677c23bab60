#pragma once

#include "ui/workspaces/export_stop_request.h"
#include "ui/workspaces/money_view.h"
#include "ui/workspaces/stop_columns.h"

class QPushButton;
class QStackedWidget;
class QTimer;

namespace jingwei::ui {

class DataTable;
class EmptyState;
class TableTotals;
class TextLabel;

/// 止付清单: where the money of the followed incidents is now, what holds it back and until when, the most
/// urgent first; from here the request sheets go out.
class StopView : public MoneyView {
    Q_OBJECT

public:
    explicit StopView(SessionBridge& bridge, QWidget* parent = nullptr);

    void refresh(const MoneyLook& look) override;
    void showSelection() override;
    void retranslate() override;
    void takeFocus() override;

    /// The list as it stands at this moment; null without a trace.
    [[nodiscard]] std::shared_ptr<const FreezeAnswer> listNow() const;
    /// Says where request sheets lie.
    void sayWritten(const StopRequestWritten& written);

signals:
    void sheetsRequested(); ///< the button for the request sheets

private:
    void showList();
    void showEmpty();
    void takeSelection();
    void showReceived(RowIndex row);
    void openRefund();

    MoneyLook m_look;
    std::shared_ptr<const StopTable> m_shown;
    QStackedWidget* m_stack;
    EmptyState* m_emptyState;
    QWidget* m_content;
    TextLabel* m_title;
    TextLabel* m_about;
    QPushButton* m_refund;
    QPushButton* m_sheets;
    DataTable* m_table;
    TableTotals* m_totals;
    QTimer* m_clock; ///< terms run on while nobody touches anything
};

} // namespace jingwei::ui
