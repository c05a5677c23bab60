#include "core/layout/parting.h"
#include "core/layout/random_numbers.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace jingwei;

namespace {

struct Crowd {
    std::vector<Point> points;
    std::vector<Footprint> footprints;
    std::vector<std::uint8_t> fixed;
};

/// Nodes with short and long names in a square of this side; every `fixedEvery`-th is fixed, 0: none.
Crowd crowdIn(double side, std::uint32_t count, std::uint32_t fixedEvery, std::uint64_t seed)
{
    RandomNumbers random{seed};
    Crowd crowd;
    for (std::uint32_t node = 0; node < count; ++node) {
        crowd.points.push_back({side * random.centred(), side * random.centred()});
        crowd.footprints.push_back({24.0 + random.below(66), 26.0, random.below(2) == 0 ? 44.0 : 58.0});
        crowd.fixed.push_back(fixedEvery > 0 && node % fixedEvery == 0 ? 1 : 0);
    }
    return crowd;
}

void part(Crowd& crowd, std::uint32_t threads = 2)
{
    Workers workers{threads};
    Progress progress;
    removeOverlaps(crowd.points, crowd.footprints, crowd.fixed, workers, progress);
}

/// Pairs of which not both are fixed, one by one: what `anyOverlap` must say.
std::size_t overlaps(const Crowd& crowd)
{
    std::size_t count = 0;
    for (std::size_t a = 0; a < crowd.points.size(); ++a) {
        for (std::size_t b = a + 1; b < crowd.points.size(); ++b) {
            const auto& first = crowd.points[a].y <= crowd.points[b].y ? a : b;
            const auto& second = first == a ? b : a;
            const bool across = std::abs(crowd.points[a].x - crowd.points[b].x)
                                < crowd.footprints[a].halfWidth + crowd.footprints[b].halfWidth;
            const bool down = crowd.points[second].y - crowd.points[first].y
                              < crowd.footprints[first].below + crowd.footprints[second].above;
            count += static_cast<std::size_t>(across && down && (crowd.fixed[a] & crowd.fixed[b]) == 0);
        }
    }
    return count;
}

} // namespace

class PartingTest : public QObject {
    Q_OBJECT

private slots:
    void nothingOverlapsAfterwards_data()
    {
        QTest::addColumn<double>("side");
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("fixedEvery");

        QTest::newRow("none") << 100.0 << 0 << 0;
        QTest::newRow("one") << 100.0 << 1 << 0;
        QTest::newRow("all in one place") << 0.0 << 400 << 0;
        QTest::newRow("dense") << 800.0 << 1000 << 0;
        QTest::newRow("loose") << 9000.0 << 1000 << 0;
        QTest::newRow("around fixed ones") << 3000.0 << 900 << 10;
        QTest::newRow("among fixed ones") << 4000.0 << 900 << 2;
        QTest::newRow("a crowd of fixed ones") << 500.0 << 900 << 2;
    }

    void nothingOverlapsAfterwards()
    {
        QFETCH(const double, side);
        QFETCH(const int, count);
        QFETCH(const int, fixedEvery);
        for (std::uint64_t seed = 1; seed <= 3; ++seed) {
            auto crowd = crowdIn(side, static_cast<std::uint32_t>(count),
                                 static_cast<std::uint32_t>(fixedEvery), seed);
            const auto before = crowd.points;
            part(crowd);
            QCOMPARE(overlaps(crowd), std::size_t{0});
            QVERIFY(!anyOverlap(crowd.points, crowd.footprints, crowd.fixed));
            for (std::size_t node = 0; node < before.size(); ++node)
                QVERIFY(crowd.fixed[node] == 0 || crowd.points[node] == before[node]);
        }
    }

    void twentyThousandInOnePlacePart()
    {
        auto crowd = crowdIn(0.0, 20'000, 0, 1);
        part(crowd);
        QVERIFY(!anyOverlap(crowd.points, crowd.footprints, crowd.fixed));
    }

    void whatIsApartDoesNotMove()
    {
        Crowd crowd;
        for (int node = 0; node < 100; ++node) {
            crowd.points.push_back({150.0 * (node % 10), 100.0 * (node / 10)});
            crowd.footprints.push_back({60.0, 26.0, 44.0});
            crowd.fixed.push_back(0);
        }
        const auto before = crowd.points;
        part(crowd);
        QCOMPARE(crowd.points, before);
    }

    /// A fixed node very far away must not make one crowd of all others.
    void aFarNodeCostsNothing()
    {
        auto crowd = crowdIn(4000.0, 5000, 0, 1);
        crowd.points.front() = {3.0e8, -5.0e8};
        crowd.fixed.front() = 1;
        part(crowd);
        QVERIFY(!anyOverlap(crowd.points, crowd.footprints, crowd.fixed));
        QCOMPARE(crowd.points.front(), (Point{3.0e8, -5.0e8}));
    }

    /// Where there is room enough, a node goes no farther than it must.
    void aPairPartsAlongTheShorterWay()
    {
        Crowd crowd{{{0.0, 0.0}, {10.0, 60.0}}, {{60.0, 26.0, 44.0}, {60.0, 26.0, 44.0}}, {1, 0}};
        part(crowd);
        QCOMPARE(crowd.points[1].x, 10.0);
        QVERIFY(crowd.points[1].y >= 70.0 && crowd.points[1].y < 71.5);
    }

    void anyNumberOfThreadsGivesTheSame()
    {
        auto one = crowdIn(6000.0, 5000, 7, 4);
        auto two = one;
        auto eight = one;
        part(one, 1);
        part(two, 2);
        part(eight, 8);
        QCOMPARE(one.points, two.points);
        QCOMPARE(one.points, eight.points);
    }

    void stopsWhenTold()
    {
        std::stop_source stop;
        stop.request_stop();
        Progress progress{stop.get_token()};
        Workers workers{1};
        auto crowd = crowdIn(100.0, 2000, 3, 1);
        removeOverlaps(crowd.points, crowd.footprints, crowd.fixed, workers, progress);
        QVERIFY(anyOverlap(crowd.points, crowd.footprints, crowd.fixed));
    }
};

QTEST_APPLESS_MAIN(PartingTest)
#include "parting_test.moc"
