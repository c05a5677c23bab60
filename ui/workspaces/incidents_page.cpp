#include "ui/workspaces/incidents_page.h"

#include "ui/jobs/job.h"
#include "ui/support/format.h"
#include "ui/tables/data_table.h"
#include "ui/text/error_text.h"
#include "ui/text/words.h"
#include "ui/theme/buttons.h"
#include "ui/theme/icon.h"
#include "ui/theme/messages.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/tokens.h"
#include "ui/workspaces/fact_list.h"
#include "ui/workspaces/narrative_view.h"
#include "ui/workspaces/page_head.h"
#include "ui/workspaces/table_selection.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace jingwei::ui {

namespace {

constexpr int factsWidth = 360;
constexpr int filterWidth = 280;
const auto rowsLink = QLatin1String{"rows"};

} // namespace

IncidentsPage::IncidentsPage(SessionBridge& bridge, QWidget* parent) : Workspace{bridge, parent}
{
    setObjectName(QStringLiteral("incidentsPage"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);

    m_head = new PageHead{iconName(), this};
    m_filter = new QLineEdit{m_head};
    m_filter->setObjectName(QStringLiteral("incidentFilter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(scaled(filterWidth));
    m_head->addAtLeft(m_filter);
    m_alert = makeButton(QStringLiteral("incidentAlert"), {}, QStringLiteral("calls"));
    m_follow = makeButton(QStringLiteral("incidentFollow"), {}, QStringLiteral("money"), Look::Main);
    m_head->addAtRight(m_alert);
    m_head->addAtRight(m_follow);
    column->addWidget(m_head);

    m_split = new QSplitter{Qt::Vertical, this};
    m_split->setObjectName(QStringLiteral("incidentSplit"));
    m_split->setHandleWidth(1);
    m_split->setChildrenCollapsible(false);
    m_table = new DataTable{QStringLiteral("incidents"), bridge.pool(), m_split};
    m_split->addWidget(m_table);
    m_detail = makeDetail();
    m_split->addWidget(m_detail);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 2);
    column->addWidget(m_split, 1);
    setFocusProxy(m_table);

    connect(m_filter, &QLineEdit::textChanged, this, &IncidentsPage::applyFilter);
    connect(m_filter, &QLineEdit::returnPressed, this, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_alert, &QPushButton::clicked, this, &IncidentsPage::alertRequested);
    connect(m_follow, &QPushButton::clicked, this, &IncidentsPage::followSelected);
    connect(m_table, &DataTable::rowsSelected, this, &IncidentsPage::takeSelection);
    connect(m_table, &DataTable::rowActivated, this, &IncidentsPage::followSelected);
    connect(m_table, &DataTable::emptyActivated, this, &IncidentsPage::addFilesRequested);
    connect(&m_table->rows(), &SnapshotTableModel::layoutChanged, this, [this] { updateActs(); });
    connect(m_narrative, &NarrativeView::entityChosen, this, [this](const EntityRef& entity) {
        this->bridge().select({.entities = {entity}, .transfers = {}, .incidents = {}});
    });
    connect(m_facts, &FactList::linkActivated, this, &IncidentsPage::openFact);
    retranslate();
}

QWidget* IncidentsPage::makeDetail()
{
    auto* detail = new Panel{Ground::Bg2, this, Qt::TopEdge};
    auto* column = new QVBoxLayout{detail};
    column->setContentsMargins(0, 1, 0, 0);
    column->setSpacing(0);
    m_detailHead = new SectionHead{{}, detail};
    m_detailHead->setIconName(QStringLiteral("incident"));
    padHead(*m_detailHead);
    column->addWidget(m_detailHead);

    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    auto* text = new QVBoxLayout;
    text->setContentsMargins(scaled(measure::padding - 4), 0, scaled(measure::padding),
                             scaled(measure::gap2));
    m_narrative = new NarrativeView{detail};
    text->addWidget(m_narrative);
    row->addLayout(text, 1);

    auto* side = new Panel{Ground::Bg2, detail, Qt::LeftEdge};
    side->setFixedWidth(scaled(factsWidth));
    auto* sideLayout = new QVBoxLayout{side};
    sideLayout->setContentsMargins(1, 0, 0, 0);
    m_facts = new FactList;
    m_facts->setObjectName(QStringLiteral("incidentFacts"));
    sideLayout->addWidget(makeScrolling(QStringLiteral("incidentFactsScroll"), m_facts, side));
    row->addWidget(side);
    column->addLayout(row, 1);
    return detail;
}

QString IncidentsPage::title() const
{
    return tr("Incidents");
}

QString IncidentsPage::question() const
{
    return tr("What happened to whom?");
}

void IncidentsPage::retranslate()
{
    m_head->setTitle(title());
    m_filter->setPlaceholderText(tr("Number, name (pinyin works), phone, words of the narrative"));
    m_filter->setAccessibleName(tr("Find incidents"));
    m_alert->setText(tr("Report by word of mouth"));
    m_alert->setToolTip(
        tr("Write down who reports, from which account, to which account, how much and when"));
    m_follow->setText(tr("Follow the money"));
    m_table->setAccessibleName(tr("Register of incidents"));
    m_table->setEmptyText(
        QStringLiteral("cases"),
        tr("There is no incident yet. Take in the incident register, or write down a report by word "
           "of mouth."),
        tr("Choose files"));
}

void IncidentsPage::refresh()
{
    delete m_job;
    m_job = new Job{this};
    m_table->loading();
    const auto snapshot = bridge().snapshot();
    m_job->start(
        bridge().pool(), [snapshot](Progress& progress) { return incidentRows(*snapshot, progress); },
        [this, snapshot](Result<std::vector<IncidentRow>> rows) {
            m_job->deleteLater();
            if (rows)
                showTable(snapshot, *std::move(rows));
        });
}

void IncidentsPage::showTable(std::shared_ptr<const CaseSnapshot> snapshot, std::vector<IncidentRow> rows)
{
    auto table = std::make_shared<IncidentTable>();
    table->snapshot = std::move(snapshot);
    table->rows = std::move(rows);
    table->followed = bridge().followed();
    std::sort(table->followed.begin(), table->followed.end());
    table->masking = maskingOf(bridge());
    m_shown = table;
    m_table->show(static_cast<RowIndex>(table->rows.size()), incidentColumns(table));
    m_detail->setVisible(!table->rows.empty());
    applyFilter();
    showSelection();
    showDetail();
}

void IncidentsPage::applyFilter()
{
    const auto typed = m_filter->text().trimmed();
    if (!m_shown || typed.isEmpty()) {
        m_table->setFilter({});
    } else {
        m_table->setFilter([table = m_shown, typed](RowIndex row) {
            return incidentMatches(table->incident(row), table->rows[row].victimPinyin, typed);
        });
    }
    updateActs();
}

std::vector<std::string> IncidentsPage::selectedNumbers()
{
    auto numbers = bridge().selection().incidents;
    for (const auto& entity : bridge().selection().entities)
        if (entity.kind == EntityKind::Incident)
            numbers.push_back(entity.value);
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

void IncidentsPage::takeSelection()
{
    Selection selection;
    for (const auto row : m_table->selectedRows())
        selection.incidents.push_back(m_shown->incident(row).number);
    bridge().select(std::move(selection));
    chooseDetail();
    updateActs();
}

void IncidentsPage::showSelection()
{
    if (!m_shown)
        return;
    const auto numbers = selectedNumbers();
    std::vector<RowIndex> rows;
    for (RowIndex row = 0; row < m_shown->rows.size() && !numbers.empty(); ++row)
        if (std::binary_search(numbers.begin(), numbers.end(), m_shown->incident(row).number))
            rows.push_back(row);
    selectIfOther(*m_table, std::move(rows));
    chooseDetail();
    updateActs();
}

const IncidentFact* IncidentsPage::shownIncident() const
{
    if (!m_shown || m_detailNumber.empty())
        return nullptr;
    const auto& incidents = m_shown->snapshot->incidents;
    const auto found = std::find_if(incidents.begin(), incidents.end(), [this](const IncidentFact& incident) {
        return incident.number == m_detailNumber;
    });
    return found == incidents.end() ? nullptr : &*found;
}

void IncidentsPage::chooseDetail()
{
    const auto selected = m_table->selectedRows();
    // what was read last stays while accounts or phones named in it are selected
    if (selected.empty() && shownIncident() != nullptr)
        return;
    if (selected.empty() && m_table->rows().rowCount() == 0)
        return;
    const auto row = selected.empty() ? m_table->rows().rowAt(0) : selected.front();
    const auto& number = m_shown->incident(row).number;
    if (number == m_detailNumber)
        return;
    m_detailNumber = number;
    showDetail();
}

void IncidentsPage::showDetail()
{
    const auto* incident = shownIncident();
    if (incident == nullptr)
        return;
    const auto masking = maskingOf(bridge());
    m_detailHead->setTitle(toQString(incident->number));
    m_detailHead->setAside(
        tr("%1 · %2", "victim and category of an incident")
            .arg(personName(incident->victim, masking),
                 incident->category.empty() ? tr("no category") : toQString(incident->category)));
    auto narrative = markNarrative(*m_shown->snapshot, *incident, masking);
    if (narrative.text.isEmpty())
        narrative.text = tr("The register gives no narrative of this incident.");
    m_narrative->show(std::move(narrative));
    showFacts(*incident);
}

void IncidentsPage::showFacts(const IncidentFact& incident)
{
    const auto masking = maskingOf(bridge());
    const auto zone = m_shown->snapshot->zone;
    const auto precision = [](bool dateOnly) {
        return dateOnly ? TimePrecision::Day : TimePrecision::Second;
    };
    FactSection about;
    about.lines.push_back(
        {.caption = tr("Occurred"),
         .value = timeText(incident.occurredAt, zone, precision(incident.occurredDateOnly))});
    about.lines.push_back(
        {.caption = tr("Reported"),
         .value = timeText(incident.reportedAt, zone, precision(incident.reportedDateOnly))});
    about.lines.push_back({.caption = tr("Loss in the register"),
                           .value = incident.loss ? moneyText(*incident.loss) : unknownText(),
                           .tone = FactTone::Strong,
                           .link = incident.rows.empty() ? QString{} : QString{rowsLink},
                           .toolTip = tr("Show the rows of the register")});
    about.lines.push_back({.caption = tr("Place"),
                           .value = incident.place.empty() ? unknownText() : toQString(incident.place)});

    const auto entityLine = [&](const QString& caption, const EntityRef& entity, bool known) {
        return FactLine{.caption = caption,
                        .value = valueText(entity.kind, entity.value, masking),
                        .icon = entityIconName(entity.kind),
                        .link = known ? toQString(toText(entity)) : QString{}};
    };
    const auto& graph = *m_shown->snapshot->graph;
    const auto accountLines = [&](FactSection& section, const std::vector<IdentifierId>& accounts) {
        for (const auto id : accounts) {
            const auto vertex = graph.find(id);
            if (!vertex)
                continue;
            const auto& account = graph.account(*vertex);
            const auto holder =
                account.holder.empty() ? tr("holder unknown") : personName(account.holder, masking);
            section.lines.push_back(entityLine(holder, account.entity, true));
        }
    };
    FactSection victim{.title = tr("Victim"), .aside = personName(incident.victim, masking), .lines = {}};
    if (!incident.victimPhone.empty())
        victim.lines.push_back(entityLine(tr("Phone"), {EntityKind::Phone, incident.victimPhone}, true));
    if (!incident.victimId.empty())
        victim.lines.push_back(
            entityLine(tr("Identity number"), {EntityKind::Person, incident.victimId}, false));
    accountLines(victim, incident.victimAccounts);

    FactSection suspects{.title = tr("Suspect side"),
                         .aside =
                             tr("%n account(s)", nullptr, static_cast<int>(incident.suspectAccounts.size())),
                         .lines = {}};
    accountLines(suspects, incident.suspectAccounts);
    for (const auto& phone : incident.suspectPhones)
        suspects.lines.push_back(entityLine(tr("Phone"), {EntityKind::Phone, phone}, true));
    m_facts->show({std::move(about), std::move(victim), std::move(suspects)});
}

void IncidentsPage::openFact(const QString& link)
{
    const auto* incident = shownIncident();
    if (incident == nullptr)
        return;
    if (link == rowsLink) {
        emit rowsRequested(incident->rows, tr("Incident %1").arg(toQString(incident->number)));
        return;
    }
    if (auto entity = parseEntityRef(toUtf8(link)))
        bridge().select({.entities = {*std::move(entity)}, .transfers = {}, .incidents = {}});
}

void IncidentsPage::updateActs()
{
    const auto numbers = selectedNumbers();
    m_follow->setEnabled(!numbers.empty());
    m_follow->setToolTip(numbers.empty() ? tr("Select one or several incidents first")
                                         : tr("Follow the money of %n incident(s)", nullptr,
                                              static_cast<int>(numbers.size())));
    const auto all = static_cast<qint64>(m_table->rows().rowsInAll());
    const auto shown = static_cast<qint64>(m_table->rows().rowCount());
    m_head->setAside(
        shown == all ? tr("%n in the register", nullptr, static_cast<int>(all))
                     : tr("%1 shown, %2 hidden by the search").arg(countText(shown), countText(all - shown)));
}

void IncidentsPage::followSelected()
{
    auto numbers = selectedNumbers();
    if (numbers.empty())
        return;
    bridge().followIncidents(std::move(numbers));
    emit openRequested(QStringLiteral("money"));
}

} // namespace jingwei::ui
