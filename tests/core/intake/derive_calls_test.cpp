#include "tests/support/case_folder.h"

#include <QTest>

using namespace jingwei;
using namespace jingwei::test;

namespace {

const std::string first = "13900000001";
const std::string second = "13800000002";

/// A row of call records on 1 March 2025.
Cells call(const char* kind, const std::string& peer, const char* clock, const char* length = "60")
{
    return {{"对方号码", peer},
            {"起始时间", std::string{"2025-03-01 "} + clock},
            {"通话时长", length},
            {"呼叫类型", kind}};
}

/// "1 > 2 12:00:00 60", phones by their last digit.
QStringList callsIn(const CaseSnapshot& snapshot)
{
    QStringList calls;
    for (const auto& each : snapshot.calls)
        calls += QString{"%1 > %2 %3 %4"}.arg(
            QString::fromStdString(each.from).right(1), QString::fromStdString(each.to).right(1),
            QString::fromStdString(formatPlain(each.at, chinaZone)).right(8),
            each.seconds ? QString::number(*each.seconds) : QString{"-"});
    return calls;
}

} // namespace

class DeriveCallsTest : public QObject {
    Q_OBJECT

private slots:
    void callsComeFromBothPhonesRecords_data();
    void callsComeFromBothPhonesRecords();
    void callsOfOneSecondHaveOneOrderWhateverCameFirst();
    void lengthsAreReadInEveryForm_data();
    void lengthsAreReadInEveryForm();
    void aCallKeepsTheDeviceOfTheQueriedPhone();
    void badRowsAreRejected_data();
    void badRowsAreRejected();
};

void DeriveCallsTest::callsComeFromBothPhonesRecords_data()
{
    QTest::addColumn<QList<QByteArray>>("files");
    QTest::addColumn<QStringList>("calls");

    const auto row = [](const char* name, const std::vector<EvidenceFile>& files, const QStringList& calls) {
        QList<QByteArray> bytes;
        for (const auto& file : files)
            bytes += file.bytes();
        QTest::newRow(name) << bytes << calls;
    };
    const auto caller = callRecords(first).row(call("主叫", second, "12:00:00"));
    row("the caller's", {caller}, {"1 > 2 12:00:00 60"});
    row("the callee's", {callRecords(second).row(call("被叫", first, "12:00:00"))}, {"1 > 2 12:00:00 60"});
    row("both, a minute apart", {caller, callRecords(second).row(call("被叫", first, "12:01:00"))},
        {"1 > 2 12:00:00 60"});
    row("both, sixty-one seconds apart", {caller, callRecords(second).row(call("被叫", first, "12:01:01"))},
        {"1 > 2 12:00:00 60", "1 > 2 12:01:01 60"});
    row("of different length", {caller, callRecords(second).row(call("被叫", first, "12:00:00", "61"))},
        {"1 > 2 12:00:00 60", "1 > 2 12:00:00 61"});
    row("called back", {caller, callRecords(second).row(call("主叫", first, "12:00:30"))},
        {"1 > 2 12:00:00 60", "2 > 1 12:00:30 60"});
    row("two calls within a minute stay two",
        {callRecords(first)
             .row(call("主叫", second, "12:00:00", "5"))
             .row(call("主叫", second, "12:00:20", "5")),
         callRecords(second)
             .row(call("被叫", first, "12:00:01", "5"))
             .row(call("被叫", first, "12:00:21", "5"))},
        {"1 > 2 12:00:00 5", "1 > 2 12:00:20 5"});
    row("messages have no length", {callRecords(first).row(call("主叫短信", second, "12:00:00", ""))},
        {"1 > 2 12:00:00 -"});
    row("handed over again",
        {caller, callRecords(first).row(call("主叫", second, "12:00:00")).titled("again")},
        {"1 > 2 12:00:00 60"});
    row("equal rows in one file all stay",
        {callRecords(first)
             .row(call("主叫短信", second, "12:00:00", ""))
             .row(call("主叫短信", second, "12:00:00", ""))},
        {"1 > 2 12:00:00 -", "1 > 2 12:00:00 -"});
    row("numbers in other dress",
        {callRecords("+8613900000001").row(call("主叫", "86 138 0000 0002", "12:00:00")),
         callRecords(second).row(call("被叫", "013900000001", "12:00:01"))},
        {"1 > 2 12:00:00 60"});
    row("a ledger",
        {callLedger().row({{"主叫号码", first},
                           {"被叫号码", second},
                           {"起始时间", "2025-03-01 12:00:00"},
                           {"通话时长（秒）", "60"}})},
        {"1 > 2 12:00:00 60"});
    row("by time",
        {callRecords(first).row(call("主叫", second, "13:00:00")).row(call("被叫", second, "12:00:00"))},
        {"2 > 1 12:00:00 60", "1 > 2 13:00:00 60"});
}

