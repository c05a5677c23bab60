#include "core/trace/fund_trace.h"
#include "tests/support/ledger.h"

#include <QTest>

using namespace jingwei;
using jingwei::test::aLedger;
using jingwei::test::Ledger;

namespace {

/// Transfers proposed as stolen, as "number of telling/incident".
std::vector<std::string> proposed(const Ledger& ledger, ZoneOffset zone = chinaZone)
{
    const auto graph = ledger.graph();
    std::vector<std::string> marks;
    for (const auto& mark : proposeStolen(*graph, ledger.incidents(), zone))
        marks.push_back(std::to_string(graph->id(mark.edge).row()) + '/' + std::to_string(mark.incident));
    return marks;
}

using Marks = std::vector<std::string>;

} // namespace

class StolenTransfersTest : public QObject {
    Q_OBJECT

private slots:
    void takesWhatWentFromTheVictimToASuspect()
    {
        const auto ledger = aLedger()
                                .incident("A001", {"V", "V2", "never seen"}, {"M", "N"})
                                .paid("V", "M", 1, "2025-03-03")
                                .paid("V2", "N", 2, "2025-03-01")
                                .paid("V", "X", 3, "2025-03-02") // no suspect
                                .paid("X", "M", 4, "2025-03-02") // no victim
                                .paid("M", "V", 5, "2025-03-02") // the other way
                                .paid("V", "N", 6, "2025-03-02");

        QVERIFY((proposed(ledger) == Marks{"2/0", "6/0", "1/0"}));
    }

    void aDayAloneMayBeAnyTimeOfIt()
    {
        const auto ledger = aLedger()
                                .incident("A001", {"V"}, {"M"})
                                .occurred("2025-03-01 20:30:00")
                                .reported("2025-03-02 09:00:00")
                                .paid("V", "M", 1, "2025-02-28")
                                .dayOnly()
                                .paid("V", "M", 2, "2025-03-01")
                                .dayOnly()
                                .paid("V", "M", 3, "2025-03-01")
                                .paid("V", "M", 4, "2025-03-02")
                                .dayOnly()
                                .paid("V", "M", 5, "2025-03-03")
                                .dayOnly();

        QVERIFY((proposed(ledger) == Marks{"2/0", "4/0"}));
    }

    void staysBetweenOffenceAndReport_data()
    {
        QTest::addColumn<QByteArray>("occurred");
        QTest::addColumn<QByteArray>("reported");
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("last");

        // payments 1 to 6: 02-28 23:59:59, 03-01 00:00:00, 03-01 12:00:00, 03-02 12:00:00, 03-02 23:59:59,
        // 03-03 00:00:00
        QTest::newRow("both bounds are inclusive")
            << QByteArray("2025-03-01 12:00:00") << QByteArray("2025-03-02 12:00:00") << QByteArray("3")
            << QByteArray("4");
        QTest::newRow("a second inside leaves both out")
            << QByteArray("2025-03-01 11:59:59") << QByteArray("2025-03-02 11:59:59") << QByteArray("3")
            << QByteArray("3");
        QTest::newRow("dates stand for whole days")
            << QByteArray("2025-03-01") << QByteArray("2025-03-02") << QByteArray("2") << QByteArray("5");
        QTest::newRow("no offence time sets no bound")
            << QByteArray() << QByteArray("2025-03-01") << QByteArray("1") << QByteArray("3");
        QTest::newRow("no report time sets no bound")
            << QByteArray("2025-03-02 12:00:01") << QByteArray() << QByteArray("5") << QByteArray("6");
        QTest::newRow("no times at all")
            << QByteArray() << QByteArray() << QByteArray("1") << QByteArray("6");
        QTest::newRow("a report before the offence leaves nothing")
            << QByteArray("2025-03-02 12:00:00") << QByteArray("2025-03-01 12:00:00") << QByteArray()
            << QByteArray();
    }

    void staysBetweenOffenceAndReport()
    {
        QFETCH(QByteArray, occurred);
        QFETCH(QByteArray, reported);
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, last);
        auto ledger = aLedger()
                          .incident("A001", {"V"}, {"M"})
                          .paid("V", "M", 1, "2025-02-28 23:59:59")
                          .paid("V", "M", 1, "2025-03-01 00:00:00")
                          .paid("V", "M", 1, "2025-03-01 12:00:00")
                          .paid("V", "M", 1, "2025-03-02 12:00:00")
                          .paid("V", "M", 1, "2025-03-02 23:59:59")
                          .paid("V", "M", 1, "2025-03-03 00:00:00");
        if (!occurred.isEmpty())
            ledger.occurred(occurred.toStdString());
        if (!reported.isEmpty())
            ledger.reported(reported.toStdString());

        const auto marks = proposed(ledger);

        if (first.isEmpty()) {
            QVERIFY(marks.empty());
            return;
        }
        QCOMPARE(marks.front(), first.toStdString() + "/0");
        QCOMPARE(marks.back(), last.toStdString() + "/0");
        QCOMPARE(static_cast<int>(marks.size()), last.toInt() - first.toInt() + 1);
    }

    void aDateIsADayOfTheZone()
    {
        auto ledger = aLedger()
                          .paid("V", "M", 1, "2025-03-01 07:59:59")
                          .paid("V", "M", 1, "2025-03-01 08:00:00")
                          .paid("V", "M", 1, "2025-03-02 07:59:59")
                          .paid("V", "M", 1, "2025-03-02 08:00:00")
                          .incident("A001", {"V"}, {"M"})
                          .occurred("2025-03-01")
                          .reported("2025-03-01");
        const auto graph = ledger.graph();
        auto incidents = ledger.incidents();
        incidents[0].occurredAt = test::moment("2025-03-01 08:00:00"); // midnight in Greenwich
        incidents[0].reportedAt = incidents[0].occurredAt;

        const auto marks = proposeStolen(*graph, incidents, ZoneOffset{0});

        QVERIFY((marks == std::vector<StolenTransfer>{{EdgeIndex{1}, 0}, {EdgeIndex{2}, 0}}));
    }

    void keepsIncidentsApart()
    {
        const auto ledger = aLedger()
                                .incident("A001", {"V"}, {"M"})
                                .incident("A002", {"W", "V", "W"}, {"M", "M"}) // names twice count once
                                .paid("W", "M", 1, "2025-03-01")
                                .paid("V", "M", 2, "2025-03-02");

        QVERIFY((proposed(ledger) == Marks{"1/1", "2/0", "2/1"}));
    }

    void leavesOutWhatMovesNothing()
    {
        const auto ledger = aLedger()
                                .incident("A001", {"V"}, {"V", "M"})
                                .paid("V", "V", 5, "2025-03-01")
                                .paid("V", "M", 0, "2025-03-01");

        QVERIFY(proposed(ledger).empty());
    }

    void needsBothSides()
    {
        const auto ledger =
            aLedger().incident("A001", {}, {"M"}).incident("A002", {"V"}, {}).paid("V", "M", 5, "2025-03-01");

        QVERIFY(proposed(ledger).empty());
    }
};

QTEST_APPLESS_MAIN(StolenTransfersTest)
#include "stolen_transfers_test.moc"
