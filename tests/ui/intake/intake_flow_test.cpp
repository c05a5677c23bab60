#include "tests/ui/intake/unclear_files.h"
#include "ui/intake/intake_columns.h"
#include "ui/intake/intake_flow.h"
#include "ui/intake/mapping_draft.h"
#include "ui/jobs/job.h"

#include <QFile>
#include <QSignalSpy>
#include <QtTest>

#include <algorithm>

using namespace jingwei;
using namespace jingwei::ui;

namespace {

constexpr int patience = 30'000;

/// An empty case, files beside it, and the way into it.
struct Desk {
    explicit Desk()
    {
        auto session = CaseSession::open(folder.caseFile(), "Tester");
        if (!session)
            qFatal("no case");
        bridge.setCase(*std::move(session));
    }
    [[nodiscard]] std::filesystem::path path(const QString& name = {}) const
    {
        return (folder.path(QStringLiteral("evidence")) + (name.isEmpty() ? name : QLatin1Char{'/'} + name))
            .toStdString();
    }

    test::OwnProfiles profiles;
    test::CaseFolder folder;
    SessionBridge bridge;
    IntakeFlow flow{bridge};
};

bool waitFor(const IntakeFlow& flow, IntakeStage stage)
{
    return QTest::qWaitFor([&] { return flow.stage() == stage && flow.job() == nullptr; }, patience);
}

const IntakeRow& rowOf(const IntakeBatch& batch, const char* file)
{
    const auto found = std::ranges::find_if(batch.rows(), [file](const IntakeRow& row) {
        return (row.receipt ? row.receipt->file : row.table.file) == file;
    });
    if (found == batch.rows().end())
        qFatal("no row of %s", file);
    return *found;
}

test::EvidenceFile knownStatement(const char* card = "6299660925052068")
{
    return test::bankStatement(card)
        .row(test::out("2025-03-01 12:00:00", "100.00", "6299041277040425"))
        .row(test::out("2025-03-01 12:05:00", "50.00", "6299041277040433"));
}

/// What a person would say of `unknownStatement`.
ColumnMapping saidOf(const IntakeRow& row)
{
    MappingDraft draft{row.table};
    const std::map<std::string, Field> said{{"交易日", Field::Date},
                                            {"时刻", Field::Time},
                                            {"结余", Field::Balance},
                                            {"流水编号", Field::Serial}};
    for (std::size_t i = 0; i < draft.header().size(); ++i)
        if (const auto field = said.find(draft.header()[i]); field != said.end())
            draft.setColumn(i, field->second);
    return draft.mapping();
}

} // namespace

class IntakeFlowTest : public QObject {
    Q_OBJECT

private slots:
    void knownFilesGoInWithoutAQuestion()
    {
        Desk desk;
        desk.folder.put(QStringLiteral("a.csv"), knownStatement());
        desk.folder.put(QStringLiteral("b/register.csv"), test::incidentRegister());
        QSignalSpy finished{&desk.flow, &IntakeFlow::finished};
        std::vector<IntakeStage> stages;
        connect(&desk.flow, &IntakeFlow::changed, this, [&] { stages.push_back(desk.flow.stage()); });

        desk.flow.take({desk.path()});
        QVERIFY(waitFor(desk.flow, IntakeStage::Done));

        QCOMPARE(finished.size(), 1);
        QVERIFY(std::ranges::find(stages, IntakeStage::Asking) == stages.end());
        QCOMPARE(desk.flow.batch().files(), std::size_t{2});
        QCOMPARE(rowOf(desk.flow.batch(), "a.csv").receipt->rows.accepted, std::int64_t{2});
        QCOMPARE(desk.bridge.snapshot()->graph->edgeCount(), std::size_t{2});
    }

