#include "ui/jobs/job_list.h"

#include <algorithm>

namespace jingwei::ui {

void JobList::add(Job& job)
{
    if (std::find(m_jobs.begin(), m_jobs.end(), &job) != m_jobs.end())
        return;
    m_jobs.push_back(&job);
    connect(&job, &Job::progressed, this, &JobList::progressed);
    connect(&job, &Job::finished, this, [this, &job] { remove(&job); });
    connect(&job, &QObject::destroyed, this, &JobList::remove);
    emit jobsChanged();
}

void JobList::cancelAll()
{
    for (auto* job : std::vector<Job*>{m_jobs})
        job->cancel();
}

void JobList::remove(QObject* job)
{
    const auto gone = std::erase_if(
        m_jobs, [job](const Job* listed) { return static_cast<const QObject*>(listed) == job; });
    if (gone > 0)
        emit jobsChanged();
}

} // namespace jingwei::ui
