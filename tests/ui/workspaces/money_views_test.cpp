#include "tests/ui/workspaces/open_case.h"
#include "tests/ui/workspaces/sample_case.h"
#include "ui/charts/balance_chart.h"
#include "ui/charts/moment_slider.h"
#include "ui/charts/sankey_chart.h"
#include "ui/diagram/diagram_view.h"
#include "ui/tables/data_table.h"
#include "ui/theme/buttons.h"
#include "ui/theme/chip.h"
#include "ui/workspaces/assumption_list.h"
#include "ui/workspaces/moment_strip.h"
#include "ui/workspaces/money_page.h"
#include "ui/workspaces/sum_line.h"

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

int placeOf(DataTable& table, const QString& number)
{
    for (int place = 0; place < table.rows().rowCount(); ++place)
        if (cell(table, place, "account") == number)
            return place;
    return -1;
}

/// A victim pays twenty level-1 accounts 1,000 … 20,000 yuan; each draws half of it in cash.
std::shared_ptr<const CaseSnapshot> fanCase()
{
    sample::CaseBuilder c;
    const auto robbed = c.card("6230520100008846", "周岚", "临江农商行", true);
    std::vector<IdentifierId> mules;
    for (int i = 1; i <= 20; ++i)
        mules.push_back(c.card("62990412770404" + std::to_string(10 + i), "", "东岚银行", i % 5 != 0));
    std::vector<IdentifierId> tills;
    for (int i = 1; i <= 20; ++i)
        tills.push_back(c.account({EntityKind::Cash, "62990412770404" + std::to_string(10 + i)}, "", "",
                                  false, ExitKind::Cash));
    for (int i = 1; i <= 20; ++i)
        c.transfer(robbed, mules[static_cast<std::size_t>(i - 1)], 2000 + i, i * 100'000);
    for (int i = 1; i <= 20; ++i)
        if (i % 5 != 0)
            c.transfer(mules[static_cast<std::size_t>(i - 1)], tills[static_cast<std::size_t>(i - 1)],
                       3000 + i, i * 50'000);
    auto& incident = c.incident("250317-042", "周岚");
    incident.occurredAt = sample::evening(1900);
    incident.reportedAt = sample::evening(7540);
    incident.loss = 21'000'000;
    incident.victimAccounts = {robbed};
    incident.suspectAccounts = mules;
    return c.build();
}

std::size_t stacksOf(const Diagram& diagram)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(diagram.nodes, [](const DiagramNode& node) { return !node.folded.empty(); }));
}

void chooseTrunk(MoneyPage& page, const QString& share)
{
    auto* menu = part<QMenu>(page, "moneyTrunkMenu");
    emit menu->aboutToShow();
    for (auto* action : menu->actions())
        if (action->text().contains(share))
            action->trigger();
}

} // namespace

class MoneyViewsTest : public QObject {
    Q_OBJECT

private slots:
    // ---- step by step ----

    void theSliderHasAStepForEachMoment()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        MoneyPage page{open.bridge()};
        sample::present(page);
        open.follow({"250317-042"});
        QTRY_VERIFY(part<SumLine>(page, "sumLine")->isVisible());

        auto* slider = part<MomentSlider>(page, "momentSlider");

