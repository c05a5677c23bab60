#include "core/identifiers/payment_account.h"

#include <QTest>

using namespace jingwei;

class PaymentAccountTest : public QObject {
    Q_OBJECT

private slots:
    void knowsAlipayIds()
    {
        QVERIFY(isAlipayUserId("2088000011112222"));
        QVERIFY(!isAlipayUserId("208800001111222"));
        QVERIFY(!isAlipayUserId("2089000011112222"));
        QVERIFY(!isAlipayUserId("208800001111222X"));
    }

    void knowsTenpayIds()
    {
        QVERIFY(isTenpayId("abc@wx.tenpay.com"));
        QVERIFY(isTenpayId("123@aa.tenpay.com"));
        QVERIFY(!isTenpayId("@wx.tenpay.com"));
        QVERIFY(!isTenpayId("abc@tenpay.com.test"));
        QVERIFY(!isTenpayId("wx.tenpay.com"));
    }

    void knowsChatIds()
    {
        QVERIFY(isWeChatId("wxid_a1"));
        QVERIFY(!isWeChatId("wxid_"));
        QVERIFY(looksLikeQq("10000"));
        QVERIFY(!looksLikeQq("01000"));
        QVERIFY(!looksLikeQq("1234"));
        QVERIFY(!looksLikeQq("123456789012"));
        QVERIFY(!looksLikeQq(""));
    }
};

QTEST_APPLESS_MAIN(PaymentAccountTest)
#include "payment_account_test.moc"
