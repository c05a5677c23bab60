#include "core/layout/layering.h"

#include <QTest>

#include <algorithm>

using namespace jingwei;

namespace {

using Links = QVector<QPair<int, int>>;

/// Two columns: `left` nodes on the left, `right` on the right, in that order from the top.
layered::LayeredGraph twoColumns(std::uint32_t left, std::uint32_t right, const Links& links)
{
    layered::LayeredGraph graph;
    graph.nodeCount = left + right;
    graph.layers.resize(2);
    graph.left.resize(graph.nodeCount);
    graph.right.resize(graph.nodeCount);
    for (std::uint32_t node = 0; node < graph.nodeCount; ++node) {
        const std::uint32_t layer = node < left ? 0 : 1;
        graph.layerOf.push_back(layer);
        graph.layers[layer].push_back(node);
    }
    for (const auto& [from, to] : links) {
        const auto source = static_cast<std::uint32_t>(from);
        const auto target = left + static_cast<std::uint32_t>(to);
        graph.right[source].push_back({target, 1.0});
        graph.left[target].push_back({source, 1.0});
    }
    return graph;
}

} // namespace

class CrossingsTest : public QObject {
    Q_OBJECT

private slots:
    void counts_data()
    {
        QTest::addColumn<Links>("links");
        QTest::addColumn<int>("crossings");

        QTest::newRow("none without links") << Links{} << 0;
        QTest::newRow("none where all run level") << Links{{0, 0}, {1, 1}, {2, 2}} << 0;
        QTest::newRow("one where two change sides") << Links{{0, 1}, {1, 0}} << 1;
        QTest::newRow("three where three are turned round") << Links{{0, 2}, {1, 1}, {2, 0}} << 3;
        QTest::newRow("links that meet in a node do not cross") << Links{{0, 1}, {1, 1}, {2, 1}} << 0;
        // Every pair of left nodes with every pair of right nodes: 3 · 3.
        QTest::newRow("nine between all of three and three")
            << Links{{0, 0}, {0, 1}, {0, 2}, {1, 0}, {1, 1}, {1, 2}, {2, 0}, {2, 1}, {2, 2}} << 9;
    }

    void counts()
    {
        QFETCH(const Links, links);
        QFETCH(const int, crossings);
        QCOMPARE(layered::countCrossings(twoColumns(3, 3, links)), static_cast<std::uint64_t>(crossings));
    }

    void reduces_data() { counts_data(); }

    void reduces()
    {
        QFETCH(const Links, links);
        QFETCH(const int, crossings);
        auto graph = twoColumns(3, 3, links);
        Progress progress;
        layered::reduceCrossings(graph, 24, progress);
        const std::uint64_t least =
            crossings == 9 ? 9 : 0; // of these, only the complete graph has crossings it needs
        QCOMPARE(layered::countCrossings(graph), least);
    }

    void orderHoldsTheSameVertices()
    {
        auto graph = twoColumns(3, 3, {{0, 2}, {1, 1}, {2, 0}});
        Progress progress;
        layered::reduceCrossings(graph, 24, progress);
        for (auto& layer : graph.layers)
            std::ranges::sort(layer);
        QCOMPARE(graph.layers[0], (std::vector<std::uint32_t>{0, 1, 2}));
        QCOMPARE(graph.layers[1], (std::vector<std::uint32_t>{3, 4, 5}));
    }

    void aLinkOverColumnsBendsInEach()
    {
        Diagram diagram;
        diagram.nodes.resize(4);
        for (const auto& [from, to] : {std::pair{0U, 1U}, {1U, 2U}, {2U, 3U}, {0U, 3U}}) {
            DiagramLink link;
            link.from = from;
            link.to = to;
            diagram.links.push_back(link);
        }
        const auto columns = layered::columnsOf(diagram);
        const auto graph = layered::layeredGraph(diagram, columns);
        QCOMPARE(columns, (std::vector<std::uint32_t>{0, 1, 2, 3}));
        QCOMPARE(graph.layerOf.size(), std::size_t{6});
        QVERIFY(graph.isBend(4));
        QCOMPARE(graph.layers[1].size(), std::size_t{2});
        QCOMPARE(graph.layers[2].size(), std::size_t{2});
    }
};

QTEST_APPLESS_MAIN(CrossingsTest)
#include "crossings_test.moc"
