#include "core/exchange/workbook.h"
#include "tests/support/workbook_file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace jingwei;

namespace {

SheetCell number(Minor amount, std::size_t decimals = 2)
{
    return {SheetNumber{amount, decimals}};
}

} // namespace

class WorkbookTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsWrittenCanBeReadAgain()
    {
        const auto lines = written({{.name = "计划",
                                     .widths = {10.0},
                                     .rows = {{{"标题", CellLook::Title}},
                                              {{"A001", CellLook::Head}, number(123'450), number(12, 0)},
                                              {},
                                              {{SheetNumber{-5, 2, "F12"}, CellLook::Total}}}},
                                    {.name = "second", .rows = {{{"x"}}}}});

        QCOMPARE(lines,
                 (QStringList{"[计划]", "1: 标题", "2: A001|1234.5|12", "4: -0.05", "[second]", "1: x"}));
    }

    void textNeverBecomesAFormula()
    {
        const auto lines = written({{.name = "s", .rows = {{{"=1+1"}, {"+1"}, {"@A1"}, {"-1"}}}}});

        QCOMPARE(lines, (QStringList{"[s]", "1: =1+1|+1|@A1|-1"}));
        QVERIFY(!bytes().contains("<f>"));
    }

    void sumsThatASpreadsheetWouldRoundAreText()
    {
        const auto lines = written({{.name = "s",
                                     .rows = {{number(999'999'999'999'999), number(9'223'372'036'854'775'807),
                                               number(-1'000'000'000'000'000)}}}});

        QCOMPARE(lines, (QStringList{"[s]", "1: 9999999999999.99|92233720368547758.07|-10000000000000.00"}));
    }

    void namesOfSheetsAreMadeToFit()
    {
        const std::string longName(40, 'x');

        const auto lines = written({{.name = "a/b:c"}, {.name = "a b c"}, {.name = longName}});

        QCOMPARE(lines, (QStringList{"[a b c]", "[a b c 2]", "[" + QString(30, 'x') + "…]"}));
    }

    void saysWhereItCannotWrite()
    {
        const std::vector<Sheet> sheets{{.name = "s"}};

        const auto result = writeWorkbook(sheets, "/no/such/folder/a.xlsx");

        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::FileUnwritable);
        QCOMPARE(result.error().place, std::string{"/no/such/folder/a.xlsx"});
    }

    void replacesAFileOnlyWhenTheNewOneIsWhole()
    {
        const auto first = written({{.name = "first"}});
        const auto second = written({{.name = "second"}});

        QCOMPARE(second, QStringList{"[second]"});
        QCOMPARE(QDir{m_folder.path()}.entryList(QDir::Files), QStringList{"book.xlsx"});
    }

private:
    QStringList written(const std::vector<Sheet>& sheets)
    {
        const auto path = m_folder.filePath("book.xlsx").toStdString();
        const auto result = writeWorkbook(sheets, path);
        return result ? test::linesOf(path) : QStringList{QString::fromStdString(result.error().detail)};
    }
    [[nodiscard]] QByteArray bytes() const
    {
        QFile file{m_folder.filePath("book.xlsx")};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }

    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(WorkbookTest)
#include "workbook_test.moc"
