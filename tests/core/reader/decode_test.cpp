#include "core/reader/encoding.h"

#include <QStringDecoder>
#include <QStringEncoder>
#include <QTest>

#include <random>
#include <thread>

using jingwei::Encoding;

Q_DECLARE_METATYPE(jingwei::Encoding)

class DecodeTest : public QObject {
    Q_OBJECT

private slots:
    void decodes_data();
    void decodes();
    void readsEveryTwoByteCharacterAsItsConverterDoes();
    void readsRandomBytesWithoutFail();
    void appends();
    void servesSeveralThreads();
};

void DecodeTest::decodes_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<Encoding>("encoding");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("clean");

    const auto row = [](const char* name, const QByteArray& raw, Encoding encoding, const QByteArray& text,
                        bool clean) { QTest::newRow(name) << raw << encoding << text << clean; };
    row("nothing", "", Encoding::Gb18030, "", true);
    row("ASCII in UTF-8", "6222,12.00", Encoding::Utf8, "6222,12.00", true);
    row("ASCII in GB18030", "6222,12.00", Encoding::Gb18030, "6222,12.00", true);
    row("valid UTF-8 is copied", "张三,𠮷", Encoding::Utf8, "张三,𠮷", true);
    row("broken UTF-8", "张\xE4\xB8,1", Encoding::Utf8, "张\xEF\xBF\xBD,1", false);
    row("overlong UTF-8", "1\xC0\xAF", Encoding::Utf8, "1\xEF\xBF\xBD\xEF\xBF\xBD", false);
    row("UTF-8 cut off", "张\xE4", Encoding::Utf8, "张\xEF\xBF\xBD", false);
    row("two-byte GB18030", "\xD5\xC5\xC8\xFD\xB7\xE1", Encoding::Gb18030, "张三丰", true);
    row("a second byte that looks like a delimiter", "\x81\x7C|\x81\x5E", Encoding::Gb18030, "亅|乛", true);
    row("four-byte GB18030",
        "\x95\x34\xB2\x35"
        "1\xD5\xC5",
        Encoding::Gb18030, "𠮷1张", true);
    row("a lead byte before ASCII", "\xD5,1", Encoding::Gb18030, "\xEF\xBF\xBD,1", false);
    row("GB18030 cut off", "\xD5\xC5\xC8", Encoding::Gb18030, "张\xEF\xBF\xBD", false);
    row("NUL is a character", QByteArray("a\0b", 3), Encoding::Gb18030, QByteArray("a\0b", 3), true);
    row("UTF-16LE",
        QByteArray("\x20\x5F"
                   "1\0\x42\xD8\xB7\xDF",
                   8),
        Encoding::Utf16Le, "张1𠮷", true);
    row("UTF-16BE",
        QByteArray("\x5F\x20\0"
                   "1\xD8\x42\xDF\xB7",
                   8),
        Encoding::Utf16Be, "张1𠮷", true);
    row("a lone low surrogate",
        QByteArray("\xB7\xDF"
                   "1\0",
                   4),
        Encoding::Utf16Le,
        "\xEF\xBF\xBD"
        "1",
        false);
    row("a lone high surrogate",
        QByteArray("\x42\xD8"
                   "1\0",
                   4),
        Encoding::Utf16Le,
        "\xEF\xBF\xBD"
        "1",
        false);
    row("a high surrogate at the end", QByteArray("1\0\x42\xD8", 4), Encoding::Utf16Le, "1\xEF\xBF\xBD",
        false);
    row("an odd byte at the end",
        QByteArray("1\0"
                   "2",
                   3),
        Encoding::Utf16Le, "1\xEF\xBF\xBD", false);
}

void DecodeTest::decodes()
{
    QFETCH(QByteArray, raw);
    QFETCH(Encoding, encoding);
    QFETCH(QByteArray, text);
    QFETCH(bool, clean);

    QCOMPARE(QByteArray::fromStdString(jingwei::decode(raw.toStdString(), encoding)), text);
    QCOMPARE(jingwei::decodesCleanly(raw.toStdString(), encoding), clean);
}

void DecodeTest::readsEveryTwoByteCharacterAsItsConverterDoes()
{
    QStringDecoder decoder{"GB18030", QStringConverter::Flag::Stateless};
    QVERIFY(decoder.isValid());
    for (unsigned lead = 0x81; lead <= 0xFE; ++lead) {
        for (unsigned trail = 0x40; trail <= 0xFE; ++trail) {
            if (trail == 0x7F)
                continue;
            const QByteArray raw{std::array{static_cast<char>(lead), static_cast<char>(trail)}.data(), 2};
            const QString expected = decoder(raw);
            QCOMPARE(QString::fromStdString(jingwei::decode(raw.toStdString(), Encoding::Gb18030)), expected);
            QVERIFY(jingwei::decodesCleanly(raw.toStdString(), Encoding::Gb18030));
        }
    }
}

void DecodeTest::readsRandomBytesWithoutFail()
{
    std::mt19937 random{11};
    for (int round = 0; round < 2000; ++round) {
        std::string raw(random() % 40, ' ');
        for (auto& byte : raw)
            byte = static_cast<char>(random() % 3 == 0 ? random() & 0xFFU : 0x30 + random() % 0x50);
        for (const auto encoding :
             {Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Gb18030}) {
            const auto text = jingwei::decode(raw, encoding);
            QVERIFY(jingwei::decodesCleanly(text, Encoding::Utf8));
            QCOMPARE(text.find("\xEF\xBF\xBD") == std::string::npos, jingwei::decodesCleanly(raw, encoding));
        }
    }
}

void DecodeTest::appends()
{
    std::string text = "a";
    jingwei::decodeTo(text, "\xD5\xC5", Encoding::Gb18030);
    jingwei::decodeTo(text, "b", Encoding::Utf8);
    QCOMPARE(text, std::string{"a张b"});
}

void DecodeTest::servesSeveralThreads()
{
    const std::string raw = "\xD5\xC5\x95\x34\xB2\x35,\xD5,";
    const auto expected = jingwei::decode(raw, Encoding::Gb18030);
    std::array<std::string, 4> answers;
    {
        std::vector<std::jthread> threads;
        for (auto& answer : answers)
            threads.emplace_back([&raw, &answer] { answer = jingwei::decode(raw, Encoding::Gb18030); });
    }
    for (const auto& answer : answers)
        QCOMPARE(answer, expected);
}

QTEST_APPLESS_MAIN(DecodeTest)
#include "decode_test.moc"
