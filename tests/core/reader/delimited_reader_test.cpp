#include "core/reader/delimited_reader.h"

#include <QStringEncoder>
#include <QTest>

#include <random>

using jingwei::DelimitedReader;
using jingwei::Dialect;
using jingwei::Encoding;
using jingwei::ErrorCode;
using jingwei::RawRecord;
using jingwei::ReaderLimits;

Q_DECLARE_METATYPE(jingwei::Dialect)

class DelimitedReaderTest : public QObject {
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void givesTheSameForAnyBlocks_data();
    void givesTheSameForAnyBlocks();
    void rereadsFromTheOriginal_data();
    void rereadsFromTheOriginal();
    void givesTheSameForRandomFiles();
    void readsBackWhatWasWritten();
    void takesAnEndlessQuoteForText_data();
    void takesAnEndlessQuoteForText();
    void keepsOtherLimitsToo();
    void refusesWhatIsTooWide_data();
    void refusesWhatIsTooWide();
    void stopsWhenTheSinkSaysSo();
    void keepsValuesWithDoubledQuotesOfManyRecords();
    void announcesWhatItHandsOver();
    void rereadsNothingAsOneEmptyField();
};

namespace {

/// Each record as one line: row@offset+length, its marks, its fields in brackets (quoted ones in angle
/// brackets).
class Lines final : public jingwei::RecordSink {
public:
    explicit Lines(Encoding encoding) : m_encoding{encoding} {}

    bool record(const RawRecord& record) override
    {
        QByteArray line = QByteArray::number(qlonglong{record.row}) + '@'
                          + QByteArray::number(qulonglong{record.offset}) + '+'
                          + QByteArray::number(record.length);
        line += record.blank ? " blank" : "";
        line += record.unterminatedQuote ? " unterminated" : "";
        line += record.truncatedLine ? " truncated" : "";
        line += ' ';
        QStringList values;
        for (const auto& field : record.fields) {
            const auto value = QByteArray::fromStdString(jingwei::decode(field.raw, m_encoding));
            line += field.quoted ? '<' + value + '>' : '[' + value + ']';
            values += QString::fromUtf8(value);
        }
        lines += QString::fromUtf8(line);
        fields += values;
        places.push_back({record.offset, record.length});
        return true;
    }

