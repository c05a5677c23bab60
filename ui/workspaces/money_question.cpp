// The bar of the money page: which incidents are followed, and how.
#include "ui/support/format.h"
#include "ui/text/trace_text.h"
#include "ui/theme/buttons.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/tokens.h"
#include "ui/workspaces/money_page.h"
#include "ui/workspaces/money_view.h"

#include <QAction>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>

#include <algorithm>
#include <array>

namespace jingwei::ui {

namespace {

constexpr std::size_t mostInMenu = 20; ///< incidents offered beside those that are followed
constexpr std::array<std::uint32_t, 4> trunkPercents{100, 95, 90, 80};

} // namespace

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
