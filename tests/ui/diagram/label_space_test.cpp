#include "ui/diagram/label_space.h"

#include <QTest>

using namespace jingwei::ui;

class LabelSpaceTest : public QObject {
    Q_OBJECT

private slots:
    void takes_data()
    {
        QTest::addColumn<QRectF>("second");
        QTest::addColumn<bool>("free");

        QTest::newRow("beside") << QRectF{120, 10, 40, 20} << true;
        QTest::newRow("edge to edge") << QRectF{110, 10, 40, 20} << true;
        QTest::newRow("over a corner") << QRectF{100, 25, 40, 20} << false;
        QTest::newRow("within") << QRectF{20, 12, 5, 5} << false;
        QTest::newRow("around, over many squares") << QRectF{-500, -500, 1000, 1000} << false;
        QTest::newRow("far away on the other side") << QRectF{-300, -300, 10, 10} << true;
    }

    void takes()
    {
        QFETCH(const QRectF, second);
        QFETCH(const bool, free);
        LabelSpace space;
        QVERIFY(space.take({10, 10, 100, 20}));
        QCOMPARE(space.take(second), free);
        QVERIFY(!space.isFree(QRectF{10, 10, 100, 20}));
    }
};

QTEST_APPLESS_MAIN(LabelSpaceTest)
#include "label_space_test.moc"
