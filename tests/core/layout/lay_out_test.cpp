#include "core/layout/circle_order.h"
#include "core/layout/turns.h"
#include "tests/core/layout/layout_samples.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

using namespace jingwei;
using namespace jingwei::samples;

Q_DECLARE_METATYPE(jingwei::LayoutKind)

namespace {

constexpr LayoutKind kinds[]{LayoutKind::Flow,    LayoutKind::Force,   LayoutKind::Grouped,
                             LayoutKind::Circle,  LayoutKind::Peacock, LayoutKind::Hierarchy,
                             LayoutKind::Timeline};
constexpr const char* kindNames[]{"flow", "force", "grouped", "circle", "peacock", "hierarchy", "timeline"};

std::vector<Point> laidOut(const Diagram& diagram, const LayoutWish& wish)
{
    Progress progress;
    const auto points = layOut(diagram, wish, progress);
    return points ? *points : std::vector<Point>{};
}

void addKindRows()
{
    QTest::addColumn<LayoutKind>("kind");
    for (std::size_t kind = 0; kind < std::size(kinds); ++kind)
        QTest::newRow(kindNames[kind]) << kinds[kind];
}

double distance(Point a, Point b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

Diagram withPinned(Diagram diagram)
{
    RandomNumbers random{9};
    for (std::size_t node = 0; node < diagram.nodes.size(); node += 9) {
        diagram.nodes[node].pinned = true;
        diagram.nodes[node].position = {4000.0 * random.centred(), 400.0 * static_cast<double>(node)};
    }
    return diagram;
}

} // namespace

class LayOutTest : public QObject {
    Q_OBJECT

private slots:
    void nothingOverlaps_data() { addKindRows(); }

    void nothingOverlaps()
    {
        QFETCH(const LayoutKind, kind);
        std::vector<Diagram> diagrams{
            Diagram{}, star(0), star(1), star(1000), pairs(60), binaryTree(255), randomDiagram(2, 1)};
        for (std::uint64_t seed = 1; seed <= 6; ++seed)
            diagrams.push_back(randomDiagram(static_cast<std::uint32_t>(30 * seed * seed), seed));
        for (const auto& diagram : diagrams) {
            const auto points = laidOut(diagram, {.kind = kind, .threads = 2});
            QCOMPARE(points.size(), diagram.nodes.size());
            QVERIFY(std::ranges::all_of(points,
                                        [](Point p) { return std::isfinite(p.x) && std::isfinite(p.y); }));
            QVERIFY(!overlapsAnywhere(diagram, points));
        }
    }

    void pinnedNodesStay_data() { addKindRows(); }

    void pinnedNodesStay()
    {
        QFETCH(const LayoutKind, kind);
        for (std::uint64_t seed = 1; seed <= 3; ++seed) {
            const auto diagram = withPinned(randomDiagram(120, seed));
            const auto points = laidOut(diagram, {.kind = kind, .threads = 2});
            QCOMPARE(points.size(), diagram.nodes.size());
            for (std::size_t node = 0; node < points.size(); ++node)
                QVERIFY(!diagram.nodes[node].pinned || points[node] == diagram.nodes[node].position);
            QVERIFY(!overlapsAnywhere(diagram, points));
        }
    }

    /// The hash stands for the bits of all coordinates: another machine, compiler or number of threads that
    /// gives another one breaks the promise that pictures can be made again.
    void samePointsEverywhere_data()
    {
        QTest::addColumn<LayoutKind>("kind");
        QTest::addColumn<quint64>("hash");

        QTest::newRow("flow") << LayoutKind::Flow << quint64{836652473825810626U};
        QTest::newRow("force") << LayoutKind::Force << quint64{12113548021687632908U};
        QTest::newRow("grouped") << LayoutKind::Grouped << quint64{2972141212545724197U};
        QTest::newRow("circle") << LayoutKind::Circle << quint64{3648452935796436263U};
        QTest::newRow("peacock") << LayoutKind::Peacock << quint64{11445994577395248470U};
        QTest::newRow("hierarchy") << LayoutKind::Hierarchy << quint64{10118923154765189936U};
        QTest::newRow("timeline") << LayoutKind::Timeline << quint64{10848546551849845356U};
    }

