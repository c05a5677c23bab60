#include "core/diagram/document_acts.h"
#include "core/diagram/document_json.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <random>

using namespace jingwei;

namespace {

EntityRef account(int number)
{
    return {EntityKind::Account, std::to_string(100 + number)};
}

ShownEntity shown(int number, Point position = {})
{
    return {.entity = account(number), .position = position};
}

DiagramDocument documentOf(int accounts)
{
    DiagramDocument document;
    std::vector<ShownEntity> all;
    for (int i = 0; i < accounts; ++i)
        all.push_back(shown(i, {10.0 * i, 0.0}));
    if (!apply(document, showingEntities(document, all)))
        qFatal("the document was not made");
    return document;
}

void perform(DiagramDocument& document, const DiagramChange& change)
{
    if (!apply(document, change))
        qFatal("an act of this document did not fit it");
}

QStringList namesIn(const DiagramDocument& document, int number)
{
    QStringList names;
    for (const auto& entity : standingIn(document, account(number)))
        names << QString::fromStdString(entity.value);
    return names;
}

/// Any act, on whatever it meets.
class RandomActs {
public:
    explicit RandomActs(unsigned seed) : m_random{seed} {}

    DiagramChange on(const DiagramDocument& document)
    {
        const auto some = entities();
        switch (number(14)) {
        case 0: return showingEntities(document, {shown(number(40), place()), shown(number(40), place())});
        case 1: return removing(document, std::span{some}.first(1));
        case 2: return hiding(document, some, number(2) == 0);
        case 3: return pinning(document, some, number(2) == 0);
        case 4: {
            std::vector<std::pair<EntityRef, Point>> places;
            for (const auto& entity : some)
                places.emplace_back(entity, place());
            return moving(document, places);
        }
        case 5: return grouping(document, some, std::to_string(number(3)));
        case 6: return colouring(document, some, number(2) == 0 ? "up" : "");
        case 7: return standingTogether(document, some, why());
        case 8: return partingAgain(document, some, why());
        case 9: return writing(document, note());
        case 10: return removingNote(document, number(5));
        case 11: return writing(document, MarkedPath{number(4), "路", some, "accent"});
        case 12: return writing(document, NamedView{std::to_string(number(4)), place(), 1.0 + number(5)});
        default: return choosing(document, {.eachTransfer = number(2) == 0, .least = number(100)});
        }
    }

private:
    int number(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }
    Point place() { return {number(1000) / 8.0, number(1000) / 8.0}; }
    Standing why() { return number(2) == 0 ? Standing::Folded : Standing::Merged; }
    DiagramNote note() { return {.id = number(5), .text = "备注", .position = place(), .size = place()}; }
    std::vector<EntityRef> entities()
    {
        std::vector<EntityRef> some;
        for (int i = 1 + number(5); i > 0; --i)
            some.push_back(account(number(40)));
        return some;
    }

    std::mt19937 m_random;
};

} // namespace

class DocumentTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsShownAlreadyStaysAsItIs()
    {
        auto document = documentOf(2);

        perform(document, showingEntities(document, {shown(1, {99.0, 99.0}), shown(5)}));

        QCOMPARE(document.entities.size(), std::size_t{3});
        QVERIFY((document.find(account(1))->position == Point{10.0, 0.0}));
    }

    void anActThatChangesNothingIsEmpty()
    {
        const auto document = documentOf(3);
        const std::vector all{account(0), account(1), account(77)};

        QVERIFY(hiding(document, all, false).empty());
        QVERIFY(grouping(document, all, {}).empty());
        QVERIFY(renaming(document, {}).empty());
        QVERIFY(removingNote(document, 3).empty());
        QVERIFY(standingTogether(document, std::vector{account(0), account(77)}, Standing::Folded).empty());
        QVERIFY(moving(document, std::vector{std::pair{account(1), Point{10.0, 0.0}}}).empty());
    }

    void aStackHoldsWhatStoodInItsNodesAndGivesItBackAsItWas()
    {
        auto document = documentOf(5);
        const auto before = document;
        perform(document, standingTogether(document, std::vector{account(1), account(2)}, Standing::Merged));
        const auto merged = document;
        perform(document, standingTogether(document, std::vector{account(0), account(1), account(3)},
                                           Standing::Folded));

        QCOMPARE(namesIn(document, 0), (QStringList{"100", "101", "102", "103"}));
        QCOMPARE(namesIn(document, 1), QStringList{}); // it has no node now

        perform(document, partingAgain(document, std::vector{account(0)}, Standing::Merged));
        QCOMPARE(namesIn(document, 0).size(), 4); // what was merged lies deeper: nothing stands in 0 for that
        perform(document, partingAgain(document, std::vector{account(0)}, Standing::Folded));
        QVERIFY(document == merged);
        perform(document, partingAgain(document, std::vector{account(1)}, Standing::Merged));
        QVERIFY(document == before);
    }

    void whatStandsInANodeGoesWithItAndHasNoneToActOn()
    {
        auto document = documentOf(3);
        perform(document, standingTogether(document, std::vector{account(0), account(1)}, Standing::Folded));
        const std::vector inside{account(1)};

        QVERIFY(hiding(document, inside, true).empty());
        QVERIFY(moving(document, std::vector{std::pair{account(1), Point{5.0, 5.0}}}).empty());
        QVERIFY(removing(document, inside).empty());
        perform(document, hiding(document, std::vector{account(0)}, true));
        QCOMPARE(hiddenNodes(document), std::size_t{1});
        perform(document, removing(document, std::vector{account(0)}));
        QCOMPARE(document.entities.size(), std::size_t{1});
    }

    void aChangeOfAnotherStateIsRefusedAndChangesNothing()
    {
        auto document = documentOf(3);
        const auto change = moving(document, std::vector{std::pair{account(0), Point{1.0, 1.0}},
                                                         std::pair{account(2), Point{2.0, 2.0}}});
        perform(document, pinning(document, std::vector{account(2)}, true)); // meanwhile
        const auto before = document;

        const auto refused = apply(document, change);

        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::DiagramDiffers);
        QVERIFY(document == before);
    }

    void whatAnotherStandsInCannotBeTakenAwayAlone()
    {
        auto document = documentOf(3);
        const auto removal = removing(document, std::vector{account(0)});
        perform(document, standingTogether(document, std::vector{account(0), account(1)}, Standing::Folded));
        const auto before = document;

        QVERIFY(!apply(document, removal));
        QVERIFY(document == before);
    }

    void aCaseFileKeepsEveryChangeToTheLetter()
    {
        RandomActs acts{20250302};
        auto document = documentOf(30);
        for (int i = 0; i < 500; ++i) {
            const auto change = acts.on(document);

            const auto text = toJson(change).dump();
            const auto read = readFrom<DiagramChange>(nlohmann::json::parse(text));

            QVERIFY(read);
            QVERIFY2(*read == change, text.c_str());
            perform(document, *read);
        }
    }

    void whatAFileHeldComesBack()
    {
        auto content = std::make_shared<Diagram>();
        content->unit = DiagramUnit::Levels;
        for (int number = 0; number < 3; ++number)
            content->nodes.push_back({.entity = account(number),
                                      .family = NodeFamily::Exit,
                                      .icon = "cash",
                                      .name = "取现 “柜台”",
                                      .tail = "尾号",
                                      .level = 2,
                                      .queried = false,
                                      .received = 7,
                                      .held = 0,
                                      .position = {0.1, number / 3.0},
                                      .pinned = true,
                                      .folded = {account(number), account(number + 10)},
                                      .merged = true,
                                      .group = "组",
                                      .colour = "red"});
        const auto noon = Instant{std::chrono::seconds{1'740'830'400}};
        content->links.push_back({.from = 2,
                                  .to = 0,
                                  .kind = LinkKind::Call,
                                  .count = 41,
                                  .amount = -3,
                                  .currency = *parseCurrency("USD"),
                                  .first = noon,
                                  .last = noon + std::chrono::hours{1},
                                  .firstIsDay = true,
                                  .lastIsDay = true,
                                  .facts = {}});
        content->links.push_back({.from = 0, .to = 0, .kind = LinkKind::Use, .count = 1, .facts = {}});
        const DiagramDocument document{
            .name = "外来",
            .read = ReadDiagram{"环.anx", std::string(64, 'a'), 12'345, noon, std::move(content)}};
        const auto change = creating(document);

        const auto read = readFrom<DiagramChange>(nlohmann::json::parse(toJson(change).dump()));

        QVERIFY(read);
        QVERIFY(*read == change);
        DiagramDocument made;
        perform(made, *read);
        QVERIFY(made == document);
        perform(made, reversed(*read));
        QVERIFY(made == DiagramDocument{});
    }

    void whatNoVersionWritesIsDamage_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no object") << QByteArray{"[]"};
        QTest::newRow("an entity of no kind")
            << QByteArray{R"({"entities":[{"after":{"entity":"7","at":[0,0]}}]})"};
        QTest::newRow("a place of one number")
            << QByteArray{R"({"entities":[{"after":{"entity":"account:7","at":[0]}}]})"};
        QTest::newRow("neither before nor after") << QByteArray{R"({"views":[{}]})"};
        QTest::newRow("a shape that nobody draws")
            << QByteArray{R"({"notes":[{"after":{"id":1,"shape":"star","at":[0,0],"size":[1,1]}}]})"};
        const auto file = [](const char* nodes, const char* links) {
            return R"({"read":{"after":{"file":"a","sha256":"0","bytes":1,"read_at":0,"nodes":)"
                   + QByteArray{nodes} + R"(,"links":)" + links + "}}}";
        };
        const auto* const node = R"([{"entity":"account:7","family":"account","at":[0,0]}])";
        QTest::newRow("a file without its hash")
            << QByteArray{R"({"read":{"after":{"file":"a","bytes":1,"read_at":0,"nodes":[],"links":[]}}})"};
        QTest::newRow("a family that nobody knows")
            << file(R"([{"entity":"account:7","family":"cousin","at":[0,0]}])", "[]");
        QTest::newRow("a link to nowhere") << file(node, R"([{"from":0,"to":1,"kind":"use","count":1}])");
        QTest::newRow("a link of no kind") << file(node, R"([{"from":0,"to":0,"kind":"love","count":1}])");
        QTest::newRow("a currency that nobody has")
            << file(node, R"([{"from":0,"to":0,"kind":"transfer","count":1,"currency":"XQX"}])");
        QTest::newRow("a moment in words") << QByteArray{R"({"settings":{"after":{"since":"noon"}}})"};
    }
    void whatNoVersionWritesIsDamage()
    {
        QFETCH(QByteArray, json);

        const auto read = readFrom<DiagramChange>(nlohmann::json::parse(json.toStdString()));

        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::CaseDamaged);
    }

    void tenThousandActsAndBackLeaveNoTrace()
    {
        RandomActs acts{20250301};
        auto document = documentOf(30);
        const auto first = document;
        std::vector<DiagramDocument> states;
        std::vector<DiagramChange> done;
        for (int i = 0; i < 10'000; ++i) {
            const auto change = acts.on(document);
            if (i % 1000 == 0)
                states.push_back(document);
            done.push_back(change);
            perform(document, change);
        }
        QVERIFY(document != first);
        for (auto i = done.size(); i-- > 0;) {
            perform(document, reversed(done[i]));
            if (i % 1000 == 0)
                QVERIFY(document == states[i / 1000]);
        }
        QVERIFY(document == first);
        for (const auto& change : done) // and all of it again
            perform(document, change);
    }
};

QTEST_APPLESS_MAIN(DocumentTest)
#include "document_test.moc"
