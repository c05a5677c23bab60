#include "tests/support/case_folder.h"

#include <QStringEncoder>
#include <QTest>

using namespace jingwei;
using namespace jingwei::test;

namespace {

std::string at(const char* clock)
{
    return std::string{"2025-03-01 "} + clock;
}

const std::string noon = "2025-03-01 12:00:00";

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// "3 交易金额 [1O0.00] amount-malformed"
template <class Remark>
QString remarkText(const Remark& remark, std::string_view word)
{
    return QString{"%1 %2 [%3] %4"}
        .arg(remark.row.row())
        .arg(text(remark.column), text(remark.value), text(word));
}

QStringList rejectsOf(const SourceReceipt& receipt)
{
    QStringList rejects;
    for (const auto& reject : receipt.rejects)
        rejects += remarkText(reject, rejectWord(reject.reason));
    return rejects;
}

QStringList warningsOf(const SourceReceipt& receipt)
{
    QStringList warnings;
    for (const auto& warning :
         receipt.warnings) // of statements without names there is nothing else to say here
        if (warning.reason != WarningReason::HolderUnknown)
            warnings += remarkText(warning, warningWord(warning.reason));
    return warnings;
}

EvidenceFile goodFile()
{
    return bankStatement("1001").row(out(noon, "1.00", "1002"));
}

/// A statement with one good row and then these.
EvidenceFile goodAnd(const std::vector<Cells>& rows)
{
    auto file = goodFile();
    for (const auto& cells : rows)
        file.row(cells);
    return file;
}

} // namespace

class ImportTest : public QObject {
    Q_OBJECT

private slots:
    void badRowsAreRejectedAndTheRestCounts_data();
    void badRowsAreRejectedAndTheRestCounts();
    void onlyRowsBelowTheHeaderThatSaySomethingAreRead_data();
    void onlyRowsBelowTheHeaderThatSaySomethingAreRead();
    void everyEncodingGivesTheSame_data();
    void everyEncodingGivesTheSame();
    void warnsOfNumbersThatCannotBeTrusted_data();
    void warnsOfNumbersThatCannotBeTrusted();
    void sumsAreOfTheRowsThatMovedMoney_data();
    void sumsAreOfTheRowsThatMovedMoney();
    void aLastLineThatIsCutOffIsSaidToBe_data();
    void aLastLineThatIsCutOffIsSaidToBe();
};

void ImportTest::badRowsAreRejectedAndTheRestCounts_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reject");

    const auto row = [](const char* name, const EvidenceFile& file, const char* reject) {
        QTest::newRow(name) << file.bytes() << QString::fromUtf8(reject);
    };
    row("a letter in the amount", goodAnd({out(noon, "1O0.00", "1002")}),
        "3 交易金额 [1O0.00] amount-malformed");
    row("no amount", goodAnd({out(noon, "", "1002")}), "3 交易金额 [] amount-malformed");
    row("a third decimal", goodAnd({out(noon, "1.005", "1002")}), "3 交易金额 [1.005] amount-malformed");
    row("a sum beyond all money", goodAnd({out(noon, "99999999999999999999", "1002")}),
        "3 交易金额 [99999999999999999999] amount-out-of-range");
    row("a day that does not exist", goodAnd({out("2025-02-30 12:00:00", "1.00", "1002")}),
        "3 交易时间 [2025-02-30 12:00:00] time-malformed");
    row("no time", goodAnd({out("", "1.00", "1002")}), "3 交易时间 [] time-malformed");
    row("no direction", goodAnd({out(noon, "1.00", "1002", {{"收付标志", ""}})}),
        "3 收付标志 [] direction-unknown");
    row("an unknown direction", goodAnd({out(noon, "1.00", "1002", {{"收付标志", "左"}})}),
        "3 收付标志 [左] direction-unknown");
    row("whose statement it is, is not said", goodAnd({out(noon, "1.00", "1002", {{"交易卡号", ""}})}),
        "3 交易卡号 [] identifier-missing");
    row("a dash for the own card", goodAnd({out(noon, "1.00", "1002", {{"交易卡号", "-"}})}),
        "3 交易卡号 [-] identifier-missing");
    row("a cell too many",
        goodFile().line("1001,5001,,,," + noon + ",1.00,,出,1002,,,,,,,,,,,,,,,,,,,,,,,surplus"),
        "3  [1001 | 5001 |  |  |  | 2025-03-01 12:00:00 | 1.00 |  | 出 | 1002 |  |  |  |  |  |  |  |  |  |  "
        "|  |  |  |  |  "
        "|  |  |  |  |  |  |  | surplus] columns-shifted");
    row("too few cells", goodFile().line("1001,5001"), "3  [1001 | 5001] columns-shifted");
    row("both accounts of a ledger are empty",
        transferLedger().row(paid("1001", "1002", noon, "1.00")).row(paid("", "", noon, "1.00")),
        "3 付款账号 [] identifier-missing");
    row("an incident without a number",
        incidentRegister().row({{"警情编号", "A001"}}).row({{"报警人", "周文"}}),
        "3 警情编号 [] identifier-missing");
    row("an incident at no time",
        incidentRegister().row({{"警情编号", "A001"}}).row({{"警情编号", "A002"}, {"案发时间", "昨晚"}}),
        "3 案发时间 [昨晚] time-malformed");
    row("a loss in words",
        incidentRegister().row({{"警情编号", "A001"}}).row({{"警情编号", "A002"}, {"损失金额(元)", "很多"}}),
        "3 损失金额(元) [很多] amount-malformed");
    row("an account without a number",
        accountInformation()
            .row({{"交易卡号", "1001"}, {"账户开户名称", "甲"}})
            .row({{"账户开户名称", "乙"}}),
        "3 交易卡号 [] identifier-missing");
    QTest::newRow("a broken character in the amount")
        << goodAnd({out(noon, "1@", "1002")}).form(TextForm::Gb18030).bytes().replace('@', '\xFF')
        << QString{"3 交易金额 [1\uFFFD] encoding-broken"};
}

