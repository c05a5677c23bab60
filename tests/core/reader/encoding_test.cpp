#include "core/reader/encoding.h"

#include <QStringDecoder>
#include <QStringEncoder>
#include <QTest>

using jingwei::Encoding;
using jingwei::EncodingDetector;
using jingwei::EncodingVerdict;

Q_DECLARE_METATYPE(jingwei::Encoding)

class EncodingTest : public QObject {
    Q_OBJECT

private slots:
    void detects_data();
    void detects();
    void doesNotDependOnTheBlocks_data();
    void doesNotDependOnTheBlocks();
    void doubtsForeignText();
    void wordsReadBack();
};

namespace {

const auto table = QStringLiteral("交易卡号,交易户名,交易金额\r\n6222020000000000001,联通,12.00\r\n"
                                  "6222020000000000002,张三丰,13.50\r\n");

QByteArray inGb18030(const QString& text)
{
    return QStringEncoder{"GB18030"}(text);
}

QByteArray inUtf16(const QString& text, QStringConverter::Encoding order)
{
    return QStringEncoder{order, QStringConverter::Flag::Default}(text);
}

EncodingVerdict verdictOn(const QByteArray& bytes, qsizetype blockSize)
{
    EncodingDetector detector;
    for (qsizetype at = 0; at < bytes.size(); at += blockSize) {
        const auto block = bytes.mid(at, blockSize);
        detector.update(std::as_bytes(std::span{block.constData(), static_cast<std::size_t>(block.size())}));
    }
    return detector.finish();
}

void addFiles()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Encoding>("encoding");
    QTest::addColumn<int>("bomBytes");
    QTest::addColumn<int>("invalid");
    QTest::addColumn<bool>("doubtful");

    const auto row = [](const char* name, const QByteArray& bytes, Encoding encoding, int bomBytes = 0,
                        int invalid = 0, bool doubtful = false) {
        QTest::newRow(name) << bytes << encoding << bomBytes << invalid << doubtful;
    };
    const auto utf8 = table.toUtf8();
    const auto gb18030 = inGb18030(table);
    const QByteArray manyAscii(9000, 'a');

    row("nothing is UTF-8", "", Encoding::Utf8);
    row("ASCII is UTF-8", "a,b\n1,2\n", Encoding::Utf8);
    row("UTF-8", utf8, Encoding::Utf8);
    row("UTF-8 with a mark", "\xEF\xBB\xBF" + utf8, Encoding::Utf8, 3);
    row("GB18030", gb18030, Encoding::Gb18030);
    row("GB18030 with a mark", "\x84\x31\x95\x33" + gb18030, Encoding::Gb18030, 4);
    row("two characters that are valid in both", inGb18030(QStringLiteral("联通,1\n张三,2\n")),
        Encoding::Gb18030);
    row("GB18030 with four-byte characters", inGb18030(QStringLiteral("䶮,𠮷,张三\n李四,王五\n")),
        Encoding::Gb18030);
    row("UTF-16LE with a mark", "\xFF\xFE" + inUtf16(table, QStringConverter::Utf16LE), Encoding::Utf16Le, 2);
    row("UTF-16BE with a mark", "\xFE\xFF" + inUtf16(table, QStringConverter::Utf16BE), Encoding::Utf16Be, 2);
    row("UTF-16LE without a mark", inUtf16(table, QStringConverter::Utf16LE), Encoding::Utf16Le);
    row("UTF-16BE without a mark", inUtf16(table, QStringConverter::Utf16BE), Encoding::Utf16Be);
    row("UTF-16LE of plain ASCII", inUtf16(QStringLiteral("a,b\n1,2\n"), QStringConverter::Utf16LE),
        Encoding::Utf16Le);
    row("an odd byte at the end is no evidence", "\xFF\xFE" + inUtf16(table, QStringConverter::Utf16LE) + "1",
        Encoding::Utf16Le, 2);
    row("a lone surrogate is broken",
        QByteArray("\xFF\xFE"
                   "1\0\x00\xD8"
                   "2\0,\0",
                   10),
        Encoding::Utf16Le, 2, 1, true);
    row("UTF-8 cut off in its last character", utf8 + "\xE5\xBC", Encoding::Utf8);
    row("GB18030 cut off in its last character", gb18030 + "\xD5", Encoding::Gb18030);
    row("GB18030 cut off in four bytes", gb18030 + "\x81\x30\x89", Encoding::Gb18030);
    row("UTF-8 with a value cut through a character", utf8 + utf8 + utf8 + utf8 + "\xE5\xBC,1\n",
        Encoding::Utf8, 0, 1);
    row("short UTF-8 with a value cut through a character", "张三,李四,王五,赵六\n\xE5\xBC,1\n",
        Encoding::Utf8, 0, 1, true);
    row("GB18030 with one broken character", gb18030 + gb18030 + gb18030 + gb18030 + "\xD5,1\n",
        Encoding::Gb18030, 0, 1);
    row("bytes of no encoding", "\xFF\xFF\xFF\xFF,\xFF\n", Encoding::Gb18030, 0, 5, true);
    row("the first character that is not ASCII comes late", manyAscii + gb18030, Encoding::Gb18030);
    row("late UTF-8", manyAscii + utf8, Encoding::Utf8);
    row("NUL padding is not UTF-16", QByteArray("6222", 4).append(8, '\0') + ",12.00\n", Encoding::Utf8);
}

} // namespace

void EncodingTest::detects_data()
{
    addFiles();
}

void EncodingTest::detects()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Encoding, encoding);
    QFETCH(int, bomBytes);
    QFETCH(int, invalid);
    QFETCH(bool, doubtful);

    const auto verdict = verdictOn(bytes, 1 << 20);

    QCOMPARE(verdict.encoding, encoding);
    QCOMPARE(verdict.bomBytes, static_cast<std::size_t>(bomBytes));
    QCOMPARE(verdict.invalidSequences, static_cast<std::uint64_t>(invalid));
    QCOMPARE(verdict.doubtful, doubtful);
}

void EncodingTest::doesNotDependOnTheBlocks_data()
{
    addFiles();
}

void EncodingTest::doesNotDependOnTheBlocks()
{
    QFETCH(QByteArray, bytes);

    const auto whole = verdictOn(bytes, 1 << 20);

    for (const qsizetype size : {1, 2, 3, 5, 4095, 4096, 4097})
        QCOMPARE(verdictOn(bytes, size), whole);
}

void EncodingTest::doubtsForeignText()
{
    // Traditional Chinese in Big5 reads as GB18030, but as characters nobody uses.
    const auto text =
        QStringLiteral("帳號戶名交易金額餘額摘要備註對方帳號對方戶名開戶銀行網點名稱幣別日期時間");
    const QByteArray big5 = QStringEncoder{"Big5"}(text);
    QVERIFY(big5.size() == 2 * text.size());

    const auto verdict = verdictOn(big5, 1 << 20);

    QVERIFY(verdict.doubtful);
}

void EncodingTest::wordsReadBack()
{
    for (const auto encoding : {Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Gb18030})
        QCOMPARE(jingwei::encodingFromWord(jingwei::encodingWord(encoding)), encoding);
    QCOMPARE(jingwei::encodingWord(Encoding::Gb18030), std::string_view{"GB18030"});
    QVERIFY(!jingwei::encodingFromWord("EBCDIC"));
}

QTEST_APPLESS_MAIN(EncodingTest)
#include "encoding_test.moc"
