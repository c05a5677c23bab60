#include "core/reader/cell_format.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>

using jingwei::DateSystem;
using jingwei::NumberFormat;
using Kind = jingwei::NumberFormat::Kind;

Q_DECLARE_METATYPE(jingwei::NumberFormat)

class CellFormatTest : public QObject {
    Q_OBJECT

private slots:
    void readsCodes_data();
    void readsCodes();
    void knowsBuiltInFormats_data();
    void knowsBuiltInFormats();
    void writesNumbers_data();
    void writesNumbers();
    void writesNumbersInWriting_data();
    void writesNumbersInWriting();
    void writesTheSameFromWritingAndFromBinary();
    void writesDates_data();
    void writesDates();
    void countsDaysWithoutGaps();
    void writesIsoDates_data();
    void writesIsoDates();
    void namesErrors();
};

namespace {

QString kindWord(NumberFormat format)
{
    switch (format.kind) {
    case Kind::Plain: return QStringLiteral("plain");
    case Kind::Padded: return QStringLiteral("padded %1").arg(format.digits);
    case Kind::Date: return QStringLiteral("date");
    case Kind::DateTime: return QStringLiteral("date and time");
    case Kind::Time: return QStringLiteral("time");
    case Kind::Elapsed: return QStringLiteral("elapsed");
    }
    return {};
}

QString written(double number, NumberFormat format = {}, DateSystem dates = DateSystem::From1900)
{
    std::string text;
    appendNumber(text, number, format, dates);
    return QString::fromStdString(text);
}

QString rewritten(std::string_view number, NumberFormat format = {})
{
    std::string text;
    appendNumber(text, number, format, DateSystem::From1900);
    return QString::fromStdString(text);
}

} // namespace

void CellFormatTest::readsCodes_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("kind");

    const auto row = [](const char* code, const char* kind) {
        QTest::newRow(code) << QByteArray{code} << kind;
    };
    row("", "plain");
    row("General", "plain");
    row("GENERAL", "plain");
    row("G/通用格式", "plain");
    row("@", "plain");
    row("0", "plain");
    row("0.00", "plain");
    row("#,##0.00", "plain");
    row("0.00E+00", "plain");
    row("##0.0E-0", "plain");
    row("0%", "plain");
    row("\"¥\"#,##0.00", "plain");
    row("[$¥-804]#,##0.00;[Red]-[$¥-804]#,##0.00", "plain");
    row("_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "plain");
    row("\"day\" 0", "plain");
    row("0\\d", "plain");
    row("# ?/?", "plain");
    row("000000", "padded 6");
    row("000000;-000000", "padded 6");
    row("[$-804]00000000", "padded 8");
    row("000000_ ", "padded 6");
    row("000-000", "plain");
    row("\"No.\"000", "plain");
    row("yyyy-mm-dd", "date");
    row("YYYY/M/D", "date");
    row("yyyy/m/d;@", "date");
    row("yyyy\"年\"m\"月\"d\"日\"", "date");
    row("yyyy年m月d日", "date");
    row("[$-804]yyyy\\-mm\\-dd", "date");
    row("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@", "date");
    row("e\"年\"m\"月\"", "date");
    row("mmm-yy", "date");
    row("m/d", "date");
    row("mm", "date");
    row("aaaa", "date");
    row("dddd", "date");
    row("yyyy-mm-dd hh:mm:ss", "date and time");
    row("yyyy/m/d h:mm", "date and time");
    row("m/d/yy h:mm AM/PM", "date and time");
    row("yyyy-mm-dd hh:mm:ss.000", "date and time");
    row("hh:mm:ss", "time");
    row("h:mm", "time");
    row("mm:ss", "time");
    row("mm:ss.0", "time");
    row("h:mm AM/PM", "time");
    row("上午/下午h\"时\"mm\"分\"", "time");
    row("[h]:mm:ss", "elapsed");
    row("[mm]:ss", "elapsed");
    row("[Red]0.00", "plain");
    row("[=0]\"\";yyyy-mm-dd", "date");
    row("\"", "plain");
    row("[", "plain");
    row("\\", "plain");
    row(";", "plain");
}

void CellFormatTest::readsCodes()
{
    QFETCH(QByteArray, code);
    QFETCH(QString, kind);

    QCOMPARE(kindWord(jingwei::readFormatCode(code.toStdString())), kind);
}

void CellFormatTest::knowsBuiltInFormats_data()
{
    QTest::addColumn<unsigned>("id");
    QTest::addColumn<QString>("kind");

    const auto row = [](unsigned id, const char* kind) { QTest::addRow("%u", id) << id << QString{kind}; };
    row(0, "plain");
    row(4, "plain");
    row(10, "plain");
    row(13, "plain");
    row(14, "date");
    row(17, "date");
    row(18, "time");
    row(21, "time");
    row(22, "date and time");
    row(23, "plain");
    row(27, "date");
    row(32, "time");
    row(36, "date");
    row(37, "plain");
    row(45, "time");
    row(46, "elapsed");
    row(47, "time");
    row(49, "plain");
    row(50, "date");
    row(55, "time");
    row(58, "date");
    row(59, "plain");
    row(164, "plain");
}

