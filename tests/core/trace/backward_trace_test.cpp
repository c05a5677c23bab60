#include "core/trace/backward_trace.h"
#include "tests/support/coin_origins.h"
#include "tests/support/ledger.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace jingwei;
using jingwei::test::aLedger;
using jingwei::test::CoinOrigins;
using jingwei::test::Ledger;
using jingwei::test::moment;

using Kind = TraceAssumption::Kind;

Q_DECLARE_METATYPE(jingwei::TraceMethod)

namespace {

FundTrace tracedBack(const Ledger& ledger, const std::vector<std::size_t>& asked, TraceOptions options = {})
{
    const auto graph = ledger.graph();
    std::vector<StolenTransfer> marks;
    for (std::uint32_t i = 0; i < asked.size(); ++i)
        marks.push_back({ledger.edge(asked[i]), i});
    Progress progress;
    auto trace = traceBackward(*graph, marks, asked.size(), options, progress);
    if (!trace)
        qFatal("the trace failed");
    return *std::move(trace);
}

/// "A L1 paid 50, came 20, began 30" for each account, in the order of the answer.
std::vector<std::string> told(const Ledger& ledger, const FundTrace& trace)
{
    std::vector<std::string> lines;
    for (const auto& account : trace.accounts)
        lines.push_back(ledger.accounts()[account.vertex.value()].entity.value + " L"
                        + std::to_string(account.level) + " paid " + std::to_string(account.received)
                        + ", came " + std::to_string(account.forwarded) + ", began "
                        + std::to_string(account.held));
    return lines;
}

using Lines = std::vector<std::string>;

Minor tracedIn(const FundTrace& trace, EdgeIndex edge)
{
    const auto found = std::ranges::find(trace.flows, edge, &TracedFlow::edge);
    return found == trace.flows.end() ? 0 : found->traced;
}

/// The amount of an assumption about an account, or about none; nothing: it was not made.
std::optional<Minor> assumed(const FundTrace& trace, Kind kind, std::optional<VertexIndex> v)
{
    for (const auto& assumption : trace.assumptions)
        if (assumption.kind == kind && assumption.vertex == v)
            return assumption.amount;
    return std::nullopt;
}

/// Payments among a few accounts in a few seconds: ties, circles, more paid than was there.
Ledger randomLedger(std::mt19937_64& random)
{
    const std::vector<std::string> ends{"A", "B", "C", "D", "E", "F", "V", "W", "cash:A", "P"};
    Ledger ledger;
    const auto count = 3 + random() % (ends.size() - 2);
    for (std::size_t i = 0; i < count; ++i) {
        ledger.account(ends[i]);
        if (random() % 2 == 0)
            ledger.opening(static_cast<Minor>(random() % 20) - 4, random() % 8 == 0 ? usd : cny);
        if (ends[i] == "cash:A" || random() % 8 == 0)
            ledger.notQueried();
        if (ends[i] == "P")
            ledger.exit(ExitKind::PaymentPlatform);
    }
    const auto payments = 20 + random() % 120;
    for (std::size_t i = 0; i < payments; ++i) {
        const auto at = moment("2025-03-01 12:00:00") + std::chrono::seconds{random() % 25};
        ledger.paid(ends[random() % count], ends[random() % count], static_cast<Minor>(1 + random() % 20), at,
                    random() % 20 == 0 ? usd : cny);
    }
    return ledger;
}

TraceOptions randomOptions(std::mt19937_64& random, TraceMethod method)
{
    TraceOptions options{.method = method};
    if (random() % 4 == 0)
        options.until = moment("2025-03-01 12:00:00") + std::chrono::seconds{10 + random() % 15};
    if (random() % 3 == 0)
        options.maxLevel = static_cast<std::uint32_t>(1 + random() % 4);
    if (random() % 4 == 0)
        options.minAmount = static_cast<Minor>(random() % 8);
    return options;
}

std::vector<StolenTransfer> randomMarks(std::mt19937_64& random, const FlowGraph& graph)
{
    std::vector<StolenTransfer> marks;
    for (auto left = 1 + random() % 5; left > 0; --left) {
        const auto back = static_cast<std::uint32_t>(random() % (graph.edgeCount() / 2 + 1));
        const auto edge = static_cast<std::uint32_t>(graph.edgeCount()) - 1 - back;
        marks.push_back({EdgeIndex{edge}, static_cast<std::uint32_t>(random() % 3)});
    }
    return marks;
}

constexpr auto noon = "2025-03-01 12:00:00";

} // namespace

