#include "core/diagram/diagram_queries.h"

#include <QTest>
#include <queue>

#include <algorithm>
#include <numeric>
#include <random>
#include <set>

using namespace jingwei;

namespace {

using Nodes = std::vector<std::uint32_t>;

void addLink(Diagram& diagram, std::uint32_t from, std::uint32_t to)
{
    auto& link = diagram.links.emplace_back();
    link.from = from;
    link.to = to;
    link.count = 1;
    link.amount = 1'00;
}

Diagram diagramOf(std::uint32_t nodes, std::initializer_list<std::pair<std::uint32_t, std::uint32_t>> links)
{
    Diagram diagram;
    for (std::uint32_t node = 0; node < nodes; ++node) {
        auto& made = diagram.nodes.emplace_back();
        made.entity = {EntityKind::Account, std::to_string(node)};
        made.icon = "card";
    }
    for (const auto& [from, to] : links)
        addLink(diagram, from, to);
    return diagram;
}

Diagram randomDiagram(std::mt19937& random)
{
    const auto nodes = 1 + random() % 12;
    auto diagram = diagramOf(static_cast<std::uint32_t>(nodes), {});
    for (auto link = random() % 16; link > 0; --link)
        addLink(diagram, static_cast<std::uint32_t>(random() % nodes),
                static_cast<std::uint32_t>(random() % nodes));
    return diagram;
}

bool linked(const Diagram& diagram, std::uint32_t a, std::uint32_t b)
{
    return std::ranges::any_of(diagram.links, [&](const DiagramLink& link) {
        return (link.from == a && link.to == b) || (link.from == b && link.to == a);
    });
}

/// Distances by asking every pair of nodes, for comparison.
std::vector<int> distancesFrom(const Diagram& diagram, std::uint32_t start)
{
    std::vector<int> distances(diagram.nodes.size(), -1);
    distances[start] = 0;
    std::queue<std::uint32_t> next;
    for (next.push(start); !next.empty(); next.pop())
        for (std::uint32_t other = 0; other < diagram.nodes.size(); ++other)
            if (distances[other] < 0 && linked(diagram, next.front(), other)) {
                distances[other] = distances[next.front()] + 1;
                next.push(other);
            }
    return distances;
}

Diagram threeInARow()
{
    auto diagram = diagramOf(3, {});
    diagram.nodes[0].position = {0.0, 10.0};
    diagram.nodes[1].position = {50.0, 30.0};
    diagram.nodes[2].position = {200.0, 20.0};
    return diagram;
}

} // namespace

class DiagramQueriesTest : public QObject {
    Q_OBJECT

private slots:
    void aPartHasItsNodesAndWhatLiesBetweenThem()
    {
        auto whole = diagramOf(4, {{0, 1}, {1, 2}, {2, 3}, {1, 1}});
        for (std::uint32_t node = 0; node < 4; ++node)
            whole.nodes[node].position = {300.0 * node, 0.0};
        whole.unit = DiagramUnit::Levels;
        whole.notes = {{.id = 1, .position = {350.0, -20.0}, .size = {80.0, 20.0}},
                       {.id = 2, .position = {880.0, -20.0}, .size = {80.0, 20.0}}};
        const auto entity = [&](std::uint32_t node) { return whole.nodes[node].entity; };
        whole.paths = {{.id = 1, .ends = {entity(1), entity(2)}}, {.id = 2, .ends = {entity(2), entity(3)}}};

        const auto part = partOf(whole, Nodes{1, 2});

        QVERIFY((part.nodes == std::vector{whole.nodes[1], whole.nodes[2]}));
        QCOMPARE(part.links.size(), std::size_t{2});
        QCOMPARE(part.links[0].from, 0U);
        QCOMPARE(part.links[0].to, 1U);
        QCOMPARE(part.links[1].to, 0U); // who pays himself
        QVERIFY(part.unit == DiagramUnit::Levels);
        QCOMPARE(part.notes.size(), std::size_t{1});
        QCOMPARE(part.notes[0].id, std::int64_t{1});
        QCOMPARE(part.paths.size(), std::size_t{1});
        QCOMPARE(part.paths[0].id, std::int64_t{1});
    }

