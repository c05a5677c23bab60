#include "core/reader/workbook.h"
#include "tests/support/stored_zip.h"
#include "tests/support/workbook_file.h"

#include <QStringEncoder>
#include <QTest>

using jingwei::test::BookFolder;
using jingwei::test::BookPackage;
using jingwei::test::linesOf;
using jingwei::test::sheetOf;
using jingwei::test::StoredZip;

class XlsxWorkbookTest : public QObject {
    Q_OBJECT

private slots:
    void readsXlsxCells_data();
    void readsXlsxCells();
    void readsOtherEncodings();
    void findsParts_data();
    void findsParts();
    void countsFrom1904();
    void refusesPartsThatExpand();
    void readsLargePartsInTwoThreads();
    void noticesAWrongChecksum();

private:
    BookFolder m_folder;
};

void XlsxWorkbookTest::readsXlsxCells_data()
{
    QTest::addColumn<QByteArray>("sheet");
    QTest::addColumn<QStringList>("rows");

    const auto sheet = [](const char* name, const QByteArray& xml, const char* rows) {
        QTest::newRow(name) << xml << QString{rows}.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    };
    const auto row = [&](const char* name, const QByteArray& rows, const char* lines) {
        sheet(name, sheetOf(rows), lines);
    };
    row("no rows", "", "");
    row("a number", "<row r=\"1\"><c r=\"A1\"><v>12.50</v></c></row>", "1: 12.5");
    row("a long number as a number", "<row r=\"1\"><c r=\"A1\"><v>6.2220212345678902E+18</v></c></row>",
        "1: 6.22202123456789E+18");
    row("a long number as text", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c></row>",
        "1: 6222021234567890123");
    row("a shared text", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", "1: zero");
    row("pieces of a text, without how they are pronounced",
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>2</v></c></row>", "1: 张三丰");
    row("escaped characters", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>3</v></c></row>",
        "1: a\x1F"
        "b_x000D_😀_xZZ00_");
    row("blanks are kept", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>4</v></c></row>", "1:  a ");
    row("an empty shared text", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>5</v></c><c r=\"B1\"><v>1</v></c></row>",
        "1: |1");
    row("entities", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>6</v></c></row>", "1: <&>\"'中A");
    row("an inline text", "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a&amp;b</t></is></c></row>",
        "1: a&b");
    row("an inline text in pieces",
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><r><rPr><b/></rPr><t>a</t></r><r><t>b</t></r>"
        "<rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></is></c></row>",
        "1: ab");
    row("the text of a formula",
        "<row r=\"1\"><c r=\"A1\" t=\"str\"><f>A2&amp;\"x\"</f><v>text</v></c></row>", "1: text");
    row("the number of a formula", "<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c></row>", "1: 2");
    row("a formula never computed", "<row r=\"1\"><c r=\"A1\"><f>1+1</f></c><c r=\"B1\"><v>1</v></c></row>",
        "1: |1");
    row("true and false",
        "<row r=\"1\"><c r=\"A1\" t=\"b\"><v>1</v></c><c r=\"B1\" t=\"b\"><v>0</v></c></row>",
        "1: TRUE|FALSE");
    row("an error", "<row r=\"1\"><c r=\"A1\" t=\"e\"><v>#DIV/0!</v></c></row>", "1: #DIV/0!");
    row("a date in writing",
        "<row r=\"1\"><c r=\"A1\" t=\"d\"><v>2025-03-01T12:00:05</v></c>"
        "<c r=\"B1\" t=\"d\" s=\"1\"><v>2025-03-01</v></c></row>",
        "1: 2025-03-01 12:00:05|2025-03-01");
    row("built-in date", "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>45717</v></c></row>", "1: 2025-03-01");
    row("custom date", "<row r=\"1\"><c r=\"A1\" s=\"2\"><v>45717.5</v></c></row>", "1: 2025-03-01 12:00:00");
    row("leading zeros", "<row r=\"1\"><c r=\"A1\" s=\"3\"><v>93005</v></c></row>", "1: 093005");
    row("percent and currency are plain", "<row r=\"1\"><c r=\"A1\" s=\"4\"><v>0.125</v></c></row>",
        "1: 0.125");
    row("a built-in number with a code of its own", "<row r=\"1\"><c r=\"A1\" s=\"5\"><v>7</v></c></row>",
        "1: 0007");
    row("a style that is not there", "<row r=\"1\"><c r=\"A1\" s=\"99\"><v>7</v></c></row>", "1: 7");
    row("cells without reference", "<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>",
        "1: 1|2\n2: |3");
    row("cells behind a reference",
        "<row r=\"3\"><c r=\"C3\"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>",
        "3: ||1|2\n4: 3");
    row("columns beyond Z", "<row r=\"1\"><c r=\"AB1\"><v>1</v></c></row>",
        "1: |||||||||||||||||||||||||||1");
    row("cells out of order", "<row r=\"1\"><c r=\"B1\"><v>2</v></c><c r=\"A1\"><v>1</v></c></row>",
        "1: 1|2");
    row("cells with a style and nothing else",
        "<row r=\"1\"><c r=\"A1\" s=\"1\"/><c r=\"XFD1\" s=\"1\"/></row>", "");
    row("an empty row", "<row r=\"1\"/><row r=\"2\" spans=\"1:1\"><c r=\"A2\"><v>1</v></c></row>", "2: 1");
    row("what else a row may hold",
        "<row r=\"1\"><extLst><c r=\"A1\"><v>9</v></c></extLst><c "
        "r=\"B1\"><extLst><v>9</v></extLst><v>1</v></c></row>",
        "1: |1");
    row("a comment and a section of characters",
        "<!-- <row> --><row r=\"1\"><?x y?><c r=\"A1\" t=\"str\"><v>a<![CDATA[<b>]]>c</v></c></row>",
        "1: a<b>c");
    sheet("the strict sort",
          "<worksheet xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><sheetData><row r=\"1\">"
          "<c r=\"A1\" t=\"s\"><v>0</v></c></row></sheetData></worksheet>",
          "1: zero");
    sheet("prefixes",
          "<x:worksheet xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
          "\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\" t=\"s\"><x:v>0</x:v></x:c></x:row></x:sheetData>"
          "</x:worksheet>",
          "1: zero");
    sheet("single quotes, blanks and line breaks in tags",
          "\xEF\xBB\xBF<?xml version='1.0' encoding='UTF-8'?>\r\n<worksheet >\r\n<sheetData\n><row\r\n r = "
          "'1' >"
          "<c\tr='A1'\n>\r\n<v >7</v ></c\n></row></sheetData></worksheet>\r\n",
          "1: 7");
    sheet("rows elsewhere do not count",
          "<worksheet><cols><row r=\"1\"><c><v>1</v></c></row></cols><sheetData><row "
          "r=\"2\"><c><v>2</v></c></row>"
          "</sheetData><row r=\"3\"><c><v>3</v></c></row></worksheet>",
          "2: 2");
    row("bytes that are no UTF-8", "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a\xD5\xC5</v></c></row>",
        "1: a\uFFFD\uFFFD");
}

void XlsxWorkbookTest::readsXlsxCells()
{
    QFETCH(QByteArray, sheet);
    QFETCH(QStringList, rows);

    BookPackage package;
    package.sheet = sheet;
    package.strings =
        "<sst count=\"9\"><si><t>zero</t></si><si><t>6222021234567890123</t></si>"
        "<si><r><t>张</t></r><r><rPr><t>no</t></rPr><t xml:space=\"preserve\">三</t></r>"
        "<rPh sb=\"0\" eb=\"1\"><t>zhang</t></rPh><r><t>丰</t></r><phoneticPr fontId=\"1\"/></si>"
        "<si><t>a_x001F_b_x005F_x000D__xD83D__xDE00__xZZ00_</t></si>"
        "<si><t xml:space=\"preserve\"> a </t></si><si><t/></si>"
        "<si><t>&lt;&amp;&gt;&quot;&apos;&#x4E2D;&#65;</t></si></sst>";
    package.styles = "<styleSheet><numFmts><numFmt numFmtId=\"164\" "
                     "formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/>"
                     "<numFmt numFmtId=\"165\" formatCode=\"000000\"/><numFmt numFmtId=\"14\" "
                     "formatCode=\"0000\"/></numFmts>"
                     "<cellStyleXfs><xf numFmtId=\"22\"/></cellStyleXfs>"
                     "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"15\"/><xf "
                     "numFmtId=\"164\"><alignment/></xf><xf numFmtId=\"165\"/>"
                     "<xf numFmtId=\"10\"/><xf numFmtId=\"14\"/></cellXfs><cellStyles><xf "
                     "numFmtId=\"22\"/></cellStyles></styleSheet>";

    const auto lines = linesOf(m_folder.put(package.bytes()));

    QCOMPARE(lines, QStringList{QStringLiteral("[S]")} + rows);
}

void XlsxWorkbookTest::readsOtherEncodings()
{
    const auto xml = QStringLiteral(
        "<worksheet><sheetData><row><c t=\"str\"><v>中文</v></c></row></sheetData></worksheet>");
    for (const auto order : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        BookPackage package;
        package.sheet = QStringEncoder{order, QStringConverter::Flag::WriteBom}(xml);
        QCOMPARE(linesOf(m_folder.put(package.bytes())),
                 (QStringList{QStringLiteral("[S]"), QStringLiteral("1: 中文")}));
    }
    BookPackage package;
    package.sheet = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><worksheet><sheetData><row><c "
                    "t=\"str\"><v>\xE9</v></c>"
                    "</row></sheetData></worksheet>";
    QCOMPARE(linesOf(m_folder.put(package.bytes())),
             (QStringList{QStringLiteral("[S]"), QStringLiteral("1: é")}));
}

void XlsxWorkbookTest::findsParts_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("lines");

    const auto row = [](const char* name, const QByteArray& bytes, const char* lines) {
        QTest::newRow(name) << bytes << QString{lines}.split(QLatin1Char('\n'));
    };
    const auto rel = &BookPackage::relationship;
    const auto cell = sheetOf("<row><c t=\"s\"><v>0</v></c></row>");
    BookPackage plain;
    plain.sheet = cell;
    const auto with = [&](const QByteArray& relationships) {
        auto package = plain;
        package.relationships = relationships;
        return package.bytes();
    };
    row("as usual", plain.bytes(), "[S]\n1: zero");
    row("from the root",
        with(rel("r1", "worksheet", "/xl/worksheets/sheet1.xml")
             + rel("r2", "sharedStrings", "/xl/sharedStrings.xml")),
        "[S]\n1: zero");
    row("up and down", with(rel("r1", "worksheet", "../xl/./worksheets/sheet1.xml")), "[S]\n1: zero");
    row("in another case", with(rel("r1", "worksheet", "Worksheets/Sheet1.XML")), "[S]\n1: zero");
    row("texts that nobody points to", with(rel("r1", "worksheet", "worksheets/sheet1.xml")), "[S]\n1: zero");
    row("a chart is no sheet", with(rel("r1", "chartsheet", "worksheets/sheet1.xml")), "");
    row("a sheet that is not there", with(rel("r1", "worksheet", "worksheets/sheet9.xml")),
        "[S]\ndamaged xl/worksheets/sheet9.xml");
    row("a sheet that nobody points to", with(rel("r7", "worksheet", "worksheets/sheet1.xml")),
        "[S]\ndamaged S");

    StoredZip other;
    const auto rels = [](const QByteArray& inside) { return ("<r><x>" + inside + "</x></r>").toStdString(); };
    other.add("_rels\\.rels", rels(rel("a", "officeDocument", "/book/main.xml")));
    other.add("book\\main.xml",
              "<workbook><sheets><sheet name=\"&lt;_x0041_&gt;\" id=\"q\"/></sheets></workbook>");
    other.add("book\\_rels\\main.xml.rels", rels(rel("q", "worksheet", "one.xml")));
    other.add("book\\one.xml", "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>");
    row("other places, and slashes that lean", QByteArray::fromStdString(other.bytes()), "[<A>]\n1: 1");

    StoredZip bare;
    bare.add("xl/workbook.xml", plain.book.toStdString());
    bare.add("xl/_rels/workbook.xml.rels", rels(plain.relationships));
    bare.add("xl/worksheets/sheet1.xml", sheetOf("<row><c><v>1</v></c></row>").toStdString());
    row("without the part that points to the book", QByteArray::fromStdString(bare.bytes()), "[S]\n1: 1");
}

void XlsxWorkbookTest::findsParts()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, lines);

    QCOMPARE(linesOf(m_folder.put(bytes)).join(QLatin1Char('\n')), lines.join(QLatin1Char('\n')));
}

