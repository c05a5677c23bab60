#include "core/identifiers/identifier.h"

#include <QTest>

using namespace jingwei;

class IdentifierTest : public QObject {
    Q_OBJECT

private slots:
    void recognises_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("kind"); // of the first guess; -1 for none

        const auto row = [](const char* name, const std::string& text, IdentifierKind kind) {
            QTest::newRow(name) << QByteArray::fromStdString(text) << static_cast<int>(kind);
        };
        row("card", withLuhn("629900000000000123"), IdentifierKind::BankCard);
        row("card in groups", "6299 0000 0000 0000 018", IdentifierKind::BankCard);
        row("corporate account", "1001234567890123456", IdentifierKind::BankAccount);
        row("identity number", "11010519491231002X", IdentifierKind::IdNumber);
        row("identity number in small letters", "11010519491231002x", IdentifierKind::IdNumber);
        row("credit code", "91350100M000100Y43", IdentifierKind::Uscc);
        row("mobile", "+86 199 0000 1234", IdentifierKind::Phone);
        row("landline", "010-88880000", IdentifierKind::Phone);
        row("service number", "96110", IdentifierKind::ServiceNumber);
        row("IMEI", "490154203237518", IdentifierKind::Imei);
        row("IMSI", "460001234567890", IdentifierKind::Imsi);
        row("IPv4", "203.0.113.7", IdentifierKind::IpAddress);
        row("IPv6", "2001:db8::1", IdentifierKind::IpAddress);
        row("MAC", "aa-bb-cc-0d-ee-0f", IdentifierKind::MacAddress);
        row("TRON", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", IdentifierKind::TronAddress);
        row("Bitcoin", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", IdentifierKind::BitcoinAddress);
        row("Ethereum", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", IdentifierKind::EthereumAddress);
        row("Alipay", "2088000011112222", IdentifierKind::AlipayId);
        row("Tenpay", "085e9858e@wx.tenpay.com", IdentifierKind::TenpayId);
        row("WeChat", "wxid_abc", IdentifierKind::WeChatId);
        row("QQ", "1234567", IdentifierKind::Qq);
        QTest::newRow("words") << QByteArray("张三") << -1;
        QTest::newRow("placeholder") << QByteArray("-") << -1;
        QTest::newRow("amount") << QByteArray("1,234.50") << -1;
        QTest::newRow("nothing") << QByteArray("") << -1;
    }

    void recognises()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, kind);

        const auto kinds = recognise(text.toStdString());

        QCOMPARE(kinds.empty() ? -1 : static_cast<int>(kinds.front()), kind);
    }

    void checksByKind()
    {
        QCOMPARE(checkDigitHolds(IdentifierKind::BankCard, "6299000000000000018"),
                 std::optional{luhnHolds("6299000000000000018")});
        QCOMPARE(checkDigitHolds(IdentifierKind::BankAccount, "1"), std::optional<bool>{});
        QCOMPARE(checkDigitHolds(IdentifierKind::IdNumber, "110105194912310021"), std::optional{false});
        QCOMPARE(checkDigitHolds(IdentifierKind::TronAddress, "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"),
                 std::optional{true});
        QCOMPARE(checkDigitHolds(IdentifierKind::TronAddress, "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"),
                 std::optional{false});
        QCOMPARE(
            checkDigitHolds(IdentifierKind::EthereumAddress, "0xde709f2102306220921060314715629080e2fb77"),
            std::optional<bool>{});
        QCOMPARE(checkDigitHolds(IdentifierKind::Phone, "19900001234"), std::optional<bool>{});
    }

    void masksByKind()
    {
        QCOMPARE(mask(IdentifierKind::Phone, "19900001234"), std::string{"199****1234"});
        QCOMPARE(mask(IdentifierKind::ServiceNumber, "96110"), std::string{"96110"});
        QCOMPARE(mask(IdentifierKind::Qq, "1234567"), std::string{"12***67"});
    }
};

QTEST_APPLESS_MAIN(IdentifierTest)
#include "identifier_test.moc"
