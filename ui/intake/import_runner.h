#pragma once

#include "core/intake/profile.h"
#include "core/session/case_session.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace jingwei::ui {

class Job;
class SessionBridge;

/// One transaction of an import.
struct ImportCall {
    ImportRequest request;         ///< `by` is filled in
    std::vector<Profile> once{};   ///< recognised beside the known ones in this call and never again
    std::optional<Profile> only{}; ///< everything is read with this one
};

/// Takes files into the open case as a listed job with stage, progress and cancel; afterwards the window has
/// the new facts. One import at a time.
class ImportRunner : public QObject {
    Q_OBJECT

public:
    explicit ImportRunner(SessionBridge& bridge, QObject* parent = nullptr);
    ~ImportRunner() override;

    [[nodiscard]] bool running() const noexcept { return m_job != nullptr; }
    /// Does nothing while one runs.
    void start(std::vector<std::filesystem::path> paths);
    /// Several calls one after the other: what an earlier one took in stays when a later one fails.
    void start(std::vector<ImportCall> calls);
    void cancel();
    [[nodiscard]] Job* job() const noexcept { return m_job; }
    /// The file it is at; nothing before the first. `index` equals `count` while facts are worked out.
    [[nodiscard]] std::optional<ImportStage> stage() const;
    /// Files it has read; empty while none runs.
    [[nodiscard]] std::set<std::string> filesRead() const;

signals:
    void started();
    void finished(const jingwei::ImportReceipt& receipt); ///< the facts are adopted
    void cancelled();                                     ///< the case is as before
    void failed(const jingwei::Error& error);

private:
    struct Stage;
    struct Imported;

    void end(const std::filesystem::path& file, Result<Imported> imported);

    SessionBridge& m_bridge;
    Job* m_job = nullptr;
    std::shared_ptr<Stage> m_stage; ///< shared with the worker, which may outlive this object
};

/// "3 of 25: statement.csv"
[[nodiscard]] QString importStageText(const ImportStage& stage);
/// What came of an import, in a sentence: files taken, refused, already there.
[[nodiscard]] QString importSentence(const ImportReceipt& receipt);

} // namespace jingwei::ui
