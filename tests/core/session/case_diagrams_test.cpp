// Diagrams live in the case: every act is an edit that is logged, can be undone, and lasts.
#include "core/diagram/document_acts.h"
#include "tests/core/session/session_samples.h"

#include <QtTest>

#include <memory>

using namespace jingwei;
using namespace jingwei::test;

namespace {

EntityRef numbered(int number)
{
    return {EntityKind::Account, std::to_string(1000 + number)};
}

DiagramDocument aDocument(int entities)
{
    DiagramDocument document{.name = "跨案团伙"};
    for (int i = 0; i < entities; ++i)
        document.entities.push_back({.entity = numbered(i), .position = {i / 3.0, i * 1e-7}});
    return document;
}

/// Does an act to the one diagram of the case and to `document`.
void perform(CaseSession& session, DiagramDocument& document, const std::string& act,
             const DiagramChange& change)
{
    if (!session.apply(diagramEdit(1, document.name, act, 1, change)) || !apply(document, change))
        qFatal("the act failed");
}

} // namespace

class CaseDiagramsTest : public QObject {
    Q_OBJECT

private slots:
    void aDiagramIsMadeAndReadBack()
    {
        CaseFolder folder;
        folder.put("1001.csv", statement()).import();
        auto document = aDocument(3);
        document.settings = {.eachTransfer = true,
                             .least = 100,
                             .since = moment(noon),
                             .followed = {"A001"},
                             .method = "lifo",
                             .style = "{}",
                             .columns = true};
        document.notes.push_back({.id = 11, .text = "现金“车手”\n二组", .size = {80.0, 20.0}});
        document.notes.push_back({.id = 2, .shape = NoteShape::Ellipse});
        std::ranges::sort(document.notes, {}, &DiagramNote::id);
        document.paths.push_back({.id = 1, .name = "主链", .ends = {numbered(0), numbered(2)}});
        document.views.push_back({.name = "全图", .middle = {1.0, 2.0}, .zoom = 0.25});
        {
            const auto session = folder.session();
            QVERIFY(session->apply(*session->newDiagram(document)));
        }

        const auto session = folder.session();

        QVERIFY((*session->diagrams() == std::vector<DiagramName>{{1, "跨案团伙"}}));
        QVERIFY(*session->diagram(1) == document);
        QCOMPARE(session->diagram(2).error().code, ErrorCode::DiagramUnknown);
    }

    void actsAreUndoneOneByOneAfterARestart()
    {
        CaseFolder folder;
        folder.put("1001.csv", statement()).import();
        auto document = aDocument(4);
        std::vector states{document};
        {
            const auto session = folder.session();
            QVERIFY(session->apply(*session->newDiagram(document)));
            perform(*session, document, "fold",
                    standingTogether(document, std::vector{numbered(0), numbered(1)}, Standing::Folded));
            states.push_back(document);
            perform(*session, document, "move",
                    moving(document, std::vector{std::pair{numbered(3), Point{0.1, 0.2}}}));
            states.push_back(document);
            perform(*session, document, "rename", renaming(document, "一号团伙"));
        }

        const auto session = folder.session();

        QVERIFY(*session->diagram(1) == document);
        for (auto state = states.rbegin(); state != states.rend(); ++state) {
            QVERIFY(session->undo());
            QVERIFY(*session->diagram(1) == *state);
        }
        QVERIFY(session->undo()); // it was made
        QVERIFY(session->diagrams()->empty());
        QVERIFY(session->redo());
        QVERIFY(*session->diagram(1) == states.front());
    }

    void whatWasReadFromAFileLastsAndIsUndone()
    {
        CaseFolder folder;
        folder.put("1001.csv", statement()).import();
        auto document = aDocument(2);
        auto content = std::make_shared<Diagram>();
        for (const auto& shown : document.entities) {
            auto& node = content->nodes.emplace_back();
            node.entity = shown.entity;
            node.position = shown.position;
        }
        content->links.push_back({.from = 0, .to = 1, .count = 3, .amount = 5'00, .facts = {}});
        document.read = ReadDiagram{"环.anx", std::string(64, 'a'), 12'345, moment(noon), content};
        const auto whole = document;
        {
            const auto session = folder.session();
            const auto edit = session->newDiagram(document);
            QCOMPARE(edit->act, std::string{"read"});
            QVERIFY(session->apply(*edit));
            perform(*session, document, "move",
                    moving(document, std::vector{std::pair{numbered(1), Point{0.1, 0.2}}}));
        }

        const auto session = folder.session();

        QVERIFY(*session->diagram(1) == document);
        QVERIFY(session->undo());
        QVERIFY(*session->diagram(1) == whole);
        QVERIFY(session->undo()); // it was read
        QVERIFY(session->diagrams()->empty());
        QVERIFY(session->redo());
        QVERIFY(*session->diagram(1) == whole);
    }

    void aLargeActIsKeptSmallAndUndone()
    {
        CaseFolder folder;
        folder.put("1001.csv", statement()).import();
        const auto session = folder.session();
        auto document = aDocument(2000);
        QVERIFY(session->apply(*session->newDiagram(document)));
        std::vector<std::pair<EntityRef, Point>> places;
        for (int i = 0; i < 2000; ++i)
            places.emplace_back(numbered(i), Point{i * 0.7, i * 1.3});
        const auto before = document;

        perform(*session, document, "layout", moving(document, places));

        QVERIFY(*session->diagram(1) == document);
        const auto entry = session->log()->entries.back();
        QVERIFY(entry.detail.size() < 200'000);
        QVERIFY(session->undo());
        QVERIFY(*session->diagram(1) == before);
    }

    void anActOnAStateThatIsGoneIsRefusedAndWritesNothing()
    {
        CaseFolder folder;
        folder.put("1001.csv", statement()).import();
        const auto session = folder.session();
        auto document = aDocument(2);
        QVERIFY(session->apply(*session->newDiagram(document)));
        const auto stale = pinning(document, std::vector{numbered(0), numbered(1)}, true);
        perform(*session, document, "hide", hiding(document, std::vector{numbered(1)}, true));
        const auto entries = session->log()->entries.size();

        const auto refused = session->apply(diagramEdit(1, document.name, "pin", 2, stale));

        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::DiagramDiffers);
        QVERIFY(*session->diagram(1) == document);
        QCOMPARE(session->log()->entries.size(), entries);
    }

    void whatIsNoChangeIsDamage()
    {
        CaseFolder folder;
        folder.put("1001.csv", statement()).import();
        const auto session = folder.session();
        QVERIFY(session->apply(*session->newDiagram(aDocument(1))));

        for (const auto* const change : {"", "[]", R"({"views":[{}]})"})
            QCOMPARE(session->apply(DiagramEdit{1, "跨案团伙", "move", 1, change}).error().code,
                     ErrorCode::CaseDamaged);
    }
};

QTEST_APPLESS_MAIN(CaseDiagramsTest)
#include "case_diagrams_test.moc"
