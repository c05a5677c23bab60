// Published examples of each method, worked by hand.
#include "core/trace/fund_trace.h"
#include "tests/support/ledger.h"

#include <QTest>

using namespace jingwei;
using jingwei::test::aLedger;
using jingwei::test::Ledger;

Q_DECLARE_METATYPE(jingwei::TraceMethod)

namespace {

FundTrace traced(const Ledger& ledger, const std::vector<std::size_t>& stolen, TraceMethod method)
{
    const auto graph = ledger.graph();
    std::vector<StolenTransfer> marks;
    for (std::uint32_t i = 0; i < stolen.size(); ++i)
        marks.push_back({ledger.edge(stolen[i]), i});
    TraceOptions options;
    options.method = method;
    Progress progress;
    auto trace = traceForward(*graph, marks, stolen.size(), {}, options, progress);
    if (!trace)
        qFatal("the trace failed");
    return *std::move(trace);
}

/// What of a payment is stolen money; 0: nothing.
Minor tracedIn(const Ledger& ledger, const FundTrace& trace, std::size_t told)
{
    for (const auto& flow : trace.flows)
        if (flow.edge == ledger.edge(told))
            return flow.traced;
    return 0;
}

const TracedAccount& accountOf(const Ledger& ledger, const FundTrace& trace, const std::string& name)
{
    for (const auto& account : trace.accounts)
        if (account.vertex == ledger.vertex(name))
            return account;
    qFatal("not in the trace");
}

} // namespace

class TraceMethodsTest : public QObject {
    Q_OBJECT

private slots:
    /// domain.md 3.1: own 100, stolen 50, out 120.
    void theWorkedCheck_data()
    {
        QTest::addColumn<TraceMethod>("method");
        QTest::addColumn<qlonglong>("out");
        QTest::addColumn<qlonglong>("held");

        QTest::newRow("fifo") << TraceMethod::Fifo << 20'00LL << 30'00LL;
        QTest::newRow("lifo") << TraceMethod::Lifo << 50'00LL << 0LL;
        QTest::newRow("pro-rata") << TraceMethod::ProRata << 40'00LL << 10'00LL;
        QTest::newRow("lowest balance") << TraceMethod::LowestBalance << 20'00LL << 30'00LL;
        QTest::newRow("taint first") << TraceMethod::TaintFirst << 50'00LL << 0LL;
        QTest::newRow("poison") << TraceMethod::Poison << 120'00LL << 30'00LL;
    }