    QStringList lines;
    QList<QStringList> fields;
    std::vector<std::pair<std::uint64_t, std::uint32_t>> places;

private:
    Encoding m_encoding;
};

std::span<const std::byte> bytesOf(const QByteArray& bytes)
{
    return std::as_bytes(std::span{bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

/// Reads `bytes` in blocks whose sizes `sizes` gives in turn, over and over.
Lines readIn(const QByteArray& bytes, const Dialect& dialect, const std::vector<std::size_t>& sizes,
             const ReaderLimits& limits = {})
{
    DelimitedReader reader{dialect, limits};
    Lines lines{reader.fieldEncoding()};
    auto rest = bytesOf(bytes);
    jingwei::Result<void> read;
    for (std::size_t i = 0; !rest.empty() && read; ++i) {
        const auto size = std::min(rest.size(), sizes[i % sizes.size()]);
        read = reader.feed(rest.first(size), lines);
        rest = rest.subspan(size);
    }
    if (read)
        read = reader.finish(lines);
    if (!read)
        lines.lines +=
            QStringLiteral("error %1 at %2")
                .arg(QString::fromStdString(read.error().detail), QString::fromStdString(read.error().place));
    return lines;
}

Lines readWhole(const QByteArray& bytes, const Dialect& dialect, const ReaderLimits& limits = {})
{
    return readIn(bytes, dialect, {std::max<std::size_t>(1, static_cast<std::size_t>(bytes.size()))}, limits);
}

QByteArray inGb18030(const QString& text)
{
    return QStringEncoder{"GB18030"}(text);
}

QByteArray inUtf16(const QString& text, QStringConverter::Encoding order)
{
    return QStringEncoder{order}(text);
}

Dialect dialect(char delimiter, Encoding encoding = Encoding::Utf8, std::size_t bomBytes = 0,
                char quote = '"')
{
    return {.encoding = encoding, .bomBytes = bomBytes, .delimiter = delimiter, .quote = quote};
}

void addRow(const char* name, const QByteArray& bytes, const Dialect& dialect, const QStringList& lines)
{
    QTest::newRow(name) << bytes << dialect << lines;
}

void addPlainFiles()
{
    addRow("nothing", "", dialect(','), {});
    addRow("LF", "a,b\n1,2\n", dialect(','), {"1@0+3 [a][b]", "2@4+3 [1][2]"});
    addRow("CRLF", "a,b\r\n1,2\r\n", dialect(','), {"1@0+3 [a][b]", "2@5+3 [1][2]"});
    addRow("CR", "a,b\r1,2\r", dialect(','), {"1@0+3 [a][b]", "2@4+3 [1][2]"});
    addRow("all line breaks in one file", "a\rb\r\nc\nd", dialect(','),
           {"1@0+1 [a]", "2@2+1 [b]", "3@5+1 [c]", "4@7+1 truncated [d]"});
    addRow("no line break at the end", "a,b\n1,", dialect(','), {"1@0+3 [a][b]", "2@4+2 truncated [1][]"});
    addRow("blank rows count", "a\n\n\r\nb\n", dialect(','),
           {"1@0+1 [a]", "2@2+0 blank []", "3@3+0 blank []", "4@5+1 [b]"});
    addRow("rows of delimiters, spaces and tabs are blank", ",,\n \t, ,\"\"\n,x\n", dialect(','),
           {"1@0+2 blank [][][]", "2@3+7 blank [ \t][ ]<>", "3@11+2 [][x]"});
    addRow("a mark is skipped",
           "\xEF\xBB\xBF"
           "a,b\n1,2\n",
           dialect(',', Encoding::Utf8, 3), {"1@3+3 [a][b]", "2@7+3 [1][2]"});
    addRow("a file shorter than its mark", "\xEF", dialect(',', Encoding::Utf8, 3), {});
    addRow("a TAB behind each value stays", "6222\t,1\t\r\n", dialect(','), {"1@0+8 [6222\t][1\t]"});
    addRow("tabs", "a\t\tb\n", dialect('\t'), {"1@0+4 [a][][b]"});
    addRow("more than 64 bytes", QByteArray(70, 'x') + "," + QByteArray(70, 'y') + "\nz\n", dialect(','),
           {"1@0+141 [" + QString(70, u'x') + "][" + QString(70, u'y') + "]", "2@142+1 [z]"});
    addRow("NUL is text", QByteArray("a\0,\0\n\0\n", 7), dialect(','),
           {QString::fromUtf8(QByteArray("1@0+4 [a\0][\0]", 13)),
            QString::fromUtf8(QByteArray("2@5+1 [\0]", 9))});
    addRow("a title above", "流水\n\na,b\n", dialect(','),
           {"1@0+6 [流水]", "2@7+0 blank []", "3@8+3 [a][b]"});
}

void addQuotedFiles()
{
    addRow("quotes", "\"a\",\"b\"\n", dialect(','), {"1@0+7 <a><b>"});
    addRow("quoted delimiters and line breaks are one row", "\"a,b\r\nc\",d\ne\n", dialect(','),
           {"1@0+10 <a,b\r\nc>[d]", "2@11+1 [e]"});
    addRow("doubled quotes", "\"a\"\"b\",\"\"\"\",\"\"\n", dialect(','), {"1@0+14 <a\"b><\"><>"});
    addRow("a stray quote in a value is text", "a\"b,5\"\nc\n", dialect(','),
           {"1@0+6 [a\"b][5\"]", "2@7+1 [c]"});
    addRow("a blank before a quote makes it text", " \"a\",b\n", dialect(','), {"1@0+6 [ \"a\"][b]"});
    addRow("text behind a closing quote stays", "\"a\"\t,\"b\"c\"d\n", dialect(','), {"1@0+11 <a\t><bc\"d>"});
    addRow("a guard against spreadsheets stays", "=\"6222\",1\n", dialect(','), {"1@0+9 [=\"6222\"][1]"});
    addRow("a quote never closed", "a,\"b,c\nd,e\n", dialect(','),
           {"1@0+6 unterminated [a][\"b][c]", "2@7+3 [d][e]"});
    addRow("a quote never closed before quotes that are", "\"a,\"\"b\n\"\",c\n", dialect(','),
           {"1@0+6 unterminated [\"a]<b>", "2@7+4 <>[c]"});
    addRow("a quote never closed right before a delimiter", "a,\",b\nc\n", dialect(','),
           {"1@0+5 unterminated [a][\"][b]", "2@6+1 [c]"});
    addRow("a quote at the very end", "a,\"", dialect(','), {"1@0+3 unterminated truncated [a][\"]"});
    addRow("a closed quote at the very end", "\"a\"", dialect(','), {"1@0+3 truncated <a>"});
    addRow("single quotes", "'a,b','it''s'\n", dialect(',', Encoding::Utf8, 0, '\''), {"1@0+13 <a,b><it's>"});
}

void addEncodedFiles()
{
    using enum Encoding;
    addRow("UTF-8", "张三,\"李\n四\"\n", dialect(',', Utf8), {"1@0+16 [张三]<李\n四>"});
    addRow("GB18030", inGb18030(QStringLiteral("张三,李四\n")), dialect(',', Gb18030),
           {"1@0+9 [张三][李四]"});
    addRow("second bytes of GB18030 are no pipes", "\x81\x7C|\xD5\xC5\x81\x7C\n\x80|\x81\x7C\n",
           dialect('|', Gb18030), {"1@0+7 [亅][张亅]", "2@8+4 [\uFFFD][亅]"});
    addRow("nor circumflexes", "\x81\x5E^\x81\x30\x81\x30^1\n", dialect('^', Gb18030),
           {"1@0+9 [乛][\u0080][1]"});
    addRow("nor tildes behind a quote", "\"a\"\xD5\x7E~b\n", dialect('~', Gb18030), {"1@0+7 <a\u8AC2>[b]"});
    for (const auto order : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        const auto encoding = order == QStringConverter::Utf16LE ? Utf16Le : Utf16Be;
        const QByteArray mark = encoding == Utf16Le ? "\xFF\xFE" : "\xFE\xFF";
        const auto name = encoding == Utf16Le ? "UTF-16LE" : "UTF-16BE";
        const auto text = inUtf16(QStringLiteral("张三,𠮷\r\n\"a\"\"b\r\nc\"\n1"), order);
        addRow(qPrintable(QString{name}), text, dialect(',', encoding),
               {"1@0+10 [张三][𠮷]", "2@14+18 <a\"b\r\nc>", "3@34+2 truncated [1]"});
        addRow(qPrintable(QString{name} + " with a mark"), mark + text, dialect(',', encoding, 2),
               {"1@2+10 [张三][𠮷]", "2@16+18 <a\"b\r\nc>", "3@36+2 truncated [1]"});
        addRow(qPrintable(QString{name} + " with an odd byte at the end"), text + "x", dialect(',', encoding),
               {"1@0+10 [张三][𠮷]", "2@14+18 <a\"b\r\nc>", "3@34+3 truncated [1\uFFFD]"});
    }
    addRow("a lone surrogate counts two bytes",
           QByteArray("a\0\x00\xD8"
                      "b\0\n\0c\0\n\0",
                      12),
           dialect(',', Utf16Le), {"1@0+6 [a\uFFFDb]", "2@8+2 [c]"});
}

void addFiles()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QStringList>("lines");
    addPlainFiles();
    addQuotedFiles();
    addEncodedFiles();
}

/// The fields of each record, read again from its bytes alone.
QList<QStringList> reread(const QByteArray& bytes, const Dialect& dialect, const Lines& lines)
{
    QList<QStringList> records;
    for (const auto& [offset, length] : lines.places) {
        QStringList record;
        for (const auto& field : jingwei::readRecord(bytesOf(bytes).subspan(offset, length), dialect))
            record += QString::fromStdString(field);
        records += record;
    }
    return records;
}

} // namespace

void DelimitedReaderTest::reads_data()
{
    addFiles();
}

void DelimitedReaderTest::reads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Dialect, dialect);
    QFETCH(QStringList, lines);

