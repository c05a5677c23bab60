#include "core/reader/content.h"

#include <QStringEncoder>
#include <QTest>

#include <random>

using jingwei::ContentKind;

class ContentTest : public QObject {
    Q_OBJECT

private slots:
    void recognises_data();
    void recognises();
    void takesRandomBytesForBinary();
    void takesBothByteOrdersForText();
};

namespace {

std::span<const std::byte> bytesOf(const QByteArray& bytes)
{
    return std::as_bytes(std::span{bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

} // namespace

void ContentTest::recognises_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("word");

    const auto row = [](const char* name, const QByteArray& head, const char* word) {
        QTest::newRow(name) << head << QByteArray{word};
    };
    row("nothing is empty", "", "empty");
    row("a line of a table is text", "\xE5\x8D\xA1\xE5\x8F\xB7,\xE9\x87\x91\xE9\xA2\x9D\n6222,12.00\n",
        "text");
    row("GB18030 is text", "\xBF\xA8\xBA\xC5,\xBD\xF0\xB6\xEE\r\n6222,12.00\r\n", "text");
    row("a single byte is text", "1", "text");
    row("a line break alone is text", "\n", "text");
    row("values padded with NUL are text",
        QByteArray("6222", 4).append(2, '\0') + ",12.00\n6217,13.00,1234567890\n", "text");
    row("a stray control character leaves it text",
        "6222,\x01"
        "12.00\n",
        "text");
    row("a workbook is zip", QByteArray("PK\x03\x04\x14\x00", 6), "zip");
    row("an empty archive is zip", QByteArray("PK\x05\x06\x00\x00", 6), "zip");
    row("text that begins with PK is text", "PK,name\n1,2\n", "text");
    row("an old workbook is ole", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "ole");
    row("a document is pdf", "%PDF-1.7\n", "pdf");
    row("a document behind a mark is pdf", "\xEF\xBB\xBF%PDF-1.4\n", "pdf");
    row("a photo is jpeg", QByteArray("\xFF\xD8\xFF\xE0\x00\x10JFIF", 10), "jpeg");
    row("a screenshot is png", "\x89PNG\r\n\x1A\n", "png");
    row("a moving picture is gif", "GIF89a", "gif");
    row("a Linux program",
        "\x7F"
        "ELF\x02\x01",
        "executable");
    row("a Windows program", QByteArray("MZ\x90\x00\x03\x00\x00\x00", 8), "executable");
    row("text that begins with MZ is text", "MZ,amount\n1,2\n", "text");
    row("a database", QByteArray("SQLite format 3\0", 16), "sqlite");
    row("a gzip archive", "\x1F\x8B\x08", "gzip");
    row("a 7z archive", "7z\xBC\xAF\x27\x1C", "7z");
    row("a rar archive", "Rar!\x1A\x07\x01", "rar");
    row("a page", "<!DOCTYPE html>\n<html>", "html");
    row("a page that calls itself a workbook", "\r\n <HTML xmlns:x=\"urn:x\"><head>", "html");
    row("a bare table of tags", "<table border=\"1\"><tr><td>1</td></tr></table>", "html");
    row("a page in XML", "<?xml version=\"1.0\"?><!-- x --><html>", "html");
    row("a page in UTF-16", QByteArray("\xFF\xFE<\0h\0t\0m\0l\0>\0", 14), "html");
    row("a page that begins with a comment", "<!-- made by x -->\n<div>\n<TABLE border=1>", "html");
    row("a piece of a page", "<div class=\"a\"><table><tr><td>1</td></tr></table></div>", "html");
    row("a page that begins with its styles", "<style>td { color: red }</style>\n<table>", "html");
    row("a page without its head", "<body>" + QByteArray(2000, ' ') + "<table>", "html");
    row("a page in XML without head", "<?xml version=\"1.0\"?><table>", "html");
    row("other XML is text", "<?xml version=\"1.0\"?><rows><row/></rows>", "text");
    row("tags without a table are text", "<div>1</div>", "text");
    row("a workbook in XML",
        "<?xml version=\"1.0\"?>\r\n<?mso-application progid=\"Excel.Sheet\"?>\r\n<Workbook>",
        "spreadsheet-xml");
    row("a workbook in XML with a mark",
        "\xEF\xBB\xBF<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?>", "spreadsheet-xml");
    row("a workbook in XML by its namespace",
        "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet>", "spreadsheet-xml");
    row("a workbook in XML in UTF-16",
        QByteArray{QStringEncoder{QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom}(
            QStringLiteral("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>"))},
        "spreadsheet-xml");
    row("a letter in XML is text", "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w/>",
        "text");
    row("a page of Excel is a page", "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table>",
        "html");
    row("text about tags is text", "tag,meaning\n<html>,page\n", "text");
    row("zeros are binary", QByteArray(64, '\0'), "binary");
    row("control characters are binary", "\x01\x02\x03\x04\x05\x06\x07\x08", "binary");
}

void ContentTest::recognises()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, word);

    const auto found = contentWord(jingwei::sniffContent(bytesOf(head)));

    QCOMPARE(QByteArray(found.data(), static_cast<qsizetype>(found.size())), word);
}

void ContentTest::takesRandomBytesForBinary()
{
    std::mt19937 random{7};
    for (int round = 0; round < 50; ++round) {
        QByteArray bytes(4096, ' ');
        for (auto& byte : bytes)
            byte = static_cast<char>(random() & 0xFFU);
        QCOMPARE(jingwei::sniffContent(bytesOf(bytes)), ContentKind::Binary);
    }
}

void ContentTest::takesBothByteOrdersForText()
{
    const auto text = QStringLiteral("交易卡号,交易金额\r\n6222020000000000001,12.00\r\n");
    for (const auto order : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        const QByteArray plain = QStringEncoder{order}(text);
        const QByteArray marked = QStringEncoder{order, QStringConverter::Flag::WriteBom}(text);
        QCOMPARE(jingwei::sniffContent(bytesOf(plain)), ContentKind::Text);
        QCOMPARE(jingwei::sniffContent(bytesOf(marked)), ContentKind::Text);
    }
}

QTEST_APPLESS_MAIN(ContentTest)
#include "content_test.moc"
