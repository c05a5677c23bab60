#include "core/reader/delimited_reader.h"
#include "core/reader/sheet_text.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>

using jingwei::ErrorCode;
using jingwei::RawRecord;
using jingwei::Result;
using jingwei::SheetText;

class SheetTextTest : public QObject {
    Q_OBJECT

private slots:
    void writes_data();
    void writes();
    void givesRowsTheirNumbers();
    void readsBackWhatWasWritten();
    void readsBackLongCells();
    void handsOverPieces();
    void tellsOfATakerThatFails();
};

namespace {

using Cells = std::vector<std::string>;

std::string textOf(const std::vector<std::pair<std::int64_t, Cells>>& rows)
{
    std::string text;
    SheetText sheet{[&](std::span<const std::byte> piece) -> Result<void> {
        text.append(reinterpret_cast<const char*>(piece.data()), piece.size());
        return {};
    }};
    for (const auto& [row, cells] : rows) {
        if (!sheet.row(row, cells))
            return "stopped";
    }
    return sheet.finish() ? text : "failed";
}

class Records final : public jingwei::RecordSink {
public:
    bool record(const RawRecord& record) override
    {
        Cells cells;
        for (const auto& field : record.fields)
            cells.emplace_back(field.raw);
        rows.emplace_back(record.row, std::move(cells));
        return true;
    }

    std::vector<std::pair<std::int64_t, Cells>> rows;
};

std::vector<std::pair<std::int64_t, Cells>> readBack(const std::string& text)
{
    jingwei::DelimitedReader reader{SheetText::dialect};
    Records records;
    if (!reader.feed(std::as_bytes(std::span{text}), records) || !reader.finish(records))
        return {};
    return records.rows;
}

/// What a cell is when it has been read back: line breaks are blanks.
std::string onOneLine(std::string cell)
{
    for (auto at = cell.find("\r\n"); at != std::string::npos; at = cell.find("\r\n", at))
        cell.replace(at, 2, " ");
    std::ranges::replace(cell, '\n', ' ');
    std::ranges::replace(cell, '\r', ' ');
    return cell;
}

} // namespace

void SheetTextTest::writes_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("plain") << QByteArray("6222") << QByteArray("6222");
    QTest::newRow("a tab is quoted") << QByteArray("a\tb") << QByteArray("\"a\tb\"");
    QTest::newRow("a quote at the beginning is quoted") << QByteArray("\"a") << QByteArray("\"\"\"a\"");
    QTest::newRow("a quote elsewhere is left") << QByteArray("a\"b\"") << QByteArray("a\"b\"");
    QTest::newRow("a line feed becomes a blank") << QByteArray("a\nb") << QByteArray("a b");
    QTest::newRow("two bytes of one line break become a blank") << QByteArray("a\r\nb") << QByteArray("a b");
    QTest::newRow("two line breaks become two") << QByteArray("a\r\rb\n\n") << QByteArray("a  b  ");
    QTest::newRow("tab and line break") << QByteArray("a\t\nb") << QByteArray("\"a\t b\"");
    QTest::newRow("tab and quotes") << QByteArray("a\"\t\"") << QByteArray("\"a\"\"\t\"\"\"");
}

void SheetTextTest::writes()
{
    QFETCH(QByteArray, cell);
    QFETCH(QByteArray, text);

    QCOMPARE(QByteArray::fromStdString(textOf({{1, {cell.toStdString(), "x"}}})), text + "\tx\n");
}

void SheetTextTest::givesRowsTheirNumbers()
{
    const std::vector<std::pair<std::int64_t, Cells>> rows{{2, {"a"}}, {3, {"", "b"}}, {7, {"c", "", "d"}}};

    const auto text = textOf(rows);
    const auto back = readBack(text);

    QCOMPARE(text, std::string("\na\n\tb\n\n\n\nc\t\td\n"));
    QCOMPARE(back.size(), std::size_t{7});
    for (const auto& row : rows)
        QCOMPARE(back[static_cast<std::size_t>(row.first - 1)], row);
}