void XlsxWorkbookTest::countsFrom1904()
{
    for (const QByteArray value : {"1", "true"}) {
        BookPackage package;
        package.book.replace("<sheets>", "<workbookPr date1904=\"" + value + "\"/><sheets>");
        package.styles = "<styleSheet><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>";
        package.sheet = sheetOf("<row><c><v>0</v></c><c><v>44255</v></c></row>");
        QCOMPARE(linesOf(m_folder.put(package.bytes())).last(), QStringLiteral("1: 1904-01-01|2025-03-01"));
    }
}

void XlsxWorkbookTest::refusesPartsThatExpand()
{
    const auto bomb = std::filesystem::path{JINGWEI_TEST_DATA} / "workbooks/bomb.xlsx";

    QCOMPARE(linesOf(bomb, {.ratioFrom = std::uint64_t{1} << 20}).last(),
             QStringLiteral("hostile expansion"));
    QCOMPARE(linesOf(bomb, {.ratioFrom = std::uint64_t{8} << 20}).last(), QStringLiteral("[a]"));
    QCOMPARE(linesOf(bomb, {.partBytes = std::uint64_t{1} << 20}).last(), QStringLiteral("hostile size"));
}

void XlsxWorkbookTest::readsLargePartsInTwoThreads()
{
    QByteArray rows;
    QStringList lines{QStringLiteral("[S]")};
    for (int i = 1; i <= 30000; ++i) {
        const auto number = QByteArray::number(i);
        rows += "<row r=\"" + number + "\"><c r=\"A" + number + "\"><v>" + number + "</v></c><c r=\"B"
                + number + "\" t=\"s\"><v>0</v></c></row>\n";
        lines += QStringLiteral("%1: %1|zero").arg(i);
    }
    BookPackage package;
    package.sheet = sheetOf(rows);
    QVERIFY(package.sheet.size() > 1 << 20);

    QCOMPARE(linesOf(m_folder.put(package.bytes())), lines);
}

void XlsxWorkbookTest::noticesAWrongChecksum()
{
    for (const int copies : {1, 100000}) { // in one thread and in two
        BookPackage package;
        package.sheet = sheetOf("<row><c><v>1</v></c></row>" + QByteArray("<row/>").repeated(copies));
        const auto changed = package.bytes().replace("<v>1</v>", "<v>2</v>");

        const auto path = m_folder.put(changed);
        const auto lines = linesOf(path);

        QCOMPARE(lines, (QStringList{QStringLiteral("[S]"), QStringLiteral("1: 2"),
                                     QStringLiteral("damaged xl/worksheets/sheet1.xml")}));
    }
}

QTEST_APPLESS_MAIN(XlsxWorkbookTest)
#include "xlsx_workbook_test.moc"
