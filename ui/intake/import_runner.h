#pragma once

#include "core/session/case_session.h"

#include <QObject>
#include <QString>

namespace jingwei::ui {

class Job;
class SessionBridge;

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
    void cancel();
    [[nodiscard]] Job* job() const noexcept { return m_job; }

signals:
    void started();
    void finished(const jingwei::ImportReceipt& receipt); ///< the facts are adopted
    void cancelled();                                     ///< the case is as before
    void failed(const jingwei::Error& error);

private:
    SessionBridge& m_bridge;
    Job* m_job = nullptr;
};

/// "3 of 25: statement.csv"
[[nodiscard]] QString importStageText(const ImportStage& stage);
/// What came of an import, in a sentence: files taken, refused, already there.
[[nodiscard]] QString importSentence(const ImportReceipt& receipt);

} // namespace jingwei::ui
