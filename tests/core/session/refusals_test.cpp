#include "core/session/refusals.h"
#include "tests/core/session/session_samples.h"

#include <QTest>

using namespace jingwei;
using namespace jingwei::test;

namespace {

const QByteArray photo{"\xFF\xD8\xFF\xE0 photo"};

QStringList refusedIn(const CaseFolder& folder)
{
    QStringList files;
    const auto snapshot = folder.snapshot();
    for (const auto& receipt : snapshot->refused)
        files << text(receipt.file);
    return files;
}

} // namespace

class RefusalsTest : public QObject {
    Q_OBJECT

private slots:
    void aRefusedFileIsListedWithItsReasonAfterReopening();
    void filesRefusedAloneAreLoggedOnce();
    void aFileThatIsTakenInAfterAllIsNotListed();
    void anArchiveThatWasOpenedIsNotListed();
    void anEntryWithoutReasonIsListed();
};

void RefusalsTest::aRefusedFileIsListedWithItsReasonAfterReopening()
{
    CaseFolder folder;
    folder.put("1.csv", statement()).put("photo.jpg", photo).put("empty.csv", QByteArray{});

    const auto receipt = folder.import();

    const auto refused = folder.snapshot()->refused;
    QCOMPARE(refused.size(), std::size_t{2});
    for (const auto& one : refused) {
        const auto said = std::ranges::find(receipt.sources, one.file, &SourceReceipt::file);
        QVERIFY(said->message.has_value());
        QVERIFY(one.message == said->message);
        QVERIFY(one.status == said->status);
        QCOMPARE(one.sha256, said->sha256);
    }
}

void RefusalsTest::filesRefusedAloneAreLoggedOnce()
{
    CaseFolder folder;
    folder.put("photo.jpg", photo);

    folder.import();
    folder.import();

    QCOMPARE(refusedIn(folder), QStringList{"photo.jpg"});
    QCOMPARE(folder.session()->log()->entries.size(), std::size_t{2}); // create, import
}

void RefusalsTest::aFileThatIsTakenInAfterAllIsNotListed()
{
    CaseFolder folder;
    folder.put("1.csv", QByteArray{});
    folder.import();
    QCOMPARE(refusedIn(folder), QStringList{"1.csv"});

    folder.take("1.csv", statement());

    QCOMPARE(refusedIn(folder), QStringList{});
}

void RefusalsTest::anArchiveThatWasOpenedIsNotListed()
{
    const std::vector<LogEntry> log{
        {1,
         {},
         {},
         "import",
         R"({"sources": [], "refused": [{"file": "a.7z"}, {"file": "a.7z.csv"}]})",
         {},
         {}},
        {2,
         {},
         {},
         "import",
         R"({"sources": [{"source": 1, "file": "a.7z/b.csv"}], "refused": []})",
         {},
         {}}};

    const auto refused = refusedFiles(log);

    QCOMPARE(refused.size(), std::size_t{1});
    QCOMPARE(text(refused.front().file), QString{"a.7z.csv"});
}

void RefusalsTest::anEntryWithoutReasonIsListed()
{
    const std::vector<LogEntry> log{
        {1, {}, {}, "import", R"({"sources": [], "refused": [{"file": "a.jpg", "sha256": "12"}]})", {}, {}},
        {2, {}, {}, "import", "no JSON", {}, {}}};

    const auto refused = refusedFiles(log);

    QCOMPARE(refused.size(), std::size_t{1});
    QVERIFY(!refused.front().message);
}

QTEST_APPLESS_MAIN(RefusalsTest)
#include "refusals_test.moc"
