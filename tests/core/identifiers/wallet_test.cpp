#include "core/identifiers/wallet.h"

#include <QTest>

using namespace jingwei;

class WalletTest : public QObject {
    Q_OBJECT

private slots:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("chain");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("check"); // 1 holds, 0 does not, -1 there is none

        const auto row = [](const char* name, const char* text, const char* chain, int check,
                            const char* value = nullptr) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(chain)
                                << QByteArray(value != nullptr ? value : text) << check;
        };
        row("USDT contract on TRON", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", "tron", 1);
        row("the same as hexadecimal", "41a614f803b6fd780986a42c78ec9c7f77e6ded13c", "tron", -1,
            "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t");
        row("TRON with a changed character", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6u", "tron", 0);
        row("Bitcoin's first address", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "bitcoin", 1);
        row("Bitcoin with a changed character", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb", "bitcoin", 0);
        row("a script's address", "3P14159f73E4gFr7JterCCQh9QjiTjiZrG", "bitcoin", 1);
        row("bech32 in capitals", "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4", "bitcoin", 1,
            "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4");
        row("bech32m", "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0", "bitcoin", 1);
        row("EIP-55", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "ethereum", 1,
            "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed");
        row("EIP-55 with one case changed", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD", "ethereum", 0,
            "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed");
        row("no case, no checksum", "0xde709f2102306220921060314715629080e2fb77", "ethereum", -1);
        row("all capitals", "0x52908400098527886E0F7030069857D2E4169EE7", "ethereum", -1,
            "0x52908400098527886e0f7030069857d2e4169ee7");
        row("blanks around", "\tTR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t ", "tron", 1,
            "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t");
        row("a card number", "6299000000000000018", "", 0);
        row("digits that base58 would take", "1234567891234567891234567891234", "", 0);
        row("a foreign character", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj60", "", 0);
        row("too short for Ethereum", "0xde709f2102306220921060314715629080e2fb7", "", 0);
        row("nothing", "", "", 0);
    }

    void reads()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, chain);
        QFETCH(QByteArray, value);
        QFETCH(int, check);

        const auto wallet = readWallet(text.toStdString());

        QCOMPARE(wallet.has_value(), !chain.isEmpty());
        if (!wallet)
            return;
        QCOMPARE(QByteArray::fromStdString(std::string{walletChainWord(wallet->chain)}), chain);
        QCOMPARE(QByteArray::fromStdString(wallet->value), value);
        QCOMPARE(wallet->checkHolds ? int{*wallet->checkHolds} : -1, check);
    }

    /// The examples of EIP-55.
    void writesEip55_data()
    {
        QTest::addColumn<QByteArray>("address");
        for (const char* address :
             {"0x52908400098527886E0F7030069857D2E4169EE7", "0x8617E340B3D01FA5F11F306F4090FD50E238070D",
              "0xde709f2102306220921060314715629080e2fb77", "0x27b1fdb04752bbc536007a920d24acb045561c26",
              "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
              "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB", "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb"})
            QTest::newRow(address) << QByteArray(address);
    }

    void writesEip55()
    {
        QFETCH(QByteArray, address);

        QCOMPARE(QByteArray::fromStdString(withEip55Case(address.toLower().toStdString())), address);
    }

    /// The test vectors of BIP-350, which take in those of BIP-173.
    void checksSegwit_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<bool>("holds");

        for (const char* address :
             {"BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4",
              "tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7",
              "bc1pw508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kt5nd6y", "BC1SW50QGDZ25J",
              "bc1zw508d6qejxtdg4y5r3zarvaryvaxxpcs",
              "tb1qqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesrxh6hy",
              "tb1pqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesf3hn0c",
              "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0"})
            QTest::newRow(address) << QByteArray(address) << true;
        for (const char* address :
             {"tc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq5zuyut",
              "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd",
              "tb1z0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqglt7rf",
              "BC1S0XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ54WELL",
              "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kemeawh",
              "tb1q0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq24jc47",
              "bc1p38j9r5y49hruaue7wxjce0updqjuyyx0kh56v8s25huc6995vvpql3jow4",
              "BC130XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ7ZWS8R", "bc1pw5dgrnzv",
              "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v8n0nx0muaewav253zgeav",
              "BC1QR508D6QEJXTDG4Y5R3ZARVARYV98GJ9P",
              "tb1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq47Zagq",
              "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v07qwwzcrf",
              "tb1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vpggkg4j", "bc1gmk9yu"})
            QTest::newRow(address) << QByteArray(address) << false;
    }

    void checksSegwit()
    {
        QFETCH(QByteArray, address);
        QFETCH(bool, holds);

        const auto prefix = address.toLower().startsWith("tb") ? std::string{"tb"} : std::string{"bc"};
        QCOMPARE(segwitAddressHolds(prefix, address.toStdString()), holds);
    }

    void writesBase58Check()
    {
        QCOMPARE(base58CheckOf(0x41, "a614f803b6fd780986a42c78ec9c7f77e6ded13c"),
                 std::string{"TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"});
        QCOMPARE(base58CheckOf(0x00, "62e907b15cbf27d5425399ebf6f0fb50ebb88f18"),
                 std::string{"1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"});
    }
};

QTEST_APPLESS_MAIN(WalletTest)
#include "wallet_test.moc"
