#pragma once

#include "ui/jobs/job.h"

#include <QObject>

#include <vector>

namespace jingwei::ui {

/// The named jobs that run in a window, oldest first. Owns none of them: a job leaves when it ends or is
/// destroyed.
class JobList : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Lists `job` from now until it ends. Call before or after `start`.
    void add(Job& job);
    [[nodiscard]] const std::vector<Job*>& jobs() const noexcept { return m_jobs; }
    void cancelAll();

signals:
    void jobsChanged(); ///< one came or went
    void progressed();  ///< one of them moved on

private:
    void remove(QObject* job);

    std::vector<Job*> m_jobs;
};

} // namespace jingwei::ui
