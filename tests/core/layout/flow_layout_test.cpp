#include "core/layout/layout.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <string>

using namespace jingwei;

namespace {

using Links = QVector<QPair<int, int>>;

struct LinkSpec {
    std::uint32_t from;
    std::uint32_t to;
    Minor amount = 100;
};

Diagram diagramOf(std::uint32_t nodeCount, const std::vector<LinkSpec>& links)
{
    Diagram diagram;
    for (std::uint32_t node = 0; node < nodeCount; ++node) {
        DiagramNode one;
        one.entity = {EntityKind::Account, "6200" + std::to_string(node)};
        one.name = "n" + std::to_string(node);
        diagram.nodes.push_back(one);
    }
    for (const auto& spec : links) {
        DiagramLink link;
        link.from = spec.from;
        link.to = spec.to;
        link.amount = spec.amount;
        diagram.links.push_back(link);
    }
    return diagram;
}

std::vector<Point> laidOut(const Diagram& diagram, const FlowLayoutOptions& options = {})
{
    Progress progress;
    const auto points = flowLayout(diagram, options, progress);
    return points ? *points : std::vector<Point>{};
}

/// A fan of accounts over four levels with links that jump, by a fixed rule.
Diagram manyLevels(std::uint32_t nodeCount)
{
    std::vector<LinkSpec> links;
    for (std::uint32_t node = 1; node < nodeCount; ++node) {
        links.push_back({(node * 7919U) % node, node, static_cast<Minor>(node % 97) + 1});
        if (node % 3 == 0)
            links.push_back({(node * 104729U) % node, node, 5});
    }
    return diagramOf(nodeCount, links);
}

} // namespace

class FlowLayoutTest : public QObject {
    Q_OBJECT

private slots:
    void columns_data()
    {
        QTest::addColumn<Links>("links");
        QTest::addColumn<QVector<int>>("columns");

        QTest::newRow("a chain goes right") << Links{{0, 1}, {1, 2}} << QVector<int>{0, 1, 2};
        QTest::newRow("the longest way counts") << Links{{0, 1}, {1, 2}, {0, 2}} << QVector<int>{0, 1, 2};
        QTest::newRow("the way back of a cycle is left out")
            << Links{{0, 1}, {1, 2}, {2, 0}} << QVector<int>{0, 1, 2};
        QTest::newRow("a link to itself changes nothing") << Links{{0, 0}, {0, 1}} << QVector<int>{0, 1, 0};
        QTest::newRow("two sources share the first column") << Links{{0, 2}, {1, 2}} << QVector<int>{0, 0, 1};
    }

    void columns()
    {
        QFETCH(const Links, links);
        QFETCH(const QVector<int>, columns);

        std::vector<LinkSpec> specs;
        for (const auto& [from, to] : links)
            specs.push_back({static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)});
        const auto points = laidOut(diagramOf(3, specs));

        QCOMPARE(points.size(), std::size_t{3});
        for (std::size_t node = 0; node < 3; ++node)
            QCOMPARE(points[node].x, columns[static_cast<int>(node)] * FlowLayoutOptions{}.columnWidth);
    }

    void levelsDecideTheColumnAndExitsStandLast()
    {
        auto diagram = diagramOf(5, {{0, 1}, {1, 2}, {1, 3}, {0, 4}});
        diagram.unit = DiagramUnit::Levels;
        for (std::uint32_t node = 0; node < 5; ++node)
            diagram.nodes[node].level = std::vector<std::uint32_t>{0, 1, 2, 2, 1}[node];
        diagram.nodes[3].family = NodeFamily::Exit;
        diagram.nodes[4].entity.kind = EntityKind::Cash;

        const auto points = laidOut(diagram);

        const double width = FlowLayoutOptions{}.columnWidth;
        QCOMPARE(points[0].x, 0.0);
        QCOMPARE(points[1].x, width);
        QCOMPARE(points[2].x, 2 * width);
        QCOMPARE(points[3].x, 3 * width);
        QCOMPARE(points[4].x, 3 * width);
    }

    void outsideATraceExitsKeepTheirColumn()
    {
        auto diagram = diagramOf(3, {{0, 1}, {0, 2}, {2, 1}});
        diagram.nodes[2].family = NodeFamily::Exit;
        QCOMPARE(laidOut(diagram)[2].x, FlowLayoutOptions{}.columnWidth);
    }

    void linksGoRight()
    {
        const auto diagram = manyLevels(300);
        const auto points = laidOut(diagram);
        for (const auto& link : diagram.links)
            QVERIFY(points[link.from].x < points[link.to].x);
    }

    void rowsKeepTheirDistance()
    {
        const auto diagram = manyLevels(300);
        const FlowLayoutOptions options;
        auto points = laidOut(diagram, options);
        std::ranges::sort(points, [](Point a, Point b) { return a.x != b.x ? a.x < b.x : a.y < b.y; });
        for (std::size_t at = 1; at < points.size(); ++at) {
            if (points[at].x == points[at - 1].x)
                QVERIFY(points[at].y - points[at - 1].y > options.rowHeight - 1e-6);
        }
    }

    void aHeavyChainIsLevel()
    {
        // The heavy way 0-1-2 is straight; the light branches 3 and 4 give way.
        const auto points = laidOut(diagramOf(5, {{0, 1, 100'000}, {1, 2, 100'000}, {0, 3, 1}, {1, 4, 1}}));
        QVERIFY(std::abs(points[0].y - points[1].y) < 12.0);
        QVERIFY(std::abs(points[1].y - points[2].y) < 12.0);
    }

    void theUppermostIsAtZero()
    {
        const auto points = laidOut(manyLevels(50));
        QCOMPARE(std::ranges::min_element(points, {}, &Point::y)->y >= 0.0, true);
    }

    void pinnedNodesStayAndOthersMakeRoom()
    {
        auto diagram = diagramOf(6, {{0, 1}, {0, 2}, {0, 3}, {0, 4}, {0, 5}});
        diagram.nodes[2].pinned = true;
        diagram.nodes[2].position = {777.0, 1234.0};

        const auto points = laidOut(diagram);

        QCOMPARE(points[2], (Point{777.0, 1234.0}));
        for (std::size_t node = 1; node < 6; ++node) {
            QCOMPARE(points[node].x, 777.0);
            if (node != 2)
                QVERIFY(std::abs(points[node].y - 1234.0) >= FlowLayoutOptions{}.rowHeight - 1e-6);
        }
    }

    void isTheSameEachTime()
    {
        const auto diagram = manyLevels(200);
        QCOMPARE(laidOut(diagram), laidOut(diagram));
    }

    void anEmptyDiagramHasNoPoints()
    {
        Progress progress;
        const auto points = flowLayout(Diagram{}, {}, progress);
        QVERIFY(points);
        QVERIFY(points->empty());
    }

    void stopsWhenTold()
    {
        std::stop_source stop;
        stop.request_stop();
        Progress progress{stop.get_token()};
        const auto points = flowLayout(manyLevels(100), {}, progress);
        QVERIFY(!points);
        QCOMPARE(points.error().code, ErrorCode::Cancelled);
    }

    void fiveThousandNodesFinish()
    {
        const auto points = laidOut(manyLevels(5000));
        QCOMPARE(points.size(), std::size_t{5000});
        QVERIFY(
            std::ranges::all_of(points, [](Point p) { return std::isfinite(p.x) && std::isfinite(p.y); }));
    }
};

QTEST_APPLESS_MAIN(FlowLayoutTest)
#include "flow_layout_test.moc"