void CellFormatTest::knowsBuiltInFormats()
{
    QFETCH(unsigned, id);
    QFETCH(QString, kind);

    QCOMPARE(kindWord(jingwei::builtInFormat(id)), kind);
}

void CellFormatTest::writesNumbers_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<NumberFormat>("format");
    QTest::addColumn<QString>("text");

    const auto row = [](const char* name, double number, const char* text, NumberFormat format = {}) {
        QTest::newRow(name) << number << format << QString{text};
    };
    row("zero", 0.0, "0");
    row("minus zero", -0.0, "0");
    row("whole", 12.0, "12");
    row("negative", -1234.5, "-1234.5");
    row("a sum of tenths", 0.1 + 0.2, "0.3");
    row("fifteen digits", 123456789012345.0, "123456789012345");
    row("a third", 1.0 / 3.0, "0.333333333333333");
    row("a card number as a number loses its end", 6222021234567890123.0, "6.22202123456789E+18");
    row("rounds up through nines", 999999999999999.9, "1E+15");
    row("largest without exponent", 999999999999999.0, "999999999999999");
    row("first with exponent", 1e15, "1E+15");
    row("with exponent and decimals", -1.5e300, "-1.5E+300");
    row("small", 0.000001, "0.000001");
    row("smallest without exponent", 1e-15, "0.000000000000001");
    row("first small one with exponent", 2.5e-16, "2.5E-16");
    row("not a number", std::numeric_limits<double>::quiet_NaN(), "#NUM!");
    row("infinite", std::numeric_limits<double>::infinity(), "#NUM!");
    row("padded", 93005.0, "093005", {Kind::Padded, 6});
    row("padded already", 1234567.0, "1234567", {Kind::Padded, 6});
    row("padded negative", -5.0, "-005", {Kind::Padded, 3});
    row("padded with decimals is left", 9.5, "9.5", {Kind::Padded, 6});
}

void CellFormatTest::writesNumbers()
{
    QFETCH(double, number);
    QFETCH(NumberFormat, format);
    QFETCH(QString, text);

    QCOMPARE(written(number, format), text);
}

void CellFormatTest::writesNumbersInWriting_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<QString>("text");

    const auto row = [](const char* number, const char* text) {
        QTest::newRow(number) << QByteArray{number} << QString{text};
    };
    row("12", "12");
    row("-12", "-12");
    row("12.50", "12.5");
    row("12.00", "12");
    row("-0.00", "0");
    row("007", "7");
    row("0.5", "0.5");
    row(".5", "0.5");
    row("5.", "5");
    row("1E3", "1000");
    row("+7", "7");
    row(" 7 ", "7");
    row("6.22202123456789E+18", "6.22202123456789E+18");
    row("6222021234567890123", "6222021234567890123");
    row("0.30000000000000004", "0.3");
    row("1234.5600000000001", "1234.56");
    row("1e999", "1e999");
    row("-", "-");
    row("12a", "12a");
    row("nan", "nan");
    row("inf", "inf");
    row("文字", "文字");
}

void CellFormatTest::writesNumbersInWriting()
{
    QFETCH(QByteArray, number);
    QFETCH(QString, text);

    QCOMPARE(rewritten(number.toStdString()), text);
}

void CellFormatTest::writesTheSameFromWritingAndFromBinary()
{
    std::mt19937_64 random{3};
    for (int round = 0; round < 20000; ++round) {
        const auto digits = static_cast<int>(random() % 16);
        const auto decimals = static_cast<int>(random() % 8);
        const auto number = static_cast<double>(static_cast<std::int64_t>(random() % 2000000) - 1000000)
                            * std::pow(10.0, digits - 7);
        const auto text = QByteArray::number(number, 'f', decimals);
        QCOMPARE(rewritten(text.toStdString()), written(text.toDouble()));
    }
}

