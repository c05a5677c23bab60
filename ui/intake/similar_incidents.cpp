#include "ui/intake/similar_incidents.h"

#include "core/session/link_incidents.h"
#include "core/session/link_subjects.h"
#include "ui/jobs/job.h"
#include "ui/review/ground_words.h"
#include "ui/session_bridge.h"
#include "ui/support/format.h"
#include "ui/text/ground_text.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/tokens.h"
#include "ui/workspaces/page_head.h"

#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <limits>
#include <utility>

namespace jingwei::ui {

namespace {

constexpr auto pauseInTyping = std::chrono::milliseconds{200};
constexpr std::size_t mostShown = 3; ///< incidents
constexpr std::size_t mostNamed = 2; ///< shared values of each

/// Whether an officer on the phone wants to hear of it: as much as a pair that is proposed, or whatever its
/// time and manner a shared account or name that is half of what a proposal takes.
bool isWorthTelling(const IncidentLookup::Match& match, double threshold)
{
    return match.score >= threshold || match.ofShared >= threshold / 2.0;
}

} // namespace

/// The case that is looked into. Its lookup refers to the scorer of `linked`.
struct SimilarIncidents::Known {
    std::shared_ptr<const CaseSnapshot> snapshot;
    LinkedCase linked;
    IncidentLookup lookup;
};

SimilarIncidents::SimilarIncidents(SessionBridge& bridge, QWidget* parent)
    : QWidget{parent}
    , m_bridge{bridge}
    , m_label{new TextLabel{type::body, Ink::Ink2, this}}
{
    setObjectName(QStringLiteral("similarIncidents"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_label);
    m_label->setWordWrap(true);
    m_soon.setSingleShot(true);
    m_soon.setInterval(pauseInTyping);
    connect(&m_soon, &QTimer::timeout, this, &SimilarIncidents::look);
    setVisible(!bridge.snapshot()->incidents.empty());
    if (!isHidden())
        linkCase();
}

SimilarIncidents::~SimilarIncidents() = default;

QString SimilarIncidents::text() const
{
    return m_label->text();
}

void SimilarIncidents::linkCase()
{
    m_label->setText(tr("The incidents of the case are being made ready to be compared with …"));
    m_linking = new Job{this};
    m_linking->start(
        m_bridge.pool(),
        [snapshot = m_bridge.snapshot()](Progress& progress) -> Result<std::shared_ptr<const Known>> {
            auto linked = linkIncidents(*snapshot, {}, progress);
            if (!linked)
                return tl::unexpected{linked.error()};
            const auto scorer = linked->scorer;
            return std::make_shared<const Known>(
                Known{snapshot, *std::move(linked), IncidentLookup{*scorer}});
        },
        [this](Result<std::shared_ptr<const Known>> known) {
            std::exchange(m_linking, nullptr)->deleteLater();
            if (!known) { // the report is taken all the same; the page of series says why
                hide();
                return;
            }
            m_known = *std::move(known);
            look();
        });
}

void SimilarIncidents::consider(const Alert& report)
{
    m_report = report;
    m_soon.start();
}

void SimilarIncidents::look()
{
    if (!m_known)
        return;
    if (m_report.toAccount.empty() && m_report.note.empty()) {
        m_label->setText(tr("Account and note of the report are compared with the incidents of the case."));
        return;
    }
    delete m_looking; // an answer to what was typed before
    m_looking = new Job{this};
    m_looking->start(
        m_bridge.pool(),
        [known = m_known, report = m_report](Progress&) {
            constexpr auto all = std::numeric_limits<double>::lowest();
            auto matches = known->lookup.matches(subjectOf(report, *known->snapshot), all);
            std::erase_if(matches, [&](const IncidentLookup::Match& match) {
                return !isWorthTelling(match, known->linked.threshold);
            });
            return matches;
        },
        [this](const std::vector<IncidentLookup::Match>& matches) {
            std::exchange(m_looking, nullptr)->deleteLater();
            say(matches);
        });
}

void SimilarIncidents::say(const std::vector<IncidentLookup::Match>& matches)
{
    if (matches.empty()) {
        m_label->setText(tr("No incident of the case looks like this report so far."));
        return;
    }
    const auto& linked = m_known->linked;
    const auto& material = *linked.material;
    const auto series = seriesMembers(linked);
    QStringList lines{
        tr("May be of one series with %n incident(s) of the case, which is a lead to be reviewed:", nullptr,
           static_cast<int>(matches.size()))};
    for (std::size_t index = 0; index < std::min(matches.size(), mostShown); ++index) {
        const auto& match = matches[index];
        const auto& number = material.subject(match.incident).number;
        QStringList grounds;
        for (std::size_t value = 0; value < std::min(match.shared.size(), mostNamed); ++value) {
            const auto& shared = material.value(match.shared[value]);
            grounds.append(groundText(shared.kind) + QLatin1Char{' '}
                           + groundValueText(shared.kind, shared.text, maskingOf(m_bridge)));
        }
        if (grounds.empty())
            grounds.append(tr("told alike"));
        const auto member = series.find(number);
        lines.append(tr("%1: %2 bits, %3", "incident, score, what both have")
                         .arg(member == series.end() ? toQString(number)
                                                     : tr("%1 of series %2", "incident, series")
                                                           .arg(toQString(number))
                                                           .arg(member->second),
                              scoreText(match.score), grounds.join(QStringLiteral(" · "))));
    }
    m_label->setText(lines.join(QLatin1Char{'\n'}));
}

} // namespace jingwei::ui
