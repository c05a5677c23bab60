#include "ui/tables/snapshot_table_model.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QThreadPool>
#include <QtTest>

#include <memory>

using namespace jingwei;
using namespace jingwei::ui;

namespace {

using Names = std::shared_ptr<const std::vector<QString>>;

constexpr RowIndex million = 1'000'000;
constexpr qint64 mostStallMilliseconds = 100;

std::vector<TableColumn> columnsOf(const Names& names, const std::vector<std::int64_t>& amounts)
{
    const auto shared = std::make_shared<const std::vector<std::int64_t>>(amounts);
    return {
        {.key = QStringLiteral("name"),
         .title = QStringLiteral("Name"),
         .text = [names](RowIndex row) { return (*names)[row]; }},
        {.key = QStringLiteral("amount"),
         .title = QStringLiteral("Amount"),
         .kind = ColumnKind::Number,
         .text = [shared](RowIndex row) { return QString::number((*shared)[row]); },
         .number = [shared](RowIndex row) { return (*shared)[row]; }},
        {.key = QStringLiteral("card"),
         .title = QStringLiteral("Card"),
         .text =
             [](RowIndex row) {
                 return QStringLiteral("6222 0212 0001 %1").arg(row, 4, 10, QLatin1Char{'0'});
             },
         .link = true},
    };
}

Names namesOf(const QStringList& names)
{
    return std::make_shared<const std::vector<QString>>(names.begin(), names.end());
}

/// A column of numbers that are all different and in no order.
std::vector<TableColumn> scrambled()
{
    constexpr std::uint64_t step = 7'919; // prime to a million: every number comes once
    return {{.key = QStringLiteral("number"),
             .title = QStringLiteral("Number"),
             .kind = ColumnKind::Number,
             .text = [](RowIndex row) { return QString::number(row * step % million); },
             .number = [](RowIndex row) { return static_cast<std::int64_t>(row * step % million); }}};
}

QStringList shown(const SnapshotTableModel& model, int column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, column).data().toString());
    return texts;
}

} // namespace

class SnapshotTableModelTest : public QObject {
    Q_OBJECT

    QThreadPool m_pool;

    /// The longest time the event loop was held up while `busy` held.
    template <class Busy>
    qint64 longestStall(Busy busy)
    {
        qint64 longest = 0;
        QElapsedTimer clock;
        clock.start();
        while (busy()) {
            clock.restart();
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
            longest = std::max(longest, clock.elapsed());
        }
        return longest;
    }

private slots:
    void holdsTheRulesOfModels()
    {
        SnapshotTableModel model{m_pool};
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        const auto names = namesOf({QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("c")});

        model.setRows(3, columnsOf(names, {2, 3, 1}));
        model.sort(1, Qt::DescendingOrder);
        model.setFilter([](RowIndex row) { return row != 1; });
        model.setRows(2, columnsOf(names, {5, 4}));
        model.setFilter({});
        model.sort(-1);

        QCOMPARE(model.rowCount(), 2);
    }

    void sorts_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<Qt::SortOrder>("order");
        QTest::addColumn<QStringList>("names");

