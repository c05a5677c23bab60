#pragma once

#include "core/session/same_things.h"
#include "ui/review/desk_stage.h"
#include "ui/session_bridge.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace jingwei::ui {

class Job;

/// How proposals of a matter are made of the facts: `proposeSame`. Called on another thread.
using ProposeSame =
    std::function<Result<std::vector<SameProposal>>(const CaseSnapshot&, ReviewMatter, Progress&)>;

/// What may be the same in the open case, in one matter: what is proposed, to be decided and decided. Knows
/// no widgets. Lives on the GUI thread.
class SameDesk : public QObject {
    Q_OBJECT

public:
    SameDesk(SessionBridge& bridge, ReviewMatter matter, ProposeSame propose, QObject* parent = nullptr);
    ~SameDesk() override;

    /// Proposes of the present facts, as a listed job; what was proposed before stays until then. Does
    /// nothing where that was done.
    void propose();
    /// The same again after a failure or a stop.
    void proposeAgain();
    void stop();
    /// Another case, or none: nothing of the former is shown any longer.
    void forget();
    /// Reads the lines of the review again.
    void readLines();

    [[nodiscard]] ReviewMatter matter() const noexcept { return m_matter; }
    [[nodiscard]] DeskStage stage() const noexcept { return m_stage; }
    /// Why there is no proposal; only where that failed.
    [[nodiscard]] const std::optional<Error>& error() const noexcept { return m_error; }

    [[nodiscard]] const std::vector<SameProposal>& proposals() const noexcept { return *m_proposals; }
    [[nodiscard]] const std::vector<SameItem>& queue() const noexcept { return m_queue; }
    /// The votes that count, as shown, the newest first.
    [[nodiscard]] const std::vector<ReviewRecord>& decided() const noexcept { return m_decided; }
    /// As shown: now, or as it was in a look back.
    [[nodiscard]] const ReviewState& review() const noexcept { return m_review; }
    /// The proposal on two refs; null: none.
    [[nodiscard]] const SameProposal* find(const NumberPair& refs) const;
    /// Pairs on which reviewers disagree and that nobody has settled.
    [[nodiscard]] std::vector<NumberPair> disputes() const;

    [[nodiscard]] QueueOrder order() const noexcept { return m_order; }
    void setOrder(QueueOrder order);

    /// Shows the state after the first `votes` votes on its matter; nothing: now. Deciding waits until then.
    void lookBack(const std::optional<std::size_t>& votes);
    [[nodiscard]] const std::optional<std::size_t>& lookingBack() const noexcept { return m_lookingBack; }
    /// Votes on its matter there are to look back over, counting those taken back since.
    [[nodiscard]] std::size_t votesInAll() const;

    /// Whether a vote would be written now: not while another edit derives the facts anew, nor in a look
    /// back.
    [[nodiscard]] bool mayVote() const { return !m_bridge.workingOut() && !m_lookingBack; }
    /// Writes a vote of the one who works here; only while `mayVote()`. Errors: those of `sameVoteRecord`.
    Result<void> vote(const ReviewVote& vote);
    /// Takes one vote back, whenever it was given; only while `mayVote()`.
    void takeBack(const ReviewRecord& vote);

signals:
    void stageChanged();
    void progressed(double fraction);
    void changed(); ///< what is proposed, queued or decided
    void failed(const jingwei::Error& error);

private:
    [[nodiscard]] QString jobName() const;
    [[nodiscard]] bool hasSome() const;
    void take(Result<std::vector<SameProposal>> proposals);
    void form();
    void setStage(DeskStage stage);

    SessionBridge& m_bridge;
    ReviewMatter m_matter;
    ProposeSame m_propose;
    DeskStage m_stage = DeskStage::Nothing;
    std::optional<Error> m_error;
    std::weak_ptr<const CaseSnapshot> m_proposedOf;
    std::shared_ptr<const std::vector<SameProposal>> m_proposals; ///< never null
    std::vector<ReviewRecord> m_lines;                            ///< of every matter, by time
    ReviewState m_review;                                         ///< as shown
    std::vector<SameItem> m_queue;
    std::vector<ReviewRecord> m_decided;
    QueueOrder m_order = QueueOrder::Strongest;
    std::optional<std::size_t> m_lookingBack;
    QPointer<Job> m_job;
};

} // namespace jingwei::ui
