#include "core/base/hash.h"

#include <QTest>

using namespace jingwei;

class HashTest : public QObject {
    Q_OBJECT

private slots:
    /// FIPS 180-4 examples.
    void hashesTheStandardsExamples_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("digest");

        QTest::newRow("nothing") << QByteArray(
            "") << QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        QTest::newRow("abc") << QByteArray(
            "abc") << QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        QTest::newRow("longer than a block")
            << QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
            << QByteArray("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    }

    void hashesTheStandardsExamples()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, digest);
        const auto whole = text.toStdString();

        QCOMPARE(QByteArray::fromStdString(toHex(sha256(whole))), digest);

        Sha256Stream pieces;
        for (const char c : whole)
            pieces.update(std::string_view{&c, 1});
        QCOMPARE(QByteArray::fromStdString(toHex(pieces.finish())), digest);
    }
};

QTEST_APPLESS_MAIN(HashTest)
#include "hash_test.moc"
