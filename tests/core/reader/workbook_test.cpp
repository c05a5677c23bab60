#include "core/reader/workbook.h"
#include "tests/support/stored_zip.h"
#include "tests/support/workbook_file.h"

#include <QStringEncoder>
#include <QTest>

#include <random>

using jingwei::ContentKind;
using jingwei::ErrorCode;
using jingwei::Progress;
using jingwei::WorkbookLimits;
using jingwei::test::BookFolder;
using jingwei::test::BookPackage;
using jingwei::test::BookRows;
using jingwei::test::bytesOf;
using jingwei::test::kindOf;
using jingwei::test::linesOf;
using jingwei::test::pageOf;
using jingwei::test::sheetOf;
using jingwei::test::spreadsheetXml;
using jingwei::test::StoredZip;

class WorkbookTest : public QObject {
    Q_OBJECT

private slots:
    void readsFiles_data();
    void readsFiles();
    void readsSharedTextsOverRecords();
    void refuses_data();
    void refuses();
    void keepsLimits_data();
    void keepsLimits();
    void aSheetHasNoMoreRowsThanASpreadsheet();
    void refusesWhatTheFileCutsOff_data();
    void refusesWhatTheFileCutsOff();
    void survivesAnyChangedByte_data();
    void survivesAnyChangedByte();
    void stopsWhenTheSinkSaysSo_data();
    void stopsWhenTheSinkSaysSo();
    void stopsWhenCancelled_data();
    void stopsWhenCancelled();
    void tellsHowFarItIs_data();
    void tellsHowFarItIs();
    void readsSheetsInAnyOrder();
    void readsOnAfterADamagedSheet();

private:
    BookFolder m_folder;
};

namespace {

std::filesystem::path dataFile(const QString& name)
{
    return std::filesystem::path{JINGWEI_TEST_DATA} / "workbooks" / name.toStdString();
}

} // namespace

void WorkbookTest::readsFiles_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("lines");

    const auto row = [](const char* file, const char* lines) {
        QTest::newRow(file) << QString{file} << QString{lines}.split(QLatin1Char('\n'));
    };
    row("statement.xlsx",
        "[交易明细]\n"
        "1: 银行流水 2025\n"
        "2: 交易卡号|交易户名|交易金额|交易日期|交易时间|交易时刻|成功|备注\n"
        "3: 6222020000000000001|张三|1234.5|2025-03-01|2025-03-01 12:00:05|093005|TRUE|两 行 一格\n"
        "4: 6.22202123456789E+18|李四|0.3||09:30:05||FALSE|#N/A\n"
        "7: ||远\n"
        "[空]\n"
        "[隐藏]\n"
        "2: |看得见");
    row("kinds.xls", "[各种]\n"
                     "1: 1|共享||带饰|plain\n"
                     "2: 2.5|算出的字|TRUE|#DIV/0!||AAA\n"
                     "3: 093005|2025-03-01|2025-03-01 12:00:00|45717.5\n"
                     "4: 123.45|7|1\n"
                     "5: 标签|富标签|TRUE|#N/A\n"
                     "6: 300 columns\n"
                     "[Unordered]\n"
                     "1: 0|1|2|后来\n"
                     "2: 10|11|12\n"
                     "3: 20|21|22");
    row("excel5.xls", "[流水]\n1: 户名|张三\n2: 1904-01-01|2025-03-01");
}

void WorkbookTest::readsFiles()
{
    QFETCH(QString, file);
    QFETCH(QStringList, lines);

    auto found = linesOf(dataFile(file));

    for (auto& line : found) { // what would be too long to write down
        line.replace(QLatin1Char('\n'), QLatin1Char(' ')).replace(QLatin1Char('\t'), QLatin1Char(' '));
        line.replace(QString(3000, QLatin1Char('a')), QStringLiteral("AAA"));
        if (line == QStringLiteral("6: |1E+300") + QString(299, QLatin1Char('|')) + QLatin1Char('5'))
            line = QStringLiteral("6: 300 columns");
    }
    QCOMPARE(found, lines);
}

