#include "tests/core/session/session_samples.h"
#include "tests/support/full_disk.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace jingwei;
using namespace jingwei::test;

class CaseSessionTest : public QObject {
    Q_OBJECT

private slots:
    void aNewCaseIsItsOwnersAlone();
    void aNewCaseIsEmptyAndSaysWhoMadeIt();
    void saysWhyItCannotCreate_data();
    void saysWhyItCannotCreate();
#ifndef _WIN32
    void aCaseThatDoesNotFitLeavesNothing();
#endif
    void saysWhyItCannotOpen_data();
    void saysWhyItCannotOpen();

    void withdrawNeedsAReasonAndASource();
    void aWithdrawnSourceNamesNobody();
    void anAlertIsAnIncidentATransferAndATrace();
    void anAlertWithoutAccountsIsRefusedWhole_data();
    void anAlertWithoutAccountsIsRefusedWhole();

    void otherConnectionsMakeItBusy();
    void aCancelledImportLeavesTheCaseAsItWas();
    void aSnapshotStaysWhatItWas();
    void aChangeByAnotherIsNoticedAndOnesOwnIsNot();
};

void CaseSessionTest::aNewCaseIsItsOwnersAlone()
{
    const CaseFolder folder;
    const auto session = folder.session(); // its journal lies beside it
    QVERIFY(session->apply(TagEdit{account, "first", true}));

    const auto files = QDir{folder.path()}.entryInfoList({"test.jwcase*"}, QDir::Files);

    QVERIFY(!files.isEmpty());
    for (const auto& file : files)
        QVERIFY2(file.permissions()
                     == (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser),
                 qPrintable(file.fileName()));
}

void CaseSessionTest::aNewCaseIsEmptyAndSaysWhoMadeIt()
{
    const CaseFolder folder;
    const auto session = folder.session();

    const auto log = session->log();

    QVERIFY(log);
    QCOMPARE(log->entries.size(), std::size_t{1});
    QCOMPARE(text(log->entries[0].act), QString{"create"});
    QCOMPARE(text(log->entries[0].by), QString{"Tester"});
    QVERIFY(log->intact);
    QCOMPARE(session->logHead(), log->entries[0].hash);
    QCOMPARE(session->snapshot()->counts, FactCounts{});
    QCOMPARE(session->snapshot()->graph->vertexCount(), std::size_t{0});
    QVERIFY(session->nextUndo() == std::nullopt);
    QVERIFY(session->nextRedo() == std::nullopt);
    QCOMPARE(session->file(), folder.caseFile());
}

void CaseSessionTest::aChangeByAnotherIsNoticedAndOnesOwnIsNot()
{
    const CaseFolder folder;
    const auto session = folder.session();
    static_cast<void>(session->changedElsewhere());

    QVERIFY(session->apply(TagEdit{account, "first", true}));
    QVERIFY(!session->changedElsewhere());

    QVERIFY(folder.session()->apply(TagEdit{account, "second", true}));
    QVERIFY(session->changedElsewhere());
    QVERIFY(!session->changedElsewhere());
}

void CaseSessionTest::saysWhyItCannotCreate_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("code");

    QTest::newRow("a case lies there") << "test.jwcase" << static_cast<int>(ErrorCode::CaseExists);
    QTest::newRow("a folder lies there") << "evidence" << static_cast<int>(ErrorCode::CaseExists);
    QTest::newRow("below a file") << "test.jwcase/new.jwcase" << static_cast<int>(ErrorCode::FileUnwritable);
}

void CaseSessionTest::saysWhyItCannotCreate()
{
    QFETCH(QString, name);
    QFETCH(int, code);
    const CaseFolder folder;

    const auto session = CaseSession::create(folder.path(name).toStdString(), "Tester");

    QVERIFY(!session);
    QCOMPARE(static_cast<int>(session.error().code), code);
    QVERIFY(folder.session()); // what was there is as it was
}

#ifndef _WIN32
void CaseSessionTest::aCaseThatDoesNotFitLeavesNothing()
{
    const QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath("new.jwcase").toStdString();
    for (const rlim_t bytes : {0U, 10'000U, 100'000U}) {
        const auto made = [&] {
            const FullDisk full{bytes};
            return CaseSession::create(file, "Tester");
        }();

        QVERIFY(!made);
        QCOMPARE(text(made.error().place), text(file.string()));
        QCOMPARE(QDir{folder.path()}.entryList(QDir::Files), QStringList{});
    }
    QVERIFY(CaseSession::create(file, "Tester"));
}
#endif