    void anUnclearFileIsAskedAboutAndThenKnown()
    {
        Desk desk;
        desk.folder.put(QStringLiteral("远山.csv"), test::unknownStatement());
        desk.folder.put(QStringLiteral("a.csv"), knownStatement());

        desk.flow.take({desk.path()});
        QVERIFY(waitFor(desk.flow, IntakeStage::Asking));
        QCOMPARE(desk.bridge.snapshot()->sources.size(),
                 std::size_t{0}); // nothing before everything is clear
        const auto unclear = desk.flow.batch().nextUnclear();
        QVERIFY(unclear);
        QCOMPARE(desk.flow.batch().count(IntakeState::Unclear), std::size_t{1});
        auto mapping = saidOf(desk.flow.batch().rows()[*unclear]);
        mapping.name = "远山银行 借贷分列";
        desk.flow.settle(*unclear, mapping, Remember::Always);
        QVERIFY(waitFor(desk.flow, IntakeStage::Done));

        const auto& receipt = *rowOf(desk.flow.batch(), "远山.csv").receipt;
        QCOMPARE(receipt.status, SourceStatus::Imported);
        QCOMPARE(receipt.rows.accepted, std::int64_t{5});
        QCOMPARE(receipt.rows.rejected, std::int64_t{1});
        QCOMPARE(receipt.amounts.at(cny).out, Minor{14'850'000});
        QCOMPARE(rowOf(desk.flow.batch(), "a.csv").receipt->status, SourceStatus::Imported);
        QVERIFY(desk.profiles.names().contains(QStringLiteral("远山银行 借贷分列.json")));

        desk.folder.put(QStringLiteral("next.csv"), test::unknownStatement("6299041277040466"));
        desk.flow.take({desk.path(QStringLiteral("next.csv"))});
        QVERIFY(waitFor(desk.flow, IntakeStage::Done));
        QCOMPARE(rowOf(desk.flow.batch(), "next.csv").receipt->status, SourceStatus::Imported);
        QCOMPARE(rowOf(desk.flow.batch(), "next.csv").receipt->profile, std::string{"远山银行 借贷分列"});
    }

    void aMappingForThisFileOnlyIsForgotten()
    {
        Desk desk;
        desk.folder.put(QStringLiteral("a.csv"), test::unknownStatement());
        desk.folder.put(QStringLiteral("b.csv"), test::unknownStatement("6299041277040466"));

        desk.flow.take({desk.path()});
        QVERIFY(waitFor(desk.flow, IntakeStage::Asking));
        desk.flow.settle(0, saidOf(desk.flow.batch().rows()[0]), Remember::ThisFileOnly);
        QCOMPARE(desk.flow.batch().count(IntakeState::Unclear),
                 std::size_t{1}); // the other one is still asked about
        auto other = saidOf(desk.flow.batch().rows()[1]);
        for (auto& field : other.columns) { // 借方 the other way round, for this one
            if (field == Field::AmountOut)
                field = Field::AmountIn;
            else if (field == Field::AmountIn)
                field = Field::AmountOut;
        }
        desk.flow.settle(1, other, Remember::ThisFileOnly);
        QVERIFY(waitFor(desk.flow, IntakeStage::Done));

        QCOMPARE(rowOf(desk.flow.batch(), "a.csv").receipt->amounts.at(cny).out, Minor{14'850'000});
        QCOMPARE(rowOf(desk.flow.batch(), "b.csv").receipt->amounts.at(cny).in, Minor{14'850'000});
        QCOMPARE(desk.profiles.names(), QStringList{});
    }

    void aFileLeftOutIsNotTakenByAMappingForAnother()
    {
        Desk desk;
        desk.folder.put(QStringLiteral("a.csv"), test::unknownStatement());
        desk.folder.put(QStringLiteral("b.csv"), test::unknownStatement("6299041277040466"));
        desk.flow.take({desk.path()});
        QVERIFY(waitFor(desk.flow, IntakeStage::Asking));

        desk.flow.skip(1);
        desk.flow.settle(0, saidOf(desk.flow.batch().rows()[0]), Remember::Always);

        QVERIFY(waitFor(desk.flow, IntakeStage::Done));
        QCOMPARE(desk.bridge.snapshot()->sources.size(), std::size_t{1});
        QCOMPARE(rowOf(desk.flow.batch(), "a.csv").receipt->status, SourceStatus::Imported);
        QCOMPARE(rowOf(desk.flow.batch(), "b.csv").state, IntakeState::Skipped);
    }

