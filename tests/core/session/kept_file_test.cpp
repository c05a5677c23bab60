// Files that are no sources lie in the case all the same, bit for bit.
#include "core/base/hash.h"
#include "core/session/kept_file.h"
#include "tests/core/session/session_samples.h"

#include <QtTest>

#include <fstream>

using namespace jingwei;
using namespace jingwei::test;

namespace {

std::filesystem::path written(const CaseFolder& folder, const std::string& name, const std::string& bytes)
{
    const auto file = folder.caseFile().parent_path() / name;
    std::ofstream{file, std::ios::binary} << bytes;
    return file;
}

} // namespace

class KeptFileTest : public QObject {
    Q_OBJECT

private slots:
    void aFileComesBackBitForBit_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::newRow("nothing") << 0;
        QTest::newRow("a line") << 30;
        QTest::newRow("more than two chunks") << 2'500'000;
    }
    void aFileComesBackBitForBit()
    {
        QFETCH(int, bytes);
        CaseFolder folder;
        folder.put("1001.csv", statement()).import();
        std::string content;
        for (int i = 0; i < bytes; ++i)
            content += static_cast<char>(i * 31 % 251);
        const auto file = written(folder, "ring.anx", content);

        const auto kept = keepFile(folder.caseFile(), file);
        const auto again = keepFile(folder.caseFile(), file);

        QVERIFY(kept && again);
        QCOMPARE(kept->sha256, hashOfFile(file));
        QCOMPARE(kept->bytes, std::int64_t{bytes});
        QCOMPARE(again->sha256, kept->sha256);
        const auto back = keptFile(folder.caseFile(), kept->sha256);
        QVERIFY(back);
        QVERIFY(*back == content);
    }

    void theCaseStaysWhole()
    {
        CaseFolder folder;
        folder.put("1001.csv", statement()).import();
        QVERIFY(keepFile(folder.caseFile(), written(folder, "ring.anx", "<Chart/>")));
        Progress progress;

        const auto report = checkCase(folder.caseFile(), progress);

        QVERIFY(report);
        QVERIFY(report->differences.empty());
    }

    void checkSaysWhereItWasChanged()
    {
        CaseFolder folder;
        folder.put("1001.csv", statement()).import();
        QVERIFY(keepFile(folder.caseFile(), written(folder, "ring.anx", "<Chart/>")));
        tamper(folder, "UPDATE original SET sha256='0' WHERE bytes=8");
        Progress progress;

        const auto report = checkCase(folder.caseFile(), progress);

        QVERIFY(report);
        QCOMPARE(report->differences.size(), std::size_t{1});
        QVERIFY(report->differences.front().kind == CheckKind::OriginalHash);
    }

    void whatIsNotThereIsSaid()
    {
        CaseFolder folder;
        folder.put("1001.csv", statement()).import();

        QCOMPARE(keepFile(folder.caseFile(), "/nowhere/a.anx").error().code, ErrorCode::FileMissing);
        QCOMPARE(keptFile(folder.caseFile(), std::string(64, '0')).error().code, ErrorCode::FileMissing);
    }
};

QTEST_APPLESS_MAIN(KeptFileTest)
#include "kept_file_test.moc"
