#include "core/trace/low_balances.h"
#include "tests/support/ledger.h"

#include <QTest>

#include <map>

using namespace jingwei;
using namespace jingwei::test;

using Kind = TraceAssumption::Kind;

namespace {

constexpr auto noon = "2025-03-01 12:00:00";
constexpr auto later = "2025-03-01 12:30:00";

/// What statements write after payments, by the number of telling: of the payer, of the payee.
using Written = std::map<std::size_t, StatedBalances>;

/// The assumptions of a trace of the first payment, once balances were looked at.
std::vector<TraceAssumption> told(const Ledger& ledger, const Written& written,
                                  const TraceOptions& options = {})
{
    const auto graph = ledger.graph();
    const std::vector<StolenTransfer> marks{{ledger.edge(1), 0}};
    Progress progress;
    auto trace = traceForward(*graph, marks, 1, {}, options, progress);
    if (!trace)
        qFatal("the trace failed");
    const BalanceLookup lookup =
        [&](std::span<const EdgeIndex> edges) -> Result<std::vector<StatedBalances>> {
        std::vector<StatedBalances> stated(edges.size());
        for (const auto& [number, balances] : written)
            for (std::size_t i = 0; i < edges.size(); ++i)
                if (edges[i] == ledger.edge(number))
                    stated[i] = balances;
        return stated;
    };
    if (!tellLowBalances(*graph, options, lookup, *trace))
        qFatal("no balances");
    return trace->assumptions;
}

/// Of 50 stolen A pays 20 on and keeps 30.
Ledger thirtyHeld()
{
    return aLedger().account("A").opening(0).paid("V", "A", 50, noon).paid("A", "B", 20, later);
}

} // namespace

class LowBalancesTest : public QObject {
    Q_OBJECT

private slots:
    void aLastBalanceBelowWhatIsHeldIsTold_data()
    {
        QTest::addColumn<qint64>("balance");
        QTest::addColumn<bool>("isTold");

        QTest::newRow("as much as is held") << qint64{30} << false;
        QTest::newRow("more") << qint64{31} << false;
        QTest::newRow("one fen less") << qint64{29} << true;
        QTest::newRow("nothing") << qint64{0} << true;
        QTest::newRow("below nothing") << qint64{-5} << true;
    }

    void aLastBalanceBelowWhatIsHeldIsTold()
    {
        QFETCH(qint64, balance);
        QFETCH(bool, isTold);
        const auto ledger = thirtyHeld();

        const auto assumptions = told(ledger, {{2, {.payer = balance, .payee = {}}}});

        std::vector<TraceAssumption> expected;
        if (isTold)
            expected.push_back({Kind::BalanceBelow, ledger.vertex("A"), balance});
        QVERIFY(assumptions == expected);
    }

    void onlyTheLastBalanceCounts()
    {
        QVERIFY(told(thirtyHeld(), {{1, {.payer = {}, .payee = 3}}}).empty());
        QVERIFY(told(thirtyHeld(), {}).empty());
    }

    void untilAMomentItIsTheLastByThen()
    {
        const Written written{{1, {.payer = {}, .payee = 49}}, {2, {.payer = 100, .payee = {}}}};

        QVERIFY(told(thirtyHeld(), written).empty());
        const auto then = told(thirtyHeld(), written, {.until = moment(noon)});
        QCOMPARE(then.back().kind, Kind::BalanceBelow);
        QCOMPARE(then.back().amount, Minor{49});
    }

    void balancesOfOtherCurrenciesAreNoneOfThisMoney()
    {
        auto ledger = thirtyHeld();
        ledger.paid("A", "C", 1, "2025-03-01 13:00:00", usd);

        QVERIFY(told(ledger, {{3, {.payer = 0, .payee = {}}}}).empty());
    }

    void accountsThatAreNotFollowedAreNotLookedAt()
    {
        // B has no statement, so what others write of it after the payment is not its own word
        QVERIFY(told(thirtyHeld(), {{2, {.payer = 30, .payee = 0}}}).empty());
        // at the limit A keeps all of it on paper
        const auto limited = told(thirtyHeld(), {{2, {.payer = 30, .payee = {}}}}, {.maxLevel = 1});
        QVERIFY((limited == std::vector<TraceAssumption>{{Kind::LevelLimit, std::nullopt, 1}}));
    }

    void itStandsAmongTheAssumptionsOfAccounts()
    {
        const auto ledger = aLedger()
                                .account("A")
                                .paid("V", "A", 50, noon)
                                .paid("A", "B", 4, later)
                                .paid("A", "B", 20, later);

        const auto assumptions = told(ledger, {{3, {.payer = 1, .payee = {}}}}, {.minAmount = 5});

        std::vector<Kind> kinds;
        for (const auto& assumption : assumptions)
            kinds.push_back(assumption.kind);
        QVERIFY((kinds == std::vector{Kind::OpeningUnknown, Kind::BalanceBelow, Kind::AmountLimit}));
    }
};

QTEST_APPLESS_MAIN(LowBalancesTest)
#include "low_balances_test.moc"