void SheetTextTest::readsBackWhatWasWritten()
{
    std::mt19937 random{11};
    constexpr std::string_view alphabet = "ab \t\n\r\"\"\t,;|'=\xE4\xB8\xAD";
    const auto cell = [&] {
        std::string made;
        for (auto length = random() % 6; length > 0; --length) {
            const auto at = random() % (alphabet.size() - 2);
            made += alphabet.substr(at, at + 3 == alphabet.size() ? 3 : 1);
        }
        return made;
    };
    std::vector<std::pair<std::int64_t, Cells>> rows;
    std::int64_t row = 0;
    for (int i = 0; i < 5000; ++i) {
        row += 1 + static_cast<std::int64_t>(random() % 3 == 0 ? random() % 4 : 0);
        Cells cells(1 + random() % 5);
        std::ranges::generate(cells, cell);
        cells.back() += 'z'; // the last one always has text
        rows.emplace_back(row, std::move(cells));
    }

    const auto back = readBack(textOf(rows));

    QCOMPARE(back.size(), static_cast<std::size_t>(row));
    for (auto& [number, cells] : rows) {
        std::ranges::transform(cells, cells.begin(), onOneLine);
        QCOMPARE(back[static_cast<std::size_t>(number - 1)].first, number);
        QCOMPARE(back[static_cast<std::size_t>(number - 1)].second, cells);
    }
}

void SheetTextTest::readsBackLongCells()
{
    const std::string blank(SheetText::mostQuotedBytes, 'x');
    const std::string quotes(SheetText::mostQuotedBytes / 2, '"');

    QCOMPARE(readBack(textOf({{1, {blank.substr(2) + "\t", "b"}}})).at(0).second,
             (Cells{blank.substr(2) + "\t", "b"}));
    QCOMPARE(readBack(textOf({{1, {blank + "\t\"", "b"}}})).at(0).second, (Cells{blank + " \"", "b"}));
    QCOMPARE(readBack(textOf({{1, {"\"" + blank, "b"}}})).at(0).second, (Cells{" \"" + blank, "b"}));
    QCOMPARE(readBack(textOf({{1, {quotes, "b"}}})).at(0).second, (Cells{quotes, "b"}));
    QCOMPARE(readBack(textOf({{1, {quotes + "\"", "b"}}})).at(0).second, (Cells{" " + quotes + "\"", "b"}));
}

void SheetTextTest::handsOverPieces()
{
    std::vector<std::size_t> pieces;
    SheetText sheet{[&](std::span<const std::byte> piece) -> Result<void> {
        pieces.push_back(piece.size());
        return {};
    }};
    const Cells cells(10, "0123456789");
    for (std::int64_t row = 1; row <= 10000; ++row)
        QVERIFY(sheet.row(row, cells));
    QVERIFY(sheet.finish());

    QCOMPARE(std::accumulate(pieces.begin(), pieces.end(), std::size_t{0}), std::size_t{1100000});
    QVERIFY(pieces.size() > 10);
    pieces.pop_back();
    for (const auto size : pieces)
        QVERIFY(size >= (64U << 10U) && size < (65U << 10U));
}

void SheetTextTest::tellsOfATakerThatFails()
{
    int calls = 0;
    SheetText sheet{[&](std::span<const std::byte>) -> Result<void> {
        ++calls;
        return jingwei::failure(ErrorCode::DiskFull);
    }};
    const Cells cells{std::string(std::size_t{70} << 10, 'x')};

    QVERIFY(!sheet.row(1, cells));
    const auto finished = sheet.finish();

    QVERIFY(!finished);
    QCOMPARE(finished.error().code, ErrorCode::DiskFull);
    QCOMPARE(calls, 1);
}

QTEST_APPLESS_MAIN(SheetTextTest)
#include "sheet_text_test.moc"
