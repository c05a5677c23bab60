#include "core/trace/balance_curve.h"
#include "tests/support/ledger.h"

#include <QTest>

#include <map>
#include <random>

using namespace jingwei;
using namespace jingwei::test;

namespace {

using Written = std::map<EdgeIndex, Minor>;

/// What the statement of one account writes after some of its transfers.
BalanceLookup written(const Ledger& ledger, const std::string& account, const Written& balances)
{
    return [graph = ledger.graph(), vertex = ledger.vertex(account),
            balances](std::span<const EdgeIndex> edges) -> Result<std::vector<StatedBalances>> {
        std::vector<StatedBalances> stated(edges.size());
        for (std::size_t i = 0; i < edges.size(); ++i)
            if (const auto known = balances.find(edges[i]); known != balances.end())
                (graph->payee(edges[i]) == vertex ? stated[i].payee : stated[i].payer) = known->second;
        return stated;
    };
}

BalanceCurve curveOf(const Ledger& ledger, const std::string& account, const Written& balances = {},
                     const TraceOptions& options = {})
{
    const std::vector<StolenTransfer> marks{{ledger.edge(1), 0}};
    Progress progress;
    auto curve = balanceCurve(*ledger.graph(), ledger.vertex(account), marks, 1, {}, options,
                              written(ledger, account, balances), progress);
    if (!curve)
        qFatal("no curve");
    return *std::move(curve);
}

/// "+50 150/50" a point: moved, balance, of that tainted; "=" before a balance that is written.
QStringList told(const BalanceCurve& curve)
{
    QStringList points;
    for (const auto& point : curve.points)
        points << QStringLiteral("%1%2 %3%4/%5")
                      .arg(point.moved > 0 ? QStringLiteral("+") : QString{})
                      .arg(point.moved)
                      .arg(point.stated ? QStringLiteral("=") : QString{})
                      .arg(point.balance ? QString::number(*point.balance) : QStringLiteral("?"))
                      .arg(point.tainted);
    return points;
}

/// Stolen 50 come to A, which had 100 and pays 120.
Ledger worked()
{
    return aLedger()
        .account("A")
        .opening(100)
        .paid("V", "A", 50, "2025-03-01 12:00:00")
        .paid("A", "B", 120, "2025-03-01 12:30:00")
        .paid("X", "A", 10, "2025-03-01 13:00:00");
}

} // namespace

class BalanceCurveTest : public QObject {
    Q_OBJECT

private slots:
    void theStolenPartFollowsTheMethod_data()
    {
        // domain.md 3.1, worked checks: own 100, tainted 50, out 120
        QTest::addColumn<TraceMethod>("method");
        QTest::addColumn<QStringList>("points");
        const auto row = [](const char* name, TraceMethod method, int left) {
            QTest::newRow(name) << method
                                << QStringList{QStringLiteral("+50 150/50"),
                                               QStringLiteral("-120 30/%1").arg(left),
                                               QStringLiteral("+10 40/%1").arg(left)};
        };
        row("first in, first out", TraceMethod::Fifo, 30);
        row("last in, first out", TraceMethod::Lifo, 0);
        row("pro rata", TraceMethod::ProRata, 10);
        row("lowest balance", TraceMethod::LowestBalance, 30);
        row("stolen first", TraceMethod::TaintFirst, 0);
    }

    void theStolenPartFollowsTheMethod()
    {
        QFETCH(TraceMethod, method);
        QFETCH(QStringList, points);

        QCOMPARE(told(curveOf(worked(), "A", {}, {.method = method})), points);
    }

    void whatIsWrittenStandsAndTheRestIsWorkedOutFromIt()
    {
        const auto ledger = worked();

        const auto curve = curveOf(ledger, "A", {{ledger.edge(2), 37}});

        QCOMPARE(told(curve), (QStringList{"+50 150/50", "-120 =37/30", "+10 47/30"}));
        QCOMPARE(curve.worked, std::size_t{2});
        QCOMPARE(curve.opening, std::optional<Minor>{100});
    }

    void moneyOfBeforeTheTheftIsInTheCurve()
    {
        const auto ledger = aLedger()
                                .account("A")
                                .opening(0)
                                .paid("V", "A", 50, "2025-03-02")
                                .paid("X", "A", 70, "2025-03-01")
                                .paid("A", "B", 90, "2025-03-01 10:00:00"); // 20 more than was known

        QCOMPARE(told(curveOf(ledger, "A")), (QStringList{"+70 70/0", "-90 0/0", "+50 50/50"}));
    }

    void anAccountWithoutStatementHasOnlyItsStolenMoney()
    {
        const auto curve = curveOf(worked(), "B");

        QCOMPARE(told(curve), (QStringList{"+120 ?/20"}));
        QCOMPARE(curve.worked, std::size_t{0});
    }

    void anAccountThatIsNotReachedHasABalanceToo()
    {
        auto ledger = worked();
        ledger.account("X").opening(15);

        QCOMPARE(told(curveOf(ledger, "X")), (QStringList{"-10 5/0"}));
    }

    void itEndsAtTheMoment()
    {
        const auto curve = curveOf(worked(), "A", {}, {.until = moment("2025-03-01 12:30:00")});

        QCOMPARE(curve.points.size(), std::size_t{2});
    }

    void otherCurrenciesAreCountedAndLeftOut()
    {
        auto ledger = worked();
        ledger.paid("X", "A", 10, "2025-03-01 14:00:00", usd);

        const auto curve = curveOf(ledger, "A");

        QCOMPARE(curve.points.size(), std::size_t{3});
        QCOMPARE(curve.otherTransfers, std::size_t{1});
    }

    /// At every point what is stolen is no more than what is there, and the last point agrees with the trace.
    void theCurveAgreesWithTheTrace()
    {
        std::mt19937 random{7};
        const std::vector<std::string> names{"A", "B", "C"};
        for (int round = 0; round < 200; ++round) {
            auto ledger = aLedger();
            for (const auto& name : names)
                ledger.account(name).opening(static_cast<Minor>(random() % 300));
            ledger.paid("V", "A", 500, moment("2025-03-01"));
            for (int i = 1; i < 15; ++i) {
                const auto payer = random() % names.size();
                ledger.paid(names[payer], names[(payer + 1 + random() % 2) % 3],
                            1 + static_cast<Minor>(random() % 400),
                            moment("2025-03-01") + std::chrono::seconds{i});
            }
            const auto method = allTraceMethods[static_cast<std::size_t>(round) % 5]; // all but poison
            const std::vector<StolenTransfer> marks{{ledger.edge(1), 0}};
            Progress progress;
            const auto trace = traceForward(*ledger.graph(), marks, 1, {}, {.method = method}, progress);
            QVERIFY(trace.has_value());
            for (const auto& account : trace->accounts) {
                const auto& name = ledger.accounts()[account.vertex.value()].entity.value;
                const auto curve = curveOf(ledger, name, {}, {.method = method});
                QCOMPARE(curve.points.back().tainted, account.held);
                for (const auto& point : curve.points)
                    QVERIFY(point.tainted >= 0 && point.tainted <= *point.balance);
            }
        }
    }
};

QTEST_APPLESS_MAIN(BalanceCurveTest)
#include "balance_curve_test.moc"
