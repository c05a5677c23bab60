#include "core/base/hash.h"
#include "core/identifiers/keccak.h"

#include <QTest>

using namespace jingwei;

class KeccakTest : public QObject {
    Q_OBJECT

private slots:
    void hashes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("digest");

        QTest::newRow("nothing") << QByteArray(
            "") << QByteArray("c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470");
        QTest::newRow("abc") << QByteArray(
            "abc") << QByteArray("4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45");
        QTest::newRow("both ends of the padding in one byte")
            << QByteArray(135, 'a')
            << QByteArray("34367dc248bbd832f4e3e69dfaac2f92638bd0bbd18f2912ba4ef454919cf446");
        QTest::newRow("one whole block")
            << QByteArray(136, 'a')
            << QByteArray("a6c4d403279fe3e0af03729caada8374b5ca54d8065329a3ebcaeb4b60aa386e");
        QTest::newRow("two blocks") << QByteArray(
            200, 'a') << QByteArray("96ea54061def936c4be90b518992fdc6f12f535068a256229aca54267b4d084d");
    }

    void hashes()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, digest);

        QCOMPARE(QByteArray::fromStdString(toHex(keccak256(text.toStdString()))), digest);
    }
};

QTEST_APPLESS_MAIN(KeccakTest)
#include "keccak_test.moc"