void ImportTest::badRowsAreRejectedAndTheRestCounts()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, reject);
    CaseFolder folder;

    const auto receipt = folder.take("file.csv", bytes);

    QVERIFY(receipt.status == SourceStatus::Imported);
    QCOMPARE(rowsOf(receipt), QString{"read 2 accepted 1 duplicate 0 rejected 1"});
    QCOMPARE(rejectsOf(receipt), QStringList{reject});
    QCOMPARE(receipt.rejectsInAll, std::int64_t{1});
    QCOMPARE(folder.session()->evidence(RowId{*receipt.id, 3})->status, std::string{"rejected"});
}

void ImportTest::onlyRowsBelowTheHeaderThatSaySomethingAreRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<qint64>>(
        "rows"); // numbers of the rows that were read, as a spreadsheet shows them

    const auto row = [](const char* name, const EvidenceFile& file, const QList<qint64>& rows) {
        QTest::newRow(name) << file.bytes() << rows;
    };
    const auto more = out("2025-03-01 12:00:01", "1.00", "1002");
    row("blank lines", goodFile().line("").line("   ").row(more), {2, 5});
    row("lines of nothing but delimiters", goodFile().line(std::string(31, ',')).line(",\t, ,").row(more),
        {2, 5});
    row("titles above", goodFile().titled("某某银行交易明细").titled("").titled("查询人：甲"), {5});
    row("合计 below", goodFile().line("合计,,,,,,1.00").row(more), {2, 4});
    row("总计 and 小计", goodFile().line("小计：,,,,,,1.00").row(more).line("总计 ,,,,,,2.00"), {2, 4});
    row("合计 in a later column", goodFile().line(",,合计,,,,1.00").row(more), {2, 4});
    row("合计 with a tab in front", goodFile().line("\t合计,,,,,,1.00").row(more), {2, 4});
    row("a tab behind every cell", goodAnd({more}).tabGuarded(), {2, 3});
    row("empty cells beyond the last column",
        goodFile().line("1001,,,,," + at("12:00:01") + ",1.00,,出,1002,,,,,,,,,,,,,,,,,,,,,,,,,,\t"), {2, 3});
    row("a line break inside quotes",
        goodAnd({out("2025-03-01 12:00:01", "1.00", "1002", {{"摘要说明", "两行\n摘要"}}),
                 out(at("12:00:02"), "1.00", "1002")}),
        {2, 3, 4});
    row("a row whose counterparty is called 合计",
        goodAnd({out(at("12:00:01"), "1.00", "1002", {{"对手户名", "合计"}})}), {2, 3});
}

