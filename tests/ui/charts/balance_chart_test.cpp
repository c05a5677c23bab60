#include "ui/charts/balance_chart.h"

#include <QSignalSpy>
#include <QTest>

using namespace jingwei;
using namespace jingwei::ui;

namespace {

constexpr Instant start{std::chrono::seconds{1'742'200'000}};

BalanceSteps stepsOf(int count)
{
    BalanceSteps balance;
    balance.before = 100'00;
    Minor held = 100'00;
    for (int i = 0; i < count; ++i) {
        const Minor moved = i % 2 == 0 ? 500'00 : -300'00;
        held += moved;
        balance.steps.push_back({start + std::chrono::minutes{i}, moved, held, held / 2});
    }
    return balance;
}

} // namespace

class BalanceChartTest : public QObject {
    Q_OBJECT

private slots:
    void aClickChoosesTheNearestStep()
    {
        BalanceChart chart;
        chart.resize(600, 300);
        chart.setBalance(stepsOf(10), cny, chinaZone);
        chart.grab();
        QSignalSpy chosen{&chart, &BalanceChart::stepChosen};

        QTest::mouseClick(&chart, Qt::LeftButton, {}, chart.placeOf(4) + QPoint{3, 0});

        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toULongLong(), 4ULL);
    }

    void theKeyboardWalksAndChooses()
    {
        BalanceChart chart;
        chart.resize(600, 300);
        chart.setBalance(stepsOf(10), cny, chinaZone);
        QSignalSpy chosen{&chart, &BalanceChart::stepChosen};

        QTest::keyClick(&chart, Qt::Key_Left);
        QTest::keyClick(&chart, Qt::Key_Left);
        QTest::keyClick(&chart, Qt::Key_Return);

        QCOMPARE(chosen[0][0].toULongLong(), 8ULL);
        QVERIFY(chart.accessibleDescription().contains(QStringLiteral("500.00")));
    }

    void moreMoneyStandsHigherAndLaterStandsFurtherRight()
    {
        BalanceChart chart;
        chart.resize(600, 300);
        chart.setBalance(stepsOf(4), cny, chinaZone);
        chart.grab();

        QVERIFY(chart.placeOf(2).y() < chart.placeOf(0).y()); // 800 above 600
        QVERIFY(chart.placeOf(2).x() > chart.placeOf(0).x());
    }

    void aHundredThousandStepsAreDrawnQuickly()
    {
        BalanceChart chart;
        chart.resize(1000, 400);
        chart.setBalance(stepsOf(100'000), cny, chinaZone);
        QElapsedTimer clock;
        clock.start();

        chart.grab();

        QVERIFY2(clock.elapsed() < 2'000, qPrintable(QString::number(clock.elapsed())));
    }

    void withoutStepsItSaysWhatWouldFillIt()
    {
        BalanceChart chart;
        chart.resize(300, 200);
        const auto silent = chart.grab().toImage();

        chart.setEmptyText(QStringLiteral("Select an account"));

        QVERIFY(chart.grab().toImage() != silent);
        QVERIFY(chart.placeOf(0).isNull());
    }
};

QTEST_MAIN(BalanceChartTest)
#include "balance_chart_test.moc"
