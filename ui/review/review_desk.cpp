#include "ui/review/review_desk.h"

#include "core/store/case_store.h"
#include "core/store/reviews.h"
#include "ui/jobs/job.h"

#include <algorithm>
#include <set>
#include <utility>

namespace jingwei::ui {

Result<std::vector<ReviewRecord>> linesOf(SessionBridge& bridge)
{
    auto store = CaseStore::open(bridge.session().file(), StoreAccess::ReadOnly);
    if (!store)
        return tl::unexpected{store.error()};
    return loadReview(**store);
}

const IncidentFact* findIncident(const CaseSnapshot& snapshot, const std::string& number)
{
    const auto found = std::ranges::lower_bound(snapshot.incidents, number, {}, &IncidentFact::number);
    return found == snapshot.incidents.end() || found->number != number ? nullptr : &*found;
}

ReviewDesk::ReviewDesk(SessionBridge& bridge, QObject* parent) : QObject{parent}, m_bridge{bridge} {}

ReviewDesk::~ReviewDesk() = default;

void ReviewDesk::setStage(DeskStage stage)
{
    m_stage = stage;
    emit stageChanged();
}

void ReviewDesk::link()
{
    delete m_linkJob;
    delete m_thresholdJob;
    m_error.reset();
    m_lookingBack.reset();
    m_below = 0.0;
    const auto snapshot = m_bridge.snapshot();
    if (!m_bridge.hasCase() || snapshot->incidents.size() < 2) {
        m_now.reset();
        m_shown.reset();
        m_queue.clear();
        m_decided.clear();
        setStage(DeskStage::Nothing);
        return;
    }
    m_linkJob = m_bridge.newJob(tr("Linking the incidents"), this);
    connect(m_linkJob, &Job::progressed, this, &ReviewDesk::progressed);
    setStage(DeskStage::Working);
    m_linkJob->start(
        m_bridge.pool(), [snapshot](Progress& progress) { return linkIncidents(*snapshot, {}, progress); },
        [this](Result<LinkedCase> linked) {
            m_linkJob->deleteLater();
            take(std::move(linked));
        });
}

void ReviewDesk::stopLinking()
{
    if (m_linkJob)
        m_linkJob->cancel();
}

void ReviewDesk::take(Result<LinkedCase> linked)
{
    if (!linked) {
        m_error = linked.error();
        setStage(linked.error().code == ErrorCode::Cancelled ? DeskStage::Stopped : DeskStage::Failed);
        return;
    }
    m_now = std::make_shared<const LinkedCase>(*std::move(linked));
    m_stage = DeskStage::Ready;
    readLines(); // others than the snapshot's, where votes were given since it was read
    emit stageChanged();
}

void ReviewDesk::readLines()
{
    if (!m_now || !m_bridge.hasCase())
        return;
    auto lines = linesOf(m_bridge);
    if (!lines) {
        emit failed(lines.error());
        return;
    }
    m_lines = *std::move(lines);
    m_now = std::make_shared<const LinkedCase>(relink(*m_now, reviewState(m_lines), seriesMembers(*m_now)));
    if (!m_lines.empty()) // a case that nobody has reviewed is only looked at
        if (const auto kept = m_bridge.session().keepSeries(seriesMembers(*m_now)); !kept)
            emit failed(kept.error());
    formAnew();
}

/// What is shown, of what is now.
void ReviewDesk::formAnew()
{
    m_shown = m_now;
    if (m_lookingBack)
        m_shown = std::make_shared<const LinkedCase>(
            relink(*m_now, reviewState(m_lines, *m_lookingBack), seriesMembers(*m_now)));
    m_decided.assign(m_shown->review.votes.rbegin(), m_shown->review.votes.rend());
    listQueue();
}

void ReviewDesk::listQueue()
{
    const auto linked = m_shown;
    m_queue = reviewQueue(
        *linked->scorer, *linked->scored, linked->series, linked->review, linked->threshold - m_below,
        m_order, [&linked](std::uint32_t a, std::uint32_t b) { return groundsOf(*linked->scorer, a, b); },
        linked->oneEvent);
    emit changed();
}

std::vector<NumberPair> ReviewDesk::disputes() const
{
    std::vector<NumberPair> pairs;
    if (!m_shown)
        return pairs;
    for (const auto& decision : m_shown->review.decisions)
        if (decision.disputed)
            pairs.push_back(decision.pair);
    return pairs;
}

std::size_t ReviewDesk::settledPairs() const
{
    if (!m_shown)
        return 0;
    std::set<NumberPair> asked;
    for (const auto& item : m_queue)
        asked.insert(numberPair(m_shown->material->subject(item.pair.a).number,
                                m_shown->material->subject(item.pair.b).number));
    return static_cast<std::size_t>(
        std::ranges::count_if(m_shown->review.decisions, [&asked](const PairDecision& decision) {
            return !asked.contains(decision.pair);
        }));
}

const ReviewRecord* ReviewDesk::session() const
{
    return m_shown && !m_shown->review.sessions.empty() ? &m_shown->review.sessions.back() : nullptr;
}

int ReviewDesk::needed() const
{
    return m_shown ? m_shown->review.needed : 1;
}

void ReviewDesk::setOrder(QueueOrder order)
{
    if (order == std::exchange(m_order, order) || !m_shown)
        return;
    listQueue();
}

int ReviewDesk::pairsBelow() const
{
    if (!m_shown)
        return 0;
    const double until = m_shown->threshold - doubt - m_below;
    return static_cast<int>(std::ranges::count_if(*m_shown->scored, [&](const ScoredPair& pair) {
        return pair.score < until && pair.score >= until - doubt;
    }));
}

void ReviewDesk::lookBelow()
{
    m_below += doubt;
    if (m_shown)
        listQueue();
}

CaseSnapshot ReviewDesk::linesNow() const
{
    CaseSnapshot snapshot;
    snapshot.review = m_lines;
    return snapshot;
}

/// The bridge says that it was applied, and the page then has the lines read.
void ReviewDesk::apply(std::vector<ReviewRecord> records, bool present)
{
    m_bridge.apply(ReviewEdit{std::move(records), present, {}, {}});
}

Result<void> ReviewDesk::vote(const ReviewVote& vote)
{
    auto record = voteRecord(linesNow(), *m_now, vote, m_bridge.session().by());
    if (!record)
        return tl::unexpected{record.error()};
    apply({*std::move(record)});
    return {};
}

void ReviewDesk::takeBack(const ReviewRecord& vote)
{
    apply({vote}, false);
}

void ReviewDesk::beginSession(const std::string& title, const std::vector<std::string>& present, int needed)
{
    const auto lines = linesNow();
    const auto& by = m_bridge.session().by();
    std::vector<ReviewRecord> records{sessionRecord(lines, title, present, by)};
    if (needed != this->needed())
        records.push_back(neededRecord(lines, needed, by));
    apply(std::move(records));
}

void ReviewDesk::unite(const std::filesystem::path& file)
{
    if (m_uniteJob)
        return;
    m_uniteJob = m_bridge.newJob(tr("Uniting two reviews"), this);
    m_uniteJob->start(
        m_bridge.pool(),
        [snapshot = m_bridge.snapshot(), lines = m_lines, file](Progress&) {
            auto now = *snapshot;
            now.review = lines;
            return linesToUnite(now, file);
        },
        [this](Result<ReviewEdit> edit) {
            m_uniteJob->deleteLater();
            m_uniteJob.clear();
            if (!edit) {
                emit failed(edit.error());
                return;
            }
            const auto lines = static_cast<int>(edit->records.size());
            if (lines > 0)
                m_bridge.apply(*edit);
            emit united(lines);
        });
}

void ReviewDesk::lookBack(std::optional<std::size_t> votes)
{
    if (votes == m_lookingBack || !m_now)
        return;
    m_lookingBack = votes;
    formAnew();
}

std::size_t ReviewDesk::votesInAll() const
{
    return static_cast<std::size_t>(std::ranges::count(m_lines, ReviewAct::Vote, &ReviewRecord::act));
}

void ReviewDesk::setThreshold(double threshold)
{
    if (!m_now)
        return;
    auto model = *m_now->model;
    model.threshold = threshold;
    m_raised = threshold >= m_now->threshold ? std::optional{threshold} : std::nullopt;
    setParameters(partsOf(model, *m_now->found));
}

/// The bridge says that it was applied, and the page then has the parameters taken.
void ReviewDesk::setParameters(const std::string& parts)
{
    m_bridge.apply(LinkModelEdit{parts});
}

void ReviewDesk::takeParameters()
{
    const auto raised = std::exchange(m_raised, std::nullopt);
    if (!raised || !m_now) {
        link();
        return;
    }
    delete m_thresholdJob;
    m_thresholdJob = m_bridge.newJob(tr("Forming series at another threshold"), this);
    m_thresholdJob->start(
        m_bridge.pool(),
        [linked = m_now, threshold = *raised](Progress& progress) {
            return atThreshold(*linked, threshold, progress);
        },
        [this](Result<LinkedCase> linked) {
            m_thresholdJob->deleteLater();
            if (!linked) {
                link(); // the case has the threshold all the same
                return;
            }
            m_now = std::make_shared<const LinkedCase>(*std::move(linked));
            readLines(); // votes may have been given meanwhile
        });
}

void ReviewDesk::setHub(GroundKind kind, const std::string& value, bool hub)
{
    if (!m_now)
        return;
    auto model = *m_now->model;
    const auto text = LinkMaterial::listed(kind, value);
    auto& to = hub ? model.hubs : model.ties;
    const auto known = std::erase(hub ? model.ties : model.hubs, text);
    if (known == 0) // taken off one list it is as it was before it came there
        to.insert(std::ranges::upper_bound(to, text), text);
    setParameters(partsOf(model, *m_now->found));
}

std::size_t ReviewDesk::knownPairs() const
{
    return m_now ? static_cast<std::size_t>(std::ranges::count(knownPairsOf(*m_now), true, &KnownPair::same))
                 : 0;
}

void ReviewDesk::learn()
{
    delete m_learnJob;
    m_learnJob = m_bridge.newJob(tr("Learning from what was decided"), this);
    m_learnJob->start(
        m_bridge.pool(),
        [snapshot = m_bridge.snapshot()](Progress& progress) {
            LinkOptions options;
            options.learn = true;
            return linkIncidents(*snapshot, options, progress);
        },
        [this](const Result<LinkedCase>& linked) {
            m_learnJob->deleteLater();
            if (linked)
                setParameters(toJson(*linked->model));
            else if (linked.error().code != ErrorCode::Cancelled)
                emit failed(linked.error());
        });
}

std::uint32_t ReviewDesk::seriesOf(std::uint32_t incident) const
{
    for (std::size_t index = 0; m_shown && index < m_shown->series.size(); ++index)
        if (std::ranges::binary_search(m_shown->series[index].incidents, incident))
            return m_shown->numbers[index];
    return 0;
}

} // namespace jingwei::ui
