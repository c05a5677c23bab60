#include "tests/support/case_folder.h"
#include "tests/support/random_case.h"

#include <QDir>
#include <QTest>

using namespace jingwei;
using namespace jingwei::test;

namespace {

const std::string noon = "2025-03-01 12:00:00";

EvidenceFile small()
{
    return EvidenceFile{{"a", "b"}, {{"a", "1"}}};
}

} // namespace

class CaseFolderTest : public QObject {
    Q_OBJECT

private slots:
    void writesFilesAsTold_data();
    void writesFilesAsTold();
    void writesEveryEncoding_data();
    void writesEveryEncoding();
    void bankStatementsHaveThirtyTwoColumns();
    void takesAFolderIn();
    void takesFilesInTheOrderGiven();
    void tellsFactsAsText();
    void aRandomCaseIsTheSameForTheSameSeed();
};

void CaseFolderTest::writesFilesAsTold_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("expected");

    const auto row = [](const char* name, const EvidenceFile& file, const char* expected) {
        QTest::newRow(name) << file.bytes() << QByteArray{expected};
    };
    row("a header alone", small(), "a,b\r\n");
    row("what rows usually say", small().row({{"b", "2"}}), "a,b\r\n1,2\r\n");
    row("another value than usual", small().row({{"a", "3"}}), "a,b\r\n3,\r\n");
    row("a title above, lines between", small().titled("T").row({}).line("total").row({}),
        "T\r\na,b\r\n1,\r\ntotal\r\n1,\r\n");
    row("commas, quotes and line breaks are quoted", small().row({{"b", "x,\"y\"\nz"}}),
        "a,b\r\n1,\"x,\"\"y\"\"\nz\"\r\n");
    row("tabs behind filled cells", small().row({}).tabGuarded(), "a\t,b\t\r\n1\t,\r\n");
    row("without the last line break", small().row({}).withoutLastLineBreak(), "a,b\r\n1,");
    row("columns the other way round", small().row({{"b", "2"}}).columnsReversed(), "b,a\r\n2,1\r\n");
}

void CaseFolderTest::writesFilesAsTold()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, expected);

    QCOMPARE(bytes, expected);
}

void CaseFolderTest::writesEveryEncoding_data()
{
    QTest::addColumn<int>("form");
    QTest::addColumn<QByteArray>("expected");

    QTest::newRow("UTF-8") << static_cast<int>(TextForm::Utf8)
                           << QByteArray::fromHex("e58d95"
                                                  "0d0a");
    QTest::newRow("UTF-8 with a mark") << static_cast<int>(TextForm::Utf8WithMark)
                                       << QByteArray::fromHex("efbbbf"
                                                              "e58d95"
                                                              "0d0a");
    QTest::newRow("GB18030") << static_cast<int>(TextForm::Gb18030)
                             << QByteArray::fromHex("b5a5"
                                                    "0d0a");
    QTest::newRow("UTF-16") << static_cast<int>(TextForm::Utf16WithMark)
                            << QByteArray::fromHex("fffe"
                                                   "5553"
                                                   "0d000a00");
}

void CaseFolderTest::writesEveryEncoding()
{
    QFETCH(int, form);
    QFETCH(QByteArray, expected);

    QCOMPARE(EvidenceFile{{"单"}}.form(static_cast<TextForm>(form)).bytes(), expected);
}

void CaseFolderTest::bankStatementsHaveThirtyTwoColumns()
{
    QCOMPARE(bankStatement().columns().size(), std::size_t{32});
}

void CaseFolderTest::takesAFolderIn()
{
    CaseFolder folder;
    folder.put("b.csv", bankStatement("1001").row(out(noon, "1.00", "1002")))
        .put("deeper/a.csv", incidentRegister().row({{"警情编号", "A001"}}));

    const auto receipt = folder.import();

    QCOMPARE(receipt.sources.size(), std::size_t{2});
    QCOMPARE(receipt.sources.at(0).file, std::string{"b.csv"});
    QCOMPARE(receipt.sources.at(1).file, std::string{"deeper/a.csv"});
    QCOMPARE(folder.snapshot()->counts.incidents, std::int64_t{1});
    QVERIFY(folder.session()->resolve("A001"));
    QVERIFY(QDir{folder.path()}.exists("test.jwcase"));
}

void CaseFolderTest::takesFilesInTheOrderGiven()
{
    const QList<QByteArray> files{bankStatement("1001").row(out(noon, "1.00", "1002")).bytes(),
                                  bankStatement("1002").row(in(noon, "1.00", "1001")).bytes()};

    QCOMPARE(caseOf(files)->sources.at(0).file, std::string{"1.csv"});
    QCOMPARE(caseOf(files, ImportOrder::Reversed)->sources.at(0).file, std::string{"2.csv"});
}

void CaseFolderTest::tellsFactsAsText()
{
    CaseFolder folder;
    const auto receipt =
        folder.take("1.csv", bankStatement("1001")
                                 .row(out(noon, "1.50", "", {{"现金标志", "现金"}}))
                                 .row(out("2025-03-01 12:00:01", "2.00", "1002", {{"交易币种", "USD"}})));

    const auto snapshot = folder.snapshot();

    QCOMPARE(transfersIn(*snapshot), (QStringList{moved("1001", "cash:1001", "1.50", "12:00:00"),
                                                  moved("1001", "1002", "2.00 USD", "12:00:01")}));
    QCOMPARE(exitsIn(*snapshot), QStringList{"cash:1001 cash"});
    QCOMPARE(rowsOf(receipt), QString{"read 2 accepted 2 duplicate 0 rejected 0"});
    QCOMPARE(amountsOf(receipt), QString{"CNY in 0.00 out 1.50; USD in 0.00 out 2.00"});
    QCOMPARE(accountsIn(*snapshot).at(0), QString{"1001, holder  , bank , exit , queried, 2025-03-01 "
                                                  "12:00:00 to 2025-03-01 12:00:01, 2 transfers"});
    QCOMPARE(traceIn(*snapshot), QStringList{"error no-victim-account"});
}

void CaseFolderTest::aRandomCaseIsTheSameForTheSameSeed()
{
    const auto once = randomCase(7);
    const auto again = randomCase(7);
    const auto other = randomCase(8);

    QVERIFY(once.files == again.files);
    QCOMPARE(once.transfers, again.transfers);
    QVERIFY(once.files != other.files);
    QCOMPARE(once.files.size(), std::size_t{8});
    qint64 duplicates = 0;
    qint64 rejected = 0;
    for (const auto& [name, expected] : once.byFile) {
        duplicates += expected.rows.duplicate;
        rejected += expected.rows.rejected;
    }
    QVERIFY(duplicates > 0 && rejected > 0);
}

QTEST_APPLESS_MAIN(CaseFolderTest)
#include "case_folder_test.moc"