class BackwardTraceTest : public QObject {
    Q_OBJECT

private:
    static void compareWithCoins(const FundTrace& trace, const CoinOrigins& coins)
    {
        QCOMPARE(trace.accounts.size(), coins.ends().size());
        for (const auto& account : trace.accounts) {
            const auto& slow = coins.ends().at(account.vertex);
            QCOMPARE(account.level, slow.level);
            QCOMPARE(account.received, slow.received);
            QCOMPARE(account.forwarded, slow.forwarded);
            QCOMPARE(account.held, slow.held);
            QCOMPARE(account.byIncident, slow.byIncident);
            QCOMPARE(assumed(trace, Kind::OpeningOrigin, account.vertex).value_or(0), slow.opening);
            QCOMPARE(assumed(trace, Kind::UnknownOrigin, account.vertex).value_or(0), slow.missing);
        }
        QCOMPARE(trace.flows.size(), coins.flows().size());
        for (std::size_t i = 0; i < trace.flows.size(); ++i) {
            QCOMPARE(trace.flows[i].edge, coins.flows()[i].edge);
            QCOMPARE(trace.flows[i].traced, coins.flows()[i].traced);
            QCOMPARE(trace.flows[i].level, coins.flows()[i].level);
        }
    }

    static void compareTotals(const FlowGraph& graph, const FundTrace& trace, const CoinOrigins& coins,
                              std::vector<StolenTransfer> asked, const TraceOptions& options)
    {
        QCOMPARE(trace.stolen, trace.held + trace.exited + trace.notQueried);
        QCOMPARE(assumed(trace, Kind::PaidAgain, std::nullopt).value_or(0), coins.paidAgain());
        std::ranges::sort(asked, {}, &StolenTransfer::edge);
        const auto sameEdge = [](const auto& a, const auto& b) { return a.edge == b.edge; };
        asked.erase(std::unique(asked.begin(), asked.end(), sameEdge), asked.end());
        Minor all = 0;
        for (const auto& mark : asked) {
            const bool late = options.until && graph.at(mark.edge) > *options.until;
            const bool small = options.minAmount && graph.amount(mark.edge) < *options.minAmount;
            if (!late && !small && graph.currency(mark.edge) == graph.currency(asked.front().edge)
                && graph.payer(mark.edge) != graph.payee(mark.edge))
                all += graph.amount(mark.edge);
        }
        QCOMPARE(trace.stolen, all - coins.paidAgain());
        for (std::size_t i = 0; i < trace.stolenByIncident.size(); ++i) {
            Minor there = 0;
            for (const auto& account : trace.accounts)
                there += account.byIncident[i];
            QCOMPARE(there, trace.stolenByIncident[i]);
        }
        for (const auto& flow : trace.flows)
            QVERIFY(flow.traced > 0 && flow.traced <= graph.amount(flow.edge));
    }

private slots:
    // ---- worked by hand ----

    /// Opening balance 100, then 50 from B and 70 from C; of the 120 paid out, fifo takes the 100 and 20 of
    /// B's, lifo the 70 and the 50. Pro-rata: of 220 each gives 120/220; 54.54, 27.27 and 38.18 in fen.
    void ofWhatAPaymentWasMade_data()
    {
        QTest::addColumn<TraceMethod>("method");
        QTest::addColumn<qlonglong>("own");
        QTest::addColumn<qlonglong>("fromB");
        QTest::addColumn<qlonglong>("fromC");

        QTest::newRow("fifo") << TraceMethod::Fifo << 100LL << 20LL << 0LL;
        QTest::newRow("lifo") << TraceMethod::Lifo << 0LL << 50LL << 70LL;
        QTest::newRow("pro-rata") << TraceMethod::ProRata << 55LL << 27LL << 38LL;
    }

    void ofWhatAPaymentWasMade()
    {
        QFETCH(TraceMethod, method);
        QFETCH(qlonglong, own);
        QFETCH(qlonglong, fromB);
        QFETCH(qlonglong, fromC);
        const auto ledger = aLedger()
                                .account("A")
                                .opening(100)
                                .paid("B", "A", 50, noon)
                                .paid("C", "A", 70, noon)
                                .paid("A", "T", 120, noon);

        const auto trace = tracedBack(ledger, {3}, {.method = method});

        QVERIFY(trace.direction == TraceDirection::Backward);
        QCOMPARE(trace.stolen, Minor{120});
        QCOMPARE(trace.held, Minor{own});
        QCOMPARE(trace.notQueried, Minor{fromB + fromC});
        QCOMPARE(tracedIn(trace, ledger.edge(1)), Minor{fromB});
        QCOMPARE(tracedIn(trace, ledger.edge(2)), Minor{fromC});
        QCOMPARE(assumed(trace, Kind::OpeningOrigin, ledger.vertex("A")).value_or(0), Minor{own});
    }

