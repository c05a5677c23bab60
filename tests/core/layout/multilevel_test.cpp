#include "core/layout/multilevel.h"
#include "core/layout/random_numbers.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace jingwei;

Q_DECLARE_METATYPE(LayoutGraph)

namespace {

LayoutGraph path(std::uint32_t count)
{
    std::vector<LinkEnds> links;
    for (std::uint32_t node = 1; node < count; ++node)
        links.emplace_back(node - 1, node);
    return layoutGraphOf(count, links);
}

LayoutGraph star(std::uint32_t leaves)
{
    std::vector<LinkEnds> links;
    for (std::uint32_t leaf = 1; leaf <= leaves; ++leaf)
        links.emplace_back(0, leaf);
    return layoutGraphOf(leaves + 1, links);
}

LayoutGraph complete(std::uint32_t count)
{
    std::vector<LinkEnds> links;
    for (std::uint32_t from = 0; from < count; ++from) {
        for (std::uint32_t to = from + 1; to < count; ++to)
            links.emplace_back(from, to);
    }
    return layoutGraphOf(count, links);
}

LayoutGraph lattice(std::uint32_t side)
{
    std::vector<LinkEnds> links;
    for (std::uint32_t row = 0; row < side; ++row) {
        for (std::uint32_t column = 0; column < side; ++column) {
            if (column + 1 < side)
                links.emplace_back(row * side + column, row * side + column + 1);
            if (row + 1 < side)
                links.emplace_back(row * side + column, (row + 1) * side + column);
        }
    }
    return layoutGraphOf(side * side, links);
}

/// A tree whose hubs grow the larger they are, with half as many links more.
LayoutGraph caseLike(std::uint32_t count)
{
    RandomNumbers random{11};
    std::vector<std::uint32_t> ends{0};
    std::vector<LinkEnds> links;
    for (std::uint32_t node = 1; node < count; ++node) {
        const auto hub = ends[random.below(static_cast<std::uint32_t>(ends.size()))];
        links.emplace_back(hub, node);
        ends.insert(ends.end(), {hub, node});
    }
    for (std::uint32_t more = 0; more < count / 2; ++more)
        links.emplace_back(random.below(count), random.below(count));
    return layoutGraphOf(count, links);
}

Places placed(const LayoutGraph& graph, const MultilevelOptions& options = {}, std::uint32_t threads = 2)
{
    Workers workers{threads};
    Progress progress;
    Places places{graph.nodeCount()};
    return placeConnected(graph, options, workers, progress, places) ? places : Places{};
}

double between(const Places& places, std::size_t a, std::size_t b)
{
    return std::hypot(places.x[a] - places.x[b], places.y[a] - places.y[b]);
}

/// Mean of (1 - scale · straight distance / links between)² over all pairs, with the best scale.
double latticeStress(const Places& places, std::uint32_t side)
{
    double sum = 0.0;
    double squares = 0.0;
    double count = 0.0;
    for (std::uint32_t a = 0; a < side * side; ++a) {
        for (std::uint32_t b = a + 1; b < side * side; ++b, count += 1.0) {
            const int rows = std::abs(static_cast<int>(a / side) - static_cast<int>(b / side));
            const int columns = std::abs(static_cast<int>(a % side) - static_cast<int>(b % side));
            const double ratio = between(places, a, b) / (rows + columns);
            sum += ratio;
            squares += ratio * ratio;
        }
    }
    return 1.0 - sum * sum / (squares * count);
}

} // namespace

class MultilevelTest : public QObject {
    Q_OBJECT

private slots:
    void anyNumberOfThreadsGivesTheSamePlaces_data()
    {
        QTest::addColumn<LayoutGraph>("graph");
        QTest::newRow("one level") << caseLike(300);
        QTest::newRow("two levels") << caseLike(1500);
        QTest::newRow("a star") << star(1500);
    }

