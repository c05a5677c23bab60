#pragma once

#include "ui/session_bridge.h"
#include "ui/workspaces/money_columns.h"

#include <QWidget>

#include <algorithm>
#include <optional>

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
    /// Share of the stolen money, in percent, that the links drawn must explain; from the next refresh on.
    void setTrunk(std::uint32_t percent) { m_trunk = percent; }
    /// Whether there is a picture to write.
    [[nodiscard]] virtual bool canExport() const { return false; }
    /// Asks for a file and writes the picture there, by the file's ending.
    virtual void exportPicture() {}

signals:
    void rowsRequested(const std::vector<jingwei::RowId>& rows, const QString& about);
    void openRequested(const QString& workspace);
    void wholeRequested(); ///< all links, not only the main trunk
    void contentShown();   ///< what was asked for last is there: status and export go by it
    void menuRequested(const QPoint& globalPosition); ///< what can be done with what is selected
    /// The transfers between two ends of money, as a list.
    void transfersRequested(const jingwei::EntityRef& from, const jingwei::EntityRef& to);

protected:
    [[nodiscard]] SessionBridge& bridge() const noexcept { return m_bridge; }
    /// Asks for the menu of the account that a chart shows, which then is what is selected.
    void askForMenu(const QWidget& chart, const QPoint& place, const std::optional<EntityRef>& account)
    {
        const auto& selected = m_bridge.selection().entities;
        if (account && std::ranges::find(selected, *account) == selected.end())
            m_bridge.select({.entities = {*account}, .transfers = {}, .incidents = {}});
        emit menuRequested(chart.mapToGlobal(place));
    }
    [[nodiscard]] std::uint32_t trunk() const noexcept { return m_trunk; }

private:
    SessionBridge& m_bridge;
    std::uint32_t m_trunk = 100;
};

} // namespace jingwei::ui
