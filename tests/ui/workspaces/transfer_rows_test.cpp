#include "tests/ui/workspaces/sample_case.h"
#include "ui/workspaces/transfer_rows.h"

#include <QtTest>

#include <limits>

using namespace jingwei;
using namespace jingwei::ui;

namespace {

std::vector<EdgeIndex> shownBy(const FlowGraph& graph, const TracedAmounts& traced,
                               const TransferFilter& filter)
{
    std::vector<EdgeIndex> shown;
    for (std::uint32_t edge = 0; edge < graph.edgeCount(); ++edge)
        if (passes(graph, traced, filter, EdgeIndex{edge}))
            shown.push_back(EdgeIndex{edge});
    return shown;
}

VertexIndex vertexOf(const FlowGraph& graph, const char* card)
{
    return *graph.find(EntityRef{EntityKind::Account, card});
}

} // namespace

class TransferRowsTest : public QObject {
    Q_OBJECT

private slots:
    void filterLetsThrough_data()
    {
        QTest::addColumn<QString>("account");
        QTest::addColumn<qint64>("minimum");
        QTest::addColumn<int>("fromSecond");
        QTest::addColumn<int>("untilSecond");
        QTest::addColumn<bool>("traced");
        QTest::addColumn<int>("shown");

        QTest::newRow("nothing set lets all fifteen through") << "" << qint64{-1} << -1 << -1 << false << 15;
        QTest::newRow("one account, paid and received")
            << "6299660925052068" << qint64{-1} << -1 << -1 << false << 3;
        QTest::newRow("the smallest amount is itself shown")
            << "" << qint64{150'000} << -1 << -1 << false << 3;
        QTest::newRow("both ends of the time range are inside")
            << "" << qint64{-1} << 2467 << 2900 << false << 3;
        QTest::newRow("only what carries stolen money") << "" << qint64{-1} << -1 << -1 << true << 2;
        QTest::newRow("parts narrow together")
            << "6299041277040417" << qint64{100'000} << 3000 << -1 << false << 1;
    }

    void filterLetsThrough()
    {
        QFETCH(QString, account);
        QFETCH(qint64, minimum);
        QFETCH(int, fromSecond);
        QFETCH(int, untilSecond);
        QFETCH(bool, traced);
        QFETCH(int, shown);
        const auto snapshot = sample::eveningCase().build();
        const std::vector<TracedFlow> flows{{EdgeIndex{0}, 100, 1}, {EdgeIndex{4}, 50, 2}};
        TransferFilter filter;
        filter.tracedOnly = traced;
        if (!account.isEmpty())
            filter.account = vertexOf(*snapshot->graph, qPrintable(account));
        if (minimum >= 0)
            filter.minimumUnits = minimum;
        if (fromSecond >= 0)
            filter.from = sample::evening(fromSecond);
        if (untilSecond >= 0)
            filter.until = sample::evening(untilSecond);

        QCOMPARE(int(shownBy(*snapshot->graph, TracedAmounts{flows}, filter).size()), shown);
    }

    void minimumCountsInTheTransfersOwnCurrency()
    {
        sample::CaseBuilder c;
        const auto a = c.card("6222000000000001", "", "", true);
        const auto b = c.card("6222000000000002", "", "", true);
        const Currency yen{392};
        c.transfer(a, b, 0, 999, cny); // 9.99 yuan
        c.transfer(a, b, 1, 999, yen); // 999 yen
        const auto snapshot = c.build();
        TransferFilter filter;
        filter.minimumUnits = 10;

        QCOMPARE(shownBy(*snapshot->graph, {}, filter), (std::vector<EdgeIndex>{EdgeIndex{1}}));
    }

    void aPairShowsBothDirectionsAndNothingElse()
    {
        sample::CaseBuilder c;
        const auto a = c.card("6222000000000001", "", "", true);
        const auto b = c.card("6222000000000002", "", "", true);
        const auto other = c.card("6222000000000003", "", "", true);
        c.transfer(a, b, 0, 100);
        c.transfer(a, other, 1, 100);
        c.transfer(b, a, 2, 100);
        const auto snapshot = c.build();
        TransferFilter filter;
        filter.account = vertexOf(*snapshot->graph, "6222000000000001");
        filter.counterparty = vertexOf(*snapshot->graph, "6222000000000002");

        QCOMPARE(shownBy(*snapshot->graph, {}, filter), (std::vector<EdgeIndex>{EdgeIndex{0}, EdgeIndex{2}}));
    }

    void tracedAmountIsFoundByEdge()
    {
        const std::vector<TracedFlow> flows{{EdgeIndex{9}, 90, 3}, {EdgeIndex{2}, 20, 1}};

        const TracedAmounts traced{flows};

        QCOMPARE(traced.of(EdgeIndex{2}), std::optional<Minor>{20});
        QCOMPARE(traced.of(EdgeIndex{9}), std::optional<Minor>{90});
        QVERIFY(!traced.of(EdgeIndex{3}));
        QVERIFY(!TracedAmounts{}.of(EdgeIndex{0}));
    }

    void stopsWhenCancelled()
    {
        std::stop_source stop;
        stop.request_stop();
        Progress progress{stop.get_token()};
        const auto snapshot = sample::eveningCase().build();

        QCOMPARE(accountSums(*snapshot->graph, progress).error().code, ErrorCode::Cancelled);
    }

    void sumsInAndOutPerAccount()
    {
        const auto snapshot = sample::eveningCase().build();
        Progress progress;

        const auto rows = accountSums(*snapshot->graph, progress);

        QVERIFY(rows);
        QCOMPARE(rows->size(), snapshot->graph->vertexCount());
        const auto lv = vertexOf(*snapshot->graph, "6299660925052068");
        QCOMPARE((*rows)[lv.value()], (AccountSums{lv, cny, Minor{13'560'000}, Minor{4'740'000}, 2, 1}));
        Minor in = 0;
        Minor out = 0;
        for (const auto& row : *rows) {
            in += *row.in;
            out += *row.out;
        }
        QCOMPARE(in, out); // what one pays another receives
    }

    void currenciesAreNeverAdded()
    {
        sample::CaseBuilder c;
        const auto a = c.card("6222000000000001", "", "", true);
        const auto b = c.card("6222000000000002", "", "", true);
        c.transfer(a, b, 0, 100, cny);
        c.transfer(a, b, 1, 200, usd);
        const auto snapshot = c.build();
        Progress progress;

        const auto rows = accountSums(*snapshot->graph, progress);

        QVERIFY(rows);
        QCOMPARE(rows->size(), std::size_t{4});
        QCOMPARE((*rows)[0].out, std::optional<Minor>{100});
        QCOMPARE((*rows)[1].out, std::optional<Minor>{200});
        QCOMPARE((*rows)[1].currency, usd);
    }

    void aSumThatDoesNotFitIsUnknownNotWrong()
    {
        sample::CaseBuilder c;
        const auto a = c.card("6222000000000001", "", "", true);
        const auto b = c.card("6222000000000002", "", "", true);
        c.transfer(a, b, 0, std::numeric_limits<Minor>::max());
        c.transfer(a, b, 1, 1);
        const auto snapshot = c.build();
        Progress progress;

        const auto rows = accountSums(*snapshot->graph, progress);

        QVERIFY(rows);
        QVERIFY(!(*rows)[0].out);
        QCOMPARE((*rows)[0].in, std::optional<Minor>{0});
        QCOMPARE((*rows)[0].outCount, 2U);
    }
};

QTEST_APPLESS_MAIN(TransferRowsTest)
#include "transfer_rows_test.moc"
