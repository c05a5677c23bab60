#include "diagram_samples.h"
#include "ui/diagram/diagram_scene.h"
#include "ui/diagram/diagram_words.h"

#include <QTest>

#include <algorithm>

using namespace jingwei;
using namespace jingwei::ui;

class DiagramSceneTest : public QObject {
    Q_OBJECT

private slots:
    void widthIsLinearInTheSum()
    {
        const DiagramScene scene{samples::shared(samples::smallTrace()), {}};
        const auto& links = scene.links();
        QCOMPARE(links[0].width, 22.0); // everything stolen: the widest
        QVERIFY(std::abs(links[1].width - 22.0 * 300'000 / 486'000) < 1e-9);
        QVERIFY(std::abs(links[2].width - 22.0 * 185'600 / 486'000) < 1e-9);
    }

    void aThinLinkCanStillBeSeen()
    {
        auto diagram = samples::smallTrace();
        diagram.links[2].amount = 1;
        const DiagramScene scene{samples::shared(diagram), {}};
        QCOMPARE(scene.links()[2].width, 1.5);
    }

    void linksLeaveACardSideBySide()
    {
        const DiagramScene scene{samples::shared(samples::smallTrace()), {}};
        const auto& upper =
            scene.links()[1].startOffset < scene.links()[2].startOffset ? scene.links()[1] : scene.links()[2];
        const auto& lower = &upper == &scene.links()[1] ? scene.links()[2] : scene.links()[1];
        QVERIFY(lower.startOffset - upper.startOffset >= (upper.width + lower.width) / 2 - 1e-9);
        QVERIFY(lower.startOffset + lower.width / 2 < diagram_measure::exitHeight / 2);
    }

    void badges()
    {
        const DiagramScene scene{samples::shared(samples::smallTrace()), {}};
        QCOMPARE(scene.nodes()[0].badges, std::vector<Badge>{});
        QCOMPARE(scene.nodes()[1].badges, std::vector<Badge>{}); // holds next to nothing
        QCOMPARE(scene.nodes()[2].badges, std::vector<Badge>{Badge::Danger});
        QCOMPARE(scene.nodes()[3].badges, std::vector<Badge>{Badge::NotQueried});
    }

    void aMeasureInForceIsNoDanger()
    {
        auto diagram = samples::smallTrace();
        DiagramLook look;
        look.badges[diagram.nodes[2].entity] = {Badge::Tag, Badge::Frozen};
        const DiagramScene scene{samples::shared(diagram), look};
        QCOMPARE(scene.nodes()[2].badges, (std::vector<Badge>{Badge::Frozen, Badge::Tag}));
    }

    void streamsLeadThereAndOn()
    {
        const DiagramScene scene{samples::shared(samples::smallTrace()), {}};
        const std::vector<std::uint32_t> selected{2};
        QCOMPARE(scene.streamsOf(selected),
                 (std::vector<Stream>{Stream::Up, Stream::Up, Stream::None, Stream::Down}));
    }

    void aFreeDiagramColoursTwoSteps()
    {
        Diagram chain;
        for (int node = 0; node < 6; ++node)
            chain.nodes.push_back(samples::accountNode(std::to_string(node), "n"));
        for (std::uint32_t node = 0; node + 1 < 6; ++node)
            samples::link(chain, node, node + 1, 100);
        const DiagramScene scene{samples::shared(chain), {}};
        const std::vector<std::uint32_t> selected{0};
        QCOMPARE(scene.streamsOf(selected),
                 (std::vector<Stream>{Stream::Down, Stream::Down, Stream::None, Stream::None, Stream::None}));
    }

    void callsAreNoStream()
    {
        auto diagram = samples::smallTrace();
        diagram.links[1].kind = LinkKind::Call;
        const DiagramScene scene{samples::shared(diagram), {}};
        const std::vector<std::uint32_t> selected{2};
        QCOMPARE(scene.streamsOf(selected)[1], Stream::None);
    }

    void parallelLinksPart()
    {
        Diagram pair;
        pair.nodes = {samples::accountNode("1", "a"), samples::accountNode("2", "b")};
        pair.nodes[1].position = {200.0, 0.0};
        samples::link(pair, 0, 1, 100);
        samples::link(pair, 1, 0, 100);
        samples::link(pair, 0, 1, 0, LinkKind::Call, 4);
        const DiagramScene scene{samples::shared(pair), {}};
        std::vector<double> heights;
        for (std::uint32_t link = 0; link < 3; ++link) {
            const auto way = flattened(scene.route(link));
            heights.push_back(way[way.size() / 2].y());
        }
        std::ranges::sort(heights);
        QVERIFY(heights[1] - heights[0] > 10.0);
        QVERIFY(heights[2] - heights[1] > 10.0);
    }

