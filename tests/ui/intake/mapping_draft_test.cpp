#include "tests/ui/intake/unclear_files.h"
#include "ui/intake/mapping_draft.h"

#include <array>

using namespace jingwei;
using namespace jingwei::ui;

namespace {

FoundTable look(test::CaseFolder& folder, const QByteArray& bytes)
{
    folder.put(QStringLiteral("a.csv"), bytes);
    const std::array paths{
        std::filesystem::path{folder.path(QStringLiteral("evidence/a.csv")).toStdString()}};
    Progress progress;
    auto tables = lookAtFiles(paths, progress);
    if (!tables || tables->size() != 1)
        qFatal("no table");
    return std::move(tables->front());
}

std::size_t columnNamed(const MappingDraft& draft, const char* name)
{
    for (std::size_t i = 0; i < draft.header().size(); ++i)
        if (draft.header()[i] == name)
            return i;
    qFatal("no column %s", name);
    return 0;
}

/// A table with a direction column of these values.
FoundTable withDirections(const std::vector<std::string>& values)
{
    FoundTable table;
    table.file = "a.csv";
    table.nearest = "bank-transactions";
    table.headerRow = 1;
    table.header = {"交易卡号", "交易时间", "交易金额", "收付标志"};
    table.columns = {Field::Card, Field::Time, Field::Amount, Field::Direction};
    table.rows = {table.header};
    for (const auto& value : values)
        table.rows.push_back({"6299041277040417", "2025-03-01 12:00:00", "1.00", value});
    return table;
}

} // namespace

class MappingDraftTest : public QObject {
    Q_OBJECT

private slots:
    void whatAProfileOfOnesOwnSaysOfTheDirectionCanBeTurnedRound()
    {
        const test::OwnProfiles profiles;
        const auto unknown = withDirections({"甲", "乙"});
        MappingDraft first{unknown};
        first.setAnswer(FirstMeans::In);
        auto said = first.mapping();
        said.name = "远山";
        QVERIFY(saveProfile(*profileOf(said), userProfileFolder()));
        auto known = unknown;
        known.profile = "远山";

        MappingDraft again{known};

        QVERIFY(again.question().kind == DirectionQuestion::Kind::Words);
        QVERIFY(again.answer() == FirstMeans::In);
        again.setAnswer(FirstMeans::Out);
        const auto turned = profileOf(again.mapping());
        QVERIFY(turned);
        QVERIFY(turned->outWords.contains("甲") && !turned->inWords.contains("甲"));
        QVERIFY(turned->inWords.contains("乙") && !turned->outWords.contains("乙"));
    }

    void beginsWithWhatTheHeaderIsMostLike()
    {
        test::CaseFolder folder;
        const auto table = look(folder, test::unknownStatement());
        QVERIFY(table.isUnclear());

        const MappingDraft draft{table};

        QCOMPARE(draft.headerRow(), std::size_t{3});
        QCOMPARE(draft.columns()[columnNamed(draft, "借方发生额")], std::optional{Field::AmountOut});
        QCOMPARE(draft.columns()[columnNamed(draft, "对方账号")], std::optional{Field::PeerAccount});
        QVERIFY(!draft.columns()[columnNamed(draft, "备用一")]);
        QCOMPARE(draft.mapping().name, std::string{"a"});
    }

    void columnsWithUnknownNamesAreGuessedFromTheirCells()
    {
        test::CaseFolder folder;
        MappingDraft draft{look(folder, test::unknownStatement())};
        const auto balance = columnNamed(draft, "结余");

        QCOMPARE(draft.columns()[balance], std::optional{Field::Balance});
        QVERIFY(draft.guesses()[balance] && *draft.guesses()[balance] >= 0.8);
        QCOMPARE(draft.columns()[columnNamed(draft, "交易日")], std::optional{Field::Date});
        QCOMPARE(draft.columns()[columnNamed(draft, "时刻")], std::optional{Field::Time});
        QCOMPARE(draft.columns()[columnNamed(draft, "流水编号")], std::optional{Field::Serial});
        QVERIFY(!draft.guesses()[columnNamed(draft, "借方发生额")]); // its name says it

        draft.setColumn(balance, Field::Balance);
        QVERIFY(!draft.guesses()[balance]); // a person said so
        draft.setColumn(columnNamed(draft, "备用一"), Field::Date);
        QVERIFY(!draft.guesses()[columnNamed(draft, "交易日")]);
    }

    void theFieldsFollowTheKindOfTable()
    {
        test::CaseFolder folder;
        MappingDraft draft{look(folder, test::unknownStatement())};
        const auto offers = [&](Field field) {
            const auto fields = draft.fields();
            return std::find(fields.begin(), fields.end(), field) != fields.end();
        };
        QVERIFY(offers(Field::PeerAccount) && !offers(Field::Holder));

        draft.setBase("bank-contacts");

        QCOMPARE(draft.kind(), TableKind::Persons);
        QVERIFY(offers(Field::Holder) && offers(Field::Phone) && !offers(Field::PeerAccount));
        QVERIFY(offers(Field::Address)); // another profile of persons reads it
    }