void WorkbookTest::readsSharedTextsOverRecords()
{
    const auto lines = linesOf(dataFile(QStringLiteral("statement.xls")));
    auto sameSheet = linesOf(dataFile(QStringLiteral("statement.xlsx")));
    sameSheet = sameSheet.first(sameSheet.indexOf(QStringLiteral("[空]")));

    QCOMPARE(lines.first(6), sameSheet);
    QCOMPARE(lines.sliced(6), (QStringList{
                                  QStringLiteral("8: ") + QString(5000, u'é') + QString(5000, u'中'),
                                  QStringLiteral("9: |") + QString(8190, u'é'),
                                  QStringLiteral("10: 粗体字"),
                                  QStringLiteral("11: 1|2.5|1234567|-3|0.01"),
                                  QStringLiteral("[隐藏]"),
                                  QStringLiteral("2: |看得见"),
                              }));
}

void WorkbookTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("error");

    const auto row = [](const char* name, const QByteArray& bytes, const char* error) {
        QTest::newRow(name) << bytes << QString{error};
    };
    const auto file = [](const char* name) { return bytesOf(dataFile(QString{name})); };
    const auto office = [](const QByteArray& target, const QByteArray& root) {
        StoredZip zip;
        zip.add("_rels/.rels", ("<Relationships>" + BookPackage::relationship("a", "officeDocument", target)
                                + "</Relationships>")
                                   .toStdString());
        zip.add(target.toStdString(), ('<' + root + "/>").toStdString());
        return QByteArray::fromStdString(zip.bytes());
    };
    const auto sheet = [](const QByteArray& xml) {
        BookPackage package;
        package.sheet = xml;
        return package.bytes();
    };
    const auto strings = [](const QByteArray& xml) {
        BookPackage package;
        package.strings = xml;
        return package.bytes();
    };
    row("a letter", office("word/document.xml", "document"), "unsupported zip");
    row("a workbook of binary parts", office("xl/workbook.bin", "x"), "unsupported xlsb");
    row("a package without its main part",
        QByteArray::fromStdString(
            StoredZip{}
                .add("_rels/.rels",
                     ("<x>" + BookPackage::relationship("a", "officeDocument", "xl/book.xml") + "</x>")
                         .toStdString())
                .bytes()),
        "damaged xl/book.xml");
    row("an archive", QByteArray::fromStdString(StoredZip{}.add("a.csv", "1").bytes()), "unsupported zip");
    row("an archive that is cut",
        QByteArray::fromStdString(StoredZip{}.add("a.csv", "1").bytes().substr(0, 40)), "unsupported zip");
    row("an old letter", file("letter.doc"), "unsupported ole");
    row("a workbook behind a password", file("locked.xlsx"), "encrypted");
    row("an old workbook behind a password", file("locked.xls"), "encrypted");
    row("text", "a,b\n", "unsupported text");
    row("an old file of nothing", QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + QByteArray(600, '\0'),
        "damaged ole");

    const auto circle = [&](const char* name, qsizetype sector) { // its last sector is the table
        auto bytes = file(name);
        bytes[bytes.size() - 512 + 4 * sector] = static_cast<char>(sector);
        for (int i = 1; i < 4; ++i)
            bytes[bytes.size() - 512 + 4 * sector + i] = 0;
        return bytes;
    };
    row("sectors in a circle", circle("kinds.xls", 0), "damaged Workbook");
    row("a folder in a circle", circle("kinds.xls", 8), "damaged ole");

    row("no XML", sheet("nonsense"), "damaged xl/worksheets/sheet1.xml");
    row("nothing", sheet(""), "damaged xl/worksheets/sheet1.xml");
    row("tags that do not fit", sheet("<worksheet><sheetData></worksheet>"),
        "damaged xl/worksheets/sheet1.xml");
    row("tags left open", sheet("<worksheet><sheetData>"), "damaged xl/worksheets/sheet1.xml");
    row("two roots", sheet("<worksheet/><worksheet/>"), "damaged xl/worksheets/sheet1.xml");
    row("an unknown entity", sheet("<worksheet>&nbsp;</worksheet>"), "damaged xl/worksheets/sheet1.xml");
    row("an attribute without value", sheet("<worksheet a/>"), "damaged xl/worksheets/sheet1.xml");
    row("a text that is not shared", sheet(sheetOf("<row r=\"4\"><c t=\"s\"><v>1</v></c></row>")),
        "damaged xl/worksheets/sheet1.xml:4");
    row("a row that goes back", sheet(sheetOf("<row r=\"4\"/><row r=\"4\"/>")),
        "damaged xl/worksheets/sheet1.xml:4");
    row("a row that is no number", sheet(sheetOf("<row r=\"x\"/>")), "damaged xl/worksheets/sheet1.xml:0");
    row("broken texts", strings("<sst><si>"), "damaged xl/sharedStrings.xml");
    row("entities of its own",
        sheet("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><worksheet>&b;</worksheet>"),
        "hostile entities");
    row("entities of its own in the texts", strings("<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><sst/>"),
        "hostile entities");
    row("entities of its own in UTF-16",
        sheet(QStringEncoder{QStringConverter::Utf16LE,
                             QStringConverter::Flag::WriteBom}(QStringLiteral("<!DOCTYPE x><x/>"))),
        "hostile entities");
    row("elements within elements",
        sheet("<worksheet>" + QByteArray("<a>").repeated(600) + QByteArray("</a>").repeated(600)
              + "</worksheet>"),
        "hostile nesting");
    row("a tag without end", sheet("<worksheet a=\"" + QByteArray(std::size_t{9} << 20, 'x') + "\"/>"),
        "hostile size");
    row("elements within elements of a page", pageOf(QByteArray("<div>").repeated(600)), "hostile nesting");
    row("XML of a sheet with entities",
        spreadsheetXml().replace("<Workbook", "<!DOCTYPE x [<!ENTITY a \"a\">]><Workbook"),
        "hostile entities");
    row("XML of a sheet that is cut", spreadsheetXml().chopped(20), "damaged xml");
    row("XML of a sheet whose rows go back", spreadsheetXml().replace("ss:Index=\"4\"", "ss:Index=\"1\""),
        "damaged Worksheet:1");
}

