#pragma once

#include "core/linkage/review_queue.h"
#include "core/session/link_incidents.h"
#include "core/session/review_case.h"
#include "ui/review/desk_stage.h"
#include "ui/session_bridge.h"

#include <QObject>
#include <QPointer>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace jingwei::ui {

class Job;

/// The review of the open case: its incidents linked, the lines of the review, what is to be decided. Knows
/// no widgets. Lives on the GUI thread.
///
/// Lines are read from the case after each edit of them, without the facts: milliseconds, also in a large
/// case.
class ReviewDesk : public QObject {
    Q_OBJECT

public:
    explicit ReviewDesk(SessionBridge& bridge, QObject* parent = nullptr);
    ~ReviewDesk() override;

    /// Links the incidents of the present facts anew, as a listed job.
    void link();
    void stopLinking();
    /// Reads the lines of the review again and forms the series anew where they say otherwise.
    void readLines();

    [[nodiscard]] DeskStage stage() const noexcept { return m_stage; }
    /// Why linking failed; only then.
    [[nodiscard]] const std::optional<Error>& error() const noexcept { return m_error; }

    /// As shown: now, or as it was in a look back. Null until it is ready.
    [[nodiscard]] std::shared_ptr<const LinkedCase> linked() const noexcept { return m_shown; }
    [[nodiscard]] const std::vector<ReviewItem>& queue() const noexcept { return m_queue; }
    /// The votes that count, as shown, the newest first.
    [[nodiscard]] const std::vector<ReviewRecord>& decided() const noexcept { return m_decided; }
    /// Pairs on which reviewers disagree and that nobody has settled.
    [[nodiscard]] std::vector<NumberPair> disputes() const;
    /// Pairs that are decided and not asked about again.
    [[nodiscard]] std::size_t settledPairs() const;
    /// What is linked now, also while one looks back; null until it is ready. The lines it was formed with.
    [[nodiscard]] std::shared_ptr<const LinkedCase> now() const noexcept { return m_now; }
    [[nodiscard]] const std::vector<ReviewRecord>& lines() const noexcept { return m_lines; }
    /// The session that began last; null: none.
    [[nodiscard]] const ReviewRecord* session() const;
    /// Reviewers that must agree.
    [[nodiscard]] int needed() const;

    [[nodiscard]] QueueOrder order() const noexcept { return m_order; }
    void setOrder(QueueOrder order);
    /// Candidate pairs of the next `doubt` bits below those that are asked about; none are lost, they are
    /// only not asked about by themselves.
    [[nodiscard]] int pairsBelow() const;
    /// Asks about these too.
    void lookBelow();

    /// Writes a vote of the one who works here. Errors: those of `voteRecord`.
    Result<void> vote(const ReviewVote& vote);
    /// Takes one vote back, whenever it was given.
    void takeBack(const ReviewRecord& vote);
    /// A session begins; `needed` reviewers must agree from then on.
    void beginSession(const std::string& title, const std::vector<std::string>& present, int needed);
    /// Takes over the lines of another reviewer's file, as a listed job; `united` says how many were new.
    void unite(const std::filesystem::path& file);

    /// Shows the state after the first `votes` votes; nothing: now. Deciding waits until then.
    void lookBack(std::optional<std::size_t> votes);
    [[nodiscard]] const std::optional<std::size_t>& lookingBack() const noexcept { return m_lookingBack; }
    /// Votes there are to look back over, counting those taken back since.
    [[nodiscard]] std::size_t votesInAll() const;

    /// Keeps another threshold in the case and forms the series at it, as a listed job.
    void setThreshold(double threshold);
    /// Keeps parameters in the case, as parts of a model; empty: all as found.
    void setParameters(const std::string& parts);
    /// Keeps in the case whether everybody has a shared value, so that it ties nothing: an exclusion that can
    /// be seen among the parameters and taken back there.
    void setHub(GroundKind kind, const std::string& value, bool hub);
    /// Learns the weights from what was decided and keeps them in the case, as a listed job.
    void learn();
    /// Pairs of one series by decisions and by the register: what could be learned from.
    [[nodiscard]] std::size_t knownPairs() const;
    /// Links anew with the parameters that the case has now.
    void takeParameters();
    /// The number of the series that an incident is in; 0: in none.
    [[nodiscard]] std::uint32_t seriesOf(std::uint32_t incident) const;

signals:
    void stageChanged();
    void progressed(double fraction);
    void changed(); ///< what is linked, queued or decided
    void united(int lines);
    void failed(const jingwei::Error& error);

private:
    /// A snapshot with the lines as they are now and nothing else: what a line is written from.
    [[nodiscard]] CaseSnapshot linesNow() const;
    void apply(std::vector<ReviewRecord> records, bool present = true);
    void take(Result<LinkedCase> linked);
    void formAnew();
    void listQueue();
    void setStage(DeskStage stage);

    SessionBridge& m_bridge;
    DeskStage m_stage = DeskStage::Nothing;
    std::optional<Error> m_error;
    std::vector<ReviewRecord> m_lines; ///< by time
    std::shared_ptr<const LinkedCase> m_now;
    std::shared_ptr<const LinkedCase> m_shown; ///< m_now, or as it was
    std::vector<ReviewItem> m_queue;
    std::vector<ReviewRecord> m_decided;
    QueueOrder m_order = QueueOrder::Strongest;
    std::optional<std::size_t> m_lookingBack;
    std::optional<double> m_raised; ///< threshold being kept, above the one before: pairs stay as they are
    double m_below = 0.0;           ///< bits that one looks below what is asked about by itself
    QPointer<Job> m_linkJob;
    QPointer<Job> m_uniteJob;
    QPointer<Job> m_thresholdJob;
    QPointer<Job> m_learnJob;
};

/// The lines of the review as the open case has them now, by time: without the facts, so in milliseconds.
/// Errors: those of the store.
[[nodiscard]] Result<std::vector<ReviewRecord>> linesOf(SessionBridge& bridge);

/// The incident with that number; null: the register has none.
[[nodiscard]] const IncidentFact* findIncident(const CaseSnapshot& snapshot, const std::string& number);

} // namespace jingwei::ui