    QCOMPARE(readWhole(bytes, dialect).lines, lines);
}

void DelimitedReaderTest::givesTheSameForAnyBlocks_data()
{
    addFiles();
}

void DelimitedReaderTest::givesTheSameForAnyBlocks()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Dialect, dialect);
    QFETCH(QStringList, lines);

    const auto size = static_cast<std::size_t>(bytes.size());
    for (std::size_t split = 1; split <= size; ++split)
        QCOMPARE(readIn(bytes, dialect, {split, size}).lines, lines);
    for (const std::size_t block : {1U, 2U, 3U, 5U})
        QCOMPARE(readIn(bytes, dialect, {block}).lines, lines);
}

void DelimitedReaderTest::rereadsFromTheOriginal_data()
{
    addFiles();
}

void DelimitedReaderTest::rereadsFromTheOriginal()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Dialect, dialect);

    const auto lines = readWhole(bytes, dialect);

    QCOMPARE(reread(bytes, dialect, lines), lines.fields);
}

void DelimitedReaderTest::givesTheSameForRandomFiles()
{
    constexpr std::string_view alphabet = "\"\",,|\n\r\tab 1\x81\x7C\xD5\xC5\xFF\x30";
    ReaderLimits limits;
    limits.quotedBytes = 24;
    limits.quotedLineBreaks = 3;
    std::mt19937 random{20250301};
    for (int round = 0; round < 1500; ++round) {
        QByteArray bytes(static_cast<qsizetype>(random() % 200), ' ');
        for (auto& byte : bytes)
            byte = alphabet[random() % alphabet.size()];
        const auto encoding = static_cast<Encoding>(random() % 4);
        const auto asked = dialect(random() % 2 == 0 ? ',' : '|', encoding);

        const auto whole = readWhole(bytes, asked, limits);
        const auto parts =
            readIn(bytes, asked, {1 + random() % 9, 1 + random() % 70, 1 + random() % 3}, limits);

        QCOMPARE(parts.lines, whole.lines);
        const auto unlimited = readWhole(bytes, asked);
        QCOMPARE(reread(bytes, asked, unlimited), unlimited.fields);
    }
}

