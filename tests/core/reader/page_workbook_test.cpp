#include "core/reader/workbook.h"
#include "tests/support/workbook_file.h"

#include <QStringEncoder>
#include <QTest>

using jingwei::test::BookFolder;
using jingwei::test::linesOf;
using jingwei::test::pageOf;
using jingwei::test::spreadsheetXml;
using jingwei::test::spreadsheetXmlLines;

class PageWorkbookTest : public QObject {
    Q_OBJECT

private slots:
    void readsPages_data();
    void readsPages();
    void readsPagesInAnyEncoding_data();
    void readsPagesInAnyEncoding();
    void readsSpreadsheetXml();
    void readsSpreadsheetXmlInAnyEncoding();

private:
    BookFolder m_folder;
};

void PageWorkbookTest::readsPages_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QStringList>("rows");

    const auto page = [](const char* name, const QByteArray& text, const char* rows) {
        QTest::newRow(name) << text << QString{rows}.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    };
    const auto table = [&](const char* name, const QByteArray& rows, const char* lines) {
        page(name, pageOf(rows), lines);
    };
    table("cells", "<tr><td>a</td><th>b</th></tr><tr><td>c</td></tr>", "1: a|b\n2: c");
    table("tags left open", "<tr><td>a<td>b<tr><td>c", "1: a|b\n2: c");
    table("tags left open many times",
          QByteArray("<tr><td><font color=red>a</td>").repeated(2000) + "<tr><td>z", qPrintable([] {
              QString lines;
              for (int i = 1; i <= 2000; ++i)
                  lines += QString::number(i) + QStringLiteral(": a\n");
              return lines + QStringLiteral("2001: z");
          }()));
    table("parts of a table", "<thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody>",
          "1: a\n2: b");
    table("blanks", "<tr><td> a \r\n\t b </td><td>&nbsp;</td><td>&nbsp;c&nbsp;&nbsp;d </td></tr>",
          "1: a b||c d");
    table("line breaks", "<tr><td>a<br>b<br/><br>c<p>d</p></td></tr>", "1: a b c d");
    table("entities", "<tr><td>&lt;&amp;&gt;&quot;&#20013;&#x6587;&eacute;</td></tr>", "1: <&>\"中文é");
    table("emphasis does not part", "<tr><td>a<b>b</b><span>c</span></td></tr>", "1: abc");
    table("scripts and styles",
          "<tr><td>a<script>if (1 < 2) x('<td>no</td>');</script><style>td { color: red }</style>b</td></tr>",
          "1: ab");
    table("a comment", "<tr><td>a<!-- <td>no</td> -->b</td></tr>", "1: ab");
    table("wide cells", "<tr><td colspan=\"2\">a</td><td>b</td></tr><tr><td>c</td><td>d</td><td>e</td></tr>",
          "1: a||b\n2: c|d|e");
    table("high cells",
          "<tr><td rowspan=\"2\">a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td><td>e</td></tr>",
          "1: a|b\n2: |c\n3: d|e");
    table("wide and high cells",
          "<tr><td>x</td><td rowspan=2 colspan=2>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr>",
          "1: x|a||b\n2: c|||d");
    table("spans that make no sense",
          "<tr><td colspan=\"0\">a</td><td colspan=\"x\" rowspan=\"-1\">b</td><td>c</td></tr>", "1: a|b|c");
    table("empty rows count", "<tr><td>a</td></tr><tr></tr><tr><td></td></tr><tr><td>b</td></tr>",
          "1: a\n4: b");
    table("a table within a cell",
          "<tr><td>a</td><td>b<table><tr><td>c</td><td>d</td></tr></table>e</td><td>f</td></tr><tr><td>g</"
          "td></tr>",
          "1: a|b\n2: c|d\n3: |e|f\n4: g");
    table("a table for the layout alone",
          "<tr><td><table><tr><td>a</td></tr><tr><td>b</td></tr></table></td></tr>", "2: a\n3: b");
    page("several tables",
         "<html><p>no</p><table><tr><td>a</table><table><tr><td>b</td></tr></table>no</html>", "1: a\n2: b");
    page("in a document of XML",
         "<?xml version=\"1.0\" encoding=\"UTF-8\"?><html "
         "xmlns=\"http://www.w3.org/1999/xhtml\"><body><table><tr><td>a</td>"
         "</tr></table></body></html>",
         "1: a");
    page("a piece of a page", "<div class=\"x\"><table><tr><td>a</td></tr></table></div>", "1: a");
    page("in capitals", "<TABLE><TR><TD COLSPAN=2>a</TD><TD>b</TD></TR></TABLE>", "1: a||b");
    page("as Excel writes it",
         "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><!--[if gte mso "
         "9]><xml><x:ExcelWorkbook/></xml>"
         "<![endif]--><style>td {mso-number-format:\"\\@\";}</style></head><body><table><col width=1>"
         "<tr><td x:num>1</td><td style='mso-number-format:\"\\@\"'>0622</td></tr></table></body></html>",
         "1: 1|0622");
    page("without a table", "<html><body><p>nothing</p></body></html>", "");
}

