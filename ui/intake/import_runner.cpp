#include "ui/intake/import_runner.h"

#include "ui/jobs/job.h"
#include "ui/session_bridge.h"
#include "ui/support/format.h"

#include <algorithm>

namespace jingwei::ui {

namespace {

struct Imported {
    ImportReceipt receipt;
    std::shared_ptr<const CaseSnapshot> snapshot;
};

int countOf(const ImportReceipt& receipt, SourceStatus status)
{
    return static_cast<int>(
        std::count_if(receipt.sources.begin(), receipt.sources.end(),
                      [status](const SourceReceipt& source) { return source.status == status; }));
}

} // namespace

QString importStageText(const ImportStage& stage)
{
    return ImportRunner::tr("%1 of %2: %3", "number of a file, of how many, its name")
        .arg(countText(static_cast<std::int64_t>(stage.index) + 1),
             countText(static_cast<std::int64_t>(stage.count)), toQString(stage.file));
}

QString importSentence(const ImportReceipt& receipt)
{
    std::int64_t rows = 0;
    for (const auto& source : receipt.sources)
        rows += source.rows.accepted;
    auto text =
        ImportRunner::tr("%n table(s) taken in, %1 rows.", nullptr, countOf(receipt, SourceStatus::Imported))
            .arg(countText(rows));
    const int refused = countOf(receipt, SourceStatus::Unrecognised) + countOf(receipt, SourceStatus::Failed);
    const int known = countOf(receipt, SourceStatus::AlreadyImported);
    if (known > 0 && known == static_cast<int>(receipt.sources.size()))
        return ImportRunner::tr("%n file(s) handed over again: the case has them already.", nullptr, known);
    std::int64_t rejected = 0;
    for (const auto& source : receipt.sources)
        rejected += source.status == SourceStatus::Imported ? source.rows.rejected : 0;
    if (rejected > 0)
        text = ImportRunner::tr("%1 %2", "two sentences")
                   .arg(text, ImportRunner::tr("%n row(s) rejected, each with its reason.", nullptr,
                                               static_cast<int>(rejected)));
    if (known > 0)
        text = ImportRunner::tr("%1 %2", "two sentences")
                   .arg(text, ImportRunner::tr("%n was (were) in the case already.", nullptr, known));
    if (refused > 0)
        text = ImportRunner::tr("%1 %2", "two sentences")
                   .arg(text,
                        ImportRunner::tr("%n could not be taken in; Evidence says why.", nullptr, refused));
    return text;
}

ImportRunner::ImportRunner(SessionBridge& bridge, QObject* parent) : QObject{parent}, m_bridge{bridge} {}

ImportRunner::~ImportRunner() = default;

void ImportRunner::start(std::vector<std::filesystem::path> paths)
{
    if (running() || !m_bridge.hasCase() || paths.empty())
        return;
    m_job = m_bridge.newJob(tr("Import"), this);
    const auto& session = m_bridge.session();
    ImportRequest request{.paths = std::move(paths), .profile = {}, .document = {}, .by = session.by()};
    auto work = [file = session.file(), request = std::move(request),
                 say = m_job->stageWriter()](Progress& progress) -> Result<Imported> {
        auto receipt = importFiles(file, request, progress,
                                   [&say](const ImportStage& stage) { say(importStageText(stage)); });
        if (!receipt)
            return tl::unexpected(receipt.error());
        say(tr("reading the facts"));
        Progress whole; // the files are in: what follows cannot be cancelled halfway
        auto snapshot = loadSnapshot(file, whole);
        if (!snapshot)
            return tl::unexpected(snapshot.error());
        return Imported{*std::move(receipt), *std::move(snapshot)};
    };
    m_job->start(m_bridge.pool(), std::move(work), [this, file = session.file()](Result<Imported> imported) {
        std::exchange(m_job, nullptr)->deleteLater();
        if (!imported) {
            if (imported.error().code == ErrorCode::Cancelled)
                emit cancelled();
            else
                emit failed(imported.error());
            return;
        }
        if (m_bridge.hasCase() && m_bridge.session().file() == file) {
            m_bridge.noteRefused(imported->receipt);
            m_bridge.adopt(imported->snapshot);
        }
        emit finished(imported->receipt);
    });
    emit started();
}

void ImportRunner::cancel()
{
    if (m_job)
        m_job->cancel();
}

} // namespace jingwei::ui
