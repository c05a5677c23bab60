#include "ui/charts/time_bins.h"

#include <QTest>

#include <random>

using namespace jingwei;
using namespace jingwei::ui;
using namespace std::chrono_literals;

namespace {

Instant at(const char* text)
{
    return parseTime(text, chinaZone).value().at;
}

} // namespace

class TimeBinsTest : public QObject {
    Q_OBJECT

private slots:
    void widthsAreThoseOneReads_data()
    {
        QTest::addColumn<qint64>("span");
        QTest::addColumn<qint64>("most");
        QTest::addColumn<qint64>("width");

        QTest::newRow("a second") << qint64{1} << qint64{100} << qint64{1};
        QTest::newRow("an hour in sixty") << qint64{3'600} << qint64{60} << qint64{60};
        QTest::newRow("an hour in fifty-nine") << qint64{3'600} << qint64{59} << qint64{120};
        QTest::newRow("two weeks in 150") << qint64{14 * 86'400} << qint64{150} << qint64{3 * 3'600};
        QTest::newRow("a year in 100") << qint64{365 * 86'400} << qint64{100} << qint64{7 * 86'400};
        QTest::newRow("a century in 100") << qint64{36'525LL * 86'400} << qint64{100} << qint64{392 * 86'400};
        QTest::newRow("no room") << qint64{60} << qint64{0} << qint64{60};
    }

    void widthsAreThoseOneReads()
    {
        QFETCH(qint64, span);
        QFETCH(qint64, most);
        QFETCH(qint64, width);

        QCOMPARE(binWidthFor(std::chrono::seconds{span}, static_cast<std::size_t>(most)).count(), width);
    }

    void binsBeginWithTheZonesOwnDay()
    {
        QCOMPARE(binStart(at("2025-03-12 14:20:00"), 24h, chinaZone), at("2025-03-12 00:00:00"));
        QCOMPARE(binStart(at("2025-03-12 14:20:00"), 3h, chinaZone), at("2025-03-12 12:00:00"));
        QCOMPARE(binStart(at("2025-03-12 00:00:00"), 24h, chinaZone), at("2025-03-12 00:00:00"));
        QCOMPARE(binStart(at("2025-03-13 14:20:00"), 168h, chinaZone), at("2025-03-10 00:00:00")); // a Monday
        QCOMPARE(binStart(at("1960-05-05 00:00:01"), 24h, chinaZone), at("1960-05-05 00:00:00"));
    }

    void everyFactIsCountedOnce()
    {
        std::mt19937_64 random{7};
        std::vector<Instant> moments(5'000);
        for (auto& moment : moments)
            moment = at("2025-03-01 00:00:00") + std::chrono::seconds{random() % 2'000'000};
        std::ranges::sort(moments);
        const TimeStretch all{moments.front(), moments.back() + 1s};

        for (const auto width : {60s, 3'600s, 86'400s, 604'800s}) {
            const auto bins = countInBins(moments, all, width, chinaZone);
            std::size_t total = 0;
            for (std::size_t bin = 0; bin < bins.counts.size(); ++bin) {
                QCOMPARE(bins.counts[bin], countIn(moments, bins.stretch(bin)));
                total += bins.counts[bin];
            }
            QCOMPARE(total, moments.size());
            QVERIFY(bins.from <= all.from && bins.stretch(bins.counts.size() - 1).to >= all.to);
        }
    }

    void aMomentOnTheEdgeBelongsToTheBinItBegins()
    {
        const std::vector moments{at("2025-03-12 00:00:00"), at("2025-03-12 23:59:59"),
                                  at("2025-03-13 00:00:00")};

        const auto bins = countInBins(moments, {moments.front(), moments.back() + 1s}, 24h, chinaZone);

        QCOMPARE(bins.counts, (std::vector<std::size_t>{2, 1}));
    }

    void marksStandAtRoundTimes()
    {
        const TimeStretch night{at("2025-03-17 21:10:00"), at("2025-03-18 03:00:00")};
        const auto hours = ticksFor(night, 45min, chinaZone);
        QCOMPARE(hours.unit, TickUnit::Minutes);
        QCOMPARE(hours.at.size(), std::size_t{5});
        QCOMPARE(hours.at.front(), at("2025-03-17 22:00:00"));

        const TimeStretch weeks{at("2025-03-01 12:00:00"), at("2025-03-15 00:00:00")};
        const auto days = ticksFor(weeks, 20h, chinaZone);
        QVERIFY(days.eachDay);
        QCOMPARE(days.at.front(), at("2025-03-02 00:00:00"));
    }

    void monthsAndYearsFollowTheCalendar()
    {
        const TimeStretch year{at("2024-01-15 00:00:00"), at("2025-02-01 00:00:00")};
        const auto months = ticksFor(year, 16 * 24h, chinaZone);
        QCOMPARE(months.unit, TickUnit::Months);
        QCOMPARE(months.at.size(), std::size_t{12});
        QCOMPARE(months.at[1], at("2024-03-01 00:00:00")); // after a leap day

        const TimeStretch century{at("1950-06-01 00:00:00"), at("2050-06-01 00:00:00")};
        const auto years = ticksFor(century, 8 * 365 * 24h, chinaZone);
        QCOMPARE(years.unit, TickUnit::Years);
        QCOMPARE(years.at.front(), at("1960-01-01 00:00:00"));
        QCOMPARE(years.at.size(), std::size_t{10});
    }

    void marksAreNeverCloserThanAsked()
    {
        for (std::int64_t least = 1; least < 4'000'000'000; least = least * 3 / 2 + 1) {
            const TimeStretch view{at("2025-03-01 00:00:00"),
                                   at("2025-03-01 00:00:00") + std::chrono::seconds{least * 20}};
            const auto ticks = ticksFor(view, std::chrono::seconds{least}, chinaZone);
            for (std::size_t i = 1; i < ticks.at.size(); ++i)
                QVERIFY2((ticks.at[i] - ticks.at[i - 1]).count() >= least, QByteArray::number(qint64{least}));
            QVERIFY(ticks.at.size() > 2);
        }
    }
};

QTEST_APPLESS_MAIN(TimeBinsTest)
#include "time_bins_test.moc"