void CaseSessionTest::saysWhyItCannotOpen_data()
{
    QTest::addColumn<QByteArray>("bytes"); // of the file; null: none
    QTest::addColumn<QByteArray>("sql");   // done to a good case
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("detail");

    const auto row = [](const char* name, const QByteArray& bytes, const char* sql, ErrorCode code,
                        const char* detail) {
        QTest::newRow(name) << bytes << QByteArray{sql} << static_cast<int>(code) << QString{detail};
    };
    row("nothing there", {}, "", ErrorCode::CaseMissing, "");
    row("an empty file", "", "", ErrorCode::CaseNotACase, "");
    row("a letter", "Dear colleague, this is no case at all.", "", ErrorCode::CaseNotACase,
        "file is not a database");
    row("a longer letter", QByteArray(5000, 'x'), "", ErrorCode::CaseNotACase, "file is not a database");
    row("another program's database", {}, "PRAGMA application_id=1", ErrorCode::CaseNotACase, "");
    row("written by a later version", {}, "PRAGMA user_version=99", ErrorCode::CaseTooNew, "99");
}

void CaseSessionTest::saysWhyItCannotOpen()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, sql);
    QFETCH(int, code);
    QFETCH(QString, detail);
    CaseFolder folder;
    if (!sql.isEmpty())
        tamper(folder, sql.constData());
    const auto file =
        sql.isEmpty() ? folder.path("evidence/other.jwcase").toStdString() : folder.caseFile().string();
    if (!bytes.isNull())
        folder.put("other.jwcase", bytes);

    const auto session = CaseSession::open(file, "Tester");
    Progress progress;
    const auto snapshot = loadSnapshot(file, progress);

    QVERIFY(!session && !snapshot);
    QCOMPARE(static_cast<int>(session.error().code), code);
    QCOMPARE(text(session.error().detail), detail);
    QCOMPARE(session.error().place, file);
    QVERIFY(snapshot.error().code == session.error().code);
}

void CaseSessionTest::withdrawNeedsAReasonAndASource()
{
    CaseFolder folder;
    folder.take("1.csv", statement());
    const auto session = folder.session();
    Progress progress;

    QVERIFY(session->withdraw(SourceId{1}, "", progress).error().code == ErrorCode::ReasonMissing);
    QVERIFY(session->withdraw(SourceId{2}, "why", progress).error().code == ErrorCode::SourceUnknown);
    QCOMPARE(session->log()->entries.size(), std::size_t{2});
    QVERIFY(session->withdraw(SourceId{1}, "why", progress));
    QVERIFY(session->withdraw(SourceId{1}, "why", progress).error().code == ErrorCode::SourceWithdrawn);

    const auto receipt = session->receipt(SourceId{1}, 10);
    QVERIFY(receipt->status == SourceStatus::Withdrawn);
    QCOMPARE(rowsOf(*receipt), QString{"read 1 accepted 1 duplicate 0 rejected 0"});
    QCOMPARE(text(session->evidence(RowId{SourceId{1}, 2})->status), QString{"withdrawn"});
    QCOMPARE(session->snapshot()->counts, FactCounts{});
}

void CaseSessionTest::aWithdrawnSourceNamesNobody()
{
    CaseFolder folder;
    folder.take("1.csv", statement());
    folder.take("2.csv", callRecords("13900000001")
                             .row({{"对方号码", "13800000002"}, {"起始时间", noon}, {"呼叫类型", "主叫"}}));
    const auto session = folder.session();
    Progress progress;
    QVERIFY(session->resolve("1001") && session->resolve("13900000001"));

    QVERIFY(session->withdraw(SourceId{1}, "why", progress)
            && session->withdraw(SourceId{2}, "why", progress));

    for (const char* const value : {"1001", "1002", "13900000001"})
        QVERIFY2(!session->resolve(value), value);
}

