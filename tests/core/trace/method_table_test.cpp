#include "core/trace/method_table.h"
#include "tests/support/ledger.h"

#include <QTest>

using namespace jingwei;
using namespace jingwei::test;

namespace {

MethodTable tableOf(const Ledger& ledger)
{
    std::vector<FundTrace> traces;
    const std::vector<StolenTransfer> marks{{ledger.edge(1), 0}};
    for (const auto method : allTraceMethods) {
        Progress progress;
        auto trace = traceForward(*ledger.graph(), marks, 1, {}, {.method = method}, progress);
        if (!trace)
            qFatal("the trace failed");
        traces.push_back(*std::move(trace));
    }
    return methodTable(*ledger.graph(), traces);
}

/// Held under each method, "-" where no stolen money comes.
QString told(const MethodRow& row)
{
    QStringList held;
    for (const auto& amount : row.held)
        held << (amount ? QString::number(*amount) : QStringLiteral("-"));
    return held.join(QLatin1Char{' '});
}

/// domain.md 3.1, worked checks: own 100, tainted 50, out 120.
Ledger worked()
{
    return aLedger()
        .account("A")
        .opening(100)
        .account("B")
        .opening(0)
        .paid("V", "A", 50, "2025-03-01 12:00:00")
        .paid("A", "B", 120, "2025-03-01 12:30:00");
}

} // namespace

class MethodTableTest : public QObject {
    Q_OBJECT

private slots:
    void theWorkedChecksStandSideBySide()
    {
        const auto table = tableOf(worked());

        QCOMPARE(table.rows.size(), std::size_t{2});
        // first in, last in, pro rata, lowest balance, stolen first, poison
        QCOMPARE(told(table.rows[0]), QStringLiteral("30 0 10 30 0 30"));
        QCOMPARE(told(table.rows[1]), QStringLiteral("20 50 40 20 50 120"));
        QCOMPARE(table.rows[1].least, Minor{20});
        QCOMPARE(table.rows[1].most, Minor{50}); // poison is no bound
        QCOMPARE(table.differing, std::size_t{2});
    }

    void everyMethodKeepsTheSumButPoison()
    {
        const auto table = tableOf(worked());

        for (std::size_t method = 0; method < allTraceMethods.size(); ++method) {
            const auto& sums = table.sums[method];
            QCOMPARE(sums.keepsSum, allTraceMethods[method] != TraceMethod::Poison);
            if (sums.keepsSum)
                QCOMPARE(sums.held + sums.exited + sums.notQueried, sums.stolen);
        }
        QVERIFY(table.sums.back().held > table.sums.back().stolen);
    }

    void anEndThatOnlySomeMethodsReachIsInTheTable()
    {
        auto ledger = worked();
        ledger.paid("A", "cash:A", 5, "2025-03-01 11:00:00"); // before the theft
        ledger.paid("A", "C", 5, "2025-03-01 13:00:00");

        const auto table = tableOf(ledger);

        const auto row = std::ranges::find(table.rows, ledger.vertex("C"), &MethodRow::vertex);
        QVERIFY(row != table.rows.end());
        QVERIFY(!row->held[1]); // last in, first out: nothing is left to go there
        QCOMPARE(row->least, Minor{0});
        QVERIFY(row->most > 0);
    }

    void exitsComeLast()
    {
        const auto ledger = aLedger()
                                .account("A")
                                .opening(0)
                                .account("B")
                                .opening(0)
                                .paid("V", "A", 50, "2025-03-01 12:00:00")
                                .paid("A", "cash:A", 20, "2025-03-01 12:30:00")
                                .paid("A", "B", 10, "2025-03-01 12:31:00")
                                .paid("B", "C", 10, "2025-03-01 12:32:00");

        const auto table = tableOf(ledger);

        QVERIFY(table.rows.back().exit == ExitKind::Cash);
        QCOMPARE(table.rows.front().level, 1U);
        QCOMPARE(table.differing, std::size_t{0});
    }
};

QTEST_APPLESS_MAIN(MethodTableTest)
#include "method_table_test.moc"