    void oneMappingSettlesAllFilesWithThatHeader()
    {
        Desk desk;
        for (int i = 0; i < 6; ++i)
            desk.folder.put(QStringLiteral("%1.csv").arg(i),
                            test::unknownStatement(qPrintable(QStringLiteral("629904127704050%1").arg(i))));
        desk.flow.take({desk.path()});
        QVERIFY(waitFor(desk.flow, IntakeStage::Asking));
        QCOMPARE(desk.flow.batch().count(IntakeState::Unclear), std::size_t{6});

        desk.flow.settle(2, saidOf(desk.flow.batch().rows()[2]), Remember::Always);

        QVERIFY(waitFor(desk.flow, IntakeStage::Done));
        QVERIFY(std::ranges::all_of(desk.flow.batch().rows(), [](const IntakeRow& row) {
            return row.receipt && row.receipt->status == SourceStatus::Imported;
        }));
    }

    void whatIsSkippedStaysOutAndCanBeAskedAboutAgain()
    {
        Desk desk;
        desk.folder.put(QStringLiteral("odd.csv"), test::unknownStatement());
        desk.folder.put(QStringLiteral("a.csv"), knownStatement());
        desk.flow.take({desk.path()});
        QVERIFY(waitFor(desk.flow, IntakeStage::Asking));

        desk.flow.skip(*desk.flow.batch().nextUnclear());

        QVERIFY(waitFor(desk.flow, IntakeStage::Done));
        QCOMPARE(rowOf(desk.flow.batch(), "odd.csv").state, IntakeState::Skipped);
        QCOMPARE(desk.bridge.snapshot()->sources.size(), std::size_t{1});

        const auto& rows = desk.flow.batch().rows();
        const auto at = static_cast<std::size_t>(&rowOf(desk.flow.batch(), "odd.csv") - rows.data());
        desk.flow.reopen(at);
        QCOMPARE(desk.flow.stage(), IntakeStage::Asking);
        desk.flow.settle(at, saidOf(rows[at]), Remember::ThisFileOnly);
        QVERIFY(waitFor(desk.flow, IntakeStage::Done));
        QCOMPARE(rowOf(desk.flow.batch(), "odd.csv").receipt->status, SourceStatus::Imported);
        QCOMPARE(desk.bridge.snapshot()->sources.size(), std::size_t{2});
    }

