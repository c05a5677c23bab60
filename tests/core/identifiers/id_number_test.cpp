#include "core/identifiers/id_number.h"

#include <QTest>

using namespace jingwei;
using namespace std::chrono;

class IdNumberTest : public QObject {
    Q_OBJECT

private slots:
    /// The two examples of GB 11643-1999.
    void readsTheStandardsExamples()
    {
        const auto first = readIdNumber("11010519491231002X");
        QVERIFY(first);
        QCOMPARE(*first, (IdNumberFacts{"110105", 1949y / December / 31, Sex::Female}));
        QCOMPARE(idNumberCheckHolds("11010519491231002X"), std::optional{true});

        const auto second = readIdNumber("440524188001010014");
        QVERIFY(second);
        QCOMPARE(*second, (IdNumberFacts{"440524", 1880y / January / 1, Sex::Male}));
        QCOMPARE(idNumberCheckHolds("440524188001010014"), std::optional{true});
    }

    void failsChangedDigits()
    {
        QCOMPARE(idNumberCheckHolds("110105194912310021"), std::optional{false});
        QCOMPARE(idNumberCheckHolds("11010519491231012X"), std::optional{false});
        QCOMPARE(idNumberCheckHolds("110105491231002"), std::optional<bool>{});
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");

        QTest::newRow("nothing") << QByteArray("");
        QTest::newRow("30 February") << QByteArray("110105199002300023");
        QTest::newRow("29 February of a common year") << QByteArray("110105199102290023");
        QTest::newRow("month 13") << QByteArray("110105199013010023");
        QTest::newRow("seventeen places") << QByteArray("11010519491231002");
        QTest::newRow("X too early") << QByteArray("1101051949123100X2");
        QTest::newRow("another letter") << QByteArray("11010519491231002Y");
        QTest::newRow("region beginning with 0") << QByteArray("010105194912310024");
    }

    void refuses()
    {
        QFETCH(QByteArray, text);

        QVERIFY(!readIdNumber(text.toStdString()));
        QCOMPARE(normaliseIdNumber(text.toStdString()), text.toStdString());
    }

    void normalises()
    {
        QCOMPARE(normaliseIdNumber("11010519491231002x\t"), std::string{"11010519491231002X"});
        QCOMPARE(normaliseIdNumber("'１１０１０５ 19491231 002Ｘ"), std::string{"11010519491231002X"});
        QCOMPARE(normaliseIdNumber("110105491231002"), std::string{"11010519491231002X"});
        QCOMPARE(normaliseIdNumber(" 护照 E1 "), std::string{"护照 E1"});
    }

    void makesNumbersThatHold()
    {
        const auto value = idNumberFor("990101", 2000y / February / 29, 7);
        QCOMPARE(value.substr(0, 17), std::string{"99010120000229007"});
        QCOMPARE(idNumberCheckHolds(value), std::optional{true});
    }

    void countsYears()
    {
        const auto facts = readIdNumber("11010519491231002X").value();
        QCOMPARE(ageOn(facts, 2024y / December / 30), std::optional{74});
        QCOMPARE(ageOn(facts, 2024y / December / 31), std::optional{75});
        QCOMPARE(ageOn(facts, 1949y / December / 30), std::optional<int>{});
    }
};

QTEST_APPLESS_MAIN(IdNumberTest)
#include "id_number_test.moc"