void DelimitedReaderTest::readsBackWhatWasWritten()
{
    const QStringList pieces{
        "6222020000000000001", "张三", "", "a,b", "x\"y", "1\n2", "\t", "12.00", "\"", "𠮷"};
    std::mt19937 random{4};
    QList<QStringList> records;
    QString text;
    for (int i = 0; i < 500; ++i) {
        QStringList record;
        QStringList written;
        for (int column = 0; column < 7; ++column) {
            const auto& value = pieces[static_cast<qsizetype>(random()) % pieces.size()];
            const bool mustQuote = value.contains(',') || value.contains('"') || value.contains('\n');
            record += value;
            written +=
                mustQuote || random() % 2 == 0 ? '"' + QString{value}.replace("\"", "\"\"") + '"' : value;
        }
        records += record;
        text += written.join(',') + (random() % 2 == 0 ? "\r\n" : "\n");
    }
    const std::vector<std::size_t> blocks{700, 64, 1, 4096};
    QCOMPARE(readIn(text.toUtf8(), dialect(','), blocks).fields, records);
    QCOMPARE(readIn(inGb18030(text), dialect(',', Encoding::Gb18030), blocks).fields, records);
    QCOMPARE(readIn(inUtf16(text, QStringConverter::Utf16BE), dialect(',', Encoding::Utf16Be), blocks).fields,
             records);
}

void DelimitedReaderTest::takesAnEndlessQuoteForText_data()
{
    QTest::addColumn<QByteArray>("inside");
    QTest::addColumn<bool>("isText");

    const ReaderLimits limits;
    const auto bytes = static_cast<qsizetype>(limits.quotedBytes);
    const auto breaks = static_cast<qsizetype>(limits.quotedLineBreaks);
    QTest::newRow("as long as may be") << QByteArray(bytes, 'x') << false;
    QTest::newRow("one byte longer") << QByteArray(bytes + 1, 'x') << true;
    QTest::newRow("a doubled quote over the limit") << QByteArray(bytes, 'x') + "\"\"" << true;
    QTest::newRow("as many line breaks as may be") << QByteArray("x\r\n").repeated(breaks) << false;
    QTest::newRow("one line break more") << QByteArray("x\r\n").repeated(breaks + 1) << true;
    QTest::newRow("one lone CR more") << QByteArray("x\r").repeated(breaks + 1) << true;
}

void DelimitedReaderTest::takesAnEndlessQuoteForText()
{
    QFETCH(QByteArray, inside);
    QFETCH(bool, isText);

    const QByteArray file = "1,\"" + inside + "\",2\n3,4\n";
    const auto whole = readWhole(file, dialect(','));

    QCOMPARE(whole.fields.last(), (QStringList{"3", "4"}));
    QCOMPARE(whole.lines.first().contains("unterminated"), isText);
    QCOMPARE(whole.fields.first().value(1).startsWith('"'), isText);
    for (const std::size_t block : {1000U, 4096U, 65536U, 65539U})
        QCOMPARE(readIn(file, dialect(','), {block}).lines, whole.lines);
    QCOMPARE(reread(file, dialect(','), whole), whole.fields);
}

void DelimitedReaderTest::keepsOtherLimitsToo()
{
    ReaderLimits limits;
    limits.quotedBytes = 5;
    QCOMPARE(readWhole("\"12345\",\"123456\",1\n2\n", dialect(','), limits).lines,
             (QStringList{"1@0+18 unterminated <12345>[\"123456\"][1]", "2@19+1 [2]"}));
    limits.quotedLineBreaks = 1;
    QCOMPARE(
        readWhole("\"\n\"\n\"\n\n\"\n", dialect(','), limits).lines,
        (QStringList{"1@0+3 <\n>", "2@4+1 unterminated [\"]", "3@6+0 blank []", "4@7+1 unterminated [\"]"}));
    limits.columns = 2;
    QCOMPARE(readWhole("1,2\n1,2,3\n", dialect(','), limits).lines,
             (QStringList{"1@0+3 [1][2]", "error 2 at 2"}));
}

