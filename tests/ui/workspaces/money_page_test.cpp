#include "tests/ui/workspaces/open_case.h"
#include "tests/ui/workspaces/sample_case.h"
#include "ui/charts/daily_flow_chart.h"
#include "ui/diagram/diagram_view.h"
#include "ui/tables/data_table.h"
#include "ui/theme/buttons.h"
#include "ui/theme/chip.h"
#include "ui/theme/messages.h"
#include "ui/workspaces/assumption_list.h"
#include "ui/workspaces/money_page.h"
#include "ui/workspaces/sum_line.h"

#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>

using namespace jingwei;
using namespace jingwei::ui;
using sample::part;

namespace {

const EntityRef lv{EntityKind::Account, "6299660925052068"};

QString cell(DataTable& table, int place, const char* column)
{
    return table.rows().index(place, table.rows().columnOf(QLatin1String{column})).data().toString();
}

/// Place of the first row whose account column shows `number`.
int placeOf(DataTable& table, const QString& number)
{
    for (int place = 0; place < table.rows().rowCount(); ++place)
        if (cell(table, place, "account") == number)
            return place;
    return -1;
}

} // namespace

class MoneyPageTest : public QObject {
    Q_OBJECT

private slots:
    void withoutAnIncidentTheSentenceSaysWhatToChoose()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        MoneyPage page{open.bridge()};
        sample::present(page);
        QSignalSpy opened{&page, &Workspace::openRequested};
        auto* empty = part<EmptyState>(page, "moneyEmpty");
        QVERIFY(empty->isVisible());
        QVERIFY(part<QPushButton>(page, "moneyAlert")->isVisible());
        QVERIFY(!part<SumLine>(page, "sumLine")->isVisible());

        QTest::mouseClick(empty->button(), Qt::LeftButton);

