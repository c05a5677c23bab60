#include "core/diagram/document_acts.h"
#include "tests/ui/workspaces/open_case.h"
#include "tests/ui/workspaces/sample_case.h"
#include "ui/diagram/diagram_view.h"
#include "ui/tables/data_table.h"
#include "ui/theme/buttons.h"
#include "ui/theme/messages.h"
#include "ui/theme/surfaces.h"
#include "ui/workspaces/diagram_desk.h"
#include "ui/workspaces/diagram_page.h"
#include "ui/workspaces/diagram_twin.h"
#include "ui/workspaces/expand_dialog.h"
#include "ui/workspaces/export_diagram.h"
#include "ui/workspaces/layout_menu.h"

#include <QAction>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>

using namespace jingwei;
using namespace jingwei::ui;
using sample::part;

namespace {

const EntityRef lv{EntityKind::Account, "6299660925052068"};

Point placeOf(const DiagramPage& page, const EntityRef& entity)
{
    return page.diagram()->nodes[*page.diagram()->find(entity)].position;
}

/// Types into the dialog that an act opens, and presses these keys there.
void answerNext(DiagramPage& page, const QString& text, const std::vector<Qt::Key>& keys)
{
    auto* const wait = new QTimer{&page};
    QObject::connect(wait, &QTimer::timeout, &page, [wait, text, keys] {
        auto* const dialog = QApplication::activeModalWidget();
        if (dialog == nullptr || !dialog->isActiveWindow())
            return;
        wait->deleteLater();
        wait->stop();
        QTest::keyClicks(dialog->focusWidget(), text);
        for (const auto key : keys)
            QTest::keyClick(dialog->focusWidget(), key);
    });
    wait->start(20);
}

/// Opens the menu of layouts and takes a line by its digit.
void chooseLayout(DiagramPage& page, Qt::Key digit)
{
    auto* menu = part<LayoutMenu>(page, "layoutMenu");
    menu->popup(page.mapToGlobal(QPoint{50, 50}));
    QTRY_VERIFY(menu->isVisible());
    QTest::keyClick(menu, digit);
}

} // namespace

class DiagramPageTest : public QObject {
    Q_OBJECT

private slots:
    void anEmptyCaseSaysWhatWouldBeDrawn()
    {
        sample::OpenCase open{sample::CaseBuilder{}.build()};
        DiagramPage page{open.bridge()};
        sample::present(page);
        QSignalSpy opened{&page, &Workspace::openRequested};
        auto* empty = part<EmptyState>(page, "diagramEmpty");
        QTRY_VERIFY(empty->isVisible() && !empty->sentence().isEmpty());

        QTest::mouseClick(empty->button(), Qt::LeftButton);

        QCOMPARE(opened.front().front().toString(), QStringLiteral("evidence"));
    }

    void withNothingFollowedTheWholeCaseIsDrawn()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        DiagramPage page{open.bridge()};
        sample::present(page);

        QTRY_VERIFY(page.diagram());

