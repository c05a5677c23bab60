#include "tests/core/session/session_samples.h"
#include "tests/support/full_disk.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTest>

using namespace jingwei;
using namespace jingwei::test;

namespace {

EvidenceFile goodFile()
{
    return bankStatement("1001").row(out(noon, "1.00", "1002"));
}

QByteArray jpeg()
{
    return QByteArray::fromHex("ffd8ffe000104a46494600010100000100010000ffdb0043") + QByteArray(400, '\0');
}

/// Rows enough for several batches, then a line that no table has.
EvidenceFile failingHalfway()
{
    auto file = bankStatement("1008");
    for (int i = 0; i < 5000; ++i)
        file.row(out(noon, std::to_string(i + 1), "1009"));
    return std::move(file.line(std::string(5000, ',')));
}

} // namespace

class ImportFilesTest : public QObject {
    Q_OBJECT

private slots:
    void refusesWhatIsNoTableAndTakesTheRest_data();
    void refusesWhatIsNoTableAndTakesTheRest();
    void aFileThatFailsHalfwayLeavesNothing();
    void aFileThatFailsHalfwayNamesNobody();
    void anIdenticalCopyIsAlreadyImported();
    void nothingNewIsNoEntryInTheLog();
    void aHeaderAloneIsImported();
    void failsAsAWholeAndChangesNothing_data();
    void failsAsAWholeAndChangesNothing();
#ifndef _WIN32
    void aFullDiskIsSaidOfTheCaseAndChangesNothing();
#endif
    void takesFilesInTheOrderGivenAndFoldersByName();
    void leavesCaseFilesInAFolderAlone();
    void usesTheProfileAskedFor();
    void theReceiptSaysWhereItCameFrom();
};

void ImportFilesTest::refusesWhatIsNoTableAndTakesTheRest_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("detail");

    const auto row = [](const char* name, const QByteArray& bytes, ErrorCode code, const char* detail) {
        QTest::newRow(name) << bytes << static_cast<int>(code) << QString{detail};
    };
    row("nothing", "", ErrorCode::FileEmpty, "");
    row("a photo", jpeg(), ErrorCode::FileBinary, "jpeg");
    row("a document", "%PDF-1.7\n", ErrorCode::FileBinary, "pdf");
    row("a web page of another table", "<html><table><tr><td>dish</td><td>price</td></tr></table></html>",
        ErrorCode::HeaderUnknown, "dish, price");
    row("a table nobody knows", "dish,price\nnoodles,12\nrice,3\n", ErrorCode::HeaderUnknown, "dish, price");
    row("blank lines", "\n\n  \n", ErrorCode::HeaderUnknown, "");
    row("a letter", "Dear colleague\n", ErrorCode::HeaderUnknown, "Dear colleague");
    row("a first line that has no end", QByteArray(5000, ','), ErrorCode::TableTooWide, "1");
    row("one endless cell", QByteArray(1000, 'x'), ErrorCode::HeaderUnknown,
        (QByteArray(40, 'x') + "…").constData());
    row("rows without a header", "1001,5001,2025-03-01 12:00:00,1.00\n", ErrorCode::HeaderUnknown,
        "1001, 5001, 2025-03-01 12:00:00, 1.00");
}

void ImportFilesTest::refusesWhatIsNoTableAndTakesTheRest()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    QFETCH(QString, detail);
    CaseFolder folder;
    folder.put("bad.csv", bytes).put("good.csv", goodFile());

    const auto receipt = folder.import();

    QVERIFY(receipt.someRefused());
    QCOMPARE(receipt.sources.size(), std::size_t{2});
    const auto& bad = receipt.sources.at(0);
    QVERIFY(bad.status == SourceStatus::Unrecognised);
    QVERIFY(!bad.id);
    QVERIFY(bad.message.has_value());
    QCOMPARE(static_cast<int>(bad.message->code), code);
    QCOMPARE(text(bad.message->detail), detail);
    QCOMPARE(text(bad.message->place), QString{"bad.csv"});
    QVERIFY(receipt.sources.at(1).status == SourceStatus::Imported);
    QCOMPARE(folder.snapshot()->sources.size(), std::size_t{1});
    QCOMPARE(receipt.facts.transfers, std::int64_t{1});
}

