#include "core/layout/fold_levels.h"

#include <QTest>

#include <algorithm>

using namespace jingwei;

namespace {

/// One victim pays ten level-1 accounts 1 … 10 yuan; the sixth and the third have no statement. Each passes
/// all on: the odd ones to a till of their own, the even ones to one exchange.
Diagram fan()
{
    Diagram diagram;
    diagram.unit = DiagramUnit::Levels;
    const auto node = [&](const std::string& name, std::uint32_t level, NodeFamily family, const char* icon) {
        DiagramNode made;
        made.entity = {family == NodeFamily::Exit ? EntityKind::Cash : EntityKind::Account, name};
        made.family = family;
        made.icon = icon;
        made.level = level;
        diagram.nodes.push_back(made);
        return static_cast<std::uint32_t>(diagram.nodes.size() - 1);
    };
    const auto link = [&](std::uint32_t from, std::uint32_t to, Minor amount, std::int64_t second) {
        DiagramLink made;
        made.from = from;
        made.to = to;
        made.amount = amount;
        made.count = 1;
        made.first = made.last = Instant{std::chrono::seconds{second}};
        made.facts = {RowId{SourceId{1}, second}};
        diagram.links.push_back(made);
    };
    const auto victim = node("victim", 0, NodeFamily::Victim, "victim");
    const auto exchange = node("exchange", 2, NodeFamily::Crypto, "crypto");
    for (std::uint32_t i = 1; i <= 10; ++i) {
        const auto mule = node("mule" + std::to_string(i), 1, NodeFamily::Account, "card");
        diagram.nodes[mule].queried = i != 6 && i != 3;
        diagram.nodes[mule].received = i * 100;
        diagram.nodes[mule].held = i;
        link(victim, mule, i * 100, i);
        link(mule, i % 2 == 0 ? exchange : node("till" + std::to_string(i), 2, NodeFamily::Exit, "cash"),
             i * 100, 20 + i);
    }
    return diagram;
}

const DiagramNode& nodeOf(const Diagram& diagram, const std::string& name)
{
    return diagram.nodes[diagram.find({EntityKind::Account, name}).value()];
}

Minor arriving(const Diagram& diagram, std::uint32_t node)
{
    Minor sum = 0;
    for (const auto& link : diagram.links)
        sum += link.to == node ? link.amount : 0;
    return sum;
}

} // namespace

class FoldLevelsTest : public QObject {
    Q_OBJECT

private slots:
    void theHeaviestStandForThemselvesTheOthersTogetherByKind()
    {
        const auto folded = foldLevels(fan(), {.most = 4});

        QVERIFY(nodeOf(folded.diagram, "mule10").folded.empty());
        QVERIFY(nodeOf(folded.diagram, "mule7").folded.empty());
        const auto& light = nodeOf(folded.diagram, "mule5");
        QCOMPARE(light.folded.size(), std::size_t{4}); // 5, 4, 2, 1
        QCOMPARE(light.entity.value, std::string{"mule5"});
        QVERIFY(light.queried);
        const auto& unqueried = nodeOf(folded.diagram, "mule3");
        QCOMPARE(unqueried.folded.size(), std::size_t{2});
        QVERIFY(!unqueried.queried);
        QCOMPARE(unqueried.received, std::optional<Minor>{900});
        QCOMPARE(light.held, std::optional<Minor>{12});
        QCOMPARE(folded.folded, std::size_t{4 + 2 + 2}); // two tills beside
    }

    void noMoneyIsLostOnTheWay()
    {
        const auto whole = fan();
        const auto folded = foldLevels(whole, {.most = 2});

        Minor out = 0;
        for (std::uint32_t node = 0; node < folded.diagram.nodes.size(); ++node)
            if (levelColumns(folded.diagram)[node] == 2)
                out += arriving(folded.diagram, node);
        QCOMPARE(out, Minor{5500});
        std::vector<RowId> facts;
        for (const auto& link : folded.diagram.links) {
            facts.insert(facts.end(), link.facts.begin(), link.facts.end());
            QCOMPARE(link.count, std::int64_t{std::ssize(link.facts)});
        }
        QCOMPARE(facts.size(), std::size_t{20});
    }

    void aLinkOfAFoldSpansTheTimeOfAll()
    {
        const auto folded = foldLevels(fan(), {.most = 4});
        const auto stack = folded.diagram.find({EntityKind::Account, "mule1"}).value();
        const auto link = std::ranges::find(folded.diagram.links, stack, &DiagramLink::to);

        QCOMPARE(link->first, Instant{std::chrono::seconds{1}});
        QCOMPARE(link->last, Instant{std::chrono::seconds{5}});
    }

    void anOpenColumnShowsAll()
    {
        const auto folded = foldLevels(fan(), {.most = 4, .open = {1}});

        QVERIFY(nodeOf(folded.diagram, "mule1").folded.empty());
        QCOMPARE(folded.folded, std::size_t{2}); // the tills
    }

    void oneAloneIsNoStack()
    {
        const auto folded = foldLevels(fan(), {.most = 9});

        QCOMPARE(folded.folded, std::size_t{0});
        QVERIFY(foldsNothing(fan(), {.most = 9}));
        QVERIFY(!foldsNothing(fan(), {.most = 8}));
    }

    void aFreeDiagramStaysAsItIs()
    {
        auto whole = fan();
        whole.unit = DiagramUnit::Free;

        QCOMPARE(foldLevels(whole, {.most = 1}).diagram, whole);
    }
};

QTEST_APPLESS_MAIN(FoldLevelsTest)
#include "fold_levels_test.moc"
