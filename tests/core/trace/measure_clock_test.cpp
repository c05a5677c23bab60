#include "core/trace/measure_clock.h"
#include "tests/support/ledger.h"

#include <QTest>

using namespace jingwei;
using jingwei::test::moment;

namespace {

MeasureFact measure(const std::string& kind, const char* from, const char* until = nullptr)
{
    MeasureFact fact{IdentifierId{1}, kind, {}, {}, {}, {}, {}, RowId{1}};
    if (from != nullptr)
        fact.from = moment(from);
    if (until != nullptr)
        fact.until = moment(until);
    return fact;
}

QString inForceAt(const std::vector<MeasureFact>& measures, const char* at)
{
    const auto found = measureInForce(measures, moment(at), chinaZone);
    return found ? QString::fromStdString(std::string{measureWord(found->kind)}) : QString{};
}

} // namespace

class MeasureClockTest : public QObject {
    Q_OBJECT

private slots:
    void aStopHoldsFortyEightHours()
    {
        const std::vector measures{measure("紧急止付", "2025-03-01 12:00:05")};

        QCOMPARE(inForceAt(measures, "2025-03-01 12:00:04"), QString{});
        QCOMPARE(inForceAt(measures, "2025-03-01 12:00:05"), QStringLiteral("stop"));
        QCOMPARE(inForceAt(measures, "2025-03-03 12:00:05"), QStringLiteral("stop"));
        QCOMPARE(inForceAt(measures, "2025-03-03 12:00:06"), QString{});
    }

    void aSecondStopStartsTheClockAnew()
    {
        const std::vector measures{measure("紧急止付", "2025-03-01 12:00:00"),
                                   measure("紧急止付", "2025-03-03 11:00:00")};

        QCOMPARE(inForceAt(measures, "2025-03-05 10:00:00"), QStringLiteral("stop"));
        QCOMPARE(stopsBegun(measures, moment("2025-03-02 00:00:00")), 1);
        QCOMPARE(stopsBegun(measures, moment("2025-03-04 00:00:00")), 2);
    }

    void aFreezeWithoutAnEndLastsSixMonths_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("until");
        QTest::newRow("the same day") << "2025-03-01 12:00:00"
                                      << "2025-09-01 12:00:00";
        QTest::newRow("the 31st of a shorter month") << "2025-08-31 12:00:00"
                                                     << "2026-02-28 12:00:00";
        QTest::newRow("and of a leap year") << "2023-08-31 12:00:00"
                                            << "2024-02-29 12:00:00";
        QTest::newRow("early in the morning of China") << "2025-08-31 00:30:00"
                                                       << "2026-02-28 00:30:00";
    }

    void aFreezeWithoutAnEndLastsSixMonths()
    {
        QFETCH(QString, from);
        QFETCH(QString, until);

        QCOMPARE(deadlineOf(measure("冻结", qPrintable(from)), chinaZone),
                 std::optional{moment(until.toStdString())});
    }

    void anEndGivenAsADateIncludesTheDay()
    {
        const std::vector measures{measure("冻结", "2025-03-01", "2025-09-01")};

        QCOMPARE(inForceAt(measures, "2025-09-01 23:59:59"), QStringLiteral("freeze"));
        QCOMPARE(inForceAt(measures, "2025-09-02 00:00:00"), QString{});
    }

    void aFreezeCountsMoreThanAStopAndAQueuedOneLess()
    {
        const std::vector measures{measure("轮候冻结", "2025-03-01"),
                                   measure("紧急止付", "2025-03-01 08:00:00"),
                                   measure("冻结", "2025-03-02", "2025-03-03")};

        QCOMPARE(inForceAt(measures, "2025-03-01 07:00:00"), QStringLiteral("queued-freeze"));
        QCOMPARE(inForceAt(measures, "2025-03-01 09:00:00"), QStringLiteral("stop"));
        QCOMPARE(inForceAt(measures, "2025-03-02 09:00:00"), QStringLiteral("freeze"));
        QCOMPARE(inForceAt(measures, "2025-03-04 09:00:00"), QStringLiteral("queued-freeze"));
    }

    void whatFailedOrWasReleasedHoldsNothing()
    {
        auto failed = measure("冻结", "2025-03-01");
        failed.outcome = "冻结失败，余额不足";
        auto released = measure("冻结", "2025-03-01");
        released.endedBy = RowId{7};
        released.endedAt = moment("2025-03-05 10:00:00");
        auto release = measure("解除冻结", "2025-03-05 10:00:00");
        release.releases = true;

        QCOMPARE(inForceAt({failed}, "2025-03-02 00:00:00"), QString{});
        QCOMPARE(inForceAt({released, release}, "2025-03-05 09:59:59"), QStringLiteral("freeze"));
        QCOMPARE(inForceAt({released, release}, "2025-03-05 10:00:00"), QString{});
    }

    void oneWithoutANameGoesByItsLength()
    {
        QCOMPARE(kindOf(measure("", "2025-03-01 12:00:00", "2025-03-03 12:00:00")), MeasureKind::Stop);
        QCOMPARE(kindOf(measure("", "2025-03-01 12:00:00", "2025-09-01 12:00:00")), MeasureKind::Freeze);
    }
};

QTEST_APPLESS_MAIN(MeasureClockTest)
#include "measure_clock_test.moc"
