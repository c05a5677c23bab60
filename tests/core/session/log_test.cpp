#include "tests/core/session/session_samples.h"

#include <QTest>

using namespace jingwei;
using namespace jingwei::test;

class LogTest : public QObject {
    Q_OBJECT

private slots:
    void everyActIsInTheLog();
    void aChangedLogIsBroken_data();
    void aChangedLogIsBroken();
};

void LogTest::everyActIsInTheLog()
{
    CaseFolder folder;
    folder.take("1.csv", statement());
    const auto session = folder.session();
    Progress progress;
    QVERIFY(session->apply(TagEdit{account, "urgent", true}));
    QVERIFY(session->undo() && session->redo());
    QVERIFY(session->addAlert(aReport(), progress));
    QVERIFY(session->note("export", R"({"file": "case.xlsx"})", "for the prosecutor"));
    QVERIFY(session->withdraw(SourceId{1}, "sent by mistake", progress));

    const auto log = session->log();

    QVERIFY(log && log->intact);
    QStringList acts;
    for (const auto& entry : log->entries) {
        QCOMPARE(entry.seq, static_cast<std::int64_t>(acts.size()) + 1);
        QCOMPARE(text(entry.by), QString{"Tester"});
        acts += text(entry.act) + (entry.reason.empty() ? "" : ": ") + text(entry.reason);
    }
    QCOMPARE(acts, (QStringList{"create", "import", "edit", "undo", "redo", "alert",
                                "export: for the prosecutor", "withdraw: sent by mistake"}));
    QVERIFY(text(log->entries.at(1).detail).contains("1.csv"));
    QCOMPARE(session->logHead(), log->entries.back().hash);
}

void LogTest::aChangedLogIsBroken_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<qint64>("brokenAt");

    const auto row = [](const char* name, const char* sql, qint64 brokenAt) {
        QTest::newRow(name) << QByteArray{sql} << brokenAt;
    };
    row("untouched", "SELECT 1", 0);
    row("another name", "UPDATE log SET by='Somebody' WHERE seq=2", 2);
    row("another act", "UPDATE log SET act='undo' WHERE seq=2", 2);
    row("another time", "UPDATE log SET at=at+1 WHERE seq=3", 3);
    row("another reason", "UPDATE log SET reason='none' WHERE seq=1", 1);
    row("another detail", "UPDATE log SET detail=replace(detail, 'two', 'six') WHERE seq=3", 3);
    row("a letter moved from one field to the next", "UPDATE log SET by='Teste', act='redit' WHERE seq=2", 2);
    row("another hash", "UPDATE log SET hash=hash||'0' WHERE seq=4", 4);
    row("an entry taken out", "DELETE FROM log WHERE seq=2", 3);
    row("an entry taken out and the rest moved up",
        "DELETE FROM log WHERE seq=2; UPDATE log SET seq=seq-1 WHERE seq>2", 2);
    row("an entry put in behind",
        "INSERT INTO log SELECT 5,at,by,act,detail,reason,hash FROM log WHERE seq=4", 5);
    row("the first taken out", "DELETE FROM log WHERE seq=1", 2);
}

void LogTest::aChangedLogIsBroken()
{
    QFETCH(QByteArray, sql);
    QFETCH(qint64, brokenAt);
    const CaseFolder folder;
    {
        const auto session = folder.session();
        for (const char* const note : {"one", "two", "three"})
            QVERIFY(session->apply(NoteEdit{account, note}));
    }

    tamper(folder, sql.constData());

    const auto log = folder.session()->log();
    QCOMPARE(log->intact, brokenAt == 0);
    QCOMPARE(log->brokenAt, std::int64_t{brokenAt});
    Progress progress;
    const auto report = checkCase(folder.caseFile(), progress);
    QVERIFY(report);
    QCOMPARE(report->differences.empty(), brokenAt == 0);
    QVERIFY(brokenAt == 0 || report->differences.at(0).kind == CheckKind::LogChain);
}

QTEST_APPLESS_MAIN(LogTest)
#include "log_test.moc"