void DelimitedReaderTest::refusesWhatIsTooWide_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QString>("error");

    const ReaderLimits limits;
    const auto columns = static_cast<qsizetype>(limits.columns);
    const auto bytes = static_cast<qsizetype>(limits.recordBytes);
    QTest::newRow("as many columns as may be") << QByteArray(columns - 1, ',') << QString{};
    QTest::newRow("one column more") << QByteArray(columns, ',') << QStringLiteral("error 4096 at 2");
    QTest::newRow("as long as may be") << QByteArray(bytes, 'x') << QString{};
    QTest::newRow("one byte more") << QByteArray(bytes + 1, 'x') << QStringLiteral("error 8388608 at 2");
    QTest::newRow("longer than all windows")
        << QByteArray(2 * bytes, 'x') << QStringLiteral("error 8388608 at 2");
}

void DelimitedReaderTest::refusesWhatIsTooWide()
{
    QFETCH(QByteArray, record);
    QFETCH(QString, error);

    for (const QByteArray& end : {QByteArray{}, QByteArray{"\r\n3\n"}}) {
        const QByteArray file = "1\n" + record + end;
        const auto whole = readWhole(file, dialect(','));
        const auto parts = readIn(file, dialect(','), {100'003});

        QCOMPARE(whole.lines.first(), QStringLiteral("1@0+1 [1]"));
        QCOMPARE(whole.lines.size(), error.isEmpty() ? (end.isEmpty() ? 2 : 3) : 2);
        QVERIFY(error.isEmpty() || whole.lines.last() == error);
        QVERIFY(parts.lines == whole.lines);
    }
}

void DelimitedReaderTest::stopsWhenTheSinkSaysSo()
{
    class First final : public jingwei::RecordSink {
    public:
        bool record(const RawRecord&) override { return ++count < 2; }
        int count = 0;
    };
    First first;
    DelimitedReader reader{dialect(',')};
    const QByteArray block{"a\nb\nc\nd"};
    QVERIFY(reader.feed(bytesOf(block), first));
    QVERIFY(reader.stopped());
    QVERIFY(reader.feed(bytesOf(block), first));
    QVERIFY(reader.finish(first));
    QCOMPARE(first.count, 2);
}

/// Records are handed over many at a time, and what quotes were taken out of must stay where it is.
void DelimitedReaderTest::keepsValuesWithDoubledQuotesOfManyRecords()
{
    QByteArray file;
    QList<QStringList> expected;
    for (int row = 0; row < 300; ++row) {
        const QByteArray value(row % 97 * 3, 'x');
        file += "\"" + value + "\"\"1\",plain,\"\"\"" + value + "2\"\n";
        expected += {value + "\"1", QStringLiteral("plain"), "\"" + value + "2"};
    }

    QCOMPARE(readWhole(file, dialect(',')).fields, expected);
    QCOMPARE(readIn(file, dialect(','), {4096, 17, 1}).fields, expected);
}

void DelimitedReaderTest::announcesWhatItHandsOver()
{
    class Announced final : public jingwei::RecordSink {
    public:
        void upcoming(std::span<const RawRecord> records) override
        {
            for (const auto& record : records)
                announced.push_back({record.row, std::string{record.fields.back().raw}});
        }
        bool record(const RawRecord& record) override
        {
            taken.push_back({record.row, std::string{record.fields.back().raw}});
            return announced.size() >= taken.size() && taken.size() < 200;
        }
        std::vector<std::pair<std::int64_t, std::string>> announced, taken;
    };
    QByteArray file;
    for (int row = 1; row <= 500; ++row)
        file += "a,\"" + QByteArray::number(row) + "\"\"\"\n";
    Announced sink;
    DelimitedReader reader{dialect(',')};
    QVERIFY(reader.feed(bytesOf(file), sink));

    QVERIFY(reader.stopped());
    QCOMPARE(sink.taken.size(), std::size_t{200});
    QCOMPARE(sink.taken.back(), (std::pair<std::int64_t, std::string>{200, "200\""}));
    sink.announced.resize(sink.taken.size());
    QCOMPARE(sink.announced, sink.taken);
}

void DelimitedReaderTest::rereadsNothingAsOneEmptyField()
{
    QCOMPARE(jingwei::readRecord({}, dialect(',')), std::vector<std::string>{""});
}

QTEST_APPLESS_MAIN(DelimitedReaderTest)
#include "delimited_reader_test.moc"
