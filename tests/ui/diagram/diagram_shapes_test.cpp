#include "diagram_samples.h"
#include "ui/diagram/canvas_button.h"
#include "ui/diagram/diagram_view.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace jingwei;
using namespace jingwei::ui;

namespace {

/// Two accounts side by side, far from the middle of the picture.
Diagram pair()
{
    Diagram diagram;
    for (int node = 0; node < 2; ++node)
        diagram.nodes.push_back(samples::accountNode("622900000000000" + std::to_string(node), "n"));
    diagram.nodes[0].position = {-200.0, -150.0};
    diagram.nodes[1].position = {200.0, 150.0};
    return diagram;
}

void drag(QWidget& widget, QPoint from, QPoint to)
{
    QTest::mousePress(&widget, Qt::LeftButton, {}, from);
    for (int step = 1; step <= 4; ++step) {
        const auto at = QPointF{from} + QPointF{to - from} * step / 4.0;
        QMouseEvent move{QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {}};
        QApplication::sendEvent(&widget, &move);
    }
    QTest::mouseRelease(&widget, Qt::LeftButton, {}, to);
}

} // namespace

class DiagramShapesTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_view = std::make_unique<DiagramView>();
        m_view->setOverlays(DiagramOverlay::ToolButtons | DiagramOverlay::ShapeButtons);
        m_view->resize(800, 600);
        m_view->show();
        m_view->setDiagram(samples::shared(pair()));
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_view->setFocus();
        m_view->setZoom(1.0);
        m_view->centreAndZoom({0.0, 0.0}, 1.0);
    }

    void cleanup() { m_view.reset(); }

    void aToolDrawsAShapeAndIsPutDown_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<NoteShape>("shape");
        QTest::newRow("rectangle") << int{Qt::Key_R} << NoteShape::Rectangle;
        QTest::newRow("ellipse") << int{Qt::Key_O} << NoteShape::Ellipse;
    }

    void aToolDrawsAShapeAndIsPutDown()
    {
        QFETCH(const int, key);
        QFETCH(const NoteShape, shape);
        QSignalSpy drawn{m_view.get(), &DiagramView::shapeDrawn};
        QTest::keyClick(m_view.get(), static_cast<Qt::Key>(key));
        drag(*m_view, {350, 260}, {450, 340});

        QCOMPARE(drawn.size(), 1);
        QCOMPARE(drawn.front()[0].value<NoteShape>(), shape);
        QCOMPARE(drawn.front()[1].value<Point>(), (Point{-50.0, -40.0}));
        QCOMPARE(drawn.front()[2].value<Point>(), (Point{100.0, 80.0}));
        QCOMPARE(m_view->tool(), DiagramTool::Select);
        QCOMPARE(m_view->diagram()->notes.size(), std::size_t{1});
        QCOMPARE(m_view->diagram()->notes.front().shape, shape);
        QCOMPARE(m_view->selectedNote(), std::optional<std::int64_t>{1});
    }

    void enterSetsAShapeRoundWhatIsSelected()
    {
        QSignalSpy drawn{m_view.get(), &DiagramView::shapeDrawn};
        m_view->setSelection({m_view->diagram()->nodes[0].entity, m_view->diagram()->nodes[1].entity});
        QTest::keyClick(m_view.get(), Qt::Key_R);
        QTest::keyClick(m_view.get(), Qt::Key_Return);

        QCOMPARE(drawn.size(), 1);
        const auto box = noteBox(m_view->diagram()->notes.front());
        for (const auto& node : m_view->diagram()->nodes)
            QVERIFY(box.contains(QPointF{node.position.x, node.position.y}));
    }

    void withNothingSelectedItStandsInTheMiddle()
    {
        m_view->centreAndZoom({70.0, 30.0}, 1.0);
        QTest::keyClick(m_view.get(), Qt::Key_O);
        QTest::keyClick(m_view.get(), Qt::Key_Return);

        QCOMPARE(m_view->diagram()->notes.size(), std::size_t{1});
        QCOMPARE(noteBox(m_view->diagram()->notes.front()).center(), (QPointF{70.0, 30.0}));
    }

    void escapePutsTheToolDown()
    {
        QTest::keyClick(m_view.get(), Qt::Key_R);
        QCOMPARE(m_view->tool(), DiagramTool::Rectangle);
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QCOMPARE(m_view->tool(), DiagramTool::Select);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QVERIFY(m_view->diagram()->notes.empty());
    }

    void aHandleMakesAShapeLarger_data()
    {
        QTest::addColumn<QPoint>("handle");
        QTest::addColumn<QPoint>("way");
        QTest::addColumn<QRectF>("box");
        QTest::newRow("lower right") << QPoint{450, 340} << QPoint{30, 20} << QRectF{-50, -40, 130, 100};
        QTest::newRow("upper left") << QPoint{350, 260} << QPoint{-30, -20} << QRectF{-80, -60, 130, 100};
        QTest::newRow("right edge") << QPoint{450, 300} << QPoint{25, 60} << QRectF{-50, -40, 125, 80};
        QTest::newRow("never inside out") << QPoint{450, 300} << QPoint{-300, 0} << QRectF{-50, -40, 24, 80};
    }

    void aHandleMakesAShapeLarger()
    {
        QFETCH(const QPoint, handle);
        QFETCH(const QPoint, way);
        QFETCH(const QRectF, box);
        showShape();
        QSignalSpy resized{m_view.get(), &DiagramView::noteResized};
        QSignalSpy moved{m_view.get(), &DiagramView::noteMoved};
        m_view->selectNote(7);
        drag(*m_view, handle, handle + way);

        QCOMPARE(resized.size(), 1);
        QCOMPARE(resized.front()[0].toLongLong(), 7);
        QCOMPARE(noteBox(m_view->diagram()->notes.front()), box);
        QCOMPARE(resized.front()[2].value<Point>(), (Point{box.width(), box.height()}));
        QCOMPARE(moved.size(), 0);
    }

    void aSmallShapeCanStillBeMoved()
    {
        showShape();
        m_view->selectNote(7);
        m_view->setZoom(0.25); // 25 by 20 pixels: handles on every side would cover it
        QSignalSpy resized{m_view.get(), &DiagramView::noteResized};
        QSignalSpy moved{m_view.get(), &DiagramView::noteMoved};
        const QPoint corner{400 - 12, 300 - 10};
        drag(*m_view, corner, corner + QPoint{40, 0});
        QCOMPARE(moved.size(), 1);
        QCOMPARE(resized.size(), 0);
    }

    void controlAndArrowsMakeItLarger()
    {
        showShape();
        QSignalSpy resized{m_view.get(), &DiagramView::noteResized};
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(resized.size(), 0); // nothing is selected
        m_view->selectNote(7);
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ControlModifier);
        QTest::keyClick(m_view.get(), Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(noteBox(m_view->diagram()->notes.front()), (QRectF{-50, -40, 110, 79}));
        QCOMPARE(resized.size(), 2);
        QTest::keyClick(m_view.get(), Qt::Key_Left, Qt::NoModifier); // lets go of the modifiers
    }

    void theEdgeStillMovesIt()
    {
        showShape();
        QSignalSpy moved{m_view.get(), &DiagramView::noteMoved};
        drag(*m_view, {400, 260}, {410, 270}); // not selected yet: no handle there
        QCOMPARE(moved.size(), 1);
        QCOMPARE(noteBox(m_view->diagram()->notes.front()), (QRectF{-40, -30, 100, 80}));
    }

    void whoeverSelectsNodesLeavesTheShape()
    {
        showShape();
        m_view->selectNote(7);
        QSignalSpy left{m_view.get(), &DiagramView::noteLeft};
        m_view->setSelection({m_view->diagram()->nodes[0].entity});
        QCOMPARE(left.size(), 1);
        QVERIFY(!m_view->selectedNote());
    }

    void toolsAreButtonsThatNameTheirKeys()
    {
        const auto buttons = toolButtons();
        QCOMPARE(buttons.size(), 5);
        const std::array<QString, 5> keys{QStringLiteral("(V)"), QStringLiteral("(L)"), QStringLiteral("(H)"),
                                          QStringLiteral("(R)"), QStringLiteral("(O)")};
        for (int tool = 0; tool < 5; ++tool) {
            QVERIFY2(buttons[tool]->toolTip().contains(keys[static_cast<std::size_t>(tool)]),
                     qPrintable(buttons[tool]->toolTip()));
            QVERIFY(!buttons[tool]->accessibleName().isEmpty());
            QTest::mouseClick(buttons[tool], Qt::LeftButton);
            QCOMPARE(static_cast<int>(m_view->tool()), tool);
            for (int other = 0; other < 5; ++other)
                QCOMPARE(buttons[other]->isChecked(), other == tool);
        }
        QTest::mouseClick(buttons[4], Qt::LeftButton); // again: it stays in use
        QVERIFY(buttons[4]->isChecked());
        QTest::keyClick(m_view.get(), Qt::Key_H);
        QVERIFY(buttons[2]->isChecked() && !buttons[4]->isChecked());
    }

    void whereNothingMayBeDrawnThereAreNoTools()
    {
        m_view->setOverlays(DiagramOverlay::ToolButtons);
        QCOMPARE(std::ranges::count_if(toolButtons(), [](auto* one) { return one->isVisible(); }), 3);
        QTest::keyClick(m_view.get(), Qt::Key_R);
        QCOMPARE(m_view->tool(), DiagramTool::Select);
        m_view->setOverlays(DiagramOverlay::ZoomButtons);
        QCOMPARE(std::ranges::count_if(toolButtons(), [](auto* one) { return one->isVisible(); }), 0);
    }

private:
    void showShape()
    {
        auto diagram = pair();
        diagram.notes = {{7, NoteShape::Rectangle, "", {-50.0, -40.0}, {100.0, 80.0}}};
        m_view->setDiagram(samples::shared(diagram));
        m_view->centreAndZoom({0.0, 0.0}, 1.0);
    }
    [[nodiscard]] QList<CanvasButton*> toolButtons() const
    {
        QList<CanvasButton*> buttons;
        for (auto* button : m_view->findChildren<CanvasButton*>()) {
            if (button->isCheckable())
                buttons.push_back(button);
        }
        return buttons;
    }

    std::unique_ptr<DiagramView> m_view;
};

QTEST_MAIN(DiagramShapesTest)
#include "diagram_shapes_test.moc"
