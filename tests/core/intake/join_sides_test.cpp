#include "tests/support/case_folder.h"
#include "tests/support/ledger.h"

#include <QTest>

using namespace jingwei;
using namespace jingwei::test;

namespace {

std::string at(const char* clock)
{
    return std::string{"2025-03-01 "} + clock;
}

EvidenceFile payer(std::initializer_list<const char*> clocks)
{
    auto file = bankStatement("1001");
    for (const auto* const clock : clocks)
        file.row(out(at(clock), "100.00", "1002"));
    return file;
}

EvidenceFile payee(std::initializer_list<const char*> clocks)
{
    auto file = bankStatement("1002");
    for (const auto* const clock : clocks)
        file.row(in(at(clock), "100.00", "1001"));
    return file;
}

QStringList movedAt(std::initializer_list<const char*> clocks)
{
    QStringList transfers;
    for (const auto* const clock : clocks)
        transfers += moved("1001", "1002", "100.00", clock);
    return transfers;
}

} // namespace

class JoinSidesTest : public QObject {
    Q_OBJECT

private slots:
    void twoSidesOfAPaymentAreOneTransfer_data();
    void twoSidesOfAPaymentAreOneTransfer();
    void aJoinedTransferCitesBothRows();
    void aWithdrawnSidePartsThemAgain();
    void aReportIsJoinedWithThePaymentItTellsOf_data();
    void aReportIsJoinedWithThePaymentItTellsOf();
    void aReportAloneIsATransferAndQueriesNobody();
    void twoReportsOfOnePaymentAreTwoIncidents();
};

void JoinSidesTest::twoSidesOfAPaymentAreOneTransfer_data()
{
    QTest::addColumn<QList<QByteArray>>("files");
    QTest::addColumn<QStringList>("transfers");

    const auto row = [](const char* name, const std::vector<EvidenceFile>& files,
                        const QStringList& transfers) {
        QList<QByteArray> bytes;
        for (const auto& file : files)
            bytes += file.bytes();
        QTest::newRow(name) << bytes << transfers;
    };
    row("the same second", {payer({"12:00:00"}), payee({"12:00:00"})}, movedAt({"12:00:00"}));
    row("sixty seconds later, the payer's time counts", {payer({"12:00:00"}), payee({"12:01:00"})},
        movedAt({"12:00:00"}));
    row("sixty seconds earlier, the payer's time counts", {payer({"12:01:00"}), payee({"12:00:00"})},
        movedAt({"12:01:00"}));
    row("sixty-one seconds apart are two", {payer({"12:00:00"}), payee({"12:01:01"})},
        movedAt({"12:00:00", "12:01:01"}));
    row("the payer's side alone", {payer({"12:00:00"})}, movedAt({"12:00:00"}));
    row("the payee's side alone", {payee({"12:00:07"})}, movedAt({"12:00:07"}));
    row("two equal payments within a minute stay two",
        {payer({"12:00:00", "12:00:20"}), payee({"12:00:05", "12:00:25"})},
        movedAt({"12:00:00", "12:00:20"}));
    row("two equal payments of one second stay two",
        {payer({"12:00:00", "12:00:00"}), payee({"12:00:00", "12:00:00"})},
        movedAt({"12:00:00", "12:00:00"}));
    row("two on one side and one on the other are two",
        {payer({"12:00:00", "12:00:20"}), payee({"12:00:25"})}, movedAt({"12:00:00", "12:00:20"}));
    row("one and two are two", {payer({"12:00:10"}), payee({"12:00:00", "12:00:20"})},
        movedAt({"12:00:10", "12:00:20"}));
    row("one to one in the order of time", {payer({"12:00:00", "12:00:50"}), payee({"12:00:55", "12:01:40"})},
        movedAt({"12:00:00", "12:00:50"}));
    row("three on both sides with drifting clocks",
        {payer({"12:00:00", "12:00:30", "12:01:00"}), payee({"12:00:58", "12:01:28", "12:01:58"})},
        movedAt({"12:00:00", "12:00:30", "12:01:00"}));
    row("a lone row in the middle does not keep the others apart",
        {payer({"12:00:00", "12:05:00", "12:10:00"}), payee({"12:00:01", "12:10:01"})},
        movedAt({"12:00:00", "12:05:00", "12:10:00"}));
    row("over midnight",
        {bankStatement("1001").row(out("2025-02-28 23:59:30", "100.00", "1002")), payee({"00:00:10"})},
        {"1001 > 1002 100.00 at 2025-02-28 23:59:30"});
    row("another amount",
        {payer({"12:00:00"}), bankStatement("1002").row(in(at("12:00:00"), "100.01", "1001"))},
        {moved("1001", "1002", "100.00", "12:00:00"), moved("1001", "1002", "100.01", "12:00:00")});
    row("another currency",
        {payer({"12:00:00"}),
         bankStatement("1002").row(in(at("12:00:00"), "100.00", "1001", {{"交易币种", "USD"}}))},
        {moved("1001", "1002", "100.00", "12:00:00"), moved("1001", "1002", "100.00 USD", "12:00:00")});
    row("the other way round is another payment",
        {payer({"12:00:00"}), bankStatement("1002").row(out(at("12:00:00"), "100.00", "1001"))},
        {moved("1001", "1002", "100.00", "12:00:00"), moved("1002", "1001", "100.00", "12:00:00")});
    row("a side that does not say from whom stays apart",
        {payer({"12:00:00"}), bankStatement("1002").row(in(at("12:00:00"), "100.00", ""))},
        {moved("1001", "1002", "100.00", "12:00:00"), moved("unnamed:1002", "1002", "100.00", "12:00:00")});
    row("one side names the card, the other its account",
        {payer({"12:00:00"}), bankStatement("1002").row(in(at("12:00:10"), "100.00", "5001")),
         accountInformation().row({{"交易卡号", "1001"}, {"交易账号", "5001"}, {"账户开户名称", "甲"}})},
        movedAt({"12:00:00"}));
    row("a failed row joins nothing",
        {bankStatement("1001").row(out(at("12:00:00"), "100.00", "1002", {{"交易是否成功", "失败"}})),
         payee({"12:00:10"})},
        movedAt({"12:00:10"}));

    const auto ledger = [](const char* clock) {
        return transferLedger().row(paid("1001", "1002", at(clock), "100.00", {{"交易流水号", "L1"}}));
    };
    row("a ledger row and the payer's", {ledger("12:00:00"), payer({"12:00:30"})}, movedAt({"12:00:00"}));
    row("a ledger row and the payee's", {ledger("12:00:00"), payee({"12:00:30"})}, movedAt({"12:00:00"}));
    row("a ledger row and both sides", {ledger("12:00:30"), payer({"12:00:00"}), payee({"12:01:00"})},
        movedAt({"12:00:30"}));
    row("a ledger row far from both sides", {ledger("12:10:00"), payer({"12:00:00"}), payee({"12:00:30"})},
        movedAt({"12:00:00", "12:10:00"}));
    row("two ledger rows are never one",
        {ledger("12:00:00"),
         transferLedger().row(paid("1001", "1002", at("12:00:00"), "100.00", {{"交易流水号", "L2"}}))},
        movedAt({"12:00:00", "12:00:00"}));
    row("an empty side of a ledger is outside",
        {transferLedger()
             .row(paid("", "1002", at("12:00:00"), "1.00"))
             .row(paid("1001", "", at("12:00:01"), "2.00"))},
        {moved("outside:", "1002", "1.00", "12:00:00"), moved("1001", "outside:", "2.00", "12:00:01")});
    row("ledger rows in any order",
        {transferLedger()
             .row(paid("1002", "1003", at("12:00:05"), "2.00"))
             .row(paid("1001", "1002", at("12:00:01"), "1.00"))},
        {moved("1001", "1002", "1.00", "12:00:01"), moved("1002", "1003", "2.00", "12:00:05")});
}

