#include "ui/support/masking.h"

#include <QTest>

using namespace jingwei;
using namespace jingwei::ui;
using namespace Qt::StringLiterals;

class MaskingTest : public QObject {
    Q_OBJECT

private slots:
    void hidesEachKindInItsWay_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("masked");
        QTest::addColumn<QString>("shown");

        const auto kind = [](EntityKind value) { return static_cast<int>(value); };
        QTest::newRow("an account") << kind(EntityKind::Account) << QByteArray("6299001200340000417")
                                    << u"6299 00** **** ***0 417"_s << u"6299 0012 0034 0000 417"_s;
        QTest::newRow("cash") << kind(EntityKind::Cash) << QByteArray("6299001200340000417")
                              << u"cash from 6299 00** **** ***0 417"_s
                              << u"cash from 6299 0012 0034 0000 417"_s;
        QTest::newRow("a phone") << kind(EntityKind::Phone) << QByteArray("19900003021") << u"199****3021"_s
                                 << u"19900003021"_s;
        QTest::newRow("a person by name")
            << kind(EntityKind::Person) << QByteArray("周文") << u"周*"_s << u"周文"_s;
        QTest::newRow("a person by number") << kind(EntityKind::Person) << QByteArray("510199199002301234")
                                            << u"510199********1234"_s << u"510199199002301234"_s;
        QTest::newRow("a platform keeps its name")
            << kind(EntityKind::Platform) << QByteArray("财付通") << u"财付通"_s << u"财付通"_s;
        QTest::newRow("an incident keeps its number")
            << kind(EntityKind::Incident) << QByteArray("250317-042") << u"250317-042"_s << u"250317-042"_s;
        QTest::newRow("nothing is unknown") << kind(EntityKind::Account) << QByteArray() << u"—"_s << u"—"_s;
    }
    void hidesEachKindInItsWay()
    {
        QFETCH(int, kind);
        QFETCH(QByteArray, value);
        const EntityRef entity{static_cast<EntityKind>(kind), value.toStdString()};

        QTEST(entityText(entity, Masking::Masked), "masked");
        QTEST(entityText(entity, Masking::Shown), "shown");
    }

    void hidesPeopleInProse_data()
    {
        QTest::addColumn<QByteArray>("prose");
        QTest::addColumn<QString>("masked");

        QTest::newRow("a name that is known") << QByteArray("周文报案") << u"周*报案"_s;
        QTest::newRow("the longer name first") << QByteArray("周文静与周文") << u"周**与周*"_s;
        QTest::newRow("a card") << QByteArray("转至6299001200340000417。") << u"转至629900*********0417。"_s;
        QTest::newRow("a card in groups")
            << QByteArray("卡 6299 0012 0034 0000 417") << u"卡 629900*********0417"_s;
        QTest::newRow("a phone") << QByteArray("电话19900003021") << u"电话199****3021"_s;
        QTest::newRow("the name of a file")
            << QByteArray("返回/6299001200340000417_明细.csv") << u"返回/629900*********0417_明细.csv"_s;
        QTest::newRow("sums stay") << QByteArray("被骗1486000.50元、2000000元")
                                   << u"被骗1486000.50元、2000000元"_s;
        QTest::newRow("days and times stay")
            << QByteArray("2025-03-17 20:41:05、20250317") << u"2025-03-17 20:41:05、20250317"_s;
        QTest::newRow("an address of a payment account")
            << QByteArray("付给 zhouwen88@example.com") << u"付给 zh*****88@example.com"_s;
    }
    void hidesPeopleInProse()
    {
        QFETCH(QByteArray, prose);
        const std::vector<EntityRef> known{{EntityKind::Person, "周文"}, {EntityKind::Person, "周文静"}};

        QTEST(proseText(prose.toStdString(), known, Masking::Masked), "masked");
        QCOMPARE(proseText(prose.toStdString(), known, Masking::Shown), QString::fromUtf8(prose));
    }

    void namesOfFirms()
    {
        QCOMPARE(personName("旭和商贸有限公司", Masking::Masked), u"旭和**"_s);
        QCOMPARE(personName("旭和商贸有限公司", Masking::Shown), u"旭和商贸有限公司"_s);
        QCOMPARE(personName("", Masking::Masked), u"—"_s);
    }
};

QTEST_APPLESS_MAIN(MaskingTest)
#include "masking_test.moc"