    /// What lacks at a payment came just before it: the newest money.
    void whatLackedBeganNowhere()
    {
        const auto ledger =
            aLedger().account("A").opening(0).paid("B", "A", 50, noon).paid("A", "T", 80, noon);

        for (const auto method : {TraceMethod::Fifo, TraceMethod::Lifo, TraceMethod::ProRata}) {
            const auto trace = tracedBack(ledger, {2}, {.method = method});

            QVERIFY((told(ledger, trace)
                     == Lines{"A L1 paid 80, came 50, began 30", "B L2 paid 50, came 0, began 50"}));
            QCOMPARE(assumed(trace, Kind::UnknownOrigin, ledger.vertex("A")), std::optional{Minor{30}});
        }
    }

    /// Each hop turns the parts of a payment around under lifo: of 10 from X and 10 from Y, A sends all on,
    /// Y's first; B then holds X's on top.
    void eachHopTurnsPartsAround()
    {
        const auto ledger = aLedger()
                                .account("A")
                                .opening(0)
                                .account("B")
                                .opening(0)
                                .paid("X", "A", 10, noon)
                                .paid("Y", "A", 10, noon)
                                .paid("A", "B", 20, noon)
                                .paid("B", "T", 10, noon);

        const auto lifo = tracedBack(ledger, {4}, {.method = TraceMethod::Lifo});
        const auto fifo = tracedBack(ledger, {4}, {.method = TraceMethod::Fifo});

        QCOMPARE(tracedIn(lifo, ledger.edge(1)), Minor{10});
        QCOMPARE(tracedIn(lifo, ledger.edge(2)), Minor{0});
        QCOMPARE(tracedIn(fifo, ledger.edge(1)), Minor{10});
        QCOMPARE(tracedIn(fifo, ledger.edge(2)), Minor{0});
    }

    void moneyThatGoesRoundIsMetAtEachPass()
    {
        const auto ledger = aLedger()
                                .account("A")
                                .opening(0)
                                .account("B")
                                .opening(0)
                                .paid("V", "A", 100, "2025-03-01 12:00:00")
                                .paid("A", "B", 100, "2025-03-01 12:01:00")
                                .paid("B", "A", 100, "2025-03-01 12:02:00")
                                .paid("A", "T", 60, "2025-03-01 12:03:00");

        const auto trace = tracedBack(ledger, {4});

        QVERIFY((told(ledger, trace)
                 == Lines{"A L1 paid 120, came 120, began 0", "V L2 paid 60, came 0, began 60",
                          "B L2 paid 60, came 60, began 0"}));
        QCOMPARE(trace.flows.size(), std::size_t{4});
        QCOMPARE(trace.notQueried, Minor{60});
    }

    void moneyPaidTwiceCountsOnce()
    {
        const auto ledger = aLedger()
                                .account("A")
                                .opening(100)
                                .account("B")
                                .opening(0)
                                .paid("A", "B", 100, "2025-03-01 12:00:00")
                                .paid("B", "A", 100, "2025-03-01 12:01:00")
                                .paid("A", "C", 100, "2025-03-01 12:02:00");

        const auto trace = tracedBack(ledger, {1, 3});

        QVERIFY((told(ledger, trace)
                 == Lines{"A L1 paid 200, came 100, began 100", "B L2 paid 100, came 100, began 0"}));
        QCOMPARE(trace.stolen, Minor{100});
        QCOMPARE(trace.stolenByIncident, (std::vector<Minor>{100, 0}));
        QCOMPARE(assumed(trace, Kind::PaidAgain, std::nullopt), std::optional{Minor{100}});
    }

