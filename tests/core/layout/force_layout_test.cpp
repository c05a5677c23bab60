#include "core/layout/layout.h"
#include "tests/bench/core/layout/layout_quality.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <string>

using namespace jingwei;

namespace {

DiagramNode nodeNamed(std::string name)
{
    DiagramNode node;
    node.entity = {EntityKind::Account, name};
    node.name = std::move(name);
    node.tail = "0417";
    return node;
}

void linkUp(Diagram& diagram, std::uint32_t from, std::uint32_t to)
{
    DiagramLink link;
    link.from = from;
    link.to = to;
    diagram.links.push_back(link);
}

/// Hubs in a ring, each with leaves; by a fixed rule.
Diagram hubsWithLeaves(std::uint32_t hubs, std::uint32_t leaves)
{
    Diagram diagram;
    for (std::uint32_t hub = 0; hub < hubs; ++hub)
        diagram.nodes.push_back(nodeNamed("hub" + std::to_string(hub)));
    for (std::uint32_t hub = 0; hub < hubs; ++hub) {
        if (hubs > 1)
            linkUp(diagram, hub, (hub + 1) % hubs);
        for (std::uint32_t leaf = 0; leaf < leaves; ++leaf) {
            diagram.nodes.push_back(nodeNamed("leaf" + std::to_string(leaf)));
            linkUp(diagram, hub, static_cast<std::uint32_t>(diagram.nodes.size() - 1));
        }
    }
    return diagram;
}

std::vector<Point> laidOut(const Diagram& diagram, const ForceLayoutOptions& options = {})
{
    Progress progress;
    const auto points = forceLayout(diagram, options, progress);
    return points ? *points : std::vector<Point>{};
}

double distance(Point a, Point b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

double leastDistance(const std::vector<Point>& points)
{
    double least = 1e9;
    for (std::size_t a = 0; a < points.size(); ++a) {
        for (std::size_t b = a + 1; b < points.size(); ++b)
            least = std::min(least, distance(points[a], points[b]));
    }
    return least;
}

double meanLinkLength(const Diagram& diagram, const std::vector<Point>& points)
{
    double sum = 0.0;
    for (const auto& link : diagram.links)
        sum += distance(points[link.from], points[link.to]);
    return sum / static_cast<double>(diagram.links.size());
}

double meanDistance(const std::vector<Point>& points)
{
    double sum = 0.0;
    double count = 0.0;
    for (std::size_t a = 0; a < points.size(); ++a) {
        for (std::size_t b = a + 1; b < points.size(); ++b, count += 1.0)
            sum += distance(points[a], points[b]);
    }
    return sum / count;
}

constexpr double tile = 32.0;

} // namespace

class ForceLayoutTest : public QObject {
    Q_OBJECT

private slots:
    void nodesKeepApart_data()
    {
        QTest::addColumn<int>("hubs");
        QTest::addColumn<int>("leaves");

        QTest::newRow("a pair") << 1 << 1;
        QTest::newRow("a star") << 1 << 40;
        QTest::newRow("a ring") << 12 << 0;
        QTest::newRow("hubs with leaves") << 8 << 12;
    }

    void nodesKeepApart()
    {
        QFETCH(const int, hubs);
        QFETCH(const int, leaves);
        const auto points =
            laidOut(hubsWithLeaves(static_cast<std::uint32_t>(hubs), static_cast<std::uint32_t>(leaves)));
        QVERIFY2(leastDistance(points) > 1.4 * tile, qPrintable(QString::number(leastDistance(points))));
    }

    void linkedNodesAreNear()
    {
        const auto diagram = hubsWithLeaves(8, 12);
        const auto points = laidOut(diagram);
        QVERIFY(meanLinkLength(diagram, points) < 0.45 * meanDistance(points));
    }

