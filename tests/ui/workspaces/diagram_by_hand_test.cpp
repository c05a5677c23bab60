// The diagram's page as a hand uses it: by mouse alone, and by keyboard alone.

#include "core/diagram/document_acts.h"
#include "tests/ui/workspaces/open_case.h"
#include "tests/ui/workspaces/sample_case.h"
#include "ui/charts/time_brush.h"
#include "ui/diagram/canvas_button.h"
#include "ui/diagram/diagram_legend.h"
#include "ui/diagram/diagram_view.h"
#include "ui/workspaces/diagram_desk.h"
#include "ui/workspaces/diagram_page.h"
#include "ui/workspaces/export_part_dialog.h"
#include "ui/workspaces/layout_menu.h"

#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

using namespace jingwei;
using namespace jingwei::ui;
using sample::part;

namespace {

const EntityRef lv{EntityKind::Account, "6299660925052068"};
const EntityRef fan{EntityKind::Account, "6299880134024472"};

/// A page with the whole case on it, large enough that nothing covers a node.
struct Page {
    sample::OpenCase open{sample::eveningCase().build()};
    DiagramPage page{open.bridge()};
    DiagramView* view = part<DiagramView>(page, "diagramView");

    explicit Page(DiagramSource source = DiagramSource::WholeCase)
    {
        open.bridge().select({.entities = {lv}, .transfers = {}, .incidents = {}});
        sample::present(page);
        page.activateWindow();
        page.showSource(source);
        QTRY_VERIFY(page.diagram());
        QTRY_COMPARE(view->diagram(), page.diagram());
        view->setFocus();
        view->fit();
    }
    [[nodiscard]] QPoint middle(const EntityRef& entity) const
    {
        return view->boxOf(entity)->center().toPoint();
    }
    [[nodiscard]] std::vector<EntityRef> sortedSelection()
    {
        auto chosen = open.bridge().selection().entities;
        std::ranges::sort(chosen);
        return chosen;
    }
    void drag(const std::vector<QPoint>& way) const
    {
        QTest::mousePress(view, Qt::LeftButton, {}, way.front());
        for (std::size_t step = 1; step < way.size(); ++step) {
            for (const double share : {0.3, 0.7, 1.0}) {
                const auto at = QPointF{way[step - 1]} + share * QPointF{way[step] - way[step - 1]};
                QMouseEvent move{QEvent::MouseMove, at, view->mapToGlobal(at), Qt::NoButton,
                                 Qt::LeftButton,    {}};
                QApplication::sendEvent(view, &move);
            }
        }
        QTest::mouseRelease(view, Qt::LeftButton, {}, way.back());
    }
    /// Nodes whose middle lies in a box of the widget.
    [[nodiscard]] std::vector<EntityRef> within(const QRect& box) const
    {
        std::vector<EntityRef> inside;
        for (const auto& node : page.diagram()->nodes)
            if (box.contains(middle(node.entity)))
                inside.push_back(node.entity);
        std::ranges::sort(inside);
        return inside;
    }
    [[nodiscard]] const DiagramNote* note() const
    {
        return page.diagram()->notes.empty() ? nullptr : &page.diagram()->notes.front();
    }
};

/// Presses a line of an open menu by mouse.
void clickLine(QMenu& menu, QAction& line)
{
    QTRY_VERIFY(menu.isVisible());
    QTest::mouseClick(&menu, Qt::LeftButton, {}, menu.actionGeometry(&line).center());
}

QAction* colourNamed(DiagramPage& page, const QString& name)
{
    for (auto* action : part<QMenu>(page, "diagramColours")->actions())
        if (action->text() == name)
            return action;
    qFatal("no such colour");
}

/// Types into the dialog of that kind that comes next, and presses these keys there.
template <class Dialog>
void answerNext(DiagramPage& page, const QString& text, const std::vector<Qt::Key>& keys)
{
    auto* const wait = new QTimer{&page};
    QObject::connect(wait, &QTimer::timeout, &page, [wait, text, keys] {
        auto* const dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget());
        if (dialog == nullptr || !dialog->isActiveWindow() || dialog->focusWidget() == nullptr)
            return;
        wait->deleteLater();
        wait->stop();
        QTest::keyClick(dialog->focusWidget(), Qt::Key_A, Qt::ControlModifier); // what is proposed
        QTest::keyClicks(dialog->focusWidget(), text);
        for (const auto key : keys)
            QTest::keyClick(dialog->focusWidget(), key);
    });
    wait->start(20);
}

} // namespace

