#include "tests/support/case_folder.h"

#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>

using namespace jingwei;
using namespace jingwei::test;

namespace {

const std::string noon = "2025-03-01 12:00:00";

/// A case with every kind of row, an edit and a withdrawn source.
void fill(CaseFolder& folder)
{
    folder.put("1.csv", bankStatement("1001")
                            .row(out(noon, "1.00", "1002", {{"交易流水号", "1"}, {"交易余额", "99.00"}}))
                            .row(out("2025-03-01 12:00:01", "2.00", "1003", {{"交易币种", "USD"}}))
                            .row(out(noon, "x", "1002")));
    folder.put("2.csv", bankStatement("1002").row(in("2025-03-01 12:00:30", "1.00", "1001")));
    folder.put("3.csv", accountInformation().row(
                            {{"交易卡号", "1002"}, {"交易账号", "5002"}, {"账户开户名称", "甲"}}));
    folder.put("4.csv",
               incidentRegister().row(
                   {{"警情编号", "A001"}, {"报警人", "周文"}, {"银行账号", "1001"}, {"涉案账号", "1002"}}));
    folder.put("5.csv", callRecords("13900000001")
                            .row({{"对方号码", "13800000002"}, {"起始时间", noon}, {"呼叫类型", "主叫"}}));
    folder.put("6.csv", transferLedger().row(paid("1008", "1009", noon, "5.00")));
    folder.import();
    const auto session = folder.session();
    Progress progress;
    QVERIFY(session->withdraw(SourceId{6}, "sent by mistake", progress));
    QVERIFY(session->apply(HolderEdit{EntityRef{EntityKind::Account, "1002"}, "乙"}));
}

} // namespace

class CheckCaseTest : public QObject {
    Q_OBJECT

private slots:
    void aCaseAsTheProgramLeavesItIsClean();
    void findsWhatWasChangedBehindItsBack_data();
    void findsWhatWasChangedBehindItsBack();
    void aCheckChangesNothing();
    void aCancelledCheckSaysSo();
};

void CheckCaseTest::aCaseAsTheProgramLeavesItIsClean()
{
    CaseFolder folder;
    fill(folder);
    Progress progress;

    const auto report = checkCase(folder.caseFile(), progress);

    QVERIFY(report);
    for (const auto& difference : report->differences)
        qWarning("%s: %s / %s", difference.id.c_str(), difference.stated.c_str(),
                 difference.recomputed.c_str());
    QVERIFY(report->differences.empty());
    QVERIFY(report->figures > 20);
}

void CheckCaseTest::findsWhatWasChangedBehindItsBack_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<int>("kind");

    const auto row = [](const char* name, const char* sql, CheckKind kind) {
        QTest::newRow(name) << QByteArray{sql} << static_cast<int>(kind);
    };
    row("bytes of an original",
        "UPDATE original_chunk SET data=(SELECT data FROM original_chunk WHERE id=2000000) WHERE id=1000000",
        CheckKind::OriginalHash);
    row("bytes that are no packed data", "UPDATE original_chunk SET data=x'00' WHERE id=1000000",
        CheckKind::OriginalHash);
    row("an original's bytes taken away", "DELETE FROM original_chunk WHERE id=1000000",
        CheckKind::OriginalHash);
    row("the hash of an original", "UPDATE original SET sha256='00' WHERE id=1", CheckKind::OriginalHash);
    row("an evidence row taken away", "DELETE FROM movement_row WHERE id=1000000003", CheckKind::RowCounts);
    row("a rejected row taken away", "DELETE FROM reject WHERE row=1000000004", CheckKind::RowCounts);
    row("a row of a withdrawn source taken away", "DELETE FROM movement_row WHERE id=6000000002",
        CheckKind::RowCounts);
    row("what a receipt counts", "UPDATE source SET accepted=accepted+1 WHERE id=1", CheckKind::RowCounts);
    row("the amount of an evidence row", "UPDATE movement_row SET amount=amount+1 WHERE id=1000000002",
        CheckKind::FactsDiffer);
    row("the amount of a transfer", "UPDATE transfer SET amount=amount+1 WHERE seq=1",
        CheckKind::FactsDiffer);
    row("the payee of a transfer", "UPDATE transfer SET payee=payer WHERE seq=1", CheckKind::FactsDiffer);
    row("a transfer taken away", "DELETE FROM transfer WHERE seq=2", CheckKind::FactsDiffer);
    row("a transfer put in",
        "INSERT INTO transfer SELECT seq+10,id,payer,payee,at,amount,currency,flags,other,rule FROM transfer "
        "WHERE seq=1",
        CheckKind::FactsDiffer);
    row("an account that was queried", "UPDATE account SET queried=0 WHERE queried=1",
        CheckKind::FactsDiffer);
    row("an opening balance", "UPDATE account SET opening=opening+1 WHERE opening IS NOT NULL",
        CheckKind::FactsDiffer);
    row("a call", "UPDATE call SET at=at+1", CheckKind::FactsDiffer);
    row("the sums of a receipt", "UPDATE source_sum SET money_out=money_out+1 WHERE source=1",
        CheckKind::FactsDiffer);
    row("the count of transfers", "UPDATE meta SET value=replace(value,'\"transfers\":2','\"transfers\":3')",
        CheckKind::FactsDiffer);
    row("the count of accounts", "UPDATE meta SET value=replace(value,'\"accounts\":3','\"accounts\":4')",
        CheckKind::FactsDiffer);
    row("the name of an account", "UPDATE account_name SET account=identifier", CheckKind::FactsDiffer);
}

void CheckCaseTest::findsWhatWasChangedBehindItsBack()
{
    QFETCH(QByteArray, sql);
    QFETCH(int, kind);
    CaseFolder folder;
    fill(folder);
    {
        SQLite::Database database{folder.caseFile().string(), SQLite::OPEN_READWRITE};
        database.exec(sql.constData());
        QVERIFY(database.getTotalChanges() > 0);
    }
    Progress progress;

    const auto report = checkCase(folder.caseFile(), progress);

    QVERIFY(report);
    QVERIFY(!report->differences.empty());
    QStringList kinds;
    for (const auto& difference : report->differences)
        kinds += QString::number(static_cast<int>(difference.kind));
    QVERIFY2(kinds.contains(QString::number(kind)), qPrintable(kinds.join(' ')));
}

void CheckCaseTest::aCheckChangesNothing()
{
    CaseFolder folder;
    fill(folder);
    {
        SQLite::Database database{folder.caseFile().string(), SQLite::OPEN_READWRITE};
        database.exec("UPDATE transfer SET amount=7 WHERE seq=1");
    }
    const auto head = folder.session()->logHead();
    const auto before = transfersIn(*folder.snapshot());
    Progress progress;

    QVERIFY(checkCase(folder.caseFile(), progress));

    QCOMPARE(transfersIn(*folder.snapshot()), before); // a check finds, it does not mend
    QCOMPARE(folder.session()->logHead(), head);
}

void CheckCaseTest::aCancelledCheckSaysSo()
{
    CaseFolder folder;
    fill(folder);
    std::stop_source stop;
    Progress progress{stop.get_token()};
    stop.request_stop();

    const auto report = checkCase(folder.caseFile(), progress);

    QVERIFY(!report);
    QVERIFY(report.error().code == ErrorCode::Cancelled);
}

QTEST_APPLESS_MAIN(CheckCaseTest)
#include "check_case_test.moc"
