// What archives hold and whose a statement is, from the first look to the receipt.
#include "tests/support/stored_zip.h"
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

constexpr int patience = 60'000;
const std::string card = "6299041277040417";

struct Desk {
    explicit Desk()
    {
        auto session = CaseSession::open(folder.caseFile(), "Tester");
        if (!session)
            qFatal("no case");
        bridge.setCase(*std::move(session));
    }
    void take(const QString& name)
    {
        flow.take({folder.path(QStringLiteral("evidence/") + name).toStdString()});
    }
    bool waitFor(IntakeStage stage)
    {
        return QTest::qWaitFor([&] { return flow.stage() == stage && flow.job() == nullptr; }, patience);
    }
    [[nodiscard]] std::size_t placeOf(const std::string& file) const
    {
        const auto& rows = flow.batch().rows();
        const auto found =
            std::ranges::find_if(rows, [&](const IntakeRow& row) { return row.table.file == file; });
        if (found == rows.end())
            qFatal("no row of %s", file.c_str());
        return static_cast<std::size_t>(found - rows.begin());
    }
    [[nodiscard]] const IntakeRow& row(const std::string& file) const
    {
        return flow.batch().rows()[placeOf(file)];
    }
    /// Says of a row what its draft proposes.
    void agree(const std::string& file, Remember remember, const std::string& account = {})
    {
        const auto place = placeOf(file);
        auto mapping = MappingDraft{flow.batch().rows()[place].table}.mapping();
        mapping.name = "测试列";
        flow.settle(place, mapping, remember, account);
    }

    test::OwnProfiles profiles;
    test::CaseFolder folder;
    SessionBridge bridge;
    IntakeFlow flow{bridge};
};

QByteArray zipOf(std::initializer_list<std::pair<const char*, QByteArray>> files)
{
    test::StoredZip zip;
    for (const auto& [name, bytes] : files)
        zip.add(name, bytes.toStdString());
    return QByteArray::fromStdString(zip.bytes());
}

/// A statement that says nowhere whose it is; other sums for another `digit`, so that no file is a copy.
QByteArray nobodys(int digit = 1)
{
    return QStringLiteral(
               "交易日,借方发生额,贷方发生额,结余,对方账号,对方户名,摘要,流水编号,甲,乙,丙\n"
               "2025-03-17 20:55:10,,150%1.00,150%1.00,6299660925052068,吕婷,网银转入,88041,N,N,N\n"
               "2025-03-17 20:58:44,500.00,,100%1.00,6299041277040425,陶敏,手机银行,88052,N,N,N\n"
               "2025-03-17 21:30:20,,3000.00,400%1.00,6299041277040458,邵平,转账,88071,N,N,N\n")
        .arg(digit)
        .toUtf8();
}

} // namespace

class IntakeBatchTest : public QObject {
    Q_OBJECT

private slots:
    void anUnclearMemberOfAnArchiveIsAskedAboutAndTakenIn()
    {
        Desk desk;
        desk.folder.put(QStringLiteral("r.zip"),
                        zipOf({{"远山.csv", test::unknownStatement()},
                               {"photo.jpg", QByteArray("\xff\xd8\xff\xe0 no", 7)}}));
        desk.take(QStringLiteral("r.zip"));
        QVERIFY(desk.waitFor(IntakeStage::Asking));
        QCOMPARE(desk.flow.batch().files(), std::size_t{1});
        QCOMPARE(desk.flow.batch().rows().size(), std::size_t{2});

        desk.agree("r.zip/远山.csv", Remember::Always);
        QVERIFY(desk.waitFor(IntakeStage::Done));

        const auto& row = desk.row("r.zip/远山.csv");
        QCOMPARE(row.receipt->status, SourceStatus::Imported);
        QCOMPARE(row.receipt->rows.accepted, std::int64_t{5});
        QCOMPARE(desk.row("r.zip/photo.jpg").receipt->status, SourceStatus::Unrecognised);
        QCOMPARE(desk.flow.batch().rows().size(), std::size_t{2});
        QVERIFY(desk.profiles.names().contains(QStringLiteral("测试列.json")));
    }

    void aMappingForOneMemberAloneLeavesTheOthersToThemselves()
    {
        Desk desk;
        desk.folder.put(QStringLiteral("r.zip"),
                        zipOf({{"1.csv", test::unknownStatement()},
                               {"2.csv", test::unknownStatement("6299041277040466")}}));
        desk.take(QStringLiteral("r.zip"));
        QVERIFY(desk.waitFor(IntakeStage::Asking));

        desk.agree("r.zip/1.csv", Remember::ThisFileOnly);
        QVERIFY(desk.waitFor(IntakeStage::Asking));
        desk.flow.skip(desk.placeOf("r.zip/2.csv"));
        QVERIFY(desk.waitFor(IntakeStage::Done));

        QCOMPARE(desk.row("r.zip/1.csv").receipt->status, SourceStatus::Imported);
        QCOMPARE(desk.row("r.zip/2.csv").state, IntakeState::Skipped);
        QCOMPARE(desk.bridge.snapshot()->sources.size(), std::size_t{1});
        QVERIFY(desk.profiles.names().isEmpty());
    }