void CaseSessionTest::anAlertIsAnIncidentATransferAndATrace()
{
    const CaseFolder folder;
    const auto session = folder.session();
    Progress progress;

    const auto source = session->addAlert(aReport(), progress);

    QVERIFY(source == SourceId{1});
    const auto snapshot = session->snapshot();
    QCOMPARE(snapshot->counts, (FactCounts{1, 1, 2, 0, 1, 0}));
    QCOMPARE(snapshot->incidents.size(), std::size_t{1});
    const auto& incident = snapshot->incidents[0];
    QCOMPARE(incident.number, std::string{"A001"});
    QCOMPARE(incident.victim, std::string{"周文"});
    QCOMPARE(incident.narrative, std::string{"来电"});
    QVERIFY(incident.loss == Minor{100'00});
    QCOMPARE(transfersIn(*snapshot), QStringList{moved("1001", "1002", "100.00", "12:00:00")});
    QCOMPARE(traceIn(*snapshot), (QStringList{"1001 > 1002 100.00 at 2025-03-01 12:00:00",
                                              "1002 level 1 received 100.00 forwarded 0.00 held 100.00"}));
    const auto view = session->evidence(RowId{*source, 2});
    QVERIFY(view);
    QCOMPARE(text(view->file), QString{"alert/A001"});
    QVERIFY((view->cells
             == std::vector<std::string>{"A001", "周文", "1001", "1002", "某银行", "100.00", noon, "口述",
                                         "Li", "来电"}));
    QCOMPARE(view->header.size(), view->cells.size());
    QVERIFY(checkCase(folder.caseFile(), progress)->differences.empty());
    QVERIFY(session->withdraw(*source, "a mistake", progress));
    QCOMPARE(session->snapshot()->counts, FactCounts{});
}

void CaseSessionTest::anAlertWithoutAccountsIsRefusedWhole_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");

    QTest::newRow("no account of the victim") << QByteArray{""} << QByteArray{"1002"};
    QTest::newRow("no account it went to") << QByteArray{"1001"} << QByteArray{"-"};
    QTest::newRow("lost digits") << QByteArray{"1001"} << QByteArray{"6.22202E+18"};
    QTest::newRow("hidden digits") << QByteArray{"6222****1234"} << QByteArray{"1002"};
}

void CaseSessionTest::anAlertWithoutAccountsIsRefusedWhole()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    const CaseFolder folder;
    const auto session = folder.session();
    auto alert = aReport();
    alert.fromAccount = from.toStdString();
    alert.toAccount = to.toStdString();
    Progress progress;

    const auto source = session->addAlert(alert, progress);

    QVERIFY(!source);
    QVERIFY(source.error().code == ErrorCode::IdentifierUnknown);
    QCOMPARE(session->log()->entries.size(), std::size_t{1});
    QVERIFY(folder.snapshot()->sources.empty());
}

/// Each refusal waits as long as the store does, three seconds; so all of them here.
void CaseSessionTest::otherConnectionsMakeItBusy()
{
    CaseFolder folder;
    folder.put("1.csv", statement());
    const auto session = folder.session();
    SQLite::Database other{folder.caseFile().string(), SQLite::OPEN_READWRITE};
    other.exec("BEGIN IMMEDIATE");

    const auto edit = session->apply(TagEdit{account, "urgent", true});

    QVERIFY(!edit);
    QVERIFY(edit.error().code == ErrorCode::StoreBusy);
    QVERIFY(folder.snapshot()); // reading goes on
    QVERIFY(session->log()->intact);
    other.exec("ROLLBACK");
    QVERIFY(session->apply(TagEdit{account, "urgent", true}));
    QVERIFY(folder.import().sources.at(0).status == SourceStatus::Imported);
}

void CaseSessionTest::aCancelledImportLeavesTheCaseAsItWas()
{
    CaseFolder folder;
    folder.take("0.csv", statement());
    for (const char* const name : {"1.csv", "2.csv", "3.csv"})
        folder.put(name, bankStatement("1003").row(out(noon, "1.00", "1004", {{"交易流水号", name}})));
    const auto head = folder.session()->logHead();
    const auto before = accountsIn(*folder.snapshot());

    for (std::size_t stopAt = 0; stopAt < 5; ++stopAt) { // at each of the four files, and before the facts
        std::stop_source stop;
        Progress progress{stop.get_token()};
        QStringList stages;
        const auto receipt =
            importFiles(folder.caseFile(), folder.request(), progress, [&](const ImportStage& stage) {
                stages += text(stage.file);
                if (stage.index == stopAt)
                    stop.request_stop();
            });

        QVERIFY(!receipt);
        QVERIFY(receipt.error().code == ErrorCode::Cancelled);
        QCOMPARE(stages, (QStringList{"0.csv", "1.csv", "2.csv", "3.csv", ""}.first(
                             static_cast<qsizetype>(stopAt) + 1)));
        QCOMPARE(folder.session()->logHead(), head);
        QCOMPARE(folder.snapshot()->sources.size(), std::size_t{1});
        QCOMPARE(accountsIn(*folder.snapshot()), before);
    }
    Progress progress;
    QVERIFY(checkCase(folder.caseFile(), progress)->differences.empty());
    QCOMPARE(folder.import().facts.transfers, std::int64_t{4}); // and it can be done after all
}

void CaseSessionTest::aSnapshotStaysWhatItWas()
{
    CaseFolder folder;
    folder.take("1.csv", statement());
    const auto session = folder.session();
    const auto before = session->snapshot();
    Progress progress;

    QVERIFY(session->withdraw(SourceId{1}, "why", progress));

    QCOMPARE(before->graph->edgeCount(), std::size_t{1});
    QCOMPARE(session->snapshot()->graph->edgeCount(), std::size_t{0});
    QVERIFY(session->snapshot()->revision > before->revision);
}

QTEST_APPLESS_MAIN(CaseSessionTest)
#include "case_session_test.moc"
