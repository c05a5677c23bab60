#include "ui/intake/import_runner.h"

#include "ui/jobs/job.h"
#include "ui/session_bridge.h"
#include "ui/support/file_output.h"
#include "ui/support/format.h"

#include <QMutex>
#include <QTemporaryDir>

#include <algorithm>
#include <iterator>
#include <system_error>
#include <utility>

namespace jingwei::ui {

namespace {

/// Profiles that lie among the user's own while an import runs: it then finds them in one transaction with
/// all others, so that cancelling leaves nothing.
class ProfilesForNow {
public:
    explicit ProfilesForNow(std::filesystem::path folder) : m_folder{std::move(folder)} {}
    ~ProfilesForNow()
    {
        std::error_code ignored;
        for (const auto& name : m_names)
            std::filesystem::remove(m_folder / (std::filesystem::path{name} += ".json"), ignored);
    }
    ProfilesForNow(const ProfilesForNow&) = delete;
    ProfilesForNow& operator=(const ProfilesForNow&) = delete;
    ProfilesForNow(ProfilesForNow&&) = delete;
    ProfilesForNow& operator=(ProfilesForNow&&) = delete;

    Result<void> add(const Profile& profile)
    {
        if (m_folder.empty())
            return failure(ErrorCode::FileUnwritable, {}, profile.name);
        if (auto saved = saveProfile(profile, m_folder); !saved)
            return saved;
        m_names.emplace_back(std::u8string{profile.name.begin(), profile.name.end()});
        return {};
    }

private:
    std::filesystem::path m_folder;
    std::vector<std::u8string> m_names;
};

Result<ImportReceipt> run(const std::filesystem::path& file, const ImportCall& call, Progress& progress,
                          const std::function<void(const ImportStage&)>& onStage)
{
    if (call.only) {
        const QTemporaryDir folder;
        auto request = call.request;
        request.profile = folder.filePath(QStringLiteral("only.json")).toStdString();
        if (auto written = writeWhole(QByteArray::fromStdString(call.only->text), *request.profile); !written)
            return tl::unexpected(written.error());
        return importFiles(file, request, progress, onStage);
    }
    ProfilesForNow once{userProfileFolder()};
    for (const auto& profile : call.once)
        if (auto added = once.add(profile); !added)
            return tl::unexpected(added.error());
    return importFiles(file, call.request, progress, onStage);
}

int countOf(const ImportReceipt& receipt, SourceStatus status)
{
    return static_cast<int>(
        std::count_if(receipt.sources.begin(), receipt.sources.end(),
                      [status](const SourceReceipt& source) { return source.status == status; }));
}

} // namespace

QString importStageText(const ImportStage& stage)
{
    if (stage.index >= stage.count)
        return ImportRunner::tr("working out the facts");
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

/// Written by the worker, read by the window.
struct ImportRunner::Stage {
    QMutex mutex;
    std::optional<ImportStage> at;
    std::set<std::string> read; ///< files before that

    void goTo(const ImportStage& next)
    {
        const QMutexLocker lock{&mutex};
        if (at && at->index < at->count)
            read.insert(at->file);
        at = next;
    }
};

struct ImportRunner::Imported {
    ImportReceipt receipt;
    std::shared_ptr<const CaseSnapshot> snapshot;
    std::optional<Error> stopped; ///< why a later call was not made
};

ImportRunner::ImportRunner(SessionBridge& bridge, QObject* parent) : QObject{parent}, m_bridge{bridge} {}

ImportRunner::~ImportRunner() = default;

std::optional<ImportStage> ImportRunner::stage() const
{
    if (!m_stage)
        return std::nullopt;
    const QMutexLocker lock{&m_stage->mutex};
    return m_stage->at;
}

std::set<std::string> ImportRunner::filesRead() const
{
    if (!m_stage)
        return {};
    const QMutexLocker lock{&m_stage->mutex};
    return m_stage->read;
}

void ImportRunner::start(std::vector<std::filesystem::path> paths)
{
    if (!paths.empty())
        start(std::vector{ImportCall{.request = {.paths = std::move(paths)}}});
}

void ImportRunner::start(std::vector<ImportCall> calls)
{
    if (running() || !m_bridge.hasCase() || calls.empty())
        return;
    const auto& session = m_bridge.session();
    for (auto& call : calls)
        call.request.by = session.by();
    m_stage = std::make_shared<Stage>();
    m_job = m_bridge.newJob(tr("Import"), this);
    auto work = [file = session.file(), calls = std::move(calls), say = m_job->stageWriter(),
                 stage = m_stage](Progress& progress) -> Result<Imported> {
        Imported imported;
        for (const auto& call : calls) {
            auto receipt = run(file, call, progress, [&](const ImportStage& at) {
                say(importStageText(at));
                stage->goTo(at);
            });
            if (!receipt && imported.receipt.sources.empty())
                return tl::unexpected(receipt.error());
            if (!receipt) {
                imported.stopped = receipt.error();
                break;
            }
            std::ranges::move(receipt->sources, std::back_inserter(imported.receipt.sources));
            imported.receipt.facts = receipt->facts;
        }
        say(tr("reading the facts"));
        Progress whole; // the files are in: what follows cannot be cancelled halfway
        auto snapshot = loadSnapshot(file, whole);
        if (!snapshot)
            return tl::unexpected(snapshot.error());
        imported.snapshot = *std::move(snapshot);
        return imported;
    };
    m_job->start(m_bridge.pool(), std::move(work), [this, file = session.file()](Result<Imported> imported) {
        end(file, std::move(imported));
    });
    emit started();
}

void ImportRunner::end(const std::filesystem::path& file, Result<Imported> imported)
{
    std::exchange(m_job, nullptr)->deleteLater();
    m_stage.reset();
    if (!imported) {
        if (imported.error().code == ErrorCode::Cancelled)
            emit cancelled();
        else
            emit failed(imported.error());
        return;
    }
    if (m_bridge.hasCase() && m_bridge.session().file() == file)
        m_bridge.adopt(imported->snapshot);
    emit finished(imported->receipt);
    if (imported->stopped && imported->stopped->code != ErrorCode::Cancelled)
        emit failed(*imported->stopped);
}

void ImportRunner::cancel()
{
    if (m_job)
        m_job->cancel();
}

} // namespace jingwei::ui
