#include "tests/ui/workspaces/open_case.h"
#include "tests/ui/workspaces/sample_case.h"
#include "ui/tables/data_table.h"
#include "ui/theme/buttons.h"
#include "ui/workspaces/money_acts.h"
#include "ui/workspaces/money_page.h"

#include <QAction>
#include <QClipboard>
#include <QLabel>

using namespace jingwei;
using namespace jingwei::ui;
using sample::part;

namespace {

const EntityRef victim{EntityKind::Account, "6230520100008846"};
const EntityRef he{EntityKind::Account, "6299041277040417"};
const EntityRef lv{EntityKind::Account, "6299660925052068"};
const EntityRef fanWei{EntityKind::Account, "6299880134024472"};

QString cell(DataTable& table, int place, const char* column)
{
    return table.rows().index(place, table.rows().columnOf(QLatin1String{column})).data().toString();
}

} // namespace

class PathsViewTest : public QObject {
    Q_OBJECT

private slots:
    void twoSelectedAccountsHavePaths()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        MoneyPage page{open.bridge()};
        sample::present(page);
        open.follow({"250317-042"});
        auto* act = part<QAction>(page, "moneyPaths");
        open.bridge().select({.entities = {fanWei}, .transfers = {}, .incidents = {}});
        QVERIFY(!act->isEnabled());

        open.bridge().select({.entities = {fanWei, victim}, .transfers = {}, .incidents = {}});
        QVERIFY(act->isEnabled());
        act->trigger();

        auto* table = part<DataTable>(page, "paths");
        QTRY_COMPARE(table->rows().rowCount(), 1); // from the victim, although named second
        QVERIFY(table->isVisible());
        QCOMPARE(cell(*table, 0, "steps"), QStringLiteral("3"));
        QCOMPARE(cell(*table, 0, "amount"), QStringLiteral("47,400.00"));
        QVERIFY(cell(*table, 0, "way").contains(QStringLiteral("2 × 286,000.00")));
        QVERIFY(part<QPushButton>(page, "moneyPathsButton")->isChecked());
    }

    void aPathOpensItsRowsAndIsSelectedEverywhere()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        MoneyPage page{open.bridge()};
        sample::present(page);
        open.follow({"250317-042"});
        open.bridge().select({.entities = {victim, lv}, .transfers = {}, .incidents = {}});
        part<QAction>(page, "moneyPaths")->trigger();
        auto* table = part<DataTable>(page, "paths");
        QTRY_COMPARE(table->rows().rowCount(), 1);
        std::vector<RowId> rows;
        connect(&page, &Workspace::rowsRequested, &page,
                [&](const std::vector<RowId>& asked) { rows = asked; });

        table->selectRow(0);
        QCOMPARE(open.bridge().selection().entities, (std::vector<EntityRef>{victim, he, lv}));
        QTest::keyClick(table, Qt::Key_Return);

        const auto row = [](std::int64_t number) { return RowId{SourceId{1}, number}; };
        QCOMPARE(rows, (std::vector<RowId>{row(2), row(3), row(6), row(7)})); // both hops hold two transfers
    }

    void inTimeEachTransferIsAWayOfItsOwn()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        MoneyPage page{open.bridge()};
        sample::present(page);
        open.bridge().select({.entities = {victim, lv}, .transfers = {}, .incidents = {}});
        part<QAction>(page, "moneyPaths")->trigger();
        auto* table = part<DataTable>(page, "paths");
        QTRY_COMPARE(table->rows().rowCount(), 1);

        part<SegmentedSwitch>(page, "pathsOrder")->button(QStringLiteral("inTime"))->click();

        QTRY_COMPARE(table->rows().rowCount(), 4); // two payments in, two out, all in order
        QVERIFY(part<QLabel>(page, "pathsAbout")->text().contains(QStringLiteral("after the one before")));
    }

    void withoutAWayThereIsAButtonToTurnRound()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        MoneyPage page{open.bridge()};
        sample::present(page);
        open.bridge().select({.entities = {lv, victim}, .transfers = {}, .incidents = {}});
        part<QAction>(page, "moneyPaths")->trigger(); // nothing is followed: in the order given
        auto* table = part<DataTable>(page, "paths");
        QTRY_VERIFY(part<QLabel>(page, "pathsAbout")->text().startsWith(QStringLiteral("0")));
        QCOMPARE(table->rows().rowCount(), 0);

        part<QPushButton>(page, "pathsTurn")->click();

        QTRY_COMPARE(table->rows().rowCount(), 1);
    }

    void fromHereSelectsAllThatItsMoneyReached()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        MoneyPage page{open.bridge()};
        sample::present(page);
        open.follow({"250317-042"});
        open.bridge().select({.entities = {lv}, .transfers = {}, .incidents = {}});

        part<QAction>(page, "moneyDownstream")->trigger();

        const auto& reached = open.bridge().selection().entities;
        QCOMPARE(reached.size(), std::size_t{3}); // 吕婷, 范伟, the merchant
        QVERIFY(std::ranges::find(reached, fanWei) != reached.end());
    }

    void theNumberIsCopiedWithoutBlanks()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        MoneyPage page{open.bridge()};
        sample::present(page);
        open.bridge().select({.entities = {lv}, .transfers = {}, .incidents = {}});

        part<QAction>(page, "moneyCopy")->trigger();

        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("6299660925052068"));
    }

    void theRowsOfAnAccountAreThoseOfItsStolenMoney()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        MoneyPage page{open.bridge()};
        sample::present(page);
        open.follow({"250317-042"});
        open.bridge().select({.entities = {lv}, .transfers = {}, .incidents = {}});
        std::vector<RowId> rows;
        connect(&page, &Workspace::rowsRequested, &page,
                [&](const std::vector<RowId>& asked) { rows = asked; });

        part<QAction>(page, "moneyRows")->trigger();

        QCOMPARE(rows.size(), std::size_t{3}); // in twice, out once
    }

    void theRowsOfAnAccountWithoutStolenMoneyAreAllOfIts()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        MoneyPage page{open.bridge()};
        sample::present(page);
        open.bridge().select({.entities = {lv}, .transfers = {}, .incidents = {}}); // nothing is followed
        std::vector<RowId> rows;
        connect(&page, &Workspace::rowsRequested, &page,
                [&](const std::vector<RowId>& asked) { rows = asked; });

        part<QAction>(page, "moneyRows")->trigger();

        QVERIFY2(rows.size() >= 3, qPrintable(QString::number(rows.size())));
    }

    void anEarlierMomentAsksForThePathsAnew()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        MoneyPage page{open.bridge()};
        sample::present(page);
        open.follow({"250317-042"});
        open.bridge().select({.entities = {victim, lv}, .transfers = {}, .incidents = {}});
        part<QAction>(page, "moneyPaths")->trigger();
        auto* table = part<DataTable>(page, "paths");
        QTRY_COMPARE(table->rows().rowCount(), 1);
        const auto& graph = *open.bridge().snapshot()->graph;

        auto following = open.bridge().following();
        following.until = graph.at(EdgeIndex{0});
        open.bridge().setFollowing(following);

        QTRY_COMPARE(table->rows().rowCount(), 0); // nothing had come to her by then
    }
};

QTEST_MAIN(PathsViewTest)
#include "paths_view_test.moc"