        QCOMPARE(opened.front().front().toString(), QStringLiteral("incidents"));
    }

    void anIncidentWithoutStolenMoneySaysWhyAndShowsNoZeros()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        MoneyPage page{open.bridge()};
        sample::present(page);

        open.follow({"250318-007"});

        auto* empty = part<EmptyState>(page, "moneyEmpty");
        QTRY_VERIFY(empty->isVisible());
        QVERIFY(!empty->sentence().isEmpty());
        QVERIFY(!empty->sentence().contains(QStringLiteral("0.00")));
        QVERIFY(!part<SumLine>(page, "sumLine")->isVisible());
        QVERIFY(page.statusText().isEmpty());
    }

    void theSumLineHoldsToTheFen()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        MoneyPage page{open.bridge()};
        sample::present(page);

        open.follow({"250317-042"});

        auto* line = part<SumLine>(page, "sumLine");
        QTRY_VERIFY(line->isVisible());
        QVERIFY(line->holds());
        QCOMPARE(part<SumTerm>(page, "sumStolen")->sum(), QStringLiteral("486,000.00"));
        QCOMPARE(part<SumTerm>(page, "sumHeld")->sum(), QStringLiteral("186,100.00"));
        QCOMPARE(part<SumTerm>(page, "sumNotQueried")->sum(), QStringLiteral("156,400.00"));
        QCOMPARE(part<SumTerm>(page, "sumGone")->sum(), QStringLiteral("143,500.00"));
        QCOMPARE(page.statusText(), line->equation());
    }

    void theLevelTableListsAccountsThenExits()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        MoneyPage page{open.bridge()};
        sample::present(page);
        open.follow({"250317-042"});
        auto* table = part<DataTable>(page, "levels");
        QTRY_COMPARE(table->rows().rowCount(), 13);

        const auto held = placeOf(*table, QStringLiteral("6299 6609 2505 2068"));
        QVERIFY(held >= 0);
        QCOMPARE(cell(*table, held, "holder"), QStringLiteral("吕婷"));
        QCOMPARE(cell(*table, held, "received"), QStringLiteral("135,600.00"));
        QCOMPARE(cell(*table, held, "held"), QStringLiteral("88,200.00"));
        for (int exit = 9; exit < 13; ++exit)
            QCOMPARE(cell(*table, exit, "held"), QStringLiteral("—"));
        const auto unqueried = placeOf(*table, QStringLiteral("6299 0130 7102 9904"));
        QVERIFY(!cell(*table, unqueried, "forwarded").contains(QLatin1Char{'0'}));
    }

    void selectionGoesBothWays()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        MoneyPage page{open.bridge()};
        sample::present(page);
        open.follow({"250317-042"});
        auto* table = part<DataTable>(page, "levels");
        auto* diagram = part<DiagramView>(page, "layersDiagram");
        QTRY_COMPARE(table->rows().rowCount(), 13);

        table->selectRow(placeOf(*table, QStringLiteral("6299 6609 2505 2068")));
        QCOMPARE(open.bridge().selection().entities, (std::vector<EntityRef>{lv}));
        QCOMPARE(diagram->selection(), (std::vector<EntityRef>{lv}));

        const EntityRef fan{EntityKind::Account, "6299880134024472"};
        emit diagram->selectionMade({fan});
        QCOMPARE(open.bridge().selection().entities, (std::vector<EntityRef>{fan}));
        QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
        QCOMPARE(cell(*table, table->selectionModel()->selectedRows().front().row(), "holder"),
                 QStringLiteral("范伟"));
    }

    void aTermOfTheSumSelectsItsAccounts()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        MoneyPage page{open.bridge()};
        sample::present(page);
        open.follow({"250317-042"});
        QTRY_VERIFY(part<SumLine>(page, "sumLine")->isVisible());

        part<SumTerm>(page, "sumNotQueried")->click();

        auto entities = open.bridge().selection().entities;
        std::sort(entities.begin(), entities.end());
        QCOMPARE(entities, (std::vector<EntityRef>{{EntityKind::Account, "6299013071029904"},
                                                   {EntityKind::Account, "6299500462070083"}}));
    }

    void aReceivedSumOpensItsRows()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        MoneyPage page{open.bridge()};
        sample::present(page);
        open.follow({"250317-042"});
        auto* table = part<DataTable>(page, "levels");
        QTRY_COMPARE(table->rows().rowCount(), 13);
        std::vector<RowId> rows;
        connect(&page, &Workspace::rowsRequested, &page,
                [&](const std::vector<RowId>& asked) { rows = asked; });

        const auto row = table->rows().rowAt(placeOf(*table, QStringLiteral("6299 6609 2505 2068")));
        emit table->linkActivated(row, QStringLiteral("received"), Qt::NoModifier);

        QCOMPARE(rows, (std::vector<RowId>{RowId{SourceId{1}, 6}, RowId{SourceId{1}, 7}}));
    }

    void oneSwitchChangesTheUnitEverywhere()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        MoneyPage page{open.bridge()};
        sample::present(page);
        open.follow({"250317-042"});
        auto* table = part<DataTable>(page, "levels");
        QTRY_COMPARE(table->rows().rowCount(), 13);

        part<SegmentedSwitch>(page, "moneyUnit")->button(QStringLiteral("tenThousand"))->click();

        QCOMPARE(part<SumTerm>(page, "sumStolen")->sum(), QStringLiteral("48.60"));
        QCOMPARE(cell(*table, placeOf(*table, QStringLiteral("6299 6609 2505 2068")), "held"),
                 QStringLiteral("8.82"));
        part<SegmentedSwitch>(page, "moneyUnit")->button(QStringLiteral("yuan"))->click();
    }

    void transfersAreFilteredAndTheHiddenOnesCounted()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        MoneyPage page{open.bridge()};
        sample::present(page);
        page.showView(QStringLiteral("transfers"));
        auto* table = part<DataTable>(page, "transfers");
        QTRY_COMPARE(table->rows().rowCount(), 15);
        auto* hidden = part<Chip>(page, "filterHidden");
        QVERIFY(!hidden->isVisible());

        QTest::keyClicks(part<QLineEdit>(page, "filterMinimum"), QStringLiteral("100000"));
        QTest::keyClick(part<QLineEdit>(page, "filterMinimum"), Qt::Key_Return);

        QTRY_COMPARE(table->rows().rowCount(), 4);
        QVERIFY(hidden->isVisible());
        QVERIFY(hidden->text().contains(QStringLiteral("11")));
        part<QPushButton>(page, "filterClear")->click();
        QTRY_COMPARE(table->rows().rowCount(), 15);
        QVERIFY(part<QLineEdit>(page, "filterMinimum")->text().isEmpty());
    }

    void aTimeThatCannotBeReadSaysSoAndChangesNothing()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        MoneyPage page{open.bridge()};
        sample::present(page);
        page.showView(QStringLiteral("transfers"));
        auto* table = part<DataTable>(page, "transfers");
        QTRY_COMPARE(table->rows().rowCount(), 15);

        for (const char* field : {"filterFrom", "filterUntil"}) { // an example, no time that is set
            const auto example = part<QLineEdit>(page, field)->placeholderText();
            QVERIFY2(example.startsWith(QStringLiteral("e.g. ")), qPrintable(example));
        }
        QTest::keyClicks(part<QLineEdit>(page, "filterFrom"), QStringLiteral("yesterday"));
        QTest::keyClick(part<QLineEdit>(page, "filterFrom"), Qt::Key_Return);

        QVERIFY(!part<QLabel>(page, "filterError")->text().isEmpty());
        QCOMPARE(table->rows().rowCount(), 15);
    }

    void theSelectedAccountNarrowsTheTransfers()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        MoneyPage page{open.bridge()};
        sample::present(page);
        page.showView(QStringLiteral("transfers"));
        auto* table = part<DataTable>(page, "transfers");
        QTRY_COMPARE(table->rows().rowCount(), 15);
        auto* chip = part<Chip>(page, "filterAccount");
        QVERIFY(!chip->isEnabled());

        open.bridge().select({.entities = {lv}, .transfers = {}, .incidents = {}});
        QVERIFY(chip->isEnabled());
        chip->click();

        QTRY_COMPARE(table->rows().rowCount(), 3);
        chip->click();
        QTRY_COMPARE(table->rows().rowCount(), 15);
    }

    void aSelectedTransferIsSelectedInTheDiagramToo()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        MoneyPage page{open.bridge()};
        sample::present(page);
        open.follow({"250317-042"});
        page.showView(QStringLiteral("transfers"));
        auto* table = part<DataTable>(page, "transfers");
        QTRY_COMPARE(table->rows().rowCount(), 15);
        QTRY_COMPARE(cell(*table, 0, "traced"), QStringLiteral("150,000.00"));

        table->selectRow(10);

        QCOMPARE(open.bridge().selection().transfers, (std::vector<TransferId>{RowId{SourceId{1}, 12}}));
    }

    void accountsAreSummedInTheBackground()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        MoneyPage page{open.bridge()};
        sample::present(page);
        page.showView(QStringLiteral("accounts"));
        auto* table = part<DataTable>(page, "accounts");
        QTRY_COMPARE(table->rows().rowCount(), 14);

        const auto place = placeOf(*table, QStringLiteral("6299 6609 2505 2068"));
        QCOMPARE(cell(*table, place, "in"), QStringLiteral("135,600.00"));
        QCOMPARE(cell(*table, place, "outCount"), QStringLiteral("1"));
        part<SegmentedSwitch>(page, "accountQueried")->button(QStringLiteral("notQueried"))->click();
        QCOMPARE(table->rows().rowCount(), 2); // exits are neither queried nor not
    }

    void theDailyViewFollowsTheSelectedAccount()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        MoneyPage page{open.bridge()};
        sample::present(page);
        page.showView(QStringLiteral("daily"));
        auto* chart = part<DailyFlowChart>(page, "dailyChart");
        QTRY_COMPARE(chart->flow().size(), std::size_t{1});
        QCOMPARE(chart->flow().front().count, std::int64_t{15});

        open.bridge().select({.entities = {lv}, .transfers = {}, .incidents = {}});
        part<SegmentedSwitch>(page, "dailyOf")->button(QStringLiteral("account"))->click();

        QTRY_COMPARE(chart->flow().empty() ? Minor{0} : chart->flow().front().in, Minor{13'560'000});
        QCOMPARE(chart->flow().front().out, Minor{4'740'000});
    }

    void theMenuDropsAndAddsIncidents()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        MoneyPage page{open.bridge()};
        sample::present(page);
        open.follow({"250317-042"});
        auto* menu = part<QMenu>(page, "moneyIncidentsMenu");

        emit menu->aboutToShow();

        QVERIFY(menu->actions().front()->isChecked());
        QVERIFY(menu->actions().front()->text().contains(QStringLiteral("250317-042")));
        menu->actions().front()->trigger();
        QVERIFY(open.bridge().followed().empty());
        QTRY_VERIFY(part<EmptyState>(page, "moneyEmpty")->isVisible());
    }

    void aMillionTransfersAreShownAtOnceAndSortedOffThread()
    {
        sample::OpenCase open{sample::wideCase(5'000, 1'000'000)};
        MoneyPage page{open.bridge()};
        sample::present(page);
        QElapsedTimer clock;
        clock.start();
        page.showView(QStringLiteral("transfers"));
        auto* table = part<DataTable>(page, "transfers");
        QCOMPARE(table->rows().rowCount(), 1'000'000);
        const auto shownAfter = clock.elapsed();

        const int amount = table->rows().columnOf(QStringLiteral("amount"));
        clock.restart();
        table->sortByColumn(amount, Qt::DescendingOrder);
        QVERIFY(table->rows().arranging()); // the old order stays while the pool sorts
        QVERIFY2(clock.elapsed() < 500, qPrintable(QString::number(clock.elapsed())));

        QTRY_VERIFY_WITH_TIMEOUT(!table->rows().arranging(), 60'000);
        const auto& graph = *open.bridge().snapshot()->graph;
        const auto amountAt = [&](int place) { return graph.amount(EdgeIndex{table->rows().rowAt(place)}); };
        for (int place = 1; place < 1'000'000; place += 997)
            QVERIFY(amountAt(place - 1) >= amountAt(place));
        QVERIFY2(shownAfter < 2'000, qPrintable(QString::number(shownAfter)));
    }
};

QTEST_MAIN(MoneyPageTest)
#include "money_page_test.moc"
