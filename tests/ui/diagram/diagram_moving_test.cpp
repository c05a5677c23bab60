#include "diagram_samples.h"
#include "ui/diagram/diagram_view.h"

#include <QApplication>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace jingwei;
using namespace jingwei::ui;

namespace {

using Places = std::vector<std::pair<EntityRef, Point>>;

/// Press, some moves, release.
void drag(QWidget& widget, QPoint from, QPoint to)
{
    QTest::mousePress(&widget, Qt::LeftButton, {}, from);
    for (int step = 1; step <= 4; ++step) {
        const auto at = QPointF{from} + QPointF{to - from} * step / 4.0;
        QMouseEvent move{QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {}};
        QApplication::sendEvent(&widget, &move);
        widget.grab(); // what is on its way is painted
    }
    QTest::mouseRelease(&widget, Qt::LeftButton, {}, to);
}

} // namespace

class DiagramMovingTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_view = std::make_unique<DiagramView>();
        m_view->setOverlays(DiagramOverlay::None);
        m_view->resize(1000, 800);
        m_view->show();
        m_view->setDiagram(samples::shared(samples::markedDiagram()));
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_view->repaint();
    }

    void severalNodesArriveAtOnce()
    {
        QSignalSpy together{m_view.get(), &DiagramView::nodesMoved};
        m_view->setSelection({entity(0), entity(5)});
        const auto before = m_view->diagram()->nodes[5].position;
        drag(*m_view, middle(0), middle(0) + QPoint{40, 20});
        QCOMPARE(together.size(), 1);
        const auto places = together.first().first().value<Places>();
        QCOMPARE(places.size(), std::size_t{2});
        QCOMPARE(places[1].first, entity(5));
        QCOMPARE(places[1].second.x, before.x + 40.0 / m_view->zoom());
    }

    void theNameOfAGroupMovesItsNodes()
    {
        QSignalSpy together{m_view.get(), &DiagramView::nodesMoved};
        const auto name = box(LabelOf::Hull, 0).center().toPoint();
        drag(*m_view, name, name + QPoint{-30, 50});
        QCOMPARE(together.size(), 1);
        QCOMPARE(together.first().first().value<Places>().size(), std::size_t{4});
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, box(LabelOf::Hull, 1).center().toPoint());
        QCOMPARE(m_view->selection(), std::vector<EntityRef>{entity(8)});
    }

    void aNoteIsChosenOpenedAndMoved()
    {
        QSignalSpy chosen{m_view.get(), &DiagramView::noteSelected};
        QSignalSpy opened{m_view.get(), &DiagramView::noteOpened};
        QSignalSpy moved{m_view.get(), &DiagramView::noteMoved};
        const auto at = box(LabelOf::Note, 0).center().toPoint();
        QCOMPARE(m_view->noteAt(at), std::optional<std::int64_t>{1});
        m_view->setSelection({entity(0)});
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, at);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(m_view->selectedNote(), std::optional<std::int64_t>{1});
        QVERIFY(m_view->selection().empty());
        QTest::mouseDClick(m_view.get(), Qt::LeftButton, {}, at);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(opened.size(), 2);
        const auto before = m_view->diagram()->notes[0].position;
        drag(*m_view, at, at + QPoint{30, -10});
        QCOMPARE(moved.size(), 1);
        QCOMPARE(moved.first().first().toLongLong(), 1);
        QCOMPARE(moved.first().at(1).value<Point>().x, before.x + 30.0 / m_view->zoom());
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QVERIFY(!m_view->selectedNote());
    }

    void aShapeIsTakenAtItsEdge()
    {
        const auto rectangle = onScreen(noteBox(m_view->diagram()->notes[1]));
        QCOMPARE(m_view->noteAt({rectangle.left(), rectangle.center().y() + 20}),
                 std::optional<std::int64_t>{2});
        QCOMPARE(m_view->noteAt({rectangle.right() - 20, rectangle.bottom() - 20}), std::nullopt);
        const auto ellipse = onScreen(noteBox(m_view->diagram()->notes[2]));
        QCOMPARE(m_view->noteAt({ellipse.left() + 1, ellipse.center().y()}), std::optional<std::int64_t>{3});
        QCOMPARE(m_view->noteAt(ellipse.topLeft() + QPointF{3, 3}), std::nullopt);
    }

    void keysMoveTheSelected_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifiers");
        QTest::addColumn<QPointF>("way");

        QTest::newRow("ten to the right") << int(Qt::Key_Right) << int(Qt::AltModifier) << QPointF{10, 0};
        QTest::newRow("ten up") << int(Qt::Key_Up) << int(Qt::AltModifier) << QPointF{0, -10};
        QTest::newRow("one down") << int(Qt::Key_Down) << int(Qt::AltModifier | Qt::ShiftModifier)
                                  << QPointF{0, 1};
    }

    void keysMoveTheSelected()
    {
        QFETCH(const int, key);
        QFETCH(const int, modifiers);
        QFETCH(const QPointF, way);
        QSignalSpy together{m_view.get(), &DiagramView::nodesMoved};
        QTest::keyClick(m_view.get(), static_cast<Qt::Key>(key), Qt::KeyboardModifiers{modifiers});
        QCOMPARE(together.size(), 0); // nothing selected
        m_view->setSelection({entity(1), entity(6)});
        const auto before = m_view->diagram()->nodes[6].position;
        QTest::keyClick(m_view.get(), static_cast<Qt::Key>(key), Qt::KeyboardModifiers{modifiers});
        QCOMPARE(together.size(), 1);
        const auto places = together.first().first().value<Places>();
        QCOMPARE(places.size(), std::size_t{2});
        QCOMPARE(places[1].second, (Point{before.x + way.x(), before.y + way.y()}));
        m_view->selectNote(3);
        QSignalSpy note{m_view.get(), &DiagramView::noteMoved};
        QTest::keyClick(m_view.get(), static_cast<Qt::Key>(key), Qt::KeyboardModifiers{modifiers});
        QCOMPARE(note.size(), 1);
    }

    void aNamedViewIsFoundAgain()
    {
        m_view->centreAndZoom({210.0, 90.0}, 1.5);
        QCOMPARE(m_view->middle(), (Point{210.0, 90.0}));
        QCOMPARE(m_view->zoom(), 1.5);
        const auto seen = m_view->visibleNodes();
        QVERIFY(std::ranges::find(seen, 4U) != seen.end());
        m_view->centreAndZoom({0.0, 0.0}, 4.0);
        QCOMPARE(m_view->visibleNodes(), std::vector<std::uint32_t>{0});
    }

    void aNoteThatIsGoneIsNotSelected()
    {
        m_view->selectNote(2);
        auto fewer = samples::markedDiagram();
        fewer.notes.clear();
        m_view->setDiagram(samples::shared(fewer));
        QVERIFY(!m_view->selectedNote());
    }

private:
    [[nodiscard]] EntityRef entity(std::size_t node) const { return m_view->diagram()->nodes[node].entity; }
    [[nodiscard]] QPoint middle(std::size_t node) const
    {
        return m_view->boxOf(entity(node))->center().toPoint();
    }
    [[nodiscard]] QRectF onScreen(const QRectF& box) const
    {
        const auto centre = m_view->middle();
        const QPointF origin{m_view->width() / 2.0, m_view->height() / 2.0};
        return {(box.topLeft() - QPointF{centre.x, centre.y}) * m_view->zoom() + origin,
                box.size() * m_view->zoom()};
    }
    [[nodiscard]] QRectF box(LabelOf of, std::uint32_t index) const
    {
        for (const auto& label : m_view->drawnLabels()) {
            if (label.of == of && label.index == index)
                return label.box;
        }
        return {};
    }

    std::unique_ptr<DiagramView> m_view;
};

QTEST_MAIN(DiagramMovingTest)
#include "diagram_moving_test.moc"
