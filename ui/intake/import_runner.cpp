#include "ui/intake/import_runner.h"

#include "ui/jobs/job.h"
#include "ui/support/format.h"

#include <QFileInfo>

namespace jingwei::ui {

/// What an import brings back: its receipt, and the case as it is now.
struct ImportRunner::Answer {
    ImportReceipt receipt;
    std::shared_ptr<const CaseSnapshot> snapshot;
};

ImportRunner::ImportRunner(SessionBridge& bridge, QObject* parent) : QObject{parent}, m_bridge{bridge} {}

void ImportRunner::start(const QStringList& paths, const QString& document)
{
    if (paths.isEmpty() || !m_bridge.hasCase())
        return;
    if (running())
        m_waiting.emplace_back(paths, document);
    else
        run(paths, document);
}

void ImportRunner::cancel()
{
    m_waiting.clear();
    if (m_job != nullptr)
        m_job->cancel();
}

void ImportRunner::run(const QStringList& paths, const QString& document)
{
    const auto name = paths.size() == 1 ? tr("Import %1").arg(QFileInfo{paths.front()}.fileName())
                                        : tr("Import %n file(s)", nullptr, static_cast<int>(paths.size()));
    m_job = m_bridge.newJob(name, this);
    ImportRequest request;
    for (const auto& path : paths)
        request.paths.emplace_back(path.toStdWString());
    request.document = toUtf8(document);
    request.by = m_bridge.session().by();
    const auto work = [file = m_bridge.session().file(), request, stage = m_job->stageWriter()](
                          Progress& progress) -> Result<Answer> {
        auto receipt = importFiles(file, request, progress, [&stage](const ImportStage& at) {
            stage(at.file.empty() ? tr("Deriving facts")
                                  : tr("%1 of %2: %3").arg(at.index + 1).arg(at.count).arg(toQString(at.file)));
        });
        if (!receipt)
            return tl::unexpected{receipt.error()};
        auto snapshot = loadSnapshot(file, progress);
        if (!snapshot)
            return tl::unexpected{snapshot.error()};
        return Answer{*std::move(receipt), *std::move(snapshot)};
    };
    m_job->start(m_bridge.pool(), work, [this](Result<Answer> answer) { finish(std::move(answer)); });
    emit started();
    emit runningChanged();
}

void ImportRunner::finish(Result<Answer> answer)
{
    m_job->deleteLater();
    m_job = nullptr;
    if (answer) {
        m_bridge.session().adopt(answer->snapshot);
        m_bridge.adopt(answer->snapshot);
        emit finished(answer->receipt);
    } else {
        emit failed(answer.error());
    }
    emit runningChanged();
    if (!m_waiting.empty()) {
        const auto next = m_waiting.front();
        m_waiting.erase(m_waiting.begin());
        run(next.first, next.second);
    }
}

} // namespace jingwei::ui