    void allOfItIsTheWhole()
    {
        std::mt19937 random{11};
        for (int round = 0; round < 50; ++round) {
            const auto whole = randomDiagram(random);
            Nodes all(whole.nodes.size());
            std::iota(all.begin(), all.end(), 0U);

            QVERIFY(partOf(whole, all) == whole);
        }
    }

    void waysAndPartsAreThoseOfEveryPairAsked()
    {
        std::mt19937 random{5};
        for (int round = 0; round < 2'000; ++round) {
            const auto diagram = randomDiagram(random);
            const auto count = static_cast<std::uint32_t>(diagram.nodes.size());
            const auto from = static_cast<std::uint32_t>(random() % count);
            const auto to = static_cast<std::uint32_t>(random() % count);
            const auto distances = distancesFrom(diagram, from);

            Nodes part;
            for (std::uint32_t node = 0; node < count; ++node)
                if (distances[node] >= 0)
                    part.push_back(node);
            QCOMPARE(connectedWith(diagram, std::array{from}), part);

            const auto way = shortestWay(diagram, from, to);
            QCOMPARE(static_cast<int>(way.size()), distances[to] + 1);
            for (std::size_t step = 1; step < way.size(); ++step)
                QVERIFY(linked(diagram, way[step - 1], way[step]));
            if (!way.empty())
                QVERIFY(way.front() == from && way.back() == to);
        }
    }

    void ofSeveralShortestWaysTheFirstIsTaken()
    {
        const auto diagram = diagramOf(5, {{0, 3}, {3, 4}, {0, 1}, {1, 4}, {0, 2}, {2, 4}});

        QCOMPARE(shortestWay(diagram, 0, 4), (Nodes{0, 1, 4}));
    }

    void leavesOfOneHubAndKindAreAlike()
    {
        auto diagram = diagramOf(8, {{0, 1}, {0, 2}, {0, 3}, {4, 0}, {0, 5}, {5, 6}, {7, 7}});
        diagram.nodes[4].icon = "cash";
        diagram.links[1].amount = 500'00;

        // The largest sum comes first: into it the others are folded.
        QCOMPARE(alikeLeaves(diagram, 3), (std::vector<Nodes>{{2, 1, 3}}));
        QVERIFY(alikeLeaves(diagram, 4).empty());
    }

    void whatPeopleSetApartIsNotFolded()
    {
        auto diagram = diagramOf(5, {{0, 1}, {0, 2}, {0, 3}, {0, 4}});
        diagram.nodes[1].pinned = true;
        diagram.nodes[2].group = "车队";
        diagram.nodes[3].family = NodeFamily::Suspect;

        QVERIFY(alikeLeaves(diagram, 2).empty());
    }

    void twoNodesWithNobodyElseAreNoSet() { QVERIFY(alikeLeaves(diagramOf(2, {{0, 1}}), 2).empty()); }

    void nodesAreSetInLine()
    {
        const auto diagram = threeInARow();
        const Nodes all{0, 1, 2};
        const auto xs = [&](Alignment alignment) {
            std::vector<double> found;
            for (auto node : diagram.nodes) {
                for (const auto& [entity, place] : alignedPlaces(diagram, all, alignment))
                    if (entity == node.entity)
                        node.position = place;
                found.push_back(node.position.x);
            }
            return found;
        };

        QCOMPARE(xs(Alignment::Left), (std::vector{0.0, 0.0, 0.0}));
        QCOMPARE(xs(Alignment::Centre), (std::vector{100.0, 100.0, 100.0}));
        QCOMPARE(xs(Alignment::Right), (std::vector{200.0, 200.0, 200.0}));
        QCOMPARE(xs(Alignment::SpreadOut), (std::vector{0.0, 100.0, 200.0}));
        QCOMPARE(xs(Alignment::Top), (std::vector{0.0, 50.0, 200.0}));
        QCOMPARE(alignedPlaces(diagram, all, Alignment::Top).size(), std::size_t{2});
        QCOMPARE(alignedPlaces(diagram, all, Alignment::SpreadDown).size(), std::size_t{0});
    }

    void nothingSelectedMovesNothing() { QVERIFY(alignedPlaces(threeInARow(), {}, Alignment::Left).empty()); }
};

QTEST_APPLESS_MAIN(DiagramQueriesTest)
#include "diagram_queries_test.moc"