void CellFormatTest::writesDates_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<NumberFormat>("format");
    QTest::addColumn<bool>("from1904");
    QTest::addColumn<QString>("text");

    const auto row = [](const char* name, double number, Kind kind, const char* text, bool from1904 = false) {
        QTest::newRow(name) << number << NumberFormat{kind} << from1904 << QString{text};
    };
    row("a day", 45717.0, Kind::Date, "2025-03-01");
    row("a day with time under a format of days", 45717.5, Kind::Date, "2025-03-01 12:00:00");
    row("a day under a format of moments", 45717.0, Kind::DateTime, "2025-03-01 00:00:00");
    row("a moment", 45717.500057870370, Kind::DateTime, "2025-03-01 12:00:05");
    row("rounds to the second", 45717.9999999, Kind::DateTime, "2025-03-02 00:00:00");
    row("rounds to the day", 45717.9999999, Kind::Date, "2025-03-02");
    row("a time", 0.39589120370370, Kind::Time, "09:30:05");
    row("a moment under a format of times keeps its day", 45717.5, Kind::Time, "2025-03-01 12:00:00");
    row("a day under a format of times keeps its day", 45717.0, Kind::Time, "2025-03-01 00:00:00");
    row("midnight", 0.0, Kind::Time, "00:00:00");
    row("hours beyond a day", 1.0 + 1.0 / 24.0, Kind::Elapsed, "25:00:00");
    row("many hours", 100.0, Kind::Elapsed, "2400:00:00");
    row("the first day", 1.0, Kind::Date, "1900-01-01");
    row("the last day before the fault", 59.0, Kind::Date, "1900-02-28");
    row("the day that never was", 60.0, Kind::Date, "1900-02-29");
    row("the first day after the fault", 61.0, Kind::Date, "1900-03-01");
    row("day zero", 0.0, Kind::Date, "1900-01-00");
    row("a leap day", 45351.0, Kind::Date, "2024-02-29");
    row("the last day", 2958465.0, Kind::Date, "9999-12-31");
    row("beyond the last day", 2958466.0, Kind::Date, "2958466");
    row("rounded beyond the last day", 2958465.99999999, Kind::DateTime, "2958465.99999999");
    row("before the first day", -1.0, Kind::Date, "-1");
    row("from 1904", 0.0, Kind::Date, "1904-01-01", true);
    row("from 1904, a day", 44255.0, Kind::Date, "2025-03-01", true);
    row("from 1904, a time", 0.5, Kind::Time, "12:00:00", true);
    row("from 1904, the last day", 2957003.0, Kind::Date, "9999-12-31", true);
    row("from 1904, beyond", 2957004.0, Kind::Date, "2957004", true);
}

void CellFormatTest::writesDates()
{
    QFETCH(double, number);
    QFETCH(NumberFormat, format);
    QFETCH(bool, from1904);
    QFETCH(QString, text);

    QCOMPARE(written(number, format, from1904 ? DateSystem::From1904 : DateSystem::From1900), text);
}

void CellFormatTest::countsDaysWithoutGaps()
{
    auto day = QDate{1900, 3, 1};
    for (int serial = 61; serial < 80000; ++serial, day = day.addDays(1))
        QCOMPARE(written(serial, {Kind::Date}), day.toString(Qt::ISODate));
}

void CellFormatTest::writesIsoDates_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<NumberFormat>("format");
    QTest::addColumn<QString>("text");

    const auto row = [](const char* written, const char* text, Kind kind = Kind::Plain) {
        QTest::addRow("%s %d", written, int(kind))
            << QByteArray{written} << NumberFormat{kind} << QString{text};
    };
    row("2025-03-01T12:00:05.000", "2025-03-01 12:00:05");
    row("2025-03-01T12:00:05", "2025-03-01 12:00:05", Kind::Date);
    row("2025-03-01T00:00:00.000", "2025-03-01");
    row("2025-03-01T00:00:00.000", "2025-03-01", Kind::Date);
    row("2025-03-01T00:00:00.000", "2025-03-01 00:00:00", Kind::DateTime);
    row("2025-03-01", "2025-03-01");
    row("1899-12-31T09:30:05.000", "09:30:05", Kind::Time);
    row("1899-12-30T09:30:05.000", "09:30:05", Kind::Time);
    row("2025-03-01T09:30:05.000", "2025-03-01 09:30:05", Kind::Time);
    row("2025-03-01T12:00:05Z", "2025-03-01T12:00:05Z");
    row("2025-03-01T12:00:05+08:00", "2025-03-01T12:00:05+08:00");
    row("1 March 2025", "1 March 2025");
    row("", "");
}

void CellFormatTest::writesIsoDates()
{
    QFETCH(QByteArray, written);
    QFETCH(NumberFormat, format);
    QFETCH(QString, text);

    std::string appended;
    jingwei::appendIsoDate(appended, written.toStdString(), format);

    QCOMPARE(QString::fromStdString(appended), text);
}

void CellFormatTest::namesErrors()
{
    QCOMPARE(jingwei::errorWord(0x2A), std::string_view{"#N/A"});
    QCOMPARE(jingwei::errorWord(0x07), std::string_view{"#DIV/0!"});
    QCOMPARE(jingwei::errorWord(0xFF), std::string_view{"#ERROR"});
    QCOMPARE(jingwei::booleanWord(true), std::string_view{"TRUE"});
    QCOMPARE(jingwei::booleanWord(false), std::string_view{"FALSE"});
}

QTEST_APPLESS_MAIN(CellFormatTest)
#include "cell_format_test.moc"
