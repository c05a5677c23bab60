#include "ui/main_window/case_desk.h"

#include "core/simulate/simulate.h"
#include "ui/jobs/job.h"
#include "ui/session_bridge.h"
#include "ui/support/format.h"
#include "ui/support/settings.h"

#include <QDate>
#include <QDir>
#include <QTemporaryDir>

#include <algorithm>
#include <system_error>

namespace jingwei::ui {

namespace {

using Loaded = Result<std::shared_ptr<const CaseSnapshot>>;

constexpr std::uint32_t sampleIncidents = 12;
constexpr std::uint64_t sampleSeed = 317;

/// Makes the sample case at `caseFile`; nothing is left there when it fails.
Loaded makeSample(const std::filesystem::path& caseFile, const std::string& by,
                  const std::function<void(const QString&)>& say, Progress& progress)
{
    const QTemporaryDir folder;
    say(CaseDesk::tr("inventing the evidence"));
    const SimulationOptions options{.incidents = sampleIncidents, .seed = sampleSeed};
    auto made = simulate(toPath(folder.path()), options, progress);
    if (!made)
        return tl::unexpected(made.error());
    std::erase_if(made->files, [](const std::filesystem::path& file) { return file.extension() == ".json"; });
    if (auto session = CaseSession::create(caseFile, by); !session)
        return tl::unexpected(session.error());
    const ImportRequest request{.paths = made->files, .profile = {}, .document = {}, .by = by};
    const auto receipt = importFiles(caseFile, request, progress,
                                     [&say](const ImportStage& stage) { say(importStageText(stage)); });
    if (!receipt) {
        std::error_code ignored;
        std::filesystem::remove(caseFile, ignored);
        return tl::unexpected(receipt.error());
    }
    return loadSnapshot(caseFile, progress);
}

/// A case of an earlier version is brought up to date first: reading alone leaves it as it is.
Loaded openedSnapshot(const std::filesystem::path& caseFile, const std::string& by, Progress& progress)
{
    if (const auto upgraded = CaseSession::open(caseFile, by); !upgraded)
        return tl::unexpected(upgraded.error());
    return loadSnapshot(caseFile, progress);
}

bool isCaseFile(const std::filesystem::path& path)
{
    return path.extension() == ".jwcase";
}

} // namespace

std::filesystem::path datedCaseFile(const std::filesystem::path& folder, const QString& day)
{
    for (int number = 1;; ++number) {
        const auto name =
            number == 1 ? CaseDesk::tr("%1 case", "name of a new case; day").arg(day)
                        : CaseDesk::tr("%1 case %2", "name of a new case; day, number").arg(day).arg(number);
        auto file = folder / toPath(name + QStringLiteral(".jwcase"));
        std::error_code unknown;
        if (!std::filesystem::exists(file, unknown))
            return file;
    }
}

CaseDesk::CaseDesk(SessionBridge& bridge, QObject* parent)
    : QObject{parent}
    , m_bridge{bridge}
    , m_intake{new IntakeFlow{bridge, this}}
{
    connect(m_intake, &IntakeFlow::failed, this, &CaseDesk::failed);
}

CaseDesk::~CaseDesk() = default;

void CaseDesk::open(const std::filesystem::path& caseFile)
{
    cancelOpening();
    m_job = m_bridge.newJob(tr("Opening %1").arg(pathText(caseFile.stem())), this);
    m_job->start(
        m_bridge.pool(),
        [caseFile, by = Settings::userName()](Progress& progress) {
            return openedSnapshot(caseFile, by, progress);
        },
        [this, caseFile](Loaded loaded) {
            std::exchange(m_job, nullptr)->deleteLater();
            emit openingChanged();
            if (loaded)
                show(caseFile, *std::move(loaded));
            else if (loaded.error().code != ErrorCode::Cancelled)
                emit failed(loaded.error());
        });
    emit openingChanged();
}

void CaseDesk::show(const std::filesystem::path& caseFile, std::shared_ptr<const CaseSnapshot> snapshot)
{
    auto session = CaseSession::open(caseFile, Settings::userName());
    if (!session) {
        emit failed(session.error());
        return;
    }
    close();
    (*session)->adopt(std::move(snapshot));
    m_bridge.setCase(*std::move(session));
    Settings settings;
    settings.addRecent(caseFile);
    settings.setLastCase(caseFile);
    if (auto followed = settings.followed(caseFile); !followed.empty())
        m_bridge.followIncidents(std::move(followed));
    emit opened();
}

bool CaseDesk::create(const std::filesystem::path& caseFile)
{
    cancelOpening();
    std::error_code problem;
    std::filesystem::create_directories(caseFile.parent_path(), problem);
    if (problem) {
        emit failed(Error{ErrorCode::FileUnwritable, {}, caseFile.parent_path().string()});
        return false;
    }
    auto session = CaseSession::create(caseFile, Settings::userName());
    if (!session) {
        emit failed(session.error());
        return false;
    }
    close();
    m_bridge.setCase(*std::move(session));
    Settings settings;
    settings.addRecent(caseFile);
    settings.setLastCase(caseFile);
    emit opened();
    return true;
}

bool CaseDesk::createDated()
{
    const auto day = QDate::currentDate().toString(Qt::ISODate);
    return create(datedCaseFile(Settings{}.caseFolder(), day));
}

void CaseDesk::close()
{
    if (!m_bridge.hasCase())
        return;
    m_intake->cancel(); // rolls back whole
    Settings settings;
    settings.setFollowed(m_bridge.session().file(), m_bridge.followed());
    settings.setLastCase({});
    m_bridge.setCase(nullptr);
}

void CaseDesk::take(std::vector<std::filesystem::path> paths)
{
    if (paths.empty())
        return;
    if (paths.size() == 1 && isCaseFile(paths.front())) {
        open(paths.front());
        return;
    }
    std::erase_if(paths, isCaseFile);
    if (!m_bridge.hasCase() && !createDated())
        return;
    m_intake->take(std::move(paths));
}

void CaseDesk::openSample()
{
    const auto file = Settings{}.caseFolder() / toPath(tr("Sample case") + QStringLiteral(".jwcase"));
    std::error_code problem;
    if (std::filesystem::exists(file, problem)) {
        open(file);
        return;
    }
    std::filesystem::create_directories(file.parent_path(), problem);
    cancelOpening();
    m_job = m_bridge.newJob(tr("Making the sample case"), this);
    m_job->start(
        m_bridge.pool(),
        [file, by = Settings::userName(), say = m_job->stageWriter()](Progress& progress) {
            return makeSample(file, by, say, progress);
        },
        [this, file](Loaded loaded) {
            std::exchange(m_job, nullptr)->deleteLater();
            emit openingChanged();
            if (loaded)
                show(file, *std::move(loaded));
            else if (loaded.error().code != ErrorCode::Cancelled)
                emit failed(loaded.error());
        });
    emit openingChanged();
}

void CaseDesk::cancelOpening()
{
    if (!m_job)
        return;
    delete std::exchange(m_job, nullptr);
    emit openingChanged();
}

} // namespace jingwei::ui
