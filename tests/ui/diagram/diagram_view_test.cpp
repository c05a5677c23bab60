#include "diagram_samples.h"
#include "ui/diagram/diagram_legend.h"
#include "ui/diagram/diagram_view.h"
#include "ui/theme/tokens.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace jingwei;
using namespace jingwei::ui;

namespace {

using Places = std::vector<std::pair<EntityRef, Point>>;

/// Three accounts in a row, linked 0 -> 1 -> 2, and one below.
Diagram row()
{
    Diagram diagram;
    for (int node = 0; node < 4; ++node)
        diagram.nodes.push_back(samples::accountNode("622900000000000" + std::to_string(node), "n"));
    diagram.nodes[1].position = {150.0, 0.0};
    diagram.nodes[2].position = {300.0, 0.0};
    diagram.nodes[3].position = {150.0, 180.0};
    samples::link(diagram, 0, 1, 100);
    samples::link(diagram, 1, 2, 100);
    samples::link(diagram, 1, 3, 100);
    return diagram;
}

EntityRef entity(const DiagramView& view, std::size_t node)
{
    return view.diagram()->nodes[node].entity;
}

QPoint middle(const DiagramView& view, std::size_t node)
{
    return view.boxOf(entity(view, node))->center().toPoint();
}

std::vector<EntityRef> entities(const DiagramView& view, std::initializer_list<std::size_t> nodes)
{
    std::vector<EntityRef> chosen;
    for (const auto node : nodes)
        chosen.push_back(entity(view, node));
    return chosen;
}

/// Press, some moves, release.
void drag(QWidget& widget, QPoint from, QPoint to, Qt::MouseButton button = Qt::LeftButton,
          Qt::KeyboardModifiers modifiers = {})
{
    QTest::mousePress(&widget, button, modifiers, from);
    for (int step = 1; step <= 4; ++step) {
        const auto at = QPointF{from} + QPointF{to - from} * step / 4.0;
        QMouseEvent move{QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton, button, modifiers};
        QApplication::sendEvent(&widget, &move);
    }
    QTest::mouseRelease(&widget, button, modifiers, to);
}

} // namespace

class DiagramViewTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_view = std::make_unique<DiagramView>();
        m_view->setOverlays(DiagramOverlay::None);
        m_view->resize(800, 600);
        m_view->show();
        m_view->setDiagram(samples::shared(row()));
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_made = std::make_unique<QSignalSpy>(m_view.get(), &DiagramView::selectionMade);
    }

    void cleanup()
    {
        m_made.reset();
        m_view.reset();
    }

    void everythingIsInViewAtFirst()
    {
        for (std::size_t node = 0; node < 4; ++node)
            QVERIFY(m_view->rect().contains(m_view->boxOf(entity(*m_view, node))->toRect()));
        QCOMPARE(m_view->zoom(), 1.0);
    }

    void clickSelects()
    {
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, middle(*m_view, 1));
        QCOMPARE(m_made->size(), 1);
        QCOMPARE(m_made->last().first().value<std::vector<EntityRef>>(), entities(*m_view, {1}));
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, QPoint{3, 3});
        QVERIFY(m_view->selection().empty());
    }

    void controlAddsAndTakesAway()
    {
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, middle(*m_view, 0));
        QTest::mouseClick(m_view.get(), Qt::LeftButton, Qt::ControlModifier, middle(*m_view, 2));
        QCOMPARE(m_view->selection(), entities(*m_view, {0, 2}));
        QTest::mouseClick(m_view.get(), Qt::LeftButton, Qt::ShiftModifier, middle(*m_view, 0));
        QCOMPARE(m_view->selection(), entities(*m_view, {2}));
    }

    void boxSelects()
    {
        const auto from = middle(*m_view, 0) - QPoint{40, 40};
        const auto to = middle(*m_view, 1) + QPoint{40, 40};
        drag(*m_view, from, to);
        QCOMPARE(m_view->selection(), entities(*m_view, {0, 1}));
        drag(*m_view, middle(*m_view, 2) - QPoint{30, 30}, middle(*m_view, 2) + QPoint{30, 30},
             Qt::LeftButton, Qt::ShiftModifier);
        QCOMPARE(m_view->selection(), entities(*m_view, {0, 1, 2}));
    }

    void lassoSelectsWhatItEncloses()
    {
        m_view->setTool(DiagramTool::Lasso);
        const auto centre = QPointF{middle(*m_view, 3)};
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, (centre + QPointF{-40, -40}).toPoint());
        for (const auto& way : {QPointF{40, -40}, QPointF{40, 40}, QPointF{-40, 40}}) {
            QMouseEvent move{QEvent::MouseMove, centre + way,   m_view->mapToGlobal(centre + way),
                             Qt::NoButton,      Qt::LeftButton, {}};
            QApplication::sendEvent(m_view.get(), &move);
        }
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, (centre + QPointF{-40, 40}).toPoint());
        QCOMPARE(m_view->selection(), entities(*m_view, {3}));
    }

    void selectionFromOutsideIsShownAndNotEchoed()
    {
        auto wished = entities(*m_view, {2});
        wished.push_back({EntityKind::Phone, "19900000000"}); // not in the diagram
        m_view->setSelection(wished);
        QCOMPARE(m_view->selection(), entities(*m_view, {2}));
        QCOMPARE(m_made->size(), 0);
    }

    void selectionOutlivesANewDiagram()
    {
        m_view->setSelection(entities(*m_view, {2}));
        const auto chosen = entity(*m_view, 2);
        auto other = row();
        std::swap(other.nodes[0], other.nodes[2]);
        m_view->setDiagram(samples::shared(other));
        QCOMPARE(m_view->selection(), std::vector<EntityRef>{chosen});
    }

    void aLinkCanBeClicked()
    {
        QSignalSpy selected{m_view.get(), &DiagramView::linkSelected};
        QSignalSpy opened{m_view.get(), &DiagramView::linkOpened};
        const auto between = (middle(*m_view, 0) + middle(*m_view, 1)) / 2;
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, between);
        QCOMPARE(selected.size(), 1);
        QCOMPARE(selected.first().first().toUInt(), 0U);
        QTest::mouseDClick(m_view.get(), Qt::LeftButton, {}, between);
        QCOMPARE(opened.size(), 1);
    }

    void doubleClickOpens()
    {
        QSignalSpy opened{m_view.get(), &DiagramView::opened};
        QTest::mouseDClick(m_view.get(), Qt::LeftButton, {}, middle(*m_view, 2));
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().value<EntityRef>(), entity(*m_view, 2));
    }

    void draggingMovesTheNode()
    {
        QSignalSpy moved{m_view.get(), &DiagramView::nodesMoved};
        const auto before = m_view->diagram()->nodes[3].position;
        drag(*m_view, middle(*m_view, 3), middle(*m_view, 3) + QPoint{60, 20});
        QCOMPARE(moved.size(), 1);
        const auto place = moved.first().front().value<Places>().front().second;
        QCOMPARE(place.x, before.x + 60.0);
        QCOMPARE(place.y, before.y + 20.0);
        QCOMPARE(m_view->diagram()->nodes[3].position, place);
        QVERIFY(m_view->diagram()->nodes[3].pinned);
    }

    void draggingOneOfSeveralMovesAll()
    {
        QSignalSpy moved{m_view.get(), &DiagramView::nodesMoved};
        m_view->setSelection(entities(*m_view, {0, 1}));
        drag(*m_view, middle(*m_view, 0), middle(*m_view, 0) + QPoint{0, 40});
        QCOMPARE(moved.size(), 1);
        QCOMPARE(moved.first().front().value<Places>().size(), std::size_t{2});
        QCOMPARE(m_view->diagram()->nodes[1].position.y, 40.0);
    }

    void rightClickSelectsAndAsksForTheMenu()
    {
        QSignalSpy menu{m_view.get(), &DiagramView::contextMenuRequested};
        QTest::mouseClick(m_view.get(), Qt::RightButton, {}, middle(*m_view, 1));
        QContextMenuEvent event{QContextMenuEvent::Mouse, middle(*m_view, 1),
                                m_view->mapToGlobal(middle(*m_view, 1))};
        QApplication::sendEvent(m_view.get(), &event);
        QCOMPARE(m_view->selection(), entities(*m_view, {1}));
        QCOMPARE(menu.size(), 1);
    }

    void theWheelZoomsAtTheCursor()
    {
        const QPointF at = middle(*m_view, 2);
        QWheelEvent wheel{at, m_view->mapToGlobal(at), {},   {0, 240}, Qt::NoButton,
                          {}, Qt::NoScrollPhase,       false};
        QApplication::sendEvent(m_view.get(), &wheel);
        QVERIFY(m_view->zoom() > 1.2);
        QVERIFY((middle(*m_view, 2) - at.toPoint()).manhattanLength() <= 2);
    }

    void middleAndSpacePan()
    {
        const auto before = middle(*m_view, 1);
        drag(*m_view, {400, 500}, {430, 480}, Qt::MiddleButton);
        QVERIFY((middle(*m_view, 1) - before - QPoint{30, -20}).manhattanLength() <= 2);
        QTest::keyPress(m_view.get(), Qt::Key_Space);
        drag(*m_view, {400, 500}, {370, 520});
        QTest::keyRelease(m_view.get(), Qt::Key_Space);
        QVERIFY((middle(*m_view, 1) - before).manhattanLength() <= 3);
        QCOMPARE(m_made->size(), 0);
    }

    void arrowsWalkAlongLinks_data()
    {
        QTest::addColumn<int>("start");
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("end");

        QTest::newRow("right follows the link") << 0 << int(Qt::Key_Right) << 1;
        QTest::newRow("left goes back") << 2 << int(Qt::Key_Left) << 1;
        QTest::newRow("down takes the link below") << 1 << int(Qt::Key_Down) << 3;
        QTest::newRow("without a link it stays") << 0 << int(Qt::Key_Down) << 0;
    }

    void arrowsWalkAlongLinks()
    {
        QFETCH(const int, start);
        QFETCH(const int, key);
        QFETCH(const int, end);
        m_view->setSelection(entities(*m_view, {static_cast<std::size_t>(start)}));
        QTest::keyClick(m_view.get(), static_cast<Qt::Key>(key));
        QCOMPARE(m_view->selection(), entities(*m_view, {static_cast<std::size_t>(end)}));
    }

    void anArrowBeginsSomewhere()
    {
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QCOMPARE(m_view->selection(), entities(*m_view, {1})); // the one with most links
    }

    void keys()
    {
        QTest::keyClick(m_view.get(), Qt::Key_Plus);
        QVERIFY(m_view->zoom() > 1.2);
        QTest::keyClick(m_view.get(), Qt::Key_F);
        QCOMPARE(m_view->zoom(), 1.0);
        QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(m_view->selection().size(), std::size_t{4});
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QVERIFY(m_view->selection().empty());
        m_view->setSelection(entities(*m_view, {0}));
        QTest::keyClick(m_view.get(), Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(m_view->selection(), entities(*m_view, {0, 1}));
        QTest::keyClick(m_view.get(), Qt::Key_I, Qt::ControlModifier);
        QCOMPARE(m_view->selection(), entities(*m_view, {2, 3}));
        QSignalSpy opened{m_view.get(), &DiagramView::opened};
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QTest::keyClick(m_view.get(), Qt::Key_H);
        QCOMPARE(m_view->tool(), DiagramTool::Pan);
    }

    void theHitIsWhatIsDrawn()
    {
        QCOMPARE(m_view->entityAt(middle(*m_view, 1)), std::optional{entity(*m_view, 1)});
        QVERIFY(!m_view->entityAt(middle(*m_view, 1) + QPoint{40, 0}));
    }

    void placeAndZoomStayForTheSameThings()
    {
        m_view->setZoom(2.0);
        auto more = row();
        more.nodes.push_back(samples::accountNode("6229000000000009", "new"));
        m_view->setDiagram(samples::shared(more));
        QCOMPARE(m_view->zoom(), 2.0);
        m_view->setDiagram(samples::shared(samples::smallTrace()));
        QVERIFY(m_view->zoom() <= 1.0); // something else: brought into view
    }

    void aLargeTraceStartsAtItsHeaviestVictimAndKeepsItsLeftEdge()
    {
        Diagram trace;
        trace.unit = DiagramUnit::Levels;
        for (std::uint32_t place = 0; place < 40; ++place) // one column of victims, eight levels behind it
            for (std::uint32_t level = 0; level < 9; ++level) {
                auto node = samples::accountNode(std::to_string(1000 * place + level), "n");
                node.level = level;
                node.position = {250.0 * level, 76.0 * place};
                trace.nodes.push_back(node);
            }
        for (std::uint32_t place = 0; place < 40; ++place)
            samples::link(trace, 9 * place, 9 * place + 1, place == 30 ? 900'000 : 100);
        m_view->setDiagram(samples::shared(trace));

        const auto start = m_view->boxOf(entity(*m_view, 9 * 30));
        QVERIFY(QRectF{m_view->rect()}.contains(*start));
        m_view->resize(600, 600);
        QCOMPARE(std::lround(m_view->boxOf(entity(*m_view, 9 * 30))->left()), std::lround(start->left()));
    }

    void whatOneLooksAtStaysWhereItIs()
    {
        m_view->setZoom(3.0);
        QVERIFY(m_view->centreOn(entity(*m_view, 2)));
        const auto before = m_view->boxOf(entity(*m_view, 2))->center();
        auto wider = row();
        wider.nodes.push_back(samples::accountNode("6229000000000009", "new"));
        for (auto& node : wider.nodes)
            node.position = {2.0 * node.position.x, node.position.y + 300.0};

        m_view->setDiagram(samples::shared(wider));

        const auto after = m_view->boxOf(entity(*m_view, 2))->center();
        QVERIFY((after - before).manhattanLength() < 2.0);
    }

    void aDiagramElsewhereIsBroughtIntoView()
    {
        auto moved = row();
        moved.nodes.push_back(samples::accountNode("6229000000000009", "new"));
        for (auto& node : moved.nodes)
            node.position.y += 5000.0;

        m_view->setDiagram(samples::shared(moved));

        QVERIFY(m_view->rect().contains(m_view->boxOf(entity(*m_view, 1))->toRect()));
    }

    void aLongTraceStartsReadable()
    {
        Diagram diagram;
        diagram.unit = DiagramUnit::Levels;
        for (std::uint32_t node = 0; node < 100; ++node) {
            diagram.nodes.push_back(samples::accountNode(std::to_string(node), "n"));
            diagram.nodes.back().level = 1;
            diagram.nodes.back().position = {0.0, 76.0 * node};
        }
        m_view->setDiagram(samples::shared(diagram));
        QCOMPARE(m_view->zoom(), 0.6);
        QVERIFY(m_view->rect().contains(m_view->boxOf(entity(*m_view, 0))->toRect()));
    }

    void labelsAreWithinReach()
    {
        m_view->repaint();
        const auto labels = m_view->drawnLabels();
        QVERIFY(!labels.empty());
        const auto box = *m_view->boxOf(entity(*m_view, 0));
        QVERIFY(std::ranges::any_of(labels, [&](const DrawnLabel& label) {
            return label.text.contains(QStringLiteral("0000"))
                   && label.box.intersects(box.adjusted(-80, -40, 80, 60));
        }));
    }

    void theLegendCountsAndChooses()
    {
        auto diagram = row();
        diagram.nodes[3].entity = {EntityKind::Phone, "19900000000"};
        diagram.nodes[3].family = NodeFamily::Phone;
        m_view->setOverlays(DiagramOverlay::Legend);
        m_view->setDiagram(samples::shared(diagram));
        m_view->fit();
        const auto* legend = m_view->findChild<DiagramLegend*>();
        QTRY_VERIFY(legend->findChildren<LegendRow*>().size() >= 2);
        LegendRow* phones = nullptr;
        for (auto* row : legend->findChildren<LegendRow*>()) {
            if (row->text() == QStringLiteral("Phone"))
                phones = row;
        }
        QVERIFY(phones);
        phones->click();
        QCOMPARE(m_view->selection(), (std::vector<EntityRef>{{EntityKind::Phone, "19900000000"}}));
    }

    void anEmptyDiagramSaysSo()
    {
        m_view->setEmptyText(QStringLiteral("nothing here"));
        m_view->setDiagram(nullptr);
        const auto picture = m_view->grab().toImage();
        bool ink = false;
        for (int x = 300; x < 500 && !ink; ++x) {
            for (int y = 280; y < 320 && !ink; ++y)
                ink = picture.pixelColor(x, y) != lightTokens().canvas;
        }
        QVERIFY(ink);
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, QPoint{400, 300});
        QVERIFY(m_view->selection().empty());
    }

    void aBigDiagramIsDrawnByTheWorker()
    {
        m_view->setDiagram(samples::shared(samples::manyAccounts(2000)));
        m_view->setZoom(1.0);
        QTRY_VERIFY_WITH_TIMEOUT(!m_view->drawnLabels().empty(), 20'000);
        m_view->setSelection({m_view->diagram()->nodes[5].entity});
        m_view->grab();
    }

    /// On the way it may be rough; that does not stay.
    void aBigDiagramThatWasZoomedIsSharpAtRest()
    {
        m_view->setDiagram(samples::shared(samples::manyAccounts(2000)));
        QTRY_VERIFY_WITH_TIMEOUT(m_view->isSharp(), 20'000);
        const double before = m_view->zoom();
        const QPointF at{400.0, 300.0};
        QWheelEvent event{at, m_view->mapToGlobal(at), {},   {0, 120}, Qt::NoButton,
                          {}, Qt::NoScrollPhase,       false};
        QCoreApplication::sendEvent(m_view.get(), &event);
        QVERIFY(m_view->zoom() > before);
        QTRY_VERIFY_WITH_TIMEOUT(m_view->pictureShown().zoom == m_view->zoom(), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_view->isSharp(), 20'000);
    }

    void hasAName()
    {
        QVERIFY(!m_view->accessibleName().isEmpty());
        QCOMPARE(m_view->focusPolicy(), Qt::StrongFocus);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, middle(*m_view, 1));
        QVERIFY(m_view->accessibleDescription().contains(QStringLiteral("6229")));
    }

private:
    std::unique_ptr<DiagramView> m_view;
    std::unique_ptr<QSignalSpy> m_made;
};

QTEST_MAIN(DiagramViewTest)
#include "diagram_view_test.moc"
