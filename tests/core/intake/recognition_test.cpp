#include "core/intake/recognition.h"

#include <QTest>

using namespace jingwei;

namespace {

using Row = std::vector<std::string>;

std::vector<const Profile*> allProfiles()
{
    std::vector<const Profile*> all;
    for (const auto& profile : builtInProfiles())
        all.push_back(&profile);
    return all;
}

/// "a|b|c" as a row.
Row row(const QString& cells)
{
    Row all;
    for (const auto& cell : cells.split('|'))
        all.push_back(cell.toStdString());
    return all;
}

/// What a table of that one row is taken for.
std::optional<Recognition> recogniseRow(const QString& cells)
{
    const std::vector<Row> table{row(cells)};
    return recognise(allProfiles(), table);
}

const QString statementHeader = "交易卡号|交易时间|交易金额|收付标志|交易对手账卡号";

} // namespace

class RecognitionTest : public QObject {
    Q_OBJECT

private slots:
    void findsTheHeader_data()
    {
        QTest::addColumn<QStringList>("rows");
        QTest::addColumn<QString>("profile");
        QTest::addColumn<int>("headerRow");

        const auto name = [](const char* text, const QStringList& rows, const char* profile, int headerRow) {
            QTest::newRow(text) << rows << QString{profile} << headerRow;
        };
        const QString header = statementHeader;
        name("in the first row", {header, "6222|20250301|1|出|"}, "bank-transactions", 1);
        name("below a title", {"某某银行交易明细", header}, "bank-transactions", 2);
        name("below a title and a blank row", {"某某银行交易明细", "", header}, "bank-transactions", 3);
        name("below notes as wide as the table", {"查询人|甲|单位|乙|日期", "起始|2025|截止|2026|", header},
             "bank-transactions", 3);
        name("in the last row that is looked at", QStringList(39, "说明") + QStringList{header},
             "bank-transactions", 40);
        name("with its columns in another order", {"交易对手账卡号|收付标志|交易金额|交易时间|交易卡号"},
             "bank-transactions", 1);
        name("with tabs and wide blanks", {"交易卡号\t| 交易时间|\u3000交易金额|收付标志\t"},
             "bank-transactions", 1);
        name("in other words", {"本方账号|交易日期|发生额|借贷标志|对方账号|余额"}, "bank-transactions", 1);
        name("of the kind that has more of it",
             {"交易卡号|交易账号|账户开户名称|开户人证件号码|账号开户时间|账户余额"}, "bank-accounts", 1);
        name("the better of two", {"交易卡号|交易时间|交易金额|收付标志", header}, "bank-transactions", 2);
        name("the first of two equal ones", {header, header}, "bank-transactions", 1);
        name("of a register", {"序号|警情编号|报警时间|简要案情|受害人"}, "incidents", 1);
        name("of call records", {"本机号码|对方号码|通话开始时间|时长|通信方式"}, "call-records", 1);
        name("of a ledger", {"交易流水号|付款账号|收款账号|交易时间|交易金额"}, "transfer-ledger", 1);
        name("of a call ledger", {"主叫号码|被叫号码|起始时间|通话时长（秒）|小区号"}, "call-ledger", 1);
    }

    void findsTheHeader()
    {
        QFETCH(QStringList, rows);
        QFETCH(QString, profile);
        QFETCH(int, headerRow);
        std::vector<Row> table;
        for (const auto& cells : rows)
            table.push_back(row(cells));

        const auto match = recognise(allProfiles(), table);

        QVERIFY(match);
        QCOMPARE(QString::fromStdString(match->profile->name), profile);
        QCOMPARE(match->map.headerRow, std::int64_t{headerRow});
    }

    void findsNone_data()
    {
        QTest::addColumn<QStringList>("rows");

        const auto name = [](const char* text, const QStringList& rows) { QTest::newRow(text) << rows; };
        name("no rows", {});
        name("blank rows", {"", "||"});
        name("a table of something else", {"dish|price", "noodles|12"});
        name("too far down", QStringList(40, "说明") + QStringList{statementHeader});
        name("a required column is missing", {"交易卡号|交易时间|交易金额|交易对手账卡号|摘要说明"});
        name("one row of a table without a header",
             {"6222020000000001|2025-03-01|100.00|出|6222020000000002"});
        name("the words lie in several rows", {"交易卡号|交易时间", "交易金额|收付标志"});
        name("too few of its names are known", {"交易卡号|交易时间|交易金额|收付标志|甲|乙|丙"}); // 4 of 7
        name("fields enough for no profile", {"警情编号|报警时间"}); // both required ones, but no third
    }

    void findsNone()
    {
        QFETCH(QStringList, rows);
        std::vector<Row> table;
        for (const auto& cells : rows)
            table.push_back(row(cells));

        QVERIFY(!recognise(allProfiles(), table));
    }

    void unknownNamesAreAllowedUpToTheThreshold_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<bool>("taken");