void JoinSidesTest::twoSidesOfAPaymentAreOneTransfer()
{
    QFETCH(QList<QByteArray>, files);
    QFETCH(QStringList, transfers);

    auto found = transfersIn(*caseOf(files));
    QCOMPARE(transfersIn(*caseOf(files, ImportOrder::Reversed)), found);
    found.sort();
    transfers.sort();

    QCOMPARE(found, transfers);
}

void JoinSidesTest::aJoinedTransferCitesBothRows()
{
    CaseFolder folder;
    folder.take("payee.csv", payee({"12:00:00"}));
    folder.take("payer.csv", payer({"12:00:30"}));

    const auto snapshot = folder.snapshot();
    const auto& graph = *snapshot->graph;

    QCOMPARE(graph.edgeCount(), std::size_t{1});
    QCOMPARE(graph.id(EdgeIndex{0}), (TransferId{SourceId{2}, 2})); // the payer's row, though it came later
    QVERIFY(graph.otherRow(EdgeIndex{0}) == (RowId{SourceId{1}, 2}));
    QCOMPARE(transfersIn(*snapshot), movedAt({"12:00:30"}));
}

void JoinSidesTest::aWithdrawnSidePartsThemAgain()
{
    CaseFolder folder;
    folder.take("payer.csv", payer({"12:00:00"}));
    folder.take("payee.csv", payee({"12:00:30"}));
    const auto session = folder.session();
    Progress progress;

    QVERIFY(session->withdraw(SourceId{1}, "sent by mistake", progress));

    QCOMPARE(transfersIn(*session->snapshot()), movedAt({"12:00:30"}));
    QVERIFY(!session->snapshot()->graph->otherRow(EdgeIndex{0}));
}

