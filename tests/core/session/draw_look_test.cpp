#include "core/session/draw_look.h"
#include "tests/support/ledger.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace jingwei;
using namespace jingwei::test;

namespace {

/// The victim V pays A, which pays three accounts twice each.
CaseSnapshot evening()
{
    const auto ledger = aLedger()
                            .account("A")
                            .opening(0)
                            .paid("V", "A", 1'200, "2025-03-01 12:00:00")
                            .paid("A", "B", 300, "2025-03-01 12:10:00")
                            .paid("A", "B", 300, "2025-03-01 12:20:00")
                            .paid("A", "C", 200, "2025-03-01 12:30:00")
                            .paid("A", "C", 200, "2025-03-01 12:40:00")
                            .paid("A", "D", 100, "2025-03-01 12:50:00")
                            .paid("A", "D", 100, "2025-03-01 12:55:00")
                            .incident("A001", {"V"}, {"A"});
    CaseSnapshot snapshot;
    snapshot.graph = ledger.graph();
    snapshot.incidents = ledger.incidents();
    return snapshot;
}

LookWish traceOf(const CaseSnapshot& snapshot)
{
    const std::string number{"A001"};
    Progress progress;
    auto trace = traceIncidents(snapshot, std::span{&number, 1}, {}, progress);
    if (!trace)
        qFatal("the trace failed");
    return {.kind = LookKind::Trace, .trace = std::make_shared<const IncidentTrace>(*std::move(trace))};
}

DrawnLook drawn(const CaseSnapshot& snapshot, const LookWish& wish)
{
    Progress progress;
    auto answer = drawLook(snapshot, wish, progress);
    if (!answer)
        qFatal("nothing was drawn");
    return *std::move(answer);
}

std::set<double> columnsOf(const Diagram& diagram)
{
    std::set<double> columns;
    for (const auto& node : diagram.nodes)
        columns.insert(node.position.x);
    return columns;
}

} // namespace

class DrawLookTest : public QObject {
    Q_OBJECT

private slots:
    void aTraceStandsInColumns()
    {
        const auto snapshot = evening();

        const auto look = drawn(snapshot, traceOf(snapshot));

        QVERIFY(look.diagram.unit == DiagramUnit::Levels);
        QCOMPARE(columnsOf(look.diagram).size(), std::size_t{3});
        QCOMPARE(look.diagram.nodes.size(), std::size_t{5});
        QCOMPARE(look.diagram.links.size(), std::size_t{4});
        QCOMPARE(look.folded, std::size_t{0});
    }

    void laidOutOtherwiseItHasNone()
    {
        const auto snapshot = evening();
        auto wish = traceOf(snapshot);
        wish.layout = LayoutKind::Circle;

        QVERIFY(drawn(snapshot, wish).diagram.unit == DiagramUnit::Free);
    }

    void lightEndsOfALongTraceStandInStacks()
    {
        const auto snapshot = evening();
        auto wish = traceOf(snapshot);
        wish.limits = {.traceEnds = 3, .endsOfALevel = 1};

        const auto look = drawn(snapshot, wish);

        QVERIFY(look.folded > 0);
        QVERIFY(look.diagram.nodes.size() < 5);
    }

    void dataHaveEveryTransferAndNoStack()
    {
        const auto snapshot = evening();
        auto wish = traceOf(snapshot);
        wish.limits = {.traceEnds = 3, .endsOfALevel = 1};

        const auto look = drawn(snapshot, lookForData(wish));

        QCOMPARE(look.folded, std::size_t{0});
        QCOMPARE(look.diagram.nodes.size(), std::size_t{5});
        QCOMPARE(look.diagram.links.size(), std::size_t{7});
    }

    void aCaseSaysWhatItLeavesOut()
    {
        const auto snapshot = evening();

        const auto look = drawn(snapshot, {.kind = LookKind::WholeCase, .limits = {.nodes = 3}});
        const auto data = drawn(snapshot, lookForData({.kind = LookKind::WholeCase, .limits = {.nodes = 3}}));

        QCOMPARE(look.nodesLeftOut, std::size_t{2});
        QCOMPARE(data.nodesLeftOut, std::size_t{0});
    }

    void anotherSeedIsAnotherPicture()
    {
        const auto snapshot = evening();
        LookWish wish{.kind = LookKind::WholeCase};
        const auto usual = drawn(snapshot, wish).diagram;
        wish.layout = LayoutKind::Force;
        QVERIFY(drawn(snapshot, wish).diagram == usual);

        wish.seed = 7;

        QVERIFY(drawn(snapshot, wish).diagram != usual);
    }

    void whatIsNotThereIsSaid_data()
    {
        QTest::addColumn<LookKind>("kind");
        QTest::newRow("no trace") << LookKind::Trace;
        QTest::newRow("surroundings of nothing") << LookKind::Surroundings;
    }
    void whatIsNotThereIsSaid()
    {
        QFETCH(LookKind, kind);
        Progress progress;

        const auto look = drawLook(evening(), {.kind = kind}, progress);

        QVERIFY(!look);
        QCOMPARE(look.error().code, ErrorCode::NothingToDraw);
    }
};

QTEST_APPLESS_MAIN(DrawLookTest)
#include "draw_look_test.moc"
