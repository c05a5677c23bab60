#include "ui/support/format.h"

#include <QTest>

#include <limits>

using namespace jingwei;
using namespace jingwei::ui;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(jingwei::ui::MoneyUnit)
Q_DECLARE_METATYPE(jingwei::ui::Masking)
Q_DECLARE_METATYPE(jingwei::EntityRef)

namespace {

constexpr Instant at(std::int64_t seconds)
{
    return Instant{std::chrono::seconds{seconds}};
}
constexpr auto noon = at(1740801605); // 2025-03-01 12:00:05 in China

} // namespace

class FormatTest : public QObject {
    Q_OBJECT

private slots:
    void keepsText()
    {
        QCOMPARE(toQString("张三 A"), QStringLiteral("张三 A"));
        QCOMPARE(toUtf8(QStringLiteral("张三 A")), std::string{"张三 A"});
        QCOMPARE(toQString("a\xFFz"), u"a\uFFFDz"_s);
    }

    void writesMoney_data()
    {
        QTest::addColumn<qint64>("amount");
        QTest::addColumn<int>("currency");
        QTest::addColumn<MoneyUnit>("unit");
        QTest::addColumn<QString>("inTable");
        QTest::addColumn<QString>("onLink");

        const auto yuan = MoneyUnit::Yuan;
        const auto wan = MoneyUnit::TenThousand;
        QTest::newRow("nothing") << qint64{0} << 156 << yuan << u"0.00"_s << u"0"_s;
        QTest::newRow("thousands are grouped")
            << qint64{48'600'000} << 156 << yuan << u"486,000.00"_s << u"486,000"_s;
        QTest::newRow("fen keep their zero") << qint64{5} << 156 << yuan << u"0.05"_s << u"0"_s;
        QTest::newRow("minus is a minus sign")
            << qint64{-123'450} << 156 << yuan << u"−1,234.50"_s << u"−1,235"_s;
        QTest::newRow("no minus before nothing") << qint64{-40} << 156 << yuan << u"−0.40"_s << u"0"_s;
        QTest::newRow("the smallest sum") << std::numeric_limits<qint64>::min() << 156 << yuan
                                          << u"−92,233,720,368,547,758.08"_s << u"−92,233,720,368,547,758"_s;
        QTest::newRow("ten thousands round")
            << qint64{1'234'567'89} << 156 << wan << u"123.46"_s << u"123.46"_s;
        QTest::newRow("ten thousands round half away from zero")
            << qint64{-5'000} << 156 << wan << u"−0.01"_s << u"−0.01"_s;
        QTest::newRow("other money says which")
            << qint64{123'450} << 840 << yuan << u"1,234.50\u00A0USD"_s << u"1,235\u00A0USD"_s;
        QTest::newRow("other money has no ten thousands")
            << qint64{123'450} << 840 << wan << u"1,234.50\u00A0USD"_s << u"1,235\u00A0USD"_s;
    }
    void writesMoney()
    {
        QFETCH(qint64, amount);
        QFETCH(int, currency);
        QFETCH(MoneyUnit, unit);

        const Currency money{static_cast<std::uint16_t>(currency)};

        QTEST(moneyText(amount, money, unit), "inTable");
        QTEST(moneyOnLink(amount, money, unit), "onLink");
    }

    void writesRanges()
    {
        QCOMPARE(moneyRange(100, 100), u"1.00"_s);
        QCOMPARE(moneyRange(8'820'000, 11'520'000), u"88,200.00 – 115,200.00"_s);
        const std::chrono::sys_days day{std::chrono::days{20'148}};
        QCOMPARE(dayRangeText(day, day), u"2025-03-01"_s);
        QCOMPARE(dayRangeText(day, day + std::chrono::days{3}), u"2025-03-01 – 2025-03-04"_s);
    }

    void writesCounts()
    {
        QCOMPARE(countText(0), u"0"_s);
        QCOMPARE(countText(100'000), u"100,000"_s);
        QCOMPARE(countText(-1'000), u"−1,000"_s);
        QCOMPARE(bytesText(1'048'576), u"1.0 MB"_s);
        QCOMPARE(bytesText(4'404'019), u"4.2 MB"_s);
        QCOMPARE(percentText(0.414), u"41\u00A0%"_s);
    }

    void writesTimes()
    {
        QCOMPARE(timeText(noon), u"2025-03-01 12:00:05"_s);
        QCOMPARE(dayText(noon), u"2025-03-01"_s);
        QCOMPARE(momentText(noon), timeText(noon));
        const Instant midnight{std::chrono::sys_days{std::chrono::year{2025} / 9 / 11} - chinaZone};
        QCOMPARE(momentText(midnight), u"2025-09-11"_s); // only a day is known
        QCOMPARE(timeText(noon, chinaZone, TimePrecision::Day), u"2025-03-01"_s);
        QCOMPARE(timeText(noon, chinaZone, TimePrecision::Minute), u"2025-03-01 12:00"_s);
        QCOMPARE(timeText(std::nullopt, chinaZone, TimePrecision::Second), u"—"_s);
    }

    void groupsNumbers_data()
    {
        QTest::addColumn<QByteArray>("number");
        QTest::addColumn<QString>("shown");

        QTest::newRow("a card in fours") << QByteArray("6222021200012345678") << u"6222 0212 0001 2345 678"_s;
        QTest::newRow("a masked card in fours")
            << QByteArray("622202*********5678") << u"6222 02** **** ***5 678"_s;
        QTest::newRow("a short number stays") << QByteArray("95588123") << u"95588123"_s;
        QTest::newRow("what is no number stays") << QByteArray("T9yD14Nj9j7xAB4d") << u"T9yD14Nj9j7xAB4d"_s;
        QTest::newRow("nothing stays") << QByteArray() << QString();
    }
    void groupsNumbers()
    {
        QFETCH(QByteArray, number);

        const auto shown = groupedNumber(number.toStdString());

        QTEST(shown, "shown");
        QCOMPARE(toUtf8(ungrouped(shown)), number.toStdString());
    }

    void copiesOnlyNumbersWithoutBlanks() { QCOMPARE(ungrouped(u"12 March"), u"12 March"_s); }
};

QTEST_APPLESS_MAIN(FormatTest)
#include "format_test.moc"