void ImportFilesTest::aFileThatFailsHalfwayLeavesNothing()
{
    CaseFolder folder;
    folder.put("a.csv", failingHalfway()).put("b.csv", goodFile());

    const auto receipt = folder.import();

    QVERIFY(receipt.sources.at(0).status == SourceStatus::Failed);
    QVERIFY((receipt.sources.at(0).message == Error{ErrorCode::TableTooWide, "5002", "a.csv"}));
    QVERIFY(!receipt.sources.at(0).id);
    QCOMPARE(receipt.sources.at(0).rows, RowCounts{});
    QVERIFY(receipt.sources.at(1).id == SourceId{1});
    const auto session = folder.session();
    QCOMPARE(session->snapshot()->sources.size(), std::size_t{1});
    QCOMPARE(accountsIn(*session->snapshot()).size(), 2);
    QVERIFY(!session->evidence(RowId{SourceId{2}, 2}));
    Progress progress;
    QVERIFY(checkCase(folder.caseFile(), progress)->differences.empty());
}

void ImportFilesTest::aFileThatFailsHalfwayNamesNobody()
{
    CaseFolder folder;
    folder.put("a.csv", failingHalfway()).put("b.csv", goodFile());

    folder.import();

    QVERIFY(folder.session()->resolve("1001"));
    QVERIFY(!folder.session()->resolve("1008"));
}

void ImportFilesTest::anIdenticalCopyIsAlreadyImported()
{
    CaseFolder folder;
    folder.put("a.csv", goodFile()).put("copy of a.csv", goodFile());

    const auto receipt = folder.import();

    QVERIFY(receipt.sources.at(0).status == SourceStatus::Imported);
    const auto& copy = receipt.sources.at(1);
    QVERIFY(copy.status == SourceStatus::AlreadyImported);
    QVERIFY(copy.id == receipt.sources.at(0).id);
    QCOMPARE(text(copy.profile), QString{"bank-transactions"});
    QCOMPARE(copy.rows, RowCounts{});
    QVERIFY(!copy.message);
    QVERIFY(!receipt.someRefused());
    QCOMPARE(folder.snapshot()->sources.size(), std::size_t{1});
}

void ImportFilesTest::nothingNewIsNoEntryInTheLog()
{
    CaseFolder folder;
    folder.put("a.csv", goodFile()).put("photo.jpg", jpeg());
    const auto facts = folder.import().facts;
    const auto head = folder.session()->logHead();

    const auto again = folder.import();

    QVERIFY(again.sources.at(0).status == SourceStatus::AlreadyImported);
    QCOMPARE(again.facts, facts);
    QCOMPARE(folder.session()->logHead(), head);
}

void ImportFilesTest::aHeaderAloneIsImported()
{
    CaseFolder folder;

    const auto receipt = folder.take("empty.csv", bankStatement());

    QVERIFY(receipt.status == SourceStatus::Imported);
    QVERIFY(receipt.id == SourceId{1});
    QCOMPARE(receipt.rows, RowCounts{});
    QVERIFY(!receipt.first);
    QCOMPARE(folder.snapshot()->sources.size(), std::size_t{1});
    QCOMPARE(folder.snapshot()->counts, FactCounts{});
}

void ImportFilesTest::failsAsAWholeAndChangesNothing_data()
{
    QTest::addColumn<QString>("path"); // below the folder of the case
    QTest::addColumn<QString>("profile");
    QTest::addColumn<int>("code");

    QTest::newRow("no such file") << "nowhere.csv"
                                  << "" << static_cast<int>(ErrorCode::FileMissing);
    QTest::newRow("a folder without files") << "hollow"
                                            << "" << static_cast<int>(ErrorCode::FolderWithoutData);
    QTest::newRow("a profile nobody knows") << "evidence/good.csv"
                                            << "no-such" << static_cast<int>(ErrorCode::ProfileMissing);
    QTest::newRow("a profile that is none")
        << "evidence/good.csv"
        << "evidence/good.json" << static_cast<int>(ErrorCode::ProfileMalformed);
}

void ImportFilesTest::failsAsAWholeAndChangesNothing()
{
    QFETCH(QString, path);
    QFETCH(QString, profile);
    QFETCH(int, code);
    CaseFolder folder;
    folder.put("good.csv", goodFile()).put("good.json", QByteArray{"{}"});
    QVERIFY(QDir{folder.path()}.mkpath("hollow/hollower"));
    const auto head = folder.session()->logHead();
    auto request = folder.request();
    request.paths.emplace_back(folder.path(path).toStdString());
    if (!profile.isEmpty())
        request.profile = (profile.endsWith(".json") ? folder.path(profile) : profile).toStdString();

    const auto receipt = folder.tryImport(request);

    QVERIFY(!receipt);
    QCOMPARE(static_cast<int>(receipt.error().code), code);
    QCOMPARE(folder.session()->logHead(), head);
    QVERIFY(folder.snapshot()->sources.empty());
}