    void stopsAtTheLevelAskedFor()
    {
        const auto ledger = aLedger()
                                .account("A")
                                .opening(0)
                                .account("B")
                                .opening(0)
                                .paid("V", "B", 10, noon)
                                .paid("B", "A", 10, noon)
                                .paid("A", "T", 10, noon);

        const auto trace = tracedBack(ledger, {3}, {.maxLevel = 2});

        QVERIFY((told(ledger, trace)
                 == Lines{"A L1 paid 10, came 10, began 0", "B L2 paid 10, came 0, began 10"}));
        QCOMPARE(assumed(trace, Kind::LevelLimitUp, std::nullopt), std::optional{Minor{2}});
    }

    void cashThatWasPaidInIsAnOrigin()
    {
        const auto ledger =
            aLedger().account("A").opening(0).paid("cash:A", "A", 10, noon).paid("A", "T", 10, noon);

        const auto trace = tracedBack(ledger, {2});

        QCOMPARE(trace.exited, Minor{10});
        QVERIFY(trace.accounts.back().exit == ExitKind::Cash);
    }

    void nothingAskedIsAnEmptyAnswer()
    {
        const auto trace = tracedBack(aLedger().paid("A", "B", 10, noon), {});

        QVERIFY(trace.accounts.empty() && trace.flows.empty());
        QCOMPARE(trace.stolen, Minor{0});
    }

    // ---- properties ----

    void agreesWithCoinsOneByOne_data()
    {
        QTest::addColumn<TraceMethod>("method");

        for (const auto method : {TraceMethod::Fifo, TraceMethod::Lifo, TraceMethod::ProRata})
            QTest::newRow(std::string{traceMethodWord(method)}.c_str()) << method;
    }

    void agreesWithCoinsOneByOne()
    {
        QFETCH(TraceMethod, method);
        std::mt19937_64 random{20250302};
        std::size_t flows = 0;
        Minor again = 0;
        for (int round = 0; round < 1000; ++round) {
            const auto graph = randomLedger(random).graph();
            const auto options = randomOptions(random, method);
            const auto marks = randomMarks(random, *graph);
            Progress progress;

            const auto trace = traceBackward(*graph, marks, 3, options, progress);
            const CoinOrigins coins{*graph, marks, 3, options};

            QVERIFY(trace);
            compareWithCoins(*trace, coins);
            compareTotals(*graph, *trace, coins, marks, options);
            if (QTest::currentTestFailed())
                qFatal("in round %d", round);
            flows += trace->flows.size();
            again += coins.paidAgain();
        }
        QVERIFY(flows > 5'000 && again > 300); // the ledgers are worth something
    }

    /// What of one transfer is in another is the same from either end. Pro-rata rounds at each hop, and each
    /// direction rounds something else.
    void bothDirectionsAgree_data()
    {
        QTest::addColumn<TraceMethod>("method");

        QTest::newRow("fifo") << TraceMethod::Fifo;
        QTest::newRow("lifo") << TraceMethod::Lifo;
    }

    void bothDirectionsAgree()
    {
        QFETCH(TraceMethod, method);
        std::mt19937_64 random{20250303};
        std::size_t met = 0;
        for (int round = 0; round < 1000; ++round) {
            const auto graph = randomLedger(random).graph();
            const auto count = static_cast<std::uint32_t>(graph->edgeCount());
            const EdgeIndex source{static_cast<std::uint32_t>(random() % (count / 2))};
            const EdgeIndex target{count / 2 + static_cast<std::uint32_t>(random() % (count / 2))};
            if (graph->currency(source) != graph->currency(target))
                continue;
            const TraceOptions options{.method = method};
            Progress progress;

            const auto forward =
                traceForward(*graph, std::vector<StolenTransfer>{{source, 0}}, 1, {}, options, progress);
            const auto backward =
                traceBackward(*graph, std::vector<StolenTransfer>{{target, 0}}, 1, options, progress);

            QCOMPARE(tracedIn(*forward, target), tracedIn(*backward, source));
            if (tracedIn(*forward, target) > 0)
                ++met;
        }
        QVERIFY(met > 30);
    }

    void laterTransfersAreNotLookedAt()
    {
        const auto ledger = aLedger().account("A").paid("B", "A", 10, noon).paid("A", "C", 10, noon);
        QVERIFY(!tracesBackward(TraceMethod::LowestBalance) && !tracesBackward(TraceMethod::TaintFirst)
                && !tracesBackward(TraceMethod::Poison));
        const auto trace = tracedBack(ledger, {2}, {.until = moment("2025-03-01 11:59:59")});

        QVERIFY(trace.flows.empty());
    }
};

QTEST_APPLESS_MAIN(BackwardTraceTest)
#include "backward_trace_test.moc"
