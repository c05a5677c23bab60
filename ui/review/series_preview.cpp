#include "ui/review/series_preview.h"

#include "core/session/series_graph.h"
#include "core/session/series_summary.h"
#include "ui/jobs/job.h"
#include "ui/review/ground_words.h"
#include "ui/review/review_desk.h"
#include "ui/review/series_graph_view.h"
#include "ui/support/format.h"
#include "ui/text/ground_text.h"
#include "ui/text/reason_text.h"
#include "ui/text/series_text.h"
#include "ui/theme/messages.h"
#include "ui/theme/tokens.h"
#include "ui/workspaces/fact_list.h"
#include "ui/workspaces/page_head.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace jingwei::ui {

namespace {

constexpr std::size_t mostMembers = 40;
constexpr std::size_t mostShared = 8;
constexpr std::size_t mostBridges = 4;
constexpr std::size_t mostNegatives = 4;
/// Larger series wait for a moment without decisions: pairs grow with the square.
constexpr std::size_t mostBridged = 200;

QString weakestText(const std::optional<double>& weakest)
{
    return weakest ? scoreText(*weakest) : unknownText();
}

QString leftOutText(const SeriesGraph& graph)
{
    if (graph.incidentsLeftOut > 0)
        return SeriesPreview::tr("Too many incidents to be drawn: %n is left out, only the pair and the "
                                 "strongest shared grounds are there.",
                                 "incidents", static_cast<int>(graph.incidentsLeftOut));
    return graph.groundsLeftOut > 0 ? SeriesPreview::tr("%n weaker shared ground(s) not drawn", nullptr,
                                                        static_cast<int>(graph.groundsLeftOut))
                                    : QString{};
}

QString partsText(const std::vector<std::vector<std::uint32_t>>& parts)
{
    QStringList sizes;
    for (const auto& part : parts)
        sizes << countText(static_cast<std::int64_t>(part.size()));
    return sizes.join(QStringLiteral(" + "));
}

} // namespace

