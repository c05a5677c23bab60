#include <QTest>

#ifndef Q_MOC_RUN // Qt 6.4's moc stumbles over the standard library behind these headers
#include "core/graph/flow_graph.h"
#include "tests/support/ledger.h"

#include <algorithm>
#include <random>
#endif

using namespace jingwei;
using jingwei::test::aLedger;
using jingwei::test::moment;

namespace {

std::vector<std::uint32_t> numbers(std::span<const EdgeIndex> edges)
{
    std::vector<std::uint32_t> plain;
    for (const auto e : edges)
        plain.push_back(e.value());
    return plain;
}

AccountFact account(std::int64_t id, const std::string& number)
{
    return {IdentifierId{id}, {EntityKind::Account, number}, {}, {}, {}, ExitKind::None, true, {}, {}, {}, 0};
}

TransferFact transfer(std::int64_t id, std::int64_t payer, std::int64_t payee, std::int64_t seconds)
{
    return {TransferId{id},
            IdentifierId{payer},
            IdentifierId{payee},
            Instant{std::chrono::seconds{seconds}},
            id % 1000,
            cny,
            false,
            std::nullopt};
}

using Numbers = std::vector<std::uint32_t>;

} // namespace

class FlowGraphTest : public QObject {
    Q_OBJECT

private slots:
    void keepsEveryColumnOfATransfer()
    {
        const auto ledger = aLedger()
                                .paid("A", "B", 500, "2025-03-01 12:00:00")
                                .paid("B", "A", 200, "2025-03-01 12:00:01", usd);

        const auto graph = ledger.graph();

        QCOMPARE(graph->vertexCount(), std::size_t{2});
        QCOMPARE(graph->edgeCount(), std::size_t{2});
        const EdgeIndex second{1};
        QCOMPARE(graph->payer(second), ledger.vertex("B"));
        QCOMPARE(graph->payee(second), ledger.vertex("A"));
        QCOMPARE(graph->amount(second), Minor{200});
        QVERIFY(graph->at(second) == moment("2025-03-01 12:00:01"));
        QCOMPARE(graph->currency(second), usd);
        QCOMPARE(graph->id(second), test::Ledger::transferId(2));
        QCOMPARE(graph->account(ledger.vertex("B")).entity.value, std::string{"B"});
    }

    void listsOutAndInChronologically()
    {
        const auto ledger = aLedger()
                                .paid("A", "B", 1, "2025-03-03")
                                .paid("C", "A", 2, "2025-03-01")
                                .paid("A", "B", 3, "2025-03-02")
                                .paid("B", "A", 4, "2025-03-02") // of one moment: the order of telling
                                .paid("A", "A", 5, "2025-03-04");

        const auto graph = ledger.graph();

        QCOMPARE(numbers(graph->outEdges(ledger.vertex("A"))), (Numbers{1, 3, 4}));
        QCOMPARE(numbers(graph->inEdges(ledger.vertex("A"))), (Numbers{0, 2, 4}));
        QCOMPARE(numbers(graph->outEdges(ledger.vertex("B"))), (Numbers{2}));
        QCOMPARE(numbers(graph->inEdges(ledger.vertex("B"))), (Numbers{1, 3}));
        QCOMPARE(numbers(graph->outEdges(ledger.vertex("C"))), (Numbers{0}));
        QVERIFY(graph->inEdges(ledger.vertex("C")).empty());
    }

    void knowsTheOtherSidesRowWhereThereIsOne()
    {
        std::vector<TransferFact> transfers{transfer(1, 1, 2, 10), transfer(2, 2, 1, 10),
                                            transfer(3, 1, 2, 11)};
        transfers[1].otherRow = RowId{SourceId{2}, 7};
        transfers[1].rule = JoinRule::SameMinute;

        const auto graph = FlowGraph::build({account(1, "A"), account(2, "B")}, transfers);

        QVERIFY(!graph->otherRow(EdgeIndex{0}));
        QCOMPARE(graph->otherRow(EdgeIndex{1}), std::optional{RowId(SourceId{2}, 7)});
        QVERIFY(!graph->otherRow(EdgeIndex{2}));
        QVERIFY(graph->rule(EdgeIndex{0}) == JoinRule::None);
        QVERIFY(graph->rule(EdgeIndex{1}) == JoinRule::SameMinute);
        QCOMPARE(graph->findByRow(graph->id(EdgeIndex{2})), std::optional{EdgeIndex{2}});
        QCOMPARE(graph->findByRow(RowId{SourceId{2}, 7}), std::optional{EdgeIndex{1}});
        QVERIFY(!graph->findByRow(RowId{SourceId{2}, 8}));
    }