void ImportTest::onlyRowsBelowTheHeaderThatSaySomethingAreRead()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QList<qint64>, rows);

    for (const bool wide : {false, true}) { // the same in GB18030
        CaseFolder folder;
        QStringEncoder encoder{"GB18030"};
        const QByteArray encoded = wide ? QByteArray{encoder(QString::fromUtf8(bytes))} : bytes;

        const auto receipt = folder.take("file.csv", encoded);

        QCOMPARE(rejectsOf(receipt), QStringList{});
        QCOMPARE(receipt.rows, (RowCounts{rows.size(), rows.size(), 0, 0}));
        QList<qint64> found;
        const auto snapshot = folder.snapshot();
        for (std::uint32_t edge = 0; edge < snapshot->graph->edgeCount(); ++edge)
            found += snapshot->graph->id(EdgeIndex{edge}).row();
        QCOMPARE(found, rows);
    }
}

void ImportTest::everyEncodingGivesTheSame_data()
{
    QTest::addColumn<int>("form");
    QTest::addColumn<QString>("encoding");

    QTest::newRow("UTF-8") << static_cast<int>(TextForm::Utf8) << "UTF-8";
    QTest::newRow("UTF-8 with a mark") << static_cast<int>(TextForm::Utf8WithMark) << "UTF-8";
    QTest::newRow("GB18030") << static_cast<int>(TextForm::Gb18030) << "GB18030";
    QTest::newRow("UTF-16") << static_cast<int>(TextForm::Utf16WithMark) << "UTF-16LE";
}

/// A register and a statement with wide blanks where others leave cells empty.
void ImportTest::everyEncodingGivesTheSame()
{
    QFETCH(int, form);
    QFETCH(QString, encoding);
    const std::string wideBlank = "\u3000";
    auto statement =
        goodAnd({out(at("12:00:01"), "2.00", wideBlank,
                     {{"商户代码", wideBlank}, {"摘要说明", "ＡＴＭ取现"}, {"对手户名", wideBlank}}),
                 in(at("12:00:02"), "３.00", "1003", {{"对手户名", "囍𠮷堂"}})});
    auto incidents = incidentRegister().row({{"警情编号", "A001"},
                                             {"案发时间", wideBlank},
                                             {"报警时间", noon},
                                             {"报警人", "周文"},
                                             {"损失金额(元)", wideBlank},
                                             {"简要案情", "被骗"}});
    CaseFolder folder;

    const auto first = folder.take("statement.csv", statement.form(static_cast<TextForm>(form)));
    const auto second = folder.take("incidents.csv", incidents.form(static_cast<TextForm>(form)));

    QCOMPARE(text(first.encoding), encoding);
    QCOMPARE(rejectsOf(first) + rejectsOf(second), QStringList{});
    const auto snapshot = folder.snapshot();
    QCOMPARE(transfersIn(*snapshot), (QStringList{moved("1001", "1002", "1.00", "12:00:00"),
                                                  moved("1001", "cash:1001", "2.00", "12:00:01"),
                                                  moved("1003", "1001", "3.00", "12:00:02")}));
    const auto vertex = snapshot->graph->find(EntityRef{EntityKind::Account, "1003"});
    QCOMPARE(snapshot->graph->account(*vertex).holder, std::string{"囍𠮷堂"});
    QCOMPARE(snapshot->incidents.size(), std::size_t{1});
    QVERIFY(!snapshot->incidents[0].occurredAt);
    QVERIFY(!snapshot->incidents[0].loss);
    QCOMPARE(snapshot->incidents[0].victim, std::string{"周文"});
}