class DiagramByHandTest : public QObject {
    Q_OBJECT

private slots:
    // ---- shapes ----

    void aShapeIsDrawnMovedResizedColouredAndTakenAway()
    {
        Page p;
        p.view->centreAndZoom({5000.0, 5000.0}, 1.0); // where there is nothing else
        const QPoint from = p.view->rect().center() - QPoint{60, 40};
        QTest::mouseClick(part<CanvasButton>(p.page, "diagramTool3"), Qt::LeftButton);
        p.drag({from, from + QPoint{120, 80}});
        QTRY_VERIFY(p.page.desk().saved() && p.note());
        QCOMPARE(p.note()->shape, NoteShape::Rectangle);
        QCOMPARE(p.note()->size, (Point{120.0, 80.0}));
        const auto place = p.note()->position;
        QTRY_COMPARE(p.view->diagram(), p.page.diagram());
        QCOMPARE(p.view->selectedNote(), std::optional<std::int64_t>{p.note()->id});

        p.drag({from + QPoint{120, 80}, from + QPoint{150, 100}}); // by its corner
        QTRY_COMPARE(p.note()->size, (Point{150.0, 100.0}));
        QTRY_COMPARE(p.view->diagram(), p.page.diagram());
        p.drag({from + QPoint{40, 0}, from + QPoint{50, 20}}); // by its edge
        QTRY_COMPARE(p.note()->position, (Point{place.x + 10.0, place.y + 20.0}));
        QTRY_COMPARE(p.view->diagram(), p.page.diagram());
        colourNamed(p.page, QStringLiteral("Blue"))->trigger();
        QTRY_COMPARE(p.note()->colour, std::string{"blue"});
        QTRY_COMPARE(p.view->diagram(), p.page.diagram());
        QTest::keyClick(p.view, Qt::Key_Delete);
        QTRY_VERIFY(!p.note());

        for (const auto& [colour, size] : {std::pair{"blue", 150.0}, {"", 150.0}, {"", 150.0}, {"", 120.0}}) {
            p.open.bridge().undo();
            QTRY_VERIFY(p.note() && p.note()->colour == colour && p.note()->size.x == size);
        }
        QCOMPARE(p.note()->position, place);
        p.open.bridge().undo();
        QTRY_VERIFY(!p.page.desk().saved() && p.page.diagram() && !p.note());
    }

