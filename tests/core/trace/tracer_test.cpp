#include "core/trace/fund_trace.h"
#include "tests/support/coin_trace.h"
#include "tests/support/ledger.h"

#include <QTest>

#include <algorithm>
#include <random>

// The mover of money, tested by its properties through traceForward; worked examples are in
// fund_trace_test.cpp.

using namespace jingwei;
using jingwei::test::CoinTrace;
using jingwei::test::Ledger;
using jingwei::test::moment;

using Kind = TraceAssumption::Kind;

Q_DECLARE_METATYPE(jingwei::TraceMethod)

namespace {

/// Payments among a few accounts in a few seconds, so that everything meets.
Ledger randomLedger(std::mt19937_64& random)
{
    const std::vector<std::string> ends{
        "A", "B", "C", "D", "E", "F", "G", "V", "W", "cash:A", "merchant:5411", "P"};
    Ledger ledger;
    const auto count = 3 + random() % (ends.size() - 2);
    for (std::size_t i = 0; i < count; ++i) {
        ledger.account(ends[i]);
        if (random() % 2 == 0)
            ledger.opening(static_cast<Minor>(random() % 20) - 4, random() % 8 == 0 ? usd : cny);
        if (ends[i].find(':') != std::string::npos || random() % 8 == 0)
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

TraceOptions randomOptions(std::mt19937_64& random)
{
    TraceOptions options;
    if (random() % 3 == 0)
        options.until = moment("2025-03-01 12:00:00") + std::chrono::seconds{random() % 25};
    if (random() % 3 == 0)
        options.maxLevel = static_cast<std::uint32_t>(1 + random() % 3);
    if (random() % 4 == 0)
        options.minAmount = static_cast<Minor>(random() % 8);
    return options;
}

std::vector<StolenTransfer> randomMarks(std::mt19937_64& random, const FlowGraph& graph)
{
    std::vector<StolenTransfer> marks;
    const auto count = 1 + random() % 5;
    for (std::size_t i = 0; i < count; ++i)
        marks.push_back({EdgeIndex{static_cast<std::uint32_t>(random() % (graph.edgeCount() / 3 + 1))},
                         static_cast<std::uint32_t>(random() % 3)});
    return marks;
}

/// The amount of an assumption about an account; nothing: it was not made.
std::optional<Minor> assumed(const FundTrace& trace, Kind kind, VertexIndex v)
{
    for (const auto& assumption : trace.assumptions) {
        if (assumption.kind == kind && assumption.vertex == v)
            return assumption.amount;
    }
    return std::nullopt;
}

} // namespace

class TracerTest : public QObject {
    Q_OBJECT

private:
    static void compareAccounts(const FlowGraph& graph, const FundTrace& trace, const CoinTrace& coins)
    {
        QCOMPARE(trace.accounts.size(), coins.accounts().size());
        for (const auto& account : trace.accounts) {
            const auto& slow = coins.accounts().at(account.vertex);
            QCOMPARE(account.level, slow.level);
            QCOMPARE(account.received, slow.received);
            QCOMPARE(account.forwarded, slow.forwarded);
            QCOMPARE(account.held, slow.held);
            if (trace.method != TraceMethod::Poison)
                QCOMPARE(account.received, account.forwarded + account.held);
            QCOMPARE(account.byIncident, slow.byIncident);
            QVERIFY(account.firstAt == slow.firstAt);
            QVERIFY(account.lastAt == slow.lastAt);
            QVERIFY(account.exit == coins.exit(account.vertex));
            QVERIFY((account.state == TraceState::Queried) == graph.account(account.vertex).queried);
        }
        QCOMPARE(trace.flows.size(), coins.flows().size());
        for (std::size_t i = 0; i < trace.flows.size(); ++i) {
            QCOMPARE(trace.flows[i].edge, coins.flows()[i].edge);
            QCOMPARE(trace.flows[i].traced, coins.flows()[i].traced);
            QCOMPARE(trace.flows[i].level, coins.flows()[i].level);
        }
    }

    static void compareAssumptions(const FlowGraph& graph, const FundTrace& trace, const CoinTrace& coins,
                                   const TraceOptions& options)
    {
        for (const auto& [v, slow] : coins.accounts()) {
            const bool went = coins.followed(v) && (!options.maxLevel || slow.level < *options.maxLevel);
            const auto& account = graph.account(v);
            const auto opening = openingIn(account, trace.currency);
            const auto missing =
                went && slow.missingThen > 0 ? std::optional{slow.missingThen} : std::nullopt;
            QCOMPARE(assumed(trace, Kind::InflowMissing, v), missing);
            QCOMPARE(assumed(trace, Kind::OpeningUnknown, v).has_value(), went && !account.openingBalance);
            QCOMPARE(assumed(trace, Kind::OpeningElsewhere, v).has_value(),
                     went && account.openingBalance && !opening);
            QCOMPARE(assumed(trace, Kind::OpeningOverdrawn, v),
                     went && opening && *opening < 0 ? opening : std::nullopt);
        }
    }

    static void compareTotals(const FundTrace& trace, const CoinTrace& coins)
    {
        QCOMPARE(trace.stolenByIncident, coins.stolenByIncident());
        if (trace.method == TraceMethod::Poison)
            return; // counts more than there is
        QCOMPARE(trace.stolen, trace.held + trace.exited + trace.notQueried);
        for (std::size_t i = 0; i < trace.stolenByIncident.size(); ++i) {
            Minor there = 0;
            for (const auto& account : trace.accounts)
                there += account.byIncident[i];
            QCOMPARE(there, trace.stolenByIncident[i]);
        }
    }

private slots:
    void agreesWithCoinsOneByOne_data()
    {
        QTest::addColumn<TraceMethod>("method");

        for (const auto method : allTraceMethods)
            QTest::newRow(std::string{traceMethodWord(method)}.c_str()) << method;
    }

    void agreesWithCoinsOneByOne()
    {
        QFETCH(TraceMethod, method);
        std::mt19937_64 random{20250301};
        std::size_t flows = 0;
        for (int round = 0; round < 2000; ++round) {
            const auto ledger = randomLedger(random);
            const auto graph = ledger.graph();
            auto options = randomOptions(random);
            options.method = method;
            const auto marks = randomMarks(random, *graph);
            std::vector<VertexIndex> victims;
            for (auto left = random() % 3; left > 0; --left)
                victims.emplace_back(static_cast<std::uint32_t>(random() % graph->vertexCount()));
            Progress progress;

            const auto trace = traceForward(*graph, marks, 3, victims, options, progress);
            const CoinTrace coins{*graph, marks, 3, victims, options};

            QVERIFY(trace);
            compareAccounts(*graph, *trace, coins);
            compareAssumptions(*graph, *trace, coins, options);
            compareTotals(*trace, coins);
            if (QTest::currentTestFailed())
                qFatal("in round %d", round);
            flows += trace->flows.size();
        }
        QVERIFY(flows > 3'000); // the ledgers are worth something
    }

    void holdsALargeCase()
    {
        std::mt19937_64 random{11};
        std::vector<AccountFact> accounts;
        constexpr std::int64_t accountCount = 20'000;
        for (std::int64_t a = 0; a < accountCount; ++a)
            accounts.push_back({IdentifierId{a + 1},
                                {EntityKind::Account, std::to_string(a)},
                                {},
                                {},
                                {},
                                ExitKind::None,
                                a % 10 != 0,
                                {},
                                {},
                                a % 3 == 0 ? std::optional{Minor{100'000}} : std::nullopt,
                                0});
        std::vector<TransferFact> transfers;
        for (std::int64_t t = 0; t < 200'000; ++t)
            transfers.push_back({TransferId{t + 1},
                                 IdentifierId{static_cast<std::int64_t>(random() % accountCount) + 1},
                                 IdentifierId{static_cast<std::int64_t>(random() % accountCount) + 1},
                                 moment("2025-03-01") + std::chrono::seconds{t / 2},
                                 static_cast<Minor>(1 + random() % 1'000'000), cny, false, std::nullopt});
        const auto graph = FlowGraph::build(std::move(accounts), transfers);
        std::vector<StolenTransfer> marks;
        for (std::uint32_t i = 0; i < 2'000; ++i)
            marks.push_back({EdgeIndex{i * 50}, i % 50});
        Progress progress;

        const auto trace = traceForward(*graph, marks, 50, {}, TraceOptions{}, progress);

        QVERIFY(trace);
        QVERIFY(trace->accounts.size() > 5'000);
        QVERIFY(trace->flows.size() > 5'000);
        QCOMPARE(trace->stolen, trace->held + trace->exited + trace->notQueried);
        for (std::size_t i = 0; i < 50; ++i) {
            Minor there = 0;
            for (const auto& account : trace->accounts)
                there += account.byIncident[i];
            QCOMPARE(there, trace->stolenByIncident[i]);
        }
        QCOMPARE(progress.fraction(), 1.0);
    }
};

QTEST_APPLESS_MAIN(TracerTest)
#include "tracer_test.moc"