    void theWorkedCheck()
    {
        QFETCH(TraceMethod, method);
        QFETCH(qlonglong, out);
        QFETCH(qlonglong, held);
        const auto ledger = aLedger()
                                .account("M")
                                .opening(100'00)
                                .paid("V", "M", 50'00, "2025-03-01 12:00:00")
                                .paid("M", "X", 120'00, "2025-03-01 12:01:00");

        const auto trace = traced(ledger, {1}, method);

        QCOMPARE(tracedIn(ledger, trace, 2), Minor{out});
        QCOMPARE(accountOf(ledger, trace, "M").held, Minor{held});
    }

    /// R. Anderson, "Tracing stolen bitcoin", lightbluetouchpaper.org, 26 March 2018: three stolen coins and
    /// seven others; under haircut every coin is 30 % stolen, under poison all ten are.
    void threeStolenCoinsAndSevenOthers_data()
    {
        QTest::addColumn<TraceMethod>("method");
        QTest::addColumn<qlonglong>("first");
        QTest::addColumn<qlonglong>("second");

        QTest::newRow("haircut") << TraceMethod::ProRata << 150LL << 150LL;
        QTest::newRow("poison") << TraceMethod::Poison << 500LL << 500LL;
        QTest::newRow("the stolen ones came last: fifo") << TraceMethod::Fifo << 0LL << 300LL;
        QTest::newRow("lifo") << TraceMethod::Lifo << 300LL << 0LL;
    }

    void threeStolenCoinsAndSevenOthers()
    {
        QFETCH(TraceMethod, method);
        QFETCH(qlonglong, first);
        QFETCH(qlonglong, second);
        const auto ledger = aLedger()
                                .account("M")
                                .opening(7'00)
                                .paid("V", "M", 3'00, "2025-03-01 12:00:00")
                                .paid("M", "X", 5'00, "2025-03-01 12:01:00")
                                .paid("M", "Y", 5'00, "2025-03-01 12:02:00");

        const auto trace = traced(ledger, {1}, method);

        QCOMPARE(tracedIn(ledger, trace, 2), Minor{first});
        QCOMPARE(tracedIn(ledger, trace, 3), Minor{second});
    }

    /// James Roscoe (Bolton) Ltd v Winder [1915] 1 Ch 62: £455 18s 11d of the company's money went into his
    /// account, which fell to £25 18s; later deposits do not restore the claim. In pence, 240 to the pound.
    void laterDepositsDoNotRestoreTheClaim()
    {
        constexpr Minor trust = 455 * 240 + 18 * 12 + 11;
        constexpr Minor lowest = 25 * 240 + 18 * 12;
        const auto ledger = aLedger()
                                .account("M")
                                .opening(0)
                                .paid("V", "M", trust, "2025-03-01 12:00:00")
                                .paid("M", "X", trust - lowest, "2025-03-02 12:00:00")
                                .paid("Y", "M", 332 * 240, "2025-03-03 12:00:00");

        const auto trace = traced(ledger, {1}, TraceMethod::LowestBalance);

        QCOMPARE(accountOf(ledger, trace, "M").held, lowest);
    }

    /// Re Hallett's Estate (1880) 13 Ch D 696: who mixes money is taken to spend his own first.
    void hallettSpendsHisOwnMoneyFirst()
    {
        const auto ledger = aLedger()
                                .account("M")
                                .opening(0)
                                .paid("V", "M", 1'000'00, "2025-03-01 12:00:00")
                                .paid("Y", "M", 1'000'00, "2025-03-01 12:01:00")
                                .paid("M", "X", 900'00, "2025-03-01 12:02:00")
                                .paid("M", "Z", 300'00, "2025-03-01 12:03:00");

        const auto trace = traced(ledger, {1}, TraceMethod::LowestBalance);

        QCOMPARE(tracedIn(ledger, trace, 3), Minor{0});
        QCOMPARE(tracedIn(ledger, trace, 4), Minor{200'00});
        QCOMPARE(accountOf(ledger, trace, "M").held, Minor{800'00});
    }

    /// Re Oatway [1903] 2 Ch 356: £2,137 paid for shares out of an account with £3,000 of the trust's money
    /// and his own, the rest being spent later: the shares are the trust's.
    void oatwaysFirstPaymentIsTheTrusts()
    {
        const auto ledger = aLedger()
                                .account("M")
                                .opening(4'077)
                                .paid("V", "M", 3'000, "2025-03-01 12:00:00")
                                .paid("M", "X", 2'137, "2025-03-01 12:01:00")
                                .paid("M", "Y", 4'940, "2025-03-01 12:02:00");

        const auto trace = traced(ledger, {1}, TraceMethod::TaintFirst);

        QCOMPARE(tracedIn(ledger, trace, 2), Minor{2'137});
        QCOMPARE(tracedIn(ledger, trace, 3), Minor{863});
    }

    /// Barlow Clowes International v Vaughan [1992] 4 All ER 22, the rolling charge: of a pool each gives in
    /// proportion to what is there of his at that moment; who pays in later does not share earlier losses.
    void victimsOfAPoolGiveInProportion()
    {
        const auto ledger = aLedger()
                                .account("M")
                                .opening(0)
                                .paid("V", "M", 100'00, "2025-03-01 12:00:00")
                                .paid("W", "M", 300'00, "2025-03-01 12:01:00")
                                .paid("M", "X", 200'00, "2025-03-01 12:02:00")
                                .paid("U", "M", 200'00, "2025-03-01 12:03:00")
                                .paid("M", "Y", 100'00, "2025-03-01 12:04:00");

        const auto trace = traced(ledger, {1, 2, 4}, TraceMethod::ProRata);

        QCOMPARE(accountOf(ledger, trace, "X").byIncident, (std::vector<Minor>{50'00, 150'00, 0}));
        QCOMPARE(accountOf(ledger, trace, "Y").byIncident, (std::vector<Minor>{12'50, 37'50, 50'00}));
        QCOMPARE(accountOf(ledger, trace, "M").byIncident, (std::vector<Minor>{37'50, 112'50, 150'00}));
    }

    void aHalfFenGoesUpAndNothingIsLost()
    {
        const auto ledger = aLedger()
                                .account("M")
                                .opening(1)
                                .paid("V", "M", 1, "2025-03-01 12:00:00")
                                .paid("M", "X", 1, "2025-03-01 12:01:00")
                                .paid("M", "Y", 1, "2025-03-01 12:02:00");

        const auto trace = traced(ledger, {1}, TraceMethod::ProRata);

        QCOMPARE(tracedIn(ledger, trace, 2), Minor{1});
        QCOMPARE(tracedIn(ledger, trace, 3), Minor{0});
    }

    void aMissingInflowIsTheNewestMoney()
    {
        const auto ledger = aLedger()
                                .account("M")
                                .opening(0)
                                .paid("V", "M", 50'00, "2025-03-01 12:00:00")
                                .paid("M", "X", 80'00, "2025-03-01 12:01:00");

        for (const auto method : {TraceMethod::Fifo, TraceMethod::Lifo, TraceMethod::ProRata,
                                  TraceMethod::LowestBalance, TraceMethod::TaintFirst})
            QCOMPARE(tracedIn(ledger, traced(ledger, {1}, method), 2), Minor{50'00});
        QCOMPARE(tracedIn(ledger, traced(ledger, {1}, TraceMethod::Poison), 2), Minor{80'00});
    }
};

QTEST_APPLESS_MAIN(TraceMethodsTest)
#include "trace_methods_test.moc"