        QTest::newRow("none unknown") << "交易卡号|交易时间|交易金额|收付标志" << true;
        QTest::newRow("four of six known") << "交易卡号|交易时间|交易金额|收付标志|甲|乙" << true;
        QTest::newRow("six of ten known, exactly the threshold")
            << "交易卡号|交易时间|交易金额|收付标志|备注|传票号|甲|乙|丙|丁" << true;
        QTest::newRow("six of eleven known")
            << "交易卡号|交易时间|交易金额|收付标志|备注|传票号|甲|乙|丙|丁|戊" << false;
        QTest::newRow("empty names do not count") << "交易卡号|交易时间|交易金额|收付标志||||||||" << true;
        QTest::newRow("names that are known but not read count as known")
            << "交易卡号|交易时间|交易金额|收付标志|传票号|日志号|甲|乙|丙" << true;
    }

    void unknownNamesAreAllowedUpToTheThreshold()
    {
        QFETCH(QString, header);
        QFETCH(bool, taken);

        QCOMPARE(recogniseRow(header).has_value(), taken);
    }

    void mapsColumnsWhereverTheyStand()
    {
        const auto match = recogniseRow("备注|收付标志|交易金额|甲|交易时间|交易卡号");

        QVERIFY(match);
        const auto& map = match->map;
        QCOMPARE(map.at(Field::Direction), std::int16_t{1});
        QCOMPARE(map.at(Field::Amount), std::int16_t{2});
        QCOMPARE(map.at(Field::Time), std::int16_t{4});
        QCOMPARE(map.at(Field::Card), std::int16_t{5});
        QVERIFY(!map.has(Field::Account));
        QCOMPARE(map.at(Field::PeerAccount), ColumnMap::none);
        QCOMPARE(map.header.size(), std::size_t{6});
        QCOMPARE(match->fieldsFound, std::size_t{5}); // 备注 is read too
    }

    void theFirstOfTwoColumnsOfOneNameIsRead()
    {
        const auto match = recogniseRow("交易卡号|交易时间|交易金额|收付标志|交易金额");

        QVERIFY(match);
        QCOMPARE(match->map.at(Field::Amount), std::int16_t{2});
    }

    void theBestSynonymOfAFieldIsRead()
    {
        // both name the amount; 交易金额 is the better name though it stands later
        const auto match = recogniseRow("交易卡号|交易时间|金额|收付标志|交易金额");

        QVERIFY(match);
        QCOMPARE(match->map.name(Field::Amount), std::string{"交易金额"});
    }

    void unitsOfAHeaderShiftTheAmount_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<int>("field");
        QTest::addColumn<int>("decimals");

        const auto amount = static_cast<int>(Field::Amount);
        const auto loss = static_cast<int>(Field::Loss);
        QTest::newRow("yuan") << "交易卡号|交易时间|交易金额(元)|收付标志" << amount << 0;
        QTest::newRow("fen") << "交易卡号|交易时间|交易金额(分)|收付标志" << amount << -2;
        QTest::newRow("fen in wide brackets") << "交易卡号|交易时间|交易金额（分）|收付标志" << amount << -2;
        QTest::newRow("ten thousand yuan") << "警情编号|报警时间|损失金额（万元）" << loss << 4;
        QTest::newRow("ten thousand, shorter") << "警情编号|报警时间|损失金额(万)" << loss << 4;
        QTest::newRow("no unit") << "警情编号|报警时间|损失金额" << loss << 0;
    }

    void unitsOfAHeaderShiftTheAmount()
    {
        QFETCH(QString, header);
        QFETCH(int, field);
        QFETCH(int, decimals);

        const auto match = recogniseRow(header);

        QVERIFY(match);
        QCOMPARE(int{match->map.unitDecimals[static_cast<std::size_t>(field)]}, decimals);
    }

    void oneProfileAloneIsTriedWhenAskedFor()
    {
        const auto profile = findProfile("incidents");
        QVERIFY(profile);
        const std::vector<const Profile*> one{&*profile};

        const std::vector<Row> statement{row(statementHeader)};
        const std::vector<Row> incidents{row("警情编号|报警时间|简要案情")};

        QVERIFY(!recognise(one, statement));
        QVERIFY(recognise(one, incidents));
    }

    void theLikeliestHeaderIsTheFirstOfTheWidestRows_data()
    {
        QTest::addColumn<QStringList>("rows");
        QTest::addColumn<QString>("text");

        QTest::newRow("no rows") << QStringList{} << "";
        QTest::newRow("one row") << QStringList{"dish|price"} << "dish, price";
        QTest::newRow("below a title") << QStringList{"menu", "dish|price", "rice|3"} << "dish, price";
        QTest::newRow("cells that say nothing do not widen a row") << QStringList{"a|||", "b|c"} << "b, c";
        QTest::newRow("eight names at most") << QStringList{"1|2|3|4|5|6|7|8|9"} << "1, 2, 3, 4, 5, 6, 7, 8";
    }

    void theLikeliestHeaderIsTheFirstOfTheWidestRows()
    {
        QFETCH(QStringList, rows);
        QFETCH(QString, text);
        std::vector<Row> table;
        for (const auto& cells : rows)
            table.push_back(row(cells));

        QCOMPARE(QString::fromStdString(likeliestHeader(table)), text);
    }
};

QTEST_APPLESS_MAIN(RecognitionTest)
#include "recognition_test.moc"
