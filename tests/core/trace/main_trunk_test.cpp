#include "core/trace/main_trunk.h"
#include "tests/support/ledger.h"

#include <QTest>

#include <algorithm>
#include <bit>
#include <limits>
#include <map>
#include <random>

using namespace jingwei;
using namespace jingwei::test;

namespace {

struct Traced {
    std::shared_ptr<const FlowGraph> graph;
    std::vector<StolenTransfer> stolen;
    FundTrace trace;
};

/// Follows the first `marks` payments of a ledger.
Traced traced(const Ledger& ledger, std::size_t marks, TraceMethod method = TraceMethod::Fifo)
{
    Traced answer{ledger.graph(), {}, {}};
    for (std::size_t mark = 1; mark <= marks; ++mark)
        answer.stolen.push_back({ledger.edge(mark), 0});
    Progress progress;
    auto trace = traceForward(*answer.graph, answer.stolen, 1, {}, {.method = method}, progress);
    if (!trace)
        qFatal("the trace failed");
    answer.trace = *std::move(trace);
    return answer;
}

MainTrunk trunkOf(const Traced& traced, std::uint32_t percent)
{
    Progress progress;
    auto trunk = mainTrunk(*traced.graph, traced.trace, traced.stolen, percent, progress);
    if (!trunk)
        qFatal("no trunk");
    return *std::move(trunk);
}

/// "V>A A>B", in the order of the names.
QString told(const Ledger& ledger, const MainTrunk& trunk)
{
    QStringList links;
    const auto name = [&](VertexIndex v) {
        return QString::fromStdString(ledger.accounts()[v.value()].entity.value);
    };
    for (const auto& link : trunk.links)
        links << name(link.payer) + QLatin1Char{'>'} + name(link.payee);
    links.sort();
    return links.join(QLatin1Char{' '});
}

// ---- the oracle: money that gets from a stolen transfer to rest over some links, found way by way ----

struct OracleLink {
    TrunkLink ends;
    Minor stolen = 0;
    Minor passed = 0;
};

std::vector<OracleLink> linksOf(const Traced& traced)
{
    std::map<TrunkLink, OracleLink> links;
    for (const auto& flow : traced.trace.flows) {
        const TrunkLink ends{traced.graph->payer(flow.edge), traced.graph->payee(flow.edge)};
        auto& link = links.try_emplace(ends, OracleLink{ends}).first->second;
        const bool stolen =
            std::ranges::find(traced.stolen, flow.edge, &StolenTransfer::edge) != traced.stolen.end();
        (stolen ? link.stolen : link.passed) += flow.traced;
    }
    std::vector<OracleLink> all;
    for (const auto& [ends, link] : links)
        all.push_back(link);
    return all;
}

/// Least cut instead of greatest flow: over every set of ends on the near side.
Minor explainedBy(const Traced& traced, const std::vector<OracleLink>& links, std::uint32_t chosen)
{
    const auto ends = static_cast<std::uint32_t>(traced.graph->vertexCount());
    auto least = std::numeric_limits<Minor>::max();
    for (std::uint32_t near = 0; near < (1U << ends); ++near) {
        const auto isNear = [&](VertexIndex v) { return (near >> v.value() & 1U) != 0; };
        Minor cut = 0;
        for (std::size_t i = 0; i < links.size(); ++i) {
            if ((chosen >> i & 1U) == 0)
                continue;
            cut += isNear(links[i].ends.payee) ? 0 : links[i].stolen;
            cut += isNear(links[i].ends.payer) && !isNear(links[i].ends.payee) ? links[i].passed : 0;
        }
        for (const auto& account : traced.trace.accounts)
            cut += isNear(account.vertex) ? account.held : 0;
        least = std::min(least, cut);
    }
    return least;
}

std::uint32_t maskOf(const std::vector<OracleLink>& links, const MainTrunk& trunk)
{
    std::uint32_t mask = 0;
    for (std::size_t i = 0; i < links.size(); ++i)
        if (std::ranges::find(trunk.links, links[i].ends) != trunk.links.end())
            mask |= 1U << i;
    return mask;
}

Ledger randomCase(std::mt19937& random)
{
    auto ledger = aLedger();
    const std::vector<std::string> names{"A", "B", "C", "D", "E"};
    for (const auto& name : names)
        ledger.account(name).opening(0);
    auto second = [at = 0]() mutable { return moment("2025-03-01") + std::chrono::seconds{++at}; };
    for (int i = 0; i < 2; ++i)
        ledger.paid("V", names[random() % 2], 100 + static_cast<Minor>(random() % 900), second());
    for (int i = 0; i < 9; ++i) {
        const auto payer = random() % names.size();
        const auto payee = (payer + 1 + random() % (names.size() - 1)) % names.size();
        ledger.paid(names[payer], names[payee], 1 + static_cast<Minor>(random() % 600), second());
    }
    return ledger;
}

constexpr auto noon = "2025-03-01 12:00:00";

} // namespace

class MainTrunkTest : public QObject {
    Q_OBJECT

private slots:
    void smallBranchesAreLeftOutAndCounted()
    {
        const auto ledger = aLedger()
                                .account("A")
                                .opening(0)
                                .paid("V", "A", 1000, noon)
                                .paid("A", "B", 900, "2025-03-02")
                                .paid("A", "C", 60, "2025-03-03")
                                .paid("A", "D", 40, "2025-03-04");
        const auto all = traced(ledger, 1);

        QCOMPARE(told(ledger, trunkOf(all, 100)), QStringLiteral("A>B A>C A>D V>A"));
        QCOMPARE(told(ledger, trunkOf(all, 95)), QStringLiteral("A>B A>C V>A"));
        const auto trunk = trunkOf(all, 90);
        QCOMPARE(told(ledger, trunk), QStringLiteral("A>B V>A"));
        QCOMPARE(trunk.explained, Minor{900});
        QCOMPARE(trunk.leftOut, std::size_t{2});
    }

