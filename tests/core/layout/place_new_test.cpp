#include "tests/core/layout/layout_samples.h"

#include <QTest>

#include <algorithm>
#include <chrono>
#include <cmath>

using namespace jingwei;
using namespace jingwei::samples;

namespace {

/// A diagram of which the first `standing` nodes have their places.
struct Growing {
    Diagram diagram;
    std::vector<std::uint8_t> placed;
};

Growing grown(std::uint32_t standing, std::uint32_t more, std::uint64_t seed)
{
    Growing growing{randomDiagram(standing, seed), {}};
    Progress progress;
    const auto points = forceLayout(growing.diagram, {.threads = 2}, progress);
    for (std::uint32_t node = 0; node < standing; ++node)
        growing.diagram.nodes[node].position = (*points)[node];
    growing.placed.assign(standing, 1);
    growing.placed.resize(standing + more, 0);
    RandomNumbers random{seed};
    for (std::uint32_t node = standing; node < standing + more; ++node) {
        growing.diagram.nodes.push_back(nodeNamed("new " + std::to_string(node)));
        // Of ten, seven are linked to what stood, two to any other, one to nothing.
        const auto way = random.below(10);
        if (way < 9)
            linkUp(growing.diagram, random.below(way < 7 ? standing : node), node);
    }
    return growing;
}

std::vector<Point> placedNew(const Growing& growing, const LayoutWish& wish = {.threads = 2})
{
    Progress progress;
    const auto points = placeNew(growing.diagram, growing.placed, wish, progress);
    return points ? *points : std::vector<Point>{};
}

} // namespace

class PlaceNewTest : public QObject {
    Q_OBJECT

private slots:
    void aThousandComeToTwoThousand()
    {
        const auto growing = grown(2000, 1000, 1);
        const auto start = std::chrono::steady_clock::now();
        const auto points = placedNew(growing);
        const auto took = std::chrono::steady_clock::now() - start;

        QCOMPARE(points.size(), std::size_t{3000});
        for (std::uint32_t node = 0; node < 2000; ++node)
            QCOMPARE(points[node], growing.diagram.nodes[node].position);
        QVERIFY(!overlapsAnywhere(growing.diagram, points));

        // Nine of ten stand within some five footprints of one of their neighbours.
        const auto graph = graphOf(growing.diagram);
        std::vector<double> ways;
        for (std::uint32_t node = 2000; node < 3000; ++node) {
            double least = 1e9;
            for (const auto other : graph.othersOf(node))
                least = std::min(
                    least, std::hypot(points[node].x - points[other].x, points[node].y - points[other].y));
            if (graph.degree(node) > 0)
                ways.push_back(least);
        }
        std::ranges::sort(ways);
        QVERIFY2(ways[ways.size() * 9 / 10] < 500.0, qPrintable(QString::number(ways[ways.size() * 9 / 10])));
        QVERIFY(took < std::chrono::seconds{10}); // a debug build on a busy machine; the bench says how long
    }

    void whatHasNoLinkStandsBelow()
    {
        auto growing = grown(50, 0, 2);
        double bottom = -1e9;
        for (const auto& node : growing.diagram.nodes)
            bottom = std::max(bottom, node.position.y);
        growing.diagram.nodes.push_back(nodeNamed("a"));
        growing.diagram.nodes.push_back(nodeNamed("b"));
        linkUp(growing.diagram, 50, 51);
        growing.placed.resize(52, 0);
        const auto points = placedNew(growing);
        QVERIFY(points[50].y > bottom && points[51].y > bottom);
        QVERIFY(!overlapsAnywhere(growing.diagram, points));
    }

    void aChainOfNewNodesFollowsItsFirst()
    {
        auto growing = grown(50, 0, 2);
        for (std::uint32_t node = 50; node < 60; ++node) {
            growing.diagram.nodes.push_back(nodeNamed("chain"));
            linkUp(growing.diagram, node == 50 ? 0 : node - 1, node);
        }
        growing.placed.resize(60, 0);
        const auto points = placedNew(growing);
        for (std::uint32_t node = 50; node < 60; ++node) {
            const auto before = points[node == 50 ? 0 : node - 1];
            QVERIFY(std::hypot(points[node].x - before.x, points[node].y - before.y) < 1200.0);
        }
        QVERIFY(!overlapsAnywhere(growing.diagram, points));
    }

    void pinnedNodesStayThoughTheyAreNew()
    {
        auto growing = grown(40, 10, 3);
        growing.diagram.nodes[45].pinned = true;
        growing.diagram.nodes[45].position = {123.25, -77.0};
        QCOMPARE(placedNew(growing)[45], (Point{123.25, -77.0}));
    }

    void whereNothingStandsItIsTheLayout()
    {
        auto growing = grown(0, 0, 1);
        growing.diagram = randomDiagram(80, 6);
        growing.placed.assign(80, 0);
        Progress progress;
        const LayoutWish wish{.kind = LayoutKind::Circle, .threads = 1};
        QCOMPARE(placedNew(growing, wish), *layOut(growing.diagram, wish, progress));
    }

    void anEmptyDiagramHasNoPoints()
    {
        Progress progress;
        const auto points = placeNew(Diagram{}, {}, {}, progress);
        QVERIFY(points && points->empty());
    }

    void anyNumberOfThreadsGivesTheSame()
    {
        const auto growing = grown(400, 300, 4);
        const auto one = placedNew(growing, {.threads = 1});
        QCOMPARE(placedNew(growing, {.threads = 2}), one);
        QCOMPARE(placedNew(growing, {.threads = 8}), one);
    }

    void stopsWhenTold()
    {
        std::stop_source stop;
        stop.request_stop();
        Progress progress{stop.get_token()};
        const auto growing = grown(40, 20, 5);
        const auto points = placeNew(growing.diagram, growing.placed, {}, progress);
        QVERIFY(!points);
        QCOMPARE(points.error().code, ErrorCode::Cancelled);
    }
};

QTEST_APPLESS_MAIN(PlaceNewTest)
#include "place_new_test.moc"