SeriesPreview::SeriesPreview(SessionBridge& bridge, QWidget* parent) : QWidget{parent}, m_bridge{bridge}
{
    setObjectName(QStringLiteral("seriesPreview"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new SectionHead{{}, this};
    m_head->setIconName(QStringLiteral("series"));
    padHead(*m_head);
    column->addWidget(m_head);
    const auto addLine = [&](const QString& name, const TypeStyle& style) {
        auto* line = new TextLabel{style, Ink::Ink2, this};
        line->setObjectName(name);
        line->setWordWrap(true);
        line->setTextInteractionFlags(Qt::TextSelectableByMouse);
        line->setContentsMargins(scaled(measure::padding), 0, scaled(measure::padding),
                                 scaled(measure::gap2));
        line->hide();
        column->addWidget(line);
        return line;
    };
    m_summary = addLine(QStringLiteral("seriesSummary"), type::small);
    m_graph = new SeriesGraphView{this};
    m_graph->hide();
    column->addWidget(m_graph);
    m_leftOut = addLine(QStringLiteral("seriesLeftOut"), type::tiny);
    m_facts = new FactList;
    m_facts->setObjectName(QStringLiteral("seriesFacts"));
    column->addWidget(makeScrolling(QStringLiteral("seriesScroll"), m_facts, this), 1);
    connect(m_graph, &SeriesGraphView::incidentChosen, this, &SeriesPreview::incidentChosen);
    connect(m_facts, &FactList::linkActivated, this, &SeriesPreview::incidentChosen);
}

SeriesPreview::~SeriesPreview() = default;

void SeriesPreview::showPair(std::shared_ptr<const LinkedCase> linked, IncidentPair pair, Masking masking)
{
    m_linked = std::move(linked);
    m_pair = pair;
    m_masking = masking;
    m_outlook = outlookOf(*m_linked, pair);
    m_bridges.reset();
    auto summary = summaryOfSeries(*m_bridge.snapshot(), *m_linked, m_outlook.members);
    summary.shared.resize(std::min<std::size_t>(summary.shared.size(), 1)); // the list below has the others
    m_summary->setText(seriesSummaryText(summary, m_bridge.snapshot()->zone, masking));
    m_summary->show();
    showGraph();
    showFacts();
    findBridges();
}

void SeriesPreview::clear()
{
    delete m_job;
    m_linked.reset();
    m_outlook = {};
    m_head->setTitle({});
    m_head->setAside({});
    m_summary->hide();
    m_graph->clear();
    m_graph->hide();
    m_leftOut->hide();
    m_facts->show({});
}

QString SeriesPreview::asText() const
{
    return m_head->title() + QLatin1Char{'\n'} + m_summary->text() + QLatin1Char{'\n'} + m_facts->asText();
}

QString SeriesPreview::incidentName(std::uint32_t incident) const
{
    const auto& number = m_linked->material->subject(incident).number;
    const auto* fact = findIncident(*m_bridge.snapshot(), number);
    return tr("%1 %2", "incident, victim")
        .arg(toQString(number), fact == nullptr ? unknownText() : personName(fact->victim, m_masking));
}

/// Small enough to be drawn at once: some fifty nodes at most.
void SeriesPreview::showGraph()
{
    Progress progress;
    auto graph = seriesGraph(*m_linked, m_pair, m_outlook, progress);
    if (!graph)
        return; // nobody stops it
    std::vector<GraphTile> tiles;
    for (const auto& node : graph->nodes) {
        if (node.incident) {
            const auto name = incidentName(*node.incident);
            tiles.push_back({.name = node.joins ? tr("%1, joins the series", "incident").arg(name) : name,
                             .label = {},
                             .icon = QStringLiteral("incident"),
                             .family = NodeFamily::Incident,
                             .incident = toQString(m_linked->material->subject(*node.incident).number)});
            continue;
        }
        const auto& [kind, value, incidents, all] = *node.ground;
        tiles.push_back(
            {.name = tr("%1 %2: %n incident(s)", "kind of ground, its value", static_cast<int>(incidents))
                         .arg(groundText(kind), groundValueText(kind, value, m_masking)),
             .label = groundLabel(kind, value, m_masking),
             .icon = groundIcon(kind),
             .family = groundFamily(kind)});
    }
    m_leftOut->setText(leftOutText(*graph));
    m_leftOut->setVisible(!m_leftOut->text().isEmpty());
    m_graph->setAccessibleName(tr("The series drawn, dashed what the decision would join"));
    m_graph->showGraph(*std::move(graph), std::move(tiles));
    m_graph->show();
}

/// The search for another pair is stopped: only the pair that is shown last is looked at.
void SeriesPreview::findBridges()
{
    delete m_job;
    if (m_outlook.members.size() > mostBridged)
        return;
    m_job = new Job{this};
    m_job->start(
        m_bridge.pool(),
        [linked = m_linked, members = m_outlook.members](Progress& progress) {
            return bridgesOf(*linked, members, progress);
        },
        [this](Result<std::vector<Bridge>> bridges) {
            m_job->deleteLater();
            if (!bridges)
                return; // stopped: another pair is shown
            m_bridges = *std::move(bridges);
            showFacts();
        });
}

void SeriesPreview::showFacts()
{
    const auto& [number, before, after, members, joining, shared] = m_outlook;
    m_head->setTitle(number == 0 ? tr("A new series, if joined") : tr("Series %1, if joined").arg(number));
    std::vector<FactSection> sections;
    const auto change = [](const QString& caption, const QString& was, const QString& is) {
        return FactLine{.caption = caption,
                        .value = was == is ? is : tr("%1 → %2", "before, after").arg(was, is),
                        .tone = was == is ? FactTone::Plain : FactTone::Strong};
    };
    const auto count = [](std::size_t incidents) { return countText(static_cast<std::int64_t>(incidents)); };
    sections.push_back(
        {.title = {},
         .aside = {},
         .lines = {change(tr("Incidents"), count(before.incidents), count(after.incidents)),
                   change(tr("Loss"), moneyText(before.loss), moneyText(after.loss)),
                   change(tr("Weakest link"), weakestText(before.weakest), weakestText(after.weakest))}});
    FactSection list{.title = tr("Members"), .aside = count(members.size()), .lines = {}};
    for (std::size_t index = 0; index < std::min(members.size(), mostMembers); ++index) {
        const auto incident = members[index];
        const auto& loss = m_linked->material->subject(incident).loss;
        const bool joins = std::ranges::binary_search(joining, incident);
        list.lines.push_back({.caption = incidentName(incident),
                              .value = loss ? moneyText(*loss) : unknownText(),
                              .tone = joins ? FactTone::Accent : FactTone::Plain,
                              .icon = joins ? QStringLiteral("plus") : QStringLiteral("incident"),
                              .toolTip = joins ? tr("Joins the series") : QString{}});
    }
    if (members.size() > mostMembers)
        list.lines.push_back(
            {.caption = tr("%n more", "incidents", static_cast<int>(members.size() - mostMembers)),
             .value = {},
             .tone = FactTone::Quiet});
    sections.push_back(std::move(list));

    FactSection grounds{.title = tr("Shared grounds"), .aside = {}, .lines = {}};
    for (std::size_t index = 0; index < std::min(shared.size(), mostShared); ++index)
        grounds.lines.push_back(
            {.caption = groundValueText(shared[index].kind, shared[index].value, m_masking),
             .value = tr("%n incident(s)", nullptr, static_cast<int>(shared[index].incidents)),
             .icon = groundIcon(shared[index].kind),
             .toolTip = groundText(shared[index].kind)});
    if (shared.empty())
        grounds.lines.push_back({.caption = tr("None"), .value = {}, .tone = FactTone::Quiet});
    sections.push_back(std::move(grounds));

    FactSection hangs{.title = tr("What the series hangs on"), .aside = {}, .lines = {}};
    if (!m_bridges)
        hangs.lines.push_back(
            {.caption = members.size() > mostBridged ? tr("Too large to be tried out here") : tr("Looking …"),
             .value = {},
             .tone = FactTone::Quiet});
    else if (m_bridges->empty())
        hangs.lines.push_back(
            {.caption = tr("On no single ground and no single incident"), .value = {}, .tone = FactTone::Ok});
    for (std::size_t index = 0; m_bridges && index < std::min(m_bridges->size(), mostBridges); ++index) {
        const auto& bridge = (*m_bridges)[index];
        hangs.lines.push_back(
            {.caption = bridge.ground ? groundValueText(bridge.ground->kind, bridge.ground->value, m_masking)
                                      : incidentName(bridge.incident.value_or(0)),
             .value = partsText(bridge.parts),
             .tone = FactTone::Warn,
             .icon = bridge.ground ? groundIcon(bridge.ground->kind) : QStringLiteral("incident"),
             .toolTip = tr("Without it the series falls into %1").arg(partsText(bridge.parts))});
    }
    sections.push_back(std::move(hangs));

    FactSection held{.title = tr("Held different before"), .aside = {}, .lines = {}};
    const auto isMember = [&](const std::string& incident) {
        const auto place = m_linked->material->find(incident);
        return place && std::ranges::binary_search(members, *place);
    };
    for (const auto& decision : m_linked->review.decisions) {
        if (decision.verdict != Verdict::Different || held.lines.size() >= mostNegatives
            || (!isMember(decision.pair.first) && !isMember(decision.pair.second)))
            continue;
        const auto& vote = decision.votes.back();
        held.lines.push_back(
            {.caption = tr("%1 – %2", "two incidents")
                            .arg(toQString(decision.pair.first), toQString(decision.pair.second)),
             .value = toQString(vote.by),
             .icon = QStringLiteral("x"),
             .toolTip = tr("%1: %2", "when, why")
                            .arg(timeText(vote.at, m_bridge.snapshot()->zone), reasonsText(vote))});
    }
    if (!held.lines.empty())
        sections.push_back(std::move(held));
    m_facts->show(std::move(sections));
}

} // namespace jingwei::ui