    void unlinkedPartsDoNotMix()
    {
        auto diagram = hubsWithLeaves(1, 6);
        const auto first = diagram.nodes.size();
        for (int more = 0; more < 5; ++more)
            diagram.nodes.push_back(nodeNamed("alone" + std::to_string(more)));

        const auto points = laidOut(diagram);

        double left = 1e9, right = -1e9, top = 1e9, bottom = -1e9;
        for (std::size_t node = 0; node < first; ++node) {
            left = std::min(left, points[node].x);
            right = std::max(right, points[node].x);
            top = std::min(top, points[node].y);
            bottom = std::max(bottom, points[node].y);
        }
        for (std::size_t node = first; node < points.size(); ++node) {
            const bool within = points[node].x > left && points[node].x < right && points[node].y > top
                                && points[node].y < bottom;
            QVERIFY(!within);
        }
        QVERIFY(leastDistance(points) > 1.4 * tile);
    }

    void pinnedNodesStay()
    {
        auto diagram = hubsWithLeaves(3, 4);
        diagram.nodes[1].pinned = true;
        diagram.nodes[1].position = {-420.0, 80.5};
        diagram.nodes[7].pinned = true;
        diagram.nodes[7].position = {600.0, 90.0};

        const auto points = laidOut(diagram);

        QCOMPARE(points[1], (Point{-420.0, 80.5}));
        QCOMPARE(points[7], (Point{600.0, 90.0}));
        QVERIFY(leastDistance(points) > 1.4 * tile);
    }

    void nodesInOnePlaceArePartedToo()
    {
        Diagram diagram;
        for (int node = 0; node < 20; ++node) {
            diagram.nodes.push_back(nodeNamed("same"));
            diagram.nodes.back().position = {5.0, 5.0};
        }
        QVERIFY(leastDistance(laidOut(diagram)) > 1.4 * tile);
    }

    void theSameSeedGivesTheSamePicture()
    {
        const auto diagram = hubsWithLeaves(5, 7);
        QCOMPARE(laidOut(diagram), laidOut(diagram));
        QVERIFY(laidOut(diagram, {.seed = 2}) != laidOut(diagram));
    }

    /// Parting footprints must not undo what placing has reached: the floor that the budgets give.
    void whoIsNearStaysNearThoughFootprintsPart()
    {
        constexpr std::uint32_t count = 1000;
        const auto ends = bench::linkChart(count);
        Diagram diagram;
        for (std::uint32_t node = 0; node < count; ++node)
            diagram.nodes.push_back(nodeNamed("6222 0200"));
        for (const auto& [from, to] : ends)
            linkUp(diagram, from, to);
        const auto points = laidOut(diagram, {.threads = 2});
        Places places{count};
        for (std::uint32_t node = 0; node < count; ++node) {
            places.x[node] = static_cast<float>(points[node].x);
            places.y[node] = static_cast<float>(points[node].y);
        }
        const auto graph = layoutGraphOf(count, ends);
        const double neighbourhood = bench::neighbourhoodOf(graph, places);
        const double stress = bench::stressOf(graph, places);
        QVERIFY2(neighbourhood >= 0.32, qPrintable(QString::number(neighbourhood)));
        QVERIFY2(stress <= 0.14, qPrintable(QString::number(stress)));
    }

    void anEmptyDiagramHasNoPoints()
    {
        Progress progress;
        const auto points = forceLayout(Diagram{}, {}, progress);
        QVERIFY(points);
        QVERIFY(points->empty());
    }

    void stopsWhenTold()
    {
        std::stop_source stop;
        stop.request_stop();
        Progress progress{stop.get_token()};
        const auto points = forceLayout(hubsWithLeaves(5, 5), {}, progress);
        QVERIFY(!points);
        QCOMPARE(points.error().code, ErrorCode::Cancelled);
    }

    void fiveThousandNodesFinish()
    {
        const auto diagram = hubsWithLeaves(50, 99);
        const auto points = laidOut(diagram, {.iterations = 60});
        QCOMPARE(points.size(), std::size_t{5000});
        QVERIFY(
            std::ranges::all_of(points, [](Point p) { return std::isfinite(p.x) && std::isfinite(p.y); }));
        QVERIFY(leastDistance(points) > tile);
    }
};

QTEST_APPLESS_MAIN(ForceLayoutTest)
#include "force_layout_test.moc"