    void moneyThatStaysNeedsNoFurtherLink()
    {
        const auto ledger =
            aLedger().account("A").opening(0).paid("V", "A", 1000, noon).paid("A", "B", 100, "2025-03-02");

        const auto trunk = trunkOf(traced(ledger, 1), 90);

        QCOMPARE(told(ledger, trunk), QStringLiteral("V>A"));
        QCOMPARE(trunk.explained, Minor{900});
    }

    void aLongWayIsWholeOrNotThere()
    {
        const auto ledger = aLedger()
                                .account("A")
                                .opening(0)
                                .account("B")
                                .opening(0)
                                .paid("V", "A", 800, noon)
                                .paid("W", "B", 200, "2025-03-01 12:00:01")
                                .paid("A", "C", 800, "2025-03-02")
                                .paid("B", "D", 200, "2025-03-03");

        QCOMPARE(told(ledger, trunkOf(traced(ledger, 2), 80)), QStringLiteral("A>C V>A"));
    }

    void aRoundOfMoneyExplainsNothing()
    {
        const auto ledger = aLedger()
                                .account("A")
                                .opening(0)
                                .account("B")
                                .opening(0)
                                .paid("V", "A", 1000, noon)
                                .paid("A", "B", 400, "2025-03-02")
                                .paid("B", "A", 400, "2025-03-03")
                                .paid("A", "C", 1000, "2025-03-04");

        QCOMPARE(told(ledger, trunkOf(traced(ledger, 1), 100)), QStringLiteral("A>C V>A"));
    }

    void aRobbedMuleHasBothKindsOfMoney()
    {
        const auto ledger = aLedger()
                                .account("M")
                                .opening(500)
                                .paid("V", "M", 300, noon)
                                .paid("M", "A", 500, "2025-03-02") // his own, stolen from him
                                .paid("M", "A", 300, "2025-03-03");
        auto all = traced(ledger, 2);

        const auto trunk = trunkOf(all, 100);

        QCOMPARE(told(ledger, trunk), QStringLiteral("M>A V>M"));
        QCOMPARE(trunk.explained, all.trace.stolen);
        QCOMPARE(told(ledger, trunkOf(all, 60)), QStringLiteral("M>A"));
    }

    void poisonTakesWhatLinksThereAre()
    {
        const auto ledger =
            aLedger().account("A").opening(1000).paid("V", "A", 100, noon).paid("A", "B", 600, "2025-03-02");

        const auto trunk = trunkOf(traced(ledger, 1, TraceMethod::Poison), 100);

        QVERIFY(!trunk.links.empty());
    }

    void nothingStolenHasNoTrunk()
    {
        const auto ledger = aLedger().account("A").opening(0).paid("V", "A", 100, noon);

        QVERIFY(trunkOf(traced(ledger, 0), 80).links.empty());
    }

    /// Against every set of links of small cases: the share is explained, no link can be missed, and the
    /// number is the smallest possible nearly always.
    void noLinkCanBeMissed()
    {
        std::mt19937 random{20250317};
        int cases = 0;
        int larger = 0;
        for (int round = 0; round < 60; ++round) {
            const auto all = traced(randomCase(random), 2);
            const auto links = linksOf(all);
            for (const std::uint32_t percent : {100U, 95U, 80U, 50U}) {
                const auto trunk = trunkOf(all, percent);
                const auto share = (all.trace.stolen * percent + 99) / 100;
                const auto chosen = maskOf(links, trunk);
                QCOMPARE(trunk.explained, explainedBy(all, links, chosen));
                QVERIFY(trunk.explained >= share);
                QCOMPARE(trunk.links.size() + trunk.leftOut, links.size());
                for (std::size_t i = 0; i < links.size(); ++i)
                    if ((chosen >> i & 1U) != 0)
                        QVERIFY(explainedBy(all, links, chosen & ~(1U << i)) < share);
                auto fewest = static_cast<int>(links.size());
                for (std::uint32_t set = 0; set < (1U << links.size()); ++set)
                    if (std::popcount(set) < fewest && explainedBy(all, links, set) >= share)
                        fewest = std::popcount(set);
                ++cases;
                larger += std::popcount(chosen) > fewest ? 1 : 0;
                QVERIFY(std::popcount(chosen) <= fewest + 1);
            }
        }
        QVERIFY2(larger * 20 <= cases, qPrintable(QStringLiteral("%1 of %2").arg(larger).arg(cases)));
    }

    void stopsWhenAsked()
    {
        const auto all = traced(aLedger().account("A").opening(0).paid("V", "A", 100, noon), 1);
        std::stop_source stop;
        stop.request_stop();
        Progress progress{stop.get_token()};

        const auto trunk = mainTrunk(*all.graph, all.trace, all.stolen, 80, progress);

        QVERIFY(!trunk);
        QCOMPARE(trunk.error().code, ErrorCode::Cancelled);
    }
};

QTEST_APPLESS_MAIN(MainTrunkTest)
#include "main_trunk_test.moc"
