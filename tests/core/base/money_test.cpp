#include "core/base/money.h"

#include <QTest>

#include <cstdint>
#include <limits>

using namespace jingwei;

class MoneyTest : public QObject {
    Q_OBJECT

private slots:
    void readsMinorUnits_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("minorUnits");

        QTest::newRow("whole") << QByteArray("12") << qint64{1200};
        QTest::newRow("one decimal is padded") << QByteArray("0.5") << qint64{50};
        QTest::newRow("two decimals") << QByteArray("1234.56") << qint64{123456};
        QTest::newRow("grouped") << QByteArray("1,234.56") << qint64{123456};
        QTest::newRow("negative") << QByteArray("-1,234.5") << qint64{-123450};
        QTest::newRow("explicit plus") << QByteArray("+7") << qint64{700};
        QTest::newRow("no whole part, as Oracle prints it") << QByteArray(".50") << qint64{50};
        QTest::newRow("brackets are negative") << QByteArray("(1,234.50)") << qint64{-123450};
        QTest::newRow("full width all over") << QByteArray("￥１２３．４５") << qint64{12345};
        QTest::newRow("full-width sign and brackets")
            << QByteArray("（１，２３４．５０）") << qint64{-123450};
        QTest::newRow("full-width minus") << QByteArray("－８") << qint64{-800};
        QTest::newRow("mathematical minus") << QByteArray("\u22128") << qint64{-800};
        QTest::newRow("mark, then sign") << QByteArray("¥-5.00") << qint64{-500};
        QTest::newRow("sign, then mark and blank") << QByteArray("-$ 5.00") << qint64{-500};
        QTest::newRow("trailing tab against spreadsheets") << QByteArray("5.00\t") << qint64{500};
        QTest::newRow("guarded as a formula") << QByteArray("=\"5.00\"") << qint64{500};
        QTest::newRow("ideographic and no-break blanks") << QByteArray("\u30005.00\u00A0") << qint64{500};
        QTest::newRow("exponent") << QByteArray("5.689852347E7") << qint64{5689852347};
        QTest::newRow("exponent with plus sign") << QByteArray("1e+3") << qint64{100000};
        QTest::newRow("negative exponent that ends at a fen") << QByteArray("150E-2") << qint64{150};
        QTest::newRow("decimals beyond the fen that are zero") << QByteArray("12.5000") << qint64{1250};
        QTest::newRow("more zeros than 64 bits hold")
            << QByteArray("00000000000000000000000012.50000000000000000000000000") << qint64{1250};
        QTest::newRow("zero") << QByteArray("0.00") << qint64{0};
        QTest::newRow("negative zero") << QByteArray("-0.00") << qint64{0};
        QTest::newRow("zero with a huge exponent") << QByteArray("0E99999999999") << qint64{0};
        QTest::newRow("largest") << QByteArray("92233720368547758.07") << std::numeric_limits<qint64>::max();
        QTest::newRow("smallest") << QByteArray("-92233720368547758.08")
                                  << std::numeric_limits<qint64>::min();
    }

    void readsMinorUnits()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, minorUnits);

        const auto amount = parseAmount(text.toStdString(), 2);

        QVERIFY(amount);
        QCOMPARE(qint64{*amount}, minorUnits);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<ErrorCode>("code");

        QTest::newRow("nothing") << QByteArray("") << ErrorCode::AmountMalformed;
        QTest::newRow("blanks") << QByteArray(" \t") << ErrorCode::AmountMalformed;
        QTest::newRow("sign only") << QByteArray("-") << ErrorCode::AmountMalformed;
        QTest::newRow("two signs") << QByteArray("--5") << ErrorCode::AmountMalformed;
        QTest::newRow("sign inside brackets") << QByteArray("(-5)") << ErrorCode::AmountMalformed;
        QTest::newRow("open bracket") << QByteArray("(5") << ErrorCode::AmountMalformed;
        QTest::newRow("letter O for zero") << QByteArray("1O0.00") << ErrorCode::AmountMalformed;
        QTest::newRow("comma among decimals") << QByteArray("1.,5") << ErrorCode::AmountMalformed;
        QTest::newRow("comma after the point") << QByteArray("1.234,56") << ErrorCode::AmountMalformed;
        QTest::newRow("comma first") << QByteArray(",5") << ErrorCode::AmountMalformed;
        QTest::newRow("comma last") << QByteArray("5,") << ErrorCode::AmountMalformed;
        QTest::newRow("two commas") << QByteArray("1,,5") << ErrorCode::AmountMalformed;
        QTest::newRow("point last") << QByteArray("5.") << ErrorCode::AmountMalformed;
        QTest::newRow("point only") << QByteArray(".") << ErrorCode::AmountMalformed;
        QTest::newRow("two points") << QByteArray("1.2.3") << ErrorCode::AmountMalformed;
        QTest::newRow("blank among digits") << QByteArray("1 234") << ErrorCode::AmountMalformed;
        QTest::newRow("a third decimal") << QByteArray("0.001") << ErrorCode::AmountMalformed;
        QTest::newRow("exponent that leaves half a fen")
            << QByteArray("1.2345E1") << ErrorCode::AmountMalformed;
        QTest::newRow("exponent without digits") << QByteArray("5E") << ErrorCode::AmountMalformed;
        QTest::newRow("infinity") << QByteArray("inf") << ErrorCode::AmountMalformed;
        QTest::newRow("hexadecimal") << QByteArray("0x10") << ErrorCode::AmountMalformed;
        QTest::newRow("a date") << QByteArray("2025-03-01") << ErrorCode::AmountMalformed;
        QTest::newRow("one too many") << QByteArray("92233720368547758.08") << ErrorCode::AmountOutOfRange;
        QTest::newRow("one too few") << QByteArray("-92233720368547758.09") << ErrorCode::AmountOutOfRange;
        QTest::newRow("twenty-five digits")
            << QByteArray("1234567890123456789012345") << ErrorCode::AmountOutOfRange;
        QTest::newRow("huge exponent") << QByteArray("1E99999999999999999999") << ErrorCode::AmountOutOfRange;
        QTest::newRow("too fine and too long")
            << QByteArray("1.2345678901234567890123") << ErrorCode::AmountMalformed;
    }

    void refuses()
    {
        QFETCH(QByteArray, text);
        QFETCH(ErrorCode, code);

        const auto amount = parseAmount(text.toStdString(), 2);

        QVERIFY(!amount);
        QCOMPARE(amount.error(), (Error{code, text.toStdString()}));
    }

    void keepsTheCurrencysOwnDecimals()
    {
        QCOMPARE(qint64{parseAmount("1.234567", 6).value()}, qint64{1234567});
        QCOMPARE(qint64{parseAmount("500", 0).value()}, qint64{500});
        QVERIFY(!parseAmount("500.5", 0));
    }

    void writesWhatItReads_data()
    {
        QTest::addColumn<qint64>("minorUnits");
        QTest::addColumn<int>("decimals");
        QTest::addColumn<QByteArray>("text");

        QTest::newRow("negative") << qint64{-123450} << 2 << QByteArray("-1234.50");
        QTest::newRow("less than one") << qint64{5} << 2 << QByteArray("0.05");
        QTest::newRow("negative and less than one") << qint64{-5} << 2 << QByteArray("-0.05");
        QTest::newRow("zero") << qint64{0} << 2 << QByteArray("0.00");
        QTest::newRow("no decimals") << qint64{500} << 0 << QByteArray("500");
        QTest::newRow("six decimals") << qint64{1} << 6 << QByteArray("0.000001");
        QTest::newRow("smallest") << std::numeric_limits<qint64>::min() << 2
                                  << QByteArray("-92233720368547758.08");
    }

    void writesWhatItReads()
    {
        QFETCH(qint64, minorUnits);
        QFETCH(int, decimals);
        QFETCH(QByteArray, text);
        const auto minorDigits = static_cast<std::size_t>(decimals);

        QCOMPARE(QByteArray::fromStdString(formatAmount(minorUnits, minorDigits)), text);
        QCOMPARE(qint64{parseAmount(text.toStdString(), minorDigits).value()}, minorUnits);
    }

    void addsUpToTheLimit()
    {
        constexpr auto most = std::numeric_limits<Minor>::max();
        QCOMPARE(qint64{addChecked(most - 1, 1).value()}, qint64{most});
        QCOMPARE(addChecked(most, 1).error().code, ErrorCode::AmountOutOfRange);
        QCOMPARE(addChecked(std::numeric_limits<Minor>::min(), -1).error().code, ErrorCode::AmountOutOfRange);
    }

    void readsCurrencies_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("code");

        QTest::newRow("code") << QByteArray("CNY") << QByteArray("CNY");
        QTest::newRow("lower case") << QByteArray("cny") << QByteArray("CNY");
        QTest::newRow("colloquial") << QByteArray("RMB\t") << QByteArray("CNY");
        QTest::newRow("number") << QByteArray("156") << QByteArray("CNY");
        QTest::newRow("full-width number") << QByteArray("１５６") << QByteArray("CNY");
        QTest::newRow("in words") << QByteArray("人民币") << QByteArray("CNY");
        QTest::newRow("original currency mark") << QByteArray("CNYO") << QByteArray("CNY");
        QTest::newRow("dollar") << QByteArray("美元") << QByteArray("USD");
        QTest::newRow("number with a leading zero") << QByteArray("036") << QByteArray("AUD");
        QTest::newRow("token") << QByteArray("usdt") << QByteArray("USDT");
    }

    void readsCurrencies()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, code);

        const auto currency = parseCurrency(text.toStdString());

        QVERIFY(currency);
        QCOMPARE(QByteArray::fromStdString(std::string{currency->code()}), code);
    }

    void refusesUnknownCurrencies()
    {
        for (const char* const text : {"", " ", "36", "10001"}) {
            const auto currency = parseCurrency(text);
            QVERIFY2(!currency, text);
            QCOMPARE(currency.error().code, ErrorCode::CurrencyUnknown);
        }
        QCOMPARE(parseCurrency("贝壳").error(), (Error{ErrorCode::CurrencyUnknown, "贝壳"}));
    }
};

QTEST_APPLESS_MAIN(MoneyTest)
#include "money_test.moc"
