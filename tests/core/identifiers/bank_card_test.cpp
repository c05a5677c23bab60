#include "core/identifiers/bank_card.h"

#include <QTest>

using namespace jingwei;

class BankCardTest : public QObject {
    Q_OBJECT

private slots:
    void checksLuhn_data()
    {
        QTest::addColumn<QByteArray>("digits");
        QTest::addColumn<bool>("holds");

        QTest::newRow("ISO/IEC 7812 example") << QByteArray("79927398713") << true;
        QTest::newRow("last digit changed") << QByteArray("79927398710") << false;
        QTest::newRow("neighbours swapped") << QByteArray("79927398173") << false;
        QTest::newRow("zeros") << QByteArray("00") << true;
        QTest::newRow("one digit") << QByteArray("0") << false;
        QTest::newRow("nothing") << QByteArray("") << false;
        QTest::newRow("a letter") << QByteArray("7992739871X") << false;
    }

    void checksLuhn()
    {
        QFETCH(QByteArray, digits);
        QFETCH(bool, holds);

        QCOMPARE(luhnHolds(digits.toStdString()), holds);
    }

    void makesLuhnDigits()
    {
        QCOMPARE(withLuhn("7992739871"), std::string{"79927398713"});
        for (int i = 0; i < 100; ++i)
            QVERIFY(luhnHolds(withLuhn("6299" + std::to_string(i * 7919))));
    }

    void knowsTheFormOfCards()
    {
        QVERIFY(looksLikeBankCard("6299000000000000"));
        QVERIFY(!looksLikeBankCard("629900000000"));
        QVERIFY(!looksLikeBankCard("62990000000000000000"));
        QVERIFY(!looksLikeBankCard("1001234567890123"));
        QVERIFY(!looksLikeBankCard("629900000000000X"));
        QVERIFY(isUnionPayRange("6299000000000000"));
        QVERIFY(!isUnionPayRange("4000000000000002"));
    }
};

QTEST_APPLESS_MAIN(BankCardTest)
#include "bank_card_test.moc"
