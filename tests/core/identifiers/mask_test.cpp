#include "core/identifiers/mask.h"

#include <QTest>

using namespace jingwei;

class MaskTest : public QObject {
    Q_OBJECT

private slots:
    void hidesNumbers()
    {
        QCOMPARE(maskAccount("6299001234567890123"), std::string{"629900*********0123"});
        QCOMPARE(maskAccount("12345678901"), std::string{"123456*8901"});
        QCOMPARE(maskAccount("1234567890"), std::string{"**********"});
        QCOMPARE(maskAccount(""), std::string{});
        QCOMPARE(maskPhone("19900001234"), std::string{"199****1234"});
        QCOMPARE(maskPhone("88880000"), std::string{"888*0000"});
        QCOMPARE(maskPhone("66123"), std::string{"*****"});
        QCOMPARE(maskIdNumber("11010519491231002X"), std::string{"110105********002X"});
        QCOMPARE(maskWallet("TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t").substr(0, 7), std::string{"TR7NHq*"});
    }

    void hidesNames_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("masked");

        QTest::newRow("two characters") << QByteArray("张三") << QByteArray("张*");
        QTest::newRow("three characters") << QByteArray("王小明") << QByteArray("王**");
        QTest::newRow("double surname") << QByteArray("欧阳明月") << QByteArray("欧***");
        QTest::newRow("minority name") << QByteArray("阿依努尔·买买提") << QByteArray("阿***");
        QTest::newRow("organisation") << QByteArray("东岚商贸有限公司") << QByteArray("东岚**");
        QTest::newRow("Latin letters") << QByteArray("Lin Qiu") << QByteArray("L**");
        QTest::newRow("one character") << QByteArray("张") << QByteArray("*");
        QTest::newRow("nothing") << QByteArray("") << QByteArray("");
    }

    void hidesNames()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, masked);

        QCOMPARE(QByteArray::fromStdString(maskName(name.toStdString())), masked);
    }

    void hidesAddressesOfMachines()
    {
        QCOMPARE(maskIp("203.0.113.7"), std::string{"203.0.*.*"});
        QCOMPARE(maskIp("2001:db8::1"), std::string{"2001:db8:*"});
        QCOMPARE(maskIp("nothing"), std::string{"*******"});
        QCOMPARE(maskMac("AA:BB:CC:0D:EE:0F"), std::string{"AA:BB:CC:**:**:**"});
    }

    void hidesPaymentAccounts()
    {
        QCOMPARE(maskPaymentAccount("2088000011112222"), std::string{"20************22"});
        QCOMPARE(maskPaymentAccount("abcdef@wx.tenpay.com"), std::string{"ab**ef@wx.tenpay.com"});
        QCOMPARE(maskPaymentAccount("abc"), std::string{"***"});
    }

    void hidesPlacesBelowTheDistrict()
    {
        QCOMPARE(maskAddress("江城市东湖区人民路8号"), std::string{"江城市东湖区***"});
        QCOMPARE(maskAddress("某某自治区远山县桥头村2组"), std::string{"某某自治区远山县***"});
        QCOMPARE(maskAddress("临江市沿河街5号"), std::string{"临江市***"});
        QCOMPARE(maskAddress("江城市东湖区"), std::string{"江城市东湖区"});
        QCOMPARE(maskAddress("家中"), std::string{"***"});
        QCOMPARE(maskAddress(""), std::string{});
    }
};

QTEST_APPLESS_MAIN(MaskTest)
#include "mask_test.moc"
