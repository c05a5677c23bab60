#include "core/layout/sankey_layout.h"

#include <QTest>

#include <cmath>
#include <map>

using namespace jingwei;

namespace {

/// One victim, two level-1 accounts, three exits; what node 2 keeps shows as its bar being higher than what
/// leaves.
Diagram sample()
{
    Diagram diagram;
    diagram.unit = DiagramUnit::Levels;
    const auto node = [&](std::uint32_t level, double y) {
        DiagramNode made;
        made.entity = {EntityKind::Account, std::to_string(diagram.nodes.size())};
        made.level = level;
        made.position.y = y;
        diagram.nodes.push_back(made);
    };
    node(0, 0);
    node(1, 100);
    node(1, 0);
    node(2, 50);
    node(2, 10);
    const auto link = [&](std::uint32_t from, std::uint32_t to, Minor amount) {
        DiagramLink made;
        made.from = from;
        made.to = to;
        made.amount = amount;
        diagram.links.push_back(made);
    };
    link(0, 1, 600);
    link(0, 2, 400);
    link(1, 3, 600);
    link(2, 3, 100);
    link(2, 4, 200);
    return diagram;
}

bool near(double a, double b)
{
    return std::abs(a - b) < 1e-9;
}

} // namespace

class SankeyLayoutTest : public QObject {
    Q_OBJECT

private slots:
    void everyThicknessIsInOneProportion()
    {
        const auto diagram = sample();

        const auto plan = sankeyLayout(diagram, {.width = 500, .height = 312, .barWidth = 10, .gap = 12});

        // the fullest columns hold 1,000 in 300 units of length beside one gap
        for (std::size_t link = 0; link < diagram.links.size(); ++link)
            QVERIFY(near(plan.bands[link].thickness, 0.3 * static_cast<double>(diagram.links[link].amount)));
        QVERIFY(near(plan.bars[0].height, 300));
        QVERIFY(near(plan.bars[2].height, 120));
        QVERIFY(near(plan.bars[2].leaving, 90)); // 100 of 400 stayed
    }

    void columnsAreLevelsFromEdgeToEdge()
    {
        const auto plan = sankeyLayout(sample(), {.width = 500, .height = 300, .barWidth = 10});

        QCOMPARE(plan.columns, 3U);
        QCOMPARE(plan.bars[0].left, 0.0);
        QCOMPARE(plan.bars[1].left, 245.0);
        QCOMPARE(plan.bars[3].left, 490.0);
    }

    void barsKeepTheOrderOfTheDiagramAndDoNotTouch()
    {
        const auto plan = sankeyLayout(sample(), {.width = 500, .height = 300});

        QVERIFY(plan.bars[2].top + plan.bars[2].height < plan.bars[1].top);
        QVERIFY(plan.bars[4].top + plan.bars[4].height < plan.bars[3].top);
        for (const auto& bar : plan.bars)
            QVERIFY(bar.top >= -1e-9 && bar.top + bar.height <= 300 + 1e-9);
    }

    void bandsFillTheirBarsWithoutOverlap()
    {
        const auto diagram = sample();
        const auto plan = sankeyLayout(diagram, {});

        std::map<std::uint32_t, double> nextOut, nextIn;
        // from the top: node 2 stands above node 1, node 4 above node 3
        for (const auto link : {1U, 0U, 4U, 3U, 2U}) {
            const auto& facts = diagram.links[link];
            const auto out = nextOut.try_emplace(facts.from, plan.bars[facts.from].top).first;
            QVERIFY(near(plan.bands[link].fromTop, out->second));
            out->second += plan.bands[link].thickness;
            const auto in = nextIn.try_emplace(facts.to, plan.bars[facts.to].top).first;
            QVERIFY(near(plan.bands[link].toTop, in->second));
            in->second += plan.bands[link].thickness;
        }
        QVERIFY(near(nextIn[3], plan.bars[3].top + plan.bars[3].height));
    }

    void aColumnOfManyStillFits()
    {
        auto diagram = sample();
        for (int extra = 0; extra < 500; ++extra) {
            auto node = diagram.nodes[3];
            node.entity.value = "x" + std::to_string(extra);
            diagram.nodes.push_back(node);
        }

        const auto plan = sankeyLayout(diagram, {.width = 500, .height = 300, .gap = 12});

        for (const auto& bar : plan.bars)
            QVERIFY(bar.top >= -1e-9 && bar.top + bar.height <= 300 + 1e-9);
        QVERIFY(plan.bands[0].thickness > 0);
    }

    void nothingIsAnEmptyPlan() { QCOMPARE(sankeyLayout({}, {}).columns, 0U); }
};

QTEST_APPLESS_MAIN(SankeyLayoutTest)
#include "sankey_layout_test.moc"