void WorkbookTest::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, error);

    QCOMPARE(linesOf(m_folder.put(bytes)).last(), error);
}

void WorkbookTest::keepsLimits_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("error");

    const auto row = [](const char* name, const QByteArray& bytes, const char* error) {
        QTest::newRow(name) << bytes << QString{error};
    };
    const auto sheet = [](const QByteArray& rows) {
        BookPackage package;
        package.sheet = sheetOf(rows);
        return package.bytes();
    };
    const QByteArray cell = "<c><v>1</v></c>";
    const QByteArray text(101, 'x');
    row("as many columns as may be", sheet("<row>" + cell.repeated(10) + "</row>"), "1: 1|1|1|1|1|1|1|1|1|1");
    row("one column too many", sheet("<row>" + cell.repeated(11) + "</row>"), "hostile columns");
    row("ten thousand columns", sheet("<row>" + cell.repeated(10000) + "</row>"), "hostile columns");
    row("a column far away", sheet("<row><c r=\"XFD1\"><v>1</v></c></row>"), "hostile columns");
    row("columns without text do not count",
        sheet("<row><c><v>1</v></c>" + QByteArray("<c s=\"1\"/>").repeated(100) + "</row>"), "1: 1");
    row("as many rows as may be", sheet("<row r=\"20\">" + cell + "</row>"), "20: 1");
    row("one row too many", sheet("<row r=\"21\">" + cell + "</row>"), "hostile rows");
    row("a row far away", sheet("<row r=\"999999999999999999\">" + cell + "</row>"), "hostile rows");
    row("a long text", sheet("<row><c t=\"str\"><v>" + text + "</v></c></row>"), "hostile size");
    row("a long row",
        sheet("<row>" + ("<c t=\"str\"><v>" + QByteArray(60, 'x') + "</v></c>").repeated(2) + "</row>"),
        "hostile size");
    row("much text in all",
        sheet(("<row><c t=\"str\"><v>" + QByteArray(60, 'x') + "</v></c></row>").repeated(9)),
        "hostile expansion");
    row("columns of a page", pageOf("<tr>" + QByteArray("<td>a").repeated(11)), "hostile columns");
    row("a wide cell of a page", pageOf("<tr><td colspan=1000>a<td>b"), "hostile columns");
    row("rows of a page", pageOf(QByteArray("<tr><td>a").repeated(21)), "hostile rows");
    row("a long text of a page", pageOf("<tr><td>" + text), "hostile size");
    row("a row of XML far away", spreadsheetXml().replace("ss:Index=\"4\"", "ss:Index=\"99999999999\""),
        "hostile rows");
    row("a column of XML far away", spreadsheetXml().replace("ss:Index=\"2\"", "ss:Index=\"99999999999\""),
        "hostile columns");
    row("an old workbook", bytesOf(dataFile(QStringLiteral("kinds.xls"))), "hostile size");

    BookPackage strings;
    strings.strings = "<sst><si><t>" + QByteArray(201, 'x') + "</t></si></sst>";
    row("shared texts", strings.bytes(), "hostile size");
    BookPackage sheets;
    sheets.book.replace("<sheets>", "<sheets>" + QByteArray("<sheet name=\"a\" r:id=\"r1\"/>").repeated(20));
    row("sheets", sheets.bytes(), "hostile entries");
    StoredZip entries;
    for (int i = 0; i < 21; ++i)
        entries.add(std::to_string(i), "");
    row("parts", QByteArray::fromStdString(entries.bytes()), "hostile entries");
    row("a part", sheet(QByteArray(10000, ' ')), "hostile size");
}

