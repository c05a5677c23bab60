#include "ui/jobs/job.h"
#include "ui/jobs/job_list.h"
#include "ui/jobs/jobs_button.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QThread>
#include <QtTest>

#include <atomic>

using namespace jingwei;
using namespace jingwei::ui;

namespace {

/// Waits until told to stop; answers whether it was.
bool runUntilStopped(Progress& progress)
{
    while (!progress.cancelled())
        QThread::msleep(1);
    return true;
}

} // namespace

class JobTest : public QObject {
    Q_OBJECT

private slots:
    void answerArrivesOnTheOwnersThread()
    {
        QThreadPool pool;
        Job job;
        QThread* worker = nullptr;
        QThread* receiver = nullptr;
        int answer = 0;

        job.start(
            pool,
            [&worker](Progress&) {
                worker = QThread::currentThread();
                return 42;
            },
            [&](int given) {
                receiver = QThread::currentThread();
                answer = given;
            });

        QTRY_COMPARE(answer, 42);
        QCOMPARE(receiver, QThread::currentThread());
        QVERIFY(worker != receiver);
        QVERIFY(!job.running());
    }

    void cancelStopsTheWork()
    {
        QThreadPool pool;
        Job job;
        bool stopped = false;

        job.start(pool, runUntilStopped, [&stopped](bool wasStopped) { stopped = wasStopped; });
        QVERIFY(job.running());
        job.cancel();

        QTRY_VERIFY(stopped);
        QVERIFY(job.cancelling());
    }

    void destroyedJobDeliversNothing()
    {
        QThreadPool pool;
        bool delivered = false;
        std::atomic<bool> ended = false;
        {
            Job job;
            job.start(
                pool,
                [&ended](Progress& progress) {
                    runUntilStopped(progress);
                    ended = true;
                    return 1;
                },
                [&delivered](int) { delivered = true; });
        }
        pool.waitForDone();
        QTest::qWait(20);

        QVERIFY(ended);
        QVERIFY(!delivered);
    }

    void progressIsSeenBeforeTheEnd()
    {
        QThreadPool pool;
        Job job;
        QList<double> seen;
        bool ended = false;
        connect(&job, &Job::progressed, this, [&](double fraction) {
            if (!ended)
                seen.append(fraction);
        });

        job.start(
            pool,
            [](Progress& progress) {
                progress.begin(4);
                for (int step = 0; step < 4 && !progress.cancelled(); ++step) {
                    QThread::msleep(120);
                    progress.advance();
                }
                return 0;
            },
            [&ended](int) { ended = true; });

        QTRY_VERIFY(ended);
        QVERIFY2(std::any_of(seen.begin(), seen.end(), [](double f) { return f > 0.0 && f < 1.0; }),
                 "no share between the beginning and the end was told");
        QCOMPARE(seen.back(), 1.0);
    }

    void stageIsSaidFromTheWorker()
    {
        QThreadPool pool;
        Job job;
        bool ended = false;

        job.start(
            pool,
            [say = job.stageWriter()](Progress&) {
                say(QStringLiteral("2 of 3: b.csv"));
                return 0;
            },
            [&ended](int) { ended = true; });

        QTRY_VERIFY(ended);
        QCOMPARE(job.stage(), QStringLiteral("2 of 3: b.csv"));
    }

    void timeLeft_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("number");

        QTest::newRow("seconds are said as they are") << 3 << QStringLiteral("3");
        QTest::newRow("up to a minute and a half in seconds") << 89 << QStringLiteral("89");
        QTest::newRow("beyond in minutes, rounded") << 150 << QStringLiteral("3");
    }

    void timeLeft()
    {
        QFETCH(int, seconds);
        QFETCH(QString, number);

        QVERIFY(timeLeftText(std::chrono::seconds{seconds}).startsWith(number));
        QVERIFY(timeLeftText(std::nullopt).isEmpty());
        QVERIFY(timeLeftText(std::chrono::seconds{0}).isEmpty());
        QVERIFY(timeLeftText(std::chrono::seconds{-2}).isEmpty());
    }

    void listHoldsJobsWhileTheyRun()
    {
        QThreadPool pool;
        JobList list;
        QSignalSpy changed{&list, &JobList::jobsChanged};
        auto* job = new Job{QStringLiteral("Import")};
        list.add(*job);
        list.add(*job); // once is enough

        job->start(pool, runUntilStopped, [](bool) {});
        QCOMPARE(list.jobs().size(), std::size_t{1});
        list.cancelAll();

        QTRY_VERIFY(list.jobs().empty());
        QCOMPARE(changed.count(), 2);
        delete job;
    }

    void destroyedJobLeavesTheList()
    {
        JobList list;
        {
            Job job{QStringLiteral("Export")};
            list.add(job);
            QCOMPARE(list.jobs().size(), std::size_t{1});
        }
        QVERIFY(list.jobs().empty());
    }

    void buttonNamesTheJobAndCancelsIt()
    {
        QThreadPool pool;
        JobList list;
        JobsButton button{list};
        const auto idle = button.text();
        Job job{QStringLiteral("Import")};
        list.add(job);
        bool stopped = false;
        job.start(pool, runUntilStopped, [&stopped](bool) { stopped = true; });

        QTRY_VERIFY(button.text().startsWith(QStringLiteral("Import")));
        auto* cancel = button.popup()->findChild<QAbstractButton*>(QStringLiteral("jobCancel"));
        QVERIFY(cancel);
        cancel->click();

        QTRY_VERIFY(stopped);
        QTRY_COMPARE(button.text(), idle);
    }
};

QTEST_MAIN(JobTest)
#include "job_test.moc"