    void cancellingLeavesTheCaseAsItWas()
    {
        Desk desk;
        auto statement = test::bankStatement("6299660925052068");
        for (int i = 0; i < 20'000; ++i)
            statement.row(
                test::out("2025-03-01 12:00:00", std::to_string(i + 1) + ".00", "6299041277040425"));
        desk.folder.put(QStringLiteral("a.csv"), statement);
        QSignalSpy cancelled{&desk.flow, &IntakeFlow::cancelled};
        desk.flow.take({desk.path()});
        QVERIFY(QTest::qWaitFor([&] { return desk.flow.stage() == IntakeStage::Importing; }, patience));

        desk.flow.cancel();

        QTRY_COMPARE_WITH_TIMEOUT(cancelled.size(), 1, patience);
        QCOMPARE(rowOf(desk.flow.batch(), "a.csv").state, IntakeState::Waiting);
        QCOMPARE(desk.folder.snapshot()->sources.size(), std::size_t{0});

        desk.flow.importNow();
        QVERIFY(waitFor(desk.flow, IntakeStage::Done));
        QTRY_VERIFY_WITH_TIMEOUT(rowOf(desk.flow.batch(), "a.csv").receipt, patience);
        QCOMPARE(rowOf(desk.flow.batch(), "a.csv").receipt->rows.accepted, std::int64_t{20'000});
    }

    void photosBrokenFilesAndCopiesSayWhatTheyAre()
    {
        Desk desk;
        desk.folder.put(QStringLiteral("a.csv"), knownStatement());
        desk.folder.put(QStringLiteral("a copy.csv"), knownStatement());
        desk.folder.put(QStringLiteral("photo.jpg"), QByteArray("\xff\xd8\xff\xe0 no table", 14));
        desk.folder.put(QStringLiteral("empty.csv"), QByteArray{});
        desk.folder.put(QStringLiteral("broken.xlsx"),
                        QByteArray("PK\x03\x04 this is the beginning of a workbook"));

        desk.flow.take({desk.path()});
        QVERIFY(waitFor(desk.flow, IntakeStage::Done));

        const auto& batch = desk.flow.batch();
        QCOMPARE(batch.rows().size(), std::size_t{5});
        const auto status = [&](const char* file) { return rowOf(batch, file).receipt->status; };
        QVERIFY((status("a.csv") == SourceStatus::Imported)
                != (status("a copy.csv") == SourceStatus::Imported));
        QVERIFY(status("a.csv") == SourceStatus::AlreadyImported
                || status("a copy.csv") == SourceStatus::AlreadyImported);
        QVERIFY(rowOf(batch, "a copy.csv").receipt->id == rowOf(batch, "a.csv").receipt->id);
        QCOMPARE(status("photo.jpg"), SourceStatus::Unrecognised);
        QCOMPARE(refusalText(*rowOf(batch, "photo.jpg").receipt->message),
                 QStringLiteral("a picture, no table"));
        QCOMPARE(refusalText(*rowOf(batch, "empty.csv").receipt->message), QStringLiteral("empty"));
        QVERIFY(status("broken.xlsx") != SourceStatus::Imported);
        QVERIFY(rowOf(batch, "broken.xlsx").receipt->message);
    }

    void anUnclearFileThatIsInTheCaseIsNotAskedAboutAgain()
    {
        Desk desk;
        desk.folder.put(QStringLiteral("a.csv"), test::unknownStatement());
        desk.flow.take({desk.path()});
        QVERIFY(waitFor(desk.flow, IntakeStage::Asking));
        desk.flow.settle(0, saidOf(desk.flow.batch().rows()[0]), Remember::ThisFileOnly);
        QVERIFY(waitFor(desk.flow, IntakeStage::Done));

        desk.flow.take({desk.path()});
        QVERIFY(waitFor(desk.flow, IntakeStage::Done));

        QCOMPARE(desk.flow.batch().rows().size(), std::size_t{1});
        QCOMPARE(rowOf(desk.flow.batch(), "a.csv").receipt->status, SourceStatus::AlreadyImported);
    }

    void whatComesMeanwhileIsTakenInToo()
    {
        Desk desk;
        desk.folder.put(QStringLiteral("a.csv"), knownStatement());
        desk.folder.put(QStringLiteral("b.csv"), knownStatement("6299041277040417"));

        desk.flow.take({desk.path(QStringLiteral("a.csv"))});
        QVERIFY(QTest::qWaitFor([&] { return desk.flow.stage() == IntakeStage::Importing; }, patience));
        desk.flow.take({desk.path(QStringLiteral("b.csv"))});

        QTRY_VERIFY_WITH_TIMEOUT(
            desk.flow.batch().rows().size() == 2
                && std::ranges::all_of(desk.flow.batch().rows(),
                                       [](const IntakeRow& row) { return row.receipt.has_value(); }),
            patience);
        QCOMPARE(desk.bridge.snapshot()->sources.size(), std::size_t{2});
        QCOMPARE(rowOf(desk.flow.batch(), "a.csv").receipt->status, SourceStatus::Imported);
    }

    void copiedTextIsAFileOfItsOwn()
    {
        Desk desk;

        desk.flow.takeText(QStringLiteral("  \n"));
        QCOMPARE(desk.flow.stage(), IntakeStage::Idle);
        desk.flow.takeText(QString::fromUtf8(knownStatement().bytes()));
        QVERIFY(waitFor(desk.flow, IntakeStage::Done));

        QCOMPARE(desk.flow.batch().rows().size(), std::size_t{1});
        const auto& row = desk.flow.batch().rows().front();
        QVERIFY2(row.table.file.starts_with("clipboard 2") && row.table.file.ends_with(".txt"),
                 row.table.file.c_str());
        QCOMPARE(row.receipt->rows.accepted, std::int64_t{2});
        QVERIFY((QFile::permissions(QString::fromStdString(row.table.path.string()))
                 & (QFile::ReadGroup | QFile::ReadOther))
                == QFile::Permissions{});
    }

    void anotherCaseBeginsAnew()
    {
        Desk desk;
        desk.folder.put(QStringLiteral("odd.csv"), test::unknownStatement());
        desk.flow.take({desk.path()});
        QVERIFY(waitFor(desk.flow, IntakeStage::Asking));

        desk.bridge.setCase(nullptr);

        QVERIFY(desk.flow.batch().empty());
        QCOMPARE(desk.flow.stage(), IntakeStage::Idle);
    }

    void aMissingFileIsSaidAndNothingElseHappens()
    {
        Desk desk;
        QSignalSpy failed{&desk.flow, &IntakeFlow::failed};

        desk.flow.take({desk.path(QStringLiteral("nowhere.csv"))});

        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
        QCOMPARE(failed.front().front().value<Error>().code, ErrorCode::FileMissing);
        QCOMPARE(desk.flow.stage(), IntakeStage::Idle);
    }

    void anArchiveWithAPasswordIsAskedForAndOpened()
    {
        const QString archive = QStringLiteral(JINGWEI_TEST_DATA "/archives/zipcrypto.zip");
        if (!QFile::exists(archive))
            QSKIP("there is no such archive");
        Desk desk;
        QSignalSpy wanted{&desk.flow, &IntakeFlow::passwordWanted};

        desk.flow.take({archive.toStdString()});
        QTRY_COMPARE_WITH_TIMEOUT(wanted.size(), 1, patience);
        QCOMPARE(wanted[0][0].toStringList(), QStringList{QStringLiteral("zipcrypto.zip")});
        QCOMPARE(wanted[0][1].toBool(), false);

        desk.flow.openArchives(QStringLiteral("guess"));
        QTRY_COMPARE_WITH_TIMEOUT(wanted.size(), 2, patience);
        QCOMPARE(wanted[1][1].toBool(), true);

        desk.flow.openArchives(QStringLiteral("secret"));
        QVERIFY(waitFor(desk.flow, IntakeStage::Asking)); // now that it is open, what it holds is asked about
        QCOMPARE(wanted.size(), 2);
        QCOMPARE(desk.flow.batch().rows().size(), std::size_t{2});
        desk.flow.skip(0);
        desk.flow.skip(1);
        QVERIFY(waitFor(desk.flow, IntakeStage::Done));
        QCOMPARE(wanted.size(), 2);
    }

    void aSourceIsReadAgainWithOtherColumns()
    {
        Desk desk;
        desk.folder.put(QStringLiteral("a.csv"), test::unknownStatement());
        desk.flow.take({desk.path()});
        QVERIFY(waitFor(desk.flow, IntakeStage::Asking));
        const auto right = saidOf(desk.flow.batch().rows()[0]);
        auto wrong = right;
        for (auto& field : wrong.columns) {
            if (field == Field::AmountOut)
                field = Field::AmountIn;
            else if (field == Field::AmountIn)
                field = Field::AmountOut;
        }
        desk.flow.settle(0, wrong, Remember::ThisFileOnly);
        QVERIFY(waitFor(desk.flow, IntakeStage::Done));
        const auto source = *rowOf(desk.flow.batch(), "a.csv").receipt->id;
        QSignalSpy looked{&desk.flow, &IntakeFlow::lookedAgain};
        QSignalSpy finished{&desk.flow, &IntakeFlow::finished};

        desk.flow.lookAgain(source);
        QTRY_COMPARE_WITH_TIMEOUT(looked.size(), 1, patience);
        QCOMPARE(desk.flow.again()->table.file, std::string{"a.csv"});
        QVERIFY(desk.flow.again()->table.columns == wrong.columns); // as it was read
        QCOMPARE(desk.flow.again()->rows.accepted, std::int64_t{5});
        desk.flow.readAgain(right, Remember::ThisFileOnly);

        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
        QVERIFY(!desk.flow.again());
        const auto& receipt = *rowOf(desk.flow.batch(), "a.csv").receipt;
        QCOMPARE(receipt.amounts.at(cny).out, Minor{14'850'000});
        QVERIFY(receipt.id != source);
    }
};

QTEST_MAIN(IntakeFlowTest)
#include "intake_flow_test.moc"
