#include "tests/support/ledger.h"

#include <QTest>

using namespace jingwei;
using jingwei::test::aLedger;
using jingwei::test::moment;

class LedgerTest : public QObject {
    Q_OBJECT

private slots:
    void readsMomentsInChinasZone()
    {
        QCOMPARE(moment("1970-01-01 08:00:05").time_since_epoch().count(), std::int64_t{5});
        QCOMPARE(moment("1970-01-02").time_since_epoch().count(), std::int64_t{16 * 3600});
    }

    void keepsWhatIsSaidOfAnAccount()
    {
        const auto ledger = aLedger()
                                .account("A")
                                .opening(10000)
                                .holder("Invented Holder", "id")
                                .bank("Invented Bank")
                                .queried("2025-03-01", "2025-03-02")
                                .account("platform")
                                .exit(ExitKind::PaymentPlatform)
                                .account("A")
                                .notQueried();

        const auto& a = ledger.accounts().at(0);
        QCOMPARE(ledger.accounts().size(), std::size_t{2});
        QCOMPARE(a.entity, (EntityRef{EntityKind::Account, "A"}));
        QVERIFY(a.openingBalance == Minor{10000});
        QCOMPARE(a.holder, std::string{"Invented Holder"});
        QCOMPARE(a.holderId, std::string{"id"});
        QCOMPARE(a.bank, std::string{"Invented Bank"});
        QVERIFY(a.queriedFrom == moment("2025-03-01"));
        QVERIFY(a.queriedTo == moment("2025-03-02"));
        QVERIFY(!a.queried);
        QVERIFY(ledger.accounts().at(1).queried);
        QVERIFY(ledger.accounts().at(1).exit == ExitKind::PaymentPlatform);
    }

    void namesInPaymentsAreEndsThatAreNotQueried()
    {
        const auto ledger = aLedger().paid("A", "cash:A", 500, "2025-03-01 12:00:00");

        QCOMPARE(ledger.accounts().at(1).entity, (EntityRef{EntityKind::Cash, "A"}));
        QVERIFY(!ledger.accounts().at(0).queried);
        QCOMPARE(ledger.id("cash:A"), IdentifierId{2});
        QCOMPARE(ledger.accounts().at(1).transfers, 1U);
    }

    void putsPaymentsInTheOrderOfMoney()
    {
        const auto ledger = aLedger()
                                .paid("A", "B", 1, "2025-03-02 12:00:00")
                                .paid("B", "C", 2, "2025-03-01 12:00:00")
                                .paid("C", "C", 3, "2025-03-02 12:00:00", usd);

        const auto transfers = ledger.transfers();
        QCOMPARE(transfers.at(0).amount, Minor{2});
        QCOMPARE(transfers.at(1).amount, Minor{1});
        QCOMPARE(transfers.at(2).amount, Minor{3});
        QCOMPARE(transfers.at(2).currency, usd);
        QCOMPARE(ledger.edge(1), EdgeIndex{1});
        QCOMPARE(ledger.edge(2), EdgeIndex{0});
        QCOMPARE(transfers.at(0).id, test::Ledger::transferId(2));
        QCOMPARE(ledger.accounts().at(ledger.vertex("C").value()).transfers, 2U);
        QCOMPARE(ledger.graph()->amount(ledger.edge(3)), Minor{3});
    }

    void tellsIncidents()
    {
        const auto ledger = aLedger()
                                .incident("A001", {"V"}, {"M", "N"})
                                .occurred("2025-03-01")
                                .reported("2025-03-02 10:00:00")
                                .victim("Invented Victim")
                                .loss(80000);

        const auto& incident = ledger.incidents().at(0);
        QCOMPARE(incident.number, std::string{"A001"});
        QVERIFY(incident.victimAccounts == std::vector{ledger.id("V")});
        QVERIFY((incident.suspectAccounts == std::vector{ledger.id("M"), ledger.id("N")}));
        QVERIFY(incident.occurredAt == moment("2025-03-01"));
        QVERIFY(incident.occurredDateOnly);
        QVERIFY(incident.reportedAt == moment("2025-03-02 10:00:00"));
        QVERIFY(!incident.reportedDateOnly);
        QVERIFY(incident.loss == Minor{80000});
    }
};

QTEST_APPLESS_MAIN(LedgerTest)
#include "ledger_test.moc"
