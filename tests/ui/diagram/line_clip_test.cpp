#include "ui/diagram/line_clip.h"

#include <QTest>

using namespace jingwei::ui;

class LineClipTest : public QObject {
    Q_OBJECT

private slots:
    void clips_data()
    {
        QTest::addColumn<QLineF>("line");
        QTest::addColumn<QLineF>("within");

        QTest::newRow("all within") << QLineF{1, 1, 9, 9} << QLineF{1, 1, 9, 9};
        QTest::newRow("from side to side") << QLineF{-5, 5, 15, 5} << QLineF{0, 5, 10, 5};
        QTest::newRow("leaves below") << QLineF{5, 5, 5, 50} << QLineF{5, 5, 5, 10};
        QTest::newRow("across a corner") << QLineF{-5, 5, 5, -5} << QLineF{0, 0, 0, 0};
        QTest::newRow("keeps its direction") << QLineF{15, 2, -5, 2} << QLineF{10, 2, 0, 2};
    }

    void clips()
    {
        QFETCH(const QLineF, line);
        QFETCH(const QLineF, within);
        const auto got = clipLine(line, {0, 0, 10, 10});
        QVERIFY(got);
        QCOMPARE(*got, within);
    }

    void misses_data()
    {
        QTest::addColumn<QLineF>("line");
        QTest::newRow("above") << QLineF{0, -1, 10, -2};
        QTest::newRow("past a corner although the boxes meet") << QLineF{-8, 5, 5, -8};
        QTest::newRow("ends before it") << QLineF{-9, 5, -1, 5};
        QTest::newRow("a point outside") << QLineF{-1, -1, -1, -1};
    }

    void misses()
    {
        QFETCH(const QLineF, line);
        QVERIFY(!clipLine(line, {0, 0, 10, 10}));
    }
};

QTEST_APPLESS_MAIN(LineClipTest)
#include "line_clip_test.moc"
