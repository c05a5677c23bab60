#include "core/session/intake_trial.h"
#include "tests/support/case_folder.h"
#include "tests/support/stored_zip.h"

#include <QFile>
#include <QtTest>

#include <array>

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

QByteArray archiveOf(const QList<std::pair<QString, QByteArray>>& files)
{
    StoredZip zip;
    for (const auto& [name, bytes] : files)
        zip.add(name.toStdString(), bytes.toStdString());
    return QByteArray::fromStdString(zip.bytes());
}

/// A statement without a column of its account.
const QByteArray withoutAccount = "乙,丙,丁,戊\n"
                                  "2025-03-01 10:00:00,100.00,1,900.00\n"
                                  "2025-03-01 11:00:00,50.00,2,950.00\n";

ColumnMapping mappingWithoutAccount()
{
    return {"测试",
            "bank-transactions",
            {"乙", "丙", "丁", "戊"},
            {Field::Time, Field::Amount, Field::Direction, Field::Balance},
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

    void aPaymentThatFailedIsShownAsOne()
    {
        CaseFolder folder;
        folder.put("b.csv",
                   bankStatement("1001")
                       .row(out("2025-03-01 10:00:00", "100.00", "1002"))
                       .row(out("2025-03-01 11:00:00", "100.00", "1002", {{"交易是否成功", "失败"}})));
        Progress progress;
        const auto table = lookAtFiles(folder.request().paths, progress)->front();
        const ColumnMapping known{"测试", "bank-transactions", table.header, table.columns, {},
                                  {},     std::nullopt};

        const auto trial = tryMapping(table, known, 10, progress);

        QVERIFY(trial);
        QVERIFY(!trial->first[0].failed);
        QVERIFY(trial->first[1].failed);
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

    void anAccountGivenByHandIsThatOfAllRows()
    {
        CaseFolder folder;
        folder.put("b.csv", withoutAccount);
        Progress progress;
        const auto table = lookAtFiles(folder.request().paths, progress)->front();

        const auto without = tryMapping(table, mappingWithoutAccount(), 10, progress);
        const auto with = tryMapping(table, mappingWithoutAccount(), 10, progress, "6299041277040417");

        QVERIFY(without && with);
        QCOMPARE(without->rows.accepted, std::int64_t{0});
        QCOMPARE(with->rows.accepted, std::int64_t{2});
    }

    void anAccountGivenByHandIsKeptWithItsSourceAndLogged()
    {
        CaseFolder folder;
        QVERIFY(saveProfile(*profileOf(mappingWithoutAccount()), userProfileFolder()));
        auto request = folder.put("b.csv", withoutAccount).put("c.csv", withoutAccount + "\n").request();
        const auto file = std::filesystem::path{folder.path("evidence/b.csv").toStdString()};
        request.paths = {file, folder.path("evidence/c.csv").toStdString()};
        request.given = {{.path = file, .ownAccount = "6299041277040417"}};

        const auto taken = folder.tryImport(request);

        QVERIFY(taken);
        QCOMPARE(rowsOf(taken->sources.at(0)), QString{"read 2 accepted 2 duplicate 0 rejected 0"});
        QCOMPARE(taken->sources.at(1).rows.accepted, std::int64_t{0}); // it was said of the other file
        QCOMPARE(folder.snapshot()->sources.at(0).ownAccount, std::string{"6299041277040417"});
        QVERIFY(!QString::fromStdString(findProfile("测试")->text).contains("6299041277040417"));
        const auto log = folder.session()->log();
        QVERIFY(QString::fromStdString(log->entries.back().detail)
                    .contains(R"("own_account_given":"6299041277040417")"));
    }

    void aSourceReadAgainKeepsTheAccountGivenByHand()
    {
        CaseFolder folder;
        QVERIFY(saveProfile(*profileOf(mappingWithoutAccount()), userProfileFolder()));
        auto request = folder.put("b.csv", withoutAccount).request();
        request.paths = {folder.path("evidence/b.csv").toStdString()};
        request.given = {{.path = request.paths.front(), .ownAccount = "6299041277040417"}};
        QVERIFY(folder.tryImport(request));
        Progress progress;
        QTemporaryDir scratch;
        const auto table =
            lookAtSource(folder.caseFile(), SourceId{1}, scratch.path().toStdString(), progress);
        QVERIFY(table);
        QCOMPARE(table->ownAccount, std::string{"6299041277040417"});

        const auto again =
            rereadSource(folder.caseFile(), SourceId{1}, mappingWithoutAccount(), "Tester", progress);
        QVERIFY(again);
        QCOMPARE(again->sources.front().rows.accepted, std::int64_t{2});
        QCOMPARE(folder.snapshot()->sources.back().ownAccount, std::string{"6299041277040417"});

        const auto other = rereadSource(folder.caseFile(), SourceId{2}, mappingWithoutAccount(), "Tester",
                                        progress, "6299041277040425");
        QVERIFY(other);
        QCOMPARE(folder.snapshot()->sources.back().ownAccount, std::string{"6299041277040425"});
    }

    void aKnownStatementThatSaysNowhereWhoseItIsIsAskedAbout()
    {
        CaseFolder folder;
        QVERIFY(saveProfile(*profileOf(mappingWithoutAccount()), userProfileFolder()));
        folder.put("b.csv", withoutAccount).put("c.csv", "账号: 6299041277040417\n" + withoutAccount);
        Progress progress;

        const auto tables = lookAtFiles(folder.request().paths, progress);

        QVERIFY(tables);
        QCOMPARE(tables->at(0).profile, std::string{"测试"});
        QVERIFY(tables->at(0).isUnclear());
        QVERIFY(!tables->at(1).isUnclear()); // its title says so
    }

    void rowsThatAreNoPaymentsAreShownFieldByField()
    {
        CaseFolder folder;
        folder.put("b.csv", "甲,乙,丙,丁\n6299041277040417,吕婷,2020-01-02 00:00:00,15.50\n,无名,,\n");
        Progress progress;
        const auto table = lookAtFiles(folder.request().paths, progress)->front();
        const ColumnMapping accounts{"测试",
                                     "bank-accounts",
                                     {"甲", "乙", "丙", "丁"},
                                     {Field::Card, Field::Holder, Field::Opened, Field::Balance},
                                     {},
                                     {},
                                     std::nullopt};

        const auto trial = tryMapping(table, accounts, 10, progress);

        QVERIFY(trial);
        QVERIFY(trial->table == TableKind::Accounts);
        QCOMPARE(trial->rows.accepted, std::int64_t{1});
        QCOMPARE(trial->first.size(), std::size_t{2});
        const auto value = [&](Field field) {
            const auto& values = trial->first[0].values;
            return *std::ranges::find(values, field, &TrialValue::field);
        };
        QCOMPARE(trial->first[0].values.size(), std::size_t{4});
        QCOMPARE(value(Field::Card).text, std::string{"6299041277040417"});
        QCOMPARE(value(Field::Holder).text, std::string{"吕婷"});
        QCOMPARE(formatPlain(*value(Field::Opened).at, chinaZone), std::string{"2020-01-02 00:00:00"});
        QCOMPARE(*value(Field::Balance).amount, Minor{1'550});
        QVERIFY(!trial->first[1].accepted);
        QCOMPARE(trial->first[1].reason, std::string{"identifier-missing"});
    }

    void everyKindOfTableCanBeMapped_data()
    {
        QTest::addColumn<QByteArray>("base");
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QList<int>>("fields");

        const auto fields = [](std::initializer_list<Field> all) {
            QList<int> numbers;
            for (const auto field : all)
                numbers << static_cast<int>(field);
            return numbers;
        };
        QTest::newRow("calls") << QByteArray("call-records")
                               << QByteArray("13900001234,13800001234,2025-03-01 10:00:00,主叫")
                               << fields({Field::Own, Field::Peer, Field::Time, Field::CallType});
        QTest::newRow("persons") << QByteArray("bank-persons")
                                 << QByteArray("吕婷,11010119900501012X,远山路,13900001234")
                                 << fields({Field::Holder, Field::HolderId, Field::Address, Field::Phone});
        QTest::newRow("stops") << QByteArray("bank-measures")
                               << QByteArray("6299041277040417,止付,2025-03-01 10:00:00,5.00")
                               << fields({Field::Card, Field::Measure, Field::Occurred, Field::Amount});
        QTest::newRow("queries") << QByteArray("bank-tasks")
                                 << QByteArray("6299041277040417,无记录,2025-03-01,1")
                                 << fields({Field::Account, Field::Feedback, Field::Occurred, Field::Number});
        QTest::newRow("logins") << QByteArray("alipay-logins")
                                << QByteArray("2088000000000001,203.0.113.7,2025-03-01 10:00:00,吕婷")
                                << fields({Field::Account, Field::NetAddress, Field::Time, Field::Holder});
        QTest::newRow("stations") << QByteArray("call-stations") << QByteArray("1001,2002,远山路基站,106.5")
                                  << fields({Field::Lac, Field::Ci, Field::Place, Field::Longitude});
        QTest::newRow("leads") << QByteArray("leads") << QByteArray("JZ001,13900001234,断卡,吕婷")
                               << fields({Field::Number, Field::Phone, Field::Category, Field::Holder});
        QTest::newRow("victims") << QByteArray("victims") << QByteArray("吕婷,刷单返利,远山路,2025-03-01")
                                 << fields({Field::Victim, Field::Category, Field::Address, Field::Occurred});
        QTest::newRow("register") << QByteArray("incidents")
                                  << QByteArray("A001,2025-03-01 10:00:00,被骗5万元,吕婷")
                                  << fields(
                                         {Field::Number, Field::Reported, Field::Narrative, Field::Victim});
    }

    void everyKindOfTableCanBeMapped()
    {
        QFETCH(QByteArray, base);
        QFETCH(QByteArray, row);
        QFETCH(QList<int>, fields);
        CaseFolder folder;
        folder.put("b.csv", "甲,乙,丙,丁\n" + row + "\n");
        Progress progress;
        const auto table = lookAtFiles(folder.request().paths, progress)->front();
        ColumnMapping mapped{"测试", base.toStdString(), {"甲", "乙", "丙", "丁"}, {}, {}, {}, std::nullopt};
        for (const auto field : fields)
            mapped.columns.emplace_back(static_cast<Field>(field));

        const auto trial = tryMapping(table, mapped, 10, progress);

        QVERIFY2(trial, trial ? "" : trial.error().detail.c_str());
        QCOMPARE(trial->rows.accepted, std::int64_t{1});
        QVERIFY(trial->first.front().values.size() >= 2);
        const auto offered = fieldsOf(*findProfile(mapped.base));
        for (const auto& column : mapped.columns)
            QVERIFY(std::ranges::find(offered, *column) != offered.end());
    }

    void theProgressCountsTheRowsThatWereRead()
    {
        CaseFolder folder;
        QVERIFY(saveProfile(*profileOf(mapping()), userProfileFolder()));
        QByteArray many = "甲,乙,丙,丁,戊\n";
        for (int row = 0; row < 2'500; ++row)
            many += "6222000000000001,2025-03-01 10:00:00," + QByteArray::number(row + 1) + ".00,1,900.00\n";
        folder.put("a.csv", unknownTable).put("b.csv", many);
        Progress progress;

        QVERIFY(importFiles(folder.caseFile(), folder.request(), progress, {}));

        QCOMPARE(progress.rows(), std::uint64_t{4 + 2'500});
    }

    void membersOfAnArchiveAreLookedAtAndTried()
    {
        CaseFolder folder;
        folder.put("r.zip",
                   archiveOf({{"a.csv", bankStatement("1001").bytes()}, {"银行/b.csv", unknownTable}}));
        Progress progress;

        const auto tables = lookAtFiles(folder.request().paths, progress);

        QVERIFY(tables);
        QCOMPARE(tables->size(), std::size_t{2});
        const auto& known = tables->at(0);
        QCOMPARE(known.file, std::string{"r.zip/a.csv"});
        QCOMPARE(known.profile, std::string{"bank-transactions"});
        QVERIFY(known.unpacked.empty()); // nothing is asked about it: its bytes are gone again
        const auto& unknown = tables->at(1);
        QCOMPARE(unknown.file, std::string{"r.zip/银行/b.csv"});
        QCOMPARE(unknown.member, std::string{"银行/b.csv"});
        QCOMPARE(unknown.handedOver(), std::string{"r.zip"});
        QVERIFY(unknown.isUnclear());
        const auto trial = tryMapping(unknown, mapping(), 10, progress);
        QVERIFY(trial);
        QCOMPARE(trial->rows.accepted, std::int64_t{3});
    }

    void whatIsUnpackedGoesWithTheLastTableThatNeedsIt()
    {
        CaseFolder folder;
        folder.put("r.zip", archiveOf({{"b.csv", unknownTable}}));
        Progress progress;
        auto tables = lookAtFiles(folder.request().paths, progress);
        QVERIFY(tables);
        const auto unpacked = tables->front().unpacked;
        const auto copy = tables->front();
        tables->clear();
        QVERIFY(std::filesystem::exists(unpacked));

        const_cast<FoundTable&>(copy).keeps.reset();

        QVERIFY(!std::filesystem::exists(unpacked));
    }

    void aLockedArchiveIsOneRowUntilItsPasswordIsGiven()
    {
        const std::filesystem::path archive{JINGWEI_TEST_DATA "/archives/zipcrypto.zip"};
        Progress progress;

        const auto locked = lookAtFiles(std::array{archive}, progress);
        const auto wrong = lookAtFiles(std::array{archive}, progress, "guess");
        const auto open = lookAtFiles(std::array{archive}, progress, "secret");

        QVERIFY(locked && wrong && open);
        QCOMPARE(locked->size(), std::size_t{1});
        QVERIFY(locked->front().isArchive && !locked->front().isUnclear());
        QCOMPARE(wrong->size(), std::size_t{1});
        QCOMPARE(open->size(), std::size_t{2});
        QVERIFY(!open->front().isArchive && !open->front().member.empty());
    }

    void aMemberOfAnArchiveHasItsOwnAccountAndMayBeLeftOut()
    {
        CaseFolder folder;
        QVERIFY(saveProfile(*profileOf(mappingWithoutAccount()), userProfileFolder()));
        folder.put("r.zip", archiveOf({{"1.csv", withoutAccount}, {"2.csv", withoutAccount + "\n"}}));
        auto request = folder.request();
        const auto archive = std::filesystem::path{folder.path("evidence/r.zip").toStdString()};
        request.paths = {archive};
        request.given = {{.path = archive, .member = "1.csv", .ownAccount = "6299041277040417"},
                         {.path = archive, .member = "2.csv", .leftOut = true}};

        const auto taken = folder.tryImport(request);

        QVERIFY(taken);
        QCOMPARE(taken->sources.size(), std::size_t{1});
        QCOMPARE(taken->sources.front().file, std::string{"r.zip/1.csv"});
        QCOMPARE(taken->sources.front().rows.accepted, std::int64_t{2});
    }

private:
    QTemporaryDir m_profiles;
};

QTEST_APPLESS_MAIN(IntakeTrialTest)
#include "intake_trial_test.moc"