    void samePointsEverywhere()
    {
        QFETCH(const LayoutKind, kind);
        QFETCH(const quint64, hash);
        const auto diagram = randomDiagram(400, 5);
        for (const std::uint32_t threads : {1U, 2U, 8U}) {
            const auto points = laidOut(diagram, {.kind = kind, .seed = 3, .threads = threads});
            QCOMPARE(quint64{hashOf(points)}, hash);
        }
    }

    void stopsWhenTold_data() { addKindRows(); }

    void stopsWhenTold()
    {
        QFETCH(const LayoutKind, kind);
        std::stop_source stop;
        stop.request_stop();
        Progress progress{stop.get_token()};
        const auto points = layOut(randomDiagram(300, 1), {.kind = kind}, progress);
        QVERIFY(!points);
        QCOMPARE(points.error().code, ErrorCode::Cancelled);
    }

    void onlyTheChosenMove_data() { addKindRows(); }

    void onlyTheChosenMove()
    {
        QFETCH(const LayoutKind, kind);
        for (const bool pinned : {false, true}) {
            auto diagram = randomDiagram(200, 2);
            const auto stood = laidOut(diagram, {.kind = LayoutKind::Force, .threads = 2});
            for (std::size_t node = 0; node < stood.size(); ++node)
                diagram.nodes[node].position = stood[node];
            LayoutWish wish{.kind = kind, .threads = 2};
            for (std::uint32_t node = 0; node < 200; node += 5)
                wish.only.push_back(node);
            diagram.nodes[50].pinned = pinned;

            const auto points = laidOut(diagram, wish);

            QCOMPARE(points.size(), stood.size());
            for (std::size_t node = 0; node < stood.size(); ++node)
                QVERIFY((node % 5 == 0 && !diagram.nodes[node].pinned) || points[node] == stood[node]);
            QVERIFY(points != stood);
            QVERIFY(!overlapsAnywhere(diagram, points));
        }
    }

    void aSelectionWithRoomKeepsItsMiddle()
    {
        auto diagram = binaryTree(7);
        for (std::size_t node = 0; node < 7; ++node)
            diagram.nodes[node].position = {900.0 + 40.0 * static_cast<double>(node), -300.0};
        diagram.nodes.push_back(nodeNamed("far"));
        diagram.nodes.back().position = {-5000.0, 0.0};
        const std::vector<std::uint32_t> tree{0, 1, 2, 3, 4, 5, 6};

        const auto points = laidOut(diagram, {.kind = LayoutKind::Hierarchy, .threads = 1, .only = tree});

        const auto rooms = footprintsOf(cutOut(diagram, tree));
        std::vector<Point> before;
        for (const auto node : tree)
            before.push_back(diagram.nodes[node].position);
        const auto was = middleOf(before, rooms);
        const auto is = middleOf(std::span{points}.first(7), rooms);
        QVERIFY(std::abs(was.x - is.x) < 1e-6 && std::abs(was.y - is.y) < 1e-6);
        QCOMPARE(points[7], (Point{-5000.0, 0.0}));
    }

    void aTreeRoundACircleCrossesNowhere()
    {
        Progress progress;
        const auto graph = graphOf(binaryTree(100));
        QCOMPARE(circleCrossings(graph, circleOrder(graph, progress)), std::uint64_t{0});
    }

