#include "ui/tables/data_table.h"
#include "ui/theme/messages.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QHeaderView>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QtTest>

using namespace jingwei;
using namespace jingwei::ui;

namespace {

std::vector<TableColumn> columns()
{
    return {
        {.key = QStringLiteral("card"),
         .title = QStringLiteral("Card"),
         .width = 180,
         .text = [](RowIndex row) { return QStringLiteral("6222 0212 0001 %1").arg(1000 + row); }},
        {.key = QStringLiteral("sum"),
         .title = QStringLiteral("Sum"),
         .kind = ColumnKind::Number,
         .width = 90,
         .text = [](RowIndex row) { return QStringLiteral("%1.00").arg(row * 10); },
         .number = [](RowIndex row) { return static_cast<std::int64_t>(row); },
         .link = true},
        {.key = QStringLiteral("note"),
         .title = QStringLiteral("Note"),
         .text = [](RowIndex row) { return QStringLiteral("a\tb %1").arg(row); }},
    };
}

} // namespace

class DataTableTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_settings;
    QThreadPool m_pool;

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("jingwei-test"));
        QCoreApplication::setApplicationName(QStringLiteral("tables"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        applyTheme(*qApp, ThemeChoice::Light);
    }

    void init() { QSettings{}.clear(); }

    void measuresAreThoseOfTheTokens()
    {
        DataTable table{QStringLiteral("t"), m_pool};
        table.show(5, columns());

        QCOMPARE(table.rowHeight(0), 24);
        QCOMPARE(table.horizontalHeader()->height(), 26);
        QCOMPARE(table.columnWidth(0), 180);
        QVERIFY(!table.showGrid());
        QVERIFY(!table.alternatingRowColors());
    }

    void copiesRowsAsATableWithoutBlanksInNumbers()
    {
        DataTable table{QStringLiteral("t"), m_pool};
        table.show(5, columns());
        table.selectRows(std::vector<RowIndex>{1, 3});

        table.copySelection();

        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral(
                     "Card\tSum\tNote\n6222021200011001\t10.00\ta b 1\n6222021200011003\t30.00\ta b 3"));
    }

    void oneRowIsCopiedWithoutItsHeads()
    {
        DataTable table{QStringLiteral("t"), m_pool};
        table.show(5, columns());
        table.selectRows(std::vector<RowIndex>{2});

        QCOMPARE(table.selectionAsText(), QStringLiteral("6222021200011002\t20.00\ta b 2"));
    }

    void copiesInTheOrderOfTheColumnsShown()
    {
        DataTable table{QStringLiteral("t"), m_pool};
        table.show(5, columns());
        table.horizontalHeader()->moveSection(1, 0);
        table.setColumnHidden(2, true);
        table.selectRows(std::vector<RowIndex>{2});

        QCOMPARE(table.selectionAsText(), QStringLiteral("20.00\t6222021200011002"));
    }

    void selectingByProgramSaysNothing()
    {
        DataTable table{QStringLiteral("t"), m_pool};
        table.show(200, columns());
        QSignalSpy said{&table, &DataTable::rowsSelected};
        const std::vector<RowIndex> wanted{3, 4, 5, 190};

        table.selectRows(wanted);

        QCOMPARE(table.selectedRows(), wanted);
        QCOMPARE(said.count(), 0);
        table.selectRow(7);
        QCOMPARE(said.count(), 1);
    }

    void selectionStaysOnItsRowsWhenSorted()
    {
        DataTable table{QStringLiteral("t"), m_pool};
        table.show(5, columns());
        table.selectRows(std::vector<RowIndex>{1});

        table.sortByColumn(1, Qt::DescendingOrder);

        QCOMPARE(table.selectedRows(), std::vector<RowIndex>{1});
        QCOMPARE(table.selectionModel()->selectedRows().front().row(), 3);
    }

    void columnsGiveWayWhereRoomIsShortUntilTheUserWidensOne()
    {
        auto yielding = columns();
        yielding[0].least = 120;
        DataTable table{QStringLiteral("t"), m_pool};
        table.resize(1000, 200);
        table.show(5, yielding);
        table.QWidget::show();
        QCOMPARE(table.columnWidth(0), 180);

        table.resize(table.width() - table.viewport()->width() + 240, 200);
        const int narrow = table.columnWidth(0);
        QVERIFY2(narrow >= 120 && narrow < 180, qPrintable(QString::number(narrow)));
        table.resize(1000, 200);
        QCOMPARE(table.columnWidth(0), 180);

        table.setColumnWidth(0, 222); // as by dragging
        table.resize(300, 200);
        QCOMPARE(table.columnWidth(0), 222);
    }

    void columnsAreRemembered()
    {
        {
            DataTable table{QStringLiteral("t"), m_pool};
            table.show(5, columns());
            table.horizontalHeader()->moveSection(2, 0);
            table.setColumnWidth(0, 222);
        }
        DataTable again{QStringLiteral("t"), m_pool};
        again.show(5, columns());

        QCOMPARE(again.columnWidth(0), 222);
        QCOMPARE(again.horizontalHeader()->visualIndex(2), 0);
        QCOMPARE(again.horizontalHeader()->height(), 26);
    }

    void otherColumnsAreNotLaidOutLikeTheOldOnes()
    {
        {
            DataTable table{QStringLiteral("t"), m_pool};
            table.show(5, columns());
            table.setColumnWidth(0, 222);
        }
        auto fewer = columns();
        fewer.pop_back();
        DataTable again{QStringLiteral("t"), m_pool};
        again.show(5, fewer);

        QCOMPARE(again.columnWidth(0), 180);
    }

    void emptyTableSaysWhatFillsIt()
    {
        DataTable table{QStringLiteral("t"), m_pool};
        table.setEmptyText(QStringLiteral("import"), QStringLiteral("Nothing yet."),
                           QStringLiteral("Add files"));
        table.QWidget::show();
        table.show(0, columns());
        auto* empty = table.findChild<EmptyState*>(QStringLiteral("empty"));
        QSignalSpy activated{&table, &DataTable::emptyActivated};

        QVERIFY(empty->isVisible());
        QCOMPARE(empty->sentence(), QStringLiteral("Nothing yet."));
        empty->button()->click();
        QCOMPARE(activated.count(), 1);

        table.show(1, columns());
        QVERIFY(!empty->isVisible());
    }

    void nothingIsSaidToBeEmptyWhileItLoads()
    {
        DataTable table{QStringLiteral("t"), m_pool};
        table.setEmptyText(QStringLiteral("import"), QStringLiteral("Nothing yet."));
        table.QWidget::show();
        table.show(0, columns());

        table.loading();

        QVERIFY(!table.findChild<EmptyState*>(QStringLiteral("empty"))->isVisible());
        QTRY_VERIFY(table.findChild<QWidget*>(QStringLiteral("loading"))->isVisible());
        table.loaded();
        QVERIFY(!table.findChild<QWidget*>(QStringLiteral("loading"))->isVisible());
    }

    void aClickOnALinkOpensWhatIsBehind()
    {
        DataTable table{QStringLiteral("t"), m_pool};
        table.resize(600, 200);
        table.QWidget::show();
        table.show(5, columns());
        QSignalSpy opened{&table, &DataTable::linkActivated};

        const auto cell = table.visualRect(table.rows().index(2, 1)).center();
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, cell);
        const auto plain = table.visualRect(table.rows().index(2, 0)).center();
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, plain);

        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.front().at(0).toUInt(), 2U);
        QCOMPARE(opened.front().at(1).toString(), QStringLiteral("sum"));
    }

    void enterGoesOneLevelDeeper()
    {
        DataTable table{QStringLiteral("t"), m_pool};
        table.show(5, columns());
        table.selectRows(std::vector<RowIndex>{4});
        QSignalSpy activated{&table, &DataTable::rowActivated};

        QTest::keyClick(&table, Qt::Key_Return);

        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated.front().front().toUInt(), 4U);
    }

    void enterOpensWhatIsSelectedWhereNoRowIsCurrent()
    {
        DataTable table{QStringLiteral("t"), m_pool};
        table.show(5, columns());
        QSignalSpy activated{&table, &DataTable::rowActivated};
        QVERIFY(!table.currentIndex().isValid());
        QTest::keyClick(&table, Qt::Key_Return);
        QCOMPARE(activated.count(), 0);

        table.selectAll();
        QTest::keyClick(&table, Qt::Key_Return);

        QCOMPARE(activated.count(), 1);
    }
};

QTEST_MAIN(DataTableTest)
#include "data_table_test.moc"
