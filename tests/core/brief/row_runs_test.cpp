#include "core/brief/brief.h"

#include <QTest>

using namespace jingwei;

class RowRunsTest : public QObject {
    Q_OBJECT

private slots:
    void joinsNeighbours_data()
    {
        QTest::addColumn<QList<qint64>>("rows");
        QTest::addColumn<QString>("text");

        constexpr qint64 one = 1'000'000'000;
        constexpr qint64 two = 2'000'000'000;
        QTest::newRow("none") << QList<qint64>{} << QString();
        QTest::newRow("one row") << QList<qint64>{one + 42} << "1: 42";
        QTest::newRow("two neighbours are written out") << QList<qint64>{one + 42, one + 43} << "1: 42, 43";
        QTest::newRow("three are a range")
            << QList<qint64>{one + 42, one + 43, one + 44, two + 7} << QString::fromUtf8("1: 42–44; 2: 7");
        QTest::newRow("a run ends with its source") << QList<qint64>{two - 1, two} << "1: 999999999; 2: 0";
    }
    void joinsNeighbours()
    {
        QFETCH(QList<qint64>, rows);
        std::vector<RowId> ids;
        for (const auto row : rows)
            ids.emplace_back(row);

        QTEST(QString::fromStdString(toText(rowRuns(ids))), "text");
    }
};

QTEST_APPLESS_MAIN(RowRunsTest)
#include "row_runs_test.moc"
