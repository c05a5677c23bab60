#include "ui/intake/mapping_trial.h"

#include "ui/jobs/job.h"

#include <utility>

namespace jingwei::ui {

namespace {

constexpr int waitMilliseconds = 250;
constexpr std::size_t rowsShown = 40;

} // namespace

MappingTrial::MappingTrial(QThreadPool& pool, QObject* parent) : QObject{parent}, m_pool{pool}
{
    m_wait.setSingleShot(true);
    m_wait.setInterval(waitMilliseconds);
    connect(&m_wait, &QTimer::timeout, this, &MappingTrial::run);
}

MappingTrial::~MappingTrial() = default;

void MappingTrial::ask(std::shared_ptr<const FoundTable> table, ColumnMapping mapping,
                       std::optional<ColumnMapping> other, std::string ownAccount)
{
    stop();
    m_table = std::move(table);
    m_mapping = std::move(mapping);
    m_other = std::move(other);
    m_ownAccount = std::move(ownAccount);
    m_wait.start();
    emit changed();
}

void MappingTrial::stop()
{
    m_wait.stop();
    delete std::exchange(m_job, nullptr); // its answer would come too late
    delete std::exchange(m_otherJob, nullptr);
    m_trial.reset();
    m_otherTrial.reset();
}

bool MappingTrial::busy() const
{
    return m_wait.isActive() || m_job != nullptr;
}

void MappingTrial::run()
{
    const auto begin = [this](Job*& job, const ColumnMapping& mapping, std::optional<Result<Trial>>& answer) {
        job = new Job{this};
        job->start(
            m_pool,
            [table = m_table, mapping, own = m_ownAccount](Progress& progress) {
                return tryMapping(*table, mapping, rowsShown, progress, own);
            },
            [this, &job, &answer](Result<Trial> trial) {
                std::exchange(job, nullptr)->deleteLater();
                answer = std::move(trial);
                emit changed();
            });
    };
    begin(m_job, m_mapping, m_trial);
    if (m_other)
        begin(m_otherJob, *m_other, m_otherTrial);
}

} // namespace jingwei::ui
