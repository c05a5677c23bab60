#pragma once

#include "ui/session_bridge.h"
#include "ui/workspaces/money_columns.h"

#include <QWidget>

namespace jingwei::ui {

/// One way of looking at the money: layers, transfers, accounts, days. Refreshed by its page, only while it
/// is shown.
class MoneyView : public QWidget {
    Q_OBJECT

public:
    MoneyView(SessionBridge& bridge, QWidget* parent) : QWidget{parent}, m_bridge{bridge} {}

    virtual void refresh(const MoneyLook& look) = 0;
    virtual void showSelection() = 0;
    virtual void retranslate() = 0;
    /// Where the keyboard goes when the view is chosen.
    virtual void takeFocus() { setFocus(Qt::OtherFocusReason); }

signals:
    void rowsRequested(const std::vector<jingwei::RowId>& rows, const QString& about);
    void openRequested(const QString& workspace);
    /// The transfers between two ends of money, as a list.
    void transfersRequested(const jingwei::EntityRef& from, const jingwei::EntityRef& to);

protected:
    [[nodiscard]] SessionBridge& bridge() const noexcept { return m_bridge; }

private:
    SessionBridge& m_bridge;
};

} // namespace jingwei::ui