        QCOMPARE(slider->maximum(), 14); // fifteen transfers, each at its own second
        QCOMPARE(slider->value(), 14);
        QCOMPARE(part<MomentStrip>(page, "momentStrip")->moment(), std::optional<Instant>{});
    }

    void diagramTableAndSumShowAMoment()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        MoneyPage page{open.bridge()};
        sample::present(page);
        open.follow({"250317-042"});
        auto* table = part<DataTable>(page, "levels");
        QTRY_COMPARE(table->rows().rowCount(), 13);
        auto* diagram = part<DiagramView>(page, "layersDiagram");
        const auto before = diagram->diagram();

        part<MomentSlider>(page, "momentSlider")->setValue(4); // the first transfer to 吕婷

        QTRY_COMPARE(table->rows().rowCount(), 4);
        QCOMPARE(cell(*table, placeOf(*table, QStringLiteral("6299 6609 2505 2068")), "held"),
                 QStringLiteral("85,600.00"));
        QVERIFY(part<SumLine>(page, "sumLine")->holds());
        QCOMPARE(part<SumTerm>(page, "sumStolen")->sum(), QStringLiteral("486,000.00"));
        const auto then = diagram->diagram();
        QCOMPARE(then->nodes.size(), before->nodes.size()); // all stay in their places
        for (std::size_t node = 0; node < then->nodes.size(); ++node)
            QCOMPARE(then->nodes[node].position, before->nodes[node].position);
        QCOMPARE(then->links.size(), std::size_t{4});

        part<MomentSlider>(page, "momentSlider")->setValue(14);
        QCOMPARE(table->rows().rowCount(), 13);
    }

    void playGoesOnToTheEndAndSkipsNoMoment()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        MoneyPage page{open.bridge()};
        sample::present(page);
        open.follow({"250317-042"});
        QTRY_VERIFY(part<SumLine>(page, "sumLine")->isVisible());
        auto* strip = part<MomentStrip>(page, "momentStrip");
        auto* slider = part<MomentSlider>(page, "momentSlider");
        QSignalSpy moments{strip, &MomentStrip::momentChosen};

        strip->setSpeed(8);
        QTest::mouseClick(part<QToolButton>(page, "momentPlay"), Qt::LeftButton);

        QVERIFY(strip->playing());
        QCOMPARE(slider->value(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(!strip->playing(), 30'000);
        QCOMPARE(slider->value(), 14);
        QCOMPARE(moments.size(), 15);
        QTRY_COMPARE(part<DataTable>(page, "levels")->rows().rowCount(), 13);
    }

    void spacePlaysWhereverItMeansNothingElse()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        MoneyPage page{open.bridge()};
        sample::present(page);
        open.follow({"250317-042"});
        QTRY_VERIFY(part<SumLine>(page, "sumLine")->isVisible());
        auto* strip = part<MomentStrip>(page, "momentStrip");
        auto* diagram = part<DiagramView>(page, "layersDiagram");
        const auto tapSpace = [](QWidget* widget) {
            widget->setFocus();
            QTest::keyClick(widget, Qt::Key_Space);
        };

        for (auto* const place : std::initializer_list<QWidget*>{part<DataTable>(page, "levels"), diagram,
                                                                 part<MomentSlider>(page, "momentSlider")}) {
            tapSpace(place);
            QVERIFY2(strip->playing(), qPrintable(place->objectName()));
            tapSpace(place);
            QVERIFY2(!strip->playing(), qPrintable(place->objectName()));
        }
        tapSpace(part<SegmentedSwitch>(page, "layersLinks")->button(QStringLiteral("transfers")));
        QVERIFY(!strip->playing());

        QTest::keyPress(diagram, Qt::Key_Space); // held to pan, which is no tap
        QTest::mousePress(diagram, Qt::LeftButton, {}, {60, 60});
        QTest::mouseRelease(diagram, Qt::LeftButton, {}, {80, 80});
        QTest::keyRelease(diagram, Qt::Key_Space);
        QVERIFY(!strip->playing());

        QVERIFY(part<QToolButton>(page, "momentPlay")
                    ->toolTip()
                    .contains(QKeySequence{Qt::Key_Space}.toString(QKeySequence::NativeText)));
    }

    // ---- what the result rests on ----

    void aRegisterThatStatesAnotherLossIsSaidQuietly()
    {
        auto c = sample::eveningCase();
        auto& incident = c.incident("250317-043", "周岚");
        incident.victimAccounts = {IdentifierId{1}};
        incident.suspectAccounts = {IdentifierId{3}};
        incident.loss = 30'000'000;
        sample::OpenCase open{c.build()};
        MoneyPage page{open.bridge()};
        sample::present(page);
        auto* list = part<AssumptionList>(page, "assumptions");

        open.follow({"250317-042"}); // its loss is what was stolen
        QTRY_VERIFY(part<SumLine>(page, "sumLine")->isVisible());
        QVERIFY2(list->sentences().filter(QStringLiteral("states a loss")).empty(),
                 qPrintable(list->sentences().join(u'|')));

        open.follow({"250317-043"});
        QTRY_COMPARE(list->sentences().filter(QStringLiteral("states a loss of 300,000.00")).size(), 1);
        QVERIFY(list->sentences().back().contains(QStringLiteral("come to 200,000.00")));
    }

    void ofSeveralCurrenciesOneIsChosen()
    {
        auto c = sample::eveningCase();
        c.transfer(IdentifierId{1}, IdentifierId{2}, 3000, 70'000, usd);
        sample::OpenCase open{c.build()};
        MoneyPage page{open.bridge()};
        sample::present(page);
        open.follow({"250317-042"});
        auto* choice = part<QPushButton>(page, "moneyCurrency");
        QTRY_VERIFY(choice->isVisible());
        QVERIFY(choice->text().contains(QStringLiteral("CNY")));
        auto* menu = part<QMenu>(page, "moneyCurrencyMenu");
        emit menu->aboutToShow();
        QCOMPARE(menu->actions().size(), 2);

        menu->actions().back()->trigger();

        QTRY_VERIFY(open.bridge().trace() && open.bridge().trace()->trace.currency == usd);
        QTRY_COMPARE(part<SumTerm>(page, "sumStolen")->sum(), QStringLiteral("700.00\u00a0USD"));
        QVERIFY(choice->text().contains(QStringLiteral("USD")));
        QVERIFY(choice->isVisible());

        open.follow({"250318-007"}); // another incident is followed in a currency of its own
        QVERIFY(!open.bridge().following().currency);
    }

    // ---- what can be done, by menu ----

    void chartsHaveTheMenuOfTheAccountTheyShow()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        MoneyPage page{open.bridge()};
        sample::present(page);
        open.follow({"250317-042"});
        auto* menu = part<QMenu>(page, "moneyActs");
        const EntityRef account{EntityKind::Account, "6299660925052068"};
        open.bridge().select({.entities = {account}, .transfers = {}, .incidents = {}});
        part<SegmentedSwitch>(page, "dailyOf")->setCurrent(QStringLiteral("account"));

        for (const auto& [view, name] : {std::pair{"balance", "balanceChart"}, {"daily", "dailyChart"}}) {
            page.showView(QLatin1String{view});
            auto* chart = part<QWidget>(page, name);
            emit chart->customContextMenuRequested({50, 50});
            QVERIFY2(menu->isVisible(), name);
            QCOMPARE(open.bridge().selection().entities, std::vector{account});
            menu->close();
        }
    }

    void theMenuOfTransfersShowsItsKeys()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        MoneyPage page{open.bridge()};
        sample::present(page);
        open.follow({"250317-042"});
        page.showView(QStringLiteral("transfers"));
        auto* table = part<DataTable>(page, "transfers");
        table->selectRow(0);

        emit table->customContextMenuRequested({50, 50});

        auto* menu = part<QMenu>(page, "moneyActs");
        QVERIFY(menu->isVisible());
        const auto rows = menu->actions().front();
        QVERIFY(rows->isEnabled());
        QCOMPARE(rows->shortcut(), QKeySequence{Qt::Key_R});
        menu->close();
    }

    // ---- main trunk, and how finely ----

    void theTrunkHidesSmallLinksAndCountsThem()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        MoneyPage page{open.bridge()};
        sample::present(page);
        open.follow({"250317-042"});
        QTRY_VERIFY(part<SumLine>(page, "sumLine")->isVisible());
        auto* diagram = part<DiagramView>(page, "layersDiagram");
        auto* hidden = part<Chip>(page, "layersHidden");
        QCOMPARE(diagram->diagram()->links.size(), std::size_t{13});
        QVERIFY(!hidden->isVisible());

        chooseTrunk(page, QStringLiteral("80"));

        QTRY_VERIFY(hidden->isVisible());
        const auto shown = diagram->diagram()->links.size();
        QVERIFY(shown < 13);
        QVERIFY(hidden->text().contains(QString::number(13 - shown)));
        QCOMPARE(part<DataTable>(page, "levels")->rows().rowCount(), 13); // the table keeps all

        hidden->click();
        QTRY_COMPARE(diagram->diagram()->links.size(), std::size_t{13});
        QVERIFY(!hidden->isVisible());
    }

    void eachTransferCanBeALinkOfItsOwn()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        MoneyPage page{open.bridge()};
        sample::present(page);
        open.follow({"250317-042"});
        QTRY_VERIFY(part<SumLine>(page, "sumLine")->isVisible());
        auto* diagram = part<DiagramView>(page, "layersDiagram");

        part<SegmentedSwitch>(page, "layersLinks")->button(QStringLiteral("transfers"))->click();

        QTRY_COMPARE(diagram->diagram()->links.size(), std::size_t{15});
        for (const auto& link : diagram->diagram()->links)
            QCOMPARE(link.facts.size(), std::size_t{1});
        part<SegmentedSwitch>(page, "layersLinks")->button(QStringLiteral("relations"))->click();
        QTRY_COMPARE(diagram->diagram()->links.size(), std::size_t{13});
    }

    // ---- folding ----

    void smallAccountsOfFullLevelsStandTogether()
    {
        sample::OpenCase open{fanCase()};
        MoneyPage page{open.bridge()};
        sample::present(page);
        open.follow({"250317-042"});
        auto* diagram = part<DiagramView>(page, "layersDiagram");

        QTRY_COMPARE(stacksOf(*diagram->diagram()), std::size_t{3});      // with statement, without, cash
        QCOMPARE(part<DataTable>(page, "levels")->rows().rowCount(), 36); // the table keeps all
        QVERIFY(part<QToolButton>(page, "moneyExport")->isEnabled());
        QVERIFY(!page.statusText().isEmpty());
        auto* chip = part<Chip>(page, "layersFolded");
        QVERIFY(chip->text().startsWith(QStringLiteral("24")));
        const auto& nodes = diagram->diagram()->nodes;
        const auto stack = std::ranges::find_if(nodes, [](const auto& node) { return !node.folded.empty(); });
        auto box = diagram->boxOf(stack->folded.back());
        QVERIFY(box.has_value()); // also for the others that stand there
        open.bridge().select({.entities = {stack->folded.back()}, .transfers = {}, .incidents = {}});
        QCOMPARE(diagram->selection(), (std::vector<EntityRef>{stack->entity}));

        chip->click();
        QTRY_COMPARE(stacksOf(*diagram->diagram()), std::size_t{0});
        chip->click();
        QTRY_COMPARE(stacksOf(*diagram->diagram()), std::size_t{3});
    }

    void aStackOpensItsLevelOnly()
    {
        sample::OpenCase open{fanCase()};
        MoneyPage page{open.bridge()};
        sample::present(page);
        open.follow({"250317-042"});
        auto* diagram = part<DiagramView>(page, "layersDiagram");
        QTRY_COMPARE(stacksOf(*diagram->diagram()), std::size_t{3});
        const auto nodes = diagram->diagram()->nodes;
        const auto stack = std::ranges::find_if(nodes, [](const auto& node) {
            return !node.folded.empty() && node.entity.kind == EntityKind::Account;
        });

        emit diagram->selectionMade({stack->entity});
        QCOMPARE(open.bridge().selection().entities, stack->folded); // one click selects all of them
        emit diagram->opened(stack->entity);

        QTRY_COMPARE(stacksOf(*diagram->diagram()), std::size_t{1}); // the cash
    }

    void theSankeyFoldsTooAndItsStacksOpen()
    {
        sample::OpenCase open{fanCase()};
        MoneyPage page{open.bridge()};
        sample::present(page);
        open.follow({"250317-042"});
        page.showView(QStringLiteral("sankey"));
        auto* chart = part<SankeyChart>(page, "sankeyChart");
        QTRY_COMPARE(stacksOf(*chart->diagram()), std::size_t{3});
        chart->grab();
        const auto& nodes = chart->diagram()->nodes;
        const auto stack = static_cast<std::uint32_t>(
            std::ranges::find_if(nodes, [](const auto& node) { return !node.folded.empty(); })
            - nodes.begin());

        QTest::mouseDClick(chart, Qt::LeftButton, {}, chart->middleOfEnd(stack));

        QTRY_COMPARE(stacksOf(*chart->diagram()), std::size_t{1});
    }

    void aStackHasItsSumAtEachMoment()
    {
        sample::OpenCase open{fanCase()};
        MoneyPage page{open.bridge()};
        sample::present(page);
        open.follow({"250317-042"});
        auto* diagram = part<DiagramView>(page, "layersDiagram");
        QTRY_COMPARE(stacksOf(*diagram->diagram()), std::size_t{3});

        part<MomentSlider>(page, "momentSlider")->setValue(2); // 1,000, 2,000 and 3,000 were paid

        QTRY_COMPARE(diagram->diagram()->links.size(), std::size_t{1});
        QCOMPARE(diagram->diagram()->links.front().amount, Minor{600'000});
        const auto& stack = diagram->diagram()->nodes[diagram->diagram()->links.front().to];
        QCOMPARE(stack.received, std::optional<Minor>{600'000});
    }

    // ---- bounds of a moment ----

    void aMomentOnWhichOneStaysHasBounds()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        MoneyPage page{open.bridge()};
        sample::present(page);
        open.follow({"250317-042"});
        auto* table = part<DataTable>(page, "levels");
        QTRY_COMPARE(table->rows().rowCount(), 13);

        part<MomentSlider>(page, "momentSlider")->setValue(4);

        QTRY_COMPARE(table->rows().rowCount(), 4);
        QTRY_COMPARE(cell(*table, 0, "bounds"), QStringLiteral("certain"));
    }

    void whilePlayingTheBoundsSayWhenTheyCome()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        MoneyPage page{open.bridge()};
        sample::present(page);
        open.follow({"250317-042"});
        auto* table = part<DataTable>(page, "levels");
        QTRY_COMPARE(table->rows().rowCount(), 13);
        auto* play = part<QToolButton>(page, "momentPlay");

        play->click();
        QTRY_VERIFY(table->rows().rowCount() < 13);
        QCOMPARE(cell(*table, 0, "bounds"), QStringLiteral("on pause"));

        play->click();
        QTRY_COMPARE(cell(*table, 0, "bounds"), QStringLiteral("certain"));
    }

    // ---- Sankey ----

    void aBandOpensItsTransfers()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        MoneyPage page{open.bridge()};
        sample::present(page);
        open.follow({"250317-042"});
        page.showView(QStringLiteral("sankey"));
        auto* chart = part<SankeyChart>(page, "sankeyChart");
        chart->grab();
        std::vector<RowId> rows;
        connect(&page, &Workspace::rowsRequested, &page,
                [&](const std::vector<RowId>& asked) { rows = asked; });

        QVERIFY(!chart->middleOf(0).isNull());
        QTest::mouseClick(chart, Qt::LeftButton, {}, chart->middleOf(0));

        QCOMPARE(rows, (std::vector<RowId>{RowId{SourceId{1}, 2}, RowId{SourceId{1}, 3}}));
        QCOMPARE(open.bridge().selection().transfers, rows);
        QVERIFY(part<QToolButton>(page, "moneyExport")->isEnabled());

        chooseTrunk(page, QStringLiteral("80"));
        QTRY_VERIFY(part<Chip>(page, "sankeyHidden")->isVisible());
    }

    // ---- balance ----

    void theBalanceOfTheSelectedAccountIsDrawnAndAStepShowsItsRow()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        auto snapshot = std::make_shared<CaseSnapshot>(*open.bridge().snapshot());
        snapshot->file = open.file();
        open.bridge().adopt(snapshot);
        MoneyPage page{open.bridge()};
        sample::present(page);
        open.follow({"250317-042"});
        page.showView(QStringLiteral("balance"));
        auto* chart = part<BalanceChart>(page, "balanceChart");
        QVERIFY(chart->balance().steps.empty());

        open.bridge().select({.entities = {lv}, .transfers = {}, .incidents = {}});

        QTRY_COMPARE(chart->balance().steps.size(), std::size_t{3});
        QCOMPARE(chart->balance().steps[1].balance, std::optional<Minor>{13'560'000});
        QCOMPARE(chart->balance().steps[2].tainted, Minor{8'820'000});
        QVERIFY(part<QLabel>(page, "balanceHow")->text().contains(QStringLiteral("Worked out")));
        std::vector<RowId> rows;
        connect(&page, &Workspace::rowsRequested, &page,
                [&](const std::vector<RowId>& asked) { rows = asked; });
        chart->grab();
        QTest::mouseClick(chart, Qt::LeftButton, {}, chart->placeOf(2));

        QCOMPARE(rows, (std::vector<RowId>{RowId{SourceId{1}, 12}}));
        QCOMPARE(open.bridge().selection().transfers, rows);
        QCOMPARE(open.bridge().selection().entities, (std::vector<EntityRef>{lv}));
    }

    // ---- methods ----

    void theMethodsStandSideBySide()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        MoneyPage page{open.bridge()};
        sample::present(page);
        open.follow({"250317-042"});
        page.showView(QStringLiteral("methods"));
        auto* table = part<DataTable>(page, "methods");

        QTRY_COMPARE(table->rows().rowCount(), 13);
        const auto place = placeOf(*table, QStringLiteral("6299 6609 2505 2068"));
        QCOMPARE(cell(*table, place, "fifo"), QStringLiteral("88,200.00"));
        QCOMPARE(cell(*table, place, "pro-rata"), QStringLiteral("88,200.00")); // all its money was stolen
        QCOMPARE(cell(*table, place, "spread"), QStringLiteral("none"));
        const auto sums = part<QLabel>(page, "methodsSums")->text().split(QLatin1Char{'\n'});
        QCOMPARE(sums.size(), 6);
        for (int method = 0; method < 5; ++method)
            QVERIFY2(sums[method].startsWith(QStringLiteral("✓")), qPrintable(sums[method]));
        QVERIFY(!sums[5].contains(QStringLiteral("✓")));
        table->selectRow(place);
        QCOMPARE(open.bridge().selection().entities, (std::vector<EntityRef>{lv}));
    }
};

QTEST_MAIN(MoneyViewsTest)
#include "money_views_test.moc"
