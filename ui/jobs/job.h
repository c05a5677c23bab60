#pragma once

#include "core/base/progress.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QMutex>
#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QTimer>
#include <QtConcurrentRun>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace jingwei::ui {

/// One background computation whose answer comes back on the thread that owns the job.
///
/// Destroying the job cancels it; its answer is then dropped, never delivered late. A job that shall be seen
/// in the window has a name and is handed to `JobList::add`.
class Job : public QObject {
    Q_OBJECT

public:
    explicit Job(QObject* parent = nullptr);
    explicit Job(QString name, QObject* parent = nullptr);
    ~Job() override;

    /// Runs `work(Progress&)` on `pool`, then `done(answer)` on this object's thread. Call at most once.
    /// `work` owns what it reads: ids, values, or a shared_ptr to an immutable snapshot. `done` deletes the
    /// job by `deleteLater`, if at all.
    template <class Work, class Done>
    void start(QThreadPool& pool, Work work, Done done)
    {
        using Answer = std::invoke_result_t<Work&, Progress&>;
        static_assert(!std::is_void_v<Answer>, "work answers something, if only whether it was done");
        auto* watcher = new QFutureWatcher<Answer>{this};
        connect(watcher, &QFutureWatcherBase::finished, this,
                [this, watcher, done = std::move(done)]() mutable {
                    auto answer = watcher->future().takeResult();
                    end();
                    done(std::move(answer));
                });
        begin();
        watcher->setFuture(QtConcurrent::run(
            &pool, [progress = m_progress, work = std::move(work)]() mutable { return work(*progress); }));
    }

    /// Asks the work to stop; it answers soon after, usually with `Cancelled`.
    void cancel();

    [[nodiscard]] const QString& name() const noexcept { return m_name; }
    void setName(const QString& name);
    [[nodiscard]] bool running() const noexcept { return m_running; }
    [[nodiscard]] bool cancelling() const noexcept { return m_stop.stop_requested(); }
    /// Share of the current stage done, in [0, 1].
    [[nodiscard]] double fraction() const noexcept { return m_progress->fraction(); }
    /// Rows read so far, of work that reads tables.
    [[nodiscard]] std::uint64_t rows() const noexcept { return m_progress->rows(); }
    /// Estimated from the pace of the current stage; nothing before there is one to go by.
    [[nodiscard]] std::optional<std::chrono::seconds> timeLeft() const;

    /// What the work is at, in words: "3 of 25: statement.csv". Empty: nothing to say.
    [[nodiscard]] QString stage() const;
    /// Given to the work to say its stage; may be called on any thread, also after the job is gone.
    [[nodiscard]] std::function<void(const QString&)> stageWriter() const;

signals:
    void started();
    void progressed(double fraction); ///< every 100 ms while it runs, and once at the end
    void finished();                  ///< before `done` is called

private:
    struct Stage {
        QMutex mutex;
        QString text;
    };

    void begin();
    void end();
    void poll();

    QString m_name;
    std::stop_source m_stop;
    std::shared_ptr<Progress> m_progress; ///< shared with the worker, which may outlive this object
    std::shared_ptr<Stage> m_stage;       ///< likewise
    QTimer m_poll;
    QElapsedTimer m_sinceStageBegan;
    double m_fractionBefore = 0.0;
    bool m_running = false;
};

/// "3 s left", "2 min left"; empty where nothing is known.
[[nodiscard]] QString timeLeftText(std::optional<std::chrono::seconds> left);

} // namespace jingwei::ui