#ifndef _WIN32
void ImportFilesTest::aFullDiskIsSaidOfTheCaseAndChangesNothing()
{
    CaseFolder folder;
    folder.take("a.csv", goodFile());
    auto large = bankStatement("1008");
    for (int i = 0; i < 5000; ++i)
        large.row(out(noon, std::to_string(i + 1), "1009"));
    folder.put("b.csv", large);

    const auto failed = [&] {
        const FullDisk full{500'000};
        return folder.tryImport(folder.request());
    }();

    QVERIFY(!failed);
    QCOMPARE(text(failed.error().place), text(folder.caseFile().string()));
    QCOMPARE(folder.snapshot()->sources.size(), std::size_t{1});
    Progress progress;
    QVERIFY(checkCase(folder.caseFile(), progress)->differences.empty());
}
#endif

void ImportFilesTest::takesFilesInTheOrderGivenAndFoldersByName()
{
    CaseFolder folder;
    int serial = 0;
    for (const char* const name : {"z.csv", "a.csv", "in/b.csv", "in/deeper/a.csv", "in/a.csv"})
        folder.put(name, bankStatement("1001").row(out(noon, std::to_string(++serial), "1002")));
    auto request = folder.request();
    request.paths = {folder.path("evidence/z.csv").toStdString(), folder.path("evidence/in").toStdString(),
                     folder.path("evidence/a.csv").toStdString()};

    const auto receipt = folder.tryImport(request);

    QVERIFY(receipt);
    QStringList names;
    for (const auto& source : receipt->sources)
        names += text(source.file);
    QCOMPARE(names, (QStringList{"z.csv", "a.csv", "b.csv", "deeper/a.csv", "a.csv"}));
    QVERIFY(receipt->sources.at(4).id == SourceId{5});
}

void ImportFilesTest::leavesCaseFilesInAFolderAlone()
{
    CaseFolder folder;
    folder.put("statement.csv", goodFile()).put("old.jwcase", "x").put("old.jwcase-wal", "x");

    const auto receipt = folder.import();

    QCOMPARE(receipt.sources.size(), std::size_t{1});
}

void ImportFilesTest::usesTheProfileAskedFor()
{
    CaseFolder folder;
    folder.put("statement.csv", goodFile())
        .put("incidents.csv", incidentRegister().row({{"警情编号", "A001"}, {"报警时间", noon}}));
    auto request = folder.request();
    request.profile = "incidents";

    const auto receipt = folder.tryImport(request);

    QVERIFY(receipt);
    QVERIFY(receipt->sources.at(0).status == SourceStatus::Imported);
    QVERIFY(receipt->sources.at(1).status == SourceStatus::Unrecognised);
    QVERIFY(receipt->sources.at(1).message->code == ErrorCode::HeaderUnknown);
}

void ImportFilesTest::theReceiptSaysWhereItCameFrom()
{
    CaseFolder folder;
    const auto bytes = goodFile().row(in("2025-03-01 13:00:00", "2.00", "1003")).titled("某某银行").bytes();
    folder.put("bank/statement.csv", bytes);
    auto request = folder.request();
    request.document = "调证〔2025〕7号";
    request.by = "Li";

    const auto receipt = folder.tryImport(request);

    QVERIFY(receipt);
    const auto& source = receipt->sources.at(0);
    QCOMPARE(text(source.file), QString{"bank/statement.csv"});
    QCOMPARE(text(source.sha256),
             QString{QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()});
    QCOMPARE(source.bytes, static_cast<std::int64_t>(bytes.size()));
    QCOMPARE(source.headerRow, std::int64_t{2});
    QCOMPARE(text(source.document), QString{"调证〔2025〕7号"});
    QCOMPARE(text(source.importedBy), QString{"Li"});
    QCOMPARE(text(source.profile), QString{"bank-transactions"});
    QCOMPARE(text(formatPlain(source.first.value(), chinaZone)), QString{"2025-03-01 12:00:00"});
    QCOMPARE(text(formatPlain(source.last.value(), chinaZone)), QString{"2025-03-01 13:00:00"});
    QCOMPARE(source, *folder.session()->receipt(*source.id, 100));
}

QTEST_APPLESS_MAIN(ImportFilesTest)
#include "import_files_test.moc"