    void siftingLeavesFewCrossings()
    {
        Progress progress;
        std::uint64_t asTheyCome = 0;
        std::uint64_t sifted = 0;
        for (std::uint64_t seed = 1; seed <= 5; ++seed) {
            const auto graph = graphOf(randomDiagram(100, seed));
            std::vector<std::uint32_t> order(graph.nodeCount());
            std::iota(order.begin(), order.end(), 0U);
            asTheyCome += circleCrossings(graph, order);
            auto best = circleOrder(graph, progress);
            sifted += circleCrossings(graph, best);
            std::ranges::sort(best);
            QCOMPARE(best, order);
        }
        QVERIFY2(sifted * 3 < asTheyCome,
                 qPrintable(QString::number(sifted) + " of " + QString::number(asTheyCome)));
    }

    void movingAnyOneNodeCrossesNoLess()
    {
        Progress progress;
        for (std::uint64_t seed = 1; seed <= 5; ++seed) {
            const auto graph = graphOf(randomDiagram(60, seed));
            const auto order = circleOrder(graph, progress);
            const auto fewest = circleCrossings(graph, order);
            for (std::ptrdiff_t from = 0; from < 60; ++from) {
                for (std::ptrdiff_t to = 0; to < 59; ++to) {
                    auto other = order;
                    other.erase(other.begin() + from);
                    other.insert(other.begin() + to, order[static_cast<std::size_t>(from)]);
                    QVERIFY(circleCrossings(graph, other) >= fewest);
                }
            }
        }
    }

    void childrenStandUnderTheirParent()
    {
        auto diagram = binaryTree(63);
        for (auto& node : diagram.nodes)
            node.name = "same"; // footprints of one width, so that middles are those of positions
        const auto points = laidOut(diagram, {.kind = LayoutKind::Hierarchy, .threads = 1});
        // The node with most neighbours is the top: the first of those with two children and a parent.
        // Leaves stand below each other here, where abreast they would make the picture too wide.
        for (std::uint32_t parent = 3; parent < 15; ++parent) {
            const auto left = points[2 * parent + 1];
            const auto right = points[2 * parent + 2];
            QVERIFY(left.y > points[parent].y);
            QCOMPARE(left.y, right.y);
            QVERIFY(std::abs((left.x + right.x) / 2.0 - points[parent].x) < 1e-6);
        }
        for (std::uint32_t leaf = 31; leaf < 63; ++leaf)
            QVERIFY(points[leaf].y > points[(leaf - 1) / 2].y);
    }

    void theLeastLevelIsTheTop()
    {
        auto diagram = binaryTree(31);
        for (std::uint32_t node = 0; node < 31; ++node)
            diagram.nodes[node].level = static_cast<std::uint32_t>(std::bit_width(node + 1) - 1);
        const auto points = laidOut(diagram, {.kind = LayoutKind::Hierarchy, .threads = 1});
        for (std::uint32_t node = 1; node < 31; ++node)
            QVERIFY(points[node].y > points[(node - 1) / 2].y);
    }

    void whoComesLaterStandsFartherRight()
    {
        const auto diagram = randomDiagram(300, 4);
        const auto points = laidOut(diagram, {.kind = LayoutKind::Timeline, .threads = 1});
        std::map<std::uint32_t, std::int64_t> moments;
        for (const auto& link : diagram.links) {
            const auto second = link.first.time_since_epoch().count();
            for (const auto node : {link.from, link.to}) {
                if (second != 0 && (!moments.contains(node) || second < moments[node]))
                    moments[node] = second;
            }
        }
        for (std::uint32_t a = 0; a < 300; ++a) {
            for (std::uint32_t b = 0; b < 300; ++b) {
                if (moments.contains(a) && moments.contains(b) && moments[a] < moments[b])
                    QVERIFY(points[a].x <= points[b].x);
                if (!moments.contains(a) && moments.contains(b))
                    QVERIFY(points[a].x < points[b].x - 60.0);
            }
        }
    }

