#include "core/reader/dialect.h"

#include <QStringEncoder>
#include <QTest>

using jingwei::Dialect;
using jingwei::EncodingDetector;

class DialectTest : public QObject {
    Q_OBJECT

private slots:
    void sniffs_data();
    void sniffs();
    void isNotMisledByTheEndOfTheHead();
    void keepsTheVerdict();
};

namespace {

Dialect dialectOf(const QByteArray& bytes)
{
    const auto head = std::as_bytes(std::span{bytes.constData(), static_cast<std::size_t>(bytes.size())});
    EncodingDetector detector;
    detector.update(head);
    return sniffDialect(head, detector.finish());
}

QByteArray repeated(const char* line, int times)
{
    return QByteArray{line}.repeated(times);
}

} // namespace

void DialectTest::sniffs_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<char>("delimiter");
    QTest::addColumn<char>("quote");

    const auto row = [](const char* name, const QByteArray& bytes, char delimiter, char quote = '"') {
        QTest::newRow(name) << bytes << delimiter << quote;
    };
    row("nothing gives a comma", "", ',');
    row("commas", "卡号,户名,金额\n6222,张三,12.00\n6217,李四,13.00\n", ',');
    row("a header alone", "卡号,户名,金额\n", ',');
    row("a header alone without a line break", "卡号\t户名\t金额", '\t');
    row("tabs", "卡号\t户名\t金额\n6222\t张三\t1,200.00\n6217\t李四\t1,300.00\n", '\t');
    row("semicolons", "a;b;c\n1,5;2;3\n1,6;2;3\n", ';');
    row("pipes", "卡号|户名|备注\n6222|张三|a,b\n6217|李四|\n", '|');
    row("circumflexes", "1^2^3\n4^5^6\n", '^');
    row("tildes", "1~2~3\n4~5~6\n", '~');
    row("one column", "13800000001\n13800000002\n13800000003\n", ',');
    row("one column of remarks with a semicolon here and there",
        repeated("转账\n", 6) + "还款;利息\n" + repeated("消费\n", 6), ',');
    row("one column with a note below", repeated("13800000001\n", 50) + "共50条;完毕\n", ',');
    row("a TAB behind each value", "卡号\t,户名\t,金额\t\n6222\t,张三\t,12.00\t\n6217\t,李四\t,13.00\t\n",
        ',');
    row("a TAB behind long numbers only",
        "卡号,户名,对手卡号,金额\n6222\t,张三,6217\t,12.00\n6222\t,李四,6217\t,1.00\n", ',');
    row("a TAB before each value", "\t卡号,\t户名,\t金额\n\t6222,\t张三,\t12.00\n", ',');
    row("a TAB behind each quoted value", "\"6222\"\t,\"张三\"\t,\"1\"\t\n\"6217\"\t,\"李四\"\t,\"2\"\t\n",
        ',');
    row("empty columns between tabs", "a\tb\tc\td\n1\t\t\t2\n1\t\t\t3\n\t\t\t4\n", '\t');
    row("titles above the table",
        "查询单位：某市局,经办人：张三\n查询时间：2025-03-01;截止：2025-03-31\n\n卡号\t户名\t金额\t余额\n"
        "6222\t张三\t1,200.00\t1\n6217\t李四\t1,300.00\t2\n",
        '\t');
    row("many titles and a single record",
        repeated("说明,如下\n", 15) + "卡号|户名|金额|余额|摘要|备注\n6222|张三|1|2|转账|\n", '|');
    row("a sum below the table", "卡号,户名,金额\n6222,张三,12.00\n6217,李四,13.00\n合计;;25.00;笔数;2\n",
        ',');
    row("quoted delimiters do not count", "\"a;b;c;d\",\"1\"\n\"e;f;g;h\",\"2\"\n\"i;j;k;l\",\"3\"\n", ',');
    row("a quoted line break does not count", "\"a\n;;\",b,c\n\"d\n;;\",e,f\n", ',');
    row("records of uneven length", "a,b,c,d\n1,2\n1,2,3\n1,2,3,4\n1,2,3\n1,2,3,4,5\n", ',');
    row("single quotes", "'6222','张,三','1'\n'6217','李,四','2'\n'6217','王五','3'\n", ',', '\'');
    row("a single quote before long numbers is no quote", "'6222,张三,1\n'6217,李四,2\n", ',');
    row("a UTF-8 mark",
        "\xEF\xBB\xBF"
        "a;b\n1;2\n",
        ';');
    row("second bytes of GB18030 are no delimiters",
        QByteArray("\xBF\xA8,\x81\x7C,1\n\xBF\xA8,\x82\x7C,2\n\xBF\xA8,\x83\x7C,3\n"), ',');
    row("GB18030 with pipes", QStringEncoder{"GB18030"}(QStringLiteral("卡号|户名\n6222|张三\n6217|亅乛\n")),
        '|');
    row("UTF-16 with tabs",
        QStringEncoder{QStringConverter::Utf16LE,
                       QStringConverter::Flag::WriteBom}(QStringLiteral("卡号\t户名\n6222\t张三\n")),
        '\t');
}

void DialectTest::sniffs()
{
    QFETCH(QByteArray, bytes);
    QFETCH(char, delimiter);
    QFETCH(char, quote);

    const auto dialect = dialectOf(bytes);

    QCOMPARE(dialect.delimiter, delimiter);
    QCOMPARE(dialect.quote, quote);
}

void DialectTest::isNotMisledByTheEndOfTheHead()
{
    const auto file = "卡号,户名,备注\n" + repeated("6222,张三,\"甲;乙;丙\n;;;1\n;;;2\"\n", 8);
    for (qsizetype size = 100; size <= file.size(); ++size)
        QCOMPARE(dialectOf(file.left(size)).delimiter, ',');
}

void DialectTest::keepsTheVerdict()
{
    const auto dialect = dialectOf(QByteArray("\xFF\xFE"
                                              "a\0;\0b\0\n\0",
                                              10));
    QCOMPARE(dialect.encoding, jingwei::Encoding::Utf16Le);
    QCOMPARE(dialect.bomBytes, std::size_t{2});
    QCOMPARE(dialect.delimiter, ';');
}

QTEST_APPLESS_MAIN(DialectTest)
#include "dialect_test.moc"
