#include "core/statistics/daily_flow.h"

#include <QTest>

#include <limits>
#include <random>

using namespace jingwei;
using namespace std::chrono_literals;

namespace {

constexpr auto largest = std::numeric_limits<Minor>::max();

/// 2025-03-`day` at `time` in the zone.
Instant march(int day, std::chrono::seconds time, ZoneOffset zone = chinaZone)
{
    return std::chrono::sys_days{2025y / 3 / day} + time - zone;
}

DailyFlow dayOfMarch(unsigned day, Minor in, Minor out, std::int64_t count)
{
    return {std::chrono::sys_days{2025y / 3 / static_cast<int>(day)}, in, out, count};
}

std::vector<DailyFlow> daysFrom(std::chrono::sys_days first, std::size_t count)
{
    std::vector<DailyFlow> days;
    for (std::size_t i = 0; i < count; ++i)
        days.push_back({first + std::chrono::days{i}, static_cast<Minor>(i), 1, 2});
    return days;
}

} // namespace

class DailyFlowTest : public QObject {
    Q_OBJECT

private slots:
    void sumsByDayOfTheZone()
    {
        const std::vector<FlowPoint> points{
            {march(2, 0s), 300, true}, // midnight begins the day
            {march(1, 23h + 59min + 59s), 500, true},
            {march(2, 12h), 70, false},
            {march(1, 0s), 20, true},
        };

        const auto days = dailyFlow(points, chinaZone);

        QVERIFY(days);
        QVERIFY((*days == std::vector{dayOfMarch(1, 520, 0, 2), dayOfMarch(2, 300, 70, 2)}));
    }

    void theZoneMovesTheEdgeOfTheDay_data()
    {
        QTest::addColumn<int>("zoneMinutes");
        QTest::addColumn<int>("day");

        QTest::newRow("23:59:59 in China is that day") << 480 << 1;
        QTest::newRow("in Greenwich it is the afternoon of that day") << 0 << 1;
        QTest::newRow("an hour east it is the next day") << 540 << 2;
        QTest::newRow("a minute east it is the next day") << 481 << 2;
        QTest::newRow("far west it is the day before") << -720 << 1;
    }

    void theZoneMovesTheEdgeOfTheDay()
    {
        QFETCH(int, zoneMinutes);
        QFETCH(int, day);

        const auto days =
            dailyFlow(std::vector{FlowPoint{march(1, 23h + 59min + 59s), 1, true}}, ZoneOffset{zoneMinutes});

        QVERIFY(days);
        QVERIFY((*days == std::vector{dayOfMarch(static_cast<unsigned>(day), 1, 0, 1)}));
    }

    void fillsEmptyDaysWithZeros()
    {
        const std::vector<FlowPoint> points{{march(4, 1h), 5, false}, {march(1, 1h), 7, true}};

        const auto days = dailyFlow(points, chinaZone);

        QVERIFY(days);
        QVERIFY((*days
                 == std::vector{dayOfMarch(1, 7, 0, 1), dayOfMarch(2, 0, 0, 0), dayOfMarch(3, 0, 0, 0),
                                dayOfMarch(4, 0, 5, 1)}));
    }

    void countsDaysBefore1970()
    {
        const auto evening = Instant{std::chrono::sys_days{1969y / 12 / 31}} + 23h;

        const auto days = dailyFlow(std::vector{FlowPoint{evening, 1, true}}, ZoneOffset{0});

        QVERIFY(days);
        QVERIFY(days->front().day == std::chrono::sys_days{1969y / 12 / 31});
    }

    void noPointsAreNoDays() { QVERIFY(dailyFlow({}, chinaZone)->empty()); }

    void saysWhenADayDoesNotFit()
    {
        const std::vector<FlowPoint> fits{{march(1, 1h), largest, true}, {march(1, 2h), largest, false}};
        const std::vector<FlowPoint> doesNot{{march(1, 1h), largest, true}, {march(1, 2h), 1, true}};

        QVERIFY(dailyFlow(fits, chinaZone).has_value());
        const auto days = dailyFlow(doesNot, chinaZone);
        QVERIFY(!days);
        QVERIFY(days.error().code == ErrorCode::AmountOutOfRange);
    }

