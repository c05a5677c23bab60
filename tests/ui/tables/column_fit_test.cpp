#include "ui/tables/column_fit.h"

#include <QtTest>

using namespace jingwei::ui;

using Widths = std::vector<int>;

class ColumnFitTest : public QObject {
    Q_OBJECT

private slots:
    void columnsGiveWay_data()
    {
        QTest::addColumn<int>("room");
        QTest::addColumn<Widths>("widths");

        QTest::newRow("all as they like to be") << 300 << Widths{100, 100, 100};
        QTest::newRow("by the same share") << 270 << Widths{80, 90, 100};
        QTest::newRow("as narrow as can be") << 240 << Widths{60, 80, 100};
        QTest::newRow("the last goes beyond, the first are whole") << 160 << Widths{73, 86, 100};
        QTest::newRow("a column that is seen in part") << 30 << Widths{100, 100, 100};
    }

    void columnsGiveWay()
    {
        QFETCH(int, room);
        QFETCH(Widths, widths);

        QCOMPARE(fitWidths(std::vector<ColumnWidth>{{100, 60}, {100, 80}, {100, 100}}, room), widths);
    }
};

QTEST_APPLESS_MAIN(ColumnFitTest)
#include "column_fit_test.moc"
