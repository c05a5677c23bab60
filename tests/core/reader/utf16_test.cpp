#include "core/reader/utf16.h"

#include <QStringEncoder>
#include <QTest>

using jingwei::Encoding;
using jingwei::Utf16ToUtf8;

class Utf16Test : public QObject {
    Q_OBJECT

private slots:
    void readsAnyBlocks_data();
    void readsAnyBlocks();
    void replacesLoneSurrogates();
    void countsOriginalBytes();
};

void Utf16Test::readsAnyBlocks_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("ASCII") << QStringLiteral("6222,12.00\r\n");
    QTest::newRow("two bytes in UTF-8") << QStringLiteral("é,ß");
    QTest::newRow("Chinese") << QStringLiteral("张三,李四");
    QTest::newRow("surrogate pairs") << QStringLiteral("𠮷,a𠮷𠮷");
}

void Utf16Test::readsAnyBlocks()
{
    QFETCH(QString, text);

    for (const auto order : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        const QByteArray bytes = QStringEncoder{order}(text);
        const auto view = std::as_bytes(std::span{bytes.constData(), static_cast<std::size_t>(bytes.size())});
        for (std::size_t split = 0; split <= view.size(); ++split) {
            Utf16ToUtf8 transcoder{order == QStringConverter::Utf16LE ? Encoding::Utf16Le
                                                                      : Encoding::Utf16Be};
            std::string utf8;
            transcoder.append(view.first(split), utf8);
            transcoder.append(view.subspan(split), utf8);
            transcoder.finish(utf8);
            QCOMPARE(QString::fromStdString(utf8), text);
            QCOMPARE(jingwei::utf16Bytes(utf8), std::uint64_t{view.size()});
        }
    }
}

void Utf16Test::replacesLoneSurrogates()
{
    const std::string_view raw{"\x00\xD8\x00\xD8\x31\x00\x00\xDC\x00\xD8", 10};
    Utf16ToUtf8 transcoder{Encoding::Utf16Le};
    std::string utf8;
    transcoder.append(std::as_bytes(std::span{raw}), utf8);
    transcoder.finish(utf8);
    QCOMPARE(utf8, std::string{"\xEF\xBF\xBD\xEF\xBF\xBD"
                               "1"
                               "\xEF\xBF\xBD\xEF\xBF\xBD"});
}

void Utf16Test::countsOriginalBytes()
{
    QCOMPARE(jingwei::utf16Bytes(""), std::uint64_t{0});
    QCOMPARE(jingwei::utf16Bytes("a张𠮷"), std::uint64_t{8});
}

QTEST_APPLESS_MAIN(Utf16Test)
#include "utf16_test.moc"