    void decimatesToBucketsOfOneWidth_data()
    {
        QTest::addColumn<quint64>("dayCount");
        QTest::addColumn<quint64>("most");
        QTest::addColumn<quint64>("buckets");
        QTest::addColumn<quint64>("daysInTheLast");

        QTest::newRow("fewer days than buckets: a day each")
            << quint64{3} << quint64{10} << quint64{3} << quint64{1};
        QTest::newRow("as many days as buckets") << quint64{10} << quint64{10} << quint64{10} << quint64{1};
        QTest::newRow("one day too many: two days each")
            << quint64{11} << quint64{10} << quint64{6} << quint64{1};
        QTest::newRow("all in one") << quint64{11} << quint64{1} << quint64{1} << quint64{11};
        QTest::newRow("the last is narrower") << quint64{100} << quint64{30} << quint64{25} << quint64{4};
        QTest::newRow("no buckets wanted") << quint64{5} << quint64{0} << quint64{0} << quint64{0};
        QTest::newRow("no days") << quint64{0} << quint64{5} << quint64{0} << quint64{0};
    }

    void decimatesToBucketsOfOneWidth()
    {
        QFETCH(quint64, dayCount);
        QFETCH(quint64, most);
        QFETCH(quint64, buckets);
        QFETCH(quint64, daysInTheLast);
        const auto days = daysFrom(std::chrono::sys_days{2025y / 3 / 1}, dayCount);

        const auto answer = decimate(days, most);

        QCOMPARE(answer.size(), buckets);
        if (answer.empty())
            return;
        QVERIFY(answer.front().first == days.front().day);
        QVERIFY(answer.back().last == days.back().day);
        QCOMPARE(static_cast<quint64>((answer.back().last - answer.back().first).count()) + 1, daysInTheLast);
        Minor in = 0;
        std::int64_t count = 0;
        for (std::size_t i = 0; i < answer.size(); ++i) {
            in += answer[i].in;
            count += answer[i].count;
            QVERIFY(i == 0 || answer[i].first == answer[i - 1].last + std::chrono::days{1});
            QCOMPARE(answer[i].out, (answer[i].last - answer[i].first).count() + Minor{1});
        }
        QCOMPARE(in, static_cast<Minor>(dayCount * (dayCount - 1) / 2));
        QCOMPARE(count, static_cast<std::int64_t>(dayCount * 2));
    }

    void aBucketThatDoesNotFitStandsAtTheGreatestAmount()
    {
        const std::vector days{dayOfMarch(1, largest, 5, 1), dayOfMarch(2, 1, -largest, 1),
                               dayOfMarch(3, 0, -largest, 1)};

        const auto answer = decimate(days, 1);

        QCOMPARE(answer.front().in, largest);
        QCOMPARE(answer.front().out, std::numeric_limits<Minor>::min());
    }

    void losesNothingOfAMillionPoints()
    {
        std::mt19937_64 random{3};
        std::vector<FlowPoint> points;
        Minor in = 0;
        Minor out = 0;
        for (int i = 0; i < 1'000'000; ++i) {
            const auto at = march(1, std::chrono::seconds{random() % (5UL * 365 * 86'400)});
            const FlowPoint point{at, static_cast<Minor>(random() % 1'000'000), random() % 2 == 0};
            (point.incoming ? in : out) += point.amount;
            points.push_back(point);
        }

        const auto days = dailyFlow(points, chinaZone);

        QVERIFY(days);
        for (const auto& day : *days) {
            in -= day.in;
            out -= day.out;
        }
        QCOMPARE(in, Minor{0});
        QCOMPARE(out, Minor{0});
    }
};

QTEST_APPLESS_MAIN(DailyFlowTest)
#include "daily_flow_test.moc"
