#include "ui/workspaces/money_page.h"

#include "ui/theme/surfaces.h"
#include "ui/theme/tokens.h"
#include "ui/workspaces/accounts_view.h"
#include "ui/workspaces/balance_view.h"
#include "ui/workspaces/daily_view.h"
#include "ui/workspaces/layers_view.h"
#include "ui/workspaces/methods_view.h"
#include "ui/workspaces/money_acts.h"
#include "ui/workspaces/page_head.h"
#include "ui/workspaces/paths_view.h"
#include "ui/workspaces/sankey_view.h"
#include "ui/workspaces/stop_view.h"
#include "ui/workspaces/transfers_view.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace jingwei::ui {

namespace {

constexpr QLatin1String tenThousandKey{"tenThousand"};
constexpr QLatin1String yuanKey{"yuan"};
constexpr QLatin1String unitSetting{"money/unit"};

} // namespace

MoneyPage::MoneyPage(SessionBridge& bridge, QWidget* parent) : Workspace{bridge, parent}
{
    setObjectName(QStringLiteral("moneyPage"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    makeHead();
    column->addWidget(m_head);
    column->addWidget(makeQuestion());
    m_stack = new QStackedWidget{this};
    makeViews();
    makeActs();
    column->addWidget(m_stack, 1);

    const bool tenThousand = QSettings{}.value(unitSetting).toString() == tenThousandKey;
    m_look.unit = tenThousand ? MoneyUnit::TenThousand : MoneyUnit::Yuan;
    retranslate();
    m_unit->setCurrent(tenThousand ? QString{tenThousandKey} : QString{yuanKey});
    m_switch->setCurrent(QStringLiteral("layers"));
    showFollowed();
}

void MoneyPage::makeHead()
{
    m_head = new PageHead{iconName(), this};
    m_switch = new SegmentedSwitch{m_head};
    m_switch->setObjectName(QStringLiteral("moneyViews"));
    m_unit = new SegmentedSwitch{m_head};
    m_unit->setObjectName(QStringLiteral("moneyUnit"));
    m_export = makeTool(QStringLiteral("moneyExport"), QStringLiteral("export"), {}, m_head);
    m_head->addAtRight(m_switch);
    m_head->addAtRight(m_unit);
    m_head->addAtRight(m_export);
    connect(m_switch, &SegmentedSwitch::chosen, this, &MoneyPage::showView);
    connect(m_unit, &SegmentedSwitch::chosen, this, &MoneyPage::setUnit);
    connect(m_export, &QToolButton::clicked, this, [this] { currentView()->exportPicture(); });
}

/// Whose money, by which method, until when, how much of it: a bar of its own, for a head has no room for
/// these beside eight views on the smallest screen.
void MoneyPage::makeViews()
{
    m_layers = new LayersView{bridge(), m_stack};
    m_transfers = new TransfersView{bridge(), m_stack};
    m_stop = new StopView{bridge(), m_stack};
    auto* daily = new DailyView{bridge(), m_stack};
    addView(QStringLiteral("layers"), m_layers);
    addView(QStringLiteral("sankey"), new SankeyView{bridge(), m_stack});
    addView(QStringLiteral("stop"), m_stop);
    addView(QStringLiteral("transfers"), m_transfers);
    addView(QStringLiteral("accounts"), new AccountsView{bridge(), m_stack});
    addView(QStringLiteral("balance"), new BalanceView{bridge(), m_stack});
    addView(QStringLiteral("daily"), daily);
    addView(QStringLiteral("methods"), new MethodsView{bridge(), m_stack});
    m_paths = new PathsView{bridge(), m_stack};
    addView(QStringLiteral("paths"), m_paths);
    connect(m_layers, &LayersView::alertRequested, this, &MoneyPage::alertRequested);
    connect(m_stop, &StopView::sheetsRequested, this, &MoneyPage::makeSheets);
    auto* print = new QAction{this};
    print->setObjectName(QStringLiteral("moneySheets"));
    print->setShortcut(Qt::Key_P);
    print->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(print);
    connect(print, &QAction::triggered, this, &MoneyPage::makeSheets);
    connect(daily, &DailyView::daysRequested, this,
            [this](Instant from, Instant until, const std::optional<EntityRef>& account) {
                m_transfers->showTime(from, until, account);
                showView(QStringLiteral("transfers"));
            });
}

void MoneyPage::makeActs()
{
    m_acts = new MoneyActs{bridge(), *this};
    connect(m_acts, &MoneyActs::rowsRequested, this, &MoneyPage::rowsRequested);
    connect(m_acts, &MoneyActs::balanceRequested, this, [this] { showView(QStringLiteral("balance")); });
    connect(m_acts, &MoneyActs::showRequested, this, [this](const EntityRef& end) {
        showView(QStringLiteral("layers"));
        m_layers->centreOn(end);
    });
    connect(m_acts, &MoneyActs::pathsRequested, this, [this](const EntityRef& from, const EntityRef& to) {
        m_paths->showBetween(from, to);
        showView(QStringLiteral("paths"));
    });
    // With two accounts selected the button asks for their paths, else it goes to those asked for last.
    connect(m_pathsButton, &QPushButton::clicked, this, [this] {
        if (m_acts->paths()->isEnabled())
            m_acts->paths()->trigger();
        else
            showView(QStringLiteral("paths"));
    });
}

void MoneyPage::addView(const QString& key, MoneyView* view)
{
    m_views.emplace_back(key, view);
    m_stack->addWidget(view);
    connect(view, &MoneyView::rowsRequested, this, &MoneyPage::rowsRequested);
    connect(view, &MoneyView::openRequested, this, &MoneyPage::openRequested);
    connect(view, &MoneyView::transfersRequested, this, [this](const EntityRef& from, const EntityRef& to) {
        m_transfers->showBetween(from, to);
        showView(QStringLiteral("transfers"));
    });
    connect(view, &MoneyView::wholeRequested, this, [this] { setTrunk(100); });
    connect(view, &MoneyView::contentShown, this, [this] {
        m_export->setEnabled(currentView()->canExport());
        emit statusChanged();
    });
    connect(view, &MoneyView::menuRequested, this, [this](const QPoint& place) { m_acts->popUp(place); });
}

QString MoneyPage::title() const
{
    return tr("Money");
}

QString MoneyPage::question() const
{
    return tr("Where did it go, and what can still be stopped?");
}

void MoneyPage::retranslate()
{
    m_head->setTitle(title());
    m_switch->setChoices(
        {{QStringLiteral("layers"), tr("Layers"), QStringLiteral("flow"),
          tr("By level, from the victim to the exits")},
         {QStringLiteral("sankey"), tr("Sankey"), QStringLiteral("sankey"),
          tr("Bands as wide as the money they carry")},
         {QStringLiteral("stop"), tr("Stop list"), QStringLiteral("stop"),
          tr("Where the money is now and what holds it back")},
         {QStringLiteral("transfers"), tr("Transfers"), QStringLiteral("table"),
          tr("Each transfer of the case")},
         {QStringLiteral("accounts"), tr("Accounts"), QStringLiteral("card"),
          tr("In and out of each account")},
         {QStringLiteral("balance"), tr("Balance"), QStringLiteral("balance"),
          tr("What the selected account held over time, and the stolen part of it")},
         {QStringLiteral("daily"), tr("Daily"), QStringLiteral("chart"), tr("In and out, day by day")},
         {QStringLiteral("methods"), tr("Methods"), QStringLiteral("columns"),
          tr("What each method says, side by side")}});
    m_unit->setChoices(
        {{yuanKey, moneyUnitWord(MoneyUnit::Yuan), {}, tr("Show money in yuan")},
         {tenThousandKey, moneyUnitWord(MoneyUnit::TenThousand), {}, tr("Show money in ten thousand yuan")}});
    m_export->setToolTip(tr("Export the diagram as picture, drawing, document or data"));
    m_export->setAccessibleName(tr("Export the diagram"));
    for (const auto& [key, view] : m_views)
        view->retranslate();
    m_acts->retranslate();
    m_pathsButton->setText(tr("Paths…"));
    showFollowed();
}

MoneyView* MoneyPage::currentView() const
{
    return static_cast<MoneyView*>(m_stack->currentWidget());
}

void MoneyPage::showView(const QString& view)
{
    const auto found =
        std::find_if(m_views.begin(), m_views.end(), [&](const auto& known) { return known.first == view; });
    if (found == m_views.end())
        return;
    m_switch->setCurrent(view);
    m_pathsButton->setChecked(view == QStringLiteral("paths"));
    m_stack->setCurrentWidget(found->second);
    refresh();
    found->second->takeFocus();
}

void MoneyPage::setUnit(const QString& key)
{
    m_look.unit = key == tenThousandKey ? MoneyUnit::TenThousand : MoneyUnit::Yuan;
    QSettings{}.setValue(unitSetting, key);
    refresh();
}

void MoneyPage::refresh()
{
    m_look.masking = maskingOf(bridge());
    showFollowed();
    m_acts->update();
    m_pathsButton->setToolTip(m_acts->paths()->toolTip());
    currentView()->refresh(m_look);
    m_export->setEnabled(currentView()->canExport());
    emit statusChanged();
}

void MoneyPage::showSelection()
{
    m_acts->update();
    m_pathsButton->setToolTip(m_acts->paths()->toolTip());
    currentView()->showSelection();
}

QString MoneyPage::statusText() const
{
    return currentView() == m_layers ? m_layers->equation() : QString{};
}

// ---- request sheets ----

/// The list as it stands now, so that the sheets say what the screen says.
void MoneyPage::makeSheets()
{
    const auto list = m_stop->listNow();
    if (!list || list->list.rows.empty())
        return;
    showView(QStringLiteral("stop"));
    const auto file = askForStopRequestFile(this, list->list.at, bridge().snapshot()->zone);
    if (file.isEmpty())
        return;
    writeStopRequest(*this, bridge(), list, file, [this](const Result<StopRequestWritten>& written) {
        if (written)
            m_stop->sayWritten(*written);
        else if (written.error().code != ErrorCode::Cancelled)
            emit bridge().failed(written.error());
    });
}

} // namespace jingwei::ui