    void givesBackWhateverItPacked()
    {
        constexpr auto wide = std::int64_t{1} << 32U;
        const std::vector<Minor> amounts{0, 1, wide - 2, wide - 1, wide, wide + 1, INT64_MAX, -1, INT64_MIN};
        const std::vector<std::int64_t> steps{0, 1, 86'400, wide - 1, wide, 40 * wide};
        std::mt19937_64 random{20250301};
        const auto oneOf = [&](const auto& list) { return list[random() % list.size()]; };
        for (int round = 0; round < 100; ++round) {
            std::vector<TransferFact> transfers;
            std::int64_t seconds = static_cast<std::int64_t>(random() % 4) * -30 * wide;
            for (std::int64_t t = 0; t < 60; ++t) {
                seconds += oneOf(steps);
                auto made = transfer(RowId{SourceId{static_cast<std::int64_t>(random() % 5) * 1'000'000},
                                           t * 7'919'777 % RowId::rowsPerSource}
                                         .value(),
                                     1 + t % 2, 2 - t % 2, seconds);
                made.amount = oneOf(amounts);
                made.currency = random() % 2 != 0 ? usd : cny;
                made.dateOnly = random() % 3 == 0;
                if (random() % 3 == 0) {
                    made.otherRow = RowId{SourceId{7}, t};
                    made.rule = random() % 2 != 0 ? JoinRule::SameSerial : JoinRule::ByHand;
                }
                transfers.push_back(made);
            }

            const auto graph = FlowGraph::build({account(1, "A"), account(2, "B")}, transfers);

            for (std::uint32_t i = 0; i < transfers.size(); ++i) {
                const EdgeIndex e{i};
                const TransferFact back{graph->id(e),
                                        graph->account(graph->payer(e)).id,
                                        graph->account(graph->payee(e)).id,
                                        graph->at(e),
                                        graph->amount(e),
                                        graph->currency(e),
                                        graph->dateOnly(e),
                                        graph->otherRow(e),
                                        graph->rule(e)};
                QVERIFY2(back == transfers[i], std::to_string(i).c_str());
                QCOMPARE(graph->edgesUntil(transfers[i].at),
                         static_cast<std::uint32_t>(
                             std::ranges::upper_bound(transfers, transfers[i].at, {}, &TransferFact::at)
                             - transfers.begin()));
            }
        }
    }

    void takesFortyBytesATransferAtMost()
    {
        std::vector<TransferFact> transfers;
        for (std::int64_t t = 0; t < 10'000; ++t) {
            transfers.push_back(transfer(t + 1, 1, 2, t));
            if (t % 9 == 0)
                transfers.back().otherRow = RowId{SourceId{2}, t};
        }

        const auto graph = FlowGraph::build({account(1, "A"), account(2, "B")}, transfers);

        QVERIFY(graph->bytesOfTransfers() <= 40 * transfers.size());
    }

    void standsEmpty()
    {
        const auto graph = FlowGraph::build({}, {});

        QCOMPARE(graph->vertexCount(), std::size_t{0});
        QCOMPARE(graph->edgeCount(), std::size_t{0});
        QVERIFY(!graph->find(IdentifierId{1}));
        QVERIFY(!graph->find(TransferId{1}));
        QVERIFY(!graph->find(EntityRef{EntityKind::Account, ""}));
    }

    void keepsAccountsWithoutTransfers()
    {
        const auto graph = FlowGraph::build({account(5, "E")}, {});

        QVERIFY(graph->outEdges(VertexIndex{0}).empty());
        QVERIFY(graph->inEdges(VertexIndex{0}).empty());
        QCOMPARE(graph->find(IdentifierId{5}), std::optional{VertexIndex{0}});
    }

    void findsWhatIsThereAndNothingElse_data()
    {
        QTest::addColumn<QList<qint64>>("ids");

        QTest::newRow("ids close together, in order") << QList<qint64>{1, 2, 3, 5};
        QTest::newRow("ids close together, in no order") << QList<qint64>{7, 3, 11, 4};
        QTest::newRow("ids far apart") << QList<qint64>{4'000'000'000'000, -17, 9, 123'456'789};
        QTest::newRow("ids at both ends of the range") << QList<qint64>{INT64_MAX, INT64_MIN, 0};
    }

    void findsWhatIsThereAndNothingElse()
    {
        QFETCH(QList<qint64>, ids);
        std::vector<AccountFact> accounts;
        std::vector<TransferFact> transfers;
        for (const auto id : ids) {
            accounts.push_back(account(id, std::to_string(id)));
            transfers.push_back(transfer(id, id, ids.front(), 10));
        }

        const auto graph = FlowGraph::build(accounts, transfers);

        for (std::uint32_t i = 0; i < accounts.size(); ++i) {
            QCOMPARE(graph->find(accounts[i].id), std::optional{VertexIndex{i}});
            QCOMPARE(graph->find(accounts[i].entity), std::optional{VertexIndex{i}});
            QCOMPARE(graph->find(transfers[i].id), std::optional{EdgeIndex{i}});
            QCOMPARE(graph->payer(EdgeIndex{i}), VertexIndex{i});
            QCOMPARE(graph->payee(EdgeIndex{i}), VertexIndex{0});
        }
        QVERIFY(!graph->find(IdentifierId{6}));
        QVERIFY(!graph->find(TransferId{6}));
        QVERIFY(!graph->find(EntityRef{EntityKind::Account, "6"}));
        QVERIFY(!graph->find(EntityRef{EntityKind::Phone, accounts[0].entity.value}));
    }

    void everyEdgeIsOnceInOutAndOnceInIn()
    {
        std::mt19937_64 random{20250301};
        for (int round = 0; round < 50; ++round) {
            const auto accountCount = 1 + random() % 30;
            std::vector<AccountFact> accounts;
            for (std::uint64_t a = 0; a < accountCount; ++a)
                accounts.push_back(account(static_cast<std::int64_t>(a * 3), std::to_string(a)));
            std::ranges::shuffle(accounts, random);
            std::vector<TransferFact> transfers;
            std::int64_t seconds = 0;
            for (std::int64_t t = 0; t < 200; ++t) {
                seconds += static_cast<std::int64_t>(random() % 3);
                transfers.push_back(
                    transfer((t * 7919) % 1000, static_cast<std::int64_t>(random() % accountCount * 3),
                             static_cast<std::int64_t>(random() % accountCount * 3), seconds));
            }

            const auto graph = FlowGraph::build(accounts, transfers);

            Numbers out;
            Numbers in;
            for (std::uint32_t v = 0; v < graph->vertexCount(); ++v) {
                for (const auto e : graph->outEdges(VertexIndex{v})) {
                    QCOMPARE(graph->payer(e), VertexIndex{v});
                    out.push_back(e.value());
                }
                for (const auto e : graph->inEdges(VertexIndex{v})) {
                    QCOMPARE(graph->payee(e), VertexIndex{v});
                    in.push_back(e.value());
                }
                QVERIFY(std::ranges::is_sorted(graph->outEdges(VertexIndex{v})));
                QVERIFY(std::ranges::is_sorted(graph->inEdges(VertexIndex{v})));
            }
            std::ranges::sort(out);
            std::ranges::sort(in);
            Numbers all(graph->edgeCount());
            std::ranges::generate(all, [next = 0U]() mutable { return next++; });
            QCOMPARE(out, all);
            QCOMPARE(in, all);
            for (std::uint32_t e = 0; e < all.size(); ++e) {
                QCOMPARE(graph->find(transfers[e].id), std::optional{EdgeIndex{e}});
                QCOMPARE(graph->account(graph->payer(EdgeIndex{e})).id, transfers[e].payer);
                QCOMPARE(graph->account(graph->payee(EdgeIndex{e})).id, transfers[e].payee);
            }
        }
    }

    void holdsALargeCase()
    {
        std::vector<AccountFact> accounts;
        for (std::int64_t a = 0; a < 20'000; ++a)
            accounts.push_back(account(a + 1, std::to_string(a)));
        std::mt19937_64 random{7};
        std::vector<TransferFact> transfers;
        for (std::int64_t t = 0; t < 200'000; ++t)
            transfers.push_back(transfer(t + 1, static_cast<std::int64_t>(1 + random() % 20'000),
                                         static_cast<std::int64_t>(1 + random() % 20'000), t));

        const auto graph = FlowGraph::build(std::move(accounts), transfers);

        std::size_t out = 0;
        for (std::uint32_t v = 0; v < graph->vertexCount(); ++v)
            out += graph->outEdges(VertexIndex{v}).size();
        QCOMPARE(out, transfers.size());
        QCOMPARE(graph->find(TransferId{200'000}), std::optional{EdgeIndex{199'999}});
    }

    void aMomentOfAnAccountIsADayWhereNoTransferGivesMore()
    {
        const auto graph = aLedger()
                               .account("A")
                               .paid("V", "A", 100, "2025-03-01 00:00:00")
                               .dayOnly()
                               .paid("A", "B", 60, "2025-03-01 00:00:00")
                               .paid("A", "C", 10, "2025-03-02 09:00:00")
                               .graph();
        const auto at = [&graph](const char* name, const char* time) {
            return graph->precisionAt(*graph->find(EntityRef{EntityKind::Account, name}), moment(time));
        };

        QCOMPARE(at("V", "2025-03-01 00:00:00"), TimePrecision::Day);
        QCOMPARE(at("A", "2025-03-01 00:00:00"), TimePrecision::Second); // what it paid has a time
        QCOMPARE(at("A", "2025-03-02 09:00:00"), TimePrecision::Second);
        QCOMPARE(at("V", "2025-03-02 09:00:00"), TimePrecision::Second); // nothing moved there
    }
};

QTEST_APPLESS_MAIN(FlowGraphTest)
#include "flow_graph_test.moc"
