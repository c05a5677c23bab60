#include "tests/support/case_folder.h"

#include <QTest>

#include <optional>

using namespace jingwei;
using namespace jingwei::test;

namespace {

std::string at(const char* clock)
{
    return std::string{"2025-03-01 "} + clock;
}

const char* const noon = "12:00:00";

Cells withBalance(const char* balance, const char* serial = "")
{
    return {{"交易余额", balance}, {"交易流水号", serial}};
}

Cells withSerial(const char* serial)
{
    return {{"交易流水号", serial}};
}

/// The amounts of all transfers in the order in which money moved.
QStringList amountsInOrder(const CaseSnapshot& snapshot)
{
    QStringList amounts;
    for (const auto& transfer : transfersIn(snapshot))
        amounts += transfer.section(' ', 3, 3);
    return amounts;
}

QList<QByteArray> bytesOf(const std::vector<EvidenceFile>& files)
{
    QList<QByteArray> bytes;
    for (const auto& file : files)
        bytes += file.bytes();
    return bytes;
}

EvidenceFile statement(const std::vector<Cells>& rows)
{
    auto file = bankStatement("1001");
    for (const auto& cells : rows)
        file.row(cells);
    return file;
}

} // namespace

class StatementOrderTest : public QObject {
    Q_OBJECT

private slots:
    void rowsOfOneSecondHaveAnOrder_data();
    void rowsOfOneSecondHaveAnOrder();
    void theOpeningBalanceIsThatBeforeTheFirstSuccessfulRow_data();
    void theOpeningBalanceIsThatBeforeTheFirstSuccessfulRow();
};

void StatementOrderTest::rowsOfOneSecondHaveAnOrder_data()
{
    QTest::addColumn<QList<QByteArray>>("files");
    QTest::addColumn<QStringList>("amounts");

    const auto row = [](const char* name, const std::vector<EvidenceFile>& files,
                        const QStringList& amounts) { QTest::newRow(name) << bytesOf(files) << amounts; };
    row("time before serial",
        {statement({out(at("12:00:01"), "1.00", "1002", withSerial("1")),
                    out(at(noon), "2.00", "1002", withSerial("2"))})},
        {"2.00", "1.00"});
    row("serials as numbers",
        {statement({out(at(noon), "10.00", "1002", withSerial("10")),
                    out(at(noon), "9.00", "1002", withSerial("9"))})},
        {"9.00", "10.00"});
    row("serials with leading zeros as numbers",
        {statement({out(at(noon), "10.00", "1002", withSerial("0010")),
                    out(at(noon), "9.00", "1002", withSerial("9")),
                    out(at(noon), "11.00", "1002", withSerial("011"))})},
        {"9.00", "10.00", "11.00"});
    row("serials longer than any machine number",
        {statement({out(at(noon), "3.00", "1002", withSerial("20250301000000000000000000002")),
                    out(at(noon), "2.00", "1002", withSerial("20250301000000000000000000001")),
                    out(at(noon), "1.00", "1002", withSerial("99"))})},
        {"1.00", "2.00", "3.00"});
    row("serials of letters as text",
        {statement({out(at(noon), "2.00", "1002", withSerial("B1")),
                    out(at(noon), "1.00", "1002", withSerial("A2"))})},
        {"1.00", "2.00"});
    row("without serials by row", {statement({out(at(noon), "1.00", "1002"), out(at(noon), "2.00", "1002")})},
        {"1.00", "2.00"});
    row("without serials by file, then row",
        {bankStatement("1001").row(out(at(noon), "1.00", "1002")),
         bankStatement("1003").row(out(at(noon), "2.00", "1004"))},
        {"1.00", "2.00"});
    row("balances against rows",
        {statement({in(at("11:00:00"), "100.00", "1002", withBalance("100.00")),
                    out(at(noon), "120.00", "1003", withBalance("30.00")),
                    in(at(noon), "50.00", "1002", withBalance("150.00"))})},
        {"100.00", "50.00", "120.00"});
    row("balances against serials",
        {statement({in(at("11:00:00"), "100.00", "1002", withBalance("100.00", "1")),
                    out(at(noon), "120.00", "1003", withBalance("30.00", "2")),
                    in(at(noon), "50.00", "1002", withBalance("150.00", "3"))})},
        {"100.00", "50.00", "120.00"});
    row("balances of the very first second",
        {statement({out(at(noon), "120.00", "1003", withBalance("30.00")),
                    in(at(noon), "50.00", "1002", withBalance("150.00"))})},
        {"50.00", "120.00"});
    const auto newestFirst = [](const char* last, const char* middle, const char* first) {
        return statement({out(at("00:00:00"), "3.00", last, withBalance("4.00")),
                          out(at("00:00:00"), "2.00", middle, withBalance("7.00")),
                          out(at("00:00:00"), "1.00", first, withBalance("9.00"))});
    };
    row("balances of a statement that is written newest first", {newestFirst("1002", "1003", "1004")},
        {"1.00", "2.00", "3.00"});
    row("balances of such a statement whose money all went to one account without a statement",
        {newestFirst("1002", "1002", "1002")}, {"1.00", "2.00", "3.00"});
    row("balances that fit nowhere leave the stated order",
        {statement({out(at(noon), "1.00", "1002", withBalance("500.00")),
                    out(at(noon), "2.00", "1002", withBalance("900.00"))})},
        {"1.00", "2.00"});
    row("balances that fit both ways leave the stated order",
        {statement({in(at(noon), "7.00", "1002", withBalance("7.00")),
                    out(at(noon), "7.00", "1003", withBalance("0.00")),
                    in(at(noon), "5.00", "1004", withBalance("5.00")),
                    out(at(noon), "5.00", "1005", withBalance("0.00"))})},
        {"7.00", "7.00", "5.00", "5.00"});
    row("a failed row among them does not disturb the balances",
        {statement({in(at("11:00:00"), "100.00", "1002", withBalance("100.00")),
                    out(at(noon), "120.00", "1003", withBalance("30.00")),
                    out(at(noon), "7.00", "1003", {{"交易是否成功", "失败"}, {"交易余额", "30.00"}}),
                    in(at(noon), "50.00", "1002", withBalance("150.00"))})},
        {"100.00", "50.00", "120.00"});
    row("a reversal by a negative amount among them",
        {statement({in(at("11:00:00"), "100.00", "1002", withBalance("100.00")),
                    out(at(noon), "20.00", "1004", withBalance("80.00")), // after the two below
                    out(at(noon), "-60.00", "1003", withBalance("100.00")),
                    out(at(noon), "60.00", "1003", withBalance("40.00"))})},
        {"100.00", "20.00"});
    row("the payer's balances in a ledger",
        {transferLedger()
             .row(paid("1001", "1003", at(noon), "120.00", {{"付款方余额", "30.00"}}))
             .row(paid("1001", "1002", at(noon), "50.00", {{"付款方余额", "150.00"}}))},
        {"50.00", "120.00"});
    row("two statements that both order the second of a chain",
        {bankStatement("1002")
             .row(out(at(noon), "9.00", "1003", withBalance("1.00")))
             .row(in(at(noon), "10.00", "1001", withBalance("10.00"))),
         bankStatement("1003")
             .row(out(at(noon), "8.00", "1004", withBalance("1.00")))
             .row(in(at(noon), "9.00", "1002", withBalance("9.00")))},
        {"10.00", "9.00", "8.00"});
}