    void aLongLinkPassesBetweenCards()
    {
        // 0 -> 2 over the column of 1, which stands in the straight way.
        Diagram diagram;
        diagram.unit = DiagramUnit::Levels;
        for (std::uint32_t node = 0; node < 3; ++node) {
            diagram.nodes.push_back(samples::accountNode(std::to_string(node), "n"));
            diagram.nodes[node].level = node;
            diagram.nodes[node].position = {250.0 * node, 0.0};
        }
        samples::link(diagram, 0, 2, 100);
        const DiagramScene scene{samples::shared(diagram), {}};
        for (const auto& point : flattened(scene.route(0)))
            QVERIFY(!scene.nodes()[1].box.contains(point));
    }

    void maskingHidesNamesAndNumbers()
    {
        auto diagram = samples::smallTrace();
        DiagramLook look;
        look.masking = Masking::Masked;
        diagram.nodes[1].name = diagram.nodes[1].entity.value; // no holder: the number stands as the name
        const DiagramScene scene{samples::shared(diagram), look};
        QVERIFY(!scene.nameOf(0).contains(QStringLiteral("岚")));
        QVERIFY(scene.nameOf(0).startsWith(QStringLiteral("周")));
        QVERIFY(!ungrouped(scene.nameOf(1)).contains(QStringLiteral("041277")));
        QCOMPARE(scene.tailOf(0), QStringLiteral("8846"));
    }

    void aTailThatBeginsWithANameIsMasked()
    {
        DiagramNode incident;
        incident.entity = {EntityKind::Incident, "250317-042"};
        incident.family = NodeFamily::Incident;
        incident.name = "250317-042";
        incident.tail = "周小岚 48.60";
        QCOMPARE(nodeName(incident, Masking::Masked), QStringLiteral("250317-042"));
        QCOMPARE(nodeTail(incident, Masking::Masked), QStringLiteral("周** 48.60"));
    }

    void aStackSaysWhatCameTogetherButNotOfVictims()
    {
        DiagramNode stack;
        stack.entity = {EntityKind::Account, "6299000000000001"};
        stack.folded = {stack.entity, {EntityKind::Account, "6299000000000002"}};
        stack.received = 741'00;
        QVERIFY(nodeTail(stack, Masking::Shown).contains(QStringLiteral("741")));
        stack.family = NodeFamily::Victim; // that came back to them; they lost more
        QVERIFY(nodeTail(stack, Masking::Shown).isEmpty());
    }

    void headsAddUp()
    {
        const auto heads = traceHeads(samples::smallTrace(), MoneyUnit::Yuan);
        QCOMPARE(heads.size(), std::size_t{4});
        QVERIFY(heads[0].sums.contains(QStringLiteral("486,000")));
        QVERIFY(heads[1].sums.contains(QStringLiteral("400")));
        QVERIFY(heads[2].sums.contains(QStringLiteral("88,200")));
        QVERIFY(heads[2].sums.contains(QStringLiteral("185,600")));
        QVERIFY(heads[3].sums.contains(QStringLiteral("211,800")));
    }

    void linkLabels_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<qint64>("count");
        QTest::addColumn<QString>("label");

        QTest::newRow("one transfer is its sum")
            << int(LinkKind::Transfer) << qint64{1} << QStringLiteral("88,500");
        QTest::newRow("several have their count")
            << int(LinkKind::Transfer) << qint64{2} << QStringLiteral("2 × 88,500");
        QTest::newRow("ownership has none") << int(LinkKind::Use) << qint64{1} << QString{};
    }

    void linkLabels()
    {
        QFETCH(const int, kind);
        QFETCH(const qint64, count);
        QFETCH(const QString, label);
        DiagramLink link;
        link.kind = static_cast<LinkKind>(kind);
        link.count = count;
        link.amount = 88'500'00;
        QCOMPARE(linkLabel(link, MoneyUnit::Yuan, LinkLabel::WithCount), label);
    }

    void anEmptyDiagramIsFine()
    {
        const DiagramScene scene{samples::shared({}), {}};
        QVERIFY(scene.bounds().isEmpty());
        QVERIFY(scene.streamsOf({}).empty());
    }
};

QTEST_GUILESS_MAIN(DiagramSceneTest)
#include "diagram_scene_test.moc"
