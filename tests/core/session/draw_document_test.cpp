// A document drawn from what a case knows, and what would come to it.
#include "core/diagram/document_acts.h"
#include "core/diagram/style_rules.h"
#include "core/session/draw_document.h"
#include "tests/support/ledger.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <set>
#include <tuple>

using namespace jingwei;
using namespace jingwei::test;

namespace {

EntityRef account(const std::string& number)
{
    return {EntityKind::Account, number};
}
const EntityRef incidentOne{EntityKind::Incident, "A001"};

std::shared_ptr<CaseSnapshot> snapshotOf(const Ledger& ledger)
{
    auto snapshot = std::make_shared<CaseSnapshot>();
    snapshot->graph = ledger.graph();
    snapshot->incidents = ledger.incidents();
    return snapshot;
}

std::shared_ptr<const CaseNetwork> networkOf(std::shared_ptr<const CaseSnapshot> snapshot)
{
    Progress progress;
    auto network = CaseNetwork::build(std::move(snapshot), progress);
    if (!network)
        qFatal("no network");
    return *network;
}

/// A victim V, who paid M through two levels, of which one account has a holder with an identity number.
Ledger aTrail()
{
    Ledger ledger;
    ledger.account("V").opening(1'000'00).holder("周岚").account("A").holder("贺子俊", "110101198001010019");
    ledger.account("B").holder("吕婷").account("C");
    ledger.paid("V", "A", 300'00, "2025-03-01 12:00:00").paid("A", "B", 200'00, "2025-03-01 12:05:00");
    ledger.paid("A", "B", 50'00, "2025-03-02").dayOnly().paid("B", "C", 120'00, "2025-03-03 09:00:00");
    ledger.incident("A001", {"V"}, {"A"}).occurred("2025-03-01 11:59:00").reported("2025-03-01 13:00:00");
    ledger.victim("周岚").loss(300'00);
    return ledger;
}

DiagramDocument documentWith(const std::vector<EntityRef>& entities)
{
    DiagramDocument document;
    double x = 0.0;
    std::vector<ShownEntity> shown;
    for (const auto& entity : entities)
        shown.push_back({.entity = entity, .position = {x += 10.0, 0.0}});
    if (!apply(document, showingEntities(document, shown)))
        qFatal("the document was not made");
    return document;
}

Diagram drawn(const CaseNetwork& network, const DiagramDocument& document)
{
    Progress progress;
    auto diagram = drawDocument(network, document, progress);
    if (!diagram)
        qFatal("not drawn");
    return std::move(diagram->diagram);
}

const DiagramLink* linkBetween(const Diagram& diagram, const EntityRef& from, const EntityRef& to)
{
    const auto link = std::ranges::find_if(diagram.links, [&](const DiagramLink& one) {
        return diagram.nodes[one.from].entity == from && diagram.nodes[one.to].entity == to;
    });
    return link == diagram.links.end() ? nullptr : &*link;
}

void perform(DiagramDocument& document, const DiagramChange& change)
{
    if (!apply(document, change))
        qFatal("the act does not fit");
}

Expansion expanded(const CaseNetwork& network, const DiagramDocument& document, const ExpandWish& wish)
{
    Progress progress;
    auto expansion = expansionOf(network, document, wish, progress);
    if (!expansion)
        qFatal("not expanded");
    return *std::move(expansion);
}

/// Ledgers of twelve accounts with payments at random.
Ledger randomLedger(std::mt19937& random)
{
    Ledger ledger;
    for (int number = 0; number < 12; ++number)
        ledger.account(std::to_string(number));
    for (auto payment = 5 + random() % 25; payment > 0; --payment) {
        const auto day = 1 + random() % 28;
        ledger.paid(std::to_string(random() % 12), std::to_string(random() % 12),
                    static_cast<Minor>(1 + random() % 900),
                    (day < 10 ? "2025-03-0" : "2025-03-") + std::to_string(day) + " 10:00:00");
    }
    return ledger;
}

/// What a wish brings, found by going over all payments again and again.
std::set<EntityRef> foundByHand(const FlowGraph& graph, const DiagramDocument& document,
                                const ExpandWish& wish)
{
    std::set<EntityRef> reached{wish.from.begin(), wish.from.end()};
    for (std::uint32_t step = 0; step < wish.depth; ++step) {
        const auto before = reached;
        for (std::uint32_t number = 0; number < graph.edgeCount(); ++number) {
            const EdgeIndex edge{number};
            if (graph.amount(edge) < wish.least || (wish.since && graph.at(edge) < *wish.since)
                || (wish.until && graph.at(edge) > *wish.until))
                continue;
            const auto& payer = graph.account(graph.payer(edge)).entity;
            const auto& payee = graph.account(graph.payee(edge)).entity;
            if (before.contains(payer) && wish.way != ExpandWay::In)
                reached.insert(payee);
            if (before.contains(payee) && wish.way != ExpandWay::Out)
                reached.insert(payer);
        }
    }
    std::erase_if(reached, [&](const EntityRef& entity) { return document.find(entity) != nullptr; });
    return reached;
}

/// A file that says other things of A, B and C than the case does, and knows X, whom that does not.
ReadDiagram aFile()
{
    auto content = std::make_shared<Diagram>();
    double x = 100.0;
    for (const auto* number : {"A", "B", "C", "X"}) {
        auto& node = content->nodes.emplace_back();
        node.entity = account(number);
        node.name = std::string{"file's "} + number;
        node.position = {x += 10.0, 5.0};
    }
    const auto link = [&](std::uint32_t from, std::uint32_t to, Minor amount, const char* day) {
        content->links.push_back({.from = from,
                                  .to = to,
                                  .count = 2,
                                  .amount = amount,
                                  .first = moment(std::string{day} + " 10:00:00"),
                                  .last = moment(std::string{day} + " 18:00:00"),
                                  .facts = {RowId{77}}});
    };
    link(0, 1, 900'00, "2025-04-01");
    link(0, 1, 50'00, "2025-04-05");
    link(2, 3, 10'00, "2025-04-09");
    return {"ring.anx", std::string(64, 'a'), 99, moment("2025-05-01 08:00:00"), std::move(content)};
}

DiagramDocument readIn(ReadDiagram read)
{
    Progress progress;
    auto document = documentOf(std::move(read), "ring", progress);
    if (!document)
        qFatal("the file gave no document");
    return *std::move(document);
}

} // namespace

class DrawDocumentTest : public QObject {
    Q_OBJECT

private slots:
    void whoIsHeldOnePersonStandsInOneNode()
    {
        Ledger ledger;
        ledger.account("A").holder("贺子俊", "110101198001010019");
        ledger.account("B").holder("贺子俊", "110101198001010027");
        ledger.paid("A", "B", 100'00, "2025-03-01 12:00:00");
        const EntityRef one{EntityKind::Person, "110101198001010019"};
        const EntityRef two{EntityKind::Person, "110101198001010027"};
        const auto document = documentWith({two, account("A"), one, account("B")});
        const auto snapshot = snapshotOf(ledger);
        QCOMPARE(drawn(*networkOf(snapshot), document).nodes.size(), std::size_t{4});

        ReviewRecord vote;
        vote.matter = ReviewMatter::Person;
        std::tie(vote.a, vote.b) = std::pair{toText(one), toText(two)};
        vote.verdict = Verdict::Same;
        snapshot->review.push_back(vote);
        const auto diagram = drawn(*networkOf(snapshot), document);
        QCOMPARE(diagram.nodes.size(), std::size_t{3});
        const auto node = diagram.find(two);
        QVERIFY(node && node == diagram.find(one));
        QCOMPARE(diagram.nodes[*node].folded.size(), std::size_t{2});
        QVERIFY(diagram.nodes[*node].merged);
        for (const auto& number : {"A", "B"})
            QVERIFY(linkBetween(diagram, diagram.nodes[*node].entity, account(number)) != nullptr);
    }

    void whatAFileSaysIsDrawnAndNothingOfTheCase()
    {
        const auto network = networkOf(snapshotOf(aTrail()));

        const auto document = readIn(aFile());
        const auto diagram = drawn(*network, document);

        QVERIFY(document.read);
        QCOMPARE(diagram.nodes.size(), std::size_t{4});
        QCOMPARE(diagram.nodes.front().name, std::string{"file's A"});
        QVERIFY((diagram.nodes.front().position == Point{110.0, 5.0}));
        QCOMPARE(diagram.links.size(), std::size_t{2}); // of A and B one with the sum of both
        const auto* const link = linkBetween(diagram, account("A"), account("B"));
        QCOMPARE(link->amount, Minor{950'00});
        QCOMPARE(link->count, std::int64_t{4});
        QVERIFY(link->first == moment("2025-04-01 10:00:00"));
        QVERIFY(link->last == moment("2025-04-05 18:00:00"));
        for (const auto& one : diagram.links)
            QVERIFY(one.facts.empty()); // rows of another case would be lies in this one
    }

    void whatWasReadIsFilteredBySumAndTime()
    {
        const auto network = networkOf(snapshotOf(aTrail()));
        auto document = readIn(aFile());
        Progress progress;

        document.settings.least = 100'00;
        const auto heavy = *drawDocument(*network, document, progress);
        document.settings = {.since = moment("2025-04-05 12:00:00")};
        const auto late = *drawDocument(*network, document, progress);
        document.settings = {.until = moment("2025-04-01 10:00:00")};
        const auto early = *drawDocument(*network, document, progress);
        document.settings = {.eachTransfer = true};
        const auto each = *drawDocument(*network, document, progress);

        QCOMPARE(heavy.diagram.links.size(), std::size_t{1});
        QCOMPARE(heavy.diagram.links.front().amount, Minor{900'00});
        QCOMPARE(heavy.filteredOut, std::size_t{2}); // C and X
        QCOMPARE(late.diagram.links.size(), std::size_t{2});
        QCOMPARE(linkBetween(late.diagram, account("A"), account("B"))->amount, Minor{50'00});
        QCOMPARE(early.diagram.links.size(), std::size_t{1});
        QCOMPARE(early.diagram.links.front().amount, Minor{900'00});
        QCOMPARE(each.diagram.links.size(), std::size_t{3});
        QVERIFY(std::ranges::find(heavy.moments, moment("2025-04-01 10:00:00")) != heavy.moments.end());
    }

    void whatWasReadIsHiddenFoldedMergedAndParted()
    {
        const auto network = networkOf(snapshotOf(aTrail()));
        auto document = readIn(aFile());
        const std::vector both{account("B"), account("C")};

        perform(document, standingTogether(document, both, Standing::Merged));
        const auto merged = drawn(*network, document);
        QCOMPARE(merged.nodes.size(), std::size_t{3});
        QVERIFY(merged.nodes[1].merged);
        QCOMPARE(merged.nodes[1].folded.size(), std::size_t{2});
        QVERIFY(linkBetween(merged, account("B"), account("X")) != nullptr); // that of C

        perform(document, partingAgain(document, std::vector{account("B")}, Standing::Merged));
        perform(document, hiding(document, std::vector{account("A")}, true));
        const auto hidden = drawn(*network, document);
        QCOMPARE(hidden.nodes.size(), std::size_t{3});
        QVERIFY(linkBetween(hidden, account("C"), account("X")) != nullptr);
        QVERIFY(hidden.nodes.front().folded.empty());
    }

    void aStackOfAFileIsUnfolded()
    {
        const auto network = networkOf(snapshotOf(aTrail()));
        auto file = aFile();
        auto stacked = *file.content;
        stacked.nodes.front().folded = {account("A"), account("Y")};
        file.content = std::make_shared<const Diagram>(std::move(stacked));
        auto document = readIn(std::move(file));
        const auto folded = drawn(*network, document);
        QCOMPARE(folded.nodes.size(), std::size_t{4});
        QCOMPARE(folded.nodes.front().folded.size(), std::size_t{2});

        perform(document, partingAgain(document, std::vector{account("A")}, Standing::Folded));

        const auto parted = drawn(*network, document);
        QCOMPARE(parted.nodes.size(), std::size_t{5});
        QVERIFY(parted.nodes.front().folded.empty());
    }

    void aFileWithoutPlacesIsLaidOut()
    {
        auto file = aFile();
        auto placeless = *file.content;
        for (auto& node : placeless.nodes)
            node.position = {};
        file.content = std::make_shared<const Diagram>(std::move(placeless));

        const auto document = readIn(std::move(file));

        std::set<std::pair<double, double>> places;
        for (const auto& shown : document.entities)
            places.emplace(shown.position.x, shown.position.y);
        QCOMPARE(places.size(), std::size_t{4});
    }

    void aFileWithoutNodesIsNoDiagram()
    {
        Progress progress;

        const auto document =
            documentOf(ReadDiagram{.file = "a.anx", .content = std::make_shared<Diagram>()}, "a", progress);

        QVERIFY(!document);
        QCOMPARE(document.error().code, ErrorCode::NothingToDraw);
    }

    void linksAreWhatTheFactsSay()
    {
        const auto network = networkOf(snapshotOf(aTrail()));
        const auto document = documentWith({account("A"), account("B"), account("C")});

        const auto diagram = drawn(*network, document);

        QCOMPARE(diagram.nodes.size(), std::size_t{3});
        QCOMPARE(diagram.links.size(), std::size_t{2});
        const auto* const link = linkBetween(diagram, account("A"), account("B"));
        QVERIFY(link);
        QCOMPARE(link->count, std::int64_t{2});
        QCOMPARE(link->amount, Minor{250'00});
        QVERIFY(!link->firstIsDay && link->lastIsDay);
        QCOMPARE(link->facts.size(), std::size_t{2});
        QCOMPARE(diagram.nodes[*diagram.find(account("A"))].name, std::string{"贺子俊"});
    }

    void registerAndHoldersLinkToo()
    {
        const auto network = networkOf(snapshotOf(aTrail()));
        const EntityRef holder{EntityKind::Person, "110101198001010019"};
        const auto diagram = drawn(*network, documentWith({account("A"), account("V"), incidentOne, holder}));

        QVERIFY(linkBetween(diagram, incidentOne, account("V")));
        QVERIFY(linkBetween(diagram, incidentOne, account("A")));
        QVERIFY(linkBetween(diagram, holder, account("A")));
        QCOMPARE(linkBetween(diagram, holder, account("A"))->kind, LinkKind::Use);
        QCOMPARE(diagram.nodes[*diagram.find(holder)].name, std::string{"贺子俊"});
        const auto& incident = diagram.nodes[*diagram.find(incidentOne)];
        QCOMPARE(incident.family, NodeFamily::Incident);
        QCOMPARE(incident.tail, std::string{"周岚 300"});
    }

    void settingsChooseWhichFacts()
    {
        const auto network = networkOf(snapshotOf(aTrail()));
        auto document = documentWith({account("V"), account("A"), account("B"), account("C")});
        const auto sums = [&] {
            Minor sum = 0;
            for (const auto& link : drawn(*network, document).links)
                sum += link.amount;
            return sum;
        };
        QCOMPARE(sums(), Minor{670'00});

        document.settings.least = 120'00;
        QCOMPARE(sums(), Minor{620'00});
        document.settings.until = moment("2025-03-01 12:04:59");
        QCOMPARE(sums(), Minor{300'00});
        document.settings = {.eachTransfer = true};
        QCOMPARE(drawn(*network, document).links.size(), std::size_t{4});
        QCOMPARE(sums(), Minor{670'00});
    }

    void linksDragTheirEndsWithThem()
    {
        const auto network = networkOf(snapshotOf(aTrail()));
        auto document =
            documentWith({account("V"), account("A"), account("B"), account("C"), account("gone")});
        document.settings.least = 200'00;
        Progress progress;

        const auto answer = drawDocument(*network, document, progress);

        QCOMPARE(answer->filteredOut, std::size_t{1});
        QVERIFY(!answer->diagram.find(account("C")));
        QVERIFY(answer->diagram.find(account("gone"))); // never had a link to lose
        QVERIFY(linkBetween(answer->diagram, account("A"), account("B")));
    }

    void rulesOfTheDocumentColourWhatHasNoColourOfItsOwn()
    {
        const auto network = networkOf(snapshotOf(aTrail()));
        auto document = documentWith({account("V"), account("A"), account("B")});
        perform(document, colouring(document, std::array{account("B")}, "green"));
        document.settings.style = styleText(
            std::array{StyleRule{.name = "大额", .conditions = {ReceivedAtLeast{250'00}}, .colour = "red"}});

        const auto diagram = drawn(*network, document);

        const auto colourOf = [&](const char* number) {
            return diagram.nodes[*diagram.find(account(number))].colour;
        };
        QCOMPARE(colourOf("A"), std::string{"red"});
        QCOMPARE(colourOf("B"), std::string{"green"});
        QCOMPARE(colourOf("V"), std::string{});
    }

    void allMomentsAreKnownWhateverTimeIsLookedAt()
    {
        const auto network = networkOf(snapshotOf(aTrail()));
        auto document = documentWith({account("V"), account("A"), account("B"), incidentOne});
        document.settings.until = moment("2025-03-01 12:01:00");
        Progress progress;

        const auto answer = drawDocument(*network, document, progress);

        QCOMPARE(answer->moments.size(), std::size_t{3});
    }

    void theMoneyOfIncidentsGivesLevelsAndSums()
    {
        const auto network = networkOf(snapshotOf(aTrail()));
        auto document = documentWith({account("V"), account("A"), account("B"), account("C")});
        document.settings.followed = {"A001"};

        const auto diagram = drawn(*network, document);

        const auto node = [&](const char* number) { return diagram.nodes[*diagram.find(account(number))]; };
        QCOMPARE(node("V").level, std::optional{0U});
        QCOMPARE(node("V").family, NodeFamily::Victim);
        QCOMPARE(node("A").level, std::optional{1U});
        QCOMPARE(node("C").level, std::optional{3U});
        QCOMPARE(node("A").received, std::optional{Minor{300'00}});
        QCOMPARE(node("A").held, std::optional{Minor{50'00}});
        document.settings.followed = {"nobody"};
        QVERIFY(!drawn(*network, document).nodes.front().level);
    }

    void whatWasBroughtToATraceHasItsTransfersAsTheyAre()
    {
        auto ledger = aTrail();
        ledger.paid("C", "D", 900'00, "2025-03-01 08:00:00"); // before anything stolen came
        const auto network = networkOf(snapshotOf(ledger));
        auto document = documentWith({account("V"), account("A"), account("B"), account("C"), account("D")});
        document.settings.followed = {"A001"};

        const auto diagram = drawn(*network, document);

        const auto* const brought = linkBetween(diagram, account("C"), account("D"));
        QVERIFY(brought);
        QCOMPARE(brought->amount, Minor{900'00});
        QVERIFY(!diagram.nodes[*diagram.find(account("D"))].level);
    }

    void whatStandsTogetherHasTheSumsOfAll()
    {
        const auto network = networkOf(snapshotOf(aTrail()));
        auto document = documentWith({account("V"), account("A"), account("B"), account("C")});
        perform(document,
                standingTogether(document, std::array{account("B"), account("A")}, Standing::Folded));

        const auto diagram = drawn(*network, document);

        QCOMPARE(diagram.nodes.size(), std::size_t{3});
        const auto& stack = diagram.nodes[*diagram.find(account("A"))];
        QCOMPARE(stack.entity, account("B"));
        QCOMPARE(stack.folded.size(), std::size_t{2});
        QVERIFY(!stack.merged);
        QCOMPARE(linkBetween(diagram, account("V"), account("B"))->amount, Minor{300'00});
        QCOMPARE(diagram.links.size(), std::size_t{2}); // what A paid B is inside
    }

    void hiddenOnesAndTheirLinksAreNotDrawn()
    {
        const auto network = networkOf(snapshotOf(aTrail()));
        auto document = documentWith({account("V"), account("A"), account("B")});
        perform(document, hiding(document, std::array{account("A")}, true));

        const auto diagram = drawn(*network, document);

        QCOMPARE(diagram.nodes.size(), std::size_t{2});
        QVERIFY(diagram.links.empty());
    }

    void whatTheCaseLostStaysAsANode()
    {
        const auto network = networkOf(snapshotOf(aTrail()));

        const auto diagram = drawn(*network, documentWith({account("gone"), account("A")}));

        QVERIFY(diagram.find(account("gone")));
        QVERIFY(diagram.links.empty());
    }

    void aLookBecomesADocumentThatDrawsTheSame()
    {
        const auto network = networkOf(snapshotOf(aTrail()));
        auto document = documentWith({account("V"), account("A"), account("B"), account("C")});
        document.name = "全案";
        perform(document,
                standingTogether(document, std::array{account("A"), account("B")}, Standing::Merged));
        perform(document, grouping(document, std::array{account("C")}, "车队"));
        const auto diagram = drawn(*network, document);

        const auto again = documentOf(diagram, "全案");

        QVERIFY(drawn(*network, again) == diagram);
    }

    void whatIsCountedIsWhatComes()
    {
        std::mt19937 random{11};
        for (int round = 0; round < 500; ++round) {
            const auto snapshot = snapshotOf(randomLedger(random));
            const auto network = networkOf(snapshot);
            const auto document = documentWith({account("0"), account("1")});
            ExpandWish wish;
            wish.from = {account(std::to_string(random() % 2))};
            wish.depth = static_cast<std::uint32_t>(1 + random() % 3);
            wish.way = static_cast<ExpandWay>(random() % 3);
            wish.least = random() % 2 == 0 ? 0 : 400;
            if (random() % 2 == 0)
                wish.since = moment("2025-03-10");
            if (random() % 3 == 0)
                wish.until = moment("2025-03-20");

            const auto expansion = expanded(*network, document, wish);

            const std::set<EntityRef> things{expansion.things.begin(), expansion.things.end()};
            QCOMPARE(things.size(), expansion.things.size());
            QVERIFY(things == foundByHand(*snapshot->graph, document, wish));
            std::size_t counted = 0;
            for (const auto& [kind, count] : expansion.counts)
                counted += count;
            QCOMPARE(counted, things.size());
        }
    }

    void kindsThatAreNotWantedDoNotComeAndAreNotPassed()
    {
        const auto network = networkOf(snapshotOf(aTrail()));
        const auto document = documentWith({account("V")});
        ExpandWish wish;
        wish.from = {account("V")};
        wish.depth = 2;
        wish.kinds = {EntityKind::Incident};

        const auto expansion = expanded(*network, document, wish);

        QCOMPARE(expansion.things, (std::vector{incidentOne}));
    }

    void cancelledIsCancelled()
    {
        std::stop_source stop;
        stop.request_stop();
        Progress progress{stop.get_token()};

        QCOMPARE(CaseNetwork::build(snapshotOf(aTrail()), progress).error().code, ErrorCode::Cancelled);
    }
};

QTEST_APPLESS_MAIN(DrawDocumentTest)
#include "draw_document_test.moc"
