#include "tests/ui/workspaces/sample_case.h"
#include "ui/workspaces/daily_points.h"

#include <QtTest>

using namespace jingwei;
using namespace jingwei::ui;

class DailyPointsTest : public QObject {
    Q_OBJECT

private slots:
    void anAccountHasInAndOut()
    {
        const auto snapshot = sample::eveningCase().build();
        const auto account = snapshot->graph->find(EntityRef{EntityKind::Account, "6299660925052068"});
        Progress progress;

        const auto sums = dailySums(*snapshot->graph, account, chinaZone, progress);

        QVERIFY(sums);
        QCOMPARE(sums->days.size(), std::size_t{1});
        QCOMPARE(sums->days[0].in, Minor{13'560'000});
        QCOMPARE(sums->days[0].out, Minor{4'740'000});
    }

    void aWholeCaseCountsEachMovementOnce()
    {
        const auto snapshot = sample::eveningCase().build();
        Progress progress;

        const auto sums = dailySums(*snapshot->graph, std::nullopt, chinaZone, progress);

        QVERIFY(sums);
        QCOMPARE(sums->days[0].count, std::int64_t{15});
        QCOMPARE(sums->days[0].out, Minor{0});
    }

    void otherCurrenciesAreLeftOutAndCounted()
    {
        sample::CaseBuilder c;
        const auto a = c.card("6222000000000001", "", "", true);
        const auto b = c.card("6222000000000002", "", "", true);
        c.transfer(a, b, 0, 100, usd);
        c.transfer(a, b, 1, 200, usd);
        c.transfer(a, b, 2, 300, cny);
        Progress progress;

        const auto sums = dailySums(*c.build()->graph, std::nullopt, chinaZone, progress);

        QVERIFY(sums);
        QCOMPARE(sums->currency, cny);
        QCOMPARE(sums->days[0].in, Minor{300});
        QCOMPARE(sums->otherCurrencies, std::int64_t{2});
    }
};

QTEST_APPLESS_MAIN(DailyPointsTest)
#include "daily_points_test.moc"
