#include "tests/ui/workspaces/open_case.h"
#include "tests/ui/workspaces/sample_case.h"
#include "ui/diagram/diagram_view.h"
#include "ui/tables/data_table.h"
#include "ui/theme/buttons.h"
#include "ui/theme/messages.h"
#include "ui/workspaces/diagram_page.h"
#include "ui/workspaces/diagram_twin.h"
#include "ui/workspaces/export_diagram.h"

#include <QFile>
#include <QLineEdit>
#include <QSignalSpy>

using namespace jingwei;
using namespace jingwei::ui;
using sample::part;

namespace {

const EntityRef lv{EntityKind::Account, "6299660925052068"};

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

        part<SegmentedSwitch>(page, "diagramLayout")->button(QStringLiteral("force"))->click();

        QTRY_VERIFY(page.diagram() != flow);
        QVERIFY(page.diagram()->unit == DiagramUnit::Free);
        QCOMPARE(page.diagram()->nodes.size(), flow->nodes.size());
        QVERIFY(page.diagram()->nodes[1].position != flow->nodes[1].position);
    }

    void aMovedNodeKeepsItsPlaceUntilItIsLetGo()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        DiagramPage page{open.bridge()};
        sample::present(page);
        QTRY_VERIFY(page.diagram());
        auto* view = part<DiagramView>(page, "diagramView");
        const auto place = [&] { return page.diagram()->nodes[*page.diagram()->find(lv)].position; };

        emit view->nodeMoved(lv, {1234.0, -56.0});
        QTRY_COMPARE(place(), (Point{1234.0, -56.0}));
        page.showSource(DiagramSource::Surroundings);
        page.showSource(DiagramSource::WholeCase);
        QTRY_VERIFY(page.diagram() && page.diagram()->nodes.size() == 14);
        QCOMPARE(place(), (Point{1234.0, -56.0}));

        part<QToolButton>(page, "diagramUnpin")->click();
        QTRY_VERIFY(place() != (Point{1234.0, -56.0}));
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

    void aBigCaseSaysHowManyAreLeftOut()
    {
        sample::OpenCase open{sample::wideCase(2'100, 4'000)};
        DiagramWish wish{.snapshot = open.bridge().snapshot(),
                         .trace = {},
                         .source = DiagramSource::WholeCase,
                         .around = {},
                         .most = 50,
                         .layout = LayoutKind::Force,
                         .kept = {}};
        Progress progress;

        const auto answer = drawDiagram(wish, progress);

        QVERIFY(answer);
        QCOMPARE(answer->diagram.nodes.size(), std::size_t{50});
        QCOMPARE(answer->nodesLeftOut, std::size_t{2'050});
    }
};

QTEST_MAIN(DiagramPageTest)
#include "diagram_page_test.moc"
