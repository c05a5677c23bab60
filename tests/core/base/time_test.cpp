#include "core/base/time.h"

#include <QTest>

using namespace jingwei;
using namespace std::chrono_literals;

namespace {

const char* precisionWord(TimePrecision precision)
{
    switch (precision) {
    case TimePrecision::Second: return "second";
    case TimePrecision::Minute: return "minute";
    case TimePrecision::Day: return "day";
    }
    return "";
}

} // namespace

class TimeTest : public QObject {
    Q_OBJECT

private slots:
    void readsTimes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("china"); // the moment in China
        QTest::addColumn<QByteArray>("precision");

        const auto row = [](const char* name, const char* text, const char* china,
                            const char* precision = "second") {
            QTest::newRow(name) << QByteArray(text) << QByteArray(china) << QByteArray(precision);
        };
        row("banks' usual form", "2025-03-01 12:00:05", "2025-03-01 12:00:05");
        row("fourteen digits", "20250301120005", "2025-03-01 12:00:05");
        row("seventeen digits end in milliseconds", "20250301120005123", "2025-03-01 12:00:05");
        row("twelve digits", "202503011200", "2025-03-01 12:00:00", "minute");
        row("eight digits", "20250301", "2025-03-01 00:00:00", "day");
        row("eight and six digits", "20250301 120005", "2025-03-01 12:00:05");
        row("eight and five digits, a zero lost", "20250301 85930", "2025-03-01 08:59:30");
        row("eight and four digits", "20060601 0008", "2006-06-01 00:08:00", "minute");
        row("eight digits and a clock", "20250301 08:59:30", "2025-03-01 08:59:30");
        row("basic ISO 8601", "20250301T120005+0800", "2025-03-01 12:00:05");
        row("database with microseconds", "2025-03-01-12.00.05.123456", "2025-03-01 12:00:05");
        row("slashes, single digits", "2025/3/1 8:05", "2025-03-01 08:05:00", "minute");
        row("slashes with seconds", "2025/3/1 8:05:09", "2025-03-01 08:05:09");
        row("points", "2025.03.01", "2025-03-01 00:00:00", "day");
        row("date only", "2025-03-01", "2025-03-01 00:00:00", "day");
        row("digits for the clock", "2025-03-01 120005", "2025-03-01 12:00:05");
        row("fraction", "2025-03-01 12:00:05.0", "2025-03-01 12:00:05");
        row("month name", "Mar 25, 2015", "2015-03-25 00:00:00", "day");
        row("month name with clock", "Mar 25, 2015 1:02:03 PM", "2015-03-25 13:02:03");
        row("midnight on a twelve-hour clock", "march 5 2015, 12:00 am", "2015-03-05 00:00:00", "minute");
        row("in words", "2025年3月1日 8时5分9秒", "2025-03-01 08:05:09");
        row("in words, to the minute", "2025年03月01日8时5分", "2025-03-01 08:05:00", "minute");
        row("in words, date only", "2025年3月1日", "2025-03-01 00:00:00", "day");
        row("in words with a plain clock", "2025年3月1日 08:05:09", "2025-03-01 08:05:09");
        row("full-width digits", "２０２５－０３－０１　１２：００：０５", "2025-03-01 12:00:05");
        row("trailing tab", "20250301120005\t", "2025-03-01 12:00:05");
        row("leap day", "20240229", "2024-02-29 00:00:00", "day");
        row("leap day of a century", "2000-02-29", "2000-02-29 00:00:00", "day");
        row("end of the day", "2025-03-01 24:00:00", "2025-03-02 00:00:00");
        row("a placeholder far ahead", "99991231", "9999-12-31 00:00:00", "day");
        row("ten-digit epoch", "1740801605", "2025-03-01 12:00:05");
        row("thirteen-digit epoch", "1740801605123", "2025-03-01 12:00:05");
        row("the last epoch that is taken", "1999999999", "2033-05-18 11:33:19");
        row("ISO 8601 with offset", "2025-03-01T13:00:05+09:00", "2025-03-01 12:00:05");
        row("ISO 8601 in UTC", "2025-03-01T04:00:05Z", "2025-03-01 12:00:05");
        row("offset with a name", "2026-01-27 11:53:50 +0800 CST", "2026-01-27 11:53:50");
        row("west of Greenwich", "2025-02-28 23:00:05 -05:00", "2025-03-01 12:00:05");
        row("UTC by name", "2025-03-01 12:00:05 UTC+8", "2025-03-01 12:00:05");
    }

    void readsTimes()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, china);
        QFETCH(QByteArray, precision);

        const auto time = parseTime(text.toStdString(), chinaZone);

        QVERIFY(time);
        QCOMPARE(QByteArray::fromStdString(formatPlain(time->at, chinaZone)), china);
        QCOMPARE(QByteArray(precisionWord(time->precision)), precision);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");

        for (const char* text : {"",
                                 "-",
                                 "0",
                                 "2025-02-30",
                                 "20250230",
                                 "20250230120000",
                                 "2025134099",    // a day that lost some of its digits, no epoch of 2034
                                 "2025031014500", // so did this clock
                                 "2023-02-29",
                                 "1900-02-29",
                                 "2025-13-01",
                                 "2025-00-10",
                                 "2025-03-00",
                                 "2025-3-",
                                 "2025-03-01 25:00:00",
                                 "2025-03-01 24:00:01",
                                 "20250301 2400001",
                                 "2025-03-01 12:60:00",
                                 "2025-03-01 12:00:60",
                                 "2025-03-01 12",
                                 "2025-03/01",
                                 "2025-03-01x",
                                 "2025-03-01 12:00:05 +15:00",
                                 "2025-03-01 12:00:05 CST",
                                 "2025-03-01 13:00 PM",
                                 "202503",
                                 "123456789",
                                 "6299001234567890123",
                                 "00000000",
                                 "0000-00-00 00:00:00",
                                 "Max 5, 2015",
                                 "Ma 5, 2015",
                                 "Mar 32, 2015",
                                 "2025年3月",
                                 "2025年2月30日",
                                 "合计",
                                 "1O0.00",
                                 "5.68E7"})
            QTest::newRow(*text == 0 ? "nothing" : text) << QByteArray(text);
    }

    void refuses()
    {
        QFETCH(QByteArray, text);

        const auto time = parseTime(text.toStdString(), chinaZone);

        QVERIFY(!time);
        QCOMPARE(time.error(), (Error{ErrorCode::TimeMalformed, text.toStdString()}));
    }

    void saysWhetherAZoneWasGiven()
    {
        QVERIFY(!parseTime("2025-03-01 12:00:05", chinaZone)->zoneGiven);
        QVERIFY(!parseTime("2025-03-01", chinaZone)->zoneGiven);
        QVERIFY(parseTime("2025-03-01T12:00:05+08:00", ZoneOffset{0})->zoneGiven);
        QVERIFY(parseTime("2025-03-01T12:00:05Z", chinaZone)->zoneGiven);
        QVERIFY(parseTime("1740801605", chinaZone)->zoneGiven);
        QCOMPARE(parseTime("2025-03-01 12:00:05", ZoneOffset{0})->at
                     - parseTime("2025-03-01 12:00:05", chinaZone)->at,
                 std::chrono::seconds{8h});
    }

    void readsTimesOfDay_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("seconds"); // -1: refused

        QTest::newRow("six digits") << QByteArray("085930") << qint64{32370};
        QTest::newRow("one zero lost") << QByteArray("85930") << qint64{32370};
        QTest::newRow("four zeros lost") << QByteArray("30") << qint64{30};
        QTest::newRow("midnight") << QByteArray("0") << qint64{0};
        QTest::newRow("a minute and more") << QByteArray("1234") << qint64{12 * 60 + 34};
        QTest::newRow("divided") << QByteArray("08:59:30\t") << qint64{32370};
        QTest::newRow("to the minute") << QByteArray("8:59") << qint64{32340};
        QTest::newRow("in words") << QByteArray("8时59分30秒") << qint64{32370};
        QTest::newRow("seven digits") << QByteArray("1085930") << qint64{-1};
        QTest::newRow("minute 60") << QByteArray("6000") << qint64{-1};
        QTest::newRow("a part of a day is no clock") << QByteArray("0.5") << qint64{-1};
        QTest::newRow("nothing") << QByteArray("") << qint64{-1};
    }

    void readsTimesOfDay()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, seconds);

        const auto time = parseTimeOfDay(text.toStdString());

        QCOMPARE(time ? qint64{time->count()} : qint64{-1}, seconds);
    }

    void writesTimes()
    {
        const Instant at{std::chrono::seconds{1740801605}};
        QCOMPARE(formatIso(at, chinaZone), std::string{"2025-03-01T12:00:05+08:00"});
        QCOMPARE(formatIso(at, ZoneOffset{0}), std::string{"2025-03-01T04:00:05+00:00"});
        QCOMPARE(formatIso(at, ZoneOffset{-210}), std::string{"2025-03-01T00:30:05-03:30"});
        QCOMPARE(formatPlain(at, chinaZone), std::string{"2025-03-01 12:00:05"});
        QCOMPARE(formatDay(Instant{std::chrono::seconds{1740801605 - 12 * 3600 - 6}}, chinaZone),
                 std::string{"2025-02-28"});
        QCOMPARE(formatPlain(Instant{std::chrono::seconds{-1}}, ZoneOffset{0}),
                 std::string{"1969-12-31 23:59:59"});
    }

    void readsDurations_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("seconds"); // -1: refused

        QTest::newRow("ISO hours") << QByteArray("PT24H") << qint64{86400};
        QTest::newRow("ISO days") << QByteArray("P5D") << qint64{5 * 86400};
        QTest::newRow("ISO weeks") << QByteArray("P2W") << qint64{14 * 86400};
        QTest::newRow("ISO mixed") << QByteArray("P1DT2H3M4S") << qint64{86400 + 7384};
        QTest::newRow("seconds") << QByteArray("90s") << qint64{90};
        QTest::newRow("minutes") << QByteArray("30m") << qint64{1800};
        QTest::newRow("hours") << QByteArray("24h") << qint64{86400};
        QTest::newRow("days") << QByteArray("5d") << qint64{5 * 86400};
        QTest::newRow("months have no fixed length") << QByteArray("P1M") << qint64{-1};
        QTest::newRow("nothing behind P") << QByteArray("P") << qint64{-1};
        QTest::newRow("nothing behind T") << QByteArray("P1DT") << qint64{-1};
        QTest::newRow("no unit") << QByteArray("90") << qint64{-1};
        QTest::newRow("wrong order") << QByteArray("PT3M2H") << qint64{-1};
        QTest::newRow("negative") << QByteArray("-5d") << qint64{-1};
        QTest::newRow("too long a number") << QByteArray("99999999999999999999d") << qint64{-1};
        QTest::newRow("nothing") << QByteArray("") << qint64{-1};
    }

    void readsDurations()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, seconds);

        const auto duration = parseDuration(text.toStdString());

        QCOMPARE(duration ? qint64{duration->count()} : qint64{-1}, seconds);
        if (!duration)
            QCOMPARE(duration.error(), (Error{ErrorCode::TimeMalformed, text.toStdString()}));
    }
};

QTEST_APPLESS_MAIN(TimeTest)
#include "time_test.moc"
