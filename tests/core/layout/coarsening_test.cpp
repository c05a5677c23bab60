#include "core/layout/coarsening.h"
#include "core/layout/pivots.h"
#include "core/layout/stress.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace jingwei;

namespace {

/// 0 is a hub with leaves 1 to 4; 5 hangs on 4, 6 on 5.
LayoutGraph hubWithTail()
{
    return layoutGraphOf(7, std::vector<LinkEnds>{{0, 1}, {0, 2}, {3, 0}, {0, 4}, {4, 5}, {6, 5}});
}

} // namespace

class CoarseningTest : public QObject {
    Q_OBJECT

private slots:
    void loopsAndParallelLinksAreLeftOut()
    {
        const auto graph = layoutGraphOf(3, std::vector<LinkEnds>{{2, 0}, {0, 2}, {1, 1}, {1, 0}, {2, 0}});
        QCOMPARE(graph.firsts, (std::vector<std::uint32_t>{0, 2, 3, 4}));
        QCOMPARE(graph.others, (std::vector<std::uint32_t>{1, 2, 0, 0}));
        QCOMPARE(graph.strengths, std::vector<float>(4, 1.0F));
    }

    void partsAreFoundAndTaken()
    {
        const auto graph = layoutGraphOf(5, std::vector<LinkEnds>{{4, 1}, {3, 0}});
        const auto parts = connectedParts(graph);
        QCOMPARE(parts, (std::vector<std::vector<std::uint32_t>>{{0, 3}, {1, 4}, {2}}));
        std::vector<std::uint32_t> numberOf;
        for (const auto& nodes : parts) {
            const auto part = partOf(graph, nodes, numberOf);
            QCOMPARE(part.nodeCount(), static_cast<std::uint32_t>(nodes.size()));
            QCOMPARE(part.others.size(), nodes.size() == 2 ? std::size_t{2} : std::size_t{0});
        }
    }

    void aHubTakesItsLeaves()
    {
        const auto coarse = coarsened(hubWithTail());
        QCOMPARE(coarse.groupOf, (std::vector<std::uint32_t>{0, 0, 0, 0, 0, 1, 1}));
        QCOMPARE(coarse.centres, (std::vector<std::uint32_t>{0, 5}));
        QCOMPARE(coarse.graph.masses, (std::vector<float>{5.0F, 2.0F}));
        QCOMPARE(coarse.graph.lengths, (std::vector<float>{2.0F, 2.0F})); // 0 to 4 to 5
    }

    void pivotsKnowDistances()
    {
        Workers workers{2};
        Progress progress;
        const auto graph = hubWithTail();
        const auto pivots = pivotDistances(graph, std::vector<std::uint32_t>{0, 6}, workers, progress);
        QCOMPARE(pivots.count(), std::size_t{8});
        QCOMPARE(pivots.masses[0], 5.0F); // 0 to 4: 5 is nearer to 6
        QCOMPARE(pivots.masses[1], 2.0F);
        QCOMPARE(pivots.masses[2], 0.0F);
        const std::vector<int> toHub{0, 1, 1, 1, 1, 2, 3};
        for (std::size_t node = 0; node < toHub.size(); ++node)
            QCOMPARE(static_cast<int>(pivots.distances[node * 8]), toHub[node]);
    }

    void distancesOfATriangleFitExactly()
    {
        const std::vector<WeightedLink> links{{0, 1, 3.0F, 1.0F}, {1, 2, 4.0F, 1.0F}, {2, 0, 5.0F, 1.0F}};
        Places places{3};
        places.x = {0.0F, 1.0F, 0.3F};
        places.y = {0.0F, 0.1F, 0.9F};
        fitDistances(layoutGraphOf(std::vector<float>(3, 1.0F), links), 1, places);
        const auto between = [&](std::size_t a, std::size_t b) {
            return std::hypot(places.x[a] - places.x[b], places.y[a] - places.y[b]);
        };
        QVERIFY(std::abs(between(0, 1) - 3.0) < 0.01);
        QVERIFY(std::abs(between(1, 2) - 4.0) < 0.01);
        QVERIFY(std::abs(between(2, 0) - 5.0) < 0.01);
    }
};

QTEST_APPLESS_MAIN(CoarseningTest)
#include "coarsening_test.moc"
