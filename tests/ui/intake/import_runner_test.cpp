#include "tests/support/case_folder.h"
#include "ui/intake/import_runner.h"
#include "ui/jobs/job.h"
#include "ui/jobs/job_list.h"
#include "ui/session_bridge.h"

#include <QSignalSpy>
#include <QtTest>

using namespace jingwei;
using namespace jingwei::ui;

namespace {

std::unique_ptr<SessionBridge> bridgeOn(const test::CaseFolder& folder)
{
    auto session = CaseSession::open(folder.caseFile(), "Tester");
    if (!session)
        qFatal("no case");
    auto bridge = std::make_unique<SessionBridge>();
    bridge->setCase(*std::move(session));
    return bridge;
}

} // namespace

class ImportRunnerTest : public QObject {
    Q_OBJECT

private slots:
    void takesFilesInAndTheWindowHasTheFacts()
    {
        test::CaseFolder folder;
        folder.put(QStringLiteral("a.csv"),
                   test::bankStatement("6299041277040417")
                       .row(test::out("2025-03-01 12:00:00", "100.00", "6299660925052068")));
        folder.put(QStringLiteral("photo.jpg"), QByteArray("\xff\xd8\xff\xe0 no table", 14));
        const auto bridge = bridgeOn(folder);
        ImportRunner runner{*bridge};
        QSignalSpy finished{&runner, &ImportRunner::finished};
        QSignalSpy changed{bridge.get(), &SessionBridge::changed};

        runner.start({folder.path(QStringLiteral("evidence")).toStdString()});
        QVERIFY(runner.running());
        QCOMPARE(bridge->jobs().jobs().size(), std::size_t{1});

        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20'000);
        QVERIFY(!runner.running());
        QVERIFY(bridge->jobs().jobs().empty());
        QCOMPARE(bridge->snapshot()->graph->edgeCount(), std::size_t{1});
        QCOMPARE(changed.count(), 1);
        QVERIFY(finished.front().front().value<ImportReceipt>().someRefused());
    }

    void tellsWhichFilesWereReadAlready()
    {
        test::CaseFolder folder;
        for (int file = 100; file < 300; ++file)
            folder.put(QStringLiteral("%1.csv").arg(file),
                       test::bankStatement("6299041277040417")
                           .row(test::out("2025-03-01 12:00:00", std::to_string(file) + ".00", "1002")));
        const auto bridge = bridgeOn(folder);
        ImportRunner runner{*bridge};
        QSignalSpy finished{&runner, &ImportRunner::finished};

        runner.start({folder.path(QStringLiteral("evidence")).toStdString()});

        QVERIFY(QTest::qWaitFor([&] { return !runner.filesRead().empty(); }, 20'000));
        QVERIFY(runner.filesRead().contains("100.csv"));
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20'000);
        QVERIFY(runner.filesRead().empty());
    }

    void aSecondImportWaitsForNothingAndDoesNothing()
    {
        test::CaseFolder folder;
        folder.put(QStringLiteral("a.csv"), test::bankStatement("6299041277040417"));
        const auto bridge = bridgeOn(folder);
        ImportRunner runner{*bridge};
        QSignalSpy finished{&runner, &ImportRunner::finished};

        const std::filesystem::path evidence{folder.path(QStringLiteral("evidence")).toStdString()};
        runner.start({evidence});
        auto* first = runner.job();
        runner.start({evidence});

        QCOMPARE(runner.job(), first);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20'000);
    }

    void whatCannotBeFoundIsSaid()
    {
        test::CaseFolder folder;
        const auto bridge = bridgeOn(folder);
        ImportRunner runner{*bridge};
        QSignalSpy failed{&runner, &ImportRunner::failed};

        runner.start({folder.path(QStringLiteral("nowhere.csv")).toStdString()});

        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 20'000);
        QCOMPARE(failed.front().front().value<Error>().code, ErrorCode::FileMissing);
    }

    void sentenceCountsWhatCameOfIt()
    {
        ImportReceipt receipt;
        receipt.sources.resize(4);
        receipt.sources[0].rows.accepted = 1'200;
        receipt.sources[1].status = SourceStatus::AlreadyImported;
        receipt.sources[2].status = SourceStatus::Failed;
        receipt.sources[3].status = SourceStatus::Unrecognised;

        const auto sentence = importSentence(receipt);

        QVERIFY2(sentence.startsWith(QStringLiteral("1 ")), qPrintable(sentence));
        QVERIFY2(sentence.contains(QStringLiteral("1,200")), qPrintable(sentence));
        QVERIFY2(sentence.contains(QStringLiteral("2 could not")), qPrintable(sentence));
    }
};

QTEST_MAIN(ImportRunnerTest)
#include "import_runner_test.moc"