void PageWorkbookTest::readsPages()
{
    QFETCH(QByteArray, page);
    QFETCH(QStringList, rows);

    QCOMPARE(linesOf(m_folder.put(page)), QStringList{QStringLiteral("[]")} + rows);
}

void PageWorkbookTest::readsPagesInAnyEncoding_data()
{
    QTest::addColumn<QByteArray>("page");

    const auto page = [](const QString& charset) {
        const auto meta = charset.isEmpty()
                              ? QString{}
                              : QStringLiteral("<meta http-equiv=\"Content-Type\" content=\"text/html; "
                                               "charset=%1\">")
                                    .arg(charset);
        return QStringLiteral("<html><head>%1</head><body><table><tr><td>户名</td><td>张三</td></tr></"
                              "table></body></html>")
            .arg(meta);
    };
    const auto gb18030 = [](const QString& text) -> QByteArray { return QStringEncoder{"GB18030"}(text); };
    const auto utf16 = [](const QString& text) -> QByteArray {
        return QStringEncoder{QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom}(text);
    };
    QTest::newRow("GB18030, said so") << gb18030(page(QStringLiteral("gb2312")));
    QTest::newRow("GB18030, not said") << gb18030(page({}));
    QTest::newRow("GB18030, said to be UTF-8") << gb18030(page(QStringLiteral("utf-8")));
    QTest::newRow("UTF-8, said so") << page(QStringLiteral("UTF-8")).toUtf8();
    QTest::newRow("UTF-8, not said") << page({}).toUtf8();
    QTest::newRow("UTF-8, said to be GBK") << page(QStringLiteral("GBK")).toUtf8();
    QTest::newRow("UTF-8 with a mark") << "\xEF\xBB\xBF" + page(QStringLiteral("gb2312")).toUtf8();
    QTest::newRow("UTF-16 with a mark") << utf16(page(QStringLiteral("utf-8")));
    QTest::newRow("an encoding not known") << page(QStringLiteral("x-none")).toUtf8();
}

void PageWorkbookTest::readsPagesInAnyEncoding()
{
    QFETCH(QByteArray, page);

    QCOMPARE(linesOf(m_folder.put(page)),
             (QStringList{QStringLiteral("[]"), QStringLiteral("1: 户名|张三")}));
}

void PageWorkbookTest::readsSpreadsheetXml()
{
    QCOMPARE(linesOf(m_folder.put(spreadsheetXml())), spreadsheetXmlLines());
}

void PageWorkbookTest::readsSpreadsheetXmlInAnyEncoding()
{
    const auto text = QString::fromUtf8(spreadsheetXml());
    auto chinese = text;
    chinese.replace(QStringLiteral("?>\n<?mso"), QStringLiteral(" encoding=\"gb2312\"?>\n<?mso"));

    QCOMPARE(linesOf(m_folder.put(QStringEncoder{"GB18030"}(chinese))), spreadsheetXmlLines());
    QCOMPARE(linesOf(m_folder.put(
                 QStringEncoder{QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom}(text))),
             spreadsheetXmlLines());
}

QTEST_APPLESS_MAIN(PageWorkbookTest)
#include "page_workbook_test.moc"
