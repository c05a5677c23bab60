#include "core/identifiers/account_number.h"

#include <QTest>

using namespace jingwei;

class AccountNumberTest : public QObject {
    Q_OBJECT

private slots:
    void normalises_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("subAccount");

        const auto row = [](const char* name, const char* written, const char* value,
                            const char* subAccount = "") {
            QTest::newRow(name) << QByteArray(written) << QByteArray(value) << QByteArray(subAccount);
        };
        row("plain", "6299000000000000018", "6299000000000000018");
        row("trailing tab", "6299000000000000018\t", "6299000000000000018");
        row("leading apostrophe", "'6299000000000000018", "6299000000000000018");
        row("formula guard", "=\"6299000000000000018\"", "6299000000000000018");
        row("groups of four", "6299 0000 0000 0000 018", "6299000000000000018");
        row("groups with dashes", "6299-0000-0000-0000-018", "6299000000000000018");
        row("full width", "６２９９０００００００００００００１８", "6299000000000000018");
        row("currency in front", "CNY6299000000000000018", "6299000000000000018");
        row("original currency in front", "CNYO6299000000000000018", "6299000000000000018");
        row("currency with a dash", "RMB-6299000000000000018", "6299000000000000018");
        row("currency as a number", "156-6299000000000000018", "6299000000000000018");
        row("a bank's own prefix", "45-12345678901", "12345678901");
        row("another currency is another account", "USD12345678901", "USD12345678901");
        row("sub-account after an underscore", "6299000000000000018_1", "6299000000000000018", "1");
        row("sub-account after a dash", "6299000000000000018-01", "6299000000000000018", "01");
        row("two parts of a sub-account", "6299000000000000018-156-01", "6299000000000000018", "156-01");
        row("prefix and suffix", "CNY 6299000000000000018_00001", "6299000000000000018", "00001");
        row("leading zeros belong to it", "0012345678", "0012345678");
        row("a wallet stays", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t");
        row("an e-mail stays", " lin@example.test ", "lin@example.test");
        row("a name stays", "财付通支付科技", "财付通支付科技");
        row("letters in front stay", "NRA12345678", "NRA12345678");
        row("a suffix that is a sentence stays", "12345678-转账备注说明", "12345678-转账备注说明");
        for (const char* nothing :
             {"", " ", "-", "--", "—", "无", "null", "NULL", "N/A", "0", "000000", "/", "''", "暂无"})
            row(qPrintable(QStringLiteral("nothing: [%1]").arg(QString::fromUtf8(nothing))), nothing, "");
    }

    void normalises()
    {
        QFETCH(QByteArray, written);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, subAccount);

        const auto number = normaliseAccount(written.toStdString());

        QCOMPARE(number, (NormalisedNumber{value.toStdString(), subAccount.toStdString(), false, false}));
        QCOMPARE(isPlaceholder(written.toStdString()), value.isEmpty());
        QCOMPARE(normaliseAccount(number.value).value, number.value);
    }

    void seesDamage_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<bool>("damaged");

        QTest::newRow("scientific notation") << QByteArray("6.22202E+18") << true;
        QTest::newRow("scientific notation, lower case, no sign") << QByteArray("6.2e18\t") << true;
        QTest::newRow("one digit before the exponent") << QByteArray("6E+18") << true;
        QTest::newRow("decimal tail") << QByteArray("6299000000000000018.0") << true;
        QTest::newRow("long decimal tail") << QByteArray("62990000.000000") << true;
        QTest::newRow("19 digits cut to 15") << QByteArray("6299001234567890000") << true;
        QTest::newRow("16 digits cut to 15") << QByteArray("6299001234567890") << true;
        QTest::newRow("a corporate account ending in 0") << QByteArray("1001234567890120") << false;
        QTest::newRow("18 digits cut to 15") << QByteArray("100123456789012000") << true;
        QTest::newRow("19 digits cut to 15 that fulfil Luhn by chance")
            << QByteArray("6299001234567840000") << true;
        QTest::newRow("16 digits whose last, a zero, fits") << QByteArray("6299001234560030") << false;
        QTest::newRow("zeros before the 15th digit") << QByteArray("6299000000000000019") << false;
        QTest::newRow("digits around an E are no float") << QByteArray("12E345678") << false;
        QTest::newRow("twenty digits") << QByteArray("62990012345678900000") << false;
    }

    void seesDamage()
    {
        QFETCH(QByteArray, written);
        QFETCH(bool, damaged);

        const auto number = normaliseAccount(written.toStdString());

        QCOMPARE(number.damaged, damaged);
        QVERIFY(!number.masked);
        if (damaged)
            QCOMPARE(QByteArray::fromStdString(number.value), written.trimmed());
    }

    void seesHiddenDigits_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QByteArray>("value");

        QTest::newRow("asterisks") << QByteArray("6299****1234") << QByteArray("6299****1234");
        QTest::newRow("full-width asterisks") << QByteArray("6299＊＊1234") << QByteArray("6299**1234");
        QTest::newRow("small x") << QByteArray("6299xxxxxxxx1234") << QByteArray("6299********1234");
        QTest::newRow("large X and blanks") << QByteArray("6299 XXXX 1234") << QByteArray("6299****1234");
        QTest::newRow("end only") << QByteArray("****1234") << QByteArray("****1234");
    }

    void seesHiddenDigits()
    {
        QFETCH(QByteArray, written);
        QFETCH(QByteArray, value);

        const auto number = normaliseAccount(written.toStdString());

        QCOMPARE(number, (NormalisedNumber{value.toStdString(), {}, false, true}));
    }

    void takesAnIdentityNumbersXForNoHiddenDigit()
    {
        QVERIFY(!normaliseAccount("11010519491231002X").masked);
    }
};

QTEST_APPLESS_MAIN(AccountNumberTest)
#include "account_number_test.moc"
