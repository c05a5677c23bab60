#include "core/identifiers/device.h"

#include <QTest>

using namespace jingwei;

class DeviceTest : public QObject {
    Q_OBJECT

private slots:
    void namesDevices_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("key");

        QTest::newRow("with its check digit")
            << QByteArray("490154203237518") << QByteArray("49015420323751");
        QTest::newRow("as networks send it") << QByteArray("490154203237510") << QByteArray("49015420323751");
        QTest::newRow("with a software version")
            << QByteArray("4901542032375101") << QByteArray("49015420323751");
        QTest::newRow("fourteen digits") << QByteArray("49015420323751\t") << QByteArray("49015420323751");
        QTest::newRow("with dashes") << QByteArray("49-015420-323751-8") << QByteArray("49015420323751");
        QTest::newRow("CDMA") << QByteArray("a0000012345678") << QByteArray("A0000012345678");
        QTest::newRow("zeros") << QByteArray("000000000000000") << QByteArray("");
        QTest::newRow("too short") << QByteArray("4901542032375") << QByteArray("");
        QTest::newRow("nothing") << QByteArray("") << QByteArray("");
    }

    void namesDevices()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, key);

        QCOMPARE(QByteArray::fromStdString(imeiKey(text.toStdString())), key);
    }

    void checksImeis()
    {
        QCOMPARE(imeiFor("49015420323751"), std::string{"490154203237518"});
        QCOMPARE(imeiCheckHolds("490154203237518"), std::optional{true});
        QCOMPARE(imeiCheckHolds("490154203237519"), std::optional{false});
        QCOMPARE(imeiCheckHolds("490154203237510"), std::optional<bool>{});
        QCOMPARE(imeiCheckHolds("49015420323751"), std::optional<bool>{});
    }

    void readsImsis()
    {
        QCOMPARE(normaliseImsi("460001234567890\t"), std::string{"460001234567890"});
        QCOMPARE(normaliseImsi("46000123456789"), std::string{});
        QCOMPARE(normaliseImsi("000000000000000"), std::string{});
        QCOMPARE(normaliseImsi(""), std::string{});
    }

    void readsIps_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("shared");

        QTest::newRow("IPv4") << QByteArray("203.0.113.7\t") << QByteArray("203.0.113.7") << false;
        QTest::newRow("IPv6 in long form")
            << QByteArray("2001:0DB8:0:0:0:0:0:1") << QByteArray("2001:db8::1") << false;
        QTest::newRow("IPv4 in IPv6")
            << QByteArray("::ffff:203.0.113.7") << QByteArray("203.0.113.7") << false;
        QTest::newRow("private") << QByteArray("192.168.1.1") << QByteArray("192.168.1.1") << true;
        QTest::newRow("last private of 172.16/12")
            << QByteArray("172.31.255.255") << QByteArray("172.31.255.255") << true;
        QTest::newRow("first public after it")
            << QByteArray("172.32.0.0") << QByteArray("172.32.0.0") << false;
        QTest::newRow("carrier NAT") << QByteArray("100.127.0.1") << QByteArray("100.127.0.1") << true;
        QTest::newRow("none at all") << QByteArray("0.0.0.0") << QByteArray("0.0.0.0") << true;
        QTest::newRow("link-local IPv6") << QByteArray("fe80::1") << QByteArray("fe80::1") << true;
        QTest::newRow("octet above 255") << QByteArray("203.0.113.256") << QByteArray("") << false;
        QTest::newRow("three octets") << QByteArray("203.0.113") << QByteArray("") << false;
        QTest::newRow("words") << QByteArray("无") << QByteArray("") << false;
        QTest::newRow("nothing") << QByteArray("") << QByteArray("") << false;
    }

    void readsIps()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, value);
        QFETCH(bool, shared);

        const auto ip = normaliseIp(text.toStdString());

        QCOMPARE(QByteArray::fromStdString(ip), value);
        QCOMPARE(isSharedIp(ip), shared);
    }

    void readsMacs()
    {
        const std::string mac = "AA:BB:CC:0D:EE:0F";
        QCOMPARE(normaliseMac("aa-bb-cc-0d-ee-0f"), mac);
        QCOMPARE(normaliseMac("AA:BB:CC:0D:EE:0F\t"), mac);
        QCOMPARE(normaliseMac("aabb.cc0d.ee0f"), mac);
        QCOMPARE(normaliseMac("AABBCC0DEE0F"), mac);
        QCOMPARE(normaliseMac("00-00-00-00-00-00"), std::string{});
        QCOMPARE(normaliseMac("FFFFFFFFFFFF"), std::string{});
        QCOMPARE(normaliseMac("AA:BB:CC:0D:EE"), std::string{});
        QCOMPARE(normaliseMac("AA:BB:CC:0D:EE:0G"), std::string{});
        QCOMPARE(normaliseMac(""), std::string{});
    }
};

QTEST_APPLESS_MAIN(DeviceTest)
#include "device_test.moc"
