#pragma once

#include "ui/workspaces/money_columns.h"
#include "ui/workspaces/workspace.h"

class QPushButton;
class QStackedWidget;
class QToolButton;
class QMenu;

namespace jingwei::ui {

class LayersView;
class MoneyActs;
class MoneyView;
class PageHead;
class PathsView;
class SegmentedSwitch;
class StopView;
class TransfersView;

/// 资金: where did it go, what can still be stopped. By layers, by transfers, by accounts, by days; one
/// account over time, what each method says, and the ways of money between two accounts.
class MoneyPage : public Workspace {
    Q_OBJECT

public:
    explicit MoneyPage(SessionBridge& bridge, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override { return QStringLiteral("money"); }
    [[nodiscard]] QString question() const override;
    [[nodiscard]] QString statusText() const override;

    /// "layers", "sankey", "stop", "transfers", "accounts", "balance", "daily", "methods", "paths"
    void showView(const QString& view);

signals:
    void alertRequested();

protected:
    void refresh() override;
    void showSelection() override;
    void retranslate() override;

private:
    void makeHead();
    QWidget* makeQuestion();
    void makeViews();
    void makeActs();
    void addView(const QString& key, MoneyView* view);
    void setUnit(const QString& key);
    void showFollowed();
    void fillMenu();
    void fillMethods();
    void fillTrunks();
    void fillCurrencies();
    void showCurrency();
    void setTrunk(std::uint32_t percent);
    void chooseMoment();
    void makeSheets();
    void showFollowing();
    void toggleFollowed(const std::string& number);
    [[nodiscard]] MoneyView* currentView() const;

    PageHead* m_head;
    QPushButton* m_incidents;
    QMenu* m_menu;
    QPushButton* m_method;
    QMenu* m_methodMenu;
    QPushButton* m_until;
    QPushButton* m_currency; ///< shown where money of several currencies was stolen
    QMenu* m_currencyMenu;
    QPushButton* m_trunk;
    QMenu* m_trunkMenu;
    SegmentedSwitch* m_switch;
    SegmentedSwitch* m_unit;
    QToolButton* m_export;
    QStackedWidget* m_stack;
    std::vector<std::pair<QString, MoneyView*>> m_views;
    LayersView* m_layers;
    StopView* m_stop;
    TransfersView* m_transfers;
    PathsView* m_paths;
    QPushButton* m_pathsButton;
    MoneyActs* m_acts;
    std::vector<Currency> m_currencies; ///< of what was stolen in the incidents followed
    MoneyLook m_look;
    std::uint32_t m_percent = 100; ///< main trunk
};

} // namespace jingwei::ui