void ImportTest::warnsOfNumbersThatCannotBeTrusted_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("warnings");

    const auto row = [](const char* name, const EvidenceFile& file, const QStringList& warnings) {
        QTest::newRow(name) << file.bytes() << warnings;
    };
    const std::string badCard = "6222020000000001"; // its check digit would be another
    row("lost digits", goodAnd({out(noon, "1.00", "6.22202E+18")}),
        {"3 交易对手账卡号 [6.22202E+18] number-damaged"});
    row("hidden digits", goodAnd({out(noon, "1.00", "6222****1234")}),
        {"3 交易对手账卡号 [6222****1234] masked-number"});
    row("every row with lost digits",
        goodAnd({out(noon, "1.00", "6.22202E+18"), out(noon, "2.00", "6.22202E+18")}),
        {"3 交易对手账卡号 [6.22202E+18] number-damaged", "4 交易对手账卡号 [6.22202E+18] number-damaged"});
    row("both ends", bankStatement("6.22202E+18").row(out(noon, "1.00", "6222****1234")),
        {"2 交易卡号 [6.22202E+18] number-damaged", "2 交易对手账卡号 [6222****1234] masked-number"});
    row("a check digit that does not hold, once",
        goodAnd({out(noon, "1.00", badCard), out(noon, "2.00", badCard)}),
        {QString{"3 交易对手账卡号 [%1] check-digit"}.arg(text(badCard))});
    row("numbers that are no cards have no check digit", goodAnd({out(noon, "1.00", "1202020000000001")}),
        {});
    row("a ledger", transferLedger().row(paid("6.22202E+18", "1002", noon, "1.00")),
        {"2 付款账号 [6.22202E+18] number-damaged"});
    row("both ends of a ledger", transferLedger().row(paid("6.22202E+18", "6222****1234", noon, "1.00")),
        {"2 付款账号 [6.22202E+18] number-damaged", "2 收款账号 [6222****1234] masked-number"});
    row("a zone that nothing says, once",
        EvidenceFile{{"id", "originator_bank_id", "beneficiary_bank_id", "begin_date", "amount_transactions"}}
            .row({{"id", "1"},
                  {"originator_bank_id", "a"},
                  {"beneficiary_bank_id", "b"},
                  {"begin_date", "2015-03-25"},
                  {"amount_transactions", "1"}})
            .row({{"id", "2"},
                  {"originator_bank_id", "a"},
                  {"beneficiary_bank_id", "b"},
                  {"begin_date", "2015-03-26"},
                  {"amount_transactions", "2"}}),
        {"2 begin_date [2015-03-25] zone-unknown"});
}

void ImportTest::warnsOfNumbersThatCannotBeTrusted()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, warnings);
    CaseFolder folder;

    const auto receipt = folder.take("file.csv", bytes);

    QCOMPARE(warningsOf(receipt), warnings);
    QCOMPARE(receipt.warningsInAll, static_cast<std::int64_t>(receipt.warnings.size()));
    QCOMPARE(receipt.rows.rejected, std::int64_t{0});
    QCOMPARE(receipt.rows.accepted, receipt.rows.read);
}