    void aShapeIsMadeAndNamedByKeyboard()
    {
        Page p;
        QTest::keyClick(p.view, Qt::Key_O);
        QTest::keyClick(p.view, Qt::Key_Return); // round what is selected
        QTRY_VERIFY(p.page.desk().saved() && p.note());
        QCOMPARE(p.note()->shape, NoteShape::Ellipse);
        const auto node = p.page.diagram()->nodes[*p.page.diagram()->find(lv)].position;
        QVERIFY(noteBox(*p.note()).contains(QPointF{node.x, node.y}));
        QTRY_COMPARE(p.view->diagram(), p.page.diagram());

        answerNext<QDialog>(p.page, QStringLiteral("second batch"),
                            {Qt::Key_Tab, Qt::Key_Tab, Qt::Key_Space});
        QTest::keyClick(p.view, Qt::Key_F2);
        QTRY_COMPARE(p.note()->text, std::string{"second batch"});
        QTRY_COMPARE(p.view->diagram(), p.page.diagram());
        const auto size = p.note()->size;
        p.page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&p.page));
        p.view->setFocus();
        QTest::keyClick(p.view, Qt::Key_Right, Qt::ControlModifier);
        QTRY_COMPARE(p.note()->size, (Point{size.x + 10.0, size.y}));
        QTRY_COMPARE(p.view->diagram(), p.page.diagram());
        QTest::keyClick(p.view, Qt::Key_Down, Qt::AltModifier);
        QTRY_COMPARE(p.view->diagram(), p.page.diagram());
        QTest::keyClick(p.view, Qt::Key_Delete);
        QTRY_VERIFY(!p.note());
        QVERIFY(p.page.diagram()->find(lv)); // Del took the shape, no node
    }

    // ---- by mouse alone ----

    void theMouseSelectsByClickBoxAndLasso()
    {
        Page p;
        QTest::mouseClick(p.view, Qt::LeftButton, {}, p.middle(fan));
        QCOMPARE(p.open.bridge().selection().entities, (std::vector<EntityRef>{fan}));

        const auto one = QRect{p.middle(lv), p.middle(fan)}.normalized().adjusted(-18, -18, 18, 18);
        QTest::mouseClick(part<CanvasButton>(p.page, "diagramTool0"), Qt::LeftButton);
        p.drag({one.topLeft(), one.bottomRight()});
        QVERIFY(p.within(one).size() >= 2);
        QCOMPARE(p.sortedSelection(), p.within(one));

        QTest::mouseClick(part<CanvasButton>(p.page, "diagramTool1"), Qt::LeftButton);
        const auto round = QRect{p.middle(fan), QSize{1, 1}}.adjusted(-14, -14, 14, 14);
        p.drag({round.topLeft(), round.topRight(), round.bottomRight(), round.bottomLeft()});
        QCOMPARE(p.sortedSelection(), (std::vector<EntityRef>{fan}));
    }

    void theMouseExpandsAndUndoTakesItBack()
    {
        Page p{DiagramSource::Surroundings};
        QTRY_COMPARE(p.page.diagram()->nodes.size(), std::size_t{3});
        QTRY_COMPARE(p.view->diagram(), p.page.diagram());
        p.view->fit();

        QTest::mouseDClick(p.view, Qt::LeftButton, {}, p.middle(fan));
        QTRY_VERIFY(p.page.diagram()->nodes.size() > 3);
        QVERIFY(p.page.desk().saved());

        p.open.bridge().undo();
        QTRY_VERIFY(!p.page.desk().saved() && p.page.diagram() && p.page.diagram()->nodes.size() == 3);
    }

    void theMouseLaysOutWhatIsSelected()
    {
        Page p;
        const auto before = p.page.diagram();
        p.drag({QPoint{60, 20}, QPoint{p.view->width() - 60, p.view->height() / 2}});
        const auto chosen = p.sortedSelection();
        QVERIFY(chosen.size() > 2 && chosen.size() < before->nodes.size());

        auto* menu = part<LayoutMenu>(p.page, "layoutMenu");
        auto* only = part<QAction>(p.page, "layoutOnlySelection");
        if (!only->isChecked()) {
            menu->popup(p.page.mapToGlobal(QPoint{50, 50}));
            clickLine(*menu, *only);
            menu->close();
        }
        QVERIFY(only->isChecked());
        menu->popup(p.page.mapToGlobal(QPoint{50, 50}));
        clickLine(*menu, *menu->actions().at(4)); // circle

        QTRY_VERIFY(p.page.desk().saved() && p.page.diagram() != before);
        std::size_t moved = 0;
        for (const auto& node : before->nodes) {
            const auto now = p.page.diagram()->nodes[*p.page.diagram()->find(node.entity)].position;
            const bool wasChosen = std::ranges::binary_search(chosen, node.entity);
            QVERIFY(now == node.position || wasChosen);
            moved += now == node.position ? 0U : 1U;
        }
        QVERIFY(moved > 0);
        p.open.bridge().undo();
        QTRY_VERIFY(!p.page.desk().saved() && p.page.diagram());
    }

    // ---- by keyboard alone ----

    void theKeyboardFilters()
    {
        Page p;
        const auto before = p.page.diagram()->nodes.size();

        QTest::keyClick(p.view, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        auto* const typed = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(typed != nullptr);
        QTest::keyClicks(typed, QStringLiteral("100000"));
        QTest::keyClick(typed, Qt::Key_Return);

        QTRY_VERIFY(p.page.diagram()->nodes.size() < before);
        QVERIFY(p.view->hasFocus());
    }

    void theKeyboardExports_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("picture") << QStringLiteral("a b.png") << QByteArray{"\x89PNG"};
        QTest::newRow("drawing") << QStringLiteral("a.svg") << QByteArray{"<?xml"};
        QTest::newRow("document") << QStringLiteral("a.pdf") << QByteArray{"%PDF-"};
        QTest::newRow("data") << QStringLiteral("a.graphml") << QByteArray{"<?xml"};
    }

    void theKeyboardExports()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, begins);
        Page p;
        const auto file = p.open.folder() + QLatin1Char{'/'} + name;

        answerNext<ExportPartDialog>(p.page, {}, {Qt::Key_Return}); // one node is selected: all the same
        answerNext<QFileDialog>(p.page, file, {Qt::Key_Return});
        QTest::keyClick(p.view, Qt::Key_E, Qt::ControlModifier);

        QFile written{file};
        QTRY_VERIFY_WITH_TIMEOUT(written.exists(), 30'000);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY2(written.read(16).startsWith(begins), qPrintable(name));
    }

    // ---- empty ----

    void anEmptyDiagramSaysWhyAndWhatToDo()
    {
        Page p;
        const auto drawn = [&] { return p.page.diagram()->nodes.size(); };
        QTest::keyClick(p.view, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(p.view, Qt::Key_Delete);
        QTRY_COMPARE(drawn(), std::size_t{0});
        QVERIFY2(p.view->emptyText().contains(QStringLiteral("Shift+Del")), qPrintable(p.view->emptyText()));
        QVERIFY(p.view->emptyText().contains(QStringLiteral("14")));

        QTest::keyClick(p.view, Qt::Key_Delete, Qt::ShiftModifier);
        QTRY_COMPARE(drawn(), std::size_t{14});
        QVERIFY(p.view->emptyText().isEmpty());

        auto settings = p.page.desk().document().settings;
        settings.until = sample::evening(-86'400 * 400);
        p.page.desk().act("settings", choosing(p.page.desk().document(), settings));
        QTRY_COMPARE(drawn(), p.page.desk().document().entities.size() - p.page.desk().filteredOut());
        if (drawn() == 0)
            QVERIFY(p.view->emptyText().contains(QStringLiteral("filter")));

        settings.until.reset();
        p.page.desk().act("settings", choosing(p.page.desk().document(), settings));
        QTRY_COMPARE(drawn(), std::size_t{14});
        QTRY_COMPARE(p.view->diagram(), p.page.diagram());
        QTest::keyClick(p.view, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(p.view, Qt::Key_Delete, Qt::ControlModifier);
        QTRY_COMPARE(drawn(), std::size_t{0});
        QVERIFY2(p.view->emptyText().contains(QStringLiteral("Ctrl+Z")), qPrintable(p.view->emptyText()));
    }

    void theOldStaysUntilAnotherIsRead()
    {
        Page p;
        p.page.desk().keepAs(QStringLiteral("one"));
        QTRY_VERIFY(p.page.desk().saved());
        const auto one = *p.page.desk().saved();
        p.page.desk().keepAs(QStringLiteral("two"));
        QTRY_VERIFY(p.page.desk().saved() && *p.page.desk().saved() != one);
        const auto two = *p.page.desk().saved();
        QTRY_COMPARE(p.view->diagram(), p.page.diagram());

        p.page.desk().open(one);

        QCOMPARE(*p.page.desk().saved(), two); // nothing was read yet: the worker does that
        QCOMPARE(p.page.desk().name(), QStringLiteral("two"));
        QTRY_COMPARE(*p.page.desk().saved(), one);
        QCOMPARE(p.page.desk().name(), QStringLiteral("one"));
        p.page.desk().open(4711);
        QTest::qWait(0);
        QTRY_VERIFY(p.page.diagram());
        QCOMPARE(*p.page.desk().saved(), one);
    }

    // ---- the timeline and the legend ----

    void incidentsAreMarkedOnTheTimeline()
    {
        Page p;
        auto* brush = part<TimeBrush>(p.page, "diagramBrush");
        QTRY_COMPARE(brush->markPlaces().size(), std::size_t{1}); // the other was reported the next day
        const QPoint place{static_cast<int>(brush->markPlaces().front()), 20};
        QVERIFY2(brush->markText(place).contains(QStringLiteral("250317-042")),
                 qPrintable(brush->markText(place)));
        QVERIFY(brush->markText(place).contains(QStringLiteral("happened")));
    }

    void rulesInForceStandInTheLegend()
    {
        Page p;
        auto settings = p.page.desk().document().settings;
        settings.style = styleText(std::vector<StyleRule>{
            {.name = "exits", .conditions = {FamilyIs{NodeFamily::Exit}}, .colour = "purple"}});
        p.page.desk().act("settings", choosing(p.page.desk().document(), settings));
        QTRY_VERIFY(p.page.desk().saved());
        const auto isThere = [&] {
            const auto rows = p.view->findChildren<LegendRow*>();
            return std::ranges::any_of(rows,
                                       [](auto* row) { return row->text() == QStringLiteral("exits"); });
        };
        QTRY_VERIFY(isThere());
    }
};

QTEST_MAIN(DiagramByHandTest)
#include "diagram_by_hand_test.moc"