void DeriveCallsTest::callsComeFromBothPhonesRecords()
{
    QFETCH(QList<QByteArray>, files);
    QFETCH(QStringList, calls);

    const auto snapshot = caseOf(files);

    QCOMPARE(callsIn(*snapshot), calls);
    QCOMPARE(snapshot->counts.calls, static_cast<std::int64_t>(calls.size()));
    QCOMPARE(snapshot->counts.phones, std::int64_t{2});
    auto reversed = callsIn(*caseOf(files, ImportOrder::Reversed));
    reversed.sort();
    calls.sort();
    QCOMPARE(reversed, calls);
}

void DeriveCallsTest::callsOfOneSecondHaveOneOrderWhateverCameFirst()
{
    const QList<QByteArray> files{callRecords(first).row(call("主叫", second, "12:00:00", "60")).bytes(),
                                  callRecords(second).row(call("被叫", first, "12:00:00", "61")).bytes()};

    QCOMPARE(callsIn(*caseOf(files, ImportOrder::Reversed)), callsIn(*caseOf(files)));
}

void DeriveCallsTest::lengthsAreReadInEveryForm_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QString>("seconds");

    QTest::newRow("bare seconds") << QByteArray{"75"} << "75";
    QTest::newRow("nought") << QByteArray{"0"} << "0";
    QTest::newRow("minutes and seconds") << QByteArray{"1分15秒"} << "75";
    QTest::newRow("hours") << QByteArray{"1小时0分15秒"} << "3615";
    QTest::newRow("hours, shorter") << QByteArray{"1时1分1秒"} << "3661";
    QTest::newRow("minutes in full") << QByteArray{"2分钟"} << "120";
    QTest::newRow("clock") << QByteArray{"01:01:15"} << "3675";
    QTest::newRow("short clock") << QByteArray{"01:15"} << "75";
    QTest::newRow("nothing") << QByteArray{""} << "-";
    QTest::newRow("no length at all") << QByteArray{"很久"} << "-";
    QTest::newRow("less than nothing") << QByteArray{"-5"} << "-";
}

void DeriveCallsTest::lengthsAreReadInEveryForm()
{
    QFETCH(QByteArray, written);
    QFETCH(QString, seconds);

    const auto snapshot =
        caseOf({callRecords(first).row(call("主叫", second, "12:00:00", written.constData())).bytes()});

    QCOMPARE(callsIn(*snapshot), QStringList{"1 > 2 12:00:00 " + seconds});
}

void DeriveCallsTest::aCallKeepsTheDeviceOfTheQueriedPhone()
{
    auto cells = call("主叫", second, "12:00:00");
    cells.insert(
        {{"IMEI", "861234567890120"}, {"IMSI", "460001234567890"}, {"LAC", "1234"}, {"CI", "56789"}});

    const auto snapshot = caseOf({callRecords(first).row(cells).bytes()});

    QCOMPARE(snapshot->calls.size(), std::size_t{1});
    QCOMPARE(snapshot->calls[0].imei, std::string{"86123456789012"}); // networks send the 15th as 0
    QCOMPARE(snapshot->calls[0].imsi, std::string{"460001234567890"});
    QCOMPARE(snapshot->calls[0].cell, std::string{"4D2-DDD5"});
}

void DeriveCallsTest::badRowsAreRejected_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("reason");

    const auto row = [](const char* name, const EvidenceFile& file, RejectReason reason) {
        QTest::newRow(name) << file.bytes() << static_cast<int>(reason);
    };
    row("no own number", callRecords("").row(call("主叫", second, "12:00:00")),
        RejectReason::IdentifierMissing);
    row("no other number", callRecords(first).row(call("主叫", "", "12:00:00")),
        RejectReason::IdentifierMissing);
    row("hidden digits", callRecords(first).row(call("主叫", "139****1234", "12:00:00")),
        RejectReason::IdentifierMissing);
    row("no such time", callRecords(first).row(call("主叫", second, "25:00:00")),
        RejectReason::TimeMalformed);
    row("no direction", callRecords(first).row(call("呼叫转移", second, "12:00:00")),
        RejectReason::DirectionUnknown);
}

void DeriveCallsTest::badRowsAreRejected()
{
    QFETCH(QByteArray, file);
    QFETCH(int, reason);
    CaseFolder folder;

    const auto receipt = folder.take("calls.csv", file);

    QCOMPARE(rowsOf(receipt), QString{"read 1 accepted 0 duplicate 0 rejected 1"});
    QCOMPARE(static_cast<int>(receipt.rejects.at(0).reason), reason);
    QVERIFY(folder.snapshot()->calls.empty());
}

QTEST_APPLESS_MAIN(DeriveCallsTest)
#include "derive_calls_test.moc"
