#include "ui/intake/intake_flow.h"

#include "ui/jobs/job.h"
#include "ui/support/file_output.h"
#include "ui/support/format.h"
#include "ui/support/settings.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <iterator>
#include <utility>

namespace jingwei::ui {

namespace {

std::string sha256Of(const std::filesystem::path& path)
{
    QFile file{pathText(path)};
    QCryptographicHash hash{QCryptographicHash::Sha256};
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return {};
    return hash.result().toHex().toStdString();
}

/// Unclear files that the case has already, as a mapping of one time read them.
std::set<std::filesystem::path> inCase(const std::vector<FoundTable>& tables, const CaseSnapshot& snapshot)
{
    std::set<std::string> known;
    for (const auto& source : snapshot.sources)
        if (source.status == SourceStatus::Imported)
            known.insert(source.sha256);
    std::set<std::filesystem::path> paths;
    for (const auto& table : tables)
        if (table.isUnclear() && !known.empty() && known.contains(sha256Of(table.content())))
            paths.insert(table.content());
    return paths;
}

RowCounts rowsOf(const CaseSnapshot& snapshot, SourceId source)
{
    const auto found = std::ranges::find(snapshot.sources, std::optional{source}, &SourceReceipt::id);
    return found == snapshot.sources.end() ? RowCounts{} : found->rows;
}

} // namespace

struct IntakeFlow::Looked {
    std::vector<FoundTable> tables;
    std::set<std::filesystem::path> inCase;
};

IntakeFlow::IntakeFlow(SessionBridge& bridge, QObject* parent)
    : QObject{parent}
    , m_bridge{bridge}
    , m_runner{bridge}
{
    connect(&m_runner, &ImportRunner::finished, this, &IntakeFlow::takeReceipt);
    connect(&m_runner, &ImportRunner::cancelled, this, [this] {
        toStage(m_batch.empty() ? IntakeStage::Idle : IntakeStage::Done);
        emit cancelled();
    });
    connect(&m_runner, &ImportRunner::failed, this, [this](const Error& error) {
        if (m_stage == IntakeStage::Importing)
            toStage(IntakeStage::Done);
        emit failed(error);
    });
    connect(&bridge, &SessionBridge::changed, this, &IntakeFlow::onChanged);
}

IntakeFlow::~IntakeFlow() = default;

void IntakeFlow::onChanged(const Change& change)
{
    if (std::holds_alternative<CaseOpened>(change) || std::holds_alternative<CaseClosed>(change)) {
        reset();
        return;
    }
    if (const auto* applied = std::get_if<EditApplied>(&change))
        if (const auto* reading = std::get_if<ReadingEdit>(&applied->edit))
            m_otherReading = *reading;
    if (!std::holds_alternative<FactsChanged>(change) || !m_otherReading)
        return;
    const auto reading = *std::exchange(m_otherReading, std::nullopt);
    const auto& sources = m_bridge.snapshot()->sources;
    const auto now = std::ranges::find(sources, std::optional{SourceId{reading.source}}, &SourceReceipt::id);
    if (now != sources.end())
        m_batch.replaceReceipt(SourceId{reading.instead}, *now);
    emit changed();
}

void IntakeFlow::reset()
{
    m_otherReading.reset();
    m_runner.cancel();
    delete std::exchange(m_job, nullptr);
    m_batch = {};
    m_password.clear();
    m_next.clear();
    m_again.reset();
    m_original.reset();
    toStage(IntakeStage::Idle);
}

Job* IntakeFlow::job() const noexcept
{
    return m_job != nullptr ? m_job : m_runner.job();
}

void IntakeFlow::toStage(IntakeStage stage)
{
    m_stage = stage;
    emit changed();
}

template <class Work, class Done>
void IntakeFlow::runJob(const QString& name, Work work, Done done)
{
    m_job = m_bridge.newJob(name, this);
    m_job->start(m_bridge.pool(), std::move(work), [this, done = std::move(done)](auto answer) {
        std::exchange(m_job, nullptr)->deleteLater();
        done(std::move(answer));
    });
}

// ---- files ----

void IntakeFlow::take(std::vector<std::filesystem::path> paths, NewBatch batch)
{
    if (!m_bridge.hasCase() || paths.empty())
        return;
    const bool between = m_stage == IntakeStage::Done && !m_runner.running() && m_next.empty();
    if (between && batch == NewBatch::Yes) {
        m_batch = {};
        m_password.clear();
    }
    m_unattended = batch == NewBatch::No;
    std::ranges::move(paths, std::back_inserter(m_next));
    emit begun();
    if (m_job == nullptr && !m_runner.running())
        lookAtNext();
    else
        emit changed();
}

void IntakeFlow::takeText(const QString& text)
{
    if (text.trimmed().isEmpty() || !m_bridge.hasCase())
        return;
    if (!m_pasted)
        m_pasted = std::make_unique<QTemporaryDir>();
    const auto name = tr("clipboard %1.txt", "name of a file; day and time")
                          .arg(QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss")));
    const auto path = toPath(m_pasted->filePath(name));
    if (const auto written = writeWhole(text.toUtf8(), path); !written) {
        emit failed(written.error());
        return;
    }
    QFile::setPermissions(pathText(path), QFile::ReadOwner | QFile::WriteOwner);
    take({path});
}

void IntakeFlow::lookAtNext()
{
    lookAt(std::exchange(m_next, {}), &IntakeFlow::takeFound);
}

void IntakeFlow::lookAt(std::vector<std::filesystem::path> paths, TakeLooked takeTables)
{
    runJob(
        tr("Looking at the files"),
        [paths, password = m_password, snapshot = m_bridge.snapshot()](Progress& progress) -> Result<Looked> {
            auto tables = lookAtFiles(paths, progress, password);
            if (!tables)
                return tl::unexpected(tables.error());
            auto known = inCase(*tables, *snapshot);
            return Looked{*std::move(tables), std::move(known)};
        },
        [this, paths, takeTables](Result<Looked> looked) {
            if (looked) {
                (this->*takeTables)(paths, *std::move(looked));
                proceed();
                return;
            }
            toStage(m_batch.empty()                           ? IntakeStage::Idle
                    : m_batch.count(IntakeState::Unclear) > 0 ? IntakeStage::Asking
                                                              : IntakeStage::Done);
            if (looked.error().code == ErrorCode::Cancelled)
                emit cancelled();
            else
                emit failed(looked.error());
        });
    toStage(IntakeStage::Looking);
}

void IntakeFlow::takeFound(const std::vector<std::filesystem::path>& paths, Looked looked)
{
    m_batch.add(paths, std::move(looked.tables), looked.inCase);
}

void IntakeFlow::takeOpened(const std::vector<std::filesystem::path>&, Looked looked)
{
    m_batch.addOpened(std::move(looked.tables), looked.inCase);
}

void IntakeFlow::proceed()
{
    if (!m_next.empty())
        lookAtNext();
    else if (m_batch.nextUnclear())
        toStage(IntakeStage::Asking);
    else
        importNow();
}

bool IntakeFlow::remembered(const ColumnMapping& mapping, Remember remember)
{
    if (remember == Remember::ThisFileOnly)
        return true;
    const auto profile = profileOf(mapping);
    if (!profile) {
        emit failed(profile.error());
        return false;
    }
    const auto folder = userProfileFolder();
    const auto saved = folder.empty() ? Result<void>{failure(ErrorCode::FileUnwritable, {}, mapping.name)}
                                      : saveProfile(*profile, folder);
    if (!saved)
        emit failed(saved.error());
    return saved.has_value();
}

void IntakeFlow::settle(std::size_t row, ColumnMapping mapping, Remember remember, std::string ownAccount)
{
    const auto& table = m_batch.rows()[row].table;
    const bool known = !table.profile.empty() && remember == Remember::ThisFileOnly
                       && mapping.base == table.profile && mapping.header == table.header
                       && mapping.columns == table.columns;
    if (mapping.name.empty())
        mapping.name = std::filesystem::path{table.file}.stem().string();
    mapping.name = freeProfileName(mapping.name);
    if (!remembered(mapping, remember))
        return;
    m_batch.settle(row, {std::move(mapping), remember, std::move(ownAccount), known});
    if (m_job == nullptr)
        proceed();
}

void IntakeFlow::skip(std::size_t row)
{
    m_batch.skip(row);
    if (m_job == nullptr)
        proceed();
}

void IntakeFlow::reopen(std::size_t row)
{
    const auto& table = m_batch.rows()[row].table;
    if (m_runner.running() || m_job != nullptr || !(table.isUnknown() || table.isUnclear()))
        return;
    m_batch.reopen(row);
    toStage(IntakeStage::Asking);
}

void IntakeFlow::importNow()
{
    if (m_runner.running() || m_batch.empty())
        return;
    auto calls = m_batch.plan(m_password);
    if (!calls) {
        toStage(IntakeStage::Asking);
        emit failed(calls.error());
        return;
    }
    if (calls->size() == 1 && calls->back().request.paths.empty()) { // everything of it was left out
        toStage(IntakeStage::Done);
        return;
    }
    m_runner.start(*std::move(calls));
    toStage(IntakeStage::Importing);
}

void IntakeFlow::takeReceipt(const ImportReceipt& receipt)
{
    m_batch.takeReceipts(receipt);
    toStage(IntakeStage::Done);
    emit finished(receipt);
    if (!m_next.empty())
        lookAtNext();
    else if (const auto locked = m_batch.locked(); !locked.archives.empty()) {
        QStringList names;
        for (const auto& name : locked.names)
            names.append(toQString(name));
        emit passwordWanted(names, locked.wrong);
    }
}

void IntakeFlow::cancel()
{
    if (m_job != nullptr)
        m_job->cancel();
    m_runner.cancel();
}

// ---- archives ----

void IntakeFlow::openArchives(const QString& password)
{
    const auto archives = m_batch.locked().archives;
    if (archives.empty() || m_runner.running() || m_job != nullptr)
        return;
    m_password = toUtf8(password);
    lookAt(archives, &IntakeFlow::takeOpened);
}

// ---- a source read with other columns ----

void IntakeFlow::lookAgain(SourceId source)
{
    if (!m_bridge.hasCase() || m_job != nullptr || m_runner.running())
        return;
    m_original = std::make_shared<QTemporaryDir>();
    runJob(
        tr("Looking at the original"),
        [file = m_bridge.session().file(), source, folder = m_original](Progress& progress) {
            return lookAtSource(file, source, toPath(folder->path()), progress);
        },
        [this, source](Result<FoundTable> table) {
            emit changed();
            if (table) {
                m_again = AgainTable{source, *std::move(table), rowsOf(*m_bridge.snapshot(), source)};
                emit lookedAgain();
            } else if (table.error().code != ErrorCode::Cancelled) {
                emit failed(table.error());
            }
        });
    emit changed();
}

void IntakeFlow::readAgain(const ColumnMapping& mapping, Remember remember, std::string ownAccount)
{
    if (!m_again || m_job != nullptr || m_runner.running())
        return;
    auto named = mapping;
    named.name = freeProfileName(mapping.name.empty() ? m_again->table.file : mapping.name);
    if (!remembered(named, remember))
        return;
    struct Read {
        ImportReceipt receipt;
        std::shared_ptr<const CaseSnapshot> snapshot;
    };
    const auto source = m_again->source;
    runJob(
        tr("Reading a source again"),
        [file = m_bridge.session().file(), by = m_bridge.session().by(), source, named,
         own = std::move(ownAccount)](Progress& progress) -> Result<Read> {
            auto receipt = rereadSource(file, source, named, by, progress, own);
            if (!receipt)
                return tl::unexpected(receipt.error());
            Progress whole; // it is in: what follows cannot be cancelled halfway
            auto snapshot = loadSnapshot(file, whole);
            if (!snapshot)
                return tl::unexpected(snapshot.error());
            return Read{*std::move(receipt), *std::move(snapshot)};
        },
        [this, source](Result<Read> read) {
            if (!read) {
                emit changed();
                emit failed(read.error());
                return;
            }
            leaveAgain();
            if (!read->receipt.sources.empty())
                m_batch.replaceReceipt(source, read->receipt.sources.front());
            m_bridge.adopt(read->snapshot);
            emit changed();
            emit finished(read->receipt);
        });
    emit changed();
}

void IntakeFlow::leaveAgain()
{
    m_again.reset();
    m_original.reset();
}

} // namespace jingwei::ui