void StatementOrderTest::rowsOfOneSecondHaveAnOrder()
{
    QFETCH(QList<QByteArray>, files);
    QFETCH(QStringList, amounts);

    QCOMPARE(amountsInOrder(*caseOf(files)), amounts);
    QCOMPARE(amountsInOrder(*caseOf(files, ImportOrder::Reversed)), amounts);
}

void StatementOrderTest::theOpeningBalanceIsThatBeforeTheFirstSuccessfulRow_data()
{
    QTest::addColumn<QList<QByteArray>>("files");
    QTest::addColumn<bool>("known");
    QTest::addColumn<qint64>("fen");

    const auto row = [](const char* name, const std::vector<EvidenceFile>& files, std::optional<qint64> fen) {
        QTest::newRow(name) << bytesOf(files) << fen.has_value() << fen.value_or(0);
    };
    row("money came in", {statement({in(at(noon), "50.00", "1002", withBalance("150.00"))})}, 100'00);
    row("money went out", {statement({out(at(noon), "50.00", "1002", withBalance("150.00"))})}, 200'00);
    row("nothing was there", {statement({in(at(noon), "50.00", "1002", withBalance("50.00"))})}, 0);
    row("the earliest row, wherever it stands",
        {statement({out(at("13:00:00"), "1.00", "1002", withBalance("7.00")),
                    out(at(noon), "2.00", "1002", withBalance("8.00"))})},
        10'00);
    row("after a failed row",
        {statement({out(at("11:00:00"), "999.00", "1002", {{"交易是否成功", "失败"}, {"交易余额", "100.00"}}),
                    out(at(noon), "50.00", "1002", withBalance("50.00"))})},
        100'00);
    row("of two rows of the first second, the one that balances put first",
        {statement({out(at(noon), "120.00", "1003", withBalance("30.00")),
                    in(at(noon), "50.00", "1002", withBalance("150.00"))})},
        100'00);
    row("before a reversal by a negative amount",
        {statement({out(at(noon), "-5.00", "1002", withBalance("105.00"))})}, 100'00);
    row("no balance is given", {statement({out(at(noon), "50.00", "1002")})}, std::nullopt);
    row("a balance that is no number", {statement({out(at(noon), "50.00", "1002", withBalance("无"))})},
        std::nullopt);
    row("only failed rows",
        {statement({out(at(noon), "50.00", "1002", {{"交易是否成功", "失败"}, {"交易余额", "50.00"}})})},
        std::nullopt);
    row("the payer in a ledger",
        {transferLedger().row(paid("1001", "1002", at(noon), "50.00", {{"付款方余额", "150.00"}}))}, 200'00);
    row("the payee in a ledger",
        {transferLedger().row(paid("1002", "1001", at(noon), "50.00", {{"收款方余额", "150.00"}}))}, 100'00);
    row("the payee's balance is not the payer's",
        {transferLedger().row(paid("1001", "1002", at(noon), "50.00", {{"收款方余额", "150.00"}}))},
        std::nullopt);
}

void StatementOrderTest::theOpeningBalanceIsThatBeforeTheFirstSuccessfulRow()
{
    QFETCH(QList<QByteArray>, files);
    QFETCH(bool, known);
    QFETCH(qint64, fen);

    const auto snapshot = caseOf(files);
    const auto vertex = snapshot->graph->find(EntityRef{EntityKind::Account, "1001"});

    QVERIFY(vertex);
    const auto opening = snapshot->graph->account(*vertex).openingBalance;
    QCOMPARE(opening.has_value(), known);
    QCOMPARE(opening.value_or(0), Minor{fen});
}

QTEST_APPLESS_MAIN(StatementOrderTest)
#include "statement_order_test.moc"
