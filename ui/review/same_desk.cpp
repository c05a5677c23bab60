#include "ui/review/same_desk.h"

#include "ui/jobs/job.h"
#include "ui/review/review_desk.h"

#include <algorithm>
#include <utility>

namespace jingwei::ui {

SameDesk::SameDesk(SessionBridge& bridge, ReviewMatter matter, ProposeSame propose, QObject* parent)
    : QObject{parent}
    , m_bridge{bridge}
    , m_matter{matter}
    , m_propose{std::move(propose)}
    , m_proposals{std::make_shared<std::vector<SameProposal>>()}
{
}

SameDesk::~SameDesk() = default;

void SameDesk::setStage(DeskStage stage)
{
    m_stage = stage;
    emit stageChanged();
}

QString SameDesk::jobName() const
{
    switch (m_matter) {
    case ReviewMatter::Report: return tr("Looking for incidents reported twice");
    case ReviewMatter::Account: return tr("Looking for numbers of one account");
    case ReviewMatter::Person:
    case ReviewMatter::Series: break;
    }
    return tr("Looking for the same persons");
}

/// Whether the case has two things at all that could be the same.
bool SameDesk::hasSome() const
{
    if (!m_bridge.hasCase())
        return false;
    const auto snapshot = m_bridge.snapshot();
    const auto accounts = snapshot->graph->vertexCount();
    const auto incidents = snapshot->incidents.size();
    if (m_matter == ReviewMatter::Report)
        return incidents > 1;
    return m_matter == ReviewMatter::Account ? accounts > 1 : accounts + incidents > 1;
}

void SameDesk::propose()
{
    const auto snapshot = m_bridge.snapshot();
    if (m_proposedOf.lock() == snapshot)
        return;
    delete m_job;
    m_error.reset();
    if (!hasSome()) {
        forget();
        return;
    }
    m_proposedOf = snapshot;
    m_job = m_bridge.newJob(jobName(), this);
    connect(m_job, &Job::progressed, this, &SameDesk::progressed);
    if (m_stage != DeskStage::Ready) // what is shown already stays until there is better
        setStage(DeskStage::Working);
    m_job->start(
        m_bridge.pool(),
        [propose = m_propose, snapshot, matter = m_matter](Progress& progress) {
            return propose(*snapshot, matter, progress);
        },
        [this](Result<std::vector<SameProposal>> proposals) {
            m_job->deleteLater();
            m_job.clear();
            take(std::move(proposals));
        });
}

void SameDesk::proposeAgain()
{
    m_proposedOf.reset();
    propose();
}

void SameDesk::stop()
{
    if (m_job)
        m_job->cancel();
}

void SameDesk::forget()
{
    delete m_job;
    m_proposedOf.reset();
    m_proposals = std::make_shared<std::vector<SameProposal>>();
    m_lines.clear();
    m_review = {};
    m_queue.clear();
    m_decided.clear();
    m_lookingBack.reset();
    setStage(DeskStage::Nothing);
}

void SameDesk::take(Result<std::vector<SameProposal>> proposals)
{
    if (!proposals) {
        m_error = proposals.error();
        setStage(m_error->code == ErrorCode::Cancelled ? DeskStage::Stopped : DeskStage::Failed);
        return;
    }
    m_proposals = std::make_shared<const std::vector<SameProposal>>(*std::move(proposals));
    m_stage = DeskStage::Ready;
    readLines();
    emit stageChanged();
}

void SameDesk::readLines()
{
    if (m_stage != DeskStage::Ready || !m_bridge.hasCase())
        return;
    auto lines = linesOf(m_bridge);
    if (!lines) {
        emit failed(lines.error());
        return;
    }
    m_lines = *std::move(lines);
    form();
}

/// What is shown, of the lines there are.
void SameDesk::form()
{
    m_review = reviewState(m_lines, m_lookingBack.value_or(m_lines.size()), m_matter);
    m_queue = sameQueue(*m_proposals, m_review, m_order);
    m_decided.assign(m_review.votes.rbegin(), m_review.votes.rend());
    emit changed();
}

void SameDesk::setOrder(QueueOrder order)
{
    if (order == std::exchange(m_order, order) || m_stage != DeskStage::Ready)
        return;
    form();
}

void SameDesk::lookBack(const std::optional<std::size_t>& votes)
{
    if (votes == m_lookingBack || m_stage != DeskStage::Ready)
        return;
    m_lookingBack = votes;
    form();
}

std::size_t SameDesk::votesInAll() const
{
    return static_cast<std::size_t>(std::ranges::count_if(m_lines, [this](const ReviewRecord& line) {
        return line.act == ReviewAct::Vote && line.matter == m_matter;
    }));
}

const SameProposal* SameDesk::find(const NumberPair& refs) const
{
    const auto found = std::ranges::find_if(*m_proposals, [&refs](const SameProposal& proposal) {
        return numberPair(proposal.a.ref, proposal.b.ref) == refs;
    });
    return found == m_proposals->end() ? nullptr : &*found;
}

std::vector<NumberPair> SameDesk::disputes() const
{
    std::vector<NumberPair> pairs;
    for (const auto& decision : m_review.decisions)
        if (decision.disputed)
            pairs.push_back(decision.pair);
    return pairs;
}

Result<void> SameDesk::vote(const ReviewVote& vote)
{
    // with the lines as they are now: the snapshot may not have been read since the vote before
    const auto snapshot = m_bridge.snapshot();
    const auto* proposal = find(numberPair(vote.a, vote.b));
    CaseSnapshot now;
    now.file = snapshot->file;
    now.graph = snapshot->graph;
    now.review = m_lines;
    if (proposal == nullptr) // then the case is asked whether it has the two
        now.incidents = snapshot->incidents;
    auto record = sameVoteRecord(now, m_matter, proposal, vote, m_bridge.session().by());
    if (!record)
        return tl::unexpected{record.error()};
    m_bridge.apply(ReviewEdit{{*std::move(record)}, true, {}, {}});
    return {};
}

void SameDesk::takeBack(const ReviewRecord& vote)
{
    m_bridge.apply(ReviewEdit{{vote}, false, {}, {}});
}

} // namespace jingwei::ui