    void anAccountIsWantedWhereNothingSaysWhoseItIs()
    {
        test::CaseFolder folder;
        auto bytes = test::unknownStatement();
        MappingDraft titled{look(folder, bytes)};
        QVERIFY(!titled.wantsOwnAccount()); // its title says it

        auto table = look(folder, bytes.mid(bytes.indexOf("交易日")));
        table.file = "远山6299041277040417.csv";
        MappingDraft draft{table};
        QVERIFY(draft.wantsOwnAccount());
        QCOMPARE(draft.ownAccount(), std::string{"6299041277040417"}); // proposed from the file's name
        draft.setOwnAccount("张三");
        QCOMPARE(draft.givenAccount(), std::string{});
        draft.setOwnAccount("6299 0412 7704 0425");
        QCOMPARE(draft.givenAccount(), std::string{"6299041277040425"});
        QCOMPARE(draft.mapping().name, std::string{"远山6299041277040417"});

        draft.setColumn(columnNamed(draft, "备用一"), Field::Card);
        QVERIFY(!draft.wantsOwnAccount());
        QCOMPARE(draft.givenAccount(), std::string{});
    }

    void aFieldMovesToTheColumnThatIsSaidToHoldIt()
    {
        test::CaseFolder folder;
        MappingDraft draft{look(folder, test::unknownStatement())};

        draft.setColumn(columnNamed(draft, "备用一"), Field::PeerName);

        QCOMPARE(draft.columns()[columnNamed(draft, "备用一")], std::optional{Field::PeerName});
        QVERIFY(!draft.columns()[columnNamed(draft, "对方户名")]);
    }

    void anotherHeaderRowGivesOtherColumns()
    {
        test::CaseFolder folder;
        MappingDraft draft{look(folder, test::unknownStatement())};

        draft.setHeaderRow(4);

        QCOMPARE(draft.header().front(), std::string{"20250317"});
    }

    void splitColumnsAskWhichOneIsOut()
    {
        test::CaseFolder folder;
        MappingDraft draft{look(folder, test::unknownStatement())};
        const auto debit = columnNamed(draft, "借方发生额");

        QCOMPARE(draft.question(),
                 (DirectionQuestion{DirectionQuestion::Kind::Columns, "借方发生额", "贷方发生额"}));
        QCOMPARE(draft.answer(), FirstMeans::Out);
        QCOMPARE(draft.otherMapping().columns[debit], std::optional{Field::AmountIn});

        draft.setAnswer(FirstMeans::In);

        QCOMPARE(draft.mapping().columns[debit], std::optional{Field::AmountIn});
        QCOMPARE(draft.answer(), FirstMeans::In);
    }

    void newWordsOfDirectionAreAskedAbout_data()
    {
        QTest::addColumn<QStringList>("values");
        QTest::addColumn<bool>("asked");

        QTest::newRow("two new words")
            << QStringList{QStringLiteral("7"), QStringLiteral("8"), QStringLiteral("7")} << true;
        QTest::newRow("one new word") << QStringList{QStringLiteral("7")} << true;
        QTest::newRow("words that are known")
            << QStringList{QStringLiteral("出"), QStringLiteral("进")} << false;
        QTest::newRow("one of them known") << QStringList{QStringLiteral("出"), QStringLiteral("7")} << false;
        QTest::newRow("three new words")
            << QStringList{QStringLiteral("7"), QStringLiteral("8"), QStringLiteral("9")} << false;
        QTest::newRow("none") << QStringList{QString{}} << false;
    }
    void newWordsOfDirectionAreAskedAbout()
    {
        QFETCH(QStringList, values);
        QFETCH(bool, asked);
        std::vector<std::string> words;
        for (const auto& value : values)
            words.push_back(value.toStdString());

        const MappingDraft draft{withDirections(words)};

        QCOMPARE(draft.question().kind == DirectionQuestion::Kind::Words, asked);
    }

    void theAnswerGivesTheWordsTheirMeaningBesideTheKnownOnes()
    {
        MappingDraft draft{withDirections({"7", "8"})};

        draft.setAnswer(FirstMeans::In);

        const auto mapping = draft.mapping();
        const auto holds = [](const std::vector<std::string>& words, const char* word) {
            return std::find(words.begin(), words.end(), word) != words.end();
        };
        QVERIFY(holds(mapping.inWords, "7"));
        QVERIFY(holds(mapping.outWords, "8"));
        QVERIFY(holds(mapping.outWords, "出"));
        QVERIFY(holds(draft.otherMapping().outWords, "7"));
    }
};

QTEST_APPLESS_MAIN(MappingDraftTest)
#include "mapping_draft_test.moc"
