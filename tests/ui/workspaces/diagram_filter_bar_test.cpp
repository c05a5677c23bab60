#include "ui/workspaces/diagram_filter_bar.h"

#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace jingwei;
using namespace jingwei::ui;

namespace {

/// A bar that takes its own choices, as a page gives them back.
struct ShownBar {
    ShownBar()
    {
        QObject::connect(&bar, &DiagramFilterBar::chosen, &bar, [this](const DiagramSettings& chosen) {
            settings = chosen;
            bar.show(settings, {}, chinaZone);
        });
        bar.resize(900, 120);
        static_cast<QWidget&>(bar).show();
        bar.activateWindow();
        bar.show(settings, {}, chinaZone);
    }

    [[nodiscard]] QLineEdit* least() { return bar.findChild<QLineEdit*>(QStringLiteral("diagramLeast")); }
    [[nodiscard]] QMenu* sums() { return bar.findChild<QMenu*>(QStringLiteral("diagramSums")); }

    DiagramFilterBar bar;
    DiagramSettings settings;
};

} // namespace

class DiagramFilterBarTest : public QObject {
    Q_OBJECT

private slots:
    void aSumIsTyped()
    {
        ShownBar shown;
        QTest::keyClicks(shown.least(), QStringLiteral("20,000.50"));
        QTest::keyClick(shown.least(), Qt::Key_Return);
        QCOMPARE(shown.settings.least, Minor{20'000'50});
    }

    void whatIsNoSumIsSaidAndChangesNothing()
    {
        ShownBar shown;
        QTest::keyClicks(shown.least(), QStringLiteral("a lot"));
        QSignalSpy chosen{&shown.bar, &DiagramFilterBar::chosen};
        QTest::keyClick(shown.least(), Qt::Key_Return);
        QCOMPARE(chosen.count(), 0);
    }

    void usualSumsAreChosenByMouse()
    {
        ShownBar shown;
        shown.least()->actions().front()->trigger();
        QTRY_VERIFY(shown.sums() != nullptr && shown.sums()->isVisible());
        const auto choices = shown.sums()->actions();
        QVERIFY(choices.front()->isChecked()); // all are shown
        QTest::mouseClick(shown.sums(), Qt::LeftButton, {},
                          shown.sums()->actionGeometry(choices[4]).center());
        QCOMPARE(shown.settings.least, Minor{20'000'00});
        QCOMPARE(shown.least()->text(), QStringLiteral("20000.00"));
    }

    void usualSumsAreChosenByKeyboard()
    {
        ShownBar shown;
        shown.settings.least = 20'000'00;
        shown.bar.show(shown.settings, {}, chinaZone);
        QVERIFY(QTest::qWaitForWindowActive(&shown.bar));
        shown.least()->setFocus();
        QTest::keyClick(shown.least(), Qt::Key_Down, Qt::AltModifier);
        QTRY_VERIFY(shown.sums() != nullptr && shown.sums()->isVisible());
        QTest::keyClick(shown.sums(), Qt::Key_Down);
        QTest::keyClick(shown.sums(), Qt::Key_Return);
        QCOMPARE(shown.settings.least, Minor{0});
    }
};

QTEST_MAIN(DiagramFilterBarTest)
#include "diagram_filter_bar_test.moc"