    void anyNumberOfThreadsGivesTheSamePlaces()
    {
        QFETCH(const LayoutGraph, graph);
        const auto alone = placed(graph, {.rounds = 12}, 1);
        QCOMPARE(alone.size(), std::size_t{graph.nodeCount()});
        QVERIFY(placed(graph, {.rounds = 12}, 2) == alone);
        QVERIFY(placed(graph, {.rounds = 12}, 8) == alone);
    }

    void anotherSeedGivesAnotherPicture()
    {
        QVERIFY(placed(caseLike(200), {.seed = 2}) != placed(caseLike(200)));
    }

    void oddGraphsArePlaced_data()
    {
        QTest::addColumn<LayoutGraph>("graph");
        QTest::newRow("one node") << path(1);
        QTest::newRow("a pair") << path(2);
        QTest::newRow("a path of ten thousand") << path(10'000);
        QTest::newRow("a star of ten thousand") << star(10'000);
        QTest::newRow("all with all") << complete(500);
        QTest::newRow("a loop and parallel links")
            << layoutGraphOf(3, std::vector<LinkEnds>{{0, 0}, {0, 1}, {1, 0}, {0, 1}, {1, 2}});
    }

    void oddGraphsArePlaced()
    {
        QFETCH(const LayoutGraph, graph);
        const auto places = placed(graph, {.rounds = 20});
        QCOMPARE(places.size(), std::size_t{graph.nodeCount()});
        for (std::size_t node = 0; node < places.size(); ++node)
            QVERIFY(std::isfinite(places.x[node]) && std::isfinite(places.y[node]));
        if (places.size() > 1)
            QVERIFY(between(places, 0, 1) > 0.0);
    }

    void aPathIsDrawnOut()
    {
        const auto places = placed(path(1000), {.rounds = 20});
        QVERIFY(between(places, 0, 999) > 0.95 * 999.0 * between(places, 499, 500));
    }

    /// A lattice's distances along links are not those as the crow flies; 0.017 is what its regular drawing
    /// has.
    void aLatticeIsRegular() { QVERIFY(latticeStress(placed(lattice(30)), 30) < 0.02); }

    void fixedNodesStay()
    {
        const auto graph = caseLike(600);
        std::vector<std::uint8_t> fixed(600, 0);
        Places places{600};
        fixed[3] = fixed[77] = 1;
        places.x[3] = -40.5F;
        places.y[77] = 12.25F;
        Workers workers{2};
        Progress progress;
        const MultilevelOptions options{.spacing = 10.0, .fixed = fixed};
        QVERIFY(placeConnected(graph, options, workers, progress, places));
        QCOMPARE(places.x[3], -40.5F);
        QCOMPARE(places.y[3], 0.0F);
        QCOMPARE(places.x[77], 0.0F);
        QCOMPARE(places.y[77], 12.25F);
        // The others stand around them.
        QVERIFY(between(places, 3, graph.othersOf(3).front()) < 400.0);
    }

    void fixedNodesTurnThePicture()
    {
        constexpr std::uint32_t count = 60;
        std::vector<std::uint8_t> fixed(count, 0);
        Places places{count};
        fixed[0] = fixed[count - 1] = 1;
        places.x[0] = 590.0F; // the path's end is to be left of its beginning
        Workers workers{1};
        Progress progress;
        QVERIFY(placeConnected(path(count), {.spacing = 10.0, .fixed = fixed}, workers, progress, places));
        QVERIFY(places.x[10] > places.x[30]);
        QVERIFY(places.x[30] > places.x[50]);
    }

    void stopsWhenTold()
    {
        std::stop_source stop;
        stop.request_stop();
        Progress progress{stop.get_token()};
        Workers workers{2};
        Places places{1000};
        const auto answer = placeConnected(caseLike(1000), {}, workers, progress, places);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::Cancelled);
    }
};

QTEST_APPLESS_MAIN(MultilevelTest)
#include "multilevel_test.moc"