        const QStringList asGiven{QStringLiteral("row 10"), QStringLiteral("row 9"),
                                  QStringLiteral("row 9b")};
        QTest::newRow("by number") << 1 << Qt::AscendingOrder
                                   << QStringList{asGiven[1], asGiven[0], asGiven[2]};
        QTest::newRow("by number, greatest first, ties as in the snapshot")
            << 1 << Qt::DescendingOrder << QStringList{asGiven[0], asGiven[2], asGiven[1]};
        QTest::newRow("by text, numbers in it as numbers")
            << 0 << Qt::AscendingOrder << QStringList{asGiven[1], asGiven[2], asGiven[0]};
        QTest::newRow("not at all") << -1 << Qt::AscendingOrder << asGiven;
    }

    void sorts()
    {
        QFETCH(int, column);
        QFETCH(Qt::SortOrder, order);
        QFETCH(QStringList, names);
        SnapshotTableModel model{m_pool};
        model.setRows(3, columnsOf(namesOf({QStringLiteral("row 10"), QStringLiteral("row 9"),
                                            QStringLiteral("row 9b")}),
                                   {7, 3, 7}));

        model.sort(column, order);

        QCOMPARE(shown(model, 0), names);
    }

    void filterHidesAndRowsKeepTheirPlaceInTheSnapshot()
    {
        SnapshotTableModel model{m_pool};
        model.setRows(3, columnsOf(namesOf({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}),
                                   {1, 2, 3}));

        model.setFilter([](RowIndex row) { return row != 1; });

        QCOMPARE(shown(model, 0), (QStringList{QStringLiteral("a"), QStringLiteral("c")}));
        QCOMPARE(model.rowAt(1), RowIndex{2});
        QCOMPARE(model.placeOf(2), std::optional{1});
        QVERIFY(!model.placeOf(1));
        QCOMPARE(model.rowsInAll(), RowIndex{3});
    }

    void selectionFollowsItsRows()
    {
        SnapshotTableModel model{m_pool};
        model.setRows(3, columnsOf(namesOf({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}),
                                   {3, 1, 2}));
        const QPersistentModelIndex chosen{model.index(0, 0)};
        const QPersistentModelIndex hidden{model.index(1, 0)};

        model.sort(1, Qt::AscendingOrder);
        QCOMPARE(chosen.row(), 2);
        model.setFilter([](RowIndex row) { return row != 1; });

        QCOMPARE(chosen.data().toString(), QStringLiteral("a"));
        QVERIFY(!hidden.isValid());
    }

    void cellsSayMoreThanText()
    {
        SnapshotTableModel model{m_pool};
        model.setRows(1, columnsOf(namesOf({QStringLiteral("a")}), {1}));

        QCOMPARE(model.index(0, 2).data(table_role::copy).toString(), QStringLiteral("6222021200010000"));
        QVERIFY(model.index(0, 2).data(table_role::link).toBool());
        QCOMPARE(model.index(0, 1).data(Qt::TextAlignmentRole).value<Qt::Alignment>(),
                 Qt::Alignment{Qt::AlignRight | Qt::AlignVCenter});
        QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), QStringLiteral("Amount"));
        QCOMPARE(model.columnOf(QStringLiteral("card")), 2);
    }

    void aMillionRowsSortWithoutHoldingUpTheWindow()
    {
        SnapshotTableModel model{m_pool};
        model.setRows(million, scrambled());
        QCOMPARE(model.rowCount(), int{million});
        QItemSelectionModel selection{&model};
        selection.select(model.index(1, 0), QItemSelectionModel::Select);

        QElapsedTimer clock;
        clock.start();
        model.sort(0, Qt::AscendingOrder);
        const auto toReturn = clock.elapsed();
        QVERIFY(model.arranging());
        QCOMPARE(model.index(1, 0).data().toString(),
                 QStringLiteral("7919")); // the old order stays until then
        const auto stall = longestStall([&model] { return model.arranging(); });

        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("0"));
        QCOMPARE(model.index(999'999, 0).data().toString(), QStringLiteral("999999"));
        QCOMPARE(selection.selectedIndexes().front().row(), 7'919);
        QVERIFY2(toReturn < mostStallMilliseconds, qPrintable(QString::number(toReturn)));
        QVERIFY2(stall < mostStallMilliseconds, qPrintable(QString::number(stall)));
    }

    void theLatestWishWins()
    {
        SnapshotTableModel model{m_pool};
        model.setRows(million, scrambled());
        QSignalSpy layouts{&model, &QAbstractItemModel::layoutChanged};

        model.sort(0, Qt::AscendingOrder);
        model.sort(0, Qt::DescendingOrder);
        model.setFilter([](RowIndex row) { return row < 100'000; });
        QTRY_VERIFY_WITH_TIMEOUT(!model.arranging(), 60'000);

        QCOMPARE(layouts.count(), 1);
        QCOMPARE(model.rowCount(), 100'000);
        QVERIFY(model.index(0, 0).data().toLongLong() > model.index(1, 0).data().toLongLong());
    }

    void rowsThatAreGoneWhileSortingDoNotComeBack()
    {
        SnapshotTableModel model{m_pool};
        model.setRows(million, scrambled());
        model.sort(0, Qt::AscendingOrder);

        model.setRows(3, scrambled());
        m_pool.waitForDone();
        QCoreApplication::processEvents();

        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(shown(model, 0),
                 (QStringList{QStringLiteral("0"), QStringLiteral("7919"), QStringLiteral("15838")}));
    }

    void arrangingCanBeStopped()
    {
        std::stop_source stop;
        stop.request_stop();
        Progress progress{stop.get_token()};

        const auto rows = arrangeRows(million, scrambled(), {.filter = {}, .column = 0}, progress);

        QVERIFY(!rows);
        QCOMPARE(rows.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(SnapshotTableModelTest)
#include "snapshot_table_model_test.moc"