void JoinSidesTest::aReportIsJoinedWithThePaymentItTellsOf_data()
{
    QTest::addColumn<QList<QByteArray>>("files");
    QTest::addColumn<QStringList>("transfers");

    const auto row = [](const char* name, const std::vector<EvidenceFile>& files,
                        const QStringList& transfers) {
        QList<QByteArray> bytes;
        for (const auto& file : files)
            bytes += file.bytes();
        QTest::newRow(name) << bytes << transfers;
    };
    const auto payerOn = [](const char* time) {
        return bankStatement("1001").row(out(time, "100.00", "1002"));
    };
    const auto joined = [](const char* time) {
        return QStringList{QString{"1001 > 1002 100.00 at "} + time};
    };
    const QStringList alone = movedAt({"12:00:00"}); // what the report says
    row("of the same hour", {payerOn("2025-03-01 12:20:13")}, joined("2025-03-01 12:20:13"));
    row("a day later", {payerOn("2025-03-02 12:00:00")}, joined("2025-03-02 12:00:00"));
    row("a day earlier", {payerOn("2025-02-28 12:00:00")}, joined("2025-02-28 12:00:00"));
    row("a day and a second later", {payerOn("2025-03-02 12:00:01")}, alone + joined("2025-03-02 12:00:01"));
    row("a day and a second earlier", {payerOn("2025-02-28 11:59:59")},
        joined("2025-02-28 11:59:59") + alone);
    row("the payee's statement", {bankStatement("1002").row(in("2025-03-01 12:20:13", "100.00", "1001"))},
        joined("2025-03-01 12:20:13"));
    row("both statements",
        {payerOn("2025-03-01 12:20:13"),
         bankStatement("1002").row(in("2025-03-01 12:20:14", "100.00", "1001"))},
        joined("2025-03-01 12:20:13"));
    row("a ledger", {transferLedger().row(paid("1001", "1002", "2025-03-01 12:20:13", "100.00"))},
        joined("2025-03-01 12:20:13"));
    row("another amount", {bankStatement("1001").row(out("2025-03-01 12:20:13", "100.01", "1002"))},
        alone + QStringList{moved("1001", "1002", "100.01", "12:20:13")});
    row("of two payments it tells of one", {payer({"12:10:00", "12:20:00"})},
        movedAt({"12:10:00", "12:20:00"}));
}

void JoinSidesTest::aReportIsJoinedWithThePaymentItTellsOf()
{
    QFETCH(QList<QByteArray>, files);
    QFETCH(QStringList, transfers);
    CaseFolder folder;
    const auto session = folder.session();
    const Alert alert{"A001", "周文", "1001", "1002",  100'00, moment("2025-03-01 12:00:00"),
                      {},     {},     "口述", "Tester"};
    Progress progress;

    QVERIFY(session->addAlert(alert, progress));
    for (const auto& bytes : files)
        folder.take(QStringLiteral("%1.csv").arg(folder.snapshot()->sources.size()), bytes);

    QCOMPARE(transfersIn(*folder.snapshot()), transfers);
}

void JoinSidesTest::aReportAloneIsATransferAndQueriesNobody()
{
    CaseFolder folder;
    const auto session = folder.session();
    Progress progress;

    const auto source = session->addAlert({"A001",
                                           "周文",
                                           "1001",
                                           "1002",
                                           100'00,
                                           moment("2025-03-01 12:00:00"),
                                           "某银行",
                                           {},
                                           "口述",
                                           "Tester"},
                                          progress);

    QVERIFY(source);
    QCOMPARE(transfersIn(*session->snapshot()), movedAt({"12:00:00"}));
    QCOMPARE(accountsIn(*session->snapshot()),
             (QStringList{"1001, holder 周文 , bank , exit , not queried, 1 transfers",
                          "1002, holder  , bank 某银行, exit , not queried, 1 transfers"}));
    QCOMPARE(rowsOf(*session->receipt(*source, 10)), QString{"read 1 accepted 1 duplicate 0 rejected 0"});
}

void JoinSidesTest::twoReportsOfOnePaymentAreTwoIncidents()
{
    CaseFolder folder;
    folder.take("payer.csv", payer({"12:20:00"}));
    const auto session = folder.session();
    Progress progress;
    Alert alert{"A001", "周文", "1001", "1002",  100'00, moment("2025-03-01 12:00:00"),
                {},     {},     "口述", "Tester"};

    QVERIFY(session->addAlert(alert, progress));
    alert.number = "A002";
    const auto second = session->addAlert(alert, progress);

    QVERIFY(second);
    QCOMPARE(session->snapshot()->incidents.size(), std::size_t{2});
    QCOMPARE(transfersIn(*session->snapshot()), movedAt({"12:20:00"}));
    QCOMPARE(rowsOf(*session->receipt(*second, 10)), QString{"read 1 accepted 1 duplicate 0 rejected 0"});
}

QTEST_APPLESS_MAIN(JoinSidesTest)
#include "join_sides_test.moc"
