#include "core/session/intake_trial.h"
#include "tests/support/case_folder.h"

#include <QFile>
#include <QtTest>

using namespace jingwei;
using namespace jingwei::test;

namespace {

/// A statement in columns that no profile knows: out and in by 1 and 2.
const QByteArray unknownTable = "甲,乙,丙,丁,戊\n"
                                "6222000000000001,2025-03-01 10:00:00,100.00,1,900.00\n"
                                "6222000000000001,2025-03-01 11:00:00,50.00,2,950.00\n"
                                "6222000000000001,2025-03-01 12:00:00,1O.00,1,940.00\n"
                                "6222000000000001,2025-03-01 13:00:00,40.00,1,900.00\n";

ColumnMapping mapping()
{
    return {"测试",
            "bank-transactions",
            {"甲", "乙", "丙", "丁", "戊"},
            {Field::Card, Field::Time, Field::Amount, Field::Direction, Field::Balance},
            {"1"},
            {"2"},
            std::nullopt};
}

} // namespace

class IntakeTrialTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QVERIFY(m_profiles.isValid());
        qputenv("JINGWEI_PROFILES", m_profiles.filePath("p").toUtf8());
    }

    void cleanup() { QDir{m_profiles.filePath("p")}.removeRecursively(); }

    void looksAtFilesWithoutTakingThem()
    {
        CaseFolder folder;
        folder.put("a.csv", bankStatement("1001"))
            .put("b.csv", unknownTable)
            .put("c.jpg", "\xFF\xD8\xFF\xE0 photo");
        Progress progress;
        const auto tables = lookAtFiles(folder.request().paths, progress);

        QVERIFY(tables);
        QCOMPARE(tables->size(), std::size_t{3});
        QCOMPARE(tables->at(0).profile, std::string{"bank-transactions"});
        QVERIFY(!tables->at(0).isUnclear());
        QVERIFY(tables->at(1).isUnclear());
        QCOMPARE(tables->at(1).headerRow, std::int64_t{1});
        QCOMPARE(tables->at(1).header.size(), std::size_t{5});
        QVERIFY(tables->at(2).problem && tables->at(2).problem->code == ErrorCode::FileBinary);
        QCOMPARE(folder.snapshot()->sources.size(), std::size_t{0});
    }

    void aMenuIsNotAskedAbout()
    {
        CaseFolder folder;
        folder.put("a.csv", "日期,菜名,价格\n2025-03-01 12:00:00,面条,12\n").put("b.csv", unknownTable);
        Progress progress;
        const auto tables = lookAtFiles(folder.request().paths, progress);

        QVERIFY(tables);
        QVERIFY(!tables->at(0).isUnclear());
        QVERIFY(tables->at(0).profile.empty());
        QVERIFY(tables->at(1).isUnclear());
        QCOMPARE(tables->at(1).nearest, std::string{"bank-transactions"});
    }

    void aMappingIsTriedOnTheWholeTable()
    {
        CaseFolder folder;
        folder.put("b.csv", unknownTable);
        Progress progress;
        const auto table = lookAtFiles(folder.request().paths, progress)->front();

        const auto trial = tryMapping(table, mapping(), 10, progress);

        QVERIFY(trial);
        QCOMPARE(trial->rows.read, std::int64_t{4});
        QCOMPARE(trial->rows.accepted, std::int64_t{3});
        QCOMPARE(trial->first.size(), std::size_t{4});
        QVERIFY(trial->first[0].out == std::optional{true});
        QVERIFY(trial->first[1].out == std::optional{false});
        QVERIFY(trial->first[1].balanceFollows == std::optional{true});
        QVERIFY(!trial->first[2].accepted);
        QCOMPARE(trial->first[2].value, std::string{"1O.00"});
        QVERIFY(trial->first[3].balanceFollows
                == std::optional{false}); // the rejected row is missing before it
        QCOMPARE(trial->balancesSeen, std::int64_t{2});
        QCOMPARE(trial->balancesFollow, std::int64_t{1});
        QCOMPARE(folder.snapshot()->sources.size(), std::size_t{0});
    }

    void theOtherWayRoundBalancesDoNotFollow()
    {
        CaseFolder folder;
        folder.put("b.csv", unknownTable);
        Progress progress;
        const auto table = lookAtFiles(folder.request().paths, progress)->front();
        auto wrong = mapping();
        std::swap(wrong.outWords, wrong.inWords);

        const auto trial = tryMapping(table, wrong, 10, progress);

        QVERIFY(trial);
        QCOMPARE(trial->balancesFollow, std::int64_t{0});
    }

    void aMappingWithoutARequiredColumnIsRefused()
    {
        auto without = mapping();
        without.columns[1] = std::nullopt;

        const auto profile = profileOf(without);

        QVERIFY(!profile);
        QVERIFY(profile.error().code == ErrorCode::ProfileMalformed);
        QCOMPARE(profile.error().detail, std::string{"time"});
    }

    void aMappingThatIsKeptRecognisesThatHeaderAndNoOther()
    {
        const auto profile = profileOf(mapping());
        QVERIFY(profile);
        QVERIFY(saveProfile(*profile, userProfileFolder()));
        CaseFolder folder;
        folder.put("b.csv", unknownTable).put("c.csv", QByteArray{unknownTable}.replace("丁", "庚"));

        const auto receipt = folder.import();

        QCOMPARE(receipt.sources.at(0).profile, std::string{"测试"});
        QVERIFY(receipt.sources.at(0).status == SourceStatus::Imported);
        QVERIFY(receipt.sources.at(1).status == SourceStatus::Unrecognised);
        QVERIFY(findProfile("测试"));
    }

    void aSourceIsReadAgainWithOtherColumns()
    {
        CaseFolder folder;
        auto wrong = mapping();
        std::swap(wrong.outWords, wrong.inWords);
        QVERIFY(saveProfile(*profileOf(wrong), userProfileFolder()));
        auto request = folder.put("b.csv", unknownTable).request();
        request.document = "调证7号";
        QVERIFY(folder.tryImport(request));
        QDir{m_profiles.filePath("p")}.removeRecursively();
        Progress progress;
        QTemporaryDir scratch;
        const auto table =
            lookAtSource(folder.caseFile(), SourceId{1}, scratch.path().toStdString(), progress);
        QVERIFY(table);
        QCOMPARE(table->header.size(), std::size_t{5});

        const auto receipt = rereadSource(folder.caseFile(), SourceId{1}, mapping(), "Tester", progress);

        QVERIFY(receipt);
        QCOMPARE(receipt->sources.front().rows.accepted, std::int64_t{3});
        QCOMPARE(receipt->sources.front().document, std::string{"调证7号"});
        QCOMPARE(receipt->sources.front().file, std::string{"b.csv"});
        const auto snapshot = folder.snapshot();
        QCOMPARE(snapshot->sources.size(), std::size_t{2});
        QVERIFY(snapshot->sources.at(0).status == SourceStatus::Withdrawn);
        QCOMPARE(amountsOf(snapshot->sources.at(1)), QString{"CNY in 50.00 out 140.00"});
        QVERIFY(checkCase(folder.caseFile(), progress)->differences.empty());
    }

    void aMappingThatDoesNotFitLeavesTheCaseAsItWas()
    {
        CaseFolder folder;
        folder.take("a.csv", bankStatement("1001"));
        Progress progress;

        const auto receipt = rereadSource(folder.caseFile(), SourceId{1}, mapping(), "Tester", progress);

        QVERIFY(!receipt);
        QVERIFY(receipt.error().code == ErrorCode::HeaderUnknown);
        QVERIFY(folder.snapshot()->sources.at(0).status == SourceStatus::Imported);
    }

private:
    QTemporaryDir m_profiles;
};

QTEST_APPLESS_MAIN(IntakeTrialTest)
#include "intake_trial_test.moc"