void ImportTest::sumsAreOfTheRowsThatMovedMoney_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("amounts");

    const auto row = [](const char* name, const EvidenceFile& file, const char* amounts) {
        QTest::newRow(name) << file.bytes() << QString{amounts};
    };
    const auto sent = [](const char* clock, const char* amount, const Cells& more = {}) {
        return out(at(clock), amount, "1002", more);
    };
    row("in and out",
        bankStatement("1001")
            .row(sent("12:00:00", "80.00"))
            .row(in(at("13:00:00"), "120", "1002"))
            .row(sent("14:00:00", "0.50")),
        "CNY in 120.00 out 80.50");
    row("with thousands and a currency mark",
        bankStatement("1001").row(sent("12:00:00", "1,234.50")).row(sent("13:00:00", "￥1.00")),
        "CNY in 0.00 out 1235.50");
    row("by currency, each with its decimals",
        bankStatement("1001")
            .row(sent("12:00:00", "80.00"))
            .row(sent("13:00:00", "7", {{"交易币种", "JPY"}}))
            .row(sent("14:00:00", "1.25", {{"交易币种", "美元"}}))
            .row(in(at("15:00:00"), "0.000001", "1002", {{"交易币种", "USDT"}})),
        "CNY in 0.00 out 80.00; JPY in 0 out 7; USD in 0.00 out 1.25; USDT in 0.000001 out 0.000000");
    row("names of the yuan are one currency",
        bankStatement("1001")
            .row(sent("12:00:00", "1.00", {{"交易币种", "人民币"}}))
            .row(sent("13:00:00", "2.00", {{"交易币种", "156"}})),
        "CNY in 0.00 out 3.00");
    row("without what failed",
        bankStatement("1001")
            .row(sent("12:00:00", "80.00"))
            .row(sent("13:00:00", "9.00", {{"交易是否成功", "失败"}})),
        "CNY in 0.00 out 80.00");
    row("a negative reversal counts with its sign",
        bankStatement("1001")
            .row(sent("12:00:00", "80.00"))
            .row(sent("13:00:00", "5.00"))
            .row(sent("14:00:00", "-5.00")),
        "CNY in 0.00 out 80.00");
    row("a reversal in words in the same direction counts against what it takes back",
        bankStatement("1001")
            .row(sent("12:00:00", "80.00"))
            .row(sent("13:00:00", "5.00"))
            .row(sent("14:00:00", "5.00", {{"摘要说明", "冲正"}})),
        "CNY in 0.00 out 80.00");
    row("a reversal in words that brings the money back counts as coming in",
        bankStatement("1001")
            .row(sent("12:00:00", "5.00"))
            .row(in(at("14:00:00"), "5.00", "1002", {{"摘要说明", "冲正"}})),
        "CNY in 5.00 out 5.00");
    row("without rejected rows",
        bankStatement("1001").row(sent("12:00:00", "80.00")).row(sent("13:00:00", "x")),
        "CNY in 0.00 out 80.00");
    row("without duplicates",
        bankStatement("1001")
            .row(sent("12:00:00", "80.00", {{"交易流水号", "7"}}))
            .row(sent("12:00:00", "80.00", {{"交易流水号", "7"}})),
        "CNY in 0.00 out 80.00");
    row("a ledger moves the same in and out",
        transferLedger().row(paid("1001", "1002", noon, "1.00")).row(paid("1002", "1003", noon, "2.00")),
        "CNY in 3.00 out 3.00");
    row("in fen, as the header says",
        EvidenceFile{{"交易卡号", "交易时间", "交易金额(分)", "收付标志", "交易对手账卡号"}}.row(
            {{"交易卡号", "1001"},
             {"交易时间", noon},
             {"交易金额(分)", "12345"},
             {"收付标志", "出"},
             {"交易对手账卡号", "1002"}}),
        "CNY in 0.00 out 123.45");
    row("a register moves no money", incidentRegister().row({{"警情编号", "A001"}, {"损失金额(元)", "5.00"}}),
        "");
}

void ImportTest::sumsAreOfTheRowsThatMovedMoney()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, amounts);
    CaseFolder folder;

    QCOMPARE(amountsOf(folder.take("file.csv", bytes)), amounts);
}

void ImportTest::aLastLineThatIsCutOffIsSaidToBe_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("rows");
    QTest::addColumn<bool>("cut");

    const QString taken = "read 2 accepted 2 duplicate 0 rejected 0";
    const QString rejected = "read 2 accepted 1 duplicate 0 rejected 1";
    const auto row = [](const char* name, EvidenceFile file, const QString& rows, bool cut) {
        QTest::newRow(name) << file.withoutLastLineBreak().bytes() << rows << cut;
    };
    const std::string begun = "1001,,,,," + at("13:00:00") + ",2";
    row("a whole row without a line break is not cut off", goodAnd({out(at("13:00:00"), "2.00", "1003")}),
        taken, false);
    row("in the first cells", goodFile().line("1001,5001"), rejected, true);
    row("inside the amount", goodFile().line(begun), rejected, true);
    row("inside quotes", goodFile().line("1001,\"5001"), rejected, true);
    row("inside the counterparty's number, which would name another account",
        goodFile().line(begun + ".00,,出,10"), rejected, true);
    row("inside quotes of a later cell", goodFile().line(begun + ".00,,出,1003,,\"乙"), taken, true);
}

void ImportTest::aLastLineThatIsCutOffIsSaidToBe()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, rows);
    QFETCH(bool, cut);
    CaseFolder folder;

    const auto receipt = folder.take("file.csv", bytes);

    QVERIFY(receipt.status == SourceStatus::Imported);
    QCOMPARE(rowsOf(receipt), rows);
    QCOMPARE(receipt.message.has_value(), cut);
    QVERIFY(!cut || receipt.message->code == ErrorCode::FileTruncated);
}

QTEST_APPLESS_MAIN(ImportTest)
#include "import_test.moc"
