#pragma once

#include "ui/session_bridge.h"

#include <QObject>
#include <QStringList>

#include <optional>

namespace jingwei::ui {

/// Takes files and folders into the open case: one job with stage, progress and cancel, then a new snapshot.
class ImportRunner : public QObject {
    Q_OBJECT

public:
    explicit ImportRunner(SessionBridge& bridge, QObject* parent = nullptr);

    [[nodiscard]] bool running() const noexcept { return m_job != nullptr; }
    [[nodiscard]] Job* job() const noexcept { return m_job; }

    /// Starts taking `paths` in, or lines them up behind what is running. `document`: 调证文书号; empty: missing.
    void start(const QStringList& paths, const QString& document = {});
    void cancel();

signals:
    void started();
    void finished(const jingwei::ImportReceipt& receipt); ///< the bridge has the new snapshot already
    void failed(const jingwei::Error& error);             ///< also `Cancelled`; the case is as it was
    void runningChanged();

private:
    struct Answer;

    void run(const QStringList& paths, const QString& document);
    void finish(Result<Answer> answer);

    SessionBridge& m_bridge;
    Job* m_job = nullptr;
    std::vector<std::pair<QStringList, QString>> m_waiting;
};

} // namespace jingwei::ui
