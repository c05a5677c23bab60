#include "ui/workspaces/money_page.h"

#include "ui/support/format.h"
#include "ui/text/trace_text.h"
#include "ui/theme/buttons.h"
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
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace jingwei::ui {

namespace {

constexpr std::size_t mostInMenu = 20; ///< incidents offered beside those that are followed
constexpr std::array<std::uint32_t, 4> trunkPercents{100, 95, 90, 80};
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
QWidget* MoneyPage::makeQuestion()
{
    auto* bar = new Panel{Ground::Bg1, this, Qt::BottomEdge};
    bar->setFixedHeight(scaled(measure::filterBar));
    auto* row = new QHBoxLayout{bar};
    row->setContentsMargins(scaled(measure::padding), 0, scaled(measure::padding), 0);
    row->setSpacing(scaled(measure::gap2));
    m_incidents = makeButton(QStringLiteral("moneyIncidents"), {}, QStringLiteral("incident"));
    m_menu = new QMenu{m_incidents};
    m_menu->setObjectName(QStringLiteral("moneyIncidentsMenu"));
    m_incidents->setMenu(m_menu);
    row->addWidget(m_incidents);
    m_method = makeButton(QStringLiteral("moneyMethod"), {}, {});
    m_methodMenu = new QMenu{m_method};
    m_methodMenu->setObjectName(QStringLiteral("moneyMethodMenu"));
    m_method->setMenu(m_methodMenu);
    row->addWidget(m_method);
    m_until = makeButton(QStringLiteral("moneyUntil"), {}, QStringLiteral("clock"));
    row->addWidget(m_until);
    m_currency = makeButton(QStringLiteral("moneyCurrency"), {}, {});
    m_currencyMenu = new QMenu{m_currency};
    m_currencyMenu->setObjectName(QStringLiteral("moneyCurrencyMenu"));
    m_currency->setMenu(m_currencyMenu);
    m_currency->hide();
    row->addWidget(m_currency);
    m_trunk = makeButton(QStringLiteral("moneyTrunk"), {}, {});
    m_trunkMenu = new QMenu{m_trunk};
    m_trunkMenu->setObjectName(QStringLiteral("moneyTrunkMenu"));
    m_trunk->setMenu(m_trunkMenu);
    row->addWidget(m_trunk);
    row->addStretch(1);
    m_pathsButton = makeButton(QStringLiteral("moneyPathsButton"), {}, QStringLiteral("path"));
    m_pathsButton->setCheckable(true);
    row->addWidget(m_pathsButton);
    connect(m_menu, &QMenu::aboutToShow, this, &MoneyPage::fillMenu);
    connect(m_methodMenu, &QMenu::aboutToShow, this, &MoneyPage::fillMethods);
    connect(m_trunkMenu, &QMenu::aboutToShow, this, &MoneyPage::fillTrunks);
    connect(m_currencyMenu, &QMenu::aboutToShow, this, &MoneyPage::fillCurrencies);
    connect(m_until, &QPushButton::clicked, this, &MoneyPage::chooseMoment);
    return bar;
}

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

// ---- the followed incidents ----

void MoneyPage::showFollowed()
{
    const auto& followed = bridge().followed();
    m_export->setEnabled(currentView()->canExport());
    if (followed.empty()) {
        m_incidents->setText(tr("No incident chosen"));
    } else if (followed.size() == 1) {
        const auto& incidents = bridge().snapshot()->incidents;
        const auto incident =
            std::find_if(incidents.begin(), incidents.end(),
                         [&](const IncidentFact& known) { return known.number == followed.front(); });
        m_incidents->setText(
            incident == incidents.end()
                ? toQString(followed.front())
                : tr("%1 %2", "number and victim of an incident")
                      .arg(toQString(incident->number), personName(incident->victim, m_look.masking)));
    } else {
        m_incidents->setText(tr("%n incident(s)", nullptr, static_cast<int>(followed.size())));
    }
    m_incidents->setToolTip(tr("Choose the incidents whose money is followed"));
    m_incidents->setAccessibleName(tr("Incidents followed: %1").arg(m_incidents->text()));
    showFollowing();
}

// ---- how it is followed ----

void MoneyPage::showFollowing()
{
    const auto& following = bridge().following();
    m_method->setText(traceMethodText(following.method));
    m_method->setToolTip(tr("Method: which of an account's money leaves first"));
    m_method->setAccessibleName(tr("Method: %1").arg(m_method->text()));
    m_until->setText(following.until
                         ? tr("until %1", "moment").arg(timeText(*following.until, bridge().snapshot()->zone))
                         : tr("up to now"));
    m_trunk->setText(tr("Main trunk %1", "share of the stolen money")
                         .arg(m_percent == 100 ? tr("all") : percentText(m_percent / 100.0)));
    m_trunk->setToolTip(tr("Few links that explain this share of the stolen money, none of which can be "
                           "missed; with more than 600 of them that is not tried"));
    m_trunk->setAccessibleName(m_trunk->text());
    showCurrency();
    m_until->setToolTip(tr("Until when the money is followed, and when measures are looked at"));
}

/// One currency is followed at a time; without a trace the choice stays as it was, for it may be why.
void MoneyPage::showCurrency()
{
    const auto trace = bridge().trace();
    if (trace)
        m_currencies = currenciesStolen(*bridge().snapshot()->graph, trace->candidates);
    else if (!bridge().following().currency)
        m_currencies.clear();
    m_currency->setVisible(m_currencies.size() > 1);
    if (trace)
        m_currency->setText(tr("in %1", "currency followed").arg(toQString(trace->trace.currency.code())));
    m_currency->setToolTip(tr("Money was stolen in several currencies: one is followed at a time"));
    m_currency->setAccessibleName(m_currency->text());
}

void MoneyPage::fillCurrencies()
{
    m_currencyMenu->clear();
    const auto trace = bridge().trace();
    for (const auto currency : m_currencies) {
        auto* action = m_currencyMenu->addAction(toQString(currency.code()));
        action->setCheckable(true);
        action->setChecked(trace && trace->trace.currency == currency);
        connect(action, &QAction::triggered, this, [this, currency] {
            auto following = bridge().following();
            following.currency = currency;
            bridge().setFollowing(following);
        });
    }
}

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

void MoneyPage::fillMethods()
{
    m_methodMenu->clear();
    for (const auto method : allTraceMethods) {
        auto* action = m_methodMenu->addAction(tr("%1: %2", "method of tracing and its rule")
                                                   .arg(traceMethodText(method), traceMethodRule(method)));
        action->setCheckable(true);
        action->setChecked(method == bridge().following().method);
        connect(action, &QAction::triggered, this, [this, method] {
            auto following = bridge().following();
            following.method = method;
            bridge().setFollowing(following);
        });
    }
}

void MoneyPage::fillTrunks()
{
    m_trunkMenu->clear();
    for (const auto percent : trunkPercents) {
        auto* action = m_trunkMenu->addAction(
            percent == 100 ? tr("All links")
                           : tr("%1 of the stolen money", "a share").arg(percentText(percent / 100.0)));
        action->setCheckable(true);
        action->setChecked(percent == m_percent);
        connect(action, &QAction::triggered, this, [this, percent] { setTrunk(percent); });
    }
}

void MoneyPage::setTrunk(std::uint32_t percent)
{
    m_percent = percent;
    for (const auto& [key, view] : m_views)
        view->setTrunk(percent);
    refresh();
}

void MoneyPage::chooseMoment()
{
    auto following = bridge().following();
    const auto zone = bridge().snapshot()->zone;
    auto typed = following.until ? timeText(*following.until, zone) : QString{};
    auto question = tr("Follow the money until (2025-03-01 12:00:05); leave it empty for now:");
    for (;;) {
        bool given = false;
        typed = QInputDialog::getText(this, tr("Until when"), question, QLineEdit::Normal, typed, &given);
        if (!given)
            return;
        if (typed.trimmed().isEmpty()) {
            following.until.reset();
            break;
        }
        if (const auto time = parseTime(toUtf8(typed.trimmed()), zone)) {
            using namespace std::chrono_literals;
            following.until = time->precision == TimePrecision::Day ? time->at + 24h - 1s : time->at;
            break;
        }
        question = tr("That is no time. Write it as 2025-03-01 12:00:05, or leave it empty for now:");
    }
    bridge().setFollowing(following);
}

void MoneyPage::fillMenu()
{
    m_menu->clear();
    const auto followed = bridge().followed();
    const auto snapshot = bridge().snapshot();
    const auto add = [&](QMenu& to, const IncidentFact& incident) {
        return to.addAction(
            tr("%1  %2  %3", "number, victim and category of an incident")
                .arg(toQString(incident.number), personName(incident.victim, m_look.masking),
                     incident.category.empty() ? tr("no category") : toQString(incident.category)));
    };
    std::vector<const IncidentFact*> others;
    for (const auto& incident : snapshot->incidents) {
        if (std::find(followed.begin(), followed.end(), incident.number) == followed.end()) {
            if (others.size() < mostInMenu)
                others.push_back(&incident);
            continue;
        }
        auto* action = add(*m_menu, incident);
        action->setCheckable(true);
        action->setChecked(true);
        connect(action, &QAction::triggered, this,
                [this, number = incident.number] { toggleFollowed(number); });
    }
    m_menu->addSeparator();
    for (const auto* incident : others)
        connect(add(*m_menu, *incident), &QAction::triggered, this,
                [this, number = incident->number] { bridge().followIncidents({number}); });
    m_menu->addSeparator();
    if (!followed.empty() && !others.empty()) {
        auto* together = m_menu->addMenu(tr("Follow together with"));
        for (const auto* incident : others)
            connect(add(*together, *incident), &QAction::triggered, this,
                    [this, number = incident->number] { toggleFollowed(number); });
    }
    if (snapshot->incidents.size() > 1 && followed.size() < snapshot->incidents.size())
        connect(m_menu->addAction(
                    tr("All %n incidents together", nullptr, static_cast<int>(snapshot->incidents.size()))),
                &QAction::triggered, this, [this, snapshot] {
                    std::vector<std::string> numbers;
                    for (const auto& incident : snapshot->incidents)
                        numbers.push_back(incident.number);
                    bridge().followIncidents(std::move(numbers));
                });
    auto* all = m_menu->addAction(tr("Choose in the register…"));
    connect(all, &QAction::triggered, this, [this] { emit openRequested(QStringLiteral("incidents")); });
}

void MoneyPage::toggleFollowed(const std::string& number)
{
    auto followed = bridge().followed();
    const auto known = std::find(followed.begin(), followed.end(), number);
    if (known == followed.end())
        followed.push_back(number);
    else
        followed.erase(known);
    bridge().followIncidents(std::move(followed));
}

} // namespace jingwei::ui