    /// Every group with 44 units about it, which its hull takes.
    void hullsDoNotOverlap()
    {
        for (std::uint64_t seed = 1; seed <= 4; ++seed) {
            const auto diagram = randomDiagram(240, seed);
            const auto points = laidOut(diagram, {.kind = LayoutKind::Grouped, .threads = 2});
            std::map<std::string, std::vector<std::uint32_t>> members;
            for (std::uint32_t node = 0; node < 240; ++node)
                members[diagram.nodes[node].group].push_back(node);
            std::vector<Point> places;
            std::vector<Footprint> hulls;
            for (const auto& [name, nodes] : members) {
                double left = 1e9, right = -1e9, top = 1e9, bottom = -1e9;
                for (const auto node : nodes) {
                    const auto room = footprintOf(diagram.nodes[node]);
                    const double about = name.empty() ? 0.0 : 44.0;
                    left = std::min(left, points[node].x - room.halfWidth - about);
                    right = std::max(right, points[node].x + room.halfWidth + about);
                    top = std::min(top, points[node].y - room.above - about);
                    bottom = std::max(bottom, points[node].y + room.below + about);
                    if (name.empty()) {
                        places.push_back(points[node]);
                        hulls.push_back(room);
                    }
                }
                if (!name.empty()) {
                    places.push_back({(left + right) / 2.0, (top + bottom) / 2.0});
                    hulls.push_back({(right - left) / 2.0, (bottom - top) / 2.0, (bottom - top) / 2.0});
                }
            }
            QVERIFY(!anyOverlap(places, hulls, std::vector<std::uint8_t>(places.size(), 0)));
        }
    }

    void givenGroupsGoBeforeThoseOfTheNodes()
    {
        const auto diagram = randomDiagram(60, 1);
        std::vector<std::string> groups;
        for (int node = 0; node < 60; ++node)
            groups.push_back(node % 2 == 0 ? "even" : "odd");
        const auto points = laidOut(diagram, {.kind = LayoutKind::Grouped, .threads = 1, .groups = groups});
        const auto boundsOf = [&](std::uint32_t parity) {
            double left = 1e9, right = -1e9, top = 1e9, bottom = -1e9;
            for (auto node = parity; node < 60; node += 2) {
                left = std::min(left, points[node].x);
                right = std::max(right, points[node].x);
                top = std::min(top, points[node].y);
                bottom = std::max(bottom, points[node].y);
            }
            return std::array{left, right, top, bottom};
        };
        const auto even = boundsOf(0);
        const auto odd = boundsOf(1);
        QVERIFY(even[1] < odd[0] || odd[1] < even[0] || even[3] < odd[2] || odd[3] < even[2]);
    }

    void leavesStandAboutTheirHub()
    {
        Diagram diagram;
        for (std::uint32_t hub = 0; hub < 6; ++hub)
            diagram.nodes.push_back(nodeNamed("hub" + std::to_string(hub)));
        for (std::uint32_t hub = 0; hub < 6; ++hub) {
            linkUp(diagram, hub, (hub + 1) % 6);
            for (int leaf = 0; leaf < 30; ++leaf) {
                diagram.nodes.push_back(nodeNamed("leaf"));
                linkUp(diagram, hub, static_cast<std::uint32_t>(diagram.nodes.size() - 1));
            }
        }
        const auto points = laidOut(diagram, {.kind = LayoutKind::Peacock, .threads = 2});
        for (std::uint32_t leaf = 6; leaf < points.size(); ++leaf) {
            const auto own = (leaf - 6) / 30;
            for (std::uint32_t hub = 0; hub < 6; ++hub)
                QVERIFY(hub == own
                        || distance(points[leaf], points[own]) < distance(points[leaf], points[hub]));
        }
    }

    void turnsGoRound()
    {
        for (int step = -40; step <= 40; ++step) {
            const double turn = step / 16.0;
            const auto at = atTurn(turn);
            QVERIFY(std::abs(at.x - std::cos(turn * 6.283185307179586)) < 1e-11);
            QVERIFY(std::abs(at.y - std::sin(turn * 6.283185307179586)) < 1e-11);
        }
    }
};

QTEST_APPLESS_MAIN(LayOutTest)
#include "lay_out_test.moc"