        QCOMPARE(page.diagram()->nodes.size(), std::size_t{14});
        QVERIFY(page.statusText().contains(QStringLiteral("14")));
    }

    void theTraceOfTheFollowedIncidentComesFirst()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        open.follow({"250317-042"});
        DiagramPage page{open.bridge()};
        sample::present(page);

        QTRY_VERIFY(page.diagram());

        QVERIFY(page.diagram()->unit == DiagramUnit::Levels);
        QCOMPARE(page.diagram()->nodes.size(), std::size_t{14});
    }

    void surroundingsGrowWithTheDepth()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        open.bridge().select({.entities = {lv}, .transfers = {}, .incidents = {}});
        DiagramPage page{open.bridge()};
        sample::present(page);
        page.showSource(DiagramSource::Surroundings);
        QTRY_VERIFY(page.diagram() && page.diagram()->nodes.size() == 3);

        part<SegmentedSwitch>(page, "diagramDepth")->button(QStringLiteral("2"))->click();

        QTRY_VERIFY(page.diagram()->nodes.size() > 3);
        QVERIFY(page.diagram()->find(lv));
    }

    void theLayoutChangesPlacesNotNodes()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        open.follow({"250317-042"});
        DiagramPage page{open.bridge()};
        sample::present(page);
        QTRY_VERIFY(page.diagram());
        const auto flow = page.diagram();

        chooseLayout(page, Qt::Key_3); // force

        QTRY_VERIFY(page.diagram() != flow);
        QVERIFY(page.diagram()->unit == DiagramUnit::Free);
        QCOMPARE(page.diagram()->nodes.size(), flow->nodes.size());
        QVERIFY(page.diagram()->nodes[1].position != flow->nodes[1].position);
        QVERIFY(!page.desk().saved());
    }

    void theFirstActMakesADiagramOfTheCaseAndUndoTakesItAway()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        DiagramPage page{open.bridge()};
        sample::present(page);
        QTRY_VERIFY(page.diagram());
        auto* view = part<DiagramView>(page, "diagramView");

        emit view->nodesMoved({{lv, {1234.0, -56.0}}});

        QTRY_VERIFY(page.desk().saved());
        QTRY_COMPARE(placeOf(page, lv), (Point{1234.0, -56.0}));
        QVERIFY(page.diagram()->nodes[*page.diagram()->find(lv)].pinned);
        QCOMPARE(page.desk().names().size(), std::size_t{1});

        open.bridge().undo();
        QTRY_VERIFY(!page.desk().saved() && page.diagram());
        QVERIFY(page.desk().names().empty());
        QTRY_VERIFY(placeOf(page, lv) != (Point{1234.0, -56.0}));
        open.bridge().redo();
        QTRY_VERIFY(page.desk().saved());
        QTRY_COMPARE(placeOf(page, lv), (Point{1234.0, -56.0}));
    }

    void aDiagramOfTheCaseIsThereAgainInAnotherWindow()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        {
            DiagramPage page{open.bridge()};
            sample::present(page);
            QTRY_VERIFY(page.diagram());
            emit part<DiagramView>(page, "diagramView")->nodesMoved({{lv, {1.5, 2.5}}});
            QTRY_VERIFY(page.desk().saved());
        }
        DiagramPage page{open.bridge()};
        sample::present(page);
        page.desk().open(page.desk().names().front().id);

        QTRY_VERIFY(page.diagram());
        QTRY_COMPARE(placeOf(page, lv), (Point{1.5, 2.5}));
    }

    void whatAnotherWindowDidIsShown()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        DiagramPage page{open.bridge()};
        sample::present(page);
        QTRY_VERIFY(page.diagram());
        emit part<DiagramView>(page, "diagramView")->nodesMoved({{lv, {1.5, 2.5}}});
        QTRY_VERIFY(page.desk().saved() && page.diagram());
        const auto nodes = page.diagram()->nodes.size();
        {
            const auto other = CaseSession::open(open.file(), "王芳");
            const auto id = *page.desk().saved();
            const auto document = (*other)->diagram(id);
            QVERIFY(document);
            const auto change = hiding(*document, std::array{lv}, true);
            QVERIFY((*other)->apply(diagramEdit(id, document->name, "hide", 1, change)));
        }

        open.bridge().adopt(sample::eveningCase().build(2)); // as the window does once it sees the change

        QTRY_COMPARE(page.diagram()->nodes.size(), nodes - 1);
    }

    void everythingIsDoneByKeyboardAlone()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        open.bridge().select({.entities = {lv}, .transfers = {}, .incidents = {}});
        DiagramPage page{open.bridge()};
        sample::present(page);
        page.showSource(DiagramSource::Surroundings);
        QTRY_VERIFY(page.diagram() && page.diagram()->nodes.size() == 3);
        auto* view = part<DiagramView>(page, "diagramView");
        view->setFocus();
        const auto nodes = [&] { return page.diagram()->nodes.size(); };

        QTest::keyClick(view, Qt::Key_E, Qt::ShiftModifier); // by one step: nothing new around it
        QTest::keyClick(view, Qt::Key_B, Qt::ControlModifier);
        QTRY_COMPARE(view->selection().size(), std::size_t{3});
        QTest::keyClick(view, Qt::Key_E, Qt::ShiftModifier);
        QTRY_VERIFY(nodes() > 3);
        const auto expanded = nodes();

        QTest::keyClick(view, Qt::Key_Delete);
        QTRY_COMPARE(nodes(), expanded - 3);
        QVERIFY(page.statusText().contains(QStringLiteral("3")));
        QTest::keyClick(view, Qt::Key_Delete, Qt::ShiftModifier);
        QTRY_COMPARE(nodes(), expanded);

        open.bridge().select({.entities = {lv}, .transfers = {}, .incidents = {}});
        QTest::keyClick(view, Qt::Key_B, Qt::ControlModifier);
        QTest::keyClick(view, Qt::Key_K);
        QTRY_COMPARE(nodes(), expanded - 2);
        QTest::keyClick(view, Qt::Key_K, Qt::ShiftModifier);
        QTRY_COMPARE(nodes(), expanded);
        QTest::keyClick(view, Qt::Key_P);
        QTRY_VERIFY(page.diagram()->nodes[*page.diagram()->find(lv)].pinned);

        for (int act = 0; act < 6; ++act)
            open.bridge().undo();
        QTRY_VERIFY(!page.desk().saved() && page.diagram() && nodes() == 3);
    }

    void notesAreWrittenAndGroupsMadeByKeyboard()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        open.bridge().select({.entities = {lv}, .transfers = {}, .incidents = {}});
        DiagramPage page{open.bridge()};
        sample::present(page);
        page.showSource(DiagramSource::WholeCase);
        QTRY_VERIFY(page.diagram());
        auto* view = part<DiagramView>(page, "diagramView");
        view->setFocus();

        answerNext(page, QStringLiteral("5 x cash"), {Qt::Key_Tab, Qt::Key_Tab, Qt::Key_Space});
        QTest::keyClick(view, Qt::Key_N);
        QTRY_VERIFY(page.diagram()->notes.size() == 1);
        QCOMPARE(page.diagram()->notes.front().text, std::string{"5 x cash"});

        answerNext(page, QStringLiteral("fleet A"), {Qt::Key_Return});
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        view->setFocus();
        QTest::keyClick(view, Qt::Key_G);
        QTRY_COMPARE(page.diagram()->nodes[*page.diagram()->find(lv)].group, std::string{"fleet A"});
        QCOMPARE(page.desk().names().size(), std::size_t{1});
    }

    void aLayoutOfTheSelectionMovesNothingElse()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        DiagramPage page{open.bridge()};
        sample::present(page);
        QTRY_VERIFY(page.diagram());
        const auto before = page.diagram();
        std::vector<EntityRef> chosen;
        for (std::size_t node = 0; node < 5; ++node)
            chosen.push_back(before->nodes[node].entity);
        open.bridge().select({.entities = chosen, .transfers = {}, .incidents = {}});

        part<QAction>(page, "layoutOnlySelection")->setChecked(true);
        chooseLayout(page, Qt::Key_5); // circle

        QTRY_VERIFY(page.desk().saved() && page.diagram() != before);
        std::size_t moved = 0;
        for (const auto& node : before->nodes) {
            const bool stays = placeOf(page, node.entity) == node.position;
            const bool wasChosen = std::ranges::find(chosen, node.entity) != chosen.end();
            QVERIFY(stays || wasChosen);
            moved += stays ? 0 : 1;
        }
        QVERIFY(moved > 0);
    }

    void whatComesIsCountedBefore()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        open.bridge().select({.entities = {lv}, .transfers = {}, .incidents = {}});
        DiagramPage page{open.bridge()};
        sample::present(page);
        page.showSource(DiagramSource::Surroundings);
        QTRY_VERIFY(page.diagram() && page.diagram()->nodes.size() == 3);
        ExpandWish wish;
        wish.from = {lv};
        wish.depth = 2;
        ExpandDialog dialog{page.desk(), wish, chinaZone, &page};
        dialog.show();
        auto* go = part<QPushButton>(dialog, "expandGo");
        QTRY_VERIFY(go->isEnabled());
        const auto all = dialog.things().size();
        QVERIFY(all > 0);
        QVERIFY(go->text().contains(QString::number(all)));

        part<QLineEdit>(dialog, "expandLeast")->setText(QStringLiteral("100000"));
        QTRY_VERIFY(dialog.things().size() < all);
        part<QLineEdit>(dialog, "expandLeast")->setText(QStringLiteral("much"));
        QTRY_VERIFY(!go->isEnabled());
        QTRY_VERIFY(part<TextLabel>(dialog, "expandTold")->text().contains(QStringLiteral("much")));
    }

    void transfersStandApartOnceAsked()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        DiagramPage page{open.bridge()};
        sample::present(page);
        QTRY_VERIFY(page.diagram());
        const auto links = page.diagram()->links.size();
        std::size_t transfers = 0;
        for (const auto& link : page.diagram()->links)
            transfers += static_cast<std::size_t>(link.count);
        QVERIFY(transfers > links);

        part<SegmentedSwitch>(page, "diagramEach")->button(QStringLiteral("each"))->click();

        QTRY_COMPARE(page.diagram()->links.size(), transfers);
    }

    void theNextHitIsOneKeyAway()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        DiagramPage page{open.bridge()};
        sample::present(page);
        QTRY_VERIFY(page.diagram());
        auto* view = part<DiagramView>(page, "diagramView");
        view->setFocus();
        QTest::keyClick(view, Qt::Key_F, Qt::ControlModifier);
        auto* find = part<QLineEdit>(page, "diagramFind");
        QTRY_VERIFY(find->hasFocus());
        QTest::keyClicks(find, QStringLiteral("62990"));
        QTest::keyClick(find, Qt::Key_Return);

        QTest::keyClick(view, Qt::Key_G, Qt::ControlModifier);
        const auto first = open.bridge().selection().entities;
        QTest::keyClick(view, Qt::Key_G, Qt::ControlModifier);

        QCOMPARE(first.size(), std::size_t{1});
        QVERIFY(open.bridge().selection().entities != first);
        QTest::keyClick(view, Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(open.bridge().selection().entities, first);
        QTest::keyClick(view, Qt::Key_Escape); // lets go of the modifiers, which tables ask for
    }

    void selectionIsSharedWithTheTwinAndTheWindow()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        DiagramPage page{open.bridge()};
        sample::present(page);
        QTRY_VERIFY(page.diagram());
        page.showTwin(true);
        auto* nodes = part<DataTable>(page, "diagramNodes");
        QCOMPARE(nodes->rows().rowCount(), 14);

        open.bridge().select({.entities = {lv}, .transfers = {}, .incidents = {}});
        QCOMPARE(nodes->selectedRows(), (std::vector<RowIndex>{*page.diagram()->find(lv)}));
        QCOMPARE(part<DiagramView>(page, "diagramView")->selection(), (std::vector<EntityRef>{lv}));

        nodes->selectRow(*nodes->rows().placeOf(0));
        QCOMPARE(open.bridge().selection().entities,
                 (std::vector<EntityRef>{page.diagram()->nodes[0].entity}));
    }

    void aLinkOfTheTwinSelectsItsTransfersAndOpensThem()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        DiagramPage page{open.bridge()};
        sample::present(page);
        QTRY_VERIFY(page.diagram());
        page.showTwin(true);
        part<SegmentedSwitch>(page, "diagramTwinSwitch")->button(QStringLiteral("links"))->click();
        auto* links = part<DataTable>(page, "diagramLinks");
        std::vector<RowId> opened;
        connect(&page, &Workspace::rowsRequested, &page,
                [&](const std::vector<RowId>& rows) { opened = rows; });

        links->selectRow(0);
        emit links->linkActivated(links->rows().rowAt(0), QStringLiteral("count"), Qt::NoModifier);

        const auto& facts = page.diagram()->links[links->rows().rowAt(0)].facts;
        QCOMPARE(open.bridge().selection().transfers, facts);
        QCOMPARE(opened, facts);
    }

    void exportsAndWritesItDown()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        DiagramPage page{open.bridge()};
        sample::present(page);
        QTRY_VERIFY(page.diagram());
        const auto file = open.folder() + QStringLiteral("/diagram.svg");

        exportDiagramTo(page, open.bridge(), page.diagram(), {}, file);

        QTRY_VERIFY(QFile::exists(file));
        const auto lastAct = [&] {
            const auto log = open.bridge().session().log();
            return log && !log->entries.empty() ? log->entries.back().act : std::string{};
        };
        QTRY_COMPARE(lastAct(), std::string{"diagram"});
    }

    void allOfABigCaseIsDrawnOnceAsked()
    {
        sample::OpenCase open{sample::wideCase(2'100, 4'000)};
        DiagramPage page{open.bridge()};
        sample::present(page);
        QTRY_VERIFY_WITH_TIMEOUT(page.diagram() && page.diagram()->nodes.size() == 2'000, 20'000);
        auto* message = part<MessageLine>(page, "diagramMessage");

        QTest::mouseClick(message->findChild<QPushButton*>(), Qt::LeftButton);

        QTRY_VERIFY_WITH_TIMEOUT(page.diagram()->nodes.size() == 2'100, 20'000);
        QTRY_VERIFY(message->isHidden());
    }

    void aBigCaseSaysHowManyAreLeftOut()
    {
        sample::OpenCase open{sample::wideCase(2'100, 4'000)};
        const DiagramWish wish{
            .snapshot = open.bridge().snapshot(),
            .look = {.kind = LookKind::WholeCase, .limits = {.nodes = 50}, .layout = LayoutKind::Force}};
        Progress progress;

        const auto answer = drawDiagram(wish, progress);

        QVERIFY(answer);
        QCOMPARE(answer->diagram.nodes.size(), std::size_t{50});
        QCOMPARE(answer->nodesLeftOut, std::size_t{2'050});
    }
};

QTEST_MAIN(DiagramPageTest)
#include "diagram_page_test.moc"
