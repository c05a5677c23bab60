#pragma once

#include "core/session/case_session.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

class QThreadPool;
class QTimer;

namespace jingwei::ui {

class Job;
class JobList;

/// What the user has selected, in every view at once. Entities, transfers and incidents may be selected
/// together.
struct Selection {
    std::vector<EntityRef> entities;
    std::vector<TransferId> transfers;
    std::vector<std::string> incidents;

    [[nodiscard]] bool empty() const noexcept
    {
        return entities.empty() && transfers.empty() && incidents.empty();
    }
    friend bool operator==(const Selection&, const Selection&) = default;
};

struct CaseOpened {};
struct CaseClosed {};
struct FactsChanged {}; ///< a new snapshot: import, withdraw, alert
struct EditApplied {
    Edit edit;
}; ///< a tag, holder, note, document, join, reading
struct SelectionChanged {};
/// How the money of the chosen incidents is followed.
struct Following {
    TraceMethod method = TraceMethod::Fifo;
    std::optional<Instant> until;     ///< inclusive; nothing: as far as the case tells
    std::optional<Currency> currency; ///< nothing: that of the first stolen transfer

    friend bool operator==(const Following&, const Following&) = default;
};
struct TraceChanged {}; ///< another incident was chosen, or its trace has arrived
struct MaskChanged {};
using Change = std::variant<CaseOpened, CaseClosed, FactsChanged, EditApplied, SelectionChanged, TraceChanged,
                            MaskChanged>;

/// The open case as the window sees it: one selection, one trace, one signal. Lives on the GUI thread.
class SessionBridge : public QObject {
    Q_OBJECT

public:
    explicit SessionBridge(QObject* parent = nullptr);
    ~SessionBridge() override;

    [[nodiscard]] bool hasCase() const noexcept { return m_session != nullptr; }
    /// The open case; only while `hasCase()`.
    [[nodiscard]] CaseSession& session() noexcept { return *m_session; }
    /// Never null; empty without a case.
    [[nodiscard]] std::shared_ptr<const CaseSnapshot> snapshot() const noexcept { return m_snapshot; }

    void setCase(std::unique_ptr<CaseSession> session); ///< null closes; emits CaseOpened / CaseClosed
    void adopt(std::shared_ptr<const CaseSnapshot>
                   snapshot); ///< emits FactsChanged and traces the chosen incidents anew

    [[nodiscard]] const Selection& selection() const noexcept { return m_selection; }
    void select(Selection selection); ///< emits SelectionChanged if it differs

    /// The incidents whose money is followed; tracing runs as a job, `trace()` stays null until it arrives.
    /// Others than before are followed in the currency of their own first stolen transfer.
    void followIncidents(std::vector<std::string> numbers);
    [[nodiscard]] const std::vector<std::string>& followed() const noexcept { return m_followed; }
    [[nodiscard]] std::shared_ptr<const IncidentTrace> trace() const noexcept { return m_trace; }
    /// The same ranked for stop-payment, by the measures in force now or at the moment chosen; null as long
    /// as `trace()` is.
    [[nodiscard]] std::shared_ptr<const FreezeAnswer> freeze() const noexcept { return m_freeze; }
    [[nodiscard]] const Following& following() const noexcept { return m_following; }
    void setFollowing(const Following& following); ///< traces anew and emits TraceChanged if it differs
    [[nodiscard]] std::shared_ptr<const Diagram> traceDiagram() const noexcept { return m_traceDiagram; }
    [[nodiscard]] const std::optional<Error>& traceError() const noexcept { return m_traceError; }

    [[nodiscard]] bool masked() const noexcept { return m_masked; }
    void setMasked(bool masked);

    /// Applies an edit and emits EditApplied; says what went wrong through `failed`. Undo and redo go through
    /// the session's log, not a stack in memory, so they reach back over a restart. What derives the facts
    /// anew runs as a listed job; until it is done, further ones, undo and redo do nothing.
    void apply(const Edit& edit);
    void undo();
    void redo();
    /// Whether an edit is being worked out.
    [[nodiscard]] bool workingOut() const noexcept { return m_editJob != nullptr; }
    /// Whether one is, or the facts are being read anew after it.
    [[nodiscard]] bool settling() const noexcept { return m_editJob != nullptr || m_readJob != nullptr; }

    [[nodiscard]] QThreadPool& pool() noexcept { return *m_pool; }
    /// The named jobs of the window.
    [[nodiscard]] JobList& jobs() noexcept { return *m_jobs; }
    /// A listed job, child of `owner`: `bridge.newJob(tr("…"), this)->start(bridge.pool(), work, done)`.
    Job* newJob(const QString& name, QObject* owner);

signals:
    void changed(const jingwei::ui::Change& change);
    void failed(const jingwei::Error& error);
    void editAbandoned(); ///< it failed or was cancelled, and changed nothing

private:
    struct Followed;

    void startEdit(std::function<Result<Edit>(CaseSession&, Progress&)> work);
    void finishEdit(const Result<Edit>& applied);
    void readFactsAnew();
    void forgetTrace();
    void startTrace();
    void showTrace(Result<Followed> followed);

    std::unique_ptr<CaseSession> m_session;
    std::shared_ptr<const CaseSnapshot> m_snapshot;
    Selection m_selection;
    std::vector<std::string> m_followed;
    Following m_following;
    std::shared_ptr<const FreezeAnswer> m_freeze;
    std::shared_ptr<const IncidentTrace> m_trace; ///< that of m_freeze
    std::shared_ptr<const Diagram> m_traceDiagram;
    std::optional<Error> m_traceError;
    QThreadPool* m_pool;
    JobList* m_jobs;
    QTimer* m_watch;
    Job* m_editJob = nullptr;  ///< works out an edit that derives the facts anew
    Job* m_readJob = nullptr;  ///< reads the facts anew after an edit that changes what they say
    Job* m_traceJob = nullptr; ///< the latest; an older one is destroyed and so says nothing
    bool m_masked = false;
};

} // namespace jingwei::ui
