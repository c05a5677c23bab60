// The desks of the page of series, and the switch between them.
#include "ui/review/category_pane.h"
#include "ui/review/desk_stack.h"
#include "ui/review/queue_pane.h"
#include "ui/review/same_pane.h"
#include "ui/review/series_page.h"
#include "ui/theme/buttons.h"
#include "ui/theme/messages.h"
#include "ui/workspaces/page_head.h"

#include <QAction>
#include <QCoreApplication>
#include <QStackedWidget>

#include <algorithm>
#include <array>

namespace jingwei::ui {

namespace {

/// Context of the translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::SeriesDesks)
};

/// In the order of `Desk`.
constexpr std::array<const char*, 5> deskKeys{"series", "person", "account", "report", "category"};
constexpr std::array<const char*, 5> deskIcons{"series", "person", "account", "copy", "tag"};

} // namespace

void SeriesPage::makeDesks()
{
    m_which = new SegmentedSwitch{m_head};
    m_which->setObjectName(QStringLiteral("seriesDesk"));
    m_head->addAtLeft(m_which);
    m_desks = new QStackedWidget{this};
    m_desks->addWidget(m_stack);
    for (std::size_t index = 0; index < deskKeys.size(); ++index) {
        auto* go = new QAction{this};
        go->setShortcut(QKeySequence{QStringLiteral("Alt+Shift+%1").arg(index + 1)});
        go->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(go);
        connect(go, &QAction::triggered, this, [this, index] { showDesk(static_cast<Desk>(index)); });
        connect(m_which, &SegmentedSwitch::chosen, this, [this, index](const QString& key) {
            if (key == QLatin1String{deskKeys[index]})
                showDesk(static_cast<Desk>(index));
        });
    }
}

SamePane* SeriesPage::makeSame(ReviewMatter matter)
{
    auto* pane = new SamePane{bridge(), matter, m_propose, m_desks};
    m_desks->addWidget(pane);
    connect(pane, &SamePane::rowsRequested, this, &SeriesPage::rowsRequested);
    connect(pane, &SamePane::failed, this, &SeriesPage::say);
    connect(pane, &SamePane::decided, m_message, &MessageLine::clear);
    connect(pane, &SamePane::addFilesRequested, this, &SeriesPage::addFilesRequested);
    return pane;
}

CategoryPane* SeriesPage::makeCategories()
{
    auto* pane = new CategoryPane{bridge(), m_desks};
    m_desks->addWidget(pane);
    connect(pane, &CategoryPane::rowsRequested, this, &SeriesPage::rowsRequested);
    connect(pane, &CategoryPane::failed, this, &SeriesPage::say);
    connect(pane, &CategoryPane::addFilesRequested, this, &SeriesPage::addFilesRequested);
    return pane;
}

void SeriesPage::nameDesks()
{
    const auto choice = [](Desk desk, const QString& text, const QString& says) {
        const auto index = static_cast<std::size_t>(desk);
        return SegmentedSwitch::Choice{.key = QLatin1String{deskKeys[index]},
                                       .text = text,
                                       .iconName = QLatin1String{deskIcons[index]},
                                       .toolTip =
                                           Words::tr("%1 (%2)", "what a desk is for, its key")
                                               .arg(says, QStringLiteral("Alt+Shift+%1").arg(index + 1))};
    };
    m_which->setChoices(
        {choice(Desk::Series, Words::tr("Series", "desk"), Words::tr("Which incidents are of one series")),
         choice(Desk::Person, Words::tr("Same person", "desk"),
                Words::tr("Victims and holders who may be one person")),
         choice(Desk::Account, Words::tr("Same account", "desk"),
                Words::tr("Numbers that may be of one account")),
         choice(Desk::Report, Words::tr("Reported twice", "desk"),
                Words::tr("Incidents that may be one event")),
         choice(Desk::Category, Words::tr("Categories", "desk"),
                Words::tr("Incidents that have no category"))});
    m_which->setCurrent(QLatin1String{deskKeys[static_cast<std::size_t>(shownDesk())]});
    for (auto* same : m_same)
        same->retranslate();
    if (m_categories != nullptr)
        m_categories->retranslate();
}

SamePane& SeriesPage::same(ReviewMatter matter)
{
    const auto found =
        std::ranges::find(m_same, matter, [](SamePane* pane) { return pane->desk().matter(); });
    return found != m_same.end() ? **found : *m_same.emplace_back(makeSame(matter));
}

CategoryPane& SeriesPage::categories()
{
    if (m_categories == nullptr)
        m_categories = makeCategories();
    return *m_categories;
}

QWidget& SeriesPage::deskWidget(Desk desk)
{
    switch (desk) {
    case Desk::Person: return same(ReviewMatter::Person);
    case Desk::Account: return same(ReviewMatter::Account);
    case Desk::Report: return same(ReviewMatter::Report);
    case Desk::Category: return categories();
    case Desk::Series: break;
    }
    return *m_stack;
}

SamePane* SeriesPage::shownSame() const
{
    return qobject_cast<SamePane*>(m_desks->currentWidget());
}

void SeriesPage::showDesk(Desk desk)
{
    if (desk == shownDesk()) {
        focusDesk();
        return;
    }
    m_message->clear();
    m_shown = desk;
    m_desks->setCurrentWidget(&deskWidget(desk));
    m_which->setCurrent(QLatin1String{deskKeys[static_cast<std::size_t>(desk)]});
    refreshDesk();
    focusDesk();
    emit statusChanged();
}

void SeriesPage::refreshDesk()
{
    showHead();
    if (auto* same = shownSame())
        same->refresh();
    else if (shownDesk() == Desk::Category)
        m_categories->refresh();
    else
        refreshSeries();
}

void SeriesPage::focusDesk()
{
    if (auto* same = shownSame())
        same->focusQueue();
    else if (shownDesk() == Desk::Category)
        m_categories->focusTable();
    else
        focusQueue();
}

} // namespace jingwei::ui
