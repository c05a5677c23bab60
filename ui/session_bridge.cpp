#include "ui/session_bridge.h"

#include "ui/jobs/job.h"
#include "ui/jobs/job_list.h"

#include <QThread>
#include <QThreadPool>
#include <QTimer>

#include <utility>

namespace jingwei::ui {

namespace {

constexpr auto watchEvery = std::chrono::seconds{3};

std::shared_ptr<const CaseSnapshot> emptySnapshot()
{
    auto snapshot = std::make_shared<CaseSnapshot>();
    snapshot->graph = FlowGraph::build({}, {});
    return snapshot;
}

} // namespace

/// What the trace job answers.
struct SessionBridge::Followed {
    std::shared_ptr<const FreezeAnswer> freeze;
    std::shared_ptr<const Diagram> diagram;
};

SessionBridge::SessionBridge(QObject* parent)
    : QObject{parent}
    , m_snapshot{emptySnapshot()}
    , m_pool{new QThreadPool{this}}
    , m_jobs{new JobList{this}}
    , m_watch{new QTimer{this}}
{
    // at least two, so that an import of minutes does not hold up a trace or a sort
    m_pool->setMaxThreadCount(std::max(2, QThread::idealThreadCount() - 1));
    connect(m_watch, &QTimer::timeout, this, [this] {
        if (hasCase() && !m_readJob && m_jobs->jobs().empty() && m_session->changedElsewhere())
            readFactsAnew();
    });
    m_pool->setExpiryTimeout(-1); // threads keep what is dear to build (readers of pinyin)
}

SessionBridge::~SessionBridge()
{
    m_jobs->cancelAll();
    delete m_editJob;
    delete m_readJob;
    delete m_traceJob;
    m_pool->waitForDone();
}

void SessionBridge::setCase(std::unique_ptr<CaseSession> session)
{
    const bool wasOpen = hasCase();
    delete std::exchange(m_editJob, nullptr); // rolls back whole
    delete std::exchange(m_readJob, nullptr);
    forgetTrace();
    m_followed.clear();
    m_selection = {};
    m_session = std::move(session);
    if (m_session)
        m_snapshot = m_session->snapshot();
    if (!m_session || !m_snapshot || !m_snapshot->graph)
        m_snapshot = emptySnapshot();
    if (m_session) {
        static_cast<void>(m_session->changedElsewhere()); // from here on
        m_watch->start(watchEvery);
        emit changed(CaseOpened{});
    } else if (wasOpen) {
        m_watch->stop();
        emit changed(CaseClosed{});
    }
}

void SessionBridge::adopt(std::shared_ptr<const CaseSnapshot> snapshot)
{
    if (!hasCase() || !snapshot)
        return;
    delete m_readJob; // what it would bring is older
    m_readJob = nullptr;
    m_session->adopt(snapshot);
    m_snapshot = std::move(snapshot);
    forgetTrace(); // its vertices are those of the snapshot before
    startTrace();
    emit changed(FactsChanged{});
}

void SessionBridge::select(Selection selection)
{
    if (selection == m_selection)
        return;
    m_selection = std::move(selection);
    emit changed(SelectionChanged{});
}

void SessionBridge::followIncidents(std::vector<std::string> numbers)
{
    if (numbers == m_followed && (m_trace || m_traceJob))
        return;
    m_followed = std::move(numbers);
    m_following.currency.reset();
    forgetTrace();
    startTrace();
    emit changed(TraceChanged{});
}

void SessionBridge::setFollowing(const Following& following)
{
    if (following == m_following)
        return;
    m_following = following;
    forgetTrace();
    startTrace();
    emit changed(TraceChanged{});
}

void SessionBridge::setMasked(bool masked)
{
    if (masked == m_masked)
        return;
    m_masked = masked;
    emit changed(MaskChanged{});
}

void SessionBridge::apply(const Edit& edit)
{
    if (!hasCase())
        return;
    if (derivesAnew(edit))
        startEdit([edit](CaseSession& session, Progress& progress) {
            return session.apply(edit, progress).map([&edit](const Edit&) { return edit; });
        });
    else
        finishEdit(m_session->apply(edit).map([&edit](const Edit&) { return edit; }));
}

void SessionBridge::undo()
{
    if (!hasCase() || m_editJob)
        return;
    const auto next = m_session->nextUndo();
    if (next && derivesAnew(*next))
        startEdit([](CaseSession& session, Progress& progress) { return session.undo(progress); });
    else if (next)
        finishEdit(m_session->undo());
}

void SessionBridge::redo()
{
    if (!hasCase() || m_editJob)
        return;
    const auto next = m_session->nextRedo();
    if (next && derivesAnew(*next))
        startEdit([](CaseSession& session, Progress& progress) { return session.redo(progress); });
    else if (next)
        finishEdit(m_session->redo());
}

/// Works an edit out on another thread, in a session of its own there: the one of the window stays usable.
void SessionBridge::startEdit(std::function<Result<Edit>(CaseSession&, Progress&)> work)
{
    if (m_editJob)
        return;
    m_editJob = newJob(tr("Deriving the facts anew"), this);
    m_editJob->start(
        *m_pool,
        [file = m_session->file(), by = m_session->by(),
         work = std::move(work)](Progress& progress) -> Result<Edit> {
            const auto session = CaseSession::open(file, by);
            if (!session)
                return tl::unexpected(session.error());
            return work(**session, progress);
        },
        [this](const Result<Edit>& applied) {
            std::exchange(m_editJob, nullptr)->deleteLater();
            finishEdit(applied);
        });
}

Job* SessionBridge::newJob(const QString& name, QObject* owner)
{
    auto* job = new Job{name, owner};
    m_jobs->add(*job);
    return job;
}

namespace {

/// Votes on series change no facts: the page of series reads them by itself, in milliseconds. How many must
/// agree may change what is held of accounts.
bool changesFacts(const ReviewRecord& record)
{
    return record.act == ReviewAct::Withdraw || record.act == ReviewAct::Setting
           || (record.act == ReviewAct::Vote && record.matter != ReviewMatter::Series);
}

} // namespace

void SessionBridge::finishEdit(const Result<Edit>& applied)
{
    if (!applied) {
        if (applied.error().code != ErrorCode::Cancelled)
            emit failed(applied.error());
        emit editAbandoned();
        return;
    }
    const auto* const review = std::get_if<ReviewEdit>(&*applied);
    const bool saysOtherwise = std::holds_alternative<HolderEdit>(*applied)
                               || std::holds_alternative<CategoryEdit>(*applied)
                               || (review != nullptr && std::ranges::any_of(review->records, changesFacts))
                               || std::holds_alternative<StolenEdit>(*applied)
                               || std::holds_alternative<DocumentEdit>(*applied) || derivesAnew(*applied);
    if (saysOtherwise)
        readFactsAnew();
    emit changed(EditApplied{*applied});
}

void SessionBridge::readFactsAnew()
{
    delete m_readJob;
    m_readJob = newJob(tr("Reading the case"), this);
    m_readJob->start(
        *m_pool, [file = m_session->file()](Progress& progress) { return loadSnapshot(file, progress); },
        [this](Result<std::shared_ptr<const CaseSnapshot>> snapshot) {
            m_readJob->deleteLater();
            m_readJob = nullptr;
            if (snapshot)
                adopt(*std::move(snapshot));
            else if (snapshot.error().code != ErrorCode::Cancelled)
                emit failed(snapshot.error());
        });
}

void SessionBridge::forgetTrace()
{
    delete m_traceJob;
    m_traceJob = nullptr;
    m_freeze.reset();
    m_trace.reset();
    m_traceDiagram.reset();
    m_traceError.reset();
}

void SessionBridge::startTrace()
{
    if (!hasCase() || m_followed.empty())
        return;
    m_traceJob = newJob(tr("Following the money"), this);
    m_traceJob->start(
        *m_pool,
        [snapshot = m_snapshot, numbers = m_followed,
         following = m_following](Progress& progress) -> Result<Followed> {
            TraceOptions options;
            options.method = following.method;
            options.until = following.until;
            options.currency = following.currency;
            const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
            auto freeze =
                freezeIncidents(*snapshot, numbers, options, following.until.value_or(now), progress);
            if (!freeze)
                return tl::unexpected(freeze.error());
            auto diagram = diagramOfTrace(*snapshot, freeze->traced, progress);
            if (!diagram)
                return tl::unexpected(diagram.error());
            return Followed{std::make_shared<FreezeAnswer>(*std::move(freeze)),
                            std::make_shared<Diagram>(*std::move(diagram))};
        },
        [this](Result<Followed> followed) { showTrace(std::move(followed)); });
}

void SessionBridge::showTrace(Result<Followed> followed)
{
    m_traceJob->deleteLater();
    m_traceJob = nullptr;
    if (followed) {
        m_freeze = std::move(followed->freeze);
        m_trace = {m_freeze, &m_freeze->traced};
        m_traceDiagram = std::move(followed->diagram);
    } else {
        m_traceError = std::move(followed.error());
    }
    emit changed(TraceChanged{});
}

} // namespace jingwei::ui