    void theOwnAccountIsOfItsFileAlone()
    {
        Desk desk;
        desk.folder.put(QStringLiteral("f/1.csv"), nobodys(1)).put(QStringLiteral("f/2.csv"), nobodys(2));
        desk.take(QStringLiteral("f"));
        QVERIFY(desk.waitFor(IntakeStage::Asking));

        desk.agree("1.csv", Remember::Always, card);
        // the other has the same columns, but nobody has said whose it is
        QVERIFY(desk.waitFor(IntakeStage::Asking));
        QCOMPARE(desk.row("2.csv").state, IntakeState::Unclear);
        const MappingDraft second{desk.row("2.csv").table};
        QVERIFY(second.wantsOwnAccount());
        QVERIFY(second.ownAccount().empty());
        QVERIFY(second.columns() == MappingDraft{desk.row("1.csv").table}.columns());
        desk.flow.settle(desk.placeOf("2.csv"), second.mapping(), Remember::ThisFileOnly, "6299041277040466");
        QVERIFY(desk.waitFor(IntakeStage::Done));

        QCOMPARE(desk.row("1.csv").receipt->ownAccount, card);
        QCOMPARE(desk.row("1.csv").receipt->rows.accepted, std::int64_t{3});
        QCOMPARE(desk.row("2.csv").receipt->ownAccount, std::string{"6299041277040466"});
        QCOMPARE(desk.row("2.csv").receipt->profile, std::string{"测试列"}); // no second profile for it
        QCOMPARE(desk.profiles.names(), QStringList{QStringLiteral("测试列.json")});
        QFile profile{QString::fromStdString((userProfileFolder() / "测试列.json").string())};
        QVERIFY(profile.open(QIODevice::ReadOnly));
        QVERIFY(!profile.readAll().contains(card.c_str()));
    }

    void aKnownStatementWithoutAnAccountWaitsForOne()
    {
        Desk desk;
        desk.folder.put(QStringLiteral("1.csv"), nobodys(1)).put(QStringLiteral("2.csv"), nobodys(2));
        desk.take(QStringLiteral("1.csv"));
        QVERIFY(desk.waitFor(IntakeStage::Asking));
        desk.agree("1.csv", Remember::Always, card);
        QVERIFY(desk.waitFor(IntakeStage::Done));

        desk.take(QStringLiteral("2.csv"));
        QVERIFY(desk.waitFor(IntakeStage::Asking));

        QVERIFY(desk.row("2.csv").table.lacksOwnAccount);
        const auto shown = intakeTable(desk.flow.batch(), *desk.bridge.snapshot());
        const auto columns = intakeColumns(shown);
        const auto kind = std::ranges::find(columns, QStringLiteral("profile"), &TableColumn::key);
        QCOMPARE(kind->text(0), QStringLiteral("whose account is it?"));
    }

    void aSourceReadAgainKeepsItsAccount()
    {
        Desk desk;
        desk.folder.put(QStringLiteral("1.csv"), nobodys());
        desk.take(QStringLiteral("1.csv"));
        QVERIFY(desk.waitFor(IntakeStage::Asking));
        desk.agree("1.csv", Remember::ThisFileOnly, card);
        QVERIFY(desk.waitFor(IntakeStage::Done));
        QSignalSpy looked{&desk.flow, &IntakeFlow::lookedAgain};
        QSignalSpy finished{&desk.flow, &IntakeFlow::finished};

        desk.flow.lookAgain(*desk.row("1.csv").receipt->id);
        QTRY_COMPARE_WITH_TIMEOUT(looked.size(), 1, patience);
        const MappingDraft draft{desk.flow.again()->table};
        QCOMPARE(draft.ownAccount(), card);
        desk.flow.readAgain(draft.mapping(), Remember::ThisFileOnly, draft.givenAccount());

        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
        QCOMPARE(desk.row("1.csv").receipt->ownAccount, card);
        QCOMPARE(desk.row("1.csv").receipt->rows.accepted, std::int64_t{3});
    }

    void thePasswordOfABatchOpensWhatComesLaterToo()
    {
        const QString archive = QStringLiteral(JINGWEI_TEST_DATA "/archives/zipcrypto.zip");
        Desk desk;
        QSignalSpy wanted{&desk.flow, &IntakeFlow::passwordWanted};
        desk.flow.take({archive.toStdString()});
        QTRY_COMPARE_WITH_TIMEOUT(wanted.size(), 1, patience);
        desk.flow.openArchives(QStringLiteral("secret"));
        QVERIFY(desk.waitFor(IntakeStage::Asking));
        QFile::copy(archive, desk.folder.path(QStringLiteral("later.zip")));

        desk.flow.take({desk.folder.path(QStringLiteral("later.zip")).toStdString()},
                       IntakeFlow::NewBatch::No);
        QVERIFY(desk.waitFor(IntakeStage::Asking));
        QCOMPARE(wanted.size(), 1); // asked once
        QCOMPARE(desk.flow.batch().rows().size(), std::size_t{4});
        for (std::size_t row = 0; row < 4; ++row)
            desk.flow.skip(row);
        QVERIFY(desk.waitFor(IntakeStage::Done));

        desk.flow.take({desk.folder.path(QStringLiteral("later.zip")).toStdString()}); // a new batch
        QTRY_COMPARE_WITH_TIMEOUT(wanted.size(), 2, patience);
    }
};

QTEST_MAIN(IntakeBatchTest)
#include "intake_batch_test.moc"