void WorkbookTest::keepsLimits()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, error);

    const bool isManyColumns = QByteArray{QTest::currentDataTag()} == "ten thousand columns";
    const WorkbookLimits limits{.columns = 10,
                                .rows = 20,
                                .partBytes = isManyColumns ? 1000000U : 5000U,
                                .sharedStringBytes = 200,
                                .rowBytes = 100,
                                .sheetTextBytes = 400,
                                .entries = 20};

    QCOMPARE(linesOf(m_folder.put(bytes), limits).last(), error);
}

void WorkbookTest::aSheetHasNoMoreRowsThanASpreadsheet()
{
    const auto lastOf = [&](const QByteArray& row) {
        BookPackage package;
        package.sheet = sheetOf("<row r=\"" + row + "\"><c><v>1</v></c></row>");
        return linesOf(m_folder.put(package.bytes())).last();
    };

    QCOMPARE(lastOf("1048576"), QStringLiteral("1048576: 1"));
    QCOMPARE(lastOf("1048577"), QStringLiteral("hostile rows"));
}

void WorkbookTest::refusesWhatTheFileCutsOff_data()
{
    QTest::addColumn<QString>("file");
    for (const auto* const name : {"statement.xlsx", "statement.xls", "kinds.xls", "excel5.xls"})
        QTest::newRow(name) << QString{name};
}

void WorkbookTest::refusesWhatTheFileCutsOff()
{
    QFETCH(QString, file);
    const auto bytes = bytesOf(dataFile(file));

    for (qsizetype length = 40; length < bytes.size(); length += bytes.size() / 50) {
        const auto last = linesOf(m_folder.put(bytes.first(length))).last();
        QVERIFY2(last.startsWith(QStringLiteral("damaged")), qPrintable(last));
    }
}

void WorkbookTest::survivesAnyChangedByte_data()
{
    refusesWhatTheFileCutsOff_data();
    QTest::newRow("bomb.xlsx") << QStringLiteral("bomb.xlsx");
}

void WorkbookTest::survivesAnyChangedByte()
{
    QFETCH(QString, file);
    const auto bytes = bytesOf(dataFile(file));
    std::mt19937 random{5};

    for (int round = 0; round < 600; ++round) {
        auto changed = bytes;
        for (auto count = 1 + random() % 4; count > 0; --count) {
            // the structure of old files lies at their beginning and end
            const auto near = round % 2 == 0 ? random() % 600 : random();
            changed[static_cast<qsizetype>(near) % changed.size()] = static_cast<char>(random());
        }
        const auto path = m_folder.put(changed);
        const auto lines = linesOf(path); // must come back at all, and with no more than there is
        QVERIFY(lines.size() < bytes.size());
        std::filesystem::remove(path);
    }
}

void WorkbookTest::stopsWhenTheSinkSaysSo_data()
{
    QTest::addColumn<QByteArray>("bytes");

    BookPackage package;
    package.sheet = sheetOf(QByteArray("<row><c><v>1</v></c></row>").repeated(100000));
    QTest::newRow("xlsx") << package.bytes();
    QTest::newRow("xls") << bytesOf(dataFile(QStringLiteral("kinds.xls")));
    QTest::newRow("html") << pageOf(QByteArray("<tr><td>1</td></tr>").repeated(100000));
    QTest::newRow("XML") << spreadsheetXml().replace(
        "<Row>", QByteArray("<Row><Cell><Data>1</Data></Cell></Row>").repeated(2) + "<Row>");
}

void WorkbookTest::stopsWhenTheSinkSaysSo()
{
    QFETCH(QByteArray, bytes);
    const auto path = m_folder.put(bytes);
    auto workbook = openWorkbook(path, kindOf(path));
    QVERIFY(workbook);

    Progress progress;
    BookRows two{2};
    QVERIFY((*workbook)->read(0, two, progress));
    QCOMPARE(two.rows.size(), 2);

    BookRows one{1}; // and again
    QVERIFY((*workbook)->read(0, one, progress));
    QCOMPARE(one.rows, two.rows.first(1));
}

void WorkbookTest::stopsWhenCancelled_data()
{
    stopsWhenTheSinkSaysSo_data();
}

void WorkbookTest::stopsWhenCancelled()
{
    QFETCH(QByteArray, bytes);
    const auto path = m_folder.put(bytes);
    auto workbook = openWorkbook(path, kindOf(path));
    QVERIFY(workbook);
    std::stop_source stop;
    stop.request_stop();
    Progress progress{stop.get_token()};
    BookRows sink;

    const auto read = (*workbook)->read(0, sink, progress);

    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Cancelled);
    QVERIFY(sink.rows.isEmpty());
}

void WorkbookTest::tellsHowFarItIs_data()
{
    QTest::addColumn<QByteArray>("bytes");

    BookPackage package;
    package.sheet = sheetOf(QByteArray("<row><c><v>1</v></c></row>").repeated(100000));
    QTest::newRow("xlsx") << package.bytes();
    QTest::newRow("html") << pageOf(QByteArray("<tr><td>1</td></tr>").repeated(10000));
    QTest::newRow("XML") << spreadsheetXml();
}

void WorkbookTest::tellsHowFarItIs()
{
    QFETCH(QByteArray, bytes);
    const auto path = m_folder.put(bytes);
    auto workbook = openWorkbook(path, kindOf(path));
    QVERIFY(workbook);
    Progress progress;
    BookRows sink;

    QVERIFY((*workbook)->read(0, sink, progress));

    QVERIFY(progress.done() * 10 > static_cast<std::uint64_t>(bytes.size()) * 9);
    QVERIFY(progress.done() <= static_cast<std::uint64_t>(bytes.size()));
}

void WorkbookTest::readsSheetsInAnyOrder()
{
    for (const auto* const name : {"statement.xlsx", "kinds.xls"}) {
        const auto path = dataFile(QString{name});
        auto workbook = openWorkbook(path, kindOf(path));
        QVERIFY(workbook);
        Progress progress;
        QList<QStringList> rows(static_cast<qsizetype>((*workbook)->sheets().size()));
        for (const int round : {1, 2}) {
            for (qsizetype i = rows.size(); i-- > 0;) {
                BookRows sink;
                QVERIFY((*workbook)->read(static_cast<std::size_t>(i), sink, progress));
                QVERIFY(round == 1 || rows[i] == sink.rows);
                rows[i] = sink.rows;
            }
        }
        QVERIFY(!rows.first().isEmpty() && rows.first() != rows.last());
    }
}

void WorkbookTest::readsOnAfterADamagedSheet()
{
    auto bytes = bytesOf(dataFile(QStringLiteral("kinds.xls")));
    const auto firstSheet = bytes.indexOf(QByteArray("\x85\x00\x0C\x00", 4));
    QVERIFY(firstSheet > 0);
    bytes.replace(firstSheet + 4, 4, "\x7F\x7F\x7F\x7F"); // begins far behind the end
    auto workbook = openWorkbook(m_folder.put(bytes), ContentKind::Ole);
    QVERIFY(workbook);
    Progress progress;

    for (int round = 0; round < 2; ++round) {
        BookRows first;
        BookRows second;
        QVERIFY(!(*workbook)->read(0, first, progress));
        QVERIFY((*workbook)->read(1, second, progress));
        QCOMPARE(second.rows.size(), 3);
    }
}

QTEST_APPLESS_MAIN(WorkbookTest)
#include "workbook_test.moc"
